"""The annotated postings: texts, mentions, companies, and folds that never part a company."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shared import SHARED

_SHARED_EMPLOYERS = (
    *((2, 46), (6, 7, 25, 65), (14, 24, 51, 132, 179), (21, 134), (73, 158), (54, 60), (133, 161), (98, 106, 115)),
    *((33, 159), (166, 167), (88, 116, 120), (170, 180), (50, 139), (185, 188, 219, 221), (172, 223)),
)
"""Postings of one employer or agency, found by names and by shared runs of six words; the rest stand alone."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One annotated mention."""

    start: int
    """Characters of the file's text."""
    end: int
    category: str


@dataclass(frozen=True, slots=True)
class GoldPosting:
    """One annotated posting."""

    name: str
    """`002`: the file's name without ending."""
    company: str
    """The same for postings of one employer."""
    text: str
    mentions: tuple[GoldMention, ...]


def read_gold(folder: Path = SHARED / "gold") -> tuple[GoldPosting, ...]:
    """All annotated postings, by name."""
    return tuple(_read_posting(folder, path) for path in sorted((folder / "annotations").glob("*.json")))


def _read_posting(folder: Path, path: Path) -> GoldPosting:
    data = json.loads(path.read_text())
    text = (folder / data["file"]).read_bytes().decode()
    mentions = []
    for mention in data["mentions"]:
        start = -1
        for _ in range(mention.get("nth", 1)):
            start = text.find(mention["text"], start + 1)
        mentions.append(GoldMention(start, start + len(mention["text"]), mention["type"]))
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    return GoldPosting(path.stem, company_of(path.stem), text, tuple(mentions))


def company_of(name: str) -> str:
    """The first posting of its employer or agency."""
    for group in _SHARED_EMPLOYERS:
        if int(name) in group:
            return f"{group[0]:03d}"
    return name


def part_in_folds(postings: Sequence[GoldPosting], count: int = 5) -> dict[str, int]:
    """The fold of every company: the largest first, each into the fold that holds the fewest mentions."""
    sizes: Counter[str] = Counter()
    for posting in postings:
        sizes[posting.company] += len(posting.mentions)
    totals = [0] * count
    folds = {}
    for company, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        folds[company] = totals.index(min(totals))
        totals[folds[company]] += size
    return folds
