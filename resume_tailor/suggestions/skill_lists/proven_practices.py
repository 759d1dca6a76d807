"""Practices of the table in `plain_practices` that a job line proves and the posting asks for."""

from __future__ import annotations

from collections.abc import Sequence

from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.skill_lists.duty_items import speaks_of_same
from resume_tailor.suggestions.skill_lists.plain_practices import is_plainly_asked, is_told
from skill_lexicon.concept import Concept

_AROUND = 70
"""Characters on either side of the asked words that tell whether they ask."""


def is_told_and_asked(match: Match, concept: Concept, proof: Sequence[Evidence], case: Case) -> bool:
    """Whether a job line plainly tells of the practice, the posting plainly asks for it, and no listed item has it."""
    if any(speaks_of_same(skill.text, concept.pref_label) for skill in case.resume.skills):
        return False
    places = [(case.posting.document.block(m.block_id).text, m) for m in match.requirement.mentions]
    windows = (text[max(0, m.start - _AROUND) : m.end + _AROUND] for text, m in places)
    wanted = any(is_plainly_asked(concept.id, words) for words in windows)
    return wanted and any(is_told(concept.id, e.quote.text) for e in proof)
