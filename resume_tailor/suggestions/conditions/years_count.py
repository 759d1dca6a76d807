"""Which kind of work a demand for years names, and how many months the titles of the dated positions give for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.model import Position, YearsAsked
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.led_work import counts_as_leading
from resume_tailor.suggestions.person.reach import PM_ASKED, foreign_field
from resume_tailor.tenure import months_held

LEADING = "leading projects or programs"
PEOPLE = "leading people"
BESIDE = "work with engineering teams"
_DELIVERED = (
    r"\b(?:software|product|technology|application|IT) (?:[\w/&-]+ ){0,2}delivery\b|"
    r"\b(?:development|engineering)(?: and/or | or | and |/| & )delivery\b"
)
"""What programme, project and delivery managers do as well as those who build."""
_BUILDERS = (
    r"software|developer|programmer|full[- ]?stack|(?:back|front)[- ]?end|systems? (?:analyst|engineer)|\bsdet?\b|"
    r"\b(?:mobile|ios|android|web|application|platform|devops|cloud|data|firmware|embedded|machine learning|ml) "
    r"(?:engineer|architect)|member of (?:the )?technical staff|\bmts\b|\btech(?:nical)? lead|"
    r"engineering (?:manager|lead)|\bcto\b"
)
"""Titles of those who build software, and of those who lead them."""
_KINDS: tuple[tuple[str, str, str], ...] = (
    # what the clause asks, what a title then says, what the work is called
    (
        PM_ASKED,
        "",
        LEADING,
    ),
    (
        r"\bproduct (?:manag\w+|own\w+)",
        r"\bproduct (?:manager|owner|lead|director|head)|(?:head|vp|vice president|director|chief|manager),? "
        r"(?:of )?product\b|\bchief product",
        "product management",
    ),
    (
        r"\bsoftware (?:engineer\w*|develop\w*)|\b(?:web|application|backend|full[- ]stack) develop\w*|\bprogramming\b",
        _BUILDERS,
        "software development",
    ),
    (_DELIVERED, rf"{_BUILDERS}|engineer|architect", "software delivery"),
    (_DELIVERED, "", "software delivery"),
    (
        r"\bsite reliability\b|\bsre\b",
        r"reliability|\bsre\b|devops|(?:platform|infrastructure|production) engineer",
        "site reliability",
    ),
    (r"\bsystems? engineer\w*", r"systems? engineer|systems? architect", "systems engineering"),
    (
        r"(?<!software )(?<!systems )(?<!system )(?<!reliability )(?<!data )\bengineering(?! (?:level|teams?|or tpm))\b"
        r"|\btechnical team",
        r"engineer|developer|programmer|architect|technical lead",
        "engineering",
    ),
    (
        r"\btechnical (?:roles?|positions?|capacit\w+)\b",
        rf"{_BUILDERS}|engineer|architect|technical|technolog|analyst|administrator|scientist|\btpm\b|(?-i:\bIT\b)|data|"
        r"systems|technician",
        "technical work",
    ),
    (
        r"\bpeople manage\w*|\bsupervis\w+|\b(?:managing|leading|directing) (?:(?!projects?|programs?)[\w/-]+ ){0,4}"
        r"(?:teams?|people|engineers|professionals|staff)\b",
        r"director|head|\blead|supervis|superintend|foreman|commander|vp|vice president|chief|general manager|"
        r"^(?:sr\.? |senior |group |deputy |associate )?manager\b|\bsenior manager\b|"
        r"(?:engineering|development|team|it|operations|department|branch|plant|production) manager",
        PEOPLE,
    ),
    (r"\btechnician", r"technician|fitter|mechanic\b|service engineer", "technician's work"),
    (r"\bquality assurance|\bqa\b|\btesting\b", r"\bqa\b|test|quality|\bsdet\b|validation|verification", "testing"),
    (r"\bbusiness analy\w+|\bdata analy\w+|\banalytics\b", r"analyst|analytics|data scien|insights", "analysis"),
    (
        r"\bsupply chain|\blogistics|\bprocurement|\bsourcing",
        r"supply|logistic|procure|purchas|buyer|store|wareh|material|inventory|fulfil",
        "supply chain",
    ),
    (r"\bconsult\w+", r"consult|advis[eo]r", "consulting"),
    (r"\bconstruction\b", r"construct|civil|\bsite\b|building|superintendent|foreman|structural", "construction"),
    (r"\boperations (?:manage\w+|role|experience)", r"operations", "operations"),
)
SERVICES = "professional services"
UNTITLED = (BESIDE, SERVICES)
"""What no title tells: it is said only where no line has a word of it."""
_OF_SERVICES = re.compile(r"\bprofessional services\b", re.I)
_FOR_CLIENTS = r"professional services|consult|\bclients?\b|client-facing|engagement"
_TEAMS = re.compile(
    r"\bwork(?:ing|ed)? (?:\w+ )?(?:with|alongside) (?:[\w/-]+ ){0,2}"
    r"(?:engineering|software|development|technical) teams?\b",
    re.I,
)
_BUILDING = (
    r"engineer|developer|development teams?|software|programm(?:er|ing)|technical (?:team|staff|lead)|(?-i:\bIT\b)"
)
_SAYS: tuple[tuple[str, str], ...] = (
    (BESIDE, _BUILDING),
    (SERVICES, _FOR_CLIENTS),
    ("software development", rf"software|programming|\bcod(?:e|ed|ing)\b|java|python|\bc\+\+|{_BUILDERS}"),
    ("product management", r"\bproduct (?:\w+ )?(?:manag|own|lead|director|head|roadmap|vision|backlog)"),
    ("site reliability", r"reliab|\bsre\b|devops|on-call|incident"),
)
"""Words of which a resume has one wherever there was some of that work, for kinds that their words surely tell."""


_FIELDS: dict[str, str] = {
    "construction": r"construct|civil works|general contract",
    "supply chain": r"supply chain|logistic|procure|sourcing",
    "consulting": r"consult",
    "testing": r"\btest(?:ing|ed|s)\b|quality assurance|\bqa\b",
    "analysis": r"analy",
    "operations": r"operations",
}
"""Words of fields whose years stand under titles that do not name them: a project manager's in construction."""


