"""Demands for years of experience: `5+ years`, `3 - 5 years`, `N years of`, `a minimum of eight (8) years`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from resume_tailor.language.years_of import field_before, find_years_of

_WORDS: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
NUMBERS: Final[dict[str, int]] = {word: number for number, word in enumerate(_WORDS)} | {"thirty": 30, "forty": 40}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{'|'.join(NUMBERS)})"
_AGAIN = r"\s*+(?:\(\s*+\d{1,2}\s*+\+?\s*+\))?\s*+\+?"
_PLURAL: Final = "(s)"
_YEARS = re.compile(r"y(?:ea)?rs?\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\w$,%])(?<!\d\.)(?P<lead>up to|maximum of|(?<!no )less than|within|under|max\.?)?\s*+"
    rf"(?P<min>{_NUMBER}){_AGAIN}\s*+(?:(?:-{{1,2}}|\bto\b|\bor\b)\s*+(?P<max>{_NUMBER}){_AGAIN})?"
    r"\s*+(?:or more|plus|and above|or greater|\+)?\s*+(?:full|consecutive|calendar|progressive|solid"
    r"|total|overall|combined|cumulative|relevant|professional|working|direct)?\s*+[-(]?\s*+$",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    r"\s*(?:(?:\w+ )?degree\b|old\b|of age|ago\b|in business|in a row|later|anniversary|of operation|contract|term\b"
    r"|vesting|plan\b"
    r"|from (?:now|the)|after|of service|warranty|history|long\b|term|strong\b|running\b|on the (?:market|inc))",
    re.IGNORECASE,
)
_TIME_FRAME = re.compile(
    r"(?:for (?:more than|over|nearly|almost|about)|(?:next|last|past|first|previous|every|within|in|over the|during) "
    r"(?:the )?(?:last |past |next |first )?)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class YearsFound:
    """A demand for years and where it stands in the folded text."""

    min: float | None
    max: float | None
    of: str
    start: int
    end: int


def find_years(text: str, start: int, end: int) -> Iterator[YearsFound]:
    """Demands for years between two places of a folded text, in order."""
    for match in _YEARS.finditer(text, start, end):
        found = _read(text, start, end, match)
        if found:
            yield found


def _read(text: str, start: int, end: int, match: re.Match[str]) -> YearsFound | None:
    """The demand at one word `years`; None where it speaks of something else."""
    place = match.start()
    if place and text[place - 1].isalpha():
        return None
    window = text[max(start, place - 60) : place]
    before = _BEFORE.search(window)
    if before is None or _NO_EXPERIENCE.match(text, match.end(), end):
        return None
    begin = place - len(window) + before.start("min")
    ahead = text[max(start, begin - 24) : begin]
    if _TIME_FRAME.search(ahead):
        return None
    low, high = _number(before["min"]), _number(before["max"]) if before["max"] else None
    if high is not None and high < low:
        high = None
    if before["lead"] and before["lead"].lower() not in ("max", "max."):
        low, high = 0.0, low
    of, stop = find_years_of(text, match.end() + len(_PLURAL) * text.startswith(_PLURAL, match.end()), end)
    of = of or field_before(text, start, begin)
    return YearsFound(low, high, of, begin, stop)


def _number(words: str) -> float:
    return float(NUMBERS.get(words.lower(), -1)) if words[0].isalpha() else float(words)
