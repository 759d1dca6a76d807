"""Entries of several files -> concepts and advice that fit together, or the first mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from skill_lexicon.concept import Advice, Concept, Source
from skill_lexicon.folding import fold_label
from skill_lexicon.mistakes import LexiconMistake, nearest
from skill_lexicon.reading import Entry

_LISTS = (
    "alt_labels", "abbreviations", "hidden_labels", "broader", "related", "implies", "exact_case", "ambiguous",
    "context", "exact_match",
)  # fmt: skip
_LABELS = ("alt_labels", "abbreviations", "hidden_labels", "exact_case", "ambiguous")
_RELATIONS = ("broader", "related", "implies")
_JOINT = frozenset(
    {
        "qa/qc", "quality assurance/quality control", "agile/scrum certification", "scrum/agile certification",
        "ai/ml infrastructure", "bi/reporting tools",
    }
)  # fmt: skip
"""Labels with a slash that stay whole, folded: what is one thing in use, and parts that share their last word."""


@dataclass
class Collection:
    """Concepts and advice being gathered, with the entries they come from."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    advice: dict[str, Advice] = field(default_factory=dict)
    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    """By kind and id, the entry that was read last."""

    def add(self, entries: Iterable[Entry], *, overlay: bool) -> None:
        """Add one file's entries; an overlay may extend what is there. Raises LexiconMistake."""
        seen: set[tuple[str, str]] = set()
        for entry in entries:
            key = (entry.kind, entry.id)
            known = entry.id in (self.concepts if entry.kind == "concept" else self.advice)
            if key in seen or (known and not overlay):
                raise entry.mistake("id", f"the id {entry.id!r} is taken", "choose another id or join the two entries")
            seen.add(key)
            self.entries[key] = entry
            if entry.kind == "concept":
                old = self.concepts.get(entry.id)
                self.concepts[entry.id] = _extended(old, entry) if old else _concept(entry)
            else:
                self.advice[entry.id] = _advice(entry)

    def check(self) -> None:
        """Let phrases give way to labels; raise LexiconMistake where the whole does not fit together."""
        read = [self.concepts[key] for kind, key in self.entries if kind == "concept"]
        self._let_phrases_give_way(read)
        read = [self.concepts[concept.id] for concept in read]
        for concept in read:
            self._check_relations(concept)
            self._check_labels(concept)
        for relation in ("broader", "implies"):
            self._check_cycles(relation)
        self._check_shared_labels(read)
        self._check_joined_labels(read)
        for advice in self.advice.values():
            for concept_id in advice.concepts:
                if concept_id not in self.concepts:
                    entry = self._entry("advice", advice.id)
                    raise entry.mistake("concepts", f"unknown id {concept_id!r}", nearest(concept_id, self.concepts))

    def _let_phrases_give_way(self, read: list[Concept]) -> None:
        """Drop the phrases of templates that another concept has written out, or an earlier one makes as well."""
        made = {concept.id: self._made(concept.id) for concept in read}
        wanted = frozenset[str]().union(*made.values())
        owners: dict[str, str] = {}
        for concept in self.concepts.values() if wanted else ():
            for text in map(fold_label, (*concept.names, *concept.hidden_labels)):
                if text in wanted and text not in made.get(concept.id, ()):
                    owners.setdefault(text, concept.id)
        for concept in read:
            given = {text for text in made[concept.id] if owners.setdefault(text, concept.id) != concept.id}
            if given:
                kept = tuple(text for text in concept.hidden_labels if fold_label(text) not in given)
                self.concepts[concept.id] = replace(concept, hidden_labels=kept)

    def _made(self, concept_id: str) -> frozenset[str]:
        entry = self.entries.get(("concept", concept_id))
        return entry.made if entry else frozenset()

    def _entry(self, kind: str, entry_id: str) -> Entry:
        return self.entries.get((kind, entry_id)) or Entry(kind, "the lexicon", {}, {"id": entry_id})

    def _check_relations(self, concept: Concept) -> None:
        for relation in _RELATIONS:
            for other in getattr(concept, relation):
                entry = self._entry("concept", concept.id)
                if other not in self.concepts:
                    raise entry.mistake(
                        relation, f"unknown id {other!r} in {relation!r}", nearest(other, self.concepts)
                    )
                if other == concept.id:
                    raise entry.mistake(relation, f"{other!r} is its own {relation!r}", "remove it")

    def _check_labels(self, concept: Concept) -> None:
        entry = self._entry("concept", concept.id)
        for text in concept.abbreviations:
            if text not in concept.alt_labels and text != concept.pref_label:
                raise entry.mistake("abbreviations", f"{text!r} is no alternative label", "add it to alt_labels")
        labels = (*concept.names, *concept.hidden_labels)
        for key in ("exact_case", "ambiguous"):
            for text in getattr(concept, key):
                if text not in labels:
                    raise entry.mistake(key, f"{text!r} is no label of {concept.id!r}", "add it to its labels")
        if concept.ambiguous and not concept.context:
            raise entry.mistake("ambiguous", "ambiguous labels without context", "add words in context = [...]")
        folded: dict[str, str] = {}
        for text in labels:
            key = text if text in concept.exact_case else fold_label(text)
            if key in folded:
                raise entry.mistake("hidden_labels", f"{text!r} is a label of {concept.id!r} twice", "remove one")
            folded[key] = text

    def _check_cycles(self, relation: Literal["broader", "implies"]) -> None:
        """Walk the relation depth first; every concept is entered once, however many ways lead to it."""
        open_ids: dict[str, Iterator[str]] = {}
        done: set[str] = set()
        for _, start in self.entries:
            if start not in self.concepts or start in done:
                continue
            open_ids[start] = iter(getattr(self.concepts[start], relation))
            while open_ids:
                here = next(reversed(open_ids))
                other = next(open_ids[here], None)
                if other is None:
                    done.add(here)
                    del open_ids[here]
                elif other in open_ids:
                    way = [*open_ids, other][list(open_ids).index(other) :]
                    entry = self._entry("concept", other)
                    what = f"{relation!r} goes in a circle: {' -> '.join(way)}"
                    raise entry.mistake(relation, what, "remove one of them")
                elif other not in done:
                    open_ids[other] = iter(getattr(self.concepts[other], relation))

    def _check_shared_labels(self, read: list[Concept]) -> None:
        wanted = {_key(concept, text) for concept in read for text in (*concept.names, *concept.hidden_labels)}
        owners: dict[str, Concept] = {}
        for concept in self.concepts.values():
            for text in (*concept.names, *concept.hidden_labels):
                key = _key(concept, text)
                if key not in wanted:
                    continue
                other = owners.setdefault(key, concept)
                if other.id != concept.id and not (_told_apart(other, text) and _told_apart(concept, text)):
                    raise self._shared(concept, other, text)

    def _check_joined_labels(self, read: list[Concept]) -> None:
        """Refuse `Jira/Confluence` as a label: who looks for the one would not find the other, which is named too.

        A concept may have such a label if it is joint: narrower than all of them (`CI/CD`), or implies them.
        """
        joined = [(one, text) for one in read for text in (*one.names, *one.hidden_labels) if "/" in text]
        owners: dict[str, set[str]] = {}
        for concept in self.concepts.values() if joined else ():
            for text in concept.names:
                owners.setdefault(fold_label(text), set()).add(concept.id)
        for concept, text in joined:
            named = [owners.get(fold_label(part), set()) for part in text.split("/")]
            parts = set[str]().union(*named)
            joint = fold_label(text) in _JOINT or parts <= {*concept.broader, *concept.implies}
            if len(parts) > 1 and all(named) and not joint:
                raise self._entry("concept", concept.id).mistake(
                    _field_of(concept, text),
                    f"the label {text!r} of {concept.id!r} joins the names of {' and '.join(sorted(parts))}",
                    "remove it: each is found by itself",
                )

    def _shared(self, concept: Concept, other: Concept, text: str) -> LexiconMistake:
        """The error for a label of two concepts, told at the one that was read."""
        if ("concept", concept.id) not in self.entries:
            concept, other = other, concept
        known = self._entry("concept", other.id)
        where = f"{known.file}, line {known.lines['']}" if "" in known.lines else "the lexicon"
        return self._entry("concept", concept.id).mistake(
            _field_of(concept, text),
            f"the label {text!r} of {concept.id!r} belongs to {other.id!r} ({where})",
            "remove it from one, or set it `ambiguous` with `context` words in both",
        )


