"""The values of the lexicon, in SKOS terms: concepts, their labels, their relations, and advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from skill_lexicon.folding import words_of

Category = Literal[
    "certification",
    "method",
    "tool",
    "technology",
    "practice",
    "soft",
    "domain",
    "degree",
    "role",
]
LabelKind = Literal["pref", "alt", "hidden"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a concept or a piece of advice comes from."""

    name: str
    """A guide, vocabulary or standard: `technical-program-manager`, `ESCO 1.1.1`, `O*NET 29.2`, `field`."""
    section: str = ""
    """The section of it, or the code within it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One capability, credential, field or role that a posting can ask for."""

    id: str
    """Stable, lower-case, words joined by hyphens: `risk-management`."""
    pref_label: str
    """The name to show, as written within a sentence: `risk management`, `Jira`."""
    category: Category
    """What kind of capability it is (../shared/gold/GUIDE.md, plus degree and role)."""
    alt_labels: tuple[str, ...] = ()
    """Other names that can stand for `pref_label` in a sentence, abbreviations included; may be written."""
    abbreviations: tuple[str, ...] = ()
    """Those of the alternative labels that abbreviate the preferred one, in the order of their use: `PMP`."""
    hidden_labels: tuple[str, ...] = ()
    """Forms that only find the concept (verb phrases, misspellings, inflections); never written."""
    broader: tuple[str, ...] = ()
    """Ids of wider concepts: evidence of this one is evidence of those, never the reverse."""
    related: tuple[str, ...] = ()
    """Ids of neighbours, for the reader's orientation only; they prove nothing."""
    implies: tuple[str, ...] = ()
    """Ids of concepts that whoever has this one must have met: CSM implies Scrum."""
    exact_case: tuple[str, ...] = ()
    """Labels that count only as they are spelled here: `SAFe`, `Go`."""
    context: tuple[str, ...] = ()
    """Words, a token each, of which one must stand near (some 25 tokens) an ambiguous label; empty: none needed."""
    ambiguous: tuple[str, ...] = ()
    """The labels that need `context`; empty: all of them do where there is any."""
    loose: bool = False
    """Whether its words are too general to prove anything or to be called a gap: `business`, `insights`."""
    body: str = ""
    """For certifications: who awards it, `Project Management Institute`."""
    exact_match: tuple[str, ...] = ()
    """URIs of the same concept in ESCO or codes in O*NET."""
    sources: tuple[Source, ...] = ()
    """Never empty in our own entries."""

    @property
    def names(self) -> tuple[str, ...]:
        """The labels that may be written into a document: preferred first, then alternative, as ordered."""
        return (self.pref_label, *self.alt_labels)


