"""Which figure of a line is a result, and which only says how large the work was."""

from __future__ import annotations

import re

from resume_tailor.model import Evidence
from resume_tailor.outcomes import find_outcome

_RESULT = re.compile(
    r"[%]|\bper ?cent\b|\bpoints\b|\bfrom\b.*\bto\b|\b(?:doubled|tripled|halved|quadrupled)\b|"
    r"\b\d+(?:\.\d+)?\s?(?:x|times|-?fold)\b",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:sav(?:ed|es|ing|ings)|reduc\w+|cut|fell|rose|grew|increas\w+|decreas\w+|improv\w+|shorten\w+|lower\w+|"
    r"rais(?:ed|ing)|avoid\w+|recover\w+|ahead|early|earlier|faster|within|under budget|reached|won|generat\w+|"
    r"deliver\w+|launch\w+|migrat\w+|moved|finished|completed)\b",
    re.I,
)
_FIGURE = re.compile(r"(?<![\w.])\d[\d,.]*(?![\w.]*\d{3})|\b(?:doubled|tripled|halved|two|three|four|five|six)\b", re.I)
_NO_FIGURE = re.compile(
    r"\b(?:iso|iec|pmbok|office|windows|version|phase|level|server|sap)\W?\d[\d.]*|\b(?:19|20)\d\d\b", re.I
)


_CHANGE = re.compile(
    r"\bfrom (?:[$€£]|\w{3} )?\d[\d.,]*\s?%?(?: [a-z]+){0,3} to (?:[$€£]|\w{3} )?\d[\d.,]*\d?\s?%?|"
    r"\bby \d[\d.,]*\s?(?:%|per ?cent|points)",
    re.I,
)


def telling_figure(line: str) -> str:
    """The change that the line tells, as written, before any other figure; empty where it has none."""
    change = _CHANGE.search(line)
    return change.group().strip(" .,;") if change else find_outcome(line)


def is_result(item: Evidence) -> bool:
    """Whether the line's figure says what came of the work; money or a count do so beside a word of change."""
    return bool(item.outcome) and bool(_RESULT.search(item.outcome) or _CHANGED.search(item.quote.text))


def shows_any_figure(text: str) -> bool:
    """Whether the line has a figure at all, years and the numbers of standards and versions aside."""
    return bool(_FIGURE.search(_NO_FIGURE.sub(" ", text)))
