import pytest

from skill_lexicon import load_lexicon
from skill_lexicon.lookup import look_up


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.mark.parametrize("query", ["kubernetes", "K8s", "Kubernetes", "k8s"])
def test_a_concept_is_found_by_id_and_by_any_label(lexicon, query):
    (concept,) = look_up(lexicon, query).concepts
    assert concept.id == "kubernetes"


def test_a_misspelling_leads_to_the_concepts_near_it(lexicon):
    found = look_up(lexicon, "Kubernets")
    assert found.concepts == ()
    assert found.near[0].id == "kubernetes"


def test_a_part_of_a_name_leads_to_the_concepts_that_hold_it(lexicon):
    assert "pmp" in {concept.id for concept in look_up(lexicon, "management professional").near}


@pytest.mark.parametrize("query", ["", "   ", "zzzzqqqq"])
def test_nothing_leads_to_nothing(lexicon, query):
    found = look_up(lexicon, query)
    assert (found.concepts, found.near) == ((), ())
