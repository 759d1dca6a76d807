"""Headings of jobs as strangers write them: what is read of each."""

import docx
import pytest

from tests.test_resume_structure import read


def jobs(*lines):
    """Title and employer of each job under a heading of experience; `*` makes a line bold, `- ` an item."""
    document = docx.Document()
    for line in ("*EXPERIENCE", *lines, "*EDUCATION", "B.Sc. Logistics, Nordvik College, 2010"):
        style = "List Bullet" if line.startswith("- ") else None
        document.add_paragraph(style=style).add_run(line.removeprefix("- ").lstrip("*")).bold = line.startswith("*")
    return [(position.title, position.employer) for position in read(document).positions]


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Planner, Institute for Coastal Safety (2009 – 2012)", "Planner", "Institute for Coastal Safety"),
        ("Kite Relay Works — Project Manager | Taoyuan, Taiwan | 2014 – 2017", "Project Manager", "Kite Relay Works"),
        ("Planner, Blue Heron Port, Wilmington NC, 2017 – 2021", "Planner", "Blue Heron Port"),
    ],
)
def test_one_line_names_title_and_employer(line, title, employer):
    assert jobs(line, "- Planned the cranes of three quays") == [(title, employer)]


def test_a_date_within_a_titles_own_brackets_stays_with_it():
    lines = ("Company: Skagen Ltd", "Designation: Planner (promoted Senior Planner in Apr 2023)", "Period: 2020 – 2024")
    assert jobs(*lines) == [("Planner (promoted Senior Planner in Apr 2023)", "Skagen Ltd")]


def test_an_employers_name_with_a_heading_word_is_no_heading():
    lines = ("*Kestrel Byte Software", "Pune, India\t2013 – 2018", "Project Lead\t2016 – 2018", "- Led a team of 8")
    assert jobs(*lines)[-1][0] == "Project Lead"


def test_a_unit_behind_the_title_is_no_employer_under_the_employers_own_line():
    lines = ("*Lumenfield Insurance", "Raleigh, NC\t2018 – present", "Delivery Manager, Digital\tApr 2022 – present")
    assert jobs(*lines, "- Ran four teams") == [("Delivery Manager, Digital", "Lumenfield Insurance")]


def test_a_name_that_begins_with_a_titles_word_is_the_employers():
    lines = ("*Digital Producer", "Pilot Light Interactive, New York", "Jan 2017 – Nov 2020", "- Planned the launches")
    assert jobs(*lines)[0] == ("Digital Producer", "Pilot Light Interactive, New York")
