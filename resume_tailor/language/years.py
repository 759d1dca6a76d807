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
_TENS: Final = rf"(?:twenty|thirty|forty)[\s-](?:{'|'.join(_WORDS[1:10])})"
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{_TENS}|{'|'.join(NUMBERS)})"
_AGAIN = rf"\s*+\+?\s*+(?:\(\s*+(?:\d{{1,2}}|{_TENS}|{'|'.join(NUMBERS)})\s*+\+?\s*+\))?\s*+\+?"
"""The same number once more in brackets: `five (5)`, `7+ (seven)`."""
_ALONE = r"(?:(?:(?<=\(\d)|(?<=\(\d\d)|(?<=\(\d\+)|(?<=\(\d\d\+))\))?+"
"""The end of brackets that hold the number itself: `at least (3) years`."""
_TAIL = (
    _ALONE + r"\s*+(?:or more|-?\s*+plus|and above|or greater|\+)?\s*+(?:of (?:those|these|which) )?(?:full|consecutive"
    r"|calendar|progressive|solid|total|overall|combined|cumulative|relevant|professional|working|direct)?\s*+[-(]?\s*+$"
)
_PLURAL: Final = "(s)"
_YEARS = re.compile(r"y(?:(?:ea)?rs?|oe)\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\w$,%])(?<!\d\.)(?P<lead>up to|maximum of|(?<!no )(?<!not )(?:less|fewer) than"
    rf"|not? more than|at most|not exceeding|within|under|max\.?)?\s*+\(?"
    rf"(?P<min>{_NUMBER}){_AGAIN}\s*+(?:(?:-{{1,2}}|\bto\b|\bor\b)\s*+(?P<max>{_NUMBER}){_AGAIN})?"
    rf"{_TAIL}",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"\b(?:between\s++(?P<min>{_NUMBER}){_AGAIN}\s*+and|(?:min(?:imum|\.)?(?:\s++of)?|at\s++least|from)\s++(?P<least>{_NUMBER})"
    rf"{_AGAIN}\s*+(?:y(?:ea)?rs?\s++)?(?:,|and|to|but)\s++(?:an?\s++)?(?:max(?:imum|\.)?(?:\s++of)?|up\s++to"
    rf"|at\s++most|no\s++more\s++than|not\s++more\s++than))\s++(?P<max>{_NUMBER}){_AGAIN}{_TAIL}",
    re.IGNORECASE,
)
"""A range in words: `between 5 and 8`, `a minimum of 5 and a maximum of 10`."""
_OF_THEM = re.compile(
    rf"\b(?:at\s++least|min(?:imum|\.)?(?:\s++of)?|including|with)\s++(?P<min>{_NUMBER}){_AGAIN}(?:\s++or\s++more)?"
    r"\s*+of\s++(?:them|those|these|which)\b(?!\s+y(?:ea)?rs?\b)"
    r"|(?:,|\bwith|\bincluding)\s*+(?:at\s++least\s++)?(?P<more>\d{1,2})\s?\+\s++(?:as|in|leading|managing|running)\b(?!-)",
    re.IGNORECASE,
)
"""Years named by those before them: `6 years of delivery, at least 2 of them with APIs`, `8 years, 3+ as a lead`."""
_DECADE = re.compile(
    r"\b(?P<min>an?|one|two|three)\s+decades?\b(?:\s+or\s+(?:more|so))?(?:\s+around\b|"
    r"(?=\s+(?:of|in|with|working|leading|managing|building|running|delivering)\b))",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\byou\b|experience|candidate|track record", re.IGNORECASE)
"""What a sentence says that asks for decades, rather than telling how long the employer has been there."""
_BEHIND = re.compile(
    r"['’)]?\s*+(?:of\s++)?(?:\w++\s++){0,2}?(?:experience|exp\b\.?)?\s*+(?:required|needed)?\s*+(?::|-{1,2}\s|\()"
    r"\s*+(?:min(?:imum|\.)?(?:\s++of)?\s++|at\s++least\s++)?"
    rf"(?P<min>{_NUMBER}){_AGAIN}\s*+(?:(?:-{{1,2}}|\bto\b)\s*+(?P<max>{_NUMBER}){_AGAIN})?(?![\w%]|[.,/]\d)",
    re.IGNORECASE,
)
"""The number behind a label: `Years of experience: 5-8`, `Experience (years): 10`."""
_AGE = re.compile(r"\bage[ds]?\b(?:\s+(?:of|is|limit|requirement))*\W*(?:\w+\s+){0,2}$", re.IGNORECASE)
_SAME_DEMAND: Final = 200
"""Characters before the years among which the degree stands that they may replace."""
_INSTEAD = re.compile(r"\bor\s+(?:an?\s+)?(?:at least|minimum(?: of)?|more than|over)?\s*$", re.IGNORECASE)
_OF_A_DEGREE = re.compile(r"degree|\bdiploma|bachelor|master'?s|\b[BM]\.?[AS]\b|\bBSc\b|\bMSc\b", re.IGNORECASE)
_EQUIVALENT = re.compile(r"(?:\s*['’]s?)?\s+(?:of\s+)?(?:equivalent|commensurate|comparable)\b", re.IGNORECASE)
"""What follows the years that stand in the place of a degree: `a degree or 8 years' equivalent experience`."""
_IN_LIEU = re.compile(r"[^.;]{0,60}\b(?:in (?:lieu|place)|instead) of\b", re.IGNORECASE)
_SUBSTITUTED: Final = re.compile(r"\bsubstitut\w{1,6}\b[^.;+]{0,100}$", re.IGNORECASE)
"""What stands before years that something else counts for: `a PMP may be substituted for one year`."""
_SHORT_STOP = re.compile(r"\.(?=\s+[a-z])")
_NO_EXPERIENCE = re.compile(
    r"\s*(?:(?:\w+ )?degree\b|old\b|of age|(?:or|and) (?:older|over\b)|ago\b|in business|in a row|later"
    r"|anniversary|of operation|contract|term\b"
    r"|vesting|plan\b"
    r"|(?:(?!of\b|in\b|with\b|as\b)[\w-]+ ){1,3}(?:contract|assignment|appointment)\b(?! \w+(?:ment|ion)\b)"
    r"|from (?:now|the)|after|of service|warranty|history|long\b|term|strong\b|running\b|on the (?:market|inc))",
    re.IGNORECASE,
)
_OF_EXPERIENCE = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:experience|exp\b|background|track record|work history)", re.IGNORECASE
)
_TIME_FRAME = re.compile(
    r"\b(?:for (?:more than|over|nearly|almost|about)"
    r"|(?:next|last|past|first|previous|every|within|in|over the|during) "
    r"(?:the )?(?:last |past |next |first )?|(?:length|duration|tenure|contract|period)(?: of|:| is)? ?)\s*$",
    re.IGNORECASE,
)

