"""Resumes whose jobs could not be read: what their years and lists tell all the same."""

from dataclasses import replace

import pytest

from resume_tailor.writing import check_writing
from tests.plain_pairs import pair
from tests.suggestions.test_figures_below import knockouts

LINES = "".join(f"- Prepared the monthly statement of plant number {n}\n" for n in range(12))
JOBS = """## Experience
### Site Engineer, Acme, 2010-01 - 2012-12
- Ran the site
### Site Engineer, Beta, 2013-01 - 2015-12
- Ran the other site
"""
ALONE = """## Experience
Worked for Acme from 2010 on the first plant of the north
Worked for Beta in {years} on the second plant of the north
"""


@pytest.mark.parametrize(
    ("years", "told"),
    [("2015", True), ("2015 and to date", False), ("2024", False), ("Mar'25", False), ("2010", False)],
)
def test_the_latest_year_of_all_is_asked_about_where_no_job_could_be_read(years, told):
    made = knockouts(["risk management"], ALONE.format(years=years))
    assert [s.title for s in made.values()] == (["No year after 2015 stands in your resume"] if told else [])


def test_a_list_of_duties_beside_several_jobs_is_put_under_them():
    def told(text):
        resume = pair("# Manager\n## required\n- Scrum\n", text).resume
        headed = [replace(s, heading="Job Responsibilities") if s.kind == "projects" else s for s in resume.sections]
        found = check_writing(replace(resume, sections=tuple(headed)))
        return [f.title for f in found if f.id == "duties-apart"]

    assert told(f"{JOBS}## Projects\n{LINES}") == ["12 duties stand in one list, apart from your 2 jobs"]
    assert not told(f"{JOBS}{LINES}")
    one = JOBS.split("### Site Engineer, Beta")[0]
    assert not told(f"{one}## Projects\n{LINES}")


def test_a_long_line_of_duties_without_a_year_tells_of_no_work_that_runs_on():
    duty = "Knows the whole path of a payment in cards, from the first authorization at the till until its settlement"
    made = knockouts(["risk management"], f"{ALONE.format(years='2015')}\n{duty}\n")
    assert "knockout-since" in made
    assert not knockouts(["risk management"], f"{ALONE.format(years='2015')}\n{duty}, which is done up to date\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("35 contact hours of project management training, 2019", "the 35 hours stand in your resume"),
        ("Certificate in project management (acquired 35 hrs)", "the 35 hours stand in your resume"),
        ("Worked 35 hours a week", "book the 35 hours"),
    ],
)
def test_the_training_for_the_exam_is_not_asked_for_twice(line, said):
    resume = f"## Experience\n### Project Manager, Acme, 2010-01 - present\n- Led a launch\n## Certifications\n{line}\n"
    assert said in knockouts(["PMP certification is required"], resume)["knockout-pmp"].action
