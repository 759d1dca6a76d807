"""What a missing thing is called, with the others that would do in its place, and the way to it."""

from __future__ import annotations

import re
from dataclasses import replace

from resume_tailor.model import Match, Quote, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around, is_wished
from resume_tailor.suggestions.asked.naming import category_of, first_concept
from resume_tailor.suggestions.case import MOST_PLACES, Case, plain_name
from resume_tailor.suggestions.lacking.asking import asking_clause, known_concepts
from resume_tailor.suggestions.person.coaching import Way, way_for
from resume_tailor.suggestions.person.credentials import way_to_credential
from resume_tailor.suggestions.person.next_steps import as_it_stands
from resume_tailor.suggestions.person.rank import is_directors_post
from resume_tailor.suggestions.person.standing import level_of, pm_title
from resume_tailor.suggestions.wording import join_and
from skill_lexicon.concept import Concept

_NAMED = 3
"""Alternatives named of one requirement."""
_EXAMPLES = re.compile(r"\b(?:such as|like|including|includes?|e\.\s?g\.?|for example|i\.\s?e\.)|\(", re.I)


def name_gap(match: Match, case: Case) -> str:
    """The asked thing by its name, certifications by their abbreviation; one-of groups and examples name all."""
    known = known_concepts(match, case)
    if not known:
        return plain_name(case, match)
    if is_narrower(match, case):
        return match.requirement.label
    if is_of_ai_security(match, case):
        return _AI_SECURITY
    if longer_name(match, case):
        return longer_name(match, case)
    others = choices(match, case) or [other for other in siblings(match, case) if _alike(other, match, case)]
    alike = [concept for other in others for concept in known_concepts(other, case)]
    names = [_called(concept, match) for concept in known] + [_short(concept) for concept in alike]
    return join_and(list(dict.fromkeys(names))[:_NAMED], "or")


def short_name(match: Match, case: Case) -> str:
    """The first concept alone, a certificate by its abbreviation."""
    concept = first_concept(match, case)
    return _short(concept) if concept else plain_name(case, match)


_CALLED = {
    "agile mindset": "Agile",
    "objectives and key results": "OKRs",
    "key performance indicators": "KPIs",
    "networking": "network infrastructure",
    "commercial off-the-shelf": "packaged software",
    "working with offshore teams": "work with offshore teams",
}
"""What a thing is called in a sentence, where the lexicon's name does not stand in one."""


def _short(concept: Concept) -> str:
    if concept.pref_label in _CALLED:
        return _CALLED[concept.pref_label]
    return (
        concept.abbreviations[0]
        if concept.abbreviations and concept.category == "certification"
        else concept.pref_label
    )


def _called(concept: Concept, match: Match) -> str:
    """The concept's name; where it has several words of which the posting says none, the posting's own."""
    mine = [m.text for m in match.requirement.mentions[:MOST_PLACES] if m.concept == concept.id]
    short = _short(concept)
    told = set(re.findall(r"\w{2,}", " ".join(mine).casefold()))
    names = set(re.findall(r"\w{2,}", " ".join((short, *concept.names)).casefold()))
    same = {word[:_STEM] for word in told} & {word[:_STEM] for word in names}
    own = next((" ".join(text.split()) for text in mine if 1 < len(text.split()) <= _LONGEST_NAME), "")
    if not own or not same <= _SHARED or concept.category not in ("domain", "technology"):
        return short
    return own if any(word.isupper() for word in own.split()) else own.lower()


_SHARED = frozenset(("financ", "system", "projec", "produc", "data", "busine", "techno", "softwa", "manage", "servic"))
"""Stems that two different names may share: `financial consolidation` is told by no `financial statements`."""


