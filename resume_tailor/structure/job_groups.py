"""The jobs of a resume together: titles under one employer, jobs told twice, employers known from another job."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from resume_tailor.structure.job_lines import JobLine, assign, employer_score, tidy, title_score
from resume_tailor.structure.job_record import Record, is_within
from resume_tailor.structure.lines import Line


def with_inherited(records: list[Record]) -> list[Record]:
    """Titles under one employer: they take its name, and its own line is no position where they cover it."""
    kept: list[Record] = []
    umbrella: Record | None = None
    for record in records:
        if record.employer and not record.title and record.dates:
            umbrella = record
            kept.append(record)
            continue
        if record.title and _is_unnamed(record) and umbrella and _within(record, umbrella):
            record.title = f"{record.title}, {record.employer}" if record.employer else record.title
            record.employer = umbrella.employer
            if umbrella in kept:
                kept.remove(umbrella)
                record.lines = [*umbrella.lines, *record.lines]
        elif record.title and not record.employer and kept and _is_earlier_title(record, kept[-1]):
            record.employer, record.earlier = kept[-1].employer, True
        elif record.employer and not (umbrella and umbrella not in kept and _within(record, umbrella)):
            umbrella = None
        kept.append(record)
    return kept


def without_stages(records: Sequence[Record], jobs: Sequence[JobLine]) -> list[Record]:
    """The jobs, without the dated stages of one: `Line 2 refurbishment (2020 – 2022)` under a title held from 2019 on,
    a line that names neither title nor employer and is written as no job of that resume.
    """
    kept: list[Record] = []
    over: Record | None = None
    for record in records:
        if over and not record.title and not employer_score(record.employer) and _within(record, over):
            own, first = jobs[record.anchor], jobs[over.anchor]
            form, other = own.line.form, first.line.form
            if set(record.lines) == {record.anchor} and (
                (form.bold, form.style) != (other.bold, other.style) or bool(own.pieces) != bool(first.pieces)
            ):
                continue
        over = record if record.title else over
        kept.append(record)
    return kept


_LEGAL_FORM = re.compile(r"(?i)\b(?:ltd|limited|inc|llc|llp|gmbh|plc|pvt|corp)\b")
_TOWNS = re.compile(r", ?[A-Z]{2}\b")


def name_by_headings(records: Sequence[Record], jobs: Sequence[JobLine]) -> None:
    """Each job the employer of the heading over it, where headings with names or towns stand over the jobs of each:
    what follows a title on its own line is then a unit.
    """
    heads = {n for n, job in enumerate(jobs) if _is_employers_heading(job)}
    if len(heads) < 2 or not {n + 1 for n in heads} <= {record.anchor for record in records}:
        return
    for record in records:
        over = max((n for n in heads if n < record.anchor), default=None)
        if over is None or not record.title or _LEGAL_FORM.search(record.employer):
            continue
        if not record.employer or record.employer not in jobs[over].line.text:
            record.title = f"{record.title}, {record.employer}" if record.employer else record.title
            record.employer = assign(jobs[over].pieces)[1] or jobs[over].pieces[0].split(", ")[0]


def _is_employers_heading(job: JobLine) -> bool:
    """Whether a line in a heading's style holds an employer's name or its town, and no title."""
    text = job.line.text
    if job.line.form.outline_level is None or job.dates or job.line.item or not job.pieces or title_score(text) >= 2:
        return False
    return bool(employer_score(text) or _TOWNS.search(text))


_OWN_BUSINESS = re.compile(r"(?i)\b(?:freelanc\w*|self[- ]employed|independent|volunteer\w*|founder|owner)\b")


def _is_earlier_title(record: Record, over: Record) -> bool:
    """Whether a title with dates alone on its line lies within the job above: an earlier one at that employer."""
    alone = set(record.lines) == {record.anchor} and not _OWN_BUSINESS.search(record.title)
    return alone and bool(over.title and over.employer) and _within(record, over)


def _is_unnamed(record: Record) -> bool:
    """Whether a job has no employer, or only what follows its title and reads like none: `Manager, Digital`."""
    return not record.employer or (set(record.lines) == {record.anchor} and employer_score(record.employer) < 2)


def _within(inner: Record, outer: Record) -> bool:
    return bool(inner.dates and outer.dates and is_within(inner.dates, outer.dates))


def without_doubles(records: Sequence[Record]) -> list[Record]:
    """Jobs told twice (an overview, then the details): the later telling stays, with what the first knew more."""
    told: dict[object, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for number, record in enumerate(records):
        others = sorted({n for at in _marks(record) for n in told[at]} - gone)
        double = next((n for n in others if _same_job(record, records[n])), None)
        if double is not None:
            gone.add(double)
            other = records[double]
            if record.employer and _words(record.employer) <= _words(other.title):  # a unit, by the first telling
                record.title, record.employer = other.title, other.employer
            record.title = record.title or other.title
            record.employer = record.employer or other.employer
        for at in _marks(record):
            told[at].append(number)
    return [record for number, record in enumerate(records) if number not in gone]


def _marks(record: Record) -> Iterator[object]:
    """What two tellings of one job share: a word of the employer with the whole begin, or with its year and the end."""
    dates = record.dates
    if dates and dates.start:
        for word in _words(record.employer):
            yield word, dates.start
            yield word, dates.start.year, dates.end, dates.current
        for word in _words(record.title):
            yield word, dates.start, dates.end


def _same_job(one: Record, other: Record) -> bool:
    if not (one.dates and other.dates and one.dates.start and other.dates.start) or one.earlier or other.earlier:
        return False
    if not (one.employer and other.employer) or one.dates.start.year != other.dates.start.year:
        return False
    same_end = (one.dates.end, one.dates.current) == (other.dates.end, other.dates.current)
    if not same_end and one.dates.start != other.dates.start:
        return False
    if same_end and _words(one.employer) <= _words(other.title) and _words(one.title) <= _words(other.title):
        return bool(one.title)
    titles = _words(one.title) & _words(other.title)
    employers = _words(one.employer) & _words(other.employer)
    if same_end:
        return bool(employers) and (bool(titles) or not one.title or not other.title)
    return bool(employers and titles)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The words of a title or employer's name that tell it from another."""
    return frozenset(re.findall(r"[a-z0-9]{3,}", text.lower())) - {"ltd", "pvt", "limited", "inc", "the"}


def past_unit(record: Record, told: Mapping[str, int], known: Container[str], zone: Sequence[Line]) -> str:
    """The employer behind a unit (`Program Manager, NPI, Strandline Devices`), known from another job there.

    `told` is how many jobs name each employer, `known` are the employers of jobs with titles.
    """
    own = record.employer
    if not own or employer_score(own) or told.get(own, 0) > 1:
        return own
    for n in record.lines:
        pieces = [tidy(piece) for piece in re.split(r"[,|\t]", zone[n].text)]
        if own in pieces[:-1] and pieces[pieces.index(own) + 1] in known:
            return pieces[pieces.index(own) + 1]
    return own
