"""spaCy's English tokenizer, made for given texts: it takes a tenth of the time to load, and gives the same tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

LONGEST_WORD = 1000
"""Characters; longer ones are no words, and links of that length hold no skill."""
_TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")
_GRAM = 3


def tokenizer_for(texts: Collection[str] | None) -> Callable[[Language], Tokenizer]:
    """What `English` takes as `create_tokenizer`: a tokenizer for these texts, all that it will be given; for any
    text where there are none given. Words of more than LONGEST_WORD characters stay whole.
    """

    def create(nlp: Language) -> Tokenizer:
        defaults = English.Defaults
        rules: Any = defaults.tokenizer_exceptions
        prefix: Any = compile_prefix_regex(defaults.prefixes or ()).search
        suffix: Any = compile_suffix_regex(defaults.suffixes or ()).search
        infix: Any = compile_infix_regex(defaults.infixes or ()).finditer
        if texts is None or any(map(_TOO_LONG.search, texts)):
            prefix, suffix, infix = _short_only(prefix, None), _short_only(suffix, None), _short_only(infix, ())
        return Tokenizer(
            nlp.vocab,
            rules=rules if texts is None else {word: rules[word] for word in occurring(rules, texts)},
            prefix_search=prefix,
            suffix_search=suffix,
            infix_finditer=infix,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )

    return create


def occurring(words: Iterable[str], texts: Collection[str]) -> list[str]:
    """Those of the words (`can't`, `e.g.`, `:-)`) that stand in one of the texts, be it within another word."""
    grams = {text[at : at + _GRAM] for text in texts for at in range(len(text) - _GRAM + 1)}
    likely = (word for word in words if len(word) < _GRAM or word[:_GRAM] in grams)
    return [word for word in likely if any(word in text for text in texts)]


def _short_only(find: Callable[[str], Any], nothing: Any) -> Callable[[str], Any]:
    """The search, but `nothing` for long words: splitting one takes time by the square of its length."""
    return lambda word: find(word) if len(word) <= LONGEST_WORD else nothing
