"""Part a posting into headings, list items and sentences, however its lines were broken, glued or flattened.

Works on folded text (`folding.fold`). The component writes `doc.spans["units"]`: every sentence, item and heading in
reading order, label `heading`, `item` or `text`. A unit of several sentences is parted; parts share the label.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.headings import heading_kind, inner_headings, lead_in, opening_heading
from resume_tailor.language.units import Unit, UnitKind, starts_of, text_of, write_group
from resume_tailor.language.verdict_cells import read_verdicts
from resume_tailor.language.whole_headings import is_plain_heading, is_whole_heading

_BULLET = re.compile(
    r"(?:[•*+>]|-{1,2}(?=[\s\w(\"'])|o(?=\s+[A-Z]|[A-Z][a-z])|\(?\d{1,2}[.)](?!\d)|\(?[a-hivx]{1,3}\)"
    r"|[ED]\d{1,2}[.:)]?(?=\s+[A-Z][a-z])|[a-h]\.(?=\s)|,(?=\s*$))\s*"
)
_MARKUP = " \t*#_|~=>"
_INLINE_BULLET: Final = re.compile(r"\s*•\s*")
_Mark = tuple[re.Pattern[str], re.Pattern[str]]
_INLINE_MARKS: Final[tuple[_Mark, ...]] = (
    # What must stand there at all (a quick look, so it begins with a character), and what parts a line.
    (re.compile(r" o "), re.compile(r"\s+o\s+(?=[A-Z])")),
    (re.compile(r"- +(?=[A-Z0-9])"), re.compile(r"(?:(?<=[a-z.;)!])|\s)-\s+(?=[A-Z0-9])")),
    (re.compile(r" \* "), re.compile(r"\s+\*\s+(?=[A-Z0-9])")),
    (re.compile(r"\) (?<=\d..)"), re.compile(r"(?<=[.;:)\s])\s*\d{1,2}\)\s+(?=[A-Z])")),
    (re.compile(r"\. (?<=\d..)"), re.compile(r"(?<=[.;:)\s])\s*\d{1,2}\.\s+(?=[A-Z])")),
)
_SENTENCE_END = re.compile(r"[.!?;](?<=[a-z)\]\"'0-9%/+A-Z].)[\"')\]]*\s+(?=[\"'(•A-Z0-9-])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|Sr|Jr|Mr|Ms|Dr|St|Inc|U\.S|No|approx|incl|B\.S|M\.S|B\.A|M\.A|[BM]\.Sc|[BM]\.Eng|[BM]\.Tech"
    r"|Ph\.D|yrs)|\b[A-Z])\.$"
)
_GLUED_STOP = re.compile(r"[a-z]{2}\.[A-Z]")
_BUTTONS: Final = frozenset(
    ("show more", "show less", "see more", "see less", "read more", "read less", "apply now", "apply", "save", "share")
)
"""What a page's buttons say that were copied with the posting."""
_LONG_HEADING = 90
_LONG_LEAD_IN = 180
_CAPITALS: Final = 9
"""Words that a heading in capitals has at most, if its wording is not known."""
_DEMAND = re.compile(r"\b(?:preferred|required|desired)\W*$", re.IGNORECASE)
"""How a line ends that says what becomes of the words before, if they are not those of a heading."""
_INLINE_LEAST = 2


def find_units(text: str, blocks: Sequence[tuple[int, int, str]] = ()) -> tuple[Unit, ...]:
    """The units of a folded text; `blocks` (start, end, kind as in `model.Block`) where a reader knows them."""
    units: list[Unit] = []
    line = 0
    marks = [mark for mark in _INLINE_MARKS if mark[0].search(text)]
    lines = [(*line, kind) for start, end, kind in blocks or ((0, len(text), ""),) for line in _lines(text, start, end)]
    for index, (start, end, kind) in enumerate(lines):
        apart = (
            end - start <= _LONG_HEADING
            and not (units and units[-1].kind == "heading")
            and _stands_apart(text, lines, index)
        )
        for piece_start, piece_end, is_item in _pieces(text, start, end, marks):
            line += 1
            is_item = is_item or kind == "item"
            units.extend(_piece_units(text, piece_start, piece_end, is_item, kind, line, apart=apart))
    return tuple(units)


