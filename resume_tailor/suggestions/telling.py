"""How much a job line tells this posting: the duties it speaks of that the posting asks for, results, asked names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from resume_tailor.folding import stem
from resume_tailor.model import Block, Evidence, Quote, SkillMention
from resume_tailor.outcomes import find_outcome, is_scale, says_led
from resume_tailor.places import BLANK, name_section, quote_line
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.duties import DUTIES, Duty, duties_in
from resume_tailor.suggestions.grounding import holder_of
from resume_tailor.suggestions.literal import quote_asked
from resume_tailor.suggestions.relevance import Line, is_strong, relevant_lines
from resume_tailor.suggestions.results import shows_any_figure
from resume_tailor.suggestions.successes import PROJECT

_ASKING = {"required": 1.2, "duty": 1.0, "preferred": 0.7, "title": 0.7, "other": 0.6}
"""What a duty counts by the section of the posting that speaks of it; pay, benefits and legal text ask for nothing."""
_ASKING_ELSEWHERE = {"about": 0.5}
_FEW = 5
"""Duties under which the sections were hardly recognised, so that what is said of the employer is read too."""
_DIMINISHING = (1.0, 0.75, 0.5, 0.3)
"""What the first, second, ... thing told by one line adds: a line is not better by naming everything."""
NAMED = 2.4
"""Weight of a requirement that counts as much as one core duty."""
_WITH_RESULT, _WITH_SCALE, _LED, _ASSISTING = 1.35, 1.15, 1.1, 0.45
"""What a result, mere size, a leading verb and an assisting one make of what the line tells."""
ASSISTED = re.compile(
    r"\W*(?:also |i |was |actively |closely |successfully |my role was to )*(?:assist|support|help|participat|involve|"
    r"member|part of|took part|work(?:ed|ing)? (?:with|under|on|closely)|learn|attend|fil(?:e|ed|ing)\b|"
    r"provid(?:e|ed|ing) (?:support|assist)|knowledge|familiar|exposure|experience)",
    re.I,
)
"""How the lines begin that tell of assisting or of routine: no opening for a job."""

_MANAGING = re.compile(
    r"\b(?:budget|costs?\b|schedul|plans?\b|planning|risk|stakeholder|clients?\b|customer|team|staff|"
    r"projects?\b|program|"
    r"contract|vendor|supplier|quality|requirement|deliver|report|scope|deadline|milestone|resource|manage|led\b|lead|"
    r"coordinat|overs|respons|execut|launch|strateg|improv|reduc|sav(?:ed|ing)|implement|negotiat|present|train|mentor|"
    r"department|design|develop|architect|integrat|automat|migrat)\w*",
    re.I,
)
"""Words that any line about managing or building holds."""
_DOUBT = 0.3
_UNASKED = 0.5
_SAFETY = re.compile(r"\b(?:safety|hazards?|HSE|EHS|QHSE|first aid|toolbox|method statements?|accidents?)\b", re.I)
"""In such lines risks are those of life and limb, not of a project."""
_RISKS = ("risk", "risk-management", "risk-assessment", "risk-mitigation")
_WENT_WELL = re.compile(
    r"\b(?:without (?:losing|delay|loss|a\b|any)|no (?:slip|loss|delay|outage|major)|zero|on time|on schedule|ahead of|"
    r"under budget|within budget|award\w*|won|achiev\w+|successfully|first time|approved)\b",
    re.I,
)
"""Results told without a figure."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A duty that the posting asks for."""

    duty: Duty
    weight: float
    quote: Quote
    """The line of the posting that asks for it most."""


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


@dataclass(frozen=True, slots=True)
class Told:
    """What one line of a job says to the posting."""

    block_id: str
    points: float
    """Higher first; about 1 for one core duty told plainly."""
    grounds: tuple[Ground, ...]
    """Weightiest first."""
    result: bool
    """Whether it shows what came of the work, not only how large it was."""
    figure: bool
    """Whether it shows any figure: such a line is not passed by one without a result."""
    project: bool
    """Whether it tells of a project or launch."""
    doubt: float = 0.0
    """What it may say beyond `points`, told in words that no pattern was sure of: it counts when the line is passed."""


@once_a_case
def asked_duties(case: Case) -> Mapping[str, Asked]:
    """The duties that the posting's sections of duties and demands ask for, each at its most important line."""
    found = _asked_in(case, _ASKING)
    return found if len(found) >= _FEW else _asked_in(case, _ASKING | _ASKING_ELSEWHERE) | found


def _asked_in(case: Case, asking_of: Mapping[str, float]) -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    lines: dict[str, int] = {}
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        asking = asking_of.get(str(section.kind))
        for block_id in section.block_ids if asking else ():
            block = blocks[block_id]
            for duty in DUTIES:
                hit = find_asking(duty, block.text)
                if hit is None or asking is None:
                    continue
                lines[duty.id] = lines.get(duty.id, 0) + 1
                weight = duty.worth * asking
                if duty.id not in found or weight > found[duty.id].weight:
                    quote = quote_line("posting", block, *hit.span(), name_section(section))
                    found[duty.id] = Asked(duty, weight, quote)
    often = {id_: 1 + 0.1 * min(count - 1, 4) for id_, count in lines.items()}
    return {id_: Asked(one.duty, round(one.weight * often[id_], 4), one.quote) for id_, one in found.items()}


