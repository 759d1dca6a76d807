import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from resume_tailor.reports.markdown import escape
from resume_tailor.reports.safe_text import one_line, visible


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\u202egnp.exe", "⟦RLO⟧gnp.exe"),
        ("a\u2066b\u2069", "a⟦LRI⟧b⟦PDI⟧"),
        ("pay\u200broll", "pay⟦ZWSP⟧roll"),
        ("a\x00b\x1b[31m", "a⟦NUL⟧b⟦ESC⟧[31m"),
        ("\U000e0041", "⟦U+E0041⟧"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\uf0b7 bullet", "• bullet"),
        ("lone \ud800", "lone \ufffd"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("plain ASCII", "plain ASCII"),
    ],
)
def test_unseen_characters_are_named(hidden, shown):
    assert visible(hidden) == shown


def test_joiners_stay_where_scripts_and_emoji_need_them():
    assert visible("👩\u200d💻") == "👩\u200d💻"
    assert visible("a\u200db") == "a⟦ZWJ⟧b"


@given(st.text())
def test_nothing_unseen_is_left(text):
    left = {c for c in visible(text) if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"}
    assert not left
    assert not set(visible(text)) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


@given(st.text(), st.integers(10, 60))
def test_one_line_keeps_to_its_limit(text, limit):
    assert len(one_line(text, limit)) <= limit
    assert "\n" not in one_line(text)


HOSTILE = """\
<b>x
[a](http://b)
![a](b)
# head
- item
1. item
1) item
a | b
`code`
*b*
a_b_c
&lt;
<!-- x
~~a~~
> q
***
[x]: /u"""


@pytest.mark.parametrize("hostile", HOSTILE.splitlines())
def test_markdown_of_strangers_is_no_markdown(hostile):
    assert read_markdown(escape(hostile)) == [hostile]


@given(st.text(alphabet="ab1 .-+*_#>|<&;:!()[]`~\\/"))
def test_markdown_reads_back_as_the_plain_text(text):
    assert read_markdown(f"x {escape(text)}") == [f"x {one_line(text)}".strip()]
    assert read_markdown(escape(text)) == [line for line in [one_line(text)] if line]


def test_figures_and_brackets_within_a_line_stay_easy_to_read():
    assert escape("EUR 3.1M (2019-2021) under ISO 14971.") == "EUR 3.1M (2019-2021) under ISO 14971."


def read_markdown(text):
    """The texts of the paragraphs; anything that is not plain text in a paragraph stands there as its token's type."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found = []
    for token in parser.parse(text):
        if token.type == "inline":
            found.append("".join(c.content if c.type in ("text", "text_special") else c.type for c in token.children))
        elif token.type not in ("paragraph_open", "paragraph_close"):
            found.append(token.type)
    return found
