"""Reorder the items of one skills line: what the posting asks for comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from resume_tailor.folding import fold_words
from resume_tailor.model import Declined, Evidence, ListedSkill, Match, ReorderItems, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import join_and

MOST_LINES = 3
_FAR = 2
"""How many items not asked for must stand before an asked one, so that moving it is worth while."""


def suggest_reorder_skills(case: Case) -> Iterator[Suggestion | Declined]:
    """One reordering at most for each line of the skills section, for the three lines where it gains most."""
    found: list[tuple[float, Suggestion | Declined]] = []
    for (block_id, group), items in groupby(case.resume.skills, key=lambda skill: (skill.block_id, skill.group)):
        found += _for_line(block_id, group, list(items), case)
    made = sorted((f for f in found if isinstance(f[1], Suggestion)), key=lambda f: -f[0])
    yield from (suggestion for _, suggestion in made[:MOST_LINES])
    yield from (declined for _, declined in found if isinstance(declined, Declined))


def _for_line(
    block_id: str, group: str, items: list[ListedSkill], case: Case
) -> Iterator[tuple[float, Suggestion | Declined]]:
    if len(items) < 3 or not case.editable(block_id):
        return
    asked = {number: hit for number, item in enumerate(items) if (hit := _asked(item, case))}
    if not asked or len(asked) == len(items):
        return
    order = sorted(range(len(items)), key=lambda n: -case.weight(asked[n][0]) if n in asked else 1.0)
    gain = sum(
        case.weight(match)
        for number, (match, _) in asked.items()
        if sum(other not in asked for other in range(number)) >= (1 if case.eager else _FAR)
    )
    if not gain or order == list(range(len(items))):
        return
    moved = [items[n].text for n in order if n in asked]
    id_ = f"reorder-skills-{block_id.replace('/', '-')}" + (f"-{'-'.join(fold_words(group))}" if group else "")
    title = f"Put {join_and(moved[:4])} first" + (f" in “{group}”" if group else " in the skills line")
    reason = _why_not(case.block(block_id).text, items)
    if reason:
        yield 0.0, Declined(id_, "reorder-skills", title, reason)
        return
    yield gain, _suggestion(id_, title, block_id, items, order, asked, case)


def _asked(item: ListedSkill, case: Case) -> tuple[Match, Evidence] | None:
    """The weightiest requirement that this item meets by its own name, with the evidence."""
    hits = [
        (match, evidence)
        for match in case.skills()
        for evidence in match.evidence
        if evidence.relation != "implied"
        and evidence.mention.block_id == item.block_id
        and item.start <= evidence.mention.start
        and evidence.mention.end <= item.end
    ]
    return max(hits, key=lambda hit: case.weight(hit[0]), default=None)


def _why_not(text: str, items: list[ListedSkill]) -> str:
    """Why the line must stay as it is; empty where its items can change places."""
    firsts = [item.text[0] for item in items]
    if any(char.isupper() for char in firsts[:1]) and any(char.islower() for char in firsts[1:]):
        return "The line reads as a sentence: its first item alone begins with a capital."
    if any(item.text.count("(") != item.text.count(")") for item in items):
        return "An item's parentheses reach over into the next one."
    if any(len(item.text) > 60 or re.search(r"[.!?]\s", item.text) for item in items):
        return "The line holds sentences, no list of items."
    between = [text[a.end : b.start] for a, b in pairwise(items)]
    if any(len(re.findall(r"\w+", part)) > 1 or ":" in part for part in between):
        return "Words stand between the items that belong to some of them."
    if re.search(r"\b(?:and|&|or)\s+\S", " ".join(item.text for item in items[-1:])[:5]):
        return "The last item begins with “and”."
    tail = text[items[-1].end :].strip(" .;,")
    return "Words after the last item belong to the line's order." if tail and len(tail) > 2 and ":" not in tail else ""


def _suggestion(
    id_: str,
    title: str,
    block_id: str,
    items: list[ListedSkill],
    order: list[int],
    asked: dict[int, tuple[Match, Evidence]],
    case: Case,
) -> Suggestion:
    first = [asked[number] for number in order if number in asked]
    moved = [items[number].text for number in order if number in asked]
    names = join_and(moved[:5])
    plural = len(moved) > 1
    return Suggestion(
        id=id_,
        kind="reorder-skills",
        title=title,
        reason=(
            f"The posting asks for {names}, which now stand{'' if plural else 's'} behind items it does not ask for."
        ),
        action=f"The line now begins with {names}; nothing was added or taken away.",
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match, _ in first))[:3],
        resume_quotes=(first[0][1].quote,),
        evidence=tuple(evidence for _, evidence in first),
        edit=ReorderItems(block_id, tuple((i.start, i.end) for i in items), tuple(order), tuple(i.text for i in items)),
        effect="The eye meets the asked skills first.",
        requirement=first[0][0].requirement.id,
        weight=round(case.weight(first[0][0]) * 0.5, 4),
    )
