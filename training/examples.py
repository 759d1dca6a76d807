"""Annotated postings as the network reads them, each without the terms that only its own company's postings teach."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.discover_features import (
    CATEGORIES,
    LONGEST_TERM,
    Features,
    TermLookup,
    longest_terms,
    read_features,
    stem,
)
from resume_tailor.language.discover_network import OUTSIDE, TAGS
from resume_tailor.language.folding import Folded, fold
from training.gold import GoldPosting


@dataclass(frozen=True, slots=True)
class Parsed:
    """A posting after the components that come before the network."""

    posting: GoldPosting
    folded: Folded
    doc: Doc


@dataclass(frozen=True, slots=True)
class Example:
    """What the network is given for one posting, and what it should say."""

    parsed: Parsed
    features: Features
    tags: NDArray[np.int64]


def parse(nlp: Language, posting: GoldPosting) -> Parsed:
    """Run the pipeline (without the network) over a posting."""
    folded = fold(posting.text)
    return Parsed(posting, folded, nlp(folded.text))


class TermStatistics:
    """How often each annotated string is a mention where it occurs, by company."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        self.mentions: dict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
        self.occurrences: dict[str, Counter[str]] = defaultdict(Counter)
        for one in parsed:
            for mention in one.posting.mentions:
                span = one.doc.char_span(
                    one.folded.offset(mention.start), one.folded.offset(mention.end - 1) + 1, alignment_mode="expand"
                )
                if span is not None and len(span) <= LONGEST_TERM:
                    key = " ".join(stem(token.text) for token in span if not token.is_space)
                    self.mentions[key][one.posting.company, CATEGORIES.index(mention.category)] += 1
        self._longest = longest_terms(self.mentions)
        for one in parsed:
            for unit in one.doc.spans["units"]:
                self._count(one.posting.company, [stem(token.text) for token in unit if not token.is_space])

    def _count(self, company: str, stems: Sequence[str]) -> None:
        for first in range(len(stems)):
            for length in range(1, min(LONGEST_TERM, len(stems) - first) + 1):
                key = " ".join(stems[first : first + length])
                if key in self.mentions:
                    self.occurrences[key][company] += 1

    def term(self, key: str, hidden: Collection[str]) -> tuple[int, int] | None:
        """Category and sureness of a string without what the hidden companies say; None where nothing is left."""
        counts = self.mentions.get(key)
        if counts is None:
            return None
        categories: Counter[int] = Counter()
        for (company, category), count in counts.items():
            if company not in hidden:
                categories[category] += count
        total = sum(categories.values())
        if not total:
            return None
        seen = sum(count for company, count in self.occurrences[key].items() if company not in hidden)
        sure = min(3, int(4 * total / (max(seen, total) + 0.5)))
        return max(categories, key=lambda category: (categories[category], -category)), sure

    def lookup(self, hidden: Collection[str]) -> TermLookup:
        """`term` for a fixed set of hidden companies, remembered."""
        known: dict[str, tuple[int, int] | None] = {}

        def find(key: str) -> tuple[int, int] | None:
            if key not in self.mentions:
                return None
            if key not in known:
                known[key] = self.term(key, hidden)
            return known[key]

        return TermLookup(find, self._longest)

    def keep(self, hidden: Collection[str]) -> Callable[[str], bool]:
        """Whether a lexicon candidate may be seen: not where only hidden companies' annotations have its words."""

        def may_be_seen(key: str) -> bool:
            companies = {company for company, _ in self.mentions.get(key, ())}
            return not companies or not companies <= set(hidden)

        return may_be_seen


def make_examples(
    parsed: Sequence[Parsed], statistics: TermStatistics, held_out: Collection[str] = ()
) -> list[Example]:
    """Examples in which every posting sees neither its own company's terms nor the held-out companies'."""
    examples = []
    for one in parsed:
        hidden = {*held_out, one.posting.company}
        features = read_features(one.doc, statistics.lookup(hidden), statistics.keep(hidden))
        examples.append(Example(one, features, _tags(one, features)))
    return examples


def _tags(one: Parsed, features: Features) -> NDArray[np.int64]:
    tags = np.full(len(features.tokens), OUTSIDE, dtype=np.int64)
    places = {}
    for row, index in enumerate(features.tokens):
        token = one.doc[index]
        places[row] = one.folded.span(token.idx, token.idx + len(token))
    rows = sorted(places)
    at = 0
    for mention in one.posting.mentions:
        while at > 0 and places[rows[at - 1]][1] > mention.start:
            at -= 1
        first = True
        while at < len(rows) and places[rows[at]][0] < mention.end:
            if places[rows[at]][1] > mention.start and tags[at] == OUTSIDE:
                tags[at] = TAGS.index(("B-" if first else "I-") + mention.category)
                first = False
            at += 1
    return tags


def mentions_of(example: Example, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Rows of the features -> characters of the posting's own text."""
    doc, folded, tokens = example.parsed.doc, example.parsed.folded, example.features.tokens
    found = []
    for first, last, category in spans:
        start, end = doc[tokens[first]].idx, doc[tokens[last - 1]].idx + len(doc[tokens[last - 1]])
        found.append((*folded.span(start, end), category))
    return found
