"""Which items of one skills line change places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from resume_tailor.folding import fold_words
from resume_tailor.model import (
    Declined,
    ListedSkill,
    ReorderItems,
    Suggestion,
)
from resume_tailor.suggestions.asked.asked_duties import Asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.skill_lists.asked_items import (
    asked_by,
    is_tool,
    once_each,
)
from resume_tailor.suggestions.skill_lists.item_order import (
    asked_first,
    bars_among,
    demotes_the_trade,
    gathered,
    is_seen,
    keeps_its_first,
    passes_harder,
    recased,
    stretches,
    trade_in_front,
    why_not_items,
    without_wishes,
    worth_moving,
)
from resume_tailor.suggestions.skill_lists.standing import standings
from resume_tailor.suggestions.skill_lists.told_moves import FURTHER, tell_move
from resume_tailor.suggestions.wording import join_and

_LEAST = 0.5
"""Weight of what is moved, below which the line is left alone."""
_WISHED_TOOL = 0.4
FAR = 2
"""How many items not asked for must stand before an asked one, so that moving it is worth while."""


def moves_in_line(
    block_id: str, group: str, items: list[ListedSkill], duties: Mapping[str, Asked], case: Case
) -> Iterator[tuple[float, Suggestion | Declined]]:
    """The line with what is asked in front, and what that gains; or why it stays; nothing where none gains enough."""
    items, text = _first_sentence(items, case.block(block_id).text)
    if len(items) < 3 or not case.editable(block_id):
        return
    asked = {number: hit for number, item in enumerate(items) if (hit := asked_by(item, duties, case))}
    asked |= _basic_beside(items, asked, duties, case)
    if case.eager and not any(is_tool(hit) for hit in asked.values()):
        asked |= basic_alone(items, duties, case)
    asked = once_each(without_wishes(items, asked, case))
    bars = bars_among(items, asked, duties, case)
    if not asked or len(asked) == len(items):
        return
    kinds = gathered(stretches(items, case), asked)
    all_asked, asked = asked, worth_moving(asked, kinds, case)
    front = {*asked, *trade_in_front([item.text for item in items], asked)}
    order = asked_first(kinds, front, bars, standings(items, all_asked, asked, case))
    begins = order[0] != 0 and keeps_its_first(items, case, order[0])
    texts = recased(items, order[0], case) if begins else ()
    fixed = begins and not texts
    if fixed:
        return  # what is asked would come second, behind what nobody asks for
    gain = sum(
        hit.weight
        for number, hit in asked.items()
        if sum(other not in asked and kinds[other] == kinds[number] for other in range(number))
        >= least_passed(number, hit, order, case)
    )
    if (
        gain < _least(asked.values(), case)
        or order == list(range(len(items)))
        or not is_seen(order, asked, kinds, eager=case.eager)
    ):
        return
    texts_of = [item.text for item in items]
    if demotes_the_trade(texts_of, order) or passes_harder(texts_of, order, asked):
        return
    moved = [items[n].text for place, n in enumerate(order) if n in asked and place < n]
    own = "".join(f"-{number}" for number in _part(items[0].list_id))
    id_ = f"reorder-skills-{block_id.replace('/', '-')}{own}" + (f"-{'-'.join(fold_words(group))}" if group else "")
    up = {n for place, n in enumerate(order) if n in asked and place < n}
    first = "first" if set(order[: len(up)]) == up else FURTHER
    title = f"Put {join_and(moved[:4])} {first}" + (f" in “{group}”" if group else " in the skills line")
    reason = why_not_items(text, items)
    if reason:
        yield 0.0, Declined(id_, "reorder-skills", title, reason)
        return
    spans, own_texts = tuple((i.start, i.end) for i in items), tuple(i.text for i in items)
    edit = ReorderItems(block_id, spans, tuple(order), own_texts, texts)
    yield (
        gain,
        tell_move(
            id_, title, edit, moved, [asked[n] for place, n in enumerate(order) if n in asked and place < n], case
        ),
    )


def _first_sentence(items: list[ListedSkill], text: str) -> tuple[list[ListedSkill], str]:
    """The items before a full stop within the line, and the text up to it: `Jira, Visio. Spanish (fluent)`."""
    for n, (one, other) in enumerate(pairwise(items), start=1):
        if text[one.end : other.start].strip() == ".":
            return items[:n], text[: one.end]
    return items, text


def _least(asked: Iterable[Ground], case: Case) -> float:
    """The weight below which the line is left alone: less for a tool that the posting names, though as a wish."""
    return 0.01 if case.eager else _WISHED_TOOL if any(is_tool(hit) for hit in asked) else _LEAST


def least_passed(number: int, hit: Ground, order: list[int], case: Case) -> int:
    """How many items not asked for must stand before it so that it is worth while to move it.

    One does where a tool is asked by name, and where a duty of the posting comes to the first places.
    """
    first = order.index(number) < FAR and hit.weight >= _DUTY
    return 1 if case.eager or is_tool(hit) or first else FAR


_DUTY = 1.0
"""What a thing weighs that the posting names as a duty or demand of its own."""


def basic_alone(items: list[ListedSkill], duties: Mapping[str, Asked], case: Case) -> dict[int, Ground]:
    """The office programs that the posting asks for by name, not as one of a long row that anybody knows."""
    found = {n: asked_by(item, duties, case, basic=True) for n, item in enumerate(items)}
    planner = next((n for n, item in enumerate(items) if _PLANNER.search(item.text)), len(items))
    named = {n: hit for n, hit in found.items() if hit and is_tool(hit) and n < planner}
    return {n: hit for n, hit in named.items() if hit.quote.text.count(",") < _LONG_ROW}


_PLANNER = re.compile(r"\b(?:MS|Microsoft) Project|\bPrimavera|\bP6\b", re.I)
"""Tools of planning, which tell more of whoever leads projects than any office program does."""
_LONG_ROW = 6
"""Commas in a line of the posting that names office programs in passing."""


def _basic_beside(
    items: list[ListedSkill], asked: Mapping[int, Ground], duties: Mapping[str, Asked], case: Case
) -> dict[int, Ground]:
    """The office programs that the posting asks for in one breath with another tool of the line."""
    lines = {hit.quote.block_id for hit in asked.values() if is_tool(hit)}
    found = {n: asked_by(item, duties, case, basic=True) for n, item in enumerate(items) if n not in asked and lines}
    return {n: hit for n, hit in found.items() if hit and is_tool(hit) and hit.quote.block_id in lines}


def _part(list_id: str) -> list[str]:
    """Line and column of a list within its paragraph; empty for the first line's first column."""
    part = list_id.rpartition("#")[2].split(".") if "#" in list_id else []
    return part if any(number != "0" for number in part) else []
