"""`--tailor-top`: what became of the best postings between their ranking and their turn."""

from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from test_rank_formats import ranking_of, row

from resume_tailor.ranking.tailoring import _folder, tailor_to
from resume_tailor.wishes import Wishes

WISHES = Wishes(as_of=date(2026, 11, 22))


def test_a_posting_that_was_changed_while_the_ranking_ran_is_told_and_counted(tmp_path):
    told = []
    best = ranking_of(row("Gone", 90.0)).rows(1)
    resume = Path("resume.docx")
    failed = tailor_to(best, [], resume, WISHES, tmp_path, kept=[], force=False, say=told.append, warn=told.append)
    assert (failed, told) == (1, ["jobs.csv, record 1: not tailored: it was changed while this ran: run again"])


@pytest.mark.parametrize(
    "stems",
    [
        ("a", "a "), ("a", "a."), ("Acme", "ACME"), ("caf\u00e9", "cafe\u0301"), ("a\x07", "a\x08"),
        ("a", "a ", "a-2", "a "), ("", " ", "."),
    ],
)  # fmt: skip
def test_no_two_postings_share_a_folder_on_any_disk(stems):
    taken = set()
    folders = [_folder(stem, taken) for stem in stems]
    alike = {normalize("NFC", str(folder)).casefold().rstrip(". ") for folder in folders}
    assert len(alike) == len(stems)
    assert all(folder.parent == Path("tailored") for folder in folders)
