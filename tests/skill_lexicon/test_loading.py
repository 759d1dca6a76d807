import textwrap

import pytest

from skill_lexicon import LexiconMistake, load_lexicon
from skill_lexicon.compiling import COMPILED, compile_entries
from skill_lexicon.folding import words_of


def overlay(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def test_the_compiled_form_is_up_to_date_with_the_entries():
    assert COMPILED.read_text(encoding="utf-8") == compile_entries(), "run: python -m skill_lexicon.compiling"


def test_an_abbreviation_finds_its_concept():
    labels = {label.text: label for label in load_lexicon().labels()}
    assert labels["PMP"].concept_id == "pmp"
    assert labels["PMP"].kind == "alt"


def test_safe_counts_only_in_its_own_spelling():
    labels = {label.text: label for label in load_lexicon().labels()}
    assert labels["SAFe"].exact_case
    assert not labels["Scrum"].exact_case


def test_context_is_asked_only_of_ambiguous_labels():
    labels = {label.text: label for label in load_lexicon().labels()}
    assert "scrum" in labels["CAL"].context
    assert labels["Certified Agile Leadership"].context == ()


def test_whoever_holds_spc_has_met_safe_and_agile():
    lexicon = load_lexicon()
    assert "safe" in lexicon.implied("spc")
    assert lexicon.ancestors("safe") == ("scaled-agile", "agile")


def test_an_overlay_adds_a_concept(tmp_path):
    path = overlay(
        tmp_path,
        """
        [[concept]]
        id = "acme-board"
        pref_label = "Acme Board"
        category = "tool"
        phrases = ["~use (Acme|the) Board"]
        broader = ["agile"]
        """,
    )
    concept = load_lexicon([path])["acme-board"]
    assert concept.hidden_labels[:3] == ("use Acme Board", "use the Board", "uses Acme Board")
    assert concept.broader == ("agile",)


def test_an_overlay_extends_a_concept_of_ours_and_removes_a_label(tmp_path):
    path = overlay(
        tmp_path,
        """
        [[concept]]
        id = "scrum"
        hidden_labels = ["Scrumming"]
        remove_labels = ["scrums"]
        """,
    )
    concept = load_lexicon([path])["scrum"]
    assert concept.pref_label == "Scrum"
    assert "Scrumming" in concept.hidden_labels
    assert "scrums" not in concept.hidden_labels


def test_an_overlay_changes_the_version(tmp_path):
    path = overlay(tmp_path, '[[concept]]\nid = "scrum"\nhidden_labels = ["Scrumming"]\n')
    assert load_lexicon([path]).version != load_lexicon().version


def test_an_overlay_that_is_not_there_is_a_mistake(tmp_path):
    with pytest.raises(LexiconMistake, match="cannot be read"):
        load_lexicon([tmp_path / "nowhere.toml"])


def test_labels_within_some_words_are_those_of_which_no_word_is_missing():
    lexicon = load_lexicon()
    words = {"we", "need", "risk", "management", "and", "jira"}
    expected = {label for label in lexicon.labels() if words.issuperset(words_of(label.text))}
    assert {"risk", "risk management", "Jira"} <= {label.text for label in expected}
    assert set(lexicon.labels_within(words)) == expected


def test_an_overlay_s_labels_are_within_their_words_too(tmp_path):
    path = overlay(tmp_path, '[[concept]]\nid = "acme"\npref_label = "Acme Board"\ncategory = "tool"\n')
    labels = load_lexicon([path]).labels_within({"acme", "board"})
    assert [label.concept_id for label in labels] == ["acme"]
