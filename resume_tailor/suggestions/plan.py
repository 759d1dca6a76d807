"""One plan out of many wishes: edits that are never in each other's way, in an order that never varies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import (
    Declined,
    Edit,
    Emphasise,
    InsertItem,
    ReorderBlocks,
    ReorderItems,
    ReplaceText,
    Suggestion,
)
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.gate import why_refused
from resume_tailor.suggestions.use_term import as_delivered

MOST_WRITTEN = 2
"""How many times more than before a term may stand in the document."""
EDIT_ORDER = ("headline", "use-term", "abbreviation", "surface", "reorder-skills", "reorder-bullets", "emphasise")
"""Which kind comes first where two want the same place."""


@dataclass(slots=True)
class Plan:
    """What has been accepted so far."""

    accepted: list[Suggestion] = field(default_factory=list)
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Spans of text taken, by block."""
    moved: dict[str, str] = field(default_factory=dict)
    """Blocks that stand in a reordering or beside a new item, with its suggestion's id."""
    written: Counter[str] = field(default_factory=Counter)
    """How often each name is written anew."""


def plan_edits(wishes: Iterable[Suggestion | Declined], case: Case) -> tuple[list[Suggestion], list[Declined]]:
    """The suggestions whose edits pass the gate and do not clash, and the declined ones with the reason."""
    declined = [wish for wish in wishes if isinstance(wish, Declined)]
    wanted = [wish for wish in wishes if isinstance(wish, Suggestion)]
    plan = Plan()
    for suggestion in sorted(wanted, key=lambda s: (EDIT_ORDER.index(s.kind), -s.weight, s.id)):
        reason = why_refused(suggestion, case) or _why_clashes(suggestion, plan) or _why_stuffed(suggestion, plan, case)
        if reason:
            declined.append(Declined(suggestion.id, suggestion.kind, suggestion.title, capital(reason)))
        else:
            _accept(suggestion, plan)
    return as_delivered(plan.accepted, case), declined


def capital(reason: str) -> str:
    """The reason as a sentence."""
    return reason[:1].upper() + reason[1:] + "."


def blocks_of(edit: Edit) -> tuple[str, ...]:
    """Ids of the paragraphs that the edit touches."""
    if isinstance(edit, ReorderBlocks):
        return edit.block_ids
    return (edit.sibling_id,) if isinstance(edit, InsertItem) else (edit.block_id,)


def _why_clashes(suggestion: Suggestion, plan: Plan) -> str:
    edit = suggestion.edit
    if edit is None:
        return ""
    if any(accepted.id == suggestion.id for accepted in plan.accepted):
        return "the same suggestion is made already"
    for block_id in blocks_of(edit):
        taken = plan.spans.get(block_id, [])
        if block_id in plan.moved and not isinstance(edit, Emphasise):
            return f"another edit ({plan.moved[block_id]}) moves the same lines"
        if isinstance(edit, ReorderItems | InsertItem) and taken:
            return "another edit changes the same line"
        if isinstance(edit, ReplaceText | Emphasise) and any(_touch(span, edit) for span in taken):
            return "another edit changes the same words"
    return ""


def _touch(span: tuple[int, int], edit: ReplaceText | Emphasise) -> bool:
    left, right = span
    return edit.start <= right and left <= edit.end


def _why_stuffed(suggestion: Suggestion, plan: Plan, case: Case) -> str:
    edit = suggestion.edit
    if not isinstance(edit, ReplaceText | InsertItem) or suggestion.kind == "headline":
        return ""
    for name in suggestion.names:
        if plan.written["/".join(fold_words(name))] >= MOST_WRITTEN:
            return f"“{name}” would stand there too often"
        if isinstance(edit, ReplaceText) and find_words(case.block(edit.block_id).text, name):
            already = len(find_words(case.block(edit.block_id).text, name)) - len(find_words(edit.before, name))
            if already > 0 and find_words(edit.after, name):
                return f"“{name}” stands in that line already"
    return ""


def _accept(suggestion: Suggestion, plan: Plan) -> None:
    edit = suggestion.edit
    plan.accepted.append(suggestion)
    if isinstance(edit, ReplaceText | Emphasise):
        plan.spans.setdefault(edit.block_id, []).append((edit.start, edit.end))
    elif isinstance(edit, ReorderItems | ReorderBlocks | InsertItem):
        plan.moved.update(dict.fromkeys(blocks_of(edit), suggestion.id))
    if isinstance(edit, ReplaceText | InsertItem):
        for name in suggestion.names:
            plan.written["/".join(fold_words(name))] += 1
