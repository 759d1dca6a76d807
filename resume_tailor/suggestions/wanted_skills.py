"""Which skills a skills section lacks: what job lines prove and the posting asks for by its name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.folding import find_words, fold_words, has_stems, stem
from resume_tailor.model import (
    Evidence,
    Match,
)
from resume_tailor.suggestions.asked.naming import posting_names
from resume_tailor.suggestions.case import PROVEN, Case, same_evidence
from resume_tailor.suggestions.skill_lists.duty_items import speaks_of_same
from resume_tailor.suggestions.skill_lists.proven_practices import is_told_and_asked
from resume_tailor.suggestions.use_term import written_name
from resume_tailor.suggestions.wording import pluralise
from skill_lexicon.concept import Category, Concept

_WIDE = 3
"""Kinds of a technology in the lexicon above which it is a field."""
_LISTABLE: tuple[Category, ...] = ("tool", "technology", "method", "practice", "domain")
_ACTIVITY = re.compile(
    r"\b(?:management|planning|analysis|analytics|testing|control|assessment|governance|reporting|mapping|forecasting|"
    r"budgeting|scheduling|model(?:l?ing)|migration|integration|engineering|development|improvement|design|delivery|"
    r"procurement|negotiation|mitigation|architecture|automation|assurance|optimi[sz]ation)$"
)
"""What the name of a practice ends in that a list of skills would hold; a paper or an office is none (`PMO`, `SOW`)."""
_CRAFT = re.compile(r"\b(?:design|development|engineering|architecture|integration)$")
"""What the name of a craft ends in, whose words stand in many lines in other senses: only the very name shows it."""
_MEETING = re.compile(
    r"\b(?:stand-?ups?|retrospectives?|ceremonies|events|meetings?|demos?|(?:sprint|iteration|design|code) reviews?|"
    r"minutes|agendas?|(?:sprint|iteration|PI) planning)$",
    re.I,
)
"""What the name of a meeting ends in: too small a thing for the skills of someone who leads projects."""


_STALE = 120
"""Months after which a job line proves no skill that one would list today."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A skill to be added: its match, name, and the job lines that prove it."""

    match: Match
    concept: Concept
    name: str
    proof: tuple[Evidence, ...]


def wanted_skills(case: Case) -> Iterator[Wanted]:
    """The skills that job lines prove, that are asked for, and that the skills section does not hold."""
    listed = {
        e.concept for items in case.evidence.values() for e in items if e.relation == "same" and _in_list(e, case)
    }
    listed_words = {fold_words(skill.text) for skill in case.resume.skills}
    for match in case.by_weight(case.skills()):
        for concept_id in match.requirement.concepts:
            concept = case.lexicon[concept_id]
            if concept.category not in _LISTABLE or concept_id in listed or _is_too_wide(concept, case):
                continue
            if any(fold_words(name) in listed_words for name in concept.names) or _said_by_title(concept, case):
                continue
            if concept.category == "practice" and any(
                speaks_of_same(s.text, concept.pref_label) for s in case.resume.skills
            ):
                continue
            if concept_id.startswith("risk") and _asks_for_threats(match, case):
                continue
            places = case.places.positions
            proof = tuple(
                e
                for e in same_evidence(case, concept_id)
                if e.strength in PROVEN and e.mention.block_id in places and (e.months_ago or 0) <= _STALE
            )
            if proof and _is_sure(concept, proof) and _is_asked_by_name(match, concept):
                name = _name_to_write(match, concept, proof)
                if is_list_item(name, concept):
                    yield Wanted(match, concept, name, proof)
                    continue
            if is_told_and_asked(match, concept, proof, case):
                yield Wanted(match, concept, concept.pref_label, proof)
        yield from _products(match, listed, case)


_THREATS = re.compile(r"\b(?:security|threats?|vulnerabilit\w+|cyber\w*|adversar\w+|attacks?)\b", re.I)
_AROUND = 60
"""Characters on either side of the asked words that tell which risks are meant."""


def _asks_for_threats(match: Match, case: Case) -> bool:
    """Whether the posting means threats to systems wherever it names risks: a project's risks are no proof of that."""
    places = [(case.posting.document.block(m.block_id).text, m) for m in match.requirement.mentions]
    near = (text[max(0, m.start - _AROUND) : m.end + _AROUND] for text, m in places)
    return bool(places) and all(_THREATS.search(words) for words in near)


def _products(match: Match, listed: Container[str], case: Case) -> Iterator[Wanted]:
    """The product by which a job line proves a technology that is required, where no listed item is of that kind."""
    items = [e for e in match.evidence if e.mention.category == "tool" or e.mention.category == "technology"]
    wide = any(
        len(case.lexicon.narrower(c)) > _WIDEST for c in match.requirement.concepts if c in case.lexicon.concepts
    )
    if wide or match.requirement.importance != "required" or any(_in_list(e, case) for e in items):
        return
    for item in items:
        concept = case.lexicon.concepts.get(item.mention.concept or "")
        if concept is None or item.relation != "narrower" or item.strength not in PROVEN or concept.id in listed:
            continue
        name = next((name for name in concept.names if name == item.mention.text), "")
        own = [e for e in same_evidence(case, concept.id) if e.mention == item.mention]
        if name and own and item.mention.block_id in case.places.positions and _is_proper(name, concept, case):
            yield Wanted(match, concept, name, tuple(own))
            return


