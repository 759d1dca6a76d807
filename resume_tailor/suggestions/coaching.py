"""The coach's tables of coaching.toml: questions and steps by the words of a line or title."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container
from functools import cache
from importlib.resources import files

Table = tuple[tuple[re.Pattern[str], str], ...]


@cache
def load_table(name: str) -> Table:
    """The rows of one table, each a pattern with its text, in the order of the file."""
    return tuple((re.compile(row["pattern"], re.I), row["text"]) for row in _tables()[name])


@cache
def _tables() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((files("resume_tailor") / "suggestions" / "coaching.toml").read_text(encoding="utf-8"))


def text_for(name: str, words: str) -> str:
    """The text of the first row whose pattern stands in the words; the last row of a table fits always."""
    return next((text for pattern, text in load_table(name) if pattern.search(words)), "")


_OPENING = 9
"""Words of a line that say what it is about."""


def number_question(line: str, near: str = "", used: Container[str] = ()) -> str:
    """The question for the number that the line lacks, none of those used; empty where all that fit are.

    `near`, the skill's words in the line, decides before how the line begins; what it only mentions does not.
    """
    *special, (_, anything) = load_table("number")
    opening = " ".join(line.split()[:_OPENING])
    for words in (near, opening):
        for pattern, text in special:
            if text not in used and pattern.search(words):
                return text
    known = any(pattern.search(f"{near} {opening}") for pattern, _ in special)
    return "" if known or anything in used else anything


def story_question(skill: str, category: str | None) -> str:
    """The interview question to expect on a skill, by its name, else by what kind of skill it is."""
    question = text_for("story", skill)
    if question != load_table("story")[-1][1]:
        return question
    if category in ("tool", "technology"):
        return "What did you do in it yourself, and what did you leave to others?"
    return question
