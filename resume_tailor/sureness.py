"""Whether some words surely name a concept: its name or a phrase does, one loose word ("reports") may mean anything.

The lexicon's hidden labels are made to miss nothing in postings, where a list of requirements gives them their sense.
In a resume the same word stands in sentences about anything, so that it proves nothing by itself.
"""

from __future__ import annotations

from functools import lru_cache

from resume_tailor.folding import fold_words, stem
from skill_lexicon.concept import Concept

_PERSONS = ("ant", "ator", "tor", "ist", "er")
_LOOSE = frozenset(
    (
        *("analysis", "application", "business", "change", "client", "communication", "control", "customer", "data"),
        *("delivery", "design", "development", "document", "engineering", "environment", "issue", "maintenance"),
        *("management", "market", "office", "operation", "people", "performance", "plan", "platform", "policy"),
        *("process", "product", "production", "program", "progress", "project", "quality", "record", "report"),
        *("research", "resource", "review", "sale", "security", "service", "software", "solution", "standard"),
        *("status", "strategy", "support", "system", "team", "technology", "test", "training", "work"),
    )
)
"""Words that stand in the names of capabilities and in any sentence."""


def is_loose(word: str) -> bool:
    """Whether a folded word stands in the names of capabilities and in any sentence."""
    return word in _LOOSE


@lru_cache(maxsize=16384)
def names_surely(words: str, concept: Concept) -> bool:
    """Whether these words of a document surely name the concept.

    Nothing surely names a concept that the lexicon calls loose. Sure are: a name of it, alone or within the words; two
    words or more that tell of it; and one word that shares its stem with the telling word of a practice's name
    (`risks` for risk management), unless that is a loose one.
    """
    if concept.loose:
        return False
    folded = fold_words(words)
    names = [fold_words(name) for name in concept.names]
    if any(_holds(folded, name) for name in names):
        return len(folded) > 1 or folded[0] not in _LOOSE or concept.category in ("tool", "method")
    if len(folded) > 1:
        return True
    if not folded or concept.category not in ("practice", "method", "certification", "tool"):
        return False
    start = stem(folded[0])
    if folded[0] in _LOOSE or len(start) < 4 or folded[0].endswith(_PERSONS):
        return False
    return any(word.startswith(start) and word not in _LOOSE for name in names for word in name)


def tells_by_itself(words: str) -> bool:
    """Whether words that no entry knows mean the same wherever they stand: several words, or a name by its letters."""
    folded = fold_words(words)
    if len(folded) > 1:
        return any(word not in _LOOSE for word in folded)
    return any(char.isupper() for char in words[1:]) or any(char.isdigit() for char in words)


def _holds(folded: tuple[str, ...], name: tuple[str, ...]) -> bool:
    size = len(name)
    return any(folded[i : i + size] == name for i in range(len(folded) - size + 1)) if size else False
