"""Which lines of the resume a coach would put forward first for this posting: few, strong, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resume_tailor.evidence import months_since
from resume_tailor.folding import find_words, stem
from resume_tailor.model import Evidence, Match, Position, SkillMention
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.own_work import is_study
from resume_tailor.places import quote_line
from resume_tailor.practices import leads_projects
from resume_tailor.senses import is_foreign_trade
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.naming import has_a_name
from resume_tailor.suggestions.case import PROVEN, TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.lines.answers import find_answers
from resume_tailor.suggestions.lines.meant import is_hard, is_meant
from resume_tailor.suggestions.lines.results import (
    good_end,
    is_result,
    is_telling,
    shows_any_figure,
    telling_figure,
    went_well,
)
from resume_tailor.suggestions.lines.successes import is_foreign
from resume_tailor.tenure import is_pm_title

MOST = 7
"""Lines to choose from; fewer are shown."""
_LEAST = 1.6
"""Worth below which a line is not put forward: readers pass few of those (benchmarks/judgement.md)."""
_RECENT_MONTHS = 120
_SHORTEST = 5
"""Words of a job line below which it is a heading, a chore or an employer's name."""
_MET_BEFORE = 0.25
"""What a requirement adds that an earlier line has met."""
_BY = {"same": 1.0, "narrower": 0.85, "implied": 0.5}
"""What a proof counts by its relation; a line that only speaks for it half."""
_ANSWERS, _ANSWERS_PLAINLY = 0.85, 0.7
"""What a line counts that answers a sentence of the posting (`answers.toml`), with its result and without."""
_ADDS = (1.0, 0.6, 0.4, 0.2)
"""What the first, second, ... requirement met by one line adds."""
_SUCCESS = 1.5
"""What a project brought through, with its figure, adds for a role of leading projects."""
_ASSISTED = re.compile(
    r"^\W*(?:also |i |was |actively |closely |successfully )*(?:assist|tak(?:e|es|ing) care of\b|help|"
    r"support(?:ed|ing|s)\b|"
    r"work(?:ed|ing|s)? (?:with|under|closely|alongside)\b|participat|involve|"
    r"member|part of|took part|learn|attend|shadow|observ|familiar|exposure|knowledge|roles? (?:&|and)|"
    r"responsibilit(?:y|ies)\b|perform(?:ed|ing|s)? (?:many|some|various|all|the following|other)|duties)",
    re.I,
)
"""How the lines begin that tell of assisting: no line to put forward."""
_CLERICAL = re.compile(
    r"^\W*(?:also |i |was |am )*(?:responsible for |in charge of |taking care of )?(?:the )?"
    r"(?:circulat|distribut(?:e|ed|ing) (?:the )?(?:\w+ ){0,4}(?:reports?|minutes|documents?)|forward|"
    r"fil(?:e|ed|ing)\b|typ(?:e|ed|ing)\b|upload|scann|photocop|collat|"
    r"send(?:s|ing)?\b|sent\b|mail(?:ed|ing)\b|dispatch(?:ed|ing)? (?:of )?(?:reports?|documents?|mails?))",
    re.I,
)
"""How the lines begin that tell of passing papers on: no line to put forward, whatever the papers are about."""
_SAYS_NOTHING = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:knowledge|understanding|familiarity) (?:of|in|with)\b|"
    r"\b(?:take|takes|taking|took) (?:the |all )?(?:appropriate|necessary|required|suitable|needed) "
    r"(?:steps?|actions?|measures?)\b",
    re.I,
)
"""Words of a line that tells of knowing, or of doing whatever was needed: there is no story behind it."""
BASIC = frozenset(
    (
        *("microsoft-office", "microsoft-365", "excel", "word", "powerpoint", "outlook", "email", "google-workspace"),
        *("computer-literacy", "internet", "windows"),
    )
)
"""Tools that nobody is hired for."""
_SMALL = frozenset(("of", "and", "the", "a", "an", "to", "in", "on", "for", "with", "management", "manage", "managing"))
"""Words that make no two names alike."""

Proof = tuple[Match, Evidence]


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
        if worth < _LEAST:
            break
        pool = [line for line in pool if line.text.lower() != best.text.lower()]
        fresh = tuple(p for p in best.proofs if p[0].requirement.id not in met)
        if not fresh and not is_success(best):
            continue
        chosen.append(Forward(best.block_id, best.text, best.evidence, fresh, round(worth, 4)))
        met |= {match.requirement.id for match, _ in best.proofs}
        met |= {f"answer-{concept}" for match, _ in best.proofs for concept in match.requirement.concepts}
    return tuple(chosen)


