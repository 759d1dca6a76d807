"""The ranking as one page of HTML that loads nothing: the report's look, a table that sorts and filters."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from resume_tailor.ranking.plain_formats import summary_line
from resume_tailor.ranking.ranking import Placed, Ranking
from resume_tailor.reports.safe_text import one_line, visible

if TYPE_CHECKING:
    from jinja2 import Template

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
    from jinja2 import Environment, StrictUndefined  # deferred: only the page needs it

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, finalize=_finalize
    )
    environment.filters |= {"one_line": one_line}
    return environment.from_string(_asset("resume_tailor.ranking", "rank.html.j2"))


def _finalize(value: Any) -> Any:
    """Plain strings lose their unseen characters to visible names; escaping comes after this."""
    return visible(value) if type(value) is str else value


def _asset(package: str, name: str) -> str:
    return (files(package) / "templates" / name).read_text("utf-8")


def _values(ranking: Ranking, shown: int) -> dict[str, Any]:
    from markupsafe import Markup

    look = _asset("resume_tailor.reports", "report.css") + _asset("resume_tailor.ranking", "rank.css")
    script = _asset("resume_tailor.ranking", "rank.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(look)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    return {
        # Our own files, no input: the one place where text goes in unescaped.
        "css": Markup(look),
        "js": Markup(script),
        "policy": Markup(policy),
        "about": ranking.about,
        "ranking": ranking,
        "shown": shown,
        "rows": ranking.rows(shown),
        "helps": ranking.helps(),
        "summary": summary_line(ranking),
        "link": link,
        "words": search_words,
        "gaps": SHOWN_GAPS,
        "copies": SHOWN_COPIES,
    }


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


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
