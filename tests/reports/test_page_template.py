import re
from dataclasses import replace
from types import ModuleType

import pytest
from report_sample import sample

from resume_tailor.reports import page_template
from resume_tailor.reports.html import render_html


def compiled(changed=""):
    module = ModuleType("compiled_page")
    module.__file__ = "compiled_page.py"
    exec(page_template.compile_page() + changed, vars(module))
    return module


def page(monkeypatch, module):
    monkeypatch.setattr(page_template, "_compiled", lambda: module)
    page_template.load_template.cache_clear()
    return render_html(*sample())


@pytest.fixture(autouse=True)
def own_template():
    yield
    page_template.load_template.cache_clear()


def test_the_compiled_template_gives_the_same_page(monkeypatch):
    assert page(monkeypatch, compiled()) == page(monkeypatch, None)


def test_a_module_compiled_from_another_template_is_not_used(monkeypatch):
    other = compiled("\nroot = None\nMADE_FROM = 'another'\n")
    assert page(monkeypatch, other) == page(monkeypatch, None)


def test_a_module_compiled_from_this_template_is_used(monkeypatch):
    with pytest.raises(TypeError):
        page(monkeypatch, compiled("\nroot = None\n"))


@pytest.mark.parametrize("left_out", [(), ("matches", "scores"), ("matches", "scores", "suggestions")])
def test_every_link_within_the_page_has_its_target_also_where_nothing_was_recognised(left_out):
    analysis, outcome = sample()
    page = render_html(replace(analysis, **dict.fromkeys(left_out, ())), outcome)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert ("Action 1 above" in page) == (not left_out)
