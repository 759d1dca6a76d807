"""Several jobs told on one line: each with its own dates, and its own employer or the one that all share."""

from __future__ import annotations

import re
from itertools import pairwise

from resume_tailor.structure.dates import DateRange, find_ranges, first_of
from resume_tailor.structure.job_lines import CUT, JobLine, assign, employer_score
from resume_tailor.structure.job_record import Record, is_within
from resume_tailor.structure.lines import without_marker

MOST_JOBS = 3
"""Jobs of one line; a line with more dates is a table or a list."""
_AND = re.compile(r"[\s,;)(]*(?:and|&|[,;/])[\s,;(]*", re.IGNORECASE)
"""What joins two times at one employer: `2012 – 2014 and 2018 – 2020`."""


def part_jobs(record: Record, job: JobLine) -> list[Record]:
    """The jobs of the record's line, in the order written; only the record itself where it tells of one.

    The lines below belong to the job that ended last.
    """
    text = without_marker(job.line.text)[1]
    ranges = [one for one in find_ranges(text) if one.is_range]
    if not 2 <= len(ranges) <= MOST_JOBS or job.labels or job.line.item:
        return [record]
    stages = [one for one in ranges if not all(is_within(other, one) for other in ranges)]
    parts = _with_employers(text, ranges) or _with_titles(text, stages) or _at_one_employer(text, ranges)
    if not parts:
        return [record]
    jobs = [
        Record(record.anchor, dates, title or record.title, employer or record.employer, lines=list(record.lines))
        for dates, title, employer in parts
    ]
    last = max(jobs, key=_end)
    for one in jobs:
        one.bare = one is not last
    return jobs


def _with_employers(text: str, ranges: list[DateRange]) -> list[tuple[DateRange, str, str]]:
    """`2011 to 2015 with A Ltd & 2016 to date with B Ltd as Manager`: dates, title and employer of each; else empty."""
    leads = not any(c.isalnum() for c in text[: ranges[0].span_start])
    edges = [0, *(one.span_end for one in ranges)] if not leads else [*(one.span_start for one in ranges), len(text)]
    found = []
    for dates, (left, right) in zip(ranges, pairwise(edges), strict=True):
        own = text[left : dates.span_start] if not leads else text[dates.span_end : right]
        title, employer, _ = assign(piece.strip(" &,;") for piece in CUT.split(own))
        found.append((dates, title, employer.strip(" &,;")))
    names = {employer for _, _, employer in found}
    return found if len(names) == len(ranges) and all(employer_score(name) for name in names) else []


def _with_titles(text: str, ranges: list[DateRange]) -> list[tuple[DateRange, str, str]]:
    """`Acme Ltd — Planner (2014 – 2017), Clerk (2012 – 2014)`: dates and title of each; else empty."""
    if len(ranges) < 2:
        return []
    edges = [0, *(one.span_end for one in ranges)]
    own = [text[left : one.span_start] for left, one in zip(edges, ranges, strict=False)]
    named = [assign(piece.strip(" &,;()") for piece in CUT.split(part)) for part in own]
    if not all(title for title, _, _ in named) or any(employer for _, employer, _ in named[1:]):
        return []
    first = named[0][0] if named[0][1] or named[0][2] else ""
    return [(one, title if n else first, "") for n, (one, (title, _, _)) in enumerate(zip(ranges, named, strict=True))]


def _at_one_employer(text: str, ranges: list[DateRange]) -> list[tuple[DateRange, str, str]]:
    """Two times at one employer that lie apart; empty where one goes on from the other, or more stands between."""
    joined = all(_AND.fullmatch(text, one.span_end, other.span_start) for one, other in pairwise(ranges))
    apart = first_of(tuple(ranges)) == ranges[0]
    return [(one, "", "") for one in ranges] if joined and apart else []


def _end(record: Record) -> tuple[bool, int, int]:
    dates = record.dates
    last = dates.end or dates.start if dates else None
    return bool(dates and dates.current), last.year if last else 0, last.month if last else 0
