"""Changes of one paragraph as a sequence of segments: what stays, what goes, what comes, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from resume_tailor.errors import EditRefused
from resume_tailor.wordml.changes import Embolden, Permute, Replace
from resume_tailor.wordml.minimal import longest_increasing, small_changes
from resume_tailor.wordml.names import w
from resume_tailor.wordml.runs import Atom, CutParagraph

Inner = Replace | Permute


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a changed paragraph."""

    action: Literal["keep", "delete", "insert"]
    atom: Atom | None
    """The run that is kept, deleted, or (inserted) copied; None for new words."""
    text: str = ""
    """The new words."""
    like: Atom | None = None
    """Whose formatting new words take."""
    next_to: Atom | None = None
    """Beside which atom an insertion stands; None where it follows the segment before."""
    before: bool = False
    """Whether it stands before `next_to`, not after."""
    dress: Atom | None = None
    """Whose formatting a copied run takes, its own emphasis aside, as it comes from a paragraph of another style."""
    bold: bool = False
    """Whether it is to be set bold."""
    key: str = ""
    """The change it belongs to; empty for what just stays."""


def cut_places(text: str, changes: Iterable[Inner | Embolden]) -> Iterator[int]:
    """Every offset at which the changes need the runs to be cut."""
    for change in changes:
        if isinstance(change, Permute):
            for start, end in change.items:
                yield from (start, end)
            continue
        yield from (change.start, change.end)
        if isinstance(change, Replace):
            for start, end, _ in small_changes(text[change.start : change.end], change.text):
                yield from (change.start + start, change.start + end)


class ParagraphPlan:
    """The segments of one paragraph under its changes; refuses what its runs do not allow."""

    def __init__(self, cut: CutParagraph, inner: Sequence[Inner], bold: Sequence[Embolden]) -> None:
        self.cut, self.text = cut, cut.source.text
        self._inner = sorted(inner, key=lambda change: _extent(change))
        self._bold = bold

    def segments(self) -> list[Segment]:
        """All segments. Raises EditRefused."""
        return list(self._between(0, len(self.text), self._inner))

    def _between(self, start: int, end: int, changes: Sequence[Inner]) -> Iterator[Segment]:
        at = start
        for change in _outer(changes):
            first, last = _extent(change)
            if first < at or last > end:
                raise EditRefused("it would overlap another edit")
            yield from self._kept(at, first)
            if isinstance(change, Replace):
                yield from self._replaced(change)
            else:
                yield from self._permuted(change, [one for one in changes if _contains(change, one)])
            at = last
        yield from self._kept(at, end)

    def _atoms(self, start: int, end: int) -> list[Atom]:
        return [atom for atom in self.cut.atoms if start <= atom.start and atom.end <= end and atom.start < atom.end]

    def _kept(self, start: int, end: int) -> Iterator[Segment]:
        for atom in self._atoms(start, end):
            bold = [one for one in self._bold if one.start <= atom.start and atom.end <= one.end]
            yield Segment("keep", atom, bold=bool(bold), key=bold[0].key if bold else "")

    def _deleted(self, start: int, end: int, key: str) -> Iterator[Segment]:
        return (Segment("delete", atom, key=key) for atom in self._atoms(start, end))

    # --- replacing ---------------------------------------------------------------------------------------------

    def _replaced(self, change: Replace) -> Iterator[Segment]:
        if change.start == change.end:
            yield self._at_gap(change.start, change.text, change.key)
            return
        self._check_one_home(change.start, change.end)
        at = change.start
        for start, end, text in small_changes(self.text[change.start : change.end], change.text):
            start, end = start + change.start, end + change.start
            yield from self._kept(at, start)
            yield from self._deleted(start, end, change.key)
            if text:
                yield self._within(change, start, end, text)
            at = end
        yield from self._kept(at, change.end)

    def _within(self, change: Replace, start: int, end: int, text: str) -> Segment:
        """New words within a replaced stretch: like its first character where they take its place or lead it."""
        if start == end == change.start:
            first = self._starting(start)
            return Segment("insert", None, text, first, first, True, key=change.key)
        left = self._ending(end)
        like = self._starting(start) if start < end else left
        return Segment("insert", None, text, like, left, key=change.key)

    def _at_gap(self, at: int, text: str, key: str) -> Segment:
        """New words between two characters: after the left one, unless a link, a field or the like ends there."""
        left, right = self._ending(at), self._starting(at)
        if left is not None and right is not None and left is right:
            raise EditRefused(f"it would stand within a {left.frozen}")
        if left is not None and not _fenced(left, right):
            return Segment("insert", None, text, left, left, key=key)
        if right is not None and not _fenced(right, left):
            return Segment("insert", None, text, right, right, True, key=key)
        if left is None and right is None:
            return Segment("insert", None, text, key=key)
        raise EditRefused("it would stand at the edge of a link, a field or an object")

    def _ending(self, at: int) -> Atom | None:
        return next((atom for atom in self.cut.atoms if atom.start < at <= atom.end), None)

    def _starting(self, at: int) -> Atom | None:
        return next((atom for atom in self.cut.atoms if atom.start <= at < atom.end), None)

    def _check_one_home(self, start: int, end: int) -> None:
        atoms = self._atoms(start, end)
        if sum(atom.end - atom.start for atom in atoms) != end - start:
            raise EditRefused("it would touch a field or an object")
        for atom in atoms:
            if atom.frozen:
                raise EditRefused(f"it would touch a {atom.frozen}")
            if atom.home is not atoms[0].home and not (_plain(atom) and _plain(atoms[0])):
                raise EditRefused("it would reach across the edge of a link or a content control")

    # --- reordering --------------------------------------------------------------------------------------------

    def _permuted(self, change: Permute, inside: Sequence[Inner]) -> Iterator[Segment]:
        self._check_movable(change, inside)
        separators = [(one[1], other[0]) for one, other in zip(change.items, change.items[1:], strict=False)]
        uniform = len({self.text[start:end] for start, end in separators}) == 1
        item = self._item_segments(change, inside)
        if not uniform:
            yield from self._swapped(change, separators, item)
        else:
            yield from self._moved(change, separators, item)

    def _item_segments(self, change: Permute, inside: Sequence[Inner]) -> Callable[[int], list[Segment]]:
        def item(number: int) -> list[Segment]:
            start, end = change.items[number]
            own = [one for one in inside if start <= _extent(one)[0] and _extent(one)[1] <= end]
            return list(self._between(start, end, own))

        return item

    def _swapped(
        self, change: Permute, separators: Sequence[tuple[int, int]], item: Callable[[int], list[Segment]]
    ) -> Iterator[Segment]:
        """Separators that differ keep their places: each place whose item changes is written anew."""
        for place, number in enumerate(change.order):
            if place == number:
                yield from item(number)
            else:
                yield from self._deleted(*change.items[place], change.key)
                yield from inserted(item(number), change.key)
            if place < len(separators):
                yield from self._kept(*separators[place])

    def _moved(
        self, change: Permute, separators: Sequence[tuple[int, int]], item: Callable[[int], list[Segment]]
    ) -> Iterator[Segment]:
        """With equal separators only the moved items go and come, each with one separator.

        A separator follows its item, but leads it after the last staying one.
        """
        staying = longest_increasing(change.order)
        glue = list(self._kept(*separators[0])) if separators else []
        previous: int | None = None
        old, new = gaps_of(range(len(change.items)), staying), gaps_of(change.order, staying)
        for (going, stop), (coming, _) in zip(old, new, strict=True):
            if previous is not None and stop is not None:
                yield from self._kept(*separators[previous])
            for number in going:
                separator = separators[number - 1 if stop is None else number]
                for start, end in sorted([change.items[number], separator]):
                    yield from self._deleted(start, end, change.key)
            for number in coming:
                pair = [glue, item(number)] if stop is None else [item(number), glue]
                yield from inserted([*pair[0], *pair[1]], change.key)
            if stop is not None:
                yield from item(stop)
                previous = stop

    def _check_movable(self, change: Permute, inside: Sequence[Inner]) -> None:
        for one in inside:
            start, end = _extent(one)
            if not any(first <= start and end <= last for first, last in change.items):
                raise EditRefused("it would overlap another edit")
        first, last = _extent(change)
        atoms = self._atoms(first, last)
        if sum(atom.end - atom.start for atom in atoms) != last - first:
            raise EditRefused("it would touch a field or an object")
        check_movable(atoms)


