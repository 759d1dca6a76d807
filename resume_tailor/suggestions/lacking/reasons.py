"""Why an absent thing is told as no gap of its own: a sentence that is true of that very thing."""

from __future__ import annotations

import re

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import known_concepts
from resume_tailor.suggestions.lacking.choices import is_example, is_met_by_another
from resume_tailor.suggestions.lacking.core import VAGUE
from resume_tailor.suggestions.lacking.held import is_held, says_stems
from resume_tailor.suggestions.lacking.named import is_name
from resume_tailor.suggestions.lacking.ways import pref_name, way_to
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.reach import find_distance

SOFT = "A soft skill is no gap to close: it shows in how your lines are told and in the interview."
MET = "The line takes something else in its place, which your resume shows."
HELD = "Words near to it stand in your resume, so it is not called a gap."
FAR = "The role as a whole lies further off than any one thing in it: what is said of the way to it goes before."
OFFICE = "A program of the desk, learnt in days: if you use it, write it down; it is no gap that decides."
WISHED = "The posting only wishes for it; that is told as a gap only where little else is missing or it is stressed."
EXAMPLE = "It is one example of several in its line, none of which is asked by itself."
WORD = "It is a wide word: your lines of work answer it or do not, and no course or tool closes it."
DUTY = "It is a part of the work, and no line asks you to bring experience of it."
PART = "It is a part of nearly any project: write it into a line where you did it; nobody plans a course for it."
OTHERS = "Missing too; what is told above weighs more, or is told with it."
NO_WAY = "Required, and your resume does not name it; no sure step towards it is known here: expect to be asked."
NO_STEP = "Your resume does not name it, and no sure step towards it is known here: expect to be asked."


def why_not_told(match: Match, case: Case, *, is_gap: bool) -> str:
    """The first reason that holds; `is_gap` says that it was found to be one and others went before it."""
    if is_gap:
        return _why_behind(match, case)
    if _is_soft(match, case):
        return SOFT
    if is_met_by_another(match, case):
        return MET
    if not known_concepts(match, case):
        return NO_STEP
    if is_held(match, case) or says_stems(_LEVEL.sub(" ", match.requirement.label), case):
        return HELD
    return _why_light(match, case)


_LEVEL = re.compile(r"\b(?:domains?|knowledge|experience|expertise|skills?|industry|leading|managing|strong)\b", re.I)
"""Words of a demand that name no thing: `payments domain knowledge`."""


def _why_behind(match: Match, case: Case) -> str:
    """Why a gap that was found is not told."""
    way, distance = way_for(f"{category_of(match, case)}: {pref_name(match, case)}"), find_distance(case)
    if way is not None and way.small:
        return OFFICE
    return FAR if distance is not None and distance.kind != "over" else OTHERS


def _is_soft(match: Match, case: Case) -> bool:
    """Whether it is a way of being with others, by the posting's own words and not by the lexicon's name alone."""
    if match.requirement.category == "soft":
        return True
    texts = [mention.text for mention in match.requirement.mentions[:MOST_PLACES]] or [match.requirement.label]
    return category_of(match, case) == "soft" and not any(_OF_WORK.search(text) for text in texts)


_OF_WORK = re.compile(r"\b(?:domains?|industr\w+|programs?|programmes?|projects?|sites?|protocols?)\b", re.I)
"""Words that make of a soft skill's name a field or a piece of work: `payments domain`, `multi-site programs`."""


def _why_light(match: Match, case: Case) -> str:
    """Why something that no word of the resume names is no gap: how the posting asks for it decides."""
    asked, known = match.requirement.importance, known_concepts(match, case)
    mentions = match.requirement.mentions[:MOST_PLACES]
    if asked == "preferred":
        return WISHED
    if any(concept.loose for concept in known) or not case.asks_surely(match):
        return WORD
    if asked == "duty":
        return DUTY
    if is_example(match, case):
        return EXAMPLE
    if _is_part_of_any_project(match, case):
        return PART
    if VAGUE.search(pref_name(match, case)) or not any(is_name(mention, case) for mention in mentions):
        return WORD
    return NO_WAY if lines_of(match) and not way_to(match, case) else OTHERS


_ANY = re.compile(
    r"\b(?:delivery|deliverables|timelines?|milestones?|deadlines?|documentation|plans?|planning|reporting|reviews?|"
    r"meetings|processes|project management|program management|prioriti[sz]ation|tracking|execution|alignment|"
    r"expectations?|escalations?|issues?|goals?|goal setting|roadblocks|coordination|stakeholder\w*|lessons learned)\b",
    re.I,
)


def _is_part_of_any_project(match: Match, case: Case) -> bool:
    return category_of(match, case) == "practice" and bool(_ANY.search(pref_name(match, case)))
