"""Numbers that attributes of a Word file spell."""

import pytest

from resume_tailor.wordml.values import whole_number


@pytest.mark.parametrize(
    ("value", "number"),
    [("12", 12), (" 3 ", 3), ("-1", -1), ("+720", 720), ("0", 0), ("9" * 9, 999_999_999)],
)
def test_a_whole_number_is_read(value, number):
    assert whole_number(value) == number


@pytest.mark.parametrize("value", [None, "", "x", "1.5", "1_0", "\u0663", "9" * 10, "9" * 5000, "- 1"])
def test_what_is_none_or_beyond_measure_is_none(value):
    assert whole_number(value) is None
