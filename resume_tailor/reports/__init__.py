"""An analysis and its outcome become text: one file a format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from resume_tailor.model import Analysis, Outcome

Render = Callable[[Analysis, Outcome], str]


def _later(module: str, function: str) -> Render:
    """A renderer whose module (rich, Jinja) is imported when it is first used, so that the command starts quickly."""

    def render(analysis: Analysis, outcome: Outcome) -> str:
        return cast(Render, getattr(import_module(f"resume_tailor.reports.{module}"), function))(analysis, outcome)

    return render


REPORTS: dict[str, Render] = {
    "text": _later("terminal", "render_summary"),
    "markdown": _later("markdown", "render_markdown"),
    "json": _later("json_report", "render_json"),
    "html": _later("html", "render_html"),
}
"""Formats by name; a new one is one file here and one line."""
