from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.structure.dates import MONTHS, find_ranges

CASES = Path(__file__).parents[1] / "cases" / "date_ranges.md"


def rows():
    for line in CASES.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[0] not in ("text", "---"):
            yield cells


@pytest.mark.parametrize(("text", "start", "end"), list(rows()))
def test_a_range_is_read_as_the_case_says(text, start, end):
    found = find_ranges(text)
    if start == "none":
        assert found == ()
        return
    assert len(found) == 1
    assert str(found[0].start) == start
    assert ("present" if found[0].current else str(found[0].end)) == end


@given(st.dates(date(1960, 1, 1), date(2040, 1, 1)), st.integers(0, 400))
def test_any_two_months_in_order_are_read_back(first, later):
    months = first.year * 12 + first.month - 1 + later
    year, month = divmod(months, 12)
    text = f"{MONTHS[first.month - 1].title()} {first.year} – {MONTHS[month].title()} {min(year, 2049)}"
    found = find_ranges(text)[0]
    assert (found.start.year, found.start.month) == (first.year, first.month)
    assert (found.end.year, found.end.month) == (min(year, 2049), month + 1)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_dates(text):
    for found in find_ranges(text, single=True):
        assert 0 <= found.span_start < found.span_end <= len(text)
