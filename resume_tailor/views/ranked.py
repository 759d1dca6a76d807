"""`tailor rank`: postings in the order in which the resume meets them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from resume_tailor.errors import UnreadableInput
from resume_tailor.evidence import find_evidence
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.matching import match_requirements
from resume_tailor.model import Coverage, Document, Match, Posting
from resume_tailor.pipeline import is_reliable
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting, read_resume
from resume_tailor.resume import read_resume_document
from resume_tailor.scores import coverage, score
from resume_tailor.views.tables import render_table, render_values

SHOWN_GAPS = 3


@dataclass(frozen=True, slots=True)
class Ranked:
    """One posting with what the resume holds of it."""

    name: str
    title: str
    score: float | None
    """The match score, None where the posting could not be relied on."""
    coverage: tuple[Coverage, ...]
    missing: tuple[str, ...]
    """Labels of what is required and not evidenced, in the posting's order."""
    note: str = ""


def rank_postings(
    paths: Sequence[Path], resume_path: Path, form: str, lexicons: Sequence[Path], as_of: date, *, colour: bool
) -> str:
    """All postings, best first, as a table or JSON; those that cannot be read or relied on come last, with a note."""
    gc.enable()  # many documents, of which each may go when it is done
    resume_file = read_resume(resume_path)
    ranked = _rank(paths, resume_file, lexicons, as_of)
    ranked.sort(key=lambda one: -1 if one.score is None else one.score, reverse=True)
    if form == "json":
        return render_values([_values(one) for one in ranked])
    rows = [_row(place, one) for place, one in enumerate(ranked, 1)]
    return render_table(("", "Posting", "Match", "Required", "Missing first"), rows, colour=colour)


def _rank(paths: Sequence[Path], resume_file: Document, lexicons: Sequence[Path], as_of: date) -> list[Ranked]:
    lexicon = open_lexicon(lexicons)
    nlp = load_nlp(lexicon)
    resume = read_resume_document(resume_file, lexicon, nlp)
    evidence = find_evidence(resume, lexicon, as_of)
    ranked: list[Ranked] = []
    for path in paths:
        try:
            posting = read_posting_document(read_posting(path), lexicon, nlp)
        except UnreadableInput as error:
            ranked.append(Ranked(path.name, "", None, (), (), str(error)))
            continue
        ranked.append(_placed(posting, match_requirements(posting, resume, evidence, lexicon, as_of)))
    return ranked


def _placed(posting: Posting, matches: Sequence[Match]) -> Ranked:
    if not is_reliable(posting):
        return Ranked(posting.document.name, posting.title, None, (), (), "does not read like a posting")
    scores = {one.name: one.now for one in score(matches, (), ())}
    missing = (m.requirement.label for m in matches if m.state == "absent" and m.requirement.importance == "required")
    return Ranked(posting.document.name, posting.title, scores.get("match"), coverage(matches), tuple(missing))


def _row(place: int, ranked: Ranked) -> tuple[str, ...]:
    counts = {one.name: f"{one.shown} of {one.asked}" for one in ranked.coverage}
    score = "" if ranked.score is None else f"{ranked.score:.0f}"
    name = f"{ranked.name}: {ranked.title}" if ranked.title else ranked.name
    return str(place), name, score, counts.get("required", ""), ranked.note or _first(ranked.missing)


def _first(labels: Iterable[str]) -> str:
    labels = list(labels)
    more = f" and {len(labels) - SHOWN_GAPS} more" if len(labels) > SHOWN_GAPS else ""
    return ", ".join(labels[:SHOWN_GAPS]) + more


def _values(ranked: Ranked) -> dict[str, Any]:
    return {
        "file": ranked.name,
        "title": ranked.title,
        "match": ranked.score,
        "coverage": {one.name: {"asked": one.asked, "shown": one.shown} for one in ranked.coverage},
        "missing": list(ranked.missing),
        "note": ranked.note,
    }
