"""Which lines of the resume a coach would put forward first for this posting: few, strong, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import Evidence
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.own_work import is_study
from resume_tailor.practices import leads_projects
from resume_tailor.senses import is_foreign_trade
from resume_tailor.suggestions.asked.left_open import is_a_measure
from resume_tailor.suggestions.case import TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.lines.answers import find_answers
from resume_tailor.suggestions.lines.granting import is_granted
from resume_tailor.suggestions.lines.led import (
    find_led,
    is_below,
    is_title_line,
    many_places,
    says_project_led,
    tells_of_leading,
)
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.nearness import nearness
from resume_tailor.suggestions.lines.own_lines import (
    FIRST_JOBS_MONTHS,
    RECENT_MONTHS,
    age_of,
    is_carried,
    is_duty,
    is_stock,
)
from resume_tailor.suggestions.lines.proof_worth import Proof, names_it, proof_worth
from resume_tailor.suggestions.lines.questions import result_question, words_to_ask_of
from resume_tailor.suggestions.lines.results import (
    good_end,
    is_result,
    shows_any_figure,
    went_well,
)
from resume_tailor.tenure import is_pm_title

MOST = 7
"""Lines to choose from; fewer are shown."""
_LEAST = 1.6
"""Worth below which a line is not put forward: readers pass few of those (benchmarks/judgement.md)."""
_FEW, _LEAST_OF_FEW = 6, 1.0
"""Lines beside which one of less worth is shown too, where the posting plainly asks for it."""
_MET_BEFORE = 0.25
"""What a requirement adds that an earlier line has met."""
_ADDS = (1.0, 0.6, 0.4, 0.2)
"""What the first, second, ... requirement met by one line adds."""
_FIRST_JOBS = 2
"""Jobs that head the resume: the one before a long present job is read too."""
_SUCCESS = 1.5
"""What a project brought through, with its figure, adds for a role of leading projects."""


@dataclass(frozen=True, slots=True)
class Forward:
    """A line to put forward."""

    block_id: str
    text: str
    """The line as quoted."""
    evidence: Evidence
    """The best of its proofs, or what its figure shows where it meets no requirement by itself."""
    proofs: tuple[Proof, ...]
    """The requirements it meets that no line before it has met, those that matter most first."""
    worth: float


@once_a_case
def choose_lines(case: Case) -> tuple[Forward, ...]:
    """A few job lines, the best first; a requirement met by an earlier line counts little."""
    pool = list(_candidates(case))
    chosen: list[Forward] = []
    met: set[str] = set()
    while pool and len(chosen) < MOST:
        best = max(pool, key=lambda line: (_worth(line, met, case), -case.places.order[line.block_id]))
        worth = _worth(best, met, case)
        if worth < (_LEAST if len(chosen) >= _FEW else _LEAST_OF_FEW):
            break
        pool = [line for line in pool if line.text.lower() != best.text.lower()]
        fresh = tuple(p for p in best.proofs if p[0].requirement.id not in met)
        fresh = tuple(p for p in fresh if not _is_named_better(p, pool, met, case)) or fresh
        if not fresh and not is_success(best):
            continue
        if worth < _LEAST and not any(_is_plainly_asked(proof, case) for proof in fresh):
            continue
        chosen.append(Forward(best.block_id, best.text, best.evidence, fresh, round(worth, 4)))
        left = {match.requirement.id for match, _ in best.proofs} - {match.requirement.id for match, _ in fresh} - met
        told = [match for match, _ in best.proofs if match.requirement.id not in left]
        met |= {match.requirement.id for match in told}
        met |= {f"answer-{concept}" for match in told for concept in match.requirement.concepts}
    return tuple(chosen)


@once_a_case
def find_ended(case: Case) -> tuple[Forward, ...]:
    """The lines of the first jobs that tell how a led project ended or how large it was, the best first."""
    early = {position.id for position in case.resume.positions[:_FIRST_JOBS]}
    led = (item for item in find_led(case, turned=True) if item.position in early and _is_to_lead(case))
    lines = (Forward(item.mention.block_id, item.quote.text, item, (), 0.0) for item in led)
    found = [line for line in lines if can_stand(line, case)]
    return tuple(sorted(found, key=lambda line: -_worth(line, set(), case)))


def _is_to_lead(case: Case) -> bool:
    return case.posting.role in ("program", "project")


def _is_named_better(proof: Proof, pool: Sequence[Forward], met: set[str], case: Case) -> bool:
    """Whether the line only speaks for it, and another that is worth showing says it: the schedule, not the rescue."""
    match, item = proof
    if not _OF_DATES.search(item.concept) or not item.speaks or names_it(match, item, case):
        return False
    others = ((line, m, e) for line in pool for m, e in line.proofs if m.requirement.id == match.requirement.id)
    return any(
        (not other.speaks or names_it(m, other, case)) and _worth(line, met, case) >= _LEAST
        for line, m, other in others
        if line.text != item.quote.text
    )


_OF_DATES = re.compile(r"timeline|schedul|milestone")


def _is_plainly_asked(proof: Proof, case: Case) -> bool:
    """Whether the posting demands it by its name, and it is no word that most lines of any job would answer."""
    match, item = proof
    demanded = match.requirement.importance != "preferred" and match.requirement.category != "soft"
    return demanded and case.asks_surely(match) and item.concept not in _IN_ANY_JOB


_IN_ANY_JOB = frozenset(
    (
        *("coordination", "project-coordination", "technical-coordination", "on-time-delivery", "planning"),
        *("execution", "documentation", "progress-tracking", "project-management", "program-management"),
        *("scheduling", "tracking"),
    )
)
"""Practices of which there is a line in most jobs, so that a plain one says little."""


def _candidates(case: Case) -> Iterator[Forward]:
    """Every line of a job that could be put forward, with the proofs that a reader would grant."""
    proofs: dict[tuple[str, int], dict[str, Proof]] = {}
    items: dict[tuple[str, int], Evidence] = {}
    for match in case.skills():
        if _RUN_TOGETHER.search(match.requirement.label) or is_a_measure(match, case):
            continue
        for item in match.evidence:
            key = (item.mention.block_id, item.quote.start)
            if item.mention.category == "certification":
                continue  # no line of work, though it stands under a job
            if item.mention.block_id in case.places.positions and is_granted(match, item, case):
                proofs.setdefault(key, {}).setdefault(match.requirement.id, (match, item))
                items.setdefault(key, item)
    for match, item in find_answers(case):
        key = (item.mention.block_id, item.quote.start)
        own = proofs.setdefault(key, {})
        same = [id_ for id_, (m, _) in own.items() if match.requirement.concepts[0] in m.requirement.concepts]
        if all(proof_worth(*own[id_], case) < proof_worth(match, item, case) for id_ in same):
            for id_ in same:
                del own[id_]
            own[match.requirement.id] = (match, item)
            items.setdefault(key, item)
    if _is_to_lead(case):
        for item in find_led(case):
            items.setdefault((item.mention.block_id, item.quote.start), item)
    for key, item in items.items():
        ordered = sorted(proofs.get(key, {}).values(), key=lambda proof: -proof_worth(proof[0], proof[1], case))
        line = Forward(key[0], item.quote.text, ordered[0][1] if ordered else item, tuple(ordered), 0.0)
        if can_stand(line, case) and has_more_to_tell(line, case) and not _is_one_plain_word(line, case):
            yield line


def _is_one_plain_word(line: Forward, case: Case) -> bool:
    """Whether the line only names one thing asked, with no figure and no end, and shares nothing rare with the posting.

    Readers pass half of these, but of the practices that any lead of projects has to show.
    """
    hard = [proof for proof in line.proofs if is_hard(*proof)]
    if len(hard) != 1 or hard[0][1].speaks or hard[0][1].concept in _OF_ANY_LEAD:
        return False
    told = shows_any_figure(line.text) or bool(good_end(line.text)) or went_well(line.text)
    return not told and nearness(line.block_id, case) < _SOMEWHAT_NEAR


_SOMEWHAT_NEAR = 1.5
_OF_ANY_LEAD = frozenset(
    (
        *("scheduling", "status-reporting", "risk-management", "project-management", "program-management"),
        *("budget-management", "stakeholder-management", "executive-communication", "vendor-management"),
    )
)
"""Practices of which a plain line is worth showing, though it has neither a figure nor an end."""


_RUN_TOGETHER = re.compile(r"[A-Za-z]{19}")
"""Words of a posting that lost their blanks: no name of anything."""


def can_stand(line: Forward, case: Case) -> bool:
    """Whether the line can be put forward: recent work of the person's own, not below their level."""
    position = case.places.positions[line.block_id]
    item = line.evidence
    early = case.resume.positions[:_FIRST_JOBS]
    if age_of(item, case) > (FIRST_JOBS_MONTHS if position in early else RECENT_MONTHS):
        return False
    if not is_duty(line.text, position, case) or is_study(line.text, case.places.sections.get(line.block_id)):
        return False
    if is_title_line(line.block_id, position, case) or is_below(item, position, case):
        return False
    if is_stock(line.block_id, line.text, case):
        return False
    named = [proof for proof in line.proofs if not proof[1].speaks]
    hard = [proof for proof in line.proofs if is_hard(*proof)]
    if tells_of_leading(position, case) or says_project_led(line.text):
        return bool(hard) or is_success(line) or not line.proofs
    if any(leads_projects(other.title) for other in case.resume.positions):
        return any(match.requirement.category in (*TECHNICAL, "method", "domain") for match, _ in named)
    if is_foreign_trade(position.title) or not position.title:
        return any(
            len(e.mention.text.split()) > 1 and m.requirement.category == "practice" and case.names_itself(e)
            for m, e in named
        )
    return any(match.requirement.category != "soft" for match, _ in named)


