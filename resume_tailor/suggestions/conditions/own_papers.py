"""What the resume states of citizenship, right to work and clearance, so that nobody is asked for it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_wished
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.conditions.abroad import is_abroad
from resume_tailor.suggestions.conditions.home import DEMONYMS
from resume_tailor.suggestions.conditions.job_place import countries_of
from resume_tailor.suggestions.conditions.place_names import EU, find_places
from resume_tailor.suggestions.person.coaching import Condition
from resume_tailor.suggestions.wording import quoted

PaperKind = Literal["citizen", "resident", "right", "permit", "clearance"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing that the resume states of what its owner may do."""

    kind: PaperKind
    quote: Quote
    countries: frozenset[str]
    """Where it holds; empty where the words do not say."""
    rank: int = 0  # of a clearance: the higher, the more it opens


_NATIONS = {
    **DEMONYMS, "American": "United States", "U.S": "United States", "US": "United States", "USA": "United States",
    "United States": "United States", "Australian": "Australia", "UK": "United Kingdom", "Irish": "Ireland",
    "New Zealand": "New Zealand", "Dutch": "Netherlands", "Swedish": "Sweden", "Danish": "Denmark",
    "Finnish": "Finland", "Austrian": "Austria", "Belgian": "Belgium", "Romanian": "Romania", "Hungarian": "Hungary",
    "Greek": "Greece", "Singaporean": "Singapore", "Swiss": "Switzerland", "EU": "European Union",
    "European Union": "European Union",
}  # fmt: skip
_NATION = "|".join(
    f"(?-i:{re.escape(name)})" if name.isupper() else re.escape(name)
    for name in sorted(_NATIONS, key=len, reverse=True)
)
_CITIZEN = re.compile(
    rf"(?<!non-)(?<!non )\b(?P<one>{_NATION})\b\.?(?:A\.)?(?:\s?[/&]\s?\w+|\s(?:and|or) \w+)?\s?-?"
    r"(?:citizen|citizenship|national(?! [a-z])|passport holder)\b"
    r"(?! (?:and immigration|services?|bank|grid|health|lab|team|level|program\w*))"
    rf"|\bcitizen of (?:the )?(?P<two>{_NATION}|Australia|Canada|Ireland|India|Germany)\b"
    rf"|\b(?:citizenship|nationality)\b(?: status)?\s?[:\-–|]\s?(?P<three>{_NATION}|Australia|Canada|Ireland|India)\b"
    r"|\b(?:visa|work|status|authori[sz]ation)\b[^.;]{0,20}[:\-–]\s?(?P<four>(?-i:USC))\b",
    re.I,
)
_RESIDENT = re.compile(
    r"\b(?:lawful )?permanent residen(?:t|cy|ce)\b|\bgreen[- ]card\b|\b(?:GC|PR) (?:holder|status)\b|"
    r"\b(?:visa|work|status|authori[sz]ation)\b[^.;]{0,20}[:\-–]\s?(?-i:GC|PR)\b|"
    r"\bindefinite leave to remain\b|(?-i:\bILR\b)|\b(?:pre-)?settled status\b",
    re.I,
)
_RIGHT = re.compile(
    r"\b(?:authori[sz]ed|eligible|entitled|permitted|(?:legal |full )?right|eligibility|authori[sz]ation) to "
    r"(?:live and )?work\b(?! with| as part)|\b(?:full |unrestricted |permanent )?work(?:ing)? rights\b|"
    r"\bwork authori[sz]ation\b|"
    r"\b(?:no|without|(?:do(?:es)? )?not (?:\w+ ){0,2}(?:require|need)(?:ing)?) (?:\w+ ){0,2}sponsorship\b",
    re.I,
)
_PERMIT = re.compile(
    r"(?-i:\bH-?1-?B\b|\bH-?4(?: EAD)?\b|\bL-?[12][AB]?\b(?= visa)|\bTN\b(?= visa)|\bEAD\b|"
    r"\b(?:F-?1|STEM)\W{1,3}(?:OPT|CPT)\b|\b[Oo]n (?:OPT|CPT)\b|"
    r"\bE-?3\b(?= visa))|\b(?:skilled worker|tier 2|graduate|blue card|subclass \d{3}|482|employment|work)[- ]"
    r"(?:visa|permit)\b|\bblue card\b",
    re.I,
)
_CLEARANCE = re.compile(
    r"\b(?:security|secret|confidential|baseline|public trust|reliability|government|federal|DoD|DOE|[QL]) "
    r"clear(?:ance|ed)\b|"
    r"\bclearances?\s?[:\-–]|\b(?:SC|DV|NV-?[12]|BPSS|CTC|baseline|TS|SCI|security)[- ](?:security[- ])?"
    r"(?:clear|vetted)\w*|(?-i:\bTS/SCI\b)|\btop secret\b|\bpublic trust\b|\breliability status\b|"
    r"\bdeveloped vetting\b",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:eligible for|able to|obtain\w*|willing|clearable|expired|inactive|lapsed|former(?:ly)?|previous(?:ly)?|no|"
    r"not (?:an? )?|non|applied for|pending|spouse|customs|father|wife|husband|none|nil|"
    r"n/a)\b",
    re.I,
)
_NOT_FREE = re.compile(r"\b(?:need|require)s? (?:\w+ ){0,3}sponsor|\bnot (?:\w+ ){0,2}(?:authori[sz]ed|eligible)", re.I)
_AROUND = 30
"""Characters before and behind the words within which something may be said against their being held."""
_LEVELS: tuple[tuple[str, int], ...] = (
    (r"polygraph|\bpoly\b", 6),
    (r"(?-i:\bSCI\b)|\bpositive vetting\b", 5),
    (r"\btop[- ]secret\b|(?-i:\bTS\b|\bDV\b)|\bdeveloped vetting\b|\bNV-?2\b|\bQ[- ]clear", 4),
    (r"(?<!top )(?<!top-)\bsecret\b|(?-i:\bSC\b)|\bsecurity check\b|\bNV-?1\b|\bL[- ]clear", 3),
    (r"\bconfidential\b", 2),
    (r"\bbaseline\b|\bBPSS\b|\bpublic trust\b|\breliability\b|(?-i:\bCTC\b)|\bcounter[- ]terrorist", 1),
)
_LONGEST = 400
"""Characters of a line that may state it; a summary may, a page may not."""


