"""What `tailor check` says of a resume: structure as read, findings and scores, as data and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from resume_tailor.model import Finding, Resume
from resume_tailor.reports.printing import WIDTH, print_parts
from resume_tailor.reports.safe_text import one_line
from resume_tailor.structure_check import check_scores, structure_as_json

NAMES = {"readability": "Can programs read it?", "writing": "How is it written?"}
SHOWN_SKILLS = 24
"""Listed skills that the terminal shows; the JSON has all."""


def check_as_json(resume: Resume, findings: Sequence[Finding]) -> dict[str, Any]:
    """Structure, scores, findings and the reader's warnings as values that JSON can hold."""
    return {
        "file": resume.document.name,
        "structure": structure_as_json(resume),
        "scores": check_scores(findings),
        "findings": [_finding(finding) for finding in findings],
        "not_editable": resume.document.not_editable,
        "warnings": [*resume.document.warnings, *resume.warnings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "title": finding.title,
        "advice": finding.advice,
        "cost": finding.cost,
        "source": finding.source,
        "quotes": [{"place": quote.place, "text": quote.text, "block": quote.block_id} for quote in finding.quotes],
    }


def check_as_text(resume: Resume, findings: Sequence[Finding], *, width: int = WIDTH, colour: bool = False) -> str:
    """The same for a reader."""
    return print_parts(_parts(resume, findings), width=width, colour=colour)


def _parts(resume: Resume, findings: Sequence[Finding]) -> Iterator[RenderableType]:
    yield Text(one_line(resume.document.name), style="bold")
    if resume.document.not_editable:
        yield Text(f"It can be read but must not be changed: {resume.document.not_editable}.")
    for warning in (*resume.document.warnings, *resume.warnings):
        yield Text(f"Note: {one_line(warning)}")
    yield from _structure(resume)
    scores = check_scores(findings)
    for kind, question in NAMES.items():
        yield Text(f"\n{question} {scores[kind]:g} of 100", style="bold")
        own = sorted((f for f in findings if f.kind == kind), key=lambda f: -f.cost)
        for finding in own:
            yield from _shown(finding)
        if not own:
            yield Text("  Nothing found against it.")


def _structure(resume: Resume) -> Iterator[RenderableType]:
    data = structure_as_json(resume)
    headings = ", ".join(f"{one_line(h['text'])} ({h['kind']})" for h in data["headings"])
    yield Text(f"\nSections: {headings or 'none found'}")
    if data["positions"]:
        table = Table("Title", "Employer", "From", "To", box=None, pad_edge=False, header_style="bold")
        for position in data["positions"]:
            table.add_row(*(one_line(position[name] or "?") for name in ("title", "employer", "start", "end")))
        yield table
    else:
        yield Text("Positions: none found")
    skills = [one_line(skill) for skill in data["skills"]]
    more = f" and {len(skills) - SHOWN_SKILLS} more" if len(skills) > SHOWN_SKILLS else ""
    yield Text(f"Listed skills: {', '.join(skills[:SHOWN_SKILLS]) or 'none found'}{more}")


def _shown(finding: Finding) -> Iterator[RenderableType]:
    yield Text(f"  -{finding.cost:g}  {one_line(finding.title)}")
    yield Padding(Text(one_line(finding.advice)), (0, 0, 0, 6))
    for quote in finding.quotes[:2]:
        words = one_line(quote.text)
        cut = words if len(words) <= 90 else words[:87].rstrip() + "..."
        yield Padding(Text(f"“{cut}” ({one_line(quote.place)})", style="dim"), (0, 0, 0, 6))
