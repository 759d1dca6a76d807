"""Comments, bookmarks and permissions that somebody set on words of the file: what must not be moved away from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml import etree

from resume_tailor.errors import EditRefused
from resume_tailor.wordml.names import LAST_CURSOR, RANGES, w

W_P, W_R, W_ID = w("p"), w("r"), w("id")
STARTS: Final = {end: start for start, end in RANGES.items()}
MARKS: Final = frozenset([*RANGES, *STARTS, w("commentReference")])
EMPTY_RUN: Final = frozenset([w("rPr"), w("t"), w("lastRenderedPageBreak")])
"""All that a run without any text may hold and still mean nothing."""
AROUND_RUNS: Final = frozenset([w("pPr"), w("proofErr"), w("smartTag"), w("smartTagPr")])
"""What stands around a paragraph's runs and may be left behind when their text is written elsewhere."""

MARKED: Final = "it would move words that a comment or bookmark of the file stands on"


def foreign_marks(tree: etree._Element) -> list[etree._Element]:
    """The beginnings, ends and references in the order of the XML, but for those of Word's own cursor."""
    cursors = {one.get(W_ID) for one in tree.iter(w("bookmarkStart")) if one.get(w("name")) == LAST_CURSOR}
    own = (w("bookmarkStart"), w("bookmarkEnd"))
    return [mark for mark in tree.iter(*MARKS) if not (mark.tag in own and mark.get(W_ID) in cursors)]


class OpenRanges:
    """Which ranges of a part are open where each of its paragraphs begins and ends."""

    def __init__(self, tree: etree._Element) -> None:
        self.marks = frozenset(foreign_marks(tree))
        self._open: dict[etree._Element, tuple[int, int]] = {}
        if self.marks:
            self._walk(tree)

    def _walk(self, tree: etree._Element) -> None:
        """Note for each paragraph, as one number, which ranges are open at its edges: there may be very many."""
        now = 0
        begun: dict[etree._Element, int] = {}
        for event, element in etree.iterwalk(tree, events=("start", "end"), tag=[W_P, *MARKS]):
            if element.tag != W_P:
                now ^= self._number(element) if event == "start" else 0
            elif event == "start":
                begun[element] = now
            else:
                self._open[element] = (begun.pop(element), now)

    def _number(self, mark: etree._Element) -> int:
        """One number for both ends of a range; 0 for what begins or ends none."""
        start = STARTS.get(str(mark.tag), str(mark.tag))
        return hash((start, mark.get(W_ID))) if mark in self.marks and start in RANGES else 0

    def check_alike(self, paragraphs: Iterable[etree._Element]) -> None:
        """Raise EditRefused where a range begins or ends among them: one that moved would leave it, or come into it."""
        if len({edge for one in paragraphs for edge in self._open.get(one, ())}) > 1:
            raise EditRefused(MARKED)

    def check_bare(self, paragraph: etree._Element, runs: Iterable[etree._Element]) -> None:
        """Raise EditRefused unless the paragraph holds nothing but these runs of text, so that no mark is left behind.

        Words that are taken out of a paragraph leave there what stands between its runs.
        """
        known = frozenset(runs)
        for element in _between_properties(paragraph):
            if element in self.marks or (element.tag == W_R and any(one in self.marks for one in element)):
                raise EditRefused(MARKED)
            if element in known or element.tag in AROUND_RUNS or element.tag in MARKS:
                continue
            if element.tag != W_R or any(one.tag not in EMPTY_RUN for one in element):
                raise EditRefused("it would move words away from a field or object that belongs to them")

    def check_outside(
        self, paragraph: etree._Element, ends: Mapping[etree._Element, int], start: int, end: int
    ) -> None:
        """Raise EditRefused where a mark stands among those characters; `ends` has the end of each run of text.

        What comes first of reordered items is written behind what stands before `start`, so a mark there counts too.
        """
        at = 0
        for element in paragraph.iter():
            at = ends.get(element, at)
            if element in self.marks and (start < at < end or at == start > 0):
                raise EditRefused(MARKED)


def _between_properties(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The children of a paragraph, and those of smart tags in it."""
    for child in paragraph:
        yield child
        if child.tag == w("smartTag"):
            yield from _between_properties(child)
