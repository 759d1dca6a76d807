"""PDF postings: the text layer, with the lines that the page width broke put together again."""

from __future__ import annotations

import hashlib
import logging
import re
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from resume_tailor.errors import UnreadableInput
from resume_tailor.model import Block, Document
from resume_tailor.readers.limits import COPY_TEXT, TEXT_LIMIT, check_text_length
from resume_tailor.readers.wrapped import ENDING

MOST_PAGES = 50
"""Pages that are read; a posting has one to five. The rest is told in a warning."""
MOST_SECONDS = 20.0
"""Of the processor; a page takes some hundredths. Pages may be drawn of pieces that are drawn of pieces."""
_MOST_BYTES = 5_000_000
_BOUNDS: dict[str, Any] = {
    "zlib_maximum_output_length": _MOST_BYTES,
    "lzw_maximum_output_length": _MOST_BYTES,
    "run_length_maximum_output_length": _MOST_BYTES,
    "array_based_stream_maximum_output_length": _MOST_BYTES,
    "stream_parsing_work_maximum_count": 300_000,
}
"""What one stream of the file may unpack to, and how many words of drawing it may hold; a page has some thousands."""
FULL_LINE = 0.72
"""Part of the page's longest line from which a line counts as full, so that the next may belong to it."""
ITEM = re.compile(r"\s*(?:[•●▪■◦‣⁃·∙o*\uf0b7\uf0a7-]|[–—]|\(?\d{1,2}[.)])(?:\s+|(?<=[•●▪■◦‣\uf0b7\uf0a7]))")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
BROKEN_WORD = re.compile(r"(?<![^\W_])(?P<start>[^\W_]++)[-\u2010]$")
GOES_ON = re.compile(r"(?!(?:and|or|nor|to|und|oder)\b)[^\W_]+")
"""How a word goes on; after `mid-` and a blank comes another one: `mid- and senior-level`."""
WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"[.!?:;]\s*$")


def read_pdf(data: bytes, name: str) -> Document:
    """The document of a PDF file; raises UnreadableInput where it is broken, protected, or has no text layer."""
    pages, in_all = _page_texts(data, name)
    if not any(page.strip() for page in pages):
        raise UnreadableInput(f"{name} holds pictures of text and no text: {COPY_TEXT}")
    known = frozenset(word.lower() for page in pages for word in WORD.findall(page))
    lines = [line for page in pages for line in unwrap(page.splitlines(), known)]
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(lines, 1):
        blocks.append(Block(f"line/{number}", line, start, "item" if ITEM.match(line) else "paragraph"))
        start += len(line) + 1
    return Document(
        name=name,
        kind="pdf",
        text=check_text_length("\n".join(lines), name),
        blocks=tuple(blocks),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        warnings=_warnings(in_all),
    )


def unwrap(lines: list[str], known: frozenset[str] = frozenset()) -> Iterator[str]:
    """The lines of one page, those put together that only the page's width had broken.

    `known` are the document's words in small letters: of a word broken at a hyphen, the hyphen goes only where the
    word without it is among them, or what follows stands alone in no compound (`experi-ence`).
    """
    lines = [line.strip() for line in lines]
    full = FULL_LINE * max(map(len, lines), default=0)
    paragraph = last = ""
    for line in lines:
        if paragraph and _goes_on(last, line, full):
            paragraph = _joined(paragraph, line, known)
        else:
            if paragraph:
                yield paragraph
            paragraph = line
        last = line
    if paragraph:
        yield paragraph


def _goes_on(last: str, line: str, full: float) -> bool:
    """Whether `line` belongs to the paragraph whose line so far was `last`."""
    if not line or not last or ITEM.match(line):
        return False
    begins_small = line[0].islower() or line[0] in "(&/,"
    if len(last) < full:
        return begins_small and not SENTENCE_END.search(last) and len(last) > full / 2
    return begins_small or not SENTENCE_END.search(last)


def _joined(paragraph: str, line: str, known: frozenset[str]) -> str:
    if paragraph.endswith("\N{SOFT HYPHEN}") and line[:1].islower():
        return paragraph[:-1] + line
    # The last piece alone is looked at: a paragraph may be a page long.
    broken, rest = BROKEN_WORD.search(paragraph.rpartition(" ")[2]), GOES_ON.match(line)
    if broken is None or rest is None:
        return f"{paragraph} {line}"
    whole = broken["start"] + rest.group()
    one_word = whole.lower() in known or ENDING.fullmatch(rest.group())
    return (paragraph[:-1] if one_word else paragraph) + line


def _warnings(pages: int) -> tuple[str, ...]:
    """What is said of a file with so many pages."""
    if pages <= MOST_PAGES:
        return ()
    return (f"Only the first {MOST_PAGES} of its {pages} pages were read: give the pages of the posting alone.",)


def _page_texts(data: bytes, name: str) -> tuple[list[str], int]:
    """The text of each page that is read, and the number of all."""
    import pypdf  # deferred: slow to import, and few postings are PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    texts: list[str] = []
    begin = time.process_time()

    def go_on(*_: object) -> None:
        if time.process_time() - begin > MOST_SECONDS:
            raise UnreadableInput(f"{name} takes too long to read: {COPY_TEXT}")

    try:
        with pypdf.apply_configuration(**_BOUNDS):
            reader = pypdf.PdfReader(BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableInput(f"{name} is protected by a password: save it without one, or {COPY_TEXT}")
            in_all = len(reader.pages)
            for page in reader.pages[:MOST_PAGES]:
                go_on()
                texts.append(page.extract_text(visitor_operand_before=go_on).translate(LIGATURES))
                if sum(map(len, texts)) > TEXT_LIMIT:
                    break
    except UnreadableInput:
        raise
    except Exception as error:  # pypdf lets many kinds of errors through on broken files
        raise UnreadableInput(f"{name} is a broken PDF file: {COPY_TEXT}") from error
    return texts, in_all
