"""Words of the lexicon that need company, and those that two concepts lay claim to, in lines of postings."""

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon import load_lexicon


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.fixture(scope="module")
def nlp(lexicon):
    return load_nlp(lexicon, discover=False)


def test_every_word_of_a_context_is_one_token(lexicon, nlp):
    words = {word for concept in lexicon.concepts.values() for word in concept.context}
    assert [word for word in sorted(words) if len(nlp.make_doc(word)) != 1] == []


@pytest.mark.parametrize(
    ("line", "concepts"),
    [
        ("Lead programs across teams", {"program-management"}),
        ("Implement programs", {"implementation"}),
        ("APM PMQ", {"apm-pmq"}),
        ("Member of APM", set()),
        ("APM and observability", {"application-performance-monitoring", "observability"}),
    ],
)
def test_a_line_names_these_concepts(lexicon, nlp, line, concepts):
    document = read_plain_text(f"Requirements\n- {line}".encode(), "posting.txt")
    assert {one.concept for one in read_posting_document(document, lexicon, nlp).mentions} == concepts
