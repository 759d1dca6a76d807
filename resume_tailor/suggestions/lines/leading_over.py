"""The lines that lead from a resume of one sector to a posting of another."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.carrying_over import (
    carry_over,
    is_brought_home,
    leading_lines,
    quote_whole,
    tells_end,
)
from resume_tailor.suggestions.person.coaching import load_software
from resume_tailor.suggestions.person.crossing import Crossing, asking_sentences
from resume_tailor.suggestions.person.standing import by_recency

_NEWEST = 2
"""Positions whose lines may lead to another sector."""
_SURE, _PLAIN = 2, 3
"""Points from which on a line leads over: with a sign that the posting names too, and by itself."""


def find_lead(crossing: Crossing, case: Case) -> tuple[Quote, ...]:
    """The line of the newest jobs that is of the other sector by several signs; else what the posting asks of any lead.

    What was only done with some system leads nowhere: half of the readers called it strained.
    """
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    every = [b for b in leading_lines(case) if case.places.positions[b.id].id in newest]
    near = tuple(quote_whole(block, case) for block in _by_signs(crossing, every, case))
    return near or tuple(quote for quote in carry_over(case, crossing.own) if tells_end(quote.text))


def _by_signs(crossing: Crossing, every: list[Block], case: Case) -> list[Block]:
    """The one line that is of the other sector by the most signs, if any is plainly so."""
    scored = [((_nearness(b.text, crossing, case), tells_end(b.text), -n), b) for n, b in enumerate(every)]
    near = [(key, b) for key, b in scored if key[0] >= (_SURE if _is_strong(b) else _PLAIN)]
    return [max(near, key=lambda one: one[0])[1]] if near else []


def _is_strong(block: Block) -> bool:
    """Whether somebody else would quote the line: it has an end or a size."""
    return bool(tells_end(block.text)) or is_brought_home(block.text)


_EVERYDAY = re.compile(
    r"(?:launch|customer|user|releas|requirement|train|quality|data|measur|report|site|budget|cost|risk|approv|control|"
    r"test|network|install|supplier|conversion|department)",
    re.I,
)
"""How signs begin that lines of any sector have."""


def _nearness(text: str, crossing: Crossing, case: Case) -> int:
    """Two for each special sign of what counts there, one for an everyday one, the sector's own words, a shared sign.

    None for one or two signs of which neither the sector's own words nor the posting has any.
    """
    signs = {hit.group().strip().lower() for hit in crossing.theirs.sign.finditer(text)}
    special = [sign for sign in signs if " " in sign or not _EVERYDAY.match(sign)]
    points = len(signs) + len(special)
    own = bool(crossing.theirs.pattern.search(text))
    asked = " ".join(asking_sentences(case)).lower()
    software = crossing.theirs == load_software()
    shared = any(sign[:_STEM] in asked for sign in special)
    return points + own + shared if own or shared or software or points >= _PLAIN else 0


_STEM = 6
"""Letters by which a sign of the line is looked for in the posting."""
