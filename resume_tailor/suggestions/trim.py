"""Trim: old positions with many lines that say nothing to this posting."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.evidence import months_since
from resume_tailor.model import Declined, Position, Suggestion
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import name_position, quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.relevance import block_worth
from resume_tailor.suggestions.wording import quoted

MOST = 2
_OLD_MONTHS = 120
_LONG_LINES = 5
_LONG_RESUME = 450
"""Words below which a resume needs no room."""


def suggest_trim(case: Case) -> Iterator[Suggestion | Declined]:
    """Up to two positions that ended ten years ago or more and spend five lines or more beside the point."""
    if sum(len(block.text.split()) for block in case.resume.document.blocks) < _LONG_RESUME:
        return
    ends = [ago for position in case.resume.positions if (ago := months_since(position, case.as_of)) is not None]
    if not ends or min(ends) >= _OLD_MONTHS:
        return  # the newest work is never cut, however old it is
    worth = block_worth(case)
    found = []
    for position in case.resume.positions:
        ago = months_since(position, case.as_of)
        lines = [i for i in position.block_ids if len(case.block(i).text.strip()) > 20]
        idle = [i for i in lines if worth.get(i, 0.0) < 0.5 and not find_outcome(case.block(i).text)]
        if ago is not None and ago >= _OLD_MONTHS and len(lines) >= _LONG_LINES and len(idle) >= 0.6 * len(lines):
            found.append((len(idle), position, lines, idle, ago))
    found.sort(key=lambda item: (-item[0], item[1].id))
    for _, position, lines, idle, ago in found[:MOST]:
        yield _suggestion(position, lines, idle, ago, case)


def _suggestion(position: Position, lines: list[str], idle: list[str], ago: int, case: Case) -> Suggestion:
    kept = [i for i in lines if i not in idle][:3]
    quotes = tuple(quote_line("resume", case.block(i), 0, 1, case.places.name(i)) for i in kept or lines[:1])
    like = " and its like" if len(kept) > 1 else ""
    keep = f"Keep {quoted(quotes[0].text, 70)}{like}" if kept else "Keep one line"
    return Suggestion(
        id=f"trim-{position.id}",
        kind="trim",
        title=f"Shorten {name_position(position)}",
        reason=(
            f"It ended about {round(ago / 12)} years ago and takes {len(lines)} lines; {len(idle)} of them tell "
            "of other work than this posting asks for."
        ),
        action=f"{keep}, let the rest shrink to employer, title and dates, and give the room to your recent work.",
        resume_quotes=quotes,
        effect="The reader gets to what matters sooner.",
        weight=round(1.0 + 0.05 * len(idle), 4),
    )
