"""The two documents cut into pieces, so that a page can mark what stands for which requirement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from resume_tailor.model import Block, Document, MatchState, Section
from resume_tailor.reports.outline import Outline

LONGEST_HEADING = 90
"""Characters; a longer block that begins with a heading is a paragraph with glued words."""
OBJECT = "\ufffc"
"""Stands for a picture or the like; a line of nothing else is not shown."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one block that speak for requirements."""

    block_id: str
    start: int
    end: int
    row: int
    """Index of the requirement in the table."""
    state: MatchState


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a block; `rows` is empty where nothing is marked."""

    text: str
    rows: tuple[int, ...] = ()
    state: MatchState | None = None
    """Of the first row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One block as shown."""

    number: int
    """Index of the block in its document; the anchor of the line."""
    block: Block
    segments: tuple[Segment, ...]
    heading: bool
    evidence: tuple[int, ...] = ()
    """Rows whose evidence, or whose wording in the posting, is this whole line."""
    put_forward: str = ""
    """Id of the highlight that puts this line forward."""
    changed: int = 0
    """Number of the change, from 1, that touches it; 0 for none."""


def posting_lines(outline: Outline) -> tuple[Line, ...]:
    """The posting with the places of its requirements marked."""
    posting = outline.analysis.posting
    marks, whole = [], []
    for number, row in enumerate(outline.rows):
        requirement, state = row.match.requirement, row.match.state
        quote = requirement.quote
        whole.append((quote.block_id, number))
        marks += [Mark(m.block_id, m.start, m.end, number, state) for m in requirement.mentions]
        if not requirement.mentions:
            marks.append(Mark(quote.block_id, quote.start, quote.end, number, state))
    return _lines(posting.document, posting.sections, marks, whole)


def resume_lines(outline: Outline) -> tuple[Line, ...]:
    """The resume with its evidence, the lines to put forward and those that were changed."""
    resume = outline.analysis.resume
    marks, whole = [], []
    for number, row in enumerate(outline.rows):
        for evidence in row.match.evidence:
            mention = evidence.mention
            whole.append((evidence.quote.block_id, number))
            marks.append(Mark(mention.block_id, mention.start, mention.end, number, row.match.state))
    forward = {
        quote.block_id: suggestion.id
        for _, group in reversed(outline.highlights)
        for suggestion in reversed(group)
        for quote in suggestion.resume_quotes
    }
    return _lines(resume.document, resume.sections, marks, whole, forward, _changed_blocks(outline))


def _changed_blocks(outline: Outline) -> dict[str, int]:
    changed: dict[str, int] = {}
    for number, change in enumerate(outline.changes, start=1):
        ids = getattr(change.edit, "block_ids", (change.applied.block_id,))
        for block_id in ids:
            changed.setdefault(block_id, number)
    return changed


def _lines(
    document: Document,
    sections: tuple[Section, ...],
    marks: Iterable[Mark],
    whole: Iterable[tuple[str, int]],
    forward: dict[str, str] | None = None,
    changed: dict[str, int] | None = None,
) -> tuple[Line, ...]:
    by_block: dict[str, list[Mark]] = {}
    for mark in marks:
        by_block.setdefault(mark.block_id, []).append(mark)
    evidence: dict[str, dict[int, None]] = {}
    for block_id, row in whole:
        evidence.setdefault(block_id, {})[row] = None
    headings = {section.heading_id for section in sections}
    return tuple(
        Line(
            number,
            block,
            tuple(cut(block.text, by_block.get(block.id, []))),
            len(block.text) <= LONGEST_HEADING and (block.id in headings or block.kind == "heading"),
            tuple(evidence.get(block.id, ())),
            (forward or {}).get(block.id, ""),
            (changed or {}).get(block.id, 0),
        )
        for number, block in enumerate(document.blocks)
        if block.text.strip(f"{OBJECT} \t\n\xa0")
    )


def cut(text: str, marks: list[Mark]) -> Iterator[Segment]:
    """The text in pieces that begin and end where marks do; their texts together are `text`."""
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    coming = sorted(marks, key=lambda mark: mark.start, reverse=True)
    open_marks: list[Mark] = []
    for start, end in pairwise(edges):
        while coming and coming[-1].start <= start:
            open_marks.append(coming.pop())
        open_marks = [mark for mark in open_marks if mark.end >= end]
        over = list(open_marks)
        # The shortest mark says most: a tool inside a whole line is found before the line.
        over.sort(key=lambda mark: (mark.end - mark.start, mark.row))
        rows = tuple(dict.fromkeys(mark.row for mark in over))
        yield Segment(text[start:end], rows, over[0].state if over else None)


def line_numbers(document: Document) -> dict[str, int]:
    """Block ids to the anchors of their lines."""
    return {block.id: number for number, block in enumerate(document.blocks)}