_LASTS = re.compile(r"\b(?:over|across|for|through)\s*+$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:[.;,)]|$|,?\s(?:and|to|with a total)\s(?!experience|related|relevant|of\b|in\b|with\b|as\b))"
    r"(?![^.;]{0,60}\bexperience\b)",
    re.IGNORECASE,
)
"""What stands before and behind years that something takes: `runs to £60m over three years and touches every team`."""


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
    last: YearsFound | None = None
    for match in _YEARS.finditer(text, start, end):
        found = _read(text, start, end, match)
        if found and last and last.start < found.start:
            yield last
        last = found or last
    if last:
        yield last
        more = _OF_THEM.search(text, last.end, end)
        if more:
            yield _named(text, more, _number(more["min"] or more["more"]), end)
    if text.find("ecade", start, end) >= 0:
        yield from _decades(text, start, end)


def _decades(text: str, start: int, end: int) -> Iterator[YearsFound]:
    """Demands for decades: `about a decade in delivery`, but not `for over a decade we have built pumps`."""
    for match in _DECADE.finditer(text, start, end):
        told = _TIME_FRAME.search(text[max(start, match.start() - 24) : match.start()])
        if not told and _PERSONAL.search(text, start, end):
            yield _named(text, match, 10 * (_number(match["min"]) if len(match["min"]) > 2 else 1.0), end)


