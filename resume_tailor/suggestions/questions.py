"""What is asked about a line: for the result it lacks, and in an interview; by the tables of questions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Question:
    """One row of the table."""

    pattern: re.Pattern[str]
    """Of the lines it fits."""
    unless: re.Pattern[str] | None
    """Words of the line that answer it already."""
    unless_job: re.Pattern[str] | None
    """Words of another line of that job that do."""
    text: str


@cache
def load_questions() -> tuple[Question, ...]:
    """The rows in the order of the file."""
    return tuple(
        Question(
            re.compile(row["pattern"], re.I),
            re.compile(row["unless"], re.I) if "unless" in row else None,
            re.compile(row["unless_job"], re.I) if "unless_job" in row else None,
            row["text"],
        )
        for row in _table()["result"]
    )


@cache
def load_stories() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The interview's questions, each with the pattern of the lines it fits, in the order of the file."""
    return tuple((re.compile(row["pattern"], re.I), row["text"]) for row in _table()["story"])


def story_question(near: str, line: str, used: Container[str]) -> str:
    """What an interviewer asks about the line, nothing of `used`; empty where all that fit are used.

    The words that the line is put forward for (`near`) decide before its own verb and object.
    """
    *special, (_, anything) = load_stories()
    for words in (near, _opening(line)):
        for pattern, text in special:
            if pattern.search(words) and text not in used:
                return text
    return "" if anything in used else anything


_OPENING = 110
"""Characters of a line in which its verb and object stand."""


def _opening(line: str) -> str:
    """The verb of the line with its object: what follows a full stop, a dash or a semicolon tells of something else."""
    return re.split(r"(?<=\w{3})[.;](?:\s|$)|\s[–—-]\s", line, maxsplit=1)[0][:_OPENING]


@cache
def _table() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((files("resume_tailor") / "suggestions" / "questions.toml").read_text(encoding="utf-8"))


def result_question(near: str, line: str, job: str, used: Container[str]) -> str:
    """What to ask about the line, nothing of `used`; empty where no question fits or the job answers it already.

    The words that the line is put forward for (`near`) decide before its own verb and object.
    """
    fitting = [q for words in (near, _opening(line)) for q in load_questions() if q.pattern.search(words)]
    return next((q.text for q in fitting if q.text not in used and not _is_answered(q, line, job)), "")


def _is_answered(question: Question, line: str, job: str) -> bool:
    return bool(
        (question.unless and question.unless.search(line)) or (question.unless_job and question.unless_job.search(job))
    )
