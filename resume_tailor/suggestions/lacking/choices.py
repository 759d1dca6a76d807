"""Whether what is asked is one example of a list, or one of several of which another is held."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.clauses import LONGEST, clause_around
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.gap_words import SEVERAL
from resume_tailor.suggestions.person.standing import pm_title

_LISTED = re.compile(r"\b(?:includ\w+|such as|like|e\.\s?g\.?|i\.\s?e\.?|particularly)[^.;]*$|\([^)]*$", re.I)


def is_example(match: Match, case: Case) -> bool:
    """Whether each place has it in a list of examples, by which alone the demand is not told."""
    if is_only_example(match, case):
        return True
    places = [(case.posting.document.block(m.block_id), m) for m in match.requirement.mentions[:MOST_PLACES]]
    before = [block.text[clause_around(block, m.start, m.end)[0] : m.start] for block, m in places]
    return lines_of(match) <= SEVERAL and any(_LISTED.search(text) for text in before)


_EITHER = re.compile(r"[.;:]")
_PROVED = ("shown", "said differently", "implied")
_LISTED_DOES = (*_PROVED, "only listed")
"""A product of the resume's list is enough where any of several will do."""


def is_met_by_another(match: Match, case: Case) -> bool:
    """Whether each line that names it takes something else in its place (`A, B or C`) which the resume shows."""
    tool = category_of(match, case) == "tool"
    others = [
        mention
        for other in case.skills()
        if other is not match and other.state in (_LISTED_DOES if tool else _PROVED)
        for mention in other.requirement.mentions[:MOST_PLACES]
    ]
    mentions = match.requirement.mentions[:MOST_PLACES]
    return bool(mentions) and all(_stands_in_choice(mention, others, case) for mention in mentions)


def _stands_in_choice(mention: SkillMention, others: list[SkillMention], case: Case) -> bool:
    """Whether the list around the mention joins its items by `or` alone, and holds one of the others."""
    text = case.posting.document.block(mention.block_id).text
    left = max((hit.end() for hit in _EITHER.finditer(text, max(0, mention.start - LONGEST), mention.start)), default=0)
    ends = (hit.start() for hit in _EITHER.finditer(text, mention.end, mention.end + LONGEST))
    part = (max(left, mention.start - LONGEST), next(ends, min(len(text), mention.end + LONGEST)))
    words = text[slice(*part)]
    joints = list(re.finditer(r"\bor\b", words))
    if not joints or re.search(r"\band\b(?!/or)", words):
        return False
    if "," in words[joints[-1].end() : max(mention.start - part[0], 0)]:
        return False  # what a comma parts from the last of them is asked besides
    if mention.category != "certification" and _LEADING.search(words) and pm_title(case):
        return True
    return any(m.block_id == mention.block_id and part[0] <= m.start < part[1] for m in others)


_LEADING = re.compile(
    r"\b(?:projects?|programs?|programmes?)[ /-](?:management|manager|leadership)\b"
    r"(?! (?:tools?|software|professional|cert|institute|methodolog|plat|systems?))",
    re.I,
)
"""What such a list takes as well, and every title of a project or program manager is."""
