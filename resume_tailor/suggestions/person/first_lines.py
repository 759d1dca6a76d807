"""Where the first words of a resume go: the summary, the place of an objective, the lines that open it."""

from __future__ import annotations

import re
from itertools import takewhile

from resume_tailor.own_work import is_objective
from resume_tailor.suggestions.case import Case


def open_with(case: Case) -> str:
    """Where the first words go: `Lead the summary with`; without a summary nothing is said of there being none."""
    above = [section for section in case.resume.sections if section.kind == "summary" and section.block_ids]
    if any(not is_objective(section.heading) for section in above):
        return "Lead the summary with one line on"
    if above:
        return "Your resume opens with an objective: put two lines in its place, on"
    if _opens_with_words(case):
        return "Begin the words that introduce you with one line on"
    return "Open the resume with two lines on"


_LEAST_WORDS = 15
_OF_ONESELF = re.compile(r"\b(?:I|I['’]m|my|me)\b|\byears\b|\bexperience[sd]?\b", re.I)


def _opens_with_words(case: Case) -> bool:
    """Whether sentences of the person's own stand before the first job, under no heading of a summary."""
    aside = {i for s in case.resume.sections if s.kind in ("experience", "education", "skills") for i in s.block_ids}
    before = takewhile(lambda block: block.id not in case.places.positions, case.resume.document.blocks)
    return any(
        len(block.text.split()) >= _LEAST_WORDS and _OF_ONESELF.search(block.text)
        for block in before
        if block.kind != "item" and block.id not in aside
    )
