"""`tailor check`: a resume without a posting, as text or JSON."""

from __future__ import annotations

from pathlib import Path

from resume_tailor.readers import read_resume
from resume_tailor.reports.check import check_as_json, check_as_text
from resume_tailor.resume import read_structure
from resume_tailor.structure_check import check_resume
from resume_tailor.views.tables import render_values


def show_check(path: Path, form: str, *, colour: bool) -> str:
    """The structure as programs read it, and what makes the resume hard to read or weak. `form` is text or json."""
    resume = read_structure(read_resume(path))
    findings = check_resume(resume)
    if form == "json":
        return render_values(check_as_json(resume, findings))
    return check_as_text(resume, findings, colour=colour)
