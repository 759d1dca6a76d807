"""British spellings of American labels, so that each entry is written once: `prioritisation`, `programme board`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from skill_lexicon.concept import Concept
from skill_lexicon.folding import fold_label

_IZE = re.compile(
    r"\b((?!size|prize|seize|resiz|downsiz|rightsiz|upsiz)\w{3,})iz(e[srd]?|ers|ing|ations?|ational(?:ly)?)\b", re.I
)
_ENDINGS = ((_IZE, r"\1is\2"), (re.compile(r"\b(\w*analy)z(e[srd]?|ing)\b", re.I), r"\1s\2"))
_WORDS = (
    ("program", "programme"),
    ("programs", "programmes"),
    ("center", "centre"),
    ("centers", "centres"),
    ("labor", "labour"),
    ("behavior", "behaviour"),
    ("modeling", "modelling"),
    ("defense", "defence"),
    ("fulfillment", "fulfilment"),
    ("licensing", "licencing"),
    ("catalog", "catalogue"),
)
_BRITISH = {re.compile(rf"\b{american}\b", re.I): british for american, british in _WORDS}
_SPELLED = ("practice", "method", "technology", "soft", "domain", "role")
"""Categories whose names are words; those of tools and certificates are names."""


def with_british(concepts: Mapping[str, Concept]) -> dict[str, Concept]:
    """The concepts, each with the British spellings of its labels that no concept has yet, as hidden labels."""
    known = {fold_label(text) for concept in concepts.values() for text in (*concept.names, *concept.hidden_labels)}
    spelled: dict[str, Concept] = {}
    for key, concept in concepts.items():
        more = tuple(dict.fromkeys(_new(concept, known))) if concept.category in _SPELLED else ()
        spelled[key] = replace(concept, hidden_labels=(*concept.hidden_labels, *more)) if more else concept
    return spelled


def _new(concept: Concept, known: set[str]) -> Iterator[str]:
    special = {*concept.exact_case, *concept.ambiguous}
    for text in (*concept.names, *concept.hidden_labels):
        for british in () if text in special else spell_british(text):
            if fold_label(british) not in known:
                known.add(fold_label(british))
                yield british


def spell_british(text: str) -> Iterator[str]:
    """Its British spellings: the endings alone (as Oxford has them not), the words alone, and both."""
    ends = text
    for pattern, form in _ENDINGS:
        ends = pattern.sub(form, ends)
    for once in (text, ends):
        words = once
        for american, british in _BRITISH.items():
            words = american.sub(british, words)
        if words != text:
            yield words
        if once != text and once != words:
            yield once
