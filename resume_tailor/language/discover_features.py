"""What the network sees of each token: its word, its shape, its unit and section, and which known terms it is in.

Works on what the components before it have left in the doc: its units and the lexicon's candidates. Pure functions on
plain lists and arrays; training and running share them, so that both see the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from resume_tailor.language.degrees import find_degrees
from resume_tailor.language.mentions import lexicon_candidates
from resume_tailor.language.units import ends_of, starts_of, text_of, units_of

FloatArray = NDArray[np.float32]

CATEGORIES: Final = ("certification", "method", "tool", "technology", "practice", "soft", "domain")
"""The categories of mentions, in the order of the network's tags."""
SECTIONS: Final = ("title", "about", "duty", "required", "preferred", "benefits", "pay", "legal", "other")
UNITS: Final = ("heading", "item", "text")
SILENT: Final = frozenset({"benefits", "pay", "legal"})
"""Sections in which nobody asks for anything: one mention in 21,000 tokens of the annotated postings."""
LONGEST_TERM: Final = 7
"""Words of the longest term that is looked up."""
WINDOW: Final = 96
"""Tokens that attention sees at once; units are packed into windows and only parted where they are longer."""

TERM_COLUMNS: Final = 16 + len(CATEGORIES)
_CANDIDATES = 2 * len(CATEGORIES)
_PLACE = len(SECTIONS) + len(UNITS) + 5
_SHAPE = 8
COLUMNS: Final = TERM_COLUMNS + _CANDIDATES + _PLACE + _SHAPE
"""Width of the table of features."""

GLUED: Final = TERM_COLUMNS + _CANDIDATES + _PLACE + _SHAPE - 1
"""The column that says of a token that no space stands before it."""


_SUFFIXES = (
    *("ization", "ising", "izing", "ations", "ation", "ments", "ment", "ings", "ing"),
    *("ies", "ied", "ers", "er", "ed", "es", "s", "ly", "al"),
)


@dataclass(frozen=True, slots=True)
class TermLookup:
    """The known terms."""

    find: Callable[[str], tuple[int, int] | None]
    """Stems joined by spaces -> index of the category and how sure (0 to 3) the string is a mention."""
    longest: Mapping[str, int]
    """First stem -> words of the longest term that begins so: where nothing begins, nothing is looked up."""


def longest_terms(terms: Iterable[str]) -> dict[str, int]:
    """`TermLookup.longest` of stems joined by spaces."""
    longest: dict[str, int] = {}
    for term in terms:
        stems = term.split(" ")
        longest[stems[0]] = max(longest.get(stems[0], 0), len(stems))
    return longest


@dataclass(frozen=True, slots=True)
class Features:
    """One posting as the network reads it; all of the same length, one entry for a token."""

    tokens: tuple[int, ...]
    """Indices of the doc's tokens that are read, in order."""
    words: tuple[str, ...]
    """Their texts."""
    table: FloatArray
    """A row of `COLUMNS` figures for each."""
    windows: tuple[tuple[int, int], ...]
    """Start and end of runs that are read together."""
    unit_starts: tuple[int, ...]
    """Where units begin; no mention crosses such a place."""
    degree_rows: frozenset[int]
    """Those in demands for degrees: fields of study read like skills (`operations management`) but are none."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word in lower case without a common ending: crude, quick, and the same in training and in use."""
    word = word.lower()
    for suffix in _SUFFIXES:
        if len(word) - len(suffix) >= 4 and word.endswith(suffix):
            return word[: -len(suffix)]
    return word


def read_features(doc: Doc, lookup: TermLookup, keep: Callable[[str], bool] | None = None) -> Features:
    """The features of a doc; `keep` says of a candidate's stems whether it may be seen (training hides some)."""
    spaces = doc.to_array(["IS_SPACE"]).ravel().tolist()
    rows: list[int] = []
    sections: list[int] = []
    kinds: list[int] = []
    bounds: list[tuple[int, int]] = []
    for unit in units_of(doc):
        if unit.section in SILENT:
            continue
        first = len(rows)
        rows += [place for place in range(unit.first, unit.last) if not spaces[place]]
        added = len(rows) - first
        sections += [SECTIONS.index(unit.section)] * added
        kinds += [UNITS.index(unit.kind)] * added
        if added:
            bounds.append((first, len(rows)))
    text, begins, ends = text_of(doc), starts_of(doc), ends_of(doc)
    words = tuple(text[begins[place] : ends[place]] for place in rows)
    table = np.zeros((len(rows), COLUMNS), dtype=np.float32)
    if rows:
        stems = [stem(word) for word in words]
        _fill_terms(table, stems, bounds, lookup)
        _fill_candidates(table, doc, rows, keep)
        _fill_places(table, sections, kinds, bounds, len(doc), rows)
        _fill_shapes(table, doc, rows, words)
    starts = tuple(start for start, _ in bounds)
    return Features(tuple(rows), words, table, tuple(_windows(bounds)), starts, _degree_rows(doc, rows))


def find_terms(
    stems: Sequence[str], bounds: Sequence[tuple[int, int]], lookup: TermLookup
) -> Iterator[tuple[int, int, int, int]]:
    """Start, length, category and sureness of every known term, overlapping ones too, longest first at each place."""
    find, longest = lookup.find, lookup.longest
    for start, end in bounds:
        for first in range(start, end):
            for length in range(min(longest.get(stems[first], 0), LONGEST_TERM, end - first), 0, -1):
                found = find(" ".join(stems[first : first + length]))
                if found is not None:
                    yield first, length, found[0], found[1]


