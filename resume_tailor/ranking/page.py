"""The ranking as one page of HTML that loads nothing: the report's look, a table that sorts and filters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from resume_tailor.ranking.plain_formats import counted, summary_line, the_best
from resume_tailor.ranking.ranking import Placed, Ranking
from resume_tailor.reports.page_assets import asset, policy_for
from resume_tailor.reports.page_template import page_environment

if TYPE_CHECKING:
    from jinja2 import Template

_OWN: Final = "resume_tailor.ranking"
PAGE_ROWS: Final = 1000
"""Postings on the page where the user does not say how many: more make browsers slow."""
SHOWN_GAPS: Final = 6
"""Gaps of a posting that are named; the rest is counted."""
SHOWN_COPIES: Final = 20


def as_page(ranking: Ranking, top: int | None) -> Iterator[str]:
    """The page in pieces; the same ranking gives the same text."""
    shown = min(PAGE_ROWS if top is None else top, ranking.groups)
    yield from _template().generate(_values(ranking, shown))


@cache
def _template() -> Template:
    return page_environment().from_string(asset("rank.html.j2", _OWN))


def _values(ranking: Ranking, shown: int) -> dict[str, Any]:
    from markupsafe import Markup

    css = asset("report.css") + asset("rank.css", _OWN)
    js = asset("theme.js") + asset("rank.js", _OWN)
    return {
        # Our own files, no input: the one place where text goes in unescaped.
        "css": Markup(css),
        "js": Markup(js),
        "policy": Markup(policy_for(css, js)),
        "about": ranking.about,
        "ranking": ranking,
        "shown": shown,
        "rows": ranking.rows(shown),
        "helps": ranking.helps(),
        "summary": summary_line(ranking),
        "counted": counted,
        "the_best": the_best,
        "link": link,
        "words": search_words,
        "gaps": SHOWN_GAPS,
        "copies": SHOWN_COPIES,
    }


def link(url: str) -> str:
    """The address where a browser may be sent by it; empty for every other scheme, and for what is none."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def search_words(placed: Placed) -> str:
    """What a row is found by beside what it shows: everything that it misses, and its copies."""
    return " ".join((*(gap.name for gap in placed.row.gaps), *placed.also[:SHOWN_COPIES]))
