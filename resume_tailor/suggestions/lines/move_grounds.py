"""Which of the things that a job line tells may move it up: what both sides mean by the same words."""

from __future__ import annotations

import re

from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.telling import CORE, Ground, Told
from resume_tailor.suggestions.person.reach import find_distance

_ANY_TRADE = ("stakeholders", "vendors", "improvement")
"""Duties that are the same in any trade: a client is a client."""
_BESIDE = ("quality", "strategy", "contracts")
"""Duties that stand beside the core of the work and move nothing alone where no other edit was found."""
_OF_ROUTINE = ("agile", "scrum", "kanban", "agile-ceremonies", "sprint-planning", "sprints")
"""Ways of working that any line may name: without what came of it such a line says little."""
_IN_ALL = ("stakeholders", "reports", "team")
"""Duties of which nearly every posting says a word, and nearly every line: these move none unless demanded."""


def adds(others: list[Told], texts: list[str], moved: Told) -> bool:
    """Whether the line plainly answers something that none of the others may answer, nor name in their `texts`."""
    answered = {ground.id for other in others for ground in other.grounds}
    said = " ".join(texts).casefold()
    new = (ground for ground in moved.grounds if ground.plain and ground.id not in answered)
    return any(ground.name.strip("“”").casefold() not in said for ground in new)


def answers_as_much(moved: Told) -> bool:
    """Whether the line answers a duty that weighs as much as money, dates and risks do, or a demand by its name."""
    return any(ground.plain and ground.id in AS_CORE for ground in moved.grounds) or is_named(moved)


AS_CORE = (*CORE, "delivery", "requirements", "change")


def moves(ground: Ground, moved: Told, case: Case) -> bool:
    """Whether the ground is plain, and in a job of another trade one that the posting asks by its name.

    A team of drivers is led as well, but not as the posting means it; and a tool that was used opens no job.
    """
    position = case.places.positions.get(moved.block_id)
    trade = position is None or not position.title or leads_projects(position.title) or "roject" in position.title
    far = find_distance(case) is not None
    kept = ground.id in CORE and moved.result
    same = kept or (ground.id in _ANY_TRADE and not far) or _is_the_same_anywhere(ground)
    anywhere = case.eager and same
    if ground.id in BASIC or (case.eager and ground.id in _BESIDE and not ground.requirement):
        return False
    concept = case.lexicon.concepts.get(ground.id)
    if case.eager and concept and concept.category == "tool" and not (moved.core or moved.result):
        return False
    if ground.id in _OF_ROUTINE and not moved.result:
        return False
    if ground.id in _IN_ALL and not (ground.required or ground.requirement or moved.result):
        return False
    return ground.plain and (trade or anywhere or bool(ground.requirement))


_LARGE_TEAM = re.compile(
    r"\bteams? of (?:\w+ ){0,2}[1-9]\d+\b|\b[1-9]\d+\+? (?:\w+ )?(?:peoples?|persons|staff|members|employees|engineers|"
    r"technicians)\b",
    re.I,
)
_LEADS_PEOPLE = re.compile(
    r"\b(?:lead|manage|supervise|direct)\w* (?:and \w+ )?(?:an?|the|our|your) (?:[\w-]+ ){0,2}?(?:team|staff) of\b|"
    r"\bdirect reports\b|\b(?:people|line|personnel|staff) management\b",
    re.I,
)
"""How a posting asks for the leading of people itself."""
_OUTSIDE = re.compile(r"\b(vendor|supplier|contractor)s?\b", re.I)


def _is_the_same_anywhere(ground: Ground) -> bool:
    """Whether any trade has it: vendors that both sides call so, or a large team where the work is to lead people.

    A team of drivers is led otherwise than one of engineers.
    """
    if ground.id == "team":
        line = ground.evidence.quote.text
        return ground.evidence.led and bool(_LARGE_TEAM.search(line)) and bool(_LEADS_PEOPLE.search(ground.quote.text))
    told = {name.lower() for name in _OUTSIDE.findall(ground.evidence.mention.text)}
    return ground.id == "vendors" and bool(told & {name.lower() for name in _OUTSIDE.findall(ground.quote.text)})


def is_demanded(line: Told) -> bool:
    """Whether the line plainly answers something that the posting demands."""
    return any(ground.plain and ground.required for ground in line.grounds)


def is_named(line: Told) -> bool:
    """Whether the line has a demand of the posting by its name."""
    return any(ground.plain and ground.required and ground.requirement for ground in line.grounds)
