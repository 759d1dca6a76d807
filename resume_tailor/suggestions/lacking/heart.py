"""What a posting turns on though no sure way to it is known: named in several lines, required, a thing of its own."""

from __future__ import annotations

import re

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.core import SIDE_TOOL, VAGUE
from resume_tailor.suggestions.lacking.in_passing import count_lines_naming
from resume_tailor.suggestions.lacking.named import is_own
from resume_tailor.suggestions.lacking.ways import asked_words, is_narrower, name_gap, pref_name
from resume_tailor.suggestions.person.coaching import way_for

_LINES, _LINES_OF_A_FIELD = 3, 2
_KINDS = ("technology", "tool", "domain")
_SHORTEST = 3
"""Letters below which a name is a short form that says nothing to who does not know it."""


_FIELD = re.compile(r"\b(?:experience|expertise|background|knowledge|industry|domain|sector)\b", re.I)


_NO_TRADE = re.compile(r"\b(?:classified|government|federal|regulat\w+|safety|compliance|standards?)\b", re.I)


def _is_asked_field(match: Match, case: Case) -> bool:
    """Whether a line requires experience of a field of trade by its name, and another line names it as well."""
    if (
        category_of(match, case) != "domain"
        or lines_of(match) < _LINES_OF_A_FIELD
        or VAGUE.search(pref_name(match, case))
        or _NO_TRADE.search(pref_name(match, case))
    ):
        return False
    lines = range(min(lines_of(match), MOST_PLACES))
    return any(is_own(match, number, case) for number in lines) and bool(_FIELD.search(asking_clause(match, case).text))


def is_heart(match: Match, case: Case) -> bool:
    """Whether a plain gap is told of it: the posting's own words, and what to do where nobody knows a course."""
    if category_of(match, case) not in _KINDS or match.requirement.importance != "required":
        return False
    if way_for(asked_words(match, case)) is not None and not is_narrower(match, case):
        return False  # there is a way, and none for somebody of this standing
    if _is_asked_field(match, case):
        return True
    if count_lines_naming(match, case) < _LINES:
        return False
    names = (match.requirement.label, pref_name(match, case), name_gap(match, case))
    return len(names[0]) >= _SHORTEST and not any(VAGUE.search(name) or SIDE_TOOL.search(name) for name in names)
