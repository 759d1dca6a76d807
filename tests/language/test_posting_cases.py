"""The plain-text cases of tests/cases on postings: a table row each, which anyone can add."""

from pathlib import Path

import pytest

from resume_tailor.language.degrees import find_degrees
from resume_tailor.language.folding import fold
from resume_tailor.language.layout import find_units
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.language.years import find_years
from resume_tailor.posting import read_posting_document
from resume_tailor.readers.plain_text import read_plain_text
from skill_lexicon.concept import Concept, Lexicon

CASES = Path(__file__).parents[1] / "cases"
NAMES = {
    "Jira": "tool",
    "Asana": "tool",
    "Trello": "tool",
    "Agile": "method",
    "Scrum": "method",
    "budgets": "practice",
    "Cloud": "technology",
    "PMP": "certification",
    "CSM": "certification",
}
LEXICON = Lexicon({name.lower(): Concept(name.lower(), name, kind) for name, kind in NAMES.items()})


def rows(name: str):
    table = [line for line in (CASES / name).read_text().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.fixture(scope="module")
def nlp():
    return load_nlp(LEXICON, discover=False)


def read(nlp, lines: str):
    text = lines.replace(" // ", "\n")
    return read_posting_document(read_plain_text(text.encode(), "posting.txt"), LEXICON, nlp)


@pytest.mark.parametrize(("lines", "word", "importance"), rows("posting_importance.md"))
def test_a_clause_decides_what_it_makes_of_a_capability(nlp, lines, word, importance):
    assert {one.text: one.importance for one in read(nlp, lines).mentions}[word] == importance


@pytest.mark.parametrize(("line", "least", "most"), rows("posting_years.md"))
def test_years_are_read_in_every_form(line, least, most):
    text = fold(line).text
    found = [(f"{one.min:g}", f"{one.max:g}" if one.max else "-") for one in find_years(text, 0, len(text))]
    assert found == ([] if least == "none" else [(least, most)])


@pytest.mark.parametrize(("line", "called"), rows("posting_years_of.md"))
def test_years_are_called_by_what_they_are_of(nlp, line, called):
    requirements = read(nlp, f"Requirements // - {line}").requirements
    assert [one.label for one in requirements if one.kind == "years"] == [called]


def test_years_that_name_those_before_them_are_a_demand_of_their_own():
    line = "6+ years of delivery, at least 2 of them with rail systems"
    assert [(one.min, one.of) for one in find_years(line, 0, len(line))] == [(6, "delivery"), (2, "rail systems")]


def test_years_of_a_page_s_facts_are_not_asked_again(nlp):
    lines = "Project Manager // 5-8 Yrs | Pune | Posted: today | Openings: 4 // Requirements // - 5-8 years of Jira"
    assert [(one.min, one.of) for one in read(nlp, lines).years] == [(5, "Jira")]


def test_a_demand_said_twice_counts_where_it_is_strongest_and_in_its_first_place(nlp):
    lines = "Nice to have // - 5 years of Jira // - 3 years of Agile // Requirements // - 5 years of Jira"
    assert [(one.of, one.importance) for one in read(nlp, lines).years] == [
        ("Jira", "required"),
        ("Agile", "preferred"),
    ]


@pytest.mark.parametrize(("line", "years", "degrees"), rows("years_by_degree.md"))
def test_years_that_go_with_a_degree_say_with_which(nlp, line, years, degrees):
    requirements = read(nlp, f"Requirements // - {line}").requirements
    assert "; ".join(one.label for one in requirements if one.kind == "years") == years
    assert "; ".join(one.label for one in requirements if one.kind == "degree") == degrees


@pytest.mark.parametrize(("lines", "title", "kind"), rows("posting_titles.md"))
def test_the_title_is_found_where_the_posting_names_the_job(nlp, lines, title, kind):
    posting = read(nlp, lines)
    assert (posting.title or "none", posting.role) == (title, kind)


def test_a_degree_is_called_as_the_posting_calls_it(nlp):
    posting = read(
        nlp, "Requirements // - Advanced degree a plus // - BS in Physics, Chemistry, or equivalent experience"
    )
    assert [(one.label, one.importance) for one in posting.requirements if one.kind == "degree"] == [
        ("bachelor's degree in physics or chemistry, or equivalent", "required"),
        ("advanced degree", "preferred"),
    ]


@pytest.mark.parametrize(("line", "level", "fields", "equivalent"), rows("posting_degrees.md"))
def test_degrees_are_read_with_their_fields(line, level, fields, equivalent):
    text = fold(line).text
    found = [(one.level, "; ".join(one.fields), one.or_equivalent) for one in find_degrees(text, 0, len(text))]
    assert found == ([] if level == "none" else [(level, fields, equivalent == "yes")])


def test_experience_before_another_degree_stands_in_the_place_of_none():
    line = "Bachelor's degree in Physics with 9+ years of experience OR Master's degree with 7+ years of experience"
    assert [one.or_equivalent for one in find_degrees(line, 0, len(line))] == [False, False]
    (free,) = find_degrees("Degree in Physics, years of experience or a portfolio", 0, 53)
    assert free.or_equivalent


@pytest.mark.parametrize(("line", "level"), [row[:2] for row in rows("posting_degrees.md")])
def test_a_degree_that_is_read_has_its_cue(nlp, line, level):
    asked = [one.level for one in read(nlp, f"Requirements // - {line}").degrees]
    assert asked == ([] if level == "none" else [level])


def test_a_school_diploma_is_called_so(nlp):
    posting = read(nlp, "Requirements // - High School diploma or equivalent required")
    assert [one.label for one in posting.requirements] == ["high school diploma or equivalent"]


@pytest.mark.parametrize(
    "line", ["We don't require a degree", "A Bachelor's degree isn't necessary", "You do not need a degree"]
)
def test_a_degree_that_one_can_do_without_is_not_asked(nlp, line):
    posting = read(nlp, f"Requirements // - {line} // - Jira")
    assert [one.importance for one in posting.degrees] == ["negated"]
    assert [one.id for one in posting.requirements] == ["jira"]


def test_a_wish_behind_a_second_degree_speaks_of_that_alone(nlp):
    posting = read(nlp, "Requirements // - BA/BS in Physics, MS preferred")
    assert [(one.level, one.importance) for one in posting.degrees] == [
        ("bachelor", "required"),
        ("master", "preferred"),
    ]


@pytest.mark.parametrize(("lines", "kind"), rows("posting_sections.md"))
def test_each_line_stands_in_the_part_its_heading_or_words_open(nlp, lines, kind):
    assert read(nlp, lines).sections[-1].kind == kind


@pytest.mark.parametrize(("text", "folded"), rows("folding.md"))
def test_odd_characters_are_folded(text, folded):
    def unescape(words: str) -> str:
        return words.encode("ascii", "backslashreplace").decode("unicode_escape")

    assert fold(unescape(text)).text == unescape(folded)


@pytest.mark.parametrize(("lines", "pieces"), rows("layout.md"))
def test_lines_are_parted_into_headings_items_and_sentences(lines, pieces):
    signs = {"heading": "#", "item": "-", "text": "."}
    units = find_units(fold(lines.replace(" // ", "\n")).text)
    assert " // ".join(f"{signs[unit.kind]} {unit.text}" for unit in units) == pieces


@pytest.mark.parametrize(("line", "one_of"), rows("alternatives.md"))
def test_lists_of_which_one_is_enough_are_told_from_others(nlp, line, one_of):
    mentions = read(nlp, f"Requirements\n- {line}").mentions
    assert "; ".join(one.text for one in mentions if one.alternatives) == one_of


@pytest.mark.parametrize(
    ("line", "importance"),
    [
        ("Master's degree in physics, law (LLM), or maths (preferred)", "preferred"),
        ("Bachelor's degree in physics, PMP (preferred)", "required"),
    ],
)
def test_a_wish_in_brackets_behind_the_last_of_a_degrees_fields_speaks_of_the_degree(nlp, line, importance):
    assert [one.importance for one in read(nlp, f"Requirements // - {line}").degrees] == [importance]
