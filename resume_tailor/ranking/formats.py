"""The formats of a ranking: one function each, from the ranking and how many rows to show to pieces of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from resume_tailor.ranking.page import as_page
from resume_tailor.ranking.plain_formats import as_csv, as_json_lines, as_text
from resume_tailor.ranking.ranking import Ranking

FORMATS: Mapping[str, Callable[[Ranking, int | None], Iterator[str]]] = {
    "text": as_text,
    "csv": as_csv,
    "jsonl": as_json_lines,
    "html": as_page,
}

ENDINGS: Mapping[str, str] = {
    "": "text", ".txt": "text", ".text": "text", ".log": "text", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".html": "html", ".htm": "html",
}  # fmt: skip


def format_of(output: Path | None) -> str:
    """The format that an output of that name holds: text for standard output, empty for an unknown ending."""
    return ENDINGS.get(output.suffix.lower(), "") if output else "text"
