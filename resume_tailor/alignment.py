"""Two resumes side by side: which paragraph became which, and what a difference between them is."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from resume_tailor.folding import fold_words
from resume_tailor.grounding import Word, content, words_of
from resume_tailor.model import Block, Position, Resume, SkillMention
from resume_tailor.places import ResumePlaces
from resume_tailor.structure.dates import find_ranges
from resume_tailor.word_steps import steps

DifferenceKind = Literal[
    "skill", "number", "date", "degree", "title", "employer", "seniority", "words", "picture", "form", "repeated"
]
ALIKE = 0.5
"""Share of words in common from which two paragraphs are taken for one that was edited."""
MOST_CANDIDATES = 200
"""Paragraphs that one is compared with, those that share its rarest words; few resumes have so many in all."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs."""

    kind: DifferenceKind
    text: str
    """The words, as written; for forms the paragraph's first words."""
    of: Literal["original", "tailored"]
    """Which of the two the words stand in."""
    block_id: str
    place: str
    """`Experience, Program Manager at Acme`."""
    why: str
    """One sentence."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents with all that is asked of it."""

    resume: Resume
    places: ResumePlaces
    blocks: Mapping[str, Block]
    headings: Mapping[str, Position]
    """Positions by the blocks of their headings."""
    mentions: Mapping[str, tuple[SkillMention, ...]]
    """By block."""


def side_of(resume: Resume) -> Side:
    """One side of the comparison."""
    mentions: dict[str, tuple[SkillMention, ...]] = {}
    for mention in resume.mentions:
        mentions[mention.block_id] = (*mentions.get(mention.block_id, ()), mention)
    blocks = {block.id: block for block in resume.document.blocks}
    headings = {id_: position for position in resume.positions for id_ in position.heading_ids}
    return Side(resume, ResumePlaces(resume), blocks, headings, mentions)


def align(old: Sequence[Block], new: Sequence[Block]) -> dict[str, str]:
    """Which block of the old document became which of the new, as new id to old id: equal ones, then alike ones."""
    pairs: dict[str, str] = {}
    waiting: dict[tuple[str, ...], deque[Block]] = {}
    for block in old:
        waiting.setdefault(fold_words(block.text), deque()).append(block)
    left: list[tuple[Block, Counter[str]]] = []
    for block in new:
        words = fold_words(block.text)
        if equal := waiting.get(words):
            pairs[block.id] = equal.popleft().id
        elif words:
            left.append((block, Counter(words)))
    rest = {block.id: Counter(words) for words, held in waiting.items() if words for block in held}
    return pairs | _alike(left, rest)


def _alike(new: Sequence[tuple[Block, Counter[str]]], old: dict[str, Counter[str]]) -> dict[str, str]:
    """The most alike one of the old for each new block, as new id to old id; those found are taken out of `old`."""
    holding: dict[str, list[str]] = {}
    for id_, bag in old.items():
        for word in bag:
            holding.setdefault(word, []).append(id_)
    order = {id_: number for number, id_ in enumerate(old)}
    pairs: dict[str, str] = {}
    for block, bag in new:
        likeness = {id_: _likeness(bag, old[id_]) for id_ in _candidates(bag, holding, old)}
        best = max(likeness, key=lambda id_: (likeness[id_], -order[id_]), default="")
        if best and likeness[best] >= ALIKE:
            pairs[block.id] = best
            del old[best]
    return pairs


def _candidates(bag: Counter[str], holding: Mapping[str, list[str]], old: Mapping[str, Counter[str]]) -> set[str]:
    """Ids of blocks that share a word, the rarest words first, until there are enough."""
    found: set[str] = set()
    for word in sorted(bag.keys() & holding.keys(), key=lambda word: (len(holding[word]), word)):
        found.update(islice((id_ for id_ in holding[word] if id_ in old), MOST_CANDIDATES))
        if len(found) >= MOST_CANDIDATES:
            break
    return found


def _likeness(mine: Counter[str], theirs: Counter[str]) -> float:
    shared = sum(min(count, theirs[word]) for word, count in mine.items() if word in theirs)
    return 2 * shared / max(1, mine.total() + theirs.total())


def job_fields(one: Position, other: Position | None) -> tuple[tuple[DifferenceKind, str, str], ...]:
    """Title, employer and dates of a job, each beside those of another; empty where there is none."""

    def dates(position: Position) -> str:
        end = "present" if position.current else position.end
        return f"{position.start} to {end}" if position.start else ""

    return (
        ("title", one.title, other.title if other else ""),
        ("employer", one.employer, other.employer if other else ""),
        ("date", dates(one), dates(other) if other else ""),
    )


def agreement(one: Position, other: Position) -> int:
    """How many of title, employer and dates two jobs have in common."""
    return sum(bool(mine) and fold_words(mine) == fold_words(theirs) for _, mine, theirs in job_fields(one, other))


def difference(kind: DifferenceKind, text: str, side: Side, block_id: str, why: str, *, new: bool) -> Difference:
    """A difference at that block; `new` says that the words stand in the tailored one."""
    return Difference(kind, text, "tailored" if new else "original", block_id, side.places.name(block_id), why)


def inserted_words(before: str, after: str) -> Iterator[list[Word]]:
    """The runs of words of the second text that the first has not, at their places."""
    old, new = words_of(before), words_of(after)
    for tag, _, _, start, end in steps([w.folded for w in old], [w.folded for w in new]):
        if tag in ("insert", "replace"):
            yield new[start:end]


def kind_of(chunk: Sequence[Word], block: Block, side: Side) -> DifferenceKind:
    """What some words are: part of a date, a number, a title, an employer, a degree, a skill, or just words."""
    start, end = chunk[0].start, chunk[-1].end
    if any(r.span_start < end and start < r.span_end for r in find_ranges(block.text, single=True)):
        return "date"
    if any(is_number(word.folded) for word in chunk):
        return "number"
    position = side.headings.get(block.id)
    words = set(content(word.folded for word in chunk))
    if position and words & set(fold_words(position.title)):
        return "title"
    if position and words & set(fold_words(position.employer)):
        return "employer"
    if side.places.kind(block.id) == "education":
        return "degree"
    if any(mention.start < end and start < mention.end for mention in side.mentions.get(block.id, ())):
        return "skill"
    return "skill" if _is_listed(start, end, block.id, side) else "words"


def _is_listed(start: int, end: int, block_id: str, side: Side) -> bool:
    return any(s.block_id == block_id and s.start < end and start < s.end for s in side.resume.skills)


def is_number(word: str) -> bool:
    """Whether a word begins with a digit."""
    return bool(re.match(r"\d", word))
