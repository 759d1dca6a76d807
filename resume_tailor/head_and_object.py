"""Whether what proves a requirement shares more with it than its head: a progress report is no federal reporting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from resume_tailor.folding import fold_word, fold_words
from resume_tailor.model import Evidence, Match, Requirement
from resume_tailor.plain_words import root
from resume_tailor.sureness import is_loose
from skill_lexicon.concept import Concept, Lexicon
from skill_lexicon.folding import words_of

_OBJECTS = ("domain", "technology", "tool", "method")
"""Categories of what work is done with or for; a word of them beside a practice is its object."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SHORTEST = 3


def doubt_object(match: Match, evidence: Mapping[str, tuple[Evidence, ...]], lexicon: Lexicon) -> Match:
    """The match, in doubt where the resume nowhere names the object of what is asked, only its head."""
    asked = match.requirement
    concept = lexicon.concepts.get(asked.concepts[0]) if len(asked.concepts) == 1 else None
    if concept is None or not match.strength:
        return match
    lacking = [word for word, own in _objects(asked, concept, lexicon) if own.id not in evidence]
    named = {root(found.group()) for item in match.evidence for found in _WORD.finditer(item.quote.text)}
    if not lacking or any(root(word) in named for word in lacking):
        return match
    best = match.evidence[0]
    why = (
        f"Your resume says “{best.mention.text}” ({best.quote.place}) and nothing of “{lacking[0]}”. "
        f"Whether it was {asked.label}, only you can say."
    )
    return replace(match, state="not checkable", explanation=why, strength=0.0)


def _objects(asked: Requirement, concept: Concept, lexicon: Lexicon) -> list[tuple[str, Concept]]:
    """The words of the label beyond the concept's names that name a field, a technology or a method of their own."""
    own = {root(found.group()) for name in concept.names for found in _WORD.finditer(name)}
    objects: list[tuple[str, Concept]] = []
    for found in _WORD.finditer(asked.label):
        word = found.group()
        if len(word) < _SHORTEST or root(word) in own or is_loose(fold_word(word)):
            continue
        labels = (one for one in lexicon.labels_within(words_of(word)) if fold_words(one.text) == fold_words(word))
        named = (lexicon[label.concept_id] for label in labels)
        objects += [(word, one) for one in named if one.category in _OBJECTS and not one.loose and one.id != concept.id]
    return objects
