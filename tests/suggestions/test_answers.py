"""Lines that answer a sentence of the posting; the cases stand in cases/answers.md."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from resume_tailor.suggestions.lines.answers import find_answers, known_id, load_answers
from skill_lexicon import load_lexicon
from tests.suggestions.test_put_forward import JOB
from tests.suggestions.test_reach import case_of

TEXT = (Path(__file__).parents[1] / "cases" / "answers.md").read_text()
CASES = re.findall(r"^- (.+) \| (.+) -> (.+)$", TEXT, flags=re.M)
LEXICON = load_lexicon()


def case(asked, line, job=JOB):
    return replace(case_of(f"# Program Manager\n## duty\n- {asked}\n", f"{job}- {line}\n"), lexicon=LEXICON)


@pytest.mark.parametrize(("asked", "line", "answered"), CASES)
def test_a_line_answers_what_is_asked_and_nothing_else(asked, line, answered):
    found = {match.requirement.concepts[0] for match, _ in find_answers(case(asked, line))}
    assert found == set(re.findall(r"[a-z][a-z-]+", answered))


@pytest.mark.parametrize("row", load_answers(), ids=lambda row: row.concept)
def test_every_row_has_a_case_and_an_entry_of_the_lexicon(row):
    assert row.concept in LEXICON.concepts
    assert any(row.asked.search(asked) and row.told.search(line) for asked, line, _ in CASES)


def test_a_line_of_another_trade_answers_nothing():
    job = "## Experience\n### Storekeeper, Acme, 2022-01 - present\n"
    assert not find_answers(case("Mentor junior team members", "Coached two junior engineers", job))


def test_an_answer_speaks_in_the_words_of_both_and_grounds_no_edit():
    one = case("Mentor junior team members and guide them", "Coached two junior project managers at launches")
    ((match, item),) = find_answers(one)
    assert match.requirement.label == "Mentor junior team members"
    assert item.mention.text == "Coached two junior project managers"
    assert item.speaks
    assert item.relation == "implied"
    assert known_id(match, one) == ""
