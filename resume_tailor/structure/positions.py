"""Positions held: anchored at their dates or labels, with title and employer from the lines around."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_tailor.model import Month, Position, Section
from resume_tailor.structure.headings import key
from resume_tailor.structure.job_headings import (
    DEGREE,
    HEAD_LENGTH,
    LABEL_REACH,
    REACH,
    SCHOOL,
    SENTENCE,
    Record,
    fill,
    headerish,
    is_job,
)
from resume_tailor.structure.job_lines import JobLine, employer_score, read_job_line, read_job_lines, tidy, title_score
from resume_tailor.structure.lines import Line, without_marker

WORKED = re.compile(r"(?i)\W*(?:currently|presently|previously|worked|working)\b")
MAX_HEADER = 150
MAX_TOLD = 320
"""Characters of a job told in one sentence."""
TOLD_AT = 70
"""Characters beside the dates of such a sentence in which its employer or title stands."""
AS = re.compile(r"\s*(?:as|working as|worked as)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)


def find_positions(lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Position, ...]:
    """Every job that the sections of experience tell of, in the order of the document."""
    found: list[tuple[Record, list[Line]]] = []
    for zone in _zones(lines, sections):
        found.extend((record, zone) for record in _records(read_job_lines(zone)))
    records = _without_doubles([r for r, _ in found])
    zones = {id(record): zone for record, zone in found}
    for record in records:
        record.employer = _past_unit(record, records, zones[id(record)])
    return tuple(_position(n, r, records, zones) for n, r in enumerate(records, 1))


def _past_unit(record: Record, records: Sequence[Record], zone: Sequence[Line]) -> str:
    """The employer behind a unit (`Program Manager, NPI, Strandline Devices`), known from another job there."""
    own = record.employer
    if not own or employer_score(own) or sum(other.employer == own for other in records) > 1:
        return own
    others = {other.employer for other in records if other.title and len(other.employer) > 3} - {own}
    for n in record.lines:
        pieces = [tidy(piece) for piece in re.split(r"[,|\t]", zone[n].text)]
        if own in pieces[:-1] and pieces[pieces.index(own) + 1] in others:
            return pieces[pieces.index(own) + 1]
    return own


def _zones(lines: Sequence[Line], sections: Sequence[Section]) -> list[list[Line]]:
    """The lines of each section that tells of jobs."""
    zones = [_lines_of(section, lines) for section in sections if section.kind == "experience"]
    if any(_is_anchor(read_job_line(line)) for zone in zones for line in zone):
        told = [_from_earlier(_lines_of(section, lines)) for section in sections if section.kind == "projects"]
        return [*zones, *(zone for zone in told if zone)]
    others = [_lines_of(s, lines) for s in sections if s.kind in ("summary", "other", "projects", "contact", "skills")]
    personal = [_from_employer(_lines_of(s, lines)) for s in sections if s.kind == "personal"]
    return [*zones, *(zone for zone in [*others, *personal] if _tells_of_jobs(zone))]


def _from_employer(zone: list[Line]) -> list[Line]:
    """What follows the first label of an employer, where titles are labelled too: jobs under no heading of theirs."""
    jobs = [read_job_line(line) for line in zone]
    first = next((n for n, job in enumerate(jobs) if job.value("employer")), len(zone))
    return zone[first:] if any(job.value("title") for job in jobs[first:]) else []


_EARLIER = re.compile(
    r"(?i)\W*(?:previous|past|last|former|earlier|current|present)\s+(?:employer|company|organi[sz]ation)\b"
)


def _from_earlier(zone: list[Line]) -> list[Line]:
    """What follows a label of another employer in a section of projects: jobs told after the projects of the first."""
    first = next((n for n, line in enumerate(zone) if _EARLIER.match(line.text)), len(zone))
    jobs = [read_job_line(line) for line in zone[first:]]
    return zone[first:] if any(job.value("title") for job in jobs) and any(map(_is_anchor, jobs)) else []


def _tells_of_jobs(zone: Sequence[Line]) -> bool:
    anchors = [job for job in map(read_job_line, zone) if _is_anchor(job)]
    return len(anchors) > 1 or any(is_job(job) for job in anchors)


def _lines_of(section: Section, lines: Sequence[Line]) -> list[Line]:
    ids = set(section.block_ids)
    return [line for line in lines if line.block.id in ids and key(line.text) != key(section.heading)]


def _is_anchor(job: JobLine) -> bool:
    """Whether a line's dates are those of a job."""
    if job.dates is None or DEGREE.search(job.line.text) or job.names("other"):
        return False
    if SCHOOL.search(job.line.text) and not any(title_score(piece) >= 2 for piece in job.pieces):
        return False
    if job.labels:
        return not job.names("unknown") or bool(job.dates.is_range)
    text = re.sub(r"\s+", " ", job.line.text)
    if WORKED.match(text) or _tells_when(job, text):
        return len(text) < MAX_TOLD
    if job.line.item and not _at_edge(job):
        return False
    return len(text) <= MAX_HEADER and (_at_edge(job) or not SENTENCE.search(text))


