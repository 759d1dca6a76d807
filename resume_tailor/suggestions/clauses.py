"""The clause of the posting that says something, short enough to be quoted, with its place."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import Case

LONGEST = 170
"""Characters of a clause that is quoted whole."""
_BREAK = re.compile(r"(?<=[a-z0-9)%])[.!?](?=\s+[A-Z(•])|[;•●\n]|\s[-–]\s(?=[A-Z])|(?<=[a-z)])\s{2,}(?=[A-Z])")
_NO_END = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|incl|approx|inc|u\.s|no|sr|jr)\.?)$", re.I)


def clause_around(block: Block, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence or list item around `start:end`, cut at words where it is longer than `LONGEST`."""
    text = block.text
    left, right = 0, len(text)
    for hit in _BREAK.finditer(text):
        if _NO_END.search(text[: hit.start()]) and text[hit.start()] == ".":
            continue
        if hit.end() <= start:
            left = hit.end()
        elif hit.start() >= end:
            right = hit.end() if text[hit.start()] in ".!?" else hit.start()
            break
    if right - left > LONGEST:
        left, right = _cut(text, left, right, start, end)
    while left < right and text[left] in " \t•·▪●-–*\u00a0\uf0b7\uf0a7,":
        left += 1
    return left, left + len(text[left:right].rstrip())


def _cut(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """The part around the words: from a comma or word before them to one after."""
    low = max(left, start - LONGEST // 3)
    if low > left:
        low += max(text[low:start].find(" "), 0)
    high = min(right, max(low + LONGEST, end))
    if high < right:
        high = max(text.rfind(" ", 0, high), end)
    return low, high


def quote_clause(case: Case, quote: Quote, start: int, end: int) -> Quote:
    """The posting's clause around `start:end` of the quote's block, at the quote's place."""
    block = case.posting.document.block(quote.block_id)
    left, right = clause_around(block, start, end)
    return Quote("posting", block.id, left, right, block.text[left:right], quote.place)
