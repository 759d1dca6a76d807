"""What one line of a job's heading says: labels, title, employer; told apart by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resume_tailor.structure.dates import DateRange, find_ranges, without_ranges
from resume_tailor.structure.job_words import EMPLOYER_WORDS, LABELS, RANKS, STRONG_EMPLOYER, TITLE_WORDS, Field
from resume_tailor.structure.lines import Line, without_marker

_LABEL = {
    field: re.compile(rf"\W{{0,3}}(?:{pattern})\s*(?:$|[:：\t]|[-–—](?=[\s:])|\s{{2,}})[\s:：\-–—]*", re.IGNORECASE)
    for field, pattern in LABELS.items()
}
_INSIDE = re.compile(
    rf"[,.;\s](?P<label>{LABELS['title']}|{LABELS['dates']})\s*[:：]\s*",
    re.IGNORECASE,
)
CUT = re.compile(r"\t+|\s{3,}|\s*[|¦]\s*|\s*[•♦●▪]\s*|\n|_{2,}")
FINE = re.compile(
    r"\s+[-–—]\s*|[–—]\s*|\s*-\s+|,\s+|;\s*|\s+at\s+|\s+with\s+|\s+as\s+(?:an?\s+)?|\s*@\s*|\s*\(|\)\s*|\s+from\s+|"
    r"\s+for\s+|:\s+|\.\s+(?=as\b)",
    re.IGNORECASE,
)
EDGES = " \t\xa0,.;:-–—|()[]•*_/“”\"'&"


@dataclass(frozen=True, slots=True)
class JobLine:
    """What one line says of a job."""

    line: Line
    dates: DateRange | None
    labels: tuple[tuple[Field, str], ...]
    """What labels name, each with its value (empty where it stands in the next cell)."""
    pieces: tuple[str, ...]
    """The unlabelled rest, cut at tabs, wide gaps and bars, without dates."""


def read_job_line(line: Line) -> JobLine:
    """The parts of one line."""
    _, text = without_marker(line.text)
    labels = tuple(_labels(text))
    ranges = find_ranges(text)
    if labels:
        return JobLine(line, ranges[0] if ranges else None, labels, ())
    pieces = (tidy(piece) for rest in without_ranges(text, ranges) for piece in CUT.split(rest))
    return JobLine(line, ranges[0] if ranges else None, (), tuple(p for p in pieces if p))


def _labels(text: str) -> Iterator[tuple[Field, str]]:
    for field, pattern in _LABEL.items():
        found = pattern.match(text)
        if found:
            rest = text[found.end() :]
            inner = _INSIDE.search(rest)
            yield field, tidy(_undated(rest[: inner.start()] if inner else rest))
            if inner:
                yield from _labels(rest[inner.start("label") :])
            return


def _undated(text: str) -> str:
    return " ".join(without_ranges(text, find_ranges(text)))


def tidy(text: str) -> str:
    """A piece without the punctuation and empty brackets around it."""
    text = re.sub(r"\s+", " ", re.sub(r"\(\s*\)|\[\s*\]", " ", text)).strip(EDGES)
    return text + ")" if text.count("(") == text.count(")") + 1 else text


def title_score(text: str) -> float:
    """How much a piece reads like a job title: 0 not at all."""
    words = [w.strip(".,").lower() for w in re.findall(r"[\w./&'-]+", text)]
    words = [part for w in words for part in (w, *re.split(r"[/-]", w))]
    hits = [w for w in words if w in TITLE_WORDS or w.rstrip("s") in TITLE_WORDS]
    if not hits or (len(words) > 1 and all(w in RANKS for w in hits) and not RANKS & {words[0]} and len(hits) < 2):
        return 0.5 if hits else 0.0
    return 2.0 + (words[-1] in TITLE_WORDS) - (len(words) > 10)


def employer_score(text: str) -> float:
    """How much a piece reads like an employer's name: 0 not at all."""
    words = {w.strip(".,()'’").lower() for w in text.split()}
    score = 2.0 if STRONG_EMPLOYER.search(text) else 0.0
    return score + (1.0 if words & EMPLOYER_WORDS else 0.0)


def assign(pieces: Iterable[str]) -> tuple[str, str]:
    """Title and employer of a job by its heading's pieces, nearest to its dates first; empty where not found."""
    held = [p for p in pieces if any(c.isalpha() for c in p)]
    if len(held) == 1 or not any(title_score(p) > employer_score(p) for p in held):
        held = [part for p in held for part in _fine(p)]
    titles = [p for p in held if title_score(p) > employer_score(p)]
    title = max(titles, key=title_score, default="")
    rest = [p for p in held if p != title and p not in titles]
    employer = max(rest, key=employer_score, default="")
    if not title and len(rest) > 1 and employer_score(employer):
        others = [p for p in rest if p != employer]
        title = others[0] if others and rest.index(others[0]) < rest.index(employer) else ""
    if title and not employer:
        parts = [p for p in _fine(title) if p]
        if len(parts) > 1 and any(employer_score(p) for p in parts):
            return assign(parts)
    return title, employer


def _fine(piece: str) -> list[str]:
    """A piece cut at commas, dashes, brackets, `at`, `with`, `as`."""
    if not (title_score(piece) and employer_score(piece)) and not re.search(
        r"[,(–—]|\s-|\bat\b|\bwith\b|\bas\b", piece
    ):
        return [piece]
    return [p for p in map(tidy, FINE.split(piece)) if p]
