"""Positions held: anchored at their dates or labels, with title and employer from the lines around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resume_tailor.model import Month, Position, Section
from resume_tailor.structure.dates import DateRange
from resume_tailor.structure.heading_words import INNER
from resume_tailor.structure.headings import key
from resume_tailor.structure.job_lines import (
    JobLine,
    assign,
    employer_score,
    fine,
    read_job_line,
    read_job_lines,
    tidy,
    title_score,
)
from resume_tailor.structure.lines import Line

DEGREE = re.compile(
    r"\b(?:bachelor|master(?:s|'s)? (?:of|in|degree)|b\.?\s?tech|m\.?\s?tech|b\.?sc|m\.?sc|b\.?com\b|mba|ph\.?d|"
    r"diploma in|s\.?s\.?l\.?c|matriculation|secondary school|high school|percentage|cgpa|gpa)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[a-z]{3,}\.\s+[A-Z]|[a-z]{4,}\.$")
WORKED = re.compile(r"(?i)\W*(?:currently|presently|previously|worked|working)\b")
PROJECT = re.compile(r"(?i)\bprojects?\b|\bclients?\b|\breport(?:s|ing|ed)? to\b")
MAX_HEADER = 150
REACH = 3
"""How many lines above or below its dates a job's heading may reach."""
LABEL_REACH = 10
"""How many lines below its dates a labelled title may stand."""


@dataclass(slots=True)
class _Record:
    """A position while it is put together."""

    anchor: int
    dates: DateRange | None
    title: str = ""
    employer: str = ""
    unsure: str = ""
    """A piece of the dates' line that is one of both."""
    lines: list[int] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        return bool(self.title and self.employer)


def find_positions(lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Position, ...]:
    """Every job that the sections of experience tell of, in the order of the document."""
    found: list[tuple[_Record, list[Line]]] = []
    for zone in _zones(lines, sections):
        found.extend((record, zone) for record in _records(read_job_lines(zone)))
    records = _without_doubles([r for r, _ in found])
    zones = {id(record): zone for record, zone in found}
    return tuple(_position(n, r, records, zones) for n, r in enumerate(records, 1))


def _zones(lines: Sequence[Line], sections: Sequence[Section]) -> list[list[Line]]:
    """The lines of each section that tells of jobs."""
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
    if job.dates is None or DEGREE.search(job.line.text) or job.names("other"):
        return False
    if job.labels:
        return not job.names("unknown") or bool(job.dates.is_range)
    text = re.sub(r"\s+", " ", job.line.text)
    if WORKED.match(text):
        return len(text) < 320
    if job.line.item and not _at_edge(job):
        return False
    return len(text) <= MAX_HEADER and (_at_edge(job) or not SENTENCE.search(text))


def _at_edge(job: JobLine) -> bool:
    """Whether the dates begin or end the line, or stand in brackets, beside few and short pieces."""
    assert job.dates is not None
    text = job.line.text
    cut = text.find(job.pieces[0][:12]) if job.pieces else 0
    first, last = job.dates.span_start, len(text) - job.dates.span_end
    short = len(job.pieces) <= 4 and sum(len(p) for p in job.pieces) <= 130
    return short and (first <= 12 or last <= 25 or cut > first or "(" in text[max(0, first - 3) : first])


def _records(jobs: Sequence[JobLine]) -> list[_Record]:
    anchors = _with_labelled(jobs, _dated(jobs))
    above = _prefers_above(jobs, anchors)
    records: list[_Record] = []
    taken: set[int] = set()
    for place, n in enumerate(anchors):
        stop = anchors[place + 1] if place + 1 < len(anchors) else len(jobs)
        start = anchors[place - 1] + 1 if place else 0
        record = _Record(n, jobs[n].dates, lines=[n])
        _fill(record, jobs, start, stop, above, taken)
        taken.update(record.lines)
        records.append(record)
    return _with_inherited(records)