def check_movable(atoms: Iterable[Atom]) -> None:
    """Raise EditRefused unless all of them are plain runs that can be taken out and written elsewhere."""
    for atom in atoms:
        if atom.frozen or not _plain(atom):
            raise EditRefused(f"it would move a {atom.frozen or 'link or content control'}")


def check_links(cut: CutParagraph, segments: Iterable[Segment]) -> None:
    """Raise EditRefused where a link would lose all its words: there would be nothing left to click on."""
    links = {_link(atom) for atom in cut.atoms} - {None}
    for one in segments if links else ():
        beside = {"keep": one.atom, "insert": one.next_to, "delete": None}[one.action]
        links.discard(_link(beside) if beside is not None else None)
    if links:
        raise EditRefused("it would take out a link")


def _link(atom: Atom) -> etree._Element | None:
    return next(atom.run.iterancestors(w("hyperlink")), None)


def inserted(segments: Iterable[Segment], key: str) -> list[Segment]:
    """What stays or comes in these segments, as new at another place; `key` for what no change has claimed."""
    live = (segment for segment in segments if segment.action != "delete")
    return [replace(one, action="insert", next_to=None, before=False, key=one.key or key) for one in live]


def _plain(atom: Atom) -> bool:
    home: etree._Element | None = atom.home
    while home is not None and home.tag == w("smartTag"):
        home = home.getparent()
    return home is not None and home.tag == w("p")


def _fenced(atom: Atom, other: Atom | None) -> bool:
    """Whether words beside the atom would fall into something that they do not belong to."""
    if atom.frozen:
        return atom.frozen != "object"
    return not _plain(atom) and (other is None or other.home is not atom.home)


def _extent(change: Inner) -> tuple[int, int]:
    if isinstance(change, Replace):
        return change.start, change.end
    return change.items[0][0], change.items[-1][1]


def _outer(changes: Sequence[Inner]) -> Iterator[Inner]:
    """The changes that stand within no other, in order. Raises EditRefused where two overlap."""
    permutes = [change for change in changes if isinstance(change, Permute)]
    for change in sorted(changes, key=lambda one: (_extent(one), isinstance(one, Permute))):
        if isinstance(change, Permute) or not any(_contains(permute, change) for permute in permutes):
            yield change


def _contains(permute: Permute, change: Inner) -> bool:
    first, last = _extent(permute)
    start, end = _extent(change)
    edge = start == end and start in (first, last)
    return permute is not change and first <= start and end <= last and not edge


def gaps_of(order: Iterable[int], staying: frozenset[int]) -> list[tuple[list[int], int | None]]:
    """For each staying item, the moving ones before it; at the end those after the last."""
    gaps: list[tuple[list[int], int | None]] = []
    moving: list[int] = []
    for number in order:
        if number in staying:
            gaps.append((moving, number))
            moving = []
        else:
            moving.append(number)
    return [*gaps, (moving, None)]
