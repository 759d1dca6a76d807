"""Every kind of posting becomes a document whose offsets hold, or one clear line."""

import codecs
import os

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers import read_posting, read_resume
from resume_tailor.readers.limits import TEXT_LIMIT
from resume_tailor.readers.markdown import read_markdown
from resume_tailor.readers.plain_text import read_plain_text

TEXT = "Technical Program Manager\r\n\r\n• Drive the team’s roadmap — 5+ years\n  Jira, café\n"


def assert_blocks_stand_in_text(document):
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1252", b""),
        ("mac_roman", b""),
    ],
)
def test_the_text_is_the_decoded_file_in_every_encoding(encoding, mark):
    document = read_plain_text(mark + TEXT.encode(encoding), "posting.txt")
    assert document.text == ("\ufeff" if mark else "") + TEXT
    assert document.blocks[0].text == "Technical Program Manager"
    assert_blocks_stand_in_text(document)


def test_an_encoding_that_was_guessed_is_said():
    assert "cp1252" in read_plain_text(TEXT.encode("cp1252"), "posting.txt").warnings[0]
    assert not read_plain_text(TEXT.encode(), "posting.txt").warnings


def test_lines_are_counted_as_an_editor_counts_them():
    document = read_plain_text(TEXT.encode(), "posting.txt")
    assert [block.id for block in document.blocks] == ["line/1", "line/3", "line/4"]
    assert document.line("line/3") == 3


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t#*->` ")))
def test_any_text_keeps_every_character_and_its_place(text):
    for read in (read_plain_text, read_markdown):
        try:
            document = read(text.encode(), "posting.md")
        except UnreadableInput:
            assert not text.strip() or not text.strip("\u200b\ufeff\xa0 \t\r\n")
            continue
        assert document.text == text
        assert_blocks_stand_in_text(document)


def test_markdown_markers_are_no_part_of_a_block():
    text = "# Requirements ##\n\n- [ ] Jira\n  * **Agile** methods\n2) Budgets\n\nDuties\n------\n> quoted\n"
    text += "**What you do:**\n---\n"
    blocks = read_markdown(text.encode(), "posting.md").blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        ("heading", 1, "Requirements"),
        ("item", 0, "Jira"),
        ("item", 1, "**Agile** methods"),
        ("item", 0, "Budgets"),
        ("heading", 2, "Duties"),
        ("paragraph", 0, "quoted"),
        ("heading", 3, "What you do:"),
    ]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## 5+ years with C#", "5+ years with C#"),
        ("## F# and C# ##", "F# and C#"),
        ("# About #\t", "About"),
        ("### Ticket #12 ###", "Ticket #12"),
    ],
)
def test_a_heading_that_ends_in_a_sign_of_its_own_keeps_it(line, heading):
    document = read_markdown(f"{line}\n- Jira\n## ##\n".encode(), "posting.md")
    assert [block.text for block in document.blocks] == [heading, "Jira"]
    assert_blocks_stand_in_text(document)


def test_the_content_decides_the_kind_where_the_ending_is_wrong(tmp_path):
    path = tmp_path / "posting.txt"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnreadableInput, match=r"posting.txt is an old .doc file or protected by a password"):
        read_posting(path)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "holds no text"),
        ("noise.txt", bytes(range(256)) * 40, "is not text"),
        ("zeros.txt", bytes(5000), "is not text"),
        ("long.txt", b"a" * (TEXT_LIMIT + 1), "larger than 1 MB"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("old.rtf", b"{\\rtf1 hello}", "is an RTF file"),
        ("page.mhtml", b"From: <Saved by Blink>", "is a web archive"),
        ("broken.pdf", b"%PDF-1.7\nnothing", "is a broken PDF file"),
        ("empty.html", b"<html><body></body></html>", "holds no text"),
        ("job.json", b'{"title": "TPM"}', "is JSON: copy its text into a .txt file"),
        ("job.txt", b'\xef\xbb\xbf [\n {"title": "TPM"}]', "is JSON: copy its text"),
        ("job.out", b'{"title": "TPM"}\n{"title": "PM"}\n', "is JSON: copy its text"),
        ("jobs.csv", b"title,description\n", "is a list of postings: give it to `tailor rank`"),
        ("jobs.jsonl", b'{"title": "TPM"}', "is a list of postings: give it to `tailor rank`"),
        ("comment.html", b"<!-- -->", "no text"),
    ],
)
def test_what_cannot_be_read_ends_in_one_line_with_a_remedy(tmp_path, name, data, message):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableInput, match=message) as caught:
        read_posting(tmp_path / name)
    assert "\n" not in str(caught.value)
    assert ":" in str(caught.value)


def test_a_folder_a_fifo_and_a_missing_file_end_in_one_line(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path, message in [
        (tmp_path, "is a folder"),
        (tmp_path / "pipe.txt", "is not a regular file"),
        (tmp_path / "none.txt", "no such file"),
        (tmp_path / ("x" * 300), "cannot be opened"),
    ]:
        with pytest.raises(UnreadableInput, match=message):
            read_posting(path)


def test_a_name_that_does_not_print_is_shown_without_harm(tmp_path):
    path = tmp_path / "line\nbreak\x1b[31m.txt"
    path.write_text("Program Manager")
    assert read_posting(path).name == "line\ufffdbreak\ufffd[31m.txt"


@pytest.mark.parametrize(
    "text", ['["Remote"] Program Manager', "[ [x] Jira", "{} Program Manager", '{"a": 1', "[]", "[" * 9999]
)
def test_a_text_with_brackets_is_no_json(text):
    assert read_posting(None, text.encode()).text == text


def test_standard_input_is_taken_for_a_page_when_it_begins_as_one():
    page = b"<!DOCTYPE html><title>Job</title><body><main><h1>Program Manager</h1><p>Own the plan.</p></main>"
    assert read_posting(None, page).kind == "html"
    assert read_posting(None, b"Program Manager\n").kind == "text"
    assert read_posting(None, b"Program Manager\n").name == "standard input"


def test_a_word_posting_is_read_as_its_paragraphs(tmp_path):
    made = docx.Document()
    made.add_heading("Requirements", 1)
    made.add_paragraph("Jira and roadmaps", style="List Bullet")
    made.save(tmp_path / "posting.txt")
    document = read_posting(tmp_path / "posting.txt")
    assert document.kind == "docx"
    assert [block.text for block in document.blocks] == ["Requirements", "Jira and roadmaps"]
    assert_blocks_stand_in_text(document)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("cv.pdf", b"%PDF-1.7", "is a PDF file: open it in Word or LibreOffice and save it as .docx"),
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old .doc file or protected by a password"),
        ("cv.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old .doc file or protected by a password"),
        ("cv.txt", b"Program Manager", "is not a Word file: open it in Word"),
        ("cv.odt", b"PK\x05\x06" + bytes(18), "is a zip archive"),
        ("cv.docx", b"PK\x03\x04 and no more", "damaged|broken|not a Word file"),
        ("cv.docx", b"Program Manager", "not a Word file|damaged|broken"),
    ],
)
def test_a_resume_that_is_no_word_file_gets_one_sentence_on_what_to_do(tmp_path, name, data, message):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableInput, match=message) as caught:
        read_resume(tmp_path / name)
    assert "\n" not in str(caught.value)
