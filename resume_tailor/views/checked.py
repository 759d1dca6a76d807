"""`tailor check`: a resume without a posting, as text or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from resume_tailor.model import Finding, Position, Resume
from resume_tailor.readers import read_resume
from resume_tailor.reports.safe_text import one_line
from resume_tailor.resume import read_structure
from resume_tailor.views.tables import render_table, render_values


def show_check(path: Path, form: str, as_of: date, *, colour: bool) -> str:
    """The structure as programs read it, and what makes the resume hard to read or weak. `form` is text or json."""
    resume = read_structure(read_resume(path))
    findings: tuple[Finding, ...] = ()
    if form == "json":
        return render_values(check_values(resume, findings))
    return "\n".join(_text(resume, findings, colour=colour))


def check_values(resume: Resume, findings: tuple[Finding, ...]) -> dict[str, Any]:
    """Structure and findings as JSON values; kinds and dates as in the model."""
    return {
        "file": resume.document.name,
        "structure": {
            "headings": [{"text": one.heading, "kind": one.kind} for one in resume.sections if one.heading],
            "positions": [_position(one) for one in resume.positions],
            "skills": [one.text for one in resume.skills],
        },
        "findings": [
            {
                "id": one.id,
                "kind": one.kind,
                "title": one.title,
                "advice": one.advice,
                "quotes": [{"text": quote.text, "place": quote.place} for quote in one.quotes],
                "cost": one.cost,
                "source": one.source,
            }
            for one in findings
        ],
        "warnings": [*resume.document.warnings, *resume.warnings],
    }


def _position(position: Position) -> dict[str, Any]:
    end = "present" if position.current else position.end and str(position.end)
    start = position.start and str(position.start)
    return {"title": position.title, "employer": position.employer, "start": start, "end": end}


def _text(resume: Resume, findings: tuple[Finding, ...], *, colour: bool) -> Iterator[str]:
    yield f"{one_line(resume.document.name)}: what a program reads\n"
    yield render_table(("Section", "Kind"), [(one.heading, one.kind) for one in resume.sections if one.heading])
    rows = [(one.title, one.employer, _dates(one)) for one in resume.positions]
    yield render_table(("Position", "Employer", "Dates"), rows, colour=colour)
    yield f"{len(resume.skills)} listed skills: {one_line(', '.join(one.text for one in resume.skills))}\n"
    for finding in findings:
        yield f"{finding.kind.capitalize()}: {one_line(finding.title)}\n  {one_line(finding.advice)}"
    if not findings:
        yield "Nothing to mend was found."


def _dates(position: Position) -> str:
    end = "present" if position.current else str(position.end or "")
    return f"{position.start or ''} to {end}" if position.start or end else ""
