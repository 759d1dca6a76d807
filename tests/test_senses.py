"""Senses of words and kinds of lines; the cases stand in cases/senses.md."""

import re
from pathlib import Path

import pytest

from resume_tailor.model import SkillMention
from resume_tailor.own_work import describes_another, is_label, is_wish
from resume_tailor.senses import asked_in_sense, in_other_sense, is_foreign_trade, load_senses, stands_in_sense
from skill_lexicon import load_lexicon

TEXT = (Path(__file__).parent / "cases" / "senses.md").read_text()
LEXICON = load_lexicon()


def lines(heading):
    return re.findall(r"^- (.+)$", TEXT.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0], flags=re.M)


def mention_of(marked, concept="risk-management"):
    left, words, right = marked.split("*")
    category = LEXICON[concept].category
    start = len(left)
    mention = SkillMention(concept, words, category, "b", start, start + len(words), words)
    return mention, left + words + right


@pytest.mark.parametrize("line", lines("Means it"))
def test_a_word_in_its_sense_counts(line):
    concept, _, text = line.partition(": ")
    assert stands_in_sense(*mention_of(text, concept))


@pytest.mark.parametrize("line", lines("Means something else"))
def test_a_word_in_another_sense_does_not(line):
    concept, _, text = line.partition(": ")
    assert not stands_in_sense(*mention_of(text, concept))


def short_form_of(line):
    words, _, text = line.partition(" | ")
    start = text.index(words)
    return in_other_sense(words, text, start, start + len(words))


@pytest.mark.parametrize("line", lines("Short form of another trade"))
def test_a_short_form_in_the_company_of_another_trade_means_that(line):
    assert short_form_of(line)


@pytest.mark.parametrize("line", lines("Short form in its own sense"))
def test_a_short_form_in_its_own_company_means_its_concept(line):
    assert not short_form_of(line)


@pytest.mark.parametrize("line", lines("Asked for"))
def test_what_a_posting_asks_for_in_that_sense_is_asked(line):
    concept, _, text = line.partition(": ")
    assert asked_in_sense(*mention_of(text, concept))


@pytest.mark.parametrize("line", lines("Asked for in another sense"))
def test_what_a_posting_asks_for_in_another_sense_is_not(line):
    concept, _, text = line.partition(": ")
    assert not asked_in_sense(*mention_of(text, concept))


@pytest.mark.parametrize("line", lines("Tells of somebody else"))
def test_employers_clients_and_projects_are_not_the_person(line):
    assert describes_another(line)


@pytest.mark.parametrize("line", lines("Tells of the person"))
def test_a_line_of_work_is_the_persons(line):
    assert not describes_another(line)


@pytest.mark.parametrize("line", lines("Says what somebody would like"))
def test_a_wish_is_no_claim(line):
    mention, text = mention_of(line)
    assert is_wish(text, mention)


@pytest.mark.parametrize("line", lines("Says what somebody does"))
def test_a_claim_is_no_wish(line):
    mention, text = mention_of(line)
    assert not is_wish(text, mention)


@pytest.mark.parametrize("line", lines("Only names things"))
def test_a_few_words_without_doing_are_a_label(line):
    assert is_label(line)


@pytest.mark.parametrize("line", lines("Says what was done"))
def test_a_short_line_of_doing_is_no_label(line):
    assert not is_label(line)


def test_the_concepts_of_the_table_are_in_the_lexicon_or_were_asked_for_as_words():
    assert not [concept for concept in load_senses().by_concept if concept not in LEXICON.concepts]


@pytest.mark.parametrize(("title", "foreign"), [("Storekeeper", True), ("Logistics Project Manager", False)])
def test_a_title_of_project_work_decides_over_the_trade(title, foreign):
    assert is_foreign_trade(title) is foreign
