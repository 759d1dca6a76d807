"""The best line of a resume for each sign of scale: the largest budget, the programme, never the timesheets."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.carrying_over import is_keeping
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.coaching import load_table
from resume_tailor.suggestions.wording import join_and

MOST_LINES = 4
_CLERICAL = re.compile(
    r"\b(?:time ?sheets?|minutes|meeting notes|action logs?|calendars?|travel bookings?|filing|onboarding packs?|"
    r"resource tracking|invoices?)\b",
    re.I,
)
"""Work that is done for who leads, and proves no scale of one's own."""
_LONG = 260
"""Characters from which on a line is no line to quote."""
_SUM = re.compile(
    r"(?P<sign>[$€£¥₹]|\b(?:US\$|USD|EUR|GBP|CAD|AUD|INR|CHF)) ?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)"
    r" ?(?P<unit>(?:k|m|mn|bn|b|million|billion|thousand|crores?|lakhs?)\b)?|"
    r"\b(?P<plain>\d+(?:[.,]\d+)?) ?(?P<size>million|billion|mn|m|bn|k)\b ?"
    r"(?:€|\$|£|USD|EUR|euros?|dollars?|pounds?|budget)",
    re.I,
)
_UNITS = {"k": 1e3, "thousand": 1e3, "lakh": 1e5, "m": 1e6, "mn": 1e6, "million": 1e6, "crore": 1e7, "b": 1e9}
_BUDGET = "budget"


def largest_sum(text: str) -> float:
    """The largest sum of money that the text names, in its own currency's units; 0 without one."""
    return max((_amount(hit) for hit in _SUM.finditer(text)), default=0.0)


def _amount(hit: re.Match[str]) -> float:
    number, unit = hit["number"] or hit["plain"], (hit["unit"] or hit["size"] or "").lower().rstrip("s")
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+", number)
    value = float(number.replace(",", "" if thousands else "."))
    return value * (1e9 if unit in ("bn", "billion") else _UNITS.get(unit, 1.0))


def scale_lines(case: Case, table: str) -> list[tuple[str, Quote]]:
    """The best line of a job for each sign of scale, by the table's order; a line of several signs names them all."""
    names: dict[str, list[str]] = {}
    hits: dict[str, tuple[Block, re.Match[str]]] = {}
    for sign, name in load_table(table):
        if any(name in told for told in names.values()):
            continue
        found = [
            (block, hit)
            for block in case.places.blocks.values()
            if is_own_work(block, case) and not _CLERICAL.search(block.text) and (hit := sign.search(block.text))
        ]
        if found:
            block, hit = min(found, key=lambda item: _order(item[0], name))
            names.setdefault(block.id, []).append(name)
            hits.setdefault(block.id, (block, hit))
    lines = [
        (join_and(names[i]), quote_line("resume", b, *h.span(), case.places.name(i))) for i, (b, h) in hits.items()
    ]
    return lines[:MOST_LINES]


_KEPT = re.compile(r"\W*(?:kept|keep|maintain|updat|track|record|document|prepar|assist|support|help)\w*\b", re.I)
"""How a line begins whose money was somebody else's."""


def _order(block: Block, name: str) -> tuple[float, ...]:
    """What comes first: for money the largest sum, for all else what has a result and was led."""
    text = block.text
    first = -largest_sum(text) if name == _BUDGET else 0.0
    return (
        is_keeping(text),
        bool(_KEPT.match(text)),
        first,
        not find_outcome(text),
        not says_led(text),
        len(text) > _LONG,
    )