def _dated(jobs: Sequence[JobLine]) -> list[int]:
    """Lines with a job's dates; a second one right under the first that names no job only explains it."""
    found: list[int] = []
    for n, job in enumerate(jobs):
        if not _is_anchor(job):
            continue
        explains = found and n - found[-1] == 1 and not _is_job(job) and _is_job(jobs[found[-1]])
        if not (explains and job.line.text.lstrip().startswith("(")):
            found.append(n)
    return found


def _with_labelled(jobs: Sequence[JobLine], anchors: list[int]) -> list[int]:
    """Adds the first label of each labelled job that has no dates."""
    found = list(anchors)
    for n, job in enumerate(jobs):
        if not job.value("employer") or any(n - 2 <= a <= n + 6 for a in found):
            continue
        if any(other.value("title") for other in jobs[n : n + 6]):
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


# --- title and employer ----------------------------------------------------------------------------------------


def _fill(record: _Record, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]) -> None:
    """Title and employer: of the dates' own line, of labels, then of the neighbours in the preferred direction."""
    anchor = jobs[record.anchor]
    _from_labels(record, jobs, start, stop, taken)
    if anchor.pieces and not record.whole:
        title, employer, record.unsure = assign(anchor.pieces)
        record.title, record.employer = record.title or title, record.employer or employer
    if not record.whole:
        _from_pieces(record, jobs, _row(jobs, record.anchor))
    for direction in (above, not above):
        if not record.whole:
            _from_pieces(record, jobs, _neighbours(record, jobs, start, stop, direction, taken))
    if not record.title:
        _from_items(record, jobs, stop)
    if record.unsure and not record.whole:
        if record.employer:
            record.title = record.unsure
        else:
            record.employer = record.unsure


def _from_labels(record: _Record, jobs: Sequence[JobLine], start: int, stop: int, taken: set[int]) -> None:
    """Labelled values: of the block of labels around the dates, else of labels further down."""
    n = record.anchor
    upper = next((m for m in range(n - 1, start - 1, -1) if not jobs[m].labels or m in taken), start - 1)
    lower = range(n + 1, min(stop, n + LABEL_REACH))
    for m in [n, *range(n - 1, upper, -1), *lower]:
        title, employer = jobs[m].value("title"), jobs[m].value("employer")
        if title and not record.title:
            record.title, other = _parted(title)
            record.employer = record.employer or (employer or other)
            record.lines.append(m)
        if not record.employer and jobs[m].names("employer"):
            record.employer = _employer(employer) or _next_line(jobs, m)
            record.lines.append(m)
    if record.title and not record.employer and jobs[n].labels:
        near = [m for m in [*range(upper + 1, n), *lower] if jobs[m].value("unknown")]
        if near:
            record.employer = _employer(jobs[near[0]].value("unknown"))
            record.lines.append(near[0])


def _parted(value: str) -> tuple[str, str]:
    """A labelled title without the employer that may follow it."""
    parts = fine(value)
    place = next((n for n, part in enumerate(parts) if n and employer_score(part) >= 2), 0)
    if not place or not title_score(parts[0]):
        return value, ""
    return value[: value.find(parts[place])].strip(" ,-–—("), parts[place]


def _employer(value: str) -> str:
    return tidy(re.split(r"\s{3,}|\t|\ban ISO\b|\bwhich\b|\bis an?\b", value)[0]) or value


def _next_line(jobs: Sequence[JobLine], n: int) -> str:
    following = jobs[n + 1].line.text if n + 1 < len(jobs) else ""
    found = _employer(following)
    return found if employer_score(found) >= 2 and len(found) < 80 else ""


def _row(jobs: Sequence[JobLine], n: int) -> list[int]:
    """Short lines in other cells of the same table row, where the dates have a cell of their own."""
    row, _, _ = jobs[n].line.form.cell.rpartition("/")
    if not row:
        return []
    near = [m for m in range(max(0, n - 8), min(len(jobs), n + 9)) if m != n]
    same = [m for m in near if jobs[m].line.form.cell == jobs[n].line.form.cell]
    if len(same) > 3:
        return []
    cells = [m for m in near if jobs[m].line.form.cell.rpartition("/")[0] == row]
    return [m for m in cells if len(jobs[m].line.text) < 90 and not jobs[m].line.item]


