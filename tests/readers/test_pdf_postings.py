"""PDF postings: lines that only the page's width broke are one."""

import time
from pathlib import Path

import pypdf
import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers import pdf, read_posting
from resume_tailor.readers.pdf import unwrap

POSTINGS = Path(__file__).parents[1] / "postings"


@pytest.mark.parametrize("name", ["posting.pdf", "uncompressed.pdf"])
def test_a_pdf_posting_is_read(name):
    assert "Own the end-to-end plan for the Grid Platform program" in read_posting(POSTINGS / name).text


def test_a_file_that_would_be_read_for_ever_is_refused_in_one_line(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_SECONDS", -1.0)
    with pytest.raises(UnreadableInput, match=r"posting\.pdf takes too long to read: copy its text"):
        read_posting(POSTINGS / "posting.pdf")


def test_pages_beyond_the_bound_are_told(tmp_path, monkeypatch):
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.append(POSTINGS / "posting.pdf")
    writer.write(tmp_path / "long.pdf")
    assert read_posting(tmp_path / "long.pdf").warnings == ()
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert read_posting(tmp_path / "long.pdf").warnings == (
        "Only the first 2 of its 6 pages were read: give the pages of the posting alone.",
    )


def test_wrapped_lines_are_put_together_and_items_stay_apart():
    lines = [
        "Technical Program Manager",
        "You will own the delivery of our warehouse robots from the first",
        "prototype to the launch in four regions, together with vendors.",
        "Requirements",
        "• Eight years of experience in technical program management and",
        "with hardware teams",
        "• Jira, Confluence",
    ]
    assert list(unwrap(lines)) == [
        "Technical Program Manager",
        "You will own the delivery of our warehouse robots from the first "
        "prototype to the launch in four regions, together with vendors.",
        "Requirements",
        "• Eight years of experience in technical program management and with hardware teams",
        "• Jira, Confluence",
    ]


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("We want a program manager who has led cross-", "functional teams", "led cross-functional teams"),
        ("We want a program manager who has led cross\u2010", "functional teams", "led cross\u2010functional teams"),
        ("Your background is in risk and project manage-", "ment of large programs", "project management of large"),
        ("You bring end-to-", "end ownership", "end-to-end ownership"),
        ("You know how audits after ISO-", "27001 are run", "ISO-27001 are run"),
        ("For people of mid-", "and senior-level experience", "mid- and senior-level"),
        ("It is a place for you to do -", "and own - it all", "to do - and own - it all"),
        ("A soft hyphen parts the manage\N{SOFT HYPHEN}", "ment", "the management"),
    ],
)
def test_a_word_broken_at_its_hyphen_is_one_word_again(line, following, joined):
    assert joined in "\n".join(unwrap([line, following], frozenset(["management", "end", "to"])))


@pytest.mark.parametrize("line", ["a" * 200_000, "a" * 200_000 + ",b-", "-" * 200_000, "a-" * 100_000])
def test_a_line_without_blanks_is_joined_in_a_moment(line):
    begin = time.process_time()
    assert list(unwrap([line, "functional teams"]))
    assert time.process_time() - begin < 2
