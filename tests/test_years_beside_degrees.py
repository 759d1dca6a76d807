"""`8 years with a bachelor's or 6 with a master's`: how many are enough depends on the degree held."""

from dataclasses import replace
from datetime import date

import pytest

from resume_tailor.standing_facts import match_years
from tests.plain_pairs import pair

JOB = "## Experience\n### Program Manager, Brightwater, 2020 - 2026\n- Ran releases\n"
STATES = {
    JOB + "## Education\n- Master of Science in Physics, MIT, 2010": "shown",
    JOB + "## Education\n- Bachelor of Science in Physics, MIT, 2010": "absent",
    JOB: "absent",
}


@pytest.mark.parametrize("resume", STATES)
def test_the_degree_held_says_how_many_years_are_enough(resume):
    both = pair("# X\n## required\n- years: 8", resume)
    requirement = next(one.requirement for one in both.matches if one.requirement.years)
    asked = replace(requirement.years, of="", degree="bachelor", or_with=(("master", 5.0),))
    assert match_years(replace(requirement, years=asked), both.resume, date(2026, 1, 1)).state == STATES[resume]
