"""How much a job line tells this posting: the duties it speaks of that the posting asks for, results, asked names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from resume_tailor.folding import stem
from resume_tailor.model import Block, Evidence, Match, Quote
from resume_tailor.outcomes import find_outcome, is_scale, says_led
from resume_tailor.places import BLANK
from resume_tailor.suggestions.asked.asked_duties import Asked, asked_duties, name_asked
from resume_tailor.suggestions.asked.duties import Duty, duties_in
from resume_tailor.suggestions.asked.duty_senses import share_sense
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.gate import holder_of
from resume_tailor.suggestions.lines.literal_lines import evidence_at, is_heart, says_in_its_words
from resume_tailor.suggestions.lines.meant import is_meant
from resume_tailor.suggestions.lines.relevance import Line, is_strong, relevant_lines
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.successes import PROJECT

CORE = ("budget", "schedule", "risk")
"""The duties that any leader of projects is measured by."""
_DIMINISHING = (1.0, 0.75, 0.5, 0.3)
"""What the first, second, ... thing told by one line adds: a line is not better by naming everything."""
NAMED = 2.4
"""Weight of a requirement that counts as much as one core duty."""
_WITH_RESULT, _WITH_SCALE, _LED, _ASSISTING = 1.35, 1.15, 1.1, 0.45
"""What a result, mere size, a leading verb and an assisting one make of what the line tells."""
ASSISTED = re.compile(
    r"\W*(?:also |i |was |actively |closely |successfully |my role was to )*(?:assist|support|help|participat|involve|"
    r"member|part of|took part|"
    r"work(?:ed|ing)? (?:with(?! (?:\w+ )?(?:clients|customers|stakeholders|vendors|suppliers))|under|on|closely)|"
    r"learn|attend|fil(?:e|ed|ing)\b|"
    r"provid(?:e|ed|ing) (?:\w+ )?(?:support|assist)|knowledge|familiar|exposure|experience)",
    re.I,
)
"""How the lines begin that tell of assisting or of routine: no opening for a job."""

_CLAIMS = re.compile(
    r"\W*(?:fully |highly |very |well[- ]?)*(?:conversant|versed|proficien\w+|excellent|good|in-?depth|broad|"
    r"hands?[- ]on|expertise|experienced|experience in|knowledge|ability|able to|strong|possess\w*|adept|skilled|"
    r"familiar|sound|thorough|exposure|working (?:knowledge|experience))\b",
    re.I,
)
"""How the lines begin that claim an ability: what stands in them is no result."""
_MANAGING = re.compile(
    r"\b(?:budget|costs?\b|schedul|plans?\b|planning|risk|stakeholder|clients?\b|customer|team|staff|"
    r"projects?\b|program|"
    r"contract|vendor|supplier|quality|requirement|deliver|report|scope|deadline|milestone|resource|manage|led\b|lead|"
    r"coordinat|overs|respons|execut|launch|strateg|improv|reduc|sav(?:ed|ing)|implement|negotiat|present|train|mentor|"
    r"department|design|develop|architect|integrat|automat|migrat)\w*",
    re.I,
)
"""Words that any line about managing or building holds."""
_DOUBT = 0.2
_UNASKED = 0.35
_SAFETY = re.compile(r"\b(?:safety|hazards?|HSE|EHS|QHSE|first aid|toolbox|method statements?|accidents?)\b", re.I)
"""In such lines risks are those of life and limb, not of a project."""
_GOODS = re.compile(
    r"\b(?:delivery (?:location|address|note|order|schedule|challan)s?|dispatch\w*|consignments?|shipments?|shipping|"
    r"warehous\w*|store ?keep\w*|goods)\b",
    re.I,
)
"""In such lines clients are those to whom goods go, and dates those on which they go."""
_OF_TRADE = ("stakeholders", "vendors", "across", "schedule", "delivery")
"""Duties that lines on goods have in another sense."""
_WHOLE, _WHOLE_SHARE = 400, 0.5
"""Characters of a quotation, and its share of the posting, from which it is the posting and shows nothing of it."""
_RISKS = ("risk", "risk-management", "risk-assessment", "risk-mitigation")
_WENT_WELL = re.compile(
    r"\b(?:without (?:losing|delay|loss|a\b|any)|no (?:slip|loss|delay|outage|major)|zero|on time|on schedule|ahead of|"
    r"under budget|within budget|award\w*|won|achieved|successfully|first time|approved)\b",
    re.I,
)
"""Results told without a figure."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One asked thing that a line tells of."""

    id: str
    name: str
    """What it is, for a reader: a duty's name, or the posting's own word in quotation marks."""
    weight: float
    quote: Quote
    evidence: Evidence
    requirement: str
    plain: bool = True
    """Whether line and posting mean the same by it, so that a reader sees at once why the line was moved."""
    required: bool = False
    """Whether it is among what the posting demands, not only among the duties or wishes."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one line of a job says to the posting."""

    block_id: str
    points: float
    """Higher first; about 1 for one core duty told plainly."""
    grounds: tuple[Ground, ...]
    """Weightiest first."""
    plain: float
    """The points of the plain grounds alone: only these move a line."""
    result: bool
    """Whether it shows what came of the work, not only how large it was."""
    figure: bool
    """Whether it shows any figure: such a line is not passed by one without a result."""
    project: bool
    """Whether it tells of a project or launch."""
    core: bool = False
    """Whether it tells of money, dates or risks kept, which any post of leading projects asks for."""
    doubt: float = 0.0
    """What it may say beyond `points`, told in words that no pattern was sure of: it counts when the line is passed."""


