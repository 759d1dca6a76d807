"""The resume's Word file after the suggestions: one file to send, one with every change tracked, both verified."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 (the parameter of that name is part of the agreed signature)
from itertools import pairwise
from typing import Final

from resume_tailor.delivered_check import verify_delivered
from resume_tailor.errors import EditRefused, VerificationFailed
from resume_tailor.model import (
    FAILED,
    AppliedEdit,
    Edit,
    Emphasise,
    InsertItem,
    RefusedEdit,
    ReorderBlocks,
    ReorderItems,
    ReplaceText,
    Resume,
    Suggestion,
    iter_edits,
)
from resume_tailor.review_notes import find_notes
from resume_tailor.wordml.changes import AddAfter, Change, Embolden, Permute, Rearrange, Replace
from resume_tailor.wordml.editing import Draft
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.plain_changes import texts_after, touched
from resume_tailor.wordml.stories import Paragraph, read_stories
from resume_tailor.wordml.two_files import Edited, make_files

NOT_ONE_LINE: Final = re.compile("[\x00-\x1f\x7f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
WORD: Final = re.compile(r"\w+")
TWO_OF_A_WORD: Final = re.compile(r"\w\w")


@dataclass(frozen=True, slots=True)
class Tailored:
    """What became of the edits, and the files where there are any."""

    clean: bytes | None
    """The file to send; None where none may be written."""
    review: bytes | None
    """The same as tracked changes with comments; None where none may be written."""
    applied: tuple[AppliedEdit, ...] = ()
    refused: tuple[RefusedEdit, ...] = ()
    failed: str = ""
    """What verification found wrong, and where; there are no files then."""
    warnings: tuple[str, ...] = ()


def tailor_document(
    data: bytes,
    resume: Resume,
    suggestions: tuple[Suggestion, ...],
    *,
    author: str,
    date: Date,
    emphasise: bool,
) -> Tailored:
    """Apply the suggestions' edits to the Word file `data`, which `resume` was read from.

    An edit that cannot be made safely, or whose result fails the verification, is refused with its reason, the others
    go on; `Emphasise` counts only with `emphasise`. A file that must not be changed at all gives no files and a
    warning. Raises UnreadableInput where the file cannot be read. Same input, same bytes.
    """
    package = Package.open(data)
    edits = [one for one in iter_edits(suggestions) if emphasise or not isinstance(one[1], Emphasise)]
    if package.not_editable:
        reason = f"the file is not changed: {package.not_editable}"
        refused = tuple(RefusedEdit(one.id, edit_block(edit), package.not_editable) for one, edit in edits)
        return Tailored(None, None, refused=refused, warnings=(reason,))
    paragraphs = {paragraph.id: paragraph for paragraph in read_stories(package)}

    def attempt(chosen: Sequence[tuple[Suggestion, Edit]]) -> Tailored:
        draft = Draft(paragraphs.values())
        applied, refused = _drafted(draft, chosen, paragraphs, resume)
        done = {edit.suggestion_id for edit in applied}
        notes = [note for one in suggestions for note in find_notes(one, done, paragraphs)]
        edited = make_files(package, draft, notes, author, date.isoformat())
        try:
            verify_delivered(package, edited, paragraphs, draft.changes)
        except VerificationFailed as error:
            return Tailored(None, None, refused=refused, failed=str(error))
        return Tailored(edited.clean, edited.review, applied, refused, warnings=_warnings(edited))

    whole = attempt(edits)
    return _without_culprits(edits, attempt) if whole.failed else whole


Attempt = Callable[[Sequence[tuple[Suggestion, Edit]]], Tailored]
"""Makes and verifies both files with these edits."""


def _without_culprits(edits: Sequence[tuple[Suggestion, Edit]], attempt: Attempt) -> Tailored:
    """The files with every edit, taken one by one in their order, beside which the verification still passes.

    The others are refused with what it found; where it fails without any edit there are no files.
    """
    kept: list[tuple[Suggestion, Edit]] = []
    culprits: list[RefusedEdit] = []
    best = attempt(kept)
    if best.failed:
        return best
    for suggestion, edit in edits:
        tried = attempt([*kept, (suggestion, edit)])
        if tried.failed:
            culprits.append(RefusedEdit(suggestion.id, edit_block(edit), f"{FAILED}{tried.failed}"))
        else:
            kept, best = [*kept, (suggestion, edit)], tried
    return replace(best, refused=(*best.refused, *culprits))


def edit_block(edit: Edit) -> str:
    """The block that an edit is reported under: its own, its sibling's, or the first of several."""
    if isinstance(edit, ReorderBlocks):
        return edit.block_ids[0] if edit.block_ids else ""
    return edit.sibling_id if isinstance(edit, InsertItem) else edit.block_id


# --- drafting --------------------------------------------------------------------------------------------------


