"""Tables that were typed into a text (`| Area | Responsibilities |`, or cells parted by tabs): a block a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from resume_tailor.model import Block, BlockKind

Lines = Sequence[tuple[int, int, str]]
"""Number from 1, start and text of each line."""
RULE: Final = re.compile(r"[ \t]*[|+:=-][ \t|+:=-]*$")
"""A line between rows."""
PIPE: Final = re.compile(r"[^|]+")
TAB: Final = re.compile(r"[^\t]+")
FEWEST_ROWS: Final = 2
LONG_CELL: Final = 5
"""Words of a cell that tells something; a table without one (`| Location | Berlin |`) is read row by row."""
SHORT_CELL: Final = 40
"""Characters of a cell that heads a column."""


def find_tables(lines: Lines) -> Mapping[int, tuple[Block, ...]]:
    """For each line that is part of a table, by its number, the blocks of its cells; none of a rule between rows."""
    found: dict[int, tuple[Block, ...]] = {}
    for cells, rows in _runs(lines):
        table = [(line, _cells(line, cells)) for line in rows]
        full = [(line, spans) for line, spans in table if spans]
        told = any(len(line[2][start:end].split()) >= LONG_CELL for line, spans in full[1:] for start, end in spans)
        if len(full) < FEWEST_ROWS or not told or (cells is TAB and not _is_even(full)):
            continue
        for (number, start, text), spans in table:
            heads = bool(full) and number == full[0][0][0] and _heads(text, spans)
            found[number] = tuple(
                Block(f"line/{number}/{place}", text[first:last], start + first, _kind(text[first:last], heads))
                for place, (first, last) in enumerate(spans, 1)
            )
    return found


def _runs(lines: Lines) -> Iterator[tuple[re.Pattern[str], list[tuple[int, int, str]]]]:
    """Lines after each other that hold cells in the same way, and what finds them."""
    for cells, run in groupby(lines, lambda line: _way(line[2])):
        if cells:
            yield cells, list(run)


def _way(text: str) -> re.Pattern[str] | None:
    stripped = text.strip()
    if stripped.count("|") > 1 and stripped[0] in "|+" and stripped[-1] in "|+":
        return PIPE
    if stripped[:1] == "+" and RULE.match(text):
        return PIPE
    return TAB if "\t" in stripped else None


def _cells(line: tuple[int, int, str], cells: re.Pattern[str]) -> list[tuple[int, int]]:
    """Start and end of each cell that says something, blanks around it left out."""
    text, spans = line[2], []
    for found in () if RULE.match(text) else cells.finditer(text):
        words = found.group()
        if any(char.isalpha() for char in words):
            start = found.start() + len(words) - len(words.lstrip())
            spans.append((start, start + len(words.strip())))
    return spans


def _is_even(rows: Sequence[tuple[tuple[int, int, str], list[tuple[int, int]]]]) -> bool:
    """Whether lines with tabs are a table: three rows of as many cells, under one that heads them."""
    counts = {len(spans) for _, spans in rows}
    (_, _, text), spans = rows[0]
    return len(rows) > FEWEST_ROWS and len(counts) == 1 and counts != {1} and _heads(text, spans)


def _heads(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a row is one of short cells that head the columns."""
    return all(last - first <= SHORT_CELL and text[last - 1] != ":" for first, last in spans)


def _kind(cell: str, heads: bool) -> BlockKind:
    if heads:
        return "heading"
    return "item" if len(cell.split()) >= LONG_CELL - 1 else "cell"
