"""The years that a resume gives itself: outgrown by a job that still runs, or below what its own dates give."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Match, Quote, Suggestion
from resume_tailor.standing_facts import ROUNDING_MONTHS, say_years
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_clause, say
from resume_tailor.suggestions.asked.either_or import degree_stands_instead, lower_bar
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.years import suggest_years
from resume_tailor.suggestions.conditions.years_count import count_years
from resume_tailor.suggestions.person.standing import OwnYears, own_years
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title, months_held, stands_unread


def suggest_own_figure(case: Case) -> Suggestion | None:
    """What is wrong with the years that the resume gives itself, said once; None where a job was not read."""
    if stands_unread(case.resume, case.as_of):
        return None
    return _outgrown(case) or _below(case)


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


def _outgrown(case: Case) -> Suggestion | None:
    """None where words and dates agree, or the figure may be of one kind of work alone."""
    own, present = own_years(case), [p for p in case.resume.positions if p.current and p.start]
    if own is None or not present:
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


_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
}  # fmt: skip
_YEARS = re.compile(
    rf"(?<![\w/.-])(?P<number>\d{{1,2}}|{'|'.join(_WORDS)})(?P<more>\s?\+)? years\b"
    r"(?:(?=['’]? (?:of|in|as|with|across|[a-z]+ing)\b)|(?<=, \w{3} years)(?=\.|$)|(?<=, \w{4} years)(?=\.|$)|"
    r"(?<=, \w{5} years)(?=\.|$)|(?<=, \w{1} years)(?=\.|$)|(?<=, \w{2} years)(?=\.|$))",
    re.I,
)
_OF_A_PART = re.compile(
    r"\b(?:for|last|past|within|first|next|over the|of them|including|about|over|more than)\W+$", re.I
)
"""Words before a figure that is of a part, or no round one."""
_MOST_HITS = 10
_SENTENCE = 8
"""Words of a line beneath the name from which on it is a summary without a heading."""
_SPECIAL = re.compile(
    r"\b(?:professional|relevant|related|working|work|industry|overall|total|progressive(?:ly)?|combined|experience|"
    r"technology|technical|career|in|of|a|an|the|or|and|post-graduate|responsible)\b|\W",
    re.I,
)
"""Words of a demand that leave open what the years are of."""


def _below(case: Case) -> Suggestion | None:
    """The first demand that the dates meet and the summary's own figure does not."""
    own = _figure(case)
    if own is None:
        return None
    years, quote = own
    told = {made.requirement for made in suggest_years(case)}
    for match in case.matches:
        if match.requirement.id in told:
            continue
        found = _met_by_dates(match, years, case)
        if found is not None:
            return _figure_below(match, years, quote, found, case)
    return None


def _figure(case: Case) -> tuple[int, Quote] | None:
    """The largest number of years that a line of the summary or headline gives, with its words."""
    found: list[tuple[int, Quote]] = []
    headline = case.resume.headline.block_id if case.resume.headline else ""
    for block in case.resume.document.blocks:
        kind = case.places.kind(block.id)
        unheaded = kind == "contact" and len(block.text.split()) >= _SENTENCE
        if kind != "summary" and block.id != headline and not unheaded:
            continue
        for hit in islice(_YEARS.finditer(block.text), _MOST_HITS):
            if hit["more"] or _OF_A_PART.search(block.text[: hit.start()]):
                return None  # an open figure, or one of a part: nobody can say what it leaves out
            number = hit["number"].lower()
            years = _WORDS.get(number) or int(number)
            found.append((years, Quote("resume", block.id, *hit.span(), hit.group(), case.places.name(block.id))))
    return max(found, key=lambda item: item[0], default=None)


def _met_by_dates(match: Match, years: int, case: Case) -> int | None:
    """The months that the dates give for the demand, where it is above the figure and they bear it out."""
    asked = match.requirement.years
    if asked is None or asked.min is None or match.requirement.importance == "preferred":
        return None
    if asked.min <= years or lower_bar(asked, case) < asked.min or degree_stands_instead(asked, case):
        return None
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    if is_wished(quote.text) or is_among_wishes(quote, case.posting):
        return None
    count = count_years(asked, case)
    if not count.kinds and _SPECIAL.sub("", asked.of).strip():
        return None  # years of something that no title tells
    months = count.months if count.kinds else months_held(case.resume.positions, case.as_of)
    return months if months >= asked.min * 12 - ROUNDING_MONTHS else None


def _figure_below(match: Match, years: int, own: Quote, months: int, case: Case) -> Suggestion:
    asked = match.requirement.years
    if asked is None or asked.min is None:
        raise ValueError("a demand for years has a number")
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    return Suggestion(
        id="knockout-figure",
        kind="knockout",
        title=f"{asked.min:g} years asked; your summary says {quoted(own.text)}, your dates give {say_years(months)}",
        reason=(
            f"The posting says {say(case.posting, quote)}. The dates of your jobs bear it out; the summary does not."
        ),
        action=(
            "Bring the figure up to what your dates give for this kind of work, or leave it out: who looks for "
            f"{asked.min:g} stops reading at {years}."
        ),
        posting_quotes=(quote,),
        resume_quotes=(own,),
        effect="Nobody sorts the resume out by a number that your own dates correct.",
        requirement=match.requirement.id,
        weight=4.25,
    )
