"""Resumes by function: the work told under themes, the jobs in bare lines; and a summary without a heading."""

import docx
import pytest

from tests.test_resume_structure import bold, read

WORK = [
    ("Program Management", ["Managed the fielding of a radio system to 11 battalions", "Briefed the board each month"]),
    ("Supply Chain", ["Directed a property book of $140M", "Cut the spare parts backlog by 60%"]),
    ("Leadership", ["Led units of 15 to 210 people", "Mentored lieutenants and captains"]),
]
JOBS = ["Logistics Officer, 3rd Brigade, Oslo, 2017 – 2020", "Platoon Leader, Signal Unit, Oslo, 2012 – 2017"]


def functional(heading, work, jobs=JOBS, under_jobs=()):
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, heading)
    for theme, items in work:
        if theme:
            bold(document, theme)
        for item in items:
            document.add_paragraph(item, style="List Bullet")
    bold(document, "WORK HISTORY")
    for job in jobs:
        document.add_paragraph(job)
        for item in under_jobs:
            document.add_paragraph(item, style="List Bullet")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    return read(document)


@pytest.mark.parametrize(
    "heading", ["RELEVANT SKILLS AND ACCOMPLISHMENTS", "SELECTED ACCOMPLISHMENTS", "PROFESSIONAL SKILLS"]
)
@pytest.mark.parametrize("themes", [True, False])
def test_work_told_in_the_place_of_the_jobs_is_experience(heading, themes):
    resume = functional(heading, WORK if themes else [("", items) for _, items in WORK])
    assert [(s.heading, s.kind) for s in resume.sections[1:]] == [
        (heading, "experience"),
        ("WORK HISTORY", "experience"),
        ("EDUCATION", "education"),
    ]
    assert len(resume.bullet_ids) == 6
    assert resume.skills == ()


def test_skills_stay_skills_where_the_jobs_have_bullets_of_their_own():
    resume = functional("PROFESSIONAL SKILLS", WORK, under_jobs=["Ran the yard with forty people"])
    assert [s.kind for s in resume.sections][1] == "skills"


def test_what_somebody_knows_or_was_given_is_no_work():
    known = ["Skilled in planning of crews and yards", "Experienced in ports and in customs", "Knowledge of SAP WM"]
    given = [
        "Awarded the harbour medal in 2015",
        "Received the safety prize of the port",
        "Won the fleet cup",
    ]
    assert functional("PROFESSIONAL SKILLS", [("", known)]).sections[1].kind == "skills"
    assert functional("ACHIEVEMENTS", [("", given)]).sections[1].kind == "awards"


def test_a_theme_in_the_look_of_the_sections_opens_one():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    for heading, items in [("Skills", ["Jira", "Scrum"]), ("Volunteering", ["Coach of a team of girls"])]:
        bold(document, heading)
        for item in items:
            document.add_paragraph(item, style="List Bullet")
    bold(document, "Experience")
    document.add_paragraph("Planner, Skagen Logistics Ltd, 2014 – 2018")
    assert [s.heading for s in read(document).sections[1:]] == ["Skills", "Volunteering", "Experience"]


def test_sentences_above_the_first_heading_are_the_summary():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    document.add_paragraph("Oslo | ida@example.org | +47 555 01 234")
    document.add_paragraph("Program manager for data platforms, seven years. Former analyst, so I write queries.")
    bold(document, "EXPERIENCE")
    document.add_paragraph("Planner, Skagen Logistics Ltd, 2014 – 2018")
    resume = read(document)
    assert [(s.kind, len(s.block_ids)) for s in resume.sections][:2] == [("contact", 2), ("summary", 1)]
    assert set(resume.contact_ids) == set(resume.sections[0].block_ids)


def test_a_resume_with_a_headed_summary_has_one_summary():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    document.add_paragraph("I make ships and the people who load them meet at the same hour. Ask me how.")
    bold(document, "SUMMARY")
    document.add_paragraph("Program manager with ten years in ports.")
    bold(document, "EXPERIENCE")
    document.add_paragraph("Planner, Skagen Logistics Ltd, 2014 – 2018")
    assert [s.kind for s in read(document).sections] == ["contact", "summary", "experience"]
