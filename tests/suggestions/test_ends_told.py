"""A line is told that it lacks its end only where no word of it may be one, and goes before none that has one."""

from dataclasses import replace

import pytest

from resume_tailor.model import Quote, Requirement, SkillMention
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.lines.ends import tells_an_end
from resume_tailor.suggestions.lines.questions import load_questions, result_question
from resume_tailor.suggestions.lines.results import is_telling, telling_figure
from tests.suggestions.test_put_forward import JOB, made
from tests.suggestions.test_reach import case_of

ASKED = Requirement("x", "skill", "x", "required", "practice", (), (), Quote("posting", "b", 0, 1, "x", "line 1"))


@pytest.mark.parametrize(
    "line",
    [
        "Led the move of the clinic's phones, which went live in May to the original date",
        "Responsible for scope and schedule of two openings. Both on the planned weekend",
        "Mentored three planners, one is now head of the depot",
        "Ran the audit of the kitchen, passed with two remarks",
        "Coordinated 40 shops; target was 35",
        "Introduced a shift book that is used by all plants",
        "Handled change requests, 31 of 74",
        "Planned the cut-over of the tills without a lost receipt",
    ],
)
def test_an_end_in_words_or_in_a_second_clause_is_seen(line):
    assert tells_an_end(line)


@pytest.mark.parametrize(
    "line",
    [
        "Prepared the project charter, the plan and the risk log",
        "Coordinate with suppliers to ensure parts are delivered on time",
        "Chair of the fortnightly change control forum",
    ],
)
def test_a_duty_tells_no_end(line):
    assert not tells_an_end(line)


def test_nobody_is_asked_for_the_end_that_the_line_tells():
    line = "- Led vendor management for the new depot, which opened on the planned day\n"
    assert not any("not what came of it" in one.action + one.reason for one in made(JOB + line))
    assert not made(JOB + line, kind="strengthen")


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Power bill went from $2.9M to $2.1M a month", True),
        ("Cut the cost of a case from EUR 40 to EUR 25", True),
        ("Built up the team from 3 to 16", True),
        ("On-time delivery from 60% to 95%", True),
        ("Managed projects from $4M to $62M", False),
        ("Led teams from 5 to 25 people", False),
    ],
)
def test_one_sum_that_became_another_is_a_result_and_a_range_is_a_size(line, result):
    assert is_telling(telling_figure(line), line) is result


def test_a_line_of_duties_goes_before_none_with_an_end():
    ends = "- Opened the depot on the planned day\n- Ran the move of 300 desks without a lost box\n- Wrote minutes\n"
    assert not any("Move it" in one.action for one in made(JOB + ends + "- Vendor management of 12 carriers\n"))


def test_a_certificate_that_the_summary_has_by_its_short_name_needs_no_advice():
    resume = (
        "## Summary\nPlanner with PRINCE2 and MSP\n" + JOB + "- Kept books\n## Certifications\nPRINCE2 Practitioner\n"
    )
    assert not any("PRINCE2" in one.title for one in made(resume, posting="# Planner\n## required\n- PRINCE2\n"))


def test_half_of_a_name_with_a_slash_is_not_quoted():
    asked = case_of("# Planner\n## required\n- Experience with A/B testing\n", JOB + "- Kept books\n").posting
    block = next(b for b in asked.document.blocks if "A/B" in b.text)
    start = block.text.index("B testing")
    mention = SkillMention("ab-testing", "B testing", "practice", block.id, start, start + 9, "B testing")
    half = replace(ASKED, label="B testing", mentions=(mention,))
    assert quote_asked(asked.document, half, "A/B testing") == "“A/B testing”"


def test_no_worth_is_asked_of_contracts_whose_worth_the_line_tells():
    question = result_question("contracts", "Officer for three service contracts worth $22M", "", ())
    assert "worth" not in question


def test_what_was_done_during_launches_is_not_asked_how_many_they_were():
    assert "How many releases" not in result_question("on call", "Weekly meeting, on call during launches", "", ())


def test_a_line_put_forward_for_a_tool_is_not_asked_about_a_risk_that_it_names_too():
    (of_risks,) = [q for q in load_questions() if q.text.startswith("Which risk was caught")]
    assert of_risks.is_of("risk-management")
    assert not of_risks.is_of("jira")


def test_what_another_line_of_the_job_tells_is_not_asked():
    line = "Scrum master of two teams, held stand-ups and retrospectives"
    assert "predictable" in result_question("", line, line, ())
    assert not result_question("", line, f"{line}\nBrought cycle time down from 20 to 9 days", ())


def test_a_line_put_forward_for_the_project_as_a_whole_is_asked_about_any_practice_of_it():
    (of_risks,) = [q for q in load_questions() if q.text.startswith("Which risk was caught")]
    assert of_risks.is_of("project-management")
