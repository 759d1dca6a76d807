"""The next step of a person, from the newest title."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.coaching import text_for
from resume_tailor.suggestions.person.standing import latest_position
from resume_tailor.suggestions.wording import capitalise

_AT_WORK = re.compile(r" where you (?:work|are)\b")
_PRESENT = re.compile(r"^You [^:;.]{5,60}: (?=\w)")
"""What a step says of the present work before it says what to do."""
_ON_TO_PROGRAMS = re.compile(
    r" A program role follows[^.]*\.|; a technical program role follows[^.]*|"
    r"; then lead one of your own, then several[^.]*"
)
"""The last step of the guides, which a post of projects does not ask."""


def as_it_stands(words: str, case: Case) -> str:
    """The advice without its present workplace, where no job of the resume is known to run."""
    if any(position.current for position in case.resume.positions):
        return words
    return capitalise(_PRESENT.sub("", _AT_WORK.sub("", words)))


def step_for(case: Case) -> str:
    """The guides' step from the newest title; empty where they have none from there."""
    position = latest_position(case)
    words = text_for("step", position.title) if position else ""
    if words == text_for("step", ""):
        return ""
    return as_it_stands(words if case.posting.role == "program" else _ON_TO_PROGRAMS.sub("", words), case)
