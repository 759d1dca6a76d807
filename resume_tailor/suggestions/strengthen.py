"""Strengthen: a line that meets a top requirement but shows no result; ask for the number it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.case import Case, plain_name
from resume_tailor.suggestions.coaching import number_question
from resume_tailor.suggestions.highlight import choose_lines
from resume_tailor.suggestions.relevance import relevant_lines
from resume_tailor.suggestions.successes import GUIDE
from resume_tailor.suggestions.wording import quoted

_ASSISTED = re.compile(r"(?:assist|support|help|participat|involved|roles? (?:&|and)|responsibilit)", re.I)
MOST = 3
_RECENT_MONTHS = 120


def suggest_strengthen(case: Case) -> Iterator[Suggestion | Declined]:
    """Up to three bullets of the last ten years that no highlight takes, the most relevant first.

    Highlights ask for their own missing number; no question is asked twice.
    """
    chosen = choose_lines(case)
    taken = {line.block_id for line, _ in chosen}
    used = {
        number_question(f[0][1].quote.text, f[0][1].mention.text) for _, f in chosen if f[0][1].strength == "bullet"
    }
    lines = sorted(relevant_lines(case).values(), key=lambda ln: (-ln.worth, case.places.order[ln.block_id]))
    made = 0
    for line in lines:
        match, item = _telling(line.proofs)
        question = number_question(item.quote.text, item.mention.text, used)
        if line.block_id in taken or not question or not _lacks_result(line.proofs, item, case):
            continue
        used.add(question)
        taken.add(line.block_id)
        yield _suggestion(match, item, question, case)
        made += 1
        if made == MOST:
            return


def _telling(proofs: tuple[tuple[Match, Evidence], ...]) -> tuple[Match, Evidence]:
    return next((p for p in proofs if p[0].requirement.category != "soft"), proofs[0])


def _lacks_result(proofs: tuple[tuple[Match, Evidence], ...], item: Evidence, case: Case) -> bool:
    """Whether it is a recent job line of its own, asked for by more than a wish, with no number in it."""
    if item.strength != "bullet" or item.mention.block_id not in case.places.positions:
        return False
    if any(evidence.outcome for _, evidence in proofs) or len(item.quote.text) < 30 or _ASSISTED.match(item.quote.text):
        return False
    if item.months_ago is not None and item.months_ago > _RECENT_MONTHS:
        return False
    return any(m.requirement.category != "soft" and m.requirement.importance != "preferred" for m, _ in proofs)


def _suggestion(match: Match, item: Evidence, question: str, case: Case) -> Suggestion:
    label = plain_name(case, match)
    return Suggestion(
        id=f"strengthen-{item.mention.block_id.replace('/', '-')}",
        kind="strengthen",
        title=f"Give the result of {quoted(item.quote.text, 80)}",
        reason=(
            f"The line ({item.quote.place}) is among your best for {label}, but it says what you did and "
            "not what came of it."
        ),
        action=f"{question} Put the true figure into the line; leave it out if you do not know it.",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="A line with a result counts for more than a duty.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.95, 4),
        sources=(GUIDE,),
    )
