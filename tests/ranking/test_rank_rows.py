"""Texts in, rows out: a pure function, alike in every order, batch and process."""

from datetime import date
from pathlib import Path

import pytest

from resume_tailor.lexicon import open_lexicon
from resume_tailor.ranking.likeness import SKETCH_BYTES
from resume_tailor.ranking.ranker import BATCH, NO_POSTING, make_ranker, rank_postings
from resume_tailor.ranking.row import Gap, Row, row_of, row_values
from resume_tailor.readers import read_posting, read_resume

ROOT = Path(__file__).parents[2]
POSTING = (ROOT / "examples" / "posting.txt").read_text()
OTHER = """Technical Project Manager

Responsibilities
- Run agile ceremonies and keep a risk register
- Manage vendors, budgets and schedules of software projects in the cloud
- Report status to executives and stakeholders
- Plan releases of our software platform with engineering, and follow the dependencies of its interfaces
- Lead the migration of databases and services to the cloud, within scope and budget

Requirements
- 30 years of experience in project management
- Certified ScrumMaster (CSM)
- Experience with mainframe COBOL systems, Kubernetes and CI/CD
- Security clearance required
"""


@pytest.fixture(scope="module")
def ranker():
    resume = read_resume(ROOT / "examples" / "resume.docx")
    return make_ranker(resume, open_lexicon(), date(2026, 11, 22), model=False)


def rows(ranker, *texts):
    return list(rank_postings(texts, ranker))


def test_a_row_counts_what_the_report_counts(ranker):
    (row,) = rows(ranker, POSTING)
    assert row.title == "Senior Technical Program Manager, Grid Platform"
    assert row.role == "program"
    assert 0 < row.score < 100
    tally = row.required
    assert tally.asked == tally.shown + tally.differently + tally.listed + tally.absent + tally.unchecked
    assert 0 < tally.proved <= tally.asked


def test_what_could_be_said_in_the_postings_words_are_names_of_one_skill(ranker):
    lexicon = open_lexicon()
    named = OTHER.replace("mainframe COBOL systems", "project management tools and risk management, as project manager")
    unsaid = [one for row in rows(ranker, POSTING, OTHER, named) for one in row.unsaid]
    assert ("risk management", "risks") in {(one.asked, one.said) for one in unsaid}
    assert "project management tools" not in {one.asked for one in unsaid}
    for one in unsaid:
        names = {
            name.casefold()
            for id_ in one.key.split("|")
            for name in [lexicon[id_].pref_label, *lexicon[id_].alt_labels]
        }
        assert one.asked.casefold().rstrip("s") in {name.rstrip("s") for name in names}


def test_a_text_and_its_document_give_the_same_row(ranker):
    (of_text,) = rows(ranker, POSTING)
    (of_document,) = rows(ranker, read_posting(Path("posting.txt"), POSTING.encode()))
    assert of_text == of_document


def test_rows_come_in_the_order_of_the_texts_however_many_there_are(ranker):
    texts = [POSTING, OTHER, "Soup of the day"] * (BATCH // 2)
    found = rows(ranker, *texts)
    assert found == rows(ranker, *texts[:3]) * (BATCH // 2)


def test_the_stream_is_read_no_further_than_a_batch(ranker):
    taken = []
    endless = (taken.append(1) or OTHER for _ in iter(int, 1))
    next(rank_postings(endless, ranker))
    assert len(taken) == BATCH


def test_what_is_no_posting_has_no_score_and_says_so(ranker):
    (row,) = rows(ranker, "Soup of the day")
    assert (row.score, row.note, row.gaps) == (None, NO_POSTING, ())


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "x" * 10_000, "- " * 5000])
def test_no_text_breaks_the_stream(ranker, text):
    assert len(rows(ranker, text, POSTING)) == 2


def test_gaps_and_knockouts_are_those_of_the_posting(ranker):
    (row,) = rows(ranker, OTHER)
    states = {one.title.lower(): one.state for one in row.knockouts}
    assert [state for title, state in states.items() if "clearance" in title] == ["to check"]
    assert [title for title, state in states.items() if state == "absent" and "30" in title]
    assert all(gap.points > 0 and gap.category != "soft" for gap in row.gaps)
    assert "mainframe" in " ".join(gap.name.lower() for gap in row.gaps)


def test_a_row_goes_to_json_and_back(ranker):
    (row,) = rows(ranker, OTHER)
    assert row_of(row_values(row)) == row
    assert isinstance(row, Row)
    assert isinstance(row.gaps[0], Gap)
    assert len(row.sketch) == SKETCH_BYTES


def test_rows_stay_the_same_and_the_vocabulary_small_once_it_is_full(ranker, monkeypatch):
    before = rows(ranker, OTHER)
    monkeypatch.setattr("resume_tailor.ranking.ranker.MOST_STRINGS", 0)
    words = len(ranker.nlp.vocab.strings)
    assert rows(ranker, *(f"{OTHER}\n- Know Zorv{chr(97 + n)}ink" for n in range(20)))[0].title == before[0].title
    assert rows(ranker, OTHER) == before
    assert len(ranker.nlp.vocab.strings) == words