@once_a_case
def told_lines(case: Case) -> Mapping[str, Told]:
    """What each job line says, by block."""
    asked = asked_duties(case)
    named: dict[str, list[Line]] = {}
    for line in relevant_lines(case).values():
        named.setdefault(line.block_id, []).append(line)
    ids = [block.id for block in case.resume.document.blocks]
    guards = _safety_jobs(ids, case)
    return {id_: _told(case.block(id_), named.get(id_, []), asked, holder_of(id_, case) in guards, case) for id_ in ids}


def _safety_jobs(ids: Iterable[str], case: Case) -> set[str]:
    """The jobs of which every fifth line or more is about safety at work."""
    lines: Counter[str] = Counter()
    safe: Counter[str] = Counter()
    for id_ in ids:
        holder = holder_of(id_, case)
        lines[holder] += 1
        safe[holder] += bool(_SAFETY.search(case.block(id_).text))
    return {holder for holder, count in lines.items() if 5 * safe[holder] >= count}


def _told(block: Block, lines: list[Line], asked: Mapping[str, Asked], guards: bool, case: Case) -> Told:
    safety = guards or bool(_SAFETY.search(block.text))
    grounds: dict[str, Ground] = {}
    told = list(duties_in(block.text))
    for ground in _duty_grounds(block, told, asked, safety, case):
        if ground.id not in grounds or (ground.plain and not grounds[ground.id].plain):
            grounds[ground.id] = ground
    for line in lines:
        for match, item in line.proofs:
            if safety and item.concept in _RISKS:
                continue
            named = is_strong(match, item, case) and (item.relation == "same" or item.mention.category == "practice")
            if (named and is_meant(match, item, case)) or is_heart(match, item, case):
                _take(_named_ground(match, item, case), grounds)
    for match, item in () if safety else says_in_its_words(block, case):
        _take(_named_ground(match, item, case), grounds)
    ordered = sorted(grounds.values(), key=lambda ground: (not ground.plain, -ground.weight, ground.id))
    outcome = "" if _CLAIMS.match(block.text.lstrip(BLANK)) else find_outcome(block.text)
    result = bool(outcome) and not is_scale(block.text, outcome)
    factor = _factor(block.text, outcome, result)
    points = round(_sum(ordered) * factor, 4)
    return Told(
        block_id=block.id,
        points=points,
        grounds=tuple(ordered),
        plain=round(_sum([ground for ground in ordered if ground.plain]) * factor, 4),
        result=result,
        figure=_shows_figure(block.text),
        project=bool(PROJECT.search(block.text)),
        core=any(duty.id in CORE for duty, _, _ in told),
        doubt=_doubt(block.text, points, bool(outcome)) + _unasked((duty for duty, _, _ in told), asked),
    )


