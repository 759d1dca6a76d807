"""Small Word files made for the tests, with python-docx for the frame and raw XML for what it cannot write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
from docx.oxml import parse_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def word_file(*body: str) -> bytes:
    """A .docx whose body holds these XML fragments (block level, prefix `w:`)."""
    document = docx.Document()
    for fragment in body:
        tag_end = min(i for i in (fragment.find(">"), fragment.find(" "), fragment.find("/")) if i > 0)
        element = parse_xml(f"{fragment[:tag_end]} {NAMESPACES}{fragment[tag_end:]}")
        document.element.body.insert(len(document.element.body) - 1, element)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a python-docx document (fixtures only: on a user's file it is never saved)."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The package with these entries put in place of its own, added, or (None) left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = parts.get(info.filename, old.read(info))
            if content is not None:
                new.writestr(info, content)
        for name in parts.keys() - set(old.namelist()):
            content = parts[name]
            assert content is not None
            new.writestr(name, content)
    return stream.getvalue()


def part(data: bytes, name: str) -> bytes:
    """The bytes of one entry."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def p(*runs: str, properties: str = "") -> str:
    """A `w:p` of these runs."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A `w:r` with this text, in which tabs become `w:tab` and line ends `w:br`."""
    inner = f'<w:t xml:space="preserve">{text}</w:t>'
    inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inner = inner.replace('<w:t xml:space="preserve"></w:t>', "")
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"
