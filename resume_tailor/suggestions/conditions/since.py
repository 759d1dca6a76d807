"""The time since the last job, where the resume tells of no present one: the first thing that is asked about."""

from __future__ import annotations

from datetime import date

from resume_tailor.model import Position, Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.latest_year import suggest_latest_year
from resume_tailor.tenure import stands_unread

_LONG = 12
"""Months from which on the time is asked about."""


def suggest_since(case: Case) -> Suggestion | None:
    """None where a job still runs or the last ended not long ago.

    Where jobs or their ends could not be read, only what no reading changes is said: that no later year stands there.
    """
    positions = case.resume.positions
    if any(p.current for p in positions):
        return None
    if not positions or any(p.end is None for p in positions) or stands_unread(case.resume, case.as_of):
        return suggest_latest_year(case)
    last = max(positions, key=lambda p: (p.end.year, p.end.month) if p.end else (0, 0))
    if last.end is None:
        return None
    ago = (case.as_of.year - last.end.year) * 12 + case.as_of.month - (last.end.month or 12)
    if ago < _LONG:
        return None
    when = f"{date(2000, last.end.month, 1):%B} {last.end.year}" if last.end.month else str(last.end.year)
    return Suggestion(
        id="knockout-since",
        kind="knockout",
        title=f"No job since {when}",
        reason=f"The last dated job of your resume ended in {when}, {say_years(ago)} ago.",
        action=(
            "What came after is the first question. If you have worked since, add it; if not, one line with its dates "
            "on what you did (studies, family, work of your own) answers it."
        ),
        resume_quotes=_heading(last, case),
        effect="Nobody has to guess at the years between.",
        weight=3.6,
    )


def _heading(position: Position, case: Case) -> tuple[Quote, ...]:
    block = case.places.blocks.get(position.heading_ids[0]) if position.heading_ids else None
    if block is None:
        return ()
    return (quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id)),)
