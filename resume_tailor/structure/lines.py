"""The lines of a document: a paragraph cut at its soft line breaks, with what tells a heading from a bullet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from resume_tailor.bullets import BULLET_LETTERS, BULLET_SIGNS
from resume_tailor.model import Block, Document, Form

PLAIN = Form()
GLYPH = re.compile(rf"\s*(?:[{BULLET_SIGNS}]|[{BULLET_LETTERS}](?=\s)|[-–](?=[A-Z][a-z]))\s*")
NUMBER = re.compile(
    r"\s*(?:\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s*|(?:[ivx]{1,4}|[a-h])\.\s+|\d{1,2}\.(?!\d)\s*|"
    r"\d{1,2}\s?(?:>\s?|[-–](?:\s+(?=[a-z])|(?=from\b))))",
    re.IGNORECASE,
)
LETTER_SPACED = re.compile(r"(?:(?:\b\w|&)[ \xa0]){2,}\w\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of a block, without the white space around it."""

    block: Block
    start: int
    """Where `text` begins in the block's text."""
    text: str
    index: int
    """Its place among the lines of the document."""
    gap: bool
    """Whether an empty paragraph or line, or the edge of a table, stands before it."""
    item: bool
    """Whether it is a list item, by the paragraph's numbering or a typed glyph."""
    bold: bool
    """Whether all of it is bold."""

    @property
    def end(self) -> int:
        """Where `text` ends in the block's text."""
        return self.start + len(self.text)

    @property
    def form(self) -> Form:
        """The paragraph's form; a plain one where the file has none."""
        return self.block.form or PLAIN

    @property
    def caps(self) -> bool:
        """Whether its letters are capitals, typed or by formatting."""
        letters = [c for c in self.text if c.isalpha()]
        return self.form.caps or (len(letters) > 1 and all(c.isupper() for c in letters))

    @property
    def whole(self) -> bool:
        """Whether its block holds nothing else."""
        return self.block.text.strip() == self.text


def lines_of(document: Document) -> tuple[Line, ...]:
    """All lines with text of a document's body and text boxes, in reading order; headers and footers left out."""
    return _numbered(tuple(_lines(b for b in document.blocks if (b.form or PLAIN).story in ("body", "textbox"))))


_COUNT = re.compile(r"\(?(\d{1,2})[.)]\s+(?=\S)")
FEWEST_WORDS = 3
"""Words of each item of a list whose numbers are typed."""


def _numbered(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, those being items whose typed numbers count on from line to line: `1. Ran the yard`, `2. Led ...`."""
    listed: set[int] = set()
    run: list[Line] = []
    before = 0
    for line in lines:
        count = _count(line)
        if not count or count != before + 1:
            listed |= _items_of(run)
            run = []
        if count:
            run.append(line)
        before = count
    listed |= _items_of(run)
    return tuple(replace(line, item=True) if line.index in listed else line for line in lines)


def _items_of(run: Sequence[Line]) -> set[int]:
    """The numbers of a run's lines, where it is a list of more than names."""
    told = len(run) > 1 and all(len(line.text.split()) > FEWEST_WORDS for line in run)
    return {line.index for line in run} if told else set()


def _count(line: Line) -> int:
    """The number typed before a line of plain text that is all of its paragraph; 0 where there is none."""
    found = None if line.bold or not line.whole else _COUNT.match(line.text)
    return int(found[1]) if found else 0


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    index, gap, table = 0, True, ""
    for block in blocks:
        form = block.form or PLAIN
        gap = gap or form.cell.split("/")[0] != table
        table = form.cell.split("/")[0]
        for start, text in _split(block.text):
            if text:
                yield Line(block, start, text, index, gap, _is_item(block, start, text), _is_bold(form, start, text))
                index, gap = index + 1, False
            else:
                gap = True


def _split(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for raw in text.split("\n"):
        stripped = raw.strip(" \t\xa0\u200b\ufeff\u3000\ufffc")
        yield place + (raw.find(stripped) if stripped else 0), stripped
        place += len(raw) + 1


def _is_item(block: Block, start: int, text: str) -> bool:
    form = block.form or PLAIN
    listed = block.kind == "item" or form.list_level is not None or bool(form.glyph)
    return (listed and not block.text[:start].strip()) or bool(GLYPH.match(text) and len(text) > 2)


def _is_bold(form: Form, start: int, text: str) -> bool:
    return form.bold or form.bold_lead >= start + len(text.rstrip(" :.-–—\t"))


def without_marker(text: str) -> tuple[int, str]:
    """A line's text without typed glyph or number at its start, and how many characters those take."""
    found = GLYPH.match(text) or NUMBER.match(text)
    cut = found.end() if found and found.end() < len(text) else 0
    within = NUMBER.match(text, cut) if cut else None
    if within and ")" in within[0] and within.end() < len(text):
        cut = within.end()  # `ii) a) Organisation: ...`
    return cut, text[cut:]


def unspaced(text: str) -> str:
    """`S U M M A R Y` as `SUMMARY`; words stay apart where more than one space parts them; other text as it is."""
    if not LETTER_SPACED.fullmatch(re.sub(r"[ \xa0]{2,}", " ", text.strip(" :"))):
        return text
    return " ".join(re.sub(r"[ \xa0]", "", word) for word in re.split(r"[ \xa0]{2,}", text.strip()))
