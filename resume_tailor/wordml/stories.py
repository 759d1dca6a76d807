"""Every paragraph of a Word file once, in reading order: headers, body, footers, notes, with their text boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from resume_tailor.wordml.names import MC, R, w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.text_map import FieldState, TextMap, read_text_map, sdt_reason
from resume_tailor.wordml.values import whole_number

StoryName = Literal["body", "header", "footer", "textbox", "note"]

W_P, W_TBL, W_TR, W_TC = w("p"), w("tbl"), w("tr"), w("tc")
W_BOX, W_SDT = w("txbxContent"), w("sdt")
FRAME = f"{w('pPr')}/{w('framePr')}"
FALLBACK, CHOICE = f"{{{MC}}}Fallback", f"{{{MC}}}Choice"
PENDING: Final = tuple(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "numberingChange"),
        *("moveFromRangeStart", "moveToRangeStart"),
    )
)
"""Marks of tracked changes within a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One `w:p`, wherever it stands."""

    id: str
    """`document/12`: the 13th `w:p` of the document part in the order of the XML; `header1/0` in other parts."""
    part: str
    """Name of the part it stands in."""
    index: int
    """Its number among all `w:p` of the part."""
    element: etree._Element
    map: TextMap
    story: StoryName
    cell: str
    """`t0/r2/c1`: table, row and grid column, nested ones after each other; empty outside of tables."""
    frozen: str
    """Why the whole paragraph must not be edited; empty where it may."""

    @property
    def text(self) -> str:
        """The shown text, as the text map has it."""
        return self.map.text


def read_stories(package: Package) -> tuple[Paragraph, ...]:
    """All paragraphs of headers, body, footers and notes in reading order. Raises UnreadableInput for a bad part."""
    order: list[tuple[str, StoryName]] = [
        *((name, "header") for name in _referenced(package, "header")),
        (package.main_part, "body"),
        *((name, "footer") for name in _referenced(package, "footer")),
        *((name, "note") for kind in ("footnotes", "endnotes") for name in package.related(kind)),
    ]
    stories: dict[str, StoryName] = {package.main_part: "body"}
    for name, story in order:
        stories.setdefault(name, story)  # a part that two references lead to is read once
    parts = dict.fromkeys(name for name, _ in order)
    stems = _stems(parts, package.main_part)
    return tuple(one for name in parts for one in _read_part(package, name, stems[name], stories[name]))


def _stems(parts: Iterable[str], main_part: str) -> dict[str, str]:
    """What the paragraphs of each part are called by: `header1`, or its whole name where another has that."""
    stems = {main_part: "document"}
    for name in parts:
        stem = name.rpartition("/")[2].rpartition(".")[0]
        stems.setdefault(name, name if stem in stems.values() else stem)
    return stems


def _referenced(package: Package, kind: Literal["header", "footer"]) -> Iterator[str]:
    """The header or footer parts that some section shows, each once, in the order of the sections."""
    targets = {rel.id: rel.target for rel in package.relationships(package.main_part) if rel.type == kind}
    seen: set[str] = set()
    for reference in package.tree(package.main_part).iter(w(f"{kind}Reference")):
        name = targets.get(reference.get(f"{{{R}}}id") or "", "")
        if name in package.names and name not in seen:
            seen.add(name)
            yield name


def _read_part(package: Package, part: str, stem: str, story: StoryName) -> Iterator[Paragraph]:
    root = package.tree(part)
    rows = _row_places(root)
    fields, box_fields = FieldState(), FieldState()
    pending = next(root.iter(*PENDING), None) is not None
    for index, element in enumerate(root.iter(W_P)):
        place = _place(element, rows)
        if place is None:
            continue
        in_box, cell, control = place
        text_map = read_text_map(element, box_fields if in_box else fields)
        own: StoryName = "textbox" if in_box else story
        frozen = _frozen(element, own, control, pending)
        yield Paragraph(f"{stem}/{index}", part, index, element, text_map, own, cell, frozen)


def _place(paragraph: etree._Element, rows: Mapping[etree._Element, str]) -> tuple[bool, str, str] | None:
    """Whether it stands in a text box, its cell, a locked control around it; None where it is a second copy."""
    in_box, cell, control = False, "", ""
    for ancestor in paragraph.iterancestors():
        tag = ancestor.tag
        if tag == W_TC:
            cell = cell or _cell_place(ancestor, rows)
        elif tag == W_BOX:
            in_box = True
        elif tag == W_SDT:
            control = control or sdt_reason(ancestor)
        elif tag == FALLBACK and _choice_has_paragraphs(ancestor):
            return None
    return in_box, cell, control


def _choice_has_paragraphs(fallback: etree._Element) -> bool:
    alternate = fallback.getparent()
    if alternate is None:
        return False
    return any(next(choice.iter(W_P), None) is not None for choice in alternate.iterchildren(CHOICE))


def _frozen(paragraph: etree._Element, story: StoryName, control: str, pending: bool) -> str:
    if story != "body":
        return {"textbox": "text box"}.get(story, story)
    if control:
        return control
    if pending and next(paragraph.iter(*PENDING), None) is not None:
        return "pending revision"
    if _is_nested(paragraph) or any(map(_is_nested, paragraph.iterdescendants(W_P))):
        return "paragraph that holds another"
    return "frame" if paragraph.find(FRAME) is not None else ""


def _is_nested(paragraph: etree._Element) -> bool:
    """Whether it stands in another one without a text box between them, which no valid file has."""
    outer = next(paragraph.iterancestors(W_P, W_BOX), None)
    return outer is not None and outer.tag == W_P


def _row_places(root: etree._Element) -> dict[etree._Element, str]:
    """Each row's place, `t0/r2`, its table's own cell before it; outer tables come first in the XML."""
    places: dict[etree._Element, str] = {}
    for number, table in enumerate(root.iter(W_TBL)):
        outer = next(table.iterancestors(W_TC), None)
        prefix = _cell_place(outer, places) if outer is not None else ""
        for row_number, row in enumerate(_rows(table)):
            places[row] = f"{prefix}{'/' if prefix else ''}t{number}/r{row_number}"
    return places


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The table's own rows, also those within content controls, none of nested tables."""
    for row in table.iter(W_TR):
        if next(row.iterancestors(W_TBL), None) is table:
            yield row


def _cell_place(cell: etree._Element, rows: Mapping[etree._Element, str]) -> str:
    row = next(cell.iterancestors(W_TR), None)
    if row is None or row not in rows:
        return ""
    column = 0
    for other in row.iter(W_TC):
        if other is cell:
            break
        if next(other.iterancestors(W_TR), None) is row:
            column += _span(other)
    return f"{rows[row]}/c{column}"


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = None if span is None else whole_number(span.get(w("val")))
    return value if value and 0 < value < 1000 else 1
