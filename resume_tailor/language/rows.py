"""Which words may stand as a row of their own in a table of what is asked, and where the whole name begins and ends.

A mention counts for `tailor extract` however bare it is (`resources`, `technical`); a table that says `technical` helps
nobody. What no entry of the lexicon has must be a name, or a noun that says what it is of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from resume_tailor.language.words import VERBS
from skill_lexicon.concept import Category, Concept


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BARE: Final = _words(
    "technical technically work works working management manage manages managing manager soft supply business project "
    "projects program programs product products process processes team teams task tasks tool tools system systems user "
    "users customer customers client clients solution solutions service services plan data goals objectives skills "
    "skill initiatives initiative-based activities operations operation development engineering engineer technology "
    "technologies lead leads leading support standards improvements changes results value impact success strong "
    "organization organizational organisational organizations industry internal external functional operational "
    "environment environments information issues key new report reports technical-based general overall day-to-day "
    "function functions area areas methodology methodologies vision mission framework people staff"
)
"""Words that name no capability without another beside them."""
_NO_PHRASE: Final = re.compile(r",|'s\b|’s\b|\band/or\b| - ")
_NAMED: Final[frozenset[Category]] = frozenset({"tool", "technology", "method", "certification"})
_NO_NAMES: Final = _words(
    "us it vp vps pc pcs pto fte ftes llc inc li hr ceo cto cio svp id ids na n/a usa dc ca ok faq"
)
"""Capitals that name no skill."""
_NO_START: Final = _words(
    "and or the a an of on in with within across between through for from by at as to that which where when break them "
    "their our your his her its this these those such other others any all each every both either more most no not "
    "very highly able ability experience experienced knowledge multiple various several different many large small "
    "critical complex key global strong minimal within new good great best high low level senior"
)
"""Words by which a phrase that no entry has would begin in the middle, or say nothing of its own."""
_NO_END: Final = _words(
    "projects project programs program initiatives initiative efforts effort activities activity areas area teams team "
    "environments environment tasks task contacts contact conversations conversation details detail organizations "
    "organization organisations departments solutions solution products product processes process approach approaches "
    "manner ways way things items issues problems opportunities background executives staff members people partners "
    "success support needs expectations functions levels level world day time completion usage experiences background "
    "styles style domains vision goals objectives criteria events questions discussions roles role systems facilities "
    "requests results meetings industry companies businesses companies culture values mindset set ideas topics matters"
)
"""Last words of a phrase that say too little of what it is, if no entry has it."""
_MOST_WORDS: Final = 4
_LONGEST_CODE: Final = 6


def stands_as_row(label: str, category: Category, concept: Concept | None) -> bool:
    """Whether a label may stand alone in a table of what is asked."""
    words = label.lower().split()
    if concept is not None:
        return len(words) > 1 or not (concept.loose or words[0] in _BARE)
    if not words or len(words) > _MOST_WORDS or label.count("(") != label.count(")"):
        return False
    if len(words) == 1:
        return category in _NAMED and _is_name(label)
    if words[0] in _NO_START or any(not word[0].isalnum() for word in words) or _NO_PHRASE.search(label):
        return False
    if category in _NAMED and all(word[:1].isupper() or word[:1].isdigit() for word in label.split()):
        return True
    return not (_is_verb(words[0]) or words[-1] in _NO_END or words[-1] in VERBS or words[-1].endswith(("ed", "al")))


def _is_name(word: str) -> bool:
    """Whether a single word is written as names are: `SOQL`, `PowerBI`, `SlicerDicer`, not `Finance` or `VPs`."""
    capitals = sum(char.isupper() or char.isdigit() for char in word)
    if word.isalnum() and not word.isalpha() and len(word) > _LONGEST_CODE:
        return False  # an id
    return capitals > 1 and word.lower() not in _NO_NAMES and word[0].isalnum() and word.isascii()


def _is_verb(word: str) -> bool:
    """Whether a word is a verb in its plain form or one with -s, -ing or -ed: `managing`, `drives`, `lead`."""
    for ending, plain in (
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("d", ""),
    ):
        if word.endswith(ending) and (word.removesuffix(ending) if ending else word) + plain in VERBS:
            return True
    doubled = word.removesuffix("ing")
    return len(doubled) > 2 and doubled[-1:] == doubled[-2:-1] and doubled[:-1] in VERBS


def whole_name(words: Sequence[str], first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """A name's first word and the one after its last, from those of a part of it: `Cloud Service Provider Marketplace`
    of `Marketplace`. `start` and `end` bound the line; a line in title case throughout has no names to see.
    """
    if not words[first][:1].isupper():
        return first, last
    low, high = first, last
    while low > start and _is_capital(words[low - 1]) and first - low < _MOST_WORDS - 1:
        low -= 1
    while high < end and _is_capital(words[high]) and high - last < _MOST_WORDS - 1:
        high += 1
    if low == start or (low, high) == (first, last):  # whether the line is prose changes nothing
        return first, last
    others = [word for word in (*words[start + 1 : low], *words[high:end]) if word[:1].isalpha()]
    prose = sum(word[0].islower() for word in others) * 2 > len(others)
    return (low, high) if prose else (first, last)


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word.isalpha()