def has_more_to_tell(line: Forward, case: Case) -> bool:
    """Whether there is a figure, a good end, a tool or a question that brings the line out; else it is a mere duty."""
    if shows_any_figure(line.text) or went_well(line.text) or meets_many(line) or is_done_daily(line):
        return True
    if any(match.requirement.category in (*TECHNICAL, "method", "domain") for match, _ in line.proofs):
        return True
    job = "\n".join(case.block(i).text for i in case.places.positions[line.block_id].block_ids)
    words = line.evidence.mention.text
    nears = (words, words_to_ask_of(line.evidence.concept, words, line.text))
    return any(result_question(near, line.text, job, ()) for near in nears)


def is_success(line: Forward) -> bool:
    """Whether the line tells of a project that was led, with its figure."""
    return bool(find_outcome(line.text) or good_end(line.text) or many_places(line.text)) and is_carried(line.text)


def _worth(line: Forward, met: set[str], case: Case) -> float:
    gains = sorted(
        (
            proof_worth(match, item, case) * (_MET_BEFORE if match.requirement.id in met else 1.0)
            for match, item in line.proofs
        ),
        reverse=True,
    )
    total = sum(gain * (_ADDS[number] if number < len(_ADDS) else 0.05) for number, gain in enumerate(gains))
    leads = _is_to_lead(case) and is_success(line)
    position = case.places.positions[line.block_id]
    titled = 1.1 if is_pm_title(position.title) else 0.8
    fresh = max(0.5, 1 - age_of(line.evidence, case) / 240)  # 1 for the newest job, half for one ten years older
    near = 1 + _NEAR * min(nearness(line.block_id, case), _VERY_NEAR)
    return (total + (_SUCCESS if leads else 0.0)) * _strength(line) * fresh * titled * near


