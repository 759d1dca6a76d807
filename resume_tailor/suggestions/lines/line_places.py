"""Where in its job a line put forward should stand: at the top, up among the first three, or where it is."""

from __future__ import annotations

from collections.abc import Sequence

from resume_tailor.model import Position, ReorderBlocks
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.choosing import Forward
from resume_tailor.suggestions.lines.ends import tells_an_end
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.lines.putting_forward import lines_put_forward
from resume_tailor.suggestions.lines.results import (
    is_money,
    is_telling,
    shows_any_figure,
    size_of,
    telling_figure,
    went_well,
)
from resume_tailor.suggestions.lines.successes import is_foreign
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.person.standing import pm_title


def _how_it_moved(line: Forward, case: Case) -> str:
    moved = [s.edit for s in case.planned if isinstance(s.edit, ReorderBlocks)]
    first = any(edit.block_ids[edit.order[0]] == line.block_id for edit in moved)
    return "It was moved up in its job." if first else ""


def where_to_put(line: Forward, asked: bool, case: Case, used: set[str]) -> str:
    """To the top of its job where it meets what is asked and does not stand there; one other line up behind it."""
    position = case.places.positions[line.block_id]
    free = f"top {position.id}" not in used
    if is_moved(line, case):
        used.update((f"top {position.id}", f"up {position.id}"))
        return _how_it_moved(line, case)
    if not asked:
        return ""
    used.add(f"top {position.id}")
    duties = [b for b in position.block_ids if b == line.block_id or _tells(case.block(b).text)]
    place = duties.index(line.block_id)
    if _is_reordered(position, case) or not _outdoes(line, [case.block(b).text for b in duties[:3]]):
        return ""
    if place == 0 or (not line.evidence.outcome and any(shows_any_figure(case.block(b).text) for b in duties[:place])):
        return ""  # a line without a result goes before none that has one, or a size
    passed = [case.block(b).text for b in duties[:place]]
    if _has_headings(duties[: place + 1], position.block_ids, case):
        return ""
    shown = {one.block_id for one in lines_put_forward(case)}
    if free and place > 1 and not shown & set(duties[:place]) and _may_open(line, case) and _may_pass(line, passed):
        return "Move it to the top of that job."
    if place < 3 or not line.evidence.outcome or f"up {position.id}" in used or not _may_pass(line, passed[2:]):
        return ""
    used.add(f"up {position.id}")
    return "Move it up among the first three lines of that job."


def _is_reordered(position: Position, case: Case) -> bool:
    """Whether an edit gives the job's lines their order, so that no other may be told beside it."""
    return any(
        set(position.block_ids) & set(s.edit.block_ids) for s in case.planned if isinstance(s.edit, ReorderBlocks)
    )


def _outdoes(line: Forward, first: Sequence[str]) -> bool:
    """Whether the line says more than one of those that stand first: a result goes before a size, that before none."""
    return min((_says_of_end(text) for text in first), default=0) < _says_of_end(line.text) or not any(
        map(shows_any_figure, first)
    )


def _may_pass(line: Forward, passed: Sequence[str]) -> bool:
    """Whether none of the lines that it would go before tells what came of the work, or of something larger."""
    own = telling_figure(line.text)
    if any(
        _says_of_end(text) == _AN_END or (tells_an_end(text) and _says_of_end(line.text) < _AN_END) for text in passed
    ):
        return False
    if _says_of_end(line.text) == _AN_END:
        return True
    return all(_size(telling_figure(text)) <= _size(own) for text in passed)


def _size(figure: str) -> tuple[bool, float]:
    """How large it is that a figure tells of: money before all other."""
    return is_money(figure), size_of(figure)


_AN_END = 2
"""What `_says_of_end` says of a line that tells what came of the work."""


def _says_of_end(text: str) -> int:
    figure = telling_figure(text)
    return 2 if is_telling(figure, text) or went_well(text) else 1 if figure else 0


def _has_headings(duties: Sequence[str], blocks: Sequence[str], case: Case) -> bool:
    """Whether the lines up to that one stand under headings of their own, which a moved line would leave."""
    between = blocks[blocks.index(duties[0]) : blocks.index(duties[-1])]
    return any(not _tells(case.block(block_id).text) for block_id in between)


def _tells(text: str) -> bool:
    """Whether the line is one that a reader sees as work done, not a heading, a label or what the employer is."""
    return not is_foreign(text) and len(text.split()) > 3


def _may_open(line: Forward, case: Case) -> bool:
    """Whether no other advice names another line to open with."""
    if pm_title(case) and find_distance(case) is None:
        return True
    nearest = nearest_line(case)
    return nearest is None or nearest.block_id == line.block_id


def is_moved(line: Forward, case: Case) -> bool:
    """Whether an edit puts the line into another place, so that nothing may be said of the place it has."""
    return any(line.block_id in s.edit.block_ids for s in case.planned if isinstance(s.edit, ReorderBlocks))
