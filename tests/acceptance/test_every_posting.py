"""Every real posting with a real resume: no traceback, no failed verification. Skipped where ../shared is absent."""

from datetime import date

import pytest

from benchmarks.shared import SHARED
from resume_tailor.errors import TailorError
from resume_tailor.job import render_files, tailor_resume
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.pipeline import assemble
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting, read_resume_bytes
from resume_tailor.wishes import Wishes

POSTINGS = sorted((SHARED / "gold" / "postings").glob("*.txt")) + sorted((SHARED / "gold" / "other").glob("*.txt"))
RESUMES = sorted((SHARED / "resumes").glob("*.docx"))
WISHES = Wishes(as_of=date(2026, 1, 1), emphasise=True)


@pytest.fixture(scope="module")
def program():
    lexicon = open_lexicon()
    return lexicon, load_nlp(lexicon)


@pytest.mark.slow
@pytest.mark.skipif(not POSTINGS or not RESUMES, reason="../shared is not there")
@pytest.mark.parametrize("number", range(len(POSTINGS)), ids=[path.stem for path in POSTINGS])
def test_pair(program, number):
    lexicon, nlp = program
    resume = RESUMES[number % len(RESUMES)]
    posting = read_posting_document(read_posting(POSTINGS[number]), lexicon, nlp)
    data = resume.read_bytes()
    try:
        document = read_resume_bytes(data, resume.name)
    except TailorError as error:
        pytest.skip(f"{resume.name} cannot be read: {error}")
    analysis = assemble(posting, document, lexicon, nlp, WISHES)
    outcome, word_files = tailor_resume(analysis, data, WISHES)
    assert not outcome.failed
    assert render_files(analysis, outcome, word_files, resume)[1]["report.html"]
