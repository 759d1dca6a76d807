"""From one sequence of words to another: what stays, goes and comes, in a time that no repetition runs up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

Step = tuple[Literal["equal", "replace", "delete", "insert"], int, int, int, int]
"""What happens, and where from and to in the first sequence and in the second."""
MOST_COUPLES = 50_000
"""Couples of the same word in both up to which each is weighed; a paragraph of a hundred words has some thousands."""


def steps(old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
    """The steps that make the second sequence of the first, in their order; together they cover both.

    Beyond MOST_COUPLES words that fill more than a hundredth of the second sequence tell no place any more, and
    where there are no others all between what the two begin and end with is said to be replaced.
    """
    begin = _same_at_start(old, new, min(len(old), len(new)))
    end = _same_at_start(old[::-1], new[::-1], min(len(old), len(new)) - begin)
    middle, other = old[begin : len(old) - end], new[begin : len(new) - end]
    if begin:
        yield "equal", 0, begin, 0, begin
    before, after = Counter(middle), Counter(other)
    is_long = sum(count * after[word] for word, count in before.items()) > MOST_COUPLES
    for what, i1, i2, j1, j2 in SequenceMatcher(None, middle, other, autojunk=is_long).get_opcodes():
        yield what, begin + i1, begin + i2, begin + j1, begin + j2
    if end:
        yield "equal", len(old) - end, len(old), len(new) - end, len(new)


def _same_at_start(one: Sequence[str], other: Sequence[str], most: int) -> int:
    return next((at for at in range(most) if one[at] != other[at]), most)
