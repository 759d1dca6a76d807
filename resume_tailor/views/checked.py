"""`tailor check`: a resume without a posting, as text or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from resume_tailor.model import Finding, Position, Resume
from resume_tailor.readers import read_resume
from resume_tailor.reports.codec import to_json
from resume_tailor.reports.safe_text import one_line
from resume_tailor.resume import read_structure
from resume_tailor.structure_check import check_resume, check_scores, structure_as_json
from resume_tailor.views.tables import render_table, render_values

SHOWN_QUOTES = 2
LONGEST_QUOTE = 60


def show_check(path: Path, form: str, *, colour: bool) -> str:
    """The structure as programs read it, and what makes the resume hard to read or weak. `form` is text or json."""
    resume = read_structure(read_resume(path))
    findings = check_resume(resume)
    if form == "json":
        return render_values(check_values(resume, findings))
    return "\n".join(_text(resume, findings, colour=colour))


def check_values(resume: Resume, findings: tuple[Finding, ...]) -> dict[str, Any]:
    """Structure, scores and findings as JSON values."""
    return {
        "file": resume.document.name,
        "structure": structure_as_json(resume),
        "scores": check_scores(findings),
        "findings": [to_json(one) for one in findings],
        "warnings": [*resume.document.warnings, *resume.warnings],
    }


def _text(resume: Resume, findings: tuple[Finding, ...], *, colour: bool) -> Iterator[str]:
    yield f"{one_line(resume.document.name)}: what a program reads\n"
    yield render_table(("Section", "Kind"), [(one.heading, one.kind) for one in resume.sections if one.heading])
    rows = [(one.title, one.employer, _dates(one)) for one in resume.positions]
    yield render_table(("Position", "Employer", "Dates"), rows, colour=colour)
    yield f"{len(resume.skills)} listed skills: {one_line(', '.join(one.text for one in resume.skills))}\n"
    for kind, score in check_scores(findings).items():
        yield f"{kind.capitalize()}: {score:.0f} of 100"
        for finding in findings:
            if finding.kind == kind:
                yield from _finding(finding)


def _finding(finding: Finding) -> Iterator[str]:
    yield f"  - {one_line(finding.title)} (-{finding.cost:g})"
    yield f"    {one_line(finding.advice)}"
    for quote in finding.quotes[:SHOWN_QUOTES]:
        yield f"    {one_line(quote.place)}: {one_line(quote.text)[:LONGEST_QUOTE]}"


def _dates(position: Position) -> str:
    end = "present" if position.current else str(position.end or "")
    return f"{position.start or ''} to {end}" if position.start or end else ""
