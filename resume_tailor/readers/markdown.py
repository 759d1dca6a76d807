"""Markdown: the document's text is the decoded file, its blocks are the lines without their markers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Document
from resume_tailor.readers.plain_text import iter_lines, read_text
from resume_tailor.readers.text_tables import find_tables

HEADING = re.compile(r" {0,3}(?P<marker>#{1,6})[ \t]+(?P<text>\S.*)$")
ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>.*)$")
QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?(?P<text>.*)$")
BOLD_LINE = re.compile(r"[ \t]*(?P<mark>\*\*|__)(?P<text>[^*_]+?)(?P=mark):?[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(?P<mark>=|-)(?P=mark)*[ \t]*$")
CLOSING = re.compile(r"(?:^|[ \t])#+[ \t]*$")
"""The end of a heading that is closed; without a blank before it, it is the end of a word: `C#`."""
RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:`{3,}|~{3,}).*)$")


def read_markdown(data: bytes, name: str) -> Document:
    """The document of a Markdown file; raises UnreadableInput where the bytes are no text."""
    return read_text(data, name, "markdown", _iter_blocks)


def _iter_blocks(text: str) -> Iterator[Block]:
    lines = list(iter_lines(text))
    tables = find_tables(lines)
    for index, (number, start, line) in enumerate(lines):
        if number in tables:
            yield from tables[number]
            continue
        following = lines[index + 1] if index + 1 < len(lines) else (0, 0, "")
        below = UNDERLINE.match(following[2]) if following[0] == number + 1 else None
        if UNDERLINE.match(line) or RULE.match(line):
            continue
        block = _block(number, start, line, underlined=below["mark"] if below else "")
        if block.text.strip():
            yield block


def _block(number: int, start: int, line: str, *, underlined: str) -> Block:
    """The block of one line; `underlined` is the character of a heading's underline, or empty."""
    name = f"line/{number}"
    if found := HEADING.match(line):
        closed = CLOSING.sub("", found["text"]).rstrip(" \t")
        return Block(name, closed, start + found.start("text"), "heading", len(found["marker"]))
    if found := ITEM.match(line):
        indent = len(found["indent"].expandtabs(4))
        return Block(name, found["text"], start + found.start("text"), "item", indent // 2)
    if found := BOLD_LINE.match(line):
        return Block(name, found["text"], start + found.start("text"), "heading", 3)
    if underlined:
        return Block(name, line, start, "heading", 1 if underlined == "=" else 2)
    if found := QUOTE.match(line):
        return Block(name, found["text"], start + found.start("text"))
    return Block(name, line, start)
