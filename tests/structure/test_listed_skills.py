from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.model import Block, Document
from resume_tailor.resume import read_structure

CASES = Path(__file__).parents[1] / "cases" / "skill_lines.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in CASES.read_text().splitlines()
    if line.startswith("|") and not line.startswith(("| line", "|---"))
]


def resume_of(*lines):
    blocks, start = [], 0
    for number, text in enumerate(lines):
        blocks.append(Block(f"document/{number}", text, start))
        start += len(text) + 1
    return read_structure(Document("r.docx", "docx", "\n".join(lines), tuple(blocks), "", start))


@pytest.mark.parametrize(("line", "items", "category"), ROWS)
def test_a_line_of_skills_is_listed_item_by_item(line, items, category):
    found = resume_of("Ida Nordstrand", "", "SKILLS", line, "", "EDUCATION", "B.Sc.").skills
    assert [skill.text for skill in found] == items.split(" / ")
    assert {skill.group for skill in found} == {category}


@given(st.text(max_size=80))
def test_every_listed_skill_stands_at_its_place(text):
    resume = resume_of("Ida", "", "SKILLS", text.replace("\n", " "), "Jira, Scrum", "", "EDUCATION", "B.Sc.")
    texts = {block.id: block.text for block in resume.document.blocks}
    for skill in resume.skills:
        assert texts[skill.block_id][skill.start : skill.end] == skill.text


def test_items_of_one_visible_line_and_tab_column_share_a_list():
    grid = ("Portfolio governance\tProgram strategy", "Change leadership\tAzure, SAP", "Negotiation\tBudgets")
    soft = "Jira, Miro\nTools:\tVisio, Excel"
    found = resume_of("Ida Nordstrand", "", "SKILLS", *grid, soft, "", "EDUCATION", "B.Sc.").skills
    lists = {skill.text: skill.list_id for skill in found}
    assert lists["Portfolio governance"] == "document/3#0.0"
    assert lists["Change leadership"] == "document/4#0.0"
    assert lists["Azure"] == lists["SAP"] == "document/4#0.1"
    assert lists["Jira"] == lists["Miro"] == "document/6#0.0"
    assert lists["Visio"] == lists["Excel"] == "document/6#1.1"


def test_a_table_by_tabs_lists_neither_its_column_heads_nor_its_ratings():
    table = ("Tool\tYears\tLevel", "Jira\t5 years\tExpert", "Visio\t3 years\tGood")
    found = resume_of("Ida Nordstrand", "", "SKILLS", *table, "", "EDUCATION", "B.Sc.").skills
    assert [skill.text for skill in found] == ["Jira", "Visio"]


def test_a_section_ends_where_a_job_or_a_closing_formula_begins():
    job = "Project Manager, Skagen Logistics Ltd, Mar 2014 – Dec 2018"
    for end in (job, "Sincerely, Ida", "I hereby declare that all is true"):
        found = resume_of("Ida Nordstrand", "", "SKILLS", "Jira, Visio, Excel", end, "Oslo, Bergen, Moss").skills
        assert [skill.text for skill in found] == ["Jira", "Visio", "Excel"]


def test_slashes_between_blanks_list_as_commas_do():
    found = resume_of("Ida Nordstrand", "", "SKILLS", "Budgeting / Hiring / Change control", "", "EDUCATION", "B.Sc.")
    assert [skill.text for skill in found.skills] == ["Budgeting", "Hiring", "Change control"]


def test_long_bullets_are_a_skill_each_whatever_commas_they_hold():
    bullets = [
        "• Able to run a busy office, with its planning, its budgets and the review of both",
        "• Able to write reports, minutes and letters in English, Norwegian and some German too",
        "• Used to work with boards, councils, agencies and the press on short notice, day and night",
        "• Able to train, coach and lead people who are new to the work, to the site or to the town",
    ]
    found = resume_of("Ida Nordstrand", "", "SKILLS", *bullets, "", "EDUCATION", "B.Sc.").skills
    assert [f"• {skill.text}" for skill in found] == bullets


def test_a_table_by_tabs_lists_the_column_of_tools_under_that_of_categories():
    table = ("Category\tSoftware\t\tProficiency", "Planning\t\tMS Project, Jira\tGood", "Drawing\tVisio\t\tHigh")
    found = resume_of("Ida Nordstrand", "", "SKILLS", *table, "", "EDUCATION", "B.Sc.").skills
    listed = [(skill.text, skill.group) for skill in found]
    assert listed == [("MS Project", "Planning"), ("Jira", "Planning"), ("Visio", "Drawing")]


def test_what_was_attended_in_a_month_is_no_skill():
    found = resume_of("Ida", "", "SKILLS", "Jira, Visio", "• Crane course – Sep 2016", "", "EDUCATION", "B.Sc.").skills
    assert [skill.text for skill in found] == ["Jira", "Visio"]


def test_long_bullets_that_tell_of_work_done_are_no_skills():
    bullets = [
        "• Led a global project of many departments and time zones to its end in a good year",
        "• Worked as the coordinator of a small office that looked after programs of all kinds",
        "• Handled the risks and the issues of the day and wrote them down for those who follow",
        "• Planning and tracking the progress of all projects while keeping to scope and budget",
    ]
    assert resume_of("Ida", "", "SKILLS", *bullets, "", "EDUCATION", "B.Sc.").skills == ()


def test_a_bullet_of_three_words_among_long_ones_is_three_skills():
    bullets = [
        "• Able to run a busy office, with its planning, its budgets and the review of both",
        "• Able to write reports, minutes and letters in English, Norwegian and some German too",
        "• Able to train, coach and lead people who are new to the work, to the site or to the town",
        "• Hardworking, patient, and punctual",
    ]
    found = resume_of("Ida", "", "SKILLS", *bullets, "", "EDUCATION", "B.Sc.").skills
    assert [skill.text for skill in found][-3:] == ["Hardworking", "patient", "punctual"]


def test_a_short_line_before_bullets_names_them():
    lines = ("Personal", "• Patience", "• Humour", "Languages Known", "• C", "• Java")
    found = resume_of("Ida", "", "SKILLS", *lines, "", "EDUCATION", "B.Sc.").skills
    groups = [(skill.text, skill.group) for skill in found]
    assert groups == [
        ("Patience", "Personal"),
        ("Humour", "Personal"),
        ("C", "Languages Known"),
        ("Java", "Languages Known"),
    ]


def test_skills_of_a_section_within_one_block_are_those_between_its_headings():
    block = "EDUCATION\nB.Sc., Nordvik, 2004-2007\n\nKEY SKILLS\nJira, Visio, Excel\n\nHOBBIES\nRowing, chess, skiing"
    found = resume_of("Ida", "", block, "", "LANGUAGES", "English").skills
    assert [skill.text for skill in found] == ["Jira", "Visio", "Excel"]


def test_several_categories_on_one_line_each_label_their_own_skills():
    line = "Programming: Go, C++; Databases: PostgreSQL, Redis"
    found = resume_of("Ida", "", "SKILLS", line, "", "EDUCATION", "B.Sc.").skills
    groups = [(skill.text, skill.group) for skill in found]
    assert groups == [
        ("Go", "Programming"),
        ("C++", "Programming"),
        ("PostgreSQL", "Databases"),
        ("Redis", "Databases"),
    ]
