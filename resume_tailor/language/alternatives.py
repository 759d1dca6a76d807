"""Mentions of which one is enough: `Jira or Asana`, `tools such as Jira, Asana`, `PMP/CSM`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Span

_JOINTS: Final = frozenset(
    {
        ",",
        "/",
        "or",
        "and/or",
        "and",
        "&",
        "(",
        ")",
        "-",
        "similar",
        "other",
        "equivalent",
        "etc",
        "etc.",
        "a",
        "the",
        "an",
    }
)
_OR: Final = frozenset({"or", "and/or"})
_LISTED: Final = frozenset({"tool", "certification", "technology", "method"})
_OPENINGS: Final = (("such", "as"), ("e.g.",), ("e.g",), ("like",), ("i.e.",), ("for", "example"), ("eg",))
_LONGEST_JOINT: Final = 5


def find_alternatives(doc: Doc, mentions: Sequence[Span]) -> dict[int, str]:
    """Key of the group by index of the mention, for those mentions that stand in one."""
    groups: dict[int, str] = {}
    first = 0
    joints: list[set[str]] = []
    for index in range(1, len(mentions) + 1):
        joint = _joint(doc, mentions[index - 1], mentions[index]) if index < len(mentions) else None
        if joint is not None:
            joints.append(joint)
            continue
        if joints and _one_is_enough(doc, mentions[first:index], joints):
            groups.update(dict.fromkeys(range(first, index), f"one-of-{mentions[first].start}"))
        first, joints = index, []
    return groups


def _joint(doc: Doc, one: Span, other: Span) -> set[str] | None:
    """The words between two mentions of one list; None where something else stands there."""
    if not 0 < other.start - one.end <= _LONGEST_JOINT:
        return None
    words = {token.lower_ for token in doc[one.end : other.start]}
    return words if words <= _JOINTS else None


def _one_is_enough(doc: Doc, mentions: Sequence[Span], joints: Sequence[set[str]]) -> bool:
    """Whether a list means `or`: it says so, gives examples of one kind, or parts tools or certificates by strokes."""
    if any(joint & _OR for joint in joints):
        return all(joint & _OR or not joint & {"and", "&"} for joint in joints)
    if len({mention.label_ for mention in mentions}) > 1 or mentions[0].label_ not in _LISTED:
        return False
    before = tuple(token.lower_ for token in doc[max(0, mentions[0].start - 3) : mentions[0].start])
    if any(before[-len(opening) :] == opening or before[-len(opening) - 1 : -1] == opening for opening in _OPENINGS):
        return True
    return mentions[0].label_ != "method" and all(joint == {"/"} for joint in joints)
