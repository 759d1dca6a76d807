from pathlib import Path

import pytest

from tests.structure.test_listed_skills import resume_of

CASES = Path(__file__).parents[1] / "cases" / "job_lines.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in CASES.read_text().splitlines()
    if line.startswith("|") and not line.startswith(("| lines", "|---"))
]


@pytest.mark.parametrize(("lines", "title", "employer", "start", "end"), ROWS)
def test_a_job_heading_is_read_into_its_parts(lines, title, employer, start, end):
    written = [line.strip().replace("\\t", "\t") for line in lines.split(" // ")]
    resume = resume_of("Ida Nordstrand", "", "EXPERIENCE", *written, "• Led the launch", "", "EDUCATION", "B.Sc.")
    (found,) = resume.positions
    assert (found.title, found.employer) == (title, employer)
    assert (str(found.start), "present" if found.current else str(found.end)) == (start, end)


def test_titles_under_one_employer_take_its_name():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline Systems Inc.\t2012 – 2020", "", "Program Manager\t2016 – 2020"),
        *("• Led the launch", "", "Project Manager\t2012 – 2016", "• Ran the rollout"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Program Manager", "Fjordline Systems Inc"), ("Project Manager", "Fjordline Systems Inc")]


def test_a_job_told_twice_is_one_position():
    resume = resume_of(
        *("Ida", "", "CAREER OVERVIEW", "2012 – 2020\tProgram Manager, Fjordline Systems Inc.", ""),
        *("EMPLOYMENT HISTORY", "Program Manager, Fjordline Systems Inc., 2012 – 2020", "• Led the launch"),
    )
    assert len(resume.positions) == 1
    assert len(resume.positions[0].block_ids) == 1


def test_earlier_employers_may_stand_after_the_projects_of_the_present_one():
    resume = resume_of(
        *(
            "Ida",
            "",
            "WORK EXPERIENCE",
            "Current Employer: Fjordline Ltd",
            "Designation: Engineer. Duration: June 2015 to till date",
            "",
        ),
        *("PROJECTS", "Client: Harbour Board", "• Led the launch", ""),
        *("Previous Employer: Skerry Ltd", "Designation: Planner", "Duration: Feb 2013 to Apr 2015", "• Ran the plan"),
    )
    assert [(p.title, p.employer) for p in resume.positions] == [
        ("Engineer", "Fjordline Ltd"),
        ("Planner", "Skerry Ltd"),
    ]


def test_dates_of_education_are_no_positions():
    resume = resume_of("Ida", "", "EDUCATION", "University of Nordvik, 2010 – 2013", "", "SKILLS", "Jira, Scrum")
    assert resume.positions == ()


def test_the_employer_stands_behind_the_unit_where_another_job_names_it():
    resume = resume_of(
        *(
            "Ida",
            "",
            "EXPERIENCE",
            "Program Manager, NPI, Fjordline Devices, Oslo\t2015 – 2019",
            "• Led the launch",
            "",
        ),
        *("Mechanical Engineer, Fjordline Devices, Oslo\t2011 – 2014", "• Drew housings"),
    )
    assert [p.employer for p in resume.positions] == ["Fjordline Devices", "Fjordline Devices"]


def test_a_place_beside_an_employer_is_none():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Advanced Repair Agent", "Fjordline | Centennial, CO | June 2019 – May 2021"),
        *("• Led the launch", "", "EDUCATION", "B.Sc."),
    )
    assert [(p.title, p.employer) for p in resume.positions] == [("Advanced Repair Agent", "Fjordline")]


def test_dates_may_end_a_jobs_heading_apart_from_it():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "", "Egg Inspector", "Eggs and Ham, Co.", "", "Jan 2013 – Mar 2014", ""),
        *("Ham Inspector", "Ham and Eggs, Co.", "", "Jun 2011 – Nov 2012", "", "SKILLS", "Visio, Jira"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Egg Inspector", "Eggs and Ham, Co"), ("Ham Inspector", "Ham and Eggs, Co")]


def test_the_bullets_of_a_break_between_jobs_belong_to_no_job():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Program Manager, Fjordline Ltd, 2022 – Present", "• Led the launch"),
        *("Career break, 2015 – 2021", "• Raised two children", "Engineer, Skerry Ltd, 2010 – 2014", "• Wrote code"),
    )
    assert [len(p.block_ids) for p in resume.positions] == [1, 1]


