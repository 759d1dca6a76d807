"""Further texts on which the teacher's opinions teach the small network.

The public corpora's sentences put together again, and the annotated postings with other terms in place of half of
theirs: what surrounds a mention stays, what it names changes, and so it is known where the mentions are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from resume_tailor.language.discover_features import CATEGORIES, stem
from skill_lexicon.concept import Lexicon
from training.gold import GoldMention, GoldPosting
from training.public import NAMES, PublicSentence, read_public

_SENTENCES: Final = 12
"""Sentences of Green's corpus that make a text: it has them in no order."""
_NO_BLANK_BEFORE: Final = re.compile(r" (?=[,.;:!?)\]%]|'s\b|n't\b)")
_NO_BLANK_AFTER: Final = re.compile(r"(?<=[(\[$]) ")
_EXCHANGED: Final = 0.5

Pool = dict[str, tuple[list[str], list[str]]]
"""Category -> the terms of the annotations and those of the lexicon."""


def public_texts() -> Iterator[str]:
    """The public corpora as texts of a posting's kind, a sentence a line, blanks as people set them."""
    for name in NAMES:
        sentences = list(read_public(name))
        if name == "skillspan":
            groups = [list(group) for _, group in groupby(sentences, key=lambda one: one.posting)]
        else:
            groups = [sentences[start : start + _SENTENCES] for start in range(0, len(sentences), _SENTENCES)]
        for group in groups:
            yield "\n".join(map(_line, group))


def _line(sentence: PublicSentence) -> str:
    return _NO_BLANK_AFTER.sub("", _NO_BLANK_BEFORE.sub("", " ".join(sentence.words)))


def term_pool(postings: Sequence[GoldPosting], lexicon: Lexicon, keep: Callable[[str], bool]) -> Pool:
    """What may stand in place of a mention of each category; `keep` says of a label's stems whether it may."""
    pool: Pool = {category: ([], []) for category in CATEGORIES}
    for posting in postings:
        for mention in posting.mentions:
            pool[mention.category][0].append(posting.text[mention.start : mention.end])
    for label in lexicon.labels():
        category = lexicon[label.concept_id].category
        if category in pool and keep(" ".join(map(stem, label.text.replace("-", " - ").split()))):
            pool[category][1].append(label.text)
    return pool


def varied_postings(postings: Sequence[GoldPosting], pool: Pool, rounds: int, seed: int) -> Iterator[GoldPosting]:
    """Every posting so many times, each time with other terms in place of half of its own."""
    generator = random.Random(seed)
    for _ in range(rounds):
        for posting in postings:
            yield _varied(posting, pool, generator)


def _varied(posting: GoldPosting, pool: Pool, generator: random.Random) -> GoldPosting:
    text, mentions, at = "", list[GoldMention](), 0
    for mention in posting.mentions:
        if mention.start < at:
            continue
        name = posting.text[mention.start : mention.end]
        if generator.random() < _EXCHANGED:
            name = _another(name, pool[mention.category], generator)
        text += posting.text[at : mention.start]
        mentions.append(GoldMention(len(text), len(text) + len(name), mention.category))
        text += name
        at = mention.end
    return GoldPosting(posting.name, posting.company, text + posting.text[at:], tuple(mentions))


def _another(name: str, pool: tuple[list[str], list[str]], generator: random.Random) -> str:
    """A term of the pool, with a capital where the name has one."""
    annotated, labels = pool
    chosen = generator.choice(annotated if generator.random() < 0.5 or not labels else labels)
    return chosen[0].upper() + chosen[1:] if name[0].isupper() and chosen[0].islower() else chosen
