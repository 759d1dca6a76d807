"""Every paragraph once, wherever it stands, and its text as Word shows it."""

import docx
import pytest

from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import read_stories
from tests.wordml.word_files import NAMESPACES, p, part, r, saved, with_parts, word_file

BOX = "<w:txbxContent>{}</w:txbxContent>"
CHOICE = "<mc:Choice Requires='wps'><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>"
FALLBACK = "<mc:Fallback><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></mc:Fallback>"
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


def paragraphs(*body):
    return read_stories(Package.open(word_file(*body)))


def texts(*body):
    return [paragraph.text for paragraph in paragraphs(*body)]


SHOWN = {
    "runs": (r("Led ") + r("a team"), "Led a team"),
    "tabs, breaks, hyphens": ("<w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\t\n-b"),
    "objects": ("<w:r><w:t>a</w:t><w:drawing/><w:t>b</w:t></w:r>", "a\ufffcb"),
    "equations": ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "\ufffc"),
    "symbols": ("<w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t>a</w:t></w:r>", "\uf0a7a"),
    "hyperlinks": (f"<w:hyperlink>{r('site')}</w:hyperlink>", "site"),
    "smart tags": (f"<w:smartTag>{r('Boston')}</w:smartTag>", "Boston"),
    "content controls": (f"<w:sdt><w:sdtContent>{r('Name')}</w:sdtContent></w:sdt>", "Name"),
    "insertions, not deletions": (
        f"<w:ins w:id='1'>{r('new')}</w:ins><w:del w:id='2'><w:r><w:delText>old</w:delText></w:r></w:del>",
        "new",
    ),
    "moves once": (f"<w:moveFrom w:id='1'>{r('here')}</w:moveFrom><w:moveTo w:id='2'>{r('there')}</w:moveTo>", "there"),
    "results of fields": (FIELD.format(r("7")), "7"),
    "simple fields": (f"<w:fldSimple w:instr='PAGE'>{r('7')}</w:fldSimple>", "7"),
    "white space that is not kept": ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>", "a b "),
    "line ends in the XML": ("<w:r><w:t>a\nb</w:t></w:r>", "a b"),
    "no-break spaces": ("<w:r><w:t>\u00a0a</w:t></w:r>", "\u00a0a"),
}


@pytest.mark.parametrize(("inner", "text"), SHOWN.values(), ids=SHOWN.keys())
def test_the_text_is_what_is_shown(inner, text):
    assert texts(p(inner)) == [text]


def test_every_character_leads_back_to_its_node():
    (paragraph,) = paragraphs(p("<w:r><w:t>  ab </w:t></w:r>", r("\tc")))
    written = [piece for piece in paragraph.map.pieces if piece.kind == "text"]
    assert written
    for piece in written:
        own = piece.node.text[piece.trimmed : piece.trimmed + piece.end - piece.start]
        assert own == paragraph.text[piece.start : piece.end]


def test_pieces_cover_the_text_without_gaps():
    (paragraph,) = paragraphs(p(r("a\tb"), "<w:r><w:drawing/></w:r>", f"<w:hyperlink>{r('c')}</w:hyperlink>"))
    edges = [(piece.start, piece.end) for piece in paragraph.map.pieces]
    assert [0, *(end for _, end in edges)] == [*(start for start, _ in edges), len(paragraph.text)]


