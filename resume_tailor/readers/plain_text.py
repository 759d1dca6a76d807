"""Plain text: the text is the decoded file, lines put together that a fixed width broke; its blocks are the lines."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Literal

from resume_tailor.model import Block, Document
from resume_tailor.readers.encoding import decode
from resume_tailor.readers.limits import check_text_length
from resume_tailor.readers.text_tables import find_tables
from resume_tailor.readers.wrapped import put_together

LINE_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")


def read_plain_text(data: bytes, name: str) -> Document:
    """The document of a text file; raises UnreadableInput where the bytes are no text."""
    return read_text(data, name, "text", _iter_blocks)


def _iter_blocks(text: str) -> Iterator[Block]:
    lines = list(iter_lines(text))
    tables = find_tables(lines)
    for number, start, line in lines:
        yield from tables.get(number, (Block(f"line/{number}", line, start),))


def read_text(
    data: bytes, name: str, kind: Literal["text", "markdown"], find_blocks: Callable[[str], Iterator[Block]]
) -> Document:
    """The document of a file that is text as it stands; raises UnreadableInput where the bytes are none."""
    source, warning = decode(data, name)
    check_text_length(source, name)
    joined = put_together(source)
    text = joined.text if joined else source
    return Document(
        name=name,
        kind=kind,
        text=text,
        blocks=tuple(find_blocks(text)),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        warnings=(warning,) if warning else (),
        source=source if joined else "",
        steps=joined.steps if joined else (),
    )


def iter_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Number from 1, start and text of each line that is not blank; line ends and byte order mark left out."""
    start = 1 if text.startswith("\ufeff") else 0
    number = 1
    for end in LINE_END.finditer(text):
        if (line := text[start : end.start()]).strip():
            yield number, start, line
        start, number = end.end(), number + 1
    if (line := text[start:]).strip():
        yield number, start, line
