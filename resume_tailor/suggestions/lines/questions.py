"""What is asked about a line: for the result it lacks, and in an interview; by the tables of questions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from resume_tailor.patterns import lazily


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
    topic: str = ""
    """What it asks about, where an interviewer would ask the same."""
    of: re.Pattern[str] | None = None
    """Of the ids of the concepts of which the answer is a result; any where there is none."""

    def is_of(self, concept: str) -> bool:
        """Whether its answer is a result of that practice; any is one of a project as a whole, or of nothing named."""
        return self.of is None or not concept or bool(_WHOLE.search(concept) or self.of.search(concept))


_WHOLE = re.compile(r"(?:project|program)-management$|execution$|^project-delivery$")
"""Concepts of which each practice of leading projects is a part."""


@cache
def load_questions() -> tuple[Question, ...]:
    """The rows in the order of the file."""
    return tuple(
        Question(
            lazily(row["pattern"], re.I),
            lazily(row["unless"], re.I) if "unless" in row else None,
            lazily(row["unless_job"], re.I) if "unless_job" in row else None,
            row["text"],
            row.get("topic", ""),
            lazily(row["of"]) if "of" in row else None,
        )
        for row in _tables()["result"]
    )


@dataclass(frozen=True, slots=True)
class Story:
    """One row of the interview's questions."""

    asked: frozenset[str]
    """Concepts of which the posting asks for one."""
    pattern: re.Pattern[str]
    """Of the main clauses that tell of it."""
    text: str
    topic: str = ""
    """What several rows ask about, of which a report asks one."""


@cache
def load_stories() -> tuple[Story, ...]:
    """The interview's questions, in the order of the file."""
    return tuple(
        Story(frozenset(row["asked"]), lazily(row["pattern"], re.I), row["text"], row.get("topic", ""))
        for row in _tables()["story"]
    )


def topics_of(questions: Container[str]) -> frozenset[str]:
    """The topics of those questions, of both tables."""
    asked = {q.topic for q in load_questions() if q.text in questions}
    return frozenset((asked | {s.topic for s in load_stories() if s.text in questions}) - {""})


def story_question(asked: Container[str], line: str, used: Container[str]) -> str:
    """What an interviewer who asks for one of those concepts asks about the line, nothing of `used` or its topics.

    Empty where the line's main clause does not tell of what is asked: a question that fits any line is none.
    """
    clause = main_clause(line)
    topics = topics_of(used)
    fitting = (s for s in load_stories() if any(one in asked for one in s.asked) and s.pattern.search(clause))
    return next((s.text for s in fitting if s.text not in used and s.topic not in topics), "")


_OPENING = 110
"""Characters of a line in which its verb and object stand."""


def _opening(line: str) -> str:
    """The verb of the line with its object: what follows a full stop, a dash or a semicolon tells of something else."""
    clause = _first_clause(line)[:_OPENING]
    head, colon, _ = clause.partition(": ")
    return head if colon and len(head.split()) >= _TOLD else clause


_TOLD = 4
"""Words before a colon from which they are the line's verb and object, not its label."""


def _first_clause(line: str) -> str:
    """What stands before the line's first full stop, semicolon or dash; the stop of an abbreviation is none."""
    return re.split(r"(?<=\w{3})[.;](?:\s|$)|\s[–—-]\s", line, maxsplit=1)[0]


_ASIDE = re.compile(
    r",?\s++(?:including|as well as|along with|such as|while|whilst|where|whose|which|who|in order to|"
    r"so as to|to (?:ensure|support|enable|help|facilitate)|ensuring|in support of|as part of|subject to|in line with|"
    r"in addition to|according to|resulting in|leading to)\b",
    re.I,
)
"""How begins what a line says beside its point."""
_LONGEST_CLAUSE = 160


def main_clause(line: str) -> str:
    """What the line says first and foremost: up to the end of its first sentence or clause, and without asides."""
    first = _first_clause(line)[: 2 * _LONGEST_CLAUSE]
    aside = _ASIDE.search(first, min(len(first), _SHORTEST_CLAUSE))
    return first[: aside.start() if aside else _LONGEST_CLAUSE][:_LONGEST_CLAUSE]


def aside_starts(before: str) -> bool:
    """Whether what stands before a word of the same clause has begun an aside already."""
    return bool(_ASIDE.search(before, min(len(before), _SHORTEST_CLAUSE))) or bool(_MEANS.search(before))


_MEANS = re.compile(
    r"\bthrough (?:an? |the )?(?:\w+ ){0,2}$|\bfor (?:all|every|each|various) (?:\w+ ){0,3}$|"
    r"\bwith (?:a |the )?(?:focus|emphasis|regard|respect)\b",
    re.I,
)
"""What names the means to another end."""
_SHORTEST_CLAUSE = 12
"""Characters before which nothing is an aside: a line may begin with one."""


@cache
def _tables() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((files("resume_tailor.suggestions.lines") / "questions.toml").read_text(encoding="utf-8"))


def result_question(near: str, line: str, job: str, used: Container[str]) -> str:
    """What to ask about the line, nothing of `used`; empty where no question fits or the job answers it already."""
    return next((question.text for question in result_questions(near, line, job) if question.text not in used), "")


def result_questions(near: str, line: str, job: str) -> Iterator[Question]:
    """The rows that fit the line and are not answered in that job.

    The words that the line is put forward for (`near`) decide before its own verb and object.
    """
    fitting = (q for words in (near, _opening(line)) for q in load_questions() if q.pattern.search(words))
    return (question for question in fitting if not _is_answered(question, line, job))


_OF_TELLING = frozenset(
    ("executive-communication", "executive-reporting", "status-reporting", "stakeholder-communication", "presentation")
)
"""Concepts of telling others, which a line may begin to speak of behind its first doing."""


def words_to_ask_of(concept: str, words: str, line: str) -> str:
    """The words that decide the question: those that speak for the concept, or all from where the telling begins."""
    if concept not in _OF_TELLING:
        return words
    begins = max((hit.start() for hit in _TELLS.finditer(line)), default=0)
    return line[begins:]


_TELLS = re.compile(
    r"\b(?:brief|present|prepar|writ|inform|updat)(?:e|ed|es|s|ing)?\b|\breport(?:ed|s|ing)?\b(?! to\b)|\bwrote\b", re.I
)
"""The verbs with which somebody is told something."""


def _is_answered(question: Question, line: str, job: str) -> bool:
    return bool(
        (question.unless and question.unless.search(line)) or (question.unless_job and question.unless_job.search(job))
    )
