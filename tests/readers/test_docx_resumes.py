"""Word files made here, of invented people, read as documents."""

import io
import re

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers.docx import read_docx
from tests.wordml.word_files import part, with_parts, word_file


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return read_docx(buffer.getvalue(), "resume.docx")


def test_blocks_cover_the_text_in_order():
    document = docx.Document()
    for text in ("Ada Example", "", "Summary", "Tab\there"):
        document.add_paragraph(text)
    read = saved(document)
    assert [b.text for b in read.blocks] == ["Ada Example", "", "Summary", "Tab\there"]
    assert all(read.text[b.start : b.end] == b.text for b in read.blocks)
    assert read.blocks[3].form.has_tabs


def test_bold_and_size_come_through_the_chain_of_styles():
    document = docx.Document()
    parent = document.styles.add_style("Loud", WD_STYLE_TYPE.PARAGRAPH)
    parent.font.bold, parent.font.all_caps = True, True
    child = document.styles.add_style("Louder", WD_STYLE_TYPE.PARAGRAPH)
    child.base_style = parent
    child.font.size = docx.shared.Pt(15)
    document.add_paragraph("Work History", style="Louder")
    form = saved(document).blocks[0].form
    assert (form.bold, form.caps, form.size, form.style) == (True, True, 15.0, "Louder")


def test_a_run_can_take_back_what_its_style_says():
    document = docx.Document()
    document.styles.add_style("Loud", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
    paragraph = document.add_paragraph("Lead", style="Loud")
    paragraph.add_run(" and rest").bold = False
    form = saved(document).blocks[0].form
    assert not form.bold
    assert form.bold_lead == 4


def test_headings_and_list_items_are_told_by_style():
    document = docx.Document()
    document.add_heading("Experience", 1)
    document.add_paragraph("Ran the release", style="List Bullet")
    heading, item = saved(document).blocks
    assert (heading.kind, heading.level, item.kind, item.form.list_level) == ("heading", 1, "item", 0)


def test_a_decimal_size_and_an_unknown_style_are_survived():
    document = docx.Document()
    paragraph = document.add_paragraph()
    run = paragraph.add_run("Text")
    run.font.size = docx.shared.Pt(11)
    run._r.rPr.find(docx.oxml.ns.qn("w:sz")).set(docx.oxml.ns.qn("w:val"), "21.5")
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().set(docx.oxml.ns.qn("w:val"), "NoSuchStyle")
    assert saved(document).blocks[0].form.size == 10.75


@pytest.mark.parametrize("size", ["nan", "inf", "-Infinity", "1e999", "large", ""])
def test_a_size_that_is_no_number_is_that_of_the_style(size):
    document = docx.Document()
    run = document.add_paragraph().add_run("Text")
    run.font.size = docx.shared.Pt(14)
    run._r.rPr.find(docx.oxml.ns.qn("w:sz")).set(docx.oxml.ns.qn("w:val"), size)
    assert saved(document).blocks[0].form.size == 11


def test_a_typed_glyph_makes_an_item():
    document = docx.Document()
    document.add_paragraph("• Led the launch")
    block = saved(document).blocks[0]
    assert (block.kind, block.form.glyph) == ("item", "•")


def test_what_is_no_word_file_is_refused_in_one_line():
    with pytest.raises(UnreadableInput, match=r"resume\.docx"):
        read_docx(b"just text", "resume.docx")


def test_a_run_that_states_another_thing_keeps_the_size_of_its_style():
    document = docx.Document()
    document.add_heading("Skills", 1).runs[0].italic = True
    document.add_heading("Skills", 1)
    stated, plain = (block.form.size for block in saved(document).blocks[:2])
    assert stated == plain == 14.0


def test_the_indent_is_that_of_the_paragraphs_own_properties():
    document = docx.Document()
    document.add_paragraph("Ran tests", style="List Bullet").paragraph_format.left_indent = docx.shared.Twips(270)
    document.add_paragraph("Wrote plans", style="List Bullet")
    assert [block.form.indent for block in saved(document).blocks[:2]] == [270, None]


LONG = "9" * 5000
SPAN, INDENT = f"<w:tcPr><w:gridSpan w:val='{LONG}'/></w:tcPr>", f"<w:ind w:left='{LONG}'/>"
HOSTILE = {
    "columns of a page": ("<w:sectPr>", f"<w:sectPr><w:cols w:num='{LONG}'/>"),
    "columns of a cell": (
        "<w:p>",
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='{LONG}'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p>",
    ),
    "a level of a list": (
        "<w:p>",
        f"<w:p><w:pPr><w:numPr><w:ilvl w:val='{LONG}'/></w:numPr><w:ind w:left='{LONG}'/></w:pPr>",
    ),
}


@pytest.mark.parametrize(("place", "planted"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_number_beyond_all_measure_counts_as_none(place, planted):
    data = word_file("<w:p><w:r><w:t>Led teams</w:t></w:r></w:p>")
    xml = re.sub(r"<w:sectPr [^>]*>", "<w:sectPr>", part(data, "word/document.xml").decode())
    assert place in xml
    document = read_docx(with_parts(data, {"word/document.xml": xml.replace(place, planted, 1).encode()}), "r.docx")
    assert document.blocks[-1].text == "Led teams"
    assert (document.layout.columns, document.blocks[-1].level) == (1, 0)
