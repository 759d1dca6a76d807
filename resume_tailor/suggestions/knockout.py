"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Match, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import quoted

MOST_YEARS = 3


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Years and degrees that are not clearly met, required certifications that are absent, and all checks."""
    years = 0
    for match in case.matches:
        kind = match.requirement.kind
        if kind in ("years", "degree") and (match.state == "shown" or match.requirement.importance == "preferred"):
            continue
        if kind == "years":
            years += 1
            if years > MOST_YEARS:
                continue
        certificate = match.requirement.category == "certification" and match.state == "absent"
        if kind in ("years", "degree", "check") or (certificate and match.requirement.importance == "required"):
            yield _suggestion(match)


_DO = {
    "years": "Count for yourself, with the work that the titles do not show. If you fall a little short, apply all the "
    "same; if by half, look for the level below.",
    "degree": "If you hold one, write it into your education section. If the posting takes equivalent experience, say "
    "in your cover letter what stands in its place.",
    "check": "Make sure before you spend an evening on it.",
    "skill": "Ask whether it is needed on the first day. Do not write it down before you hold it.",
}


def _suggestion(match: Match) -> Suggestion:
    requirement = match.requirement
    action = _DO[requirement.kind]
    if requirement.kind == "degree" and match.evidence:
        action = "Name the part of your studies that is nearest to the field asked, if it is true."
    return Suggestion(
        id=f"knockout-{requirement.id}",
        kind="knockout",
        title=f"Check before applying: {quoted(requirement.label, 80)}",
        reason=f"The posting says {quoted(requirement.quote.text, 160)}. {match.explanation}",
        action=action,
        posting_quotes=(requirement.quote,),
        resume_quotes=tuple(item.quote for item in match.evidence[:1]),
        evidence=match.evidence[:1],
        effect="No application is lost to something that was plain from the start.",
        requirement=requirement.id,
        weight=4.5 if match.state == "absent" else 4.0 if requirement.kind == "check" else 3.5,
    )
