"""What a tailored resume says without ground in its original."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from resume_tailor.alignment import (
    Difference,
    DifferenceKind,
    Side,
    agreement,
    difference,
    inserted_words,
    is_number,
    job_fields,
    kind_of,
)
from resume_tailor.displacement import find_displaced, neighbours, stands_beside
from resume_tailor.folding import fold_words
from resume_tailor.grounding import Ground, Word, chunks, content, words_of
from resume_tailor.model import Block, Position

LEADING = re.compile(
    r"(?i)\b(?:led|lead(?:s|ing)?|manag(?:ed?|es|ing)|direct(?:ed|s|ing)|head(?:ed|s|ing)|own(?:ed|s|ing)|drove|driv(?:es?|ing)|"
    r"spearhead(?:ed|s|ing)|over(?:saw|sees?|seeing)|chair(?:ed|s|ing)|orchestrat(?:ed?|es|ing)|founded)\b"
)
"""Verbs of whoever is in charge."""


def find_invented(old: Side, new: Side, pairs: Mapping[str, str], ground: Ground) -> tuple[Difference, ...]:
    """Everything in the tailored resume that the original does not bear out, in its order, each once.

    `pairs` says which of the new blocks was which of the old.
    """
    found = [
        *_changed_positions(old, new),
        *_ungrounded(old, new, pairs, ground),
        *find_displaced(old, new, pairs),
        *_raised(new, old, pairs),
    ]
    return tuple(_once(found, new))


def _ungrounded(old: Side, new: Side, pairs: Mapping[str, str], ground: Ground) -> Iterator[Difference]:
    """Inserted words that the original holds nowhere, neither as they are nor by another name."""
    numbers = Counter(word for block in old.blocks.values() for word in fold_words(block.text) if is_number(word))
    told = Counter(word for block in new.blocks.values() for word in fold_words(block.text) if is_number(word))
    for block in new.blocks.values():
        before = old.blocks[pairs[block.id]].text if block.id in pairs else ""
        beside = neighbours(words_of(block.text))
        for inserted in inserted_words(before, block.text):
            for chunk in chunks(block.text, _unnamed(inserted, block, new, ground)):
                folded = [word.folded for word in chunk]
                counted = [word for word in chunk if is_number(word.folded)]
                more = any(told[word.folded] > numbers[word.folded] for word in counted)
                moved = not all(stands_beside(word, beside, ground.runs) for word in counted)
                if more or moved or not ground.holds(folded):
                    text = block.text[chunk[0].start : chunk[-1].end]
                    kind = kind_of(chunk, block, new)
                    yield difference(kind, text, new, block.id, WHY[kind], new=True)


def _unnamed(words: Sequence[Word], block: Block, new: Side, ground: Ground) -> list[Word]:
    """The words without those of whole names that the original bears out, which may stand there already in part."""
    names = [
        (one.start, one.end)
        for one in new.mentions.get(block.id, ())
        if one.concept and tuple(content(fold_words(one.text))) in ground.names
    ]
    return [word for word in words if not any(start <= word.start and word.end <= end for start, end in names)]


WHY: Mapping[DifferenceKind, str] = {
    "skill": "The original does not mention it under any of its names.",
    "number": "The original does not hold this number, not so often, or beside other words.",
    "date": "The original does not hold this date.",
    "degree": "The original's education does not say so.",
    "title": "The original has another title for this job, or no such job.",
    "employer": "The original names another employer for this job, or no such job.",
    "seniority": "The original does not say that the person led this.",
    "words": "These words stand nowhere in the original in this order.",
}


def _changed_positions(old: Side, new: Side) -> Iterator[Difference]:
    """Jobs whose title, employer and dates no job of the original has together."""
    known = {_folded(position) for position in old.resume.positions}
    for position in new.resume.positions:
        if _folded(position) in known:
            continue
        twin = max(old.resume.positions, key=lambda other: agreement(position, other), default=None)
        at = position.heading_ids[0]
        for kind, mine, theirs in job_fields(position, twin if twin and agreement(position, twin) else None):
            if mine and fold_words(mine) != fold_words(theirs) and not (kind == "date" and _coarser(position, twin)):
                yield difference(kind, mine, new, at, WHY[kind], new=True)


def _coarser(one: Position, other: Position | None) -> bool:
    """Whether the dates are the other's, only with months left out."""
    if other is None or one.current != other.current:
        return False
    pairs = ((one.start, other.start), (one.end, other.end))
    return all(a and b and a.year == b.year and a.month in (0, b.month) for a, b in pairs if a or b)


def _folded(position: Position) -> tuple[tuple[str, ...], ...]:
    return tuple(fold_words(text) for _, text, _ in job_fields(position, None))


def _raised(new: Side, old: Side, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Edited lines that now say the person led, where they said nothing of the kind before."""
    for block in new.blocks.values():
        before = old.blocks[pairs[block.id]].text if block.id in pairs else block.text
        if LEADING.search(block.text) and not LEADING.search(before):
            yield difference("seniority", block.text.strip()[:120], new, block.id, WHY["seniority"], new=True)


def _once(found: Sequence[Difference], side: Side) -> list[Difference]:
    """In the order of the document, without words that a more telling difference of the same block already has."""
    order = {id_: number for number, id_ in enumerate(side.blocks)}
    kept: list[Difference] = []
    held: dict[str, list[frozenset[str]]] = {}
    for one in found:
        words = frozenset(fold_words(one.text))
        of_block = held.setdefault(one.block_id, [])
        if not any(words <= others for others in of_block):
            kept.append(one)
            if one.kind != "seniority":
                of_block.append(words)
    return sorted(kept, key=lambda one: order[one.block_id])
