"""What a tailored resume says in the original's own words, but of something else: a line under another job, a number
beside other words, another sign or direction.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from resume_tailor.alignment import Difference, Side, agreement, difference, inserted_words
from resume_tailor.folding import fold_words
from resume_tailor.grounding import Word, content, words_of
from resume_tailor.model import Block, Position

DIRECTIONS = frozenset(("over", "under", "from", "to", "into", "without", "within", "per"))
"""Words that join others and yet turn the meaning round when they are exchanged."""
_FIGURE = re.compile(r"(?:[$€£₹¥]\s?)?(?<![\w.,])\d+(?:[.,]\d+)*+(?:\s?%)?")
"""A number in digits with its currency, its decimals and its per cent sign."""
_LEAST_WORDS = 3
"""Content words from which a line is told from others."""


def find_displaced(old: Side, new: Side, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Lines, figures and directions of the tailored resume that the original has elsewhere or otherwise.

    `pairs` says which of the new blocks was which of the old.
    """
    yield from _lines_of_other_jobs(old, new, pairs)
    runs = _runs(old.blocks.values())
    figures, told = _count_figures(old), _count_figures(new)
    for block in new.blocks.values():
        before = old.blocks[pairs[block.id]].text if block.id in pairs else ""
        if before == block.text:
            continue
        for figure in Counter(figures_of(block.text)) - Counter(figures_of(before)):
            if told[figure] > figures[figure]:
                why = "The original does not hold this figure with this sign, or not so often."
                yield difference("number", figure, new, block.id, why, new=True)
        yield from _turned(block, before, runs, new)


def figures_of(text: str) -> list[str]:
    """The figures of a text with currency, decimals and per cent, without blanks: `$3`, `2.4`, `10,000`, `30%`."""
    return ["".join(found[0].split()) for found in _FIGURE.finditer(text)]


def _count_figures(side: Side) -> Counter[str]:
    return Counter(figure for block in side.blocks.values() for figure in figures_of(block.text))


Neighbours = Mapping[int, tuple[Word | None, Word | None]]
"""The content words before and after each word of a text, by where the word starts."""


def neighbours(words: Sequence[Word]) -> Neighbours:
    """The content words next to each of the words of a text."""
    told = [bool(content([word.folded])) for word in words]

    def nearest(order: Iterable[int]) -> dict[int, Word | None]:
        found: dict[int, Word | None] = {}
        last: Word | None = None
        for place in order:
            found[place] = last
            last = words[place] if told[place] else last
        return found

    before, after = nearest(range(len(words))), nearest(reversed(range(len(words))))
    return {word.start: (before[place], after[place]) for place, word in enumerate(words)}


def stands_beside(word: Word, beside: Neighbours, runs: str) -> bool:
    """Whether a word stands next to the same content word in the original as in the new text, or has none there.

    `runs` are the original's content words, as `grounding.Ground.runs` has them.
    """
    before, after = beside[word.start]
    couples = [(before, word)] if before else []
    couples += [(word, after)] if after else []
    return not couples or any(f" {one.folded} {other.folded} " in runs for one, other in couples)


def _turned(block: Block, before: str, runs: str, new: Side) -> Iterator[Difference]:
    """Words of direction that came in between words which the original does not join so."""
    words = words_of(block.text)
    places = {word.start: place for place, word in enumerate(words)}
    beside = {
        word.start: (words[place - 1] if place else None, words[place + 1] if place + 1 < len(words) else None)
        for place, word in enumerate(words)
    }
    for inserted in inserted_words(before, block.text):
        for word in inserted:
            place = places[word.start]
            if word.folded in DIRECTIONS and not stands_beside(word, beside, runs) and not _named(word, block, new):
                around = words[max(0, place - 1) : place + 2]
                text = block.text[around[0].start : around[-1].end]
                yield difference("words", text, new, block.id, "The original does not join these words so.", new=True)


def _named(word: Word, block: Block, new: Side) -> bool:
    """Whether the word is part of a skill's name."""
    return any(one.concept and one.start <= word.start < one.end for one in new.mentions.get(block.id, ()))


def _runs(blocks: Iterable[Block]) -> str:
    """All words of each block between blanks, a line each."""
    return "\n".join(f" {' '.join(word.folded for word in words_of(block.text))} " for block in blocks)


def _lines_of_other_jobs(old: Side, new: Side, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Lines that stand under another job than before; of equal lines each job keeps as many as it had."""
    had = Counter((fold_words(block.text), _job(old, block.id)) for block in old.blocks.values())
    twins = {position.heading_ids: _twin(position, old) for position in new.resume.positions}
    for block in new.blocks.values():
        position = new.places.positions.get(block.id)
        twin = twins[position.heading_ids] if position else None
        if not twin or block.id not in pairs or len(content(fold_words(block.text))) < _LEAST_WORDS:
            continue
        before = old.blocks[pairs[block.id]]
        line = fold_words(before.text), twin.heading_ids
        if had[line]:
            had[line] -= 1
        elif _job(old, before.id) != twin.heading_ids:
            why = "The original says this of another job, or of none."
            yield difference("employer", " ".join(block.text.split())[:120], new, block.id, why, new=True)


def _job(side: Side, block_id: str) -> tuple[str, ...]:
    position = side.places.positions.get(block_id)
    return position.heading_ids if position else ()


def _twin(position: Position, old: Side) -> Position | None:
    """The original's job that this one is, by most of title, employer and dates; None where it has none such."""
    best = max(old.resume.positions, key=lambda other: agreement(position, other), default=None)
    return best if best and agreement(position, best) else None
