"""A bullet that somebody typed stays where it is, and a line that is added behind gets the same."""

import pytest

from resume_tailor.wordml.changes import AddAfter
from resume_tailor.wordml.plain_changes import texts_after
from resume_tailor.wordml.segments import typed_bullet

BULLETS = [
    "• ",
    "•",
    "♦ ",
    "■\t",
    "□ ",
    "❖",
    "o ",
    "o\t",
    "» ",
    "> ",
    "- ",
    "– ",
    "* ",
    "→ ",
    "✓ ",
    "✗ ",
    "\uf0b7",
    "\ue000 ",
]


@pytest.mark.parametrize("bullet", BULLETS)
def test_an_added_line_gets_the_bullet_of_the_one_before(bullet):
    added = texts_after({"p": f"{bullet}Led plans"}, [AddAfter("p", "Wrote plans", "key")])
    assert added["p"] == (f"{bullet}Led plans", f"{bullet}Wrote plans")


@pytest.mark.parametrize("text", ["Led plans", "on time", "-5 % cost", "*Led*", "oversaw plans", "1. Led", ""])
def test_a_line_without_bullet_has_none(text):
    assert typed_bullet(text) == 0
