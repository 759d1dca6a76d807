"""What can be done to paragraphs: the kinds of change, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replace:
    """Put `text` in the place of the characters from `start` to `end`; insert it where both are the same."""

    paragraph: str
    start: int
    end: int
    text: str
    key: str
    """What the change belongs to; comments find it by this."""


@dataclass(frozen=True, slots=True)
class Embolden:
    """Set the characters from `start` to `end` bold."""

    paragraph: str
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Permute:
    """Put stretches of one paragraph into another order; what stands between them stays."""

    paragraph: str
    items: tuple[tuple[int, int], ...]
    order: tuple[int, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Rearrange:
    """Put the contents of paragraphs into another order; the paragraphs' own properties stay at their places."""

    paragraphs: tuple[str, ...]
    order: tuple[int, ...]
    key: str


@dataclass(frozen=True, slots=True)
class AddAfter:
    """Put a new paragraph after another, as its copy with another text behind the copy of its typed bullet."""

    paragraph: str
    text: str
    key: str


Change = Replace | Embolden | Permute | Rearrange | AddAfter


@dataclass(frozen=True, slots=True)
class Note:
    """A comment, on the words that a change writes or on a stretch of the original text."""

    lines: tuple[str, ...]
    """Its paragraphs."""
    key: str = ""
    """The change it belongs to; empty where it belongs to a stretch."""
    paragraph: str = ""
    start: int = 0
    end: int = 0
