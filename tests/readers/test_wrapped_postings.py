"""Lines that a fixed width broke are put together, words too, and every place leads back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.readers.pdf import unwrap
from resume_tailor.readers.plain_text import read_plain_text
from resume_tailor.readers.wrapped import put_together

WRAPPED = """\
Program Manager, Tidal Energy

What you will do
- Plan the delivery of three turbines with our
  suppliers, and keep the risk log of all of them
  up to date. Report to the board.
- Lead change control in a programme of cross-
  functional teams
- Own the release calendar; talk with the manu-
  facturers in Nantes and Bilbao
What you bring:
* 6+ years of technical program management experi-
ence, preferably in renewable energy or marine
engineering
* Working knowledge of Jira, MS Project and
Confluence
"""


def items(text):
    return [block.text for block in read_plain_text(text.encode(), "posting.txt").blocks]


def test_items_go_on_in_the_next_line_and_headings_do_not():
    assert items(WRAPPED)[:4] == [
        "Program Manager, Tidal Energy",
        "What you will do",
        "- Plan the delivery of three turbines with our suppliers, and keep the risk log of all of them up to date. "
        "Report to the board.",
        "- Lead change control in a programme of cross-functional teams",
    ]
    assert items(WRAPPED)[5] == "What you bring:"
    assert items(WRAPPED)[-1] == "* Working knowledge of Jira, MS Project and Confluence"


def test_a_broken_word_is_one_again_and_a_compound_keeps_its_hyphen():
    assert "program management experience, preferably" in items(WRAPPED)[6]
    assert "cross-functional" in items(WRAPPED)[3]


def test_a_page_of_a_pdf_puts_a_broken_word_together_too():
    (line,) = unwrap(["Six years of technical program management experi-", "ence in renewable energy"])
    assert "management experience in" in line


def test_places_and_lines_are_those_of_the_file():
    for text in (WRAPPED, WRAPPED.replace("\n", "\r\n")):
        document = read_plain_text(text.encode(), "posting.txt")
        block = next(block for block in document.blocks if "experience" in block.text)
        at = document.place(block.start + block.text.index("preferably"))
        assert text.startswith("preferably", at)
        assert document.line(block.id) == 12
        assert document.line(block.id, block.text.index("preferably")) == 13


def test_lines_of_their_own_stay_apart():
    lists = "Skills\njira\nconfluence\nexcel\npower bi\nsql\npython\n"
    mixed = WRAPPED + "We are a company that has been building turbines for the tides of this world for years.\n" * 9
    assert put_together(lists) is None
    assert put_together(mixed) is None


@given(st.lists(st.text("ab -\n\r.,A•", max_size=60), max_size=12).map("\n".join))
def test_no_letter_is_lost_or_comes_in(text):
    joined = put_together(WRAPPED + text)
    if joined:
        kept = [char for char in joined.text if char.isalpha()]
        assert kept == [char for char in WRAPPED + text if char.isalpha()]
