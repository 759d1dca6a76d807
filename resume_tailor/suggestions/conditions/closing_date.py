"""The last day for applications, where it has passed or is near; the day of the work itself, where it has passed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, say
from resume_tailor.suggestions.case import Case

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOSES = (
    r"\b(?:application (?:deadline|window|period|end date)s?|(?:resume|submittal|submission) deadline|"
    r"deadline (?:to apply|for applications?)|deadline(?=\s?:)|apply (?:by|before)|closing date|"
    r"applications? (?:will be |are )?(?:accepted|close[sd]?|due)|"
    r"accept(?:ing)? applications (?:[\w ]{0,30})?(?:until|through))\b"
)
_WORKS = (
    r"\b(?:start(?:ing)? date|(?:starts|starting|begins|beginning) (?:on|in)|go-?live(?: date)?(?: of| on)?|"
    r"(?:working|contract|assignment|engagement|duration)\b[^.;]{0,30}\b(?:through|until))\b"
)
_CUES = ((re.compile(_CLOSES, re.I), 0, 90), (re.compile(_WORKS, re.I), 60, 30))
"""What a date is of, how many days it must have passed, and within how many characters it stands."""
_DATE = re.compile(
    r"\b(?P<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[.,]? (?P<day>\d{1,2})(?:st|nd|rd|"
    r"th)?,?\s?(?P<year>20\d\d)|"
    r"\b(?P<iso>20\d\d)-(?P<isomonth>\d\d)-(?P<isoday>\d\d)|"
    r"\b(?P<month>\d{1,2})/(?P<mday>\d{1,2})/(?P<myear>20\d\d)",
    re.I,
)


def suggest_date(case: Case) -> Suggestion | None:
    """None where the posting names no last day and no day of the work, or one that is far ahead."""
    for cue, passed, near in _CUES:
        for block in case.posting.document.blocks:
            for told in islice(cue.finditer(block.text), _MOST_HITS):
                hit = _DATE.search(block.text, told.end(), min(len(block.text), told.end() + near))
                day = _day(hit) if hit else None
                if hit is None or day is None:
                    continue
                quote = quote_around(case.posting, block, told.start(), hit.end())
                if day + timedelta(days=passed) < case.as_of:
                    return _passed(quote, day, closing=not passed, case=case)
                if not passed and (day - case.as_of).days <= _SOON:
                    return _ahead(quote, day, case)
    return None


_SOON = 60
"""Days ahead within which a last day is worth a word."""
_MOST_HITS = 20
"""Dates of one block that are looked at."""


def _day(hit: re.Match[str]) -> date | None:
    """The date; months come before days, as in the United States, but for a 14th month; None for no such day."""
    if hit["name"]:
        parts = (hit["year"], str(_MONTHS.index(hit["name"][:3].lower()) + 1), hit["day"])
    elif hit["iso"]:
        parts = (hit["iso"], hit["isomonth"], hit["isoday"])
    else:
        first, second = hit["month"], hit["mday"]
        parts = (hit["myear"], *((second, first) if int(first) > len(_MONTHS) else (first, second)))
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _ahead(quote: Quote, day: date, case: Case) -> Suggestion:
    left = (day - case.as_of).days
    when = f"in {left} day{'s' * (left != 1)}" if left else "today"
    return Suggestion(
        id="knockout-closing-date",
        kind="knockout",
        title=f"Applications close on {day.day} {day:%B %Y}, {when}",
        reason=f"The posting says {say(case.posting, quote)}.",
        action="Send yours before that day, and leave out of this list what cannot be done by then.",
        posting_quotes=(quote,),
        effect="Nothing is lost to the calendar.",
        weight=3.7,
    )


def _passed(quote: Quote, day: date, *, closing: bool, case: Case) -> Suggestion:
    what = "The date for applications" if closing else "A date in the posting"
    return Suggestion(
        id="knockout-closing-date",
        kind="knockout",
        title=f"{what}, {day.day} {day:%B %Y}, has passed",
        reason=f"The posting says {say(case.posting, quote)}.",
        action="Ask the recruiter or look at the employer's own page whether the post is still open before you go on.",
        posting_quotes=(quote,),
        effect="No evening is spent on a post that is filled.",
        weight=4.6,
    )
