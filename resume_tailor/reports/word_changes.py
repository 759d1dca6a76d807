"""What changed between two versions of a paragraph, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from resume_tailor.model import Edit, ReorderBlocks, ReorderItems
from resume_tailor.word_steps import steps

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Literal["same", "out", "in"]
    text: str


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order; `same` + `out` give `before` again, `same` + `in` give `after`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in steps(old, new):
        if tag == "equal":
            pieces.append(Piece("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            pieces.append(Piece("out", "".join(old[i1:i2])))
        if j2 > j1:
            pieces.append(Piece("in", "".join(new[j1:j2])))
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A line of a list that was put into another order."""

    text: str
    now: int
    """Its place now, from 1."""
    was: int
    """Its place before."""


def moved_places(edit: Edit | None) -> tuple[MovedLine, ...]:
    """The new order of what a reordering edit moves; empty for any other edit."""
    if not isinstance(edit, ReorderBlocks | ReorderItems):
        return ()
    texts = edit.texts if isinstance(edit, ReorderItems) and edit.texts else edit.before
    return tuple(MovedLine(texts[index], now, index + 1) for now, index in enumerate(edit.order, start=1))
