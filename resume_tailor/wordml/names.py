"""The qualified names of WordprocessingML that the other modules speak of (ISO/IEC 29500, transitional)."""

from __future__ import annotations

from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

XML_BLANK: Final = " \t\r\n"
"""What XML calls white space; nothing else is trimmed from a `w:t`."""


def w(name: str) -> str:
    """The qualified name `{...}name` of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


RANGES: Final = {
    w("commentRangeStart"): w("commentRangeEnd"),
    w("bookmarkStart"): w("bookmarkEnd"),
    w("permStart"): w("permEnd"),
}
"""Elements that begin a stretch of text, and those that end it; both stand between runs, and bear one id."""
LAST_CURSOR: Final = "_GoBack"
"""The bookmark that Word sets where it was closed: nobody's words, and written anew each time."""
STRICT_NAMESPACES: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.encode()),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
"""ISO Strict's names and the transitional ones that are read in their place."""
