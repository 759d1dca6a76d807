"""What carries over from a resume of one field to a posting of another: the person's own lines, as they stand."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.own_lines import tells_of_assisting
from resume_tailor.suggestions.lines.results import counts_people, is_telling, telling_figure, went_well
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.coaching import Sector
from resume_tailor.suggestions.person.crossing import DEVICES, sentences_of_work
from resume_tailor.suggestions.person.standing import by_recency

_CARRIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dates", re.compile(r"\b(?:schedul\w+|time ?lines?|milestones?|deadlines?|time (?:limit|frame)|on time)\b", re.I)),
    ("cost", re.compile(r"\b(?:budgets?|costs?(?! of (?:labou?r|living))|cost control|[$€£]\s?\d|estimat\w+)\b", re.I)),
    ("scope", re.compile(r"\b(?:(?<!their )scope|change orders?|variations?)\b", re.I)),
    ("contractors", re.compile(r"\b(?:sub-?\s?contractors?|consultants|vendors?|suppliers?)\b", re.I)),
    ("risks", re.compile(r"\brisks?\b", re.I)),
    ("clients", re.compile(r"\b(?:clients?|customers?|stakeholders?)\b", re.I)),
    ("reports", re.compile(r"\b(?:progress|status) (?:reports?|meetings?)\b|\bprogress and report", re.I)),
    (
        "people",
        re.compile(
            r"\b(?:lead(?:s|ing)?|led|supervis\w+|manag(?:e[sd]?|ing)) (?:(?!projects?|programs?)[\w-]+ ){0,4}"
            r"(?:teams?|engineers|technicians|workforce|crews?|staff)\b",
            re.I,
        ),
    ),
)
"""What carries over from any field, and the words of a line or a posting that tell of it."""
_OF_LEADING = frozenset(("contractors", "risks", "clients", "reports", "people"))
"""The signs of which a line must have one: a date or a sum alone carries nothing to another field."""
_LEAST_SIGNS = 2
"""Signs that a mere duty must have before it is put at the top of a resume."""
_SHORTEST, _LONGEST, _MOST = 5, 45, 2
"""Words of a line that can be quoted, and how many lines are."""
_LATE = 3
"""Positions whose lines may carry over."""


def carry_over(case: Case, own: tuple[Sector, ...] = ()) -> tuple[Quote, ...]:
    """At most two lines of the last jobs that tell of what the posting asks of any leader, those with an end first.

    A line full of the words of the `own` sectors shows the distance, not what carries over, and is left out.
    """
    late = {position.id for position in by_recency(case)[:_LATE]}
    wanted = [re.sub(r"[$€£]\s?\d\S*", "", sentence) for sentence in sentences_of_work(case)]
    asked = [(name, sign) for name, sign in _CARRIES if any(sign.search(sentence) for sentence in wanted)]
    blocks = [b for b in leading_lines(case) if case.places.positions[b.id].id in late and not _is_full_of(own, b.text)]
    told = {b.id: {name for name, sign in asked if sign.search(b.text)} for b in blocks}
    fit = [b for b in blocks if told[b.id] & _OF_LEADING and _can_open(b.text, len(told[b.id]))]
    fit.sort(key=lambda b: -len(told[b.id]) - tells_end(b.text) - is_brought_home(b.text))
    first = fit[:1]
    others = [b for b in fit[1:] if told[b.id] - told[first[0].id]]
    return tuple(quote_whole(b, case) for b in [*first, *others][:_MOST])


def _can_open(text: str, signs: int) -> bool:
    """Whether the line can stand at the top: with an end, or a duty of several signs told in a whole sentence."""
    if tells_end(text) or is_brought_home(text):
        return signs > 0
    return signs >= _LEAST_SIGNS and _is_whole(text)


_LEAST_WORDS = 7
_NOUN_FIRST = re.compile(r"\W*(?:preparation|achievement|responsib|involve|timely|establish good|good|my role)\b", re.I)
"""How a duty begins that reads badly as the first words of a resume."""


def _is_whole(text: str) -> bool:
    """Whether a duty begins like a sentence and says more than its own name."""
    bare = text.strip()
    return bare[:1].isupper() and len(bare.split()) >= _LEAST_WORDS and not _NOUN_FIRST.match(bare)


_MAKING = re.compile(
    r"\b(?:suppliers?|tooling|prototyp\w*|lead times?|samples?|start of production|sites?|contractors?|permits?|"
    r"motors?)\b",
    re.I,
)
"""What counts in projects of devices and sites, and sounds of them elsewhere."""


def _is_full_of(own: tuple[Sector, ...], text: str) -> bool:
    """Whether the line has a word of what the sectors make, or of how things are made."""
    made = any(sector.name in DEVICES for sector in own) and _MAKING.search(text)
    return bool(made) or any(sector.pattern.search(text) for sector in own)


def tells_end(text: str) -> int:
    """Two for a line that tells what came of the work, one for its size."""
    figure = telling_figure(text)
    sized = bool(figure) and not counts_people(figure)
    return 2 if is_telling(figure, text) or went_well(text) else 1 if sized else 0


_KEEPING = re.compile(r"^\W*(?:track|maintain|keep|kept|updat|record|document|assist|support|help|log)\w*\b", re.I)
"""How a line of keeping lists begins."""
_BROUGHT = re.compile(r"\bcommissioned\b|\bhanded over\b|^\W*(?:delivered|launched|completed)\b", re.I)


def is_brought_home(text: str) -> bool:
    """Whether the line tells of a project brought to its end."""
    return bool(_BROUGHT.search(text))


def is_keeping(text: str) -> bool:
    """Whether the line tells of keeping lists alone, and of nothing that came of it."""
    return bool(_KEEPING.match(text)) and not tells_end(text)


def own_lines(case: Case) -> list[Block]:
    """The lines of jobs that tell of the person's own work, neither labels nor long paragraphs."""
    blocks = [b for b in case.places.blocks.values() if b.id in case.places.positions and is_own_work(b, case)]
    return [b for b in blocks if _SHORTEST <= len(b.text.split()) <= _LONGEST]


def leading_lines(case: Case) -> list[Block]:
    """The same without lines of assisting and of keeping lists."""
    return [b for b in own_lines(case) if not tells_of_assisting(b.text) and not is_keeping(b.text)]


def quote_whole(block: Block, case: Case) -> Quote:
    """The line as it stands, with its place."""
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))
