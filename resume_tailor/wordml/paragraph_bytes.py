"""Where each paragraph lies in the bytes of its part, and new bytes with only some of them changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final
from xml.parsers import expat

from lxml import etree

from resume_tailor.errors import UnreadableInput
from resume_tailor.wordml.names import W

PARAGRAPH: Final = f"{W} p"
TAG: Final = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
"""One whole tag; `>` may stand within the quotes of an attribute."""

DECLARATION: Final = re.compile(rb"\sxmlns(?::([^\s=]+))?\s*=\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True)
class ByteRange:
    """One `w:p` in the bytes of its part."""

    start: int
    end: int
    outermost: bool
    """Whether it stands in no other paragraph, as those of text boxes do."""
    number: int
    """Which one of the part's paragraphs it is."""


def find_paragraphs(xml: bytes) -> tuple[ByteRange, ...]:
    """The byte ranges of all `w:p`, in the order of their beginnings (that of `root.iter(w:p)`).

    Raises UnreadableInput where the part is no sound XML.
    """
    prefix = _only_prefix(xml)
    return _by_expat(xml) if prefix is None else _by_tags(xml, prefix)


def _only_prefix(xml: bytes) -> bytes | None:
    """The prefix (empty for the default) that alone means WordprocessingML, and always; None where there is no such."""
    declarations = set(DECLARATION.findall(xml))
    prefixes = [prefix for prefix, uri in declarations if uri == W.encode()]
    if len(prefixes) == 1 and [prefix for prefix, _ in declarations].count(prefixes[0]) == 1:
        return bytes(prefixes[0])
    return None


@lru_cache(maxsize=8)
def _paragraph_tag(prefix: bytes) -> re.Pattern[bytes]:
    """Tags of `w:p`; comments, character data and instructions are taken whole, so that none is seen within them."""
    name = re.escape(prefix) + b":p" if prefix else b"p"
    tags = rb"(?P<end>/" + name + rb"\s*>)|(?P<start>" + name + rb"(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>)"
    return re.compile(rb"<(?:" + tags + rb"|!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>)", re.DOTALL)


def _by_tags(xml: bytes, prefix: bytes) -> tuple[ByteRange, ...]:
    """In sound XML `<` stands nowhere but in tags, comments and the like, so these are all paragraphs."""
    ranges: list[ByteRange] = []
    open_ones: list[int] = []
    for found in _paragraph_tag(prefix).finditer(xml):
        if found.group("end"):
            begun = ranges[open_ones.pop()] if open_ones else None
            if begun is None:
                raise UnreadableInput("the Word file is damaged: a paragraph ends that has not begun")
            ranges[begun.number] = replace(begun, end=found.end())
        elif found.group("start"):
            empty = found.group().endswith(b"/>")
            ranges.append(ByteRange(found.start(), found.end(), not open_ones, len(ranges)))
            if not empty:
                open_ones.append(len(ranges) - 1)
    return tuple(ranges)


def _by_expat(xml: bytes) -> tuple[ByteRange, ...]:
    ranges: list[ByteRange] = []
    open_ones: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, _attributes: object) -> None:
        if name == PARAGRAPH:
            ranges.append(ByteRange(parser.CurrentByteIndex, -1, not open_ones, len(ranges)))
            open_ones.append(len(ranges) - 1)

    def end(name: str) -> None:
        if name == PARAGRAPH:
            begun = ranges[open_ones.pop()]
            ranges[begun.number] = replace(begun, end=_end(xml, begun.start, parser.CurrentByteIndex))

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


def find_root_end(xml: bytes) -> tuple[int, bool]:
    """Where the root's closing tag begins, and False; where the root is one empty tag, where that ends, and True.

    Comments and instructions may follow it. Raises UnreadableInput where the part is no sound XML.
    """
    starts: list[int] = []
    ends: list[int] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, _attributes: starts.append(parser.CurrentByteIndex)
    parser.EndElementHandler = lambda _name: ends.append(parser.CurrentByteIndex)
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise UnreadableInput(f"the Word file is damaged: a part of it is no valid XML ({error})") from error
    opening = TAG.match(xml, starts[0])
    empty = opening is not None and opening.group().endswith(b"/>")
    return (opening.end() if opening and empty else ends[-1]), empty


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
