"""Prove both files against the original before anyone sees them.

Three proofs that share little with the code that made the files. The bytes of what is not touched are compared as they
are. `clean_check` and `lint` read the XML by themselves, and know of no change. That rejecting gives the original, and
accepting the clean file, is proved by `revisions`, which shares the copying and spelling of elements with `runs`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from resume_tailor.errors import VerificationFailed
from resume_tailor.wordml.clean_check import check_clean
from resume_tailor.wordml.lint import lint
from resume_tailor.wordml.names import w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.paragraph_bytes import ByteRange, find_paragraphs
from resume_tailor.wordml.revisions import accept_all, canonical, reject_all, settled
from resume_tailor.wordml.two_files import Edited

REVISION_MARKS: Final = (w("ins"), w("del"), w("moveFrom"), w("moveTo"), w("rPrChange"), w("pPrChange"))


@dataclass(frozen=True, slots=True)
class _Group:
    """One paragraph of the original and the elements that stand in its place."""

    number: int
    xml: bytes
    elements: list[etree._Element]


@dataclass(frozen=True, slots=True)
class _Part:
    """The document part of one of the files, with the places of its paragraphs."""

    package: Package
    xml: bytes
    ranges: tuple[ByteRange, ...]

    @classmethod
    def of(cls, package: Package) -> _Part:
        xml = package.read(package.main_part)
        return cls(package, xml, find_paragraphs(xml))


def verify_files(original: Package, edited: Edited, rewritten: Collection[str] = ()) -> Package:
    """The clean file, opened. Raise VerificationFailed, with what and where, unless both files keep every promise.

    Paragraphs that `edited` does not name must keep their bytes. Rejecting all in the review file must give the
    original, accepting all the clean file, our comments apart. All in the clean file that is no text is the original's,
    and its comments and bookmarks stand on their words; there those alone may differ that edits took or wrote, the
    `rewritten` ones.
    """
    clean_file, review_file = Package.open(edited.clean), Package.open(edited.review)
    _check_entries(original, clean_file, frozenset())
    _check_entries(original, review_file, _comment_parts(original, review_file) if edited.comment_ids else frozenset())
    parts = [_Part.of(package) for package in (original, clean_file, review_file)]
    ours = list(_groups(parts[0], parts[0], {}))
    cleans = list(_groups(parts[0], parts[1], {name: counts[0] for name, counts in edited.counts.items()}))
    reviews = list(_groups(parts[0], parts[2], {name: counts[1] for name, counts in edited.counts.items()}))
    together = list(zip(ours, cleans, reviews, strict=True))
    for old, new, marked in together:
        _check_bytes(old, new, marked, edited)
    for unit in _units(together, edited):
        texts = [[element for group in file for element in group.elements] for file in unit]
        _check_meaning(texts[0], texts[1], texts[2], edited, f"paragraph {unit[0][0].number}")
    check_clean(original.tree(original.main_part), clean_file.tree(clean_file.main_part), rewritten)
    _check_no_marks(cleans, {*edited.changed, *edited.counts})
    for package, name in ((clean_file, "clean"), (review_file, "review")):
        problems = lint(package, original)
        if problems:
            raise VerificationFailed(f"the {name} file breaks a rule of WordprocessingML: {problems[0]}")
    return clean_file


def _comment_parts(original: Package, review: Package) -> frozenset[str]:
    """The entries that comments may change: their part, and the document's relations and types where it is new."""
    comments = review.related("comments")
    if original.related("comments"):
        return frozenset(comments)
    folder, _, file = original.main_part.rpartition("/")
    return frozenset([*comments, f"{folder}/_rels/{file}.rels".lstrip("/"), "[Content_Types].xml"])


