"""What must hold of every entry of ours."""

import re
from collections import Counter

import pytest

from skill_lexicon import load_lexicon
from skill_lexicon.folding import fold_label

# Labels that more than one concept may have, told apart by context words.
SHARED = {"Hive"}


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


def test_no_label_belongs_to_two_concepts(lexicon):
    owners = Counter()
    for concept in lexicon.concepts.values():
        exact = set(concept.exact_case)
        owners.update(
            {text if text in exact else fold_label(text) for text in (*concept.names, *concept.hidden_labels)}
        )
    assert {label for label, count in owners.items() if count > 1} <= SHARED


def test_every_concept_and_advice_names_its_source(lexicon):
    assert [concept.id for concept in lexicon.concepts.values() if not concept.sources] == []
    assert [item.id for item in lexicon.advice if not item.sources] == []


def test_every_certification_that_others_name_has_its_body(lexicon):
    for key in ("pmp", "csm", "cal", "spc", "itil-certification", "pgmp", "capm"):
        assert lexicon[key].body


def test_exact_matches_are_uris_of_esco(lexicon):
    matches = [uri for concept in lexicon.concepts.values() for uri in concept.exact_match]
    assert len(matches) > 100
    assert all(re.fullmatch(r"http://data\.europa\.eu/esco/skill/\S+", uri) for uri in matches)


@pytest.mark.parametrize("label", ["SAFe", "Go", "R", "CAL", "SPC", "Notion", "Excel", "Teams", "Rust", "Swift"])
def test_words_of_common_language_count_only_as_spelled(lexicon, label):
    found = [found for found in lexicon.labels() if found.text == label]
    assert found
    assert all(item.exact_case for item in found)


@pytest.mark.parametrize(
    ("narrower", "wider"),
    [
        ("aws", "cloud"),
        ("jira", "issue-tracking-tools"),
        ("snowflake", "data-warehousing"),
        ("gdpr", "data-privacy"),
    ],
)
def test_a_narrower_concept_proves_its_wider_ones_and_never_the_reverse(lexicon, narrower, wider):
    assert wider in lexicon.ancestors(narrower)
    assert narrower not in lexicon.ancestors(wider)


@pytest.mark.parametrize(("held", "met"), [("csm", "scrum"), ("spc", "safe"), ("pmp", "project-management")])
def test_a_certification_implies_what_it_certifies(lexicon, held, met):
    assert met in lexicon.implied(held)
    assert held not in lexicon.implied(met)


@pytest.mark.parametrize(
    ("one", "other"),
    [("agile", "Scrum"), ("program-management", "project management"), ("collaboration", "teamwork")],
)
def test_neighbours_are_no_names_that_may_be_written_for_each_other(lexicon, one, other):
    assert other not in lexicon[one].names


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("mixpanel", "google-analytics"),
        ("qlik", "looker"),
        ("kotlin", "scala"),
        ("cisa", "cism"),
        ("togaf", "cobit"),
        ("jira", "agile"),
        ("scrum-master-role", "project-management"),
        ("retail", "e-commerce"),
        ("public-trust", "top-secret-clearance"),
        ("six-sigma-green-belt", "six-sigma-black-belt"),
    ],
)
def test_what_is_alike_does_not_prove_each_other(lexicon, held, asked):
    assert asked not in (*lexicon.ancestors(held), *lexicon.implied(held))


def test_a_loose_concept_has_no_wider_one_to_prove(lexicon):
    loose = [concept for concept in lexicon.concepts.values() if concept.loose]
    assert loose
    assert not [concept.id for concept in loose if concept.broader or concept.implies]


def test_advice_for_a_gap_begins_with_what_speaks_of_it(lexicon):
    assert lexicon.advice_for("pmp")[0].id == "certification-pmp"
    assert lexicon.advice_for("asana")[0].topic == "learning"
    assert lexicon.advice_for("dependency-management")[0].id == "experience-across-departments"


def test_every_category_has_advice_of_its_own(lexicon):
    advised = {category for item in lexicon.advice for category in item.categories}
    assert advised == {concept.category for concept in lexicon.concepts.values()}
