"""The formats of a ranking: what they say, and that nothing of a stranger's posting can do harm in them."""

import csv
import json
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_tailor.ranking.formats import FORMATS
from resume_tailor.ranking.journal import journal_in_memory
from resume_tailor.ranking.likeness import sketch_of
from resume_tailor.ranking.page import link
from resume_tailor.ranking.plain_formats import guarded
from resume_tailor.ranking.ranking import About, Index, make_ranking
from resume_tailor.ranking.row import Gap, Knockout, Row, Tally, Unsaid, row_values

ABOUT = About("resume.docx", "2026-11-22", model=False)
GAPS = (
    Gap("sap", "SAP", "required", "tool", False, 3.0),
    Gap("cobol", "COBOL", "preferred", "technology", True, 1.0),
)
UNSAID = (Unsaid("risk", "risk management", "required", "risk management", "risks", 0.5),)


def row(title="TPM", score=50.0, *, gaps=GAPS, text=None, note="", employer="Acme"):
    return Row(
        title=title,
        employer=employer,
        role="program",
        score=score,
        note=note,
        required=Tally(10, 3, 2, 1, 3, 1),
        duty=Tally(4, 4),
        preferred=Tally(),
        gaps=gaps,
        unsaid=UNSAID,
        knockouts=(Knockout("Travel", "to check"), Knockout("PMP", "absent")),
        sketch=sketch_of(text or f"{title} {score}"),
    )


def ranking_of(*rows, about=ABOUT, url=""):
    journal, index = journal_in_memory(), Index()
    for number, one in enumerate(rows):
        values = {"place": f"jobs.csv, record {number + 1}", "url": url} | row_values(one)
        place = journal.append(b"%16d" % number, json.dumps(values))
        index.fill(index.reserve(), place, one.score, one.sketch)
    return make_ranking(journal, index, about)


def render(form, *rows, top=None, **more):
    return "".join(FORMATS[form](ranking_of(*rows, **more), top))


THREE = (row("Low", 10.0), row("High", 90.0), row("None", None, gaps=(), note="no posting"))


def test_the_best_comes_first_and_what_has_no_score_last():
    cells = list(csv.DictReader(StringIO(render("csv", *THREE))))
    assert [one["title"] for one in cells] == ["High", "Low", "None"]
    assert [one["rank"] for one in cells] == ["1", "2", "3"]
    assert (
        cells[0] | {"required_asked": "10", "required_shown": "5", "not_shown": "PMP", "to_check": "Travel"} == cells[0]
    )


def test_copies_stand_with_the_first_and_count_once():
    same = [row("Same", 40.0, text="one text for all")] * 3
    cells = list(csv.DictReader(StringIO(render("csv", *same, row("Other", 10.0)))))
    assert [one["title"] for one in cells] == ["Same", "Other"]
    assert cells[0]["copies"] == "jobs.csv, record 2; jobs.csv, record 3"
    assert ranking_of(*same).helps().missing[0].postings == 1


def test_json_lines_hold_all_that_the_row_knows_and_then_what_would_help():
    lines = [json.loads(line) for line in render("jsonl", *THREE).splitlines()]
    assert [one["kind"] for one in lines] == ["posting"] * 3 + ["missing"] * 2 + ["unsaid"]
    assert lines[0]["missing"][0]["name"] == "SAP"
    assert lines[3] | {"name": "SAP", "postings": 1, "required": 1, "points": 3.0, "over": 1} == lines[3]
    assert lines[5]["words"] == [{"asked": "risk management", "said": "risks", "postings": 1}]


def test_what_helps_is_counted_over_the_better_half_and_ordered_by_what_it_gains():
    often = [row(f"T{n}", 80.0 + n, gaps=(GAPS[1],)) for n in range(4)]
    rare = [row(f"U{n}", 70.0 + n) for n in range(1)]
    low = [row(f"L{n}", 5.0, gaps=(Gap("x", "Never counted", "required", "tool", False, 90.0),)) for n in range(5)]
    helps = ranking_of(*low, *often, *rare).helps()
    assert (helps.fitting, helps.scored, helps.lowest) == (5, 10, 70.0)
    assert [(one.name, one.postings) for one in helps.missing] == [("COBOL", 5), ("SAP", 1)]


@pytest.mark.parametrize(("count", "words"), [(1, "the posting that fits best"), (2, "the 2 postings that fit best")])
@pytest.mark.parametrize("form", ["text", "html"])
def test_one_posting_and_many_are_counted_in_english(form, count, words):
    text = render(form, *(row(f"T{number}", 80.0) for number in range(2 * count - 1)))
    assert f"over {words}" in " ".join(text.split())
    assert "1 postings" not in text


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_ranked_is_told_without_an_error(form):
    assert isinstance(render(form), str)


@pytest.mark.parametrize("form", ["text", "html"])
def test_fewer_rows_are_shown_where_that_is_asked_and_the_rest_is_counted(form):
    text = render(form, *(row(f"Posting{n}", float(n)) for n in range(9)), top=2)
    assert [f"Posting{n}" in text for n in (8, 7, 6)] == [True, True, False]
    assert re.search(r"and 7 more|best 2 of 9", text)


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_stopped_run_says_so(form):
    about = About("resume.docx", "2026-11-22", model=False, stopped=True)
    assert "stopped" in render(form, *THREE, about=about).lower()


def test_the_table_is_no_wider_than_a_terminal():
    text = render("text", *(row("A very long title of a posting " * 9, 50.0, employer="E" * 200) for _ in range(3)))
    assert max(map(len, text.splitlines())) <= 80


# --- strangers' words


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "\ufeff="])
def test_no_cell_is_a_formula(start):
    cells = next(csv.DictReader(StringIO(render("csv", row(f"{start}HYPERLINK(1)", employer=f"{start}cmd")))))
    for name in ("title", "company"):
        assert cells[name][0] not in "=+-@\t\r＝＋－＠"


@given(st.text())
def test_a_guarded_cell_is_one_line_and_no_formula(cell):
    text = guarded(cell)
    assert not text.startswith(tuple("=+-@\t\r"))
    assert "\n" not in text


def test_nothing_of_a_posting_is_markup_in_the_page():
    attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e"
    gaps = (Gap("x", attack, "required", "tool", False, 1.0),)
    page = render("html", row(attack, gaps=gaps, employer=attack), url='https://x.example/"onmouseover="alert(1)')
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "\u202e" not in page
    assert '"onmouseover' not in page


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "https:", "http://[", "file:///x"]
)
def test_only_web_addresses_become_links(url):
    assert link(url) == ""
    assert f'href="{url}' not in render("html", row(), url=url)


def test_a_web_address_becomes_a_link():
    assert 'href="https://x.example/1"' in render("html", row(), url="https://x.example/1")


def test_the_page_loads_nothing_and_allows_only_its_own_style_and_script():
    page = render("html", *THREE)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"\b(?:src|srcset|action)=|@import|url\(", page.replace("url(#", ""))
    assert " style=" not in page


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_rows_give_the_same_bytes(form):
    assert render(form, *THREE) == render(form, *THREE)