def _candidates(case: Case) -> Iterator[Forward]:
    """Every line of a job that could be put forward, with the proofs that a reader would grant."""
    proofs: dict[tuple[str, int], dict[str, Proof]] = {}
    items: dict[tuple[str, int], Evidence] = {}
    for match in case.skills():
        for item in match.evidence:
            key = (item.mention.block_id, item.quote.start)
            if item.mention.block_id in case.places.positions and _is_granted(match, item, case):
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
    if case.posting.role in ("program", "project"):
        for item in _successes(case):
            items.setdefault((item.mention.block_id, item.quote.start), item)
    for key, item in items.items():
        ordered = sorted(proofs.get(key, {}).values(), key=lambda proof: -proof_worth(proof[0], proof[1], case))
        line = Forward(key[0], item.quote.text, ordered[0][1] if ordered else item, tuple(ordered), 0.0)
        if can_stand(line, case):
            yield line


def _successes(case: Case) -> Iterator[Evidence]:
    """Led projects with their figure, of jobs of leading projects, for the role as a whole."""
    for position in case.resume.positions:
        for block_id in position.block_ids if leads_projects(position.title) else ():
            block = case.block(block_id)
            figure = telling_figure(block.text) or good_end(block.text)
            if figure and is_carried(block.text) and _is_strong(figure, block.text):
                start = block.text.index(figure)
                mention = SkillMention(
                    *(None, figure, "practice", block_id, start, start + len(figure), figure),
                    source="discovered",
                    section="experience",
                )
                quote = quote_line("resume", block, start, start + len(figure), case.places.name(block_id))
                ago = months_since(position, case.as_of)
                yield Evidence(
                    *(figure.casefold(), mention, "same", "outcome", quote, position.id, ago, figure),
                    led=says_led(quote.text),
                )


def _is_strong(figure: str, text: str) -> bool:
    return is_telling(figure, text) or went_well(text) or bool(_LARGE.search(figure))


_LARGE = re.compile(
    r"[$€£]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|euros?|dollars?|pounds?|million|billion)\b|\d[,.]?\d{3}|\b\d{2,}[km]\b",
    re.I,
)
"""A size that a reader remembers: money, thousands and more."""


def _is_granted(match: Match, item: Evidence, case: Case) -> bool:
    """Whether a strict reader would grant that the line meets the requirement."""
    if not item.sure or match.state == "not checkable" or not has_a_name(match, case):
        return False
    if not is_meant(match, item, case) or _has_better_sum(match, item):
        return False
    if item.speaks:
        return match.requirement.category in ("practice", "method", "soft") or not match.requirement.category
    if item.relation == "implied" or item.strength not in PROVEN:
        return False
    return not _is_far(match, item) and not _is_bare(item, case) and _shares_words(match, item, case)


_OF_MONEY = frozenset(("budget-management", "cost-management", "financial-management"))
_MONEY_KEPT = re.compile(r"\b(?:budget\w*|costs?|spend\w*|overspend|capex|opex|sav(?:ed|ing|ings)|forecast\w*)\b", re.I)
"""Words of a line that tells of keeping money, not only how much there was."""


def _has_better_sum(match: Match, item: Evidence) -> bool:
    """Whether the line is a poor proof of a budget: no sum, or a bare one, where another line tells of both.

    A bare sum (`led a program of EUR 3M`) is none at all for what the posting would merely like.
    """
    if item.concept not in _OF_MONEY:
        return False
    bare = not _MONEY_KEPT.search(item.quote.text)
    if not bare and shows_any_figure(item.quote.text):
        return False
    others = (one.quote.text for one in match.evidence if one.strength in PROVEN)
    better = any(_MONEY_KEPT.search(text) and shows_any_figure(text) for text in others)
    return better or (bare and match.requirement.importance == "preferred")


def _is_bare(item: Evidence, case: Case) -> bool:
    """Whether it hardly stands for a practice in a job that was not of leading projects.

    So does one common word there (`cost`, `schedule`), and what is delivered on time where no project is named.
    """
    position = case.places.positions.get(item.mention.block_id)
    if position is not None and leads_projects(position.title):
        return False
    if _OF_DELIVERY.search(item.concept) and not _A_PROJECT.search(item.quote.text):
        return True
    return item.mention.category in ("practice", "soft", "domain") and len(item.mention.text.split()) == 1


