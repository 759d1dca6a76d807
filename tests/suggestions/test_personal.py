"""Personal details that an application in some countries does not want."""

import pytest

from tests.suggestions.test_advice import of_kind

US = "# Program Manager\n## required\n- Based in Denver, CO, three days on-site\n"
GERMANY = "# Program Manager\n## required\n- Based in Berlin, Germany, three days on-site\n"
JOB = "## Experience\n### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"


def told(personal, posting=US):
    made = of_kind("trim", posting, f"{JOB}## Personal\n{personal}\n")
    return [s for s in made if s.id == "trim-personal"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Date of Birth: 4 May 1980", "date of birth"),
        ("Geburt: 4. Mai 1980", "date of birth"),
        ("Marital status: married", "marital status"),
        ("Religion : none", "religion"),
        ("Gender: female", "gender"),
        ("Passport No: X123", "passport"),
        ("Father's name: Karl", "family"),
    ],
)
def test_a_line_of_personal_details_is_named_with_what_it_gives(line, name):
    (one,) = told(line)
    assert name in one.reason
    assert line in one.reason


@pytest.mark.parametrize(
    "line",
    ["Languages: English and Hindi", "Visa: valid till 1999", "Nationality: Indian", "Driving licence: since 1999"],
)
def test_other_lines_are_left_alone(line):
    assert told(line) == []


def test_where_such_details_are_usual_nothing_is_said():
    assert told("Date of Birth: 4 May 1980", GERMANY) == []


def test_a_line_of_work_gives_no_detail():
    work = JOB.replace("Led the launch of a product", "Built the passport number check of a border post")
    assert not of_kind("trim", US, work)
