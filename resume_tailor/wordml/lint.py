"""Rules of WordprocessingML that the schema does not hold, or that editors break in practice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from lxml import etree

from resume_tailor.wordml.names import W14, XML_BLANK, XML_SPACE, W, w
from resume_tailor.wordml.package import Package

Rule = Callable[[etree._Element], Iterator[str]]

W_ID, W_R, W_T, W_RPR, W_PPR = w("id"), w("r"), w("t"), w("rPr"), w("pPr")
REVISIONS: Final = tuple(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange"),
        *("tcPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
    )
)
ANNOTATIONS: Final = frozenset(
    (
        *REVISIONS,
        *(w(name) for name in ("bookmarkStart", "moveFromRangeStart", "moveToRangeStart", "commentRangeStart")),
    )
)
"""What carries a `w:id` of its own; ends and references repeat the id of their start."""
RUN_TRACKS: Final = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
TRACKS: Final = (*RUN_TRACKS, w("rPrChange"))
SHOWN_TEXT: Final = (W_T, w("instrText"))
DELETED_TEXT: Final = (w("delText"), w("delInstrText"))
NOT_IN_TRACKS: Final = (w("hyperlink"), w("p"), w("fldSimple"), W_PPR)


def lint(package: Package, original: Package | None = None) -> tuple[str, ...]:
    """The rules that the document part and its comments break, a sentence each; not those the original broke too."""
    found = Counter(_problems(package))
    if found and original is not None:
        found -= Counter(_problems(original))
    return tuple(found)


def _problems(package: Package) -> Iterator[str]:
    root = package.tree(package.main_part)
    for rule in RULES:
        yield from rule(root)
    yield from _comments(package, root)


def _unique_ids(root: etree._Element) -> Iterator[str]:
    ids = Counter(one.get(W_ID) for one in _with_id(root) if one.tag in ANNOTATIONS)
    yield from (f"the id {number} stands {count} times" for number, count in ids.items() if number and count > 1)
    paragraphs = Counter(one.get(f"{{{W14}}}paraId") for one in root.iter(w("p")))
    yield from (f"the paraId {name} stands {count} times" for name, count in paragraphs.items() if name and count > 1)


def _with_id(root: etree._Element) -> list[etree._Element]:
    found = root.xpath("//*[@w:id]", namespaces={"w": W})
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, etree._Element)]


def _signed(root: etree._Element) -> Iterator[str]:
    for one in root.iter(*TRACKS):
        if not one.get(W_ID) or not one.get(w("author")):
            yield f"a {_short(one)} has no id or author"


def _tracks_hold_runs(root: etree._Element) -> Iterator[str]:
    for track in root.iter(*RUN_TRACKS):
        parent = track.getparent()
        if parent is not None and parent.tag == W_R:
            yield f"a {_short(track)} stands within a run"
        for child in track:
            if child.tag in NOT_IN_TRACKS:
                yield f"a {_short(track)} holds a {_short(child)}"


def _deleted_text(root: etree._Element) -> Iterator[str]:
    for deletion in root.iter(w("del")):
        if next(deletion.iter(*SHOWN_TEXT), None) is not None:
            yield "a w:del holds text that is shown"
    for text in root.iter(*DELETED_TEXT):
        if next(text.iterancestors(w("del"), w("moveFrom")), None) is None:
            yield f"a {_short(text)} stands outside of a deletion"


def _changes_last(root: etree._Element) -> Iterator[str]:
    for change in root.iter(w("rPrChange"), w("pPrChange")):
        if change.getnext() is not None:
            yield f"a {_short(change)} is not the last of its properties"


def _marks_first(root: etree._Element) -> Iterator[str]:
    for properties in root.iter(W_PPR):
        mark = properties.find(W_RPR)
        if mark is not None:
            tags = [child.tag in RUN_TRACKS for child in mark]
            if any(later and not earlier for earlier, later in pairwise(tags)):
                yield "a revision of a paragraph mark does not come first in its w:rPr"


def _properties_first(root: etree._Element) -> Iterator[str]:
    for properties in root.iter(W_RPR, W_PPR):
        parent = properties.getparent()
        if parent is not None and parent.tag in (W_R, w("p")) and parent[0] is not properties:
            yield f"a {_short(properties)} does not come first"


def _space_kept(root: etree._Element) -> Iterator[str]:
    for text in root.iter(W_T, w("delText")):
        value = text.text or ""
        if value and (value[0] in XML_BLANK or value[-1] in XML_BLANK) and text.get(XML_SPACE) != "preserve":
            yield f"white space is lost at the edge of {value!r}"


def _fields_balanced(root: etree._Element) -> Iterator[str]:
    """Each field that begins ends, and nothing ends that has not begun."""
    depth = 0
    for one in root.iter(w("fldChar")):
        depth += {"begin": 1, "end": -1}.get(one.get(w("fldCharType"), ""), 0)
        if depth < 0:
            depth = 0
            yield "a field ends that has not begun"
    yield from ["a field does not end"] * depth


def _comments(package: Package, root: etree._Element) -> Iterator[str]:
    """Each reference has a comment, each comment one reference, each range a start and an end before it."""
    known = Counter(
        comment.get(W_ID) for name in package.related("comments") for comment in package.tree(name).iter(w("comment"))
    )
    yield from (f"the comment {number} stands {count} times" for number, count in known.items() if count > 1)
    references = Counter(one.get(W_ID) for one in root.iter(w("commentReference")))
    for number, count in references.items():
        if count > 1 or number not in known:
            yield f"the comment {number} is referred to {count} times and stands {known[number]} times"
    yield from (f"the comment {number} stands nowhere" for number in known if number not in references)
    open_ones: set[str | None] = set()
    for mark in root.iter(w("commentRangeStart"), w("commentRangeEnd")):
        if mark.tag == w("commentRangeStart"):
            open_ones.add(mark.get(W_ID))
        elif mark.get(W_ID) not in open_ones:
            yield f"the comment {mark.get(W_ID)} ends before it begins"
        else:
            open_ones.discard(mark.get(W_ID))
    yield from (f"the comment {number} does not end" for number in open_ones)


def _short(element: etree._Element) -> str:
    return "w:" + str(element.tag).rpartition("}")[2]


RULES: Final[tuple[Rule, ...]] = (
    _unique_ids,
    _signed,
    _tracks_hold_runs,
    _deleted_text,
    _changes_last,
    _marks_first,
    _properties_first,
    _space_kept,
    _fields_balanced,
)
