"""Lines that speak for practices; the cases stand in cases/practices.md."""

import re
from pathlib import Path

import pytest

from resume_tailor.model import Block
from resume_tailor.practices import find_practices, load_practices
from skill_lexicon import load_lexicon
from tests.plain_pairs import pair

TEXT = (Path(__file__).parent / "cases" / "practices.md").read_text()


def cases():
    for part in TEXT.split("\n## ")[1:]:
        title, _, body = part.partition("\n")
        for line, concepts in re.findall(r"^- (.+) -> (.+)$", body, flags=re.M):
            yield pytest.param(title, line, concepts.split(", "), id=f"{title}: {line[:40]}")


@pytest.mark.parametrize(("title", "line", "concepts"), list(cases()))
def test_the_line_speaks_for_what_the_case_says(title, line, concepts):
    found = dict(find_practices(Block("b", line, 0), title))
    for concept in concepts:
        if concept.startswith("-"):
            assert concept[1:] not in found
        else:
            assert found[concept].text in line


def test_every_concept_of_the_table_is_in_the_lexicon():
    lexicon = load_lexicon()
    assert not {c for row in load_practices() for c in row.shows if c not in lexicon.concepts}


def test_what_a_line_speaks_for_is_implied_and_quotes_the_words():
    match = pair(
        "# X\n## duty\n- vendor management",
        "## Experience\n### Project Manager, Acme, 2024 - present\n- Negotiated renewals with four hosting vendors",
    ).match("vendor-management")
    assert match.state == "implied"
    assert "“Negotiated renewals with four hosting vendors”" in match.explanation
    assert match.evidence[0].speaks
