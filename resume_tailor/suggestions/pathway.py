"""Pathway: no project or program title held yet; the guides' way there from where this person stands."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Suggestion
from resume_tailor.places import name_position
from resume_tailor.suggestions.case import PROVEN, Case
from resume_tailor.suggestions.coaching import text_for
from resume_tailor.suggestions.relevance import relevant_lines
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title

SOURCES = (
    "technical-project-manager: 2. Gain Work Experience",
    "technical-program-manager: Gaining Relevant Experience",
)


def suggest_pathway(case: Case) -> Iterator[Suggestion | Declined]:
    """One at most: only where positions are known and none carries a project or program title."""
    positions = [position for position in case.resume.positions if position.title]
    if not positions or any(is_pm_title(position.title) for position in positions):
        return
    if case.posting.role not in ("program", "project"):
        return
    latest = positions[0]
    step = text_for("step", latest.title)
    best = _nearest_line(case)
    start = f" Start from {quoted(best.quote.text, 90)}: it is your nearest to the work asked here." if best else ""
    yield Suggestion(
        id="pathway",
        kind="pathway",
        title=f"The way to a {case.posting.role} role from {latest.title}",
        reason=f"None of your titles is one of leading projects or programs; the latest is {name_position(latest)}.",
        action=f"{step}{start} Find a mentor who does the job now.",
        resume_quotes=(best.quote,) if best else (),
        evidence=(best,) if best else (),
        effect="The step after this application is clear, whatever comes of it.",
        weight=2.8,
        sources=SOURCES,
    )


def _nearest_line(case: Case) -> Evidence | None:
    """The best job line that shows a practice."""
    lines = sorted(relevant_lines(case).values(), key=lambda ln: -ln.worth)
    for line in lines:
        for match, item in line.proofs:
            if match.requirement.category in ("practice", "method") and item.strength in PROVEN and item.position:
                return item
    return None