@once_a_case
def papers_of(case: Case) -> tuple[Paper, ...]:
    """All that lines outside of jobs state, in the order of the resume."""
    blocks = [b for b in case.resume.document.blocks if b.id not in case.places.positions and len(b.text) <= _LONGEST]
    return tuple(paper for block in blocks for paper in _stated(block, case))


_SIGNS: tuple[tuple[PaperKind, re.Pattern[str]], ...] = (
    ("citizen", _CITIZEN),
    ("resident", _RESIDENT),
    ("right", _RIGHT),
    ("permit", _PERMIT),
    ("clearance", _CLEARANCE),
)
_MOST_HITS = 5


def _stated(block: Block, case: Case) -> Iterator[Paper]:
    for kind, sign in _SIGNS:
        for hit in islice(sign.finditer(block.text), _MOST_HITS):
            before, behind = block.text[: hit.start()][-_AROUND:], block.text[hit.end() :][:_AROUND]
            against = _NOT_HELD.search(f"{_MARKS.split(before)[-1]} / {_MARKS.split(_OF_ANOTHER.sub('', behind))[0]}")
            bound = _NOT_FREE.search(block.text) or _PERMIT.search(block.text)
            if bound if kind == "right" else against:
                continue
            clause = _clause(block.text, *hit.span())
            start, end = _with_level(block.text, *hit.span()) if kind == "clearance" else hit.span()
            quote = Quote("resume", block.id, start, end, block.text[start:end], case.places.name(block.id))
            rank = max(_ranks(clause), default=0) if kind == "clearance" else 0
            yield Paper(kind, quote, _where(hit, clause), rank)


_OF_ANOTHER = re.compile(r"\((?:NV-?\d?|SC|DV|TS|[Tt]op [Ss]ecret|[Ss]ecret|[Bb]aseline)\b.{0,40}")
"""What a bracket says of another level: `Baseline clearance (NV1 lapsed 2022)`."""
_MARKS = re.compile(r"[.;,|•·/](?=\s|$)")
"""What parts one thing of a line from the next."""


