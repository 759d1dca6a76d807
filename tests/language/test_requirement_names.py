"""The plain-text cases on what requirements are called, and on what no resume proves."""

from pathlib import Path

import pytest
from spacy.tokens import Span

from resume_tailor.language.mentions import decided_mentions, lexicon_candidates
from resume_tailor.language.phrases import find_phrase
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.language.units import units_of, words_of
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon.concept import Concept, Lexicon

CASES = Path(__file__).parents[1] / "cases"
CONCEPTS = (
    Concept("organization", "organization", "soft", alt_labels=("organizational skills",)),
    Concept("scheduling", "scheduling", "practice", hidden_labels=("schedules",)),
    Concept("pace", "fast-paced environment", "soft", hidden_labels=("fast-paced",)),
    Concept("influence", "influence", "soft"),
    Concept("status", "status reporting", "practice", hidden_labels=("Communicate status",)),
    Concept("communication", "communication", "soft", hidden_labels=("Communicate",)),
    Concept("nerc-cip", "NERC CIP", "domain"),
    Concept("iso-27001", "ISO 27001", "domain"),
    Concept("pmp", "Project Management Professional", "certification", alt_labels=("PMP",), abbreviations=("PMP",)),
    Concept("csm", "Certified ScrumMaster", "certification", alt_labels=("CSM",), abbreviations=("CSM",)),
    Concept("jira", "Jira", "tool"),
)
LEXICON = Lexicon({concept.id: concept for concept in CONCEPTS})


def rows(name: str):
    table = [line for line in (CASES / name).read_text().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.fixture(scope="module")
def nlp():
    return load_nlp(LEXICON, discover=False)


class Decided:
    """What decides on mentions: only these words are one, wherever they stand."""

    def __init__(self, words: str, concept: str, category: str) -> None:
        self.words, self.concept, self.category = words, concept, category

    def write(self, doc):
        start = doc.text.index(self.words)
        span = doc.char_span(start, start + len(self.words), alignment_mode="expand")
        doc.spans["mentions"] = [Span(doc, span.start, span.end, label=self.category, span_id=self.concept)]


def concept_of(words: str) -> Concept | None:
    labels = {label.text.lower(): LEXICON[label.concept_id] for label in LEXICON.labels()}
    return next((labels[name] for name in labels if name in words.lower()), None)


@pytest.mark.parametrize(("line", "found", "called"), rows("requirement_labels.md"))
def test_a_requirement_is_called_what_makes_sense_alone(nlp, line, found, called):
    doc = nlp("Requirements\n- " + line.replace("[", "").replace("]", ""))
    concept = None if found.startswith("[") else concept_of(found)
    Decided(found.strip("[]"), concept.id if concept else "", concept.category if concept else "practice").write(doc)
    (mention,) = decided_mentions(doc)
    is_name = concept is not None and mention.text in concept.names
    phrase = find_phrase(doc, units_of(doc)[-1], mention, lexicon_candidates(doc), is_name=is_name)
    words = doc[phrase.first : phrase.last].text
    fallback = concept.pref_label if concept else "none"
    assert (words if phrase.stands_alone else fallback) == called


@pytest.mark.parametrize(("lines", "checks"), rows("requirement_checks.md"))
def test_checks_are_found_in_every_section(nlp, lines, checks):
    document = read_plain_text(lines.replace(" // ", "\n").encode(), "posting.txt")
    requirements = read_posting_document(document, LEXICON, nlp).requirements
    assert "; ".join(one.label for one in requirements if one.kind == "check") == checks


def test_a_long_form_and_its_abbreviation_are_one_member_of_a_list(nlp):
    text = b"Nice to have\n- Project Management Professional (PMP) or Certified ScrumMaster (CSM)\n"
    requirements = read_posting_document(read_plain_text(text, "posting.txt"), LEXICON, nlp).requirements
    assert [one.label for one in requirements] == ["PMP or CSM"]


def test_fields_of_study_are_no_skills_but_part_of_the_degree(nlp):
    line = "Bachelor's degree in communication or related field; strong communication"
    posting = read_posting_document(read_plain_text(f"Requirements\n{line}\n".encode(), "posting.txt"), LEXICON, nlp)
    assert [one.start for one in posting.mentions] == [line.rindex("communication")]


def test_words_keep_their_places_where_a_small_letter_is_longer_than_its_capital(nlp):
    doc = nlp("\u0130stanbul office, Jira")
    assert words_of(doc) == [token.lower_ for token in doc]
