"""How much it counts that a line meets what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resume_tailor.folding import find_words, stem
from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.results import (
    is_result,
    went_well,
)

Proof = tuple[Match, Evidence]
_BY = {"same": 1.0, "narrower": 0.85, "implied": 0.5}
"""What a proof counts by its relation; a line that only speaks for it half."""
_ANSWERS, _ANSWERS_PLAINLY = 0.85, 0.8
"""What a line counts that answers a sentence of the posting (`answers.toml`), with its result and without."""
BASIC = frozenset(
    (
        *("microsoft-office", "microsoft-365", "excel", "word", "powerpoint", "outlook", "email", "google-workspace"),
        *("computer-literacy", "internet", "windows"),
    )
)
"""Tools that nobody is hired for."""
_SMALL = frozenset(("of", "and", "the", "a", "an", "to", "in", "on", "for", "with", "management", "manage", "managing"))
"""Words that make no two names alike."""


def stems_of(*texts: str) -> set[str]:
    """The first five letters of each word, endings aside; short words whole."""
    return {stem(word) for text in texts for word in re.findall(r"[^\W_]+", text.lower()) if word not in _SMALL}


def proof_worth(match: Match, item: Evidence, case: Case) -> float:
    """What meeting the requirement counts: more where the title has it, less where it is only spoken for."""
    titled = 1.5 if find_words(case.posting.title, match.requirement.label) else 1.0
    basic = 0.2 if item.concept in BASIC else 1.0
    first = _NAMED_FIRST if match.requirement.id in _first_demands(case) else 1.0
    by = _BY[item.relation]
    if not match.requirement.mentions:
        by = _ANSWERS if is_result(item) or went_well(item.quote.text) else _ANSWERS_PLAINLY
    elif item.speaks and names_it(match, item, case):
        by *= _NAMES_IT
    example = _EXAMPLE if match.requirement.category == "method" and is_only_example(match, case) else 1.0
    return case.weight(match) * titled * basic * first * by * example * _likeness(match, item)


_NAMES_IT = 1.4
"""What a line counts that speaks for a thing and has a word of its name: the integrated schedule for schedules."""


def names_it(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line has a word of the name of what is asked."""
    return has_word_of(item, (stems_of(match.requirement.label) | name_stems(item, case)) - _NO_LIKENESS)


def only_hinted(one: tuple[str, Proof], found: Iterable[tuple[str, Proof]]) -> bool:
    """Whether the line shows another thing by its name, and has no telling word of the name of this one.

    So does a field of which the line only has the name, beside what was done.
    """
    name, (match, item) = one
    others = [(m, e) for n, (m, e) in found if n != name]
    if item.speaks:
        shown = any(not other.speaks for _, other in others)
        return shown and not has_word_of(item, stems_of(name) - stems_of(*_OF_ANY_NAME))
    return match.requirement.category == "domain" and any(m.requirement.category == "practice" for m, _ in others)


_OF_ANY_NAME = (
    *("management", "project", "program", "and", "of", "the", "team", "teams"),
    *("planning", "plans", "multiple", "projects", "experience", "process", "control"),
)
"""Words of names that say nothing of which thing is meant."""


def name_stems(item: Evidence, case: Case) -> set[str]:
    """The stems of the words of all names that the thing has which the line is put forward for."""
    concept = case.lexicon.concepts.get(item.concept)
    stems = stems_of(*(concept.names if concept else ()))
    return stems | {other for one in stems for other in _ALSO.get(one, ())}


def has_word_of(item: Evidence, stems: set[str]) -> bool:
    """Whether the line has a word that begins with one of the stems; two or three letters say nothing."""
    words = re.findall(r"[^\W_]+", item.quote.text[:_READ].lower())
    return any(len(one) >= _LEAST_STEM and word.startswith(one) for one in stems for word in words)


_LEAST_STEM = 4
_ALSO = {
    stem("timeline"): (stem("schedule"),),
    stem("supplier"): (stem("vendor"),),
    stem("vendor"): (stem("supplier"),),
}
"""By stem of a name, the stem of another word for the same."""
_EXAMPLE = 0.6
"""What a method counts that the posting names only as an example."""
_READ = 600
"""Characters of either line that are compared; a hostile one has a million."""
_ALIKE, _MOST_ALIKE = 0.08, 3
"""What each further word that posting and line share adds, and how many such words count."""


def _likeness(match: Match, item: Evidence) -> float:
    """More where the line has other words of the posting's line too: of two reports, the one with the dashboards."""
    shared = stems_of(item.quote.text[:_READ]) & stems_of(match.requirement.quote.text[:_READ])
    others = shared - stems_of(item.mention.text, match.requirement.label) - _NO_LIKENESS
    return 1 + _ALIKE * min(len(others), _MOST_ALIKE)


_NO_LIKENESS = frozenset(
    stem(word)
    for word in (
        *("project", "projects", "program", "programs", "team", "teams", "work", "working", "lead", "leading", "led"),
        *("with", "from", "that", "this", "by", "as", "at", "all", "is", "are", "our", "you", "your", "or", "be", "it"),
        *("managed", "will", "ensure", "including", "new", "using", "their", "across", "support", "technical", "own"),
    )
)
"""Words that any two lines share."""


_NAMED_FIRST = 1.25
"""What a demand counts that the posting names among its first."""


@once_a_case
def _first_demands(case: Case) -> frozenset[str]:
    """The first three things that the posting requires; requirements stand in its order."""
    required = [match.requirement.id for match in case.skills() if match.requirement.importance == "required"]
    return frozenset(required[:3])
