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


@pytest.mark.parametrize(
    "line",
    [
        "- Prior use of agile methodologies on large projects",
        "- Knowledge of agile and waterfall processes",
        "- Plans kept in Agile, reports, minutes",
    ],
)
def test_how_the_teams_work_is_asked_without_a_word_of_experience(line):
    (gap,) = gaps(line)
    assert "Agile" in gap.title


@pytest.mark.parametrize(
    "line",
    ["- An agile mind", "- Partner to agile teams", "- May use Agile", "- Use of tools such as Trello, Agile and Miro"],
)
def test_an_agile_person_or_team_is_no_way_of_working(line):
    assert not [gap for gap in gaps(line) if "Agile" in gap.title]


def test_a_demand_for_a_certificate_that_no_lexicon_knows_is_a_check():
    (check,) = gaps("- ONLY CANDIDATES WITH FROBOZZ CERTIFICATION WILL BE CONSIDERED", kind="knockout-certificate")
    assert check.title.endswith("FROBOZZ")
    held = f"{RESUME}\n## Certifications\nFrobozz Builder\n"
    assert gaps("- FROBOZZ CERTIFICATION required", held, kind="knockout-certificate") == []


@pytest.mark.parametrize(
    "line",
    [
        "- Frobozz certification preferred",
        "- Professional certification required",
        "- ISO 9001 Certification of the plant is required",
        "- Valid Driver License required",
        "- PMP Certification required",
    ],
)
def test_a_wish_or_a_certificate_of_no_person_is_no_such_check(line):
    assert gaps(line, kind="knockout-certificate") == []


def test_tools_of_one_line_to_which_the_same_way_leads_are_one_gap():
    (gap,) = gaps("- Working knowledge of Smartsheet and Jira")
    assert "Smartsheet" in gap.title
    assert "Jira" in gap.title
