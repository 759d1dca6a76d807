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


def test_a_bank_officers_grade_keeps_its_role_and_its_unit():
    lines = ("*PIEDMONT BANK\tRaleigh, NC", "Vice President, Project Manager – Risk\t2019 – Present", "- Ran the plan")
    older = ("Assistant Vice President, Analyst – Operations Technology\t2016 – 2019", "- Drew the processes")
    assert [title for title, _ in jobs(*lines, *older)] == [
        "Vice President, Project Manager – Risk",
        "Assistant Vice President, Analyst – Operations Technology",
    ]


def test_a_name_that_begins_with_a_titles_word_is_the_employers():
    lines = ("*Digital Producer", "Pilot Light Interactive, New York", "Jan 2017 – Nov 2020", "- Planned the launches")
    assert jobs(*lines)[0] == ("Digital Producer", "Pilot Light Interactive, New York")


def test_two_titles_with_their_own_dates_on_the_employers_line_are_two_jobs():
    line = "Kite Relay Works — Planner (2014–2017), Clerk (2012–2014) | Oslo, Norway | 07/2012–02/2017"
    assert jobs(line, "- Planned the cranes") == [("Planner", "Kite Relay Works"), ("Clerk", "Kite Relay Works")]


def test_a_dated_stage_within_a_job_is_no_job():
    lines = ("*PLANNER", "Lakemont Harbour, Oslo", "January 2020 to date", "- Ran the yard")
    stage = ("Quay 4 refurbishment (2021 – 2023)", "- Kept the shutdown of 74 days")
    assert jobs(*lines, *stage) == [("PLANNER", "Lakemont Harbour, Oslo")]


def test_the_name_beside_the_dates_is_the_employer_and_the_unit_stays_with_the_title():
    lines = ("Hearth Devices\tSan Jose, CA   May 2020 – Present", "Senior Program Manager, Device Software")
    assert jobs(*lines, "- Ran the triage") == [("Senior Program Manager, Device Software", "Hearth Devices")]


def test_a_break_takes_no_lines_of_the_job_below_it():
    lines = ("*Career break (family)", "2010–2012", "*Clerk", "Penobscot Casualty, Portland, ME, 2007–2010")
    assert jobs("*Planner", "Charter Mutual, Hartford, CT, 2012–2019", *lines)[-1] == ("Clerk", "Penobscot Casualty")


def test_a_long_line_beside_the_dates_is_read_by_its_parts():
    document = docx.Document()
    document.add_paragraph().add_run("EXPERIENCE").bold = True
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].paragraphs[0].add_run("2021 – Present")
    cells[1].paragraphs[0].add_run(
        "Senior Project Manager, Records Program, Carolina Foothills Health (8 hospitals, 140 clinics), Durham NC"
    )
    cells[1].add_paragraph("Led reporting for nine clinics", style="List Bullet")
    (position,) = read(document).positions
    assert (position.title, position.employer) == ("Senior Project Manager", "Carolina Foothills Health")


def test_jobs_told_again_after_a_table_of_them_stand_once():
    document = docx.Document()
    document.add_paragraph().add_run("CAREER SUMMARY").bold = True
    table = document.add_table(0, 3)
    rows = (
        ("Dates", "Role", "Agency"),
        ("2018 – 2022", "Delivery Manager, Permits Online", "Department of Harbours"),
        ("2014 – 2018", "Site Planner, Quay Works", "Shire of Upper Creek"),
    )
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for line in (
        "CAREER DETAIL",
        "Delivery Manager, Permits Online, 2018 – 2022",
        "Site Planner, Quay Works, 2014 – 2018",
    ):
        document.add_paragraph().add_run(line).bold = True
        document.add_paragraph("Ran the yard with nine people", style="List Bullet")
    assert [(p.title, p.employer) for p in read(document).positions] == [
        ("Delivery Manager, Permits Online", "Department of Harbours"),
        ("Site Planner, Quay Works", "Shire of Upper Creek"),
    ]


