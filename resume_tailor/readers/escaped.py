"""HTML as fields of lists and programs hold it: real, escaped once or twice, or hardly any."""

from __future__ import annotations

import html
import re

from resume_tailor.patterns import lazily

_NAMES = (
    r"(?:p|br|hr|li|ul|ol|dl|dt|dd|div|h[1-6]|strong|b|em|i|u|a|span|font|table|thead|tbody|tr|th|td|section|article|"
    r"main|header|footer|blockquote|pre)"
)
_BREAKS = lazily(
    r"</?(?:p|br|hr|li|ul|ol|dl|dt|dd|div|h[1-6]|table|tr|td|section|article|blockquote|pre)\b", re.IGNORECASE
)
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_TAG = lazily(rf"</?{_NAMES}\b[^<>]{{0,500}}>", re.IGNORECASE)
_ESCAPED_TAG = lazily(rf"&(?:amp;){{0,2}}lt;/?{_NAMES}\b", re.IGNORECASE)
_REFERENCE = lazily(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_MOST_TIMES = 3
"""So often one text is escaped, in what was seen twice at most."""
_LONGEST_LINE = 300


def has_tags(text: str) -> bool:
    """Whether the text is HTML, escaped or not."""
    return bool(_TAG.search(text) or _ESCAPED_TAG.search(text))


def as_markup(text: str) -> str:
    """The HTML of a text: unescaped as long as most of its tags are escaped.

    A real tag or two do not make it real (`&lt;p&gt;Lead&lt;/p&gt;<br>`), and the few escaped ones of HTML that speaks
    of HTML do not make it escaped.
    """
    for _ in range(_MOST_TIMES):
        if len(_ESCAPED_TAG.findall(text)) <= len(_TAG.findall(text)):
            break
        text = html.unescape(text)
    return text


def with_lines(text: str) -> str:
    """The HTML of a text that may be HTML, escaped HTML or plain: what ends its lines is markup then.

    A `<` of plain text (`fewer than <3 teams`) is no tag; and where no tag ends a line, the line breaks do, as in plain
    text with a word or two in bold.
    """
    text = as_markup(text)
    if not has_tags(text):
        text = text.replace("<", "&lt;")
    return text if _BREAKS.search(text) else _LINE_END.sub("<br>", text)


def as_text(text: str) -> str:
    """A plain text with its references in characters, also where they were escaped twice: `R&amp;amp;D` is `R&D`.

    Only what ends as a reference does: the `&not` of `R&notes` is none, though browsers take it for one.
    """
    for _ in range(_MOST_TIMES):
        text = _REFERENCE.sub(lambda found: html.unescape(found.group()), text)
    return text


def as_line(text: str) -> str:
    """The same on one line, of a title or a name; cut where it is no such thing."""
    return " ".join(as_text(text).split())[:_LONGEST_LINE]
