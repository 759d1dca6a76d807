"""`tailor verify`: what one Word file says that another does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from resume_tailor.comparison import compare_documents
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.readers import read_resume
from resume_tailor.reports.verification import comparison_as_json, comparison_as_text
from resume_tailor.views.tables import render_values


def show_comparison(
    original: Path, tailored: Path, form: str, lexicons: Sequence[Path], *, colour: bool
) -> tuple[str, bool]:
    """The differences as text or JSON, and whether nothing was invented or lost."""
    before, after = read_resume(original), read_resume(tailored)
    lexicon = open_lexicon(lexicons)
    nlp = load_nlp(lexicon, (before.text, after.text))
    comparison = compare_documents(before, after, lexicon, nlp)
    if form == "json":
        return render_values(comparison_as_json(comparison)), comparison.faithful
    return comparison_as_text(comparison, colour=colour), comparison.faithful
