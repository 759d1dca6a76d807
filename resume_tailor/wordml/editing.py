"""A draft of changes to one Word file: each is checked when it is added, all together become slots to be rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from resume_tailor.bullets import common_bullet, typed_bullet
from resume_tailor.errors import EditRefused
from resume_tailor.wordml.anchors import OpenRanges
from resume_tailor.wordml.changes import AddAfter, Change, Embolden, Note, Permute, Rearrange, Replace
from resume_tailor.wordml.minimal import longest_increasing
from resume_tailor.wordml.names import w
from resume_tailor.wordml.plain_changes import touched
from resume_tailor.wordml.rows import Plan, Row, added_rows, can_move, follows, main_atom, moved_rows
from resume_tailor.wordml.runs import CutParagraph, cut_paragraph, is_bold, style_of
from resume_tailor.wordml.segments import (
    ParagraphPlan,
    Segment,
    check_links,
    check_movable,
    cut_places,
    inserted,
)
from resume_tailor.wordml.stories import Paragraph


@dataclass(frozen=True, slots=True)
class Slot:
    """One paragraph of the document, and what is to stand at its place."""

    rows: tuple[Row, ...]
    """What stands there, in order; one of them is the paragraph of the original."""
    own: Row
    """That one."""


class Draft:
    """The changes so far; what they are to be made to never changes."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self.paragraphs = {paragraph.id: paragraph for paragraph in paragraphs}
        self.changes: list[Change] = []
        self._ranges: dict[str, OpenRanges] = {}

    def add(self, change: Change) -> None:
        """Take the change in. Raises EditRefused, with the reason, where it cannot be made beside those before it."""
        for name in touched(change):
            self._check_editable(name)
        if isinstance(change, Rearrange):
            self._check_rearrange(change)
        elif isinstance(change, AddAfter):
            self._check_sibling(change)
        elif isinstance(change, Embolden):
            self._check_bold(change)
        else:
            self._check_bullet(change)
            cut, segments = self._segments(change.paragraph, [*self.changes, change])
            check_links(cut, segments)
            if isinstance(change, Permute):
                self._check_marks(change)
        self.changes.append(change)

    def _check_editable(self, name: str) -> None:
        paragraph = self.paragraphs.get(name)
        if paragraph is None:
            raise EditRefused(f"there is no paragraph {name}")
        if paragraph.frozen:
            raise EditRefused(f"the paragraph stands in a {paragraph.frozen}")

    def _check_bullet(self, change: Replace | Permute) -> None:
        start = change.start if isinstance(change, Replace) else change.items[0][0]
        if start < typed_bullet(self.paragraphs[change.paragraph].text):
            raise EditRefused("it would touch the bullet that is typed before the text")

    def _check_marks(self, change: Permute) -> None:
        paragraph = self.paragraphs[change.paragraph]
        ends = {piece.run: piece.end for piece in paragraph.map.pieces if piece.run is not None}
        edges = (change.items[0][0], change.items[-1][1])
        self._ranges_of(paragraph).check_outside(paragraph.element, ends, *edges)

    def _check_rearrange(self, change: Rearrange) -> None:
        others = [one for one in self.changes if isinstance(one, Rearrange)]
        if any(set(one.paragraphs) & set(change.paragraphs) for one in others):
            raise EditRefused("it would overlap another edit")
        alone = can_move(self._named(change), change.order, followed=False) and not self._gets_neighbours(change)
        self._check_moves(change, alone=alone)

    def _check_moves(self, change: Rearrange, *, alone: bool) -> None:
        """Raise EditRefused unless what moves can: whole paragraphs (`alone`), or what changes its place of them."""
        away = [place for place, number in enumerate(change.order) if place != number]
        named = self._named(change)
        among = named[away[0] : away[-1] + 1]
        self._ranges_of(named[0]).check_alike(one.element for one in among)
        staying = longest_increasing(change.order) if alone else set(range(len(named))) - set(away)
        for number, paragraph in enumerate(named):
            if number not in staying:
                cut = self._cut(paragraph.id, [])
                check_movable(cut.atoms)
                runs = {piece.run for piece in paragraph.map.pieces if piece.run is not None}
                self._ranges_of(paragraph).check_bare(paragraph.element, runs)

    def _ranges_of(self, paragraph: Paragraph) -> OpenRanges:
        """Those of its part, read once."""
        if paragraph.part not in self._ranges:
            self._ranges[paragraph.part] = OpenRanges(paragraph.element.getroottree().getroot())
        return self._ranges[paragraph.part]

    def _check_sibling(self, change: AddAfter) -> None:
        properties = self.paragraphs[change.paragraph].element.find(w("pPr"))
        for name in ("sectPr", "pageBreakBefore"):
            if properties is not None and properties.find(w(name)) is not None:
                raise EditRefused("a section or page begins or ends with the paragraph")
        if self.paragraphs[change.paragraph].element.find(f".//{w('p')}") is not None:
            raise EditRefused("a text box hangs on the paragraph")
        for one in self.changes:
            if isinstance(one, Rearrange) and change.paragraph in one.paragraphs:
                self._check_moves(one, alone=False)
        if not any(not atom.frozen for atom in self._cut(change.paragraph, []).atoms):
            raise EditRefused("the paragraph has no text whose formatting could be copied")

    def _check_bold(self, change: Embolden) -> None:
        replaced = [one for one in self.changes if isinstance(one, Replace) and one.paragraph == change.paragraph]
        if any(one.start < change.end and change.start < one.end for one in replaced):
            raise EditRefused("it would overlap another edit")
        cut = cut_paragraph(self.paragraphs[change.paragraph], [change.start, change.end])
        atoms = [atom for atom in cut.atoms if change.start <= atom.start and atom.end <= change.end]
        if not atoms or all(is_bold(atom.run) for atom in atoms):
            raise EditRefused("it is bold already")
        for atom in atoms:
            if atom.frozen or atom.home.tag != w("p"):
                raise EditRefused(f"it would touch a {atom.frozen or 'link or content control'}")
            if atom.run.find(f"{w('rPr')}/{w('rStyle')}") is not None:
                raise EditRefused("it has a character style, over which bold cannot be tracked safely")

    # --- segments ----------------------------------------------------------------------------------------------

    def _cut(self, name: str, places: Iterable[int]) -> CutParagraph:
        paragraph = self.paragraphs[name]
        return cut_paragraph(paragraph, [*places, typed_bullet(paragraph.text)])

    def _segments(
        self, name: str, changes: Iterable[Change], places: Iterable[int] = ()
    ) -> tuple[CutParagraph, tuple[Segment, ...]]:
        """The paragraph's segments under those of the changes that are its own."""
        own = [one for one in changes if not isinstance(one, Rearrange | AddAfter) and one.paragraph == name]
        cut = self._cut(name, [*places, *cut_places(self.paragraphs[name].text, own)])
        inner = [one for one in own if isinstance(one, Replace | Permute)]
        bold = [one for one in own if isinstance(one, Embolden)]
        return cut, tuple(ParagraphPlan(cut, inner, bold).segments())

    def slots(self, notes: Iterable[Note]) -> dict[str, Slot]:
        """A slot for every paragraph that a change or a comment touches, in the order of the document.

        Runs are cut where comments begin and end, so that these can stand between them.
        """
        places: dict[str, list[int]] = {}
        for note in notes:
            places.setdefault(note.paragraph, []).extend((note.start, note.end))
        names = {name for one in self.changes for name in touched(one)} | places.keys() - {""}
        plans = {name: self._segments(name, self.changes, places.get(name, ())) for name in names}
        rows = self._rearranged(plans)
        slots: dict[str, Slot] = {}
        for name in sorted(names, key=lambda name: self.paragraphs[name].index):
            added = [one for one in self.changes if isinstance(one, AddAfter) and one.paragraph == name]
            here = rows.get(name, (Row(*plans[name]),))
            here = (*here[:-1], *added_rows(here[-1], self._cut(name, []), added)) if added else here
            slots[name] = Slot(here, next(row for row in here if not row.new))
        return slots

    def units(self) -> tuple[tuple[str, ...], ...]:
        """Groups of paragraphs among which whole ones move, with the one that follows them."""
        moves = [one for one in self.changes if isinstance(one, Rearrange) and self._as_rows(one)]
        return tuple((*one.paragraphs, *self._follower(one)) for one in moves)

    def _as_rows(self, change: Rearrange) -> bool:
        """Whether its paragraphs change places as they are, rather than what they hold."""
        movable = can_move(self._named(change), change.order, followed=bool(self._follower(change)))
        return movable and not self._gets_neighbours(change)

    def _gets_neighbours(self, change: Rearrange) -> bool:
        """Whether new paragraphs come behind any of its own."""
        return any(isinstance(one, AddAfter) and one.paragraph in change.paragraphs for one in self.changes)

    def _named(self, change: Rearrange) -> list[Paragraph]:
        return [self.paragraphs[name] for name in change.paragraphs]

    def _follower(self, change: Rearrange) -> tuple[str, ...]:
        """The paragraph behind them, where it is of their form and nothing else moves or is added there."""
        last = self.paragraphs[change.paragraphs[-1]].element
        following = last.getnext()
        if not follows(last, following):
            return ()
        found = tuple(name for name, one in self.paragraphs.items() if one.element is following)
        others = [one for one in self.changes if isinstance(one, Rearrange | AddAfter) and one is not change]
        return () if any(set(found) & set(touched(one)) for one in others) else found

    def _rearranged(self, plans: Mapping[str, Plan]) -> dict[str, tuple[Row, ...]]:
        """What stands at the places of paragraphs that change theirs, or that get another's content."""
        rows: dict[str, tuple[Row, ...]] = {}
        for change in self.changes:
            if not isinstance(change, Rearrange):
                continue
            if self._as_rows(change):
                rows.update(moved_rows(change, plans, followed=bool(self._follower(change))))
                continue
            bullet = common_bullet(one.text for one in self._named(change))
            for place, number in enumerate(change.order):
                if place != number:
                    cut, coming = plans[change.paragraphs[place]][0], plans[change.paragraphs[number]]
                    rows[change.paragraphs[place]] = (Row(cut, _swapped(cut, coming, bullet, change.key)),)
        return rows


def _swapped(cut: CutParagraph, coming: Plan, bullet: int, key: str) -> tuple[Segment, ...]:
    """The content of another paragraph in this one's place, in the look of this one where their styles differ."""
    source, segments = coming
    dress = main_atom(cut, bullet) if style_of(source.element) != style_of(cut.element) else None
    kept = [Segment("keep", atom) for atom in cut.atoms if atom.end <= bullet]
    gone = [Segment("delete", atom, key=key) for atom in cut.atoms if atom.start >= bullet]
    new = [one for one in segments if one.atom is None or one.atom.end > bullet]
    return (*kept, *gone, *(replace(one, dress=dress) for one in inserted(new, key)))
