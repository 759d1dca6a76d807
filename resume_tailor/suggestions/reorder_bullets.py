"""Reorder bullets within one position: the lines that say most to this posting come first. Never chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from resume_tailor.evidence import months_since
from resume_tailor.model import Declined, ReorderBlocks, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.frame import suggest_frame
from resume_tailor.suggestions.gate import holder_of
from resume_tailor.suggestions.lines.bullet_moves import Move, find_move
from resume_tailor.suggestions.lines.bullet_runs import (
    bare,
    bullet_runs,
    lines_above,
    name_holder,
    own_heading,
)
from resume_tailor.suggestions.lines.choosing import choose_lines
from resume_tailor.suggestions.lines.literal_lines import evidence_at
from resume_tailor.suggestions.lines.telling import Told, told_lines
from resume_tailor.suggestions.lines.trade_first import Lift, find_trade_line
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title

MOST_POSITIONS = 2
"""Positions whose bullets are touched at most: the first ones of the document, where readers look."""
_RECENT_MONTHS = 60
"""Months between the end of the newest job and that of another one, beyond which its order hardly counts."""
_PLAIN_HEADING = re.compile(r"\b(?:responsibilit|duties|roles?\b|tasks|achievements|experience|profile)", re.I)
"""Headings within a job that name no part of it."""
_LATER, _OTHER_JOB = 0.75, 0.7
"""What a job further down, and one that was no project or program role, makes of what a move gains."""


_OFFERED, _IN_TITLE = "the work of the job that is offered", "which the title of the posting names"
"""Why a line that was lifted for its trade or its subject is worth reading first."""


def suggest_reorder_bullets(case: Case) -> Iterator[Suggestion | Declined]:
    """For each of the first jobs or project lists: one or two lines that tell more than others to the front."""
    told, kept = told_lines(case), _kept_lines(case)
    seen: dict[str, int] = {}
    made: list[Suggestion] = []
    for run in bullet_runs(case):
        holder = holder_of(run[0], case)
        if not is_read(run[0], case):
            continue
        number = seen[holder] = seen.get(holder, 0) + 1
        id_ = f"reorder-bullets-{_slug(holder)}" + (f"-{number}" if number > 1 else "")
        for wish in _for_run(id_, run, told, kept, case):
            if isinstance(wish, Declined):
                yield wish
            elif _led_projects(run[0], case) or told[wish.evidence[0].mention.block_id].result:
                made.append(wish)
    if case.eager and not made:
        yield from _of_trade(told, kept, case)
    made.sort(key=lambda one: (_rank(one, case), one.id))
    yield from _of_different_jobs(made, case)[:MOST_POSITIONS] if case.eager else made[:MOST_POSITIONS]


def _of_different_jobs(made: list[Suggestion], case: Case) -> list[Suggestion]:
    """The first of each job or section: a second small gain in the same one is not worth the change."""
    firsts: dict[str, Suggestion] = {}
    for one in made:
        firsts.setdefault(holder_of(one.evidence[0].mention.block_id, case), one)
    return list(firsts.values())


def _of_trade(told: Mapping[str, Told], kept: Mapping[str, int], case: Case) -> list[Suggestion]:
    """The line that tells most of leading projects above lines of which the posting asks nothing; one at most."""
    runs = [run for run in bullet_runs(case) if is_read(run[0], case)]
    lifts = [(run, lift) for run in runs if (lift := find_trade_line(run, told, kept, case))]
    lifts = [one for one in lifts if quote_title(case.posting) or told[one[0][one[1].source]].grounds]
    best = max(lifts, key=lambda one: told[one[0][one[1].source]].points, default=None)
    return [_raised(*best, told[best[0][best[1].source]], case)] if best else []


def _raised(run: tuple[str, ...], lift: Lift, line: Told, case: Case) -> Suggestion:
    moved, name = case.block(line.block_id), name_holder(run[0], case)
    where = _place_named(lift.target, "to the top of its list")
    plain = [ground for ground in line.grounds if ground.plain]
    about = lift.about or (plain or line.grounds)[0].name
    item = line.grounds[0].evidence if line.grounds else evidence_at(moved, 0, len(moved.text), case)
    quotes = () if lift.about else tuple(dict.fromkeys(ground.quote for ground in plain))[:2]
    return Suggestion(
        id=f"reorder-bullets-{_slug(holder_of(run[0], case))}-lead",
        kind="reorder-bullets",
        title=f"Move a line on {lift.about or 'leading projects'} ({name}) {where}",
        reason=(
            f"{quoted(bare(moved), 100)} tells of {about}, {_IN_TITLE if '“' in lift.about else _OFFERED}; "
            f"what it passes says less of it. It stood {ordinal(lift.source + 1)}."
        ),
        action=f"Moved {where} ({name}); the other lines keep their order.",
        posting_quotes=quotes or quote_title(case.posting) or tuple(ground.quote for ground in line.grounds[:1]),
        resume_quotes=(item.quote,),
        evidence=(item,),
        edit=_lift_edit(run, lift, case),
        effect="The first line that is read is about the job that is offered.",
        weight=round(line.points, 4),
    )


def _lift_edit(run: tuple[str, ...], lift: Lift | Move, case: Case) -> ReorderBlocks:
    """The lifted line before those that it passes, whose order stays."""
    span = run[lift.target : lift.source + 1]
    return ReorderBlocks(span, (len(span) - 1, *range(len(span) - 1)), tuple(case.block(i).text for i in span))


def _place_named(place: int, top: str) -> str:
    """Where a line moves to, counted from 0; `top` says what the first place is."""
    return f"up to the {ordinal(place + 1)} place" if place else top


@once_a_case
def _kept_lines(case: Case) -> Mapping[str, int]:
    """The lines that the report tells to put first or puts forward, by their rank: no edit moves a later one above.

    Those that lead over from another field or post, which the report names as the nearest, have ranks below zero.
    """
    frames = [one for one in suggest_frame(case) if isinstance(one, Suggestion)]
    framed = list(dict.fromkeys(quote.block_id for one in frames for quote in one.resume_quotes))
    shown = (line.block_id for line in choose_lines(case) if line.block_id not in framed)
    return {block_id: rank for rank, block_id in enumerate(dict.fromkeys((*framed, *shown)), -len(framed))}


def is_read(block_id: str, case: Case) -> bool:
    """Whether the list is one that readers look at: of the newest job, or the one before it if it led projects too.

    Where no other edit was found, the one before it is read for its results, whatever it was.
    """
    position = case.places.positions.get(block_id)
    if position is None:
        return True
    place = case.resume.positions.index(position)
    if place == 0 or place >= MOST_POSITIONS:
        return place == 0
    newest = case.resume.positions[0]
    ended, began = (
        months_since(position, case.as_of),
        months_since(replace(newest, end=newest.start, current=False), case.as_of),
    )
    last = min((end for one in case.resume.positions if (end := months_since(one, case.as_of)) is not None), default=0)
    since = began if case.eager and began is not None else last
    read = case.eager or is_pm_title(position.title)
    return read and ended is not None and ended - since <= _RECENT_MONTHS


def _led_projects(block_id: str, case: Case) -> bool:
    """Whether the list is of the newest job, of none, or of one of leading projects."""
    position = case.places.positions.get(block_id)
    return position is None or position == case.resume.positions[0] or is_pm_title(position.title)


def _rank(suggestion: Suggestion, case: Case) -> float:
    """What gains most first; the newest jobs and those of projects and programs gain more."""
    position = case.places.positions.get(suggestion.evidence[0].mention.block_id)
    if position is None:
        return -suggestion.weight * _OTHER_JOB
    place = case.resume.positions.index(position)
    return -suggestion.weight * _LATER**place * (1.0 if is_pm_title(position.title) else _OTHER_JOB)


def _slug(holder: str) -> str:
    return holder.replace("section ", "").replace("/", "-")


def _for_run(
    id_: str, run: tuple[str, ...], told: Mapping[str, Told], kept: Mapping[str, int], case: Case
) -> Iterator[Suggestion | Declined]:
    refused: list[str] = []
    move = find_move(list(run), told, kept, case, refused)
    heading = own_heading(run[0], case) if case.eager else ""
    told_by = not heading or _PLAIN_HEADING.search(heading)
    name = name_holder(run[0], case) if told_by else f"“{heading}” ({name_holder(run[0], case)})"
    if move:
        yield _suggestion(id_, name, run, move, case)
    elif refused:
        yield Declined(id_, "reorder-bullets", f"Move a more telling line of {name} up", refused[0])


def _suggestion(id_: str, name: str, run: tuple[str, ...], move: Move, case: Case) -> Suggestion:
    grounds = [ground for ground in move.told.grounds if ground.plain]
    item = grounds[0].evidence
    asked = list(dict.fromkeys(ground.name for ground in grounds))[:4]
    apart = case.eager and bool(own_heading(run[0], case))
    above = 0 if apart else lines_above(run[0], case)
    where = _place_named(move.target + above, "to the top of its list" if apart else "to the top")
    return Suggestion(
        id=id_,
        kind="reorder-bullets",
        title=f"Move a more telling line of {name} {where}",
        reason=(
            f"{quoted(case.block(move.told.block_id).text, 100)} says more to this posting than what it passes: "
            f"the posting asks for {join_and(asked)}. {_stood(above + move.source + 1)}"
        ),
        action=f"Moved {where} ({name}); the other lines keep their order.",
        posting_quotes=tuple(dict.fromkeys(ground.quote for ground in grounds))[:3],
        resume_quotes=(item.quote,),
        evidence=tuple(ground.evidence for ground in grounds)[:4],
        edit=_lift_edit(run, move, case),
        effect="The first lines that are read answer the posting.",
        requirement=next((ground.requirement for ground in grounds if ground.requirement), ""),
        weight=round(move.told.plain, 4),
    )


def _stood(number: int) -> str:
    return f"It stood {ordinal(number)}" + (", where few readers get to." if number > 3 else ".")


def ordinal(number: int) -> str:
    """`second`, ... `tenth`, then `11th`."""
    words = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number < len(words):
        return words[number]
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
