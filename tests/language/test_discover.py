"""The network that finds mentions: what it finds, that its tags make sense, and what it survives."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_tailor.language.discover import Discoverer, concept_within, load_network, load_terms
from resume_tailor.language.discover_features import COLUMNS, WINDOW, WordPieces, read_features, stem
from resume_tailor.language.discover_network import TAGS, TRANSITIONS, best_tags, spans_of
from resume_tailor.language.folding import fold
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon

POSTING = """Technical Program Manager

Responsibilities
- Identify and mitigate risks across several engineering programs
- Facilitate sprint planning in Jira and report status to stakeholders

Requirements
- Excellent communication skills
- Experience with Kubernetes and observability pipelines
"""


@pytest.fixture(scope="module")
def nlp():
    return load_nlp(load_lexicon(), discover=False)


@pytest.fixture(scope="module")
def discoverer():
    return Discoverer(load_network(), load_terms())


def found(nlp, discoverer, text):
    return [(span.text, span.label_) for span in discoverer.find(nlp(fold(text).text))]


def test_practices_tools_and_soft_skills_are_found_with_their_category(nlp, discoverer):
    mentions = dict(found(nlp, discoverer, POSTING))
    assert mentions["Jira"] == "tool"
    assert mentions["stakeholders"] == "practice"
    assert any("risks" in text for text in mentions)
    assert any("ommunication" in text and category == "soft" for text, category in mentions.items())
    assert mentions["Kubernetes"] in ("tool", "technology")


@pytest.mark.parametrize(
    "ending",
    [
        "Benefits\n- Life insurance and dental care\n- Paid time off\n",
        "Equal Opportunity\nWe do not discriminate on the basis of race, disability or veteran status.\n",
    ],
)
def test_benefits_and_legal_notices_hold_no_mentions(nlp, discoverer, ending):
    assert found(nlp, discoverer, POSTING + "\n" + ending) == found(nlp, discoverer, POSTING)


def test_a_mention_carries_the_concept_of_the_candidate_in_it(nlp, discoverer):
    mentions = discoverer.find(nlp(fold(POSTING).text))
    assert {span.text: span.id_ for span in mentions}["stakeholders"] == "stakeholder-management"


def test_the_same_text_gives_the_same_mentions(nlp, discoverer):
    assert found(nlp, discoverer, POSTING) == found(nlp, discoverer, POSTING)


@pytest.mark.parametrize(
    "text",
    ["", " \n\t\n", "\x00\x01\x02", "•\n•\n•", "🦄" * 50, "\u0440\u0443\u0441\u0441\u043a\u0438\u0439 \u202e\u202d"],
)
def test_a_text_without_words_has_no_mentions_and_is_no_mistake(nlp, discoverer, text):
    assert found(nlp, discoverer, text) == []


def test_a_unit_longer_than_the_window_is_read_in_parts(nlp):
    doc = nlp("Requirements\n" + "risk " * (3 * WINDOW))
    features = read_features(doc, load_terms())
    assert max(end - start for start, end in features.windows) <= WINDOW
    assert features.windows[0][0] == 0
    assert features.windows[-1][1] == len(features.tokens)
    assert all(before[1] == after[0] for before, after in itertools.pairwise(features.windows))


@pytest.mark.slow
def test_a_line_of_nearly_a_megabyte_is_survived(nlp, discoverer):
    assert discoverer.find(nlp("manage the budget " * 50_000))


@given(st.text(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_mentions_in_order_that_do_not_overlap(nlp, discoverer, text):
    spans = discoverer.find(nlp(fold("Requirements\n" + text).text))
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=25, deadline=None)
def test_the_tags_chosen_are_the_best_that_obey_the_transitions(seed):
    scores = np.random.default_rng(seed).normal(size=(3, len(TAGS))).astype(np.float32)

    def total(path):
        begins = -1e4 if TAGS[path[0]][0] == "I" else 0
        steps = sum(TRANSITIONS[a, b] for a, b in itertools.pairwise(path))
        return begins + steps + sum(scores[i, tag] for i, tag in enumerate(path))

    best = max(total(path) for path in itertools.product(range(len(TAGS)), repeat=3))
    assert total(best_tags(scores, [0])) == pytest.approx(best)


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 6), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_units_are_tagged_as_if_each_stood_alone(seed, lengths):
    starts = [0, *itertools.accumulate(lengths)][:-1]
    scores = np.random.default_rng(seed).normal(size=(sum(lengths), len(TAGS))).astype(np.float32)
    alone = [best_tags(scores[start : start + n], [0]) for start, n in zip(starts, lengths, strict=True)]
    assert best_tags(scores, starts).tolist() == np.concatenate(alone).tolist()


def test_a_mention_ends_where_the_next_begins_and_at_the_end_of_its_unit():
    tags = np.array([TAGS.index(tag) for tag in ("B-tool", "B-tool", "I-tool", "O", "B-soft")])
    assert list(spans_of(tags, [0])) == [(0, 1, "tool"), (1, 3, "tool"), (4, 5, "soft")]


def test_words_are_parted_greedily_and_unknown_characters_are_one_piece():
    pieces = WordPieces(["[UNK]", "road", "##map", "##m", "x"])
    assert pieces("Roadmap") == (1, 2)
    assert pieces("roadmé") == (1, 3, 0)


def test_stems_join_the_forms_of_a_word():
    assert {stem(word) for word in ("manage", "Managing", "managed", "manages")} <= {"manage", "manag"}
    assert stem("risks") == stem("risk")


def test_the_shipped_weights_fit_the_features_and_are_small():
    from resume_tailor.language.discover import WEIGHTS

    assert load_network().weights["features.weight"].shape[1] == COLUMNS
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) < 8_000_000


def test_a_candidate_names_a_mention_only_where_it_holds_its_last_word_or_most_of_it(nlp):
    doc = nlp("Requirements\nExperience with cloud cost reviews")
    words = [token.text for token in doc]
    cloud = words.index("cloud")
    candidate = doc[cloud : cloud + 1]
    candidate.label_, candidate.id_ = "technology", "cloud"
    assert concept_within([candidate], cloud, cloud + 1) == candidate.id_
    assert concept_within([candidate], cloud, cloud + 3) == ""
