"""Postings that name no place and pay in dollars, for who lives where no dollar is the money."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.abroad import elsewhere
from resume_tailor.suggestions.conditions.job_place import ANYWHERE, countries_of
from resume_tailor.suggestions.conditions.place import quote_place
from resume_tailor.suggestions.conditions.place_names import find_places
from resume_tailor.suggestions.wording import quoted

_DOLLARS = frozenset(
    ("United States", "Canada", "Australia", "New Zealand", "Singapore", "Hong Kong", "Mexico", "Argentina", "Chile",
     "Colombia", "Taiwan", "Latin America", "Ecuador", "Costa Rica", "Uruguay", "Israel")
)  # fmt: skip
"""Countries whose postings may give pay with a dollar sign."""
_PAY = re.compile(r"(?<![A-Za-z])\$\s?\d{2,3}(?:,\d{3}|\.?\d?[kK]\b)")
_OF_WORK = re.compile(r"\b(?:salar\w+|base|pay|compensation|wage|annual\w*|range|OTE|earn\w*)\b", re.I)
_ELSE = re.compile(
    r"\b(?:bonus|referral|budget\w*|revenue|portfolio|funding|projects?|programs?|raised|saving)\b", re.I
)
_PER_YEAR = re.compile(r" ?(?:/ ?(?:ye?a?r|annum)\b|(?:per|a) (?:year|annum)\b|annually\b)", re.I)
_MOST_HITS = 20


def suggest_unnamed(case: Case) -> Suggestion | None:
    """One question where the job is; None where the posting names any place, or the resume none surely outside."""
    text, countries = case.posting.document.text, countries_of(case)
    if not countries <= _DOLLARS or ANYWHERE.search(text) or find_places(text):
        return None
    own, pay = elsewhere(case, _DOLLARS), _pay(case)
    if own is None or pay is None:
        return None
    words = " ".join(own[0].words.split())
    return Suggestion(
        id="knockout-place",
        kind="knockout",
        title=f"Where the job is: the posting pays in dollars; your resume says {words}",
        reason=(
            f"The posting says {say(case.posting, pay)} and names no town or country that could be read. "
            f"Your resume says {quoted(words)}."
        ),
        action=(
            "It is most likely in another country than yours: ask first where the work is done and whether they take "
            "people from abroad. If you hold a right to work there, say so beside your name."
        ),
        posting_quotes=(pay,),
        resume_quotes=(quote_place(own, case),),
        effect="No evening is spent on a post that cannot be held from where you are.",
        weight=4.1,
    )


def _pay(case: Case) -> Quote | None:
    """The clause that gives a salary in dollars; no bonus, budget or revenue."""
    for block in case.posting.document.blocks:
        for hit in islice(_PAY.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            yearly = _PER_YEAR.match(block.text, hit.end())
            if yearly or (_OF_WORK.search(quote.text) and not _ELSE.search(quote.text)):
                return quote
    return None