def _check_entries(original: Package, file: Package, may_change: Collection[str]) -> None:
    """Every entry is there in its order and packed alike, but for the document and those that may change."""
    may_change = {*may_change, original.main_part}
    names = [entry.name for entry in file.entries]
    known = [entry.name for entry in original.entries]
    if names[: len(known)] != known or not set(names[len(known) :]) <= may_change:
        raise VerificationFailed(f"the parts are not those of the original: {sorted(set(names) ^ set(known))}")
    for entry in original.entries:
        other = file.names[entry.name]
        same = (other.method, other.date, other.time) == (entry.method, entry.date, entry.time)
        if entry.name not in may_change and not (same and other.packed(file.data) == entry.packed(original.data)):
            raise VerificationFailed(f"{entry.name} was changed")


def _groups(original: _Part, file: _Part, counts: Mapping[int, int]) -> Iterator[_Group]:
    """Pair the outermost paragraphs, of which `counts` tells how many stand for one; the others are one each.

    Raises VerificationFailed where anything between them is not the original's.
    """
    mine = [number for number, one in enumerate(original.ranges) if one.outermost]
    theirs = [number for number, one in enumerate(file.ranges) if one.outermost]
    elements = list(file.package.tree(file.package.main_part).iter(w("p")))
    wanted = sum(counts.get(number, 1) for number in mine)
    if len(theirs) != wanted or len(elements) != len(file.ranges):
        raise VerificationFailed(f"the document has {len(theirs)} paragraphs where {wanted} are to be")
    at_mine = at_theirs = place = 0
    for number in mine:
        span = original.ranges[number]
        own = theirs[place : place + counts.get(number, 1)]
        gone = at_theirs + span.start - at_mine
        start, end = (file.ranges[own[0]].start, file.ranges[own[-1]].end) if own else (gone, gone)
        if original.xml[at_mine : span.start] != file.xml[at_theirs:start]:
            raise VerificationFailed(f"what stands before paragraph {number} was changed")
        yield _Group(number, file.xml[start:end], [elements[one] for one in own])
        at_mine, at_theirs, place = span.end, end, place + len(own)
    if original.xml[at_mine:] != file.xml[at_theirs:]:
        raise VerificationFailed("what stands behind the last paragraph was changed")


def _check_bytes(old: _Group, new: _Group, marked: _Group, edited: Edited) -> None:
    where = f"paragraph {old.number}"
    unedited = old.xml in new.xml if old.number in edited.counts else new.xml == old.xml
    if old.number not in edited.changed and not unedited:
        raise VerificationFailed(f"{where} was changed in the clean file without an edit")
    if old.number not in edited.noted and marked.xml != old.xml:
        raise VerificationFailed(f"{where} was changed in the review file without an edit")


Together = tuple[_Group, _Group, _Group]
"""One paragraph of the original, and what stands for it in the clean and in the review file."""


def _units(together: Sequence[Together], edited: Edited) -> Iterator[tuple[tuple[_Group, ...], ...]]:
    """The touched paragraphs, one by one, but those together among which whole ones move."""
    unit_of = {number: unit for unit in edited.units for number in unit}
    held: dict[frozenset[int], list[Together]] = {}
    for group in together:
        number = group[0].number
        if number in edited.noted or number in unit_of:
            held.setdefault(unit_of.get(number, frozenset([number])), []).append(group)
    for groups in held.values():
        yield tuple(zip(*groups, strict=True))


def _check_meaning(
    old: Sequence[etree._Element],
    new: Sequence[etree._Element],
    marked: Sequence[etree._Element],
    edited: Edited,
    where: str,
) -> None:
    rejected, accepted = (settled(marked, settle, edited.comment_ids) for settle in (reject_all, accept_all))
    if canonical(rejected) != canonical(settled(old, reject_all, ())):
        raise VerificationFailed(f"{where}: rejecting all does not give the original")
    if canonical(accepted) != canonical(settled(new, accept_all, ())):
        raise VerificationFailed(f"{where}: accepting all does not give the clean file")


def _check_no_marks(groups: list[_Group], touched: Collection[int]) -> None:
    for group in groups:
        if group.number in touched:
            for element in group.elements:
                if next(element.iter(*REVISION_MARKS), None) is not None:
                    raise VerificationFailed(f"paragraph {group.number} of the clean file holds a tracked change")
