"""A line on what the job is about, which stands below lines that are not: it goes above them.

Only where nothing else can be done for the posting. Such are a line on leading projects, one on a project of technology
that was led, and one on the subject that the posting's title names. What the first two pass tells of no asked duty at
all, shows no figure and is nothing that the report puts forward, so that nothing is lost to a reader who stops early.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from resume_tailor.outcomes import says_led
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import TECHNICAL, Case
from resume_tailor.suggestions.lines.bullet_bars import PEOPLE_LED, SERVICE
from resume_tailor.suggestions.lines.bullet_runs import (
    bare,
    is_mandate,
    is_standing,
    lines_above,
    own_heading,
    told_before,
    why_bound,
    why_unsure,
)
from resume_tailor.suggestions.lines.telling import ASSISTED, Told
from resume_tailor.suggestions.lines.title_subject import subject_in

_OF_LEADING = ("delivery", "stakeholders", "schedule", "budget", "risk")
"""Duties of whoever leads projects, one of which is asked."""
_LEADS = re.compile(
    r"\W*(?:\w+ly )?(?:lead\b|work(?:ed|ing) as (?:an? |the )?(?:\w+ ){0,2}(?:project|program(?:me)?) "
    r"(?:lead|leader|manager)\b)",
    re.I,
)
"""How the lines begin that tell in the present tense, in a slip of the past one, or by the post, what was led."""
_PROJECT = re.compile(r"\b(?:projects?|program(?:me)?s?)\b", re.I)
_CHANGED = re.compile(
    r"\W*(?:planned|rolled out|migrated|implemented|deployed|launched|delivered|commissioned|coordinated|introduced|"
    r"replaced|moved)\b",
    re.I,
)
"""How the lines begin that tell of a change that was made."""
_CHANGE = re.compile(
    r"\b(?:migrat\w+|rolled out|roll-?outs?|implementation|implemented|upgrade[ds]?|refresh|cut-?over|go-live|"
    r"launch\w*|deploy\w*|replac\w+|transition|move (?:from|to|of)|commissioned|moderni[sz]\w+)\b",
    re.I,
)
_SYSTEM = re.compile(
    r"\b(?:software|systems?|platforms?|applications?|apps?|laptops?|servers?|network|databases?|cloud|website|portal|"
    r"ERP|CRM)\b",
    re.I,
)
"""What is changed where technology is."""
_DIGITS = re.compile(r"\d")
_LEAST, _MOST_DOUBT = 0.9, 0.6
"""Points that the line has, and what at most each that it passes may say beyond what was surely told."""
_FARTHEST = 15
_SEEN = 2
"""Places of a job's list, from the first, to which the line must come."""
_NO_RANK = 99
"""The rank of a line that the report does not put forward."""


@dataclass(frozen=True, slots=True)
class Lift:
    """A line that goes up within its run."""

    source: int
    target: int
    about: str = ""
    """What it is about, for a reader; empty where the grounds of the line say it."""


def find_trade_line(run: tuple[str, ...], told: Mapping[str, Told], kept: Mapping[str, int], case: Case) -> Lift | None:
    """The line that goes up, and the place of the first of those that it passes; None where there is none."""
    if why_unsure(run[0], case) or (not own_heading(run[0], case) and _above(run[0], case) >= _SEEN):
        return None
    texts = [bare(case.block(block_id)) for block_id in run]
    best: tuple[tuple[bool, float], Lift] | None = None
    for source in range(1, min(len(run), _FARTHEST + 1)):
        line = told[run[source]]
        lift = _lift(run, texts, source, told, kept, case)
        if lift and (best is None or (bool(lift.about), line.points) > best[0]):
            best = (bool(lift.about), line.points), lift
    return best[1] if best else None


def _lift(
    run: tuple[str, ...], texts: list[str], source: int, told: Mapping[str, Told], kept: Mapping[str, int], case: Case
) -> Lift | None:
    """How far the line at `source` goes up, and for what; None where it stays."""
    line, text = told[run[source]], texts[source]
    subject = subject_in(text, case)

    ranks = [kept.get(block_id, _NO_RANK) for block_id in run]

    def yields_to_subject(n: int) -> bool:
        stays = PEOPLE_LED.search(texts[n]) or subject_in(texts[n], case) or told[run[n]].result > line.result
        return ranks[source] < ranks[n] and not stays

    def yields_to_project(n: int) -> bool:
        service = SERVICE.search(texts[n]) and line.result and ranks[source] <= ranks[n]
        return bool(service) or _passes(texts[n], told[run[n]], kept)

    ways: list[tuple[bool, str, Callable[[int], bool]]] = [
        (bool(subject) and (line.result or line.figure), f"“{subject}”", yields_to_subject),
        (_is_opening(line, text) and _is_of_trade(run[0], case), "", lambda n: _passes(texts[n], told[run[n]], kept)),
        (_is_of_technology(line, text, case), "a project", yields_to_project),
    ]
    for opens, about, yields in ways:
        target = source
        while opens and target and yields(target - 1):
            target -= 1
        target += target == 0 and is_mandate(texts[0]) and not SERVICE.search(texts[0])
        if target < min(source, _SEEN) and not why_bound(texts, target, source, eager=True):
            return Lift(source, target, about)
    return None


def _is_of_trade(block_id: str, case: Case) -> bool:
    """Whether the line is of no job, or of one that led projects by its title."""
    position = case.places.positions.get(block_id)
    return position is None or leads_projects(position.title) or "roject" in position.title


def _is_of_technology(line: Told, text: str, case: Case) -> bool:
    """Whether the line tells of a change of systems that the person led or planned, and how it went."""
    technical = any(m.category in TECHNICAL for m in case.resume.mentions if m.block_id == line.block_id)
    began = says_led(text) or _LEADS.match(text) or _CHANGED.match(text)
    shown = line.result or line.figure
    return bool(shown and began and _CHANGE.search(text) and (technical or _SYSTEM.search(text)))


def _above(block_id: str, case: Case) -> int:
    """How many lines a reader has read of the job before this one."""
    return max(told_before(block_id, case), lines_above(block_id, case))


def _is_opening(line: Told, text: str) -> bool:
    """Whether the line tells of a project that was led."""
    if ASSISTED.match(text) or line.points < _LEAST:
        return False
    led = _PROJECT.search(text) and (says_led(text) or _LEADS.match(text))
    return bool(led) and any(ground.id in _OF_LEADING for ground in line.grounds)


def _passes(text: str, line: Told, kept: Mapping[str, int]) -> bool:
    """Whether the line says nothing that is asked, and nothing else that should stay in front."""
    silent = line.points == 0 and line.doubt <= _MOST_DOUBT and line.block_id not in kept
    return silent and not (line.result or _DIGITS.search(text) or PEOPLE_LED.search(text) or is_standing(text))
