"""What counts as another form of the same words."""

import pytest

from resume_tailor.plain_words import root


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("automation", "automated"),
        ("management", "managing"),
        ("planning", "planned"),
        ("prioritization", "prioritised"),
        ("analysis", "analysed"),
        ("documentation", "documents"),
    ],
)
def test_noun_and_verb_have_one_root(noun, verb):
    assert root(noun) == root(verb)


@pytest.mark.parametrize(
    ("one", "other"),
    [("integration", "integrity"), ("communication", "community"), ("facility", "facilitation"), ("plan", "plant")],
)
def test_words_that_only_begin_alike_have_not(one, other):
    assert root(one) != root(other)
