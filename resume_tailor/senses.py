"""In which sense a word of a resume stands: by the head of its phrase, its neighbours, and the trade of the job."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resume_tailor.model import SkillMention
from resume_tailor.patterns import lazily
from resume_tailor.tenure import is_pm_title

_NEXT = re.compile(r"[ \u00a0-]([^\W\d_][\w’'-]*)")
_NO_NOUN = re.compile(r"(?:\w+(?:ed|ing|ly)|vs|via|per|i|ii|iii|etc)$", re.I)
_CONTEXT = 70
"""Characters on either side in which a telling neighbour counts."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What must and must not stand around a concept's single word."""

    needs: re.Pattern[str] | None
    """Of which something must stand in the line beside the word."""
    not_near: re.Pattern[str] | None
    """What must not stand in the line beside it, of several words neither."""
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    not_said: re.Pattern[str] | None
    """What the word and what follows it must not say."""
    asked_not: re.Pattern[str] | None
    """What must not stand in a posting's line that asks for it."""


@dataclass(frozen=True, slots=True)
class OtherSense:
    """What tells that a short form stands for something of another trade."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Senses:
    """The table of senses.toml."""

    by_concept: dict[str, Sense]
    carriers: frozenset[str]
    foreign: re.Pattern[str]
    departments: frozenset[str]
    short_forms: dict[str, OtherSense]
    """By the letters of the short form."""


_KEYS = ("needs", "not_near", "not_before", "not_after", "not_said", "asked_not")


@cache
def load_senses() -> Senses:
    """The table that this program ships."""
    data = tomllib.loads((files("resume_tailor") / "senses.toml").read_text(encoding="utf-8"))
    return Senses(
        {row["concept"]: Sense(*(_pattern(row.get(key, "")) for key in _KEYS)) for row in data["sense"]},
        frozenset(data["carriers"].split()),
        lazily(data["foreign_trades"].replace("\n", ""), re.I),
        frozenset(data["departments"].split()),
        {
            short: OtherSense(*(_pattern(row.get(key, "")) for key in ("before", "after", "near", "unless")))
            for short, row in data["short_forms"].items()
        },
    )


def _pattern(text: str) -> re.Pattern[str] | None:
    return lazily(text.replace("\n", ""), re.I) if text else None


def stands_in_sense(mention: SkillMention, text: str) -> bool:
    """Whether the words around leave a word its sense; what must stand beside it is asked of a single word only."""
    if (
        _is_role(mention, text)
        or _is_department(mention, text)
        or (mention.category == "domain" and _BODY.match(text, mention.end))
        or _FOLLOWED.search(text[max(0, mention.start - _CONTEXT) : mention.start])
    ):
        return False
    alone = len(mention.text.split()) == 1
    if alone and mention.category == "practice" and not _is_head(text, mention.end):
        return False
    sense = load_senses().by_concept.get(mention.concept or "")
    if sense is None:
        return True
    before, after = text[max(0, mention.start - _CONTEXT) : mention.start], text[mention.end : mention.end + _CONTEXT]
    if sense.not_before and sense.not_before.search(before):
        return False
    if sense.not_after and sense.not_after.search(after):
        return False
    if sense.not_said and sense.not_said.search(mention.text + after):
        return False
    if sense.not_near and sense.not_near.search(f"{before} {after}"):
        return False
    return not alone or sense.needs is None or bool(sense.needs.search(f"{before} {after}"))


def has_other_sense(words: str) -> bool:
    """Whether the letters of a short form mean several things."""
    return words.removesuffix("s") in load_senses().short_forms


def in_other_sense(words: str, text: str, start: int, end: int) -> bool:
    """Whether the company of a short form at `start:end` says that its letters mean something of another trade."""
    if not has_other_sense(words):
        return False
    other = load_senses().short_forms[words.removesuffix("s")]
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if other.unless and other.unless.search(f"{before} {after}"):
        return False
    return bool(
        (other.before and other.before.search(before))
        or (other.after and other.after.search(after))
        or (other.near and other.near.search(f"{before} {after}"))
    )


_HEADS_A_LIST = re.compile(r"(?: (?:systems|tools|applications|platforms|software))? ?:\s*$", re.I)
"""What follows a field that only heads a list of what is asked: `the following Telecommunication systems:`."""


def asked_in_sense(mention: SkillMention, text: str) -> bool:
    """Whether a line of a posting that names the concept means it."""
    start = max(0, text.find(mention.text))
    if mention.category in ("domain", "technology") and _HEADS_A_LIST.match(text, start + len(mention.text)):
        return False
    sense = load_senses().by_concept.get(mention.concept or "")
    return sense is None or sense.asked_not is None or not sense.asked_not.search(text)


_ROLE = (
    r"(?:managers?|leads?|leaders?|heads?|directors?|officers?|engineers?|executives?|analysts?|coordinators?|owners?)"
)
_ROLE_ENDS = re.compile(rf"\b{_ROLE}$", re.I)
_ROLE_FOLLOWS = re.compile(rf"[ \u00a0-](?:(?:and|&) \w+ )?{_ROLE}\b", re.I)
_WORD = r"\w++(?:[/&-]++\w++)*+"
"""`cross-functional`, `R&D`; a dash alone is none, else a line of dashes could be parted in ever more ways."""
_THEIR_OWN = re.compile(
    rf"\b(?:as(?!\W+(?:\w+ed|per|well)\b)|am|was|"
    rf"role of|position of|post of|title of|promoted to|designated)\W++(?:{_WORD}\W++){{0,5}}$|"
    rf"^\W*+(?:{_WORD}\W++){{0,2}}$",
    re.I,
)
"""What stands before a role that the person had: `as the delivery manager`, and at the head of a line."""


_SOMEBODY = re.compile(
    r"\b(?:for|to|with|by|under|from|assist\w*|support\w*|help\w*|mentor\w*|coach\w*)\s+"
    r"(?:(?:the|an?|our|his|her|their|other|senior|junior|lead|client|two|three|several)\s+){0,3}$",
    re.I,
)
"""What stands before somebody else's role: `for the senior project manager`."""


