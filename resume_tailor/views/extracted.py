"""`tailor extract`: what postings ask, as tables or as JSON."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting
from resume_tailor.reports.extraction import posting_as_json, postings_as_table
from resume_tailor.views.tables import render_values


def extract_postings(
    paths: Sequence[Path | None], form: str, lexicons: Sequence[Path], *, colour: bool
) -> Iterator[str]:
    """One text a posting, in the order given; None is standard input. `form` is table, json or jsonl."""
    documents = [read_posting(path) for path in paths]
    lexicon = open_lexicon(lexicons)
    if len(documents) > 1:
        gc.enable()
    nlp = load_nlp(lexicon, [document.text for document in documents])
    for document in documents:
        posting = read_posting_document(document, lexicon, nlp)
        if form == "table":
            yield postings_as_table([posting], colour=colour)
        else:
            yield render_values(posting_as_json(posting), lines=form == "jsonl")
