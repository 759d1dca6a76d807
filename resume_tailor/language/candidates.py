"""Places where words of the lexicon stand: `doc.spans["candidates"]`, label the category, id the concept.

Two PhraseMatchers: one on lower case, one on the very spelling for labels that are short, abbreviations, or marked
`exact_case`. Only labels all of whose words occur in the texts at hand are added: that is what makes a
short run short.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, cast

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from resume_tailor.language.units import Spotted, ends_of, starts_of, text_of
from resume_tailor.language.units import words_of as lower_words
from skill_lexicon.concept import Label, Lexicon
from skill_lexicon.folding import words_of

SHORT: Final = 4
"""Single words of up to so many letters count only as spelled, if they hold a capital (`Go`, `SAFe`, `Jira`)."""
Pair = tuple[str, str]
"""Two words, the second after the first."""
_HYPHENED: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s*-\s*(?=([^\W\d_]+))")
_AROUND: Final = 25
"""Tokens on each side among which the context of an ambiguous word is looked for."""
LEFT_OUT: Final = frozenset({"degree", "role"})
"""Categories that are no skill mentions: degrees have their own list, roles name the job."""


_spotted: Final = partial(tuple.__new__, Spotted)
"""Makes one of the tuple of its fields, in half of the time that its own constructor takes."""


class LexiconMatcher:
    """Finds lexicon labels, hyphen and blank alike; the longest wins where they overlap."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._lower = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._exact = PhraseMatcher(nlp.vocab, attr="ORTH")
        self._names: dict[int, tuple[str, str]] = {}
        """Category and id of a concept, by the number that matches give it."""
        self._context: dict[int, dict[str, frozenset[str]]] = {}

    def use(self, lexicon: Lexicon, labels: Iterable[Label], hyphened: Container[Pair] | None = None) -> None:
        """Add these labels of that lexicon to what is found; `hyphened` are the words that the texts join by hyphens,
        None where they may join any.
        """
        strings = self._nlp.vocab.strings
        ids = _Ids(self._nlp, hyphened)
        found: dict[tuple[str, bool], list[tuple[int, ...]]] = defaultdict(list)
        for label in labels:
            exact = counts_as_spelled(label)
            for text in _spellings(label):
                found[label.concept_id, exact] += ids.patterns(text if exact else text.lower())
            if label.context:
                contexts = self._context.setdefault(strings.add(label.concept_id), {})
                contexts[label.text.lower().replace("-", " ")] = frozenset(map(str.lower, label.context))
        for (concept_id, exact), patterns in found.items():
            # A PhraseMatcher takes the ids of a pattern's tokens as well as a Doc, and does so itself when it is
            # unpickled: a tenth of the time, which for all labels of a lexicon is a second.
            (self._exact if exact else self._lower).add(concept_id, cast(list[Doc], patterns))
        for key, concept in lexicon.concepts.items():
            self._names[strings.add(key)] = concept.category, key

    def find(self, doc: Doc) -> list[Spotted]:
        """The longest matches, in reading order, without those whose needed context is absent."""
        matches = [*self._lower(doc), *self._exact(doc)]
        if self._context:
            matches = [one for one in matches if one[0] not in self._context or self._has_context(doc, *one)]
        taken = bytearray(len(doc))
        kept = []
        for _, start, end, concept in sorted([(start - end, start, end, concept) for concept, start, end in matches]):
            if not (taken[start] or taken[end - 1]):
                taken[start:end] = b"x" * (end - start)
                kept.append((start, end, concept))
        kept.sort()
        starts, ends, text = starts_of(doc), ends_of(doc), text_of(doc)
        found = []
        for start, end, concept in kept:
            first, last = starts[start], ends[end - 1]
            category, key = self._names[concept]
            found.append(_spotted((start, end, category, key, first, last, text[first:last])))
        return found

    def _has_context(self, doc: Doc, concept: int, start: int, end: int) -> bool:
        label = text_of(doc)[starts_of(doc)[start] : ends_of(doc)[end - 1]].lower().replace("-", " ")
        needed = self._context[concept].get(label)
        return needed is None or not needed.isdisjoint(lower_words(doc)[max(0, start - _AROUND) : end + _AROUND])

    def __call__(self, doc: Doc) -> Doc:
        """The doc, with its span group written."""
        found = doc.user_data["candidates"] = self.find(doc)
        if not doc.user_data.get("bare"):
            doc.spans["candidates"] = [
                Span(doc, one.start, one.end, label=one.label_, span_id=one.id_) for one in found
            ]
        return doc


