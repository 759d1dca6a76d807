"""How a Word file lays out its page: columns, pictures, font, pages."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from resume_tailor.model import Layout
from resume_tailor.wordml.names import MC, w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.values import whole_number

FALLBACK = f"{{{MC}}}Fallback"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
MAX_COUNT = 1000
"""Larger numbers in the file are taken for mistakes."""


def read_layout(package: Package) -> Layout:
    """The layout of the document part; what cannot be read counts as absent."""
    root = package.tree(package.main_part)
    columns = [_number(cols.get(w("num"))) for cols in root.iter(w("cols"))]
    return Layout(max(1, *columns) if columns else 1, _images(root), _font(package, root), _pages(package))


def _images(root: etree._Element) -> int:
    """Drawings without text, each once: what stands in a fallback is shown elsewhere."""
    drawn = [element for tag in ("drawing", "pict") for element in root.iter(w(tag))]
    return sum(
        next(element.iterancestors(FALLBACK), None) is None and next(element.iter(w("txbxContent")), None) is None
        for element in drawn
    )


def _font(package: Package, root: etree._Element) -> str:
    """The font that most runs name; where few do, that of the default style."""
    named: Counter[str] = Counter()
    total = 0
    for run in root.iter(w("r")):
        length = sum(len(text.text or "") for text in run.iterchildren(w("t")))
        total += length
        fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
        if fonts is not None and fonts.get(w("ascii")):
            named[fonts.get(w("ascii")) or ""] += length
    if named and 2 * named.most_common(1)[0][1] >= total:
        return named.most_common(1)[0][0]
    return next((font for part in package.related("styles") if (font := _default_font(package.tree(part)))), "")


def _default_font(styles: etree._Element) -> str:
    """What the normal style or the defaults name."""
    normal = [style for style in styles.iter(w("style")) if style.get(w("default")) == "1"]
    for holder in [*normal, *styles.iter(w("rPrDefault"))]:
        fonts = holder.find(f"{w('rPr')}/{w('rFonts')}")
        if fonts is not None and fonts.get(w("ascii")):
            return fonts.get(w("ascii")) or ""
    return ""


def _pages(package: Package) -> int:
    for part in package.related("extended-properties", ""):
        return _number(package.tree(part).findtext(EXTENDED))
    return 0


def _number(value: str | None) -> int:
    number = whole_number(value) or 0
    return number if 0 < number <= MAX_COUNT else 0
