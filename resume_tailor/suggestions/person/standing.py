"""Who the resume is of: latest job, seniority, years of leading projects; what a coach knows before giving advice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from resume_tailor.model import Position, Quote
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.tenure import is_pm_title, months_held

Level = Literal["student", "contributor", "coordinator", "manager", "head"]
_HEAD = re.compile(
    r"\b(?:director|vp|vice president|head of|chief|general manager|president|c[eito]o|founder)\b(?!.*\bassistant\b)",
    re.I,
)
_GRADE = re.compile(
    r"^(?:(?:assistant|associate|senior|first|executive) )?(?:vice president|[as]?vp)\s?[,|/–—-]\s?"
    r"(?=[^,|–—]{0,50}\b(?:manager|analyst|engineer|developer|architect|consultant|specialist|scrum master)\b)|"
    r"^(?:assistant|associate) vice president\b(?=\s?[,|/–—-]|$)",
    re.I,
)
"""A bank officer's grade before the role, or the lowest of them: `Vice President, Senior Project Manager`."""


def without_grade(title: str) -> str:
    """The title without a bank officer's grade, which is no rank of an executive."""
    return _GRADE.sub("", title.strip())


_STUDENT = re.compile(r"\b(?:intern|internship|trainee|student|apprentice|working student)\b", re.I)
_JUNIOR = re.compile(r"\b(?:coordinator|co-ordinator|junior|jr|assistant|associate|administrator|scheduler)\b", re.I)


def by_recency(case: Case) -> list[Position]:
    """The positions that have a title or employer, the newest first; undated ones last, in the resume's order."""

    def key(position: Position) -> tuple[int, int]:
        if position.current:
            return (0, 0)
        if position.end is None:
            return (2, 0)
        return (1, -(position.end.year * 12 + position.end.month))

    return sorted((p for p in case.resume.positions if p.title or p.employer), key=key)


def latest_position(case: Case) -> Position | None:
    """The newest position with a title, unless a newer one stands without: then nobody knows the latest."""
    positions = by_recency(case)
    return positions[0] if positions and positions[0].title else None


def pm_title(case: Case) -> str:
    """The latest project or program title held; empty without one."""
    return next((p.title for p in by_recency(case) if is_pm_title(p.title)), "")


def pm_months(case: Case) -> int:
    """Months under titles of leading projects or programs."""
    return months_held((p for p in case.resume.positions if is_pm_title(p.title)), case.as_of)


def level_of(case: Case) -> Level:
    """The rung that the latest titles stand on; a contributor where they say nothing."""
    titles = [without_grade(position.title) for position in by_recency(case) if position.title]
    if not titles:
        return "contributor"
    if any(_HEAD.search(title) for title in titles[:2]):
        return "head"
    if all(_STUDENT.search(title) for title in titles):
        return "student"
    if is_pm_title(titles[0]):
        return "coordinator" if _JUNIOR.search(titles[0]) else "manager"
    if any(is_pm_title(title) and not _JUNIOR.search(title) for title in titles[:3]):
        return "manager"
    if any(is_pm_title(title) for title in titles[:3]):
        return "coordinator"
    return "contributor"


_NAMES_LEADER = re.compile(
    r"\b(?:project|program(?:me)?) (?:manager|director|lead|leader|head|coordinator)\b|\bscrum master\b", re.I
)
"""A title of leading projects, wherever it stands in a resume whose jobs could not all be read."""


def names_leader(case: Case) -> bool:
    """Whether any line of the resume has the words of a title of leading projects, a position's or not."""
    return any(_NAMES_LEADER.search(block.text) for block in case.resume.document.blocks)


_ABOUT = r"(?:(?:more than|over|about|around|nearly|almost) )?"
_AND_MONTHS = r"(?:\W+(?:and\W+)?(?P<{0}months>\d{{1,2}})\W?months?)?"
_NUMBER = r"(?<![\d/.])(?P<{0}years>\d{{1,2}}(?:\.\d)?)(?P<{0}half> ?½| 1/2)?"
_YEARS = rf"{_ABOUT}{_NUMBER}\s?\+?\s*(?:years?|yrs)\.?{_AND_MONTHS}"
_OWN_YEARS = re.compile(
    rf"\b{_YEARS.format('a')}\b[^.;]{{0,40}}\b(?:experience|success)\b|"
    rf"\b(?:experience|exp|career\W+\w+|career)\b[\s.:–—-]{{1,6}}{_YEARS.format('b')}",
    re.I,
)
"""The years that a resume gives itself: `over 9 years of experience`, `Experience: 12 Years and 6 months`."""
_WHOLE = re.compile(r"\b(?:total|overall|in all)\b[\W\w]{0,20}$", re.I)
_MONTHS_APART = 12


@dataclass(frozen=True, slots=True)
class OwnYears:
    """What a line of the resume says of all its years."""

    months: int
    quote: Quote
    whole: bool
    """Whether the line says that these are all, not those of one kind of work."""


@once_a_case
def own_years(case: Case) -> OwnYears | None:
    """The most years of experience that a line claims in so many words; None where none does."""
    found = []
    for block in case.resume.document.blocks:
        for hit in islice(_OWN_YEARS.finditer(block.text), _MOST_HITS):
            half = 6 * bool(hit["ahalf"] or hit["bhalf"])
            months = round(float(hit["ayears"] or hit["byears"]) * 12) + int(hit["amonths"] or hit["bmonths"] or half)
            place = case.places.name(block.id)
            whole = bool(hit["byears"]) or bool(_WHOLE.search(block.text[: hit.start()]))
            found.append(OwnYears(months, Quote("resume", block.id, *hit.span(), hit.group(), place), whole))
    return max(found, key=lambda own: own.months, default=None)


_MOST_HITS = 20
"""Claims of one line that are looked at."""


def says_other_years(total: int, case: Case) -> bool:
    """Whether the resume gives its years otherwise than its dates add up to: then its dates were misread, or are."""
    own = own_years(case)
    return own is not None and abs(own.months - total) > _MONTHS_APART
