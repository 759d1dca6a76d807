"""Positions held: anchored at their dates or labels, with title and employer from the lines around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resume_tailor.model import Month, Position, Section
from resume_tailor.structure.dates import DateRange
from resume_tailor.structure.heading_words import INNER
from resume_tailor.structure.headings import key
from resume_tailor.structure.job_lines import JobLine, assign, employer_score, read_job_line, tidy, title_score
from resume_tailor.structure.lines import Line

DEGREE = re.compile(
    r"\b(?:bachelor|master(?:s|'s)? (?:of|in|degree)|b\.?\s?tech|m\.?\s?tech|b\.?sc|m\.?sc|b\.?com\b|mba|ph\.?d|"
    r"diploma in|s\.?s\.?l\.?c|matriculation|secondary school|high school|percentage|cgpa|gpa)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[a-z]{3,}\.\s+[A-Z]|[a-z]{4,}\.$")
MAX_HEADER = 150
REACH = 3
"""How many lines above or below its dates a job's heading may reach."""


@dataclass(slots=True)
class _Record:
    """A position while it is put together."""

    anchor: int
    dates: DateRange | None
    title: str = ""
    employer: str = ""
    lines: list[int] = field(default_factory=list)


def find_positions(lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Position, ...]:
    """Every job that the sections of experience tell of, in the order of the document."""
    found: list[tuple[_Record, list[Line]]] = []
    for zone in _zones(lines, sections):
        jobs = [read_job_line(line) for line in zone]
        found.extend((record, zone) for record in _records(jobs))
    records = _without_doubles([r for r, _ in found])
    zones = {id(record): zone for record, zone in found}
    return tuple(_position(n, r, records, zones[id(r)]) for n, r in enumerate(records, 1))


def _zones(lines: Sequence[Line], sections: Sequence[Section]) -> list[list[Line]]:
    """The lines of each run of sections that tell of jobs."""
    zones = [_lines_of(section, lines) for section in sections if section.kind == "experience"]
    if any(_is_anchor(read_job_line(line)) for zone in zones for line in zone):
        return zones
    others = [_lines_of(s, lines) for s in sections if s.kind in ("summary", "other", "projects", "contact", "skills")]
    return [*zones, *(z for z in others if any(_is_anchor(j) and _is_job(j) for j in map(read_job_line, z)))]


def _lines_of(section: Section, lines: Sequence[Line]) -> list[Line]:
    ids = set(section.block_ids)
    return [line for line in lines if line.block.id in ids and key(line.text) != key(section.heading)]


def _is_job(job: JobLine) -> bool:
    return bool(job.labels) or any(title_score(p) or employer_score(p) for p in job.pieces)


def _is_anchor(job: JobLine) -> bool:
    """Whether a line's dates are those of a job."""
    if job.dates is None or DEGREE.search(job.line.text):
        return False
    if any(name == "other" for name, _ in job.labels):
        return False
    if job.labels:
        return True
    text = re.sub(r"\s+", " ", job.line.text)
    if job.line.item and not _at_edge(job):
        return False
    if re.match(r"(?i)\W*(?:currently|presently|previously|worked|working)\b", text):
        return len(text) < 320
    return len(text) <= MAX_HEADER and (_at_edge(job) or not SENTENCE.search(text))


def _at_edge(job: JobLine) -> bool:
    """Whether the dates begin or end the line, or stand in brackets."""
    assert job.dates is not None
    text = job.line.text
    after = text[text.rfind(str(job.dates.start.year)) :] if job.dates.start else ""
    pieces = sum(len(p) for p in job.pieces)
    return len(job.pieces) <= 3 and pieces <= 130 and (len(after) < 60 or len(text) - len(after) < 20)


def _records(jobs: Sequence[JobLine]) -> list[_Record]:
    anchors = [n for n, job in enumerate(jobs) if _is_anchor(job)]
    anchors = _with_labelled(jobs, anchors)
    above = _prefers_above(jobs, anchors)
    records: list[_Record] = []
    taken: set[int] = set()
    for place, n in enumerate(anchors):
        stop = anchors[place + 1] if place + 1 < len(anchors) else len(jobs)
        start = anchors[place - 1] + 1 if place else 0
        record = _Record(n, jobs[n].dates, lines=[n])
        _fill(record, jobs, max(start, 0), stop, above, taken)
        taken.update(record.lines)
        records.append(record)
    return _with_inherited(records)


