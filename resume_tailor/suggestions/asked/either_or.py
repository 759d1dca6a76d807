"""Demands for years that stand beside an alternative: fewer years with a degree, or a degree in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from resume_tailor.model import DegreeLevel, YearsAsked
from resume_tailor.suggestions.case import Case
from resume_tailor.tenure import DEGREE_RANK, find_degrees

_LEVELS: tuple[tuple[DegreeLevel, str], ...] = (
    ("doctorate", r"ph\.?\s?d|doctora"),
    ("master", r"master|\bm\.?s\.?c?\b|\bmba\b|advanced degree"),
    ("bachelor", r"bachelor|\bb\.?s\.?c?\b|\bb\.?a\.?\b"),
)
_SIDES = re.compile(r"\bor\b(?! (?:\w+ ){0,2}(?:related|similar|equivalent|other|more|above|greater)\b)", re.I)


def lower_bar(asked: YearsAsked, case: Case) -> float:
    """The least years of an either-or by degree (`9, or 7 with a master's`) that the resume's own degree leads to.

    The demand's own figure where its block has no such other side, or the degree held does not reach it.
    """
    if asked.min is None:
        return 0.0
    text = case.posting.document.block(asked.block_id).text
    cuts = [0, *(hit.end() for hit in _SIDES.finditer(text)), len(text)]
    sides = [(low, high) for low, high in pairwise(cuts)]
    own = next((side for side in sides if side[0] <= asked.start < side[1]), (0, 0))
    held = max((DEGREE_RANK[degree.level] for degree in find_degrees(case.resume)), default=-1)
    bars = [asked.min, *_of_options(asked, held, case)]
    for other in case.posting.years:
        side = next((s for s in sides if s[0] <= other.start < s[1]), own)
        if other.block_id != asked.block_id or other.min is None or side == own:
            continue
        level = next((level for level, words in _LEVELS if re.search(words, text[slice(*side)], re.I)), None)
        if level is not None and held >= DEGREE_RANK[level]:
            bars.append(other.min)
    return min(bars)


_OPTION = re.compile(r"\W*option \w{1,2}\b", re.I)


def _of_options(asked: YearsAsked, held: int, case: Case) -> Iterator[float]:
    """The years of the posting's other numbered options (`Option 1: a bachelor's and 5 years`) open to the degree."""
    if not _OPTION.match(case.posting.document.block(asked.block_id).text):
        return
    for other in case.posting.years:
        text = case.posting.document.block(other.block_id).text
        level = next((level for level, words in _LEVELS if re.search(words, text[: other.start], re.I)), None)
        if other.min is not None and _OPTION.match(text) and level is not None and held >= DEGREE_RANK[level]:
            yield other.min


_DEGREE_OR = re.compile(r"\b(?:degree|diploma|bachelor\S*|master\S*|b\.?s\.?|b\.?a\.?)\b[^.;]{0,60}\bor\W+$", re.I)
_NEAR = 120


def degree_stands_instead(asked: YearsAsked, case: Case) -> bool:
    """Whether the posting takes a degree in place of those years (`degree or 5+ years`) and the resume has one."""
    text = case.posting.document.block(asked.block_id).text
    before = text[max(0, asked.start - _NEAR) : asked.start]
    hit = _DEGREE_OR.search(before)
    if hit is None or re.search(r"\band\b", hit.group(), re.I):
        return False
    level = next((level for level, words in _LEVELS if re.search(words, hit.group(), re.I)), "bachelor")
    return any(DEGREE_RANK[degree.level] >= DEGREE_RANK[level] for degree in find_degrees(case.resume))
