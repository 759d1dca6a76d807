"""Which lines of a Word file are items of one list to the eye, so that they may change places."""

from dataclasses import replace

import pytest

from resume_tailor.model import Form
from resume_tailor.suggestions.lines.bullet_runs import one_list

ITEM = Form(list_level=0, list_id="1", style="List Paragraph", size=11.0)


def test_lines_of_one_list_may_be_of_several_styles():
    assert one_list(ITEM, replace(ITEM, style="Normal"))


def test_two_lists_at_one_stated_indent_are_one_to_the_eye():
    stated = replace(ITEM, indent=270)
    assert one_list(stated, replace(stated, list_id="38", style="Normal"))
    assert not one_list(ITEM, replace(ITEM, list_id="38", style="Normal"))


@pytest.mark.parametrize(
    "change", [{"size": 9.0}, {"bold": True}, {"indent": 720}, {"list_level": 1}, {"cell": "t0/r0/c0"}]
)
def test_what_looks_otherwise_is_another_list(change):
    assert not one_list(ITEM, replace(ITEM, style="Normal", **change))


def test_plain_paragraphs_are_of_one_list_in_one_style_only():
    plain = Form(style="Normal")
    assert one_list(plain, plain)
    assert not one_list(plain, Form(style="Body Text"))
