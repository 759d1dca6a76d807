"""Over which jobs the years of leading projects of one kind are counted."""

from datetime import date

import pytest

from resume_tailor.kind_of_years import months_of_kind
from tests.plain_pairs import build_resume

RESUME = """## Experience
### Project Manager, Lingua House, 2022-01 - 2025-12
- Manage localization of a web shop in 16 languages
### Project Manager, Brick and Sons, 2012-01 - 2021-12
- Built three schools on budget
### Cook, Blue Door, 2008-01 - 2011-12
- Cooked for 200 guests
"""


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("project management", 14),
        ("managing large complex cross-functional projects", 14),
        ("managing software localization projects", 0),
        ("localization project management", 4),
        ("localization or school projects", 14),
        ("project management in healthcare", 0),
    ],
)
def test_years_count_over_the_jobs_that_name_the_kind_of_work(asked, years):
    resume = build_resume(RESUME)
    assert round(months_of_kind(asked, resume, date(2026, 1, 31)) / 12) == years
