"""What stands between quotation marks as the posting's words stands in the posting."""

import re
from datetime import date
from pathlib import Path

import pytest

from resume_tailor.evidence import find_evidence
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.matching import match_requirements
from resume_tailor.model import Quote, Requirement
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_resume
from resume_tailor.readers.plain_text import read_plain_text
from resume_tailor.resume import read_resume_document
from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.asked.literal import plain_words, quote_asked, says_literally
from skill_lexicon import load_lexicon

ROOT = Path(__file__).parents[2]
OTHER_WORDS = """Program Manager
Requirements
- Deliver projects on time and within budget
- Drive excellence in execution across datacenter operations
- Launch new services with the product team
- Anticipate, identify and mitigate risks, and manage scope
- Smartsheet, MS Project, Jira or similar
- Agile methodologies and Scrum
- Lead steering committees of executives
"""
RESUMES = ["examples/resume.docx", "tests/resumes/program-director.docx"]
_ASKED = re.compile(
    r"(?:The|the) posting (?:requires|lists|would like|asks for|names|says) (.*?)(?:; |\. |\.$|, which|and never)"
)


def reasons(text, resume_path):
    lexicon = load_lexicon()
    resume_file = read_resume(ROOT / resume_path)
    nlp = load_nlp(lexicon, [text, *(block.text for block in resume_file.blocks)], discover=False)
    posting = read_posting_document(read_plain_text(text.encode(), "posting.txt"), lexicon, nlp)
    resume = read_resume_document(resume_file, lexicon, nlp)
    evidence = find_evidence(resume, lexicon, date(2026, 11, 1))
    matches = match_requirements(posting, resume, evidence, lexicon, date(2026, 11, 1))
    made, _ = suggest(posting, resume, evidence, matches, lexicon, date(2026, 11, 1))
    return posting.document, [one for one in made if one.kind != "reorder-bullets"]


@pytest.mark.parametrize("resume_path", RESUMES)
@pytest.mark.parametrize("posting", [OTHER_WORDS, (ROOT / "examples/posting.txt").read_text()], ids=["own", "example"])
def test_every_quotation_of_the_posting_is_its_own_words(posting, resume_path):
    document, made = reasons(posting, resume_path)
    said = [part for one in made for part in _ASKED.findall(one.reason)]
    quotations = [piece for part in said for words in re.findall("“([^”]*)”", part) for piece in words.split("…")]
    assert said
    assert [
        piece for piece in quotations if piece.strip() and not says_literally(document, piece.strip(" ,;:.–"))
    ] == []


@pytest.mark.parametrize("resume_path", RESUMES)
def test_every_quotation_of_the_resume_is_its_own_words(resume_path):
    _, made = reasons(OTHER_WORDS, resume_path)
    text = plain_words(" ".join(block.text for block in read_resume(ROOT / resume_path).blocks))
    titles = [one.title for one in made if one.kind == "highlight"]
    said = [piece for title in titles for part in re.findall("“([^”]*)”", title) for piece in part.split("…")]
    assert said
    assert [piece for piece in said if plain_words(piece) not in text] == []


def test_capitals_hyphens_and_line_breaks_do_not_matter():
    document = read_plain_text(b"On-time\tDelivery", "posting.txt")
    assert says_literally(document, "on time delivery")
    assert not says_literally(document, "timely delivery")


def test_a_short_everyday_word_is_not_quoted_for_what_it_is_part_of():
    document = read_plain_text(b"Requirements\n- Keep time and risk in view\n", "posting.txt")
    block = next(block for block in document.blocks if "time" in block.text)
    quote = Quote("posting", block.id, 0, 4, block.text[:4], "line 2")
    asked = Requirement("r1", "skill", "time", "required", "practice", (), (), quote)
    assert quote_asked(document, asked, "on-time delivery") == "on-time delivery"
    assert quote_asked(document, asked) == "“time”"
