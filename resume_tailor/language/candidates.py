"""Places where words of the lexicon stand: `doc.spans["candidates"]`, label the category, id the concept.

Two PhraseMatchers: one on lower case, one on the very spelling for labels that are short, abbreviations, or marked
`exact_case`. Only labels all of whose words occur in the texts at hand are added: that is what makes a
short run short.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from skill_lexicon.concept import Label, Lexicon
from skill_lexicon.folding import words_of

SHORT: Final = 4
"""Single words of up to so many letters count only as spelled, if they hold a capital (`Go`, `SAFe`, `Jira`)."""
LEFT_OUT: Final = frozenset({"degree", "role"})
"""Categories that are no skill mentions: degrees have their own list, roles name the job."""


class LexiconMatcher:
    """Finds lexicon labels; the longest wins where they overlap."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._lower = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._exact = PhraseMatcher(nlp.vocab, attr="ORTH")
        self._categories: dict[int, int] = {}
        self._context: dict[tuple[int, str], frozenset[str]] = {}

    def use(self, lexicon: Lexicon, labels: Iterable[Label]) -> None:
        """Add these labels of that lexicon to what is found."""
        strings = self._nlp.vocab.strings
        for label in labels:
            matcher = self._exact if counts_as_spelled(label) else self._lower
            spellings = [self._nlp.make_doc(text.replace("-", " ")) for text in _spellings(label)]
            matcher.add(label.concept_id, spellings)
            if label.context:
                needed = frozenset(map(str.lower, label.context))
                self._context.update({(strings.add(label.concept_id), doc.text.lower()): needed for doc in spellings})
        for key, concept in lexicon.concepts.items():
            self._categories[strings.add(key)] = strings.add(concept.category)

    def find(self, doc: Doc) -> list[Span]:
        """The longest matches, in reading order, without those whose needed context is absent."""
        kept = [token.i for token in doc if not _joins(token)]
        words = Doc(doc.vocab, words=[doc[i].text for i in kept])
        spans = [
            Span(doc, kept[start], kept[end - 1] + 1, label=self._categories[concept], span_id=concept)
            for matcher in (self._lower, self._exact)
            for concept, start, end in matcher(words)
            if self._has_context(words, concept, start, end)
        ]
        return filter_spans(spans)

    def _has_context(self, words: Doc, concept: int, start: int, end: int) -> bool:
        needed = self._context.get((concept, words[start:end].text.lower())) if self._context else None
        return needed is None or any(token.lower_ in needed for token in words[max(0, start - 25) : end + 25])

    def __call__(self, doc: Doc) -> Doc:
        """The doc, with its span group written."""
        doc.spans["candidates"] = self.find(doc)
        return doc


@Language.factory("lexicon_candidates", assigns=["doc.spans"])
def make_matcher(nlp: Language, name: str) -> LexiconMatcher:
    """The component, still empty: give it a lexicon by `use`."""
    return LexiconMatcher(nlp)


def _joins(token: Token) -> bool:
    """Whether it is the hyphen within a word: `cross-functional` and `cross functional` are one."""
    return token.text == "-" and token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_


def counts_as_spelled(label: Label) -> bool:
    """Whether a label counts only in its own spelling: marked so, an acronym, or short with a capital."""
    text = label.text
    if label.exact_case or (" " not in text and len(text) <= SHORT and text != text.lower()):
        return True
    letters = [char for char in text if char.isalpha()]
    return " " not in text and len(letters) <= 6 and sum(char.isupper() for char in letters) * 2 > len(letters)


def _spellings(label: Label) -> Iterator[str]:
    """The label, and the plural of an acronym (`KPI`: `KPIs`)."""
    yield label.text
    if label.text.isupper() and label.text.isalpha() and not label.exact_case and label.text[-1] != "S":
        yield label.text + "s"


def labels_within(lexicon: Lexicon, texts: Sequence[str] | None) -> Iterator[Label]:
    """The lexicon's labels for skills; of given texts only those all of whose words occur there."""
    labels = lexicon.labels() if texts is None else lexicon.labels_within(set(words_of("\n".join(texts))))
    for label in labels:
        if lexicon[label.concept_id].category not in LEFT_OUT:
            yield label
