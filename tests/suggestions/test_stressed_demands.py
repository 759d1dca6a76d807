"""What a practice is done with on either side, and which demands a posting only says in passing."""

import re
from pathlib import Path

import pytest

from resume_tailor.suggestions.asked.stressed import is_stressed, tells_mission
from resume_tailor.suggestions.lines.fields import share_field
from tests.suggestions.test_asked_with import asking, told

CASES = Path(__file__).parents[1] / "cases"
FIELDS = [
    (*[part.strip() for part in case.removeprefix("- ").rsplit("->", 1)[0].split("|")], case.endswith("yes"))
    for case in (CASES / "fields.md").read_text(encoding="utf-8").splitlines()
    if case.startswith("- ")
]
STRESSED = [
    tuple(part.strip() for part in case.removeprefix("- ").split("|"))
    for case in (CASES / "stressed.md").read_text(encoding="utf-8").splitlines()
    if case.startswith("- ")
]


def starred(text):
    """The text without its asterisks, and what stood between them."""
    return text.replace("*", ""), re.findall(r"\*(.+?)\*", text)[0]


@pytest.mark.parametrize(("concept", "posting", "line", "one"), FIELDS)
def test_what_a_practice_is_done_with_is_compared(concept, posting, line, one):
    case, match = asking(*starred(posting), concept)
    plain, words = starred(line)
    assert share_field(match, told(concept, plain, words=words), case) is one


@pytest.mark.parametrize(("stressed", "posting"), STRESSED)
def test_a_word_in_passing_is_no_demand(stressed, posting):
    case, match = asking(*starred(posting), "continuous-improvement")
    assert is_stressed(match, case) is (stressed == "yes")


def test_what_the_employer_lives_for_is_a_mission():
    assert tells_mission("Our mission is to connect people")
    assert not tells_mission("Run mission-critical systems for our nation-wide customers")
