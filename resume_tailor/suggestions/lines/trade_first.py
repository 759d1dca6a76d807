"""A line on a project that was led, which stands below lines that say nothing of what is asked: it goes above them.

Only where nothing else can be done for the posting. What it passes tells of no asked duty at all, shows no figure and
is nothing that the report puts forward, so that nothing is lost to a reader who stops early.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.outcomes import says_led
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.bullet_moves import PEOPLE_LED
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

_OF_LEADING = ("delivery", "stakeholders", "schedule", "budget", "risk")
"""Duties of whoever leads projects, one of which is asked."""
_LEADS = re.compile(
    r"\W*(?:\w+ly )?(?:lead\b|work(?:ed|ing) as (?:an? |the )?(?:\w+ ){0,2}(?:project|program(?:me)?) "
    r"(?:lead|leader|manager)\b)",
    re.I,
)
"""How the lines begin that tell in the present tense, in a slip of the past one, or by the post, what was led."""
_PROJECT = re.compile(r"\b(?:projects?|program(?:me)?s?)\b", re.I)
_DIGITS = re.compile(r"\d")
_LEAST, _MOST_DOUBT = 0.9, 0.6
"""Points that the line has, and what at most each that it passes may say beyond what was surely told."""
_FARTHEST = 15
_SEEN = 2
"""Places of a job's list, from the first, to which the line must come."""


@dataclass(frozen=True, slots=True)
class Lift:
    """A line that goes up within its run."""

    source: int
    target: int


def find_trade_line(run: tuple[str, ...], told: Mapping[str, Told], kept: Mapping[str, int], case: Case) -> Lift | None:
    """The line that goes up, and the place of the first of those that it passes; None where there is none."""
    position = case.places.positions.get(run[0])
    if position and not (leads_projects(position.title) or "roject" in position.title):
        return None
    if why_unsure(run[0], case) or (not own_heading(run[0], case) and _above(run[0], case) >= _SEEN):
        return None
    texts = [bare(case.block(block_id)) for block_id in run]
    best: tuple[float, Lift] | None = None
    for source in range(1, min(len(run), _FARTHEST + 1)):
        moved = told[run[source]]
        if not _is_opening(moved, texts[source]):
            continue
        target = source
        while target and _passes(texts[target - 1], told[run[target - 1]], kept):
            target -= 1
        target += target == 0 and is_mandate(texts[0])
        if target >= min(source, _SEEN) or why_bound(texts, target, source, eager=True):
            continue
        if best is None or moved.points > best[0]:
            best = moved.points, Lift(source, target)
    return best[1] if best else None


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
