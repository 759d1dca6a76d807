"""`tailor rank`, the whole: lists in, rows into the journal as they come, the ranking out of it."""

from __future__ import annotations

import gc
import signal
from base64 import b64decode
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Final

from resume_tailor.errors import UnreadableInput
from resume_tailor.lexicon import open_lexicon
from resume_tailor.output import rights_of
from resume_tailor.ranking.bar import Bar
from resume_tailor.ranking.identity import key_of, versions
from resume_tailor.ranking.items import Broken, Item
from resume_tailor.ranking.journal import Header, Journal, journal_in_memory, journal_path, open_journal, read_state
from resume_tailor.ranking.lists import Columns
from resume_tailor.ranking.ranking import About, Index, Ranking, make_ranking
from resume_tailor.ranking.sources import Sources, find_sources, read_items
from resume_tailor.ranking.work import CHUNK, Done, Setting, rank_all
from resume_tailor.ranking.writing import check_output
from resume_tailor.readers import read_last_resume

MOST_TOLD: Final = 100
"""Broken postings that are told one by one; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for."""

    postings: tuple[Path, ...]
    resume: Path
    as_of: date
    day_given: bool
    """Whether the user gave the day; else a stopped run's own day is kept when it goes on."""
    model: bool
    jobs: int
    output: Path | None = None
    """None for standard output, which has no journal."""
    piped: bytes = b""
    """What standard input holds, where that is among the postings."""
    columns: Columns = field(default_factory=dict)
    lexicons: tuple[Path, ...] = ()
    force: bool = False
    quiet: bool = False


@contextmanager
def ranked(request: Request) -> Iterator[Ranking]:
    """The ranking of the request's postings, while its journal is open. Raises TailorErrors.

    Ctrl-C ends the work early: then the ranking holds what was done, and says that it was stopped.
    """
    gc.enable()  # many documents, of which each may go when it is done
    data, resume = read_last_resume(request.resume, request.postings)
    if request.lexicons:
        open_lexicon(request.lexicons)  # a mistake in one is told before the work begins
    sources = _sources(request, _own(request))
    if not sources.files:
        raise UnreadableInput("there are no postings: give files, lists (.csv, .jsonl) or folders with them")
    header = _header(request, data)
    journal = _journal(request, header)
    setting = Setting(resume, request.lexicons, date.fromisoformat(header.as_of), request.model)
    try:
        with Bar(sources.size, quiet=request.quiet) as bar, _stoppable() as stop:
            index, broken = _fill(journal, sources, request, setting, bar, stop)
        if sources.skipped and not request.quiet:
            files = (
                "1 file in the folders is" if sources.skipped == 1 else f"{sources.skipped:,} files in the folders are"
            )
            bar.tell(f"tailor: {files} of a kind that is not read")
        about = About(resume.name, header.as_of, request.model, bool(stop), broken, versions())
        yield make_ranking(journal, index, about)
    finally:
        journal.close()


def _own(request: Request) -> list[Path]:
    """Files that are no postings wherever they lie."""
    output = [request.output, journal_path(request.output)] if request.output else []
    return [request.resume, *request.lexicons, *output]


def inputs_of(request: Request) -> list[Path]:
    """All files that the request reads or writes: none of them may be overwritten by anything else."""
    return [*_own(request), *(source.path for source in _sources(request).files)]


def _sources(request: Request, not_these: Sequence[Path] = ()) -> Sources:
    return find_sources(request.postings, not_these, request.piped)


def items_of(request: Request) -> Iterator[Item | Broken]:
    """All of its postings once more."""
    return read_items(_sources(request, _own(request)), request.columns)


def _header(request: Request, resume: bytes) -> Header:
    """The header of this run; its day is that of a stopped run which it goes on with, unless the user gives one."""
    key = key_of(resume, request.lexicons, model=request.model)
    before = read_state(journal_path(request.output)) if request.output and not request.day_given else None
    goes_on = before is not None and before.header.key == key and not before.finished
    return before.header if before and goes_on else Header(key, request.as_of.isoformat())


def _journal(request: Request, header: Header) -> Journal:
    if request.output is None:
        return journal_in_memory()
    inputs = (request.resume, *request.lexicons, *(source.path for source in _sources(request).files))
    check_output(request.output, inputs, force=request.force)
    return open_journal(journal_path(request.output), header, rights_of(request.resume))


class _Stop:
    """Whether Ctrl-C was pressed."""

    def __init__(self) -> None:
        self.pressed = False

    def __bool__(self) -> bool:
        return self.pressed

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Take the signal; a second one ends the process as usual."""
        self.pressed = True
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def _stoppable() -> Iterator[_Stop]:
    stop = _Stop()
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _fill(
    journal: Journal, sources: Sources, request: Request, setting: Setting, bar: Bar, stop: _Stop
) -> tuple[Index, int]:
    """Rank what the journal does not have yet; returns where all rows stand, and how many postings are broken."""
    index = Index()
    waiting: deque[tuple[int, bytes]] = deque()
    broken = done = 0

    def report(one: Broken) -> None:
        nonlocal broken
        broken += 1
        if broken <= MOST_TOLD:
            bar.tell(f"tailor: {one.reason}")

    def unknown() -> Iterator[Item]:
        nonlocal done
        for item in read_items(sources, request.columns):
            if stop:
                return
            if isinstance(item, Broken):
                report(item)
                continue
            number, digest = index.reserve(), item.digest()
            place = journal.find(digest)
            if place is None:
                waiting.append((number, digest))
                yield item
                continue
            values = journal.row(place)
            index.fill(number, place, values["score"], b64decode(values["sketch"]))
            done += 1
            bar.reach(item.reached, done, new=False)

    for item, result in rank_all(unknown(), setting, request.jobs, lambda: bool(stop)):
        number, digest = waiting.popleft()
        if isinstance(result, Done):
            index.fill(number, journal.append(digest, result.values), result.score, result.sketch)
            done += 1
            bar.reach(item.reached, done, new=True)
            if done % CHUNK == 0:
                journal.flush()
        else:
            report(result)
    journal.flush()
    if broken > MOST_TOLD:
        bar.tell(f"tailor: and {broken - MOST_TOLD:,} more that could not be read")
    return index, broken
