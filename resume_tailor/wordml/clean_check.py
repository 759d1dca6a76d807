"""What an edit of words must leave alone, counted in the clean file against the original; knows nothing of changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Final

from lxml import etree

from resume_tailor.errors import VerificationFailed
from resume_tailor.wordml.names import w

PROPERTIES: Final = (w("pPr"), w("rPr"))
TEXT: Final = {w("t"): "", w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
"""What shows text; a `w:t` its own."""
MAY_DIFFER: Final = frozenset(
    [*TEXT, *(w(name) for name in ("p", "r", "sym", "softHyphen", "proofErr", "lastRenderedPageBreak"))]
) | {w("smartTag"), w("smartTagPr")}
"""What comes and goes with the words of an edit; of all else there is as much afterwards as before."""
STARTS: Final = {w("commentRangeStart"): "comment", w("bookmarkStart"): "bookmark", w("permStart"): "permission"}
ENDS: Final = {w("commentRangeEnd"): "comment", w("bookmarkEnd"): "bookmark", w("permEnd"): "permission"}
CURSOR: Final = "_GoBack"
"""Word's own bookmark for where it was closed."""
WORD: Final = re.compile(r"\w+")

Thing = tuple[str, tuple[tuple[str, str], ...], str]
"""An element's name, its attributes, and the text of a field's instruction."""
Anchor = tuple[str, str]
"""`comment`, `bookmark` or `permission`, and its id."""


def check_clean(original: etree._Element, clean: etree._Element, rewritten: Collection[str]) -> None:
    """Raise VerificationFailed unless all is there that is no text, and marks stand on the words they stood on.

    Under a comment or bookmark those words alone may differ that edits took or wrote: `rewritten`.
    """
    had, has = _things(original), _things(clean)
    for (name, _, _), lost in [*((one, True) for one in had - has), *((one, False) for one in has - had)]:
        short = "w:" + name.rpartition("}")[2]
        raise VerificationFailed(f"the clean file has {'lost' if lost else 'gained'} a {short}")
    after = anchored_words(clean)
    for anchor, words in anchored_words(original).items():
        here = after.get(anchor)
        if here is None or not {*(words - here), *(here - words)} <= set(rewritten):
            raise VerificationFailed(f"the {anchor[0]} {anchor[1]} no longer stands on its words")


def _things(root: etree._Element) -> Counter[Thing]:
    """Links, fields, pictures, marks, tables, sections, ...: all elements that are neither words nor their look."""
    found: Counter[Thing] = Counter()
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element.tag in PROPERTIES:
            walk.skip_subtree()
        elif isinstance(element.tag, str) and element.tag not in MAY_DIFFER:
            text = (element.text or "") if element.tag == w("instrText") else ""
            attributes = sorted((str(name), str(value)) for name, value in element.attrib.items())
            found[(element.tag, tuple(attributes), text)] += 1
    found[(w("sectPr"), (), "")] = sum(1 for _ in root.iter(w("sectPr")))
    return found


def anchored_words(root: etree._Element) -> dict[Anchor, Counter[str]]:
    """The words under each comment, bookmark and permission; of one without extent those of its paragraph.

    A word that a range touches counts whole.
    """
    text, spans = _text_and_spans(root)
    return {anchor: Counter(WORD.findall(text[slice(*_widened(text, *span))])) for anchor, span in spans}


def _text_and_spans(root: etree._Element) -> tuple[str, list[tuple[Anchor, tuple[int, int]]]]:
    """All text in the order of the XML, a line end before each paragraph, and where in it the ranges lie."""
    parts: list[str] = []
    at = 0
    begun: dict[Anchor, int] = {}
    spans: list[tuple[Anchor, tuple[int, int]]] = []
    for element in root.iter(w("p"), w("commentReference"), *TEXT, *STARTS, *ENDS):
        tag, name = str(element.tag), element.get(w("id"), "")
        if tag in STARTS and element.get(w("name")) != CURSOR:
            begun[(STARTS[tag], name)] = at
        elif tag in ENDS and (anchor := (ENDS[tag], name)) in begun:
            start = begun.pop(anchor)
            if start < at or next(element.iterancestors(w("p")), None) is not None:
                spans.append((anchor, (start, at)))
        elif tag == w("commentReference") and ("comment", name) not in dict(spans):
            spans.append((("comment", name), (at, at)))
        elif tag == w("p") or tag in TEXT:
            shown = "\n" if tag == w("p") else TEXT[tag] or element.text or ""
            parts.append(shown)
            at += len(shown)
    return "".join(parts), spans


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the words that it cuts; the line around it where it is empty."""
    if start == end:
        return text.rfind("\n", 0, start) + 1, end if (stop := text.find("\n", end)) < 0 else stop
    while start > 0 and WORD.fullmatch(text[start - 1 : start + 1]):
        start -= 1
    while WORD.fullmatch(text[end - 1 : end + 1]) and end < len(text):
        end += 1
    return start, end
