"""A measured result of the newest job that stands below lines which only say what is done: it goes above them.

Only where nothing else can be done for the posting: its readers look for results first, whatever they ask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.bullet_moves import PEOPLE_LED
from resume_tailor.suggestions.lines.bullet_runs import bare, is_mandate, why_bound, why_unsure
from resume_tailor.suggestions.lines.telling import ASSISTED, Told
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.tenure import is_pm_title

_DIGITS = re.compile(r"\d")
_SEEN = 2
"""Places of a job's list, from the first, to which the line must come."""


@dataclass(frozen=True, slots=True)
class Lift:
    """A line that goes up within its run."""

    source: int
    target: int


def find_lift(run: tuple[str, ...], told: Mapping[str, Told], kept: Mapping[str, int], case: Case) -> Lift | None:
    """The first measured result of the run that stands below flat lines, and the place of the first of these."""
    if not _is_of_newest(run, case) or why_unsure(run[0], case):
        return None
    texts = [bare(case.block(block_id)) for block_id in run]
    source = next((n for n, block_id in enumerate(run) if _is_measured(texts[n], told[block_id])), 0)
    target = source
    while target and _passes(texts[target - 1], told[run[target - 1]], told[run[source]]):
        if _is_kept(run, target - 1, source, kept):
            break
        target -= 1
    if target == 0 and source and is_mandate(texts[0]):
        target = 1
    if target == source or target >= _SEEN or why_bound(texts, target, source):
        return None
    if find_distance(case) is not None and run[source] not in kept:
        return None
    return Lift(source, target)


def _is_of_newest(run: tuple[str, ...], case: Case) -> bool:
    """Whether these are the first lines of the newest job, and it was one of leading projects."""
    if not case.resume.positions:
        return False
    newest = case.resume.positions[0]
    first = next((block_id for block_id in newest.block_ids if block_id in case.resume.bullet_ids), "")
    return run[0] == first and is_pm_title(newest.title)


def _is_measured(text: str, line: Told) -> bool:
    return line.result and bool(_DIGITS.search(text)) and not ASSISTED.match(text)


def _passes(text: str, line: Told, moved: Told) -> bool:
    """Whether the line only says what is done: no result, figure or team, and no more of what the posting asks."""
    flat = not line.result and not _DIGITS.search(text) and not PEOPLE_LED.search(text)
    return flat and (line.points < moved.points or not any(ground.plain for ground in line.grounds))


def _is_kept(run: tuple[str, ...], place: int, source: int, kept: Mapping[str, int]) -> bool:
    """Whether the report itself puts the passed line before the moved one."""
    last = len(kept)
    return kept.get(run[place], last) < kept.get(run[source], last)
