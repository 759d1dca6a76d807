"""What `tailor check` tells of a resume without a posting: its structure as read, readability and writing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from resume_tailor.model import Finding, Position, Resume
from resume_tailor.readability import check_readability
from resume_tailor.writing import check_writing


def check_resume(resume: Resume) -> tuple[Finding, ...]:
    """All observations, readability before writing, each with the points it costs; ids are unique."""
    return (*check_readability(resume), *check_writing(resume))


def check_scores(findings: Iterable[Finding]) -> dict[str, float]:
    """Readability and writing, by what is left of each."""
    found = tuple(findings)
    return {kind: round(points_left(found, kind), 1) for kind in ("readability", "writing")}


def points_left(findings: Iterable[Finding], kind: str) -> float:
    """100 less what the findings of that kind cost, never under 0."""
    return max(0.0, 100 - sum(finding.cost for finding in findings if finding.kind == kind))


def structure_as_json(resume: Resume) -> dict[str, Any]:
    """Headings with kinds, positions with dates (`2012-05`, `2012`, `present`, null), and the listed skills."""
    return {
        "headings": [{"text": s.heading, "kind": s.kind} for s in resume.sections if s.heading],
        "positions": [_position(position) for position in resume.positions],
        "skills": [skill.text for skill in resume.skills],
    }


def _position(position: Position) -> dict[str, str | None]:
    end = "present" if position.current else str(position.end) if position.end else None
    return {
        "title": position.title or None,
        "employer": position.employer or None,
        "start": str(position.start) if position.start else None,
        "end": end,
    }
