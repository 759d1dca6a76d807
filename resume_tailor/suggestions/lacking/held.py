"""Whether the resume has an asked thing after all, by any of its names, relations, stems or neighbours."""

from __future__ import annotations

import re

from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of, once_a_case, once_a_match, same_evidence
from resume_tailor.suggestions.lacking.asking import asking_clause, known_concepts
from resume_tailor.suggestions.lacking.core import is_core
from resume_tailor.suggestions.lacking.named import OR_LIKE
from resume_tailor.suggestions.lacking.ways import asked_words, is_narrower, pref_name, siblings
from resume_tailor.suggestions.person.coaching import Way, way_for
from skill_lexicon.concept import Concept

_KIN = re.compile(r"tool|platform|provider|tracking|scheduling|orchestration")
"""Wider concepts whose members can stand in for one another: two trackers, two clouds."""


@once_a_match
def is_held(match: Match, case: Case) -> bool:
    """Whether any words of the resume speak of it: its names, its relations both ways, its stems, its neighbours."""
    known = known_concepts(match, case)
    if _is_unnamed_core(match, case):
        return False
    way = way_for(asked_words(match, case))
    if way is not None and _shows_its_steps(way, case):
        return True
    if way is not None and way.near.search(whole_text(case)) and not is_narrower(match, case):
        return not _is_kin_only(match, case) or _example_held(match, case)
    for concept in known:
        kin = {concept.id, *case.lexicon.narrower(concept.id)}
        kin |= set() if concept.category == "certification" else set(concept.implies)  # its field is no certificate
        wider = concept.category in ("method", "practice") and not _is_framework(concept)
        kin |= set(concept.broader) if wider else set()
        if any(case.evidence.get(id_) for id_ in kin):
            return True
        if any(_says(name, case) for name in (*concept.names, *concept.hidden_labels)):
            return True
    if category_of(match, case) == "certification":
        return other_credential(match, case)
    return says_stems(pref_name(match, case), case) or _example_held(match, case) or _like_held(match, case)


_FRAMEWORK = re.compile(r"\b(?:scaled agile|SAFe|large-scale scrum|LeSS|nexus)\b")


def _is_framework(concept: Concept) -> bool:
    """Whether it is a framework of many teams, which who works by Scrum in one does not know for that."""
    return bool(_FRAMEWORK.search(concept.pref_label))


_SHORT_FORM = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")
_STEPS = 2


def _shows_its_steps(way: Way, case: Case) -> bool:
    """Whether the resume has the very short forms that the way would teach: who writes EVT and DVT needs no lesson."""
    steps = set(_SHORT_FORM.findall(f"{way.text} {way.lead}"))
    return len(steps) >= _STEPS and len(steps & set(_SHORT_FORM.findall(whole_text(case)))) >= _STEPS


_CORE_LINES = 3
"""Lines of a posting from which on a product is what the posting is about."""


def _is_unnamed_core(match: Match, case: Case) -> bool:
    """Whether it is a product that title, level or several lines stress (S/4HANA), and no word of the resume names.

    Its kin (another SAP system) is no such product then; where the posting takes the like of it, kin is enough.
    """
    if not _is_proper(match, case) or OR_LIKE.search(match.requirement.quote.text):
        return False
    mentions = match.requirement.mentions
    title = _bare(case.posting.title)
    in_title = any(len(_bare(m.text)) > 2 and _bare(m.text) in title for m in mentions[:MOST_PLACES])
    if not in_title and lines_of(match) < _CORE_LINES and not is_core(match, case):
        return False
    text = _bare(whole_text(case))
    names = (name for concept in known_concepts(match, case) for name in (*concept.names, *concept.hidden_labels))
    words = (*names, *(mention.text for mention in mentions))
    return not any(len(_bare(word)) > 1 and _bare(word) in text for word in words)