def _stands_apart(text: str, lines: Sequence[tuple[int, int, str]], index: int) -> bool:
    """Whether a line begins a paragraph or a list of its own: a gap before it, and what follows close or listed."""
    start, end, _ = lines[index]
    before = lines[index - 1][1] if index else 0
    if index + 1 == len(lines):
        return False
    following, last, kind = lines[index + 1]
    listed = kind == "item" or _BULLET.match(text, *_strip(text, following, last, " ")) is not None
    gap, below = text.count("\n", before, start) > 1, text.count("\n", end, following) > 1
    own = _BULLET.match(text, *_strip(text, start, end, " ")) is not None
    return (listed and not own) or (gap and not below)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty."""
    while start < end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        if stop > start:
            yield start, stop
        start = stop + 1


def _pieces(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Iterator[tuple[int, int, bool]]:
    """The line, or its parts at inline bullets, of which the text has these; whether a bullet stood before each."""
    start, end = _strip(text, start, end, " ")
    bullet = _BULLET.match(text, start, end)
    is_item, last = bullet is not None, bullet.end() if bullet else start
    for cut_start, cut_end in _cuts(text, last, end, marks):
        if cut_start > last:
            yield last, cut_start, is_item
        last, is_item = cut_end, True
    if end > last:
        yield last, end, is_item


def _cuts(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Sequence[tuple[int, int]]:
    """Start and end of the bullets within a line."""
    if text.find("•", start, end) >= 0:
        return [match.span() for match in _INLINE_BULLET.finditer(text, start, end)]
    if end - start > _LONG_HEADING:
        for sign, mark in marks:
            if sign.search(text, start, end):
                found = [match.span() for match in mark.finditer(text, start, end)]
                if len(found) >= _INLINE_LEAST:
                    return found
    return ()


def _piece_units(
    text: str, start: int, end: int, is_item: bool, kind: str, line: int, *, apart: bool
) -> Iterator[Unit]:
    """The heading, or the sentences, of one line or inline item."""
    start, end = _strip(text, start, end, _MARKUP)
    if start >= end or text[start:end].lower() in _BUTTONS:
        return
    opening = opening_heading(text, start, end)
    says_more = opening is not None and opening[1] < end
    if kind == "heading" or (not says_more and is_heading(text[start:end], is_item=is_item, apart=apart)):
        yield _unit(text, start, end, "heading", line)
        return
    if opening:
        yield _unit(text, start, opening[0], "heading", line)
        start = opening[1]
    for first, last in inner_headings(text, start, end):
        yield from _sentence_units(text, start, first, is_item, line)
        yield _unit(text, first, last, "heading", line)
        start, _ = _strip(text, last, end, _MARKUP + "-")
    yield from _sentence_units(text, start, end, is_item, line)


def _sentence_units(text: str, start: int, end: int, is_item: bool, line: int) -> Iterator[Unit]:
    """The sentences between two places, and the headings and lead-ins that open them."""
    start, end = _strip(text, start, end, _MARKUP)
    for sentence_start, sentence_end in sentences(text, start, end):
        inner = lead_in(text, sentence_start, sentence_end)
        if inner is None and sentence_start > start:
            inner = opening_heading(text, sentence_start, sentence_end)
        if inner:
            yield _unit(text, sentence_start, inner[0], "heading", line)
            sentence_start = inner[1]
        if sentence_end > sentence_start:
            yield _unit(text, sentence_start, sentence_end, "item" if is_item else "text", line)


def is_heading(line: str, *, is_item: bool = False, apart: bool = True) -> bool:
    """Whether a line without its bullet is a heading: by its wording, a colon at its end, or its capitals.

    Behind a bullet, only a wording that is nothing else; on a line among others like it (not `apart`), only words of
    which headings are made, since `PMP certification` and `Schedule Management` are what a list asks for.
    """
    whole = line.strip(_MARKUP)
    core = whole.removesuffix("...")
    if core.endswith(":"):
        return len(core) <= _LONG_LEAD_IN and ". " not in core.replace("ie. ", "") and not _GLUED_STOP.search(core)
    if len(core) > _LONG_HEADING or not core or core[-1] in ".!;,":
        return False
    if is_item:
        return is_whole_heading(core) and bool(heading_kind(core))
    if heading_kind(whole):
        return ". " not in core and (is_plain_heading(core) or (apart and not _DEMAND.search(core)))
    capitals = core.isupper() and core.count(" ") < _CAPITALS and len(core) > 5
    return capitals and not any(char.isdigit() for char in core)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence between two places, space around it left out."""
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.start() + 1
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


def _unit(text: str, start: int, end: int, kind: UnitKind, line: int) -> Unit:
    return Unit(start, end, kind, line, text[start:end])


def place_units(units: Sequence[Unit], starts: Sequence[int]) -> list[Unit]:
    """The units that hold a token, each told which ones; a token that reaches into two belongs to the first."""
    placed = []
    free = 0
    for unit in units:
        unit.first = max(bisect_right(starts, unit.start) - 1, free)
        unit.last = bisect_left(starts, unit.end)
        if unit.last > unit.first:
            placed.append(unit)
            free = unit.last
    return placed


@Language.component("posting_layout", assigns=["doc.spans"])
def find_layout(doc: Doc) -> Doc:
    """The component: units into `doc.spans["units"]`, and with all detail into `user_data`; reads the blocks there
    (start, end, kind) where a reader left them.
    """
    blocks = doc.user_data.get("blocks", ())
    units = place_units(read_verdicts(find_units(text_of(doc), blocks), blocks), starts_of(doc))
    doc.user_data["units"] = units
    write_group(doc, "units", ((unit.first, unit.last, unit.kind) for unit in units))
    return doc
