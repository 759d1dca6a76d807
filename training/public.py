"""The public annotated sentences, SkillSpan (MIT) and Green et al. (CC BY 4.0), as words and tags."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from benchmarks.shared import SHARED

PublicName = Literal["skillspan", "green"]
NAMES: Final[tuple[PublicName, ...]] = ("skillspan", "green")
_STANDS_FOR = {"<ORGANIZATION>": "company", "<LOCATION>": "city", "<ADDRESS>": "city", "’": "'"}


@dataclass(frozen=True, slots=True)
class PublicSentence:
    """One annotated sentence."""

    words: tuple[str, ...]
    tags: tuple[tuple[str, ...], ...]
    """One or two rows of B, I and O: SkillSpan's skills and knowledge, Green's skills."""
    posting: str = ""
    """What tells one posting's sentences from the next one's, where the corpus says so."""


def read_public(name: PublicName) -> Iterator[PublicSentence]:
    """Every sentence of a corpus; in Green's the quotation mark that stands for a comma is one again."""
    for part in ("train", "dev", "test"):
        path = SHARED / "vocabularies" / "annotated" / name / f"{part}.json"
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            rows = tuple(tuple(tag[0] for tag in data[key]) for key in ("tags_skill", "tags_knowledge") if key in data)
            words = tuple(_plain(word, name) for word in data["tokens"])
            yield PublicSentence(words, rows, f"{part} {data.get('source', '')} {data['idx']}")


def _plain(word: str, corpus: str) -> str:
    if corpus == "green" and word == '"':
        return ","
    for written, plain in _STANDS_FOR.items():
        word = word.replace(written, plain)
    return word


def public_words() -> set[str]:
    """The words of both corpora."""
    return {word for name in NAMES for one in read_public(name) for word in one.words}
