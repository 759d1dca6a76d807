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


FORMS = (
    "{name} {year}",
    "{name}. {year}",
    "{name}{year}",
    "{month:02}/{year}",
    "{month:02}.{year}",
    "{year}-{month:02}",
)
SEPARATORS = (" – ", "–", " - ", "-", " to ", " — ", " until ")


@given(
    st.dates(date(1960, 1, 1), date(2012, 1, 1)),
    st.integers(0, 400),
    st.sampled_from(FORMS),
    st.sampled_from(SEPARATORS),
)
def test_any_two_months_in_order_are_read_back_in_every_form(first, later, form, separator):
    year, month = divmod(first.year * 12 + first.month - 1 + later, 12)
    ends = ((first.year, first.month), (year, month + 1))
    text = separator.join(form.format(name=MONTHS[m - 1].title(), month=m, year=y) for y, m in ends)
    found = find_ranges(text)
    assert len(found) == 1
    assert ((found[0].start.year, found[0].start.month), (found[0].end.year, found[0].end.month)) == ends


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_dates(text):
    for found in find_ranges(text, single=True):
        assert 0 <= found.span_start < found.span_end <= len(text)