_WIDEST = 8
"""Kinds of an asked technology above which any product belongs to it: `security`, `cloud`."""


def _is_proper(name: str, concept: Concept, case: Case) -> bool:
    """Whether it is a product's own name, one that says something in a list and is no title of a job."""
    proper = name[:1].isupper() and concept.pref_label[:1].isupper()
    return proper and not _is_too_wide(concept, case) and not _said_by_title(concept, case)


def _is_too_wide(concept: Concept, case: Case) -> bool:
    """Whether it is a whole field of technology (`IT`, `cloud`), which says nothing in a list."""
    return concept.category in ("technology", "domain") and len(case.lexicon.narrower(concept.id)) > _WIDE


def _said_by_title(concept: Concept, case: Case) -> bool:
    """Whether headline or titles say it already: `program management` of a Program Manager."""
    headline = case.resume.headline.text if case.resume.headline else ""
    titles = [fold_words(title) for title in (headline, *(position.title for position in case.resume.positions))]
    bare = [
        words[:-1] if words[-1:] == ("management",) else words for name in concept.names if (words := fold_words(name))
    ]
    return any(
        title[i : i + len(words)] == words for words in bare for title in titles for i in range(len(title)) if words
    )


def is_list_item(name: str, concept: Concept) -> bool:
    """Whether a skills list would hold the name: a practice by what one does, one bare word if proper (`Jira`)."""
    if _MEETING.search(name) or _MEETING.search(concept.pref_label):
        return False
    if concept.category in ("practice", "domain"):
        return " " in name and bool(_ACTIVITY.search(concept.pref_label))
    return " " in name or concept.category == "tool" or any(char.isupper() or char.isdigit() for char in name)


def _in_list(item: Evidence, case: Case) -> bool:
    return case.places.kind(item.mention.block_id) == "skills"


def _is_sure(concept: Concept, proof: Sequence[Evidence]) -> bool:
    """Whether a job line has the name itself, or for practices all of its words (`managed five vendors`)."""
    if any(_holds_name(item, concept) for item in proof):
        return True
    if concept.category != "practice":
        return False
    if _CRAFT.search(concept.pref_label):
        return False
    return any(_tells_of(item, concept) for item in proof) or _is_managed(concept, proof)


def _is_managed(concept: Concept, proof: Sequence[Evidence]) -> bool:
    """Whether job lines handle what the practice manages (`mitigated risks` and `risk register`): two lines do."""
    *what, last = fold_words(concept.pref_label)
    if last != "management" or len(what) != 1:
        return False
    managed = stem(what[0])
    lines = {
        item.mention.block_id
        for item in proof
        if any(stem(word) == managed for word in fold_words(item.mention.text)) and _HANDLES.search(item.quote.text)
    }
    return len(lines) > 1


_HANDLES = re.compile(
    r"\b(?:manag|mitigat|track|monitor|control|own|ran|run|led|lead|drove|drive|negotiat|coordinat|identif|"
    r"assess|resolv|"
    r"maintain|plan|review|escalat|reduc|align|oversaw|oversee|chair|cut)\w*",
    re.I,
)


def _is_asked_by_name(match: Match, concept: Concept) -> bool:
    """Whether the posting names it, or tells of it in all the words of its name; for a practice no single word does."""
    preferred = fold_words(concept.pref_label)
    for mention in match.requirement.mentions:
        words = fold_words(mention.text)
        if mention.concept == concept.id and (len(words) > 1 or concept.category != "practice"):
            if any(find_words(mention.text, name) for name in concept.names):
                return True
            if has_stems(words, preferred) and not _CRAFT.search(concept.pref_label):
                return True
    return False


def _holds_name(item: Evidence, concept: Concept) -> bool:
    """Whether the line has a name of it; one plain word (`launch`) is no practice's name."""
    names = [name for name in concept.names if concept.category != "practice" or " " in name]
    return any(find_words(item.mention.text, name) for name in names)


def _tells_of(item: Evidence, concept: Concept) -> bool:
    """Whether the mention shares its stems with every word of the preferred name (`managed five vendors`)."""
    around = fold_words(item.mention.text)
    name = fold_words(concept.pref_label)
    return len(name) > 1 and has_stems(around, name)


def _name_to_write(match: Match, concept: Concept, proof: Sequence[Evidence]) -> str:
    """The name that both use, in the resume's number; else the posting's, else the resume's, else the preferred one."""
    asked = posting_names(match, concept)
    own = {name: item.mention.text for item in proof if (name := written_name(item.mention.text, concept))}
    name = next((name for name in asked if name in own), next(iter([*asked, *own, concept.pref_label])))
    return pluralise(name) if own.get(name, "").casefold() == pluralise(name).casefold() else name
