"""Strengthen: a line that meets a top requirement but shows no result; ask for the one it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Suggestion
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.answers import known_id
from resume_tailor.suggestions.lines.choosing import Forward
from resume_tailor.suggestions.lines.proof_worth import Proof
from resume_tailor.suggestions.lines.successes import GUIDE
from resume_tailor.suggestions.lines.unfinished import lines_to_strengthen
from resume_tailor.suggestions.wording import quoted


def suggest_strengthen(case: Case) -> Iterator[Suggestion | Declined]:
    """Up to two of the lines put forward that say what was done and not what came of it."""
    for number, (line, question, proved) in enumerate(lines_to_strengthen(case).values()):
        yield _suggestion(line, question, proved, number, case)


def _suggestion(line: Forward, question: str, proved: Proof, number: int, case: Case) -> Suggestion:
    match, item = proved
    name = name_asked(match, item, case)
    return Suggestion(
        id=f"strengthen-{line.block_id.replace('/', '-')}",
        kind="strengthen",
        title=f"Give the result of {quoted(line.text, 80)}",
        reason=(
            f"The line ({item.quote.place}) is among your best for {name}, but it says what you did and "
            "not what came of it."
        ),
        action=f"{question} {_CLOSING[number % len(_CLOSING)]}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="A line with a result counts for more than a duty.",
        requirement=known_id(match, case),
        weight=round(case.weight(match) * 0.95 - number * 0.001, 4),
        sources=(GUIDE,),
    )


_CLOSING = (
    "Put the true answer at the end of the line; leave it out if you do not know it.",
    "One figure, or one decision, that you can stand by is enough.",
)
