"""The resume asks for another job: told where it says so itself, and not where the fields are near."""

import pytest

from tests.suggestions.test_advice import of_kind

POSTING = "# Program Manager\n## duty\n- Lead software programs\n- Run releases of the platform\n"
JOB = "## Experience\n### Engineer, Acme, 2021-01 - present\n- Kept the plans of the house\n"


def objectives(summary, posting=POSTING):
    return [s for s in of_kind("frame", posting, f"## Summary\n{summary}\n{JOB}") if s.id == "frame-objective"]


@pytest.mark.parametrize(
    "wish",
    [
        "To make a career in the field of civil engineering with a firm",
        "Seeking a challenging environment in electrical and HSE engineering",
        "Production Manager / Head of Works / Supply Chain Manager",
    ],
)
def test_a_wish_for_another_field_is_told(wish):
    (only,) = objectives(wish)
    assert wish.split(" with ", 1)[0] in only.reason


@pytest.mark.parametrize(
    "wish",
    [
        "Seeking a post where I can lead programs of software with a firm",
        "Program Manager / Project Manager / Delivery Lead",
        "Looking for work with a team that builds things of quality",
    ],
)
def test_a_wish_for_such_work_is_not(wish):
    assert not objectives(wish)


def test_a_wish_in_the_postings_own_words_is_not_of_another_field():
    posting = "# Program Manager\n## duty\n- Lead civil engineering programs\n- Run the civil engineering office\n"
    assert not objectives("To make a career in civil engineering with a firm", posting=posting)
