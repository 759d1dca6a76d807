"""Each thing that the two guides name is a concept or a piece of advice that cites guide and section."""

import re
from pathlib import Path

import pytest

from skill_lexicon import load_lexicon
from skill_lexicon.folding import fold_label, words_of

CASES = Path(__file__).parents[1] / "cases" / "lexicon_guides.md"
GUIDES = Path(__file__).parents[3] / "shared" / "guides"
NAMES = {"program": "technical-program-manager", "project": "technical-project-manager"}


def rows(table):
    """The cells of each line of the first or second table."""
    part = CASES.read_text(encoding="utf-8").split("\n# ")[table]
    lines = [line for line in part.splitlines() if line.startswith("| ")][1:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


def labels_in(lexicon, text):
    """Ids of concepts whose longest labels stand in the text, by plain search."""
    taken = set()
    found = set()
    folded = fold_label(re.sub(r"[^\w\s'+#/&.-]", " ", text).replace(". ", " ")).rstrip(".")
    for label in sorted(lexicon.labels_within(words_of(text)), key=lambda label: -len(label.text)):
        for match in re.finditer(rf"(?<!\w){re.escape(fold_label(label.text))}(?!\w)", folded):
            as_spelled = not label.exact_case or label.text in text
            context = not label.context or set(label.context) & set(folded.split())
            if as_spelled and context and not taken & set(range(*match.span())):
                taken.update(range(*match.span()))
                found.add(label.concept_id)
    return found


@pytest.mark.parametrize(("sentence", "concepts", "guide", "section"), rows(0))
def test_what_a_guide_names_is_found_and_cites_it(lexicon, sentence, concepts, guide, section):
    wanted = concepts.split(", ")
    assert set(wanted) <= labels_in(lexicon, sentence)
    cited = {(source.name, source.section) for key in wanted for source in lexicon[key].sources}
    assert (NAMES[guide], section) in cited


@pytest.mark.parametrize(("advice_id", "topic", "guide", "section"), rows(1))
def test_what_a_guide_advises_is_advice_that_cites_it(lexicon, advice_id, topic, guide, section):
    advice = next(item for item in lexicon.advice if item.id == advice_id)
    assert advice.topic == topic
    assert (NAMES[guide], section) in {(source.name, source.section) for source in advice.sources}


@pytest.mark.skipif(not GUIDES.is_dir(), reason="the guides are not here")
@pytest.mark.parametrize("guide", sorted(NAMES))
def test_the_guide_itself_holds_every_section_cited_and_many_concepts(lexicon, guide):
    text = (GUIDES / f"{NAMES[guide]}.txt").read_text(encoding="utf-8").replace("\n", " ")
    items = [*lexicon.concepts.values(), *lexicon.advice]
    sections = {source.section for item in items for source in item.sources if source.name == NAMES[guide]}
    assert sections
    assert [section for section in sections if section not in text] == []
    assert len(labels_in(lexicon, text)) > 40


@pytest.mark.skipif(not GUIDES.is_dir(), reason="the guides are not here")
def test_no_advice_copies_eight_words_in_a_row_from_a_guide(lexicon):
    guides = " ".join(path.read_text(encoding="utf-8") for path in GUIDES.glob("*.txt"))
    known = " ".join(re.findall(r"\w+", guides.lower()))
    for item in lexicon.advice:
        words = re.findall(r"\w+", item.text.lower())
        copied = [" ".join(words[i : i + 8]) for i in range(len(words) - 7)]
        assert [run for run in copied if run in known] == []
