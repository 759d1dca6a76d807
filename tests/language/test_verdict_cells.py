"""Tables of what is asked that say of each row in a cell whether it must be met."""

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon.concept import Concept, Lexicon

LEXICON = Lexicon({name.lower(): Concept(name.lower(), name, "tool") for name in ("Jira", "Tableau", "Primavera")})
HEAD = "Project manager\n\nYour tasks\nRun the rollout of eleven clinics.\n\nRequirements{legend}\n"


def importances(text):
    nlp = load_nlp(LEXICON, discover=False)
    posting = read_posting_document(read_plain_text(text.encode(), "posting.txt"), LEXICON, nlp)
    return {one.label: one.importance for one in posting.requirements if one.kind != "check"}


@pytest.mark.parametrize(
    ("legend", "rows"),
    [
        (" | Must / Nice", "Jira | Must\nTableau | Nice\nPrimavera | Must"),
        ("", "Must | Jira\nNice to have | Tableau\nMust | Primavera"),
        (" | M/D", "Jira | M\nTableau | D\nPrimavera | M"),
        ("\nCriterion\tEssential / Desirable", "Jira\tEssential\nTableau\tDesirable\nPrimavera\tEssential"),
    ],
)
def test_the_cell_beside_a_row_says_whether_it_must_be_met(legend, rows):
    found = importances(HEAD.format(legend=legend) + rows)
    assert found == {"Jira": "required", "Tableau": "preferred", "Primavera": "required"}


def test_a_row_that_begins_with_a_number_has_its_cell_too():
    rows = "\nCriterion\tLevel\nJira\tEssential\n5+ years of project work\tDesirable\nTableau\tDesirable"
    found = importances(HEAD.format(legend="") + rows)
    assert found["5+ years of project work"] == "preferred"


def test_single_letters_that_never_differ_and_one_lone_cell_say_nothing():
    assert importances(HEAD.format(legend="") + "Jira | N\nTableau | N\nPrimavera | N")["Jira"] == "required"
    assert importances(HEAD.format(legend="") + "Jira | Nice\nTableau\nPrimavera")["Jira"] == "required"
