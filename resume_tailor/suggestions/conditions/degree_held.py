"""The degree asked that is held, for who has little else that the posting asks by name: put it where it is seen."""

from __future__ import annotations

import re

from resume_tailor.model import DegreeAsked, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_clause, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.degree_level import held_words
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.tenure import DEGREE_RANK, DegreeHeld, find_degrees

_ACCREDITED = re.compile(r"\bABET\b|\baccredited (?:curriculum|program)", re.I)
_LOW = 0.4
"""Part of the resume's lines from which on a degree stands where a first look does not reach."""


def suggest_held_degree(case: Case) -> Suggestion | None:
    """None for who leads projects by title, where no field is asked, or the degree stands near the top."""
    if pm_title(case):
        return None
    for match in case.matches:
        asked = match.requirement.degree
        if asked is None or not asked.fields or match.state != "shown" or match.requirement.importance != "required":
            continue
        own = _low_degree(asked, case)
        if own is None:
            continue
        quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
        if _ACCREDITED.search(quote.text):
            continue  # whether it is of such a programme, the resume does not say
        words = own.line[own.start : own.end]
        place = case.places.name(own.block_id)
        return Suggestion(
            id=f"knockout-{match.requirement.id}",
            kind="knockout",
            title="The degree asked is held: put it where it is seen",
            reason=f"The posting says {say(case.posting, quote)}. Your resume has {held_words(own)} ({place}).",
            action=(
                "It stands far down: name it with its field in the summary, or put the education section before the "
                "jobs in the copy for this posting."
            ),
            posting_quotes=(quote,),
            resume_quotes=(Quote("resume", own.block_id, own.start, own.end, words, place),),
            effect="What answers the posting is met on the first page.",
            requirement=match.requirement.id,
            weight=3.1,
        )
    return None


def _low_degree(asked: DegreeAsked, case: Case) -> DegreeHeld | None:
    """The highest degree that is enough, where none that is stands among the first lines."""
    ids = [block.id for block in case.resume.document.blocks if block.text.strip()]
    held = [one for one in find_degrees(case.resume) if DEGREE_RANK[one.level] >= DEGREE_RANK[asked.level]]
    if any(ids.index(one.block_id) < _LOW * len(ids) for one in held):
        return None
    return next(iter(held), None)