def _shows_figure(text: str) -> bool:
    """Whether the line shows a figure of work done, or says in words that it went well."""
    if _CLAIMS.match(text.lstrip(BLANK)):
        return False
    return shows_any_figure(text) or bool(_WENT_WELL.search(text))


def _take(named: Ground, grounds: dict[str, Ground]) -> None:
    """Add what is asked by name; where a duty stands on the same words, this is what its name says."""
    same = [key for key, other in grounds.items() if _overlap(named, other)]
    if not same:
        grounds.setdefault(named.id, named)
    for key in same[:1]:
        duty = grounds[key]
        if not duty.requirement:
            quote = duty.quote if duty.plain else named.quote
            grounds[key] = replace(duty, requirement=named.requirement, plain=True, quote=quote)


def _sum(grounds: Iterable[Ground]) -> float:
    """What the grounds are worth together, weightiest first and each further one less."""
    weights = sorted((ground.weight for ground in grounds), reverse=True)
    return sum(
        weight * (_DIMINISHING[number] if number < len(_DIMINISHING) else 0.1) for number, weight in enumerate(weights)
    )


def _duty_grounds(
    block: Block, told: Iterable[tuple[Duty, int, int]], asked: Mapping[str, Asked], safety: bool, case: Case
) -> Iterator[Ground]:
    """The asked duties that the line tells of, each with the line of the posting that means the same by it."""
    for duty, start, end in told:
        if duty.id not in asked or (safety and duty.id in _RISKS):
            continue
        one, item = asked[duty.id], evidence_at(block, start, end, case)
        lines = [line for line in one.lines if not _is_whole_posting(line.quote, case)]
        if duty.id in _OF_TRADE and _GOODS.search(block.text):
            lines = [line for line in lines if _GOODS.search(line.quote.text)]
        meant = next((line for line in lines if share_sense(duty.id, line.words, block.text[start:end])), None)
        best = meant or one.lines[0]
        weight = round(one.weight * best.weight / one.lines[0].weight, 4)
        name = name_asked(duty, meant.words) if meant else duty.name
        yield Ground(duty.id, name, weight, best.quote, item, "", plain=meant is not None, required=best.required)


def _is_whole_posting(quote: Quote, case: Case) -> bool:
    """Whether the quotation is most of the posting, whose line breaks are lost: no reader sees in it what is asked."""
    whole = sum(len(block.text) for block in case.posting.document.blocks)
    return len(quote.text) > max(_WHOLE, _WHOLE_SHARE * whole)


def _named_ground(match: Match, item: Evidence, case: Case) -> Ground:
    """What the posting asks by a name that the line has."""
    return Ground(
        item.concept,
        quote_asked(case.posting.document, match.requirement, limit=50),
        round(case.weight(match) / NAMED, 4),
        match.requirement.quote,
        item,
        match.requirement.id,
        required=match.requirement.importance == "required",
    )


def _factor(text: str, outcome: str, result: bool) -> float:
    """What result, size, and the part that the person had make of what the line tells."""
    figure = _WITH_RESULT if result else _WITH_SCALE if outcome else 1.0
    assisting = ASSISTED.match(text.lstrip(BLANK))
    return figure * (_ASSISTING if assisting else _LED if says_led(text) else 1.0)


def _unasked(told: Iterable[Duty], asked: Mapping[str, Asked]) -> float:
    """What the line tells of duties that the posting does not name; whoever leads projects has them all the same."""
    worth = {duty.id: duty.worth for duty in told if duty.id not in asked}
    return round(sum(_UNASKED * one for one in worth.values()), 4)


def _doubt(text: str, points: float, figure: bool) -> float:
    """Some points for each word of managing work beyond the things that were surely told, at most three."""
    words = {stem(found.group()).lower() for found in _MANAGING.finditer(text)}
    return round(max(0.0, _DOUBT * min(len(words) + figure, 3) - points / 2), 4)


def _overlap(one: Ground, other: Ground) -> bool:
    """Whether both stand on the same words of the line."""
    a, b = one.evidence.mention, other.evidence.mention
    return a.start < b.end and b.start < a.end
