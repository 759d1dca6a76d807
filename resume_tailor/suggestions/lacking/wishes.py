"""What the posting only wishes for, but with such weight that a resume without it should know."""

from __future__ import annotations

import re

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.central import is_central
from resume_tailor.suggestions.lacking.choices import is_example, is_met_by_another
from resume_tailor.suggestions.lacking.core import VAGUE
from resume_tailor.suggestions.lacking.held import is_held
from resume_tailor.suggestions.lacking.in_passing import count_lines_naming, is_in_passing
from resume_tailor.suggestions.lacking.ways import pref_name, way_to

_KINDS = ("tool", "technology", "domain", "method")
_STRESSED = re.compile(
    r"\b(?:huge|big|strong(?:ly)?|significant|definite|major|distinct|real|highly|great|key)\s(?:\w+\s)?"
    r"(?:advantage|plus|preferred|preference|desired|desirable|asset|bonus)\b",
    re.I,
)
_EXPERIENCE = re.compile(
    r"\b(?:experience|knowledge|background|expertise|familiar\w*|understanding|proficien\w+)\b", re.I
)
_LINES = 2


def is_wished_for_much(match: Match, case: Case) -> bool:
    """Whether a wish is stressed by its words or stands in several lines, is not held, and a way to it is known."""
    if match.requirement.importance != "preferred" or category_of(match, case) not in _KINDS:
        return False
    if not is_central(match, case, wishes=True) or is_in_passing(match, case) or is_example(match, case):
        return False
    if VAGUE.search(pref_name(match, case)) or not way_to(match, case):
        return False
    text = asking_clause(match, case).text
    often = _EXPERIENCE.search(text) and count_lines_naming(match, case) >= _LINES
    return bool(often or _STRESSED.search(text)) and not is_held(match, case) and not is_met_by_another(match, case)
