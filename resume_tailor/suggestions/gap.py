"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Match, Suggestion
from resume_tailor.suggestions.asked.clauses import say
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.central import rank
from resume_tailor.suggestions.lacking.core import is_core
from resume_tailor.suggestions.lacking.gap_words import how_central, say_of_years, what_to_do
from resume_tailor.suggestions.lacking.held import nearest
from resume_tailor.suggestions.lacking.joined import names_beside
from resume_tailor.suggestions.lacking.reasons import why_not_told
from resume_tailor.suggestions.lacking.title_gap import gap_of_title
from resume_tailor.suggestions.lacking.told import MOST_GAPS, choose_gaps, find_gaps
from resume_tailor.suggestions.lacking.ways import as_it_is_meant, asked_words, name_gap, way_to
from resume_tailor.suggestions.nearest_work import say_kin
from resume_tailor.suggestions.person.coaching import text_for, way_for
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

GUIDES: dict[str, tuple[str, ...]] = {
    "certification": (
        "technical-project-manager: 4. Earn Certifications",
        "technical-program-manager: Educational Background and Certifications",
    ),
    "method": ("technical-project-manager: 3. Develop Project Management Skills",),
    "tool": ("technical-project-manager: 3. Develop Project Management Skills",),
    "technology": ("technical-project-manager: 3. Develop Project Management Skills",),
    "practice": ("technical-program-manager: Gaining Relevant Experience",),
    "domain": ("technical-project-manager: 7. Continuous Learning and Improvement",),
}
"""Where the guides give the way, by category."""


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """What the title names before single things; at most three of these, the most central first."""
    gaps, chosen = find_gaps(case), choose_gaps(case)
    above = gap_of_title(chosen, case, GUIDES["practice"])
    if above is not None:
        yield above
        chosen = [match for match in chosen if way_to(match, case)][: MOST_GAPS - 1]
    for number, match in enumerate(chosen):
        yield _suggestion(match, case, first=number == 0 and above is None)
    ids = {match.requirement.id for match in chosen}
    found = (*gaps.hard, *gaps.beside)
    for match in (*found, *gaps.loose, *gaps.held, *gaps.soft):
        if match.requirement.id not in ids:
            yield _declined(match, case, is_gap=match in found)


def _declined(match: Match, case: Case, *, is_gap: bool) -> Declined:
    why = why_not_told(match, case, is_gap=is_gap)
    return Declined(f"gap-{match.requirement.id}", "gap", f"Gap: {match.requirement.label}", why)


def _suggestion(match: Match, case: Case, *, first: bool) -> Suggestion:
    way = way_for(asked_words(match, case))
    near = None if way is not None and way.small else nearest(match, case)
    name = name_gap(match, case)
    names = [name, *(other for other in names_beside(match, case) if other not in name)]
    name = join_and(names)
    what = text_for("what", name)
    quote = asking_clause(as_it_is_meant(match, case), case)
    beside = (
        f" Nearest to it is {quoted(near.mention.text)} ({near.quote.place}): say how much of that carries over."
        if near
        else say_kin(match, case)
    )
    years = say_of_years(match, quote, case)
    rest = "" if category_of(match, case) == "certification" else ", like anything else you have not worked with"
    practised = category_of(match, case) == "practice"  # it may stand in the work under another name
    claim = f" Until then leave it off the resume{rest}." if first and not practised else ""
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not in your resume: {name} ({how_central(match, quote, case)})",
        reason=(
            f"The posting says {say(case.posting, quote)}. Your resume does not name "
            f"{join_and(names, 'or')}{f' ({what})' if what else ''}."
        ),
        action=f"{years}{capitalise(what_to_do(match, quote, case))}{beside}{claim}",
        posting_quotes=(quote,),
        resume_quotes=(near.quote,) if near else (),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=match.requirement.id,
        weight=round(rank(match, case) + is_core(match, case), 4),
        sources=GUIDES[category_of(match, case) or "practice"],
    )
