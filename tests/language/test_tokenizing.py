from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English

from benchmarks.shared import SHARED
from resume_tailor.language.tokenizing import LONGEST_WORD, occurring, tokenizer_for

ROOT = Path(__file__).parents[2]
WHOLE = English()
ANY = English(create_tokenizer=tokenizer_for(None))
SPECIAL = sorted(English.Defaults.tokenizer_exceptions)
WORDS = st.sampled_from([*SPECIAL, "Jira", "risk", "(", ")", ",", "-", "/", "'", "$", "10", " ", "\n", "\u200b"])


def tokens(nlp, text):
    return [(token.text, token.norm_, token.whitespace_) for token in nlp.make_doc(text)]


def made_for(*texts):
    return English(create_tokenizer=tokenizer_for(texts))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=12), st.booleans())
def test_a_tokenizer_made_for_a_text_gives_the_tokens_of_the_whole_one(words, spaced):
    text = (" " if spaced else "").join(words)
    assert tokens(made_for(text), text) == tokens(WHOLE, text)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=12), st.booleans())
def test_a_tokenizer_for_any_text_gives_the_tokens_of_the_whole_one_at_once_and_again(words, spaced):
    text = (" " if spaced else "").join(words)
    assert tokens(ANY, text) == tokens(WHOLE, text) == tokens(ANY, text)


def test_special_words_are_found_within_others_and_in_any_of_the_texts():
    assert occurring(("e.g.", "can't", ":)", "I'm"), ("(e.g.)", "we cannot :))")) == ["e.g.", ":)"]


def test_a_word_that_is_too_long_stays_whole():
    text = "a/" * LONGEST_WORD
    assert [token.text for token in made_for(text).make_doc(text)] == [text]


def test_a_tokenizer_for_any_text_keeps_long_words_whole_and_parts_all_others():
    nlp = English(create_tokenizer=tokenizer_for(None))
    text = "(can't/won't) " + "a/" * LONGEST_WORD + " e.g. Jira"
    assert tokens(nlp, "(can't/won't) e.g. Jira") == tokens(WHOLE, "(can't/won't) e.g. Jira")
    assert max(len(token) for token in nlp.make_doc(text)) == 2 * LONGEST_WORD


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_real_postings_have_the_tokens_of_the_whole_tokenizer():
    for path in sorted((SHARED / "gold" / "postings").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert tokens(made_for(text), text) == tokens(WHOLE, text), path.name
