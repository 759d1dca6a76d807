"""Lines of jobs that say a clause of the posting in its own words, though no entry of the lexicon has them.

`An integrated programme plan across six workstreams and our suppliers` is answered by `Rebuilt the integrated plan
across 6 workstreams and 4 suppliers`. Three telling words in common, rare enough over postings, make a fair part of the
clause, and two of them stand beside each other on either side, or one of them is as good as a name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from resume_tailor.folding import stem
from resume_tailor.model import Block, Evidence, Importance, Match, Quote, Requirement
from resume_tailor.own_work import is_study
from resume_tailor.places import name_section
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.choosing import Forward, can_stand
from resume_tailor.suggestions.lines.literal_lines import EVERYDAY, evidence_at
from resume_tailor.suggestions.lines.results import shows_any_figure

MOST = 2
"""Lines that are put forward for words they share with the posting."""
_POSTINGS = 167
"""Postings over which the words were counted."""
_LEAST_SHARED, _LEAST_PART = 3, 0.2
"""Telling words in common, and which part of the clause's weight they make, at least."""
_MANY_SHARED, _PART_OF_MANY = 4, 0.17
"""The same where more words are shared."""
_LEAST_WEIGHT = 4.3
"""Sum of the weights of the shared words: a word in every tenth posting weighs 2.3, one in a single posting 4.4."""
_A_NAME = 3.3
"""Weight of a word that is as good as a name: in one posting of thirty."""
_PART_BY_NAME = 0.25
"""Which part of the clause must be shared where no two words stand beside each other."""
_PAIR = 2.0
"""Weight of two words beside each other that are more than a phrase of every posting."""
_FEWEST, _MOST_WORDS = 3, 40
"""Words of a clause of the posting that asks for something."""
_LINE_WORDS = (5, 45)
_LONGEST_CLAUSE = 2000
"""Characters of a clause; a longer one is of a hostile posting."""
_MOST_CLAUSES, _READ = 150, 600
"""Clauses that are compared, and characters of a line that are read."""
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9+#&]*")
_CUT = re.compile(r"(?<=[a-z0-9)%])[.!?;](?=\s)|[•●\n]|\s[-–*]\s(?=[A-Z])")
_BULLET = re.compile(r"[\s\-–*•●.]{0,9}")
_BRACKET = re.compile(r"\([^()]{0,120}\)")
_LABEL = re.compile(r"^\W*(?:environment|tools?|technolog\w+|tech(?:nical)? stack|skills?)\s?:", re.I)
"""How a line begins that lists what was used, and tells of nothing done."""
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


@cache
def _counts() -> dict[str, int]:
    """In how many postings each stem stands, of those that stand in four or more (project's own count)."""
    text = (files("resume_tailor.suggestions.lines") / "stems.tsv").read_text(encoding="utf-8")
    return {word: int(count) for word, count in (line.split("\t") for line in text.splitlines())}


def _weight(word: str) -> float:
    """How much it says that a clause has the word: the rarer over postings, the more."""
    return math.log((_POSTINGS + 1) / (_counts().get(word, 1) + 1))


@dataclass(frozen=True, slots=True)
class Word:
    """A word that says something."""

    stem: str
    text: str
    start: int
    end: int


def _words(text: str) -> list[Word]:
    found = (Word(stem(hit.group().lower()), hit.group().lower(), *hit.span()) for hit in _WORD.finditer(text))
    return [word for word in found if word.text not in _LINKS and len(word.text) > 1]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by which the posting asks for something."""

    quote: Quote
    importance: Importance
    words: tuple[Word, ...]
    stems: frozenset[str]
    beside: frozenset[str]
    """The stems that stand in brackets only."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a job with the clause that it says."""

    line: Forward
    clause: Clause
    shared: tuple[str, ...]
    """The shared words as the line has them, in its order."""
    worth: float


@once_a_case
def lines_in_its_words(case: Case) -> tuple[Said, ...]:
    """The lines that share most with a clause of the posting, the best first, each clause once."""
    found: dict[str, Said] = {}
    clauses = _clauses(case)
    for block_id, position in case.places.positions.items():
        block = case.block(block_id)
        if block_id in position.block_ids and _tells_work(block, case):
            said = max(_said(block, clauses, case), key=lambda one: one.worth, default=None)
            if said and can_stand(said.line, case):
                key = f"{said.clause.quote.block_id} {said.clause.quote.start}"
                found[key] = max(said, found.get(key, said), key=lambda one: (one.worth, _has_more(one)))
    return tuple(sorted(found.values(), key=lambda one: -one.worth))


def _has_more(said: Said) -> bool:
    return shows_any_figure(said.line.text)


def _tells_work(block: Block, case: Case) -> bool:
    few, many = _LINE_WORDS
    if not few <= len(block.text[: 2 * _READ].split()) <= many or _LABEL.match(block.text):
        return False
    return not is_study(block.text, case.places.sections.get(block.id))


