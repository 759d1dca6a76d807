"""The report for programs: the whole `Analysis` and `Outcome` as JSON, after the schema `report.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from resume_tailor.model import Analysis, Outcome
from resume_tailor.reports.codec import from_json, to_json
from resume_tailor.reports.safe_text import UNSEEN

SCHEMA = "urn:resume-tailor:report:1"
"""The `$id` of the schema; its last part grows when a reader of the old one would fail."""

_quoted = json.encoder.encode_basestring
_NO_HASH = '"sha256": ""'


def render_json(analysis: Analysis, outcome: Outcome) -> str:
    """The report, one field a line, keys in the order of the model; ends with a newline."""
    report = {"schema": SCHEMA, "analysis": to_json(analysis), "outcome": to_json(outcome)}
    return escape_unseen(as_text(report)) + "\n"


def escape_unseen(text: str) -> str:
    """The same JSON: no viewer turns its lines round, no terminal obeys it and no file fails to encode it."""
    return UNSEEN.sub(lambda found: json.dumps(found.group())[1:-1].replace("\x7f", "\\u007f"), text)


def with_own_hash(text: str, sha256: str) -> str:
    """The report with its own hash put where it was left empty: in the last entry of the outcome's files."""
    before, empty, after = text.rpartition(_NO_HASH)
    return before + empty[:-1] + sha256 + '"' + after


def as_text(value: Any, margin: str = "") -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=1)` gives of what `to_json` gave, in less time.

    Raises ValueError for a figure that JSON does not have (infinite, or none).
    """
    if type(value) is str:
        return _quoted(value)
    if type(value) is dict and value:
        inner = margin + " "
        lines = [f"{inner}{_quoted(key)}: {as_text(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{margin}}}"
    if type(value) is list and value:
        inner = margin + " "
        return "[\n" + ",\n".join([f"{inner}{as_text(item, inner)}" for item in value]) + f"\n{margin}]"
    return repr(value) if type(value) is int else json.dumps(value, allow_nan=False)


def read_json(text: str) -> tuple[Analysis, Outcome]:
    """What `render_json` was given; raises ValueError, TypeError or KeyError where the text is no such report."""
    report: dict[str, Any] = json.loads(text)
    if report.get("schema") != SCHEMA:
        raise ValueError(f"not a report after {SCHEMA}")
    return from_json(Analysis, report["analysis"]), from_json(Outcome, report["outcome"])
