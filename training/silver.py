"""Texts that nobody annotated after our guide: the public corpora put together again, and the postings left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from benchmarks.shared import SHARED
from training.public import read_public

_GREEN_SENTENCES = 12
_SPACE_BEFORE = re.compile(r" (?=[,.;:!?)%]|'s\b|n't\b)|(?<=\() ")


def silver_texts() -> Iterator[str]:
    """SkillSpan's postings, Green's sentences a dozen at a time, and the unannotated postings, in a fixed order."""
    for _, sentences in groupby(read_public("skillspan"), key=lambda one: one.posting):
        yield "\n".join(_written(one.words) for one in sentences)
    green = [_written(one.words) for one in read_public("green")]
    for start in range(0, len(green), _GREEN_SENTENCES):
        yield "\n".join(green[start : start + _GREEN_SENTENCES])
    annotated = {path.stem for path in (SHARED / "gold" / "annotations").glob("*.json")}
    for path in sorted((SHARED / "gold" / "postings").glob("*.txt")):
        if path.stem not in annotated:
            yield path.read_bytes().decode()


def _written(words: tuple[str, ...]) -> str:
    return _SPACE_BEFORE.sub("", " ".join(words))
