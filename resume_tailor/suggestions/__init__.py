"""Matches become suggestions: one file a kind, one registry, one plan for all edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from resume_tailor.matching import ResumeText
from resume_tailor.model import Declined, Evidence, Match, Posting, Resume, Suggestion, SuggestionKind
from resume_tailor.places import ResumePlaces
from resume_tailor.suggestions.abbreviation import suggest_abbreviation
from resume_tailor.suggestions.advised_moves import explain_left
from resume_tailor.suggestions.case import Case, Suggester
from resume_tailor.suggestions.emphasise import suggest_emphasise
from resume_tailor.suggestions.frame import suggest_frame
from resume_tailor.suggestions.gap import suggest_gap
from resume_tailor.suggestions.headline import suggest_headline
from resume_tailor.suggestions.highlight import suggest_highlight
from resume_tailor.suggestions.interview import suggest_interview
from resume_tailor.suggestions.knockout import suggest_knockout
from resume_tailor.suggestions.pathway import suggest_pathway
from resume_tailor.suggestions.plan import plan_edits
from resume_tailor.suggestions.reorder_bullets import suggest_reorder_bullets
from resume_tailor.suggestions.reorder_skills import suggest_reorder_skills
from resume_tailor.suggestions.strengthen import suggest_strengthen
from resume_tailor.suggestions.surface import suggest_surface
from resume_tailor.suggestions.trim import suggest_trim
from resume_tailor.suggestions.use_term import suggest_use_term
from resume_tailor.suggestions.wording import without_double_stops
from skill_lexicon.concept import Lexicon

EDITS: dict[SuggestionKind, Suggester] = {
    "headline": suggest_headline,
    "use-term": suggest_use_term,
    "abbreviation": suggest_abbreviation,
    "surface": suggest_surface,
    "reorder-skills": suggest_reorder_skills,
    "reorder-bullets": suggest_reorder_bullets,
    "emphasise": suggest_emphasise,
}
"""The kinds that may change the document, in the order in which the plan hears them."""
ADVICE: dict[SuggestionKind, Suggester] = {
    "highlight": suggest_highlight,
    "knockout": suggest_knockout,
    "gap": suggest_gap,
    "strengthen": suggest_strengthen,
    "frame": suggest_frame,
    "pathway": suggest_pathway,
    "trim": suggest_trim,
    "interview": suggest_interview,
}
"""The kinds that only advise; they know of the edits planned. A new kind is one file and one line here or above."""
ORDER: tuple[SuggestionKind, ...] = get_args(SuggestionKind)
"""Where each kind stands among the suggestions."""


def suggest(
    posting: Posting,
    resume: Resume,
    evidence: Mapping[str, tuple[Evidence, ...]],
    matches: tuple[Match, ...],
    lexicon: Lexicon,
    as_of: date,
) -> tuple[tuple[Suggestion, ...], tuple[Declined, ...]]:
    """All suggestions by kind and weight, and what was considered and not made; the edits among them never clash."""
    places = ResumePlaces(resume)
    case = Case(posting, resume, evidence, matches, lexicon, as_of, places, ResumeText(resume, places))
    edits, declined = _plan_rounds(case)
    case = case.next_round(planned=tuple(edits))
    advice = [wish for suggester in ADVICE.values() for wish in suggester(case)]
    declined += [*(wish for wish in advice if isinstance(wish, Declined)), *explain_left(advice, case)]
    made = [*edits, *(wish for wish in advice if isinstance(wish, Suggestion))]
    made = [replace(s, reason=without_double_stops(s.reason), action=without_double_stops(s.action)) for s in made]
    made.sort(key=lambda s: (ORDER.index(s.kind), -s.weight, s.id))
    return tuple(made), tuple(sorted(declined, key=lambda d: (ORDER.index(d.kind), d.id)))


def _plan_rounds(case: Case) -> tuple[list[Suggestion], list[Declined]]:
    """The edits with the reasons of the declined; what gains less is looked for where the first round found none.

    Lines move in a round of their own: that a skill was moved is no reason to leave the line of the job below.
    """
    wishes = _wish(case)
    edits, declined = plan_edits(wishes, case)
    if not any(edit.kind != "emphasise" for edit in edits):
        case = case.next_round(eager=True)
        edits, declined = plan_edits(_wish(case), case)
        edits = _without_extras(edits)
    elif not any(edit.kind == "reorder-bullets" for edit in edits):
        rest = [wish for wish in wishes if wish.kind != "reorder-bullets"]
        edits, declined = plan_edits([*rest, *suggest_reorder_bullets(case.next_round(eager=True))], case)
    return edits, declined


def _without_extras(edits: list[Suggestion]) -> list[Suggestion]:
    """The edits without full names of certificates that answer no requirement, where there is any other edit."""
    extra = [edit for edit in edits if edit.kind == "abbreviation" and not edit.requirement]
    rest = [edit for edit in edits if edit not in extra]
    return rest if any(edit.kind != "emphasise" for edit in rest) else edits


def _wish(case: Case) -> list[Suggestion | Declined]:
    return [wish for suggester in EDITS.values() for wish in suggester(case)]
