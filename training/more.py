"""Further annotated texts, for training only: nothing is ever measured on them.

`annotations/` holds mentions of ten of the shared postings that came without annotations: a line for a line of the
posting, with its number and its mentions in order (`22 p:status reports; s:listening`; `-` for none). `written.txt`
holds postings of invented companies, written and marked for the purpose: `[vendor contracts|p]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.shared import SHARED
from training.gold import GoldMention, GoldPosting, company_of

_HERE: Final = Path(__file__).parent
_CATEGORIES: Final = {
    "c": "certification",
    "m": "method",
    "o": "tool",
    "t": "technology",
    "p": "practice",
    "s": "soft",
    "d": "domain",
}
_MARKED: Final = re.compile(r"\[([^\[\]|]+)\|([cmotpsd])\]")


def read_more() -> tuple[GoldPosting, ...]:
    """All of them, in a fixed order."""
    shared = (_annotated(path) for path in sorted((_HERE / "annotations").glob("*.txt")))
    return (*shared, *read_written((_HERE / "written.txt").read_text(encoding="utf-8")))


def _annotated(path: Path) -> GoldPosting:
    """A posting of the shared data; raises ValueError where a mention is not in its line."""
    text = (SHARED / "gold" / "postings" / path.name).read_bytes().decode()
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    mentions = []
    for row in path.read_text(encoding="utf-8").splitlines():
        number, _, marked = row.partition(" ")
        at = 0
        for one in marked.split("; ") if marked != "-" else ():
            kind, _, words = one.partition(":")
            at = lines[int(number) - 1].index(words, at)
            start = starts[int(number) - 1] + at
            at += len(words)
            mentions.append(GoldMention(start, start + len(words), _CATEGORIES[kind]))
    return GoldPosting(path.stem, company_of(path.stem), text, tuple(mentions))


def read_written(text: str) -> Iterator[GoldPosting]:
    """Texts that begin with `===`, their mentions in brackets with a letter for the category."""
    for number, part in enumerate(text.split("=== ")[1:]):
        plain, mentions, at = "", [], 0
        for match in _MARKED.finditer(part):
            plain += part[at : match.start()]
            mentions.append(GoldMention(len(plain), len(plain) + len(match[1]), _CATEGORIES[match[2]]))
            plain += match[1]
            at = match.end()
        yield GoldPosting(f"written {number}", f"written {number}", plain + part[at:], tuple(mentions))
