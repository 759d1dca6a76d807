"""Whether an item of a skills list names just what a line of the posting asks: nothing wider, narrower or other."""

from __future__ import annotations

import re

from resume_tailor.folding import find_words, fold_words, stem
from resume_tailor.suggestions.asked.asked_duties import Asked, Asking
from resume_tailor.suggestions.asked.duty_senses import share_sense

_PLAIN = frozenset(
    stem(word)
    for word in (
        *("management", "planning", "plan", "control", "controlling", "analysis", "assessment", "mitigation"),
        *("tracking", "monitoring", "coordination", "communication", "engagement", "relations", "relationship"),
        *("administration", "reporting", "delivery", "execution", "accountability", "responsibility", "ownership"),
        *("negotiation", "leadership", "skills", "project", "program", "programme", "master", "integrated", "senior"),
        *("of", "and", "the", "in", "for", "with", "a", "status", "gathering", "definition"),
    )
)
"""Words of an item that say how something is handled, not what."""
_ALIKE = {
    stem(word): stem(first)
    for first, *others in (
        ("budget", "cost", "costs", "budgeting"),
        ("risk", "raid", "issue", "blocker"),
        ("vendor", "supplier", "contractor", "subcontractor"),
        ("schedule", "timeline", "milestone"),
        ("client", "customer", "stakeholder"),
        ("executive", "leader", "steering"),
    )
    for word in others
}
"""Words that stand for one another in what is asked."""
_PORTFOLIO = stem("portfolio")
_UNIT = re.compile(r"\b[A-Z]\w{1,30} (?:Advisory|Office|Department|Division|Committee|Board|Group|Teams?)\b")
"""A part of the employer's house, which is no work: `Risk Advisory`."""
_IN_PASSING = re.compile(
    r"\bwithin (?:\w{1,20},? (?:and )?){0,4}budgets?\b|\bon[- ](?:time,? (?:and )?)?(?:on[- ])?budget\b", re.I
)
"""How every posting says that projects should end well: no work on budgets is asked by that alone."""
_PARTS = re.compile(r"(?<!\s)\s++(?:and|&)\s+|(?:(?<!\s)\s++)?[/,]\s*", re.I)


def asking_for(item: str, asked: Asked) -> Asking | None:
    """The posting's line that asks for just what the item names, or for one of the things it joins; None for none."""
    parts = [part for part in _PARTS.split(item) if part.strip()]
    fitting = [line for line in asked.lines if any(_asks(part, asked.duty.id, line) for part in parts)]
    words = {stem(word) for word in fold_words(item)}
    return max(fitting, key=lambda line: _shares(words, line), default=None)


def may_ask_for(item: str, asked: Asked) -> bool:
    """Whether a line of the posting that asks for the duty speaks of what the item handles, in whatever sense."""
    words = {stem(word) for word in fold_words(item)}
    return any(_shares(words, line) for line in asked.lines)


def _shares(words: set[str], line: Asking) -> bool:
    """Whether the line has one of these words that say what is handled, so that it is the better one to quote."""
    return bool((words - _PLAIN) & {stem(word) for word in fold_words(line.words)})


def _asks(part: str, duty: str, line: Asking) -> bool:
    if not share_sense(duty, line.words, part):
        return False
    things = things_of(part)
    if duty == "budget" and not things_of(_IN_PASSING.sub(" ", line.words)) & things:
        return False
    if _PORTFOLIO in things:  # of products, of projects, of money: the word alone does not tell
        return False
    return things <= things_of(_UNIT.sub(" ", line.words)) if things else bool(find_words(line.words, part))


def names_more(item: str, name: str, asked: str) -> bool:
    """Whether the item says more than the asked name, and the posting's line has it not: `BOM cost control`."""
    return not things_of(item) - things_of(name) <= things_of(asked)


def things_of(text: str) -> set[str]:
    """What the words speak of, each as the first of its like."""
    stems = {stem(word) for word in fold_words(text)}
    return {_ALIKE.get(word, word) for word in stems} - _PLAIN


def telling_words(item: str) -> list[str]:
    """The item's words that say what is handled, not how."""
    return [word for word in fold_words(item) if stem(word) not in _PLAIN]


def speaks_of_same(one: str, other: str) -> bool:
    """Whether two items speak of the same thing, so that a list need not hold both: `Cost control`, `Budgeting`."""
    return bool(things_of(one) & things_of(other))
