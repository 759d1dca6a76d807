"""A changed paragraph as XML: plainly for the clean file, with tracked changes and comments for the review file."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from resume_tailor.wordml.names import XML_BLANK, XML_SPACE, W, w
from resume_tailor.wordml.runs import Atom, CutParagraph, dress_like, new_run, parent_of, set_bold, set_text
from resume_tailor.wordml.segments import Segment

W_P, W_PPR, W_RPR, W_INS, W_DEL, W_T, W_ID = w("p"), w("pPr"), w("rPr"), w("ins"), w("del"), w("t"), w("id")
NSMAP: Final = {"w": W}
PRUNED: Final = (w("smartTag"),)
"""Homes of runs that mean nothing when they are empty."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment stands: from one segment to another of the same paragraph; None for the whole paragraph."""

    comment: int
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who makes the tracked changes, and when."""

    author: str
    date: str
    """As Word writes it: `2024-05-01T00:00:00Z`."""

    def mark(self, name: str) -> etree._Element:
        """A revision element without id; `number_revisions` gives it one."""
        return etree.Element(w(name), {w("author"): self.author, w("date"): self.date}, nsmap=NSMAP)


def render_clean(cut: CutParagraph, segments: Sequence[Segment]) -> etree._Element:
    """The paragraph as it is after the changes."""
    return _Rendering(cut, None).render(segments, ())


def render_review(
    cut: CutParagraph, segments: Sequence[Segment], anchors: Iterable[Anchor], stamp: Stamp
) -> etree._Element:
    """The paragraph as it was, with the changes as revisions and the comments' anchors."""
    return _Rendering(cut, stamp).render(segments, anchors)


class _Rendering:
    """One paragraph on its way into XML; with a stamp changes are tracked, without they are made."""

    def __init__(self, cut: CutParagraph, stamp: Stamp | None) -> None:
        self.stamp = stamp
        self.paragraph = copy.deepcopy(cut.element)
        self.twin = dict(zip(cut.element.iter(), self.paragraph.iter(), strict=True))
        self.first_run = self.twin[cut.atoms[0].run] if cut.atoms else None

    def render(self, segments: Sequence[Segment], anchors: Iterable[Anchor]) -> etree._Element:
        placed: list[etree._Element] = []
        for number, segment in enumerate(segments):
            before = (segments[number - 1], placed[-1]) if placed else None
            placed.append(self._place(segment, before))
        if self.stamp is None:
            self._drop(element for one, element in zip(segments, placed, strict=True) if one.action == "delete")
        for anchor in anchors:
            if anchor.first is None or anchor.last is None:
                anchor_whole(self.paragraph, anchor.comment)
            else:
                anchor_between(self._top(placed[anchor.first]), self._top(placed[anchor.last]), anchor.comment)
        if self.stamp is not None:
            _merge_neighbours(self.paragraph)
        return self.paragraph

    def _place(self, segment: Segment, before: tuple[Segment, etree._Element] | None) -> etree._Element:
        if segment.action == "insert":
            return self._insert(segment, before)
        assert segment.atom is not None
        run = self.twin[segment.atom.run]
        if segment.action == "delete":
            return self._delete(run)
        if segment.bold:
            old = set_bold(run)
            if self.stamp is not None:
                change = self.stamp.mark("rPrChange")
                change.append(old)
                parent_of(run[0][0]).append(change)
        return run

    def _insert(self, segment: Segment, before: tuple[Segment, etree._Element] | None) -> etree._Element:
        element = _new_content(segment)
        if self.stamp is not None:
            wrapper = self.stamp.mark("ins")
            wrapper.append(element)
            element = wrapper
        if segment.before and segment.next_to is not None:
            self.twin[segment.next_to.run].addprevious(element)
        elif before is not None and _same_place(before[0], segment):
            before[1].addnext(element)
        elif segment.next_to is not None and _is_behind(before, segment.next_to):
            self._outer(segment.next_to).addnext(element)
        elif before is not None:
            self._top(before[1]).addnext(element)
        elif self.first_run is not None:
            self._top(self.first_run).addprevious(element)
        else:
            self.paragraph.append(element)
        return element

    def _delete(self, run: etree._Element) -> etree._Element:
        if self.stamp is None:
            return run
        wrapper = self.stamp.mark("del")
        run.addprevious(wrapper)
        wrapper.append(run)
        run.tail = None
        for node in run.findall(W_T):
            text = node.text or ""
            node.tag = w("delText")
            set_text(node, text if node.get(XML_SPACE) == "preserve" else text.strip(XML_BLANK))
        return wrapper

    def _outer(self, atom: Atom) -> etree._Element:
        """The run, or the deletion of ours that holds it by now."""
        run = self.twin[atom.run]
        holder = parent_of(run)
        return holder if holder.tag == W_DEL else run

    def _top(self, element: etree._Element) -> etree._Element:
        """The element or that ancestor of it which stands directly in the paragraph."""
        while (holder := parent_of(element)) is not self.paragraph:
            element = holder
        return element

    def _drop(self, runs: Iterable[etree._Element]) -> None:
        for run in list(runs):
            holder = parent_of(run)
            holder.remove(run)
            while holder.tag in PRUNED and not len(holder):
                holder, empty = parent_of(holder), holder
                holder.remove(empty)


