"""Dates of jobs that cannot all be so: an end before its start, a start to come, a job that runs on and has ended."""

from __future__ import annotations

import re
from datetime import date

from resume_tailor.folding import fold_words
from resume_tailor.model import Block, Month, Position, Quote, Suggestion
from resume_tailor.places import name_position, quote_line
from resume_tailor.structure.dates import find_ranges
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import quoted

_LONGEST = 200
"""Characters of a line that may be one of a list of jobs, or say where somebody works."""


def suggest_dates(case: Case) -> Suggestion | None:
    """The first contradiction that leaves no doubt; None where there is none. Jobs that overlap are none."""
    for position in case.resume.positions:
        made = _turned_round(position, case) or _to_come(position, case) or _runs_on(position, case)
        if made is not None:
            return made
    return None


def _turned_round(position: Position, case: Case) -> Suggestion | None:
    """Where the end stands before the start, by the year or by months that are both given."""
    first, last = position.start, position.end
    if first is None or last is None or position.current or not _is_before(last, first):
        return None
    return _made(
        f"{name_position(position)} ends before it begins",
        f"By its dates it began in {_say(first)} and ended in {_say(last)}.",
        "One of the two is a slip: put it right, since programs that add up your years count such a job as none.",
        position,
        case,
    )


def _is_before(one: Month, other: Month) -> bool:
    if one.year != other.year:
        return one.year < other.year
    return bool(one.month and other.month and one.month < other.month)


def _to_come(position: Position, case: Case) -> Suggestion | None:
    """Where a job begins in a year or month that has not come yet."""
    first = position.start
    today = Month(case.as_of.year, case.as_of.month)
    if first is None or first.year - today.year > _SLIP or not _is_before(today, first):
        return None
    if first.year == today.year or position.end is None:
        return None  # a post that is agreed on and begins soon
    return _made(
        f"{name_position(position)} begins in {_say(first)}, which is still to come",
        f"By its dates it began in {_say(first)}.",
        "Put the year right: a date that cannot be makes the others doubtful.",
        position,
        case,
    )


_SLIP = 30
"""Years ahead beyond which the number is none of a calendar."""


def _runs_on(position: Position, case: Case) -> Suggestion | None:
    """Where another line gives the same job, from the same month on, no end."""
    first, last = position.start, position.end
    if first is None or last is None or position.current or not first.month or _went_on(position, case):
        return None
    held = {id_ for other in case.resume.positions for id_ in (*other.heading_ids, *other.block_ids)}
    for block in case.resume.document.blocks:
        if block.id in held or len(block.text) > _LONGEST or not _names(position, block):
            continue
        if any(_is_open(one.start, one.end, one.current, first) for one in find_ranges(block.text)) or _is_since(
            block.text, first
        ):
            quote = quote_line("resume", block, 0, len(block.text), case.places.name(block.id))
            return _made(
                f"{name_position(position)}: one line lets it run on, another ends it in {_say(last)}",
                f"{quoted(' '.join(quote.text.split()), 110)} names no end; elsewhere the job ended in {_say(last)}.",
                f"Write the same dates in both places. If it ended in {_say(last)}, what came after is the first "
                "question: add the work since, or one line with its dates on what you did.",
                position,
                case,
                quote,
            )
    return None


def _went_on(position: Position, case: Case) -> bool:
    """Whether a later job at the same employer follows, so that one may well be there since the first."""
    own = fold_words(position.employer)[:_FEWEST]
    others = [p for p in case.resume.positions if p is not position and fold_words(p.employer)[:_FEWEST] == own]
    return any(p.current or p.end is None or (position.end and _is_before(position.end, p.end)) for p in others)


def _is_open(start: Month | None, end: Month | None, current: bool, first: Month) -> bool:
    return current and end is None and start is not None and (start.year, start.month) == (first.year, first.month)


_SINCE = re.compile(r"\bsince\b", re.I)


def _is_since(text: str, first: Month) -> bool:
    """Whether the line says `since` before that very month, and names no other date."""
    ranges = find_ranges(text)
    if len(ranges) != 1 or not _SINCE.search(text[: ranges[0].span_start + len("since ")]):
        return False
    return ranges[0].end is None and ranges[0].start == first


_FEWEST = 2
"""Words of the employer's name that a line must have to be of the same job."""


def _names(position: Position, block: Block) -> bool:
    own = fold_words(position.employer)[:_FEWEST]
    words = fold_words(block.text)
    return len(own) == _FEWEST and all(word in words for word in own)


def _say(month: Month) -> str:
    return f"{date(2000, month.month, 1):%B} {month.year}" if month.month else str(month.year)


def _made(title: str, facts: str, action: str, position: Position, case: Case, line: Quote | None = None) -> Suggestion:
    heading = case.places.blocks.get(position.heading_ids[0]) if position.heading_ids else None
    own = quote_line("resume", heading, 0, 1, case.places.name(heading.id)) if heading else None
    quotes = tuple(quote for quote in (line, own) if quote is not None)
    return Suggestion(
        id="knockout-dates",
        kind="knockout",
        title=title,
        reason=facts,
        action=action,
        resume_quotes=quotes,
        effect="Nobody has to guess which of your dates is the right one.",
        weight=3.7,
    )
