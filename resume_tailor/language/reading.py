"""Run the pipeline over a document: fold its text, tell the layout its blocks, and lead offsets back to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.folding import Folded, fold
from resume_tailor.language.units import Unit, units_of
from resume_tailor.model import Block, Document, Quote

Place = tuple[Block, int, int]
"""A block, and start and end of a stretch of its text."""
_LONGEST_HEADING = 60


class ReadText:
    """A document's folded text as a processed spaCy doc, and the way from its characters to the document's blocks."""

    __slots__ = ("_block_starts", "_line_ends", "_unit_starts", "blocks", "doc", "folded", "headings", "text", "units")

    def __init__(self, doc: Doc, folded: Folded, document: Document) -> None:
        self.doc = doc
        self.folded = folded
        self.text = folded.text
        self.blocks = document.blocks
        self.units = units_of(doc)
        self.headings = _headings(self.units)
        """For each unit the heading that it stands under, or is."""
        self._block_starts = [block.start for block in document.blocks]
        self._unit_starts = [unit.start for unit in self.units]
        self._line_ends = [match.start() for match in re.finditer("\n", document.text)]

    def place(self, start: int, end: int) -> Place | None:
        """Block of a span of the folded text, and start and end in that block; None where it is in none."""
        first, last = self.folded.span(start, end)
        index = bisect_right(self._block_starts, first) - 1
        if index < 0:
            return None
        block = self.blocks[index]
        first, last = first - block.start, min(last - block.start, len(block.text))
        return (block, first, last) if first < last else None

    def token(self, unit: Unit, start: int) -> int:
        """The token of a unit that holds a character of the folded text."""
        starts = self.doc.user_data["starts"]
        return max(unit.first, bisect_right(starts, start, unit.first, unit.last) - 1)

    def quote(self, block: Block, start: int, end: int) -> Quote:
        """The unit that holds a place of a block, quoted; the place alone where it reaches beyond one."""
        place = block.start + start
        index = bisect_right(self._unit_starts, self.folded.offset(place)) - 1
        heading = ""
        if index >= 0:
            heading = self.headings[index]
            whole = self.place(self.units[index].start, self.units[index].end)
            if whole and whole[0] is block and whole[1] <= start and end <= whole[2]:
                start, end = whole[1], whole[2]
        line = bisect_left(self._line_ends, place) + 1
        where = f"line {line}, {heading}" if heading and len(heading) <= _LONGEST_HEADING else f"line {line}"
        return Quote("posting", block.id, start, end, block.text[start:end], where)


def _headings(units: Sequence[Unit]) -> list[str]:
    headings, last = [], ""
    for unit in units:
        if unit.kind == "heading":
            last = unit.text.strip(" :*#-")
        headings.append(last)
    return headings


def read_text(document: Document, nlp: Language) -> ReadText:
    """The document's text through the pipeline, its blocks known to the layout."""
    folded = fold(document.text)
    doc = nlp.make_doc(folded.text)
    doc.user_data["text"] = folded.text
    doc.user_data["blocks"] = [
        (folded.offset(block.start), folded.offset(block.end), block.kind) for block in document.blocks
    ]
    return ReadText(nlp(doc), folded, document)
