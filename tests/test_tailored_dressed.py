"""Difficult files are edited by real suggestions, once a resume stands before their text."""

import pytest

from benchmarks.documents import Counts, dressed_planner, measure
from benchmarks.dressed import RESUME, dress
from benchmarks.shared import SHARED
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import read_stories
from tests.wordml.word_files import p, part, r, word_file


def test_a_dressed_file_begins_with_our_resume_and_keeps_all_of_its_own():
    data = word_file(p(r("Its own text")))
    dressed = dress(data)
    assert [one.text for one in read_stories(Package.open(dressed))] == [*RESUME, "Its own text"]
    assert part(dressed, "word/document.xml").endswith(part(data, "word/document.xml").partition(b"body>")[2])


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared here")
def test_every_difficult_file_that_may_be_edited_is_edited_and_passes_the_verification():
    paths = sorted((SHARED / "odd-docx").glob("*.docx"))
    plan, counts = dressed_planner([]), Counts()
    for path in paths:
        measure(path, plan, counts, dress)
    assert counts.failed == []
    assert counts.editing_runs == counts.runs > 140
    assert counts.in_files > 20
