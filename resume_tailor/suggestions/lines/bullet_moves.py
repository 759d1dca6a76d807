"""Which line of a job's list moves up, and where to: one that says clearly more to the posting than all it passes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.outcomes import says_led
from resume_tailor.own_work import is_study
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case
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
from resume_tailor.suggestions.lines.own_field import goes_before, is_of_own_field
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.telling import CORE, Ground, Told
from resume_tailor.suggestions.lines.title_subject import subject_in
from resume_tailor.suggestions.person.reach import find_distance, names_asked_work
from resume_tailor.tenure import is_pm_title

MOST_MOVED = 2
"""Lines that move up within one job."""
_SEEN, _SEEN_EAGER = 3, 4
"""Places of a job's list that are read; a move that ends below them is noticed by nobody.

At the last of those where no other edit was found, a line must say what none above it does.
"""
_READ = (1.0, 0.85, 0.7, 0.4, 0.3, 0.2, 0.15, 0.1)
"""How much of what a line says is read at the first, second, ... place of a list."""
_FARTHEST, _FARTHEST_EAGER = 5, 15
"""Lines that a bullet is moved past at most, and where no other edit was found."""
_ANY_TRADE = ("stakeholders", "vendors", "improvement")
"""Duties that are the same in any trade: a client is a client."""


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
_BESIDE = ("quality", "strategy", "contracts")
"""Duties that stand beside the core of the work and move nothing alone where no other edit was found."""
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
_IN_ALL = ("stakeholders", "reports", "team")
"""Duties of which nearly every posting says a word, and nearly every line: these move none unless demanded."""
_DONE = re.compile(r"(?:\w+ly )?(?:\w{2,}ed|led|ran|built|won|cut|brought|kept|held|met|drove|took|set)\b", re.I)
"""How a line begins that tells of something done, so that `on time` in it is a result and no duty."""
_WORDY = 0.02
"""What each word takes from a line's gain, so that of two that say the same the plainer one moves."""
_NO_RANK = 99
"""The rank of a line that the report does not put forward."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line to be moved up within its run."""

    source: int
    target: int
    told: Told


def find_move(
    order: list[str],
    moved: list[str],
    told: Mapping[str, Told],
    kept: Mapping[str, int],
    case: Case,
    refused: list[str],
) -> Move | None:
    """The move that gains most in the present order, below the lines moved already; None where none does."""
    texts = [bare(case.block(i)) for i in order]
    top = min(order, key=case.places.order.__getitem__)
    above, unsure = _above(top, case), why_unsure(top, case)
    opens = not moved and above == 0 and _stays_first(texts[0], told[order[0]], case)
    first = len(moved)
    best: tuple[float, Move] | None = None
    for source in (n for n in range(first + 1, len(order)) if order[n] not in moved):
        moving = told[order[source]]
        stays = opens and not _overrules(moving, told[order[0]], texts[0], case)
        for target in range(first + stays, first + stays + (3 if case.eager else 2)):
            if target >= source or not (
                _is_noticed(moving, above + target, source - target, case)
                or (above + target < _SEEN and _goes_before_all(order, texts, target, source, told, case))
            ):
                continue
            if not _is_better(order, texts, target, source, told, kept, case):
                continue
            others = (*moved, *order[target : min(source, len(_READ))])
            others += tuple(order[:target]) if above + target >= _SEEN else ()
            if not _adds([told[block_id] for block_id in others], moving):
                continue
            reason = unsure or why_bound(texts, target, source, eager=case.eager)
            if reason:
                refused.append(reason)
                continue
            gain = _gain([told[i] for i in order], target, source, case) - 0.2 * (target - first)
            gain -= 0.01 * source + _WORDY * _words_between(moving)
            if best is None or gain > best[0]:
                best = gain, Move(source, target, told[order[source]])
    return best[1] if best else None


def _goes_before_all(
    order: list[str], texts: list[str], target: int, source: int, told: Mapping[str, Told], case: Case
) -> bool:
    """Whether the line is one on reporting to leaders that goes before each of those that it passes."""
    moved = told[order[source]]
    passed = range(target, source)
    return target > 0 and all(goes_before(moved, told[order[n]], (texts[source], texts[n]), case) for n in passed)


def _words_between(moved: Told) -> int:
    """How many words the line needs to say what moves it: `managing budgets` says it in two."""
    return next((len(ground.evidence.mention.text.split()) for ground in moved.grounds if ground.plain), 0)


def _is_noticed(moved: Told, place: int, distance: int, case: Case) -> bool:
    """Whether a reader sees that a line moved so far up to that place of the job's list, counted from 0."""
    if not case.eager:
        return place < _SEEN and distance <= _FARTHEST
    far = distance > 1 or place < (_SEEN if moved.result else _SEEN - 1)
    return place < _SEEN_EAGER and far and distance <= _FARTHEST_EAGER


def _gain(lines: list[Told], target: int, source: int, case: Case) -> float:
    """How much more the posting is answered where readers look, after the line at `source` moved up to `target`."""
    if not case.eager:
        return lines[source].plain - max(line.points for line in lines[target:source])
    before = [_says(line, case) for line in lines[target : source + 1]]
    after = [lines[source].plain, *before[:-1]]
    return sum(_read(target + n) * (new - old) for n, (new, old) in enumerate(zip(after, before, strict=True)))


def _read(place: int) -> float:
    return _READ[min(place, len(_READ) - 1)]


def _above(block_id: str, case: Case) -> int:
    """How many lines a reader has read of the job before this one; none where the list has a heading of its own.

    The latter counts only where no other edit was found.
    """
    if case.eager and own_heading(block_id, case):
        return 0
    return max(told_before(block_id, case), lines_above(block_id, case))


