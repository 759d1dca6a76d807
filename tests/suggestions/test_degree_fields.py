"""Fields of study: which pass for related without a word, and which do not."""

from dataclasses import replace

import pytest

from resume_tailor.model import DegreeAsked, Match, Requirement
from resume_tailor.places import quote_line
from resume_tailor.suggestions.conditions.degree import suggest_degree
from resume_tailor.suggestions.conditions.degree_fields import is_far
from tests.suggestions.test_reach import case_of

JOB = "### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Bachelor's in Computer Science or a related field", "B.Eng. (Mechanical), Straits University of Technology"),
        ("Degree in Information Technology or related", "Bachelor of Civil Engineering"),
        ("Bachelor's degree in Business or a related field", "B.Tech in Mechanical Engineering"),
        ("Degree in mechanical engineering or a related field", "MBA, Marketing"),
        ("Degree in computer science or a related field", "BA in Political Science and History, without mathematics"),
    ],
)
def test_another_family_is_far(asked, held):
    assert is_far(asked, held) == ("mathematics" not in held)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Computer Science or a related field", "B.E. (Electrical)"),
        ("Engineering or a related field", "Bachelor of Civil Engineering"),
        ("Degree in Computer Science, Engineering, Business or a related field", "B.E. Mechanical"),
        ("Engineering, Computer Science or a related field", "B.E. Mechanical"),
        ("Computer Science or a related technical field", "Bachelor of Civil Engineering"),
        ("Computer Science or a related field", "BSc Business Information Systems"),
        ("Computer Science or a related field", "B.Tech."),
        ("Computer Science or a related field", "MSc Physics"),
        ("Business or Computer Science", "MCA"),
        ("A degree", "Bachelor of Civil Engineering"),
    ],
)
def test_what_is_near_open_or_unnamed_is_not_far(asked, held):
    assert not is_far(asked, held)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Bachelor's degree in Computer Science or a related field", True),
        ("Bachelor's degree in Computer Science, a related field or equivalent experience", False),
        ("Bachelor's degree in Computer Science or a related technical field", False),
    ],
)
def test_a_far_field_is_a_check_where_a_related_one_is_asked_and_no_experience_stands_instead(line, told):
    resume = f"## Experience\n{JOB}## Education\nB.Eng. (Mechanical), Straits University of Technology, 2011\n"
    case = case_of(f"# Program Manager\n## required\n- {line}\n", resume)
    block = next(b for b in case.posting.document.blocks if line in b.text)
    asked = DegreeAsked("bachelor", ("computer science",), False, "required", block.id, 0, 8)
    quote = quote_line("posting", block, 0, 8, "line 3")
    wanted = Requirement("degree-1", "degree", line, "required", None, (), (), quote, degree=asked)
    made = suggest_degree(replace(case, matches=(Match(wanted, "not checkable", (), ""),)))
    assert (made is not None) == told
