"""What to call a mention in a table: the posting's own words at phrase boundaries, or the concept's name.

A mention is the shortest phrase that names a capability (`organizational`, `Communicate`); alone in a table it must
still make sense. It is widened to the lexicon's candidate it lies in and to the noun it qualifies; a clause that begins
with a verb gets its concept's preferred label. Where neither helps, a mention names nothing that could be asked alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from spacy.tokens import Doc

from resume_tailor.language.rows import whole_name
from resume_tailor.language.units import Spotted, Unit, ends_of, starts_of, text_of, words_of
from resume_tailor.language.words import VERBS


class Phrase(NamedTuple):
    """First token of a mention's phrase, the one after its last, and whether the words make sense alone."""

    first: int
    last: int
    stands_alone: bool


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OPEN_CLASSES: Final = _words("practice soft domain technology")
"""Categories whose mentions may be parts of a phrase; names of tools, methods and certificates are whole."""
_ADJECTIVE_ENDS: Final = ("al", "ive", "ous", "ful", "ic", "ary", "able", "ible", "less")
_COMPOUND_ENDS: Final = _words(
    "driven oriented paced functional scale facing level end term based wide motivated minded focused quality on tier"
)
"""Last parts of compounds that qualify a noun: `fast-paced`, `large-scale`, `end-to-end`."""
_NOUNS: Final = _words(
    "approval proposal renewal removal portal journal capital referral goal signal terminal material potential manual "
    "professional credential principal trial arrival initiative objective executive narrative incentive perspective "
    "directive archive drive live alternative retrospective deliverable variable timetable cable table logic metric "
    "topic traffic public music epic clinic fabric mechanic robotic dashboard summary glossary library salary budget "
    "detail deal retail appeal festival commercial industrial financial fiscal legal federal electrical mechanical "
    "chemical aerospace hospital clinical medical digital critical thinking biological operational-excellence "
    "pharmaceutical automotive analytic"
)
"""Words with an adjective's ending that name something."""
_QUALIFIERS: Final = _words(
    "large small clear strong complex global remote senior multiple various new key high integrated matrixed automated "
    "standardized distributed complicated advanced business cross excellent effective overall entire internal external "
    "timely daily weekly monthly quarterly fast matrix"
)
_NO_HEAD: Final = _words(
    "and or the a an to of in on for with by from as at is are be must who that which this these those will can may "
    "such not into while within across between through their our your its all any each , . ; : ( ) / & - + required "
    "preferred desired including etc etc. experience you we it if when where how what"
)
_VERB_BEFORE: Final = _words("to and or , ; & will can you not help ably effectively proactively / •")
_NO_OBJECT: Final = _words(", . ; : ) and or / & skills skill ability abilities management - of")
_TRIMMED_ENDS: Final = _words("compliance certification certifications experience knowledge skills tool tools")
"""Words after the name of a standard, tool or certificate that add nothing to it."""
_ALSO_NOUNS: Final = _words(
    "design test control research support change schedule report document plan review scope track release launch "
    "budget estimate forecast measure monitor partner work interface influence lead present address balance capture "
    "set run build use train move coach process"
)
"""Verbs that are as often nouns, so that only their place tells."""
_NO_START: Final = _words(
    "and or experience experienced with of in on where that which by from - / , : ) the e.g. e.g i.e. such as"
)
"""Words by which no phrase begins."""
_POSSESSIVES: Final = _words("our your their its the a an his her my all any each every")
_ABLE: Final = _words("ability able")
_PRAISE: Final = _ABLE | _words("strong excellent exceptional proven solid outstanding great good demonstrated")
_EXAMPLES: Final = _words("like e.g. e.g i.e. eg")
_MOST_ADDED: Final = 3
_DETERMINED: Final = 2
_MOST_WORDS_KEPT: Final = 8192
"""Words of which it is kept whether they qualify: the vocabulary of many postings."""
_AROUND: Final = 8
"""Words on each side of a phrase among which the rest of a name is looked for."""


