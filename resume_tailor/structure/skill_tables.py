"""Tables of skills, by cells or by tabs: which column names, which lists, and which only says how well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from resume_tailor.structure.lines import Line
from resume_tailor.structure.skill_items import EDGES

Role = Literal["label", "items", "other"]
"""What a column holds: names of categories, skills, or what is said of these."""
COLUMN_HEAD = re.compile(
    r"(?:(?:skills?|tools?|software|technolog(?:y|ies)|category|categories|area|domain|type|level|proficiency|experience|rating|versions?|"
    r"s(?:l|r)?\.?\s?no\.?|#|last used|years?(?: of experience)?)(?:\s*/\s*|\s+)?)+",
    re.IGNORECASE,
)
"""What stands at the top of a column of a table of skills."""
LABEL_HEAD = re.compile(r"category|type|area|domain", re.IGNORECASE)
ITEM_HEAD = re.compile(r"(?:skill|tool|software|technolog|name)", re.IGNORECASE)
TABS = re.compile(r"\t[\t ]*")


@dataclass(frozen=True, slots=True)
class Part:
    """A line of a skills section, from where its content begins."""

    line: Line
    begin: int


def heads_columns(text: str) -> bool:
    """Whether a line of cells parted by tabs, or one cell, holds nothing but heads of columns."""
    cells = [cell.strip(EDGES) for cell in re.split(r"\t+", text)]
    return all(COLUMN_HEAD.fullmatch(cell) for cell in cells if cell)


def roles_of(text: str) -> tuple[Role, ...]:
    """What the columns under a line of heads hold, which tabs part."""
    return _roles([cell.strip(EDGES) for cell in TABS.split(text.strip())])


def _roles(heads: Sequence[str]) -> tuple[Role, ...]:
    roles: list[Role] = [
        "label" if LABEL_HEAD.match(head) else "items" if ITEM_HEAD.match(head) else "other" for head in heads
    ]
    if "items" not in roles:
        roles = ["items" if role == "label" else role for role in roles]
    return tuple(roles)


def cells_of(text: str, roles: Sequence[Role]) -> list[tuple[int, int, Role]]:
    """The cells of a row parted by tabs, each with its column's role."""
    edges = [0, *(edge for gap in TABS.finditer(text) for edge in gap.span()), len(text)]
    return [(a, b, role) for a, b, role in zip(edges[::2], edges[1::2], roles, strict=False)]


def headed_columns(parts: Sequence[Part]) -> dict[tuple[str, str], Role]:
    """For tables whose first row is one of heads: what each column holds, by table and column."""
    found: dict[tuple[str, str], Role] = {}
    for table, rows in _tables(parts).items():
        first = next(iter(rows.values()))
        heads = [" ".join(texts) for texts in first.values()]
        if len(heads) > 1 and len(rows) > 1 and all(COLUMN_HEAD.fullmatch(head.strip(EDGES)) for head in heads):
            found.update({(table, column): role for column, role in zip(first, _roles(heads), strict=True)})
    return found


def _tables(parts: Sequence[Part]) -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    """The texts of the section's cells by table, row and column."""
    rows: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for part in parts:
        row, _, column = part.line.form.cell.rpartition("/")
        if row:
            rows[row.rpartition("/")[0]][row][column].append(part.line.text)
    return rows


def label_tables(parts: Sequence[Part]) -> set[str]:
    """The tables whose first column names what the others list, rather than listing too."""
    found = set()
    for table, held in _tables(parts).items():
        wide = [[" ".join(texts) for texts in cells.values()] for cells in held.values() if len(cells) > 1]
        labelled = [t for t in wide if t[0].rstrip().endswith(":") or re.search(r"[,;/]|^\W*$", " ".join(t[1:]))]
        if wide and 2 * len(labelled) >= len(wide) and not any("," in t[0] for t in wide):
            found.add(table)
    return found
