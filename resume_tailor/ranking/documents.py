"""Items become documents: files by the readers of postings, records by the fields that their list gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from resume_tailor.model import Document
from resume_tailor.ranking.items import Fields, Item
from resume_tailor.readers import read_posting
from resume_tailor.readers.escaped import as_line, as_text, has_tags
from resume_tailor.readers.html import read_html_fragment
from resume_tailor.readers.limits import check_text_length
from resume_tailor.readers.plain_text import read_plain_text


def read_item(item: Item) -> Document:
    """The document of one posting; raises UnreadableInput, one line, for whatever cannot be read."""
    if isinstance(item.content, bytes):
        return read_posting(Path(item.place), item.content)
    return _read_record(item.content, item.place)


def _read_record(fields: Fields, place: str) -> Document:
    text = check_text_length(fields.description, place)
    if has_tags(text):
        document = read_html_fragment(text, place)
    else:
        document = read_plain_text(as_text(text).encode("utf-8", "replace"), place)
    return replace(document, title=as_line(fields.title), employer=as_line(fields.company))
