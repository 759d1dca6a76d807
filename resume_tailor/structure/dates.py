"""Dates and date ranges as resumes write them: `Jan 2015 – Present`, `03/2012 to 06/2014`, `since May’12`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resume_tailor.model import Month

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
QUARTERS = {"1": 1, "2": 4, "3": 7, "4": 10}
_NAME = (
    r"(?P<{0}>jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:[ue]st)?|sept?(?:em?ber)?"
    r"|oct(?:ober)?|nov(?:em?ber)?|dec(?:em?ber)?)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DAY = r"(?:\d{1,2}\s*+(?:st|nd|rd|th)?)"
_APOSTROPHE = r"['’‘`´”]"
_WORDY = (
    rf"(?<![a-z])(?:{_DAY}[\s.,\-/]*+(?:of\s++)?)?{_NAME.format('name')}(?![a-z])\.?"
    rf"(?:\s*+{_APOSTROPHE}?{_DAY}\s*+,?(?=\s*+\d{{4}}))?[\s,.\-–/_]*+{_APOSTROPHE}?\s*+(?P<year>{_YEAR}(?!\d)|\d\d(?![\d/.:%+]|\s*(?:st|nd|rd|th)\b))"
)
_BEGIN = r"(?:(?<![\d/.\-])|(?<=\d{4}-)|(?<=[/.\-]\d\d-))"
"""Where a date of figures begins: not within a longer number, but right behind the hyphen after another date."""
_POINT = re.compile(
    rf"""{_WORDY}
    |{_BEGIN}(?P<iso_year>{_YEAR})[\-‐‑/.](?P<iso_month>0[1-9]|1[0-2])(?:[\-‐‑/.][0-3]\d)?(?![\d/])
    |{_BEGIN}(?P<first>\d{{1,2}})(?P<mark>[\-/.])(?P<second>\d{{1,2}})[\-/.](?P<full_year>\d{{4}})(?!\d)
    |{_BEGIN}(?P<num_month>0?[1-9]|1[0-2])\s?[/.\-]\s?(?P<num_year>{_YEAR})(?!\d)
    |{_BEGIN}(?P<short_month>0?[1-9]|1[0-2])\s?/\s?{_APOSTROPHE}?(?P<short_year>\d\d)(?![\d/])
    |\b(?P<season>spring|summer|fall|autumn|winter|mid|early|late|q(?P<quarter>[1-4]))[\s,\-]+(?P<season_year>{_YEAR})\b
    |(?<![\d.,$€£₹/])(?P<lead_year>{_YEAR})\s+{_NAME.format("late_name")}(?![a-z])\.?(?!\s+(?:19|20)\d\d)
    |(?<![\d.,$€£₹/])(?P<only_year>{_YEAR})(?![\d%]|,\d|\.\d|\s*\+)
    |(?<![\w]){_APOSTROPHE}(?P<tick_year>\d\d)(?!\d)
    |(?<![a-z]){_NAME.format("only_name")}(?![a-z])\.?
    |(?P<now>(?:(?:un)?till?|up\s*to|to)\s+(?:the\s+)?(?:date|now|time|present|today|this\s+date)\b|\bto\s+till(?=\s*+(?:$|[().,;]))|\b(?:the\s+|at\s+)?present(?:ly)?\b|\bcurrent(?:ly)?\b
       |\bnow\b|\btoday\b|\bongoing\b|\bto-date\b|\btill?-date\b|\bdate\b|\bonwards?\b|\bstill\s+working\b
       |\bcontinu(?:e|es|ing|ed)\b|\bcont(?:d|['’]d)\b\.?|\bin\s+progress\b|(?<=[-–—]\s)pres\b\.?|\bheute\b|\baujourd['’]hui\b|\bactualidad\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY_FIRST = re.compile(rf"{_BEGIN}(?:1[3-9]|2\d|3[01])[\-/.](?:0?[1-9]|1[0-2])[\-/.]\d{{4}}(?!\d)")
_MONTH_FIRST = re.compile(rf"{_BEGIN}(?:0?[1-9]|1[0-2])\.(?:1[3-9]|2\d|3[01])\.\d{{4}}(?!\d)")
_GAP = re.compile(r"[\s(\[]*+(?:(?:[-–—−‒‐‑→~/]++|to:?|till|until|thru|through|up\s*+to)\s*+)+", re.IGNORECASE)
_WORD_GAP = re.compile(rf"{_GAP.pattern}[^\W\d]{{3,10}}[\s.,'’-]+", re.IGNORECASE)
"""`June 2015 – Dezember 2016`: a month that is not English."""
_SINCE = re.compile(r"\b(?:since|w\.?e\.?f\.?|joined(?:\s+in)?)\W*$", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[]\s*")
"""`2019 (current)`"""
_LEAD = 24
"""Characters before a date within which stands what says that it is a begin."""
_OPEN = re.compile(r"\s*[-–—](?=\s*(?:[)\].,|]|$))")


@dataclass(frozen=True, slots=True)
class DateRange:
    """From when to when, and where it stands in the text."""

    span_start: int
    span_end: int
    start: Month | None
    end: Month | None
    """None where the range is open or only its begin is given."""
    current: bool
    form: str
    """How its dates are written: `month year`, `mm/yyyy`, `yyyy-mm`, `dd/mm/yyyy`, `mm/yy`, `year`, `season`,
    `mixed`."""
    is_range: bool = True
    """False for a single date."""

    @property
    def readable(self) -> bool:
        """Whether any date could be read from it."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    year: int | None
    month: int
    form: str


def find_ranges(text: str, *, single: bool = False) -> tuple[DateRange, ...]:
    """The date ranges of a text, in order; with `single` also dates that stand alone."""
    points = [point for point in map(_read_point, _POINT.finditer(text)) if point]
    found: list[DateRange] = []
    place = 0
    while place < len(points):
        first, second = points[place], points[place + 1] if place + 1 < len(points) else None
        whole = _join(text, first, second) if second else None
        if whole:
            found.append(whole)
            place += 2
            continue
        alone = _alone(text, first, single)
        if alone:
            found.append(alone)
        place += 1
    return tuple(found)


def first_of(ranges: tuple[DateRange, ...]) -> DateRange | None:
    """The first range, with those of the same text that go on from it (`Jan 2011 to Nov 2015 and Jan 2016 to date`).

    None where there is none; a range that begins later than `GAP` months after the one before it is another job's.
    """
    whole = ranges[0] if ranges else None
    for one in ranges[1:]:
        if not (whole and whole.start and whole.end and one.start) or one.start < whole.start:
            break
        if (one.start.year - whole.end.year) * 12 + (one.start.month or 1) - (whole.end.month or 12) > GAP:
            break
        whole = replace(whole, span_end=one.span_end, end=one.end, current=one.current)
    return whole


GAP = 3
"""Months between two spans that are told as one."""


def until(first: DateRange, last: DateRange | None, text: str) -> DateRange | None:
    """The range of two dates that stand apart, as in the cells `From` and `To`; None where the second is none."""
    if last is not None and last.start and first.start and not last.is_range:
        return replace(first, end=last.start, is_range=True) if last.start >= first.start else None
    now = any(found["now"] for found in _POINT.finditer(text))
    return replace(first, current=True, is_range=True) if now else None


def _join(text: str, first: _Point, second: _Point) -> DateRange | None:
    gap = text[first.end : second.start]
    if first.form == "now" or second.form == "date" or not _is_gap(gap, second, text):
        return None
    start, end = _complete(first, second)
    if start is None and end is None and not (first.form == second.form == "unreadable"):
        return None
    forms = {p.form for p in (first, second)} - {"now", "month"}
    if second.form == "year2" and first.form == "month year":
        forms = {"month year"}
    form = forms.pop() if len(forms) == 1 else "mixed"
    if start and end and (end.year, end.month or 12) < (start.year, start.month):
        return None
    return DateRange(first.start, second.end, start, end, second.form == "now", form)


def _is_gap(gap: str, second: _Point, text: str) -> bool:
    if second.form == "now" and (_BRACKET.fullmatch(gap) or _GAP.fullmatch(gap.rstrip("([ "))):
        return True
    if _GAP.fullmatch(gap) or (second.form == "year" and _WORD_GAP.fullmatch(gap)):
        return True
    own_word = re.match(r"(?:un)?till?|up|to|still|onward|continu", text[second.start :], re.IGNORECASE)
    return second.form == "now" and bool(own_word) and not gap.strip(" ,(\t\xa0")


def _complete(first: _Point, second: _Point) -> tuple[Month | None, Month | None]:
    """The two ends as months: `May-Sep 2016` lends its year, `2012-14` its century."""
    if first.form in ("month", "year2") and second.year is None:
        return None, None
    start_year = first.year
    if first.form == "month":
        start_year = second.year
    start = Month(start_year, first.month) if start_year else None
    if second.form == "now" or second.year is None:
        return start, None
    return start, Month(second.year, second.month)


def _alone(text: str, point: _Point, single: bool) -> DateRange | None:
    if point.year is None or point.form in ("now", "year2"):
        return None
    month = Month(point.year, point.month)
    before = max(0, point.start - _LEAD)
    since = _SINCE.search(text[before : point.start])
    if since:
        return DateRange(before + since.start(), point.end, month, None, True, point.form)
    opened = _OPEN.match(text, point.end)
    if opened:
        return DateRange(point.start, opened.end(), month, None, True, point.form)
    short = re.match(r"\s?[-–—/]\s?(\d\d)(?!\d)", text[point.end :])
    if short and point.form == "year" and 0 < (int(short[1]) - point.year) % 100 < 40:
        end = point.year + (int(short[1]) - point.year) % 100
        return DateRange(point.start, point.end + short.end(), month, Month(end), False, "year")
    if point.form == "yyyy-mm" and 0 < (point.month - point.year) % 100 < 12 and point.end - point.start == 7:
        end = point.year - point.year % 100 + point.month
        return DateRange(point.start, point.end, Month(point.year), Month(end), False, "year")
    return DateRange(point.start, point.end, month, None, False, point.form, is_range=False) if single else None


def _read_point(found: re.Match[str]) -> _Point | None:
    year, month, form = _values(found)
    if year is not None and not 1950 <= year <= 2049:
        form, year = "unreadable", None
    return _Point(found.start(), found.end(), year, month, form)


def _values(found: re.Match[str]) -> tuple[int | None, int, str]:
    """Year, month (0 where none) and form of one date."""
    part = found.groupdict()
    if part["name"]:
        return _century(part["year"]), _month(part["name"]), "month year"
    if part["iso_year"]:
        return int(part["iso_year"]), int(part["iso_month"]), "yyyy-mm"
    if part["full_year"]:
        first, second = int(part["first"]), int(part["second"])
        dotted = part["mark"] == "." and not _MONTH_FIRST.search(found.string)
        day_first = dotted or _DAY_FIRST.search(found.string)
        return int(part["full_year"]), _day_or_month(first, second, day_first), "dd/mm/yyyy"
    if part["num_year"]:
        return int(part["num_year"]), int(part["num_month"]), "mm/yyyy"
    if part["short_year"]:
        return _century(part["short_year"]), int(part["short_month"]), "mm/yy"
    if part["season_year"]:
        return int(part["season_year"]), QUARTERS.get(part["quarter"] or "", 0), "season"
    if part["lead_year"]:
        return int(part["lead_year"]), _month(part["late_name"]), "month year"
    if part["only_year"]:
        return int(part["only_year"]), 0, "year"
    if part["tick_year"]:
        return _century(part["tick_year"]), 0, "year2"
    if part["only_name"]:
        return None, _month(part["only_name"]), "month"
    return None, 0, "now"


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _day_or_month(first: int, second: int, day_first: object) -> int:
    """The month of `12/04/2009`: the second number where the first cannot be one, or in another date of the line could
    not, and behind dots (`12.04.2009`); else the first (as in the US).
    """
    if first <= 12 and not (day_first and second <= 12):
        return first
    return second if second <= 12 else 0


def without_ranges(text: str, ranges: tuple[DateRange, ...]) -> Iterator[str]:
    """The pieces of the text before, between and after the ranges."""
    place = 0
    for found in ranges:
        yield text[place : found.span_start]
        place = found.span_end
    yield text[place:]
