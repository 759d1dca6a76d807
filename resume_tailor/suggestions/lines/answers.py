"""Lines that answer a sentence of the posting with what came of them, by the table of answers.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resume_tailor.evidence import months_since
from resume_tailor.model import Block, Evidence, Importance, Match, Position, Quote, Requirement, SkillMention
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.patterns import lazily
from resume_tailor.places import quote_line, whole_words
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.asked.asked_duties import find_words_asked
from resume_tailor.suggestions.asked.clauses import is_wished
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.results import is_telling, telling_figure, went_well

_LONGEST_NAME = 5
"""Words of the posting that may stand as the asked thing's name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the table."""

    concept: str
    """The lexicon's id of what is asked."""
    asked: re.Pattern[str]
    told: re.Pattern[str]
    result: bool
    """Whether the line must tell what came of it."""
    unless: frozenset[str]
    """What says the same and more; where the posting asks for it and the resume has it, this row is silent."""


@cache
def load_answers() -> tuple[Answer, ...]:
    """The rows in the order of the file."""
    rows = tomllib.loads((files("resume_tailor.suggestions.lines") / "answers.toml").read_text(encoding="utf-8"))
    return tuple(
        Answer(
            *(r["concept"], _pattern(r["asked"]), _pattern(r["told"]), r.get("result", False)),
            unless=frozenset(r.get("unless", ())),
        )
        for r in rows["answer"]
    )


def _pattern(text: str) -> re.Pattern[str]:
    return lazily(text.replace("\n", ""), re.I)


@once_a_case
def find_answers(case: Case) -> tuple[tuple[Match, Evidence], ...]:
    """What the lines of jobs of leading projects answer, in the order of the table; each line once a row.

    Nothing that the table of requirements calls absent: report and highlight would contradict each other.
    """
    found: list[tuple[Match, Evidence]] = []
    asked: set[str] = set()
    unheld = {c for match in case.skills() if match.state == "absent" for c in match.requirement.concepts}
    held = {c for match in case.skills() if match.state != "absent" for c in match.requirement.concepts}
    for row in load_answers():
        if row.concept in asked or row.concept in unheld or row.unless & (asked | held):
            continue
        asking = min(find_words_asked(row.asked, case), key=lambda one: _ORDER.index(one[2]), default=None)
        evidence = tuple(_answering(row, case)) if asking and row.concept in case.lexicon.concepts else ()
        if asking and evidence:
            asked.add(row.concept)
            match = Match(_requirement(row, *asking, case), "implied", evidence, "")
            found += [(match, item) for item in evidence]
    return tuple(found)


_ORDER: tuple[Importance, ...] = ("required", "duty", "preferred")


def _requirement(row: Answer, quote: Quote, words: str, importance: Importance, case: Case) -> Requirement:
    """What is asked as a requirement, by the id of the posting's own where it has one of that concept."""
    own = next((m.requirement.id for m in case.skills() if row.concept in m.requirement.concepts), "")
    importance = "preferred" if is_wished(_sentence_of(quote, words)) else importance
    label = words if 0 < len(words.split()) <= _LONGEST_NAME else case.lexicon[row.concept].pref_label
    return Requirement(
        id=own or f"answer-{row.concept}",
        kind="skill",
        label=label,
        importance=importance,
        category="practice",
        concepts=(row.concept,),
        mentions=(),
        quote=quote,
    )


def _sentence_of(quote: Quote, words: str) -> str:
    """The sentence of the posting's line in which the words stand."""
    at = max(quote.text.find(words), 0)
    first = max(quote.text.rfind(". ", 0, at), quote.text.rfind("; ", 0, at))
    return re.split(r"[.;]\s", quote.text[first + 1 :].strip(), maxsplit=1)[0]


def known_id(match: Match, case: Case) -> str:
    """The requirement's id; empty where it stands only in the table of answers and not among the posting's own."""
    own = match.requirement.id
    return own if any(own == other.requirement.id for other in case.matches) else ""


def _answering(row: Answer, case: Case) -> Iterator[Evidence]:
    for position in case.resume.positions:
        for block_id in position.block_ids if leads_projects(position.title) else ():
            block = case.block(block_id)
            told = row.told.search(block.text)
            if told and (not row.result or _ends_well(block.text)):
                yield _evidence(row.concept, block, told, position, case)


def _ends_well(text: str) -> bool:
    return is_telling(telling_figure(text), text) or went_well(text)


def _evidence(concept: str, block: Block, told: re.Match[str], position: Position, case: Case) -> Evidence:
    first, last = whole_words(block.text, *told.span())
    words = block.text[first:last].strip(" ,;:")
    start = block.text.index(words, first)
    mention = SkillMention(
        *(None, words, "practice", block.id, start, start + len(words), words),
        source="discovered",
        section="experience",
    )
    quote = quote_line("resume", block, start, start + len(words), case.places.name(block.id))
    outcome = find_outcome(quote.text)
    return Evidence(
        concept=concept,
        mention=mention,
        relation="implied",
        strength="outcome" if outcome else "bullet",
        quote=quote,
        position=position.id,
        months_ago=months_since(position, case.as_of),
        outcome=outcome,
        led=says_led(quote.text),
        speaks=True,
    )
