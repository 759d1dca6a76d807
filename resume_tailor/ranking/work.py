"""Items become rows, on one processor or on all: in their order, a few chunks at a time, until told to stop."""

from __future__ import annotations

import gc
import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Final, NamedTuple

from resume_tailor.errors import TailorError, UnreadableInput
from resume_tailor.lexicon import open_lexicon
from resume_tailor.model import Document
from resume_tailor.ranking.documents import read_item
from resume_tailor.ranking.items import Broken, Item
from resume_tailor.ranking.ranker import BATCH, Ranker, make_ranker, rank_postings
from resume_tailor.ranking.row import Row, row_values
from resume_tailor.ranking.sources import with_place

CHUNK: Final = BATCH
"""Items that a worker is given at once; fewer where they are large."""
CHUNK_BYTES: Final = 2_000_000
AHEAD: Final = 3
"""Chunks a worker that are read ahead of it; with it memory is bounded."""
ALONE: Final = 48
"""So few items are done sooner by this process than others would be started."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a worker needs to begin; small enough to be sent."""

    resume: Document
    lexicons: tuple[Path, ...]
    as_of: date
    model: bool

    def make_ranker(self) -> Ranker:
        """The ranker of this setting. Loads the language model: a second or two."""
        return make_ranker(self.resume, open_lexicon(self.lexicons), self.as_of, model=self.model)


class Done(NamedTuple):
    """One row, ready for the journal."""

    values: str
    """The row's JSON, its place and address in it."""
    score: float | None
    sketch: bytes


def rank_items(items: Sequence[Item], ranker: Ranker) -> list[Done | Broken]:
    """What became of each item; one that cannot be read or understood leaves the others alone."""
    read = [_read(item) for item in items]
    documents = [one for one in read if isinstance(one, Document)]
    rows = iter(_rank(documents, ranker))
    return [
        _done(item, next(rows)) if isinstance(one, Document) else one for item, one in zip(items, read, strict=True)
    ]


def _read(item: Item) -> Document | Broken:
    try:
        return read_item(item)
    except UnreadableInput as error:
        return with_place(Broken(str(error), item.reached), item)
    except Exception as error:  # a reader that fails on one of 100,000 must not end the run
        return Broken(_bug(error, item.place), item.reached)


def _rank(documents: Sequence[Document], ranker: Ranker) -> list[Row | str]:
    """The documents' rows; where they fail together each is tried alone, and what it fails of stands in its place."""
    try:
        return list(rank_postings(documents, ranker))
    except Exception as error:
        if len(documents) == 1:
            return [_bug(error, documents[0].name)]
        return [row for document in documents for row in _rank([document], ranker)]


def _bug(error: Exception, place: str) -> str:
    words = " ".join(str(error).split())[:200]
    return f"{place}: skipped, by a mistake of this program, please report it: {type(error).__name__}: {words}"


def _done(item: Item, row: Row | str) -> Done | Broken:
    if isinstance(row, str):
        return Broken(row, item.reached)
    values = {"place": item.place, "url": item.url} | row_values(row)
    return Done(json.dumps(values, ensure_ascii=False, allow_nan=False), row.score, row.sketch)


# --- one process or several ------------------------------------------------------------------------------------

Ranked = tuple[Item, Done | Broken]
Stop = Callable[[], bool]
"""Asked between chunks whether to go no further."""


def rank_all(items: Iterable[Item], setting: Setting, jobs: int, stop: Stop) -> Iterator[Ranked]:
    """Every item with what became of it, in their order; ends early once `stop` says so.

    Uses `jobs` processes where the items are many. Raises TailorError where a worker died.
    """
    rest = iter(items)
    first = list(islice(rest, ALONE + 1))
    chunks = _chunks(chain(first, rest))
    if jobs == 1 or len(first) <= ALONE:
        yield from _alone(chunks, setting, stop)
    else:
        yield from _together(chunks, setting, jobs, stop)


def _chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += item.size
        if len(chunk) == CHUNK or size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _alone(chunks: Iterator[list[Item]], setting: Setting, stop: Stop) -> Iterator[Ranked]:
    gc.enable()
    ranker: Ranker | None = None
    for chunk in chunks:
        if stop():
            return
        ranker = ranker or setting.make_ranker()
        yield from zip(chunk, rank_items(chunk, ranker), strict=True)


def _together(chunks: Iterator[list[Item]], setting: Setting, jobs: int, stop: Stop) -> Iterator[Ranked]:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin_worker, (setting,))
    waiting: deque[tuple[list[Item], Future[list[Done | Broken]]]] = deque()
    try:
        with _without_interrupts():  # what they start with: Ctrl-C is for this process alone
            for chunk in islice(chunks, jobs * AHEAD):
                waiting.append((chunk, pool.submit(_work, chunk)))
        while waiting:
            chunk, future = waiting.popleft()
            while not stop():
                try:
                    done = future.result(timeout=0.2)
                    break
                except TimeoutError:
                    continue
            else:
                return
            yield from zip(chunk, done, strict=True)
            waiting.extend((chunk, pool.submit(_work, chunk)) for chunk in islice(chunks, 1))
    except BrokenProcessPool as error:
        raise TailorError(
            "a worker process ended, perhaps for want of memory: the rows so far are kept where -o is given; "
            "run again with --jobs 1"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes begun in here ignore Ctrl-C from their first moment on."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_worker: list[Ranker] = []
"""The ranker of this worker process, made once; empty in every other process."""


def _begin_worker(setting: Setting) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _worker.append(setting.make_ranker())
    gc.collect()
    gc.freeze()  # the language model stays: no need to look through it again and again


def _end_with_parent() -> None:
    """End this worker when the process that began it is gone, killed perhaps: nobody else would tell it."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _work(items: list[Item]) -> list[Done | Broken]:
    return rank_items(items, _worker[0])


def all_cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
