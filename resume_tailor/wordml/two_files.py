"""Both Word files out of one draft: the clean one and the one with tracked changes and comments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from resume_tailor.wordml.changes import Note
from resume_tailor.wordml.comments import comment_element, first_free_id, parts_with_comments
from resume_tailor.wordml.editing import Draft, Slot
from resume_tailor.wordml.names import w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.paragraph_bytes import find_paragraphs, fragment_bytes, splice
from resume_tailor.wordml.rendering import (
    Anchor,
    Stamp,
    number_revisions,
    render_clean,
    render_new,
    render_review,
    track_mark,
)
from resume_tailor.wordml.rows import Row
from resume_tailor.wordml.runs import parent_of
from resume_tailor.wordml.segments import Segment
from resume_tailor.wordml.stories import Paragraph

WHOLE: Final = -1
"""Offset of a comment that stands on the whole paragraph."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The two files, and what was touched in them."""

    clean: bytes
    review: bytes
    counts: Mapping[int, tuple[int, int]]
    """How many paragraphs of the clean and of the review file stand for which `w:p` of the document (by its number),
    where these are not one and one."""
    units: tuple[frozenset[int], ...]
    """Numbers of neighbouring `w:p` among which whole paragraphs move."""
    changed: frozenset[int]
    """Numbers of the `w:p` that may differ in the clean file; a comment alone changes none."""
    noted: frozenset[int]
    """Numbers of the `w:p` that may differ in the review file besides."""
    comment_ids: frozenset[str]
    """Of the comments that are ours."""
    unplaced: tuple[Note, ...]
    """Comments without a place: Word keeps none in headers, footers and notes."""


@dataclass(frozen=True, slots=True)
class _Placed:
    note: Note
    paragraph: str
    row: int
    """Which of the paragraphs at its place."""
    first: int | None
    last: int | None


def make_files(package: Package, draft: Draft, notes: Iterable[Note], author: str, date: str) -> Edited:
    """Render the draft. `date` is `YYYY-MM-DD`; input, author and date alone decide every byte."""
    stamp = Stamp(author, f"{date}T00:00:00Z")
    settled = [_at_host(package, draft.paragraphs, note) for note in notes]
    slots = draft.slots([note for note in settled if note is not None])
    placed = [one for note in settled if note is not None and (one := _place(note, slots)) is not None]
    done = {id(one.note) for one in placed}
    unplaced = tuple(note for note, own in zip(notes, settled, strict=True) if id(own) not in done)
    first_id = first_free_id(package, len(placed) + sum(map(_most_ids, slots.values())))
    comments = [comment_element(first_id + number, one.note.lines, stamp) for number, one in enumerate(placed)]
    clean = {name: _clean(slot) for name, slot in slots.items() if slot.own.changed or len(slot.rows) > 1}
    review = {name: _review(name, slot, placed, first_id, stamp) for name, slot in slots.items()}
    next_id = first_id + len(placed)
    for elements in review.values():
        for element in elements:
            next_id = number_revisions(element, next_id)
    parts = parts_with_comments(package, comments) if comments else {}
    numbers = {name: draft.paragraphs[name].index for name in slots}
    return Edited(
        _written(package, draft.paragraphs, clean, {}),
        _written(package, draft.paragraphs, review, parts),
        {numbers[name]: count for name, slot in slots.items() if (count := _count(slot)) != (1, 1)},
        tuple(frozenset(draft.paragraphs[name].index for name in unit) for unit in draft.units()),
        frozenset(numbers[name] for name, slot in slots.items() if slot.own.changed),
        frozenset(numbers.values()),
        frozenset(str(first_id + number) for number in range(len(placed))),
        unplaced,
    )


def _at_host(package: Package, paragraphs: Mapping[str, Paragraph], note: Note) -> Note | None:
    """The note, one in a text box on the paragraph that holds the box; None where Word keeps no comments."""
    if not note.paragraph:
        return note
    paragraph = paragraphs[note.paragraph]
    if paragraph.part != package.main_part:
        return None
    outer = list(paragraph.element.iterancestors(w("p")))
    if not outer:
        return note
    host = next((one for one in paragraphs.values() if one.element is outer[-1]), None)
    return None if host is None else replace(note, paragraph=host.id, start=WHOLE, end=WHOLE)


def _most_ids(slot: Slot) -> int:
    return sum(2 * len(row.segments) + 3 for row in slot.rows)


def _count(slot: Slot) -> tuple[int, int]:
    return sum(not row.gone for row in slot.rows), len(slot.rows)


def _place(note: Note, slots: Mapping[str, Slot]) -> _Placed | None:
    """Where a comment stands: on what comes or stays of its words, else on what goes."""
    for live in (True, False):
        for name, slot in slots.items():
            for number, row in enumerate(slot.rows):
                hit = [
                    n for n, one in enumerate(row.segments) if _is_of(one, note) and (one.action != "delete") == live
                ]
                if hit:
                    return _Placed(note, name, number, hit[0], hit[-1])
    if note.key:
        return None
    return _Placed(note, note.paragraph, slots[note.paragraph].rows.index(slots[note.paragraph].own), None, None)


def _is_of(segment: Segment, note: Note) -> bool:
    return segment.key == note.key if note.key else _is_at(segment, note)


def _is_at(segment: Segment, note: Note) -> bool:
    atom = segment.atom
    return atom is not None and atom.paragraph == note.paragraph and atom.start < note.end and note.start < atom.end


def _clean(slot: Slot) -> list[etree._Element]:
    return [_clean_row(row) for row in slot.rows if not row.gone]


def _clean_row(row: Row) -> etree._Element:
    if row.new:
        return render_new(row.cut, row.segments, (), None)
    return render_clean(row.cut, row.segments) if row.changed else row.cut.source.element


def _review(name: str, slot: Slot, placed: Sequence[_Placed], first_id: int, stamp: Stamp) -> list[etree._Element]:
    anchors: dict[int, list[Anchor]] = {}
    for number, one in enumerate(placed, first_id):
        if one.paragraph == name:
            anchors.setdefault(one.row, []).append(Anchor(number, one.first, one.last))
    elements: list[etree._Element] = []
    for number, row in enumerate(slot.rows):
        render = render_new if row.new else render_review
        element = render(row.cut, row.segments, anchors.get(number, ()), stamp)
        if row.mark:
            track_mark(element, stamp, row.mark)
        elements.append(element)
    return elements


def _written(
    package: Package,
    paragraphs: Mapping[str, Paragraph],
    groups: Mapping[str, Sequence[etree._Element]],
    parts: Mapping[str, bytes],
) -> bytes:
    if not groups:
        return package.replace(parts)
    xml = package.read(package.main_part)
    ranges = find_paragraphs(xml)
    encoding = package.tree(package.main_part).getroottree().docinfo.encoding or "UTF-8"
    changed: dict[int, bytes] = {}
    for name, elements in groups.items():
        paragraph = paragraphs[name]
        scope = parent_of(paragraph.element).nsmap
        spans = ranges[paragraph.index]
        changed[paragraph.index] = b"".join(
            # A paragraph that only gets a neighbour keeps its bytes.
            xml[spans.start : spans.end] if one is paragraph.element else fragment_bytes(one, scope, encoding)
            for one in elements
        )
    return package.replace({**parts, package.main_part: splice(xml, ranges, changed)})
