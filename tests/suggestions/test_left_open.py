"""What the posting leaves open is told by its whole clause, never as a demand."""

import pytest

from resume_tailor.suggestions.asked.left_open import is_a_measure, is_in_use, left_open
from tests.suggestions.test_put_forward import JOB, made
from tests.suggestions.test_reach import case_of

LINE = "- Set up Kubernetes for the museum, releases from 9 to 2 weeks\n"


def first(clause):
    case = case_of(f"# Program Manager\n## required\n- {clause}\n", JOB + LINE)
    return next(match for match in case.skills() if "kubernetes" in match.requirement.concepts), case


@pytest.mark.parametrize(
    "clause",
    ["Experience with Kubernetes or Nomad", "You know Kubernetes, Nomad or similar", "Kubernetes is a plus"],
)
def test_an_alternative_or_a_wish_is_quoted_whole(clause):
    assert left_open(*first(clause)) == f"“{clause}”"


def test_a_plain_demand_is_none():
    assert not left_open(*first("Hands-on experience with Kubernetes"))


def test_what_the_team_happens_to_use_is_no_demand():
    assert is_in_use(*first("Keep the plan where all can see it (we're on Kubernetes)"))


def test_what_one_is_measured_by_is_no_duty():
    assert is_a_measure(*first("You are measured by the uptime of Kubernetes"))
    assert not is_a_measure(*first("Measure the uptime of Kubernetes"))


def test_the_reason_does_not_call_one_of_several_required():
    (only,) = made(JOB + LINE, posting="# Program Manager\n## required\n- Experience with Kubernetes or Nomad\n")
    assert "requires" not in only.reason
    assert "“Experience with Kubernetes or Nomad”" in only.reason
