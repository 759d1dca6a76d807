"""The signs that people type before an item of a list, where Word draws none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

BULLET_SIGNS: Final = (
    "\u00a7\u00b7\u2022\u2023\u2043\u2192\u21d2\u21e8\u2219\u2318\u25a0-\u25ff\u2605\u2606\u2666\u26aa\u26ab\u2713-\u2718"
    "\u274f-\u2752\u2756\u2794\u2798-\u27be\u29be\u29bf\u2b95\u2b9a"
    "\ue000-\uf8ff"
)
"""What is a bullet wherever it begins a line, as the inside of a character class: dots, squares, arrows, ticks, stars,
and the private characters with which the fonts Symbol and Wingdings draw theirs."""
BULLET_LETTERS: Final = r"*o»>+~\-–—"
"""What is a bullet only with a blank behind it, as the inside of a character class."""
TYPED_BULLET: Final = re.compile(rf"\s*(?P<sign>[{BULLET_SIGNS}]|[{BULLET_LETTERS}](?=\s))\s*")
"""A bullet that is typed into a Word paragraph's text, with the blank or tab behind it."""


def typed_bullet(text: str) -> int:
    """How many characters at the start of a paragraph are a bullet that was typed, with the blank behind it."""
    found = TYPED_BULLET.match(text)
    return found.end() if found else 0


def bullet_sign(text: str) -> str:
    """The sign itself; empty where the paragraph has none, or nothing else."""
    found = TYPED_BULLET.match(text)
    return found["sign"] if found and len(text.strip()) > 1 else ""


def common_bullet(texts: Iterable[str]) -> int:
    """The length of the typed bullet where all the texts begin with the same; else 0."""
    bullets = {text[: typed_bullet(text)] for text in texts}
    return len(bullets.pop()) if len(bullets) == 1 else 0
