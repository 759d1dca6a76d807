"""What may be a mention: whole hyphenated words, no dangling or empty ones, and no field of study of a degree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from resume_tailor.language.discover_features import GLUED, Features

Marked = tuple[int, int, str]
"""First row of the features, the one after the last, and the category."""
_HYPHENS: Final = frozenset("-\u2010\u2011")
_NEVER_FIRST: Final = frozenset(["a", "an", "the", "and", "or", "of", "for", "with", "to", "by", "as"])
_NEVER_LAST: Final = _NEVER_FIRST | {"in", "on", "at", "from", "that", "our", "your"}
_EMPTY_ALONE: Final = frozenset(
    [
        *("manage", "manages", "managed", "managing", "manager", "managers", "work", "works", "working", "build"),
        *("builds", "building", "drive", "driving", "identify", "identifying", "create", "creating", "handle"),
        *("handling", "inform", "informed", "information", "business", "service", "services", "hand", "hands"),
        *("translate", "direct", "e.g.", "i.e.", "etc."),
    ]
)
"""Words that name no capability by themselves: 15 of their 2,390 places in the annotated postings are such mentions."""


def tidy(marked: Iterable[Marked], features: Features) -> Iterator[Marked]:
    """The mentions grown to whole hyphenated words and without dangling words; none overlaps another.

    `cost-` becomes `cost-effective`, `collaborate with` becomes `collaborate`. What is left of dangling words, a lone
    `manage`, and `operations management` as the field of a degree are dropped.
    """
    spans = list(marked)
    units = frozenset(features.unit_starts)
    free = 0
    for number, (first, last, category) in enumerate(spans):
        limit = spans[number + 1][0] if number + 1 < len(spans) else len(features.words)
        while first > free and _within_word(features, first, units):
            first -= 1
        while last < limit and _within_word(features, last, units):
            last += 1
        first, last = _trim(features.words, first, last)
        if first < last and not _is_empty(features, first, last):
            free = last
            yield first, last, category


def _is_empty(features: Features, first: int, last: int) -> bool:
    """Whether the words name nothing, or only what a degree should be in."""
    if last - first == 1 and features.words[first].lower() in _EMPTY_ALONE:
        return True
    return features.degree_rows.issuperset(range(first, last))


def _within_word(features: Features, row: int, units: frozenset[int]) -> bool:
    """Whether a row and the one before belong to one hyphenated word."""
    if row in units or not features.table[row, GLUED]:
        return False
    before, word = features.words[row - 1], features.words[row]
    if word in _HYPHENS:
        return row + 1 < len(features.words) and row + 1 not in units and bool(features.table[row + 1, GLUED])
    return before in _HYPHENS and word[0].isalnum()


def _trim(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    while first < last and _dangles(words[first], _NEVER_FIRST):
        first += 1
    while first < last and _dangles(words[last - 1], _NEVER_LAST):
        last -= 1
    return first, last


def _dangles(word: str, never: frozenset[str]) -> bool:
    """Whether a word is one of those that never stand there, or a mark; `C++` and `C#` may part into such."""
    return word.lower() in never or not (any(map(str.isalnum, word)) or word.strip("+#") == "")
