"""What stays, goes and comes between two sequences of words."""

import time

from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.word_steps import steps

FEW = st.lists(st.sampled_from(["led", "ran", "teams", "and"]), max_size=30)


@given(FEW, FEW)
def test_the_steps_cover_both_and_what_is_equal_is(old, new):
    at = (0, 0)
    for what, i1, i2, j1, j2 in steps(old, new):
        assert (i1, j1) == at
        assert (old[i1:i2] == new[j1:j2]) == (what == "equal")
        at = (i2, j2)
    assert at == (len(old), len(new))


def test_a_word_that_came_in_is_all_that_came_in():
    assert list(steps(["led", "five", "teams"], ["led", "five", "large", "teams"])) == [
        ("equal", 0, 2, 0, 2), ("insert", 2, 2, 2, 3), ("equal", 2, 3, 3, 4),
    ]  # fmt: skip


def test_words_repeated_without_end_are_compared_in_a_moment():
    begin = time.process_time()
    old, new = ["Jira", "and"] * 10_000, ["and", *["Jira"] * 12_000, "Agile"]
    found = list(steps(old, new))
    assert time.process_time() - begin < 5
    assert found[-1][4] == len(new)
    assert list(steps(old, [*old, "Agile"]))[-1] == ("insert", 20_000, 20_000, 20_000, 20_001)
