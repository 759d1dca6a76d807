"""What an edit of words must leave alone, counted in the clean file against the original; knows nothing of changes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import Final

from lxml import etree

from resume_tailor.errors import VerificationFailed
from resume_tailor.wordml.names import LAST_CURSOR, RANGES, w

PROPERTIES: Final = (w("pPr"), w("rPr"))
TEXT: Final = {w("t"): "", w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
"""What shows text; a `w:t` its own."""
MAY_DIFFER: Final = frozenset(
    [*TEXT, *(w(name) for name in ("p", "r", "sym", "softHyphen", "proofErr", "lastRenderedPageBreak"))]
) | {w("smartTag"), w("smartTagPr")}
"""What comes and goes with the words of an edit; of all else there is as much afterwards as before."""
STARTS: Final = {w("commentRangeStart"): "comment", w("bookmarkStart"): "bookmark", w("permStart"): "permission"}
ENDS: Final = {RANGES[start]: kind for start, kind in STARTS.items()}
WORD: Final = re.compile(r"\w+")

Thing = tuple[str, tuple[tuple[str, str], ...], str]
"""An element's name, its attributes, and the text of a field's instruction."""
GONE: Final = (False, -1, -1)
"""What stands for a range that is there no more."""
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
    after = _anchored(clean, rewritten)
    for anchor, (extent, under, line) in _anchored(original, rewritten).items():
        _, under_now, line_now = after.get(anchor, GONE)
        if (under_now != under) if extent else (line_now != line):
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


def _anchored(root: etree._Element, but: Collection[str]) -> dict[Anchor, tuple[bool, int, int]]:
    """Of each comment, bookmark and permission whether it has extent, and two sums, equal for equal words.

    The first is of all words that it covers or touches, the second of those of the lines that it stands in, `but`
    these each time; of one without extent between two paragraphs neither counts. They are sums, since a file may lay
    thousands of ranges over all of its text.
    """
    text, spans = _text_and_spans(root)
    words = list(WORD.finditer(text))
    starts, ends = [one.start() for one in words], [one.end() for one in words]
    sums = [0, *accumulate(0 if one.group() in but else _number(one.group()) for one in words)]

    def total(start: int, end: int) -> int:
        last = bisect_left(starts, end)
        return sums[last] - sums[min(bisect_right(ends, start), last)]

    return {
        anchor: (
            start < end,
            total(start, end) if start < end else 0,
            total(*_lines_around(text, start, end)) if within else 0,
        )
        for anchor, (start, end, within) in spans.items()
    }


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    """A large number that stands for the word, always the same."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=16).digest())


def _text_and_spans(root: etree._Element) -> tuple[str, dict[Anchor, tuple[int, int, bool]]]:
    """All text in the order of the XML, a line end before each paragraph, and where in it the ranges lie.

    The last of each says whether the mark that ends it stands in a paragraph.
    """
    parts: list[str] = []
    at = 0
    begun: dict[Anchor, int] = {}
    spans: dict[Anchor, tuple[int, int, bool]] = {}
    points: dict[Anchor, tuple[int, int, bool]] = {}
    for element in root.iter(w("p"), w("commentReference"), *TEXT, *STARTS, *ENDS):
        tag, name = str(element.tag), element.get(w("id"), "")
        if tag in STARTS and element.get(w("name")) != LAST_CURSOR:
            begun[(STARTS[tag], name)] = at
        elif tag in ENDS and (anchor := (ENDS[tag], name)) in begun:
            within = next(element.iterancestors(w("p")), None) is not None
            spans[anchor] = (begun.pop(anchor), at, within)
        elif tag == w("commentReference"):
            points[("comment", name)] = (at, at, True)
        elif tag == w("p") or tag in TEXT:
            shown = "\n" if tag == w("p") else TEXT[tag] or element.text or ""
            parts.append(shown)
            at += len(shown)
    return "".join(parts), {**points, **spans}


def _lines_around(text: str, start: int, end: int) -> tuple[int, int]:
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop
