"""Where the first words of a resume go: the summary, the place of an objective, the lines under the name."""

from __future__ import annotations

from resume_tailor.own_work import is_objective
from resume_tailor.suggestions.case import Case


def open_with(case: Case) -> str:
    """Where the first words go: `Lead the summary with`, or beneath the name where the resume has no summary."""
    above = [section for section in case.resume.sections if section.kind == "summary" and section.block_ids]
    if any(not is_objective(section.heading) for section in above):
        return "Lead the summary with one line on"
    if above:
        return "Your resume opens with an objective: put two lines in its place, on"
    return "Your resume has no summary: open it with two lines under your name, on"
