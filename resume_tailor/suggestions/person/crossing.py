"""From one sector of products and systems to another: what posting and resume are of, where both are sure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from resume_tailor.suggestions.asked.asked_duties import asks_nothing
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.person.coaching import Sector, load_sectors, load_software
from resume_tailor.suggestions.person.standing import by_recency


@dataclass(frozen=True, slots=True)
class Crossing:
    """A resume of one sector before a posting of another."""

    own: Sector | None
    """None where no sector stands out in the resume."""
    theirs: Sector
    sentences: int
    """Sentences of the posting that speak of its sector."""
    touched: int
    """Lines of the resume's jobs that do."""


_LEAST = 4
"""Sentences of a posting that must speak of a sector before it is said to be of it; its title counts for three."""
_LEAST_UNKNOWN = 6
"""The same where nobody can say what the resume is of."""
_CLEARLY = 1.4
"""How many times more than of the next sector, for either side."""
_OWN = 3
"""Lines of a resume that must speak of any sector before anything is said of its distance."""
_STRAY = 1
"""Lines of jobs that may touch the other sector."""
_NEWEST = 2
"""Positions whose lines tell what a resume is of today."""
_DEVICES = frozenset(
    (
        *("hardware products", "automotive", "aerospace and defence", "telecommunications", "energy"),
        *("medical devices and drugs", "construction"),
    )
)
"""Sectors whose projects have build stages or sites."""


_SERVERS = "servers, networks and cloud infrastructure"
_NEIGHBOURS = frozenset(
    (
        *(("telecommunications", _SERVERS), (_SERVERS, "telecommunications"), (_SERVERS, "information security")),
        *(("medical devices and drugs", "health care"), ("health care", "medical devices and drugs")),
        *(("health insurance", "insurance"), ("insurance", "health insurance"), ("energy", "construction")),
        *(("health insurance", "health care"), ("health care", "health insurance"), ("construction", "energy")),
    )
)
"""Sectors from one to the other of which the way is short."""


@once_a_case
def find_crossing(case: Case) -> Crossing | None:
    """The sectors that posting and resume are of, where they differ and the jobs hardly touch the other's.

    A posting may be of several (batteries of vehicles): the first is named where the jobs touch none of them.
    """
    posting, jobs = sentences_of_work(case), _lines_of_jobs(case)
    asked = _counted(load_sectors(), posting, case.posting.title)
    held = _counted(load_sectors(), _newest_lines(case), "")
    sentences, theirs = asked[0]
    touched = _speaking(theirs, jobs)
    own = held[0][1] if held[0][0] >= _OWN and held[0][0] >= _CLEARLY * held[1][0] else None
    rivals = [sector for count, sector in asked[1:] if count * _CLEARLY > sentences]
    if sentences < _LEAST or any(rival is own or _speaking(rival, jobs) > _STRAY for rival in rivals):
        return _to_software(own, posting, jobs, case)
    if own is None and sentences < _LEAST_UNKNOWN:
        return None
    if held[0][0] < _OWN or touched > _STRAY or own is theirs or (own and (own.name, theirs.name) in _NEIGHBOURS):
        return None
    return Crossing(own, theirs, sentences, touched)


def _to_software(own: Sector | None, posting: tuple[str, ...], jobs: tuple[str, ...], case: Case) -> Crossing | None:
    """From devices or sites to a posting of software that has no sentence of them."""
    if own is None or own.name not in _DEVICES:
        return None
    software = load_software()
    ((asked, _),) = _counted((software,), posting, case.posting.title)
    near, held = _speaking(own, posting), _speaking(software, jobs)
    if asked < _LEAST or near > _STRAY or held > _STRAY:
        return None
    return Crossing(own, software, asked, held)


def _counted(sectors: Iterable[Sector], texts: tuple[str, ...], title: str) -> list[tuple[int, Sector]]:
    """The sectors with the texts that speak of them, the title for three, most first."""
    found = [(_speaking(s, texts) + 3 * bool(title and s.pattern.search(title)), s) for s in sectors]
    return sorted(found, key=lambda one: (-one[0], one[1].name))


@lru_cache(maxsize=128)
def _speaking(sector: Sector, texts: tuple[str, ...]) -> int:
    return sum(bool(sector.pattern.search(text)) for text in texts)


_PARTS = re.compile(r"(?<=[.;!?:])\s+|[•·\n]|\s[-–]\s|(?<=[a-z)])\.(?=[A-Z])")
_MOST_SENTENCES = 400


def sentences_of_work(case: Case) -> tuple[str, ...]:
    """The posting's sentences of the work, not of the employer; a posting may be one long paragraph."""
    parts = (part for block in case.posting.document.blocks for part in _PARTS.split(block.text))
    return tuple(p for p in parts if len(p.split()) > 2 and not asks_nothing(p))[:_MOST_SENTENCES]


def _lines_of_jobs(case: Case) -> tuple[str, ...]:
    return tuple(case.block(i).text for position in case.resume.positions for i in position.block_ids)


def _newest_lines(case: Case) -> tuple[str, ...]:
    """Headline, summary and the newest jobs with their titles and employers: what the resume is of today."""
    newest = by_recency(case)[:_NEWEST]
    lines = [case.block(i).text for position in newest for i in position.block_ids]
    above = [case.block(i).text for s in case.resume.sections if s.kind == "summary" for i in s.block_ids]
    return (*(f"{position.title}, {position.employer}" for position in newest), *above, *lines)
