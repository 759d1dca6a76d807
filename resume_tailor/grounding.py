"""What a document gives ground for: its own runs of words, and the other names of the concepts that it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.folding import fold_word, fold_words
from resume_tailor.model import Block, SkillMention
from skill_lexicon.concept import Lexicon

WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
STOP_WORDS = frozenset(
    map(
        fold_word,
        re.findall(
            r"\w+",
            "a an and as at by for from in into of on or over per the through to under via with within across using "
            "including such other both it its my our their his her is are was were be been that this these those "
            "which who while where when also than then so etc",
        ),
    )
)
"""Words that only join others; they need no ground."""
PARTING = re.compile(r"[,;:()\[\]{}|/•·–—&\n\t]|\s-\s|\.\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a block: where it stands, and as it is compared."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Ground:
    """The words of a document in their runs, and the names that may stand for its concepts."""

    runs: str
    """Content words of each block between blanks, a line each."""
    names: frozenset[tuple[str, ...]]
    """Folded content words of every name of every concept mentioned."""
    longest: int
    """Words of the longest name."""

    def holds(self, words: Sequence[str]) -> bool:
        """Whether these content words, in this order, stand in the document or are names of what stands there."""
        rest: list[str] = []
        place = 0
        while place < len(words):
            size = self._name_at(words, place)
            if size:
                if not self._stand(rest):
                    return False
                place, rest = place + size, []
            else:
                rest.append(words[place])
                place += 1
        return self._stand(rest)

    def _stand(self, words: Sequence[str]) -> bool:
        return not words or f" {' '.join(words)} " in self.runs

    def _name_at(self, words: Sequence[str], place: int) -> int:
        for size in range(min(self.longest, len(words) - place), 0, -1):
            if tuple(words[place : place + size]) in self.names:
                return size
        return 0


def find_ground(blocks: Iterable[Block], mentions: Iterable[SkillMention], lexicon: Lexicon) -> Ground:
    """The ground that a document gives, its mentions included."""
    runs = "\n".join(f" {' '.join(content(fold_words(block.text)))} " for block in blocks)
    concepts = {mention.concept for mention in mentions if mention.concept}
    names = {
        tuple(content(fold_words(name)))
        for concept in concepts
        for name in (*lexicon[concept].names, *lexicon[concept].abbreviations)
    }
    names.discard(())
    return Ground(runs, frozenset(names), max(map(len, names), default=0))


def content(words: Iterable[str]) -> list[str]:
    """The words without those that only join others."""
    return [word for word in words if word not in STOP_WORDS]


def words_of(text: str) -> list[Word]:
    """The words of a text with their places."""
    return [Word(found.start(), found.end(), fold_word(found[0])) for found in WORD.finditer(text)]


def chunks(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Neighbouring words of a text in pieces: parted at punctuation and at words that only join."""
    chunk: list[Word] = []
    for word in words:
        if chunk and PARTING.search(text, chunk[-1].end, word.start):
            yield chunk
            chunk = []
        if word.folded in STOP_WORDS:
            if chunk:
                yield chunk
            chunk = []
        else:
            chunk.append(word)
    if chunk:
        yield chunk
