"""Addresses whose town no list knows: compared by their postcode, and never said to be missing."""

import pytest

from tests.suggestions.test_advice import of_kind

JOB = "## Experience\n### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"


def place(contact, line="Location: Denver, CO, three days on-site"):
    posting = f"# Technical Program Manager\n## required\n- {line}\n"
    return next(s for s in of_kind("knockout", posting, f"## Contact\n{contact}\n{JOB}") if "place" in s.id)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("12/5, 4th Main Road, Lakshmipuram, Siwalur – 600061.", "Siwalur – 600061"),
        ("H. No. 1175/2, Ashok Colony, Gewol - 305 001", "Gewol - 305 001"),
        ("Address: near the post office, Rampur, PIN code: 244901", "PIN code: 244901"),
        ("4 Mill Lane, Ambleham, AB12 3JD", "AB12 3JD"),
        ("18 Birch Street, Rivermouth, K1A 0B1", "K1A 0B1"),
    ],
)
def test_a_postcode_of_another_country_is_one_abroad(address, words):
    made = place(address)
    assert "no postcode of the United States" in made.reason
    assert words in made.title
    assert made.action.startswith("That is another country")


@pytest.mark.parametrize("address", ["12 Main Road, Lakshmipuram, Siwalur", "Flat 7, Rose Court, Ambleham"])
def test_an_address_without_a_known_town_is_not_said_to_be_missing(address):
    made = place(address)
    assert made.action.startswith("Your address names no town that could be compared")


@pytest.mark.parametrize("line", ["Mobile - 234 567, office 3, block 4, home", "Tel, evenings, weekends - 223344"])
def test_a_telephone_number_is_no_postcode(line):
    assert not place(line).action.startswith("That is another country")


def test_nobody_is_told_that_the_resume_says_nothing():
    assert place("Jane Roe").action.startswith("No place that could be compared with it stands at the top")