def test_bulleted_jobs_are_read_where_no_other_job_stands_above():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "• Program Manager, Fjordline, 2019 - 2022", "• Engineer, Skerry, 2015 - 2018"),
    )
    assert [(p.title, p.employer) for p in resume.positions] == [
        ("Program Manager", "Fjordline"),
        ("Engineer", "Skerry"),
    ]


def test_a_bulleted_title_under_its_employer_is_a_position():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline Systems, 2010 - 2022", "• Program Manager (2016 - 2022)"),
        "• Engineer (2010 - 2016)",
    )
    assert [(p.title, p.employer) for p in resume.positions] == [
        ("Program Manager", "Fjordline Systems"),
        ("Engineer", "Fjordline Systems"),
    ]


def test_a_job_told_three_times_is_one_position():
    resume = resume_of(
        *("Ida", "", "CAREER OVERVIEW", "2012 – 2020\tProgram Manager, Fjordline Systems Inc.", ""),
        *("EMPLOYMENT HISTORY", "Fjordline Systems Inc., 2012 – 2020", "• Led the launch", ""),
        *("Program Manager, Fjordline Systems Inc., 2012 – 2020", "• Led the rollout"),
    )
    assert [(p.title, p.employer) for p in resume.positions] == [("Program Manager", "Fjordline Systems Inc")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Jan’11 to Nov 15 with Fjordline Ltd & Jan 16 to Date with Skerry Systems Ltd as General Manager",
            [("General Manager", "Fjordline Ltd", "2011-01"), ("General Manager", "Skerry Systems Ltd", "2016-01")],
        ),
        (
            "Engineer at Fjordline Ltd 2011 – 2013, Manager at Skerry Ltd 2013 – 2016",
            [("Engineer", "Fjordline Ltd", "2011"), ("Manager", "Skerry Ltd", "2013")],
        ),
        (
            "Program Manager, Fjordline Systems Inc., 2012 – 2014 and 2018 – 2020",
            [
                ("Program Manager", "Fjordline Systems Inc", "2012"),
                ("Program Manager", "Fjordline Systems Inc", "2018"),
            ],
        ),
    ],
)
def test_two_jobs_of_one_line_are_two_positions_and_the_later_has_the_lines_below(line, expected):
    positions = resume_of("Ida", "", "EXPERIENCE", line, "• Led the launch", "", "EDUCATION", "B.Sc.").positions
    assert [(p.title, p.employer, str(p.start)) for p in positions] == expected
    assert [len(p.block_ids) for p in positions] == [0, 1]


JOBS = (
    *("Ida", "", "EXPERIENCE", "Program Manager, Fjordline Ltd, 2019 – Present", "• Led the launch"),
    *("Engineer, Skerry Ltd, 2010 – 2018", "• Wrote code", ""),
)


def test_projects_under_a_heading_like_that_of_the_jobs_are_no_positions():
    resume = resume_of(
        *(*JOBS, "KEY PROJECTS", "Harbour rollout (Jan 2020 – Mar 2021)", "• Moved 12 ports"),
        *("Billing migration, 2016 – 2017", "• Moved the bills", "", "EDUCATION", "B.Sc."),
    )
    assert [s.kind for s in resume.sections] == ["contact", "experience", "projects", "education"]
    assert [(p.title, len(p.block_ids)) for p in resume.positions] == [("Program Manager", 1), ("Engineer", 1)]


def test_projects_told_within_a_job_leave_the_next_job_a_job():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Program Manager, Fjordline Ltd, 2019 – Present", "KEY PROJECTS"),
        *("• Harbour rollout", "", "Engineer, Skerry Ltd, 2010 – 2018", "• Wrote code", "", "EDUCATION", "B.Sc."),
    )
    assert [p.title for p in resume.positions] == ["Program Manager", "Engineer"]