PROSE = "Ran the general ledger of nine plants, moved it to the new release and trained the people of each plant. "


@pytest.mark.parametrize(
    ("lead", "title", "employer"),
    [
        ("Senior Analyst, Cumberland Foods, Knoxville TN, 2011 – 2017. ", "Senior Analyst", "Cumberland Foods"),
        ("Clerk, later Analyst, Smoky Creek Paper, 2007 – 2011. ", "Clerk, later Analyst", "Smoky Creek Paper"),
    ],
)
def test_a_job_told_in_prose_is_read_by_what_stands_before_its_first_sentence(lead, title, employer):
    assert jobs(lead + PROSE) == [(title, employer)]


def test_headings_with_names_and_towns_are_the_employers_of_the_titles_under_them():
    document = docx.Document()
    for line in (
        "# Experience",
        "## Oxbow Ridge LLC, Ashburn, VA",
        "Director, Delivery (2018 – present)",
        "- Ran a campus",
        "## Halvorsen Builders, Columbus, OH",
        "Planner, Harbour Group (2013 – 2018)",
        "- Ran a quay",
        "Clerk (2009 – 2013)",
        "- Kept the drawings",
    ):
        style = {"#": "Heading 1", "##": "Heading 2", "-": "List Bullet"}.get(line.split()[0])
        document.add_paragraph(line.lstrip("#- "), style=style)
    found = [(position.title, position.employer) for position in read(document).positions]
    assert found == [
        ("Director, Delivery", "Oxbow Ridge LLC"),
        ("Planner, Harbour Group", "Halvorsen Builders"),
        ("Clerk", "Halvorsen Builders"),
    ]


def test_a_job_in_the_pages_left_column_ends_before_the_right_one():
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    for text in ("WHERE I HAVE WORKED", "Planner", "Moon Harbour Ltd", "2016 - 2017"):
        left.add_paragraph().add_run(text).bold = text.isupper()
    left.add_paragraph("Wrote the plans of nine quays", style="List Bullet")
    right.add_paragraph("Built: Quay 4")
    (position,) = read(document).positions
    assert (position.title, position.employer, len(position.block_ids)) == ("Planner", "Moon Harbour Ltd", 1)


def test_an_earlier_title_within_the_dates_of_a_job_has_its_employer():
    lines = ("*Iron Range Transit Authority, Virginia, MN\t2012 – 2017", "Senior Planner", "- Planned the bus garage")
    found = jobs(*lines, "Planner II (2012 – 2014)", "- Wrote the route study")
    assert found == [(title, "Iron Range Transit Authority") for title in ("Senior Planner", "Planner II")]


def test_the_role_in_a_clients_project_is_not_the_job_that_its_own_line_names():
    lines = ("*Birchwood Partners LLC – Managing Consultant, 2016 – Present", "*Client: Lakes Health Plan")
    assert jobs(*lines, "Role: Project Manager", "- Moved 22 applications") == [
        ("Managing Consultant", "Birchwood Partners LLC")
    ]


def test_a_town_with_its_states_name_is_no_employer():
    lines = ("*Program Manager, United Way of Linn County", "Cedar Rapids, Iowa", "May 2013 to August 2018")
    assert jobs(*lines, "- Placed 3,000 volunteers") == [("Program Manager", "United Way of Linn County")]


def test_an_open_year_before_a_tab_begins_a_job_that_goes_on():
    lines = ("2020–\tProject Manager, Nordvik Council", "- Rolled out nine sites", "2016–2020\tPlanner, Havbris Works")
    assert jobs(*lines) == [("Project Manager", "Nordvik Council"), ("Planner", "Havbris Works")]


def test_a_long_sentence_under_the_heading_is_no_employer():
    lines = ("Réseau Boréal Transit", "*Senior Program Manager, 2012 – 2018")
    told = (
        "Responsible for the contactless ticketing program, two vendors, nine depots and the people who run all of them"
    )
    assert jobs(*lines, told)[0] != ("Senior Program Manager", "Responsible")