def _is_role(mention: SkillMention, text: str) -> bool:
    """Whether a practice's words are part of somebody else's title: `escalated to the delivery manager`."""
    if mention.category not in ("practice", "role") or _THEIR_OWN.search(text[: mention.start]):
        return False
    if mention.category == "role":
        return bool(_SOMEBODY.search(text[: mention.start]))
    follows = not mention.text.lower().endswith("ing") and _ROLE_FOLLOWS.match(text, mention.end)
    return bool(follows or _ROLE_ENDS.search(mention.text))


_FOLLOWED = re.compile(
    r"\b(?:as per|according to|in accordance with|in line with|in compliance with|as stated in)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
"""What stands before a thing that one only kept to: `delivered as per the production schedule`."""
_BODY = re.compile(r"(?:[ \u00a0][A-Z][\w&-]*){0,3}[ \u00a0](?:Board|Committee|Council|Forum|Authority|Association)\b")
"""What follows a field that is part of a body's name: `the Payments Change Board`."""
_PARTNERS = re.compile(
    r"\b(?:with|between|across|from|alongside)\s+(?:the\s+)?(?:[\w-]+(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)){1,6}$", re.I
)
"""What stands before the last of several that one worked with."""


def _is_department(mention: SkillMention, text: str) -> bool:
    """Whether the word is one of the departments that somebody worked with (`with legal, security and tax`)."""
    if mention.text.lower() not in load_senses().departments:
        return False
    before, after = text[max(0, mention.start - _CONTEXT) : mention.start], text[mention.end : mention.end + _CONTEXT]
    first = re.search(r"\b(?:with|between|across|alongside)\s+(?:the\s+)?$", before, re.I)
    return bool(_PARTNERS.search(before) or (first and re.match(r"\s*(?:,|and\b|&|teams?\b|department)", after, re.I)))


def _is_head(text: str, end: int) -> bool:
    """Whether the word is the head of its phrase, or what follows carries it on (`risk register`)."""
    found = _NEXT.match(text, end)
    if found is None:
        return True
    word = found.group(1).lower()
    return word in load_senses().carriers or bool(_NO_NOUN.match(word))


def is_foreign_trade(title: str) -> bool:
    """Whether the title is of a trade in which the everyday words of project work mostly mean something else."""
    return not is_pm_title(title) and bool(load_senses().foreign.search(title))
