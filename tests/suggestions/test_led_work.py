"""Who led projects under other titles is told to say so, and is sent to no beginner's post."""

import pytest

from resume_tailor.suggestions.person.led_work import led_work
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

POSTING = (
    "# Senior Technical Program Manager\n## required\n"
    "- 6+ years of release management, project management or related roles\n- You own the delivery of releases\n"
)


def job(title, *lines, start="2014-01"):
    return f"### {title}, Acme, {start} - present\n" + "".join(f"- {line}\n" for line in lines)


LED = (
    "Led the rollout of the booking tool to 40 branches in 9 months",
    "Ran 14 releases of the mobile app with two suppliers",
    "Managed the migration of 300 accounts to the new platform",
)


@pytest.mark.parametrize(
    "title", ["QA Lead", "Release Manager", "NPI Manager", "Engineering Manager", "Implementation Consultant"]
)
def test_titles_of_leading_work_with_the_lines_that_prove_it_are_no_way_off(title):
    resume = f"## Experience\n{job(title, *LED)}"
    assert not of_kind("pathway", POSTING, resume)
    (made,) = of_kind("frame", POSTING, resume)
    assert made.id == "frame-led"
    assert len(made.resume_quotes) == 3
    assert not [s for s in of_kind("knockout", POSTING, resume) if "none by your titles" in s.title]


def test_without_lines_of_leading_the_title_proves_nothing():
    resume = f"## Experience\n{job('QA Lead', 'Tested the releases of the app by hand', 'Trained new testers')}"
    assert led_work(case_of(POSTING, resume)) is None
    assert led_work(case_of(POSTING, f"## Experience\n{job('Tester', *LED)}")) is None


def test_an_assistants_lines_prove_no_leading():
    lines = ("Assisted with the rollout of a tool", "Supported the migration of accounts", "Helped run the launch")
    assert led_work(case_of(POSTING, f"## Experience\n{job('Team Lead', *lines)}")) is None


def test_a_producer_of_games_leads_projects_and_one_of_films_is_not_taken_for_one():
    lines = ("Shipped a puzzle game from prototype to soft launch in 11 months", "Led the launch of the second game")
    assert led_work(case_of(POSTING, f"## Experience\n{job('Senior Producer', *lines)}"))
    films = ("Produced the launch of an evening show", "Led the opening of a second stage")
    assert led_work(case_of(POSTING, f"## Experience\n{job('Producer', *films)}")) is None


def test_an_officer_is_told_to_use_civilian_words_and_that_the_certificate_belongs_at_the_top():
    lines = (
        "Managed the fielding of radios to 11 battalions, 3,400 vehicles, 5 months before the deadline",
        "Led the introduction of a new parts system in the brigade for 40 units",
    )
    resume = f"## Experience\n{job('Battalion Logistics Officer', *lines)}## Certifications\nPMP, 2023\n"
    (made,) = of_kind("frame", POSTING, resume)
    assert "civilian words" in made.action
    assert "PMP" in made.action
    planned = resume.replace("PMP, 2023", "PMP exam planned for 2027")
    assert not [s for s in of_kind("frame", POSTING, planned) if "PMP" in s.action]


def test_money_and_suppliers_that_were_led_count_beside_a_project():
    lines = (
        "Led the transfer of two plants to a new site",
        "Managed a budget of $9.2M",
        "Directed 6 contractors a year",
    )
    assert led_work(case_of(POSTING, f"## Experience\n{job('Transition Manager', *lines)}"))
    assert led_work(case_of(POSTING, f"## Experience\n{job('Transition Manager', *lines[1:])}")) is None


def test_a_director_is_told_to_say_why_the_lower_post():
    resume = f"## Experience\n{job('Director of Engineering', *LED)}"
    assert any("below that rank" in s.action for s in of_kind("frame", POSTING, resume))


def test_letters_behind_the_name_are_a_certificate_held():
    posting = "# Technical Program Manager\n## required\n- PMP certification is required\n"
    work = f"## Experience\n{job('Program Manager', *LED)}"
    assert not [s for s in of_kind("knockout", posting, f"## Contact\nOlivia Grant, PMP\n{work}") if "pmp" in s.id]
    assert [s for s in of_kind("knockout", posting, f"## Contact\nOlivia Grant\n{work}") if "pmp" in s.id]


def test_years_of_a_field_are_not_denied_to_a_project_manager_whose_lines_name_it():
    posting = "# Project Manager\n## required\n- years: 8 of construction\n"
    work = job("Project Manager", "Led the construction of six schools", "Kept 12 subcontractors on one plan")
    assert not [s for s in of_kind("knockout", posting, f"## Experience\n{work}") if "construction" in s.title]
    other = job("Project Manager", "Led the launch of six apps", "Kept 12 suppliers on one plan")
    assert [s for s in of_kind("knockout", posting, f"## Experience\n{other}") if "construction" in s.title]
