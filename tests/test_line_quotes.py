"""Lines of a resume as explanations quote them."""

from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.places import shorten


def test_a_long_line_is_cut_after_a_word_and_says_so():
    line = "Graduate in mechanical engineering (B.Tech) with over 8 years of experience, 5 of them in Saudi Arabia"
    assert shorten(line, 40) == "Graduate in mechanical engineering …"


@given(st.text(max_size=300), st.integers(1, 200))
def test_a_quoted_line_holds_only_words_of_the_line(line, limit):
    folded = " ".join(line.split())
    short = shorten(line, limit)
    assert short == folded or (short.endswith(" …") and folded.startswith(short[:-2]) and len(short) <= limit + 2)
