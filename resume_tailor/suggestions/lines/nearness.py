"""How near a line of a job is to the posting by the rare words that both have, whether the lexicon knows them or not.

A posting for charging stations is about chargers, whatever practices it names; a line on chargers is the nearest that a
resume has for it. A word counts by its rareness and by how often and where the posting says it: in its title, in what
it requires, again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.literal_lines import EVERYDAY
from resume_tailor.suggestions.lines.rare_words import Word, is_form, is_of_a_field, weight, words_of

_SECTIONS = {"required": 1.0, "duty": 1.0, "preferred": 0.8, "other": 0.7, "about": 0.5}
"""What a word counts by the kind of section that has it; pay, benefits and legal lines tell nothing of the job."""
_AGAIN, _TITLED = 0.35, 0.8
"""What each further clause with the word adds, of at most three, and the title."""
_ADDS = (1.0, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1)
"""What the first, second, ... shared word counts: a long line is not nearer by its length."""
_LEAST = 1.5
"""Weight of a word that counts at all."""
_LONGEST_CLAUSE, _MOST_CLAUSES, _READ = 2000, 200, 600
"""Characters of a clause, clauses that are read, and characters of a line of the resume."""
_MOST_READ = 20_000
"""Characters of one line of the posting that are read."""
_CUT = re.compile(r"(?<=[a-z0-9)%])[.!?;](?=\s)|[•●\n]|\s[-–*]\s(?=[A-Z])")
_BULLET = re.compile(r"[\s\-–*•●.]{0,9}")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the posting."""

    quote: Quote
    words: tuple[Word, ...]
    counts: float
    """By its section."""


@dataclass(frozen=True, slots=True)
class Near:
    """What a line of a job shares with the posting."""

    block_id: str
    shared: tuple[Word, ...]
    """As the line has them, what says most first."""
    worth: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """A rare word of the posting."""

    texts: frozenset[str]
    worth: float


@once_a_case
def near_lines(case: Case) -> Mapping[str, Near]:
    """Every line of a job with what it shares with the posting, by block."""
    asked = _asked_words(case)
    ids = (id_ for id_, position in case.places.positions.items() if id_ in position.block_ids)
    return {id_: _near(case.block(id_), asked) for id_ in ids}


def nearness(block_id: str, case: Case) -> float:
    """How near the line is to the posting; 0 where they share no rare word."""
    near = near_lines(case).get(block_id)
    return near.worth if near else 0.0


def _near(block: Block, asked: Mapping[str, _Asked]) -> Near:
    own: dict[str, Word] = {}
    for word in words_of(block.text[:_READ]):
        if word.stem in asked and any(is_form(word.text, text) for text in asked[word.stem].texts):
            own.setdefault(word.stem, word)
    shared = sorted(own.values(), key=lambda word: (-asked[word.stem].worth, word.start))
    worth = sum(asked[word.stem].worth * part for word, part in zip(shared, _ADDS, strict=False))
    return Near(block.id, tuple(shared), round(worth, 4))


@once_a_case
def _asked_words(case: Case) -> Mapping[str, _Asked]:
    """The posting's rare words by stem."""
    texts: dict[str, set[str]] = {}
    counts: dict[str, list[float]] = {}
    for clause in clauses_asked(case):
        rare = [w for w in clause.words if is_of_a_field(w) and w.stem not in EVERYDAY and weight(w.stem) >= _LEAST]
        for word in rare:
            texts.setdefault(word.stem, set()).add(word.text)
        for one in {word.stem for word in rare}:
            counts.setdefault(one, []).append(clause.counts)
    titled = {word.stem for word in words_of(case.posting.title[:_READ])}
    found = {}
    for one, said in counts.items():
        first, *more = sorted(said, reverse=True)[:4]
        often = first + _AGAIN * sum(more) + _TITLED * (one in titled)
        found[one] = _Asked(frozenset(texts[one]), weight(one) * often)
    return found


@once_a_case
def clauses_asked(case: Case) -> tuple[Clause, ...]:
    """The clauses of all that tells of the job."""
    found: list[Clause] = []
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        counts = _SECTIONS.get(str(section.kind), 0.0)
        for block_id in section.block_ids if counts else ():
            for start, end in _cuts(blocks[block_id].text[:_MOST_READ]):
                if end - start > _LONGEST_CLAUSE or len(found) >= _MOST_CLAUSES:
                    continue
                text = blocks[block_id].text[start:end].rstrip()
                place = f"line {case.posting.document.line(block_id, start)}"
                quote = Quote("posting", block_id, start, start + len(text), text, place)
                found.append(Clause(quote, tuple(words_of(text)), counts))
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
