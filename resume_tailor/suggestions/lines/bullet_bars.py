"""Whether a job line says clearly more to the posting than another one, and which lines are not passed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.own_work import is_study
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.bullet_runs import bare, is_mandate, is_standing
from resume_tailor.suggestions.lines.move_grounds import AS_CORE, answers_as_much, is_demanded, is_named, moves
from resume_tailor.suggestions.lines.own_field import goes_before, is_of_own_field
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.telling import CORE, Told
from resume_tailor.suggestions.lines.title_subject import subject_in
from resume_tailor.suggestions.person.reach import names_asked_work

SEEN, SEEN_EAGER = 3, 4
"""Places of a job's list that are read; a move that ends below them is noticed by nobody.

At the last of those where no other edit was found, a line must say what none above it does.
"""
READ = (1.0, 0.85, 0.7, 0.4, 0.3, 0.2, 0.15, 0.1)
"""How much of what a line says is read at the first, second, ... place of a list."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How much better a line must be to move up."""

    least: float
    """Points under which a line is no opening."""
    gain: float
    """How many times more than each line that it passes."""


_FIRST = Bar(2.2, 1.6)
_EAGER = Bar(0.9, 1.1)
"""Where no other edit was found."""
_PART = 0.8
"""What is left, where no other edit was found, of what a line may say beyond what it plainly says."""
_REQUIRED_GAIN = 1.6
"""How many times more a line must say than another one that answers a demand of the posting, and answer one too."""
_TWICE = 2.0
"""The same for a line further down that the report puts forward before it, where no other edit was found and the other
stays where it is read; none passes a line that leads over to the posting's field."""
_UNDEMANDED = 1.5
"""The same, where no other edit was found, for a line that answers no demand itself."""
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
PEOPLE_LED = re.compile(
    rf"\b(?:team|group|staff|department|desk|organi[sz]ation|crew) of (?:up to |about |over )?{_NUMBER}\b|"
    r"\b(?:lead|led|leading|manag|head|direct|supervis|mentor|coach|hir|built|own)\w*\b[^.]{0,300}?"
    rf"\b{_NUMBER}[- ](?:\w+[- ]){{0,3}}?(?:people|persons?|engineers|developers|managers|staff|members|employees|"
    r"analysts|technicians|workers|leads)\b|"
    r"^\W*(?:lead|led|leading|head(?:ed|ing)?|built) (?:the|an?) (?:\w+ ){0,3}(?:team|department)\b|"
    r"^\W*(?:\w+ly )?(?:manag|supervis|lead|led\b|head)\w*(?:,? (?:and )?\w+){0,2} (?:the|an?) team\b",
    re.I,
)
"""A line that says that a team was led, or how many were, which stays where it stands."""
_DONE = re.compile(r"(?:\w+ly )?(?:\w{2,}ed|led|ran|built|won|cut|brought|kept|held|met|drove|took|set)\b", re.I)
"""How a line begins that tells of something done, so that `on time` in it is a result and no duty."""
_NO_RANK = 99
"""The rank of a line that the report does not put forward."""


def says(told: Told, case: Case) -> float:
    """What a line that is passed says to the posting, what it only may say included."""
    if not case.eager:
        return told.points
    return told.plain + _PART * (told.points - told.plain + told.doubt)


def is_better(
    order: list[str],
    texts: list[str],
    target: int,
    source: int,
    told: Mapping[str, Told],
    kept: Mapping[str, int],
    case: Case,
) -> bool:
    """Whether the line says clearly more to the posting than each that it passes, and none of them should stay."""
    bar = _EAGER if case.eager else _FIRST
    moved = told[order[source]]
    own, section = texts[source], case.places.sections.get(moved.block_id)
    if (
        moved.plain < bar.least
        or is_study(own, section)
        or not any(moves(ground, moved, case) for ground in moved.grounds)
    ):
        return False
    for place in range(target, source):
        other, text = told[order[place]], texts[place]
        if subject_in(text, case) and not subject_in(own, case):
            return False
        if overrules(moved, other, text, case):
            continue
        apart = place and not PEOPLE_LED.search(text) and not names_asked_work(text, case)
        if apart and goes_before(moved, other, (own, text), case):
            continue
        rank = kept.get(order[place], _NO_RANK)
        above = rank < kept.get(order[source], _NO_RANK)
        small = rank >= 0 and place + 1 < SEEN and moved.plain >= _TWICE * says(other, case)
        if (above and not (case.eager and small)) or (other.result and not moved.result) or PEOPLE_LED.search(text):
            return False
        if place == 0 and is_mandate(text) and other.grounds:
            return False
        if order[place] not in case.places.positions and is_standing(text):
            return False
        if names_asked_work(text, case) and not names_asked_work(own, case):
            return False
        if case.eager and other.core and other.points > 0 and not answers_as_much(moved):
            return False
        if place >= len(READ) and case.eager and moved.plain >= other.plain and not other.result:
            continue
        least = says(other, case) if case.eager else other.points + other.doubt
        if moved.plain < bar.gain * least or _outshines(other, moved, case):
            return False
    return True


def overrules(moved: Told, other: Told, text: str, case: Case) -> bool:
    """Whether a line with a result goes before another one with a result too, where no other edit was found.

    Either it says far more, or more and of two things that any leader of projects is measured by, or it tells of a
    project and the other of the running of a service, of which the posting asks nothing.
    """
    if not case.eager or not moved.result or not other.result:
        return False
    answered = [ground for ground in moved.grounds if ground.plain]
    if SERVICE.search(text):
        core = any(ground.id in AS_CORE for ground in answered)
        return core and moved.plain >= _EAGER.least and not other.plain and not other.project
    core = sum(ground.id in CORE for ground in answered) >= _CORES or is_of_own_field(other, text, case)
    more = moved.plain >= (_MORE if core else _FAR_MORE) * says(other, case)
    return more and moved.plain >= _FIRST.least and not is_mandate(text)


SERVICE = re.compile(
    r"\b(?:help ?desk|service desk|support desk|call cent(?:er|re)|first[- ]contact|first[- ]line|tickets|"
    r"customer service|technical support|day[- ]to[- ]day operations|user support)\b",
    re.I,
)
"""The running of a service, which is no project."""
_MORE, _FAR_MORE, _CORES = 1.3, 2.0, 2
"""How many times more than a line with a result another one must say if it tells of so many core duties, and else."""


def _outshines(other: Told, moved: Told, case: Case) -> bool:
    """Whether the passed line has a result, figures or an answer to a demand that the moved one does not outweigh.

    Where no other edit was found, a size or figure of which the posting asks nothing may be passed.
    """
    asked = other.project or any(ground.plain for ground in other.grounds)
    if case.eager:
        text = bare(case.block(other.block_id))
        sized = other.figure and not other.result and not (moved.result and is_named(moved))
        figure = sized and ((asked and shows_any_figure(text)) or bool(_DONE.match(text)))
        result = other.result and (other.plain > 0 or moved.plain < max(1.0, _UNDEMANDED * says(other, case)))
        return result or figure or (is_demanded(other) and moved.plain < _least(moved) * says(other, case))
    if other.result or (other.figure and not moved.result):
        return True
    if is_demanded(other):
        return not is_demanded(moved) or moved.plain < _REQUIRED_GAIN * other.points
    return other.figure and asked


def _least(moved: Told) -> float:
    """How many times more than an answer to a demand a line must say, where no other edit was found."""
    return _EAGER.gain if is_demanded(moved) else _UNDEMANDED
