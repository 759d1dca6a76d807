"""`--explain`: every point of every score, traced to what gave it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from resume_tailor.model import Analysis, Score
from resume_tailor.reports.safe_text import one_line
from resume_tailor.reports.wording import SCORES

_INDENT = " " * 17


def render_explanation(analysis: Analysis) -> str:
    """The trace as plain text of 80 columns; says so where there is no score."""
    if not analysis.scores:
        return "No score: the posting is not to be relied on, or asks nothing that a resume could show.\n"
    lines = [line for score in analysis.scores for line in _trace(score)]
    weights = analysis.versions.get("weights", "")
    lines.append(
        "The weights are choices of ours, no measurement" + (f" (weights {one_line(weights)})." if weights else ".")
    )
    return "\n".join(lines) + "\n"


def _trace(score: Score) -> Iterator[str]:
    name, meaning = SCORES[score.name]
    yield textwrap.fill(f"{name}: {score.now:.1f} of 100. {meaning}", 80)
    yield f"{'given':>8} {'of':>6}  what for"
    for point in score.points:
        yield f"{point.points:8.2f} {point.possible:6.2f}  {one_line(point.label, 62)}"
        if point.why:
            yield textwrap.fill(one_line(point.why, 140), 80, initial_indent=_INDENT, subsequent_indent=_INDENT)
    given, possible = sum(p.points for p in score.points), sum(p.possible for p in score.points)
    yield f"{given:8.2f} {possible:6.2f}  in all"
    yield f"After the edits {score.after:.1f}; within reach of what the resume already proves {score.reachable:.1f}."
    yield ""
