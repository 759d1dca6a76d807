"""A degree of a lower level than asked, or none: what the resume has of it, and what may stand in its place."""

from __future__ import annotations

import re

from resume_tailor.model import DegreeAsked
from resume_tailor.standing_facts import HIGHER, SCHOOL, say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.reach import foreign_field
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import DegreeHeld, is_pm_title, months_held, stands_unread

TECHNICAL = re.compile(
    r"engineer|ing[eé]n|ingegn|engenh|diplom-?\s?inf|maschinenbau|elektro|informat|inform[aá]|comput|"
    r"technolog|informati|(?<!political )(?<!social )(?<!home )(?<!library )scien|math|physic|electr|"
    r"mechan|software|b\.?\s?tech|m\.?\s?tech|"
    r"\bmca\b|\bbca\b|"
    r"\bb\.?e\b|\bIT\b|system",
    re.I,
)
"""Words of a technical field."""


def is_technical(asked: DegreeAsked) -> bool:
    """Whether the fields asked are technical ones alone, so that years of another kind hardly stand in their place."""
    return bool(asked.fields) and all(TECHNICAL.search(field) for field in asked.fields)


def held_words(held: DegreeHeld) -> str:
    """The degree as the resume writes it, from its own name on."""
    return quoted(held.line if len(held.line) <= 90 else held.line[held.start :], 90)


_IN_A_FIELD = re.compile(
    r"\bexperience\s+(in\s+(?:an?\s+|the\s+|this\s+|that\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:disciplines?|fields?|areas?|domains?|industry))\b",
    re.I,
)


_RECORD = re.compile(r"\bor\b[^.;]{0,30}\btrack record\s+((?:of|in)\s+[^.;,]{3,60})", re.I)


def narrowed_to(clause: str) -> str:
    """What is taken for a degree, where not any work is: `experience in a related discipline`; else empty."""
    if field := _IN_A_FIELD.search(clause):
        return f"experience {' '.join(field.group(1).split())}"
    record = _RECORD.search(clause)
    return f"a track record {' '.join(record.group(1).split())}" if record else ""


_LEVELS = {"any": "degree", "associate": "associate degree", "doctorate": "doctorate"}


def of_lower_level(
    asked: DegreeAsked, below: DegreeHeld | None, lenient: bool, narrowed: str, case: Case
) -> tuple[str, str, str]:
    """Title, facts and action where the degree held is below the one asked, or none stands in the resume."""
    level = _LEVELS.get(asked.level, f"{asked.level}'s degree")
    article = "An" if level.startswith("associate") else "A"
    field = foreign_field(case) if is_technical(asked) else None
    instead = (
        f"The posting takes equivalent experience as well and means work of its own kind: years in {field.name} will "
        "hardly count, so say which part of your work was technical."
        if lenient and not narrowed and field
        else "The posting takes equivalent experience as well: put your "
        f"{_years_in_its_place(case)} in its place, in the first lines of the letter."
        if lenient and not narrowed
        else f"The posting takes {narrowed} in its place: say which part of your work was that; "
        "other years do not count."
        if narrowed
        else "Ask the recruiter whether experience counts in its place before you write the application."
    )
    if below is not None:
        return (
            f"{article} {level} asked; your resume shows a level below",
            f"Your highest is {held_words(below)}{_ONE_BELOW if below.level == 'associate' else ''}.",
            instead,
        )
    line = unread_line(case)
    if line:
        return (
            f"{article} {level} asked; your resume does not name one plainly",
            f"Your education section says {quoted(line, 90)}, without level or field.",
            "If that is a degree, write level and field beside it (“Bachelor of …”). "
            f"If not: {instead[0].lower()}{instead[1:]}",
        )
    diploma = _diploma_line(case)
    nearest = f" Nearest to it is {quoted(diploma, 90)}." if diploma else ""
    return (
        f"{article} {level} asked; none stands in your resume",
        f"No line of your resume names a degree.{nearest}",
        f"If you hold one, write it in with its field. If not: {instead[0].lower()}{instead[1:]}",
    )


_ONE_BELOW = ", an associate degree"
_NEAREST = "work nearest to this post, with its years,"
_SKILLED = re.compile(
    r"engineer|developer|programmer|architect|analyst|administrator|technolog|technical|technician|software|systems?\b|"
    r"consultant|scientist|designer|\bqa\b|\bit\b|network|data|support|product|operations|manager|director|head|lead",
    re.I,
)
_NO_SKILL = re.compile(
    r"restaurant|\bbar\b|store|shop|retail|cashier|kitchen|shift|barista|waiter|server\b|driver", re.I
)


def _years_in_its_place(case: Case) -> str:
    """How much work may stand for a degree; no figure where a job is of no profession, or was not read."""
    if stands_unread(case.resume, case.as_of):
        return _NEAREST
    held = [p for p in case.resume.positions if _SKILLED.search(p.title) or is_pm_title(p.title)]
    held = [p for p in held if not _NO_SKILL.search(f"{p.title} {p.employer}")]
    if len(held) == len(case.resume.positions):
        return f"{say_years(months_held(held, case.as_of)).removeprefix('about ')} of work"
    return _NEAREST


def unread_line(case: Case) -> str:
    """The line of the education section that tells of a university without level, school certificates aside."""
    ids = {i for s in case.resume.sections if s.kind == "education" for i in s.block_ids}
    lines = [block.text for block in case.resume.document.blocks if block.id in ids]
    return next((t for t in lines if HIGHER.search(t) and not SCHOOL.search(t) and len(t.split()) > 2), "")


_DIPLOMA = re.compile(r"\bdiploma\b", re.I)


def _diploma_line(case: Case) -> str:
    """The line that names a diploma; empty where none does."""
    lines = (" ".join(block.text.split()) for block in case.resume.document.blocks)
    return next((t for t in lines if _DIPLOMA.search(t) and not SCHOOL.search(t) and 2 < len(t.split()) <= 25), "")
