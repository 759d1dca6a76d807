"""How much it says that two texts share a word: the rarer the word is over postings and resumes, the more."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resume_tailor.folding import stem

_TEXTS = 167
"""Texts over which the words were counted."""
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9+#&]*")
_LINKS = frozenset(
    word
    for line in (
        "a an the of and or to in on for with by from at as is are be will you your our we this that",
        "their its it all any each into across within through while including such other etc per using",
        "used use not no can may must have has had been who which when where how what more most than also",
        "both these those they them he she his her us up out over via new own ensure ensuring ensured",
        "meet met meets meeting make made making provide provided target targets",
    )
    for word in line.split()
)
"""Words that say nothing of what a clause is about."""
_OF_NO_FIELD = frozenset(
    word
    for line in (
        "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion",
        "first second third half several many few both once twice day days daily week weeks weekly month",
        "months monthly quarter quarterly year years yearly annual hour hours minute minutes time times today",
        "now before after until ahead during then next last again always never often run runs running ran",
        "keep keeps keeping kept write writes writing wrote written go goes going went get gets getting got",
        "put puts take takes taking took taken give gives giving gave given bring brings brought move moves",
        "moving moved send sends sending sent answer answers answered hold holds holding held set sets",
        "setting cut cuts start starts started stop show shows showed say says tell tells told find finds",
        "found turn turns turned become became begin build builds building built grow grew come comes came",
        "call calls called carry carried handle handles handling handled prepare prepares preparing prepared",
        "join joined joining play played attend attended act acting acted add added choose chose reach",
        "reached finish finished agree agreed help helps helped know knows known like want need needs needed",
        "let sure way ways thing things item items kind kinds part parts point points end ends line lines",
        "form forms body side area areas place places lot own self real good great best better right full",
        "main major single proper properly zero among central outside inside ready existing saving savings",
        "party exposure smooth smoothly accurate back introduce introduced introducing co mid pre non post",
        "plus minus usd eur gbp inr lead leads left level levels name names number numbers nature matter",
        "matters high low large small big short long top old young hand hands open opened close closed face",
        "faced fun slow rapid wide around without against between behind under above below off down away",
        "along toward towards upon because although since whether every everyone nobody resume cv profile",
        "reference references declare hereby duration tenure present current recent previous prior past",
        "january february march april may june july august september october november december english",
    )
    for word in line.split()
)
"""Plain words, which postings and resumes of any field have, however few of those that were counted."""


@cache
def _counts() -> dict[str, int]:
    """In how many texts each stem stands, of those that stand in four postings or more.

    The project's own count over postings; raised to the share of resumes that have the stem, where that is greater.
    """
    text = (files("resume_tailor.suggestions.lines") / "stems.tsv").read_text(encoding="utf-8")
    return {word: int(count) for word, count in (line.split("\t") for line in text.splitlines())}


def weight(word: str) -> float:
    """How much it says that a text has the stem: in every tenth text 2.3, in a single one 4.4."""
    counts = _counts()
    return math.log((_TEXTS + 1) / (max(counts.get(word, 1), counts.get(f"{word}s", 1)) + 1))


@dataclass(frozen=True, slots=True)
class Word:
    """A word that says something."""

    stem: str
    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of the text but for links, in its order."""
    found = (Word(stem(hit.group().lower()), hit.group().lower(), *hit.span()) for hit in _WORD.finditer(text))
    return [word for word in found if word.text not in _LINKS and len(word.text) > 1]


def is_of_a_field(word: Word) -> bool:
    """Whether it is more than a number or a word of any field."""
    return word.text not in _OF_NO_FIELD and not word.text[0].isdigit()


def is_form(one: str, other: str) -> bool:
    """Whether both are forms of a word: `suppliers` and `supplier`, not `contracts` and `control`."""
    short, long = sorted((one, other), key=len)
    alike = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return alike >= _ALIKE or (alike >= len(short) - 1 and bool(_ENDING.fullmatch(long, alike)))


_ALIKE = 7
"""First letters that two long words share."""
_ENDING = re.compile(r"(?:e?s|e?d|e?rs?|ors?|ings?|ions?|ments?|y|ies|al|ly|ity|ive|e|ed)?")
