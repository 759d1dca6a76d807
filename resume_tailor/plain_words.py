"""What a line says in plain words of a thing asked, where no label of the lexicon stands in it.

Three ways, each with words of the line: the asked words as the head of a longer name (`Grafana dashboards` for
dashboards); all words of a name of two or more in another form or order (`Manage construction of ...` for construction
management); the verb of a practice of one word (`Automated server provisioning` for automation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resume_tailor.folding import find_words, fold_word, fold_words
from resume_tailor.model import Block, Requirement, SkillMention
from resume_tailor.senses import stands_in_sense
from resume_tailor.sureness import is_loose
from skill_lexicon.concept import Category, Concept, Lexicon

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_BREAK = re.compile(r"[.;:!?|•,()\n\t]")
_MOST = 4000
"""Characters of a line that are looked at."""
_SMALL = frozenset(
    (
        *("a", "an", "and", "the", "of", "in", "on", "for", "to", "with", "by", "at", "from", "or", "as", "its", "our"),
        *("their", "your", "all"),
    )
)
_GENERIC = frozenset(
    (
        *("management", "experience", "skill", "knowledge", "expertise", "tool", "process", "environment", "level"),
        *("practice", "method", "principle", "approach", "activity", "effort", "initiative", "work", "ability"),
    )
)
"""Words of a name that tell nothing beside another."""
_TURNED = ("practice", "method", "technology")
"""Categories of what is done, and so may be said by a verb."""
_PRODUCTS = ("tool", "technology")
_SAID = ("practice", "method", "technology", "domain")
_ENDINGS = (
    *("mentations", "mentation", "mented", "menting", "menter"),
    *("ifications", "ification", "izations", "ization", "izing", "ized", "izer", "ize", "ations", "ation", "ating"),
    *("ated", "ators", "ator", "ates", "ate", "ements", "ement", "ments", "ment", "ances", "ance", "ions", "ion"),
    *("ings", "ing", "ers", "er", "ed", "es", "e", "s"),
)
_ROOT = 4
"""Letters that must be left of a word without its ending."""
_LONG = 8
"""Letters of a noun of doing that means one thing only."""
_IRREGULAR = {"ran": "run", "led": "lead", "built": "build", "wrote": "write", "kept": "keep", "delivery": "deliver"}
_NOUN_OF_DOING = re.compile(r"(?:ation|ement|ment|ing|ion|ance|sis)$")
_DONE = re.compile(r"(?:ed|ing)$")
_BEGINS = re.compile(r"(?:^|[.;:,•·|–-]|\band|\bto|\bI|\bwho|&)[\s*]*$")
_BETWEEN = 1
"""Other words that may stand between two of a name in their order."""
_OBJECT_WITHIN = 3
"""Words that may stand between a verb and its object."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """A folded word without its ending, so that noun and verb are one: `automation` and `automated` are `autom`."""
    word = fold_word(word)
    word = _IRREGULAR.get(word, word).replace("isation", "ization").replace("ising", "izing").replace("ised", "ized")
    if word.startswith("analy"):
        return "analy"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _ROOT and word[-1] == word[-2] and word[-1] not in "sl" else word


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked."""

    concept: Concept | None
    wordings: tuple[str, ...]
    category: Category


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a line that say what is asked."""

    mention: SkillMention
    plainly: bool
    """Whether the asked words themselves stand there, not only another form of them."""


def find_said(
    asked: Sequence[Asked], block: Block, mentions: Sequence[SkillMention], section: str, lexicon: Lexicon
) -> Said | None:
    """The first place of the line that says what is asked, of which `mentions` are those that the lexicon found."""
    for one in asked:
        for words in one.wordings:
            span = _as_head(words, block.text, mentions, lexicon)
            mention = _mention(one, block, *span, section) if span else None
            if mention and stands_in_sense(mention, block.text):
                return Said(mention, plainly=True)
    for one in asked:
        for words in one.wordings if one.category in _SAID and not (one.concept and one.concept.loose) else ():
            named = one.concept is not None and words in one.concept.names
            span = _in_other_form(words, one.category, block.text[:_MOST], named)
            if span is None:
                continue
            mention = _mention(one, block, *span, section)
            if not _overlaps_product(mention, mentions) and stands_in_sense(mention, block.text):
                return Said(mention, plainly=False)
    return None


def asked_words(requirement: Requirement, lexicon: Lexicon) -> tuple[Asked, ...]:
    """Each thing of which one is enough, with the words for it: the posting's own, and its names."""
    own = tuple(dict.fromkeys(m.text for m in requirement.mentions)) or (requirement.label,)
    if not requirement.concepts:
        return (Asked(None, own, requirement.category or "practice"),)
    concepts = [lexicon.concepts[key] for key in requirement.concepts if key in lexicon.concepts]
    return tuple(Asked(c, tuple(_words_for(c, requirement)), c.category) for c in concepts)


def _words_for(concept: Concept, requirement: Requirement) -> Iterator[str]:
    said = (mention.text for mention in requirement.mentions if mention.concept == concept.id)
    yield from dict.fromkeys((*said, *concept.names))


