"""The plain-text cases on what asks for no skill, with the shipped lexicon."""

from pathlib import Path

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon import load_lexicon

CASES = Path(__file__).parents[1] / "cases" / "no_skill.md"


def rows():
    table = [line for line in CASES.read_text().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.mark.parametrize(("lines", "named"), rows())
def test_turns_of_speech_ask_for_no_skill(lexicon, lines, named):
    text = lines.replace(" // ", "\n")
    nlp = load_nlp(lexicon, [text], discover=False)
    posting = read_posting_document(read_plain_text(text.encode(), "posting.txt"), lexicon, nlp)
    found = [one.label for one in posting.requirements if one.kind == "skill"]
    assert "; ".join(found).lower() == named.lower()