def field_words(kind: str) -> str:
    """The pattern of the words by which a line tells of years in that field; empty for other kinds of work."""
    return _FIELDS.get(kind, "")


def words_of(kind: str) -> str:
    """The pattern of the words without which nobody tells of that kind of work; empty where there is none."""
    return dict(_SAYS).get(kind, "")


_RELATED = re.compile(r"\b(?:or|and/or) (?:\w+ )?(?:related|relevant|similar|equivalent|other)\b|\bor the like\b", re.I)


_KNOWN = re.compile(
    r"\b(?:principles|methodolog\w+|tools?|concepts|frameworks?)\b|\bworking (?:\w+ )?(?:with|alongside)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Count:
    """What the dated positions give for one demand."""

    kinds: tuple[str, ...]
    """What the clause names, in plain words; empty where it names no kind of work that a title tells."""
    months: int
    total: int
    counted: tuple[Position, ...]


def count_years(asked: YearsAsked, case: Case) -> Count:
    """The kinds of work that the demand names, and the months under titles that answer them and its rank."""
    words = clause_of(asked, case)
    named = [(title, name) for ask, title, name in _KINDS if re.search(ask, words, re.I)]
    named = [row for row in named if row[1] == PEOPLE] or named
    dated = [p for p in case.resume.positions if p.start and (p.end or p.current)]
    total = months_held(dated, case.as_of)
    if _TEAMS.search(words):
        named = [(_BUILDING, BESIDE)]
    elif _OF_SERVICES.search(words) and not named:
        named = [(_FOR_CLIENTS, SERVICES)]
    elif _KNOWN.search(words):
        named = []  # years of knowing something, or of working beside people, that no title tells
    if _RELATED.search(words) and foreign_field(case) is None:
        named = []  # nobody can say which other titles are related
    counted = tuple(p for p in dated if any(_answers(p, title, case) for title, _ in named))
    if named and RANK.search(words):
        counted = tuple(p for p in counted if _RANKED.search(p.title))
    return Count(tuple(dict.fromkeys(name for _, name in named)), months_held(counted, case.as_of), total, counted)


RANK = re.compile(
    r"\b(?:at|in|on) (?:an? )?(?:senior|executive|director|principal)(?:[- ](?:management|leadership))?[- ]levels?\b|"
    r"\b(?:senior|executive|director|principal)[- ]level\b|"
    r"\bin (?:an? )?senior (?:[\w/-]+ ){0,3}(?:roles?|positions?|capacity)\b",
    re.I,
)
"""Words of a demand that takes the years of one rank alone: `program management at senior levels`."""
_RANKED = re.compile(
    r"\b(?:senior|sr|staff|principal|lead|director|head|chief|vp|vice president|general manager)\b", re.I
)


def _answers(position: Position, pattern: str, case: Case) -> bool:
    return bool(re.search(pattern, position.title, re.I)) if pattern else counts_as_leading(position, case)


def clause_of(asked: YearsAsked, case: Case) -> str:
    """What follows the number in the posting's clause, up to where it turns to something else."""
    block = case.posting.document.block(asked.block_id)
    _, right = clause_around(block, asked.start, asked.end)
    text = block.text[asked.start : right]
    return _ELSEWHERE.split(text)[0]


_ELSEWHERE = re.compile(
    r"[.;]|\((?!\d)| and must\b|, at least (?:\d|some)|"
    r",? (?:with|including|of which|out of which|plus) (?:(?:at least|an? minimum of|min(?:imum)?\.?(?: of)?) )?\d|"
    r",? (?:preferabl|ideal|with (?:a )?(?:focus|proven|strong)|incl)"
)
"""Where the clause turns to something else than what the years are of."""