def test_titles_under_an_undated_line_of_their_employer_take_its_name():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline Studios — Oslo", "Senior Program Manager, Mar 2020 – present"),
        *("• Led the launch", "Program Manager, Jan 2017 – Feb 2020", "• Ran the rollout", ""),
        *("Skerry S.A.", "Developer, May 2013 – Dec 2016", "• Wrote the ledger"),
    )
    assert [p.employer for p in resume.positions] == ["Fjordline Studios", "Fjordline Studios", "Skerry S.A"]


def test_work_of_ones_own_takes_no_employer_from_the_job_above():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline Studios", "Program Manager, Mar 2020 – present", "• Led the launch"),
        *("Freelance Developer, Jan 2017 – Feb 2020", "• Wrote the ledger"),
    )
    assert [p.employer for p in resume.positions] == ["Fjordline Studios", ""]


def test_a_town_with_its_state_beside_the_employer_is_no_title():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline Storage Inc., Austin, TX\t03/19–", "Program Manager (06/22–)"),
        *("• Led the launch", "Planner (03/19–05/22)", "• Ran the plan"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Program Manager", "Fjordline Storage Inc"), ("Planner", "Fjordline Storage Inc")]


def test_each_client_with_its_dates_is_a_job_of_a_consultant():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Client: Fjordline Mutual\tFeb’22 – Till date", "Role: Project Manager"),
        *("• Led the launch since 2023", "", "Client: Skerry Trust\tMar’19 – Nov’21", "Role: Scrum Master", "• Ran it"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Project Manager", "Fjordline Mutual"), ("Scrum Master", "Skerry Trust")]


def test_a_client_within_a_dated_job_is_no_employer():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Program Manager, Fjordline Systems Inc., 2015 – 2021", "• Led the launch", ""),
        *("Client: Skerry Trust\tMar 2019 – Nov 2020", "• Ran it"),
    )
    assert [p.employer for p in resume.positions] == ["Fjordline Systems Inc"]


def test_a_date_of_birth_in_a_table_of_ones_own_data_is_no_job():
    resume = resume_of("Ida", "", "Date of birth:\t3 May 1991", "", "EXPERIENCE", "Planner, Fjordline, 2019 – 2021")
    assert len(resume.positions) == 1


def test_titles_over_bare_dates_with_hours_and_supervisor_stand_under_the_employers_line():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "FJORDLINE ARMY, various locations (06/2010 – 08/2022)"),
        *("Signal Officer (Captain), Fort Carson, CO", "07/2018 – 08/2022, 50 hours/week, Supervisor: J. Doe"),
        *("• Led the launch", "Platoon Leader, Fort Hood, TX", "06/2010 – 04/2015", "• Ran the plan"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Signal Officer (Captain)", "FJORDLINE ARMY"), ("Platoon Leader", "FJORDLINE ARMY")]


def test_a_line_of_skills_under_the_headline_is_no_contact_data():
    line = "Zero Trust · Vendor Governance · Hybrid Delivery"
    resume = resume_of(
        "Ida Nordstrand", "Program Manager", line, "ida@example.org", "", "EXPERIENCE", "Planner, 2019 – 2021"
    )
    texts = {block.id: block.text for block in resume.document.blocks}
    assert line not in [texts[i] for i in resume.contact_ids]
    assert "ida@example.org" in [texts[i] for i in resume.contact_ids]


def test_a_unit_behind_a_later_title_is_no_employer_where_the_employer_has_its_own_line():
    resume = resume_of(
        *("Ida", "", "EXPERIENCE", "Fjordline North (university hospital), Oslo"),
        *("Senior Project Manager, Digital Health — May 2022 to date", "• Led the launch"),
        *("Project Manager, Interoperability — Jan. 2019 to Apr. 2022", "• Ran the rollout", ""),
        *("Skerry inc., Bergen", "Specialist — Sept. 2017 to Dec. 2018", "• Ran the plan"),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found[:2] == [
        ("Senior Project Manager, Digital Health", "Fjordline North"),
        ("Project Manager, Interoperability", "Fjordline North"),
    ]
    assert found[2][1] == "Skerry inc"
