"""Mentions of which one is enough: `Jira or Asana`, `tools such as Jira, Asana`, `PMP/CSM`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span


def _ids(words: str) -> frozenset[int]:
    """Ids of words as spaCy's lexemes have them."""
    return frozenset(map(get_string_id, words.split()))


_JOINTS: Final = _ids(", / or and/or and & ( ) - similar other equivalent etc etc. a the an")
_OR: Final = _ids("or and/or")
_AND: Final = _ids("and &")
_STROKE: Final = _ids("/")
_LISTED: Final = frozenset({"tool", "certification", "technology", "method"})
_OPENINGS: Final = (("such", "as"), ("e.g.",), ("e.g",), ("like",), ("i.e.",), ("for", "example"), ("eg",))
_LONGEST_JOINT: Final = 5


def find_alternatives(doc: Doc, mentions: Sequence[Span]) -> dict[int, str]:
    """Key of the group by index of the mention, for those mentions that stand in one."""
    if not mentions:
        return {}
    groups: dict[int, str] = {}
    words: list[int] = doc.to_array(["LOWER"]).tolist()
    first = 0
    joints: list[frozenset[int]] = []
    end = mentions[0].end
    for index in range(1, len(mentions) + 1):
        joint = None
        if index < len(mentions):
            start = mentions[index].start
            if 0 < start - end <= _LONGEST_JOINT:
                joint = frozenset(words[end:start])
            end = mentions[index].end
        if joint is not None and joint <= _JOINTS:
            joints.append(joint)
            continue
        if joints and _one_is_enough(doc, mentions[first:index], joints):
            groups.update(dict.fromkeys(range(first, index), f"one-of-{mentions[first].start}"))
        first, joints = index, []
    return groups


def _one_is_enough(doc: Doc, mentions: Sequence[Span], joints: Sequence[frozenset[int]]) -> bool:
    """Whether a list means `or`: it says so, gives examples of one kind, or parts tools or certificates by strokes."""
    if any(joint & _OR for joint in joints):
        return all(joint & _OR or not joint & _AND for joint in joints)
    kind = mentions[0].label_
    if kind not in _LISTED or any(mention.label_ != kind for mention in mentions):
        return False
    before = tuple(token.lower_ for token in doc[max(0, mentions[0].start - 3) : mentions[0].start])
    if any(before[-len(opening) :] == opening or before[-len(opening) - 1 : -1] == opening for opening in _OPENINGS):
        return True
    return kind != "method" and all(joint == _STROKE for joint in joints)