def anchor_between(first: etree._Element, last: etree._Element, comment: int) -> None:
    """Let a comment stand on two children of one paragraph and all between them."""
    start, end, run = _comment_marks(comment)
    first.addprevious(start)
    last.addnext(run)
    last.addnext(end)


def anchor_whole(paragraph: etree._Element, comment: int) -> None:
    """Let a comment stand on all of a paragraph."""
    start, end, run = _comment_marks(comment)
    paragraph.insert(0 if paragraph.find(W_PPR) is None else 1, start)
    paragraph.extend([end, run])


def _comment_marks(comment: int) -> tuple[etree._Element, etree._Element, etree._Element]:
    start = etree.Element(w("commentRangeStart"), {W_ID: str(comment)}, nsmap=NSMAP)
    end = etree.Element(w("commentRangeEnd"), {W_ID: str(comment)}, nsmap=NSMAP)
    run = etree.Element(w("r"), nsmap=NSMAP)
    etree.SubElement(run, w("commentReference"), {W_ID: str(comment)})
    return start, end, run


def _is_behind(before: tuple[Segment, etree._Element] | None, atom: Atom) -> bool:
    """Whether nothing has come between the atom, at its own place, and what is to follow."""
    return before is None or (before[0].action != "insert" and before[0].atom is atom)


def _same_place(one: Segment, other: Segment) -> bool:
    """Whether both are insertions, the second to stand right behind the first."""
    return one.action == "insert" == other.action and other.next_to is one.next_to and other.before == one.before


def _new_content(segment: Segment) -> etree._Element:
    if segment.atom is None:
        run = new_run(segment.text, segment.like.run if segment.like is not None else None)
    else:
        run = copy.deepcopy(segment.atom.run)
        run.tail = None
        run.attrib.clear()
    if segment.dress is not None:
        dress_like(run, segment.dress.run)
    if segment.bold:
        set_bold(run)
    return run


def _merge_neighbours(paragraph: etree._Element) -> None:
    """Make one of revisions of one kind that stand side by side."""
    for element in list(paragraph.iter(W_INS, W_DEL)):
        previous = element.getprevious()
        # A mark in w:rPr has no runs and stays as it is.
        if previous is not None and len(element) and previous.tag == element.tag and _one_stamp(previous, element):
            previous.extend(list(element))
            parent_of(element).remove(element)


def _one_stamp(one: etree._Element, other: etree._Element) -> bool:
    """Both ours and still unnumbered, so that a foreign revision is never joined."""
    return one.get(W_ID) is None and other.get(W_ID) is None


def render_new(
    pattern: CutParagraph, segments: Sequence[Segment], anchors: Iterable[Anchor], stamp: Stamp | None
) -> etree._Element:
    """A new paragraph with the properties of another; with a stamp its runs are tracked as inserted."""
    paragraph = etree.Element(W_P, nsmap=NSMAP)
    properties = pattern.element.find(W_PPR)
    if properties is not None:
        paragraph.append(copy.deepcopy(properties))
    placed: list[etree._Element] = []
    for segment in segments:
        element = _new_content(segment)
        if stamp is not None:
            wrapper = stamp.mark("ins")
            wrapper.append(element)
            element = wrapper
        paragraph.append(element)
        placed.append(element)
    for anchor in anchors:
        if anchor.first is None or anchor.last is None:
            anchor_whole(paragraph, anchor.comment)
        else:
            anchor_between(placed[anchor.first], placed[anchor.last], anchor.comment)
    _merge_neighbours(paragraph)
    return paragraph


def track_mark(paragraph: etree._Element, stamp: Stamp, kind: str) -> None:
    """Say that the paragraph's mark is inserted (`ins`) or deleted (`del`): what follows was, or is, one with it."""
    properties = paragraph.find(W_PPR)
    if properties is None:
        properties = etree.Element(W_PPR, nsmap=NSMAP)
        paragraph.insert(0, properties)
    mark = properties.find(W_RPR)
    if mark is None:
        mark = etree.Element(W_RPR, nsmap=NSMAP)
        late = [child for child in properties if child.tag in (w("sectPr"), w("pPrChange"))]
        late[0].addprevious(mark) if late else properties.append(mark)
    mark.insert(0, stamp.mark(kind))


REVISIONS: Final = (W_INS, W_DEL, w("rPrChange"))


def number_revisions(element: etree._Element, next_id: int) -> int:
    """Give the revisions that have no id the numbers from `next_id` on; returns the next free one."""
    for revision in element.iter(*REVISIONS):
        if revision.get(W_ID) is None:
            revision.set(W_ID, str(next_id))
            next_id += 1
    return next_id