_OF_DELIVERY = re.compile(r"deliver|on-time")
_A_PROJECT = re.compile(
    r"\b(?:projects?|program(?:me)?s?|launch\w*|milestones?|migrat\w+|implement\w+|roll-?outs?|releases?)\b", re.I
)


def _is_far(match: Match, item: Evidence) -> bool:
    """Whether a narrower word stands for a field, or one of another kind: a tool for a practice."""
    if item.relation != "narrower":
        return False
    asked, found = match.requirement.category, item.mention.category
    return asked == "domain" or (asked != found and not (asked in TECHNICAL and found in TECHNICAL))


def _shares_words(match: Match, item: Evidence, case: Case) -> bool:
    """Whether posting and line both use a word of the thing's own name; else only the lexicon says they are one."""
    asked = case.lexicon.concepts.get(item.concept)
    found = case.lexicon.concepts.get(item.mention.concept or "")
    if asked is None or found is None:
        return True
    said = [m.text for m in match.requirement.mentions if m.concept == asked.id] or [match.requirement.label]
    return bool(_stems(*asked.names) & _stems(*said)) and bool(_stems(*found.names) & _stems(item.mention.text))


def _stems(*texts: str) -> set[str]:
    """The first five letters of each word, endings aside; short words whole."""
    return {stem(word) for text in texts for word in re.findall(r"[^\W_]+", text.lower()) if word not in _SMALL}


def can_stand(line: Forward, case: Case) -> bool:
    """Whether the line can be put forward: recent work of the person's own, not below their level."""
    position = case.places.positions[line.block_id]
    item = line.evidence
    if _age(item, case) > _RECENT_MONTHS:
        return False
    if not _is_duty(line.text, position, case) or is_study(line.text, case.places.sections.get(line.block_id)):
        return False
    if _is_stock(line, case):
        return False
    named = [proof for proof in line.proofs if not proof[1].speaks]
    hard = [proof for proof in line.proofs if is_hard(*proof)]
    if leads_projects(position.title):
        return bool(hard) or is_success(line)
    if any(leads_projects(other.title) for other in case.resume.positions):
        return any(match.requirement.category in (*TECHNICAL, "method", "domain") for match, _ in named)
    if is_foreign_trade(position.title) or not position.title:
        return any(
            len(e.mention.text.split()) > 1 and m.requirement.category == "practice" and case.names_itself(e)
            for m, e in named
        )
    return any(match.requirement.category != "soft" for match, _ in named)


def _is_stock(line: Forward, case: Case) -> bool:
    """Whether other jobs say the line in the same words, so that it tells of none of them."""
    begin = _beginning(line.text)
    own = case.places.positions[line.block_id].id
    return len(begin) == _STOCK and any(
        _beginning(block.text) == begin
        for block in case.places.blocks.values()
        if block.id in case.places.positions and case.places.positions[block.id].id != own
    )


