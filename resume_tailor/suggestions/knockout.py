"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Match, Quote, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.clauses import clause_around, quote_clause
from resume_tailor.suggestions.coaching import Condition, load_conditions
from resume_tailor.suggestions.gap import is_required_credential, name_gap, way_to
from resume_tailor.suggestions.knockout_degree import suggest_degree
from resume_tailor.suggestions.knockout_place import is_abroad, suggest_place
from resume_tailor.suggestions.knockout_years import suggest_years
from resume_tailor.suggestions.naming import first_concept
from resume_tailor.suggestions.reach import find_distance
from resume_tailor.suggestions.wording import quoted

MOST = 6
MOST_YEARS = 2
_EQUALITY = re.compile(
    r"\b(?:race|colou?r|religion|creed|gender|national origin|marital|veteran|sexual orientation|"
    r"ancestry)\b|discriminat|"
    r"equal opportunity|accommodation|regardless",
    re.I,
)
_SETTLED = ("about", "benefits")
"""Sections that set no condition, except of citizenship, permit or clearance."""
_GRAVE = ("clearance", "citizenship", "work-authorization")


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Certifications, years and degree that are short, the place, and the conditions set: each by itself, once."""
    distance = find_distance(case)
    told = distance is not None and distance.kind == "far" and distance.years_asked > 0
    found = [
        *_credentials(case),
        *suggest_years(case, 0 if told else MOST_YEARS),
        *filter(None, (suggest_degree(case), suggest_place(case))),
        *_conditions(case),
    ]
    found.sort(key=lambda suggestion: -suggestion.weight)
    yield from found[:MOST]


_NAME = re.compile(r"[A-Z]{2,}|[A-Z]\w+ [A-Z]|certif|licen[cs]")


def _credentials(case: Case) -> Iterator[Suggestion]:
    once: set[str] = set()
    for match in case.skills():
        if match.state != "absent" or not is_required_credential(match, case) or not case.asks_surely(match):
            continue
        concept = first_concept(match, case)
        name = name_gap(match, case)
        if concept is None or concept.loose or name in once or not _names_it(match):
            continue
        once.add(name)
        yield _credential(match, name, case)


def _names_it(match: Match) -> bool:
    """Whether the posting writes the name as one: not `a seasoned project management professional`."""
    return any(_NAME.search(mention.text) for mention in match.requirement.mentions)


def _credential(match: Match, name: str, case: Case) -> Suggestion:
    mention = match.requirement.mentions[0]
    quote = quote_clause(case, match.requirement.quote, mention.start, mention.end)
    wanted = bool(re.search(r"\b(?:must|only|mandatory|exclud)", quote.text, re.I))
    first = "the posting leaves no way around it." if wanted else "ask the recruiter whether one in progress will do."
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"Certification asked and not in your resume: {name}",
        reason=f"The posting says {quoted(quote.text.rstrip(' .'), 190)}. Your resume does not name {name}.",
        action=f"If you hold it, add it with its year. If not, {first} {way_to(match, case)}".strip(),
        posting_quotes=(quote,),
        effect="You know before you apply whether it is asked of you at once.",
        requirement=match.requirement.id,
        weight=4.4,
    )


def _conditions(case: Case) -> Iterator[Suggestion]:
    """Each condition once, by the posting's plainest clause; one that the resume's own place settles is left out."""
    for condition in load_conditions():
        quote = _clause_of(condition, case)
        if quote is not None:
            yield _condition(condition, quote, case)


def _clause_of(condition: Condition, case: Case) -> Quote | None:
    settled = {i for s in case.posting.sections if s.kind in _SETTLED for i in s.block_ids}
    for block in case.posting.document.blocks:
        if block.id in settled and condition.id not in _GRAVE:
            continue
        for hit in condition.pattern.finditer(block.text):
            left, right = clause_around(block, *hit.span())
            text = block.text[left:right]
            if _EQUALITY.search(text) or condition.unless.search(text) or len(text.split()) < 2:
                continue
            line = case.posting.document.line(block.id, left)
            return Quote("posting", block.id, left, right, text, f"line {line}")
    return None


def _condition(condition: Condition, quote: Quote, case: Case) -> Suggestion:
    check = next((m.requirement.id for m in case.matches if m.requirement.id == f"check-{condition.id}"), "")
    return Suggestion(
        id=f"knockout-{check or condition.id}",
        kind="knockout",
        title=condition.title,
        reason=f"The posting says {quoted(quote.text.rstrip(' .'), 190)}.",
        action=condition.abroad if is_abroad(case) else condition.text,
        posting_quotes=(quote,),
        effect="No application is lost to something that was plain from the start.",
        requirement=check,
        weight=4.3 if condition.id in _GRAVE else 3.8,
    )
