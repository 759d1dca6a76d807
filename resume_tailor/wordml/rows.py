"""The paragraphs that are to stand at a place of the document: the one that was there, new ones, moved ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from lxml import etree

from resume_tailor.bullets import typed_bullet
from resume_tailor.wordml.changes import AddAfter, Rearrange
from resume_tailor.wordml.minimal import longest_increasing
from resume_tailor.wordml.names import XML_BLANK, w
from resume_tailor.wordml.revisions import PROPERTY_CHANGES
from resume_tailor.wordml.runs import Atom, CutParagraph, spelled
from resume_tailor.wordml.segments import Segment, gaps_of, inserted
from resume_tailor.wordml.stories import Paragraph

W_P, W_PPR, W_R = w("p"), w("pPr"), w("r")
MOVABLE_CHILDREN: Final = frozenset([W_PPR, W_R, w("proofErr")])
"""All that a paragraph may hold which is taken out here and written there."""
BOUND: Final = (w("sectPr"), w("ins"), w("del"), w("moveFrom"), w("moveTo"), *PROPERTY_CHANGES)
"""What in a paragraph's properties binds it to its place, or is someone's pending revision."""

Plan = tuple[CutParagraph, tuple[Segment, ...]]
"""A paragraph, its runs cut, and what becomes of them where it stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph that is to stand at a place of the document."""

    cut: CutParagraph
    """The paragraph; for a new one that whose properties it copies."""
    segments: tuple[Segment, ...]
    new: bool = False
    """Whether it is not in the original."""
    gone: bool = False
    """Whether it is not in the clean file."""
    mark: Literal["", "ins", "del"] = ""
    """What the review file tracks its paragraph mark as; rejecting or accepting joins it with the next one."""

    @property
    def changed(self) -> bool:
        """Whether a paragraph of the original differs in the clean file."""
        return self.gone or any(one.action != "keep" or one.bold for one in self.segments)


def added_rows(own: Row, whole: CutParagraph, added: Sequence[AddAfter]) -> tuple[Row, ...]:
    """A paragraph and the new ones behind it: all marks but the last one are new, the last is the old one's."""
    if not added:
        return (own,)
    new = [Row(whole, _added(whole, change), new=True, mark="ins") for change in added]
    return (replace(own, mark="ins"), *new[:-1], replace(new[-1], mark=""))


def _added(sibling: CutParagraph, change: AddAfter) -> tuple[Segment, ...]:
    """A copy of the sibling's typed bullet and the new text in its text's formatting."""
    bullet = typed_bullet(sibling.source.text)
    copied = [Segment("insert", atom, key=change.key) for atom in sibling.atoms if atom.end <= bullet]
    return (*copied, Segment("insert", None, change.text, like=main_atom(sibling, bullet), key=change.key))


def main_atom(sibling: CutParagraph, bullet: int) -> Atom | None:
    """The run whose formatting most of the sibling's text has, links and fields aside; the later one of equals."""
    lengths: dict[bytes, int] = {}
    atoms: dict[bytes, Atom] = {}
    for atom in sibling.atoms:
        if atom.start >= bullet and not atom.frozen and atom.home.tag in (W_P, w("smartTag")):
            properties = atom.run.find(w("rPr"))
            form = b"" if properties is None else spelled(properties)
            lengths[form] = lengths.get(form, 0) + atom.end - atom.start
            atoms[form] = atom
    return atoms[max(lengths, key=lambda form: lengths[form])] if lengths else None


def can_move(paragraphs: Sequence[Paragraph], order: Sequence[int], followed: bool) -> bool:
    """Whether whole paragraphs can change places: neighbours of one form, the moved ones of nothing but runs.

    What their marks look like may differ, but not among those at the end that nothing follows.
    """
    elements = [one.element for one in paragraphs]
    if not all(follows(one, other) for one, other in pairwise(elements)):
        return False
    staying = longest_increasing(order)
    last = [] if followed else [*range(max(staying), len(order)), *_behind(order, max(staying))]
    if len({_form(elements[number], whole=True) for number in last}) > 1:
        return False
    return all(_only_runs(one) for number, one in enumerate(paragraphs) if number not in staying)


