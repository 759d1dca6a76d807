"""All rows in their order: best first, copies of one posting together, and what would help most."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from resume_tailor.ranking.journal import Journal
from resume_tailor.ranking.likeness import SKETCH_BYTES, Sketches, as_sketches, find_leaders
from resume_tailor.ranking.row import Row, row_of

FITTING: Final = 0.5
"""The share of the postings with a score, best first, over which it is counted what would help."""
MOST_HELPS: Final = 10
"""Skills in each of the two lists."""
MOST_WORDS: Final = 500
"""Different wordings of one skill that are counted; later ones are too rare to come first."""


_NO_ROW: Final = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """One posting in the order."""

    rank: int
    digest: bytes
    """Of the posting, as `Item.digest` gives it."""
    place: str
    url: str
    row: Row
    also: tuple[str, ...]
    """Places of its copies."""


@dataclass(frozen=True, slots=True)
class Help:
    """One skill that many postings ask."""

    name: str
    postings: int
    """How many of the postings that fit ask it and do not find it (or not in their words)."""
    required: int
    """How many of these require it."""
    points: float
    """What the match of such a posting would gain, on average."""
    words: tuple[tuple[str, str, int], ...] = ()
    """The posting's words, the resume's words, and in how many postings: the most frequent pairs."""
    listed: bool = False
    """Whether the skills list of the resume has it."""


@dataclass(frozen=True, slots=True)
class Helps:
    """What would help most."""

    fitting: int
    """How many postings it is counted over."""
    scored: int
    """How many had a score."""
    lowest: float
    """The lowest match among those counted."""
    missing: tuple[Help, ...]
    unsaid: tuple[Help, ...]


class Index:
    """Where each row stands in the journal, with what decides on its order: some 150 bytes a posting."""

    def __init__(self) -> None:
        self.places = array("q")
        self.scores = array("d")
        self.sketches = bytearray()

    def reserve(self) -> int:
        """The number of the next posting in the order of the input; it stays out where it is never filled."""
        self.places.append(_NO_ROW)
        self.scores.append(math.nan)
        self.sketches += bytes(SKETCH_BYTES)
        return len(self.places) - 1

    def fill(self, number: int, place: int, score: float | None, sketch: bytes) -> None:
        """Say where the row of a posting stands."""
        self.places[number] = place
        self.scores[number] = math.nan if score is None else score
        self.sketches[number * SKETCH_BYTES : (number + 1) * SKETCH_BYTES] = sketch

    def filled(self) -> tuple[NDArray[np.int64], NDArray[np.float64], Sketches]:
        """Places, scores and sketches of the postings that have a row."""
        places = np.frombuffer(self.places, np.int64) if self.places else np.zeros(0, np.int64)
        scores = np.frombuffer(self.scores, np.float64) if self.scores else np.zeros(0)
        kept = places != _NO_ROW
        return places[kept], scores[kept], as_sketches(self.sketches)[kept]


@dataclass(frozen=True, slots=True)
class About:
    """What was ranked, and how."""

    resume: str
    """The file's name."""
    as_of: str
    model: bool
    stopped: bool = False
    """Whether the run was stopped before its end."""
    broken: int = 0
    """Postings that could not be read."""
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Ranking:
    """All that was ranked, best first; rows are read from the journal as they are asked for."""

    about: About
    postings: int
    """With copies."""
    groups: int
    """Without copies."""
    _journal: Journal
    _places: NDArray[np.int64]
    _order: NDArray[np.int64]
    """First postings of the groups, best first; those without a score last."""
    _copies: dict[int, list[int]]
    scored: int
    _helps: Helps | None = field(default=None)

    def rows(self, top: int | None = None) -> Iterator[Placed]:
        """The postings in their order, the first of each group of copies; `top` of them where it is given."""
        for rank, index in enumerate(self._order[:top].tolist(), 1):
            stands = int(self._places[index])
            values, digest = self._journal.row(stands), self._journal.digest(stands)
            also = tuple(
                str(self._journal.row(int(self._places[copy]))["place"]) for copy in self._copies.get(index, ())
            )
            yield Placed(rank, digest, str(values["place"]), str(values["url"]), row_of(values), also)

    def note_output(self, sha256: str) -> None:
        """Remember in the journal what the output holds."""
        self._journal.note_output(sha256, whole=not self.about.stopped)

    def helps(self) -> Helps:
        """What would help most over the postings that fit best; counted once."""
        if self._helps is None:
            self._helps = _count_helps([], 0) if not self.scored else self._count()
        return self._helps

    def _count(self) -> Helps:
        fitting = max(1, round(self.scored * FITTING))
        return _count_helps(self.rows(fitting), self.scored)


def make_ranking(journal: Journal, index: Index, about: About) -> Ranking:
    """The ranking of the rows of an index: by match, equal ones in the order of the input."""
    places, scores, sketches = index.filled()
    numbers = np.arange(len(places))
    leaders = find_leaders(sketches)
    copies: dict[int, list[int]] = {}
    for copy in np.flatnonzero(leaders != numbers).tolist():
        copies.setdefault(int(leaders[copy]), []).append(copy)
    first = np.flatnonzero(leaders == numbers)
    order = first[np.lexsort((first, -np.nan_to_num(scores[first], nan=-1.0)))]
    scored = int(np.count_nonzero(~np.isnan(scores[first])))
    return Ranking(about, len(places), len(first), journal, places, order, copies, scored)


class _Count:
    """What is counted of one skill."""

    __slots__ = ("listed", "name", "points", "postings", "required", "words")

    def __init__(self, name: str) -> None:
        self.name = name
        self.postings = self.required = 0
        self.points = 0.0
        self.listed = False
        self.words: Counter[tuple[str, str]] = Counter()


def _count_helps(rows: Iterator[Placed] | list[Placed], scored: int) -> Helps:
    missing: dict[str, _Count] = {}
    unsaid: dict[str, _Count] = {}
    fitting, lowest = 0, math.inf
    for placed in rows:
        fitting, lowest = fitting + 1, min(lowest, placed.row.score or 0.0)
        for gap in placed.row.gaps:
            count = missing.setdefault(gap.key, _Count(gap.name))
            _add(count, gap.importance, gap.points)
            count.listed = count.listed or gap.listed
        for one in placed.row.unsaid:
            count = unsaid.setdefault(one.key, _Count(one.name))
            _add(count, one.importance, one.points)
            words = " ".join(one.asked.split()), " ".join(one.said.split())
            if words in count.words or len(count.words) < MOST_WORDS:
                count.words[words] += 1
    return Helps(fitting, scored, lowest if fitting else 0.0, _most(missing), _most(unsaid))


def _add(count: _Count, importance: str, points: float) -> None:
    count.postings += 1
    count.required += importance == "required"
    count.points += points


def _most(counts: dict[str, _Count]) -> tuple[Help, ...]:
    """Those that all postings together would gain most by."""
    best = sorted(counts.values(), key=lambda count: (-round(count.points, 6), count.name))
    return tuple(
        Help(
            name=one.name,
            postings=one.postings,
            required=one.required,
            points=round(one.points / one.postings, 1),
            words=tuple(
                (asked, said, times)
                for (asked, said), times in sorted(one.words.items(), key=lambda item: (-item[1], item[0]))[:3]
            ),
            listed=one.listed,
        )
        for one in best[:MOST_HELPS]
    )
