"""Items become documents: files by the readers of postings, records by the fields that their list gives."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from resume_tailor.model import Document
from resume_tailor.ranking.items import Fields, Item
from resume_tailor.readers import read_posting
from resume_tailor.readers.html import read_html_fragment
from resume_tailor.readers.limits import check_text_length
from resume_tailor.readers.plain_text import read_plain_text

_HTML = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|strong|b|span|em|table|section)\b[^<>]{0,500}>", re.I)
_ESCAPED = re.compile(r"&lt;/?(?:p|br|li|ul|ol|div|h[1-6]|strong|b|span|em)\b", re.I)
_LONGEST_NAME = 300


def read_item(item: Item) -> Document:
    """The document of one posting; raises UnreadableInput, one line, for whatever cannot be read."""
    if isinstance(item.content, bytes):
        return read_posting(Path(item.place), item.content)
    return _read_record(item.content, item.place)


def _read_record(fields: Fields, place: str) -> Document:
    text = check_text_length(fields.description, place)
    data = text.encode("utf-8", "replace")
    if _ESCAPED.search(text) or _HTML.search(text):
        document = read_html_fragment(text, place)
    else:
        document = read_plain_text(data, place)
    return replace(document, title=_one_line(fields.title), employer=_one_line(fields.company))


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME]
