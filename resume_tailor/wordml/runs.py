"""Runs cut at given places of the text, and new runs made after the pattern of old ones."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from resume_tailor.wordml.names import XML_BLANK, XML_SPACE, w
from resume_tailor.wordml.stories import Paragraph
from resume_tailor.wordml.text_map import Piece, preserves_space
from resume_tailor.wordml.values import OFF

W_R, W_T, W_RPR, W_PPR, W_P = w("r"), w("t"), w("rPr"), w("pPr"), w("p")
BEFORE_BOLD: Final = (w("rStyle"), w("rFonts"))
"""What stands before `w:b` in `w:rPr` (CT_RPr)."""
EMPHASIS: Final = tuple(map(w, ("b", "bCs", "i", "iCs", "strike", "dstrike", "highlight", "u", "vertAlign")))
"""What in a run's properties stresses words within their line."""
HIDING: Final = tuple(map(w, ("vanish", "webHidden", "specVanish")))
"""What would hide the words."""
RUN_PROPERTIES: Final = {
    w(name): place
    for place, name in enumerate(
        (
            *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
            *("shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w"),
            *("kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign"),
            *("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"),
        )
    )
}
"""The order that CT_RPr prescribes."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of a paragraph that was cut wherever a change or a comment begins or ends."""

    paragraph: str
    """Id of the paragraph it stands in."""
    start: int
    end: int
    """The characters of the original text that it holds."""
    run: etree._Element
    frozen: str
    """Why it must not be edited; empty where it may."""

    @property
    def home(self) -> etree._Element:
        """The element it stands in: the paragraph, a hyperlink, a smart tag, ..."""
        return parent_of(self.run)


def parent_of(element: etree._Element) -> etree._Element:
    """The parent of an element that has one."""
    parent = element.getparent()
    assert parent is not None
    return parent


def spelled(element: etree._Element) -> bytes:
    """One spelling of an element: exclusive C14N, or as it stands where its namespaces are too odd for that."""
    try:
        return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    except etree.LxmlError:
        return etree.tostring(element, with_tail=False)


@dataclass(frozen=True, slots=True)
class CutParagraph:
    """A copy of a paragraph, its runs cut, the text the same."""

    source: Paragraph
    element: etree._Element
    atoms: tuple[Atom, ...]
    """In the order of the text; runs without any text are none."""


def cut_paragraph(paragraph: Paragraph, offsets: Iterable[int]) -> CutParagraph:
    """Copy the paragraph and cut its runs at those offsets; runs that must not be edited stay whole."""
    element = detached(paragraph.element)
    twin = dict(zip(paragraph.element.iter(), element.iter(), strict=True))
    places = sorted(set(offsets))
    atoms: list[Atom] = []
    for run, pieces in _by_run(paragraph.map.pieces):
        own = [(piece, twin[piece.node]) for piece in pieces]
        frozen = next((piece.frozen for piece in pieces if piece.frozen), "")
        inner = [] if frozen else [at for at in places if pieces[0].start < at < pieces[-1].end]
        atoms += _cut_run(paragraph.id, twin[run], own, inner, frozen)
    return CutParagraph(paragraph, element, tuple(atoms))


def detached(element: etree._Element) -> etree._Element:
    """A copy of an element that means the same without what stands around it."""
    own = copy.deepcopy(element)
    own.tail = None
    if preserves_space(element):
        for node in own.iter(W_T):
            if node.get(XML_SPACE) is None:
                node.set(XML_SPACE, "preserve")
    return own


def _by_run(pieces: Iterable[Piece]) -> list[tuple[etree._Element, list[Piece]]]:
    """The pieces of each run; those without a run (equations) stand for themselves."""
    groups: list[tuple[etree._Element, list[Piece]]] = []
    for piece in pieces:
        holder = piece.run if piece.run is not None else piece.node
        if groups and groups[-1][0] is holder:
            groups[-1][1].append(piece)
        else:
            groups.append((holder, [piece]))
    return groups


