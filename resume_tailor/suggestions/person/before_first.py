"""Who plainly stands before the first project: every job read, no senior title, no word of leading in any line."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.person.led_work import is_of_forces, tells_of_leading_work
from resume_tailor.suggestions.person.standing import by_recency, latest_position
from resume_tailor.tenure import months_held
from resume_tailor.unread_jobs import jobs_may_be_missing

_ROLE = re.compile(
    r"\b(?:projects?|program(?:me)?s?|delivery|portfolio|release|roll-?outs?|migration|implementation|transition|"
    r"integration|work ?streams?|scrum|product)[ -](?:[\w-]{2,15}[ -])?"
    r"(?:manager|lead|leader|director|head|owner|master)\b|"
    r"\b(?:release train engineer|tpm|scrum ?master|producer|(?:co-?)?founder|c[eito]o|director|vice president)\b|"
    r"\bhead of\b|\b(?:acting|interim|deputy) (?:pm|project|program|manager|lead|head)\b|"
    r"\bin charge of (?:the |an? )?(?:[\w-]{2,15} )?(?:project|program|roll-?out|migration|team)",
    re.I,
)
"""Words of who leads projects or a firm."""
_OF_OTHERS = re.compile(
    r"\b(?:to|with|for|under|by|become|becoming|seeking|towards?|future|other|between|report\w*|support\w*|assist\w*|"
    r"help\w*|advis\w*)\b[^.;:\n]{0,40}$",
    re.I,
)
"""What stands before such words where they are of somebody else, or of a wish."""
_SENIOR_TITLE = re.compile(
    r"\b(?:manager|director|head|chief|president|vp|partner|owner|(?:co-?)?founder|producer|lead|leader|principal|"
    r"commander|superintendent|master|release train|c[eito]o|general|executive officer|architect)\b"
    r"(?!\W+assistant)",
    re.I,
)
"""Words of a title of who leads already, or is above a first project."""
_AROUND = 70


@once_a_case
def stands_before_first(case: Case) -> bool:
    """Whether the person plainly stands before the first project; False wherever the reading may have missed one."""
    if are_jobs_unsure(case) or latest_position(case) is None or is_of_forces(case):
        return False
    if any(_SENIOR_TITLE.search(position.title) for position in by_recency(case)):
        return False
    return not names_leading(case)


@once_a_case
def are_jobs_unsure(case: Case) -> bool:
    """Whether a job may not have been read, or wrongly: then nothing is said of all jobs together."""
    return jobs_may_be_missing(case.resume)


@once_a_case
def names_leading(case: Case) -> bool:
    """Whether any line, of whatever section, names a role of leading as the person's own, or tells of such work."""
    return tells_of_leading_work(case) or any(_is_named(block.text) for block in case.resume.document.blocks)


def _is_named(text: str) -> bool:
    return any(not _OF_OTHERS.search(text[max(0, hit.start() - _AROUND) : hit.start()]) for hit in _ROLE.finditer(text))


_SEASONED = 120
"""Months of dated work from which on nobody is sent to posts for beginners."""


def is_seasoned(case: Case) -> bool:
    """Whether ten years of work and more stand there."""
    return months_held(case.resume.positions, case.as_of) >= _SEASONED
