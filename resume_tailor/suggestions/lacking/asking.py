"""The clause of the posting that asks for a thing, and how many of its clauses have it in the work."""

from __future__ import annotations

import re

from resume_tailor.model import Match, Quote, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, once_a_match
from resume_tailor.suggestions.lacking.named import is_name, is_own
from skill_lexicon.concept import Concept


def known_concepts(match: Match, case: Case) -> list[Concept]:
    """The asked concepts that the lexicon has."""
    return [case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts]


OFTEN = 3
"""Lines from which on a way of working that is only wished for is what the posting is about."""


def clause_start(mention: SkillMention, case: Case) -> tuple[str, int]:
    """Which clause it stands in; a posting may be one long paragraph."""
    block = case.posting.document.block(mention.block_id)
    return block.id, clause_around(block, mention.start, mention.end)[0]


def is_in_the_work(match: Match, case: Case) -> bool:
    """Whether what one line wishes for is a part of the work by several others."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    doing = {clause_start(m, case) for m in mentions if m.importance != "preferred" and is_name(m, case)}
    return len(doing) >= OFTEN


_HEADING_WORDS = 3


def _is_of_paper(mention: SkillMention, case: Case) -> bool:
    """Whether the clause asks for a certificate of the thing, which says less than the clause that asks to know it."""
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    return bool(re.search(r"\bcertif", block.text[left:right], re.I))


@once_a_match
def asking_clause(match: Match, case: Case) -> Quote:
    """The posting's clause that asks for it: the first place that requires it, else that wants it."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    if not mentions:
        return match.requirement.quote
    wanting = [m for number, m in enumerate(mentions) if is_own(match, number, case)]
    wanting = wanting or [m for m in mentions if is_name(m, case)] or list(mentions)
    if all(m.importance == "preferred" for m in wanting) and is_in_the_work(match, case):
        wanting = [m for m in mentions if m.importance != "preferred" and is_name(m, case)]
    telling = [m for m in wanting if len(case.posting.document.block(m.block_id).text.split()) > _HEADING_WORDS]
    demands = [m for m in telling or wanting if m.importance != "preferred"]
    paper = category_of(match, case) == "certification"
    ranked = sorted(
        demands or telling or wanting,
        key=lambda m: (not paper and _is_of_paper(m, case), m.importance != "required"),
    )
    own = ranked[0]
    block = case.posting.document.block(own.block_id)
    left, right = clause_around(block, own.start, own.end)
    section = next((s.heading for s in case.posting.sections if block.id in s.block_ids and s.heading), "")
    place = f"line {case.posting.document.line(block.id, left)}" + (f", {section}" if section else "")
    return Quote("posting", block.id, left, right, block.text[left:right], place)
