"""Run the pipeline over a document: fold its text, tell the layout its blocks, and lead offsets back to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.folding import Folded, fold
from resume_tailor.model import Block, Document


class ReadText:
    """A document's folded text as a processed spaCy doc, and the way from its characters to the document's blocks."""

    __slots__ = ("_starts", "blocks", "doc", "folded")

    def __init__(self, doc: Doc, folded: Folded, blocks: Sequence[Block]) -> None:
        self.doc = doc
        self.folded = folded
        self.blocks = blocks
        self._starts = [block.start for block in blocks]

    def place(self, start: int, end: int) -> tuple[Block, int, int] | None:
        """Block of a span of the folded text, and start and end in that block; None where it is in none."""
        first, last = self.folded.span(start, end)
        index = bisect_right(self._starts, first) - 1
        if index < 0:
            return None
        block = self.blocks[index]
        first, last = first - block.start, min(last - block.start, len(block.text))
        return (block, first, last) if first < last else None


def read_text(document: Document, nlp: Language) -> ReadText:
    """The document's text through the pipeline, its blocks known to the layout."""
    folded = fold(document.text)
    doc = nlp.make_doc(folded.text)
    doc.user_data["blocks"] = [
        (folded.offset(block.start), folded.offset(block.end), block.kind) for block in document.blocks
    ]
    return ReadText(nlp(doc), folded, document.blocks)
