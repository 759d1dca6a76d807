"""Into which order the items of a skills list may be put: asked ones first in their stretch, capitals kept right."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise, takewhile

from resume_tailor.folding import fold_words
from resume_tailor.model import ListedSkill
from resume_tailor.suggestions.asked.asked_duties import Asked
from resume_tailor.suggestions.asked.duties import duties_named
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.skill_lists.asked_items import (
    holds,
    is_a_tool,
    is_only_wished,
    is_proved_now,
    is_tool,
    may_be_asked,
)

SEEN = 3
"""Places of a line or list that are read first; nobody notices a move further back."""
_SHORT = 6
"""Items of a list that is read as a whole."""
_MOST_MOVED = 3
"""Items of a line that are put to the front."""
_TRADE = re.compile(
    r"\b(?:project|program(?:me)?|portfolio)s? (?:management|planning|scheduling|delivery|coordination)\b|"
    r"\bmaster schedules?\b|^planning\b",
    re.I,
)
"""The trade itself, which stays where it stands."""
_JOINED = re.compile(
    r"\d\s+(?:and|or|&)\s|[A-Z]\w{0,60}\s+(?:and|or|&)\s+(?:[A-Z]{2,}|MS|Microsoft)\b|[A-Z]\w{0,60}\s+&\s+[A-Z]\w+\s+\d"
)
"""Two programs in one item: `MS Office 2013 and MS Excel`."""


def stretches(items: list[ListedSkill], case: Case) -> list[int]:
    """The number of the stretch each item belongs to: tools stand together, and so does all else.

    Neighbouring numbers are of different kinds, so that all even ones are of one kind. One item of another kind that
    stands by itself makes no stretch.
    """
    kinds: list[str] = []
    for item in items:
        inside = [m for m in case.resume.mentions if holds(item, m)]
        last = kinds[-1] if kinds else ""
        kinds.append(("tool" if any(is_a_tool(item, m) for m in inside) else "practice") if inside else last)
    for n in range(1, len(kinds) - 1):
        if kinds[n - 1] == kinds[n + 1] != "":
            kinds[n] = kinds[n - 1]
    known = [kind or next((later for later in kinds if later), "") for kind in kinds]
    return [sum(one != other for one, other in pairwise(known[: n + 1])) for n in range(len(known))]


def gathered(kinds: list[int], asked: Container[int]) -> list[int]:
    """The stretches with what is asked in the first one of its kind: practices behind the tools join those before.

    A tool stays among the tools, however far behind they stand: alone among practices it breaks the line's order.
    """
    return [kind % 2 if n in asked else kind for n, kind in enumerate(kinds)]


def asked_first(
    kinds: Sequence[int], asked: Container[int], bars: Container[int] = (), standing: Sequence[int] = ()
) -> list[int]:
    """The items' new order: what is asked first, within each stretch of one kind.

    Nothing passes one of the bars, nor an item of which the posting speaks as much (`standing`).
    """
    order: list[int] = []
    for n in sorted(range(len(kinds)), key=lambda number: kinds[number]):
        at = len(order)
        while (
            n in asked and at and kinds[order[at - 1]] == kinds[n] and _yields(order[at - 1], n, asked, bars, standing)
        ):
            at -= 1
        order.insert(at, n)
    return order


def _yields(passed: int, coming: int, asked: Container[int], bars: Container[int], standing: Sequence[int]) -> bool:
    """Whether an item that stands before one that is asked may come behind it."""
    if passed in asked or passed in bars:
        return False
    return not standing or not standing[passed] or standing[passed] < standing[coming]


def bars_among(
    items: list[ListedSkill], asked: Container[int], duties: Mapping[str, Asked], case: Case
) -> frozenset[int]:
    """The items that are not surely asked but may be, so that nothing is put before them."""
    released = any(_RELEASES.search(item.text) for item in items) and _asks_for_releases(case)
    return frozenset(
        n
        for n, item in enumerate(items)
        if n not in asked and (may_be_asked(item, duties) or (released and _RELEASES.search(item.text)))
    )


_RELEASES = re.compile(r"\breleases?\b|\bdeployment\b", re.I)
_OF_RELEASES = re.compile(
    r"\b(?:releases?|CI ?/ ?CD|continuous (?:integration|delivery|deployment)|roll-?outs?|go-?lives?|cut-?overs?|"
    r"(?:plan|manag|coordinat|execut)\w{0,5} (?:\w{1,20} )?deployments?|"
    r"deploy\w{0,5} (?:of )?(?:software|applications?|code)|(?:software|application) deploy\w{0,5})\b",
    re.I,
)
"""How a posting speaks of what the management of releases is there for."""
_DEMANDS, _MOST_READ = ("title", "required", "duty"), 20_000
"""Sections of the posting, and characters of a line, in which releases are looked for."""


@once_a_case
def _asks_for_releases(case: Case) -> bool:
    """Whether a demand or duty of the posting speaks of releases."""
    asking = {id_ for section in case.posting.sections if section.kind in _DEMANDS for id_ in section.block_ids}
    blocks = (block for block in case.posting.document.blocks if block.id in asking)
    return any(_OF_RELEASES.search(block.text, 0, _MOST_READ) for block in blocks)


def without_wishes(items: list[ListedSkill], asked: Mapping[int, Ground], case: Case) -> dict[int, Ground]:
    """What is asked, without mere wishes for what only stands in the list behind what the newest job proves."""
    now = [is_proved_now(item, case) for item in items]
    return {
        n: hit
        for n, hit in asked.items()
        if is_tool(hit)
        or now[n]
        or not is_only_wished(hit, case)
        or not any(now[m] for m in range(n) if m not in asked)
    }


def worth_moving(asked: dict[int, Ground], kinds: list[int], case: Case) -> dict[int, Ground]:
    """Those that stand in front of their stretch already, and the weightiest of the others.

    A stretch is one that begins where readers look; where no other edit was found, also one of tools further down.
    """
    front = {n for n in asked if all(m in asked for m in range(n) if kinds[m] == kinds[n])}
    seen = [n for n in asked if n not in front and (kinds.index(kinds[n]) < SEEN or (case.eager and is_tool(asked[n])))]
    rest = sorted(seen, key=lambda n: (-asked[n].weight, n))[:_MOST_MOVED]
    return {n: asked[n] for n in sorted((*front, *rest))}


def is_seen(order: list[int], asked: Container[int], kinds: list[int], *, eager: bool = False) -> bool:
    """Whether every item that moves up comes to the places that are read first, and by more than a place or to these.

    From the fourth place to the third is a change that nobody sees. Places count from the beginning of a stretch.
    Where no other edit was found (`eager`), it does that one item of those that move is seen to, or the list is short.
    """
    begins = {kind: kinds.index(kind) for kind in kinds}
    up = [
        (new - begins[kinds[old]], old - begins[kinds[old]])
        for new, old in enumerate(order)
        if old in asked and new < old
    ]
    if not up or up[0][0] >= SEEN:
        return False
    told = up if eager else up[:1]
    short = eager and len(order) <= _SHORT
    if not short and not any(new < SEEN - 1 or old - new > 1 for new, old in told):
        return False
    best = min(new for new, old in enumerate(order) if old in asked and new < old)
    return best < SEEN or (kinds.count(kinds[order[best]]) >= SEEN and any(old - new > 1 for new, old in told))


_SOFT = ("stakeholders", "executives", "team", "across")
"""Duties of getting on with people, which everybody lists."""


def passes_harder(items: list[str], order: list[int], asked: Mapping[int, Ground]) -> bool:
    """Whether all that moves up is of getting on with people, and passes a harder duty: releases, risks, budgets."""
    up = [old for new, old in enumerate(order) if old in asked and new < old]
    if any(asked[n].id not in _SOFT for n in up):
        return False
    places = {old: new for new, old in enumerate(order)}
    passed = {m for n in up for m in range(n) if places[m] > places[n]}
    return any(duty.id not in _SOFT for m in passed for duty, _, _ in duties_named(items[m]))


def trade_in_front(items: list[str], asked: Container[int]) -> list[int]:
    """The items in front that name the trade itself (`Project planning`): nothing asked moves before them."""
    return list(takewhile(lambda n: n in asked or _TRADE.search(items[n]), range(len(items))))


def demotes_the_trade(items: list[str], order: list[int]) -> bool:
    """Whether project or program management itself would stand further back than before."""
    return any(_TRADE.search(items[old]) and new > old for new, old in enumerate(order))


def keeps_its_first(items: list[ListedSkill], case: Case, new_first: int) -> bool:
    """Whether the first item's capital is that of the line's beginning, so that it stays where it is.

    So it is where others begin small, or the new first one would, unless it is a name that has its capital anywhere,
    or lines of this resume begin small behind their label.
    """
    first, coming = items[0], items[new_first].text
    named = _is_named(first, case)
    small = [item.text[0].islower() for item in items[1:]]
    if coming[0].islower() and named and _begins_small(first.group, case):
        return False
    return first.text[0].isupper() and (coming[0].islower() or (any(small) and not named))


def _is_named(item: ListedSkill, case: Case) -> bool:
    """Whether the item is a name that has its capital anywhere: `SAFe`, `Jira`."""
    inside = [m for m in case.resume.mentions if holds(item, m)]
    return item.text[1:] != item.text[1:].lower() or any(is_a_tool(item, m) for m in inside)


def _begins_small(group: str, case: Case) -> bool:
    """Whether another line of the resume begins with a small letter behind its label."""
    firsts: dict[str, ListedSkill] = {}
    for skill in case.resume.skills:
        firsts.setdefault(skill.list_id or skill.block_id, skill)
    return bool(group) and any(one.group and one.text[:1].islower() for one in firsts.values())


def recased(items: list[ListedSkill], new_first: int, case: Case) -> tuple[str, ...]:
    """The items as written where another one is the first: this gets the line's capital, the old one gives it back.

    Empty where it is not sure that the old one's capital is no part of its name; a name keeps its own.
    """
    first, coming = items[0], items[new_first]
    concepts = [case.lexicon.concepts.get(m.concept or "") for m in case.resume.mentions if holds(first, m)]
    known = [concept for concept in concepts if concept and concept.category == "practice"]
    common = bool(known) and all(concept.pref_label == concept.pref_label.lower() for concept in known)
    named = _is_named(first, case)
    word = coming.text.split()[0]
    if not (common or named) or not (word.islower() or word[0].isupper()):
        return ()
    old = first.text if named else first.text[0].lower() + first.text[1:]
    new = {0: old, new_first: coming.text[0].upper() + coming.text[1:]}
    return tuple(new.get(number, item.text) for number, item in enumerate(items))


def why_not_items(text: str, items: list[ListedSkill]) -> str:
    """Why the line must stay as it is; empty where its items can change places."""
    if any(item.text.count("(") != item.text.count(")") for item in items):
        return "An item's parentheses reach over into the next one."
    if any(_JOINED.search(item.text) for item in items):
        return "An item holds two things at once."
    if any(not item.text[0].isalpha() for item in items):
        return "An item begins with a number or sign, so that it belongs to the one before it."
    if any(len(fold_words(item.text)) > 6 or len(item.text) > 60 or re.search(r"[.!?]\s", item.text) for item in items):
        return "The line holds sentences, no list of items."
    between = [text[a.end : b.start].strip() for a, b in pairwise(items)]
    if len(set(between)) > 1:
        return "The items are not parted in the same way throughout."
    if any(len(re.findall(r"\w+", part)) > 1 or ":" in part for part in between):
        return "Words stand between the items that belong to some of them."
    if re.search(r"\b(?:and|&|or)\s+\S", " ".join(item.text for item in items[-1:])[:5]):
        return "The last item begins with “and”."
    tail = re.split(r"[\t\n]", text[items[-1].end :])[0].strip(" .;,")
    return "Words after the last item belong to the line's order." if tail and len(tail) > 2 and ":" not in tail else ""
