"""Reorder bullets within one position: the line that says most to this posting comes first. Never chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Declined, Evidence, Match, ReorderBlocks, Suggestion
from resume_tailor.outcomes import find_outcome, is_scale
from resume_tailor.places import name_position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.grounding import holder_of
from resume_tailor.suggestions.relevance import Line, asks_as_name, is_strong, relevant_lines
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title

MOST_POSITIONS = 3
"""Positions whose bullets are touched at most: the first ones of the document, where readers look."""
_GAIN = 2.0
_EAGER_GAIN = 1.15
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
    r"team of|representing|in charge of|hired to|recruited to|promoted to|joined|served as|serve as|worked as|"
    r"working as|acting as|key (?:responsibilities|achievements)|scope|portfolio of|summary)\b",
    re.I,
)
_MANDATE = re.compile(r"\W*(?:own|lead|led|manag|run|ran|head|direct)\w*\s+(?:the|an?|all|team)\b", re.I)
"""How a line begins that says what somebody was there for."""
_ASSISTED = re.compile(
    r"(?:also |i |was |actively |closely |successfully )*(?:assist|support|help|participat|involve|member|part of|"
    r"work(?:ed|ing)? (?:with|under|on|closely)|learn|attend|maintain|updat|follow|check|observ|fil(?:e|ed|ing)\b|"
    r"prepar(?:e|ed|ing)\b|provid(?:e|ed|ing) support|knowledge|"
    r"familiar|exposure|experience)",
    re.I,
)
"""How the lines begin that tell of assisting or of routine: no opening for a job."""
_UNFINISHED = re.compile(r"(?:\b(?:and|or|of|with|to|the|for|in|by|as|a|an|from|etc)|[,:;(&/-])$", re.I)
_LONGEST = 420
"""Characters above which a bullet is no opening of a job."""
_FARTHEST = 3
"""Lines that a bullet is moved past at most: each of them shows as changed in the review file."""
_BLANK = " \t•·▪●*-–\uf0b7\uf0a7\u00a0"


def suggest_reorder_bullets(case: Case) -> Iterator[Suggestion | Declined]:
    """One move at most for each of the first jobs or project lists: its most telling bullet to the front.

    Where only small gains are left (`case.eager`), the best one alone.
    """
    lines = relevant_lines(case)
    seen: set[str] = set()
    found: list[Suggestion | Declined] = []
    for run in bullet_runs(case):
        holder = holder_of(run[0], case)
        if holder in seen or (len(seen) >= MOST_POSITIONS and not case.eager):
            continue
        seen.add(holder)
        found += _for_run(holder, run, lines, case)
    made = [one for one in found if isinstance(one, Suggestion)]
    yield from (one for one in found if isinstance(one, Declined))
    yield from sorted(made, key=lambda one: _eager_rank(one, case))[:1] if case.eager else made


def _eager_rank(suggestion: Suggestion, case: Case) -> tuple[bool, bool, float]:
    """Lines that name what is asked first, then those of project and program jobs, then the weightiest."""
    item = suggestion.evidence[0]
    position = case.places.positions.get(item.mention.block_id)
    return not case.names_itself(item), not (position and is_pm_title(position.title)), -suggestion.weight


def bullet_runs(case: Case) -> list[tuple[str, ...]]:
    """Neighbouring bullets of the same job, list and level, two or more, in the order of the document."""
    runs: list[list[str]] = []
    for block_id in sorted(set(case.resume.bullet_ids), key=case.places.order.__getitem__):
        if not case.block(block_id).text.strip() or not holder_of(block_id, case):
            continue
        if runs and _neighbours(case.block(runs[-1][-1]), case.block(block_id), case):
            runs[-1].append(block_id)
        else:
            runs.append([block_id])
    return [tuple(run) for run in runs if len(run) > 1 and all(case.editable(i) for i in run)]


def _neighbours(one: Block, other: Block, case: Case) -> bool:
    if case.places.order[other.id] != case.places.order[one.id] + 1 or one.kind != other.kind:
        return False
    if holder_of(one.id, case) != holder_of(other.id, case):
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
    holder: str, run: tuple[str, ...], lines: dict[tuple[str, int], Line], case: Case
) -> Iterator[Suggestion | Declined]:
    best_of = {
        i: max((ln for ln in lines.values() if ln.block_id == i), key=lambda ln: ln.worth, default=None) for i in run
    }
    worth = {i: _worth(best_of[i], case.block(i).text) for i in run}
    first = (
        1 if _opens(case.block(run[0]).text) and not (case.eager and _is_beside_the_point(run, best_of, case)) else 0
    )
    name = _name_holder(run[0], case)
    reason, title = "", ""
    for target in range(first, min(first + (2 if case.eager else 1), len(run) - 1)):
        best = max(run[target:], key=lambda i: (worth[i], -run.index(i)))
        line = best_of[best]
        if run.index(best) <= target or line is None or not _tells_enough(line, case):
            continue
        where = "to the top" if target == 0 else f"to the {ordinal(target + 1)} place"
        title = f"Move the most telling line of {name} {where}"
        why = _why_not(run, target, best, worth, case)
        if not why:
            span = run[target : run.index(best) + 1]
            yield _suggestion(f"reorder-bullets-{_slug(holder)}", title, name, span, target, line, case)
            return
        reason = reason or why
    if case.eager and (move := _result_first(run, lines, case)):
        line, span = move
        title = f"Begin {name} with a result"
        yield _suggestion(f"reorder-bullets-{_slug(holder)}", title, name, span, 0, line, case)
    elif reason:
        yield Declined(f"reorder-bullets-{_slug(holder)}", "reorder-bullets", title, reason)


def _is_beside_the_point(run: tuple[str, ...], best_of: dict[str, Line | None], case: Case) -> bool:
    """Whether the first line, for all its figures, meets nothing that is asked, and does not tell what the job was."""
    text = case.block(run[0]).text
    return (
        best_of[run[0]] is None
        and not _MANDATE.match(text)
        and not _OPENER.search(text[:90])
        and not is_pm_title(text[:120])
    )


def _result_first(
    run: tuple[str, ...], lines: dict[tuple[str, int], Line], case: Case
) -> tuple[Line, tuple[str, ...]] | None:
    """The first line of the run with a result and anything asked, where the run begins with neither; else None."""
    if _opens(case.block(run[0]).text):
        return None
    asked = {line.block_id: line for line in lines.values()}
    for number, block_id in enumerate(run[1:], start=1):
        text = case.block(block_id).text
        whole = dict.fromkeys(run, 1.0) | {block_id: 9.0}
        proven = block_id in asked and _strong(asked[block_id], case)
        if proven and find_outcome(text) and not _why_not(run, 0, block_id, whole, case):
            return asked[block_id], run[: number + 1]
    return None


def _slug(holder: str) -> str:
    return holder.replace("section ", "").replace("/", "-")


def _name_holder(block_id: str, case: Case) -> str:
    position = case.places.positions.get(block_id)
    return name_position(position) if position else f"“{case.places.name(block_id)}”"


def _opens(text: str) -> bool:
    """Whether the first line should stay first: it shows a result, or says what the job was."""
    return bool(find_outcome(text) or _OPENER.search(text[:90]) or is_pm_title(text[:120]))


def _strong(line: Line, case: Case) -> list[tuple[Match, Evidence]]:
    """What the line proves beyond doubt of what the posting asks, by name.

    In the second round also a plain word of it, where the line has a result: that makes a good beginning by itself.
    """
    strong = [(match, item) for match, item in line.proofs if is_strong(match, item, case)]
    if strong or not case.eager or not _result_of(line, case):
        return strong
    return [
        (match, item)
        for match, item in line.proofs
        if match.requirement.category not in ("soft", "domain")
        and item.sure
        and case.names_itself(item)
        and case.asks_surely(match)
        and asks_as_name(match, item, case)
    ]


def _result_of(line: Line, case: Case) -> str:
    """The result that the line shows; mere scale is none."""
    return _result_in(case.block(line.block_id).text)


def _result_in(text: str) -> str:
    outcome = find_outcome(text)
    return "" if is_scale(text, outcome) else outcome


def _tells_enough(line: Line, case: Case) -> bool:
    """Whether the line names two things that the posting asks, or one that is no mere wish and that a result shows."""
    strong = _strong(line, case)
    if len(strong) > 1:
        return True
    if strong and case.eager:
        position = case.places.positions.get(line.block_id)
        return bool(_result_of(line, case) or (position and is_pm_title(position.title)))
    return any(m.requirement.importance != "preferred" and (e.outcome or e.led) for m, e in strong)


def _worth(line: Line | None, text: str) -> float:
    if line is None:
        return 0.0
    soft = all(match.requirement.category == "soft" for match, _ in line.proofs)
    return line.worth * (0.5 if soft else 1.0) * (1.15 if find_outcome(text) else 1.0)


def _why_not(run: tuple[str, ...], target: int, best: str, worth: dict[str, float], case: Case) -> str:
    texts = [case.block(i).text.strip(_BLANK) for i in run]
    moved = texts[run.index(best)]
    gain = _EAGER_GAIN if case.eager else _GAIN
    if run.index(best) - target > _FARTHEST:
        return "It stands too far down to be moved without shifting many other lines."
    if worth[best] < gain * worth[run[target]] or worth[best] < (0.5 if case.eager else 1.5):
        return "The gain is not clear: the line before it speaks for the posting nearly as well."
    if (case.eager or not _result_in(moved)) and any(find_outcome(text) for text in texts[target : run.index(best)]):
        return "A line before it shows a result, and this one does not."
    if any(_DATED.match(text) for text in texts):
        return "The lines carry dates or numbers of their own, so their order has a meaning."
    if any(text.endswith(":") for text in texts[: run.index(best) + 1]):
        return "A line ends with a colon, so what follows belongs to it."
    following = texts[run.index(best) + 1 : run.index(best) + 2]
    depends = [t for t in (*texts[target + 1 : run.index(best) + 1], *following) if _DEPENDS.match(t)]
    if depends:
        return f"{quoted(depends[0], 50)} reads as the continuation of the line above it."
    if _ASSISTED.match(moved):
        return "The line tells of assisting or of routine, which is no opening for a job."
    if _UNFINISHED.search(moved) or _UNFINISHED.search(texts[target]):
        return "The line ends as if it went on in the next one."
    if moved[:1].islower() or _ends_sentence(moved) < max(_ends_sentence(text) for text in texts):
        return "The line is written as a fragment, the others are not."
    if len(moved) < 25 or len(moved) > _LONGEST:
        return "The line is too short or too long to open a job with."
    return ""


def _ends_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".!"


def _suggestion(
    id_: str, title: str, name: str, span: tuple[str, ...], target: int, line: Line, case: Case
) -> Suggestion:
    proofs = _strong(line, case)
    asked = list(dict.fromkeys(quoted(match.requirement.label, 50) for match, _ in proofs))[:3]
    last = len(span) - 1
    match, item = proofs[0]
    number = target + last + 1
    stood = f"It stood {ordinal(number)}" + (", where few readers get to." if number > 3 else ".")
    place = "to the top" if target == 0 else f"up to the {ordinal(target + 1)} place"
    return Suggestion(
        id=id_,
        kind="reorder-bullets",
        title=title,
        reason=(
            f"{quoted(item.quote.text, 100)} says more to this posting than the lines before it: it speaks for "
            f"{join_and(asked)}. {stood}"
        ),
        action=f"Moved {place} ({name}); the other lines keep their order.",
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match, _ in proofs[:2])),
        resume_quotes=(item.quote,),
        evidence=tuple(proof[1] for proof in proofs[:3]),
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
