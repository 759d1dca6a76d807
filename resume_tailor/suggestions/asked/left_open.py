"""Whether the posting leaves open what it asks for: an alternative, a wish, a measure; then its clause is quoted whole.

`You've used Jira, Linear, Asana or similar` requires none of the three.
"""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around, is_wished, quote_clause, say
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case

_BESIDE = re.compile(r"\b(?:x?or|either|similar|equivalent|such as|e\.g|like)\b", re.I)
"""Words beside the name of a product, method or certificate that make it one of several, or an example."""
_NAMES = (*TECHNICAL, "method", "certification")
_AROUND = 70
"""Characters on either side of the name in which they stand."""
_MEASURED = re.compile(
    r"\b(?:measured (?:by|on)|indicators? (?:for|of) (?:this|the|your) \w+|success (?:is|looks|in this|means|metrics))",
    re.I,
)
"""Words of a clause that tells by what one is measured."""
_IN_USE = re.compile(
    r"\b(?:we|we're|we are) (?:on|use|using)\b|\bwon't\b|\bdon't (?:need|care|mind)|\bdoes(?:n't| not) matter", re.I
)
"""Words of a clause that tells what the team happens to use."""
_MOST = 200
"""Characters of a clause that is quoted whole."""


def left_open(match: Match, case: Case) -> str:
    """The posting's clause in quotation marks where it leaves it open, else nothing; so too where it is too long."""
    requirement = match.requirement
    clause, beside = _clause(match, case)
    open_ = is_wished(clause) or is_in_use(match, case)
    if not open_ and not (requirement.category in _NAMES and _BESIDE.search(beside)):
        return ""
    spot = _spot(match)
    if spot is None:
        return ""
    said = say(case.posting, quote_clause(case.posting, requirement.quote, spot.start, spot.end))
    return said if len(said) <= _MOST else ""


def is_in_use(match: Match, case: Case) -> bool:
    """Whether the posting names what the team happens to use, and asks nobody for it."""
    return bool(_IN_USE.search(_clause(match, case)[0]))


def is_a_measure(match: Match, case: Case) -> bool:
    """Whether the posting names it as what the holder is measured by, which is no duty."""
    return bool(_MEASURED.search(_clause(match, case)[0]))


def _spot(match: Match) -> SkillMention | None:
    """Where the line that is quoted for it names it."""
    quote = match.requirement.quote
    return next((m for m in match.requirement.mentions[:MOST_PLACES] if m.block_id == quote.block_id), None)


def _clause(match: Match, case: Case) -> tuple[str, str]:
    """The clause that names it, and what of it stands beside the name."""
    spot = _spot(match)
    if spot is None:
        return "", ""
    block = case.posting.document.block(spot.block_id)
    left, right = clause_around(block, spot.start, spot.end)
    beside = block.text[max(left, spot.start - _AROUND) : min(right, spot.end + _AROUND)]
    return block.text[left:right].replace("’", "'"), beside