@dataclass(frozen=True, slots=True)
class Label:
    """One string by which one concept is found.

    Where a text is searched, hyphen and blank are the same (`cross functional`), and the longest label wins.
    """

    text: str
    concept_id: str
    kind: LabelKind
    exact_case: bool
    """Whether only this very spelling counts."""
    context: tuple[str, ...] = ()
    """Words (lower case) of which one must stand near, some 25 tokens before or after; empty: none needed."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice of the guides, in words of our own."""

    id: str
    text: str
    """One or two sentences to the job seeker."""
    topic: str
    """What it helps with: `certification`, `experience`, `education`, `network`, `mentor`, `learning`,
    `application`, `pathway`, `role-difference`."""
    concepts: tuple[str, ...] = ()
    """Concept ids it speaks of; empty: those of `categories`, or general."""
    categories: tuple[Category, ...] = ()
    """Categories whose gaps it helps with."""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All concepts and advice, with the relations closed for asking."""

    concepts: Mapping[str, Concept]
    """By id, in the order of their files."""
    advice: tuple[Advice, ...] = ()
    version: str = ""
    """A short hash of everything in it, printed in reports."""
    _narrower: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    _index: dict[str, list[list[int]]] = field(default_factory=dict, repr=False, compare=False)
    """Where the labels are that hold a word: numbers of concept and label, under the label's rarest word."""

    def __getitem__(self, concept_id: str) -> Concept:
        """The concept of that id; raises KeyError where there is none."""
        return self.concepts[concept_id]

    def labels(self) -> Iterator[Label]:
        """Every label of every concept, preferred ones first within each."""
        for concept in self.concepts.values():
            yield self._label(concept, concept.pref_label, "pref")
            for text in concept.alt_labels:
                yield self._label(concept, text, "alt")
            for text in concept.hidden_labels:
                yield self._label(concept, text, "hidden")

    def labels_within(self, words: Collection[str]) -> Iterator[Label]:
        """The labels all of whose words are among these (lower case, `folding.words_of`): for searching short texts."""
        if not self._index:
            self._index.update(index_labels(self.concepts.values()))
        ids = tuple(self.concepts)
        known = set(words)
        for word in sorted(known & self._index.keys()):
            for concept_number, label_number in self._index[word]:
                label = self._label_at(self.concepts[ids[concept_number]], label_number)
                if known.issuperset(words_of(label.text)):
                    yield label

    def _label_at(self, concept: Concept, number: int) -> Label:
        if number == 0:
            return self._label(concept, concept.pref_label, "pref")
        if number <= len(concept.alt_labels):
            return self._label(concept, concept.alt_labels[number - 1], "alt")
        return self._label(concept, concept.hidden_labels[number - 1 - len(concept.alt_labels)], "hidden")

    @staticmethod
    def _label(concept: Concept, text: str, kind: LabelKind) -> Label:
        needs_context = concept.context and (not concept.ambiguous or text in concept.ambiguous)
        return Label(text, concept.id, kind, text in concept.exact_case, concept.context if needs_context else ())

    def advice_for(self, concept_id: str) -> tuple[Advice, ...]:
        """The advice for a gap: what speaks of the concept or of a broader one, then of its category, then general."""
        concept = self.concepts[concept_id]
        wanted = {concept_id}
        wider = {*self.ancestors(concept_id), *self.implied(concept_id)}
        ranked: list[list[Advice]] = [[], [], [], []]
        for item in self.advice:
            if wanted & set(item.concepts):
                ranked[0].append(item)
            elif wider & set(item.concepts):
                ranked[1].append(item)
            elif concept.category in item.categories:
                ranked[2].append(item)
            elif not item.concepts and not item.categories:
                ranked[3].append(item)
        return tuple(item for items in ranked for item in items)

    def ancestors(self, concept_id: str) -> tuple[str, ...]:
        """Ids of all broader concepts, nearest first, without the concept itself."""
        return self._closure(concept_id, "broader")

    def implied(self, concept_id: str) -> tuple[str, ...]:
        """Ids of all concepts that this one implies, nearest first."""
        return self._closure(concept_id, "implies")

    def narrower(self, concept_id: str) -> tuple[str, ...]:
        """Ids of the concepts whose `broader` names this one."""
        if not self._narrower:
            table: dict[str, list[str]] = {}
            for concept in self.concepts.values():
                for wider in concept.broader:
                    table.setdefault(wider, []).append(concept.id)
            self._narrower.update({key: tuple(ids) for key, ids in table.items()})
        return self._narrower.get(concept_id, ())

    def _closure(self, concept_id: str, relation: Literal["broader", "implies"]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        queue = [concept_id]
        while queue:
            for next_id in getattr(self.concepts[queue.pop(0)], relation):
                if next_id not in found and next_id != concept_id:
                    found[next_id] = None
                    queue.append(next_id)
        return tuple(found)


def index_labels(concepts: Iterable[Concept]) -> dict[str, list[list[int]]]:
    """For each word the labels (number of the concept, number of its label) whose rarest word it is."""
    labels = [
        (concept_number, label_number, words_of(text))
        for concept_number, concept in enumerate(concepts)
        for label_number, text in enumerate((*concept.names, *concept.hidden_labels))
    ]
    counts = Counter(word for _, _, words in labels for word in set(words))
    index: dict[str, list[list[int]]] = {}
    for concept_number, label_number, words in labels:
        if words:
            index.setdefault(min(words, key=lambda word: (counts[word], word)), []).append(
                [concept_number, label_number]
            )
    return index
