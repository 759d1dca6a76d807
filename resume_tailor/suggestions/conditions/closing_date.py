"""The last day for applications, where the posting names it and it has passed."""

from __future__ import annotations

import re
from datetime import date

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, say
from resume_tailor.suggestions.case import Case

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CUE = re.compile(
    r"\b(?:application (?:deadline|window|period)s?|deadline (?:to apply|for applications?)|apply (?:by|"
    r"before)|closing date|"
    r"applications? (?:will be |are )?(?:accepted|close[sd]?|due)|accept(?:ing)? applications (?:until|through))\b",
    re.I,
)
_DATE = re.compile(
    r"\b(?P<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? (?P<day>\d{1,2})(?:st|nd|rd|"
    r"th)?,? (?P<year>20\d\d)|"
    r"\b(?P<iso>20\d\d)-(?P<isomonth>\d\d)-(?P<isoday>\d\d)|"
    r"\b(?P<month>\d{1,2})/(?P<mday>\d{1,2})/(?P<myear>20\d\d)",
    re.I,
)
_NEAR = 90
"""Characters after the cue in which its date stands."""


def suggest_date(case: Case) -> Suggestion | None:
    """None where the posting names no last day, or one that is still to come."""
    for block in case.posting.document.blocks:
        for cue in _CUE.finditer(block.text):
            hit = _DATE.search(block.text, cue.end(), min(len(block.text), cue.end() + _NEAR))
            day = _day(hit) if hit else None
            if hit and day and day < case.as_of:
                return _suggestion(quote_around(case.posting, block, cue.start(), hit.end()), day, case)
    return None


def _day(hit: re.Match[str]) -> date | None:
    """The date; months come before days, as in the United States; None where there is no such day."""
    if hit["name"]:
        parts = (hit["year"], str(_MONTHS.index(hit["name"][:3].lower()) + 1), hit["day"])
    elif hit["iso"]:
        parts = (hit["iso"], hit["isomonth"], hit["isoday"])
    else:
        parts = (hit["myear"], hit["month"], hit["mday"])
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _suggestion(quote: Quote, day: date, case: Case) -> Suggestion:
    return Suggestion(
        id="knockout-closing-date",
        kind="knockout",
        title=f"The date for applications, {day.day} {day:%B %Y}, has passed",
        reason=f"The posting says {say(case.posting, quote)}.",
        action="Ask the recruiter or look at the employer's own page whether the post is still open before you go on.",
        posting_quotes=(quote,),
        effect="No evening is spent on a post that is filled.",
        weight=4.6,
    )
