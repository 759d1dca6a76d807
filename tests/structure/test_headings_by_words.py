from pathlib import Path

import pytest

from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.heading_words import known_word
from resume_tailor.structure.job_lines import title_score

CASES = Path(__file__).parents[1] / "cases" / "resume_headings.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in CASES.read_text().splitlines()
    if line.startswith("|") and not line.startswith(("| heading", "|---"))
]


@pytest.mark.parametrize(("heading", "kind"), ROWS)
def test_the_words_of_a_heading_say_what_it_opens(heading, kind):
    found, sureness = kind_of_wording(heading)
    if kind == "-":
        assert sureness < 2
    else:
        assert (found, sureness) == (kind, 2)


@pytest.mark.parametrize("title", ["Senior Program Manager", "Scrum Master", "VP, Engineering", "Project Coordinator"])
def test_a_job_title_is_known_by_its_words(title):
    assert title_score(title) >= 2


@pytest.mark.parametrize("text", ["Provided instruction to the staff", "Fjordline Systems Inc.", "Oslo, Norway"])
def test_work_employers_and_places_are_no_titles(text):
    assert title_score(text) < 2


def test_a_word_of_a_million_letters_is_looked_at_in_passing():
    assert known_word("A" * 1_000_000) == "A" * 1_000_000
