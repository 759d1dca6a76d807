"""Lines of work that stand under no job: they are put forward where the jobs have nothing, to be placed there."""

import pytest

from tests.suggestions.test_put_forward import made

ASKED = "# Technical Program Manager\n## required\n- risk management\n- Kubernetes\n"
JOBS = "### General Manager, Acme, 2015-01 - present\n### Manager, Bolt, 2010-01 - 2014-12\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Handled the risk management of six sites by tracking what each reported", True),
        ("Good knowledge of risk management and of the reports that are made of it", False),
        ("Liaised with the ministry for the risk management of all of its sites", False),
        ("Handled the risk management", False),
    ],
)
def test_a_line_of_doing_under_no_job_is_to_be_put_where_it_was_done(line, told):
    found = made(f"## Experience\n- {line}\n{JOBS}", posting=ASKED)
    assert bool(found) is told
    assert all("under no job" in one.reason for one in found)


def test_beside_two_lines_of_jobs_none_of_the_others_is_told():
    jobs = (
        "### Program Manager, Acme, 2015-01 - present\n- Led the Kubernetes move of a shop, saved 20 % of the cost\n"
        "- Led risk management of six plants, no date was lost\n"
    )
    above = "- Handled the risk management of six sites by tracking what each reported"
    found = made(f"## Experience\n{above}\n{jobs}", posting=ASKED)
    assert len(found) == 2
    assert all("under no job" not in one.reason for one in found)


def test_where_jobs_are_bare_lines_other_work_than_what_every_trade_does_is_told_too():
    themes = (
        "## Experience\n- Moved eleven shops to Kubernetes with a team of four in nine months\n"
        "- Handled the risk management of six sites by tracking what each reported\n"
    )
    found = made(f"{themes}{JOBS}", posting=ASKED)
    assert {one.requirement for one in found} == {"kubernetes", "risk-management"}
    assert all("under the job where you did it" in one.action for one in found)


def test_one_line_under_a_job_makes_no_other_resume_of_one_that_tells_its_work_by_themes():
    themes = "## Experience\n- Moved eleven shops to Kubernetes with a team of four in nine months\n" + "".join(
        f"- Walked the floor of shop number {n} with its keepers and the owner\n" for n in range(6)
    )
    found = made(f"{themes}{JOBS}- Kept the keys of the shop\n", posting=ASKED)
    assert [one.title.split(":")[0] for one in found] == ["Kubernetes"]
