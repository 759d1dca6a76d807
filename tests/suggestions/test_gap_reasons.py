"""Why an absent thing is told as no gap: each reason is true of the thing it is given for."""

import pytest

from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.lacking import reasons
from resume_tailor.suggestions.lacking.choices import is_met_by_another
from tests.suggestions.test_reach import case_of, jobs

LED = jobs("Project Manager", lines="- Led the rollout of a till in 40 shops\n")


def reason_of(label, posting, resume=LED):
    case = case_of(posting, resume)
    _, declined = suggest(case.posting, case.resume, case.evidence, case.matches, case.lexicon, case.as_of)
    return next(one.reason for one in declined if one.title == f"Gap: {label}")


@pytest.mark.parametrize(
    ("posting", "label", "reason"),
    [
        ("# Project Manager\n## preferred\n- Kubernetes\n", "Kubernetes", reasons.WISHED),
        ("# Project Manager\n## duty\n- You meet teams that use Kubernetes\n", "Kubernetes", reasons.DUTY),
    ],
)
def test_the_reason_follows_how_the_posting_asks_for_it(posting, label, reason):
    assert reason_of(label, posting) == reason


@pytest.mark.parametrize(("line", "met"), [("AWS or Kubernetes", True), ("AWS or Azure, Kubernetes", False)])
def test_what_a_comma_parts_from_a_choice_is_asked_besides(line, met):
    held = jobs("Project Manager", lines="- Moved the tests of a till to AWS\n")
    case = case_of(f"# Project Manager\n## required\n- {line}\n", held)
    (kubernetes,) = (match for match in case.skills() if match.requirement.label == "Kubernetes")
    assert is_met_by_another(kubernetes, case) is met
