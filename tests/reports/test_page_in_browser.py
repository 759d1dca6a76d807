"""The page as a person meets it in Chromium: by mouse, by keyboard, in the dark, on a phone, on paper, under attack."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from report_attack import ATTACK, attacked
from report_sample import sample, sample_outcome

from resume_tailor.model import Outcome
from resume_tailor.reports.html import render_html

pytestmark = pytest.mark.slow
WIDTHS = [360, 768, 1280, 1600]


@pytest.fixture
def show(show_page):
    """Opens the page of an analysis, that of the sample where none is given."""
    return lambda pair=None, **options: show_page(render_html(*(pair or sample())), **options)


def visible_terms(page):
    return page.locator("#table tbody tr:visible .term").all_inner_texts()


def term(page, words):
    return page.locator("#table .term").filter(has_text=re.compile(f"^{words}$"))


def chosen_words(page, pane):
    return page.locator(f"#{pane} .mk.on").all_inner_texts()


def long_pair(times):
    """The sample with its requirements repeated, as a very long posting has them."""
    analysis, _ = sample()
    analysis = replace(analysis, matches=analysis.matches * times)
    return analysis, sample_outcome(analysis)


# --- filters


def test_a_state_filter_shows_only_its_rows(show):
    page = show()
    page.get_by_role("button", name="absent").click()
    assert set(page.locator("#table tbody tr:visible .chip").all_inner_texts()) == {"absent"}
    assert page.locator("#shown").inner_text() == "7 of 27"


def test_filters_of_two_groups_must_both_agree_and_search_too(show):
    page = show()
    page.get_by_role("button", name="absent").click()
    page.get_by_role("button", name="required").click()
    assert visible_terms(page) == ["AWS", "data privacy", "PCI DSS"]
    page.get_by_label("Find").fill("privacy")
    assert visible_terms(page) == ["data privacy"]
    page.get_by_label("Find").fill("nothing of the kind")
    assert page.locator("#none").is_visible()
    page.get_by_role("button", name="Show all").click()
    assert len(visible_terms(page)) == 27


# --- choosing


def test_choosing_a_requirement_marks_its_words_in_both_panes(show):
    page = show()
    term(page, "Kubernetes").click()
    assert chosen_words(page, "pane-p") == ["Kubernetes"]
    assert chosen_words(page, "pane-r") == ["K8s", "Moved 42 services to K8s"]
    assert page.locator("#card").is_visible()
    assert "said differently" in page.locator("#card").inner_text()
    assert page.locator("#pane-p .mk.on").first.is_visible()


def test_choosing_a_mark_of_the_resume_chooses_its_requirement_and_the_words_of_the_posting(show):
    page = show()
    page.locator("#pane-r .mk", has_text="Certified ScrumMaster").click()
    assert page.locator("#card-term").inner_text() == "Agile"
    assert chosen_words(page, "pane-p") == ["Agile"]
    assert page.locator("#table tr.on .term").inner_text() == "Agile"


def test_the_chosen_places_are_scrolled_into_view_in_both_panes(show):
    page = show(viewport={"width": 1280, "height": 600})
    term(page, "SQL").click()
    for pane in ("pane-p", "pane-r"):
        box, mark = page.locator(f"#{pane}").bounding_box(), page.locator(f"#{pane} .mk.on").first.bounding_box()
        assert box["y"] <= mark["y"] <= box["y"] + box["height"]


def test_words_that_speak_for_two_requirements_choose_one_after_the_other(show):
    page = show()
    mark = page.locator("#pane-r .mk", has_text="steering committee").first
    seen = []
    for _ in range(2):
        mark.click()
        seen.append(page.locator("#card-term").inner_text())
    assert sorted(seen) == ["report program status to executives", "stakeholder management"]


def test_back_returns_to_the_row_and_escape_ends_the_choice(show):
    page = show()
    term(page, "AWS").click()
    page.get_by_role("button", name="Back to the table").click()
    assert page.evaluate("document.activeElement.textContent") == "AWS"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert page.locator(".mk.on").count() == 0


# --- keyboard


def test_everything_is_reached_and_done_by_keyboard_alone(show):
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('term')"):
            break
    page.keyboard.press("Enter")
    assert page.locator("#card").is_visible()
    assert page.evaluate("document.activeElement.id") == "card"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#card-term").inner_text() == "Bachelor's degree"


def test_the_marks_of_a_pane_are_one_tab_stop_with_arrows_between_them(show):
    page = show()
    assert page.locator("#pane-p .mk[tabindex='0']").count() == 1
    page.locator("#pane-p .mk").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    third = page.locator("#pane-p .mk").nth(2)
    assert third.evaluate("element => element === document.activeElement")
    assert "on" in third.get_attribute("class").split()


def test_focus_is_always_seen(show):
    page = show()
    for _ in range(30):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert width == "solid", page.evaluate("document.activeElement.outerHTML")


# --- light, dark, narrow, wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_and_the_button_turns_it(show, scheme):
    page = show(color_scheme=scheme)
    shade = "getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(250, 249, 246)", "rgb(20, 23, 27)"
    assert page.evaluate(shade) == (dark if scheme == "dark" else light)
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(shade) == (light if scheme == "dark" else dark)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("hostile", [False, True])
def test_nothing_scrolls_sideways(show, width, hostile):
    page = show(attacked() if hostile else None, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.locator(".term").nth(5).click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("[...document.querySelectorAll('.pane-text')].every(p => p.scrollWidth <= p.clientWidth)")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_are_cut_off_or_overlap(show, width):
    page = show(viewport={"width": width, "height": 800})
    script = """() => [...document.querySelectorAll('main li, main td, main th, .tiles li, .steps, summary')]
        .filter(e => e.offsetParent && !e.closest('.unseen') && e.scrollWidth > e.clientWidth + 1
                     && getComputedStyle(e).display !== 'inline').map(e => e.outerHTML.slice(0, 200))"""
    assert page.evaluate(script) == []


# --- paper


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("times", [1, 3])
def test_it_prints_on_two_pages_also_when_the_posting_is_long(show, paper, times):
    page = show(long_pair(times))
    assert pages_of(page.pdf(format=paper)) == 2


def test_filters_and_the_dark_do_not_reach_the_paper(show):
    page = show(color_scheme="dark")
    page.get_by_label("Find").fill("AWS")
    page.emulate_media(media="print")
    assert page.locator("#table tbody tr:visible").count() == 27
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("#gaps").is_hidden()


# --- without scripts


def test_it_reads_well_with_scripts_off(show):
    page = show(java_script_enabled=False)
    assert page.locator("button:visible").count() == 0
    assert page.locator("#card").is_hidden()
    assert page.locator("#table tbody tr:visible").count() == 27
    page.locator(".term").nth(5).click()
    assert page.url.endswith("#p-15")


# --- accessibility


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("chosen", [False, True])
def test_axe_finds_nothing_serious(browser, tmp_path, scheme, width, chosen):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    path = tmp_path / "report.html"
    path.write_text(render_html(*sample()), "utf-8")
    # axe is a script of its own, which the page's policy refuses.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    if chosen:
        page.locator("#pane-r .mk").first.click()
    found = axe.Axe().run(page).response["violations"]
    context.close()
    assert [(v["id"], v["impact"], v["nodes"][0]["html"]) for v in found] == []


def test_headings_do_not_skip_a_level(show):
    levels = show().evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_leads_to_a_place_on_the_page(show):
    lost = show().evaluate(
        "[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
        ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"
    )
    assert lost == []


def test_no_id_is_used_twice(show):
    assert (
        show().evaluate("(i => i.length - new Set(i).size)([...document.querySelectorAll('[id]')].map(e => e.id))") == 0
    )


# --- attacks


def test_an_attack_runs_nothing_loads_nothing_and_is_shown_as_text(show):
    page = show(attacked())
    for link in page.locator(".term, .mk").all()[:40]:
        link.hover(force=True)
        link.dispatch_event("click")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("window.hacked") is None
    text = page.locator("main").inner_text()
    assert "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>" in text
    assert "{{ 7*7 }}{% for x in y %}" in text
    assert "⟦RLO⟧dnammoc⟦PDF⟧ ⟦NUL⟧ ⟦ESC⟧[2J ⟦ZWSP⟧ &lt;b&gt;" in text


def test_an_attack_makes_no_element_attribute_or_link(show):
    page = show(attacked())
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, link, base, form").count() == 0
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
        )
        == []
    )
    assert page.evaluate("[...document.querySelectorAll('[href]')].every(e => e.getAttribute('href').startsWith('#'))")


def test_the_policy_stops_a_script_that_came_in_all_the_same(browser, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(render_html(*sample()).replace("</main>", "<script>window.hacked=1</script></main>"), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("window.hacked") is None
    page.close()


def test_the_attack_is_the_whole_of_it():
    assert ATTACK in attacked()[0].posting.document.text


def test_a_page_without_scores_or_files_stands(show):
    analysis, _ = sample()
    bare = replace(analysis, matches=(), suggestions=(), declined=(), findings=(), scores=(), coverage=())
    page = show((bare, Outcome()))
    assert "there is no score" in page.locator(".summary").inner_text()


def test_a_text_that_is_no_posting_gets_no_advice_and_no_empty_parts(show):
    analysis, _ = sample()
    bare = replace(analysis, matches=(), suggestions=(), declined=(), scores=(), coverage=())
    page = show((bare, Outcome()))
    assert page.locator("#actions, #gaps, #changes, #requirements").count() == 0
    assert page.locator(".rail a").all_inner_texts() == ["Side by side", "Readability, writing", "How this was made"]
    assert page.locator("#pane-p").is_visible()
