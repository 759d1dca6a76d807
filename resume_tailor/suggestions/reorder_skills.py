"""Reorder lists of skills: the items of a line, the lines of a list, labelled paragraphs; what is asked comes first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from resume_tailor.model import Declined, Suggestion
from resume_tailor.suggestions.asked.asked_duties import asked_duties
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.skill_lists.group_moves import moves_of_groups
from resume_tailor.suggestions.skill_lists.line_moves import moves_in_line
from resume_tailor.suggestions.skill_lists.list_moves import moves_of_lines

MOST_LINES = 3
"""Lines of skills that change at most."""


def suggest_reorder_skills(case: Case) -> Iterator[Suggestion | Declined]:
    """One reordering at most for each line of the skills section, for the three lines where it gains most."""
    duties = asked_duties(case)
    found: list[tuple[float, Suggestion | Declined]] = []
    for _, same in groupby(case.resume.skills, key=lambda skill: (skill.block_id, skill.list_id, skill.group)):
        items = list(same)
        found += moves_in_line(items[0].block_id, items[0].group, items, duties, case)
    found += moves_of_lines(duties, case)
    if case.eager:
        found += moves_of_groups(duties, case)
    made = sorted((f for f in found if isinstance(f[1], Suggestion)), key=lambda f: -f[0])
    yield from (suggestion for _, suggestion in made[: 1 if case.eager else MOST_LINES])
    yield from (declined for _, declined in found if isinstance(declined, Declined))
