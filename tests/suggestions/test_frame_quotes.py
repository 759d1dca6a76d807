"""Which lines a frame quotes: the largest sum, the programme and not the timesheets; and who answered for delivery."""

import pytest

from resume_tailor.suggestions.frame_scale import largest_sum, scale_lines
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_led_work import job
from tests.suggestions.test_reach import case_of

PROGRAM = "# Technical Program Manager\n## duty\n- Lead the programme\n"


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("£2.3m project in a £48m programme", 48e6),
        ("budget of $950,000", 950000.0),
        ("€ 1,2 million for tools", 1.2e6),
        ("CAD 4M with two studios", 4e6),
        ("12 M€ budget", 12e6),
        ("no money at all in 2019", 0.0),
    ],
)
def test_the_largest_sum_of_a_line_is_read(text, most):
    assert largest_sum(text) == pytest.approx(most)


def test_the_largest_budget_is_quoted_and_no_timesheets():
    resume = "## Experience\n" + job(
        "Project Manager",
        "Delivered a project of £2.3m with 26 applications",
        "Ran the plan of a £48m programme with 17 projects",
        "Kept timesheets for 120 contractors",
    )
    shown = scale_lines(case_of(PROGRAM, resume), "program_sign")
    assert [quote.text for name, quote in shown if "budget" in name] == [
        "Ran the plan of a £48m programme with 17 projects"
    ]
    assert not any("timesheets" in quote.text for _, quote in shown)


def test_money_in_a_register_that_was_kept_is_nobodys_budget():
    resume = "## Experience\n" + job(
        "Project Manager", "Kept the change register of a £48m wing", "Managed 12 subcontractors and a £3.2m budget"
    )
    shown = scale_lines(case_of(PROGRAM, resume), "program_sign")
    assert ["£3.2m" in quote.text for name, quote in shown if "budget" in name] == [True]


OWNER = "# Technical Programme Manager\n## duty\n- You are accountable for end-to-end delivery of the hub\n"
OFFICE = job(
    "PMO Manager",
    "Led the migration of payments, which went live in March 2023",
    "Delivered the move of the card system to Pega, team of 14",
    "Set up PMO templates and stage gates",
)


def test_who_comes_from_a_project_office_shows_what_was_theirs_to_bring_home():
    (made,) = of_kind("frame", OWNER, f"## Experience\n{OFFICE}")
    assert made.id == "frame-owner"
    assert not any("templates" in quote.text for quote in made.resume_quotes)


def test_a_post_in_a_project_office_asks_for_no_such_frame():
    office = OWNER.replace("Technical Programme Manager", "PMO Manager")
    assert not [s for s in of_kind("frame", office, f"## Experience\n{OFFICE}") if s.id == "frame-owner"]