class _Line(dict[int, str]):
    """The words of a unit in lower case, by their places in the doc; empty outside of the unit."""

    first: int
    last: int
    text: str
    """The whole doc's."""
    starts: list[int]
    """Of all the doc's tokens."""
    ends: list[int]

    def __missing__(self, place: int) -> str:
        return ""

    def spelled(self, first: int, last: int) -> str:
        """The words between two places as the text spells them."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def _line_of(doc: Doc, unit: Unit) -> _Line:
    """The unit's words, made once for all of its mentions."""
    kept: _Line | None = doc.user_data.get("line")
    if kept is not None and kept.first == unit.first:
        return kept
    line = _Line(zip(range(unit.first, unit.last), words_of(doc)[unit.first : unit.last], strict=False))
    line.first, line.last = unit.first, unit.last
    line.text, line.starts, line.ends = text_of(doc), starts_of(doc), ends_of(doc)
    doc.user_data["line"] = line  # mentions come in their order
    return line


def find_phrase(
    doc: Doc, unit: Unit, mention: Spotted, candidates: Sequence[Spotted], *, is_name: bool = False
) -> Phrase:
    """The phrase that shows a mention of a unit; `candidates` are the lexicon's around it; `is_name` says that the
    mention is one of its concept's names.
    """
    whole = bool(mention.id_) and mention.label_ not in _OPEN_CLASSES
    line = _line_of(doc, unit)
    if is_name and (whole or not _goes_on(line, mention.end)):
        return Phrase(mention.start, mention.end, True)
    first, last = _with_candidate(line, mention, candidates) if candidates else (mention.start, mention.end)
    first, last = _whole_words(line, first, last)
    if not whole:
        last = _with_head(line, last)
        first, last = _without_edges(line, first, last)
    if first >= last:
        return Phrase(mention.start, mention.end, False)
    if whole:
        return Phrase(first + (last - first > 1 and _is_clause(line, first, last)), last, True)
    phrase = (
        _discovered(line, first, last)
        if not mention.id_
        else Phrase(first, last, not _is_clause(line, first, last) and not _is_qualifier(line, last))
    )
    return _whole_name(line, phrase) if phrase.stands_alone else phrase


def _whole_name(line: _Line, phrase: Phrase) -> Phrase:
    """The phrase, grown to the name of which it is a part."""
    spelled = line.spelled(phrase.first, phrase.last)
    if spelled.islower() or not spelled[0].isupper():
        return phrase
    edges = line.spelled(phrase.first, phrase.first + 1), line.spelled(phrase.last - 1, phrase.last)
    if not (edges[0].istitle() or edges[1].istitle()):
        return phrase
    low, high = max(line.first, phrase.first - _AROUND), min(line.last, phrase.last + _AROUND)
    words = [line.spelled(place, place + 1) for place in range(low, high)]
    first, last = whole_name(words, phrase.first - low, phrase.last - low, 0, high - low)
    return Phrase(first + low, last + low, True)


def _goes_on(line: _Line, end: int) -> bool:
    """Whether the phrase before a place is only a part: it qualifies a noun, or a wording qualifies it."""
    return line[end] in ("without", "-") or _is_qualifier(line, end)


def _with_candidate(line: _Line, mention: Spotted, candidates: Sequence[Spotted]) -> tuple[int, int]:
    """The mention together with the candidates that only partly lie in it; without an idle word after a name."""
    first, last = mention.start, mention.end
    for one in candidates:
        if one.end <= mention.start or one.start >= mention.end:
            continue
        if mention.id_ and one.id_ != mention.id_:
            continue
        if one.start == first and one.end == last - 1 and line[last - 1] in _TRIMMED_ENDS and _is_name(one):
            return one.start, one.end
        first, last = min(first, one.start), max(last, one.end)
    return max(first, line.first), min(last, line.last)


def _is_name(candidate: Spotted) -> bool:
    return candidate.text[0].isupper() and candidate.text != candidate.text.capitalize()


