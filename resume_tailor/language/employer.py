"""Who hires, as far as the posting says so, and which mentions are only the employer's own names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from resume_tailor.language.units import Unit

_NAME: Final = r"[A-Z][\w&'.+-]*(?: (?:[A-Z][\w&'.+-]*|of|and|&)){0,3}"
_NAME_BEFORE = re.compile(rf"(?<![\w'-])({_NAME})\s*,?\s*$")
_NAME_AFTER = re.compile(
    rf"\s+({_NAME})(?=,|!|\.|'s\b|\s*$|\s*\n|[ *:?]*$| (?:as|and|we|you|is|are|in"
    rf"|means|believe)\b)"
)
_WINDOW: Final = 60
_NO_NAME_WORDS: Final = (
    "this the we our it he she they you as in at an a role position job candidate company team opportunity "
    "who what there that these those if about us manager program project technical and experience work salary "
    "travel bachelor degree knowledge responsibilities location remote hybrid training project management "
    "least minimum usa us strong excellent core great good high key additional basic preferred required other an some"
)
_NO_NAME: Final = frozenset(_NO_NAME_WORDS.split())
_CANDIDATES: Final = 3
_LEAST_NAMED: Final = 2
_SURE: Final = 3
"""Turns of speech that make even an ordinary word a name (`Outreach`, `Alloy`)."""
_NO_WORD: Final = frozenset({"Manager", "Program", "Project", "Engineer", "Degree", "Description", "Candidate"})
_HEAD: Final = 1500
"""Characters within which a label names the employer."""
_LABEL = re.compile(
    r"(?m)^\W*(?i:company|employer|organi[sz]ation|hiring organi[sz]ation|company name)\s*:\W*"
    r"(?P<name>[A-Z0-9][\w&'. -]{1,50}?)\s*$"
)
_EDGE = re.compile(r"^(?:The|Our|Here|While|When|As|If|At|About|Join)\s+|(?:'s|\.|,| Inc\.?| LLC| and| of| &)+$")


def find_employer(text: str, units: Sequence[Unit], starts: Sequence[int], given: str = "") -> str:
    """The hiring organisation: as the file gives it, else the name that most turns of speech speak for."""
    if given:
        return given.strip()
    label = _LABEL.search(text[:_HEAD])
    if label and label["name"].split()[0].lower() not in _NO_NAME:
        return label["name"].strip()
    votes: Counter[str] = Counter()
    for name in _names(text, units, starts):
        core = _EDGE.sub("", name).strip()
        words = core.split()
        if words and _NO_WORD.isdisjoint(words) and not all(word.lower() in _NO_NAME for word in words):
            votes[core] += 1
    for name, count in votes.most_common(_CANDIDATES):
        if (count > 1 or text.count(name) > _LEAST_NAMED) and (count > _SURE or not _is_common(text, name)):
            return name
    return _said_at_the_head(text[:_HEAD])


_SAID: Final = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        rf"\A[^\n]{{0,80}}\s@\s(?P<name>{_NAME})(?=\s*(?:$|[(,|–-]))",
        rf"^(?P<name>{_NAME} (?:GmbH(?: & Co\. KG)?|AG|SE|Ltd|Limited|LLC|Inc|plc|PLC|B\.V\.|SAS|AB))"
        r"(?=\.?(?:$|,| [–-] ))",
        rf"^(?P<name>{_NAME}),? is (?:currently |now |actively )?(?:seeking|looking|hiring|searching|recruiting)\b",
        rf"^(?P<name>{_NAME}),? is (?:an?|the|one of the) (?:[\w'’,-]+ ){{0,6}}?"
        r"(?:compan(?:y|ies)|providers?|leaders?|platform|bank|firm|manufacturer|start-?up|consultancy|agency|"
        r"non-?profit|charity|developer|maker|retailer|insurer|operator|university|subsidiary|airline|studio)\b",
        rf"^(?P<name>{_NAME} (?:Society|Bank|Group|Health|Labs|Systems|Technologies|Solutions|Partners|Robotics|"
        r"University)) (?:is|are) [a-z]+ing\b",
    )
)
"""How a posting names who hires in its first lines: each a line of its own or the subject of a first sentence."""
_SOMEBODY_WORDS: Final = (
    "client clients customer customers team job role position organization organisation department division office unit"
)
_SOMEBODY: Final = frozenset(_SOMEBODY_WORDS.split())
"""Words of what hires for another, and of a part of it."""


def _said_at_the_head(head: str) -> str:
    """The name by one such turn alone; empty for none."""
    for form in _SAID:
        for found in form.finditer(head):
            core = _EDGE.sub("", found["name"]).strip()
            words = core.lower().split()
            named = words and words[0] not in _NO_NAME and _SOMEBODY.isdisjoint(words)
            if named and _NO_WORD.isdisjoint(core.split()) and len(core) >= _LEAST_LETTERS:
                return core
    return ""


_LEAST_LETTERS: Final = 3


def _is_common(text: str, name: str) -> bool:
    """Whether a name is an ordinary word of the text at the start of a sentence, or has an indefinite article."""
    if name.startswith(("A ", "An ")):
        return True
    # To compile a pattern takes longer than all the rest, and the words themselves seldom stand there.
    if any(f"{article} {name}" in text for article in ("a", "an", "A", "An")) and re.search(
        rf"\b[Aa]n? {re.escape(name)}(?=[^\w\s]|\s+[a-z]|$)", text
    ):
        return True
    word = name.lower()
    return word in text and re.search(rf"(?<!\w)(?<!\.){re.escape(word)}(?![\w@]|\.\w)", text) is not None


def _names(text: str, units: Sequence[Unit], starts: Sequence[int]) -> Iterator[str]:
    """What looks like a name before `is a leading` or after `at`, `join`, `about`."""
    for unit in units:
        for kind, first, last in unit.cues:
            if kind == "name before":
                place = starts[first]
                match = _NAME_BEFORE.search(text, max(unit.start, place - _WINDOW), place)
            elif kind == "name after":
                place = text.find(" ", starts[last - 1], unit.end)
                match = _NAME_AFTER.match(text, place, unit.end) if place >= 0 else None
            else:
                continue
            if match:
                yield match[1]


def is_own_name(words: str, employer: str) -> bool:
    """Whether words are the employer's name, or a product that carries it (`Google Cloud` of Google)."""
    name, words = employer.lower(), words.lower()
    if name[:1] != words[:1] or not name:  # as of nearly all
        return False
    return words == name or words.startswith(name + " ") or (len(words) > 3 and name.startswith(words + " "))
