"""What a page says of itself for search engines: JSON-LD and microdata of schema.org's `JobPosting`."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from resume_tailor.readers.escaped import as_line, with_lines

PARTS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
)
"""Properties that may hold what the description leaves out, with the heading they get."""
MOST_NODES = 10_000
"""Values of one script that are looked at; a posting has some fifty."""
_TAG = re.compile(r"<[^<>]{1,500}>")


@dataclass(frozen=True, slots=True)
class JobPostingData:
    """The posting as its page describes it; each empty where the page does not say it."""

    title: str = ""
    employer: str = ""
    description: str = ""
    """HTML."""


def find_job_posting(root: etree._Element) -> JobPostingData:
    """The page's first `JobPosting` that has a description, of JSON-LD before microdata."""
    for script in _elements(root, "//script[contains(@type, 'ld+json')]"):
        for node in _nodes(_parsed(script.text or "")):
            if _is_job_posting(node) and isinstance(node.get("description"), str):
                return _from_json(node)
    return _from_microdata(root)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outer ones first."""
    queue = [value]
    for _ in range(MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)


def _is_job_posting(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    return "JobPosting" in (types if isinstance(types, list) else [types])


def _from_json(node: dict[str, Any]) -> JobPostingData:
    description = with_lines(node["description"])
    for key, heading in PARTS:
        part = with_lines(_text(node.get(key)))
        if part and _words(part)[:60] not in _words(description):
            description += f"<h3>{heading}</h3><div>{part}</div>"
    employer = node.get("hiringOrganization")
    return JobPostingData(
        title=as_line(_text(node.get("title"))),
        employer=as_line(_text(employer.get("name") if isinstance(employer, dict) else employer)),
        description=f"<div>{description}</div>",
    )


def _from_microdata(root: etree._Element) -> JobPostingData:
    scope = "//*[contains(@itemtype, 'schema.org/JobPosting')]"
    found = _elements(root, f"{scope}//*[@itemprop='description']")
    if not found:
        return JobPostingData()
    return JobPostingData(
        title=as_line(str(root.xpath(f"string({scope}//*[@itemprop='title'])"))),
        employer=as_line(str(root.xpath(f"string({scope}//*[@itemprop='hiringOrganization']//*[@itemprop='name'])"))),
        description="".join(
            str(etree.tostring(one, encoding="unicode", method="html", with_tail=False)) for one in found
        ),
    )


def _elements(root: etree._Element, path: str) -> list[etree._Element]:
    return cast("list[etree._Element]", root.xpath(path))


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return _text(value.get("description") or value.get("name"))
    return value if isinstance(value, str) else ""


def _words(markup: str) -> str:
    """Letters and figures of what a reader sees."""
    return "".join(char for char in html.unescape(_TAG.sub("", markup)).lower() if char.isalnum())
