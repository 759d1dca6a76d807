"""The texts that the network learns from: marks are read, and what is put in place of a mention stands alone."""

import pytest

from benchmarks.shared import SHARED
from skill_lexicon import load_lexicon
from training.gold import GoldMention, GoldPosting
from training.more import read_more, read_written
from training.unlabelled import term_pool, varied_postings


def test_marks_of_a_written_text_become_mentions_and_go():
    (posting,) = read_written("=== TPM\nOwn [vendor contracts|p] and [Jira|o].\n")
    assert posting.text == "TPM\nOwn vendor contracts and Jira.\n"
    assert [(posting.text[one.start : one.end], one.category) for one in posting.mentions] == [
        ("vendor contracts", "practice"),
        ("Jira", "tool"),
    ]


def test_other_terms_of_the_category_take_the_place_of_mentions():
    posting = GoldPosting("x", "x", "Use Jira daily.", (GoldMention(4, 8, "tool"),))
    pool = term_pool([GoldPosting("y", "y", "Trello", (GoldMention(0, 6, "tool"),))], load_lexicon(), lambda key: False)
    varied = list(varied_postings([posting], pool, 20, 0))
    assert {one.text for one in varied} == {"Use Jira daily.", "Use Trello daily."}
    assert all(
        one.text[mention.start : mention.end] in {"Jira", "Trello"} for one in varied for mention in one.mentions
    )


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="needs the shared data")
def test_every_mention_marked_in_a_shared_posting_is_a_string_of_it():
    for posting in read_more():
        assert posting.mentions
        assert all(posting.text[one.start : one.end].strip() for one in posting.mentions)
