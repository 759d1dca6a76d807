"""Which lines of a list or cells of a table, one skill each, change places."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from resume_tailor.folding import fold_words
from resume_tailor.model import (
    Block,
    Declined,
    ReorderBlocks,
    Suggestion,
)
from resume_tailor.suggestions.asked.asked_duties import Asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.skill_lists.asked_items import (
    asked_by,
    is_a_tool,
    is_tool,
)
from resume_tailor.suggestions.skill_lists.item_order import (
    SEEN,
    asked_first,
    bars_among,
    demotes_the_trade,
    gathered,
    passes_harder,
    stretches,
    trade_in_front,
    without_wishes,
    worth_moving,
)
from resume_tailor.suggestions.skill_lists.line_moves import FAR, basic_alone, least_passed
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.skill_lists.standing import standings
from resume_tailor.suggestions.skill_lists.told_moves import FURTHER, tell_move
from resume_tailor.suggestions.wording import join_and

_MOST_SHIFTED = 8
"""Lines of a list that may change places with the moved one."""
_MOST_CELLS = 4
"""Cells of a table that may change: more of them are a thicket to whoever reviews it."""
_UNLIKE = 0.5
"""By how much the shares of tools differ in columns that are sorted by kind."""


def moves_of_lines(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
    """The same for lists that have one skill a line: the lines change places."""
    found: list[tuple[float, Suggestion | Declined]] = []
    whole = [line for line in skill_lines(case) if line.whole and _short(line)]
    for run in _runs(whole, case):
        asked = {number: hit for number, line in enumerate(run) if (hit := asked_by(line.items[0], duties, case))}
        items = [line.items[0] for line in run]
        if case.eager and not any(is_tool(hit) for hit in asked.values()):
            asked |= basic_alone(items, duties, case)
        asked = without_wishes(items, asked, case)
        bars = bars_among(items, asked, duties, case)
        kinds = gathered(stretches(items, case), asked)
        all_asked, asked = asked, worth_moving(asked, kinds, case)
        front = {*asked, *trade_in_front([item.text for item in items], asked)}
        order = asked_first(kinds, front, bars, standings(items, all_asked, asked, case))
        far = [
            n
            for n in asked
            if sum(m not in asked and kinds[m] == kinds[n] for m in range(n))
            >= (least_passed(n, asked[n], order, case) if not is_tool(asked[n]) or case.eager else FAR)
        ]
        changed = [n for n in range(len(run)) if order[n] != n]
        if len(changed) > _MOST_CELLS and _is_grid(run, case):
            continue
        if not far or not changed or changed[-1] - changed[0] > _MOST_SHIFTED:
            continue
        begin = kinds.index(kinds[changed[0]])
        if changed[0] - begin + (_items_above(run[0], case) if not begin else 0) >= SEEN:
            continue
        texts = [line.items[0].text for line in run]
        if demotes_the_trade(texts, order) or passes_harder(texts, order, asked):
            continue
        begin, end = changed[0], changed[-1] + 1
        ids = tuple(line.block_id for line in run[begin:end])
        edit = ReorderBlocks(ids, tuple(n - begin for n in order[begin:end]), tuple(case.block(i).text for i in ids))
        moved = [run[n].items[0].text for place, n in enumerate(order) if n in asked and place < n]
        title = f"Put {join_and(moved[:4])} {FURTHER} of the skills list"
        hits = [asked[n] for place, n in enumerate(order) if n in asked and place < n]
        gain = sum(hit.weight for hit in hits)
        found.append((gain, tell_move(f"reorder-skills-{ids[0].replace('/', '-')}", title, edit, moved, hits, case)))
    return found


def _short(line: SkillLine) -> bool:
    """Whether the line is a name, not a sentence."""
    return len(fold_words(line.items[0].text)) <= 6 and not line.items[0].text.endswith(".")


def _runs(lines: list[SkillLine], case: Case) -> list[list[SkillLine]]:
    """Neighbouring lines of one list, or cells of one table, four or more."""
    runs: list[list[SkillLine]] = []
    for line in lines:
        if case.block(line.block_id).form is None:
            continue
        last = runs[-1][-1] if runs else None
        beside = last and case.places.order[line.block_id] == case.places.order[last.block_id] + 1
        alike = last and (same_list(last, line, case) or _in_one_grid(last, line, case))
        if last and beside and alike and last.heading == line.heading:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [run for run in runs if len(run) > 3 and not (_is_grid(run, case) and _sorted_by_kind(run, case))]


def _is_grid(run: list[SkillLine], case: Case) -> bool:
    """Whether the lines are cells of a table of several columns."""
    return len({_column(line, case) for line in run}) > 1


def _column(line: SkillLine, case: Case) -> str:
    form = case.block(line.block_id).form
    return form.cell.rpartition("/")[2] if form else ""


def _sorted_by_kind(run: list[SkillLine], case: Case) -> bool:
    """Whether one column of the table holds tools and another one none: cells that change places would mix them."""
    tools: dict[str, list[bool]] = {}
    for line in run:
        known = [is_a_tool(line.items[0], mention) for mention in line.mentions]
        if known:
            tools.setdefault(_column(line, case), []).append(any(known))
    shares = [sum(known) / len(known) for known in tools.values()]
    return bool(shares) and max(shares) - min(shares) > _UNLIKE


def _in_one_grid(one: SkillLine, other: SkillLine, case: Case) -> bool:
    """Whether both are cells of one table that hold a plain name each, read row by row."""
    a, b = case.block(one.block_id).form, case.block(other.block_id).form
    if a is None or b is None or not a.cell or not b.cell or a.cell == b.cell:
        return False
    table = a.cell.rpartition("/r")[0]
    looks = [(form.style, form.size, form.bold, form.list_level, form.glyph) for form in (a, b)]
    return table == b.cell.rpartition("/r")[0] and looks[0] == looks[1] and not a.bold and not one.group


def _items_above(line: SkillLine, case: Case) -> int:
    """How many lines of the same look stand right above this one: the list as a reader sees it."""
    look = _look(case.block(line.block_id))
    above = reversed(case.resume.document.blocks[: case.places.order[line.block_id]])
    return sum(1 for _ in takewhile(lambda block: bool(block.text.strip()) and _look(block) == look, above))


def _look(block: Block) -> tuple[str, str, str]:
    """What makes paragraphs one list to the eye."""
    return (block.kind, block.form.style, block.form.list_id) if block.form else (block.kind, "", "")
