"""Demands for years of experience: `5+ years`, `3 - 5 years`, `N years of`, `a minimum of eight (8) years`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

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
_AGAIN = r"\s*(?:\(\s*\d{1,2}\s*\+?\s*\))?\s*\+?"
_YEARS = re.compile(r"y(?:ea)?rs?\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\w$,%])(?<!\d\.)(?P<lead>up to|maximum of|(?<!no )less than|within|under|max\.?)?\s*"
    rf"(?P<min>{_NUMBER}){_AGAIN}\s*(?:(?:-{{1,2}}|\bto\b|\bor\b)\s*(?P<max>{_NUMBER}){_AGAIN})?"
    r"\s*(?:or more|plus|and above|or greater|\+)?\s*(?:full|consecutive|calendar|progressive|solid"
    r"|total)?\s*[-(]?\s*$",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    r"\s*(?:old\b|of age|ago\b|in business|in a row|later|anniversary|of operation|contract|term\b|vesting|plan\b"
    r"|from (?:now|the)|after|of service|warranty|history|long\b|term|strong\b|running\b|on the (?:market|inc))",
    re.IGNORECASE,
)
_TIME_FRAME = re.compile(
    r"(?:for (?:more than|over|nearly|almost|about)|(?:next|last|past|first|previous|every|within|in|over the|during) "
    r"(?:the )?(?:last |past |next |first )?)\s*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"[')\s]*(?:\(\d+ months\)\s*)?(?:of\s+)?(?P<of>(?:[^.;:,()•\n]|\.(?=\w)|,(?=[^;.]{1,40}\b(?:and|or)\b)){2,110})",
)
_OF_EDGE = re.compile(
    r"^(?:(?:of|relevant|related|direct|professional|progressive|proven|demonstrated|hands-on|work(?:ing)?|industry"
    r"|overall|total|prior|previous|solid|practical|successful|combined)\s+)*(?:experience\s+)?"
    r"(?:(?:in|with|as|of|working as|working in|working with|an?|the)\s+)*"
)
_OF_END = re.compile(
    r"\s+(?:experience|required|preferred|is a|is re|is pre|with (?:a|an|the)\b|in a\b|or equivalent"
    r"|roles?\b|positions?\b"
    r"|and a\b|including|desired|is des|at a\b|at an\b|for a\b|background).*$"
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
    of, stop = _of(text, match.end(), end)
    return YearsFound(low, high, of, begin, stop)


def _number(words: str) -> float:
    return float(NUMBERS.get(words.lower(), -1)) if words[0].isalpha() else float(words)


def _of(text: str, start: int, end: int) -> tuple[str, int]:
    """What the years are of, in lower-case-free words of the posting, and where the demand ends."""
    match = _OF.match(text, start, end)
    if match is None:
        return "", start
    words = match["of"].strip()
    core = _OF_EDGE.sub("", words)
    core = _OF_END.sub("", " " + core).strip(" -/'&+")
    place = text.find(core, start, end) if core else -1
    return (core, place + len(core)) if place >= 0 else ("", start)
