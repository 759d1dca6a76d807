"""What a practice is done with on either side, and which demands a posting only says in passing."""

import re
from pathlib import Path

import pytest

from resume_tailor.suggestions.asked.stressed import is_stressed, tells_mission
from resume_tailor.suggestions.lines.fields import share_field
from resume_tailor.suggestions.lines.questions import result_question
from tests.suggestions.test_asked_with import asking, told
from tests.suggestions.test_put_forward import quoted

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


def test_of_a_line_that_only_lists_what_a_role_was_about_its_size_is_asked():
    listed = "My role involves project management, status reports, review of plans and coordination"
    assert "How large was it" in result_question("plans", listed, "", ())


def test_the_job_before_a_long_present_one_is_read_too():
    jobs = (
        "### Project Manager, Acme, 2014-06 - present\n- Worked on enquiries\n"
        "### Project Manager, Bolt, 2012-01 - 2014-05\n- Led risk management of a launch, saved 30 %\n"
    )
    assert quoted("## Experience\n" + jobs)
    other = jobs.replace("### Project Manager, Bolt", "### Trainer, Kite, 2014-05 - 2014-06\n### Project Manager, Bolt")
    assert not quoted("## Experience\n" + other)