def _drafted(
    draft: Draft,
    edits: Iterable[tuple[Suggestion, Edit]],
    paragraphs: Mapping[str, Paragraph],
    resume: Resume,
) -> tuple[tuple[AppliedEdit, ...], tuple[RefusedEdit, ...]]:
    texts = {block.id: block.text for block in resume.document.blocks}
    done: list[tuple[Edit, tuple[Change, ...]]] = []
    refused: list[RefusedEdit] = []
    for suggestion, edit in edits:
        before = list(draft.changes)
        try:
            _check_grounds(edit, texts, paragraphs)
            changes = _changes(edit, suggestion.id)
            for change in changes:
                draft.add(change)
        except EditRefused as error:
            draft.changes[:] = before
            refused.append(RefusedEdit(suggestion.id, edit_block(edit), str(error)))
        else:
            done.append((edit, changes))
    return _applied(done, paragraphs), tuple(refused)


def _changes(edit: Edit, key: str) -> tuple[Change, ...]:
    match edit:
        case ReplaceText():
            return (Replace(edit.block_id, edit.start, edit.end, edit.after, key),)
        case ReorderItems():
            return (Permute(edit.block_id, edit.items, edit.order, key), *_recased(edit, key))
        case ReorderBlocks():
            return (Rearrange(edit.block_ids, edit.order, key),)
        case InsertItem():
            return (AddAfter(edit.sibling_id, edit.after, key),)
        case Emphasise():
            return (Embolden(edit.block_id, edit.start, edit.end, key),)


def _recased(edit: ReorderItems, key: str) -> Iterator[Replace]:
    """The items that begin with another letter where they stand now."""
    for (start, end), old, new in zip(edit.items, edit.before, edit.texts or edit.before, strict=True):
        if old != new:
            yield Replace(edit.block_id, start, end, new, key)


def _check_grounds(edit: Edit, texts: Mapping[str, str], paragraphs: Mapping[str, Paragraph]) -> None:
    """Raise EditRefused unless the edit is well formed and what it means to change stands where it says."""
    ids = edit.block_ids if isinstance(edit, ReorderBlocks) else (edit_block(edit),)
    for name in ids:
        if name not in paragraphs or paragraphs[name].text != texts.get(name):
            raise EditRefused("its paragraph is not in the file as it was read")
    first = paragraphs[ids[0]].text if ids else ""
    match edit:
        case ReplaceText():
            sound = first[edit.start : edit.end] == edit.before != edit.after and 0 <= edit.start <= edit.end
        case Emphasise():
            sound = bool(edit.before) and first[edit.start : edit.end] == edit.before
        case ReorderItems():
            sound = _sound_items(edit, first)
        case ReorderBlocks():
            own = tuple(paragraphs[name].text for name in ids)
            sound = own == edit.before and len(set(ids)) == len(ids) and _is_order(edit.order, len(ids))
        case InsertItem():
            sound = first == edit.before and bool(edit.after.strip())
    if not sound:
        raise EditRefused("the words that it would change do not stand there")
    if isinstance(edit, ReplaceText | InsertItem) and NOT_ONE_LINE.search(edit.after):
        raise EditRefused("its new text is not one plain line")
    if isinstance(edit, ReplaceText) and _cuts_words(edit, first):
        raise EditRefused("it would cut or join words")


def _sound_items(edit: ReorderItems, text: str) -> bool:
    edges = [edge for item in edit.items for edge in item]
    apart = all(one < other for one, other in pairwise(edges))
    words = tuple(text[start:end] for start, end in edit.items)
    outside = [text[start - 1 : start] for start, _ in edit.items] + [text[end : end + 1] for _, end in edit.items]
    whole = not any(WORD.match(character) for character in outside)
    alike = not edit.texts or [one.casefold() for one in edit.texts] == [one.casefold() for one in edit.before]
    return apart and whole and alike and words == edit.before and _is_order(edit.order, len(edit.items))


def _cuts_words(edit: ReplaceText, text: str) -> bool:
    """Whether a word would be cut, or two be joined, at either edge of what is replaced."""
    left, right = text[: edit.start][-1:], text[edit.end :][:1]
    first, last = (edit.after[:1], edit.after[-1:]) if edit.after else (right, left)
    cut = [left + edit.before[:1], edit.before[-1:] + right] if edit.before else [left + right]
    return any(TWO_OF_A_WORD.fullmatch(pair) for pair in [left + first, last + right, *cut])


def _is_order(order: Sequence[int], count: int) -> bool:
    """Whether it is a permutation that changes something."""
    return sorted(order) == list(range(count)) != list(order)


def _applied(
    done: Sequence[tuple[Edit, tuple[Change, ...]]], paragraphs: Mapping[str, Paragraph]
) -> tuple[AppliedEdit, ...]:
    """Each edit with its lines before, and as they are delivered: with what the others change in them."""
    everything = [change for _, changes in done for change in changes]
    names = {name for change in everything for name in touched(change)}
    after = texts_after({name: paragraphs[name].text for name in names}, everything)
    return tuple(
        AppliedEdit(
            first.key,
            edit_block(edit),
            "\n".join(paragraphs[name].text for name in touched(first)),
            "\n".join(line for name in touched(first) for line in after[name]),
        )
        for edit, (first, *_) in done
    )


def _warnings(edited: Edited) -> tuple[str, ...]:
    if not edited.unplaced:
        return ()
    count = len(edited.unplaced)
    return (f"{count} comment{'s' * (count > 1)} on a header, footer or note left out: Word keeps none there",)