def _key(concept: Concept, text: str) -> str:
    """What two labels must share to be the same: the spelling where only that counts, else the folded form."""
    return f"={text}" if text in concept.exact_case else fold_label(text)


def _told_apart(concept: Concept, text: str) -> bool:
    """Whether context words decide if this label means this concept."""
    return bool(concept.context) and (not concept.ambiguous or text in concept.ambiguous)


def _field_of(concept: Concept, text: str) -> str:
    if text == concept.pref_label:
        return "pref_label"
    return "alt_labels" if text in concept.alt_labels else "hidden_labels"


def _concept(entry: Entry) -> Concept:
    values = entry.values
    for key in ("pref_label", "category"):
        if key not in values:
            raise entry.mistake("", f"the concept {entry.id!r} has no {key}", f'write {key} = "..."')
    if "remove_labels" in values:
        raise entry.mistake("remove_labels", f"{entry.id!r} is new, nothing can be removed from it", "correct the id")
    return Concept(
        id=entry.id,
        pref_label=values["pref_label"],
        category=values["category"],
        body=values.get("body", ""),
        loose=values.get("loose", False),
        sources=_sources(values),
        **{key: values.get(key, ()) for key in _LISTS},
    )


def _extended(old: Concept, entry: Entry) -> Concept:
    """The concept with an overlay's entry laid over it: texts replace, lists are added to, labels can be removed."""
    values = entry.values
    changes: dict[str, Any] = {key: values[key] for key in ("pref_label", "category", "body", "loose") if key in values}
    removed = {fold_label(text) for text in values.get("remove_labels", ())}
    present = {fold_label(text) for text in (*old.alt_labels, *old.hidden_labels)}
    for text in values.get("remove_labels", ()):
        if fold_label(text) not in present:
            raise entry.mistake("remove_labels", f"{text!r} is no label of {old.id!r}", "see `tailor skills`")
    for key in _LISTS:
        kept = getattr(old, key)
        if key in _LABELS:
            kept = tuple(text for text in kept if fold_label(text) not in removed)
        added = tuple(text for text in values.get(key, ()) if text not in kept and text != old.pref_label)
        changes[key] = (*kept, *added)
    if values.get("pref_label", old.pref_label) != old.pref_label:
        pref = fold_label(values["pref_label"])
        changes["alt_labels"] = tuple(text for text in changes["alt_labels"] if fold_label(text) != pref)
        changes["hidden_labels"] = tuple(text for text in changes["hidden_labels"] if fold_label(text) != pref)
        changes["abbreviations"] = tuple(text for text in changes["abbreviations"] if fold_label(text) != pref)
    changes["sources"] = tuple(dict.fromkeys((*old.sources, *_sources(values))))
    return replace(old, **changes)


def _advice(entry: Entry) -> Advice:
    values = entry.values
    for key in ("text", "topic"):
        if key not in values:
            raise entry.mistake("", f"the advice {entry.id!r} has no {key}", f'write {key} = "..."')
    return Advice(
        id=entry.id,
        text=values["text"],
        topic=values["topic"],
        concepts=values.get("concepts", ()),
        categories=values.get("categories", ()),
        sources=_sources(values),
    )


def _sources(values: Mapping[str, Any]) -> tuple[Source, ...]:
    return tuple(Source(name, section) for name, section in values.get("sources", ()))
