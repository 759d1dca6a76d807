"""British spellings beside the American ones of the entries."""

import pytest

from skill_lexicon.loading import load_lexicon
from skill_lexicon.lookup import look_up
from skill_lexicon.spellings import spell_british


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("prioritization", ["prioritisation"]),
        ("program board", ["programme board"]),
        ("analyzing labor costs", ["analysing labour costs", "analysing labor costs"]),
        ("resizing", []),
        ("size", []),
        ("risk management", []),
    ],
)
def test_the_british_spellings_of_a_label(american, british):
    assert set(british) <= set(spell_british(american))
    assert british or not list(spell_british(american))


def test_a_british_word_finds_its_concept():
    assert [concept.id for concept in look_up(load_lexicon(), "benefits realisation").concepts] == [
        "benefits-realization"
    ]
