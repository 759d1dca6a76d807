"""Loose words prove nothing; names, phrases and telling words do."""

import pytest

from resume_tailor.sureness import names_surely, tells_by_itself
from tests.plain_pairs import LEXICON, concept, pair

RISK = LEXICON["risk-management"]
REPORTING = concept("status-reporting", "status reporting", "practice", hidden_labels=("reports", "status reports"))
EMBEDDED = concept("embedded-systems", "embedded systems", "technology", hidden_labels=("drivers",))


@pytest.mark.parametrize(
    ("words", "meant", "sure"),
    [
        ("risk management", RISK, True),
        ("risks", RISK, True),
        ("manage risks", RISK, True),
        ("status reports", REPORTING, True),
        ("reports", REPORTING, False),
        ("drivers", EMBEDDED, False),
    ],
)
def test_one_loose_word_does_not_name_a_capability(words, meant, sure):
    assert names_surely(words, meant) is sure


@pytest.mark.parametrize(
    ("words", "alone"), [("managing", False), ("Finance", False), ("GTP", True), ("red tape", True), ("S3", True)]
)
def test_unknown_words_count_when_they_are_a_name_or_several(words, alone):
    assert tells_by_itself(words) is alone


def test_a_loose_word_in_the_resume_is_neither_proof_nor_gap():
    lexicon = type(LEXICON)({**LEXICON.concepts, EMBEDDED.id: EMBEDDED})
    resume = "## Experience\n### Dispatcher, Acme, 2024 - present\n- Sent drivers to all sites"
    match = pair("# X\n## required\n- embedded systems", resume, lexicon).match("embedded-systems")
    assert match.state == "not checkable"
    assert "drivers" in match.explanation
