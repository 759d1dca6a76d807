"""Which paragraph of one resume became which of another."""

import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.alignment import ALIKE, align
from resume_tailor.folding import fold_words
from resume_tailor.model import Block

TEXTS = st.lists(
    st.lists(st.sampled_from(["led", "ran", "five", "teams", "and", "a", "release", "•"]), max_size=6), max_size=12
)


def blocks(texts, name):
    return [Block(f"{name}/{number}", " ".join(words), 0) for number, words in enumerate(texts)]


def likeness(one, other):
    mine, theirs = Counter(fold_words(one.text)), Counter(fold_words(other.text))
    return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())


@given(TEXTS, TEXTS)
def test_the_most_alike_that_is_left_is_taken_whatever_words_are_looked_at_first(old, new):
    old, new = blocks(old, "old"), blocks(new, "new")
    pairs = align(old, new)
    texts = {block.id: block for block in (*old, *new)}
    assert len(set(pairs.values())) == len(pairs)
    left = [block for block in old if block.id not in pairs.values()]
    for block in new:
        best = max((likeness(block, other) for other in left), default=0)
        if block.id in pairs:
            became = texts[pairs[block.id]]
            same = fold_words(block.text) == fold_words(became.text)
            assert same or likeness(block, became) >= max(best, ALIKE)
        else:
            assert best < ALIKE


def test_an_edited_paragraph_is_found_among_hundreds_that_are_unlike():
    old = blocks([[f"word{number}x{place}" for place in range(12)] for number in range(1500)], "old")
    new = [Block("new/0", f"{old[700].text} and more", 0), *blocks([["led", str(n)] for n in range(1500)], "other")]
    begin = time.process_time()
    assert align(old, new) == {"new/0": "old/700"}
    assert time.process_time() - begin < 2


def test_paragraphs_that_share_their_words_with_all_others_are_compared_with_few():
    words = ["led", "five", "teams", "and", "a", "release", "in", "two", "regions", "of", "the", "north"]
    old = blocks([[*words, f"old{number}"] for number in range(600)], "old")
    new = blocks([[*words, f"new{number}"] for number in range(600)], "new")
    begin = time.process_time()
    assert len(align(old, new)) == 600
    assert time.process_time() - begin < 10