def _with_labelled(jobs: Sequence[JobLine], anchors: list[int]) -> list[int]:
    """Adds the first label of each labelled job that has no dates."""
    found = list(anchors)
    for n, job in enumerate(jobs):
        if not any(name == "employer" for name, _ in job.labels):
            continue
        near = [a for a in anchors if n - 2 <= a <= n + 4]
        if not near and any(name == "title" for other in jobs[n : n + 5] for name, _ in other.labels):
            found.append(n)
    return sorted(found)


def _headerish(job: JobLine, anchor: JobLine) -> bool:
    """Whether a line near the dates could belong to the job's heading."""
    text = job.line.text
    if job.dates is not None or INNER.fullmatch(text) or len(text) > 110 or DEGREE.search(text):
        return False
    if job.line.item and not anchor.line.item and not (title_score(text) and len(text) < 60):
        return False
    return not (SENTENCE.search(text) and len(text.split()) > 9)


def _prefers_above(jobs: Sequence[JobLine], anchors: Sequence[int]) -> bool:
    """Whether the resume writes the rest of a job's heading above its dates rather than below."""
    votes = 0
    for n in anchors:
        over = n > 0 and _headerish(jobs[n - 1], jobs[n]) and not jobs[n].line.gap and not jobs[n - 1].labels
        under = n + 1 < len(jobs) and _headerish(jobs[n + 1], jobs[n]) and not jobs[n + 1].line.gap
        votes += (over and _is_job(jobs[n - 1])) * 2 + over - (under and _is_job(jobs[n + 1])) * 2 - under
    return votes > 0


def _fill(record: _Record, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]) -> None:
    """Title and employer: of the dates' own line, of labels, then of the neighbours in the preferred direction."""
    anchor = jobs[record.anchor]
    _from_labels(record, jobs, start, stop, taken)
    pieces = list(anchor.pieces)
    if not (record.title and record.employer) and pieces:
        title, employer = assign(pieces)
        record.title, record.employer = record.title or title, record.employer or employer
    row = anchor.line.form.cell.rpartition("/")[0]
    if row and not (record.title and record.employer):
        _from_neighbours(record, jobs, _same_row(jobs, record.anchor, row))
    for direction in (above, not above):
        if record.title and record.employer:
            break
        _from_neighbours(record, jobs, _neighbours(record.anchor, jobs, start, stop, direction, taken))


def _from_labels(record: _Record, jobs: Sequence[JobLine], start: int, stop: int, taken: set[int]) -> None:
    low = max(start, record.anchor - 4)
    for n in [
        record.anchor,
        *range(record.anchor - 1, low - 1, -1),
        *range(record.anchor + 1, min(stop, record.anchor + 9)),
    ]:
        if n in taken:
            continue
        for name, value in jobs[n].labels:
            value = value or _next_cell(jobs, n)
            if name == "title" and not record.title:
                record.title = value
                record.lines.append(n)
            elif name == "employer" and not record.employer:
                record.employer = _employer_of(value)
                record.lines.append(n)


def _employer_of(value: str) -> str:
    return tidy(re.split(r"\s{3,}|\t|\ban ISO\b|,\s+(?=[A-Z][a-z]+\s*$)", value)[0]) or value


def _next_cell(jobs: Sequence[JobLine], n: int) -> str:
    row = jobs[n].line.form.cell.rpartition("/")[0]
    for job in jobs[n + 1 : n + 4]:
        if row and job.line.form.cell.rpartition("/")[0] == row and tidy(job.line.text):
            return tidy(job.line.text)
    return ""


def _same_row(jobs: Sequence[JobLine], n: int, row: str) -> list[int]:
    near = range(max(0, n - 6), min(len(jobs), n + 7))
    same = [m for m in near if m != n and jobs[m].line.form.cell.rpartition("/")[0] == row]
    return [m for m in same if len(jobs[m].line.text) < 90 and not jobs[m].line.item]