def choices(match: Match, case: Case) -> list[Match]:
    """The other missing certificates of a clause that takes any of them (`PMP, CSM or ACP`), in its order."""
    if category_of(match, case) != "certification" or not match.requirement.mentions or is_any_paper(match, case):
        return []
    clause = asking_clause(match, case)
    if not re.search(r"\bor\b|/|\betc\b", clause.text) or re.search(r"\band\b(?!/or)", clause.text):
        return []
    others = (m for m in case.skills() if m is not match and m.state == "absent" and not is_any_paper(m, case))
    found = {start: m for m in others if category_of(m, case) == "certification" for start in _starts(m, clause)[:1]}
    return [found[start] for start in sorted(found)]


def is_any_paper(match: Match, case: Case) -> bool:
    """Whether any of several papers answers it: `project management certification`."""
    return bool(_ANY_PAPER.search(pref_name(match, case)))


_ANY_PAPER = re.compile(r"\bcertificat(?:e|ion)s?$", re.I)


def is_later_choice(match: Match, case: Case) -> bool:
    """Whether the same clause takes another missing certificate in its place and names that one before it."""
    clause = asking_clause(match, case)
    mine = _starts(match, clause)
    return bool(mine) and any(_starts(other, clause)[0] < mine[0] for other in choices(match, case))


def _starts(match: Match, clause: Quote) -> list[int]:
    """Where in the clause the mentions of the requirement begin."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    return sorted(m.start for m in mentions if m.block_id == clause.block_id and clause.start <= m.start < clause.end)


def _alike(other: Match, match: Match, case: Case) -> bool:
    """Whether another missing example of the same list is of the same sort and closed in the same way."""
    same = category_of(other, case) == category_of(match, case) and other.state == "absent"
    return same and way_to(other, case) == way_to(match, case)


def pref_name(match: Match, case: Case) -> str:
    """The first concept's preferred label, else the posting's words."""
    concept = first_concept(match, case)
    return concept.pref_label if concept else match.requirement.label


def siblings(match: Match, case: Case) -> list[Match]:
    """The other requirements of the same list of examples (`such as A, B and C`), in its order."""
    if not match.requirement.mentions:
        return []
    mention = match.requirement.mentions[0]
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    cues = list(_EXAMPLES.finditer(block.text, left, mention.start))
    if not cues:
        return []
    first = cues[0].end()
    closing = block.text.find(")", mention.end, right) if cues[0].group() == "(" else -1
    last = closing if closing > 0 else right
    found = {
        m.start: other
        for other in case.skills()
        if other is not match
        for m in other.requirement.mentions[:MOST_PLACES]
        if m.block_id == block.id and first <= m.start < last
    }
    return [found[start] for start in sorted(found)]


def asked_words(match: Match, case: Case) -> str:
    """`tool: Jira`: what the table of ways is asked with."""
    if is_of_ai_security(match, case):
        return f"technology: {_AI_SECURITY}"
    concept = first_concept(match, case)
    name = longer_name(match, case) or (concept.pref_label if concept else name_gap(match, case))
    return f"{category_of(match, case) or 'practice'}: {name}"


def longer_name(match: Match, case: Case) -> str:
    """The posting's own name that ends in the lexicon's one word for it and says more: `machine translation`."""
    concept = first_concept(match, case)
    if concept is None or " " in concept.pref_label or category_of(match, case) not in ("technology", "domain"):
        return ""
    short, texts = concept.pref_label.lower(), [m.text.lower() for m in match.requirement.mentions[:MOST_PLACES]]
    longer = [text.split() for text in texts if text.split()[-1:] == [short]]
    words = longer[0] if longer and short not in texts else []
    if not 1 < len(words) <= _LONGEST_NAME or any(_ANY_OF_IT.fullmatch(word) for word in words[:-1]):
        return ""
    category, name = category_of(match, case), " ".join(words)
    return "" if way_for(f"{category}: {name}") is way_for(f"{category}: {short}") is not None else name


_LONGEST_NAME = 3


_AI_SECURITY = "AI security"
_OF_AI = re.compile(r"^(?:ai|ai/ml|artificial intelligence|machine learning|llms?|large language models?)\b", re.I)
_OF_SECURITY = re.compile(r"\b(?:secur\w+|threats?|attacks?|adversarial)\b", re.I)


def is_of_ai_security(match: Match, case: Case) -> bool:
    """Whether most clauses that name AI speak of its security, which is another trade than building it."""
    if not _OF_AI.search(pref_name(match, case)):
        return False
    mentions = match.requirement.mentions[:MOST_PLACES]
    texts = {_clause_text(m, case) for m in mentions}
    return bool(texts) and 2 * sum(bool(_OF_SECURITY.search(text)) for text in texts) >= len(texts)


def _clause_text(mention: SkillMention, case: Case) -> str:
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    return block.text[left:right]


def as_it_is_meant(match: Match, case: Case) -> Match:
    """The match with the places alone that speak of AI's security, where that is what is told; else as it is."""
    if not is_of_ai_security(match, case):
        return match
    mentions = tuple(m for m in match.requirement.mentions if _OF_SECURITY.search(_clause_text(m, case)))
    return replace(match, requirement=replace(match.requirement, mentions=mentions or match.requirement.mentions))


