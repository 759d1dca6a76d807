import pytest

from resume_tailor.language.folding import fold
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon.concept import Concept, Lexicon

LEXICON = Lexicon(
    {
        "jira": Concept("jira", "Jira", "tool"),
        "risk-management": Concept("risk-management", "risk management", "practice", hidden_labels=("risks",)),
        "safe": Concept("safe", "Scaled Agile Framework", "method", alt_labels=("SAFe",), exact_case=("SAFe",)),
    }
)


@pytest.fixture(scope="module")
def nlp():
    return load_nlp(LEXICON)


def test_candidates_carry_category_and_concept(nlp):
    doc = nlp("Requirements\n• Jira, SAFe and risk management; keep a safe place")
    found = [(span.text, span.label_, span.id_) for span in doc.spans["candidates"]]
    assert found == [
        ("Jira", "tool", "jira"),
        ("SAFe", "method", "safe"),
        ("risk management", "practice", "risk-management"),
    ]


def test_only_labels_whose_words_occur_are_loaded_and_find_the_same():
    text = "We track risks in Jira."
    pruned = load_nlp(LEXICON, [text])(text)
    assert [span.text for span in pruned.spans["candidates"]] == ["risks", "Jira"]


def test_headings_open_sections(nlp):
    doc = nlp("What You'll Do\n- Lead releases\nNice to have\n- Jira\nBenefits\n- Dental")
    assert [span.label_ for span in doc.spans["sections"]] == ["duty", "preferred", "benefits"]


def test_folding_keeps_the_way_back():
    folded = fold("Manage “risks” with\u200b care — ‘Jira’ experienceBachelor’s degree")
    start = folded.text.index("Bachelor's")
    assert folded.original[slice(*folded.span(start, start + 10))] == "Bachelor’s"
    assert folded.text[start - 1] == "\n"
