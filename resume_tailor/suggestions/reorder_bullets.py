"""Reorder bullets within one position: the line that says most to this posting comes first. Never chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Declined, Position, ReorderBlocks, Suggestion
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import name_position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.relevance import Line, relevant_lines
from resume_tailor.suggestions.wording import join_and, quoted

MOST_POSITIONS = 3
"""Positions whose bullets are touched at most: the first ones of the document, where readers look."""
_GAIN = 2.0
_EAGER_GAIN = 1.25
"""How many times more than the first bullet the better one must say."""
_DEPENDS = re.compile(
    r"^(?:this|these|it|they|also|then|additionally|furthermore|further|moreover|in addition|later|after that|besides|"
    r"as well as|and|both|such|thereby|which|including|subsequently|finally|other)\b|^[a-z]",
)
_DATED = re.compile(
    r"^\W*(?:(?:19|20)\d\d\b|\d{1,2}/\d{2,4}|q[1-4]\b|phase\b|step\b|project\s*(?:#|\d|:|name)|\d+[.)])", re.I
)
_OPENER = re.compile(
    r"\b(?:overall|end[- ]to[- ]end|full responsibility|responsible for (?:all|the)|reporting to|report(?:s|ed)? to|"
    r"team of|in charge of|hired to|recruited to|promoted to|joined|served as|serve as|worked as|working as|acting as|"
    r"key (?:responsibilities|achievements)|scope|portfolio of|summary)\b",
    re.I,
)
_ASSISTED = re.compile(r"(?:assist|support|help|participat|involved|member|part of|worked (?:with|under))", re.I)
_LONGEST = 420
"""Characters above which a bullet is no opening of a job."""
_BLANK = " \t•·▪●*-–\uf0b7\uf0a7\u00a0"


def suggest_reorder_bullets(case: Case) -> Iterator[Suggestion | Declined]:
    """One move at most for each of the first positions: its most telling bullet to the front of its list."""
    lines = relevant_lines(case)
    for position in [p for p in case.resume.positions if p.block_ids][: None if case.eager else MOST_POSITIONS]:
        runs = bullet_runs(position, case)
        if not runs:
            continue
        for run in runs[:1]:
            yield from _for_run(position, run, lines, case)


def bullet_runs(position: Position, case: Case) -> list[tuple[str, ...]]:
    """Neighbouring bullets of the same list and level, three or more, in the order of the document."""
    bullets = [i for i in position.block_ids if i in set(case.resume.bullet_ids) and case.block(i).text.strip()]
    runs: list[list[str]] = []
    for block_id in bullets:
        if runs and _neighbours(case.block(runs[-1][-1]), case.block(block_id), case):
            runs[-1].append(block_id)
        else:
            runs.append([block_id])
    return [tuple(run) for run in runs if len(run) > 2 and all(case.editable(i) for i in run)]


def _neighbours(one: Block, other: Block, case: Case) -> bool:
    if case.places.order[other.id] != case.places.order[one.id] + 1 or one.kind != other.kind:
        return False
    a, b = one.form, other.form
    if a is None or b is None:
        return a is b
    return (a.list_id, a.list_level, a.cell, a.story, a.glyph, a.style) == (
        b.list_id,
        b.list_level,
        b.cell,
        b.story,
        b.glyph,
        b.style,
    )


def _for_run(
    position: Position, run: tuple[str, ...], lines: dict[tuple[str, int], Line], case: Case
) -> Iterator[Suggestion | Declined]:
    best_of = {
        i: max((ln for ln in lines.values() if ln.block_id == i), key=lambda ln: ln.worth, default=None) for i in run
    }
    worth = {i: _worth(best_of[i], case.block(i).text) for i in run}
    target = 1 if _opens(case.block(run[0]).text) else 0
    best = max(run[target:], key=lambda i: (worth[i], -run.index(i)), default=run[0])
    line = best_of[best]
    if run.index(best) <= target or line is None or not _tells_enough(line, case):
        return
    id_ = f"reorder-bullets-{position.id}"
    where = "to the top" if target == 0 else "to the second place"
    title = f"Move the most telling line of {name_position(position)} {where}"
    reason = _why_not(run, target, best, worth, case)
    if reason:
        yield Declined(id_, "reorder-bullets", title, reason)
        return
    span = run[target : run.index(best) + 1]
    yield _suggestion(id_, title, position, span, target, line, case)


def _opens(text: str) -> bool:
    """Whether the first line should stay first: it shows a result, or says what the job was."""
    return bool(find_outcome(text) or _OPENER.search(text[:90]))


def _tells_enough(line: Line, case: Case) -> bool:
    """Whether the line meets two things that the posting surely asks, or one that it requires and a result shows."""
    hard = [(m, e) for m, e in line.proofs if m.requirement.category != "soft" and case.asks_surely(m)]
    if case.eager or len(hard) > 1:
        return bool(hard)
    return any(m.requirement.importance != "preferred" and (e.outcome or e.led) for m, e in hard)


def _worth(line: Line | None, text: str) -> float:
    if line is None:
        return 0.0
    soft = all(match.requirement.category == "soft" for match, _ in line.proofs)
    return line.worth * (0.5 if soft else 1.0) * (1.15 if find_outcome(text) else 1.0)


def _why_not(run: tuple[str, ...], target: int, best: str, worth: dict[str, float], case: Case) -> str:
    texts = [case.block(i).text.strip(_BLANK) for i in run]
    moved = texts[run.index(best)]
    gain = _EAGER_GAIN if case.eager else _GAIN
    if worth[best] < gain * worth[run[target]] or worth[best] < (0.8 if case.eager else 1.5):
        return "The gain is not clear: the line before it speaks for the posting nearly as well."
    if find_outcome(texts[target]) and not find_outcome(moved):
        return "The line before it shows a result, and this one does not."
    if any(_DATED.match(text) for text in texts):
        return "The lines carry dates or numbers of their own, so their order has a meaning."
    if any(text.endswith(":") for text in texts[: run.index(best) + 1]):
        return "A line ends with a colon, so what follows belongs to it."
    following = texts[run.index(best) + 1 : run.index(best) + 2]
    depends = [t for t in (*texts[target + 1 : run.index(best) + 1], *following) if _DEPENDS.match(t)]
    if depends:
        return f"{quoted(depends[0], 50)} reads as the continuation of the line above it."
    if _ASSISTED.match(moved):
        return "The line tells of assisting, which is no opening for a job."
    if len(moved) < 25 or len(moved) > _LONGEST:
        return "The line is too short or too long to open a job with."
    return ""


def _suggestion(
    id_: str, title: str, position: Position, span: tuple[str, ...], target: int, line: Line, case: Case
) -> Suggestion:
    asked = list(dict.fromkeys(quoted(match.requirement.label, 50) for match, _ in line.proofs))[:3]
    last = len(span) - 1
    match, item = line.proofs[0]
    stood = ordinal(target + last + 1)
    place = "to the top" if target == 0 else "up to the second place, right after the line that opens the job"
    return Suggestion(
        id=id_,
        kind="reorder-bullets",
        title=title,
        reason=(
            f"{quoted(item.quote.text, 100)} says more to this posting than the lines before it: it speaks for "
            f"{join_and(asked)}. It stood {stood}, where few readers get to."
        ),
        action=f"Moved {place} ({name_position(position)}); the other lines keep their order.",
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match, _ in line.proofs[:2])),
        resume_quotes=(item.quote,),
        evidence=tuple(proof[1] for proof in line.proofs[:3]),
        edit=ReorderBlocks(span, (last, *range(last)), tuple(case.block(i).text for i in span)),
        effect="The first lines that are read answer the posting.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.75, 4),
    )


def ordinal(number: int) -> str:
    """`second`, ... `tenth`, then `11th`."""
    words = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number < len(words):
        return words[number]
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