def _behind(order: Sequence[int], last: int) -> Sequence[int]:
    return order[list(order).index(last) + 1 :]


def follows(one: etree._Element, other: etree._Element | None) -> bool:
    """Whether a paragraph of the same form comes right behind another, so that joining them changes neither."""
    if other is None or other.tag != W_P or one.getnext() is not other or (one.tail or "").strip(XML_BLANK):
        return False
    for element in (one, other):
        properties = element.find(W_PPR)
        if properties is not None and next(properties.iter(*BOUND), None) is not None:
            return False
    return _form(one, whole=False) == _form(other, whole=False)


def _form(paragraph: etree._Element, *, whole: bool) -> tuple[bytes, ...]:
    """The properties of a paragraph; `whole` with those of its mark."""
    properties = paragraph.find(W_PPR)
    children = [] if properties is None else list(properties)
    return tuple(spelled(child) for child in children if whole or child.tag != w("rPr"))


def _only_runs(paragraph: Paragraph) -> bool:
    shown = {piece.run for piece in paragraph.map.pieces}
    return all(child.tag in MOVABLE_CHILDREN and (child.tag != W_R or child in shown) for child in paragraph.element)


def moved_rows(change: Rearrange, plans: Mapping[str, Plan], followed: bool) -> dict[str, tuple[Row, ...]]:
    """For each paragraph the rows at its place: of those that move a deleted one here, a new one there.

    A row whose own mark is tracked joins the next one, which is of its form. Where none follows (`followed`) the last
    one that stays, the marks are tracked one row earlier, or the last one that goes shares its row with the last that
    comes, so that the list's last mark stays as it is.
    """
    names = change.paragraphs
    rows: dict[str, tuple[Row, ...]] = {}
    waiting: list[Row] = []

    def put(number: int, row: Row) -> None:
        rows[names[number]] = (*waiting, row)
        waiting.clear()

    staying = longest_increasing(change.order)
    last = max(staying)
    old, new = gaps_of(range(len(names)), staying), gaps_of(change.order, staying)
    for (going, stop), (coming, _) in zip(old, new, strict=True):
        for number in going if stop is not None or followed else going[:-1]:
            put(number, _gone(plans[names[number]], change.key, "del"))
        coming_rows = [_come(plans[names[number]], change.key) for number in coming]
        if stop is not None:
            waiting += coming_rows
            put(stop, Row(*plans[names[stop]]))
        elif followed:
            rows[names[-1]] = (*rows[names[-1]], *coming_rows)
        elif going and coming_rows:
            waiting += coming_rows[:-1]
            gone = _gone(plans[names[going[-1]]], change.key, "")
            put(going[-1], Row(gone.cut, (*gone.segments, *coming_rows[-1].segments)))
        elif going:
            put(going[-1], _gone(plans[names[going[-1]]], change.key, ""))
            rows[names[last]] = _marked(rows[names[last]], "del")
        elif coming_rows:
            end = replace(coming_rows[-1], mark="")
            rows[names[last]] = (*_marked(rows[names[last]], "ins"), *coming_rows[:-1], end)
    return rows


def _marked(rows: tuple[Row, ...], mark: Literal["ins", "del"]) -> tuple[Row, ...]:
    return (*rows[:-1], replace(rows[-1], mark=mark))


def _gone(plan: Plan, key: str, mark: Literal["", "del"]) -> Row:
    cut, _ = plan
    return Row(cut, tuple(Segment("delete", atom, key=key) for atom in cut.atoms), gone=True, mark=mark)


def _come(plan: Plan, key: str) -> Row:
    cut, segments = plan
    return Row(cut, tuple(inserted(segments, key)), new=True, mark="ins")
