"""Roles that must have been practised (`as a practising Scrum Master`) and that no title of the resume has."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import article_for, join_and, quoted

_ROLES: tuple[tuple[str, str], ...] = (
    ("Scrum Master", r"scrum[- ]?masters?"),
    ("product owner", r"product[- ]?owners?|(?-i:PO)\b"),
    ("release train engineer", r"release train engineers?|(?-i:RTE)\b"),
    ("agile coach", r"agile coach(?:es)?"),
    ("product manager", r"product managers?"),
)
_NAMES = "|".join(pattern for _, pattern in _ROLES)
_ASKED = re.compile(
    rf"\b(?:experience|years?|track record|background|worked|work)\b[^.;:]{{0,50}}\bas (?:an? )?"
    rf"(?:(?:practi[sc]ing|hands-on|dedicated|full[- ]time|certified|senior|successful|technical) )?(?:{_NAMES})\b"
    rf"(?:\s?(?:/|,|or)\s?(?:an? )?(?:{_NAMES})\b)*",
    re.I,
)
_MOST_HITS = 10


def suggest_role(case: Case, spoken: frozenset[str]) -> Suggestion | None:
    """The first demand for a practised role that no title answers; none of a line in `spoken`, which is answered."""
    for block in case.posting.document.blocks:
        for hit in islice(_ASKED.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            wished = is_wished(quote.text) or is_among_wishes(quote, case.posting)
            roles = [(name, pattern) for name, pattern in _ROLES if re.search(rf"\b(?:{pattern})", hit.group(), re.I)]
            rest = quote.text.replace(hit.group(), "")
            if wished or block.id in spoken or _OPEN.search(rest) or _is_held(roles, case):
                continue
            return _made(roles, quote, case)
    return None


_OPEN = re.compile(
    r"(?:/|\bor\b)[^.;]{0,30}\b(?:managers?|engineers?|analysts?|consultants?|lead(?:er)?s?|developers?|tpms?|"
    r"coordinators?|architects?|directors?|related|similar|equivalent|other|comparable)\b|"
    r"\bworking with\b",
    re.I,
)
"""Words that take other roles as well, or speak of somebody else's."""


_LISTED = ("certifications", "courses", "education", "skills")
_COURSE = re.compile(r"\bcertif|\bcourse|\btraining\b|\btrained\b|\bCSM\b|\bCSPO\b|\bPSM\b|\bPSPO\b|\bexam", re.I)


def _is_held(roles: list[tuple[str, str]], case: Case) -> bool:
    """Whether a title, or a line that is no list of skills or certificates, names one of the roles."""
    titles = [position.title for position in case.resume.positions]
    told = [
        block.text
        for block in case.resume.document.blocks
        if case.places.kind(block.id) not in _LISTED and not _COURSE.search(block.text)
    ]
    return any(re.search(rf"\b(?:{pattern})", text, re.I) for _, pattern in roles for text in (*titles, *told))


def _made(roles: list[tuple[str, str]], quote: Quote, case: Case) -> Suggestion:
    name = join_and([name for name, _ in roles], "or")
    line = _line(roles, case)
    words = quoted(" ".join(line.text.split()), 110) if line else ""
    facts = (
        f"No title of yours says so; {words} ({line.place}) is the line that names it."
        if line
        else "No title and no line of yours names it."
    )
    action = (
        "Only practice counts: say in the first lines in which job you did this work, with how many teams and for "
        "how long. If it was a course or a certificate alone, expect this to decide."
        if line
        else "Only practice counts: if you did this work under another title, say so in the first lines, with the "
        "teams and the months. If not, expect this to decide."
    )
    return Suggestion(
        id="knockout-role",
        kind="knockout",
        title=f"Work as {article_for(name)} {name} asked; no title of yours says so",
        reason=f"The posting says {say(case.posting, quote)}. {facts}",
        action=action,
        posting_quotes=(quote,),
        resume_quotes=(line,) if line else (),
        effect="You know where you stand before you spend an evening on it.",
        weight=4.3,
    )


def _line(roles: list[tuple[str, str]], case: Case) -> Quote | None:
    """The first line of the resume that names one of the roles."""
    for block in case.resume.document.blocks:
        for _, pattern in roles:
            hit = re.search(rf"\b(?:{pattern})", block.text, re.I)
            if hit:
                return quote_line("resume", block, *hit.span(), case.places.name(block.id))
    return None
