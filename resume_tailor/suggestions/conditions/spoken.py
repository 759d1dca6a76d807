"""Conditions of which the resume itself speaks: what stands there is not asked for again, or is quoted."""

from __future__ import annotations

import re

from resume_tailor.model import Quote
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case

_NIGHTS = re.compile(
    r"\bnights?\b|\bevenings?\b|\bweekends?\b|\bshifts?\b|\bmaintenance windows?\b|\b24\s?[x/]\s?7\b|"
    r"\bafter[- ]hours\b",
    re.I,
)
_ON_CALL = re.compile(r"\bon[- ]call\b", re.I)
_LICENCE = re.compile(r"\bdriv\w{1,4}['’]?s? licen[cs]e", re.I)
_VACCINE = re.compile(r"\bvaccinat", re.I)
_SETTLED = {
    "hours": (_NIGHTS, _NIGHTS),
    "on-call": (_ON_CALL, _ON_CALL),
    "driving": (_LICENCE, _LICENCE),
    "vaccination": (_VACCINE, _VACCINE),
}
"""By the condition: words of the posting's clause, and those of a line of the resume that answers it."""
_OF_FAITH = re.compile(
    r"\bchurch|\bdeacon|\bparish|\bchristian\b|\bcongregation|\bsynagogue|\bmosque|\bpastor|\bministry team", re.I
)
OF_FAITH = "Your resume speaks of it there: if that is what they mean, say so in the letter in the posting's own words."


def is_settled(condition: str, clause: str, case: Case) -> bool:
    """Whether a line of the resume tells of just what the clause asks, so that nothing is left to say."""
    asked, own = _SETTLED.get(condition, (None, None))
    if asked is None or own is None or not asked.search(clause):
        return False
    return any(own.search(block.text) for block in case.resume.document.blocks)


def tells_of_faith(condition: str, case: Case) -> Quote | None:
    """The line outside of jobs that tells of a church and the like, where that is what the posting asks."""
    if condition != "faith":
        return None
    for block in case.resume.document.blocks:
        hit = _OF_FAITH.search(block.text)
        if hit and block.id not in case.places.positions and block.id not in case.places.titles:
            return quote_line("resume", block, *hit.span(), case.places.name(block.id))
    return None
