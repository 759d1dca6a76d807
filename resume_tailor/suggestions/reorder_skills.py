"""Reorder the items of one skills line: what the posting asks for comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from resume_tailor.folding import fold_words
from resume_tailor.model import (
    Block,
    Declined,
    ListedSkill,
    ReorderBlocks,
    ReorderItems,
    Suggestion,
)
from resume_tailor.suggestions.asked.asked_duties import Asked, asked_duties
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.skill_lists.asked_items import (
    asked_by,
    holds,
    is_a_tool,
    is_tool,
    may_be_asked,
    once_each,
)
from resume_tailor.suggestions.skill_lists.item_order import (
    SEEN,
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
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.skill_lists.standing import standings
from resume_tailor.suggestions.wording import join_and

MOST_LINES = 3
_LEAST = 0.5
"""Weight of what is moved, below which the line is left alone."""
_WISHED_TOOL = 0.4
_MOST_SHIFTED = 8
"""Lines of a list that may change places with the moved one."""
_MOST_CELLS = 4
"""Cells of a table that may change: more of them are a thicket to whoever reviews it."""
_UNLIKE = 0.5
"""By how much the shares of tools differ in columns that are sorted by kind."""
_FURTHER = "further to the front"
_FAR = 2
"""How many items not asked for must stand before an asked one, so that moving it is worth while."""


def suggest_reorder_skills(case: Case) -> Iterator[Suggestion | Declined]:
    """One reordering at most for each line of the skills section, for the three lines where it gains most."""
    duties = asked_duties(case)
    found: list[tuple[float, Suggestion | Declined]] = []
    for _, same in groupby(case.resume.skills, key=lambda skill: (skill.block_id, skill.list_id, skill.group)):
        items = list(same)
        found += _for_line(items[0].block_id, items[0].group, items, duties, case)
    found += _for_list(duties, case)
    if case.eager:
        found += _for_groups(duties, case)
    made = sorted((f for f in found if isinstance(f[1], Suggestion)), key=lambda f: -f[0])
    yield from (suggestion for _, suggestion in made[: 1 if case.eager else MOST_LINES])
    yield from (declined for _, declined in found if isinstance(declined, Declined))


def _for_line(
    block_id: str, group: str, items: list[ListedSkill], duties: Mapping[str, Asked], case: Case
) -> Iterator[tuple[float, Suggestion | Declined]]:
    if len(items) < 3 or not case.editable(block_id):
        return
    asked = {number: hit for number, item in enumerate(items) if (hit := asked_by(item, duties, case))}
    asked |= _basic_beside(items, asked, duties, case)
    if case.eager and not any(is_tool(hit) for hit in asked.values()):
        asked |= _basic_alone(items, duties, case)
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
        >= _least_passed(number, hit, order, case)
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
    first = "first" if set(order[: len(up)]) == up else _FURTHER
    title = f"Put {join_and(moved[:4])} {first}" + (f" in “{group}”" if group else " in the skills line")
    reason = why_not_items(case.block(block_id).text, items)
    if reason:
        yield 0.0, Declined(id_, "reorder-skills", title, reason)
        return
    spans, own_texts = tuple((i.start, i.end) for i in items), tuple(i.text for i in items)
    edit = ReorderItems(block_id, spans, tuple(order), own_texts, texts)
    yield (
        gain,
        _suggestion(
            id_, title, edit, moved, [asked[n] for place, n in enumerate(order) if n in asked and place < n], case
        ),
    )


def _least(asked: Iterable[Ground], case: Case) -> float:
    """The weight below which the line is left alone: less for a tool that the posting names, though as a wish."""
    return 0.01 if case.eager else _WISHED_TOOL if any(is_tool(hit) for hit in asked) else _LEAST


def _least_passed(number: int, hit: Ground, order: list[int], case: Case) -> int:
    """How many items not asked for must stand before it so that it is worth while to move it.

    One does where a tool is asked by name, and where a duty of the posting comes to the first places.
    """
    first = order.index(number) < _FAR and hit.weight >= _DUTY
    return 1 if case.eager or is_tool(hit) or first else _FAR


_DUTY = 1.0
"""What a thing weighs that the posting names as a duty or demand of its own."""


def _basic_alone(items: list[ListedSkill], duties: Mapping[str, Asked], case: Case) -> dict[int, Ground]:
    """The office programs that the posting asks for by name, not as one of a long row that anybody knows."""
    found = {n: asked_by(item, duties, case, basic=True) for n, item in enumerate(items)}
    return {n: hit for n, hit in found.items() if hit and is_tool(hit) and hit.quote.text.count(",") < _LONG_ROW}


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


def _for_list(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
    """The same for lists that have one skill a line: the lines change places."""
    found: list[tuple[float, Suggestion | Declined]] = []
    whole = [line for line in skill_lines(case) if line.whole and _short(line)]
    for run in _runs(whole, case):
        asked = {number: hit for number, line in enumerate(run) if (hit := asked_by(line.items[0], duties, case))}
        items = [line.items[0] for line in run]
        if case.eager and not any(is_tool(hit) for hit in asked.values()):
            asked |= _basic_alone(items, duties, case)
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
            >= (_least_passed(n, asked[n], order, case) if not is_tool(asked[n]) or case.eager else _FAR)
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
        title = f"Put {join_and(moved[:4])} {_FURTHER} of the skills list"
        hits = [asked[n] for place, n in enumerate(order) if n in asked and place < n]
        gain = sum(hit.weight for hit in hits)
        found.append((gain, _suggestion(f"reorder-skills-{ids[0].replace('/', '-')}", title, edit, moved, hits, case)))
    return found


def _for_groups(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
    """The same for paragraphs that have a label each (`Tools: ...`): the one that answers the posting goes up by one.

    It takes the place of a paragraph of which the posting asks nothing.
    """
    found: list[tuple[float, Suggestion | Declined]] = []
    lines = [line for line in skill_lines(case) if line.group and _is_paragraph(line, case)]
    for upper, lower in pairwise(lines):
        beside = case.places.order[lower.block_id] == case.places.order[upper.block_id] + 1
        if not beside or not same_list(upper, lower, case) or upper.heading != lower.heading:
            continue
        asked = {item: hit for item in lower.items if (hit := asked_by(item, duties, case))}
        if not asked or any(_may_answer(item, duties, case) for item in upper.items):
            continue
        ids = (upper.block_id, lower.block_id)
        edit = ReorderBlocks(ids, (1, 0), tuple(case.block(i).text for i in ids))
        title = f"Put “{lower.group}” before “{upper.group}” in the skills section"
        hits = list(asked.values())
        gain = sum(hit.weight for hit in hits)
        id_ = f"reorder-skills-{lower.block_id.replace('/', '-')}-up"
        made = _suggestion(id_, title, edit, [item.text for item in asked], hits, case)
        found.append((gain, _told_of_lines(made, upper.group, lower.group, [item.text for item in asked], hits)))
    return found


def _may_answer(item: ListedSkill, duties: Mapping[str, Asked], case: Case) -> bool:
    """Whether the item answers anything of the posting, be it by a kind or in other words."""
    inside = {(m.block_id, m.start) for m in case.resume.mentions if holds(item, m)}
    held = any((e.mention.block_id, e.mention.start) in inside for m in case.skills() for e in m.evidence)
    return held or bool(asked_by(item, duties, case, basic=True)) or may_be_asked(item, duties)


def _told_of_lines(made: Suggestion, upper: str, lower: str, names: list[str], hits: list[Ground]) -> Suggestion:
    """The suggestion in the words of what moves: the whole line of that label."""
    asked = join_and(list(dict.fromkeys(hit.name for hit in hits))[:4])
    return replace(
        made,
        reason=(
            f"The posting asks for {asked}; the line “{lower}” has {join_and(names[:5])}, the line “{upper}” above it "
            "nothing that it asks for."
        ),
        action=f"The line “{lower}” moved up one place, before “{upper}”; nothing was added or taken away.",
        effect="The eye meets the line with the asked skills earlier.",
    )


def _is_paragraph(line: SkillLine, case: Case) -> bool:
    """Whether the paragraph is this one line, label and all, outside of tables."""
    block = case.block(line.block_id)
    return not {"\n", "\t"} & set(block.text.strip()) and (block.form is None or not block.form.cell)


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


def _suggestion(
    id_: str,
    title: str,
    edit: ReorderItems | ReorderBlocks,
    moved: list[str],
    hits: list[Ground],
    case: Case,
) -> Suggestion:
    names = join_and(moved[:5])
    stand = "stands" if len(moved) == 1 else "stand"
    what = "line" if isinstance(edit, ReorderItems) else "list"
    where = _FURTHER if _FURTHER in title else "to the front"
    asked = list(dict.fromkeys(hit.name for hit in hits))
    return Suggestion(
        id=id_,
        kind="reorder-skills",
        title=title,
        reason=(
            f"The posting asks for {join_and(asked[:4])}; {names} {stand} in your {what} behind others of which "
            "it says less."
        ),
        action=f"{names[:1].upper()}{names[1:]} moved {where}; nothing was added or taken away.",
        posting_quotes=tuple(dict.fromkeys(hit.quote for hit in hits))[:3],
        resume_quotes=(hits[0].evidence.quote,),
        evidence=tuple(hit.evidence for hit in hits),
        edit=edit,
        effect="The eye meets the asked skills first.",
        requirement=next((hit.requirement for hit in hits if hit.requirement), ""),
        weight=round(hits[0].weight * 1.2, 4),
    )
