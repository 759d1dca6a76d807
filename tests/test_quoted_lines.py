"""A line is quoted without the glyph that is typed before it and without the dots that rate a skill."""

import pytest

from resume_tailor.model import Block
from resume_tailor.places import quote_line


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("➢ Governance: weekly reviews", "Governance: weekly reviews"),
        ("\uf0d8\tRan the yard", "Ran the yard"),
        ("Kafka ●●○○○", "Kafka"),
        ("★ Jira ★★★☆☆ ", "Jira"),
        ("C++ → Rust", "C++ → Rust"),
    ],
)
def test_glyphs_and_ratings_are_left_out(line, quoted):
    quote = quote_line("resume", Block("document/1", line, 0), 3, 5, "Skills")
    assert quote.text == quoted == line[quote.start : quote.end]
