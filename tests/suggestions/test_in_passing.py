"""Gaps are demands of their own: no condition for some, no one example, no trifle, no paper twice."""

import pytest

from resume_tailor.suggestions import suggest
from tests.plain_pairs import AS_OF, LEXICON, pair

RESUME = """
## Experience
### Project Manager, Acme, 2019-01 - present
- Led project management of a launch in three regions
- Kept schedule and budget of the plant move
## Skills
Planning
"""


def gaps(required, resume=RESUME, kind="gap"):
    both = pair(f"# Technical Project Manager\n## required\n{required}\n", resume)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    return [s for s in made if s.id.startswith(f"{kind}-")]


@pytest.mark.parametrize(
    "line",
    [
        "- Experience with Kubernetes (for infrastructure teams)",
        "- Experience with orchestration, e.g. Kubernetes",
        "- Experience with Microsoft Excel",
    ],
)
def test_what_is_asked_in_passing_is_no_gap(line):
    assert gaps(line) == []


def test_a_plain_demand_is_a_gap():
    assert len(gaps("- Experience with Kubernetes")) == 1


def test_project_management_at_work_is_no_certificate_of_it():
    (gap,) = gaps("- PMP certification preferred but project management certificates of other bodies are taken")
    assert "PMP" in gap.title


def test_certificates_of_one_choice_are_one_gap_in_the_order_of_the_posting():
    (gap,) = gaps("- Project Management Professional (PMP) or CSM certification highly desirable")
    assert "PMP or CSM" in gap.title
    assert gap.action.startswith("One of them is enough. For PMP:")
