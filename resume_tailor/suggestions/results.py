"""Which figure of a line is a result, and which only says how large the work was."""

from __future__ import annotations

import re

from resume_tailor.model import Evidence
from resume_tailor.outcomes import find_outcome

_RESULT = re.compile(
    r"[%]|\bper ?cent\b|\bpoints\b|\b(?:early|ahead of|before the)\b|"
    r"\b(?:reduced|cut|fell|dropped|down) (?:down )?to\b|\bfrom\b.*\bto\b|\b(?:doubled|tripled|halved|quadrupled)\b|"
    r"\b\d+(?:\.\d+)?\s?(?:x|times|-?fold)\b",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:sav(?:ed|es|ing|ings)|reduc\w+|cut|fell|rose|grew|decreas\w+|lower\w+|rais(?:ed|ing)|avoid\w+|recover\w+|"
    r"released|freed|won|generat\w+|(?:under|within|below|on) (?:a |the |its )?(?:fixed )?budget)\b",
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
_KEPT = re.compile(
    r"\b(?:\w+ )?(?:weeks?|months?|days?) (?:early|ahead of (?:the )?(?:\w+ ){0,2}"
    r"(?:schedule|deadline|plan|date|launch)|before the (?:\w+ )?deadline)|"
    r"\b\d[\d,.]* (?:[a-z]+ ){1,3}(?:were |was )?(?:reduced|cut|brought|fell|dropped|down) (?:down )?to \d[\d,.]*|"
    r"\b(?:within|below|under) \d[\d.,]*\s?(?:%|per ?cent)|"
    r"[$€£]\s?\d[\d.,]*\s?[km]?\w?\s?(?:to|-|–)\s?[$€£]\s?\d[\d.,]*\s?(?:[km]\b|million)?",
    re.I,
)
"""A date or margin that was kept, a number brought down, a range of sums as a whole."""


def telling_figure(line: str) -> str:
    """The change that the line tells, as written, before any other figure; empty where it has none."""
    change = _CHANGE.search(line) or _KEPT.search(line)
    return change.group().strip(" .,;") if change else find_outcome(line)


def is_result(item: Evidence) -> bool:
    """Whether the line's telling figure says what came of the work; money does so where it was saved or kept to."""
    return bool(item.outcome) and is_telling(telling_figure(item.quote.text) or item.outcome, item.quote.text)


def is_telling(figure: str, line: str) -> bool:
    """Whether a figure of the line says what came of the work rather than how large it was."""
    if _RANGE.match(figure) or figure.strip() == "100%":
        return False
    return bool(_RESULT.search(figure) or (_MONEY.search(figure) and _CHANGED.search(line)))


_RANGE = re.compile(r"[$€£]\s?\d[\d.,]*\s?\w{0,2}\s?(?:to|-|–)\s?[$€£]")
"""From one sum to another, which is a size."""
_MONEY = re.compile(r"[$€£]|\b(?:USD|EUR|GBP|CAD|AUD|INR|CHF)\b|\b(?:euro|dollar|pound)s?\b", re.I)


def shows_any_figure(text: str) -> bool:
    """Whether the line has a figure at all, years and the numbers of standards and versions aside."""
    return bool(_FIGURE.search(_NO_FIGURE.sub(" ", text)))
