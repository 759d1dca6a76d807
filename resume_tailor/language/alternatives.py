"""Mentions of which one is enough: `Jira or Asana`, `tools such as Jira, Asana`, `PMP/CSM`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from spacy.tokens import Doc

from resume_tailor.language.units import words_of

Joint = Literal["or", "and", ",", "/", ""]
"""What parts two neighbours of a list; empty: they do not stand in one list."""


class Place(NamedTuple):
    """Where a mention stands: first token, the one after its last, what it names and of which kind."""

    first: int
    last: int
    key: str
    category: str


_FILLER_WORDS: Final = (
    ", / or and/or and & - similar other equivalent etc etc. a the an either another ( else alternatively"
)
_FILLERS: Final = frozenset(_FILLER_WORDS.split())
_OR: Final = frozenset({"or", "and/or", "alternatively"})
_OTHERS: Final = frozenset({"similar", "equivalent", "other", "comparable", "related", "another"})
"""Words after `or` that close a list of examples: `PMP, CSM or similar`."""
_AND: Final = frozenset({"and", "&"})
_LISTED: Final = frozenset({"tool", "certification", "technology", "method"})
_OPENINGS: Final = (("such", "as"), ("e.g.",), ("e.g",), ("like",), ("i.e.",), ("for", "example"), ("eg",))
_CHOICES: Final = (
    ("one", "of"),
    ("one", "or", "more"),
    ("any", "of"),
    ("any", "one"),
    ("at", "least", "one"),
)
"""How lists begin of which one is enough: `one or more of Java, Python, Go`."""
_CHOICE_STARTS: Final = frozenset(opening[0] for opening in _CHOICES)
_CHOSEN: Final = frozenset({"of", "the", "following", "these", "either", "or", "more", "one", ":", "(", "such", "as"})
_CALLS: Final = frozenset({":", "(", "as"})
"""What stands before a list after a word for what it lists: `at least one certification (PMP, CSM)`."""
_NEAR: Final = 9
"""Tokens before a list within which its beginning stands."""
_NOUNS: Final = 4
"""Words at most for what is listed."""
_LONGEST_JOINT: Final = 5


def find_alternatives(doc: Doc, places: Sequence[Place]) -> dict[int, str]:
    """Key of the group by index of the mention, for those mentions that stand in one.

    A long form and its abbreviation in brackets are one item of a list. Brackets end a list; so does whatever stands
    between two mentions beyond commas, strokes, `and` and `or`.
    """
    groups: dict[int, str] = {}
    for items, joints in _lists(doc, places):
        for first, last in _groups(doc, places, items, joints):
            members = [index for item in items[first:last] for index in item]
            groups.update(dict.fromkeys(members, f"one-of-{places[members[0]].first}"))
    return groups


def _lists(doc: Doc, places: Sequence[Place]) -> Iterator[tuple[list[list[int]], list[Joint]]]:
    """Runs of several items that stand side by side, each with the indices of its mentions, and the joints between
    them.
    """
    words = words_of(doc)
    items: list[list[int]] = []
    joints: list[Joint] = []
    end = -_LONGEST_JOINT - 1  # far from the first one
    for index, place in enumerate(places):
        joint: Joint = ""
        if 0 < place.first - end <= _LONGEST_JOINT:
            between = words[end : place.first]
            if between == ["("] and place.key == places[items[-1][-1]].key:
                items[-1].append(index)
                end = place.last + (_word(doc, place.last) == ")")
                continue
            joint = _joint(between)
        if joint:
            joints.append(joint)
            items.append([index])
        else:
            if len(items) > 1:
                yield items, joints
            items, joints = [[index]], []
        end = place.last
    if len(items) > 1:
        yield items, joints


def _word(doc: Doc, place: int) -> str:
    words = words_of(doc)
    return words[place] if place < len(words) else ""


def _joint(words: Sequence[str]) -> Joint:
    if not _FILLERS.issuperset(words):
        return ""
    if not _OR.isdisjoint(words):
        return "or"
    if not _AND.isdisjoint(words):
        return "and"
    return "," if "," in words else "/" if "/" in words else ""


def _groups(
    doc: Doc, places: Sequence[Place], items: Sequence[Sequence[int]], joints: Sequence[Joint]
) -> Iterator[tuple[int, int]]:
    """First item and the one after the last of each group in a list."""
    after = places[items[-1][-1]].last
    after += _word(doc, after) in (")", ",")
    others = _word(doc, after) in _OR and _word(doc, after + 1) in _OTHERS and _are_listed(places, items)
    closed_by_or = (joints[-1] == "or" or others) and "and" not in joints and "/" not in joints
    if (
        _is_choice(doc, places[items[0][0]].first)
        or closed_by_or
        or ("or" not in joints and _gives_examples(doc, places, items))
    ):
        yield 0, len(items)
    else:
        yield from _pairs(places, items, joints)


def _is_choice(doc: Doc, start: int) -> bool:
    """Whether the words before a list say that one of it is enough."""
    before = words_of(doc)[max(0, start - _NEAR) : start]
    for place in range(len(before) - 1, -1, -1):
        if before[place] in (".", ";", ")"):
            return False
        if before[place] not in _CHOICE_STARTS:
            continue
        opening = next((one for one in _CHOICES if tuple(before[place : place + len(one)]) == one), None)
        if opening:
            others = [word for word in before[place + len(opening) :] if word not in _CHOSEN]
            return not others or (before[-1] in _CALLS and len(others) <= _NOUNS)
    return False


def _gives_examples(doc: Doc, places: Sequence[Place], items: Sequence[Sequence[int]]) -> bool:
    """Whether a list of one kind gives examples: `tools such as Jira and Asana`."""
    start = places[items[0][0]].first
    if not _are_listed(places, items):
        return False
    before = tuple(_word(doc, place) for place in range(max(0, start - 3), start))
    return any(before[-len(one) :] == one or before[-len(one) - 1 : -1] == one for one in _OPENINGS)


def _are_listed(places: Sequence[Place], items: Sequence[Sequence[int]]) -> bool:
    """Whether all items are of one kind, of which a posting lists examples."""
    kinds = {places[index].category for item in items for index in item}
    return len(kinds) == 1 and not kinds.isdisjoint(_LISTED)


def _pairs(
    places: Sequence[Place], items: Sequence[Sequence[int]], joints: Sequence[Joint]
) -> Iterator[tuple[int, int]]:
    """Runs of items that only `or` parts, or only strokes where the items are tools or certificates."""
    first = 0
    for index in range(1, len(items) + 1):
        joint = joints[index - 1] if index < len(items) else ""
        if joint == "or" or (joint == "/" and _strokes_mean_or(places, items[index - 1], items[index])):
            continue
        if index - first > 1:
            yield first, index
        first = index


def _strokes_mean_or(places: Sequence[Place], one: Sequence[int], other: Sequence[int]) -> bool:
    kind = places[one[0]].category
    return kind in _LISTED and kind != "method" and places[other[0]].category == kind
