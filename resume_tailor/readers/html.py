"""Saved web pages: the posting and not the navigation around it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from resume_tailor.errors import UnreadableInput
from resume_tailor.model import Block, BlockKind, Document
from resume_tailor.readers.encoding import decode
from resume_tailor.readers.escaped import with_lines
from resume_tailor.readers.job_posting_data import find_job_posting
from resume_tailor.readers.limits import check_text_length
from resume_tailor.readers.page_title import parts_of_title

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]{0,200}\?>")
WHITE_SPACE = re.compile(r"[ \t\r\n\f\v]+")

# One name a line, as the formatter would have it, would hide the table: hence the strings.
SKIPPED = frozenset(
    "script style noscript template nav header footer aside form button select option textarea input label "  # noqa: SIM905
    "svg math canvas iframe object embed video audio picture figure dialog head".split()
)
"""Elements of a page that hold no part of a posting."""
SKIPPED_ROLES = frozenset("navigation banner contentinfo search dialog alertdialog menu menubar toolbar".split())  # noqa: SIM905
BLOCKS = frozenset(
    "address article blockquote body br caption center dd details div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 "  # noqa: SIM905
    "hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a line."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "menu", "dir"))
BOLD = frozenset(("b", "strong"))
LONGEST_BOLD_HEADING = 80
"""Characters; a longer line that is all bold is emphasis and no heading."""


@dataclass(slots=True)
class Line:
    """One line of a page under construction."""

    kind: BlockKind = "paragraph"
    level: int = 0
    pieces: list[str] = field(default_factory=list)
    plain: bool = False
    """Whether some of its words are not bold."""

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return WHITE_SPACE.sub(" ", "".join(self.pieces)).strip()


def read_html(data: bytes, name: str) -> Document:
    """The document of a saved page; raises UnreadableInput where there is no text in it.

    The posting comes from the page's JSON-LD `JobPosting` where it has one, else from its main content.
    """
    declared = found[1].decode("ascii") if (found := CHARSET.search(data[:4096])) else ""
    page, warning = decode(data, name, declared=declared)
    root = parse_html(page)
    posting = find_job_posting(root)
    if posting.description:
        lines = lines_of(parse_html(posting.description), whole=True)
    else:
        lines = _main_content(page, root)
    title, employer = parts_of_title(_title(root))
    named = (posting.title or title, posting.employer or employer)
    return _document(data, name, lines, *named, (warning,) if warning else ())


def read_html_fragment(text: str, name: str) -> Document:
    """The document of a posting that a list or program holds as HTML, escaped or not, with no page around it.

    Raises UnreadableInput where there is no text in it.
    """
    page = f"<div>{with_lines(text)}</div>"
    return _document(text.encode("utf-8", "replace"), name, lines_of(parse_html(page), whole=True), "", "", ())


def parse_html(page: str) -> etree._Element:
    """The element tree of a page or a piece of one, however broken; raises UnreadableInput where nothing is there."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(XML_DECLARATION.sub("", page).replace("\0", ""), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput("the page holds no HTML: copy the posting's text into a .txt file") from error
    if root is None:
        raise UnreadableInput("the page holds no text: copy the posting's text into a .txt file")
    return root


def lines_of(root: etree._Element, *, whole: bool = False) -> list[Line]:
    """The lines of a tree in reading order; `whole` keeps also what in a page would be navigation."""
    lines = [Line()]
    depth = bold = 0
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if _is_skipped(element, whole):
                walker.skip_subtree()
                continue
            depth, bold = depth + (tag in LISTS), bold + (tag in BOLD)
            if tag in BLOCKS and not (tag in ("p", "div") and lines[-1].kind == "item" and not lines[-1].text):
                lines.append(_opened(tag, depth))
            _add(lines[-1], element.text, bold)
        else:
            if not _is_skipped(element, whole):
                depth, bold = depth - (tag in LISTS), bold - (tag in BOLD)
                if tag in BLOCKS and tag != "br":
                    lines.append(Line())
            _add(lines[-1], element.tail, bold)
    return [line for line in lines if line.text]


def _opened(tag: str, depth: int) -> Line:
    """The line that an element begins."""
    if tag in HEADINGS:
        return Line("heading", HEADINGS[tag])
    if tag == "li":
        return Line("item", max(depth - 1, 0))
    return Line("cell") if tag in ("td", "th") else Line()


def _add(line: Line, text: str | None, bold: int) -> None:
    if text:
        line.pieces.append(text)
        line.plain = line.plain or (not bold and bool(text.strip()))


def _is_skipped(element: etree._Element, whole: bool) -> bool:
    if element.tag in ("script", "style", "head", "template"):
        return True
    if whole:
        return False
    style = element.get("style", "").replace(" ", "").lower()
    return (
        element.tag in SKIPPED
        or element.get("role", "").lower() in SKIPPED_ROLES
        or "hidden" in element.attrib
        or element.get("aria-hidden", "") == "true"
        or "display:none" in style
    )


def _main_content(page: str, root: etree._Element) -> list[Line]:
    """The lines of the page's main content, found by trafilatura; of the whole page where it finds nothing."""
    import trafilatura  # deferred: slow to import, and most saved postings carry JSON-LD

    if _unwrap(root):
        page = str(etree.tostring(root, encoding="unicode", method="html"))
    everything = lines_of(root)
    content = trafilatura.extract(
        page, output_format="html", include_formatting=True, include_comments=False, favor_recall=True
    )
    return (lines_of(parse_html(content), whole=True) if content else []) or everything


def _unwrap(root: etree._Element) -> bool:
    """Free what is no form to fill in and no button to press, empty the forms that are; whether there was any.

    ASP.NET puts whole pages into one form; accordions put their headings into buttons. An application form beside the
    posting would lead the search for the main content astray.
    """
    forms = [form for form in root.iter("form") if not any(True for _ in form.iterancestors("form"))]
    for form in forms:
        form.tag = "div"
        form.attrib.clear()  # an id such as `aspnetForm` would be taken for that of a form
    extents = [_extent(form) for form in forms]
    length, headings = _extent(root) if forms else (0, 0)
    outside = (length - sum(one[0] for one in extents), headings - sum(one[1] for one in extents))
    for form, (own_length, own_headings) in zip(forms, extents, strict=True):
        if own_length < outside[0] or own_headings < outside[1]:
            del form[:]
            form.text = None
    pressed = cast("list[etree._Element]", root.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]//button"))
    for button in pressed:
        button.tag = "span"
    return bool(forms or pressed)


def _extent(element: etree._Element) -> tuple[int, int]:
    """Characters and headings of what is read of an element."""
    lines = lines_of(element)
    return sum(len(line.text) for line in lines), sum(line.kind == "heading" for line in lines)


def _title(root: etree._Element) -> str:
    return WHITE_SPACE.sub(" ", str(root.xpath("string(//head/title)"))).strip()[:300]


def _document(
    data: bytes, name: str, lines: list[Line], title: str, employer: str, warnings: tuple[str, ...]
) -> Document:
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(lines, 1):
        is_bold = not line.plain and len(line.text) <= LONGEST_BOLD_HEADING
        if line.kind == "paragraph" and is_bold:
            line.kind, line.level = "heading", 4
        blocks.append(Block(f"line/{number}", line.text, start, line.kind, line.level))
        start += len(line.text) + 1
    return Document(
        name=name,
        kind="html",
        text=check_text_length("\n".join(block.text for block in blocks), name),
        blocks=tuple(blocks),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        warnings=warnings,
        title=title,
        employer=employer,
    )
