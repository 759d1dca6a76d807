"""Where the first words of a resume go, and the next step of who led something already or knows another field."""

import pytest

from resume_tailor.suggestions.person.first_lines import open_with
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

POSTING = (
    "# Senior IT Project Manager\n## required\n- 5+ years as project manager of software projects\n- SQL\n- Agile\n"
    "- Jira\n- Scrum\n- Java\n"
)


def test_words_that_introduce_somebody_without_a_heading_are_no_missing_summary():
    job = "## Experience\n### Producer, Acme, 2020-01 - present\n- Produced shows\n"
    hello = "Hi, I like the messy middle of a project, and I have spent ten years in agencies with them.\n"
    assert open_with(case_of(POSTING, hello + job)).startswith("Begin the words that introduce you")
    assert open_with(case_of(POSTING, job)).startswith("Open the resume with two lines")


JOB = "## Experience\n### {}, Acme, 2020-01 - present\n- Wrote 400 user stories\n- Tested the reports of the bank\n"


def test_an_analyst_who_led_nothing_is_told_the_guides_first_step():
    (way,) = of_kind("pathway", POSTING, JOB.format("Business Analyst"))
    assert "You stand next to projects" in way.action
    assert "No title of yours is of leading projects" in way.reason


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("Business Analyst", "- Acted as project lead for the claims redesign: 7 months, 14 people\n"),
        ("Business Analyst", "- Since 03/2023 additionally project lead of the cloud rollout for 260 users\n"),
        ("Business Analyst", "- Led the migration of 300 accounts to the new platform\n"),
        ("Business Analyst", "## Summary\nProject manager in all but name\n"),
        ("Business Analyst", "- Scrum Master of two teams for a year\n"),
        ("Senior Producer", ""),
        ("CTO and co-founder", ""),
        ("Engineering Manager", ""),
        ("Battalion Executive Officer", ""),
        ("Release Train Engineer", ""),
        ("Planning Lead", ""),
        ("", ""),
    ],
)
def test_who_led_something_anywhere_is_told_of_no_first_step(title, more):
    assert not of_kind("pathway", POSTING, JOB.format(title) + more)


def test_a_project_manager_for_whom_one_worked_is_no_role_of_ones_own():
    more = "- Kept the minutes for the project manager\n- Reported to the program director\n"
    assert of_kind("pathway", POSTING, JOB.format("Business Analyst") + more)


def test_a_senior_analyst_of_many_years_is_not_sent_to_a_beginners_post():
    assert not of_kind("pathway", POSTING, JOB.format("Senior Business Analyst").replace("2020", "2008"))


def test_who_acts_as_project_manager_is_no_plain_coordinator():
    resume = JOB.format("Project Coordinator")
    assert of_kind("pathway", POSTING, resume)
    assert not of_kind("pathway", POSTING, f"{resume}- Acting as project manager for a small track since 2025\n")


def test_who_names_a_lead_in_a_line_is_told_to_date_it_and_of_no_sum():
    posting = "# IT Project Manager\n## required\n- years: 5 of project management\n"
    resume = JOB.format("Business Analyst") + "- Since 03/2023 additionally project lead of the cloud rollout\n"
    (years,) = (s for s in of_kind("knockout", posting, resume) if "years" in s.id)
    assert years.title.endswith("asked; let your dates show them")
    assert "none" not in f"{years.title} {years.reason}"
    (none,) = (s for s in of_kind("knockout", posting, JOB.format("Business Analyst")) if "years" in s.id)
    assert none.title.endswith("none by your titles")