def test_a_text_box_is_read_once():
    choice, fallback = CHOICE.format(BOX.format(p(r("boxed")))), FALLBACK.format(BOX.format(p(r("boxed"))))
    found = paragraphs(p(f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"))
    assert [(one.text, one.story) for one in found] == [("\ufffc", "body"), ("boxed", "textbox")]


def test_a_text_box_of_old_kind_is_read():
    box = f"<w:pict><v:shape><v:textbox>{BOX.format(p(r('old box')))}</v:textbox></v:shape></w:pict>"
    assert texts(p(f"<w:r>{box}</w:r>")) == ["\ufffc", "old box"]


def test_cells_are_read_once_with_their_place():
    inner = f"<w:tbl><w:tr><w:tc>{p(r('inner'))}</w:tc></w:tr></w:tbl>"
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p(r('wide'))}</w:tc>"
    found = paragraphs(f"<w:tbl><w:tr>{wide}<w:tc>{inner}{p(r('outer'))}</w:tc></w:tr></w:tbl>", p(r("after")))
    assert [(one.text, one.cell) for one in found] == [
        ("wide", "t0/r0/c0"),
        ("inner", "t0/r0/c2/t1/r0/c0"),
        ("outer", "t0/r0/c2"),
        ("after", ""),
    ]


def test_headers_come_first_and_footers_last():
    document = docx.Document()
    document.add_paragraph("body")
    document.sections[0].header.paragraphs[0].text = "name"
    document.sections[0].footer.paragraphs[0].text = "page"
    found = read_stories(Package.open(saved(document)))
    assert [(one.text, one.story, one.id) for one in found] == [
        ("name", "header", "header1/0"),
        ("body", "body", "document/0"),
        ("page", "footer", "footer1/0"),
    ]


FROZEN = {
    "frame": p(r("a"), properties="<w:framePr w:w='100'/>"),
    "pending revision": p(f"<w:ins w:id='1'>{r('new')}</w:ins>"),
    "locked content control": "<w:sdt><w:sdtPr><w:lock w:val='sdtContentLocked'/></w:sdtPr><w:sdtContent>"
    f"{p(r('a'))}</w:sdtContent></w:sdt>",
}


@pytest.mark.parametrize(("reason", "body"), FROZEN.items(), ids=FROZEN.keys())
def test_paragraphs_that_must_not_be_edited_say_why(reason, body):
    assert [one.frozen for one in paragraphs(body)] == [reason]


def test_spans_that_must_not_be_edited_say_why():
    (paragraph,) = paragraphs(p(r("page "), FIELD.format(r("7")), r(" of 9"), "<w:r><w:drawing/></w:r>"))
    reasons = {at: piece.frozen for piece in paragraph.map.pieces for at in range(piece.start, piece.end)}
    assert [reasons[at] for at in (0, 5, 6, 11)] == ["", "field", "", "object"]


def test_a_field_may_go_on_in_the_next_paragraph():
    begin, end = FIELD.split("{}")
    first, second = paragraphs(p(begin + r("1 Intro")), p(r("2 End") + end))
    assert (first.map.pieces[0].frozen, second.map.pieces[0].frozen) == ("field", "field")


def test_inline_containers_nested_deeply_are_read():
    depth = 200
    assert texts(p("<w:smartTag>" * depth + r("deep") + "</w:smartTag>" * depth)) == ["deep"]


RELATIONSHIPS = "word/_rels/document.xml.rels"
HEADER = 'Id="rIdH{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'


def with_relationships(data, *more):
    entries = "".join("<Relationship " + one for one in more).encode()
    changed = part(data, RELATIONSHIPS).replace(b"</Relationships>", entries + b"</Relationships>")
    notes = f"<w:footnotes {NAMESPACES}>{p(r('a note'))}</w:footnotes>".encode()
    return with_parts(data, {RELATIONSHIPS: changed, "word/footnotes.xml": notes, "word/x/document.xml": notes})


def test_a_part_that_two_relationships_lead_to_is_read_once():
    twice = [HEADER.format(number, "footnotes", "footnotes.xml") for number in range(2)]
    stories = read_stories(Package.open(with_relationships(word_file(p(r("text"))), *twice)))
    assert [paragraph.text for paragraph in stories] == ["text", "a note"]


def test_paragraphs_of_parts_of_one_name_have_names_of_their_own():
    same_name = HEADER.format(0, "footnotes", "x/document.xml")
    stories = read_stories(Package.open(with_relationships(word_file(p(r("text"))), same_name)))
    assert [paragraph.id for paragraph in stories] == ["document/0", "word/x/document.xml/0"]


def test_a_paragraph_within_another_freezes_both_and_a_text_box_does_not():
    nested = f"{r('outer ')}<w:r>{p(r('inner'))}</w:r>"
    boxed = f"{r('outer ')}<w:r><w:pict>{BOX.format(p(r('inner')))}</w:pict></w:r>"
    assert [one.frozen for one in paragraphs(p(nested))] == ["paragraph that holds another"] * 2
    assert [one.frozen for one in paragraphs(p(boxed))] == ["", "text box"]
