"""The years in the resume's first lines, where they are fewer than the posting asks and the dates give enough."""

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
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import months_held, stands_unread

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


def suggest_figure(case: Case) -> Suggestion | None:
    """The first demand that the dates meet and the summary's own figure does not; None where a job was not read."""
    own = _figure(case)
    if own is None or stands_unread(case.resume, case.as_of):
        return None
    years, quote = own
    told = {made.requirement for made in suggest_years(case)}
    for match in case.matches:
        if match.requirement.id in told:
            continue
        found = _met_by_dates(match, years, case)
        if found is not None:
            return _made(match, years, quote, found, case)
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


def _made(match: Match, years: int, own: Quote, months: int, case: Case) -> Suggestion:
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
