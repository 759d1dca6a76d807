"""Where a resume speaks for a concept, and how strongly."""

import pytest

from resume_tailor.evidence import find_evidence
from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, build_resume, pair

RESUME = """
## Summary
Certain of risk management
## Experience
### Program Manager, Jira, 2024-01 - present
- Managed risk management for 12 engineers
- Wrote risk management notes
### Developer, Beta, 2010-01 - 2012-12
- Ran K8s
## Skills
Python, Jira
## Personal
Scrum
## Certifications
CSM, 2018
"""


def found(concept, text=RESUME):
    return find_evidence(build_resume(text), LEXICON, AS_OF).get(concept, ())


def test_the_ladder_puts_a_line_with_a_result_first_and_the_summary_last():
    assert [item.strength for item in found("risk-management")] == ["outcome", "bullet", "summary"]


def test_a_result_is_quoted_as_written_and_leading_is_seen():
    best = found("risk-management")[0]
    assert (best.outcome, best.led, best.months_ago) == ("12 engineers", True, 0)


def test_the_place_names_the_position():
    assert found("kubernetes")[0].quote.place == "Developer at Beta"


def test_age_is_counted_from_the_end_of_the_position():
    assert found("kubernetes")[0].months_ago == (2026 - 2012) * 12 - 1


def test_narrower_proves_wider_and_never_the_reverse():
    assert [item.relation for item in found("container-orchestration")] == ["narrower"]
    assert not found("kubernetes", "## Experience\n### X, Y, 2020 - 2021\n- Did container orchestration\n- More")


def test_a_certification_implies_its_method_and_what_is_wider_than_that():
    assert [item.relation for item in found("scrum")] == ["implied"]
    assert [item.relation for item in found("agile")] == ["implied"]


def test_an_employers_name_is_no_skill():
    assert [item.quote.place for item in found("jira")] == ["Skills"]


def test_personal_data_prove_nothing():
    assert all(item.quote.text != "Scrum" for item in found("scrum"))


def test_no_requirement_is_proved_by_a_related_concept():
    match = pair("# X\n## required\n- Smartsheet", "## Skills\nMS Project, Excel").match("smartsheet")
    assert match.state == "absent"


SHIPPED = load_lexicon()
ROLES = {c.id for c in SHIPPED.concepts.values() if c.category == "role"} | {"scrum-master-role"}
IMPLIED = {other for role in ROLES for other in (*SHIPPED.ancestors(role), *SHIPPED.implied(role))}
WIDER = {wider for concept in IMPLIED for wider in SHIPPED.ancestors(concept)}
LEXICON_OF_ROLES = Lexicon({key: SHIPPED[key] for key in sorted(ROLES | IMPLIED | WIDER)})


def held_by_title(title):
    """The evidence of a resume that has nothing but a title, by the roles of the lexicon that ships."""
    resume = build_resume(f"## Experience\n### {title}, Acme, 2024-01 - present\n- Wrote notes\n", LEXICON_OF_ROLES)
    return find_evidence(resume, LEXICON_OF_ROLES, AS_OF)


@pytest.mark.parametrize(
    ("title", "practice"),
    [
        ("Sr. TPM", "technical-program-management"),
        ("Sr. TPM", "program-management"),
        ("Lead PgM", "program-management"),
        ("Business Analyst", "business-analysis"),
        ("Scrum Master", "scrum"),
        ("IT Project Manager", "project-management"),
    ],
)
def test_a_title_held_proves_the_practice_of_its_role(title, practice):
    assert held_by_title(title).get(practice)


def test_a_title_proves_no_other_roles_practice():
    assert not held_by_title("Scrum Master").get("project-management")
