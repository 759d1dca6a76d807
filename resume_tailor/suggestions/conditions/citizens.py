"""Clearance and citizenship: of which state, who else is taken, and what the resume says of its owner's own."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import home_of, nationality_of, signs_abroad
from resume_tailor.suggestions.conditions.job_place import countries_of
from resume_tailor.suggestions.conditions.place_names import Place
from resume_tailor.suggestions.person.coaching import Condition
from resume_tailor.suggestions.wording import join_and

RESIDENT = re.compile(r"\bresiden|\bgreen card|\bGC\b|\bU\.?S\.? persons?\b|\basyl|\brefugee|\bor\b", re.I)
"""Words of a line that takes others than citizens."""
_UNITED_STATES = re.compile(r"\btop secret\b|\bTS/SCI\b|\bSCI\b|\b[QL] clearance|\bpublic trust\b|\bD[Oo]D\b", re.I)
"""Names of a clearance that the United States alone grant."""


def of_another_state(condition: Condition, quote: Quote, case: Case) -> bool:
    """Whether the paper is one of the United States and the resume of elsewhere, whatever the place of work."""
    cleared = condition.id == "clearance" and _UNITED_STATES.search(quote.text)
    if not cleared and condition.id != "accreditation":
        return False
    home = home_of(case) or signs_abroad(case, frozenset(("United States",)))
    return home is not None and home[0].country not in ("", "United States")


CLOSED = (
    "Only citizens of the United States are taken for this, so it closes the post to you unless you have become one: "
    "then say so under your name. If not, look for posts without it."
)
_AMERICAN = re.compile(r"\bU\.?S\.?(?:A\.?)?\b|\bUnited States\b|\bAmerican\b", re.I)


def foreign_citizen(condition: Condition, quote: Quote, case: Case) -> tuple[Place, Block] | None:
    """The citizenship that the resume names, where a clearance or citizenship of the United States is asked."""
    national = nationality_of(case) if condition.id in ("clearance", "citizenship") else None
    if national is None or national[0].country == "United States":
        return None
    american = _UNITED_STATES.search(quote.text) or _AMERICAN.search(quote.text)
    return national if american or "United States" in countries_of(case) else None


_OTHER_WAYS = (
    (re.compile(r"\b(?:refugee|asylee|asylum)", re.I), "refugees and asylees"),
    (
        re.compile(r"\b(?:able|eligible|ability|eligibility) to (?:obtain|receive)\b[^.;]{0,60}\bauthori[sz]", re.I),
        "people who can obtain the authorisation",
    ),
)
_SAME_LINE = 600
"""Characters after the quoted words within which the same line may name further ways in."""


def other_ways(condition: Condition, quote: Quote, case: Case) -> str:
    """Who else the line takes beside citizens and residents, where its quotation had to be cut; else empty."""
    if condition.id != "citizenship":
        return ""
    text = case.posting.document.block(quote.block_id).text[quote.start : quote.end + _SAME_LINE]
    named = [words for sign, words in _OTHER_WAYS if sign.search(text)]
    return f"Read the line to its end: it takes {join_and(named)} as well. " if named else ""
