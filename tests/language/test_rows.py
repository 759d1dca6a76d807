"""The plain-text cases on which words may stand alone in a table of what is asked."""

from pathlib import Path

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.language.rows import stands_as_row, whole_name
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon.concept import Concept, Lexicon

CASES = Path(__file__).parents[1] / "cases" / "requirement_rows.md"
LEXICON = Lexicon(
    {
        "execution": Concept("execution", "execution", "practice"),
        "project-execution": Concept("project-execution", "project execution", "practice"),
        "jira": Concept("jira", "Jira", "tool"),
    }
)


def rows():
    table = [line for line in CASES.read_text().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.mark.parametrize(("words", "category", "entry", "row"), rows())
def test_bare_words_and_parts_of_sentences_make_no_row(words, category, entry, row):
    concept = None if entry == "no" else Concept("one", words, category, loose=entry == "loose")
    assert stands_as_row(words, category, concept) == (row == "yes")


def test_a_part_of_a_name_grows_to_the_whole_but_not_in_a_line_of_capitals():
    words = ["Plan", "the", "Cloud", "Service", "Provider", "Marketplace", "for", "them"]
    assert whole_name(words, 5, 6, 0, len(words)) == (2, 6)
    title = ["Managing", "The", "Cloud", "Service", "Provider", "Marketplace"]
    assert whole_name(title, 5, 6, 0, len(title)) == (5, 6)


def test_concepts_that_mean_one_thing_are_one_row_of_the_strongest_importance():
    text = b"Requirements\n- Project execution\nResponsibilities\n- Own the execution of all plans\n"
    nlp = load_nlp(LEXICON, discover=False)
    (row,) = read_posting_document(read_plain_text(text, "posting.txt"), LEXICON, nlp).requirements
    assert (row.id, row.label, row.importance) == ("execution", "Project execution", "required")
    assert len(row.mentions) == 2