def _tells_when(job: JobLine, text: str) -> bool:
    """`From 2004 to 2005 as a trainee (Murl Ltd.) ...`, `Murl Ltd. from May 2005 to May 2006 ...`."""
    assert job.dates is not None
    whole = without_marker(job.line.text)[1]
    before, after = whole[: job.dates.span_start], whole[job.dates.span_end :]
    if not job.dates.is_range or len(before) > TOLD_AT:
        return False
    if re.fullmatch(r"\W*(?:from\s*)?", before, re.IGNORECASE):
        said = AS.match(after)
        return bool(said and title_score(after[said.end() :][:TOLD_AT])) or employer_score(after[:TOLD_AT]) >= 2
    return employer_score(before) >= 2 and bool(re.search(r"\bfrom\s*$", before, re.IGNORECASE))


def _at_edge(job: JobLine) -> bool:
    """Whether the dates begin or end the line, or stand in brackets, beside few and short pieces."""
    assert job.dates is not None
    text = job.line.text
    cut = text.find(job.pieces[0][:12]) if job.pieces else 0
    first, last = job.dates.span_start, len(text) - job.dates.span_end
    short = len(job.pieces) <= 4 and sum(len(p) for p in job.pieces) <= 130
    return short and (first <= 12 or last <= 25 or cut > first or "(" in text[max(0, first - 3) : first])


def _records(jobs: Sequence[JobLine]) -> list[Record]:
    anchors = _with_labelled(jobs, _dated(jobs))
    above = _prefers_above(jobs, anchors)
    records: list[Record] = []
    taken: set[int] = set()
    for place, n in enumerate(anchors):
        stop = anchors[place + 1] if place + 1 < len(anchors) else len(jobs)
        start = anchors[place - 1] + 1 if place else 0
        record = Record(n, jobs[n].dates, lines=[n])
        fill(record, jobs, start, stop, above, taken)
        taken.update(record.lines)
        records.append(record)
    return _with_inherited(records)


def _dated(jobs: Sequence[JobLine]) -> list[int]:
    """Lines with a job's dates; a second one right under the first that names no job only explains it."""
    found: list[int] = []
    for n, job in enumerate(jobs):
        if not _is_anchor(job):
            continue
        explains = found and n - found[-1] == 1 and not is_job(job) and is_job(jobs[found[-1]])
        if not (explains and job.line.text.lstrip().startswith("(")):
            found.append(n)
    return found


def _with_labelled(jobs: Sequence[JobLine], anchors: list[int]) -> list[int]:
    """Adds a label of each labelled job that has no dates: its employer's, or its title's under a bold line."""
    found = list(anchors)
    for n, job in enumerate(jobs):
        if not job.labels or any(n - 2 <= a <= n + 6 for a in found):
            continue
        named = job.value("employer") and any(other.value("title") for other in jobs[n : n + 6])
        if named or (job.value("title") and _heads_labels(jobs, n, anchors)):
            found.append(n)
    return sorted(found)