def _neighbours(
    record: _Record, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]
) -> list[int]:
    """The lines next to the dates, nearest first, as far as they look like a job's heading."""
    found: list[int] = []
    step = -1 if above else 1
    m, gaps = record.anchor + step, 0
    while start <= m < stop and len(found) < REACH and m not in taken:
        job = jobs[m]
        if not _headerish(job, jobs[record.anchor]) or any(name not in ("other", "unknown") for name, _ in job.labels):
            break
        gaps += jobs[m + 1].line.gap if above else job.line.gap
        named = employer_score(job.line.text) >= 1 or title_score(job.line.text) >= 2 or job.line.bold
        if gaps > 1 or (gaps and (not named or job.line.item)):
            break
        found.append(m)
        m += step
    return found


def _from_pieces(record: _Record, jobs: Sequence[JobLine], near: Sequence[int]) -> None:
    pieces = [(m, piece) for m in near for piece in jobs[m].pieces if not PROJECT.match(piece)]
    pieces = [(m, p) for m, p in pieces if not (PROJECT.search(p) and title_score(p) < 2)]
    if not pieces:
        return
    title, employer, unsure = assign(p for _, p in pieces)
    if not record.title and title:
        record.title = title
        record.lines.extend(m for m, p in pieces if title in p)
    if not record.employer:
        if not employer and record.title and not record.unsure and unsure:
            employer = unsure
        if employer:
            record.employer = employer
            record.lines.extend(m for m, p in pieces if employer in p)


def _from_items(record: _Record, jobs: Sequence[JobLine], stop: int) -> None:
    """A short line that is nothing but a title, soon under the dates."""
    for m in range(record.anchor + 1, min(stop, record.anchor + 4)):
        text = tidy(jobs[m].line.text)
        if len(text) < 60 and title_score(text) >= 3 and not jobs[m].labels and len(text.split()) <= 6:
            record.title = text
            record.lines.append(m)
            return


# --- the records together --------------------------------------------------------------------------------------


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
    last = inner.dates.end or inner.dates.start
    ends = outer.dates.current or (outer.dates.end and last <= Month(outer.dates.end.year, 12))
    return inner.dates.start.year >= outer.dates.start.year and bool(ends)


def _without_doubles(records: list[_Record]) -> list[_Record]:
    """Jobs told twice (an overview, then the details): the later telling stays, with what the first knew more."""
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
    if one.dates.start.year != other.dates.start.year:
        return False
    same_end = (one.dates.end, one.dates.current) == (other.dates.end, other.dates.current)
    if not same_end and one.dates.start != other.dates.start:
        return False
    titles = _words(one.title) & _words(other.title)
    employers = _words(one.employer) & _words(other.employer)
    if same_end:
        return bool(employers) and (bool(titles) or not one.title or not other.title)
    return bool(employers and titles)


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z0-9]{3,}", text.lower()) if w not in ("ltd", "pvt", "limited", "inc", "the")}


def _position(number: int, record: _Record, records: Sequence[_Record], zones: dict[int, list[Line]]) -> Position:
    zone, dates = zones[id(record)], record.dates
    heads = tuple(dict.fromkeys(zone[n].block.id for n in sorted(set(record.lines))))
    later = [min(r.lines) for r in records if zones[id(r)] is zone and r.anchor > record.anchor]
    stop = min((n for n in later if n > record.anchor), default=len(zone))
    body = (zone[n].block.id for n in range(min(record.lines), stop))
    block_ids = tuple(dict.fromkeys(i for i in body if i not in heads))
    start, end = (dates.start, dates.end) if dates else (None, None)
    current = bool(dates and dates.current)
    return Position(f"position-{number}", record.title, record.employer, start, end, current, heads, block_ids)