def _named(text: str, match: re.Match[str], low: float, end: int) -> YearsFound:
    """The demand for so many years or more, of what stands behind it."""
    of, stop = find_years_of(text, match.end(), end)
    return YearsFound(low, None, of, max(match.start(part) for part in match.groupdict()), stop)


def _read(text: str, start: int, end: int, match: re.Match[str]) -> YearsFound | None:
    """The demand at one word `years`; None where it speaks of something else."""
    place = match.start()
    if place and text[place - 1].isalpha():
        return None
    window = text[max(start, place - 60) : place]
    before = _BOTH.search(window) or _BEFORE.search(window)
    if before is None:
        return _read_behind(text, start, end, match)
    if _NO_EXPERIENCE.match(text, match.end(), end) or _tells_length(text, place, match.end(), end):
        return None
    if _LASTS.search(window[: before.start()]) and _GOES_ON.match(text, match.end(), end):
        return None
    spelled = "min" if before["min"] else "least"
    begin = place - len(window) + before.start(spelled)
    if _SUBSTITUTED.search(text[max(start, begin - 120) : begin]):
        return None
    ahead = text[max(start, begin - 24) : begin]
    if _TIME_FRAME.search(ahead) or _AGE.search(ahead) or _stands_for_degree(text, start, begin, match.end()):
        return None
    low, high = _range(before[spelled], before["max"])
    lead = before.groupdict().get("lead")
    if lead and lead.lower() not in ("max", "max."):
        low, high = 0.0, low
    of, stop = find_years_of(text, _end_of_word(text, match, end), end)
    of = of or field_before(text, start, begin)
    return YearsFound(low, high, of, begin, stop)


def _tells_length(text: str, place: int, stop: int, end: int) -> bool:
    """Whether `year` behind a hyphen says how long it lasts: `our three-year programme`, not `5-year experience`."""
    return text[place - 1] == "-" and text[stop - 1] in "rR" and not _OF_EXPERIENCE.match(text, stop, end)


def _read_behind(text: str, start: int, end: int, match: re.Match[str]) -> YearsFound | None:
    """The demand whose number stands behind the word `years`."""
    behind = _BEHIND.match(text, match.end(), end)
    if behind is None or "exp" not in text[max(start, match.start() - 24) : behind.start("min")].lower():
        return None
    low, high = _range(behind["min"], behind["max"])
    return YearsFound(low, high, "", behind.start("min"), behind.end("max" if behind["max"] else "min"))


def _range(least: str, most: str | None) -> tuple[float, float | None]:
    low, high = _number(least), _number(most) if most else None
    return low, None if high is not None and high < low else high


def _end_of_word(text: str, match: re.Match[str], end: int) -> int:
    """Where `years` ends with what belongs to it: `year(s)`, `yrs.` within a sentence."""
    if text.startswith(_PLURAL, match.end()):
        return match.end() + len(_PLURAL)
    return match.end() + (_SHORT_STOP.match(text, match.end(), end) is not None)


def _stands_for_degree(text: str, start: int, begin: int, after: int) -> bool:
    """Whether years are another way to a degree, which is asked for as such, rather than a demand of their own."""
    ahead = text[max(start, begin - _SAME_DEMAND) : begin]
    told = _EQUIVALENT.match(text, after) or _IN_LIEU.match(text, after)
    return bool(told and _INSTEAD.search(ahead) and _OF_A_DEGREE.search(ahead))


def _number(words: str) -> float:
    """The number that digits or words spell: `2.5`, `eight`, `twenty-five`."""
    if not words[0].isalpha():
        return float(words)
    return float(sum(NUMBERS[word] for word in re.split(r"[\s-]", words.lower())))
