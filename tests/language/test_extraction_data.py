import json

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from resume_tailor.reports.extraction import posting_as_json, postings_as_table
from skill_lexicon.concept import Concept, Lexicon

LEXICON = Lexicon({"jira": Concept("jira", "Jira", "tool"), "risks": Concept("risks", "risks", "practice")})
TEXT = "Requirements\r\n• 3+ years’ experience with “Jira”\r\n• Track risks\r\n• BS in Physics preferred\r\n"


def read():
    document = read_plain_text(TEXT.encode(), "a.txt")
    return read_posting_document(document, LEXICON, load_nlp(LEXICON, discover=False))


def test_offsets_are_those_of_the_decoded_file():
    data = json.loads(json.dumps(posting_as_json(read())))
    for one in (*data["mentions"], *(requirement["quote"] for requirement in data["requirements"])):
        assert TEXT[one["start"] : one["end"]] == one["text"]
    assert {one["text"] for one in data["mentions"]} == {"Jira", "risks"}
    assert TEXT[data["degrees"][0]["start"] :].startswith("BS in Physics")
    assert TEXT[data["years"][0]["start"] :].startswith("3+ years")


def test_the_data_has_the_agreed_keys():
    data = posting_as_json(read())
    assert list(data) == [
        "file",
        "title",
        "role",
        "language",
        "confidence",
        "warnings",
        "mentions",
        "requirements",
        "years",
        "degrees",
    ]
    assert set(data["mentions"][0]) == {
        "start",
        "end",
        "text",
        "concept",
        "label",
        "category",
        "importance",
        "source",
        "section",
    }


def test_the_table_names_what_is_asked():
    table = postings_as_table([read()])
    assert "Jira" in table
    assert "required" in table
