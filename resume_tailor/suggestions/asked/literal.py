"""What stands between quotation marks as the posting's words: only what the posting says letter by letter."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_tailor.model import Document, Requirement
from resume_tailor.suggestions.wording import quoted

_SPLIT = re.compile(r"[\s\ufffc\u2010-\u2015-]+")


def plain_words(text: str) -> str:
    """The text in small letters, with one blank for each run of white space and hyphens."""
    return _SPLIT.sub(" ", text.replace("’", "'").lower()).strip()


@lru_cache(maxsize=8)
def _all_words(texts: tuple[str, ...]) -> str:
    return " ".join(plain_words(text) for text in texts)


def says_literally(document: Document, words: str) -> bool:
    """Whether the words stand in the document as they are, but for capitals, hyphens and line breaks."""
    return bool(plain_words(words)) and plain_words(words) in _all_words(tuple(b.text for b in document.blocks))


def quote_asked(document: Document, requirement: Requirement, name: str = "", limit: int = 60) -> str:
    """`“status reports”` where the posting says so, else the name without quotation marks, with its words behind it.

    The label of a requirement may be the name of the thing (`on-time delivery` for `deliver … on time`) or put
    together of several places; such a name is never quoted.
    """
    for words in (name,) if name and _is_half(document, requirement) else (requirement.label, name):
        if says_literally(document, words) and not (name and _says_too_little(words)):
            return quoted(words, limit)
    plain = name or requirement.label
    said = next((m.text for m in requirement.mentions if 1 < len(m.text.split()) <= 6), "")
    return f"{plain} ({quoted(said, limit)})" if says_literally(document, said) else plain


def _is_half(document: Document, requirement: Requirement) -> bool:
    """Whether the label is what stands behind a slash of the posting: the `B testing` of `A/B testing`."""
    spots = [m for m in requirement.mentions[:_MOST_PLACES] if m.text == requirement.label and m.start > 1]
    return any(re.match(r"\w/", document.block(m.block_id).text[m.start - 2 : m.start]) for m in spots)


_MOST_PLACES = 40
"""Places of the posting that are looked at."""
_LEAST = 5
"""Letters of a single everyday word from which on it says by itself what is asked."""


def _says_too_little(words: str) -> bool:
    """Whether it is one short everyday word (`time` of `on time`, `risk`), which quoted alone tells nobody anything."""
    return words.isalpha() and words.islower() and len(words) < _LEAST
