"""Accept or reject all tracked changes, take out comments, and say whether two stretches of XML mean the same."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterable
from typing import Final

from lxml import etree

from resume_tailor.wordml.names import W14, XML_BLANK, XML_SPACE, w
from resume_tailor.wordml.runs import detached, parent_of, spelled

W_P, W_R, W_T, W_PPR, W_RPR, W_ID = w("p"), w("r"), w("t"), w("pPr"), w("rPr"), w("id")
INSERTED: Final = (w("ins"), w("moveTo"))
DELETED: Final = (w("del"), w("moveFrom"))
PROPERTY_CHANGES: Final = tuple(
    w(name)
    for name in ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange")
)
MOVE_RANGES: Final = tuple(w(f"move{side}Range{edge}") for side in ("From", "To") for edge in ("Start", "End"))
COMMENT_MARKS: Final = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
EMPTY_MEANS_NOTHING: Final = frozenset([W_RPR, W_PPR, W_R, w("hyperlink"), w("smartTag"), *INSERTED, *DELETED])


def accept_all(root: etree._Element) -> None:
    """Make every tracked change of the tree come true, as Word's Accept All does."""
    _settle(root, keep=INSERTED, drop=DELETED)
    for change in list(root.iter(*PROPERTY_CHANGES)):
        parent_of(change).remove(change)


def reject_all(root: etree._Element) -> None:
    """Undo every tracked change of the tree, as Word's Reject All does."""
    for change in list(root.iter(*PROPERTY_CHANGES)):
        _restore(change)
    _settle(root, keep=DELETED, drop=INSERTED)
    for node in root.iter(w("delText")):
        node.tag = W_T
    for node in root.iter(w("delInstrText")):
        node.tag = w("instrText")


def _restore(change: etree._Element) -> None:
    """Put the old properties in the place of the new; the mark's own ins and del stay, being no formatting."""
    holder = parent_of(change)
    old = list(change[0]) if len(change) else []
    staying = [child for child in holder if child.tag in (*INSERTED, *DELETED)]
    if holder.tag == W_PPR:
        staying = [child for child in holder if child.tag in (W_RPR, w("sectPr"))]
        holder[:] = [*old, *staying]
    elif holder.tag == w("sectPr"):
        staying = [child for child in holder if child.tag in (w("headerReference"), w("footerReference"))]
        holder[:] = [*staying, *old]
    else:
        holder[:] = [*staying, *old]


def _settle(root: etree._Element, keep: Collection[str], drop: Collection[str]) -> None:
    for mark in [one for one in root.iter(*keep, *drop) if parent_of(one).tag in (W_RPR, w("trPr"))]:
        _settle_mark(mark, dropped=mark.tag in drop)
    for element in list(root.iter(*drop)):
        if element.getparent() is not None:
            parent_of(element).remove(element)
    for element in list(root.iter(*keep)):
        _unwrap(element)
    for element in list(root.iter(*MOVE_RANGES)):
        parent_of(element).remove(element)


def _settle_mark(mark: etree._Element, dropped: bool) -> None:
    """A paragraph's mark or a table row that stays loses its sign; one that goes joins paragraphs or drops the row."""
    properties = parent_of(mark)
    properties.remove(mark)
    if not dropped:
        return
    holder = parent_of(properties)
    if properties.tag == w("trPr"):
        parent_of(holder).remove(holder)
    elif holder.tag == W_PPR:
        _join_with_next(parent_of(holder))


def _join_with_next(paragraph: etree._Element) -> None:
    """Take the next paragraph's properties and content: a paragraph's properties hang on its mark."""
    following = paragraph.getnext()
    if following is None or following.tag != W_P:
        return
    own = paragraph.find(W_PPR)
    if own is not None:
        paragraph.remove(own)
    content = list(following)
    properties = [child for child in content if child.tag == W_PPR]
    paragraph[:] = [*properties, *paragraph, *(child for child in content if child.tag != W_PPR)]
    parent_of(following).remove(following)


