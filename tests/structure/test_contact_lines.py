"""Which lines at the head of a resume are contact data, where no heading parts the jobs from the name."""

from resume_tailor.model import Block, Document, Form, Section
from resume_tailor.structure.contact import MOST_LINES, find_contact


def head_of(lines):
    blocks = tuple(Block(f"b{n}", text, 0, form=Form()) for n, text in enumerate(lines))
    document = Document("r.docx", "docx", "\n".join(lines), blocks, "", 0)
    return document, [Section("contact", "", "", tuple(block.id for block in blocks))]


def test_a_line_of_a_job_is_no_contact_data_though_no_heading_stands_above_it():
    document, sections = head_of(["Ana Ruiz", "Lima, Peru", "Ran the SOC 2 audit in ten months"])
    assert find_contact(document, sections, None, {"b2"}) == ("b0", "b1")


def test_a_short_line_far_below_the_name_is_none_but_a_mail_is():
    document, sections = head_of(["Ana Ruiz"] * MOST_LINES + ["Daily triage in Jira", "ana@example.com"])
    assert f"b{MOST_LINES}" not in find_contact(document, sections, None)
    assert f"b{MOST_LINES + 1}" in find_contact(document, sections, None)
