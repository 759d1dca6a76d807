"""Bytes to text without loss: every character of the result stands for bytes of the file, in their order."""

from __future__ import annotations

import codecs

from resume_tailor.errors import UnreadableInput

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; the encodings named keep the mark as a character."""

WESTERN = ["cp1252", "mac_roman"]
"""Tried first among the one-byte encodings: postings in English come in these, and too few of their bytes
are not ASCII for a statistical guess over all encodings to be right."""

CONTROL = frozenset(map(chr, (*range(9), *range(14, 32), 127)))
"""Characters that text does not hold."""


def decode(data: bytes, name: str, *, declared: str = "") -> tuple[str, str]:
    """The text, without newline translation and with its byte order mark as a character, and a warning or "".

    `declared` is the encoding that the file itself names, believed where it decodes. Raises UnreadableInput where
    the bytes are no text.
    """
    for encoding in _encodings_said(data, declared):
        try:
            return _checked(data.decode(encoding), name), ""
        except (UnicodeError, LookupError):
            continue
    return _guess(data, name)


def _encodings_said(data: bytes, declared: str) -> list[str]:
    marks = [encoding for mark, encoding in BOMS if data.startswith(mark)]
    return marks or [*_wide_without_mark(data), *filter(None, [declared]), "utf-8"]


def _wide_without_mark(data: bytes) -> list[str]:
    """UTF-16 without a mark shows by its zero bytes on one side of each pair."""
    sample = data[: 4000 // 2 * 2]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.05 * half:
        return ["utf-16-le"]
    if sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return ["utf-16-be"]
    return []


def _guess(data: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # deferred: most files are UTF-8

    match = from_bytes(data, cp_isolation=WESTERN).best() or from_bytes(data).best()
    if match is None:
        raise UnreadableInput(f"{name} is not text: give a .txt, .md, .html, .docx or .pdf file")
    warning = f"{name} is not in UTF-8; read as {match.encoding}. If characters look wrong, save it as UTF-8."
    return _checked(data.decode(match.encoding), name), warning


def _checked(text: str, name: str) -> str:
    controls = sum(map(text.count, CONTROL)) if len(text) < 100_000 else sum(map(text[:100_000].count, CONTROL))
    if controls > 8 + 0.01 * min(len(text), 100_000):
        raise UnreadableInput(f"{name} is not text: give a .txt, .md, .html, .docx or .pdf file")
    return text
