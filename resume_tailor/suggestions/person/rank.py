"""How many rungs a post stands above a title: coordinator, manager, senior, lead of many, director and above."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.reach import posting_lines
from resume_tailor.suggestions.person.standing import without_grade

_RUNGS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (7, re.compile(r"\b(?:vp|vice president|chief)\b", re.I)),
    (6, re.compile(r"\b(?:director|head)\b", re.I)),
    (5, re.compile(r"\b(?:principal|distinguished)\b", re.I)),
    (4, re.compile(r"\b(?:staff|lead)\b", re.I)),
    (3, re.compile(r"\b(?:senior|sr|iii|iv)\b", re.I)),
    (1, re.compile(r"\b(?:coordinat\w+|co-ordinat\w+|junior|jr|assistant|associate|trainee|intern)\b", re.I)),
)
_PLAIN = 2
DIRECTOR = 6
_YEARS: tuple[tuple[float, int], ...] = ((12, 5), (8, 3))
"""Years asked, and the rung that they are of whatever the title says."""
_FIRST_LINES = 2
_LONGEST = 90
"""Characters of a first line that may be a title."""


def rung_of_title(title: str) -> int:
    """The rung of a title, from 1; a plain manager's is the second."""
    role = without_grade(title)
    return next((rung for rung, sign in _RUNGS if sign.search(role)), _PLAIN)


def rung_of_post(case: Case, years: float = 0.0) -> int:
    """The rung of the posting's title, or of the years it asks, whichever is higher."""
    first = [line for line in posting_lines(case)[:_FIRST_LINES] if len(line) <= _LONGEST]
    title = case.posting.title or " ".join(first)
    return max(rung_of_title(title), next((rung for least, rung in _YEARS if years >= least), 1))


_LEADS_LEADERS = re.compile(
    r"\b(?:looking for|seeking|hiring|in search of|as an?|role of|position of)\b"
    r"(?:(?!\b(?:to|with|who|support\w*|and)\b)[^.;]){0,40}\b(?:director|vice president|head of)\b|"
    r"\b(?:looking for|seeking|hiring) an? [\w ]{0,40}\b(?:sr\.?|senior) director\b",
    re.I,
)


def is_directors_post(case: Case) -> bool:
    """Whether the post is a director's, by its title or, where none was found, by a line that names the post."""
    if case.posting.title:
        return rung_of_title(case.posting.title) >= DIRECTOR
    return rung_of_post(case) >= DIRECTOR or any(_LEADS_LEADERS.search(line) for line in posting_lines(case))
