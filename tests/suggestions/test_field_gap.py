"""The field that a posting is of and no line of the resume speaks of is told as a gap of its own."""

import pytest

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.gap import suggest_gap
from tests.suggestions.test_reach import case_of, jobs

POSTING = (
    "# Technical Program Manager\n## duty\n"
    "- Lead programs that bring smart contracts to our clients\n- Plan tokenization programs with engineers\n"
    "- Gather requirements for tokens and wallets\n- Run releases of digital assets with partners\n"
    "- Report on the crypto roadmap to leaders\n"
    "## preferred\n- Experience with blockchain transactions\n- Knowledge of web3 protocols\n"
)
SITES = (
    "- Led the construction of four bridges with subcontractors\n- Planned the civil works of two stations\n"
    "- Checked site safety with the superintendent\n- Kept the budget of the building works\n"
)


def gaps(posting, resume):
    return [one for one in suggest_gap(case_of(posting, resume)) if isinstance(one, Suggestion)]


def names(posting, resume):
    return [one.id for one in gaps(posting, resume)]


def test_the_field_is_told_with_a_clause_that_asks_for_it_and_the_way_there():
    (told,) = gaps(POSTING, jobs("Project Manager", lines=SITES))
    assert told.id == "gap-field"
    assert "blockchain" in told.posting_quotes[0].text
    assert "test network" in told.action or "protocol" in told.action


@pytest.mark.parametrize("line", ["- Moved payments to a wallet of our own\n", "- Led a crypto exchange's launch\n"])
def test_a_resume_that_has_one_of_its_words_is_left_alone(line):
    assert "gap-field" not in names(POSTING, jobs("Project Manager", lines=SITES + line))


def test_a_posting_of_no_field_names_none():
    plain = "# Project Manager\n## required\n- Experience with schedules\n- Strong communication skills\n"
    assert "gap-field" not in names(plain, jobs("Project Manager", lines=SITES))
