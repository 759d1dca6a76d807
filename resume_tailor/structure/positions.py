"""Positions held: anchored at their dates or labels, with title and employer from the lines around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from resume_tailor.model import Position, Section
from resume_tailor.structure.dates import find_ranges, without_ranges
from resume_tailor.structure.headings import key
from resume_tailor.structure.job_details import with_details
from resume_tailor.structure.job_groups import (
    name_by_headings,
    past_unit,
    with_inherited,
    without_doubles,
    without_stages,
)
from resume_tailor.structure.job_headings import LABEL_REACH, REACH, fill
from resume_tailor.structure.job_lines import (
    DOING,
    WORKED,
    JobLine,
    employer_score,
    read_job_line,
    read_job_lines,
    title_score,
    told_lead,
)
from resume_tailor.structure.job_pairs import part_jobs
from resume_tailor.structure.job_record import DEGREE, HEAD_LENGTH, SCHOOL, SENTENCE, Record, headerish, is_job
from resume_tailor.structure.job_words import BREAK
from resume_tailor.structure.lines import Line, without_marker

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
    records = without_doubles([r for r, _ in found])
    zones = {id(record): zone for record, zone in found}
    told = Counter(record.employer for record in records)
    known = {record.employer for record in records if record.title and len(record.employer) > LEAST_LETTERS}
    for record in records:
        record.employer = past_unit(record, told, known, zones[id(record)])
    tops = _tops(records, zones)
    held = [r for r in records if not r.pause]
    positions = [_position(n, r, zones[id(r)], tops[id(zones[id(r)])]) for n, r in enumerate(held, 1)]
    return _with_stacked(with_details(positions, _zones(lines, sections)), lines)


def _with_stacked(positions: Sequence[Position], lines: Sequence[Line]) -> tuple[Position, ...]:
    """The jobs, those of titles stacked under one employer, newest first, sharing one list: it goes to the newest."""
    place = {line.block.id: line.index for line in lines}
    held = list(positions)
    top = 0
    for n in range(1, len(held)):
        one, other = held[n - 1], held[n]
        over, under = place.get(one.heading_ids[-1]), place.get(other.heading_ids[0])
        newer = bool(one.start and other.start and one.start > other.start)
        stacked = newer and one.employer == other.employer and one.title and not one.block_ids
        if not stacked or over is None or under != over + 1:
            top = n
        elif other.block_ids:
            held[top], held[n] = replace(held[top], block_ids=other.block_ids), replace(other, block_ids=())
    return tuple(held)


def _zones(lines: Sequence[Line], sections: Sequence[Section]) -> list[list[Line]]:
    """The lines of each section that tells of jobs."""
    by_block: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_block[line.block.id].append(line)
    zones = [_lines_of(section, by_block) for section in sections if section.kind == "experience"]
    if any(_is_anchor(read_job_line(line)) for zone in zones for line in zone):
        told = [_from_earlier(_lines_of(section, by_block)) for section in sections if section.kind == "projects"]
        return [*zones, *(zone for zone in told if zone)]
    others = [
        _lines_of(s, by_block) for s in sections if s.kind in ("summary", "other", "projects", "contact", "skills")
    ]
    personal = [_from_employer(_lines_of(s, by_block)) for s in sections if s.kind == "personal"]
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


def _lines_of(section: Section, by_block: Mapping[str, Sequence[Line]]) -> list[Line]:
    lines = (line for block_id in dict.fromkeys(section.block_ids) for line in by_block.get(block_id, ()))
    return [line for line in lines if key(line.text) != key(section.heading)]


def _is_anchor(job: JobLine) -> bool:
    """Whether a line's dates are those of a job."""
    if job.dates is None or DEGREE.search(job.line.text) or job.names("other"):
        return False
    if SCHOOL.search(job.line.text) and not any(title_score(piece) >= 2 for piece in job.pieces):
        return False
    if job.labels:
        return not job.names("unknown") or bool(job.dates.is_range)
    text = re.sub(r"\s+", " ", told_lead(job.line.text))
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
    text = told_lead(job.line.text)
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
        record.pause = _is_pause(record, jobs)
        if not record.pause:
            fill(record, jobs, start, stop, above, taken)
        taken.update(record.lines)
        records.extend([record] if record.pause else part_jobs(record, jobs[n]))
    records = without_stages(records, jobs)
    name_by_headings(records, jobs)
    _share_employers(records, jobs)
    return with_inherited(records)


_OWN_BUSINESS = re.compile(r"(?i)\b(?:freelanc\w*|self[- ]employed|independent|volunteer\w*|founder|owner)\b")


def _share_employers(records: Sequence[Record], jobs: Sequence[JobLine]) -> None:
    """Later titles under the line that names the employer: `Acme` over `Planner, 2019 – 2022` and, after the bullets
    of that job, `Clerk, 2016 – 2019` in the same looks, with no line that could name another employer.
    """
    over: Record | None = None
    for record in records:
        named = record.title and record.employer
        if named and record.employer not in jobs[record.anchor].line.text and min(record.lines) < record.anchor:
            over = record
        elif over and _is_under(record, over, jobs):
            record.employer, record.title = over.employer, _with_unit(record)
        else:
            over = None


