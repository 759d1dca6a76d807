"""A line that says a clause of the posting in its own words is put forward, whatever the lexicon knows."""

import pytest

from resume_tailor.suggestions.lines.putting_forward import lines_put_forward, said_in_its_words
from resume_tailor.suggestions.lines.same_words import _is_form, lines_in_its_words
from tests.suggestions.test_put_forward import JOB
from tests.suggestions.test_reach import case_of


def said(clause, *lines, kind="duty"):
    posting = f"# Program Manager\n## {kind}\n- {clause}\n"
    return lines_in_its_words(case_of(posting, JOB + "".join(f"- {line}\n" for line in lines)))


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        (
            "One integrated harvest plan across six orchards and our packaging suppliers",
            "Rebuilt the integrated plan of 6 orchards and 4 packaging suppliers",
        ),
        (
            "Keep the trustees and the exhibition committee informed of loans",
            "Prepare papers on loans for the exhibition committee and the trustees",
        ),
    ],
)
def test_three_telling_words_of_a_clause_beside_each_other_are_an_answer(clause, line):
    (only,) = said(clause, line)
    assert only.line.text == line


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("Manage the project team and its technical systems", "Managed a technical project team for systems"),
        ("Ensure that all orchard targets and duties are met", "To ensure service and repair targets are met daily"),
        ("Control the harvest and the packaging of fruit", "Signed contracts for the harbour with two packagers"),
        (
            "Own loans, insurance, couriers, customs, crates, climate, labels, tours, meals, guards "
            "and the shop of the museum",
            "Told the insurance of the museum about the tours of a rock band last year",
        ),
    ],
)
def test_everyday_words_and_a_few_of_many_are_none(clause, line):
    assert not said(clause, line)


def test_of_two_lines_that_say_a_clause_the_better_one_is_shown():
    found = said(
        "Plan the orchard harvest with packaging suppliers",
        "Plan the orchard harvest with packaging suppliers, 300 tonnes a year",
        "Orchard harvest and packaging for some suppliers of a friend",
    )
    assert len(found) == 1


def test_a_list_of_what_was_used_says_nothing():
    assert not said("Run Oracle Fusion Payables rollouts", "Environment: Oracle Fusion Payables, Toad, SQL Loader")


def test_a_line_is_shown_once_and_nothing_else_than_what_it_says():
    clause = "One integrated harvest plan across six orchards and our packaging suppliers"
    posting = f"# Program Manager\n## duty\n- {clause}\n- risk management\n"
    plan = "- Rebuilt the integrated plan of 6 orchards and 4 packaging suppliers\n"
    case = case_of(posting, JOB + plan + "- Led risk management of the cold store, losses down 20 %\n")
    (one,) = said_in_its_words(case)
    assert one.clause.quote.text == clause
    assert one.line.block_id not in {line.block_id for line in lines_put_forward(case)}
    assert {"integrated", "plan", "orchards"} <= {word.lower() for word in one.shared}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("suppliers", "supplier", True), ("forecasts", "forecasting", True), ("control", "contractors", False)],
)
def test_words_are_forms_of_each_other_by_more_than_their_first_letters(one, other, alike):
    assert _is_form(one, other) is alike
