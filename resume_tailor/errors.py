"""What can go wrong that a user can mend; `cli` turns each into one line and an exit code."""

from __future__ import annotations


class TailorError(Exception):
    """A known failure: the message says what, where and what to do. Exit code 1."""

    exit_code = 1


class UnreadableInput(TailorError):
    """An input file that cannot be read: missing, broken, too large, or of a kind we do not read."""


class EditRefused(TailorError):
    """One edit that cannot be made safely at its place; the others go on."""


class VerificationFailed(TailorError):
    """A Word file that we made does not keep what it promised; none is written."""


class LexiconError(TailorError):
    """A mistake in a lexicon file; the message holds file, line and remedy."""


class OutputExists(TailorError):
    """The place to write to holds something that is not ours, or that was changed since. Exit code 2."""

    exit_code = 2


def printable(message: str) -> str:
    """The message with every character that does not print replaced: one line, which no terminal obeys."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in message)
