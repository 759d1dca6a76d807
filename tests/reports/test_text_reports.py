import subprocess
import sys
from dataclasses import replace

import pytest
from report_sample import Pair, sample, sample_analysis, sample_outcome

from resume_tailor.model import Outcome
from resume_tailor.reports import REPORTS
from resume_tailor.reports.explanation import render_explanation
from resume_tailor.reports.terminal import render_summary


def test_the_summary_says_counts_first_then_actions_then_which_file_to_send():
    summary = render_summary(*sample(), folder="tailored/harbourlight")
    places = [
        summary.index(words)
        for words in (
            "10 of 13 required",
            "Match ",
            "Check before",
            "Five actions",
            "tailored/harbourlight",
            "send this one",
        )
    ]
    assert places == sorted(places)


def test_plain_text_keeps_to_80_columns_without_escape_codes():
    text = render_summary(*sample())
    assert max(len(line) for line in text.splitlines()) <= 80
    assert "\x1b" not in text


def test_colour_is_there_when_asked_for():
    assert "\x1b[" in render_summary(*sample(), colour=True)


def test_a_posting_cannot_write_escape_codes_or_rich_markup_to_the_terminal():
    analysis, outcome = sample()
    title = "\x1b[2J[bold red]Manager[/] \u202e:smile:"
    analysis = replace(analysis, posting=replace(analysis.posting, title=title))
    text = render_summary(analysis, outcome)
    assert "\x1b" not in text
    assert "⟦ESC⟧[2J[bold red]Manager[/] ⟦RLO⟧:smile:" in text


@pytest.mark.parametrize("name", list(REPORTS))
def test_every_format_stands_without_scores_files_or_suggestions(name):
    analysis, _ = sample()
    bare = replace(analysis, matches=(), suggestions=(), declined=(), findings=(), scores=(), coverage=())
    assert REPORTS[name](bare, Outcome())


@pytest.mark.parametrize("name", list(REPORTS))
def test_every_format_says_why_no_word_file_was_written(name):
    analysis, _ = sample()
    assert "paragraph 7 lost a word" in REPORTS[name](analysis, Outcome(failed="paragraph 7 lost a word"))


@pytest.mark.parametrize("name", list(REPORTS))
def test_no_format_holds_the_machine_or_the_time(name):
    assert REPORTS[name](*sample()) == REPORTS[name](*sample())


def test_markdown_follows_the_order_of_the_page():
    parts = [
        "Check before",
        "matter",
        "put forward",
        "What the posting asks",
        "was changed",
        "Gaps, and the way there",
        "interview",
        "Readability",
    ]
    text = REPORTS["markdown"](*sample()).replace("matters", "matter").partition("Check before applying")[2]
    places = [text.index(part) for part in parts[1:] if part != "interview" or "Preparing" in text]
    assert places == sorted(places)


def test_markdown_has_no_html_of_a_posting():
    pair = Pair()
    analysis = sample_analysis(pair)
    analysis = replace(analysis, posting=replace(analysis.posting, title="<img src=x onerror=alert(1)>"))
    assert "<img" not in REPORTS["markdown"](analysis, sample_outcome(analysis)).replace("\\<", "")


def test_the_explanation_traces_every_point_and_adds_up():
    analysis, _ = sample()
    text = render_explanation(analysis)
    for score in analysis.scores:
        assert all(point.label[:50] in text for point in score.points)
    match = analysis.scores[0]
    assert f"{sum(p.points for p in match.points):8.2f} {sum(p.possible for p in match.points):6.2f}  in all" in text
    assert max(map(len, text.splitlines())) <= 80


def test_without_a_score_the_explanation_does_not_say_that_nothing_was_recognised():
    analysis, _ = sample()
    assert render_explanation(replace(analysis, scores=())) == (
        "No score: the posting is not to be relied on, or asks nothing that a resume could show.\n"
    )


def test_reports_import_neither_jinja_nor_rich_until_used():
    code = "import sys, resume_tailor.reports; sys.exit(any(m in sys.modules for m in ('jinja2', 'rich')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_page_stays_small():
    assert len(REPORTS["html"](*sample()).encode()) < 200_000


def test_a_page_without_gaps_does_not_claim_that_nothing_is_absent():
    analysis, outcome = sample()
    absent = [match for match in analysis.matches if match.state == "absent"]
    bare = replace(analysis, suggestions=tuple(s for s in analysis.suggestions if s.kind not in ("gap", "pathway")))
    page = REPORTS["html"](bare, outcome)
    assert absent
    assert "has at least some ground" not in page
    assert "in the table above" in page
    assert "worth a plan" not in page


@pytest.mark.parametrize("render", [render_summary, REPORTS["markdown"], REPORTS["html"]])
def test_the_review_file_is_said_to_show_edits_only_where_there_are_some(render):
    analysis, outcome = sample()
    assert "every edit as a tracked change" in render(analysis, outcome)
    assert "every edit as a tracked change" not in render(analysis, replace(outcome, applied=()))
