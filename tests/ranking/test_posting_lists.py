"""CSV files, JSON lines, folders and files as postings: guessed columns, broken records, what is left out."""

import json
import os
from pathlib import Path

import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.ranking.documents import read_item
from resume_tailor.ranking.items import Broken, Fields, Item
from resume_tailor.ranking.sources import find_sources, read_items

TEXT = "Program Manager\nYou own the roadmap."


def read(*paths, columns=(), without=()):
    return list(read_items(find_sources(paths, without), dict(columns)))


def fields(path, **columns):
    return [item.content if isinstance(item, Item) else item.reason for item in read(path, columns=columns.items())]


@pytest.mark.parametrize(
    "header",
    ["title,company,description,url", "Job Title,Company Name,job_description,Link", "POSITION,Employer,Body,job-url"],
)
def test_columns_are_guessed_by_their_usual_names(tmp_path, header):
    path = tmp_path / "jobs.csv"
    path.write_text(f'{header}\nTPM,Acme,"{TEXT}",https://a.example/1\n')
    assert fields(path) == [Fields("TPM", "Acme", TEXT, "https://a.example/1")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_headers_own(tmp_path, delimiter):
    path = tmp_path / "jobs.csv"
    path.write_text(f"id{delimiter}title{delimiter}description\n7{delimiter}TPM{delimiter}text\n")
    assert fields(path) == [Fields("TPM", "", "text", "")]


def test_a_column_is_named_by_the_user(tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text("title,description,what we want\nTPM,short,long\n")
    assert fields(path, description="what we want")[0].description == "long"
    assert fields(path, description="none such") == [
        "jobs.csv: has no column “none such”; it has “title”, “description”, “what we want”"
    ]


def test_a_list_without_a_description_says_what_to_do(tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text("title,pay\nTPM,1\n")
    assert fields(path) == [
        "jobs.csv: no column holds a description: name it by --column description=NAME; there are “title”, “pay”"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_lists_of_other_encodings_are_read(tmp_path, encoding):
    path = tmp_path / "jobs.csv"
    path.write_bytes("title,description\r\nTPM,“Résumé” – yes\r\n".encode(encoding))
    assert fields(path)[0].description == "“Résumé” – yes"


def test_a_quotation_mark_that_never_closes_ends_the_list_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr("resume_tailor.ranking.lists.LONGEST_RECORD", 1000)
    path = tmp_path / "jobs.csv"
    path.write_text('title,description\nTPM,good\nTPM,"' + "never closed\n" * 200)
    good, bad = fields(path)
    assert good.description == "good"
    assert bad.startswith("jobs.csv, after record 1: is no CSV any more")


def test_json_lines_give_fields_and_broken_ones_are_told_and_passed(tmp_path):
    path = tmp_path / "jobs.jsonl"
    lines = [
        json.dumps({"title": "TPM", "company": {"name": "Acme"}, "description": ["one", "two"]}),
        '{"title": "cut',
        "[1, 2]",
        "",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "\ud800 lone"}),
    ]
    path.write_text("\n".join(lines))
    found = fields(path)
    assert found[0] == Fields("TPM", "Acme", "one\ntwo", "")
    assert [one.split(":")[0] for one in found[1:4]] == [f"jobs.jsonl, record {number}" for number in (2, 3, 5)]
    assert found[4].description == "? lone"


def test_a_line_beyond_the_limit_is_passed_and_the_next_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("resume_tailor.ranking.lists.LONGEST_RECORD", 1000)
    path = tmp_path / "jobs.ndjson"
    path.write_text(json.dumps({"text": "x" * 5000}) + "\n" + json.dumps({"text": "fine"}))
    long, fine = fields(path)
    assert "longer than" in long
    assert fine.description == "fine"


NESTED = {
    "lists": lambda depth: "[" * depth + '"text"' + "]" * depth,
    "objects": lambda depth: '{"text":' * depth + '"text"' + "}" * depth,
}


@pytest.mark.parametrize("depth", [60, 700, 5_000, 200_000])
@pytest.mark.parametrize("kind", NESTED)
def test_a_record_nested_deeply_is_told_and_the_next_is_read(tmp_path, kind, depth):
    path = tmp_path / "jobs.jsonl"
    path.write_text(f'{{"title": "TPM", "text": {NESTED[kind](depth)}}}\n{{"text": "fine"}}')
    deep, fine = fields(path)
    assert deep == "jobs.jsonl, record 1: is nested too deeply: give each field as a text"
    assert fine.description == "fine"


def test_a_first_line_that_is_no_csv_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("resume_tailor.ranking.lists.LONGEST_RECORD", 1000)
    path = tmp_path / "jobs.csv"
    path.write_text('title,"' + "never closed\n" * 200)
    (told,) = fields(path)
    assert told.startswith("jobs.csv: is no CSV (field larger than field limit")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of Unix")
def test_a_list_that_is_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "jobs.csv")
    assert fields(tmp_path) == ["jobs.csv is not a regular file: give a file that can be read from its start"]


def test_folders_are_walked_in_order_and_what_is_no_posting_is_left_out(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", "own.csv", ".hidden.txt", "picture.png", "resume.docx"):
        (tmp_path / "jobs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "jobs" / name).write_text(TEXT)
    done = tmp_path / "jobs" / "tailored"
    done.mkdir()
    for name in ("report.html", "report.json", "resume.docx"):
        (done / name).write_text("ours")
    without = [tmp_path / "jobs" / "resume.docx", tmp_path / "jobs" / "own.csv"]
    sources = find_sources([tmp_path / "jobs"], without)
    assert [source.name for source in sources.files] == ["jobs/a.md", "jobs/b.txt", "jobs/sub/c.txt"]
    assert sources.skipped == 1


def test_standard_input_is_one_posting(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    sources = find_sources([tmp_path / "a.txt", Path("-")], [], b"piped")
    _, piped = read_items(sources, {})
    assert (piped.place, piped.content, piped.stem) == ("standard input", b"piped", "standard input")
    assert piped.reached == sources.size


def test_a_path_that_is_not_there_ends_the_run(tmp_path):
    with pytest.raises(UnreadableInput, match="no such file or folder"):
        find_sources([tmp_path / "none"], [])


def test_a_link_in_a_folder_that_leads_nowhere_is_told_and_the_next_is_read(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "none")
    (tmp_path / "b.txt").write_text(TEXT)
    broken, item = read(tmp_path)
    assert broken.reason == "a.txt: there is no such file: check the path"
    assert item.content == TEXT.encode()


def test_an_empty_file_is_broken_and_the_next_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(TEXT)
    broken, item = read(tmp_path)
    assert isinstance(broken, Broken)
    assert item.content == TEXT.encode()


def test_a_record_of_html_has_its_headings_and_items_and_the_lists_title():
    content = Fields(" Senior  TPM ", "Acme", "<h3>Needs</h3><ul><li>Jira</li></ul>", "")
    document = read_item(Item("jobs.csv, record 1", content))
    assert [block.kind for block in document.blocks] == ["heading", "item"]
    assert (document.title, document.employer) == ("Senior TPM", "Acme")


def test_references_in_a_plain_record_are_characters():
    content = Fields("TPM, R&amp;amp;D", "Smith &amp; Sons", "R&amp;D\n• You own the roadmap &gt; plan", "")
    document = read_item(Item("jobs.csv, record 1", content))
    assert (document.title, document.employer) == ("TPM, R&D", "Smith & Sons")
    assert document.text == "R&D\n• You own the roadmap > plan"


def test_the_digest_is_that_of_place_and_content():
    item = Item("jobs/a.txt", b"text")
    others = [Item("jobs/b.txt", b"text"), Item("jobs/a.txt", b"texts"), Item("jobs/a.txt", Fields("", "", "text", ""))]
    assert len({one.digest() for one in (item, *others)}) == 4
    assert item.digest() == Item("jobs/a.txt", b"text", reached=9).digest()


@pytest.mark.parametrize(("place", "stem"), [("jobs/acme.txt", "acme"), ("jobs.csv, record 12", "jobs-12")])
def test_each_posting_has_a_name_for_a_folder(place, stem):
    assert Item(place, b"").stem == stem
    assert Path(stem).name == stem


def test_an_array_of_postings_is_told_to_be_lines(tmp_path):
    (tmp_path / "jobs.json").write_text('[{"title": "TPM", "description": "Lead"}, {"description": "Own"}]')
    (tmp_path / "jobs.txt").write_text('[{"title": "TPM", "description": "Lead"}]')
    for name in ("jobs.json", "jobs.txt"):
        with pytest.raises(UnreadableInput, match=rf"{name} is JSON: .* JSON lines \(\.jsonl\), one object a line"):
            read_item(Item(name, (tmp_path / name).read_bytes()))


def test_one_stray_byte_does_not_spoil_the_characters_of_a_whole_list(tmp_path):
    lines = "title,description\nTPM,Own the team’s café – “Jira”\nPM,The team@s plan\n"
    (tmp_path / "jobs.csv").write_bytes(lines.encode().replace(b"@", b"\x92"))
    found = [one.description for one in fields(tmp_path / "jobs.csv")]
    assert found == ["Own the team’s café – “Jira”", "The team\ufffds plan"]