def _mention(asked: Asked, block: Block, start: int, end: int, section: str) -> SkillMention:
    words = block.text[start:end]
    key = asked.concept.id if asked.concept else None
    return SkillMention(key, words, asked.category, block.id, start, end, words, source="discovered", section=section)


def _overlaps_product(found: SkillMention, mentions: Sequence[SkillMention]) -> bool:
    """Whether the words are part of a product's name: `Project` and `plan` of a tool are no project planning."""
    return any(
        m.category in ("tool", "certification", "degree") and m.start < found.end and found.start < m.end
        for m in mentions
    )


# --- the asked words as the head of a longer name --------------------------------------------------------------


def _as_head(words: str, text: str, mentions: Sequence[SkillMention], lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the words end a longer name that the lexicon has in a looser form only: `Tableau dashboards`.

    A product's own name holds its words otherwise (`Azure DevOps`), and what begins a name is only its attribute.
    """
    folded = fold_words(words)
    if len(folded) == 1 and (is_loose(folded[0]) or len(folded[0]) < _ROOT):
        return None
    for start, end in find_words(text, words):
        for outer in mentions:
            own = lexicon.concepts.get(outer.concept or "")
            if own is None or own.category not in _PRODUCTS or not (outer.start < start and end == outer.end):
                continue
            if not any(set(folded) & set(fold_words(name)) for name in own.names):
                return start, end
    return None


# --- all words of the name in another form ---------------------------------------------------------------------


def _in_other_form(words: str, category: Category, text: str, named: bool) -> tuple[int, int] | None:
    """Where the words stand in other forms: one after another, or the verb and its object, or `N of the X`.

    A single word must be a name of the concept (`named`): one by which a posting tells of it may mean less.
    """
    name = _content(words)
    if not name or any(len(one) < 3 for one in name):
        return None
    line = _line(text)
    if len(name) == 1:
        return _as_verb(name[0], line, text) if named and category in _TURNED else None
    if all(fold_word(one) in _GENERIC or is_loose(fold_word(one)) for one in name):
        return None
    return _in_order(name, line, text) or (_as_action(name, line, text) if category in _TURNED else None)


@lru_cache(maxsize=8192)
def _content(words: str) -> tuple[str, ...]:
    return tuple(w for w in (m.group().lower() for m in _WORD.finditer(words)) if w not in _SMALL)


_Placed = tuple[int, int, str]


@lru_cache(maxsize=1024)
def _line(text: str) -> tuple[_Placed, ...]:
    """The line's words with their places, hyphens parted from nothing, small words kept."""
    return tuple((m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text))


def _as_verb(noun: str, line: Sequence[_Placed], text: str) -> tuple[int, int] | None:
    """Where the verb of a noun of doing tells what was done: `Automated the tests` for automation."""
    if not _NOUN_OF_DOING.search(noun) or is_loose(fold_word(noun)) or len(noun) < _LONG:
        return None
    for start, end, word in line:
        if word.endswith("ed") and root(word) == root(noun) and _BEGINS.search(text[max(0, start - 8) : start]):
            return start, end
    return None


def _in_order(name: Sequence[str], line: Sequence[_Placed], text: str) -> tuple[int, int] | None:
    """Where all words stand in their order, in whatever form, with at most one other between two of them."""
    roots = [root(word) for word in name]
    for i, (start, _, word) in enumerate(line):
        if root(word) != roots[0]:
            continue
        at = i
        for wanted in roots[1:]:
            near = range(at + 1, min(at + 2 + _BETWEEN, len(line)))
            at = next((j for j in near if root(line[j][2]) == wanted), -1)
            if at < 0:
                break
        if at > i and not _is_person(line[at][2], name[-1]) and not _BREAK.search(text, start, line[at][1]):
            return start, line[at][1]
    return None


_PERSON = re.compile(r"(?<!manag)(?:er|or|ist|yst|ant)s?$")


def _is_person(word: str, asked: str) -> bool:
    """Whether the word is somebody who does it (`integrator`) where the doing is asked; managers aside."""
    return bool(_PERSON.search(word)) and not _PERSON.search(asked)


def _as_action(name: Sequence[str], line: Sequence[_Placed], text: str) -> tuple[int, int] | None:
    """Where the last word is a verb of doing, or a noun with `of`, and the others are its object."""
    *what, head = name
    for i, (start, end, word) in enumerate(line):
        if root(word) != root(head) or _is_person(word, head):
            continue
        doing = _DONE.search(word) or _BEGINS.search(text[max(0, start - 8) : start])
        noun = text[end : end + 4] == " of "
        if not doing and not noun:
            continue
        after = line[i + 1 : i + 2 + _OBJECT_WITHIN + len(what)]
        places = [next((p for p in after if root(p[2]) == root(one)), None) for one in what]
        found = [place for place in places if place is not None]
        if len(found) == len(what):
            last = max(place[1] for place in found)
            if not _BREAK.search(text, start, last):
                return start, last
    return None
