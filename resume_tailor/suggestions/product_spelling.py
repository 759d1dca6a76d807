"""Products whose name a resume spells a blank, a stroke or a plural s off: `MS Projects`, `MS-Project`."""

from __future__ import annotations

import re

from skill_lexicon.concept import Concept

_SHORTEST = 6
"""Letters of a name under which one letter more or less may make another product of it."""
_MADE = re.compile(r"^(?:Microsoft|MS|Micro Soft)\b", re.I)


def meant_by(words: str, concept: Concept) -> str:
    """The product's name that these words misspell; empty where they are one of its names, or something else.

    The words are surely the product's where all their letters are those of its name, a plural s aside.
    """
    if concept.category != "tool" or words.casefold() in {name.casefold() for name in concept.names}:
        return ""
    letters = _letters(words)
    for name in concept.names:
        own = _letters(name)
        if len(own) >= _SHORTEST and " " in name and letters in (own, own + "s"):
            return name
    return ""


def name_to_write(meant: str, asked: list[str]) -> str:
    """The posting's own name of the product where it has the maker in the same form, else the right spelling."""
    maker = _MADE.match(meant)
    own = [name for name in asked if name == meant or (maker and name.startswith(maker.group()))]
    return next(iter([*own, *asked]), meant)


def _letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.casefold())
