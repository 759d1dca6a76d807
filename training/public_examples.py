"""The public corpora put together again as texts, read by the pipeline, with their own tags: what is learned first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from resume_tailor.language.discover_features import Features, TermLookup, read_features
from resume_tailor.language.folding import fold
from training.public import PublicName, PublicSentence, read_public

_SENTENCES = 12
"""Sentences of Green's corpus that make a text: it has them in no order."""
CLASSES: Final[dict[PublicName, int]] = {"skillspan": 9, "green": 3}
"""SkillSpan's two rows of tags as one; Green's one."""


def public_examples(
    nlp: Language, lookup: TermLookup, name: PublicName
) -> Iterator[tuple[Features, NDArray[np.int64]]]:
    """Features and tags of every text of a corpus, in its order."""
    for sentences in _texts(name):
        words = [word for one in sentences for word in one.words]
        tags = [_class(row) for one in sentences for row in zip(*one.tags, strict=True)]
        text = "\n".join(" ".join(one.words) for one in sentences)
        starts = np.cumsum([0, *(len(word) + 1 for word in words)])[:-1].tolist()
        folded = fold(text)
        doc = nlp(folded.text)
        features = read_features(doc, lookup)
        if features.tokens:
            places = [bisect_right(starts, folded.place(doc[token].idx)) - 1 for token in features.tokens]
            yield features, np.array([tags[place] for place in places])


def _texts(name: PublicName) -> Iterator[Sequence[PublicSentence]]:
    if name == "skillspan":
        for _, sentences in groupby(read_public(name), key=lambda one: one.posting):
            yield list(sentences)
        return
    every = list(read_public(name))
    for start in range(0, len(every), _SENTENCES):
        yield every[start : start + _SENTENCES]


def _class(row: tuple[str, ...]) -> int:
    number = 0
    for tag in row:
        number = 3 * number + "OBI".index(tag)
    return number