def _neighbours(n: int, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]) -> list[int]:
    """The lines next to the dates, nearest first, as far as they look like a job's heading."""
    found: list[int] = []
    step = -1 if above else 1
    m = n + step
    while start <= m < stop and len(found) < REACH and m not in taken:
        if not _headerish(jobs[m], jobs[n]) or any(name != "other" for name, _ in jobs[m].labels):
            break
        gap = jobs[m + 1].line.gap if above else jobs[m].line.gap
        if gap and (found or not _is_job(jobs[m])):
            break
        found.append(m)
        m += step
    return found


def _from_neighbours(record: _Record, jobs: Sequence[JobLine], near: Sequence[int]) -> None:
    pieces = [(m, piece) for m in near for piece in jobs[m].pieces]
    if record.title and not record.employer:
        best = max(pieces, key=lambda p: (employer_score(p[1]), -abs(p[0] - record.anchor)), default=None)
        if best and title_score(best[1]) < 2:
            record.employer = best[1]
            record.lines.append(best[0])
    elif record.employer and not record.title:
        best = max(pieces, key=lambda p: (title_score(p[1]), -abs(p[0] - record.anchor)), default=None)
        if best and title_score(best[1]) >= 2:
            record.title = best[1]
            record.lines.append(best[0])
    else:
        record.title, record.employer = assign(p for _, p in pieces)
        wanted = {record.title, record.employer}
        record.lines.extend(m for m, piece in pieces if piece in wanted or any(w and w in piece for w in wanted))


def _with_inherited(records: list[_Record]) -> list[_Record]:
    """Titles under one employer: they take its name, and its own line is no position where they cover it."""
    kept: list[_Record] = []
    umbrella: _Record | None = None
    for record in records:
        if record.employer and not record.title and record.dates:
            umbrella = record
            kept.append(record)
            continue
        if record.title and not record.employer and umbrella and _within(record, umbrella):
            record.employer = umbrella.employer
            if umbrella in kept:
                kept.remove(umbrella)
        elif record.employer:
            umbrella = None
        kept.append(record)
    return kept


def _within(inner: _Record, outer: _Record) -> bool:
    if not (inner.dates and outer.dates and inner.dates.start and outer.dates.start):
        return False
    ends = outer.dates.current or (
        outer.dates.end and (inner.dates.end or inner.dates.start) <= Month(outer.dates.end.year, 12)
    )
    return inner.dates.start.year >= outer.dates.start.year and bool(ends)


def _without_doubles(records: list[_Record]) -> list[_Record]:
    """Jobs told twice (an overview, then the details): the later telling stays."""
    kept: list[_Record] = []
    for record in records:
        for other in kept:
            if _same_job(record, other):
                kept.remove(other)
                record.title, record.employer = record.title or other.title, record.employer or other.employer
                break
        kept.append(record)
    return kept


def _same_job(one: _Record, other: _Record) -> bool:
    if not (one.dates and other.dates and one.dates.start and other.dates.start):
        return False
    if (one.dates.start.year, one.dates.current) != (other.dates.start.year, other.dates.current):
        return False
    if one.dates.end != other.dates.end and not (one.dates.current and other.dates.current):
        return False
    employers = _words(one.employer) & _words(other.employer)
    titles = not (_words(one.title) and _words(other.title)) or bool(_words(one.title) & _words(other.title))
    return bool(employers) and titles


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z0-9]{3,}", text.lower()) if w not in ("ltd", "pvt", "limited", "inc", "the")}


def _position(number: int, record: _Record, records: Sequence[_Record], zone: list[Line]) -> Position:
    dates = record.dates
    heads = tuple(dict.fromkeys(zone[n].block.id for n in sorted(set(record.lines))))
    later = [min(r.lines) for r in records if r is not record and r.anchor > record.anchor]
    stop = min((n for n in later if n > record.anchor), default=len(zone))
    body = (zone[n].block.id for n in range(record.anchor, min(stop, len(zone))))
    block_ids = tuple(dict.fromkeys(i for i in body if i not in heads))
    start, end = (dates.start, dates.end) if dates else (None, None)
    return Position(
        f"position-{number}", record.title, record.employer, start, end, bool(dates and dates.current), heads, block_ids
    )


def renumber(positions: Sequence[Position]) -> tuple[Position, ...]:
    """The positions with ids in their order."""
    return tuple(replace(p, id=f"position-{n}") for n, p in enumerate(positions, 1))
