"""The gap of the field that a posting is of by most of its sentences, and of which the resume has no word."""

from __future__ import annotations

from resume_tailor.model import Match, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import say
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.gap_words import say_of_wanted_years
from resume_tailor.suggestions.lacking.joined import HEART
from resume_tailor.suggestions.lacking.ways import way_for_reader
from resume_tailor.suggestions.person.coaching import Sector, Way, way_for
from resume_tailor.suggestions.person.crossing import Crossing, find_crossing
from resume_tailor.suggestions.wording import capitalise

_OTHERS = ("soft", "certification")


def gap_of_field(chosen: list[Match], case: Case, sources: tuple[str, ...]) -> Suggestion | None:
    """The field's own gap with the way there, where no other gap is of it, and none of its names is in the resume."""
    crossing = find_crossing(case)
    way = _way_into(crossing.theirs) if crossing else None
    if crossing is None or way is None or any(_is_told_by(match, crossing.theirs, case) for match in chosen):
        return None
    quotes, told = _quotes(crossing.theirs, chosen, case), way_for_reader(way, case)
    if not quotes or not told or _is_touched(crossing.theirs, way, case):
        return None
    return _suggestion(quotes[0], crossing, told, case, sources)


def _quotes(sector: Sector, chosen: list[Match], case: Case) -> list[Quote]:
    """The clauses that ask for things of the field and stand in no other gap: required and short ones first."""
    demands = sorted(case.skills(), key=lambda match: match.requirement.importance != "required")
    quotes = [asking_clause(match, case) for match in demands if category_of(match, case) not in _OTHERS]
    told = [asking_clause(match, case) for match in chosen]
    quotes = [quote for quote in quotes if sector.pattern.search(quote.text) and quote not in told]
    return sorted(quotes, key=lambda quote: len(quote.text) > _LONG)


_LONG = 200
"""Characters of a clause that is not quoted whole."""


_NAMES = {"software": "method: software development life cycle", "data systems": "technology: data engineering"}
"""What the table of ways is asked with, where it is not the sector's own name."""


def _is_of(sector: Sector, match: Match) -> bool:
    return any(sector.pattern.search(mention.text) for mention in match.requirement.mentions[:MOST_PLACES])


def _is_told_by(match: Match, sector: Sector, case: Case) -> bool:
    """Whether a gap is of the field by its own words or clause, or a product that the posting turns on beside it."""
    if category_of(match, case) == "tool" and lines_of(match) >= HEART:
        return True
    asked = category_of(match, case) == "technology" and sector.pattern.search(asking_clause(match, case).text)
    return _is_of(sector, match) or bool(asked)


def _way_into(sector: Sector) -> Way | None:
    """The way to the field itself; None where none is known."""
    words = (_NAMES.get(sector.name, f"domain: {sector.name}"), f"technology: {sector.name}")
    return next((way for way in map(way_for, words) if way is not None), None)


def _is_touched(sector: Sector, way: Way, case: Case) -> bool:
    """Whether the resume has one of the field's words, or evidence of a thing of it under another name."""
    texts = [block.text for block in case.resume.document.blocks]
    shown = (m for m in case.skills() if m.state in ("shown", "said differently", "implied") and _is_of(sector, m))
    return any(sector.pattern.search(text) or way.near.search(text) for text in texts) or any(shown)


def _suggestion(quote: Quote, crossing: Crossing, way: str, case: Case, sources: tuple[str, ...]) -> Suggestion:
    name, often = crossing.theirs.name, f"in {crossing.sentences} of its sentences"
    return Suggestion(
        id="gap-field",
        kind="gap",
        title=f"Not in your resume: {name} (the field of the posting, {often})",
        reason=(
            f"The posting speaks of {name} {often}, as in {say(case.posting, quote)}. No line of your resume names it."
        ),
        action=f"{say_of_wanted_years(quote.text)}{capitalise(way)} Until then leave it off the resume.",
        posting_quotes=(quote,),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        weight=6.0,
        sources=sources,
    )