def _says(told: Told, case: Case) -> float:
    """What a line that is passed says to the posting, what it only may say included."""
    if not case.eager:
        return told.points
    return told.plain + _PART * (told.points - told.plain + told.doubt)


def _stays_first(text: str, told: Told, case: Case) -> bool:
    """Whether the first line should stay first: it shows an asked result, or says what the job was.

    In the second round one of another trade, of which the posting asks nothing, may give way.
    """
    position = case.places.positions.get(told.block_id)
    if case.eager and not told.grounds and not told.project and position and not is_pm_title(position.title):
        return is_mandate(text)
    shows = (told.result and bool(told.grounds)) or (told.figure and (told.project or says_led(text)))
    return is_mandate(text) or shows


def _is_better(
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
        or not any(_moves(ground, moved, case) for ground in moved.grounds)
    ):
        return False
    for place in range(target, source):
        other, text = told[order[place]], texts[place]
        if subject_in(text, case) and not subject_in(own, case):
            return False
        if _overrules(moved, other, text, case):
            continue
        apart = place and not PEOPLE_LED.search(text) and not names_asked_work(text, case)
        if apart and goes_before(moved, other, (own, text), case):
            continue
        rank = kept.get(order[place], _NO_RANK)
        above = rank < kept.get(order[source], _NO_RANK)
        small = rank >= 0 and place + 1 < _SEEN and moved.plain >= _TWICE * _says(other, case)
        if (above and not (case.eager and small)) or (other.result and not moved.result) or PEOPLE_LED.search(text):
            return False
        if place == 0 and is_mandate(text) and other.grounds:
            return False
        if order[place] not in case.places.positions and is_standing(text):
            return False
        if names_asked_work(text, case) and not names_asked_work(own, case):
            return False
        if case.eager and other.core and other.points > 0 and not _answers_as_much(moved):
            return False
        if place >= len(_READ) and case.eager and moved.plain >= other.plain and not other.result:
            continue
        least = _says(other, case) if case.eager else other.points + other.doubt
        if moved.plain < bar.gain * least or _outshines(other, moved, case):
            return False
    return True


def _overrules(moved: Told, other: Told, text: str, case: Case) -> bool:
    """Whether a line with a result goes before another one with a result too, where no other edit was found.

    Either it says far more, or more and of two things that any leader of projects is measured by, or it tells of a
    project and the other of the running of a service, of which the posting asks nothing.
    """
    if not case.eager or not moved.result or not other.result:
        return False
    answered = [ground for ground in moved.grounds if ground.plain]
    if SERVICE.search(text):
        core = any(ground.id in _AS_CORE for ground in answered)
        return core and moved.plain >= _EAGER.least and not other.plain and not other.project
    core = sum(ground.id in CORE for ground in answered) >= _CORES or is_of_own_field(other, text, case)
    more = moved.plain >= (_MORE if core else _FAR_MORE) * _says(other, case)
    return more and moved.plain >= _FIRST.least and not is_mandate(text)


SERVICE = re.compile(
    r"\b(?:help ?desk|service desk|support desk|call cent(?:er|re)|first[- ]contact|first[- ]line|tickets|"
    r"customer service|technical support|day[- ]to[- ]day operations|user support)\b",
    re.I,
)
"""The running of a service, which is no project."""
_MORE, _FAR_MORE, _CORES = 1.3, 2.0, 2
"""How many times more than a line with a result another one must say if it tells of so many core duties, and else."""


def _adds(others: list[Told], moved: Told) -> bool:
    """Whether the line plainly answers something that none of the others may answer, or shows a result for it."""
    answered = {ground.id for other in others for ground in other.grounds}
    new = any(ground.plain and ground.id not in answered for ground in moved.grounds)
    return new or (moved.result and not any(other.result for other in others))


def _answers_as_much(moved: Told) -> bool:
    """Whether the line answers a duty that weighs as much as money, dates and risks do, or a demand by its name."""
    return any(ground.plain and ground.id in _AS_CORE for ground in moved.grounds) or _is_named(moved)


_AS_CORE = (*CORE, "delivery", "requirements", "change")


def _moves(ground: Ground, moved: Told, case: Case) -> bool:
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


def _outshines(other: Told, moved: Told, case: Case) -> bool:
    """Whether the passed line has a result, figures or an answer to a demand that the moved one does not outweigh.

    Where no other edit was found, a size or figure of which the posting asks nothing may be passed.
    """
    asked = other.project or any(ground.plain for ground in other.grounds)
    if case.eager:
        text = bare(case.block(other.block_id))
        sized = other.figure and not other.result and not (moved.result and _is_named(moved))
        figure = sized and ((asked and shows_any_figure(text)) or bool(_DONE.match(text)))
        result = other.result and (other.plain > 0 or moved.plain < max(1.0, _UNDEMANDED * _says(other, case)))
        return result or figure or (_is_demanded(other) and moved.plain < _least(moved) * _says(other, case))
    if other.result or (other.figure and not moved.result):
        return True
    if _is_demanded(other):
        return not _is_demanded(moved) or moved.plain < _REQUIRED_GAIN * other.points
    return other.figure and asked


def _is_demanded(line: Told) -> bool:
    """Whether the line plainly answers something that the posting demands."""
    return any(ground.plain and ground.required for ground in line.grounds)


def _is_named(line: Told) -> bool:
    """Whether the line has a demand of the posting by its name."""
    return any(ground.plain and ground.required and ground.requirement for ground in line.grounds)


def _least(moved: Told) -> float:
    """How many times more than an answer to a demand a line must say, where no other edit was found."""
    return _EAGER.gain if _is_demanded(moved) else _UNDEMANDED
