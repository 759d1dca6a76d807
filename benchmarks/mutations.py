"""What is done to a file before it is given to the program: bytes, zip entries, XML, text, HTML and PDF objects."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO

from lxml import etree

ODD_TEXT = (
    "\0",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\uffff",
    "\x1b[31m",
    "<script>",
    "&#0;",
    "A" * 5000,
    "\u0301" * 300,
    "",
)
ODD_VALUES = ("", "-1", "99999999999999999999", "NaN", "1.5", "\u0663", "true", "x" * 3000)
ODD_MARKUP = (
    *("<div>", "</div>", "<ul><li>", "<table><tr><td>", "<b>", "<p", "<!--", "-->", "<![CDATA[", "&#x110000;", "&amp"),
    *(
        '<script type="application/ld+json">',
        "</script>",
        '{"@type": "JobPosting", "description": ',
        '"@graph": [',
        "]}",
    ),
    *("<meta charset=utf-7>", '<meta charset="shift_jis">', "<?xml version='1.0' encoding='utf-16'?>", "<svg><style>"),
)
ODD_OBJECTS = (
    *(b"-1", b"0", b"99999999999", b"1e400", b"null", b"1 0 R", b"999 0 R", b"[", b"]", b"<<", b">>", b"(", b"<", b"/"),
    *(
        b"/FlateDecode",
        b"/LZWDecode",
        b"/ASCII85Decode",
        b"/ObjStm",
        b"/XRef",
        b"/Kids",
        b"/Parent",
        b"/Prev",
        b"BI",
        b"q",
    ),
    *(
        b"stream\n",
        b"endstream",
        b"endobj",
        b"xref",
        b"trailer",
        b"startxref",
        b"/Encrypt 1 0 R",
        b"/Type/Page",
        b"[" * 3000,
    ),
)
Mutation = Callable[[bytes, random.Random], bytes]


def change_bytes(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, left out or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        place = chance.randrange(len(changed) or 1)
        kind = chance.randrange(3)
        if kind == 0 and changed:
            changed[place] = chance.randrange(256)
        elif kind == 1:
            del changed[place : place + chance.choice((1, 4, 200))]
        else:
            changed[place:place] = chance.randbytes(chance.choice((1, 4, 200)))
    return bytes(changed)


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """The file as a broken download leaves it."""
    return data[: chance.randrange(len(data) or 1)]


def change_entries(data: bytes, chance: random.Random) -> bytes:
    """Entries of the zip left out, doubled, renamed, emptied, or given another's content."""
    entries = _entries(data)
    index = chance.randrange(len(entries))
    name, content = entries[index]
    other = chance.choice(entries)
    replacement: list[list[tuple[str, bytes]]] = [
        [],
        [(name, content), (name, other[1])],
        [(chance.choice(("../" + name, "/" + name, name.upper(), name + "\n", "a" * 300)), content)],
        [(name, b"")],
        [(name, other[1])],
        [(name, change_bytes(content, chance))],
    ]
    entries[index : index + 1] = chance.choice(replacement)
    return _zipped(entries)


def change_xml(data: bytes, chance: random.Random) -> bytes:
    """Elements of one part left out, doubled, moved, nested, renamed; texts and attributes made odd."""
    entries = _entries(data)
    parts = [number for number, (name, _) in enumerate(entries) if name.endswith((".xml", ".rels"))]
    main = [number for number in parts if "document.xml" in entries[number][0]]
    index = chance.choice(main if main and chance.random() < 0.6 else parts)
    root = etree.fromstring(entries[index][1], etree.XMLParser(huge_tree=True))
    for _ in range(chance.choice((1, 2, 8))):
        _change_element(chance.choice(list(root.iter(etree.Element))), chance)
    entries[index] = (entries[index][0], etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return _zipped(entries)


def _change_element(element: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is None:
        return
    kind = chance.randrange(7)
    if kind == 0:
        parent.remove(element)
    elif kind == 1:
        parent.insert(parent.index(element), etree.fromstring(etree.tostring(element, with_tail=False)))
    elif kind == 2:
        parent.insert(chance.randrange(len(parent)), element)
    elif kind == 3:
        element.insert(0, etree.fromstring(etree.tostring(parent, with_tail=False)))
    elif kind == 4:
        element.tag = parent.tag
    elif kind == 5:
        element.text = "".join(char for char in chance.choice(ODD_TEXT) if char >= " " and char != "\uffff")
    elif element.attrib:
        element.set(chance.choice(list(map(str, element.attrib))), chance.choice(ODD_VALUES))


def change_text(data: bytes, chance: random.Random) -> bytes:
    """Odd characters put into a text, lines joined, doubled or left out."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 5, 50))):
        place = chance.randrange(len(text) or 1)
        span = chance.choice((0, 1, 30))
        text = text[:place] + chance.choice((*ODD_TEXT, text[:span] * 3, "\n", " • ", "(")) + text[place + span :]
    encoding = chance.choice(("utf-8", "utf-16", "utf-16-le", "cp1252"))
    return text.encode(encoding, "replace")


def change_markup(data: bytes, chance: random.Random) -> bytes:
    """Tags of a page left out, doubled, moved, left open, nested by thousands; their attributes and texts made odd."""
    pieces = re.split(r"(<[^<>]*>)", data.decode("utf-8", "replace"))
    for _ in range(chance.choice((1, 2, 8))):
        place = chance.randrange(len(pieces))
        other = chance.choice(pieces)
        kind = chance.randrange(6)
        if kind == 0:
            pieces[place] = ""
        elif kind == 1:
            pieces.insert(place, other)
        elif kind == 2:
            pieces[place] = other * chance.choice((2, 50, 3000))
        elif kind == 3:
            pieces[place] = chance.choice(ODD_MARKUP) * chance.choice((1, 1, 2000))
        elif kind == 4:
            pieces[place] = pieces[place][: chance.randrange(len(pieces[place]) or 1)]
        else:
            pieces[place] += chance.choice(ODD_TEXT)
    return "".join(pieces).encode("utf-8", "replace")


def change_objects(data: bytes, chance: random.Random) -> bytes:
    """Figures, names and words of a PDF file changed for others of it, for odd ones, or left out; streams for bombs."""
    tokens = re.split(rb"(\s+|(?<=\d)(?=\D)|(?=[/<>\[\]()]))", data)
    for _ in range(chance.choice((1, 2, 8, 40))):
        place = chance.randrange(len(tokens))
        kind = chance.randrange(5)
        if kind == 0:
            tokens[place] = b""
        elif kind == 1:
            tokens[place] = chance.choice(tokens)
        elif kind == 2:
            tokens[place] = chance.choice(ODD_OBJECTS)
        elif kind == 3:
            tokens.insert(place, chance.choice(tokens) * chance.choice((1, 2, 500)))
        elif tokens[place].isdigit():
            tokens[place] = str(int(tokens[place]) + chance.choice((-1, 1, 7, 10**9))).encode()
    return b"".join(tokens)


def _entries(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _zipped(entries: Sequence[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


WORD: tuple[Mutation, ...] = (change_bytes, cut_short, change_entries, *(change_xml,) * 5)
PLAIN: tuple[Mutation, ...] = (change_bytes, cut_short, change_text, change_text)
WEB: tuple[Mutation, ...] = (*PLAIN, *(change_markup,) * 5)
PDF: tuple[Mutation, ...] = (change_bytes, cut_short, *(change_objects,) * 5)
MUTATIONS = {".docx": WORD, ".txt": PLAIN, ".md": PLAIN, ".html": WEB, ".pdf": PDF}
"""By the ending of a file, what is done to it; what stands there more often is drawn more often."""
