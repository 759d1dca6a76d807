"""What the posting turns on goes before side tools and wishes, and no neighbour of another use stands in for it."""

import pytest

from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_plain_gaps import real_gaps
from tests.suggestions.test_reach import jobs

PM = """# Jo Doe

## Experience

### Project Manager, Acme, Jan 2018 - present

- Led the rollout of tills in 40 shops with a cloud tool for 260 users
- Ran the board of the team in Jira
"""


@pytest.fixture
def told(tmp_path):
    return lambda lines: [one for one in real_gaps(lines, tmp_path, PM) if one.kind == "gap"]


@pytest.mark.slow
def test_a_product_with_a_word_of_level_is_missing_though_its_kind_is_named(told):
    assert [gap.id for gap in told("- Very good knowledge of Azure\n- Leads meetings\n")] == ["gap-azure"]
    assert not told("- Experience with cloud platforms such as Azure\n- Leads meetings\n")


@pytest.mark.slow
def test_what_will_be_tested_goes_before_a_side_tool(told):
    gaps = told("- Microsoft Project\n- SQL (will be tested)\n- HIPAA\n- Advanced Tableau skills\n")
    assert {gap.id for gap in gaps} == {"gap-sql", "gap-hipaa", "gap-tableau"}


@pytest.mark.slow
def test_a_tracker_of_tasks_is_no_stand_in_for_a_planner_of_schedules(told):
    (gap,) = told("- Proficiency in Microsoft Project\n")
    assert "Nearest to it" not in gap.action


@pytest.mark.slow
def test_a_name_that_means_another_work_in_each_trade_is_no_gap(told):
    assert not told("- Experience with system integration\n- Strong knowledge of system integration\n")


def test_the_life_cycle_of_something_else_is_no_way_of_making_software():
    posting = "# Project Manager\n## required\n- Experience with the software development life cycle\n"
    sites = jobs("Project Manager", lines="- Kept the life cycle costs of 40 bridges\n- Led the works of stations\n")
    assert [gap.id for gap in of_kind("gap", posting, sites)] == ["gap-sdlc"]


@pytest.mark.slow
def test_a_demand_without_a_known_way_goes_before_a_wish(told):
    gap, wish = told("- Deep knowledge of HL7\n- PMP preferred\n")
    assert (gap.id, wish.id) == ("gap-hl7", "gap-pmp")
    assert gap.action.startswith("The line wants deep knowledge, which no course gives")
    assert "how deep it must go" not in gap.action  # the line has said it


def test_a_short_form_of_the_title_is_looked_for_by_itself():
    posting = (
        "# Project Manager - ZQL Integration\n## duty\n- Agree the interfaces with the ZQL team\n"
        "## required\n- Experience with ZQL landscapes\n"
    )
    resume = jobs("Project Manager", lines="- Led the integration of two tills\n")
    (gap,) = of_kind("gap", posting, resume)
    assert gap.title.startswith("Not in your resume: “ZQL”")
    assert "ZQL" in gap.posting_quotes[-1].text


def test_no_story_is_asked_of_what_the_posting_names_as_a_point_in_time():
    resume = jobs(
        "Project Manager", lines="- Managed the vendor risk management of two suppliers for EUR 2M, no claims\n"
    )
    posting = "# Project Manager\n## duty\n- {} risk management\n- Manage suppliers with risk management\n"
    asked = [one.title for one in of_kind("interview", posting.format("Own"), resume)]
    when = posting.replace("- Manage suppliers with risk management\n", "").format("Measure the plan after")
    assert asked
    assert not [one for one in of_kind("interview", when, resume) if "risk management" in one.title]
