"""The component that decides which words of a posting are mentions, those that no lexicon lists among them.

A small network trained on annotated postings (`training/MODEL_CARD.md`) reads the words together with what the other
components found. Its mentions go to `doc.spans["mentions"]`: label the category, id the concept's where a candidate of
the lexicon stands in the mention, else empty: then it is discovered. Offline; the same text gives the same mentions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from resume_tailor.language.discover_features import CATEGORIES, TermLookup, longest_terms, read_features
from resume_tailor.language.discover_network import Network, marked_spans
from resume_tailor.language.discover_spans import tidy
from resume_tailor.language.mentions import lexicon_candidates
from resume_tailor.language.units import Spotted

WEIGHTS: Final = Path(__file__).parent / "weights"
BIAS: Final = 1.0
"""What is taken from the score of `no mention`, so that a mention reaches as far as it may ..."""
SURE: Final = 0.55
"""... and the probability that one word of it at least needs, so that as much is missed as is too much. Both by
cross-validation.
"""
MOST_TOKENS: Final = 20_000
"""Ten times the longest of 223 real postings; the network's memory grows with the text, 2 GB at a megabyte."""


@lru_cache(maxsize=1)
def load_network() -> Network:
    """The shipped weights."""
    return Network.load(WEIGHTS / "discover.npz")


@lru_cache(maxsize=1)
def load_terms() -> TermLookup:
    """The annotated postings' own terms: category, and how sure (0 to 3) the words are a mention."""
    terms: dict[str, tuple[int, int]] = {}
    for line in (WEIGHTS / "terms.tsv").read_text(encoding="utf-8").splitlines():
        stems, category, sure = line.split("\t")
        terms[stems] = CATEGORIES.index(category), int(sure)
    return TermLookup(terms.get, longest_terms(terms))


class Discoverer:
    """Finds mentions by the network; needs `units`, `sections` and `candidates`."""

    def __init__(self, network: Network, terms: TermLookup, bias: float = BIAS, sure: float = SURE) -> None:
        self._network = network
        self._terms = terms
        self._bias = bias
        self._sure = sure

    def find(self, doc: Doc) -> list[Span]:
        """The mentions in reading order; none overlaps another.

        In a text of more than MOST_TOKENS they are the lexicon's candidates.
        """
        if len(doc) > MOST_TOKENS:
            return [Span(doc, one.start, one.end, one.label_, span_id=one.id_) for one in lexicon_candidates(doc)]
        features = read_features(doc, self._terms)
        marked = marked_spans(self._network.scores(features), features.unit_starts, self._bias, self._sure)
        candidates = lexicon_candidates(doc)
        starts = [candidate.start for candidate in candidates]
        longest = max((candidate.end - candidate.start for candidate in candidates), default=0)
        found = []
        for first, last, category in tidy(marked, features):
            start, end = features.tokens[first], features.tokens[last - 1] + 1
            near = candidates[bisect_left(starts, start - longest) : bisect_left(starts, end)]
            concept = concept_within(near, start, end)
            found.append(Span(doc, start, end, label=category, span_id=concept))
        return found

    def __call__(self, doc: Doc) -> Doc:
        """The doc, with its mentions written."""
        doc.spans["mentions"] = self.find(doc)
        return doc


def concept_within(candidates: Sequence[Spotted], start: int, end: int) -> str:
    """The concept of the candidate that names a mention: one that holds its last word, or most of it; else empty."""
    best, best_size = "", 0
    for candidate in candidates:
        shared = min(end, candidate.end) - max(start, candidate.start)
        if shared <= best_size:
            continue
        if candidate.start < end <= candidate.end or shared * 2 > end - start:
            best, best_size = candidate.id_, shared
    return best


@Language.factory("discover", assigns=["doc.spans"])
def make_discoverer(nlp: Language, name: str) -> Discoverer:
    """The component with the shipped weights."""
    return Discoverer(load_network(), load_terms())