_NEAR, _VERY_NEAR = 0.025, 15.0
"""What each point of nearness to the posting adds to a line's worth, and the points that count."""


def _strength(line: Forward) -> float:
    """A line with a result counts more than one with a size, that more than a duty; led work more than other."""
    told = (
        1.6 if is_result(line.evidence) else 1.45 if went_well(line.text) else 1.25 if find_outcome(line.text) else 0.8
    )
    vague = 0.85 if _RESPONSIBLE.match(line.text) else 1.0
    if meets_many(line):
        told = max(told, _MANY_MET)
    elif is_done_daily(line):
        told = max(told, 1.0)
    return told * vague * (1.1 if says_led(line.text) else 1.0)


def meets_many(line: Forward) -> bool:
    """Whether the line answers several duties by itself: `Controlled milestones, change requests and cost`."""
    hard = {match.requirement.id for match, item in line.proofs if is_hard(match, item)}
    return len(hard) >= _MANY and any(not item.speaks for _, item in line.proofs)


def is_done_daily(line: Forward) -> bool:
    """Whether the line tells of what is shown by doing it, and has no end: stand-ups held, outages explained."""
    return line.evidence.concept in _DONE_DAILY


_MANY, _MANY_MET = 3, 1.3
"""Demands that one line meets, and what it counts then, though it tells of no end."""
_DONE_DAILY = frozenset(("agile-ceremonies", "explaining-technical-information"))
"""Practices whose lines are no mere duties, though they tell of no end."""


_RESPONSIBLE = re.compile(r"^\W*responsib(?:le|ility) for\b", re.I)
"""How a line begins that says what was asked of somebody, not what they did."""
