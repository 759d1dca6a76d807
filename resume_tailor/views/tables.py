"""Tables for a terminal and values as JSON, alike for all commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from resume_tailor.reports.safe_text import one_line

WIDTH = 80


def render_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, colour: bool = False) -> str:
    """The rows under the columns' names, at most WIDTH wide; long cells are folded."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, name in enumerate(columns):
        table.add_column(name, overflow="fold", ratio=None if number else 1)
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    stream = StringIO()
    console = Console(
        file=stream,
        width=WIDTH,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n")).strip("\n") + "\n"


def render_values(value: Any, *, lines: bool = False) -> str:
    """The value as JSON; `lines` puts it on one line."""
    return json.dumps(value, ensure_ascii=False, indent=None if lines else 1)


def number(value: float | None) -> str:
    """A number without needless decimals; empty for None."""
    return "" if value is None else f"{value:g}"
