"""Where mentions begin and end: whole hyphenated words, no dangling or empty ones, no fields of study."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.language.discover_features import TermLookup, read_features
from resume_tailor.language.discover_spans import tidy
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon


@pytest.fixture(scope="module")
def nlp():
    return load_nlp(load_lexicon(), ["degree"], discover=False)


def features_of(nlp, text):
    return read_features(nlp(text), TermLookup(lambda stems: None, {}))


@pytest.mark.parametrize(
    ("sentence", "marked", "tidied"),
    [
        ("Find cost-effective ways", "cost -", "cost - effective"),
        ("Lead cross-functional teams", "functional teams", "cross - functional teams"),
        ("Run end-to-end tests", "end - to", "end - to - end"),
        ("Collaborate with vendors", "Collaborate with", "Collaborate"),
        ("Deliver on time", "on time", "on time"),
        ("Report risks, budgets and scope", "budgets and", "budgets"),
        ("Code in C++ and Java", "C++", "C++"),
        ("Plans - and budgets", "Plans -", "Plans"),
    ],
)
def test_a_mention_holds_whole_words_and_no_dangling_ones(nlp, sentence, marked, tidied):
    features = features_of(nlp, sentence)
    wanted = marked.split()
    first = next(i for i in range(len(features.words)) if list(features.words[i : i + len(wanted)]) == wanted)
    found = list(tidy([(first, first + len(wanted), "practice")], features))
    assert [" ".join(features.words[start:end]) for start, end, _ in found] == [tidied]


def test_a_mention_of_dangling_words_alone_is_dropped(nlp):
    features = features_of(nlp, "Deliver with pride")
    assert list(tidy([(1, 2, "practice")], features)) == []


@given(cuts=st.lists(st.integers(0, 14), unique=True, max_size=8).map(sorted))
def test_tidied_mentions_never_overlap(nlp, cuts):
    features = features_of(nlp, "Run cross-functional end-to-end tests of cost-effective and on-time work")
    cuts = [cut for cut in cuts if cut <= len(features.words)]
    marked = [(start, end, "practice") for start, end in itertools.pairwise(cuts)]
    found = list(tidy(marked, features))
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))


@pytest.mark.parametrize("word", ["Manage", "working", "Build"])
def test_a_word_that_names_nothing_by_itself_is_no_mention(nlp, word):
    assert list(tidy([(0, 1, "practice")], features_of(nlp, f"{word} budgets"))) == []


def test_a_field_of_study_is_no_mention_but_the_same_words_elsewhere_are(nlp):
    features = features_of(nlp, "Bachelor's degree in operations management. Experience in operations management")
    first, second = (i for i, word in enumerate(features.words) if word == "operations")
    marked = [(first, first + 2, "practice"), (second, second + 2, "practice")]
    assert list(tidy(marked, features)) == [(second, second + 2, "practice")]
