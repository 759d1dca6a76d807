"""A line that says a clause of the posting in its own words is put forward, whatever the lexicon knows."""

import pytest

from resume_tailor.suggestions.lines.putting_forward import lines_put_forward, said_in_its_words
from resume_tailor.suggestions.lines.rare_words import is_form
from resume_tailor.suggestions.lines.same_words import lines_in_its_words
from tests.suggestions.test_put_forward import JOB
from tests.suggestions.test_reach import case_of


def said(clause, *lines, kind="duty"):
    posting = f"# Program Manager\n## {kind}\n- {clause}\n"
    return lines_in_its_words(case_of(posting, JOB + "".join(f"- {line}\n" for line in lines)))


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        (
            "One integrated harvest plan across six orchards and our cider presses",
            "Rebuilt the integrated plan of 6 orchards and 4 cider presses",
        ),
        (
            "Keep the trustees and the exhibition committee informed of loans",
            "Prepare papers on loans for the exhibition committee and the trustees",
        ),
    ],
)
def test_two_rare_words_of_the_posting_make_a_line_near(clause, line):
    (only,) = said(clause, line)
    assert only.line.text == line


@pytest.mark.parametrize(
    ("clause", "line"),
    [
        ("Manage the project team and its technical systems", "Managed a technical project team for systems"),
        ("Ensure that all orchard targets and duties are met", "To ensure service and repair targets are met daily"),
        ("Control the harvest and the packaging of fruit", "Signed contracts for the harbour with two packagers"),
    ],
)
def test_everyday_words_are_no_nearness(clause, line):
    assert not said(clause, line)


def test_of_two_lines_with_the_same_rare_words_the_better_one_is_shown():
    line = "Planned the orchard harvest with the growers"
    posting = "# Program Manager\n## duty\n- Plan the orchard harvest\n"
    case = case_of(posting, f"{JOB}- {line}\n- Kept an eye on the orchard harvest for a friend\n")
    assert [one.line.text for one in said_in_its_words(case)] == [line]


def test_one_rare_word_is_not_enough_though_the_posting_says_it_again_and_again():
    line = "Led the replacement of 900 turbines in two valleys"
    again = "- Own turbine upgrades\n- Report on turbine outages\n- Train turbine crews\n"
    assert said("Own turbine upgrades", line) == ()
    case = case_of(f"# Program Manager\n## duty\n{again}", f"{JOB}- {line}\n")
    assert lines_in_its_words(case) == ()


@pytest.mark.parametrize(("opening", "shown"), [("Plan", True), ("We plan", False), ("Our growers plan", False)])
def test_a_clause_on_the_employer_is_nothing_that_a_line_answers(opening, shown):
    assert bool(said(f"{opening} the orchard harvest", "Planned the orchard harvest with the growers")) == shown


def test_numbers_and_plain_words_are_no_rare_words_however_few_postings_have_them():
    assert not said("Answer 340 questions every Friday within seven hours", "Answered 340 questions within seven hours")


def test_a_list_of_what_was_used_says_nothing():
    assert not said("Run Oracle Fusion Payables rollouts", "Environment: Oracle Fusion Payables, Toad, SQL Loader")


def test_a_line_is_shown_once_and_nothing_else_than_what_it_says():
    clause = "One integrated harvest plan across six orchards and our cider presses"
    posting = f"# Program Manager\n## duty\n- {clause}\n- risk management\n"
    plan = "- Rebuilt the integrated plan of 6 orchards and 4 cider presses\n"
    case = case_of(posting, JOB + plan + "- Led risk management of the cold store, losses down 20 %\n")
    (one,) = said_in_its_words(case)
    assert one.quote.text == clause
    assert one.line.block_id not in {line.block_id for line in lines_put_forward(case)}
    assert {"orchards", "cider"} <= set(one.shared)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("suppliers", "supplier", True),
        ("forecasts", "forecasting", True),
        ("control", "contractors", False),
        ("cyber", "cyberark", False),
    ],
)
def test_words_are_forms_of_each_other_by_more_than_their_first_letters(one, other, alike):
    assert is_form(one, other) is alike


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Chose an orchestration for the orchard and its cider presses", False),
        ("Ran container orchestration for the orchard and its cider", True),
    ],
)
def test_a_part_of_a_products_name_is_none_of_its_words(line, named):
    (only,) = said("Container orchestration of the orchard and its cider presses", line)
    assert ("orchestration" in only.shared) is named
