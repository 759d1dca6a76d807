"""The text of a paragraph, and for each character the run and node of the XML that it stands in.

Every character of a `w:t`, every tab, break and hyphen is one offset; an object (drawing, note reference, equation)
is U+FFFC. White space is trimmed from a `w:t` as Word does it: unless `xml:space="preserve"` is in force.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from resume_tailor.wordml.names import MC, XML_BLANK, XML_SPACE, M, w
from resume_tailor.wordml.values import OFF

OBJECT: Final = "\ufffc"
PieceKind = Literal["text", "mark", "object"]

MARKS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
}
"""Elements of a run that are one character of text."""
OBJECTS: Final = frozenset(
    [
        *(w(name) for name in ("drawing", "pict", "object", "ruby", "pgNum", "footnoteReference", "endnoteReference")),
        *(
            w(name)
            for name in ("contentPart", "dayLong", "dayShort", "monthLong", "monthShort", "yearLong", "yearShort")
        ),
        f"{{{MC}}}AlternateContent",
    ]
)
"""Elements of a run that show something which is no text."""
CONTAINERS: Final = frozenset(
    w(name)
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)
"""Elements of a paragraph that hold runs which are shown; `w:del` and `w:moveFrom` hold such as are not."""
EQUATIONS: Final = frozenset([f"{{{M}}}oMath", f"{{{M}}}oMathPara"])
LOCKING: Final = tuple(
    w(name) for name in ("dataBinding", "dropDownList", "comboBox", "date", "showingPlcHdr", "docPartList", "citation")
)
"""Properties of a content control that make its text not the user's to write freely."""

PLAIN_CHILDREN: Final = frozenset([w("rPr"), w("t"), w("sym"), w("lastRenderedPageBreak"), *MARKS, *OBJECTS])
"""All that a run may hold beside which its text can be taken out or cut."""

W_R, W_T, W_SDT, W_FIELD, W_SYM = w("r"), w("t"), w("sdt"), w("fldSimple"), w("sym")
W_FLD_CHAR, W_INS, W_MOVE_TO = w("fldChar"), w("ins"), w("moveTo")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph's text that comes from one node."""

    start: int
    end: int
    run: etree._Element | None
    """The `w:r`; None for an equation."""
    node: etree._Element
    """The `w:t`, `w:tab`, `w:drawing`, ..."""
    kind: PieceKind
    trimmed: int
    """How many characters of the node's text come before `start` and are not shown."""
    frozen: str
    """Why it must not be edited: `field`, `pending revision`, ...; empty where it may."""


@dataclass(frozen=True, slots=True)
class TextMap:
    """The text of one paragraph and where it comes from."""

    text: str
    pieces: tuple[Piece, ...]
    """In the order of the text, without gaps."""


class FieldState:
    """Which complex fields are open; they may begin in one paragraph and end in a later one of the same story."""

    def __init__(self) -> None:
        self._showing: list[bool] = []

    def meet(self, field_char: etree._Element) -> None:
        """Take note of a `w:fldChar`."""
        kind = field_char.get(w("fldCharType"))
        if kind == "begin":
            self._showing.append(False)
        elif kind == "separate" and self._showing:
            self._showing[-1] = True
        elif kind == "end" and self._showing:
            self._showing.pop()

    @property
    def inside(self) -> bool:
        """Whether a field is open."""
        return bool(self._showing)

    @property
    def hidden(self) -> bool:
        """Whether what comes is an instruction, which is not shown."""
        return not all(self._showing)


def read_text_map(paragraph: etree._Element, fields: FieldState | None = None) -> TextMap:
    """Map the shown text of a `w:p`; text within its text boxes belongs to the paragraphs there.

    `fields` carries open fields from paragraph to paragraph and is brought up to date.
    """
    state = fields or FieldState()
    parts: list[str] = []
    pieces: list[Piece] = []
    start = 0
    for run, node, frozen in _shown_nodes(paragraph, state):
        text, kind, trimmed = _node_text(node)
        if text:
            end = start + len(text)
            pieces.append(Piece(start, end, run, node, kind, trimmed, frozen))
            parts.append(text)
            start = end
    return TextMap("".join(parts), tuple(pieces))