def _clauses(case: Case) -> tuple[Clause, ...]:
    """The clauses of what is required and of the duties, brackets aside."""
    found: list[Clause] = []
    blocks = {block.id: block for block in case.posting.document.blocks}
    kinds: dict[str, Importance] = {"required": "required", "duty": "duty"}
    for section in case.posting.sections:
        kind = kinds.get(str(section.kind))
        for block_id in section.block_ids if kind else ():
            for start, end in _cuts(blocks[block_id].text):
                if end - start > _LONGEST_CLAUSE or len(found) >= _MOST_CLAUSES:
                    continue
                words = tuple(_words(blocks[block_id].text[start:end]))
                if kind and _FEWEST <= len(words) <= _MOST_WORDS:
                    text = blocks[block_id].text[start:end].rstrip()
                    quote = Quote("posting", block_id, start, start + len(text), text, name_section(section))
                    outside = {word.stem for word in _words(_BRACKET.sub(" ", text))}
                    stems = frozenset(word.stem for word in words)
                    found.append(Clause(quote, kind, words, stems, stems - outside))
    return tuple(found)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a line of the posting begin and end, without bullets."""
    start = 0
    for stop in (*(hit.end() for hit in islice(_CUT.finditer(text), _MOST_CLAUSES)), len(text)):
        bullet = _BULLET.match(text, start)
        begin = bullet.end() if bullet else start
        if begin < stop:
            yield begin, stop
        start = stop


def _said(block: Block, clauses: Sequence[Clause], case: Case) -> Iterator[Said]:
    words = _words(block.text[:_READ])
    own = {word.stem: word for word in reversed(words)}
    for clause in clauses:
        if len(own.keys() & clause.stems) < _LEAST_SHARED:
            continue
        asked = {word.stem: word for word in reversed(clause.words)}
        shared = [own[one] for one in own if one in asked and _is_form(own[one].text, asked[one].text)]
        part = _part(shared, clause)
        if len({word.stem for word in shared} - EVERYDAY) < _LEAST_SHARED:
            continue
        few = part >= _LEAST_PART
        if not few and not (len(shared) >= _MANY_SHARED and part >= _PART_OF_MANY):
            continue
        if sum(_weight(word.stem) for word in shared) >= _LEAST_WEIGHT and _is_telling(shared, words, clause, part):
            yield _make(block, clause, shared, part, case)


def _is_form(one: str, other: str) -> bool:
    """Whether both are forms of a word: `suppliers` and `supplier`, not `contracts` and `control`."""
    least = min(len(one), len(other))
    alike = next((n for n in range(least) if one[n] != other[n]), least)
    return alike >= least - 1 or alike >= _ALIKE


_ALIKE = 7
"""First letters that two long words share."""


def _part(shared: Sequence[Word], clause: Clause) -> float:
    """Which part of the clause's weight is shared; what stands in brackets counts only where it is."""
    stems = {word.stem for word in shared}
    whole = sum(map(_weight, clause.stems - (clause.beside - stems)))
    return sum(map(_weight, stems)) / whole if whole else 0.0


def _is_telling(shared: Sequence[Word], line: Sequence[Word], clause: Clause, part: float) -> bool:
    """Whether two shared words stand beside each other on both sides, or one of a good part is as good as a name."""
    if part >= _PART_BY_NAME and any(_weight(word.stem) >= _A_NAME for word in shared):
        return True
    stems = {word.stem for word in shared}
    pairs = _pairs(line) & _pairs(clause.words)
    return any(
        one in stems and other in stems and one != other and _weight(one) + _weight(other) > _PAIR
        for one, other in pairs
    )


def _pairs(words: Sequence[Word]) -> set[tuple[str, str]]:
    """The stems that stand beside each other, or with one word between them."""
    return {(a.stem, b.stem) for n, a in enumerate(words) for b in words[n + 1 : n + 3]}


def _make(block: Block, clause: Clause, shared: Sequence[Word], part: float, case: Case) -> Said:
    first, last = min(word.start for word in shared), max(word.end for word in shared)
    item = evidence_at(block, first, last, case)
    match = Match(_requirement(clause), "shown", (item,), "")
    line = Forward(block.id, item.quote.text, item, ((match, item),), 0.0)
    texts = [block.text[word.start : word.end] for word in sorted(shared, key=lambda word: word.start)]
    worth = sum(_weight(word.stem) for word in shared) * part * (1.0 if shows_any_figure(block.text) else 0.9)
    return Said(line, clause, tuple(dict.fromkeys(texts)), round(worth, 4))


def _requirement(clause: Clause) -> Requirement:
    return Requirement(
        id=f"said-{clause.quote.block_id}-{clause.quote.start}",
        kind="skill",
        label=clause.quote.text[:60],
        importance=clause.importance,
        category="practice",
        concepts=(),
        mentions=(),
        quote=clause.quote,
    )


def is_weak(line: Forward) -> bool:
    """Whether a line is shown for no more than a word that most jobs have."""
    return bool(line.proofs) and all(_says_little(item) for _, item in line.proofs)


def _says_little(item: Evidence) -> bool:
    return item.speaks or item.concept in _IN_MOST_JOBS


_IN_MOST_JOBS = frozenset(
    (
        *("coordination", "project-coordination", "planning", "execution", "documentation", "stakeholder-management"),
        *("project-management", "program-management", "collaboration", "communication"),
    )
)
