"""Run the pipeline over a document: fold its text, tell the layout its blocks, and lead offsets back to them."""

from __future__ import annotations

import gc
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.folding import Folded, fold
from resume_tailor.language.units import Unit, units_of
from resume_tailor.model import Block, Document, Quote

Place = tuple[Block, int, int]
"""A block, and start and end of a stretch of its text."""
_BATCH = 32
"""Documents that go through each stage together: its tables then stay in the processor's cache, which spares a sixth of
the time against `nlp.pipe`, that leads one after the other through all stages."""
_LONGEST_HEADING = 60
_LONGEST_QUOTE = 2000


class ReadText:
    """A document's folded text as a processed spaCy doc, and the way from its characters to the document's blocks."""

    __slots__ = (
        "_line_ends",
        "_place",
        "_quotes",
        "_unit_starts",
        "blocks",
        "doc",
        "folded",
        "headings",
        "places",
        "text",
        "units",
    )

    def __init__(self, doc: Doc, folded: Folded, document: Document) -> None:
        self.doc = doc
        self.folded = folded
        self.text = folded.text
        self.blocks = {block.id: block for block in document.blocks}
        self.places: list[Place] = []
        """Where each unit stands."""
        self.units: list[Unit] = []
        """Those that stand in a block, in reading order; no unit reaches beyond its block."""
        starts = [block.start for block in document.blocks]
        for unit in units_of(doc):
            place = self._find_place(document.blocks, starts, unit)
            if place:
                self.units.append(unit)
                self.places.append(place)
        self.headings = _headings(self.units)
        """For each unit the heading that it stands under, or is."""
        self._unit_starts = [place[0].start + place[1] for place in self.places]
        self._line_ends = [match.start() for match in re.finditer("\n", document.source or document.text)]
        self._place = document.place
        self._quotes: dict[int, Quote] = {}

    def _find_place(self, blocks: Sequence[Block], starts: Sequence[int], unit: Unit) -> Place | None:
        first, last = self.folded.span(unit.start, unit.end)
        index = bisect_right(starts, first) - 1
        if index < 0:
            return None
        block = blocks[index]
        first, last = first - block.start, min(last - block.start, len(block.text))
        return (block, first, last) if first < last else None

    def within(self, index: int, start: int, end: int) -> Place | None:
        """Where a span of the folded text stands that lies within that unit; None where nothing is left of it."""
        block, _, limit = self.places[index]
        if self.folded.steps:
            start, end = self.folded.span(start, end)
        first, last = start - block.start, min(end - block.start, limit)
        return (block, first, last) if first < last else None

    def token(self, unit: Unit, start: int) -> int:
        """The token of a unit that holds a character of the folded text."""
        starts = self.doc.user_data["starts"]
        return max(unit.first, bisect_right(starts, start, unit.first, unit.last) - 1)

    def quote(self, block_id: str, start: int) -> Quote:
        """The unit in which a place of a block stands, quoted."""
        index = max(0, bisect_right(self._unit_starts, self.blocks[block_id].start + start) - 1)
        quote = self._quotes.get(index)
        if quote is None:
            block, first, last = self.places[index]
            heading = self.headings[index]
            if last - first > _LONGEST_QUOTE:  # a text without sentences: what stands around the place
                first, last = max(first, start - _LONGEST_QUOTE // 4), min(last, start + _LONGEST_QUOTE // 2)
                index = -1 - start  # a key of its own, for no other place has this quote
            line = bisect_left(self._line_ends, self._place(block.start + first)) + 1
            where = f"line {line}, {heading}" if heading and len(heading) <= _LONGEST_HEADING else f"line {line}"
            quote = Quote("posting", block.id, first, last, block.text[first:last], where)
            self._quotes[index] = quote
        return quote


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
    return ReadText(nlp(_make_doc(document, folded, nlp)), folded, document)


def read_texts(documents: Iterable[Document], nlp: Language) -> Iterator[ReadText]:
    """The same of many documents, in their order and as a stream."""
    rest = iter(documents)
    while batch := list(islice(rest, _BATCH)):
        with uncollected():
            ways = [fold(document.text) for document in batch]
            docs = [_make_doc(document, folded, nlp) for document, folded in zip(batch, ways, strict=True)]
            for _, component in nlp.pipeline:
                docs = [component(doc) for doc in docs]
            texts = list(map(ReadText, docs, ways, batch))
        yield from texts


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage in here: what reading makes stays till it is done, and to look through it again and again
    takes a fifteenth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _make_doc(document: Document, folded: Folded, nlp: Language) -> Doc:
    doc = nlp.make_doc(folded.text)
    doc.user_data["text"] = folded.text
    doc.user_data["bare"] = True  # nobody reads the groups of spans here
    doc.user_data["blocks"] = [
        (folded.offset(block.start), folded.offset(block.end), block.kind) for block in document.blocks
    ]
    return doc
