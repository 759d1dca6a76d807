"""Which texts are one posting, published twice: sketches of texts, and groups of those that are nearly the same.

A sketch is a MinHash of the text's shingles (runs of SHINGLE words) by one permutation in BINS bins (Li, Owen and Zhang
2012): the share of bins that agree estimates the share of shingles that two texts have in common. Sketches are small
and have a fixed size, so that 100,000 of them are compared without any of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SHINGLE: Final = 5
BINS: Final = 64
SKETCH_BYTES: Final = 2 * BINS
BANDS: Final = 8
"""Texts are compared where all bins of one of so many bands agree: of texts that share 0.9 of their shingles 99 %."""
ALIKE: Final = 56
"""Bins that must agree. Copies of a posting with another city or id share over 0.9 of their shingles and nearly always
reach it; two jobs of one company, which share what is said about it, stay under 0.7 and nearly never do."""
FEWEST_SHINGLES: Final = 40
"""Texts with fewer are one posting only where all their words are the same."""
MOST_COMPARED: Final = 50
"""Different texts of one band that a further one is compared with: bounds the work where thousands share a phrase."""

_WORD: Final = re.compile(r"\w+")
_EMPTY: Final = np.uint32(0xFFFFFFFF)

Sketches = NDArray[np.uint16]
"""One row a text, BINS columns."""


def sketch_of(text: str) -> bytes:
    """The sketch of a text, SKETCH_BYTES long: the same for texts that differ only in case, spaces and punctuation."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    if len(shingles) < FEWEST_SHINGLES:
        return blake2b(" ".join(words).encode("utf-8", "replace")).digest() * (SKETCH_BYTES // 64)
    hashes = np.fromiter((crc32(one.encode("utf-8", "replace")) for one in shingles), np.uint32, len(shingles))
    hashes = _mixed(hashes)
    lowest = np.full(BINS, _EMPTY, np.uint32)
    np.minimum.at(lowest, hashes % BINS, hashes // BINS)
    return _filled(lowest).astype("<u2").tobytes()


def _mixed(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """CRCs made to look random: the last step of MurmurHash3."""
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    return hashes ^ (hashes >> np.uint32(16))


def _filled(lowest: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Bins that nothing fell into take what the next full one to the right holds (Shrivastava and Li 2014)."""
    full = np.flatnonzero(lowest != _EMPTY)
    nearest = full[np.searchsorted(full, np.arange(BINS)) % len(full)]
    return lowest[nearest]


def as_sketches(joined: bytes | bytearray) -> Sketches:
    """Sketches written one after another, as rows."""
    return np.frombuffer(joined, "<u2").reshape(-1, BINS)


def find_leaders(sketches: Sketches) -> NDArray[np.int64]:
    """For every text the first one that it is a copy of: its own index where it is the first or the only one."""
    leaders = np.arange(len(sketches))
    width = BINS // BANDS
    for band in range(BANDS):
        keys = np.ascontiguousarray(sketches[:, band * width : (band + 1) * width]).view("<u8")
        order = np.lexsort((np.arange(len(keys)), *keys.T))
        same = (keys[order[1:]] == keys[order[:-1]]).all(axis=1)
        ends = np.flatnonzero(~same) + 1
        for first, last in zip((0, *ends), (*ends, len(order)), strict=True):
            if last - first > 1:
                _join_alike(order[first:last].tolist(), sketches, leaders)
    return np.array([_leader(leaders, index) for index in range(len(leaders))], np.int64)


def _join_alike(members: Sequence[int], sketches: Sketches, leaders: NDArray[np.int64]) -> None:
    """Join the texts of one band, in their order, to the first before them that they are like."""
    firsts: list[int] = []
    for member in members:
        for first in firsts:
            if _leader(leaders, member) == _leader(leaders, first):
                break
            if np.count_nonzero(sketches[member] == sketches[first]) >= ALIKE:
                low, high = sorted((_leader(leaders, member), _leader(leaders, first)))
                leaders[high] = low
                break
        else:
            if len(firsts) < MOST_COMPARED:
                firsts.append(member)


def _leader(leaders: NDArray[np.int64], index: int) -> int:
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = int(leaders[index])
    return index
