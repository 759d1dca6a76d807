"""What the program writes is put before its own judge: nothing invented, nothing lost, in either Word file."""

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.shared import SHARED
from resume_tailor.comparison import compare_documents
from resume_tailor.job import tailor_resume
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.pipeline import assemble
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting
from resume_tailor.readers.docx import read_docx
from resume_tailor.wishes import Wishes
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.revisions import accept_all
from skill_lexicon import load_lexicon

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
OWN = [(ROOT / "examples/posting.txt", path) for path in sorted((ROOT / "tests/resumes").glob("*.docx"))]
WISHES = Wishes(as_of=date(2026, 11, 1))


def real_pairs(count=12):
    if not (SHARED / "gold").is_dir():
        return []
    chance = random.Random(7)
    postings = sorted((SHARED / "gold/postings").glob("*.txt"))
    resumes = sorted((SHARED / "resumes").glob("*.docx"))
    return list(zip(chance.sample(postings, count), chance.sample(resumes, count), strict=True))


@cache
def tools():
    lexicon = load_lexicon()
    return lexicon, load_nlp(lexicon)


@cache
def tailored(posting_path, resume_path):
    lexicon, nlp = tools()
    data = resume_path.read_bytes()
    original = read_docx(data, resume_path.name)
    posting = read_posting_document(read_posting(posting_path), lexicon, nlp)
    outcome, files = tailor_resume(assemble(posting, original, lexicon, nlp, WISHES), data, WISHES)
    return original, outcome, files


def accepted(data):
    """The review file as it is after Word's Accept All."""
    package = Package.open(data)
    root = package.tree(package.main_part)
    accept_all(root)
    return package.replace({package.main_part: etree.tostring(root, xml_declaration=True, encoding="UTF-8")})


@pytest.mark.parametrize(
    ("posting", "resume"), [pytest.param(p, r, id=f"{p.stem}-{r.stem}") for p, r in OWN + real_pairs()]
)
def test_both_word_files_are_faithful_to_the_resume(posting, resume):
    original, outcome, files = tailored(posting, resume)
    assert not outcome.failed
    lexicon, nlp = tools()
    for role, data in files.items():
        document = read_docx(accepted(data) if role == "review" else data, resume.name)
        found = compare_documents(original, document, lexicon, nlp)
        assert found.faithful, (role, found.invented, found.lost)


def test_the_example_posting_leads_to_edits_in_the_own_resumes():
    assert sum(len(tailored(*pair)[1].applied) for pair in OWN) > 3