def _whole_words(line: _Line, first: int, last: int) -> tuple[int, int]:
    """The phrase with the rest of words that a hyphen joins to it, and without a stroke at its edges."""
    while first < last and line[first] in ("/", "-", ",", "(", "&"):
        first += 1
    while line[last - 1] == "-" and line[last].isalpha():
        last += 1
    while line[last] == "-" and line[last + 1].isalpha():
        last += 2
    while line[first - 1] == "-" and line[first - 2].isalpha() and first - 2 >= line.first:
        first -= 2
    return first, last


def _with_head(line: _Line, last: int) -> int:
    """The end of the noun that the phrase's last word qualifies (`organizational skills`), else the same end."""
    end = last
    while end - last < _MOST_ADDED and _is_qualifier(line, end) and line[end] not in _NO_HEAD and line[end]:
        if not line[end][0].isalpha():
            return last
        end += 1
        while line[end] == "-" and line[end + 1].isalpha():
            end += 2
    if line[end] == "without" and "authority" in (line[end + 1], line[end + 2]):
        end += 2 + (line[end + 1] != "authority")
    return last if _is_qualifier(line, end) else end


def _is_qualifier(line: _Line, end: int) -> bool:
    """Whether the word before a place qualifies a noun that would have to follow."""
    return _qualifies(line[end - 1], line[end - 2] == "-")


@lru_cache(_MOST_WORDS_KEPT)
def _qualifies(word: str, joined: bool) -> bool:
    """Whether a word, be it joined to another by a hyphen, is one that qualifies a noun."""
    if joined and word in _COMPOUND_ENDS:
        return True
    if word in _NOUNS or len(word) <= len("real"):
        return word in _QUALIFIERS
    return word in _QUALIFIERS or word.endswith(_ADJECTIVE_ENDS) or (joined and word.endswith("ed"))


def _without_edges(line: _Line, first: int, last: int) -> tuple[int, int]:
    """The phrase without praise and articles before it, and adverbs or joints after it."""
    while last - first > 1 and line[first] in _PRAISE:
        first += 2 if line[first] in _ABLE and line[first + 1] == "to" else 1
    while last - first > 1 and line[first + 1] != "-" and (line[first] in _NO_START or line[first] in _POSSESSIVES):
        first += 1  # but the first part of `on-time delivery` stays
    while last - first > 1 and (line[last - 1] in _NO_HEAD or line[last - 1].endswith("ly")):
        last -= 1
    return first, last


def _is_clause(line: _Line, first: int, last: int) -> bool:
    """Whether the phrase is a verb, with or without its object, or an adverb: nothing that could be had."""
    word = line[first]
    if word.endswith("ly") and last - first == 1:
        return True
    if word not in VERBS:
        return False
    if last - first > 1 and line[first + 1] in ("-", "without"):
        return False
    before = line[first - 1]
    if before and before not in _VERB_BEFORE:
        return False
    return last - first > 1 or (line[last] not in _NO_OBJECT and bool(line[last]))


def _discovered(line: _Line, first: int, last: int) -> Phrase:
    """The phrase of words that no entry has: a name, or a noun with what qualifies it."""
    if _is_clause(line, first, last) and (line[first] not in _ALSO_NOUNS or line[first - 1] in ("", "to")):
        first += 1
        first, last = _without_edges(line, first, last)
    size = sum(line[place][:1].isalnum() for place in range(first, last))
    if size == 0 or _is_qualifier(line, last):
        return Phrase(first, max(last, first + 1), False)
    if line[last] == "such" or line[last] in _EXAMPLES or line[last + 1] in _EXAMPLES:
        return Phrase(first, last, False)  # `a dashboard tool such as Tableau` asks for what it names
    if any(line[place] in _POSSESSIVES for place in range(first, last)):
        return Phrase(first, last, False)
    return Phrase(first, last, size >= _DETERMINED or _looks_like_name(line, first))


def _looks_like_name(line: _Line, place: int) -> bool:
    """Whether a single word is written like a name: capitals or figures in it, or a capital within the sentence."""
    word = line.spelled(place, place + 1)
    if any(char.isupper() or char.isdigit() for char in word[1:]):
        return len(word) > 1
    return word[0].isupper() and place > line.first and len(word) > _DETERMINED
