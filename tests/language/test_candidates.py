import pytest
import spacy

from benchmarks.shared import SHARED
from resume_tailor.language.candidates import LexiconMatcher, labels_within
from resume_tailor.language.folding import fold
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon


def found(text):
    lexicon = load_lexicon()
    nlp = spacy.blank("en")
    matcher = LexiconMatcher(nlp)
    matcher.use(lexicon, labels_within(lexicon, [text]))
    return [(span.text, span.id_) for span in matcher.find(nlp(text))]


def test_hyphen_and_blank_are_the_same():
    assert found("Problem-solving in cross functional teams.") == [
        ("Problem-solving", "problem-solving"),
        ("cross functional teams", "cross-functional-teams"),
    ]


def test_context_is_asked_only_of_the_ambiguous_label():
    assert found("Do it in Microsoft Project.") == [("Microsoft Project", "ms-project")]
    assert found("Every Monday we ship.") == []
    assert found("Tools: Asana, Monday.") == [("Asana", "asana"), ("Monday", "monday.com")]


def test_a_short_name_is_found_in_capitals_too():
    assert found("JIRA and Jira boards.") == [("JIRA", "jira"), ("Jira boards", "jira")]


@pytest.mark.parametrize("joined", ["Jira/Confluence", "Scrum/Kanban", "AWS/Azure/GCP", "PRINCE2/PMP", "HL7/FHIR"])
def test_names_joined_by_a_stroke_are_each_found_in_their_own_place(joined):
    assert [words for words, _ in found(fold(f"- Experience with {joined}").text)] == joined.split("/")


def test_languages_whose_names_end_in_signs_are_parted_too():
    assert found(fold("Services in C#/.NET and C/C++ on Linux/Unix").text)[0:2] == [("C#", "c-sharp"), (".NET", "net")]
    assert [concept for _, concept in found("Languages: R/Python")] == ["r-language", "python"]


def test_what_is_one_thing_stays_whole():
    assert found("CI/CD, AI/ML and QA/QC") == [("CI/CD", "ci-cd"), ("AI/ML", "ai-ml"), ("QA/QC", "quality-assurance")]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_a_pipeline_made_for_a_text_finds_what_that_for_any_text_finds():
    lexicon = load_lexicon()
    whole = load_nlp(lexicon, discover=False)
    for path in sorted((SHARED / "gold" / "postings").glob("*.txt"))[::10]:
        text = fold(path.read_text(encoding="utf-8")).text
        own = load_nlp(lexicon, [text], discover=False)
        docs = [nlp(text) for nlp in (own, whole)]  # kept, since a group of spans does not outlive its doc
        found = [[(one.start, one.end, one.id_) for one in doc.spans["candidates"]] for doc in docs]
        assert found[0] == found[1], path.name