def _beginning(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", text[:_READ].lower()))[:_STOCK]


_STOCK = 7
"""Words of the beginning by which two lines are known for one."""


def _age(item: Evidence, case: Case) -> int:
    """Months from the end of the line's job to that of the newest one; 0 where either is not dated."""
    ends = [months_since(position, case.as_of) for position in case.resume.positions]
    newest = min((end for end in ends if end is not None), default=0)
    return (item.months_ago or newest) - newest


def _is_duty(text: str, position: Position, case: Case) -> bool:
    """Whether it is a line of doing, not a heading, a label, an employer's description or a line of assisting."""
    if is_foreign(text) or (position.employer and find_words(text, position.employer)):
        return False
    return len(text.split()) >= _SHORTEST and not _is_no_story(text)


def tells_of_assisting(text: str) -> bool:
    """Whether the line begins as one of assisting or taking part."""
    return bool(_ASSISTED.match(text))


def _is_no_story(text: str) -> bool:
    """Whether the line tells of assisting, of passing papers on, or of nothing that one could tell more of."""
    empty = _SAYS_NOTHING.search(text) and not is_telling(telling_figure(text), text)
    return bool(empty or tells_of_assisting(text) or _CLERICAL.match(text))


def is_success(line: Forward) -> bool:
    """Whether the line tells of a project that was led, with its figure."""
    return bool(find_outcome(line.text) or good_end(line.text)) and is_carried(line.text)


_CARRIED = re.compile(
    r"^\W*(?:[\w/&' -]{2,30}:\s*)?(?:successfully |single-handedly )?"
    r"(?:led|lead|leads|leading|manag(?:e|es|ed|ing)|own(?:s|ed)?|"
    r"deliver(?:s|ed|ing)?|launch(?:ed|es)?|dr(?:ove|ive|ives)|ran|run|runs|built|build|sponsored|took|directed|oversaw|"
    r"responsible for|brought|cut|reduced|shortened|moved|migrated|implemented|executed|completed|established|set up|"
    r"introduced|resolved|re-?planned|spearheaded|orchestrated|replaced|planned|headed|shipped|rolled out|"
    r"negotiated)\b",
    re.I,
)
"""How a line begins that tells of work carried, not of assisting or keeping."""
_PEOPLE = re.compile(
    r"\b(?:mentor\w*|coach\w*|career|hir(?:ed|ing)|train(?:ed|ing)|recruit\w*|practice group|interns?)\b", re.I
)
"""Words of a line about people, which is no project."""


def is_carried(text: str) -> bool:
    """Whether the line begins as one of leading and carrying work through, and is not about people."""
    return bool(_CARRIED.match(text)) and not _PEOPLE.search(text)


def proof_worth(match: Match, item: Evidence, case: Case) -> float:
    """What meeting the requirement counts: more where the title has it, less where it is only spoken for."""
    titled = 1.5 if find_words(case.posting.title, match.requirement.label) else 1.0
    basic = 0.2 if item.concept in BASIC else 1.0
    first = _NAMED_FIRST if match.requirement.id in _first_demands(case) else 1.0
    by = _BY[item.relation]
    if not match.requirement.mentions:
        by = _ANSWERS if is_result(item) or went_well(item.quote.text) else _ANSWERS_PLAINLY
    example = _EXAMPLE if match.requirement.category == "method" and is_only_example(match, case) else 1.0
    return case.weight(match) * titled * basic * first * by * example * _likeness(match, item)


_EXAMPLE = 0.6
"""What a method counts that the posting names only as an example."""
_READ = 600
"""Characters of either line that are compared; a hostile one has a million."""
_ALIKE, _MOST_ALIKE = 0.08, 3
"""What each further word that posting and line share adds, and how many such words count."""


def _likeness(match: Match, item: Evidence) -> float:
    """More where the line has other words of the posting's line too: of two reports, the one with the dashboards."""
    shared = _stems(item.quote.text[:_READ]) & _stems(match.requirement.quote.text[:_READ])
    others = shared - _stems(item.mention.text, match.requirement.label) - _NO_LIKENESS
    return 1 + _ALIKE * min(len(others), _MOST_ALIKE)


_NO_LIKENESS = frozenset(
    stem(word)
    for word in (
        *("project", "projects", "program", "programs", "team", "teams", "work", "working", "lead", "leading", "led"),
        *("with", "from", "that", "this", "by", "as", "at", "all", "is", "are", "our", "you", "your", "or", "be", "it"),
        *("managed", "will", "ensure", "including", "new", "using", "their", "across", "support", "technical", "own"),
    )
)
"""Words that any two lines share."""


_NAMED_FIRST = 1.25
"""What a demand counts that the posting names among its first."""


@once_a_case
def _first_demands(case: Case) -> frozenset[str]:
    """The first three things that the posting requires; requirements stand in its order."""
    required = [match.requirement.id for match in case.skills() if match.requirement.importance == "required"]
    return frozenset(required[:3])


def _worth(line: Forward, met: set[str], case: Case) -> float:
    gains = sorted(
        (
            proof_worth(match, item, case) * (_MET_BEFORE if match.requirement.id in met else 1.0)
            for match, item in line.proofs
        ),
        reverse=True,
    )
    total = sum(gain * (_ADDS[number] if number < len(_ADDS) else 0.05) for number, gain in enumerate(gains))
    leads = case.posting.role in ("program", "project") and is_success(line)
    position = case.places.positions[line.block_id]
    titled = 1.1 if is_pm_title(position.title) else 0.8
    fresh = max(0.5, 1 - _age(line.evidence, case) / 240)  # 1 for the newest job, half for one ten years older
    return (total + (_SUCCESS if leads else 0.0)) * _strength(line) * fresh * titled


def _strength(line: Forward) -> float:
    """A line with a result counts more than one with a size, that more than a duty; led work more than other."""
    told = (
        1.6 if is_result(line.evidence) else 1.45 if went_well(line.text) else 1.25 if find_outcome(line.text) else 0.8
    )
    vague = 0.85 if _RESPONSIBLE.match(line.text) else 1.0
    return told * vague * (1.1 if says_led(line.text) else 1.0)


_RESPONSIBLE = re.compile(r"^\W*responsib(?:le|ility) for\b", re.I)
"""How a line begins that says what was asked of somebody, not what they did."""
