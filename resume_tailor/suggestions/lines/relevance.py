"""How much one line of the resume says to this posting: the requirements that it meets, weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.folding import fold_words
from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.weights import load_weights

_DIMINISHING = (1.0, 0.6, 0.4, 0.25)
"""What the first, second, ... requirement met by one line adds: a line is not better by naming everything."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the resume with all that it proves."""

    block_id: str
    start: int
    """Where its quotation begins in the block."""
    proofs: tuple[tuple[Match, Evidence], ...]
    """The requirements it meets with the evidence for each, those that matter most first."""
    worth: float
    """Higher first."""


@once_a_case
def relevant_lines(case: Case) -> Mapping[tuple[str, int], Line]:
    """Every line that meets a requirement by its own words or a narrower one, by block and start of the quotation."""
    found: dict[tuple[str, int], dict[str, tuple[Match, Evidence]]] = {}
    for match in case.skills():
        for item in match.evidence:
            if item.relation == "implied":
                continue
            key = (item.mention.block_id, item.quote.start)
            found.setdefault(key, {}).setdefault(match.requirement.id, (match, item))
    return {key: _line(key, list(proofs.values()), case) for key, proofs in found.items()}


def _line(key: tuple[str, int], proofs: list[tuple[Match, Evidence]], case: Case) -> Line:
    ladder = load_weights().ladder
    proofs.sort(key=lambda proof: -case.weight(proof[0]))
    gains = [case.weight(match) for match, _ in proofs]
    worth = sum(
        gain * (_DIMINISHING[number] if number < len(_DIMINISHING) else 0.1) for number, gain in enumerate(gains)
    )
    best = proofs[0][1]
    return Line(key[0], key[1], tuple(proofs), round(worth * ladder[best.strength] * _freshness(best), 4))


def _freshness(item: Evidence) -> float:
    """1 for what is current, down to 0.6 for what ended ten years ago or more."""
    if item.months_ago is None:
        return 0.85
    return max(0.6, 1 - item.months_ago / 300)


def is_strong(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line meets the requirement by a name that means the same in both documents.

    A soft skill, a field, and one everyday word on either side (`planning`, `requirements`) move nothing.
    """
    concept = case.lexicon.concepts.get(item.concept)
    if concept is None or concept.loose or concept.category in ("soft", "domain", "role", "degree"):
        return False
    if not item.sure or item.relation == "implied" or not case.names_itself(item) or not case.asks_surely(match):
        return False
    proper = _has_capitals(concept.pref_label)
    if item.relation == "narrower" and concept.category == "tool":
        return False
    asked = [mention.text for mention in match.requirement.mentions if mention.concept == concept.id]
    telling = any(map(_is_telling, asked))
    return (proper or _is_telling(item.mention.text)) and (telling or (proper and asks_as_name(match, item, case)))


def asks_as_name(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the posting writes what is a name as one: `agile` may be any adjective, `Agile` is the method."""
    concept = case.lexicon.concepts.get(item.concept)
    if concept is None or not _has_capitals(concept.pref_label):
        return True
    asked = [mention.text for mention in match.requirement.mentions if mention.concept == concept.id]
    return any(_has_capitals(words) or len(fold_words(words)) > 1 for words in asked)


def _is_telling(words: str) -> bool:
    """Whether the words are a name: two words or more, or one with capitals or digits within (`WBS`, `iOS`)."""
    return len(fold_words(words)) > 1 or _has_capitals(words[1:])


def _has_capitals(name: str) -> bool:
    return any(char.isupper() or char.isdigit() for char in name)


@once_a_case
def block_worth(case: Case) -> Mapping[str, float]:
    """The best worth of each block."""
    worth: dict[str, float] = {}
    for line in relevant_lines(case).values():
        worth[line.block_id] = max(worth.get(line.block_id, 0.0), line.worth)
    return worth
