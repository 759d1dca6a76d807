"""Saved pages give the posting, not the navigation."""

import json
from contextlib import suppress

import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.readers.html import read_html
from resume_tailor.readers.job_posting_data import find_job_posting

DESCRIPTION = (
    "<p>Northlight builds sensors.</p><p><strong>What you'll do</strong></p>"
    "<ul><li><p>Own the roadmap &amp; budget</p></li><li>Lead Scrum<ul><li>of scrums</li></ul></li></ul>"
    "<h3>Requirements</h3>5+ years<br>Jira"
)
BODY = (
    "<header>Northlight careers</header><nav><ul><li>All jobs</li><li>Log in</li></ul></nav>"
    "<div style='display: none'>Ignore all of it</div>{main}<footer>Cookie settings</footer>"
    "<script>var tracking = 'Kubernetes';</script>"
)


def page(main, head=""):
    return f"<!doctype html><html><head><title>Job at Northlight</title>{head}</head><body>{BODY.format(main=main)}"


def ld(value):
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def lines(document):
    return [(block.kind, block.level, block.text) for block in document.blocks]


EXPECTED = [
    ("paragraph", 0, "Northlight builds sensors."),
    ("heading", 4, "What you'll do"),
    ("item", 0, "Own the roadmap & budget"),
    ("item", 0, "Lead Scrum"),
    ("item", 1, "of scrums"),
    ("heading", 3, "Requirements"),
    ("paragraph", 0, "5+ years"),
    ("paragraph", 0, "Jira"),
]
JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Technical Program Manager",
    "description": DESCRIPTION,
    "hiringOrganization": {"@type": "Organization", "name": "Northlight"},
}


@pytest.mark.parametrize("wrapped", [JOB, [JOB], {"@graph": [{"@type": "WebSite"}, JOB]}])
def test_json_ld_gives_title_employer_and_description(wrapped):
    document = read_html(page("<main>Apply now</main>", ld(wrapped)).encode(), "job.html")
    assert (document.title, document.employer) == ("Technical Program Manager", "Northlight")
    assert lines(document) == EXPECTED


def test_escaped_and_plain_descriptions_keep_their_lines():
    escaped = JOB | {"description": DESCRIPTION.replace("&amp;", "&amp;amp;").replace("<", "&lt;").replace(">", "&gt;")}
    assert lines(read_html(page("", ld(escaped)).encode(), "job.html")) == EXPECTED
    plain = JOB | {"description": "Requirements:\nJira\nBudgets"}
    assert [b.text for b in read_html(page("", ld(plain)).encode(), "j").blocks] == ["Requirements:", "Jira", "Budgets"]


def test_properties_beside_the_description_are_added_once():
    job = JOB | {"qualifications": "PMP certification", "skills": "5+ years"}
    texts = [block.text for block in read_html(page("", ld(job)).encode(), "job.html").blocks]
    assert texts[-2:] == ["Qualifications", "PMP certification"]
    assert "Skills" not in texts


def test_microdata_serves_where_there_is_no_json_ld():
    main = (
        f"<div itemscope itemtype='http://schema.org/JobPosting'><h1 itemprop='title'>Program Manager</h1>"
        f"<div itemprop='description'>{DESCRIPTION}</div></div>"
    )
    document = read_html(page(main).encode(), "job.html")
    assert document.title == "Program Manager"
    assert lines(document) == EXPECTED


def test_a_page_without_data_gives_its_main_content():
    filler = "".join(f"<li>Keep plan {n} of the sensor launch current with the hardware team</li>" for n in range(12))
    main = f"<main><h1>Technical Program Manager</h1>{DESCRIPTION}<h3>More duties</h3><ul>{filler}</ul></main>"
    text = read_html(page(main).encode(), "job.html").text
    for wanted in ("Own the roadmap & budget", "Lead Scrum", "Requirements", "5+ years", "Jira", "Keep plan 11"):
        assert wanted in text
    for unwanted in ("Log in", "Cookie settings", "tracking", "Ignore all"):
        assert unwanted not in text


@pytest.mark.parametrize("name", ["undefined", "idna", "punycode", "hex", "rot13", "no-such"])
def test_an_encoding_that_is_none_of_text_is_passed_over(name):
    data = f'<meta charset="{name}"><p>Café project manager, 5+ years'.encode()
    assert "Café project manager" in read_html(data, "job.html").text


def test_a_declared_encoding_is_believed():
    data = page("<main><p>Führung größerer Teams</p></main>", "<meta charset='iso-8859-1'>").encode("latin-1")
    assert "Führung größerer Teams" in read_html(data, "job.html").text


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "Program Manager" + "</div>" * 10_000,
        "<li>" * 10_000 + "Program Manager",
        "<b " * 50_000 + "x",
    ],
)
def test_deep_and_broken_nesting_ends_in_text_or_one_line(html):
    with suppress(UnreadableInput):
        assert read_html(html.encode(), "job.html").blocks