_OFFERED = re.compile(
    r"\b(?:stock (?:purchase|options?)|401\s?\(?k\)?|parental leave|sick leave|paid time off|PTO\b|life insurance|"
    r"health (?:insurance|plans?|benefits)|dental|tuition|perks|salary range|bonus(?:es)?|equal opportunity|"
    r"purchase plan|(?:product|employee) discounts?|company discounts?)",
    re.I,
)
"""Words of a sentence that tells what is offered."""
_OF_THEMSELVES = re.compile(
    r"^\W*(?:about (?:us|the (?:company|team)|[A-Z]\w+)\b|(?:the|our|this|at|(?-i:[A-Z])\w+['’]s)\b[^.;:]{0,70}?"
    r"\b(?:team|company|group|organi[sz]ation|division|business|firm|platform)\s+(?:is|are|has|have|was|"
    r"builds?|develops?|provides?|offers?|makes?|serves?|sells?|empowers?|helps?)\b"
    r"(?! (?:looking|seeking|hiring|searching))|"
    r"(?:we|our (?:mission|platform|products?|customers|company|teams?))(?:['’]re|['’]ve)?\s"
    r"(?!.*\b(?:looking|seek\w*|hiring|need|want|you|your|candidate)\b))",
    re.I,
)
"""How a sentence begins that tells of the employer and asks nothing."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n")


def find_asking(duty: Duty, text: str) -> re.Match[str] | None:
    """The first place that asks for the duty: none in what is offered or what the employer says of itself."""
    for hit in islice(duty.asked.finditer(text, 0, _MOST_READ), _MOST_HITS):
        first, last = max(0, hit.start() - _LONGEST), hit.end() + _LONGEST
        left = max((end.end() for end in _SENTENCE_END.finditer(text, first, hit.start())), default=first)
        right = _SENTENCE_END.search(text, hit.end(), last)
        sentence = text[left : right.start() if right else last]
        if not _OFFERED.search(sentence) and not _OF_THEMSELVES.match(sentence):
            return hit
    return None


_LONGEST = 500
"""Characters that are read to either side for the ends of a sentence."""
_MOST_READ = 60_000
"""Characters of one line in which a duty is looked for; no posting has a longer line but a hostile one."""
_MOST_HITS = 20
"""Places of one line that are looked at; a hostile posting names a thing ten thousand times."""


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
    grounds: dict[str, Ground] = {}
    safety = guards or bool(_SAFETY.search(block.text))
    told = list(duties_in(block.text))
    for duty, start, end in told:
        if duty.id in asked and not (safety and duty.id in _RISKS):
            one = asked[duty.id]
            item = evidence_at(block, start, end, case)
            grounds[duty.id] = Ground(duty.id, duty.name, one.weight, one.quote, item, "")
    for line in lines:
        for match, item in line.proofs:
            if safety and item.concept in _RISKS:
                continue
            if is_strong(match, item, case) and (item.relation == "same" or item.mention.category == "practice"):
                weight = round(case.weight(match) / NAMED, 4)
                ground = Ground(
                    item.concept,
                    quote_asked(case.posting.document, match.requirement, limit=50),
                    weight,
                    match.requirement.quote,
                    item,
                    match.requirement.id,
                )
                if not any(_overlap(ground, other) for other in grounds.values() if other.requirement == ""):
                    grounds.setdefault(item.concept, ground)
    ordered = sorted(grounds.values(), key=lambda ground: (-ground.weight, ground.id))
    outcome = find_outcome(block.text)
    result = bool(outcome) and not is_scale(block.text, outcome)
    total = sum(
        ground.weight * (_DIMINISHING[number] if number < len(_DIMINISHING) else 0.1)
        for number, ground in enumerate(ordered)
    )
    points = round(total * _factor(block.text, outcome, result), 4)
    return Told(
        block_id=block.id,
        points=points,
        grounds=tuple(ordered),
        result=result,
        figure=shows_any_figure(block.text) or bool(_WENT_WELL.search(block.text)),
        project=bool(PROJECT.search(block.text)),
        doubt=_doubt(block.text, points, bool(outcome)) + _unasked((duty for duty, _, _ in told), asked),
    )


def _factor(text: str, outcome: str, result: bool) -> float:
    """What result, size, and the part that the person had make of what the line tells."""
    figure = _WITH_RESULT if result else _WITH_SCALE if outcome else 1.0
    assisting = ASSISTED.match(text.lstrip(BLANK))
    return figure * (_ASSISTING if assisting else _LED if says_led(text) else 1.0)


def _unasked(told: Iterable[Duty], asked: Mapping[str, Asked]) -> float:
    """What the line tells of duties that the posting does not name; whoever leads projects has them all the same."""
    return round(sum(_UNASKED * duty.worth for duty in told if duty.id not in asked), 4)


def _doubt(text: str, points: float, figure: bool) -> float:
    """Some points for each word of managing work beyond the things that were surely told, at most three."""
    words = {stem(found.group()).lower() for found in _MANAGING.finditer(text)}
    return round(max(0.0, _DOUBT * min(len(words) + figure, 3) - points / 2), 4)


def _overlap(one: Ground, other: Ground) -> bool:
    """Whether both stand on the same words of the line."""
    a, b = one.evidence.mention, other.evidence.mention
    return a.start < b.end and b.start < a.end


def evidence_at(block: Block, start: int, end: int, case: Case) -> Evidence:
    """The words of that line as evidence for a duty that no entry of the lexicon names."""
    words = block.text[start:end]
    section = case.places.kind(block.id)
    mention = SkillMention(None, words, "practice", block.id, start, end, words, source="discovered", section=section)
    quote = quote_line("resume", block, start, end, case.places.name(block.id))
    outcome = find_outcome(block.text)
    position = case.places.positions.get(block.id)
    return Evidence(
        concept=words.casefold(),
        mention=mention,
        relation="same",
        strength="listed" if section == "skills" else "outcome" if outcome else "bullet",
        quote=quote,
        position=position.id if position else "",
        outcome=outcome,
        led=says_led(block.text),
    )
