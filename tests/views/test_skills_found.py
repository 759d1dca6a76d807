"""What `tailor skills QUERY` finds."""

import pytest

from resume_tailor.views.skills import find_concepts, show_skills
from skill_lexicon import load_lexicon


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("K8s", "kubernetes"),
        ("kuberntes", "kubernetes"),
        ("risks", "risk-management"),
        ("  Agile  ", "agile"),
        ("pmp", "pmp"),
        ("smartshe", "smartsheet"),
        ("managing our budgets", "budget-management"),
    ],
)
def test_a_name_a_form_a_part_and_a_misspelling_lead_to_the_skill(lexicon, query, first):
    assert find_concepts(query, lexicon)[0].id == first


def test_nothing_is_found_for_letters_and_everything_for_no_query(lexicon):
    assert find_concepts("zzzqqq", lexicon) == []
    assert len(find_concepts(" ", lexicon)) == len(lexicon.concepts)


def test_no_line_is_wider_than_a_terminal_but_for_a_word_that_is():
    text = show_skills("agile", "text", (), colour=False)
    assert all(len(line) <= 80 or " " not in line[15:] for line in text.splitlines())
    assert "\n               " in text
