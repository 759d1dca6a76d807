"""However long the texts are, what is kept of them is bounded, and a warning says so."""

from datetime import date

import pytest

from resume_tailor import evidence, posting, resume
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.readers import read_posting, read_resume_bytes
from tests.wordml.word_files import p, r, word_file


@pytest.fixture(scope="module")
def lexicon():
    return open_lexicon()


@pytest.fixture(scope="module")
def nlp(lexicon):
    return load_nlp(lexicon, discover=False)


def understood(text, lexicon, nlp, tmp_path):
    (tmp_path / "posting.txt").write_text(text)
    return posting.read_posting_document(read_posting(tmp_path / "posting.txt"), lexicon, nlp)


HEAD = "Technical Program Manager\n\nRequirements:\n"


def test_a_posting_of_ten_thousand_demands_for_years_keeps_the_first(lexicon, nlp, tmp_path):
    found = understood(HEAD + "5+ years of experience\n" * 10_000, lexicon, nlp, tmp_path)
    assert len(found.years) <= posting.MOST_OTHERS
    assert posting.TOO_MUCH in found.warnings


def test_a_posting_of_too_many_skills_keeps_the_first(lexicon, nlp, tmp_path):
    found = understood(HEAD + "Experience with Jira\n" * (posting.MOST_MENTIONS + 1), lexicon, nlp, tmp_path)
    assert len(found.mentions) == posting.MOST_MENTIONS
    assert posting.TOO_MUCH in found.warnings


def test_an_ordinary_posting_gets_no_such_warning(lexicon, nlp, tmp_path):
    assert posting.TOO_MUCH not in understood(HEAD + "Experience with Jira\n", lexicon, nlp, tmp_path).warnings


@pytest.mark.slow
def test_a_resume_of_too_many_skills_keeps_the_first_and_the_strongest_places(lexicon, nlp):
    runs = "".join(r("Jira, ") for _ in range(resume.MOST_MENTIONS + 1))
    data = word_file(p(r("Jane Doe")), p(r("Skills")), p(runs))
    found = resume.read_resume_document(read_resume_bytes(data, "resume.docx"), lexicon, nlp)
    places = evidence.find_evidence(found, lexicon, date(2026, 1, 1))
    assert len(found.mentions) == resume.MOST_MENTIONS
    assert resume.TOO_MUCH in found.warnings
    assert max(map(len, places.values())) == evidence.MOST_PLACES
