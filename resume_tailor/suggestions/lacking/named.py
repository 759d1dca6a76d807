"""Whether a place of the posting surely names the thing, and wants it of the reader."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around, is_wished
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.coaching import way_for
from skill_lexicon.concept import Concept

OR_LIKE = re.compile(
    r"\bor (?:similar|equivalent|other|comparable|related|another|any(?:thing)?\b)|\betc\b|\bor the like|/similar", re.I
)
_PARTNERS = re.compile(
    r"\b(?:work(?:s|ing)?|partner(?:s|ing)?|collaborat\w+|coordinat\w+|liais\w+|interact\w*|engag\w+|"
    r"communicat\w+|align\w*|"
    r"interfac\w+|teams?|stakeholders)\b[^.;]{0,70}\b(?:with|across|between|from|like|including|such as)\b[^.;]*$",
    re.I,
)
"""What stands before the names of those one works with."""
_WHOSE = re.compile(
    r"\s+(?:teams?|engineers?|departments?|architects?|managers?|organi[sz]ations?|leads?)\b|-based\b|\s+provider\b",
    re.I,
)
"""What follows the name where it is said of other people or things."""
_SCHOOLING = re.compile(
    r"\b(?:degree|bachelor|master'?s|diploma|b\.?s\.?c?|m\.?s\.?c?)\b"
    r"(?<!\bms(?= (?:project|office|word|excel|access|visio|teams|power|share|outlook|365|planner|dynamics|azure)))",
    re.I,
)
_OWN = re.compile(
    r"\b(?:experienc(?:e|ed|ing)|knowledge|proficien\w+|familiar\w*|expertise|background|understanding|skills?|certif\w+|hands-on|"
    r"fluen\w+|exposure|years|confiden(?:t|ce)|comfort(?:able)?|command|track record|grasp|versed|conversant|competent|"
    r"enough)\b",
    re.I,
)
"""What makes the named thing one's own to know."""


def line_text(mention: SkillMention, case: Case) -> str:
    """The whole line of the posting that the mention stands in."""
    return case.posting.document.block(mention.block_id).text


ONE_LINE = 400
"""Characters of a line; what is longer is a whole posting in one paragraph."""


def names_no_partner(before: str, text: str, end: int) -> bool:
    """Whether neither the words before the name nor those after `end` make it the name of somebody one works with."""
    return not _PARTNERS.search(before) and not _WHOSE.match(text, end)


def is_own(match: Match, number: int, case: Case) -> bool:
    """Whether that place wants the thing of the reader: not the name of a team one works with."""
    mentions = match.requirement.mentions
    if number >= len(mentions):
        return False
    mention = mentions[number]
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    before, clause = block.text[left : mention.start], block.text[left:right]
    if _PARTNERS.search(before) or is_wished(clause) or not is_name(mention, case):
        return False
    if _WHOSE.match(block.text, mention.end):
        return False
    if _SCHOOLING.search(clause) or (OR_LIKE.search(clause) and category_of(match, case) == "domain"):
        return False
    listed = len(clause.split()) <= 4 and mention.importance == "required"
    listed = listed or (len(clause.split()) <= _LISTED and _is_demand_of_list(mention, clause))
    if mention.importance == "required" and category_of(match, case) == "tool":
        return True
    return listed or bool(_OWN.search(clause))


_LISTED = 14
"""Words of an item of a list of demands that names things (`systems implementation: ERP, WMS or MES`), not a duty."""
_TASK = re.compile(
    r"^\W*(?:able|ability|willing\w*|strong|excellent|you|we|to|must|will|can|be|are|is|\w+ing|\w+ate|\w+s with)\b|"
    r"\b(?:who|which|that|you|we|our|your|skills?|abilit(?:y|ies)|abilities|candidate|thinking)\b",
    re.I,
)
"""What makes of such an item a sentence on the person or the work."""


