"""Years and degrees that a resume states: positions' date ranges added up, degree lines read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resume_tailor.model import DegreeLevel, Position, Resume
from resume_tailor.places import ResumePlaces

_PM_TITLE = re.compile(
    r"\b(?:program(?:me)?s?|projects?|tpm|tpgm|pmo|epm|pgm)\b(?!\s+(?:analyst|engineer|developer|trainee|intern|assistant)\b)"
    r"|\b(?:scrum master|delivery (?:manager|lead|head|director)|release train engineer)\b",
    re.I,
)
_PROGRAM_TITLE = re.compile(r"\b(?:program(?:me)?s?|tpm|tpgm|pgm)\b(?!\s+analyst)", re.I)
_PROJECT_TITLE = re.compile(r"\b(?:projects?|pmo|epm)\b", re.I)


def is_pm_title(title: str) -> bool:
    """Whether the title is one of leading programs or projects (delivery managers and scrum masters among them)."""
    return bool(_PM_TITLE.search(title))


def is_program_title(title: str) -> bool:
    """Whether the title names a program; a program or programmer analyst's does not."""
    return bool(_PROGRAM_TITLE.search(title)) and is_pm_title(title)


def is_project_title(title: str) -> bool:
    """Whether the title names a project."""
    return bool(_PROJECT_TITLE.search(title))


def months_held(positions: Iterable[Position], as_of: date) -> int:
    """Months that the positions' date ranges cover, overlaps counted once; undated ones count nothing.

    Both end months count; a start that is only a year counts from July, an end from June, so that the error is even.
    """
    ranges = sorted(r for r in (_range(position, as_of) for position in positions) if r)
    total, reached = 0, 0
    for first, last in ranges:
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def _range(position: Position, as_of: date) -> tuple[int, int] | None:
    if position.start is None or (position.end is None and not position.current):
        return None
    first = position.start.year * 12 + (position.start.month or 7)
    today = as_of.year * 12 + as_of.month
    last = today if position.current or position.end is None else position.end.year * 12 + (position.end.month or 6)
    if last < first and position.end is not None and position.end.year == position.start.year:
        last = first
    last = min(last, today)
    return (first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class DegreeHeld:
    """A degree that a line of the resume names."""

    level: DegreeLevel
    block_id: str
    start: int
    end: int
    """The span of the degree's name in the block."""
    line: str


DEGREE_RANK = {"any": 0, "associate": 1, "bachelor": 2, "master": 3, "doctorate": 4}
_DEGREES: tuple[tuple[DegreeLevel, str], ...] = (
    ("doctorate", r"\b(?:ph\.?\s?d\b\.?|doctorate|doctor of|d\.?phil\b)"),
    (
        "master",
        r"\b(?:master(?:['’]?s)?(?: degree)?(?: of| in|\b)(?! (?:list|data|plan|schedule|black|scheduling))|"
        r"mba\b|m\.b\.a|pgdm\b|"
        r"diplom-?\s?(?:ing|inf|kauf|wirt|math|phys)\w*|dipl\.?\s?-?\s?ing\w*|laurea magistrale|"
        r"dipl[oô]me d['’]ing\w+|mag[ií]ster\b|magist[eè]re\b|m\.?\s?tech\b|"
        r"mca\b|m\.c\.a|m\.?\s?sc\b|m\.s\.|ms in\b|ms,|m\.?eng\b|m\.?com\b|m\.a\.|ma in\b|m\.e\.)",
    ),
    (
        "bachelor",
        r"\b(?:bachelor(?:['’]?s)?(?: degree)?(?: of| in|\b)|b\.?\s?tech\b|b\.?\s?sc\b|b\.s\.|bs in\b|bs,|b\.?eng\b|"
        r"b\.e\b\.?|be in\b|"
        r"b\.?com\b|bca\b|b\.c\.a|bba\b|b\.b\.a|b\.a\.|ba in\b|ba,|undergraduate degree|licence\b|"
        r"licenciatura|licenciad[oa]\b|"
        r"laurea\b(?! magistrale)|bakala\w+|bachelier|grado en\b|graduação)",
    ),
    ("associate", r"\b(?:associate(?:['’]?s)? (?:degree|of|in)|a\.a\.s|a\.s\. in)"),
)
_DEGREE_PATTERNS = tuple((level, re.compile(pattern, re.I)) for level, pattern in _DEGREES)


_SPELLED_OUT = re.compile(
    r".*degree|bachelor|master|[bm]\.?\s?tech\b|pgdm\b|diplom-|dipl\.|licenciatura|laurea|magister", re.I | re.S
)
"""Degrees whose name leaves no doubt outside of the education section either."""


def find_degrees(resume: Resume) -> tuple[DegreeHeld, ...]:
    """The degrees of the education section, and spelled-out ones elsewhere; highest first."""
    places = ResumePlaces(resume)
    found: list[DegreeHeld] = []
    for block in resume.document.blocks:
        inside = places.kind(block.id) == "education"
        if not inside and (block.id in places.positions or places.kind(block.id) in ("contact", "skills")):
            continue
        for level, pattern in _DEGREE_PATTERNS:
            hit = pattern.search(block.text)
            if hit and (inside or _SPELLED_OUT.match(hit.group())):
                if not inside and re.match(r"master", hit.group(), re.I) and re.search("scrum", block.text, re.I):
                    continue
                found.append(DegreeHeld(level, block.id, hit.start(), hit.end(), block.text))
    return tuple(sorted(found, key=lambda degree: (-DEGREE_RANK[degree.level], places.order[degree.block_id])))
