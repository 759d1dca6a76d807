"""Finding a concept by what a person types."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from skill_lexicon.concept import Concept, Lexicon
from skill_lexicon.folding import fold_label

LEAST_LIKENESS = 0.75
"""Below this share of common letters (difflib's ratio) a spelling is not near."""
MOST_NEAR = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What a query leads to."""

    concepts: tuple[Concept, ...]
    """The concepts that have the query as id or label: one, more where context decides, or none."""
    near: tuple[Concept, ...]
    """Where there is none: concepts whose labels hold the query or are spelled like it, likeliest first."""


def look_up(lexicon: Lexicon, query: str) -> Found:
    """The concepts that a query names, or those that come near."""
    wanted = fold_label(query)
    exact = [concept for concept in lexicon.concepts.values() if _has(concept, query, wanted)]
    if exact or not wanted:
        return Found(tuple(exact), ())
    likeness = {concept.id: _likeness(concept, wanted) for concept in lexicon.concepts.values()}
    near = sorted((key for key, value in likeness.items() if value), key=lambda key: (-likeness[key], key))
    return Found((), tuple(lexicon[key] for key in near[:MOST_NEAR]))


def _has(concept: Concept, query: str, folded: str) -> bool:
    return concept.id == query.strip() or folded in map(fold_label, (*concept.names, *concept.hidden_labels))


def _likeness(concept: Concept, folded: str) -> float:
    """1 where a name holds the query as words, difflib's ratio where one is spelled like it, else 0."""
    names = [fold_label(name) for name in concept.names]
    if any(f" {folded} " in f" {name} " for name in names):
        return 1.0
    matcher = SequenceMatcher(b=folded)
    best = 0.0
    for name in names:
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best if best >= LEAST_LIKENESS else 0.0
