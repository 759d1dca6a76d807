"""What is told of a move within a list of skills, and why it was made."""

from __future__ import annotations

from resume_tailor.model import (
    ReorderBlocks,
    ReorderItems,
    Suggestion,
)
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.telling import Ground
from resume_tailor.suggestions.wording import join_and

FURTHER = "further to the front"


def tell_move(
    id_: str,
    title: str,
    edit: ReorderItems | ReorderBlocks,
    moved: list[str],
    hits: list[Ground],
    case: Case,
) -> Suggestion:
    """The suggestion of an edit that moves these items for what the posting asks of them."""
    names = join_and(moved[:5])
    stand = "stands" if " and " not in names else "stand"
    what = "line" if isinstance(edit, ReorderItems) else "list"
    where = FURTHER if FURTHER in title else "to the front"
    asked = list(dict.fromkeys(hit.name for hit in hits))
    return Suggestion(
        id=id_,
        kind="reorder-skills",
        title=title,
        reason=(
            f"The posting asks for {join_and(asked[:4])}; {names} {stand} in your {what} behind others of which "
            "it says less."
        ),
        action=f"{names[:1].upper()}{names[1:]} moved {where}; nothing was added or taken away.",
        posting_quotes=tuple(dict.fromkeys(hit.quote for hit in hits))[:3],
        resume_quotes=(hits[0].evidence.quote,),
        evidence=tuple(hit.evidence for hit in hits),
        edit=edit,
        effect="The eye meets the asked skills first.",
        requirement=next((hit.requirement for hit in hits if hit.requirement), ""),
        weight=round(hits[0].weight * 1.2, 4),
    )
