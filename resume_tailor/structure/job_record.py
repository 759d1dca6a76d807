"""A position while it is put together, and which lines around its dates could belong to its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from resume_tailor.model import Month
from resume_tailor.structure.dates import DateRange
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.heading_words import INNER
from resume_tailor.structure.job_lines import DOING, LEAD, WORKED, JobLine, employer_score, title_score
from resume_tailor.structure.lines import without_marker

DEGREE = re.compile(
    r"\b(?:bachelor|master(?:s|'s)? (?:of|in|degree)|b\.?\s?tech|m\.?\s?tech|b\.?sc|m\.?sc|b\.?com\b|mba|"
    r"ph\.?d(?! (?:candidate|student|researcher|fellow)\b)|diploma in|"
    r"s\.?s\.?l\.?c|matriculation|percentage|cgpa|gpa)\b",
    re.IGNORECASE,
)
SCHOOL = re.compile(r"\b(?:secondary|high) school\b", re.IGNORECASE)
"""Where one learns, but also where teachers work."""
SENTENCE = re.compile(r"[a-z]{3}\.\s+[A-Z]|[a-z]{4}\.$")
HEAD_LENGTH = 80
"""Characters of a bold line that may name a job's employer."""


@dataclass(slots=True)
class Record:
    """A position while it is put together; the numbers are places in its stretch of lines."""

    anchor: int
    dates: DateRange | None
    title: str = ""
    employer: str = ""
    unsure: str = ""
    """A piece of the dates' line that is one of both."""
    lines: list[int] = field(default_factory=list)
    pause: bool = False
    """Whether it is no job but a break between jobs."""
    bare: bool = False
    """Whether the lines below belong to another job of the same line."""

    earlier: bool = False
    """Whether it is an earlier title within the dates of the job above, whose employer it took."""

    @property
    def whole(self) -> bool:
        """Whether both are known."""
        return bool(self.title and self.employer)


def is_job(job: JobLine) -> bool:
    """Whether anything in a line reads like a title, an employer or a label of such."""
    return bool(job.labels) or any(title_score(p) or employer_score(p) for p in job.pieces)


def headerish(job: JobLine, anchor: JobLine) -> bool:
    """Whether a line near the dates could belong to the job's heading."""
    text = re.sub(r"\s{2,}", "  ", job.line.text)  # blanks typed as columns make no line long
    if (
        job.dates is not None
        or INNER.fullmatch(text)
        or kind_of_wording(text) == ("experience", 2)
        or len(text) > 110
        or DEGREE.search(text)
    ):
        return False
    if DOING.match(text) and not (job.labels or job.line.bold or employer_score(text) or WORKED.match(text)):
        return False
    if SCHOOL.search(text) and not any(title_score(piece) >= 2 for piece in anchor.pieces):
        return False
    marked, told = without_marker(text)
    if marked and not job.labels and DOING.match(told) and not WORKED.match(told):
        return False
    if job.line.item and not anchor.line.item and not (title_score(text) >= 2 and len(text) < 60):
        named = employer_score(text) >= 2 and len(text) < HEAD_LENGTH
        return named and bool(job.line.bold or LEAD.search(text) or LEAD.match(anchor.line.text))
    tells = SENTENCE.search(text) or (text.endswith(".") and not employer_score(text))
    return not (tells and len(text.split()) > 9)


def is_within(inner: DateRange, outer: DateRange) -> bool:
    """Whether one range of dates lies in another, years counted."""
    if not (inner.start and outer.start):
        return False
    last = inner.end or inner.start
    ends = outer.current or (outer.end and last <= Month(outer.end.year, 12))
    return inner.start.year >= outer.start.year and bool(ends)
