"""Years that go with a degree, where other years go with another: `8 years with a bachelor's or 6 with a master's`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from resume_tailor.language.degrees import RANKS, find_level
from resume_tailor.language.years import YearsFound
from resume_tailor.model import DegreeLevel

_OR: Final = re.compile(r"\bor\b", re.IGNORECASE)
_CUT: Final = re.compile(r"[,;]?\s*\bor\b|[,;]", re.IGNORECASE)
"""Where one side of such an alternative ends."""


class Side(NamedTuple):
    """One of the ways that are open: so many years beside that degree."""

    degree: DegreeLevel | None
    """None: whatever the degree."""
    years: float


def find_sides(text: str, start: int, end: int, found: Sequence[YearsFound]) -> dict[int, tuple[Side, ...]]:
    """For the demands (by number) of one unit that are sides of one alternative, all its sides, their own first.

    Higher degrees must go with fewer years; whatever else stands beside an `or` is a demand of its own.
    """
    sides: dict[int, tuple[Side, ...]] = {}
    for first, last in _runs(text, found):
        cuts = [start if first == 0 else found[first - 1].start]
        cuts += [_cut(text, one.start, other.start) or 0 for one, other in pairwise(found[first:last])]
        stops = [*cuts[1:], found[last].start if last < len(found) else end]
        chain = [
            Side(find_level(text, cut, stop), one.min or 0.0)
            for cut, stop, one in zip(cuts, stops, found[first:last], strict=True)
        ]
        if _is_scale(chain):
            for index, own in enumerate(chain):
                sides[first + index] = own, *(side for side in chain if side is not own)
    return sides


def _runs(text: str, found: Sequence[YearsFound]) -> Iterator[tuple[int, int]]:
    """First and the one after the last of the demands that an `or` joins, with commas before it."""
    first = 0
    for index in range(1, len(found) + 1):
        if index < len(found) and _cut(text, found[index - 1].start, found[index].start) is not None:
            continue
        if index - first > 1 and _OR.search(text, found[index - 2].start, found[index - 1].start):
            yield first, index
        first = index


def _cut(text: str, start: int, end: int) -> int | None:
    """Where the side of the first of two demands ends: at the last `or` between them, else at the last comma."""
    cuts = list(_CUT.finditer(text, start, end))
    alternatives = [cut for cut in cuts if _OR.search(cut.group())]
    return (alternatives or cuts)[-1].end() if cuts else None


def _is_scale(chain: Sequence[Side]) -> bool:
    """Whether each higher degree goes with fewer years."""
    ordered = sorted(chain, key=lambda side: RANKS.index(side.degree) if side.degree else -1)
    return all(low.degree != high.degree and low.years > high.years for low, high in pairwise(ordered))
