"""Personal details that an application in some countries does not want: named once, never repeated."""

from pathlib import Path

import pytest

from tests.suggestions.test_advice import of_kind

US = "# Program Manager\n## required\n- Based in Denver, CO, three days on-site\n"
GERMANY = "# Program Manager\n## required\n- Based in Berlin, Germany, three days on-site\n"
NOWHERE = "# Program Manager\n## required\n- risk management\n"
JOB = "## Experience\n### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"
CASES = (Path(__file__).parents[1] / "cases" / "personal.md").read_text(encoding="utf-8")


def told(personal, posting=US, heading="Personal"):
    made = of_kind("trim", posting, f"{JOB}## {heading}\n{personal}\n")
    return [s for s in made if s.id == "trim-personal"]


def rows(section):
    text = CASES.split(f"## {section}\n")[1].split("\n## ")[0]
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize(("line", "name"), [row.rsplit(" -> ", 1) for row in rows("Details")])
def test_a_line_of_personal_details_is_named_by_what_it_gives(line, name):
    (one,) = told(line)
    assert name in one.reason


@pytest.mark.parametrize("line", rows("Other lines"))
def test_other_lines_are_left_alone(line):
    assert told(line) == []


def test_the_values_are_not_said_again():
    (one,) = told("Date of Birth: 4 May 1980\nPassport No: K5458278")
    assert "1980" not in one.reason + one.action
    assert "K5458278" not in one.reason + one.action


def test_all_of_them_stand_in_one_piece_of_advice():
    (one,) = told("Date of Birth: 4 May 1980\nReligion: none\nSex: male\nI hereby declare that all of this is true")
    assert "date of birth, religion, gender and a signed declaration" in one.reason


def test_where_such_details_are_usual_nothing_is_said():
    assert told("Date of Birth: 4 May 1980", GERMANY) == []


def test_a_posting_that_names_no_country_is_taken_for_one_that_does_not_want_them():
    (one,) = told("Date of Birth: 4 May 1980", NOWHERE)
    assert one.title == "Leave personal details out of this application"


def test_a_line_of_work_gives_no_detail():
    work = JOB.replace("Led the launch of a product", "Built the passport number check of a border post")
    assert not of_kind("trim", US, work)


def test_a_label_behind_the_last_job_is_found_without_a_heading():
    (one,) = [s for s in of_kind("trim", US, f"{JOB}Marital status: married\n") if s.id == "trim-personal"]
    assert "marital status" in one.reason


def test_the_marks_of_a_school_give_way_to_a_degree():
    school = "- B.Tech in Computer Science, Anna University, 2009\n- Class XII, State Board, 81.2%"
    (one,) = told(school, heading="Education")
    assert one.title.startswith("Leave school marks out")
    assert not told("- Class XII, State Board, 81.2%", heading="Education")


def test_a_salary_stays_where_the_posting_asks_for_it():
    assert told("Expected salary: 90,000")
    assert not told("Expected salary: 90,000", f"{US}- Send us your salary expectations\n")


def test_a_referee_with_a_telephone_number_is_named():
    (one,) = told("Dr J. Mwangi, director, +254 720 123456", heading="Referees")
    assert one.title.startswith("Leave contact data of referees out")
