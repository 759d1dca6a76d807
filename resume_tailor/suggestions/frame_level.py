"""Frame of rank: a director before a post that leads less, and many years before a post that asks for few."""

from __future__ import annotations

import re

from resume_tailor.model import Suggestion
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.frame_scale import scale_lines
from resume_tailor.suggestions.person.objective import post_of
from resume_tailor.suggestions.person.reach import years_of_leading
from resume_tailor.suggestions.person.standing import pm_months, pm_title
from resume_tailor.suggestions.wording import quoted

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"


def to_lower(case: Case) -> Suggestion:
    """A director before a post that leads less: say why, and show the hands-on part."""
    lines = scale_lines(case, "project_sign")
    shown = "; ".join(quoted(quote.text, 90) for _, quote in lines[:2])
    put = f" Put the lines that show you at work yourself first: {shown}." if lines else ""
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say why you want a post below your last title",
        reason=f"Your title is {pm_title(case) or _latest(case)}; {post_of(case)} is a post without that rank.",
        action=(
            f"Give the reason in the first lines of the letter (the product, the place, hands-on work again), or the "
            f"reader will supply one.{put} Leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(quote for _, quote in lines[:2]),
        effect="Nobody wonders whether you would stay.",
        weight=3.6,
        sources=(GUIDE,),
    )


_FEW, _TIMES = 2, 4
"""Years asked that are few, and how many times as many make a reader wonder."""


def asks_less(case: Case) -> bool:
    """Whether the most that the posting asks for, in any line, is a small part of the years under such titles."""
    asked = years_of_leading(case)
    most = max((years.max or years.min or 0.0 for years in case.posting.years), default=0.0)
    ranked = _RANKED.search(case.posting.title)
    return 0 < asked <= _FEW and most <= _FEW + 1 and not ranked and pm_months(case) >= 12 * asked * _TIMES


_RANKED = re.compile(r"\b(?:senior|sr|staff|principal|lead|director|head|vp|chief)\b", re.I)


def to_less(case: Case) -> Suggestion:
    """Many years before a post that asks for few: say why."""
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say why you want a post that asks for less than you have",
        reason=(
            f"It asks for {years_of_leading(case):g} years or more of such work; your titles give "
            f"{say_years(pm_months(case))}."
        ),
        action=(
            "Give the reason in the first lines of the letter (the product, the place, hands-on work again), or the "
            "reader will supply one: too dear, or soon gone. Put the lines that show you at work yourself first, and "
            "leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        effect="Nobody wonders whether you would stay.",
        weight=3.0,
        sources=(GUIDE,),
    )


def _latest(case: Case) -> str:
    return next((position.title for position in case.resume.positions if position.title), "")