def _heads_labels(jobs: Sequence[JobLine], n: int, dated: Sequence[int]) -> bool:
    """Whether a bold line over a block of labels names the job that they describe, which has no dates."""
    top = next((m for m in range(n - 1, max(n - LABEL_REACH, 0) - 1, -1) if not jobs[m].labels), -1)
    following = next((m for m in range(n + 1, len(jobs)) if jobs[m].value("title")), len(jobs))
    if top < 0 or any(top - REACH <= m <= following for m in dated):
        return False
    named = jobs[top].line.bold and sum(c.isalpha() for c in jobs[top].line.text) >= LEAST_LETTERS
    return named and len(jobs[top].line.text) < HEAD_LENGTH


LEAST_LETTERS = 3
"""Letters of an employer's name, at least."""


def _prefers_above(jobs: Sequence[JobLine], anchors: Sequence[int]) -> bool:
    """Whether the resume writes the rest of a job's heading above its dates rather than below."""
    votes = 0
    for n in anchors:
        over = n > 0 and headerish(jobs[n - 1], jobs[n]) and not jobs[n].line.gap and not jobs[n - 1].labels
        under = n + 1 < len(jobs) and headerish(jobs[n + 1], jobs[n]) and not jobs[n + 1].line.gap
        votes += (over and is_job(jobs[n - 1])) * 2 + over - (under and is_job(jobs[n + 1])) * 2 - under
    if votes == 0 and anchors:  # nothing but its own heading stands above the first dates
        first = anchors[0]
        return any(is_job(jobs[n]) and headerish(jobs[n], jobs[first]) for n in range(max(0, first - 2), first))
    return votes > 0


# --- the records together --------------------------------------------------------------------------------------


def _with_inherited(records: list[Record]) -> list[Record]:
    """Titles under one employer: they take its name, and its own line is no position where they cover it."""
    kept: list[Record] = []
    umbrella: Record | None = None
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


def _within(inner: Record, outer: Record) -> bool:
    if not (inner.dates and outer.dates and inner.dates.start and outer.dates.start):
        return False
    last = inner.dates.end or inner.dates.start
    ends = outer.dates.current or (outer.dates.end and last <= Month(outer.dates.end.year, 12))
    return inner.dates.start.year >= outer.dates.start.year and bool(ends)


def _without_doubles(records: list[Record]) -> list[Record]:
    """Jobs told twice (an overview, then the details): the later telling stays, with what the first knew more."""
    kept: list[Record] = []
    for record in records:
        for other in kept:
            if _same_job(record, other):
                kept.remove(other)
                record.title, record.employer = record.title or other.title, record.employer or other.employer
                break
        kept.append(record)
    return kept


def _same_job(one: Record, other: Record) -> bool:
    if not (one.dates and other.dates and one.dates.start and other.dates.start):
        return False
    if not (one.employer and other.employer) or one.dates.start.year != other.dates.start.year:
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


def _position(number: int, record: Record, records: Sequence[Record], zones: dict[int, list[Line]]) -> Position:
    zone, dates = zones[id(record)], record.dates
    heads = tuple(dict.fromkeys(zone[n].block.id for n in sorted(set(record.lines))))
    later = [min(r.lines) for r in records if zones[id(r)] is zone and r.anchor > record.anchor]
    stop = min((n for n in later if n > record.anchor), default=len(zone))
    body = (zone[n].block.id for n in range(min(record.lines), stop))
    block_ids = tuple(dict.fromkeys(i for i in body if i not in heads))
    start, end = (dates.start, dates.end) if dates else (None, None)
    current = bool(dates and dates.current)
    return Position(f"position-{number}", record.title, record.employer, start, end, current, heads, block_ids)
