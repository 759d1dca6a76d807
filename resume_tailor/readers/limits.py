"""What may come in: the bytes of an input file, checked for kind and size before any work begins."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from resume_tailor.errors import UnreadableInput, printable

TEXT_LIMIT = 1_000_000
"""Bytes of a plain text, and characters of the text that comes out of any posting."""
PAGE_LIMIT = 10_000_000
"""Bytes of a saved web page, of which most is no text."""
FILE_LIMIT = 20_000_000
"""Bytes of a Word or PDF file."""
RESUME_LIMIT = 200_000
"""Characters of a resume's text, some sixty pages."""
STANDARD_INPUT = "standard input"

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
"""What each ending that we read means."""

LIMITS = {
    "text": TEXT_LIMIT,
    "markdown": TEXT_LIMIT,
    "html": PAGE_LIMIT,
    "docx": FILE_LIMIT,
    "pdf": FILE_LIMIT,
}

SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"bplist", "webarchive"),
)
"""How files begin, whatever their names say."""

JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*+[\[{]\s*+[\[{\"]")

ZIP_CONTENTS = (
    ("word/", "docx"),
    ("Index/", "pages"),
    ("content.xml", "odt"),
    ("xl/", "spreadsheet"),
    ("ppt/", "slides"),
)

SAVE_AS_DOCX = "open it in Word or LibreOffice and save it as .docx"
COPY_TEXT = "copy its text into a .txt file"
REMEDIES = {
    "ole": f"is an old .doc file or protected by a password: {SAVE_AS_DOCX}, without a password",
    "rtf": f"is an RTF file: {SAVE_AS_DOCX}",
    "odt": f"is an OpenDocument file: {SAVE_AS_DOCX}",
    "pages": "is a Pages document: export it from Pages as Word (.docx)",
    "spreadsheet": f"is a spreadsheet: {COPY_TEXT} or a .docx",
    "slides": f"is a presentation: {COPY_TEXT} or a .docx",
    "zip": "is a zip archive and not a Word file: unpack it and give the document that is in it",
    "picture": f"is a picture: {COPY_TEXT}; this program does not read pictures",
    "webarchive": f'is a web archive of Safari: save the page as "Page Source" (.html), or {COPY_TEXT}',
    "mhtml": f'is a web archive: save the page as "HTML only" (.html), or {COPY_TEXT}',
    "json": f"is JSON: {COPY_TEXT}; for many postings give `tailor rank` JSON lines (.jsonl), one object a line",
    "list": f"is a list of postings: give it to `tailor rank`, or choose one posting and {COPY_TEXT}",
}
"""What to do with each kind that is not read."""

ENDINGS_NOT_READ = {
    ".doc": "ole",
    ".rtf": "rtf",
    ".odt": "odt",
    ".pages": "pages",
    ".xlsx": "spreadsheet",
    ".pptx": "slides",
    ".png": "picture",
    ".jpg": "picture",
    ".jpeg": "picture",
    ".webarchive": "webarchive",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".json": "json",
    ".csv": "list",
    ".tsv": "list",
    ".jsonl": "list",
    ".ndjson": "list",
}


def display_name(path: Path) -> str:
    """The file's name without folders, every character that does not print replaced by U+FFFD."""
    return printable(path.name)


def open_regular(path: Path) -> BinaryIO:
    """A regular file, open to be read; raises UnreadableInput where it is none."""
    name = display_name(path)
    try:
        # Without O_NONBLOCK the opening of a FIFO would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{name}: {_why_not_opened(error)}") from error
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        raise UnreadableInput(f"{name} is a folder: give a file")
    raise UnreadableInput(f"{name} is not a regular file: give a file that can be read from its start")


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of a regular file; raises UnreadableInput where it is none, is empty, or holds more than `limit`."""
    name = display_name(path)
    with open_regular(path) as file:
        if os.fstat(file.fileno()).st_size > limit:
            raise UnreadableInput(_too_large(name, limit))
        try:
            data = file.read(limit + 1)
        except OSError as error:
            raise UnreadableInput(f"{name}: cannot be read ({error.strerror}): check the disk") from error
    return _checked(data, name, limit)


def read_standard_input(limit: int) -> bytes:
    """All bytes of standard input; raises UnreadableInput where it is closed or holds none or more than `limit`."""
    if sys.stdin is None:  # as Python has it where a process is begun without one
        raise UnreadableInput(f"{STANDARD_INPUT} is closed: give a file, or pipe the posting in")
    return _checked(sys.stdin.buffer.read(limit + 1), STANDARD_INPUT, limit)


def kind_of(data: bytes, name: str) -> str:
    """The kind that the content shows, else the name's ending: a key of LIMITS or REMEDIES; empty if neither does."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return _kind_of_zip(data, name) if kind == "zip" else kind
    ending = Path(name).suffix.lower()
    kind = KINDS.get(ending) or ENDINGS_NOT_READ.get(ending, "")
    return "json" if kind in ("", "text") and _is_json(data) else kind


def _is_json(data: bytes) -> bool:
    """Whether the bytes, or their first line, are an object or a list of JSON that holds something."""
    if not JSON_START.match(data):
        return False
    for piece in (data, data.lstrip().partition(b"\n")[0]):
        with suppress(ValueError, RecursionError):
            return bool(json.loads(piece.decode("utf-8-sig")))
    return False


def looks_like_html(text: str) -> bool:
    """Whether a text without a telling name begins as a web page does."""
    start = text[:1000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body"))


def check_text_length(text: str, name: str) -> str:
    """The text itself; raises UnreadableInput where it is empty or longer than TEXT_LIMIT."""
    if len(text) > TEXT_LIMIT:
        raise UnreadableInput(_too_large(name, TEXT_LIMIT, "characters of text"))
    if not text.strip("\ufeff \t\r\n\f\v\0\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}"):
        raise UnreadableInput(f"{name} holds no text: give a file with the text in it")
    return text


def _checked(data: bytes, name: str, limit: int) -> bytes:
    if not data:
        raise UnreadableInput(f"{name} is empty: give a file with the text in it")
    if len(data) > limit:
        raise UnreadableInput(_too_large(name, limit))
    return data


def _too_large(name: str, limit: int, unit: str = "") -> str:
    size = f"{limit:,} {unit}" if unit else f"{limit // 1_000_000} MB"
    return f"{name} is larger than {size}: give only the posting or the resume itself"


def _why_not_opened(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file: check the path"
    if isinstance(error, PermissionError):
        return "may not be read: check the file's permissions"
    return f"cannot be opened ({getattr(error, 'strerror', None) or error}): check the path"


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "docx"  # A broken Word file most likely; its reader says what is wrong.
    for start, kind in ZIP_CONTENTS:
        if any(entry.startswith(start) for entry in names):
            return kind
    return "docx" if Path(name).suffix.lower() == ".docx" else "zip"
