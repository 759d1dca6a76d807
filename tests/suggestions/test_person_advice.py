"""Advice that sees the person: out of work, leading people, a coordinator, far more years than are asked."""

import pytest

from resume_tailor.suggestions.person.crossing import find_crossing
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_crossing import CLOUD
from tests.suggestions.test_reach import SENIOR, STORE, case_of, jobs

ENDED = f"## Experience\n### Store Keeper, Acme, 2010-01 - 2016-05\n{STORE}"
SOFTWARE = f"{SENIOR}- Agile software in the cloud\n- SQL and APIs\n- Software releases\n"


def test_who_has_no_job_is_first_told_to_be_at_work_again():
    (way,) = of_kind("pathway", SOFTWARE, ENDED)
    assert way.action.startswith("No job since May 2016: the first step is back into work that you know. Nearer today")
    assert "where you work" not in way.action


def test_who_is_at_work_is_not():
    (way,) = of_kind("pathway", SOFTWARE, jobs("Store Keeper", lines=STORE))
    assert way.action.startswith("Nearer today")
    assert "be its key user" in way.action


def test_who_leads_people_is_not_told_of_a_first_project():
    assert not of_kind("pathway", SOFTWARE, jobs("General Manager", lines=STORE))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Technical Program Manager", "a level or two above Project Coordinator"),
        ("Senior Project Manager", "a level or two above Project Coordinator"),
        ("Project Manager", "the step above Project Coordinator"),
        ("Junior Project Manager", ""),
        ("Project Coordinator", ""),
    ],
)
def test_a_coordinator_is_told_how_high_the_post_stands(title, said):
    told = of_kind("pathway", f"# {title}\n## required\n- Kubernetes\n", jobs("Project Coordinator"))
    assert [said in way.title for way in told] == ([True] if said else [])


def test_a_coordinator_out_of_work_is_not_told_to_ask_where_he_is():
    past = "## Experience\n### Project Coordinator, Acme, 2015-01 - 2016-05\n- Did the work\n"
    (way,) = of_kind("pathway", "# Project Manager\n## required\n- Kubernetes\n", past)
    assert "where you are" not in way.action


@pytest.mark.parametrize(("asked", "more", "told"), [(2, "", 1), (5, "", 0), (2, "- years: 5 of design\n", 0)])
def test_many_years_before_a_post_that_asks_for_few_want_a_reason(asked, more, told):
    posting = f"# Project Manager\n## required\n- years: {asked} of project management\n{more}"
    frames = of_kind("frame", posting, jobs("Project Manager", "Project Manager", "Project Manager"))
    assert [frame.title for frame in frames] == ["Say why you want a post that asks for less than you have"] * told


TWO = (
    "## Experience\n### Project Manager, Acme, 2021-01 - present\n"
    "- Led the hardware of a pump\n- Brought prototypes to tooling\n- Ran the firmware plan\n"
    "- Took the medical device through its FDA file\n- Kept the ISO 13485 record\n- Led a clinical trial\n"
)


def test_a_resume_of_two_sectors_is_said_to_be_of_both():
    posting = CLOUD.replace("Keep the schedule of all.", "Watch the cloud services. Keep the schedule of all.")
    crossing = find_crossing(case_of(posting, TWO))
    assert crossing
    assert [sector.name for sector in crossing.own] == ["hardware products", "medical devices and drugs"]
    assert find_crossing(case_of(CLOUD, TWO)) is None  # four sentences are too few beside two sectors


def test_an_everyday_word_does_not_lead_to_another_sector():
    marketing = (
        "# Program Manager\n## duty\n- Run marketing programs well. Own every campaign plan. Grow the SEO reach. "
        "Serve the advertising people. Keep the schedule of all.\n"
    )
    lines = "- Led the hardware program of a pump\n- Built the schedule of the prototypes with tooling\n"
    lines += "- Kept the launch date after a shortage of parts\n"
    resume = f"## Summary\nProgram manager of hardware\n{jobs('Program Manager', lines=lines)}"
    assert find_crossing(case_of(marketing, resume))
    assert not of_kind("frame", marketing, resume)