def _fill_terms(table: FloatArray, stems: Sequence[str], bounds: Sequence[tuple[int, int]], lookup: TermLookup) -> None:
    """Where terms begin and go on, how sure they are, and of what category: the surest counts."""
    cells: list[int] = []
    by_sureness: tuple[list[int], ...] = ([], [], [], [])
    for first, length, category, sure in find_terms(stems, bounds, lookup):
        start = first * COLUMNS + sure
        stop = start + length * COLUMNS
        cells.append(start)
        if length > 1:
            cells.extend(range(start + COLUMNS + 4, stop + 4, COLUMNS))
            cells.extend(range(start + 8, stop + 8, COLUMNS))
        if length > 2:
            cells.extend(range(start + 12, stop + 12, COLUMNS))
        column = first * COLUMNS + 16 + category
        by_sureness[sure].extend(range(column, column + length * COLUMNS, COLUMNS))
    flat = table.reshape(-1)
    flat[cells] = 1
    for sure, places in enumerate(by_sureness):
        flat[places] = (sure + 1) / 4


def _fill_candidates(table: FloatArray, doc: Doc, rows: Sequence[int], keep: Callable[[str], bool] | None) -> None:
    row_of = {token: row for row, token in enumerate(rows)}
    for span in lexicon_candidates(doc):
        if keep is not None and not keep(" ".join(stem(token.text) for token in doc[span.start : span.end])):
            continue
        column = TERM_COLUMNS + CATEGORIES.index(span.label_)
        for token in range(span.start, span.end):
            if token in row_of:
                table[row_of[token], column if token == span.start else column + len(CATEGORIES)] = 1


def _fill_places(
    table: FloatArray,
    sections: Sequence[int],
    kinds: Sequence[int],
    bounds: Sequence[tuple[int, int]],
    length: int,
    rows: Sequence[int],
) -> None:
    column = TERM_COLUMNS + _CANDIDATES
    every = np.arange(len(rows))
    table[every, column + np.array(sections)] = 1
    table[every, column + len(SECTIONS) + np.array(kinds)] = 1
    column += len(SECTIONS) + len(UNITS)
    for start, end in bounds:
        table[start, column] = 1
        table[end - 1, column + 1] = 1
        table[start:end, column + 2] = min(end - start, 40) / 40
        table[start:end, column + 3] = np.minimum(np.arange(end - start), 20) / 20
    table[:, column + 4] = np.array(rows) / length


def _fill_shapes(table: FloatArray, doc: Doc, rows: Sequence[int], words: Sequence[str]) -> None:
    first = TERM_COLUMNS + _CANDIDATES + _PLACE
    table[:, first:GLUED] = _SHAPES[[_shape(word) for word in words]]
    parted = doc.to_array(["SPACY", "IS_SPACE"]).max(axis=1) > 0
    here = np.array(rows)
    table[:, GLUED] = (here > 0) & ~parted[here - 1]


_SHAPES: Final = np.array(list(product((0, 1), repeat=_SHAPE - 1)), dtype=np.float32)
"""All that `_shape` may say of a word, a row each."""


@lru_cache(maxsize=20_000)
def _shape(word: str) -> int:
    """The row of _SHAPES that says how a word is written."""
    upper = word.isupper()
    says = (
        word[0].isupper() and not upper,
        upper and len(word) > 1,
        upper and len(word) == 1,
        word.islower(),
        not word[0].isalnum(),
        any(map(str.isdigit, word)),
        any(map(str.isupper, word[1:])) and not upper,
    )
    return sum(yes << place for place, yes in enumerate(reversed(says)))


def _degree_rows(doc: Doc, rows: Sequence[int]) -> frozenset[int]:
    """Rows that stand in a demand for a degree, as far as its last field of study."""
    starts = starts_of(doc)
    found: set[int] = set()
    for unit in units_of(doc):
        if unit.has("degree"):
            for degree in find_degrees(text_of(doc), unit.start, unit.end):
                first, last = bisect_right(starts, degree.start) - 1, bisect_left(starts, degree.end)
                found.update(range(bisect_left(rows, first), bisect_left(rows, last)))
    return frozenset(found)


def _windows(bounds: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Units packed in order into runs of at most `WINDOW` tokens; a longer unit is parted."""
    first = last = 0
    for start, end in bounds:
        if end - first > WINDOW and last > first:
            yield first, last
            first = start
        while end - first > WINDOW:
            yield first, first + WINDOW
            first += WINDOW
        last = end
    if last > first:
        yield first, last


class WordPieces:
    """Parts words into pieces of a vocabulary as WordPiece does: greedily, the longest first."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids: Mapping[str, int] = {piece: index for index, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """The pieces' ids; those of `[UNK]`, which is 0, where no pieces make up the word."""
        word = word.lower()[:40]
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = tuple(self._pieces(word)) or (0,)
        return found

    def _pieces(self, word: str) -> Iterator[int]:
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    yield piece
                    start = end
                    break
            else:
                yield 0
                start += 1
