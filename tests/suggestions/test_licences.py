"""Licences of a profession that a posting demands, and the years that a resume says of itself."""

import pytest

from tests.suggestions.test_advice import of_kind

JOB = "### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"


def knockouts(line, resume=""):
    posting = f"# Technical Project Manager\n## required\n- {line}\n"
    return {s.id: s for s in of_kind("knockout", posting, f"{resume}## Experience\n{JOB}")}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Professional Engineer (P.E.) designation required", "professional engineer's licence"),
        ("Must be a licensed professional engineer in Ohio", "professional engineer's licence"),
        ("Chartered Engineer status with a relevant institution", "Chartered status"),
        ("Current RN license in the state of Texas", "registered nurse's licence"),
        ("Professional Engineers License (PE)", "professional engineer's licence"),
        ("Active CPA license", "public accountant's licence"),
        ("Admission to the bar of New York", "Admission to the bar"),
        ("Licensed architect in the state of Oregon", "architect's licence"),
        ("Journeyman electrician license", "trade licence"),
    ],
)
def test_a_licence_that_no_line_names_is_a_check(line, name):
    assert name in knockouts(line)["knockout-licence"].title


@pytest.mark.parametrize(
    "line",
    [
        "Coordinate the work of licensed professional engineers",
        "PE license is a plus",
        "You work closely with registered nurses",
        "Support for your professional engineering licence and other studies",
        "Licensed software and its renewals",
        "A chartered bus brings you here",
    ],
)
def test_the_licence_of_others_is_none(line):
    assert "knockout-licence" not in knockouts(line)


def test_a_licence_that_the_resume_names_is_no_check():
    assert "knockout-licence" not in knockouts("PE license required", "## Summary\nJane Roe, P.E., plans plants\n")


@pytest.mark.parametrize("words", ["Experience: 9 years", "over 9 years of experience."])
def test_a_figure_that_a_running_job_has_outgrown_is_told(words):
    made = knockouts("risk management", f"## Summary\n{words}\n")["knockout-stated-years"]
    assert "its dates give about 17 years" in made.title


def test_a_figure_of_a_long_career_is_not_to_be_raised():
    posting = "# Technical Project Manager\n## required\n- risk management\n"
    resume = f"## Summary\nExperience: 22 years\n## Experience\n{JOB.replace('2010', '1998')}"
    (made,) = [s for s in of_kind("knockout", posting, resume) if s.id == "knockout-stated-years"]
    assert "Do not raise the figure" in made.action


@pytest.mark.parametrize(
    "words",
    ["Experience: 16 years", "9 years of experience in banking since 2024", "Experience: 30 years", "Leads people"],
)
def test_a_figure_that_fits_or_is_of_a_part_is_left_alone(words):
    assert "knockout-stated-years" not in knockouts("risk management", f"## Summary\n{words}\n")


def test_a_figure_below_what_the_running_job_explains_is_of_a_part():
    resume = "## Summary\nExperience: 9 years\n"
    older = "### Analyst, Beta, 1990-01 - 2009-12\n- Wrote reports\n"
    posting = "# Technical Project Manager\n## required\n- risk management\n"
    made = of_kind("knockout", posting, f"{resume}## Experience\n{JOB}{older}")
    assert "knockout-stated-years" not in {s.id for s in made}


def test_a_figure_of_years_in_a_role_is_not_held_against_all_jobs():
    resume = "## Summary\nProject manager with 9 years of experience.\n"
    older = "### Translator, Beta, 2009-01 - 2009-12\n- Wrote reports\n"
    posting = "# Technical Project Manager\n## required\n- risk management\n"
    made = of_kind("knockout", posting, f"{resume}## Experience\n{JOB}{older}")
    assert "knockout-stated-years" not in {s.id for s in made}