def _is_under(record: Record, over: Record, jobs: Sequence[JobLine]) -> bool:
    """Whether a job is a title alone, in the looks of the one above that has its employer's line, and not later."""
    if not record.title or record.pause or set(record.lines) != {record.anchor}:
        return False
    if record.employer and not (", " in over.title and _has_unit(record, jobs)):
        return False
    first, second = jobs[over.anchor].line.form, jobs[record.anchor].line.form
    if (first.style, first.bold, first.caps) != (second.style, second.bold, second.caps):
        return False
    start, last = record.dates and record.dates.start, over.dates and over.dates.start
    return bool(start and last and start.year <= last.year) and not _OWN_BUSINESS.search(record.title)


def _has_unit(record: Record, jobs: Sequence[JobLine]) -> bool:
    """Whether what was taken for the employer reads like a unit behind the title: `Project Manager, Platform`."""
    return not employer_score(record.employer) and _with_unit(record) in jobs[record.anchor].line.text


def _with_unit(record: Record) -> str:
    return f"{record.title}, {record.employer}" if record.employer else record.title


def _is_pause(record: Record, jobs: Sequence[JobLine]) -> bool:
    """Whether it tells of a break between jobs: `Career break (parental leave), 2015 – 2021`."""
    anchor, above = jobs[record.anchor], jobs[record.anchor - 1] if record.anchor else None
    own = " ".join(without_ranges(anchor.line.text, find_ranges(anchor.line.text)))
    if any(title_score(piece) >= 2 and not BREAK.match(piece) for piece in anchor.pieces):
        return False
    if above and not any(c.isalpha() for c in own) and BREAK.match(above.line.text) and not above.dates:
        record.lines.append(record.anchor - 1)
        return True
    return bool(BREAK.match(own))


def _dated(jobs: Sequence[JobLine]) -> list[int]:
    """Lines with a job's dates; a second one right under the first that names no job only explains it."""
    found: list[int] = []
    for n, job in enumerate(jobs):
        told = job.line.item or DOING.match(without_marker(job.line.text)[1])
        if not _is_anchor(job) or (told and not _names_job(job) and any(not jobs[m].line.item for m in found)):
            continue
        explains = found and n - found[-1] == 1 and not is_job(job) and is_job(jobs[found[-1]])
        if not (explains and job.line.text.lstrip().startswith("(")):
            found.append(n)
    return found


def _names_job(job: JobLine) -> bool:
    """Whether a line that could tell of work done in the job above names another job: its title or its employer."""
    text = without_marker(job.line.text)[1]
    if job.labels or (WORKED.match(text) and not job.line.item):
        return True
    if DOING.match(text) and not WORKED.match(text):
        return not job.line.item and any(employer_score(piece) >= 2 for piece in job.pieces)
    return any(title_score(piece) >= 2 or employer_score(piece) for piece in job.pieces)


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


_Tops = Sequence[tuple[int, int]]
"""The jobs of a stretch by their dates' lines, each with its first line."""
_NEAR = 64
"""Jobs after one among which the next one's first line is looked for: no heading reaches further up."""


def _tops(records: Sequence[Record], zones: Mapping[int, list[Line]]) -> Mapping[int, _Tops]:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for record in records:
        found[id(zones[id(record)])].append((record.anchor, min(record.lines)))
    return {zone: sorted(tops) for zone, tops in found.items()}


def _position(number: int, record: Record, zone: Sequence[Line], tops: _Tops) -> Position:
    dates = record.dates
    heads = tuple(dict.fromkeys(zone[n].block.id for n in sorted(set(record.lines))))
    after = bisect_right(tops, (record.anchor, len(zone)))
    stop = min((top for _, top in tops[after : after + _NEAR] if top > record.anchor), default=len(zone))
    anchor = zone[record.anchor]
    body = (zone[n].block.id for n in range(min(record.lines), _end_of_cell(zone, record.anchor, stop)))
    told = {anchor.block.id} if told_lead(anchor.text) != anchor.text else set()
    block_ids = () if record.bare else tuple(dict.fromkeys(i for i in body if i not in heads or i in told))
    start, end = (dates.start, dates.end) if dates else (None, None)
    current = bool(dates and dates.current)
    return Position(f"position-{number}", record.title, record.employer, start, end, current, heads, block_ids)


def _end_of_cell(zone: Sequence[Line], anchor: int, stop: int) -> int:
    """Where a job ends that has its list in its own cell of a page's table: before the next column's first line."""
    row, _, column = zone[anchor].form.cell.rpartition("/")
    own = [n for n in range(anchor + 1, stop) if zone[n].form.cell == f"{row}/{column}"] if row else []
    if not any(zone[n].item for n in own):
        return stop
    beside = (n for n in range(own[-1] + 1, stop) if zone[n].form.cell.rpartition("/")[0] == row)
    return next(beside, stop)
