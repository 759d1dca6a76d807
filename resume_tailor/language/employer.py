"""Who hires, as far as the posting says so, and which mentions are only the employer's own names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_NAME: Final = r"(?P<name>[A-Z][\w&'.+-]*(?: (?:[A-Z][\w&'.+-]*|of|and|&)){0,3})"
_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:At|at|Join|join|Joining|joining) {_NAME}(?=,| as\b|!| and\b|\.|'s\b|, | we\b| you\b)",
        rf"(?:^|\n)[ *#]*(?:About|Why|Working at|Life at|Who is) {_NAME}[ *:?]*(?=\n|$)",
        rf"\b{_NAME} is (?:an? |the |seeking|looking|hiring|committed|proud|currently|on a mission|dedicated)",
        rf"\b{_NAME}(?: is an?| provides|, an) (?:[Ee]qual|EEO|EOE|E-Verify|[Aa]ffirmative)",
        rf"\b{_NAME} (?:does not discriminate|offers|seeks|has an opening|values|participates in|celebrates)",
    )
)
_NO_NAME: Final = frozenset(
    [
        "this",
        "the",
        "we",
        "our",
        "it",
        "he",
        "she",
        "they",
        "you",
        "as",
        "in",
        "at",
        "an",
        "a",
        "role",
        "position",
        "job",
        "candidate",
        "company",
        "team",
        "opportunity",
        "who",
        "what",
        "there",
        "that",
        "these",
        "those",
        "if",
        "about",
        "us",
        "manager",
        "program",
        "project",
        "technical",
        "and",
        "experience",
        "work",
        "salary",
        "travel",
        "bachelor",
        "degree",
        "knowledge",
        "responsibilities",
        "location",
        "remote",
        "hybrid",
        "training",
        "project",
        "management",
    ]
)
_NO_WORD: Final = frozenset({"Manager", "Program", "Project", "Engineer", "Degree"})
_EDGE = re.compile(r"^(?:The|Our|Here|While|When|As|If)\s+|(?:'s|\.|,| Inc\.?| LLC| and| of| &)+$")


def find_employer(text: str, given: str = "") -> str:
    """The hiring organisation: as the file gives it, else the name that most turns of speech speak for."""
    if given:
        return given.strip()
    votes: Counter[str] = Counter()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name = _EDGE.sub("", match["name"]).strip()
            words = name.split()
            if not _NO_WORD.isdisjoint(words) or all(word.lower() in _NO_NAME for word in words):
                continue
            votes[name] += 1
    if not votes:
        return ""
    best, count = votes.most_common(1)[0]
    return best if count > 1 or text.count(best) > 2 else ""


def is_own_name(words: str, employer: str) -> bool:
    """Whether words are the employer's name, or a product that carries it (`Google Cloud` of Google)."""
    if not employer:
        return False
    name, words = employer.lower(), words.lower()
    return words == name or words.startswith(name + " ") or (len(words) > 3 and name.startswith(words + " "))
