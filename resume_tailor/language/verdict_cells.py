"""Tables whose column says of each row whether it must be met: `Python | Must`, `Power BI | Desirable`, `PMP | M`.

The cell stands in one line with its row, after or before a stroke, or as the row's last cell of a table that a reader
took apart. Such a cell is no heading: what it says is of its own row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from resume_tailor.language.units import Unit
from resume_tailor.model import Importance

_WORDS: Final[dict[str, Importance]] = {
    **dict.fromkeys(("must", "must have", "mandatory", "required", "essential", "requirement"), "required"),
    **dict.fromkeys(("nice", "nice to have", "good to have", "desirable", "desired", "preferred"), "preferred"),
    **dict.fromkeys(("optional", "plus", "a plus", "bonus", "advantage", "should", "could"), "preferred"),
}
_LETTERS: Final[dict[str, Importance]] = {
    **dict.fromkeys("mer", "required"),
    **dict.fromkeys("dnpo", "preferred"),
}
_CELL = re.compile(r"\(?([a-z]{1,12}(?:[ -][a-z]{1,4}){0,2})\)?")
_LEGEND = re.compile(r"\(?[a-z -]{1,16}[/|][a-z -]{1,16}\)?")
"""The heading of such a column: `Must / Nice`."""
_ROWS: Final = 2
"""Rows with such a cell from which a column of them is seen."""
_LETTER_ROWS: Final = 3
_TABLE: Final = ("cell", "item")
"""Kinds of blocks of a table: a cell that begins with a number may be read as an item."""
Span = tuple[int, int, str]


def read_verdicts(units: Sequence[Unit], blocks: Sequence[Span]) -> list[Unit]:
    """The units without those that are only such a cell, the others told what theirs says.

    `blocks` are start, end and kind as in `model.Block`.
    """
    _read_rows(units)
    kinds = [_kind_at(unit.start, blocks) for unit in units] if any(kind == "cell" for _, _, kind in blocks) else []
    dropped: set[int] = set()
    for is_table, group in groupby(range(len(kinds)), lambda at: kinds[at] in _TABLE):
        places = list(group)
        while places and kinds[places[-1]] != "cell":
            places.pop()
        if is_table and places:
            dropped |= _read_table(units, places)
    return [unit for at, unit in enumerate(units) if at not in dropped]


def _kind_at(place: int, blocks: Sequence[Span]) -> str:
    at = bisect_right(blocks, place, key=itemgetter(0)) - 1
    return blocks[at][2] if at >= 0 and place < blocks[at][1] else ""


def _read_rows(units: Sequence[Unit]) -> None:
    """Rows that stand in one line, the cell behind their last stroke or before their first."""
    rows = [(unit, cell.strip()) for unit in units if "|" in unit.text for cell in _ends(unit.text)]
    said = [(unit, says) for unit, cell in rows if (says := _says(cell, _is_by_letters([one for _, one in rows])))]
    for unit, says in said if len(said) >= _ROWS else ():
        unit.verdict = says


def _ends(line: str) -> tuple[str, str]:
    return line.partition("|")[0], line.rpartition("|")[2]


def _read_table(units: Sequence[Unit], places: Sequence[int]) -> set[int]:
    """Tells the units of a table what the cell behind them says; the places of those that are such a cell."""
    texts = [units[at].text for at in places]
    letters = _is_by_letters(texts)
    said = {at: says for at, text in zip(places, texts, strict=True) if (says := _says(text, letters))}
    if len(said) < _ROWS or places[-1] not in said:  # where the cell comes first, it is read as a heading
        return set()
    says = None
    for at in reversed(places):
        says = said.get(at, says)
        units[at].verdict = says
    legends = {at for at in places if _is_legend(units[at].text)}
    return set(said) | legends


def _says(cell: str, letters: bool) -> Importance | None:
    found = _CELL.fullmatch(cell.strip().lower())
    if found is None:
        return None
    words = found[1].replace("-", " ")
    return _WORDS.get(words) or (_LETTERS.get(words) if letters else None)


def _is_legend(cell: str) -> bool:
    """Whether a cell names what the column says: `Must / Nice`, `M/D`."""
    if not _LEGEND.fullmatch(cell.strip().lower()):
        return False
    return all(_says(one, letters=True) for one in re.split(r"[/|]", cell))


def _is_by_letters(cells: Sequence[str]) -> bool:
    """Whether the cells of a column are single letters: several, of which some must be met and some need not."""
    kinds = [_LETTERS[cell.strip().lower()] for cell in cells if cell.strip().lower() in _LETTERS]
    return len(kinds) >= _LETTER_ROWS and len(set(kinds)) > 1
