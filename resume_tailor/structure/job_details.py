"""Jobs that are listed with their dates in one place and told of, without dates, in another: the two are one job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Position
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.job_lines import DOING
from resume_tailor.structure.lines import Line

MOST_WORDS: Final = 5
"""Words of such a heading beside title and employer: `Ngataki Bank, Auckland (through Larch)`."""
LONGEST: Final = 110
FEWEST: Final = 2
"""Headings that tell of jobs listed above, from which on they part the lines under the last of those."""
SENTENCE: Final = re.compile(r"[a-z]{3}\.$")


def with_details(positions: Sequence[Position], zones: Sequence[Sequence[Line]]) -> tuple[Position, ...]:
    """The jobs, those without lines of their own given the lines under the heading that names them elsewhere."""
    found = {n: (zone, at) for zone in zones for at, n in _headings(positions, zone)}
    empty = [n for n, position in enumerate(positions) if not position.block_ids]
    if not found or not empty or (len(found) < min(FEWEST, len(empty)) and len(positions) > 1):
        return tuple(positions)
    heads = {zone[at].block.id for zone, at in found.values()}
    detailed = []
    for n, position in enumerate(positions):
        if n in found:
            heading, body = _told(*found[n], heads)
            position = replace(position, heading_ids=(*position.heading_ids, heading), block_ids=body)
        elif heads & set(position.block_ids):
            first = next(at for at, block_id in enumerate(position.block_ids) if block_id in heads)
            position = replace(position, block_ids=position.block_ids[:first])
        detailed.append(position)
    return tuple(detailed)


def _headings(positions: Sequence[Position], zone: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The lines that head what is told of a job elsewhere: number of the line in its zone, and of the job."""
    own = {block_id for position in positions for block_id in position.heading_ids}
    held = {block_id for position in positions[:-1] for block_id in position.block_ids}
    taken: set[int] = set()
    for at, line in enumerate(zone[:-1]):
        if line.block.id in own or line.block.id in held or not _could_head(line, zone[at + 1]):
            continue
        n = _job_named(line.text, positions)
        listed_only = n is not None and (not positions[n].block_ids or n == len(positions) - 1)
        if n is not None and listed_only and n not in taken:
            taken.add(n)
            yield at, n


def _could_head(line: Line, after: Line) -> bool:
    """Whether a line looks like a heading over what is told: short, no sentence, bold or over a list."""
    if line.item or len(line.text) > LONGEST or SENTENCE.search(line.text) or find_ranges(line.text):
        return False
    return (line.bold or after.item) and not DOING.match(line.text)


def _job_named(text: str, positions: Sequence[Position]) -> int | None:
    """Which job a line names and says little else: by its employer, by both where it has several jobs, or by a title
    that only one job has.
    """
    words = len(fold_words(text))
    employers = [n for n, one in enumerate(positions) if one.employer and find_words(text, one.employer)]
    titles = [n for n, one in enumerate(positions) if one.title and find_words(text, one.title)]
    both = [n for n in employers if n in titles]
    named = both if both else employers if employers else titles
    if len(named) != 1:
        return None
    (n,) = named
    said = {*fold_words(positions[n].employer), *fold_words(positions[n].title)}
    return n if sum(word not in said for word in fold_words(text)) <= min(MOST_WORDS, words - 1) else None


def _told(zone: Sequence[Line], at: int, heads: set[str]) -> tuple[str, tuple[str, ...]]:
    """The heading's block, and those under it till the next such heading."""
    body: list[str] = []
    for line in zone[at + 1 :]:
        if line.block.id in heads:
            break
        body.append(line.block.id)
    heading = zone[at].block.id
    return heading, tuple(block_id for block_id in dict.fromkeys(body) if block_id != heading)
