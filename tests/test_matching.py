"""States of requirements, years, degrees and checks; the table of cases stands in cases/matching.md."""

import re
from pathlib import Path

import pytest

from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import pair

CASES = (Path(__file__).parent / "cases" / "matching.md").read_text()


def cases():
    for part in re.split(r"^Case: ", CASES, flags=re.M)[1:]:
        name, _, body = part.partition("\n")
        posting, resume, expected = re.findall(r"```\n(.*?)```", body, flags=re.S)
        yield pytest.param(posting, resume, expected.strip().splitlines(), id=name.strip())


@pytest.mark.parametrize(("posting", "resume", "expected"), list(cases()))
def test_the_case_of_the_table(posting, resume, expected):
    both = pair(posting, resume)
    for line in expected:
        requirement, _, rest = line.partition(": ")
        state, _, words = rest.partition("; ")
        match = both.match(requirement)
        assert match.state == state
        assert words in match.explanation


def test_every_match_explains_itself_in_a_sentence():
    both = pair("# X\n## required\n- Jira, PMP, {red tape}\n- years: 3\n- check: clearance", "## Skills\nJira, Excel")
    assert all(match.explanation.endswith(".") for match in both.matches)


def test_other_words_cost_a_little_and_a_list_more():
    posting = "# X\n## required\n- Kubernetes"
    said = pair(posting, "## Experience\n### X, Y, 2025 - present\n- Ran Kubernetes").match("kubernetes").strength
    other = pair(posting, "## Experience\n### X, Y, 2025 - present\n- Ran K8s").match("kubernetes").strength
    listed = pair(posting, "## Skills\nKubernetes, Jira").match("kubernetes").strength
    assert said > other > listed > 0


IDS = ("time-management", "oems-and-odms", "cost-management", "iso-27001", "security-standards", "information-security")
FULL = Lexicon({id_: load_lexicon()[id_] for id_ in IDS})


def test_the_short_form_that_both_spell_alike_is_shown():
    posting = "# X\n## duty\n- ODMs"
    resume = "## Experience\n### X, Y, 2025 - present\n- Found a second ODM in Taoyuan"
    assert pair(posting, resume, FULL).match("oems-and-odms").state in ("shown", "said differently")


def test_an_everyday_word_in_capitals_is_no_short_form():
    posting = "# X\n## duty\n- cost"
    resume = "## Experience\n### X, Y, 2025 - present\n- Told the COST of sales"
    assert pair(posting, resume, FULL).match("cost-management").state == "not checkable"


def test_a_certification_to_a_standard_shows_the_standard():
    posting = "# X\n## required\n- ISO 27001"
    resume = "## Experience\n### X, Y, 2025 - present\n- Led the ISO 27001 certification project"
    assert pair(posting, resume, FULL).match("iso-27001").state == "shown"


def test_the_usual_short_spelling_of_management_is_the_practice():
    resume = "## Experience\n### X, Y, 2025 - present\n- Time management for two teams"
    assert pair("# X\n## required\n- Time mgmt", resume, FULL).match("time-management").state in (
        "shown",
        "said differently",
    )
