"""Files become documents: one file a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from resume_tailor.errors import UnreadableInput
from resume_tailor.model import Document
from resume_tailor.readers.docx import read_docx
from resume_tailor.readers.html import read_html
from resume_tailor.readers.limits import (
    FILE_LIMIT,
    LIMITS,
    REMEDIES,
    RESUME_LIMIT,
    STANDARD_INPUT,
    display_name,
    kind_of,
    looks_like_html,
    read_bytes,
    read_standard_input,
)
from resume_tailor.readers.markdown import read_markdown
from resume_tailor.readers.pdf import read_pdf
from resume_tailor.readers.plain_text import read_plain_text

READERS: Mapping[str, Callable[[bytes, str], Document]] = {
    "text": read_plain_text,
    "markdown": read_markdown,
    "html": read_html,
    "docx": read_docx,
    "pdf": read_pdf,
}
"""What reads each kind of posting; `limits.KINDS` says which ending is of which kind."""


def read_posting(path: Path | None, data: bytes | None = None) -> Document:
    """The posting in that file, or on standard input where there is no path; `data` are its bytes if read before.

    Raises UnreadableInput, whose message is one line, for whatever cannot be read.
    """
    name = display_name(path) if path else STANDARD_INPUT
    if data is None:
        data = read_bytes(path, FILE_LIMIT) if path else read_standard_input(FILE_LIMIT)
    kind = kind_of(data, name)
    if kind in REMEDIES:
        raise UnreadableInput(f"{name} {REMEDIES[kind]}")
    if not kind:
        kind = "html" if looks_like_html(data[:4096].decode("latin-1").replace("\0", "")) else "text"
    if len(data) > LIMITS[kind]:
        raise UnreadableInput(f"{name} is larger than {LIMITS[kind] // 1_000_000} MB: give only the posting itself")
    return READERS[kind](data, name)


def read_resume(path: Path) -> Document:
    """The Word resume in that file; raises UnreadableInput, whose message is one line, for whatever is none."""
    return read_resume_bytes(read_bytes(path, FILE_LIMIT), display_name(path))


def read_resume_bytes(data: bytes, name: str) -> Document:
    """The Word resume of those bytes; `name` is the file's, for messages."""
    document = read_docx(_word_bytes(data, name), name)
    if len(document.text) > RESUME_LIMIT:
        raise UnreadableInput(f"{name} holds more than {RESUME_LIMIT:,} characters: give only the resume itself")
    return document


def read_last_resume(path: Path, before: Iterable[Path]) -> tuple[bytes, Document]:
    """Bytes and document of the resume that stands last on a command line, after those postings.

    Raises UnreadableInput for whatever is none, and says so where the order may be the mistake.
    """
    try:
        data = read_bytes(path, FILE_LIMIT)
        return data, read_resume_bytes(data, display_name(path))
    except UnreadableInput as error:
        word = next((one for one in before if one.suffix.lower() == ".docx"), None)
        if word is None or path.suffix.lower() == ".docx":
            raise
        raise UnreadableInput(f"{error}; if {display_name(word)} is the resume, give it last") from error


def _word_bytes(data: bytes, name: str) -> bytes:
    """The bytes themselves; raises UnreadableInput where they are of another kind than a Word file."""
    kind = kind_of(data, name)
    if kind in REMEDIES:
        raise UnreadableInput(f"{name} {REMEDIES[kind]}")
    if kind == "pdf":
        raise UnreadableInput(f"{name} is a PDF file: open it in Word or LibreOffice and save it as .docx")
    if kind != "docx":
        raise UnreadableInput(f"{name} is not a Word file: open it in Word or LibreOffice and save it as .docx")
    return data


__all__ = ["READERS", "read_last_resume", "read_posting", "read_resume", "read_resume_bytes"]
