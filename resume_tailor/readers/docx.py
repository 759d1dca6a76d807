"""Word files become documents: every paragraph of every story, with what its form tells."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from resume_tailor.bullets import bullet_sign
from resume_tailor.model import Block, Document, Form
from resume_tailor.readers.docx_layout import read_layout
from resume_tailor.wordml.names import w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import Paragraph, read_stories
from resume_tailor.wordml.values import OFF, whole_number


@dataclass(frozen=True, slots=True)
class Look:
    """Formatting that one level (style, run) states; None where it states nothing."""

    bold: bool | None = None
    caps: bool | None = None
    underlined: bool | None = None
    ruled: bool | None = None
    size: float | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    name: str = ""


PLAIN = Look()
FIELDS = tuple(Look.__dataclass_fields__)


@lru_cache(maxsize=4096)
def _laid(upper: Look, lower: Look) -> Look:
    """One level laid over a lower one: what the upper states counts."""
    if upper == PLAIN or lower == PLAIN:
        return lower if upper == PLAIN else upper
    mine = {name: getattr(upper, name) for name in FIELDS}
    return Look(**{name: getattr(lower, name) if value in (None, "") else value for name, value in mine.items()})


def read_docx(data: bytes, name: str) -> Document:
    """The paragraphs of a Word file's bytes as blocks; `name` is the file's, for messages.

    Raises UnreadableInput where it is no Word file, is encrypted or broken.
    """
    package = Package.open(data, name)
    paragraphs = read_stories(package)
    styles, default = _read_styles(package)
    blocks: list[Block] = []
    start = 0
    for paragraph in paragraphs:
        block = _block(paragraph, styles, default, start)
        blocks.append(block)
        start = block.end + 1
    text = "\n".join(block.text for block in blocks)
    return Document(
        name,
        "docx",
        text,
        tuple(blocks),
        hashlib.sha256(data).hexdigest(),
        len(data),
        not_editable=package.not_editable,
        layout=read_layout(package),
    )


def _block(paragraph: Paragraph, styles: dict[str, Look], default: str, start: int) -> Block:
    form = _form(paragraph, styles, default)
    if form.outline_level is not None:
        return Block(paragraph.id, paragraph.text, start, "heading", form.outline_level + 1, form)
    if form.list_level is not None or form.glyph:
        return Block(paragraph.id, paragraph.text, start, "item", form.list_level or 0, form)
    return Block(paragraph.id, paragraph.text, start, "cell" if form.cell else "paragraph", 0, form)


def _form(paragraph: Paragraph, styles: dict[str, Look], default: str) -> Form:
    properties = paragraph.element.find(w("pPr"))
    style = styles.get(_style_id(properties, "pStyle") or default, PLAIN)
    look = _laid(_paragraph_look(properties), style)
    runs = tuple(_runs(paragraph, look, styles))
    shown = [(text, run_look) for text, run_look in runs if text.strip()]
    letters = [c for c in paragraph.text if c.isalpha()]
    in_list = look.list_id not in (None, "0", "")
    return Form(
        bold=bool(shown) and all(r.bold for _, r in shown),
        bold_lead=_bold_lead(runs),
        caps=len(letters) > 1 and (all(c.isupper() for c in letters) or all(r.caps for _, r in shown)),
        underlined=bool(shown) and all(r.underlined for _, r in shown),
        size=_main_size(shown),
        style=style.name,
        outline_level=look.outline if look.outline is not None and look.outline < 9 else None,
        list_level=(look.list_level or 0) if in_list else None,
        list_id=look.list_id or "" if in_list else "",
        indent=_indent(properties),
        glyph=bullet_sign(paragraph.text),
        story=paragraph.story,
        cell=paragraph.cell,
        has_tabs="\t" in paragraph.text,
        ruled=bool(look.ruled),
        frozen=paragraph.frozen,
    )


def _bold_lead(runs: Sequence[tuple[str, Look]]) -> int:
    """How many characters before the first visible one that is not bold; 0 where all are or none is."""
    length = 0
    for text, look in runs:
        if text.strip() and not look.bold:
            return length
        length += len(text)
    return 0


def _main_size(shown: Sequence[tuple[str, Look]]) -> float | None:
    sizes: Counter[float] = Counter()
    for text, look in shown:
        if look.size is not None:
            sizes[look.size] += len(text.strip())
    return sizes.most_common(1)[0][0] if sizes else None


def _runs(paragraph: Paragraph, base: Look, styles: dict[str, Look]) -> Iterator[tuple[str, Look]]:
    """The stretches of the paragraph's text, each with its effective look."""
    run, look = None, base
    for piece in paragraph.map.pieces:
        if piece.run is not run:  # one run may hold thousands of tabs and breaks
            run = piece.run
            look = base if run is None else _look_of_run(run, base, styles)
        yield paragraph.text[piece.start : piece.end], look


