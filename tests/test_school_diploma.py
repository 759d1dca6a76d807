"""A high-school diploma is a demand of its own, which few resumes speak of."""

from dataclasses import replace
from datetime import date

import pytest

from resume_tailor.standing_facts import match_degree
from tests.plain_pairs import pair

CASES = {
    "## Education\n- High School Diploma, Lincoln High School, 2005": "shown",
    "## Education\n- Senior Secondary (12th), 2008": "shown",
    "## Education\n- Bachelor of Science in Physics, MIT, 2010": "shown",
    "## Skills\nJira": "not checkable",
    "## Experience\n### Teacher, Lincoln High School, 2015 - 2020\n- Ran lessons": "not checkable",
}


@pytest.mark.parametrize("resume", CASES)
def test_a_school_diploma_is_shown_by_a_school_or_a_degree_and_never_absent(resume):
    both = pair("# X\n## required\n- degree: any", resume)
    asked = next(one.requirement for one in both.matches if one.requirement.kind == "degree")
    assert asked.degree is not None
    degree = replace(asked.degree, level="any", fields=())
    asked = replace(asked, label="high school diploma or equivalent", degree=degree)
    match = match_degree(asked, both.resume, date(2026, 11, 1))
    assert match.state == CASES[resume]


@pytest.mark.parametrize(("line", "state"), [("GED, 2008", "shown"), ("Currently pursuing a GED", "not checkable")])
def test_a_school_diploma_counts_once_it_is_held_beside_a_degree_begun(line, state):
    both = pair("# X\n## required\n- degree: any", f"## Education\nPursuing MBA, Nordvik College\n{line}")
    asked = next(one.requirement for one in both.matches if one.requirement.kind == "degree")
    match = match_degree(replace(asked, label="high school diploma"), both.resume, date(2026, 11, 1))
    assert match.state == state
