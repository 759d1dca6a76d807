"""Bytes to text without loss: every character of the result stands for bytes of the file, in their order."""

from __future__ import annotations

import codecs
import re

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

PLAIN = bytes((*b"\t\n\r", *range(32, 127)))
WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What files mean by the names of narrower encodings, as browsers read them (encoding.spec.whatwg.org, 4.2): what
would be a control character in the one is a dash or an apostrophe in the other."""

STRAY = re.compile("[\udc80-\udcff]")
"""A byte that is no part of a character of UTF-8, as Python's `surrogateescape` keeps it."""
WIDE = re.compile("[^\x00-\x7f\udc80-\udcff]")
"""A character of several bytes."""

CONTROL = frozenset(map(chr, (*range(9), *range(14, 32), 127)))
"""Characters that text does not hold."""


def decode(data: bytes, name: str, *, declared: str = "") -> tuple[str, str]:
    """The text, without newline translation and with its byte order mark as a character, and a warning or "".

    `declared` is the encoding that the file itself names, believed where the bytes are no UTF-8, which hardly any
    other text is by chance. Raises UnreadableInput where the bytes are no text.
    """
    for encoding in _encodings_said(data, declared):
        try:
            return _checked(data.decode(encoding), name), ""
        except (UnicodeError, LookupError):
            if encoding == "utf-8" and (text := nearly_utf8(data)):
                warning = f"{name} holds bytes that are not UTF-8; they were read as cp1252. Save it as UTF-8."
                return _checked(text, name), warning
    return _guess(data, name)


def nearly_utf8(data: bytes) -> str:
    """The text of UTF-8 with a few other bytes in it, pasted there or left of a cut; empty where they are not few.

    Without this one byte would have all others read in another encoding.
    """
    text = data.decode("utf-8", "surrogateescape")
    others = len(STRAY.findall(text))
    if 4 * others > len(WIDE.findall(text)):
        return ""
    return STRAY.sub(lambda found: found.group().encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)


def _encodings_said(data: bytes, declared: str) -> list[str]:
    marks = [encoding for mark, encoding in BOMS if data.startswith(mark)]
    if marks:
        return marks
    believed = filter(None, [_believed(declared)])
    # ISO-2022 is told by its escapes, and is UTF-8 too, of other characters.
    return [*_wide_without_mark(data), *([*believed, "utf-8"] if b"\x1b" in data else ["utf-8", *believed])]


def _believed(declared: str) -> str:
    """What a declared encoding is read as; empty where a file that says so in ASCII cannot be in it (UTF-16, UTF-7)."""
    try:
        name = codecs.lookup(declared).name
        keeps_ascii = all(bytes([byte]).decode(name) == chr(byte) for byte in PLAIN)
    except (LookupError, ValueError, TypeError):
        return ""
    return WIDER.get(name, name) if keeps_ascii else ""


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
