"""spaCy's English tokenizer, made for given texts: it takes a tenth of the time to load, and gives the same tokens."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

LONGEST_WORD = 1000
"""Characters; longer ones are no words, and links of that length hold no skill."""
_GRAM = 3
_MOST_CHUNKS = 100_000
"""What stands between blanks is parted once and kept; spaCy's own 10,000 pieces are those of a hundred postings."""
_RULES: Any = English.Defaults.tokenizer_exceptions


def tokenizer_for(texts: Collection[str] | None) -> Callable[[Language], Callable[[str], Doc]]:
    """What `English` takes as `create_tokenizer`: a tokenizer for these texts, all that it will be given; for any
    text where there are none given. Words of more than LONGEST_WORD characters stay whole.
    """

    def create(nlp: Language) -> Callable[[str], Doc]:
        if texts is None:
            return AnyText(nlp)
        made: Callable[[str], Doc] = _make(nlp, occurring(_RULES, texts), guarded=any(map(has_long_word, texts)))
        return made

    return create


class AnyText:
    """A tokenizer for any text: the guards against long words, which cost, are up only where one stands.

    SpaCy keeps how it parted a piece between blanks, but within a text only up to the first one with a rule of its
    own, and a line break has one. So each new piece is parted by itself before the text: a sixth of the time.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._plain = _make(nlp, _RULES)
        self._known: set[str] = set()
        """Pieces that were parted and kept; none is long."""
        self.rules = self._plain.rules
        """Words that are parted by rules of their own: `can't`."""

    def __call__(self, text: str) -> Doc:
        """The text's tokens."""
        pieces = text.split()
        if not self._known.issuperset(pieces):
            new = set(pieces) - self._known
            if max(map(len, new)) > LONGEST_WORD:
                guarded: Doc = _make(self._nlp, _RULES, guarded=True)(text)
                return guarded
            self._learn(new)
        doc: Doc = self._plain(text)
        return doc

    def _learn(self, pieces: set[str]) -> None:
        """Part each piece by itself, so that it is kept; not where nothing is kept."""
        vocab: Any = self._nlp.vocab  # its stub lacks the property
        if len(self._known) < _MOST_CHUNKS and not vocab.in_memory_zone:
            self._known |= pieces
            for piece in pieces:
                self._plain(piece)


def has_long_word(text: str) -> bool:
    """Whether a word of the text has more than LONGEST_WORD characters."""
    return len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD


def _make(nlp: Language, words: Iterable[str], *, guarded: bool = False) -> Tokenizer:
    """SpaCy's English tokenizer with the rules for these words; guarded, it keeps long words whole."""
    defaults = English.Defaults
    prefix: Any = compile_prefix_regex(defaults.prefixes or ()).search
    suffix: Any = compile_suffix_regex(defaults.suffixes or ()).search
    infix: Any = compile_infix_regex(defaults.infixes or ()).finditer
    if guarded:
        prefix, suffix, infix = _short_only(prefix, None), _short_only(suffix, None), _short_only(infix, ())
    return Tokenizer(
        nlp.vocab,
        rules={word: _RULES[word] for word in words},
        prefix_search=prefix,
        suffix_search=suffix,
        infix_finditer=infix,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
        max_cache_size=_MOST_CHUNKS,
    )


def occurring(words: Iterable[str], texts: Collection[str]) -> list[str]:
    """Those of the words (`can't`, `e.g.`, `:-)`) that stand in one of the texts, be it within another word."""
    distinct = "\n".join(dict.fromkeys(" ".join(texts).split()))
    starts = set(zip(distinct, distinct[1:], distinct[2:], strict=False))  # _GRAM characters each
    found = []
    for word in words:
        if word.split() != [word]:  # it has blanks
            present = any(word in text for text in texts)
        else:
            present = (len(word) < _GRAM or tuple(word[:_GRAM]) in starts) and word in distinct
        if present:
            found.append(word)
    return found


def _short_only(find: Callable[[str], Any], nothing: Any) -> Callable[[str], Any]:
    """The search, but `nothing` for long words: splitting one takes time by the square of its length."""
    return lambda word: find(word) if len(word) <= LONGEST_WORD else nothing
