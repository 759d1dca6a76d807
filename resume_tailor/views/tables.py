"""Tables for a terminal and values as JSON, alike for all commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from resume_tailor.reports.json_report import escape_unseen
from resume_tailor.reports.printing import print_parts
from resume_tailor.reports.safe_text import one_line


def render_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, colour: bool = False) -> str:
    """The rows under the columns' names, at most 80 columns wide; long cells are folded."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, name in enumerate(columns):
        table.add_column(name, overflow="fold", ratio=None if number else 1)
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    return print_parts([table], colour=colour)


def render_values(value: Any, *, lines: bool = False) -> str:
    """The value as JSON, in which nothing is unseen; `lines` puts it on one line."""
    return escape_unseen(json.dumps(value, ensure_ascii=False, indent=None if lines else 1, allow_nan=False))