def _with_level(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a clearance with what stands behind their colon, the level and date mostly."""
    behind = _MARKS.split(text[end:])[0].rstrip()
    labelled = text[:end].endswith((":", "-", "–")) or re.match(r"\s?[:(–-]", behind)
    return start, end + len(behind) if labelled and len(behind) <= _LABELLED else end


_LABELLED = 60
"""Characters of a clearance's level and date."""


def _clause(text: str, start: int, end: int) -> str:
    return _MARKS.split(text[:start])[-1] + text[start:end] + _MARKS.split(text[end:])[0]


def _where(hit: re.Match[str], clause: str) -> frozenset[str]:
    """The countries that the words name; empty where they name none."""
    named = next((word for word in hit.groupdict().values() if word), "")
    if named:
        return frozenset(("United States" if named == "USC" else _country(named),))
    for sign, country in _OF_ONE:
        if sign.search(hit.group()):
            return frozenset((country,))
    nations = [_country(word) for word in _NATION_WORD.findall(clause)]
    return frozenset((*nations, *(place.country for place in find_places(clause))))


_NATION_WORD = re.compile(rf"\b(?:{_NATION})\b")
_OF_ONE = (
    (re.compile(r"\bgreen[- ]card\b|\bGC\b|\bH-?[14]|\bEAD\b|\b[OC]PT\b", re.I), "United States"),
    (re.compile(r"settled|leave to remain|\bILR\b|skilled worker|tier 2", re.I), "United Kingdom"),
)
"""Names of permits that one country alone gives."""


def _country(word: str) -> str:
    known = {name.casefold(): country for name, country in _NATIONS.items()}
    return known.get(word.casefold(), word.title())


def _ranks(text: str) -> list[int]:
    return [rank for pattern, rank in _LEVELS if re.search(pattern, text, re.I)]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the resume says to a condition of the posting."""

    quote: Quote
    enough: bool
    """Whether it answers the condition whole."""
    seen: bool
    """Whether it stands where no reader misses it: in the first lines or the summary."""
    kind: PaperKind


def find_answer(condition: Condition, posting: Quote, case: Case) -> Answer | None:
    """The paper that answers the condition best; None where the resume states none that has to do with it."""
    if condition.id not in _ANSWERED_BY:
        return None
    countries = _countries_asked(posting, case)
    able = [p for p in papers_of(case) if p.kind in _ANSWERED_BY[condition.id] and _holds(p, countries, case)]
    enough = [paper for paper in able if _is_enough(condition, posting, paper)]
    best = next(iter(enough or able), None)
    if best is None:
        return None
    return Answer(best.quote, bool(enough), _is_seen(best.quote, case), best.kind)


_ANSWERED_BY: dict[str, tuple[PaperKind, ...]] = {
    "clearance": ("clearance",),
    "citizenship": ("citizen", "resident"),
    "work-authorization": ("citizen", "resident", "right", "permit"),
}
_TAKES_RESIDENTS = re.compile(r"\bresiden|\bgreen[- ]card|\bGC\b|\bpersons?\b", re.I)
_HARDER = re.compile(r"\bpolygraph\b|\bpoly\b", re.I)


def _is_enough(condition: Condition, posting: Quote, paper: Paper) -> bool:
    if condition.id == "clearance":
        ranks = _ranks(posting.text)
        either = (re.search(r"\bor\b", posting.text) or is_wished(posting.text)) and not _HARDER.search(posting.text)
        asked = (min if either else max)(ranks) if ranks else 0
        return bool(paper.rank) and paper.rank >= asked
    if paper.kind == "permit":
        return paper.quote.text.casefold().replace("-", "") in posting.text.casefold().replace("-", "")
    return paper.kind != "resident" or condition.id != "citizenship" or bool(_TAKES_RESIDENTS.search(posting.text))


def _countries_asked(posting: Quote, case: Case) -> frozenset[str]:
    """The countries of the clause, else those of the posting; empty where neither says."""
    named = [_country(word) for word in _NATION_WORD.findall(posting.text)]
    own = frozenset((*named, *(place.country for place in find_places(posting.text))))
    return own or countries_of(case)


_ENGLISH = frozenset(("United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand"))
"""Countries one of which an English posting that names none is taken for, where a resume states papers of it."""


def _holds(paper: Paper, asked: frozenset[str], case: Case) -> bool:
    """Whether the paper is, as far as words and home say, one of the countries asked."""
    if not paper.countries:
        return paper.kind == "right" or not is_abroad(case)
    if not asked:
        return bool(paper.countries & _ENGLISH)
    union = paper.kind == "citizen" and asked <= EU and bool(paper.countries & (EU | {"European Union"}))
    return bool(paper.countries & asked) or union


_ASKS_RIGHT = re.compile(
    r"if you hold the right to work [^,:;]+, say so beside your name(?:, with the month in which you would move)?"
    r"(?:; if not, ask [^.]+)?\."
)


def with_own_right(made: Suggestion, case: Case) -> Suggestion:
    """The advice on another country's place of work, without its question after a right that the resume states."""
    asked = countries_of(case)
    kinds = ("citizen", "resident", "right")
    held = [p for p in papers_of(case) if p.kind in kinds and p.countries and _holds(p, asked, case)]
    if not held:
        return made
    own = held[0].quote
    settled = (
        f"your resume says {quoted(own.text)}, so only the move is open: write beside your name in which month you "
        "would come."
    )
    action = _ASKS_RIGHT.sub(settled, made.action)
    return made if action == made.action else replace(made, action=action, resume_quotes=(*made.resume_quotes, own))


_TOP_LINES = 12


def _is_seen(quote: Quote, case: Case) -> bool:
    top = [block.id for block in case.resume.document.blocks if block.text.strip()][:_TOP_LINES]
    return quote.block_id in top or case.places.kind(quote.block_id) in ("contact", "summary")


_NOT_ENOUGH: dict[PaperKind, str] = {
    "clearance": (
        "A higher one is asked: see that yours stands under your name with its level and date, and ask before you "
        "apply whether they would have it raised."
    ),
    "resident": "Only citizens are named: ask before you write anything whether residents are taken.",
    "permit": (
        "Write under your name until when it runs and whether it binds you to one employer; where it needs a sponsor, "
        "now or later, ask before you apply."
    ),
}


def say_answer(answer: Answer) -> str:
    """What to do with what the resume says to the condition."""
    if not answer.enough:
        return _NOT_ENOUGH[answer.kind]
    return f"Your resume answers it already ({answer.quote.place}): write it under your name, where nobody misses it."
