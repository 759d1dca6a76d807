"""Strengthen: a line that meets a top requirement but shows no result; ask for the number it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.choosing import choose_lines, lines_of_worth
from resume_tailor.suggestions.coaching import number_question
from resume_tailor.suggestions.naming import name_proved
from resume_tailor.suggestions.results import shows_any_figure
from resume_tailor.suggestions.successes import GUIDE
from resume_tailor.suggestions.wording import quoted

_ASSISTED = re.compile(r"(?:assist|support|help|participat|involved|roles? (?:&|and)|responsibilit)", re.I)
MOST = 3
_RECENT_MONTHS = 120


def suggest_strengthen(case: Case) -> Iterator[Suggestion | Declined]:
    """Up to three job lines of the last ten years without a figure, each with a question of its own."""
    for number, (match, item, question) in enumerate(lines_to_strengthen(case).values()):
        yield _suggestion(match, item, question, number, case)


def lines_to_strengthen(case: Case) -> dict[str, tuple[Match, Evidence, str]]:
    """The lines that lack their result by block, with what they speak for and the question to ask.

    Lines that are put forward come before others: what stands out should show what came of it.
    """
    others = sorted(lines_of_worth(case), key=lambda ln: (-ln.worth, case.places.order[ln.block_id]))
    used: set[str] = set()
    found: dict[str, tuple[Match, Evidence, str]] = {}
    for line in (*(line for line, _ in choose_lines(case)), *others):
        match, item = _telling(line.proofs)
        question = number_question(item.quote.text, item.mention.text, used)
        if line.block_id in found or not question or not _lacks_result(line.proofs, item, case):
            continue
        used.add(question)
        found[line.block_id] = (match, item, question)
        if len(found) == MOST:
            break
    return found


def _telling(proofs: tuple[tuple[Match, Evidence], ...]) -> tuple[Match, Evidence]:
    """What the line says most of: the gravest requirement that is no soft skill."""
    return next((p for p in proofs if p[0].requirement.category != "soft"), proofs[0])


def _lacks_result(proofs: tuple[tuple[Match, Evidence], ...], item: Evidence, case: Case) -> bool:
    """Whether it is a recent job line of its own, asked for by more than a wish, with no number in it."""
    if item.strength != "bullet" or item.mention.block_id not in case.places.positions:
        return False
    if any(evidence.outcome for _, evidence in proofs) or len(item.quote.text) < 30 or _ASSISTED.match(item.quote.text):
        return False
    if shows_any_figure(item.quote.text):
        return False
    if item.months_ago is not None and item.months_ago > _RECENT_MONTHS:
        return False
    return any(m.requirement.category != "soft" and m.requirement.importance != "preferred" for m, _ in proofs)


def _suggestion(match: Match, item: Evidence, question: str, number: int, case: Case) -> Suggestion:
    label = name_proved(match, item, case)
    return Suggestion(
        id=f"strengthen-{item.mention.block_id.replace('/', '-')}",
        kind="strengthen",
        title=f"Give the result of {quoted(item.quote.text, 80)}",
        reason=(
            f"The line ({item.quote.place}) is among your best for {label}, but it says what you did and "
            "not what came of it."
        ),
        action=f"{question} {_CLOSING[number % len(_CLOSING)]}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="A line with a result counts for more than a duty.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.95 - number * 0.001, 4),
        sources=(GUIDE,),
    )


_CLOSING = (
    "Put the true figure at the end of the line; leave it out if you do not know it.",
    "One figure that you can stand by is enough.",
    "If no figure was kept, name what changed for the people it was done for.",
)
