"""Words as they are compared: case, quotes, dashes and a plural's s folded away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word in lower case, without accents and without the s of a plural (`roadmaps` is `roadmap`)."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


@lru_cache(maxsize=65536)
def fold_words(text: str) -> tuple[str, ...]:
    """The words of the text, folded; punctuation is no word, but `C++` and `C#` keep their signs."""
    return tuple(fold_word(found.group()) for found in _WORD.finditer(text))


STEM = 5
"""Letters of a word by which its forms are known as one: `manag`."""


def stem(word: str) -> str:
    """The word's first letters, which its forms share; a short word whole."""
    return word[:STEM]


def has_stems(words: Iterable[str], name: Iterable[str]) -> bool:
    """Whether each word of the name has a form among the words: `managed five vendors` for `vendor management`."""
    return {stem(part) for part in name} <= {stem(word) for word in words}


def find_words(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where the folded words of `wanted` stand one after another in the text, as spans of characters."""
    needle = fold_words(wanted)
    if not needle:
        return []
    spans, places = _parted(text)
    size = len(needle)
    folded = fold_words(text)
    return [(spans[i][0], spans[i + size - 1][1]) for i in places.get(needle[0], ()) if folded[i : i + size] == needle]


@lru_cache(maxsize=256)
def _parted(text: str) -> tuple[tuple[tuple[int, int], ...], dict[str, list[int]]]:
    """The words' spans, and for each folded word its places among them; long lines are asked for many names."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(fold_words(text)):
        places.setdefault(word, []).append(number)
    return tuple(found.span() for found in _WORD.finditer(text)), places
