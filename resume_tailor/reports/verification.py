"""What `tailor verify` says of two resumes, as data and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from resume_tailor.alignment import Difference
from resume_tailor.comparison import Comparison
from resume_tailor.reports.printing import WIDTH, print_parts
from resume_tailor.reports.safe_text import one_line

TITLES = {
    "invented": "Without ground in the original",
    "lost": "Lost",
    "changed": "Looks otherwise, or is repeated",
}
LONG = 120
"""Characters of a quotation in the table."""


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """All differences as values that JSON can hold."""
    return {
        "original": comparison.original,
        "tailored": comparison.tailored,
        "faithful": comparison.faithful,
        **{part: [_difference(one) for one in getattr(comparison, part)] for part in TITLES},
    }


def _difference(one: Difference) -> dict[str, str]:
    return {
        "kind": one.kind,
        "text": one.text,
        "of": one.of,
        "block": one.block_id,
        "place": one.place,
        "why": one.why,
    }


def comparison_as_text(comparison: Comparison, *, width: int = WIDTH, colour: bool = False) -> str:
    """The same for a reader: the verdict, then a table for each kind of difference."""
    return print_parts(_parts(comparison), width=width, colour=colour)


def _parts(comparison: Comparison) -> Iterator[RenderableType]:
    yield Text(f"{one_line(comparison.original)} -> {one_line(comparison.tailored)}", style="bold")
    yield Text(_verdict(comparison))
    for part, title in TITLES.items():
        found: tuple[Difference, ...] = getattr(comparison, part)
        if found:
            yield Text(f"\n{title}: {len(found)}", style="bold")
            yield _table(found)


def _verdict(comparison: Comparison) -> str:
    if comparison.faithful:
        return "Every word has its ground in the original, and nothing was lost."
    counts = [f"{len(getattr(comparison, part))} {part}" for part in ("invented", "lost")]
    return f"Not faithful: {', '.join(counts)}."


def _table(found: tuple[Difference, ...]) -> Table:
    table = Table("Kind", "Words", "Where", "Why", box=None, pad_edge=False, header_style="bold")
    for one in found:
        table.add_row(one.kind, Text(one_line(one.text, LONG)), Text(one_line(one.place)), Text(one.why))
    return table
