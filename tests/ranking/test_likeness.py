"""Copies of a posting are found by their sketches, and other postings are not taken for copies."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_tailor.ranking.likeness import SKETCH_BYTES, as_sketches, find_leaders, sketch_of

WORDS = [a + b for a in ("plan", "risk", "cloud", "team", "data") for b in "bcdfghjklmnpqrstvwxyz"]


def text(seed, length=400):
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def leaders(*texts):
    return find_leaders(as_sketches(b"".join(map(sketch_of, texts)))).tolist()


@given(st.text(max_size=3000))
@settings(max_examples=60)
def test_a_sketch_has_one_size_and_minds_neither_case_nor_spaces(words):
    assert len(sketch_of(words)) == SKETCH_BYTES
    assert sketch_of(f"  {words} \n") == sketch_of(words)


def test_a_copy_with_another_city_and_id_follows_the_first():
    body = text(1)
    assert leaders(f"Austin JR-1 {body}", text(2), f"Berlin JR-2 {body}.") == [0, 1, 0]


def test_two_jobs_with_the_same_half_about_the_company_are_two():
    about = text(3, 250)
    assert leaders(f"{about} {text(4, 250)}", f"{about} {text(5, 250)}") == [0, 1]


def test_short_texts_are_copies_only_word_for_word():
    assert leaders("Program Manager wanted", "program manager, WANTED!", "Program Manager needed") == [0, 0, 2]


def test_copies_of_copies_come_to_the_first_of_all():
    words = text(6, 600).split()
    steps = [" ".join([*words[:at], f"new{at}", *words[at + 1 :]]) for at in (10, 200, 400)]
    assert leaders(*steps, text(7)) == [0, 0, 0, 3]


@pytest.mark.parametrize("share", [0.5, 0.7])
def test_texts_that_share_less_than_most_of_their_words_are_no_copies(share):
    kept = int(500 * share)
    pairs = [(text(seed, 500), text(seed, 500)[: 6 * kept] + text(seed + 1000, 500 - kept)) for seed in range(20)]
    assert all(leaders(*pair) == [0, 1] for pair in pairs)


def test_nothing_and_one_are_groups_too():
    assert find_leaders(np.zeros((0, SKETCH_BYTES // 2), np.uint16)).tolist() == []
    assert leaders("alone") == [0]