def _look_of_run(run: etree._Element, base: Look, styles: dict[str, Look]) -> Look:
    properties = run.find(w("rPr"))
    if properties is None:
        return base
    named = _style_id(properties, "rStyle")
    character = styles.get(named, PLAIN) if named else PLAIN
    return _laid(_laid(_run_look(properties), character), base)


# --- styles ----------------------------------------------------------------------------------------------------


def _read_styles(package: Package) -> tuple[dict[str, Look], str]:
    """The look of every style, inheritance resolved over the defaults, and the default paragraph style's id."""
    parts = package.related("styles")
    if not parts:
        return {}, ""
    root = package.tree(parts[0])
    base = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    defaults = _run_look(base) if base is not None else PLAIN
    elements = {style.get(w("styleId")) or "": style for style in root.iter(w("style"))}
    default = next((i for i, s in elements.items() if _is_default_paragraph(s)), "")
    looks = {style_id: _resolve(style_id, elements, defaults) for style_id in elements}
    return {"": defaults, **looks}, default


def _is_default_paragraph(style: etree._Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in OFF


def _resolve(style_id: str, elements: dict[str, etree._Element], defaults: Look) -> Look:
    """One style laid over all that it is based on; circles end the walk."""
    look, seen = PLAIN, set[str]()
    style = elements.get(style_id)
    paragraph = style is not None and style.get(w("type")) == "paragraph"
    while style is not None and style_id not in seen:
        seen.add(style_id)
        look = _laid(look, _style_look(style))
        style_id = _value(style.find(w("basedOn"))) or ""
        style = elements.get(style_id)
    return _laid(look, defaults) if paragraph else look


def _style_look(style: etree._Element) -> Look:
    name = _value(style.find(w("name"))) or ""
    run, paragraph = style.find(w("rPr")), style.find(w("pPr"))
    look = Look(name=name)
    if run is not None:
        look = _laid(look, _run_look(run))
    look = _laid(look, _paragraph_look(paragraph))
    heading = re.fullmatch(r"heading ([1-9])|(title)", name, re.IGNORECASE)
    if heading and look.outline is None and heading[1]:
        look = _laid(Look(outline=int(heading[1]) - 1), look)
    return look


def _run_look(properties: etree._Element) -> Look:
    return Look(
        bold=_toggle(properties, "b"),
        caps=_toggle(properties, "caps"),
        underlined=_toggle(properties, "u"),
        size=_half_points(_value(properties.find(w("sz")))),
    )


def _paragraph_look(properties: etree._Element | None) -> Look:
    if properties is None:
        return PLAIN
    numbering = properties.find(w("numPr"))
    outline = whole_number(_value(properties.find(w("outlineLvl"))))
    if numbering is None:
        return Look(outline=outline, ruled=_ruled(properties))
    return Look(
        outline=outline,
        ruled=_ruled(properties),
        list_id=_value(numbering.find(w("numId"))),
        list_level=whole_number(_value(numbering.find(w("ilvl")))),
    )


def _indent(properties: etree._Element | None) -> int | None:
    stated = None if properties is None else properties.find(w("ind"))
    return None if stated is None else whole_number(stated.get(w("left")) or stated.get(w("start")))


def _ruled(properties: etree._Element) -> bool | None:
    """Whether it states a border or a shading; None where it speaks of neither."""
    borders, shading = properties.find(w("pBdr")), properties.find(w("shd"))
    if borders is None and shading is None:
        return None
    bordered = borders is not None and any(side.get(w("val")) not in (None, "nil", "none") for side in borders)
    fill = "" if shading is None else shading.get(w("fill"), "auto").lower()
    return bordered or fill not in ("", "auto", "ffffff")


def _style_id(properties: etree._Element | None, tag: str) -> str | None:
    return None if properties is None else _value(properties.find(w(tag)))


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(w("val"))


def _toggle(properties: etree._Element, tag: str) -> bool | None:
    element = properties.find(w(tag))
    return None if element is None else element.get(w("val"), "1") not in OFF


def _half_points(value: str | None) -> float | None:
    """`w:sz` counts half points; decimal ones occur and are an error only elsewhere."""
    try:
        size = math.nan if value is None else float(value) / 2
    except ValueError:
        return None
    return size if math.isfinite(size) else None
