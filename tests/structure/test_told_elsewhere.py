"""Work that is not told under its job: under free headings, or further down under the employer's name."""

import docx

from tests.test_resume_structure import bold, read


def document_with(*lines):
    """`# ` for a bold line, `- ` for a bullet."""
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    for line in lines:
        if line.startswith("# "):
            bold(document, line[2:])
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    return read(document)


JOBS = ("2019 – 2024: Terminal Manager, Skagen Logistics Ltd", "2012 – 2019: Planner, Hav Port AS")
THEMES = (
    "# Profile",
    "Terminal manager with twelve years in ports.",
    "# Running port services",
    "- Led a team of 40 through three changes of the yard",
    "- Line managed six foremen of the night shift",
    "# Looking after money",
    "- Managed a budget of 4 million euros for cranes",
)
OVERVIEW = (
    "# Work history",
    *JOBS,
    "# Career details",
    "# Hav Port AS – Planner",
    "- Planned the berths of 30 ships a week",
    "# Skagen Logistics Ltd",
    "- Ran the yard with 40 people",
    "- Cut waiting times by a third",
    "# Education",
    "B.Sc. Logistics, Nordvik College",
)


def test_bullets_under_free_headings_are_bullets_where_the_jobs_have_none():
    resume = document_with(*THEMES, "# Work history", *JOBS)
    kinds = {section.heading: section.kind for section in resume.sections}
    assert kinds["Profile"] == "summary"
    assert kinds["Running port services"] == kinds["Looking after money"] == "experience"
    assert len(resume.bullet_ids) == 3
    assert [position.block_ids for position in resume.positions] == [(), ()]


def test_free_headings_stay_what_they_are_where_the_jobs_have_lines():
    resume = document_with(*THEMES, "# Work history", JOBS[0], "- Ran the yard with 40 people")
    assert {section.kind for section in resume.sections if section.heading == "Looking after money"} == {"other"}


def test_details_without_dates_belong_to_the_job_of_that_employer():
    resume = document_with(*OVERVIEW)
    texts = {block.id: block.text for block in resume.document.blocks}
    assert [(one.employer, [texts[id_] for id_ in one.block_ids]) for one in resume.positions] == [
        ("Skagen Logistics Ltd", ["Ran the yard with 40 people", "Cut waiting times by a third"]),
        ("Hav Port AS", ["Planned the berths of 30 ships a week"]),
    ]


def test_an_employer_named_in_another_jobs_lines_takes_none_of_them():
    resume = document_with(
        "# Work history",
        JOBS[0],
        "- Ran the yard",
        "# For Hav Port AS",
        "- Moved two cranes",
        JOBS[1],
        "- Planned berths",
    )
    assert [len(one.block_ids) for one in resume.positions] == [3, 1]