def _cut_run(
    paragraph: str, run: etree._Element, pieces: list[tuple[Piece, etree._Element]], places: list[int], frozen: str
) -> list[Atom]:
    """Cut from the end to the start: the run keeps its beginning, each rest becomes a new run after it."""
    end = pieces[-1][0].end
    atoms: list[Atom] = []
    if places:
        _show_all(pieces)
    for place in reversed(places):
        rest = run_like(run)
        for piece, node in reversed(pieces):
            if piece.start >= place:
                _move_with_followers(node, rest)
            elif piece.end > place:
                _move_with_followers(_cut_text(node, piece, place), rest)
        pieces = [(piece, node) for piece, node in pieces if piece.start < place]
        run.addnext(rest)
        atoms.append(Atom(paragraph, place, end, rest, frozen))
        end = place
    return [Atom(paragraph, pieces[0][0].start, end, run, frozen), *reversed(atoms)]


def _show_all(pieces: list[tuple[Piece, etree._Element]]) -> None:
    """Let each `w:t` hold exactly what is shown of it, so that offsets count in it."""
    for piece, node in pieces:
        if piece.kind == "text":
            set_text(node, (node.text or "")[piece.trimmed : piece.trimmed + piece.end - piece.start])


def _move_with_followers(node: etree._Element, rest: etree._Element) -> None:
    """Move the node, and what of no width follows it in its run, to the front of `rest`."""
    followers = list(node.itersiblings())
    at = 1 if len(rest) and rest[0].tag == W_RPR else 0
    for offset, element in enumerate([node, *followers]):
        rest.insert(at + offset, element)


def _cut_text(node: etree._Element, piece: Piece, place: int) -> etree._Element:
    """Leave the text before `place` in the `w:t`, and return a new one after it with the rest."""
    shown = node.text or ""
    kept = place - piece.start
    rest = etree.Element(W_T)
    set_text(rest, shown[kept:])
    set_text(node, shown[:kept])
    node.addnext(rest)
    return rest


def set_text(node: etree._Element, text: str) -> None:
    """Write the text into a `w:t` or `w:delText`, and say so where its white space counts."""
    node.text = text
    if text and (text[0] in XML_BLANK or text[-1] in XML_BLANK):
        node.set(XML_SPACE, "preserve")


def run_like(pattern: etree._Element | None) -> etree._Element:
    """An empty run with the formatting of another; without any where there is no pattern."""
    run = etree.Element(W_R, nsmap={"w": W_R[1 : W_R.index("}")]})
    properties = None if pattern is None else pattern.find(W_RPR)
    if pattern is not None:
        run.attrib.update(pattern.attrib)
    if properties is not None:
        run.append(copy.deepcopy(properties))
    return run


def new_run(text: str, pattern: etree._Element | None) -> etree._Element:
    """A run with this text in the formatting of another one, without its revision-save ids.

    Raised or lowered letters are a sign's own, as of ® or a footnote: new words stand on the line.
    """
    run = run_like(pattern)
    run.attrib.clear()
    etree.strip_elements(run, w("vertAlign"))
    node = etree.SubElement(run, W_T)
    set_text(node, text)
    return run


def style_of(paragraph: etree._Element) -> str:
    """The id of the paragraph's style; empty for the default one."""
    style = paragraph.find(f"{W_PPR}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def dress_like(run: etree._Element, pattern: etree._Element) -> None:
    """Give a run the formatting of another one, but for what its own emphasises."""
    own, taken = run.find(W_RPR), pattern.find(W_RPR)
    properties = etree.Element(W_RPR) if taken is None else copy.deepcopy(taken)
    if own is not None:
        for mark in own:
            if mark.tag in EMPHASIS and mark.get(w("val")) not in OFF:
                etree.strip_elements(properties, mark.tag)
                properties.append(copy.deepcopy(mark))
        run.remove(own)
    etree.strip_elements(properties, *HIDING)
    properties[:] = sorted(properties, key=lambda child: RUN_PROPERTIES.get(child.tag, len(RUN_PROPERTIES)))
    if len(properties):
        run.insert(0, properties)


def is_bold(run: etree._Element) -> bool:
    """Whether the run itself, not its style, is set bold."""
    bold = run.find(f"{W_RPR}/{w('b')}")
    return bold is not None and bold.get(w("val")) not in OFF


def set_bold(run: etree._Element) -> etree._Element:
    """Set a run bold, and return its `w:rPr` as it was (empty where there was none)."""
    properties = run.find(W_RPR)
    if properties is None:
        properties = etree.Element(W_RPR)
        run.insert(0, properties)
    before = copy.deepcopy(properties)
    for old in properties.findall(w("b")):
        properties.remove(old)
    at = sum(1 for child in properties if child.tag in BEFORE_BOLD)
    properties.insert(at, etree.Element(w("b")))
    return before