def _is_demand_of_list(mention: SkillMention, clause: str) -> bool:
    """Whether the clause is an item under a heading of what is required, and names things, no work."""
    return mention.section == "required" and mention.importance == "required" and not _TASK.search(clause)


def is_name(mention: SkillMention, case: Case) -> bool:
    """Whether the posting's words surely name the thing: no everyday word alone, no other meaning of its letters."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    if concept is None:
        return False
    words = mention.text.split()
    if concept.category == "certification" and mention.text.islower() and not _NAMES_PAPER.search(mention.text):
        return False  # `a seasoned project management professional` is a person
    if re.search(r"-(?:based|hosted|native)$", mention.text):
        return False
    if len(words) == 1 and _is_of_products(mention, concept, case):
        return False
    way = way_for(f"{concept.category}: {concept.pref_label}")
    if way is not None and not way.meant.search(mention.text):
        return False
    if len(words) == 1 and mention.text.islower():
        if mention.text in ("agile", "scrum", "kanban"):
            return bool(_AS_METHOD.search(line_text(mention, case), *_near(mention)))
        return mention.text in _PLAIN_NAMES and not any(char.isupper() for char in concept.pref_label)
    if mention.text.isupper() and 1 < len(mention.text) <= 5:
        return not _stands_for_else(mention.text, concept, case)
    return True


_AS_METHOD = re.compile(
    r"\b(?:agile|scrum|kanban|waterfall)\b(?:(?:\W+(?:and|or))?\W+(?:agile|scrum|kanban|waterfall|lean))*\W+"
    r"(?:\w+\W+)?(?:method\w*|principles|practices?|process\w*|ceremon\w+|frameworks?|delivery|development|sdlc|"
    r"projects?|sprints?|boards?|tools?)\b|\b(?:scrum|kanban|waterfall)\b",
    re.I,
)
"""What shows that `agile` in small letters is the way of working, not how somebody moves."""


def _near(mention: SkillMention) -> tuple[int, int]:
    return max(0, mention.start - _BESIDE), mention.end + _BESIDE


_BESIDE = 40
_PRODUCTS = re.compile(r"\b(?:tools|modules|applications|products|suite|reports)\b[^.]*$", re.I)


def _is_of_products(mention: SkillMention, concept: Concept, case: Case) -> bool:
    """Whether an everyday word has a capital in a list of a maker's products: `reporting tools: Metrics; Radar`."""
    everyday = concept.pref_label.islower() and mention.text[:1].isupper() and mention.text[1:].islower()
    before = case.posting.document.block(mention.block_id).text[max(0, mention.start - ONE_LINE) : mention.start]
    return everyday and before.rstrip()[-1:] in (",", ";", ":") and bool(_PRODUCTS.search(before))


_NAMES_PAPER = re.compile(r"certif|licen[cs]|credential|accredit|belt")
_PLAIN_NAMES = frozenset(
    (
        "blockchain", "cryptocurrency", "healthcare", "payments", "banking", "insurance", "automotive", "aerospace",
        "telecommunications", "hardware", "firmware", "electronics", "microservices", "retail", "construction",
        "pharmaceuticals", "cybersecurity", "budgeting", "budgets",
        "robotics", "geospatial", "decommissioning", "cabling", "firewalls", "tokenization",
        "annuities", "wireframes", "observability", "semiconductors", "e-commerce", "fintech", "biotechnology",
    )
)  # fmt: skip
"""Single words in small letters that name one field and nothing else."""


def _stands_for_else(letters: str, concept: Concept, case: Case) -> bool:
    """Whether the posting spells the letters out as something else: Special Access Programs (SAP)."""
    words = r"[a-z]+(?: of| and| for)?\s+".join(letters) + "[a-z]+"
    hit = re.search(rf"\b{words}", case.posting.document.text)
    return hit is not None and not any(hit.group().casefold() == name.casefold() for name in concept.names)