def _bare(text: str) -> str:
    """Letters and digits alone: `S/4 Hana` and `S/4HANA` are one name."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _is_kin_only(match: Match, case: Case) -> bool:
    """Whether it is a proper name (a provider, a product) that is missing although its kind is there."""
    return _is_proper(match, case) and bool(_neighbours(match, case)) and not _like_held(match, case)


def _is_proper(match: Match, case: Case) -> bool:
    return category_of(match, case) in ("tool", "technology") and all(
        any(char.isupper() for char in concept.pref_label) for concept in known_concepts(match, case)
    )


def nearest(match: Match, case: Case) -> Evidence | None:
    """The best evidence of a neighbour that can stand in for it and that the same line does not ask as well."""
    asked = _asked_beside(match, case)
    known = known_concepts(match, case)
    return next(
        (
            item
            for item in _neighbours(match, case)
            if item.concept not in asked and not any(_is_other_use(concept, item, case) for concept in known)
        ),
        None,
    )


def _neighbours(match: Match, case: Case) -> list[Evidence]:
    """Evidence of what is related in the lexicon, or a sibling tool of the same kind; what is proven first."""
    found: list[Evidence] = []
    for concept in known_concepts(match, case):
        near = list(concept.related)
        if concept.category in ("tool", "technology"):
            near += [s for wider in concept.broader if _KIN.search(wider) for s in case.lexicon.narrower(wider)]
        near += list(case.lexicon.narrower(concept.id))
        items = [e for n in near if n != concept.id for e in same_evidence(case, n)[:1]]
        found += sorted(items, key=lambda item: item.strength == "listed")
    return found


_PLANNERS = re.compile(r"\b(?:microsoft project|primavera|clarity|planview|project online)\b", re.I)
_TRACKERS = re.compile(r"\b(?:jira|trello|azure devops|asana|rally|confluence|github|gitlab|servicenow)\b", re.I)
"""Two uses of what is called a project tool: a critical path is planned in none of the second."""


def _is_other_use(concept: Concept, item: Evidence, case: Case) -> bool:
    """Whether the one plans schedules and the other follows tasks: neither carries over to the other."""
    near = case.lexicon.concepts.get(item.concept or "")
    names = (concept.pref_label, near.pref_label if near else item.mention.text)
    return any(_PLANNERS.search(one) and _TRACKERS.search(other) for one, other in (names, names[::-1]))


def _asked_beside(match: Match, case: Case) -> set[str]:
    """The concepts that the posting's lines which name it name besides."""
    lines = {mention.block_id for mention in match.requirement.mentions[:MOST_PLACES]}
    mentions = (m for other in case.skills() if other is not match for m in other.requirement.mentions[:MOST_PLACES])
    return {mention.concept for mention in mentions if mention.concept and mention.block_id in lines}


@once_a_case
def whole_text(case: Case) -> str:
    """All words of the resume, contact lines and all, on one line."""
    return " ".join(" ".join(block.text.split()) for block in case.resume.document.blocks)


@once_a_case
def _lowered_text(case: Case) -> str:
    return whole_text(case).lower()


def _says(name: str, case: Case) -> bool:
    """Whether the resume has the name as a word of its own, also in the plural."""
    if name.lower() not in _lowered_text(case):
        return False  # a plain look is ten times faster than the pattern, and most names stand nowhere
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?:s|es)?(?!\w)", whole_text(case), re.I))


_STEM = 6
_EMPTY = frozenset(("experience", "management", "systems", "system", "technical", "tools", "knowledge", "software"))


def says_stems(name: str, case: Case) -> bool:
    """Whether one line has the stems of all telling words of the name: `automated` for automation."""
    stems = [word[:_STEM] for word in re.findall(r"[a-z]{4,}", name.lower()) if word not in _EMPTY]
    if len(stems) == 1 and len(stems[0]) < _STEM and " " in name:
        return False  # `data` alone is no `big data`
    return bool(stems) and any(all(stem in line for stem in stems) for line in _lowered_lines(case))


@once_a_case
def _lowered_lines(case: Case) -> tuple[str, ...]:
    return tuple(block.text.lower() for block in case.resume.document.blocks)


def other_credential(match: Match, case: Case) -> bool:
    """Whether the posting's clause takes another certification in its place, which the resume has."""
    clause = asking_clause(match, case)
    others = (m for m in case.skills() if m is not match and category_of(m, case) == "certification" and m.evidence)
    spots = (mention for other in others for mention in other.requirement.mentions[:MOST_PLACES])
    return " or " in clause.text and any(
        mention.block_id == clause.block_id and clause.start <= mention.start < clause.end for mention in spots
    )


def _like_held(match: Match, case: Case) -> bool:
    """Whether the posting takes something like it, and the resume has a neighbour."""
    quote = match.requirement.quote
    return bool(OR_LIKE.search(quote.text)) and bool(_neighbours(match, case))


def _example_held(match: Match, case: Case) -> bool:
    """Whether it is one of several examples in the posting's line, and the resume has another of them."""
    others = siblings(match, case)
    return any(other.state in ("shown", "said differently", "implied", "only listed") for other in others)
