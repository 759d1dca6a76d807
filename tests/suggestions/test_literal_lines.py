"""Demands that a job line has in so many words, and the field that the posting is of."""

from dataclasses import replace

import pytest

from resume_tailor.suggestions.lines.literal_lines import is_heart, says_in_its_words
from tests.suggestions.test_put_forward import JOB
from tests.suggestions.test_reach import case_of


def said(asked, line):
    case = case_of(f"# Program Manager\n## required\n- {asked}\n", JOB + f"- {line}\n")
    block = next(b for b in case.resume.document.blocks if line in b.text)
    return [item.mention.text for _, item in says_in_its_words(block, case)]


@pytest.mark.parametrize(
    ("asked", "line", "words"),
    [
        ("vendor management", "Vendors management including scope and change", ["Vendors management"]),
        ("vendor management", "Vendors, management of the site", []),
        ("project management", "Project management of the site", []),
        ("risk management", "Worked as risk management officer", []),
        ("risk management", "Chaired risk management of the site", ["risk management"]),
    ],
)
def test_the_words_of_a_demand_are_known_in_any_form(asked, line, words):
    assert said(asked, line) == words


@pytest.mark.parametrize(("times", "heart"), [(3, True), (2, False)])
def test_the_field_that_a_posting_names_again_and_again_is_its_heart(times, heart):
    lines = "".join(f"- Drive cybersecurity work number {n}\n" for n in range(times))
    case = case_of(f"# Program Manager\n## required\n{lines}", JOB + "- Brought cybersecurity to approval\n")
    (match,) = (m for m in case.skills() if "information-security" in m.requirement.concepts)
    field = replace(match.requirement, category="technology")
    assert is_heart(replace(match, requirement=field), match.evidence[0], case) is heart
