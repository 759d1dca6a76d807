"""A bullet that somebody typed stays where it is, and a line that is added behind gets the same."""

import pytest

from resume_tailor.bullets import bullet_sign, typed_bullet
from resume_tailor.wordml.changes import AddAfter
from resume_tailor.wordml.plain_changes import texts_after

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


@pytest.mark.parametrize("bullet", [*BULLETS, "o\u2003"])
def test_what_is_kept_in_place_is_what_the_reader_calls_a_bullet(bullet):
    assert bullet_sign(f"{bullet}Led plans") == bullet.strip()
    assert typed_bullet(f"{bullet}Led plans") == len(bullet)


@pytest.mark.parametrize("text", ["Led plans", "on time", "-5 % cost", "*Led*", "oversaw plans", "1. Led", ""])
def test_a_line_without_bullet_has_none(text):
    assert (typed_bullet(text), bullet_sign(text)) == (0, "")