class _Ids:
    """Ids of the tokens of labels, as the tokenizer would part them."""

    def __init__(self, nlp: Language, hyphened: Container[Pair] | None) -> None:
        self._nlp = nlp
        self._hyphened = hyphened
        self._rules: Container[str] = getattr(nlp.tokenizer, "rules", None) or {}
        self._known: dict[str, int] = {}

    def patterns(self, text: str) -> Iterator[tuple[int, ...]]:
        """The label with blanks and with hyphens: `a b c`, `a-b c`, `a b-c`, `a-b-c`.

        Patterns for all of them cost a little at the start; a text without its hyphens would cost more each time.
        """
        words = text.replace("-", " ").split()
        if all(word.isalpha() and word not in self._rules for word in words):
            for tokens in joinings(words, self._hyphened):
                yield tuple(map(self._id, tokens))
            return
        for spelling in dict.fromkeys((text, " ".join(words))):
            yield tuple(token.orth for token in self._nlp.make_doc(spelling))

    def _id(self, word: str) -> int:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._nlp.vocab.strings.add(word)
        return known


def joinings(words: Sequence[str], hyphened: Container[Pair] | None = None) -> Iterator[list[str]]:
    """Words as tokens, plain and with every run of joints made hyphens, of those that texts have."""
    yield list(words)
    for first in range(len(words) - 1):
        for last in range(first + 1, len(words)):
            if hyphened is not None and (words[last - 1].lower(), words[last].lower()) not in hyphened:
                break
            joined = [token for word in words[first:last] for token in (word, "-")]
            yield [*words[:first], *joined, *words[last:]]


def hyphened_words(texts: Iterable[str]) -> set[Pair]:
    """The pairs of words, in lower case, that some text joins by a hyphen."""
    return {(found[1], found[2]) for text in texts for found in _HYPHENED.finditer(text.lower())}


@Language.factory("lexicon_candidates", assigns=["doc.spans"])
def make_matcher(nlp: Language, name: str) -> LexiconMatcher:
    """The component, still empty: give it a lexicon by `use`."""
    return LexiconMatcher(nlp)


def counts_as_spelled(label: Label) -> bool:
    """Whether a label counts only in its own spelling: marked so, an acronym, or short with a capital."""
    text = label.text
    if label.exact_case or (" " not in text and len(text) <= SHORT and text != text.lower()):
        return True
    letters = [char for char in text if char.isalpha()]
    return " " not in text and len(letters) <= 6 and sum(char.isupper() for char in letters) * 2 > len(letters)


def _spellings(label: Label) -> Iterator[str]:
    """The label, the plural of an acronym (`KPI`: `KPIs`), and a short name in capitals (`Jira`: `JIRA`)."""
    yield label.text
    if not label.exact_case and " " not in label.text and len(label.text) <= SHORT and not label.text.isupper():
        yield label.text.upper()
    if label.text.isupper() and label.text.isalpha() and not label.exact_case and label.text[-1] != "S":
        yield label.text + "s"


def labels_within(lexicon: Lexicon, texts: Sequence[str] | None) -> Iterator[Label]:
    """The lexicon's labels for skills; of given texts only those all of whose words occur there."""
    labels = lexicon.labels() if texts is None else lexicon.labels_within(set(words_of("\n".join(texts))))
    for label in labels:
        if lexicon[label.concept_id].category not in LEFT_OUT:
            yield label
