"""The page of a ranking in Chromium: sorted, filtered, in the dark, on a phone, without scripts."""

import re
from itertools import pairwise

import pytest
from test_rank_formats import THREE, ranking_of, row

from resume_tailor.ranking.formats import FORMATS

pytestmark = pytest.mark.slow
ROWS = (*THREE, row("Middle", 50.0, employer="Zebra Labs"))


@pytest.fixture
def show(show_page):
    """Opens a ranking's page."""
    return lambda rows=ROWS, **options: show_page("".join(FORMATS["html"](ranking_of(*rows), None)), **options)


def titles(page):
    return page.locator("#table tbody tr:visible .rk-title").all_inner_texts()


def test_a_head_sorts_and_sorts_the_other_way_round(show):
    page = show()
    assert titles(page) == ["High", "Middle", "Low", "None"]
    page.get_by_role("button", name="Posting").click()
    assert titles(page) == ["High", "Low", "Middle", "None"]
    page.get_by_role("button", name="Posting").click()
    assert titles(page) == ["None", "Middle", "Low", "High"]
    assert page.locator("th[data-sort=title]").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Match").click()
    assert titles(page)[0] == "High"


def test_search_match_and_buttons_filter_together(show):
    page = show()
    page.get_by_label("Find").fill("zebra")
    assert titles(page) == ["Middle"]
    page.get_by_label("Match from").fill("60")
    assert titles(page) == []
    assert page.locator("#none").is_visible()
    page.get_by_label("Find").fill("")
    assert titles(page) == ["High"]
    page.get_by_role("button", name="project", exact=True).click()
    assert titles(page) == []


def test_without_scripts_the_whole_table_stands_there_and_no_dead_button(show):
    page = show(java_script_enabled=False)
    assert titles(page) == ["High", "Middle", "Low", "None"]
    assert page.get_by_role("button").count() == 0


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_out_of_a_window_of_any_width(show, width, scheme):
    rows = (row("Longtitlewithoutablank" * 8, 77.0, employer="Acme"), *ROWS)
    page = show(rows, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_dark_page_is_dark(show):
    page = show(color_scheme="dark")
    red, green, blue = map(
        int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3]
    )
    assert max(red, green, blue) < 60


def test_headings_go_down_a_step_at_a_time(show):
    levels = [int(tag[1]) for tag in show().evaluate("[...document.querySelectorAll('h1,h2,h3')].map(e => e.tagName)")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_axe_finds_nothing(show):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    for scheme in ("light", "dark"):
        results = axe.Axe().run(show(color_scheme=scheme))
        assert results.violations_count == 0, results.generate_report()
