"""Trim: what surely gives room back: the same line twice, and old work of another kind in a long resume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.evidence import months_since
from resume_tailor.folding import fold_words
from resume_tailor.model import Block, Declined, Position, Suggestion
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import name_position, quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.personal import suggest_personal
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.lines.relevance import block_worth
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title

_OLD_MONTHS = 156
_LONG_LINES = 5
_LONG_RESUME = 900
"""Words below which a resume has room: about two pages."""
_NEWER = 2
"""Positions that must be newer than the one shortened."""
_FEWEST_WORDS = 8
"""Words that a line must have for its repetition to be no accident."""
_TELLS = re.compile(r"\bprojects?\b|\bprogram(?:me)?s?\b|\bled\b|\bteam\b|\bbudget", re.I)


def suggest_trim(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one of each: personal details, lines that stand twice, and one old position beside the point."""
    personal = suggest_personal(case)
    if personal is not None:
        yield personal
    twice = _twice(case)
    if twice:
        yield _repeated(twice, case)
    if sum(len(block.text.split()) for block in case.resume.document.blocks) < _LONG_RESUME:
        return
    found = [item for position in case.resume.positions if (item := _idle(position, case))]
    if found:
        lines, position, ago = max(found, key=lambda item: (item[0], item[1].id))
        yield _shorten(position, lines, ago, case)


def _twice(case: Case) -> list[tuple[Block, Block]]:
    """The pairs of lines of jobs that are the same word for word."""
    seen: dict[tuple[str, ...], Block] = {}
    pairs: list[tuple[Block, Block]] = []
    for block in case.resume.document.blocks:
        words = tuple(fold_words(block.text))
        if block.id not in case.places.positions or len(words) < _FEWEST_WORDS:
            continue
        if words in seen:
            pairs.append((seen[words], block))
        seen.setdefault(words, block)
    return pairs


def _repeated(pairs: list[tuple[Block, Block]], case: Case) -> Suggestion:
    first, second = pairs[0]
    quotes = tuple(quote_line("resume", b, 0, 1, case.places.name(b.id)) for b in (first, second))
    here, there = (case.places.positions[b.id] for b in (first, second))
    where = (
        f"twice under {name_position(here)}"
        if here is there
        else f"under {name_position(here)} and {name_position(there)}"
    )
    return Suggestion(
        id="trim-repeated",
        kind="trim",
        title="Say each thing once" if len(pairs) == 1 else f"Say each thing once: {len(pairs)} lines stand twice",
        reason=f"{quoted(first.text, 110)} stands word for word {where}.",
        action=(
            "Take the second one out."
            if here is there
            else "Keep it where it was the larger work; in the other place write what was different, or take it out."
        ),
        resume_quotes=quotes,
        effect="The reader sees two jobs, not one copied.",
        weight=1.5,
    )


def _idle(position: Position, case: Case) -> tuple[int, Position, int] | None:
    """How many lines the position takes, where it is old, of another kind, and newer work stands before it."""
    ago = months_since(position, case.as_of)
    if ago is None or ago < _OLD_MONTHS or is_pm_title(position.title) or not position.employer:
        return None
    ages = [months_since(other, case.as_of) for other in case.resume.positions if other is not position]
    if sum(age is not None and age < min(ago, _OLD_MONTHS) for age in ages) < _NEWER:
        return None
    worth, near = block_worth(case), nearest_line(case)
    lines = [i for i in position.block_ids if len(case.block(i).text.split()) > 3]
    telling = [i for i in lines if _tells(case.block(i), worth.get(i, 0.0)) or (near and near.block_id == i)]
    if len(lines) < _LONG_LINES or telling:
        return None
    return (len(lines), position, ago)


def _tells(block: Block, worth: float) -> bool:
    return worth >= 0.5 or bool(find_outcome(block.text)) or bool(_TELLS.search(block.text))


def _shorten(position: Position, lines: int, ago: int, case: Case) -> Suggestion:
    first = case.block(next(i for i in position.block_ids if len(case.block(i).text.split()) > 3))
    words = sum(len(block.text.split()) for block in case.resume.document.blocks)
    return Suggestion(
        id=f"trim-{position.id}",
        kind="trim",
        title=f"Shorten {name_position(position)}",
        reason=(
            f"Your resume has about {round(words, -2)} words. This job ended about {round(ago / 12)} years "
            "ago, and none of its "
            f"{lines} lines has a figure or anything that this posting asks for."
        ),
        action="Keep employer, title and dates and at most one line, and give the room to your newer work.",
        resume_quotes=(quote_line("resume", first, 0, 1, case.places.name(first.id)),),
        effect="The reader gets to what matters sooner.",
        weight=1.2,
    )
