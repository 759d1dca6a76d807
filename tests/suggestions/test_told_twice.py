"""What a resume tells twice, and what its newer work has left behind."""

from tests.suggestions.test_advice import of_kind

POSTING = "# Program Manager\n## required\n- risk management\n"
LINE = "Led the weekly planning of all plants in the north region"
JOBS = """## Experience
### Program Manager, Acme, 2018-01 - present
- Led the launch of a product
### Site Supervisor, Beta, 2010-01 - 2017-12
- Ran the site
"""


def trims(resume):
    return {s.id: s for s in of_kind("trim", POSTING, resume)}


def test_a_line_that_stands_in_summary_and_skills_is_said_once():
    made = trims(f"## Summary\n{LINE}\n## Skills\n{LINE}\n{JOBS}")["trim-repeated"]
    assert "word for word under “Summary” and “Skills”" in made.reason
    assert made.action == "Take the second one out."


def test_a_line_of_a_job_stays_there_when_it_stands_in_the_summary_as_well():
    made = trims(f"## Summary\n{LINE}\n{JOBS}- {LINE}\n")["trim-repeated"]
    assert made.action.startswith("Keep it under the job")


def test_the_client_of_two_projects_may_be_named_twice():
    client = "Client: the national grid company of the north and its two daughters"
    assert "trim-repeated" not in trims(f"{JOBS}- {client}\n- {client}\n")


def test_a_bare_list_of_the_jobs_is_told_once():
    bare = "## Experience\nProgram Manager\nSite Supervisor\n"
    made = trims(f"{bare}{JOBS}")["trim-job-list"]
    assert "2 of your jobs stand twice" in made.reason
    assert "trim-job-list" not in trims(JOBS)


def test_the_projects_of_the_studies_go_after_years_of_work():
    studies = "## Academic Projects\n- A night lamp with an alarm\n"
    assert "about 17 years of work" in trims(f"{JOBS}{studies}")["trim-studies"].reason


def test_a_beginner_keeps_the_projects_of_the_studies():
    beginner = "## Experience\n### Analyst, Acme, 2024-01 - present\n- Wrote reports\n"
    assert "trim-studies" not in trims(f"{beginner}## Academic Projects\n- A night lamp with an alarm\n")


def test_short_lines_are_counted_beside_a_long_one_that_stands_twice():
    short = "Kept the stock of spares"
    made = trims(f"{JOBS}- {LINE}\n- {LINE}\n- {short}\n- {short}\n")["trim-repeated"]
    assert "2 lines stand twice" in made.title
    assert "trim-repeated" not in trims(f"{JOBS}- {short}\n- {short}\n")


def test_lines_of_the_studies_that_go_are_not_counted():
    studies = f"## Academic Projects\n{LINE}\n{LINE}\n"
    made = trims(f"{JOBS}{studies}")
    assert "trim-studies" in made
    assert "trim-repeated" not in made


def test_a_third_copy_within_a_longer_line_is_named_too():
    made = trims(f"{JOBS}- {LINE}\n- {LINE}\n- {LINE}. Kept the spares of the hall as well\n")["trim-repeated"]
    assert "and once more in a longer line under" in made.reason
    assert "in the other places" in made.action
