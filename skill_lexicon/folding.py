"""How labels are compared: without case, and hyphens as blanks."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z0-9]+")


def fold_label(label: str) -> str:
    """The label in lower case, with straight quotes and with blanks in the place of hyphens."""
    return " ".join(label.casefold().replace("’", "'").replace("-", " ").split())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case: its stretches of letters and digits."""
    return _WORD.findall(text.lower())
