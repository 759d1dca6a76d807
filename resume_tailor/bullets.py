"""The signs that people type before an item of a list, where Word draws none."""

from __future__ import annotations

from typing import Final

BULLET_SIGNS: Final = (
    "\u00a7\u00b7\u2022\u2023\u2043\u2192\u2219\u2318\u25a0-\u25ff\u2605\u2606\u2666\u2713-\u2718\u2756\u27a2-\u27be"
    "\ue000-\uf8ff"
)
"""What is a bullet wherever it begins a line, as the inside of a character class: dots, squares, arrows, ticks, stars,
and the private characters with which the fonts Symbol and Wingdings draw theirs."""
BULLET_LETTERS: Final = r"*o»>+~\-–—"
"""What is a bullet only with a blank behind it, as the inside of a character class."""
