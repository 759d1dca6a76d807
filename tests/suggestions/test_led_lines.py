"""How a led project ended comes among the lines put forward; a size counts the line's own matter."""

import pytest

from resume_tailor.suggestions.lines.led import figure_led, is_its_object
from resume_tailor.suggestions.lines.meant import is_meant
from resume_tailor.suggestions.lines.results import good_end, told_size
from tests.suggestions.test_put_forward import made
from tests.suggestions.test_reach import case_of

POSTING = "# Senior Project Manager\n## required\n- lead projects from start to end\n- Smartsheet\n- Visio\n"
JOB = "## Experience\n### Project Manager, Harbour Rail, 2021-01 - present\n"


@pytest.mark.parametrize(
    "line",
    [
        "Migrated 300 depots from 2 Gig to 20 Gig links",
        "Set up the schedule with the tooling team, three-week sprints",
        "Acceptance programme with an outside agent; 4 site failures in the first year",
        "Lead 5 to 7 museum projects at a time, $70K to $2M",
    ],
)
def test_a_rate_a_rhythm_a_failure_or_a_range_is_no_size(line):
    assert not told_size(line)


@pytest.mark.parametrize(
    "line",
    [
        "Built the berth planner, which replaced five spreadsheets",
        "Took over in spring with 40 berths rebuilt",
        "Write the safety plans and share them with the other 3 masters",
        "Lead yards of 5 to 30 people",
        "Opened the ferry portal; 90 skippers signed up in a month",
    ],
)
def test_what_was_replaced_what_others_did_and_who_came_is_no_size(line):
    assert not told_size(line)


def test_heads_are_no_size_of_a_budget():
    line = "Project manager of the ferry terminal: 14 people, 5 docks"
    assert told_size(line) == "14 people"
    assert not told_size(line, "budget-management")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Recovered an 8-week slip of the signalling release by a second supplier", "Recovered an 8-week slip"),
        ("End to end ownership of 210 stations from survey to opening", "210 stations"),
        ("Rollout of ticket readers to 64 branches", "64 branches"),
    ],
)
def test_a_delay_made_good_or_many_places_are_remembered_of_a_project(line, told):
    assert figure_led(line) == told or good_end(line) == told


def test_the_project_led_is_put_forward_where_nothing_else_tells_an_end():
    lines = (
        "- Kept plans in Smartsheet for the depot\n- Project manager for a $27M rolling stock line, approved in 2024\n"
    )
    assert any("“$27M”" in one.title for one in made(JOB + lines, posting=POSTING))


def test_a_trainees_line_of_long_ago_is_not_put_forward():
    old = "### Software Engineer Trainee, Oldco, 2012-01 - 2014-01\n- Drew flow charts of 12 billing reports in Visio\n"
    assert not any("Visio" in one.title for one in made(f"{JOB}- Led the depot project\n{old}", posting=POSTING))


def test_a_booked_exam_is_no_certificate():
    resume = f"{JOB}- Led the depot project\n## Certifications\n- PMP, exam booked for May\n"
    assert not [one for one in made(resume, posting=f"{POSTING}- PMP certification\n") if "you hold" in one.reason]


@pytest.mark.parametrize(
    ("line", "leading"),
    [
        ("Managed the budget of the quay", True),
        ("Managed scope, schedule and budget of the quay", True),
        ("Delivered three quays on a fixed budget", False),
        ("Led the crew for the quay: engineering, budget and legal", False),
    ],
)
def test_one_leads_only_what_the_verb_was_done_to(line, leading):
    (item, *_) = [one for match in case_of(BUDGET, f"{JOB}- {line}\n").skills() for one in match.evidence]
    assert is_its_object(item) == leading


BUDGET = "# Project Manager\n## duty\n- budget management\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lead the core team for cranes: mechanics, quality, budget management and legal", False),
        ("Led budget management of 30 cranes for two ports", True),
    ],
)
def test_a_member_of_a_list_of_functions_shows_no_practice(text, shown):
    case = case_of(BUDGET, f"{JOB}- {text}\n")
    found = [is_meant(match, item, case) for match in case.skills() for item in match.evidence]
    assert any(found) == shown


def test_a_line_that_describes_the_client_is_no_line_of_work():
    posting = "# Project Manager\n## required\n- status reporting\n"
    assert not made(f"{JOB}- Ferry operator with 60 piers. The project delivered status reporting on cloud.\n", posting)
