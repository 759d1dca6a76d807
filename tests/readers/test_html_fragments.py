"""Postings that a list holds as HTML, without a page around them."""

import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers.html import read_html_fragment

FRAGMENT = "<h3>What you bring</h3><ul><li>Jira &amp; Confluence</li><li>5+ years</li></ul>"


@pytest.mark.parametrize("text", [FRAGMENT, FRAGMENT.replace("<", "&lt;").replace(">", "&gt;")])
def test_tags_become_headings_and_items_whether_they_are_escaped_or_not(text):
    document = read_html_fragment(text, "jobs.csv, record 2")
    assert [block.kind for block in document.blocks] == ["heading", "item", "item"]
    assert [document.text[block.start : block.end] for block in document.blocks] == [b.text for b in document.blocks]
    assert document.blocks[1].text == "Jira & Confluence"


def test_tags_around_nothing_are_no_posting():
    with pytest.raises(UnreadableInput, match="no text"):
        read_html_fragment("<p></p>", "jobs.csv, record 3")
