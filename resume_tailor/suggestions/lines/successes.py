"""Successful projects that no single requirement names: the strongest results of the jobs, for the role as a whole."""

from __future__ import annotations

import re

from resume_tailor.folding import find_words
from resume_tailor.model import Block
from resume_tailor.outcomes import says_led
from resume_tailor.own_work import tells_no_work
from resume_tailor.suggestions.case import Case

GUIDE = "technical-project-manager: 6. Apply for Technical Project Manager Positions"
PROJECT = re.compile(
    r"\b(?:projects?|programs?|programmes?|launch\w*|migrat\w*|implement\w*|roll(?:ed|ing)?[- ]?out|deliver\w*|"
    r"transition|transformation|deploy\w*|upgrad\w*|integration|go[- ]live|initiative|built|releas\w*)\b",
    re.I,
)
"""Words of a line that tells of a project."""
EMPLOYER = re.compile(
    r"\boperates in\b|\b(?:is|are) (?:an? |the |one of )?(?:\w+ )?(?:leading|global|largest|multinational|company|"
    r"organi[sz]ation|world|fourth|premier)|\branked\b|\bheadquarter|\bcompany with\b|"
    r"^\W*(?:roles?|responsibilities) (?:&|and)\b|\bmultinational\b|"
    r"^\W*(?:projects?|clients?|company|organi[sz]ation|employer|environment|location|duration|role|team size|"
    r"responsibilit\w+|domain|industry|technology|tools?)(?: name| profile| title| description)?\s*[:–-]",
    re.I,
)
"""How a line tells of the employer or client rather than of the person."""


def is_foreign(text: str) -> bool:
    """Whether the line is no line of work: a heading, a label, or what an employer, client or project is."""
    return bool(EMPLOYER.search(text)) or tells_no_work(text)


def is_own_work(block: Block, case: Case) -> bool:
    """Whether the line tells of the person's work in a job: a bullet or led work, nothing of the employer's own."""
    position = case.places.positions.get(block.id)
    if position is None or (position.employer and find_words(block.text, position.employer)):
        return False
    return not EMPLOYER.search(block.text) and (block.id in case.resume.bullet_ids or says_led(block.text))
