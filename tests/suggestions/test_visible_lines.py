"""Listed skills stay in the visible line and tab column in which their owner put them."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.model import ReorderItems
from resume_tailor.pipeline import assemble
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting, read_resume
from resume_tailor.wishes import Wishes
from skill_lexicon import load_lexicon

pytestmark = pytest.mark.slow
RESUMES = Path(__file__).parents[1] / "resumes"
POSTING = """Technical Program Manager

About the role
You will plan and deliver technical programs with several teams, and report their progress to executives.

Responsibilities
- Lead cross-functional programs from planning to launch
- Own the budget, the roadmap and the schedule

Requirements
- 5+ years of experience in technical program management
- Experience with {}
- Excellent communication skills
- Bachelor's degree in engineering or equivalent experience
"""
ASKED = {
    "soft-breaks": (
        "change management",
        "microservices and GCP",
        "Notion, Tableau and OKRs",
        "Kafka, Scrum and Python",
    ),
    "program-director": ("SAP, Planview and Jira Align", "Program strategy", "risk management, Scrum and budgeting"),
    "text-boxes": ("Looker, Figma and Amplitude", "release management and roadmapping"),
}
CASES = [(name, line) for name, lines in ASKED.items() for line in lines]
WISHES = Wishes(as_of=date(2026, 11, 1))


@cache
def tools():
    lexicon = load_lexicon()
    return lexicon, load_nlp(lexicon)


@cache
def analysed(tmp, name, asked):
    path = tmp / "posting.txt"
    path.write_text(POSTING.format(asked))
    lexicon, nlp = tools()
    posting = read_posting_document(read_posting(path), lexicon, nlp)
    return assemble(posting, read_resume(RESUMES / f"{name}.docx"), lexicon, nlp, WISHES)


@pytest.fixture(scope="module")
def tmp(tmp_path_factory):
    return tmp_path_factory.mktemp("postings")


@pytest.mark.parametrize(("name", "asked"), CASES)
def test_items_move_only_within_their_line_and_column(tmp, name, asked):
    found = analysed(tmp, name, asked)
    own = {(skill.block_id, skill.start): skill.list_id for skill in found.resume.skills}
    for edit in (one.edit for one in found.suggestions if isinstance(one.edit, ReorderItems)):
        assert len({own[edit.block_id, start] for start, _ in edit.items}) == 1


@pytest.mark.parametrize(("name", "asked"), CASES)
def test_no_item_is_added_to_a_line_with_tab_columns(tmp, name, asked):
    found = analysed(tmp, name, asked)
    for edit in (one.edit for one in found.suggestions if one.kind == "surface"):
        block = found.resume.document.block(edit.block_id if hasattr(edit, "block_id") else edit.sibling_id)
        line = block.text[block.text.rfind("\n", 0, getattr(edit, "start", 0)) + 1 :].partition("\n")[0]
        assert "\t" not in line


def test_a_line_that_is_asked_for_is_reordered_within_itself(tmp):
    found = analysed(tmp, "soft-breaks", "change management")
    (edit,) = [one.edit for one in found.suggestions if one.kind == "reorder-skills"]
    assert edit.before == ("Roadmapping", "OKRs", "RAID management", "change management")


def test_an_item_joins_the_line_of_its_kind_in_the_maker_s_spelling(tmp):
    found = analysed(tmp, "soft-breaks", "dbt")
    (edit,) = [one.edit for one in found.suggestions if one.id == "surface-dbt"]
    text = found.resume.document.block(edit.block_id).text
    assert (text[: edit.start] + edit.after).splitlines() == ["Snowflake, Airflow, SQL, Tableau, dbt"]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("as a SAP Project Manager and as a consultant", None),
        ("of Planview", "Planview"),
        ("the SAP landscape", "SAP"),
    ],
)
def test_a_product_that_the_posting_has_in_so_many_words_comes_first_in_its_column(tmp, asked, first):
    found = analysed(tmp, "program-director", asked)
    edits = [one.edit for one in found.suggestions if isinstance(one.edit, ReorderItems) and "SAP" in one.edit.before]
    assert [edit.before[edit.order[0]] for edit in edits] == ([first] if first else [])
