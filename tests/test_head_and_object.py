"""A line that shares only the head of what is asked leaves it in doubt."""

from dataclasses import replace
from datetime import date

import pytest

from resume_tailor.head_and_object import doubt_object
from resume_tailor.matching import match_requirements
from tests.plain_pairs import LEXICON, pair

RESUME = "## Experience\n### Project Manager, Acme, 2020-01 - present\n- Managed vendors of two sites\n"


@pytest.mark.parametrize(
    ("label", "resume", "state"),
    [
        ("vendor management", RESUME, "same"),
        ("senior vendor management", RESUME, "same"),
        ("Python vendor management", RESUME, "not checkable"),
        ("Python vendor management", RESUME + "- Taught Python to two testers\n", "same"),
        ("Python vendor management", RESUME.replace("sites", "Python shops"), "same"),
    ],
)
def test_a_field_or_tool_in_the_demand_that_the_resume_nowhere_names_is_doubted(label, resume, state):
    found = pair("# X\n## required\n- vendor management\n", resume)
    match = found.match("vendor-management")
    named = replace(match, requirement=replace(match.requirement, label=label))
    doubted = doubt_object(named, found.evidence, LEXICON)
    assert doubted.state == (match.state if state == "same" else state)
    assert state == "same" or "Python" in doubted.explanation


def test_the_whole_words_of_the_posting_count_where_an_entry_has_but_a_part_of_them():
    found = pair(
        "# X\n## required\n- vendor management\n",
        "## Experience\n### Clerk, Acme, 2020-01 - present\n- Ran the Harbour Desk\n",
    )
    asked = replace(found.posting.requirements[0], label="Harbour Desk")
    (match,) = match_requirements(
        replace(found.posting, requirements=(asked,)), found.resume, found.evidence, LEXICON, date(2026, 1, 1)
    )
    assert (match.state, match.evidence[0].mention.text) == ("shown", "Harbour Desk")
