"""Lines that name something only to say that it is not held; the table of cases stands in cases/not_held.md."""

import re
from datetime import date
from pathlib import Path

import pytest

from resume_tailor.not_held import credential_not_held, is_heading_of_begun, product_not_held, skill_not_held
from resume_tailor.tenure import find_degrees, find_unfinished_degrees
from tests.plain_pairs import build_resume, pair

CASES = (Path(__file__).parent / "cases" / "not_held.md").read_text()
AS_OF = date(2026, 11, 1)


def rows(heading):
    part = CASES.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    for line in [line for line in part.splitlines() if line.startswith("| ")][1:]:
        cells = [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        yield pytest.param(*cells, id=cells[0][:60])


def marked(text):
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "", 1).replace("]", "", 1), start, end


@pytest.mark.parametrize(("text", "said"), list(rows("Skills")))
def test_what_a_line_says_against_a_skill(text, said):
    assert (skill_not_held(*marked(text)) or "-") == said


@pytest.mark.parametrize(("text", "said"), list(rows("Products")))
def test_what_a_line_says_against_a_product(text, said):
    assert (product_not_held(*marked(text)) or "-") == said


@pytest.mark.parametrize(("text", "said"), list(rows("Certificates")))
def test_what_a_line_says_against_a_certificate(text, said):
    assert (credential_not_held(*marked(text), as_of=AS_OF) or "-") == said


@pytest.mark.parametrize(("lines", "held", "unheld"), list(rows("Degrees")))
def test_which_degrees_of_a_line_are_held(lines, held, unheld):
    resume = build_resume("## Education\n" + lines.replace(" // ", "\n"))
    assert (", ".join(one.level for one in find_degrees(resume)) or "-") == held
    assert (", ".join(one.level for one in find_unfinished_degrees(resume)) or "-") == unheld


def test_a_word_no_entry_knows_is_not_shown_by_a_line_that_denies_it():
    posting = "# X\n## required\n- {red tape cutting}"
    match = pair(posting, "## Summary\nNo experience with red tape cutting").match("red tape cutting")
    assert match.state == "not checkable"
    assert not match.evidence


def test_what_only_a_list_names_stays_held_beside_a_line_that_is_about_learning():
    posting = "# X\n## required\n- Python"
    assert pair(posting, "## Skills\nPython\n## Summary\nLearning Kubernetes").match("python").state == "only listed"


@pytest.mark.parametrize(
    ("heading", "begun"), [("Certifications in progress", True), ("Upcoming exams", True), ("Certifications", False)]
)
def test_what_stands_under_a_heading_of_what_is_begun_is_not_held(heading, begun):
    assert is_heading_of_begun(heading) is begun


def test_a_product_known_in_part_is_left_to_judge():
    match = pair("# X\n## required\n- Jira", "## Skills\nJira viewer").match("jira")
    assert match.state == "not checkable"
    assert "less than full use" in match.explanation


def test_a_resume_without_a_paragraph_holds_no_degree():
    resume = build_resume("")
    assert not resume.document.blocks
    assert find_degrees(resume) == ()
