"""What an asked thing is called in advice, and whether it has a name at all."""

from __future__ import annotations

import re

from resume_tailor.folding import fold_words
from resume_tailor.model import Evidence, Match, Quote
from resume_tailor.suggestions.asked.clauses import quote_around
from resume_tailor.suggestions.case import MOST_PLACES, Case, plain_name
from skill_lexicon.concept import Category, Concept

_FRAGMENT = re.compile(
    r"[-–/&]$|^[-–/&]|^(?:on time|large|green|integrated|complex|managing complex|technical|balance|project|moving|"
    r"soft|cloud|technology|"
    r"updating|other)$|^(?:oversee|persuade|work|coordinate|monitor|measure|manage|create|initiate|prevent|anticipate|"
    r"identify\w*|drive|driving|ensure|ensuring|optimi[sz]e|learning|operating|leading|managing|be|being)\b",
    re.I,
)
"""Words of a posting that are half a name, or a task that no one would call a skill."""
_CREDENTIAL = re.compile(r"certif|licen[cs]e|\b[A-Z]{3,6}\b|[A-Z][a-z]+[A-Z]")
_CLEARANCE = re.compile(r"clearance|citizen|licen[cs]e|passport|\bvisa\b|driving", re.I)


def first_concept(match: Match, case: Case) -> Concept | None:
    """The first of the asked concepts that the lexicon knows."""
    return next((case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts), None)


def has_a_name(match: Match, case: Case) -> bool:
    """Whether the asked thing can head a piece of advice: the lexicon knows it, or the words are a whole name."""
    return first_concept(match, case) is not None or not _FRAGMENT.search(match.requirement.label.strip())


def name_proved(match: Match, item: Evidence, case: Case) -> str:
    """The asked thing that this evidence speaks for, by its concept's name; one of several alternatives by its own."""
    concept = case.lexicon.concepts.get(item.concept)
    if concept and concept.category == "certification" and concept.abbreviations:
        return concept.abbreviations[0]
    if concept and len(match.requirement.concepts) > 1:
        return concept.pref_label
    return plain_name(case, match)


def name_asked(match: Match, item: Evidence, case: Case) -> str:
    """What a line is put forward for: a practice by its own name, which is a noun wherever the posting has a task."""
    concept = case.lexicon.concepts.get(item.concept)
    if concept and concept.category in ("practice", "method", "soft"):
        return concept.pref_label
    return name_proved(match, item, case)


def category_of(match: Match, case: Case) -> Category | None:
    """The category by the lexicon, else the posting's reading; words without a credential's look are none."""
    concept = first_concept(match, case)
    category = concept.category if concept else match.requirement.category
    if category == "certification" and concept is None and not _CREDENTIAL.search(match.requirement.label):
        return "domain"
    return category


def is_clearance(match: Match) -> bool:
    """Whether it is granted rather than learnt: clearance, citizenship, licence."""
    return bool(_CLEARANCE.search(match.requirement.label))


def posting_names(match: Match, concept: Concept) -> list[str]:
    """The names of the concept that the posting itself uses, in the lexicon's spelling, most important place first."""
    by_words = {fold_words(name): name for name in reversed(concept.names)}
    asked = [m.text for m in match.requirement.mentions if m.concept == concept.id]
    return list(dict.fromkeys(by_words[fold_words(text)] for text in asked if fold_words(text) in by_words))


_AS_A_NAME = re.compile(r"[A-Z]|certif")


def names_certificate(words: str) -> bool:
    """Whether the words name a certificate: a `project management professional` is a person."""
    return bool(_AS_A_NAME.search(words))


def quote_by_name(match: Match, case: Case) -> Quote:
    """The posting's line for a certificate: the first that names it, where the one quoted for it speaks of a person."""
    requirement = match.requirement
    spots = requirement.mentions[:MOST_PLACES]
    quoted = [m for m in spots if m.block_id == requirement.quote.block_id]
    named = next((m for m in spots if names_certificate(m.text)), None)
    if named is None or any(names_certificate(m.text) for m in quoted):
        return requirement.quote
    return quote_around(case.posting, case.posting.document.block(named.block_id), named.start, named.end)