_ANY_OF_IT = re.compile(
    r"implement\w*|system\w*|tools?|experienc\w*|projects?|manag\w*|industr\w*|solutions?|develop\w*|process\w*|"
    r"platforms?|programs?|technolog\w*|principles?|environments?|standards?|applications?|products?|strong|large|scale|"
    r"complex|modern|global|enterprise|new|and|or|of|the|for|in|with|based|plan\w*|design\w*|deliver\w*|engineer\w*|"
    r"market|sector|field|domain|practic\w*|method\w*|framework\w*|knowledge|concepts?|software|technical|\W",
    re.I,
)
"""Words beside a thing's name that leave its sense as it is: `ERP implementations`, `the payments industry`."""
_FOREIGN_WORDS = 2


def is_narrower(match: Match, case: Case) -> bool:
    """Whether the posting's phrase for a field or technology has other telling words, and so may mean another thing.

    `Cloud Service Provider Marketplace` is no web shop: what is told of marketplaces would be told of something else.
    """
    if category_of(match, case) not in ("domain", "technology"):
        return False
    names = [name for concept in known_concepts(match, case) for name in (*concept.names, *concept.hidden_labels)]
    own = {word[:_STEM] for name in names for word in re.findall(r"\w+", name.casefold())}
    words = re.findall(r"[\w/&-]+", match.requirement.label.casefold())
    foreign = [word for word in words if word[:_STEM] not in own and not _ANY_OF_IT.fullmatch(word)]
    return bool(own) and len(foreign) >= _FOREIGN_WORDS


_STEM = 6


def way_to(match: Match, case: Case) -> str:
    """What to do for exactly this thing, by who is to do it; empty where a coach has nothing sure to say."""
    if category_of(match, case) == "certification":
        return way_to_credential(first_concept(match, case), case)
    way = way_for(asked_words(match, case))
    return "" if way is None or is_narrower(match, case) else way_for_reader(way, case)


def way_for_reader(way: Way, case: Case) -> str:
    """The words of the way for who has no project title yet, for who leads projects, or for a director."""
    level = level_of(case)
    if pm_title(case) and (level == "head" or is_directors_post(case)):
        return way.head
    return way.lead if pm_title(case) or level == "head" else as_it_stands(way.text, case)


def is_required_credential(match: Match, case: Case) -> bool:
    """Whether it stands among the checks before applying, so that it is not said twice."""
    return required_credential(match, case) is not None


def required_credential(match: Match, case: Case) -> SkillMention | None:
    """The place where the posting demands that certification by name; None where it only wishes for it."""
    if category_of(match, case) != "certification" or match.requirement.importance != "required":
        return None
    for mention in match.requirement.mentions[:MOST_PLACES]:
        block = case.posting.document.block(mention.block_id)
        left, right = clause_around(block, mention.start, mention.end)
        named = re.search(r"[A-Z]{2,}|[A-Z]\w+ [A-Z]|certif|licen[cs]", mention.text)
        if named and mention.importance == "required" and not is_wished(block.text[left:right]):
            return mention
    return None
