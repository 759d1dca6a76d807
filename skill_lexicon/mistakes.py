"""The one error of the lexicon: a mistake in one of its files."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class LexiconMistake(ValueError):
    """A mistake in a lexicon file; the message is one line that holds file, line and remedy."""

    def __init__(self, file: str, line: int, what: str, remedy: str) -> None:
        self.file = file
        """The file's name without folders."""
        self.line = line
        """Counted from 1; 0 where the mistake is of the whole file."""
        place = f"{file}, line {line}" if line else file
        super().__init__(f"{place}: {what}; {remedy}")


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy that names the known word most like `word`, or all of them where none is like it and they are few."""
    names = list(known)
    close = get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    if len(names) <= 30:
        return "write one of " + ", ".join(sorted(names))
    return "give it a table of its own or correct the spelling"