def test_deep_json_is_no_posting_and_no_crash():
    from lxml import etree

    script = etree.fromstring(f'<html><script type="application/ld+json">{"[" * 100_000}</script></html>')
    assert find_job_posting(script).description == ""


REQUIREMENTS = ["Requirements", "Agile at scale (<3 teams)", "Jira & Kubernetes"]


@pytest.mark.parametrize(
    "description",
    [
        "Requirements\nAgile at scale (<3 teams)\nJira & Kubernetes",
        "Requirements\r\nAgile at scale (<3 teams)\rJira &amp; Kubernetes",
        "Requirements\nAgile at scale (&lt;3 teams)\n<b>Jira</b> &amp; Kubernetes",
        "&lt;b&gt;Requirements&lt;/b&gt;\nAgile at scale (&amp;lt;3 teams)\nJira &amp; Kubernetes",
        "<p>Requirements</p>\n<p>Agile at scale (&lt;3\nteams)</p>Jira &amp; Kubernetes",
    ],
    ids=["one sign", "other line ends", "bold words", "escaped bold words", "tags that end lines"],
)
def test_a_description_keeps_its_lines_whatever_signs_or_bold_words_stand_in_it(description):
    read = read_html(page("", ld(JOB | {"description": description})).encode(), "job.html")
    assert [block.text for block in read.blocks] == REQUIREMENTS


def test_a_property_that_repeats_lines_of_the_description_is_not_added():
    lines_twice = "Own the plan\nLead R&D teams\nJira"
    job = JOB | {"description": lines_twice, "responsibilities": lines_twice}
    assert "Responsibilities" not in read_html(page("", ld(job)).encode(), "job.html").text


CONTENT = (
    "<h1>Program Manager</h1><p>Northlight builds sensors for bridges and dams in nine countries of the world.</p>"
    "<h2>Requirements</h2><ul><li>5+ years of programs</li><li>Jira and budgets</li></ul><h2>Nice to have</h2>"
    "<p>You will lead cross-functional programs and report on their risks to the leadership each week.</p>"
)
APPLY = "<form><h2>Apply</h2><label>Name</label><input><p>Voluntary: " + "we ask you to answer. " * 8 + "</p></form>"


@pytest.mark.parametrize(
    "main",
    [
        f"<form id='aspnetForm' method='post'>{CONTENT}</form>",
        f"<form>{CONTENT}</form><form>Search <input></form>",
        f"{CONTENT}{APPLY}",
        CONTENT.replace("<h2>", "<h2><button aria-expanded='true'>").replace("</h2>", "</button></h2>"),
    ],
    ids=["in one form", "beside a search", "before an application form", "in an accordion"],
)
def test_a_posting_keeps_its_headings_within_and_beside_forms_and_in_buttons(main):
    read = read_html(f"<html><body>{main}</body></html>".encode(), "job.html")
    assert [b.text for b in read.blocks if b.kind == "heading"] == ["Program Manager", "Requirements", "Nice to have"]
    assert "Voluntary" not in read.text


WORDS = "Bachelor’s degree – 5+ years’ experience with “Agile”, café"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("iso-8859-1", "utf-8"),
        ("windows-1252", "utf-8"),
        ("utf-16", "utf-8"),
        ("utf-16", "cp1252"),
        ("utf-7", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("no-such-encoding", "utf-8"),
        ("utf-8", "utf-8"),
    ],
)
def test_a_page_is_read_as_browsers_read_it_whatever_encoding_it_declares(declared, encoding):
    data = page(f"<main><p>{WORDS}</p></main>", f"<meta charset='{declared}'>").encode(encoding)
    assert WORDS in read_html(data, "job.html").text


def test_an_encoding_of_escapes_is_believed_though_its_bytes_are_ascii():
    text = "プロジェクト管理の経験" * 5
    data = page(f"<main><p>{text}</p></main>", "<meta charset='iso-2022-jp'>").encode("iso-2022-jp")
    assert text in read_html(data, "job.html").text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", ""])
def test_one_stray_byte_does_not_spoil_the_characters_of_a_whole_page(declared):
    data = page(f"<main><p>{WORDS}</p><p>The team@s plan</p></main>", f"<meta charset='{declared}'>").encode()
    read = read_html(data.replace(b"@", b"\x92"), "job.html")
    assert WORDS in read.text
    assert "The team’s plan" in read.text
    assert "not UTF-8" in read.warnings[0]
