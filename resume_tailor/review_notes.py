"""What the review file's comments say, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from resume_tailor.model import Quote, Suggestion
from resume_tailor.wordml.changes import Note
from resume_tailor.wordml.stories import Paragraph

COMMENTED: Final = ("highlight", "strengthen")
"""Kinds of suggestion without an edit that the review file shows as comments on the words they speak of."""
MOST_COMMENTS: Final = 3
"""How many of a suggestion's quotes get its comment."""
LONGEST_QUOTE: Final = 300


def find_notes(suggestion: Suggestion, done: Iterable[str], paragraphs: Mapping[str, Paragraph]) -> list[Note]:
    """The suggestion's comments: on its edit where that is among those `done`, by their ids, else on its quotes."""
    lines = _comment_lines(suggestion)
    if suggestion.id in done:
        return [Note(lines, key=suggestion.id)]
    if suggestion.kind not in COMMENTED or suggestion.edit is not None:
        return []
    quotes = [quote for quote in suggestion.resume_quotes if _stands(quote, paragraphs)]
    return [Note(lines, "", one.block_id, one.start, one.end) for one in quotes[:MOST_COMMENTS]]


def _stands(quote: Quote, paragraphs: Mapping[str, Paragraph]) -> bool:
    paragraph = paragraphs.get(quote.block_id)
    return paragraph is not None and bool(quote.text) and paragraph.text[quote.start : quote.end] == quote.text


def _comment_lines(suggestion: Suggestion) -> tuple[str, ...]:
    """Title, why, what to do, and the posting's own words."""
    quotes = [f"The posting, {quote.place}: “{_shortened(quote.text)}”" for quote in suggestion.posting_quotes[:2]]
    action = suggestion.action if suggestion.edit is None else ""
    lines = (suggestion.title, suggestion.reason, action, *quotes)
    return tuple(dict.fromkeys(line for line in lines if line.strip()))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1].rstrip() + "…"
