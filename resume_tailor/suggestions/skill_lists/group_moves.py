"""Which of two labelled paragraphs of skills (`Tools: ...`) goes before the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from resume_tailor.model import (
    Declined,
    ListedSkill,
    ReorderBlocks,
    Suggestion,
)
from resume_tailor.suggestions.asked.asked_duties import Asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.skill_lists.asked_items import (
    asked_by,
    holds,
    may_be_asked,
)
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.skill_lists.told_moves import tell_move
from resume_tailor.suggestions.wording import join_and


def moves_of_groups(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
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
        made = tell_move(id_, title, edit, [item.text for item in asked], hits, case)
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
