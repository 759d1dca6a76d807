"""What a job line says in the very words of a demand: the surest ground there is to put it first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resume_tailor.evidence import months_since
from resume_tailor.folding import find_words, fold_words, stem
from resume_tailor.model import Block, Evidence, Match, SkillMention
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.lines.meant import is_meant

_LINKS = frozenset(("of", "the", "a", "an", "and", "our", "all", "for"))
EVERYDAY = frozenset(
    stem(word)
    for word in (
        *("project", "program", "programme", "management", "manager", "team", "work", "leading", "technical", "member"),
        *("business", "product", "development", "customer", "client", "service", "system", "software", "engineering"),
        *("communication", "operations", "multiple", "complex", "large", "delivery", "process", "experience", "skills"),
        *("support", "solution", "technology", "information", "industry", "lead", "ensure", "design", "internal"),
    )
)
"""Stems that stand in any posting and any line, so that two of them beside each other prove nothing."""
_FEWEST, _MOST = 2, 4
"""Words of a demand that a line may have in so many words."""
_WORD = re.compile(r"[^\W_]+")
_OF_SOMEBODY = re.compile(
    r"\s+(?:\w+ )?(?:specialists?|managers?|engineers?|leads?|coordinators?|officers?|consultants?|teams?|departments?|"
    r"analysts?|tools?|software)\b",
    re.I,
)
"""What makes the words before it a title, a team's name or a program's."""
_LONGEST = 600
"""Characters of a line that are read."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words by which the posting asks for something."""

    stems: tuple[str, ...]
    match: Match
    concept: str


@once_a_case
def asked_phrases(case: Case) -> Mapping[str, tuple[Phrase, ...]]:
    """The demands and duties that the posting has in two to four words, by the first stem."""
    found: dict[str, list[Phrase]] = {}
    for match in case.skills():
        asked = match.requirement
        if asked.importance not in ("required", "duty") or asked.category not in (*TECHNICAL, "practice", "method"):
            continue
        for mention in asked.mentions[:MOST_PLACES]:
            stems = tuple(stem(word) for word in fold_words(mention.text) if word not in _LINKS)
            if _FEWEST <= len(stems) <= _MOST and not set(stems) <= EVERYDAY:
                found.setdefault(stems[0], []).append(Phrase(stems, match, mention.concept or asked.id))
    return {first: tuple(phrases) for first, phrases in found.items()}


def says_in_its_words(block: Block, case: Case) -> Iterator[tuple[Match, Evidence]]:
    """The demands that the line has in the posting's own words, form of the words aside, each once."""
    phrases, seen = asked_phrases(case), set[str]()
    spots = [(w.start(), w.end(), stem(w.group().lower())) for w in _WORD.finditer(block.text, 0, _LONGEST)]
    spots = [spot for spot in spots if block.text[spot[0] : spot[1]].lower() not in _LINKS]
    for number, (start, _, first) in enumerate(spots):
        for phrase in phrases.get(first, ()):
            here = spots[number : number + len(phrase.stems)]
            if tuple(one for _, _, one in here) != phrase.stems or phrase.match.requirement.id in seen:
                continue
            end = here[-1][1]
            if re.search(r"[.;:,()]", block.text[start:end]) or _OF_SOMEBODY.match(block.text, end):
                continue
            item = replace(evidence_at(block, start, end, case), concept=phrase.concept)
            if is_meant(phrase.match, item, case):
                seen.add(phrase.match.requirement.id)
                yield phrase.match, item


def is_heart(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line has the field of work that the posting names again and again, by its own long name."""
    if match.requirement.category not in ("domain", "technology") or item.relation != "same":
        return False
    word = item.mention.text
    if len(word) < _TELLING or not case.names_itself(item) or match.requirement.importance == "preferred":
        return False
    said = sum(len(find_words(block.text[:_MOST_READ], word)) for block in case.posting.document.blocks)
    return said >= _OFTEN and is_meant(match, item, case)


_TELLING, _OFTEN, _MOST_READ = 9, 3, 20_000
"""Letters of the name of a field, how often the posting must say it, and characters of a line that are read."""


def evidence_at(block: Block, start: int, end: int, case: Case) -> Evidence:
    """The words of that line as evidence for a duty that no entry of the lexicon names."""
    words = block.text[start:end]
    section = case.places.kind(block.id)
    mention = SkillMention(None, words, "practice", block.id, start, end, words, source="discovered", section=section)
    quote = quote_line("resume", block, start, end, case.places.name(block.id))
    outcome = find_outcome(block.text)
    position = case.places.positions.get(block.id)
    return Evidence(
        concept=words.casefold(),
        mention=mention,
        relation="same",
        strength="listed" if section == "skills" else "outcome" if outcome else "bullet",
        quote=quote,
        position=position.id if position else "",
        months_ago=months_since(position, case.as_of) if position else None,
        outcome=outcome,
        led=says_led(block.text),
    )
