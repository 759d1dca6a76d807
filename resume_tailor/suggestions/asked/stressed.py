"""Whether the posting stresses a demand, or says the word in passing: in brackets, in a trait, in its mission."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Block, Match, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.case import MOST_PLACES, Case

_MISSION = re.compile(
    r"\bpassion (?:for|to|about)\b|\bpassionate about\b|\bour (?:\w+ )?(?:mission|vision|purpose) (?:is|to)\b|"
    r"\b(?:positive|lasting|real|meaningful|social) impact (?:on|in|for)\b|\bmak\w+ a (?:\w+ )?difference\b|"
    r"\bour nation\b(?!-)|\bmake the world\b",
    re.I,
)
"""Words of a sentence that tells what the employer lives for; it asks for no duty."""
_TRAIT_BEFORE = re.compile(
    r"^\W*(?:(?:strong |demonstrated |genuine |high |personal )*(?:commitment|comfort\w*|dedication|adherence|attitude|"
    r"willing\w*|desire|eager\w*|enthusias\w+|curiosity|flexib\w+|respect|attention|sense of \w+)\b|positive\b|"
    r"(?:self|highly)[- ]motivated\b)",
    re.I,
)
"""How a clause begins that asks for an attitude: what stands later in it is no duty."""
_LATER = re.compile(r",?\s(?:while|whilst|as well as|and|with)\b", re.I)
_TRAITS = re.compile(r"\b(?:personal (?:attributes|qualities|characteristics)|who you are|core values)\b", re.I)
"""Headings of sections that list what somebody is like."""


def tells_mission(sentence: str) -> bool:
    """Whether the sentence tells what the employer lives for."""
    return bool(_MISSION.search(sentence))


def is_stressed(match: Match, case: Case) -> bool:
    """Whether a practice is asked for somewhere as the matter of its sentence; what is no practice always is."""
    if match.requirement.category not in ("practice", "soft") or not match.requirement.mentions:
        return True
    spots = list(islice(match.requirement.mentions, MOST_PLACES))
    traits = _blocks_of_traits(case)
    return any(not _is_in_passing(spot, traits, case) for spot in spots)


def _is_in_passing(spot: SkillMention, traits: frozenset[str], case: Case) -> bool:
    block = case.posting.document.block(spot.block_id)
    if stands_in_brackets(block.text, spot.start) or is_a_label(
        _item_around(block.text, spot.start, spot.end), spot.text
    ):
        return True
    left, right = clause_around(block, spot.start, spot.end)
    if tells_mission(block.text[left:right]):
        return True
    return _ends_a_trait(block.text[left : spot.start], spot.block_id in traits)


def stands_behind_a_trait(block: Block, start: int, end: int, case: Case) -> bool:
    """Whether the words end a clause that asks for an attitude: `Commitment to procedures, while contributing to …`."""
    left, _ = clause_around(block, start, end)
    return _ends_a_trait(block.text[left:start], block.id in _blocks_of_traits(case))


def _ends_a_trait(before: str, listed: bool) -> bool:
    return bool(_LATER.search(before)) and (listed or bool(_TRAIT_BEFORE.match(before)))


def _blocks_of_traits(case: Case) -> frozenset[str]:
    """The lines that stand under a heading of personal attributes alone; one line may hold a whole posting."""
    sections = case.posting.sections
    here = {i for section in sections if _TRAITS.search(section.heading) for i in section.block_ids}
    other = {i for section in sections if not _TRAITS.search(section.heading) for i in section.block_ids}
    return frozenset(here - other)


_LONGEST = 120
"""Characters before a word in which its bracket opens."""


def stands_in_brackets(text: str, start: int) -> bool:
    """Whether the word stands inside brackets that give examples: `plans (strategy, requirements, KPIs, etc)`."""
    before, behind = text[max(0, start - _LONGEST) : start], text[start : start + _LONGEST]
    opened = before.rfind("(")
    if opened <= before.rfind(")"):
        return False
    return bool(_EXAMPLES.search(before[opened:] + behind.split(")")[0]))


_EXAMPLES = re.compile(r"\betc\b|\be\.\s?g\b|\bi\.\s?e\b|\bsuch as\b|\blike\b|\bincluding\b", re.I)


def _item_around(text: str, start: int, end: int) -> str:
    """What stands between the nearest semicolons or line breaks: one item of a list within a line."""
    left = max(text.rfind(mark, 0, start) for mark in ";\n") + 1
    rights = [at for mark in ";\n" if (at := text.find(mark, end)) >= 0]
    return text[left : min(rights, default=len(text))]


def is_a_label(text: str, words: str) -> bool:
    """Whether a single capitalised word ends a short line behind a colon: `Extract Framework: Metrics;`."""
    said = text.strip(" \t;.,•-")
    return (
        len(said.split()) <= _SHORT
        and len(words.split()) == 1
        and words[:1].isupper()
        and said.endswith(words)
        and said[: -len(words)].rstrip().endswith(":")
    )


_SHORT = 4
"""Words of a line that is a name with its label."""
