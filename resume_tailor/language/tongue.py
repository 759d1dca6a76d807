"""The language of a text, by its stop words."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Final

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from resume_tailor.language.units import text_of, words_of

OTHERS: Final = ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS: Final = 25
_SURELY_ENGLISH: Final = 0.15
_SAMPLE: Final = 250
"""Tokens that are enough to see that a text is English."""
_LEAST_SHARE: Final = 0.12


def find_language(doc: Doc) -> str:
    """ISO 639-1 code of the language with the greatest share of stop words; `und` where there is too little text.

    Text with as many English stop words as English prose has is taken for English without a look at the others.
    """
    if len(doc) < _LEAST_WORDS:
        return "und"
    sample = words_of(doc)[:_SAMPLE]
    if sum(map(STOP_WORDS.__contains__, sample)) >= _SURELY_ENGLISH * len(sample):
        return "en"
    words = _WORD.findall(text_of(doc).lower())
    shares = {code: _share(words, code) for code in ("en", *OTHERS)}
    best = max(shares, key=lambda code: shares[code])
    return best if len(words) >= _LEAST_WORDS and shares[best] >= _LEAST_SHARE else "und"


def _share(words: list[str], code: str) -> float:
    # Stop words of other languages are loaded only for texts that are not plainly English.
    stop_words: set[str] = import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS
    return sum(word in stop_words for word in words) / max(1, len(words))
