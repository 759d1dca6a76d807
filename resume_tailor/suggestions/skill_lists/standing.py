"""How much the posting speaks of an item of a skills list, so that nothing is put before what it asks as much.

What no requirement was read from may still stand there word for word: "Jira admin experience is required", "managing
general contractors" for vendor management. Such an item keeps its place before what is asked no more than itself.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from resume_tailor.model import ListedSkill, Match
from resume_tailor.suggestions.case import TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.skill_lists.asked_items import holds, is_everyday, is_tool
from resume_tailor.suggestions.skill_lists.duty_items import telling_words, things_of

_LEVELS = {"title": 6, "required": 4, "duty": 4, "preferred": 2}
"""What a word of the posting's title, of its demands and duties, and of its wishes weighs."""
_BY_KIND = 1
"""What is taken off where only the kind is asked: of Smartsheet, where the posting asks for project software."""
_EXAMPLES = re.compile(r"\b(?:such as|like|including|e\.?g)\b", re.I)
"""How a duty names tools in passing."""
_LEAST = 2
"""What weighs whatever else the posting asks."""
_SAYING_LITTLE = (
    "change",
    "design",
    "test",
    "testing",
    "team",
    "data",
    "resource",
    "resources",
    "time",
    "work",
    "issue",
)
"""Further words that stand in any posting in some sense."""
_MOST_READ = 20_000
"""Characters of one line of the posting that are read."""


def standings(
    items: Sequence[ListedSkill], asked: Mapping[int, Ground], moving: Container[int], case: Case
) -> list[int]:
    """How much the posting speaks of each item: most in its title, then as a demand or duty, as a wish, else 0.

    What is asked, but less than those that move (`moving`), counts as nothing.
    """
    left = {n for n in asked if n not in moving}
    return [
        0
        if n in left
        else max(_by_words(item, case), _by_matches(item, case))
        if n not in asked
        else _of(asked[n], case)
        for n, item in enumerate(items)
    ]


def _of(hit: Ground, case: Case) -> int:
    """The level of the line by which the item is asked, less for one of several examples in the tale of a duty."""
    quote = hit.quote
    section = next((section for section in case.posting.sections if quote.block_id in section.block_ids), None)
    level = _LEVELS.get(section.kind, _LEAST) if section else _LEAST
    text = case.posting.document.block(quote.block_id).text[:_MOST_READ]
    example = section is not None and section.kind == "duty" and is_tool(hit) and _EXAMPLES.search(text)
    title = things_of(hit.evidence.mention.text) & things_of(case.posting.title)
    return _LEVELS["title"] if title else level - _BY_KIND * bool(hit.evidence.relation != "same" or example)


def _by_words(item: ListedSkill, case: Case) -> int:
    """The level of the lines that have all words of the item that say what it is; in the title one does."""
    things = things_of(item.text)
    plain = len(things) < 2 and any(is_everyday(word) or word in _SAYING_LITTLE for word in telling_words(item.text))
    found = 0
    for level, said in _said(case):
        in_title = level == _LEVELS["title"] and things & said
        if level > found and things and (in_title or (not plain and things <= said)):
            found = level
    return found


@once_a_case
def _said(case: Case) -> list[tuple[int, frozenset[str]]]:
    """The lines of title, demands and wishes: their level, and what they speak of."""
    blocks = {block.id: block.text for block in case.posting.document.blocks}
    lines = [(_LEVELS["title"], frozenset(things_of(case.posting.title)))]
    for section in case.posting.sections:
        if level := _LEVELS.get(section.kind, 0):
            lines += [(level, frozenset(things_of(blocks[id_][:_MOST_READ]))) for id_ in section.block_ids]
    return lines


def _by_matches(item: ListedSkill, case: Case) -> int:
    """The level of the requirements that the item answers, by its own name or as one of an asked kind."""
    return max((_of_match(m, item) for m in case.skills() if case.asks_surely(m)), default=0)


def _of_match(match: Match, item: ListedSkill) -> int:
    level = _LEVELS.get(match.requirement.importance, _LEAST)
    inside = [e for e in match.evidence if holds(item, e.mention)]
    if any(e.relation == "same" for e in inside):
        return level
    return level - _BY_KIND if any(e.mention.category in TECHNICAL for e in inside) else 0
