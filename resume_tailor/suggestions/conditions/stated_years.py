"""The years that a resume gives itself, where a job that still runs has long outgrown them."""

from __future__ import annotations

import re

from resume_tailor.model import Suggestion
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.standing import OwnYears, own_years
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title, months_held, stands_unread

_APART = 24
"""Months by which the dates must be ahead of the words."""
_GRACE = 6
"""Months that rounding may add to the present job's length."""
_OLD = 4
"""Years without any date in them after which a resume was surely not touched."""
_LONG = 25 * 12
"""Months of work from which on a higher figure helps nobody."""
_BEHIND = (
    "If that job still runs, bring the figure up to date and add what you did there of late; if it has ended, give it "
    "its last month."
)
_LONG_CAREER = (
    "Do not raise the figure: take it out, or write “20+ years”, since few ask for more. If that job still runs, "
    "add what you did there of late; if it has ended, give it its last month."
)
_NARROW = re.compile(r"\W{0,2}\s*(?:in|with|as|of|within|on|and|across|[a-z]+ing)\b", re.I)
"""How a figure goes on that may be of one kind of work alone: `8 years of experience in banking`."""
_OF_A_ROLE = re.compile(
    r"\b(?:managers?|leads?|leaders?|leading|directors?|producers?|owners?|masters?)\b[^.;]{0,80}\Z", re.I
)
"""What stands before a figure that may count the years in that role alone."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def suggest_stated_years(case: Case) -> Suggestion | None:
    """None where words and dates agree, a job was not read, or the figure may be of one kind of work alone."""
    own, present = own_years(case), [p for p in case.resume.positions if p.current and p.start]
    if own is None or not present or stands_unread(case.resume, case.as_of):
        return None
    total = months_held(case.resume.positions, case.as_of)
    ahead = total - own.months
    if not _APART <= ahead <= months_held(present, case.as_of) + _GRACE or not _is_of_all(own, case):
        return None
    if _OF_A_ROLE.search(case.block(own.quote.block_id).text, 0, own.quote.start) and not _are_all_led(case):
        return None
    return Suggestion(
        id="knockout-stated-years",
        kind="knockout",
        title=f"Your resume says {quoted(own.quote.text, 60)}; its dates give {say_years(total)}",
        reason=(
            f"The figure stands there ({own.quote.place}), and one of your jobs has no end: counted up to today, it "
            f"brings the dates to {say_years(total)}."
        ),
        action=_LONG_CAREER if total >= _LONG else _BEHIND,
        resume_quotes=(own.quote,),
        effect="Nobody has to choose between two counts of your years.",
        weight=3.5,
    )


def _is_of_all(own: OwnYears, case: Case) -> bool:
    """Whether the figure is of all the work; where it may be of a part, whether no year of late stands anywhere."""
    after = case.block(own.quote.block_id).text[own.quote.end :]
    if own.whole or not _NARROW.match(after):
        return True
    years = [int(hit) for block in case.resume.document.blocks for hit in _YEAR.findall(block.text)]
    past = [year for year in years if year <= case.as_of.year]
    return bool(past) and max(past) <= case.as_of.year - _OLD


def _are_all_led(case: Case) -> bool:
    """Whether each job was one of leading projects, so that the years in the role are all the years."""
    return all(is_pm_title(position.title) for position in case.resume.positions)
