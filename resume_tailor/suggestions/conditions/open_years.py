"""Years that nobody can add up: of titles that name two roles, of acting ones, and where a job may be unread."""

from __future__ import annotations

import re

from resume_tailor.model import Match, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.years_count import LEADING, Count
from resume_tailor.suggestions.person.before_first import are_jobs_unsure, names_leading
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.tenure import is_pm_title

SHOW_DATES = "let your dates show them"
_PARTS = re.compile(r"[/;&+()|]|\b(?:and|then|later|earlier|formerly|previously|promoted to|until|since|from)\b", re.I)
_ROLE = re.compile(
    r"\b(?:managers?|leads?|leaders?|engineers?|analysts?|developers?|consultants?|coordinators?|officers?|directors?|"
    r"testers?|architects?|specialists?|administrators?|owners?|masters?|head|c[eito]o)\b",
    re.I,
)
_FOR_A_TIME = re.compile(r"\b(?:acting|interim|deputy|temporary|part[- ]time)\b", re.I)


def are_years_open(count: Count, case: Case) -> bool:
    """Whether a sum by titles would claim too much, or `none` too little."""
    if count.kinds and not count.counted:
        return LEADING in count.kinds and not pm_title(case) and names_leading(case)
    doubles = LEADING in count.kinds and any(is_double(job.title) for job in count.counted)
    return doubles or are_jobs_unsure(case)


def is_double(title: str) -> bool:
    """Whether a title of leading projects names another role beside it, or was held for a time only."""
    roles = [part for part in _PARTS.split(title) if _ROLE.search(part)]
    return bool(_FOR_A_TIME.search(title)) or (len(roles) > 1 and not all(is_pm_title(part) for part in roles))


def dates_to_show(match: Match, posting: Quote, title: str, case: Case) -> Suggestion:
    """The figure asked, and that the dates of such work are to be shown; no sum."""
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=title,
        reason=f"The posting says {say(case.posting, posting)}. Titles and dates alone do not settle how much of it "
        "your resume shows.",
        action=(
            "Give each job or task of this kind its first and last month, also where it stood beside another role, and "
            "add them up yourself: if that is less than is asked, expect this to be the first question."
        ),
        posting_quotes=(posting,),
        effect="Who counts your years finds them.",
        requirement=match.requirement.id,
        weight=4.5,
    )
