"""The visible lines of the skills section that list items, and which of them are one list."""

from __future__ import annotations

from dataclasses import dataclass

from resume_tailor.model import ListedSkill, SkillMention
from resume_tailor.places import DRAWN, TYPED
from resume_tailor.suggestions.case import Case


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One visible line of the skills section, or one tab column of it."""

    block_id: str
    list_id: str
    items: tuple[ListedSkill, ...]
    group: str
    heading: str
    whole: bool
    """Whether its one item is all of the line, so that a new item is a new line."""
    categories: tuple[str, ...]
    """Of the mentions that stand in it."""
    mentions: tuple[SkillMention, ...]
    in_columns: bool
    """Whether tabs part the line into columns, which another item would push apart."""


def skill_lines(case: Case) -> list[SkillLine]:
    """The lines of the skills section that list items, and may be edited."""
    grouped: dict[str, list[ListedSkill]] = {}
    for skill in case.resume.skills:
        grouped.setdefault(skill.list_id or skill.block_id, []).append(skill)
    lines = []
    for list_id, items in grouped.items():
        block_id = items[0].block_id
        if case.places.kind(block_id) != "skills" or not case.editable(block_id):
            continue
        text = case.block(block_id).text
        section = case.places.sections[block_id]
        bare = text.strip(f"{TYPED}{DRAWN}.;")
        whole = len(items) == 1 and items[0].text.strip(" .;") == bare
        begin, end = text.rfind("\n", 0, items[0].start) + 1, items[-1].end
        inside = tuple(m for m in case.resume.mentions if m.block_id == block_id and begin <= m.start < end)
        row = list_id.rpartition(".")[0]
        categories = tuple(m.category for m in inside)
        in_columns = any(other != list_id and other.rpartition(".")[0] == row for other in grouped) and "#" in row
        same = (block_id, list_id, tuple(items), items[-1].group, section.heading, whole, categories, inside)
        lines.append(SkillLine(*same, in_columns))
    return lines


def same_list(one: SkillLine, other: SkillLine, case: Case) -> bool:
    """Whether two lines look alike: list, level, cell and glyph."""
    a, b = case.block(one.block_id).form, case.block(other.block_id).form
    if a is None or b is None:
        return a is b
    return (a.list_id, a.list_level, a.cell, a.glyph) == (b.list_id, b.list_level, b.cell, b.glyph)
