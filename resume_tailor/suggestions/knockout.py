"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resume_tailor.model import Declined, Match, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import join_and, quoted

_DO = {
    "years": "Count for yourself, with the work that the titles do not show. If you fall a little short, apply all the "
    "same; if by half, look for the level below.",
    "degree": "If you hold one, write it into your education section. If the posting takes equivalent experience, say "
    "in your cover letter what stands in its place.",
    "check": "Make sure before you spend an evening on it.",
    "skill": "Ask whether it is needed on the first day. Do not write it down before you hold it.",
}
_FIELD = "Name the part of your studies that is nearest to the field asked, if it is true."


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Years and degrees not clearly met, required certifications that are absent, and checks: one for each kind."""
    found: dict[str, list[Match]] = {}
    for match in case.matches:
        if _may_end_it(match):
            found.setdefault(match.requirement.kind, []).append(match)
    for kind, matches in found.items():
        yield _suggestion(kind, matches)


def _may_end_it(match: Match) -> bool:
    requirement = match.requirement
    if requirement.kind == "check":
        return True
    if requirement.importance == "preferred" or match.state == "shown":
        return False
    if requirement.kind == "skill":
        credential = requirement.category == "certification" and match.state == "absent"
        return credential and requirement.importance == "required"
    return True


def _suggestion(kind: str, matches: Sequence[Match]) -> Suggestion:
    first = matches[0]
    labels = list(dict.fromkeys(match.requirement.label for match in matches))
    reasons = [f"The posting says {quoted(match.requirement.quote.text, 150)}." for match in matches[:3]]
    explained = list(dict.fromkeys(match.explanation for match in matches))
    if kind == "check":
        explained = [text for text in explained if "“" in text] or explained[:1]
    if kind == "years":
        explained = [explained[0], *(text[text.rfind(". ", 0, -1) + 2 :] for text in explained[1:])]
    held = next((match for match in matches if match.evidence), None)
    return Suggestion(
        id=f"knockout-{first.requirement.id}",
        kind="knockout",
        title=f"Check before applying: {join_and([quoted(label, 60) for label in labels[:4]])}",
        reason=" ".join([*dict.fromkeys(reasons), *explained[:2]]),
        action=_FIELD if kind == "degree" and held else _DO[kind],
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match in matches)),
        resume_quotes=(held.evidence[0].quote,) if held else (),
        evidence=held.evidence[:1] if held else (),
        effect="No application is lost to something that was plain from the start.",
        requirement=first.requirement.id,
        weight=4.5 if first.state == "absent" else 4.0 if kind == "check" else 3.5,
    )
