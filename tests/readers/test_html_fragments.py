"""Postings that a list holds as HTML, without a page around them."""

from html import escape

import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers.escaped import as_line, as_markup, as_text, has_tags
from resume_tailor.readers.html import read_html_fragment

FRAGMENT = "<h3>What you bring</h3><ul><li>Jira &amp; Confluence</li><li>5+ years</li></ul>"


ESCAPED = escape(FRAGMENT)


@pytest.mark.parametrize(
    "text", [FRAGMENT, ESCAPED, escape(ESCAPED), f"<div>{ESCAPED}</div>", f"{ESCAPED}<br>"],
    ids=["real", "escaped", "escaped twice", "within a real tag", "before a real tag"],
)  # fmt: skip
def test_tags_become_headings_and_items_whether_they_are_escaped_or_not(text):
    document = read_html_fragment(text, "jobs.csv, record 2")
    assert [block.kind for block in document.blocks] == ["heading", "item", "item"]
    assert [document.text[block.start : block.end] for block in document.blocks] == [b.text for b in document.blocks]
    assert document.blocks[1].text == "Jira & Confluence"


def test_tags_that_html_speaks_of_stay_words():
    text = "<p>You know <b>HTML</b>: &lt;p&gt; and &lt;b&gt;.</p>"
    assert as_markup(text) == text
    assert read_html_fragment(text, "jobs.csv, record 2").text == "You know HTML: <p> and <b>."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("R&amp;D", "R&D"),
        ("R&amp;amp;D", "R&D"),
        ("R&D", "R&D"),
        ("O&#39;Neill &#x26; Sons", "O'Neill & Sons"),
        ("caf&eacute;", "café"),
        ("A&notes &copyright", "A&notes &copyright"),
        ("&nonsense; &;", "&nonsense; &;"),
        ("a\n&lt;b", "a\n<b"),
    ],
)
def test_references_become_characters_and_nothing_else_does(text, shown):
    assert as_text(text) == shown


def test_a_title_is_one_line_and_no_longer_than_a_title():
    assert as_line(" Senior\n TPM&nbsp; R&amp;D ") == "Senior TPM R&D"
    assert len(as_line("word " * 1000)) <= 300


@pytest.mark.parametrize(
    ("text", "is_html"), [("a < b > c", False), ("R&amp;D", False), ("&lt;li>", True), ("<BR/>", True)]
)
def test_text_with_a_sign_or_a_reference_is_no_html_yet(text, is_html):
    assert has_tags(text) == is_html


def test_tags_around_nothing_are_no_posting():
    with pytest.raises(UnreadableInput, match="no text"):
        read_html_fragment("<p></p>", "jobs.csv, record 3")