def _shown_nodes(
    paragraph: etree._Element, state: FieldState
) -> Iterator[tuple[etree._Element | None, etree._Element, str]]:
    """Run, node and reason not to edit for everything that is shown; a stack, since files may nest deeply."""
    stack: list[tuple[etree._Element, str]] = [(child, "") for child in reversed(paragraph)]
    while stack:
        element, frozen = stack.pop()
        tag = element.tag
        if tag == W_R:
            yield from _run_nodes(element, frozen, state)
        elif tag in CONTAINERS:
            frozen = frozen or _reason(element)
            stack.extend((child, frozen) for child in reversed(element))
        elif tag in EQUATIONS and not state.hidden:
            yield None, element, frozen or "equation"
        elif tag == f"{{{MC}}}AlternateContent":
            choice = next(iter(element), None)
            stack.extend((child, "alternate content") for child in reversed(choice if choice is not None else ()))


def _run_nodes(
    run: etree._Element, frozen: str, state: FieldState
) -> Iterator[tuple[etree._Element, etree._Element, str]]:
    frozen = frozen or _held_by(run)
    for node in run:
        tag = node.tag
        if tag == W_FLD_CHAR:
            state.meet(node)
        elif state.hidden:
            continue
        elif tag in (W_T, W_SYM) or tag in MARKS:
            yield run, node, frozen or ("field" if state.inside else "")
        elif tag in OBJECTS:
            yield run, node, frozen or "object"


def _held_by(run: etree._Element) -> str:
    """Why the text of a run must stay: it is hidden, or something else in the run would go or move with it."""
    hidden = run.find(f"{w('rPr')}/{w('vanish')}")
    if hidden is not None and hidden.get(w("val")) not in OFF:
        return "stretch of hidden text"
    others = {node.tag for node in run if isinstance(node.tag, str)} - PLAIN_CHILDREN
    if others & {W_FLD_CHAR, w("instrText")}:
        return "field"
    return "comment or other mark" if others else ""


def _reason(container: etree._Element) -> str:
    tag = container.tag
    if tag in (W_INS, W_MOVE_TO):
        return "pending revision"
    if tag == W_FIELD:
        return "field"
    return sdt_reason(container) if tag == W_SDT else ""


def sdt_reason(control: etree._Element) -> str:
    """Why the text of a content control must not be edited; empty where it may."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return ""
    lock = properties.find(w("lock"))
    locked = lock is not None and lock.get(w("val")) in ("contentLocked", "sdtContentLocked")
    return "locked content control" if locked or any(properties.find(name) is not None for name in LOCKING) else ""


def _node_text(node: etree._Element) -> tuple[str, PieceKind, int]:
    tag = node.tag
    if tag == W_T:
        raw = node.text or ""
        if raw and (raw[0] in XML_BLANK or raw[-1] in XML_BLANK) and not preserves_space(node):
            shown = raw.strip(XML_BLANK)
            trimmed = len(raw) - len(raw.lstrip(XML_BLANK)) if shown else 0
        else:
            shown, trimmed = raw, 0
        # Line ends and tabs within a w:t are shown as spaces; one for one, so that offsets hold.
        return shown.translate(_BLANKS), "text", trimmed
    if tag == W_SYM:
        return _symbol(node), "mark", 0
    mark = MARKS.get(str(tag))
    return (mark, "mark", 0) if mark else (OBJECT, "object", 0)


_BLANKS: Final = str.maketrans("\t\r\n", "   ")


def preserves_space(node: etree._Element) -> bool:
    """Whether `xml:space="preserve"` is in force there, by the element itself or one around it."""
    value = node.get(XML_SPACE)
    if value is not None:
        return value == "preserve"
    inherited = (ancestor.get(XML_SPACE) for ancestor in node.iterancestors())
    return next((value for value in inherited if value is not None), "default") == "preserve"


def _symbol(node: etree._Element) -> str:
    try:
        symbol = chr(int(node.get(w("char")) or "", 16))
    except (ValueError, OverflowError):
        return OBJECT
    return symbol if symbol.isprintable() or "\ue000" <= symbol <= "\uf8ff" else OBJECT
