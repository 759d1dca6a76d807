from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.language.folding import fold

ODD = st.text(st.sampled_from("aB .,-\n\u200b\u00a0’“–•…ﬁ🚀â€™ÂR&;amp)1"), max_size=60)


@given(ODD)
def test_every_span_of_the_folded_text_has_a_place_in_the_original(text):
    folded = fold(text)
    for start in range(len(folded.text)):
        first, last = folded.span(start, start + 1)
        assert 0 <= first <= last <= len(text)


@given(ODD)
def test_places_never_run_backwards(text):
    folded = fold(text)
    places = [folded.place(offset) for offset in range(len(folded.text))]
    assert places == sorted(places)


@given(st.text(st.sampled_from("abc XYZ’–\u00a0\n"), max_size=60))
def test_words_keep_their_letters(text):
    folded = fold(text)
    for offset, char in enumerate(folded.text):
        if char.isalpha():
            first, last = folded.span(offset, offset + 1)
            assert folded.original[first:last] == char