def _unwrap(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    parent_of(element).remove(element)


def remove_comments(root: etree._Element, ids: Collection[str]) -> None:
    """Take out the anchors of these comments, and the runs that held nothing but their references."""
    for mark in list(root.iter(*COMMENT_MARKS)):
        if mark.get(W_ID) in ids:
            holder = parent_of(mark)
            holder.remove(mark)
            if holder.tag == W_R and not [child for child in holder if child.tag != W_RPR]:
                parent_of(holder).remove(holder)


def canonical(elements: Iterable[etree._Element]) -> bytes:
    """One spelling for all XML of the same meaning: runs of one form joined, empty ones gone, white space settled.

    Marks of the spelling checker and the ids of saves and paragraphs mean nothing.
    """
    return b"".join(_canonical_one(element) for element in elements)


def _canonical_one(element: etree._Element) -> bytes:
    own = copy.deepcopy(element)
    own.tail = None
    for node in list(own.iter(w("proofErr"))):
        parent_of(node).remove(node)
    for node in own.iter(W_P):
        _drop_save_ids(node)
    for node in own.iter(W_T):
        _settle_space(node)
    for node in list(own.iter(*EMPTY_MEANS_NOTHING))[::-1]:
        if not len(node) and node is not own:
            parent_of(node).remove(node)
    for run in list(own.iter(W_R)):
        _join_texts(run)
    for run in list(own.iter(W_R)):
        _join_with_previous(run)
    for node in own.iter():
        if node.tag != W_T and isinstance(node.tag, str):
            node.tail = _without_blank(node.tail)
            node.text = _without_blank(node.text) if len(node) else node.text
        else:
            node.tail = _without_blank(node.tail)
    return spelled(own)


def _drop_save_ids(paragraph: etree._Element) -> None:
    """Take out the attributes that say in which session a paragraph was written, and its number there."""
    for name in list(paragraph.attrib):
        if str(name).startswith((f"{{{W14}}}", w("rsid"))):
            del paragraph.attrib[name]


def _without_blank(text: str | None) -> str | None:
    return None if text is not None and not text.strip(XML_BLANK) else text


def _settle_space(node: etree._Element) -> None:
    text = node.text or ""
    if node.get(XML_SPACE) != "preserve":
        text = text.strip(XML_BLANK)
    if XML_SPACE in node.attrib:
        del node.attrib[XML_SPACE]
    node.text = text


def _join_texts(run: etree._Element) -> None:
    for node in list(run.findall(W_T)):
        previous = node.getprevious()
        if not node.text:
            run.remove(node)
        elif previous is not None and previous.tag == W_T:
            previous.text = (previous.text or "") + node.text
            run.remove(node)
    if not len(run):
        parent_of(run).remove(run)


def _join_with_previous(run: etree._Element) -> None:
    previous = run.getprevious()
    if previous is None or previous.tag != W_R or _form(previous) != _form(run):
        return
    for child in list(run):
        if child.tag != W_RPR:
            last = previous[-1] if len(previous) else None
            if child.tag == W_T and last is not None and last.tag == W_T:
                last.text = (last.text or "") + (child.text or "")
            else:
                previous.append(child)
    parent_of(run).remove(run)


def _form(run: etree._Element) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    properties = run.find(W_RPR)
    form = b"" if properties is None else spelled(properties)
    return form, tuple(sorted((str(key), str(value)) for key, value in run.attrib.items()))


Settle = Callable[[etree._Element], None]


def settled(elements: Iterable[etree._Element], settle: Settle, comments: Collection[str]) -> list[etree._Element]:
    """Copies of neighbouring paragraphs after accepting or rejecting, without these comments."""
    holder = etree.Element(w("body"))
    for element in elements:
        holder.append(detached(element))
    remove_comments(holder, comments)
    settle(holder)
    return list(holder)
