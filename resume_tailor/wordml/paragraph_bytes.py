"""Where each paragraph lies in the bytes of its part, and new bytes with only some of them changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from lxml import etree

from resume_tailor.errors import UnreadableInput
from resume_tailor.wordml.names import W

PARAGRAPH: Final = f"{W} p"
TAG: Final = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
"""One whole tag; `>` may stand within the quotes of an attribute."""


@dataclass(frozen=True, slots=True)
class ByteRange:
    """One `w:p` in the bytes of its part."""

    start: int
    end: int
    outermost: bool
    """Whether it stands in no other paragraph, as those of text boxes do."""


def find_paragraphs(xml: bytes) -> tuple[ByteRange, ...]:
    """The byte ranges of all `w:p`, in the order of their beginnings (that of `root.iter(w:p)`).

    Raises UnreadableInput where expat does not read the part.
    """
    ranges: list[ByteRange] = []
    open_ones: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, _attributes: object) -> None:
        if name == PARAGRAPH:
            ranges.append(ByteRange(parser.CurrentByteIndex, -1, not open_ones))
            open_ones.append(len(ranges) - 1)

    def end(name: str) -> None:
        if name == PARAGRAPH:
            number = open_ones.pop()
            begun = ranges[number]
            ranges[number] = ByteRange(begun.start, _end(xml, begun.start, parser.CurrentByteIndex), begun.outermost)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise UnreadableInput(f"the Word file is damaged: its text is no valid XML ({error})") from error
    return tuple(ranges)


def _end(xml: bytes, start: int, end_event: int) -> int:
    """Where an element ends. For an empty tag expat's end event lies behind it, else at the closing tag's start."""
    opening = TAG.match(xml, start)
    if opening and opening.group().endswith(b"/>"):
        return opening.end()
    closing = TAG.match(xml, end_event)
    return closing.end() if closing else -1


def splice(xml: bytes, ranges: tuple[ByteRange, ...], changed: Mapping[int, bytes]) -> bytes:
    """The part with the paragraphs of those numbers replaced; every other byte stays."""
    pieces: list[bytes] = []
    done = 0
    for number in sorted(changed):
        pieces += [xml[done : ranges[number].start], changed[number]]
        done = ranges[number].end
    return b"".join([*pieces, xml[done:]])


def fragment_bytes(element: etree._Element, scope: Mapping[str | None, str], encoding: str) -> bytes:
    """An element as it is written where the namespaces of `scope` are declared already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    head_end = text.index(">")
    head = text[:head_end]
    for prefix, uri in element.nsmap.items():
        if scope.get(prefix) == uri:
            declared = f' xmlns{":" + prefix if prefix else ""}="{uri}"'
            head = head.replace(declared, "", 1)
    return (head + text[head_end:]).encode(encoding, "xmlcharrefreplace")
