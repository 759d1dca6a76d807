"""Text whose lines were broken at a fixed width (mails, old editors): its lines put together again.

A line goes on in the next one where the next one's first word would not have fitted on it, and no mark of a list or
heading begins there. Whether a text is broken so at all is told by its lines that begin in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from resume_tailor.bullets import BULLET_LETTERS, BULLET_SIGNS

NARROWEST: Final = 35
WIDEST: Final = 100
"""Characters of the longest line of a text that was broken at a fixed width."""
FEWEST: Final = 4
"""Lines that begin in small letters, from which on a width may be told."""
MOSTLY: Final = 0.75
"""Part of the lines broken before such a line that are full."""
SLACK: Final = 4
"""Characters by which lines of one width differ that count the blanks at the start or not."""
FEW_LONGER: Final = 0.15
"""Part of all lines that may be longer: a link, a heading."""

MARKED: Final = re.compile(
    rf"\s*(?:[{BULLET_SIGNS}]|[{BULLET_LETTERS}](?=\s)|-(?=\w)|\(?\d{{1,2}}[.)]\s|\(?[a-hivx]{{1,3}}\)\s|[a-h]\.\s"
    r"|[#|=>_+]|[-*~`]{3})"
)
"""How a line begins that does not go on from the one above: a mark of a list, a heading, a rule, a table."""
FIELD: Final = re.compile(r"\s*(?:\S+\s+){0,5}+\S+:\s*$|\s*[A-Z][A-Za-z/ ]{1,25}:\s")
"""`What you bring:`, `Salary: ...`."""
SENTENCE_END: Final = re.compile(r"[.!?;:]['\")\]]?\s*$")
BROKEN_WORD: Final = re.compile(r"(?<![^\W_])(?P<start>[^\W_]++)(?P<hyphen>[-\u2010\u00ad])$")
WORD: Final = re.compile(r"[^\W\d_]+")
COMPOUND: Final = re.compile(r"(?<!\w)\w++(?:[-\u2010]\w++)+")
ENDING: Final = re.compile(
    r"(?:m?ents?|[ts]ions?|[iae]tions?|ings?|[ea]nces?|[ea]nc(?:y|ies)|[ai]?bl[ey]|ness|i?ties|i?ty|ou?s|ously|ive(?:ly|s)?"
    r"|i?cal(?:ly)?|ally|al|ics?|ies|ers?|ors?|ed|es|ly|tors?|ters?|ments?|i[sz](?:e|ed|es|ing|ations?))"
)
"""What stands alone behind a hyphen only where a word was broken: `experi-ence`, `visi-ble`."""
AND: Final = re.compile(r"(?:and|or|nor|to)\b")
"""What follows a hyphen with a blank: `mid- and senior-level`."""
LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")


class Joined(NamedTuple):
    """A text whose broken lines were put together."""

    text: str
    steps: tuple[tuple[int, int], ...]
    """From which character of `text` on a place stands so many characters further in the text as it was."""


def put_together(text: str) -> Joined | None:
    """The text with its broken lines put together; None where its lines were not broken at a fixed width."""
    lines = list(_lines(text))
    width = _width([text[start:end] for start, end in lines])
    return _joined(text, lines, width) if width else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, also of empty ones; line ends left out."""
    start = 0
    for end in LINE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _width(lines: Sequence[str]) -> int:
    """The width at which the lines were broken; 0 where they were not."""
    broken = [(line, after) for line, after in pairwise(lines) if _is_small(after) and not SENTENCE_END.search(line)]
    broken = [(line, after) for line, after in broken if line.strip()]
    width = max((len(line.rstrip()) for line, _ in broken), default=0)
    if len(broken) < FEWEST or not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in broken)
    longer = sum(len(line.rstrip()) > width + SLACK for line in lines)
    held = sum(bool(line.strip()) for line in lines)
    return width if full >= MOSTLY * len(broken) and longer <= FEW_LONGER * held else 0


def _is_small(line: str) -> bool:
    """Whether a line begins in the middle of a sentence."""
    text = line.lstrip()
    return bool(text) and (text[0].islower() or text[0] in "(&/") and not MARKED.match(line)


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted, or a word was broken at a hyphen."""
    word = after.split(None, 1)[0]
    return len(line.rstrip()) + 1 + len(word) > width - SLACK or bool(BROKEN_WORD.search(line.rstrip()[-40:]))


def _joined(text: str, lines: Sequence[tuple[int, int]], width: int) -> Joined:
    pieces: list[str] = []
    steps: list[tuple[int, int]] = []
    length = 0
    breaks = _Breaks(text)
    first = ""  # the line that began the paragraph
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        before = text[slice(*lines[index - 1])] if index else ""
        if index and _goes_on(first, before, line, width):
            stripped = line.lstrip()
            last = pieces.pop()
            length -= len(last)
            kept = breaks.kept(last.rstrip(), stripped)
            pieces.append(kept)
            length += len(kept)
            start += len(line) - len(stripped)
            line = stripped
        else:
            ended = text[lines[index - 1][1] : start] if index else ""
            pieces.append(ended)
            length += len(ended)
            first = line
        if start - length != (steps[-1][1] if steps else 0):
            steps.append((length, start - length))
        pieces.append(line)
        length += len(line)
    return Joined("".join(pieces), tuple(steps))


def _goes_on(first: str, line: str, after: str, width: int) -> bool:
    """Whether the paragraph that `first` began and whose last line is `line` goes on in the line after."""
    if not line.strip() or not after.strip() or MARKED.match(after) or FIELD.match(after):
        return False
    if MARKED.match(first) and _indent(after) > _indent(first):
        return True
    full, last = _is_full(line, after, width), line.rstrip()
    if _is_small(after):
        return (full or last.endswith(",") or len(last) > width / 2) and not last.endswith(":")
    return (full or (last.endswith(",") and len(last.split()) > 2)) and not SENTENCE_END.search(last)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


class _Breaks:
    """What becomes of the hyphens at which a text's lines end."""

    def __init__(self, text: str) -> None:
        lowered = text.lower()
        self._words = frozenset(WORD.findall(lowered))
        self._compounds = frozenset(COMPOUND.findall(lowered))

    def kept(self, line: str, after: str) -> str:
        """The line with what parts it from the next one: a blank, a hyphen, or nothing where a word was broken."""
        broken, rest = BROKEN_WORD.search(line[-60:]), WORD.match(after)
        if broken is None or rest is None or AND.match(after):
            return f"{line} "
        start, end = broken["start"].lower(), rest.group()
        if broken["hyphen"] == "\u00ad" or self._is_one_word(start, end):
            return line[:-1]
        return line

    def _is_one_word(self, start: str, end: str) -> bool:
        if not end.islower() or f"{start}-{end}" in self._compounds:
            return False
        return start + end in self._words or ENDING.fullmatch(end) is not None
