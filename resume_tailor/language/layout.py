"""Part a posting into headings, list items and sentences, however its lines were broken, glued or flattened.

Works on folded text (`folding.fold`). The component writes `doc.spans["units"]`: every sentence, item and heading in
reading order, label `heading`, `item` or `text`. A unit of several sentences is parted; parts share the label.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from spacy.language import Language
from spacy.tokens import Doc, Span

from resume_tailor.language.headings import heading_kind, lead_in, opening_heading

UnitKind = Literal["heading", "item", "text"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One heading, item or sentence."""

    start: int
    """Characters of the folded text, without bullet, markup and space around."""
    end: int
    kind: UnitKind
    line: int
    """Counts the lines it comes from, so that the sentences of one line are known to belong together."""


_BULLET = re.compile(
    r"(?:[•*+>]|-{1,2}(?=[\s\w(\"'])|o(?=\s+[A-Z]|[A-Z][a-z])|\(?\d{1,2}[.)](?!\d)|\(?[a-hivx]{1,3}\)"
    r"|[a-h]\.(?=\s)|,(?=\s*$))\s*"
)
_MARKUP = " \t*#_|~=>"
_INLINE_BULLET: Final = re.compile(r"\s*•\s*")
_INLINE_MARKS: Final = (
    re.compile(r"\s+o\s+(?=[A-Z])"),
    re.compile(r"(?:(?<=[a-z.;)!])|\s)-\s+(?=[A-Z0-9])"),
    re.compile(r"\s+\*\s+(?=[A-Z])"),
    re.compile(r"(?<=[.;:)\s])\s*\d{1,2}[.)]\s+(?=[A-Z])"),
)
_SENTENCE_END = re.compile(r"[.!?;](?<=[a-z)\]\"'0-9%/+A-Z].)[\"')\]]*\s+(?=[\"'(•A-Z0-9-])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|Sr|Jr|Mr|Ms|Dr|St|Inc|U\.S|No|approx|incl|B\.S|M\.S|B\.A|M\.A)|\b[A-Z])\.$"
)
_LONG_HEADING = 90
_LONG_LEAD_IN = 180
_ITEM_HEADING: Final = 2
"""Words that a heading with a bullet has at most, if no colon ends it."""
_INLINE_LEAST = 2


def find_units(text: str, blocks: Sequence[tuple[int, int, str]] = ()) -> tuple[Unit, ...]:
    """The units of a folded text; `blocks` (start, end, kind as in `model.Block`) where a reader knows them."""
    units: list[Unit] = []
    line = 0
    for start, end, kind in blocks or ((0, len(text), ""),):
        for line_start, line_end in _lines(text, start, end):
            for piece_start, piece_end, is_item in _pieces(text, line_start, line_end):
                line += 1
                units.extend(_piece_units(text, piece_start, piece_end, is_item or kind == "item", kind, line))
    return tuple(units)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty."""
    while start < end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        if stop > start:
            yield start, stop
        start = stop + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The line, or its parts at inline bullets; whether a bullet stood before each."""
    start, end = _strip(text, start, end, " ")
    bullet = _BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    yield from _inline(text, start, end, bullet is not None)


def _inline(text: str, start: int, end: int, is_item: bool) -> Iterator[tuple[int, int, bool]]:
    cuts = (
        [match.span() for match in _INLINE_BULLET.finditer(text, start, end)] if text.find("•", start, end) >= 0 else []
    )
    if not cuts and end - start > _LONG_HEADING:
        for mark in _INLINE_MARKS:
            found = [match.span() for match in mark.finditer(text, start, end)]
            if len(found) >= _INLINE_LEAST:
                cuts = found
                break
    last = start
    for cut_start, cut_end in cuts:
        if cut_start > last:
            yield last, cut_start, is_item
        last, is_item = cut_end, True
    if end > last:
        yield last, end, is_item


def _piece_units(text: str, start: int, end: int, is_item: bool, kind: str, line: int) -> Iterator[Unit]:
    """The heading, or the sentences, of one line or inline item."""
    start, end = _strip(text, start, end, _MARKUP)
    if start >= end:
        return
    if kind == "heading" or is_heading(text[start:end], is_item=is_item):
        yield Unit(start, end, "heading", line)
        return
    opening = opening_heading(text, start, end)
    if opening:
        yield Unit(start, opening[0], "heading", line)
        start = opening[1]
    for sentence_start, sentence_end in sentences(text, start, end):
        inner = lead_in(text, sentence_start, sentence_end)
        if inner is None and sentence_start > start:
            inner = opening_heading(text, sentence_start, sentence_end)
        if inner:
            yield Unit(sentence_start, inner[0], "heading", line)
            sentence_start = inner[1]
        if sentence_end > sentence_start:
            yield Unit(sentence_start, sentence_end, "item" if is_item else "text", line)


def is_heading(line: str, *, is_item: bool = False) -> bool:
    """Whether a short line without its bullet is a heading: by its wording, a colon at its end, or its capitals."""
    core = line.strip(_MARKUP)
    if len(core) > (_LONG_LEAD_IN if core.endswith(":") else _LONG_HEADING):
        return False
    if core.endswith(":"):
        return ". " not in core
    if heading_kind(core) and (not is_item or len(core.split()) <= _ITEM_HEADING):
        return ". " not in core
    words = core.split()
    if not words or len(words) > 9 or core[-1] in ".!;,":
        return False
    return not is_item and core.isupper() and len(core) > 5 and not any(char.isdigit() for char in core)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence between two places, space around it left out."""
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.start() + 1 if text[match.start()] != "\n" else match.start()
        if text[match.start()] == "." and _ABBREVIATION.search(text, max(start, stop - 8), stop):
            continue
        if stop > start:
            yield start, stop
        start = match.end()
    if end > start:
        yield start, end


def _strip(text: str, start: int, end: int, chars: str) -> tuple[int, int]:
    while start < end and text[start] in chars:
        start += 1
    while end > start and text[end - 1] in chars:
        end -= 1
    return start, end


class TokenPlaces:
    """Token indices by character offsets of one doc."""

    __slots__ = ("starts",)

    def __init__(self, doc: Doc) -> None:
        self.starts: list[int] = [token.idx for token in doc]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """First token that begins at or after the start (or holds it), and the one after the last before the end."""
        first = bisect_right(self.starts, start) - 1
        return max(first, 0), bisect_left(self.starts, end)


def write_units(doc: Doc, units: Sequence[Unit]) -> None:
    """Put the units into `doc.spans["units"]`, the line's number as the span's KB id."""
    places = TokenPlaces(doc)
    spans = []
    for unit in units:
        first, last = places.tokens(unit.start, unit.end)
        if last > first:
            spans.append(Span(doc, first, last, label=unit.kind, span_id=unit.line))
    doc.spans["units"] = spans


@Language.component("posting_layout", assigns=["doc.spans"])
def find_layout(doc: Doc) -> Doc:
    """The component: units into `doc.spans["units"]`; reads `doc.user_data["blocks"]` where a reader left them."""
    write_units(doc, find_units(doc.text, doc.user_data.get("blocks", ())))
    return doc
