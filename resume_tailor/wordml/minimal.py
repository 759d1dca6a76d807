"""The smallest insertions and deletions, by whole words, that lead from one text to another; orders with few moves."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

TOKEN: Final = re.compile(r"\w+|\W")


def small_changes(before: str, after: str) -> tuple[tuple[int, int, str], ...]:
    """Spans of `before` and what takes their place, so that `before` becomes `after`; in order, disjoint.

    Where `before` stands whole within `after`, nothing of it is touched; else the words that both begin or end with
    stay. Words are never cut.
    """
    at = _whole(before, after)
    if at >= 0:
        around = ((0, 0, after[:at]), (len(before), len(before), after[at + len(before) :]))
        return tuple(change for change in around if change[2])
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    start = sum(map(len, old[:head]))
    end = len(before) - sum(map(len, old[len(old) - tail :]))
    return ((start, end, "".join(new[head : len(new) - tail])),)


def _whole(before: str, after: str) -> int:
    """Where `before` stands in `after` without cutting a word; -1 where it does not."""
    if not before:
        return -1
    found = re.search(rf"(?<!\w){re.escape(before)}(?!\w)", after)
    return found.start() if found else -1


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def longest_increasing(order: Sequence[int]) -> frozenset[int]:
    """The values of a permutation that can stay while the fewest others move (a longest increasing subsequence)."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for value in order:
        at = bisect_left(tails, value)
        before[value] = tails[at - 1] if at else None
        tails[at:] = [value, *tails[at + 1 :]]
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)
