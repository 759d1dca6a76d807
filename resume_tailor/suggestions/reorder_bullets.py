"""Reorder bullets within one position: the lines that say most to this posting come first. Never chronology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resume_tailor.evidence import months_since
from resume_tailor.model import Declined, ReorderBlocks, Suggestion
from resume_tailor.outcomes import says_led
from resume_tailor.own_work import is_study
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.frame import suggest_frame
from resume_tailor.suggestions.gate import holder_of
from resume_tailor.suggestions.lines.bullet_runs import (
    bare,
    bullet_runs,
    is_mandate,
    is_standing,
    lines_above,
    name_holder,
    own_heading,
    told_before,
    why_bound,
    why_unsure,
)
from resume_tailor.suggestions.lines.choosing import choose_lines
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.telling import CORE, Ground, Told, told_lines
from resume_tailor.suggestions.person.reach import find_distance, names_asked_work
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title

MOST_POSITIONS = 2
"""Positions whose bullets are touched at most: the first ones of the document, where readers look."""
_RECENT_MONTHS = 60
"""Months between the end of the newest job and that of another one, beyond which its order hardly counts."""
_MOST_MOVED = 2
"""Lines that move up within one job."""
_SEEN, _SEEN_EAGER = 3, 4
"""Places of a job's list that are read; a move that ends below them is noticed by nobody."""
_READ = (1.0, 0.85, 0.7, 0.4, 0.3, 0.2, 0.15, 0.1)
"""How much of what a line says is read at the first, second, ... place of a list."""
_FARTHEST, _FARTHEST_EAGER = 5, 15
"""Lines that a bullet is moved past at most, and where no other edit was found."""
_ANY_TRADE = ("stakeholders", "vendors", "improvement")
"""Duties that are the same in any trade: a client is a client."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How much better a line must be to move up."""

    least: float
    """Points under which a line is no opening."""
    gain: float
    """How many times more than each line that it passes."""


_FIRST = Bar(2.2, 1.6)
_EAGER = Bar(0.9, 1.1)
"""Where no other edit was found."""
_PART = 0.8
"""What is left, where no other edit was found, of what a line may say beyond what it plainly says."""
_REQUIRED_GAIN = 1.6
"""How many times more a line must say than another one that answers a demand of the posting, and answer one too."""
_TWICE = 2.0
"""The same for a line further down that the report puts forward before it, where no other edit was found."""
_BESIDE = ("quality", "strategy", "contracts")
"""Duties that stand beside the core of the work and move nothing alone where no other edit was found."""
_UNDEMANDED = 1.5
"""The same, where no other edit was found, for a line that answers no demand itself."""
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PEOPLE_LED = re.compile(
    rf"\b(?:team|group|staff|department|desk|organi[sz]ation|crew) of (?:up to |about |over )?{_NUMBER}\b|"
    r"\b(?:lead|led|leading|manag|head|direct|supervis|mentor|coach|hir|built|own)\w*\b[^.]{0,300}?"
    rf"\b{_NUMBER}[- ](?:\w+[- ]){{0,3}}?(?:people|persons?|engineers|developers|managers|staff|members|employees|"
    r"analysts|technicians|workers|leads)\b|"
    r"^\W*(?:lead|led|leading|head(?:ed|ing)?|built) (?:the|an?) (?:\w+ ){0,3}(?:team|department)\b|"
    r"^\W*(?:\w+ly )?(?:manag|supervis|lead|led\b|head)\w*(?:,? (?:and )?\w+){0,2} (?:the|an?) team\b",
    re.I,
)
"""A line that says that a team was led, or how many were, which stays where it stands."""
_PLAIN_HEADING = re.compile(r"\b(?:responsibilit|duties|roles?\b|tasks|achievements|experience|profile)", re.I)
"""Headings within a job that name no part of it."""
_DONE = re.compile(r"(?:\w+ly )?(?:\w{2,}ed|led|ran|built|won|cut|brought|kept|held|met|drove|took|set)\b", re.I)
"""How a line begins that tells of something done, so that `on time` in it is a result and no duty."""
_NO_RANK = 99
"""The rank of a line that the report does not put forward."""
_LATER, _OTHER_JOB = 0.75, 0.7
"""What a job further down, and one that was no project or program role, makes of what a move gains."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line to be moved up within its run."""

    source: int
    target: int
    told: Told


def suggest_reorder_bullets(case: Case) -> Iterator[Suggestion | Declined]:
    """For each of the first jobs or project lists: one or two lines that tell more than others to the front.

    Where only small gains are left (`case.eager`), those of one job alone.
    """
    told, kept = told_lines(case), _kept_lines(case)
    seen: dict[str, int] = {}
    made: list[Suggestion] = []
    for run in bullet_runs(case):
        holder = holder_of(run[0], case)
        if not _is_read(run[0], case):
            continue
        number = seen[holder] = seen.get(holder, 0) + 1
        id_ = f"reorder-bullets-{_slug(holder)}" + (f"-{number}" if number > 1 else "")
        for wish in _for_run(id_, run, told, kept, case):
            if isinstance(wish, Declined):
                yield wish
            else:
                made.append(wish)
    made.sort(key=lambda one: (_rank(one, case), one.id))
    yield from made[:1] if case.eager else made[:MOST_POSITIONS]


@once_a_case
def _kept_lines(case: Case) -> Mapping[str, int]:
    """The lines that the report tells to put first or puts forward, by their rank: no edit moves a later one above."""
    framed = (q.block_id for one in suggest_frame(case) if isinstance(one, Suggestion) for q in one.resume_quotes)
    shown = (line.block_id for line in choose_lines(case))
    return {block_id: rank for rank, block_id in enumerate(dict.fromkeys((*framed, *shown)))}


def _is_read(block_id: str, case: Case) -> bool:
    """Whether the list is one that readers look at: of the newest job, or the one before it if it led projects too."""
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
    return is_pm_title(position.title) and ended is not None and ended - since <= _RECENT_MONTHS


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
    order = list(run)
    moves: list[Move] = []
    refused: list[str] = []
    while len(moves) < _MOST_MOVED:
        moved = [move.told.block_id for move in moves]
        move = _best_move(order, moved, told, kept, case, refused)
        if move is None:
            break
        order.insert(move.target, order.pop(move.source))
        moves.append(move)
    heading = own_heading(run[0], case) if case.eager else ""
    told_by = not heading or _PLAIN_HEADING.search(heading)
    name = name_holder(run[0], case) if told_by else f"“{heading}” ({name_holder(run[0], case)})"
    if moves:
        yield _suggestion(id_, name, run, order, moves, case)
    elif refused:
        yield Declined(id_, "reorder-bullets", f"Move a more telling line of {name} up", refused[0])


def _best_move(
    order: list[str],
    moved: list[str],
    told: Mapping[str, Told],
    kept: Mapping[str, int],
    case: Case,
    refused: list[str],
) -> Move | None:
    """The move that gains most in the present order, below the lines moved already; None where none does."""
    texts = [bare(case.block(i)) for i in order]
    top = min(order, key=case.places.order.__getitem__)
    above, unsure = _above(top, case), why_unsure(top, case)
    opens = not moved and above == 0 and _stays_first(texts[0], told[order[0]], case)
    first = len(moved) + (1 if opens else 0)
    best: tuple[float, Move] | None = None
    for source in (n for n in range(first + 1, len(order)) if order[n] not in moved):
        for target in range(first, first + (3 if case.eager else 2)):
            moving = told[order[source]]
            if target >= source or not _is_noticed(moving, above + target, source - target, case):
                continue
            if not _is_better(order, texts, target, source, told, kept, case):
                continue
            reason = unsure or why_bound(texts, target, source, eager=case.eager)
            if reason:
                refused.append(reason)
                continue
            gain = _gain([told[i] for i in order], target, source, case) - 0.2 * (target - first) - 0.02 * source
            if best is None or gain > best[0]:
                best = gain, Move(source, target, told[order[source]])
    return best[1] if best else None


def _is_noticed(moved: Told, place: int, distance: int, case: Case) -> bool:
    """Whether a reader sees that a line moved so far up to that place of the job's list, counted from 0."""
    if not case.eager:
        return place < _SEEN and distance <= _FARTHEST
    far = distance > 1 or place < (_SEEN if moved.result else _SEEN - 1)
    return place < _SEEN_EAGER and far and distance <= _FARTHEST_EAGER


def _gain(lines: list[Told], target: int, source: int, case: Case) -> float:
    """How much more the posting is answered where readers look, after the line at `source` moved up to `target`."""
    if not case.eager:
        return lines[source].plain - max(line.points for line in lines[target:source])
    before = [_says(line, case) for line in lines[target : source + 1]]
    after = [lines[source].plain, *before[:-1]]
    return sum(_read(target + n) * (new - old) for n, (new, old) in enumerate(zip(after, before, strict=True)))


def _read(place: int) -> float:
    return _READ[min(place, len(_READ) - 1)]


def _above(block_id: str, case: Case) -> int:
    """How many lines a reader has read of the job before this one; none where the list has a heading of its own.

    The latter counts only where no other edit was found.
    """
    if case.eager and own_heading(block_id, case):
        return 0
    return max(told_before(block_id, case), lines_above(block_id, case))


def _says(told: Told, case: Case) -> float:
    """What a line that is passed says to the posting, what it only may say included."""
    if not case.eager:
        return told.points
    return told.plain + _PART * (told.points - told.plain + told.doubt)


def _stays_first(text: str, told: Told, case: Case) -> bool:
    """Whether the first line should stay first: it shows an asked result, or says what the job was.

    In the second round one of another trade, of which the posting asks nothing, may give way.
    """
    position = case.places.positions.get(told.block_id)
    if case.eager and not told.grounds and not told.project and position and not is_pm_title(position.title):
        return is_mandate(text)
    shows = (told.result and bool(told.grounds)) or (told.figure and (told.project or says_led(text)))
    return is_mandate(text) or shows


def _is_better(
    order: list[str],
    texts: list[str],
    target: int,
    source: int,
    told: Mapping[str, Told],
    kept: Mapping[str, int],
    case: Case,
) -> bool:
    """Whether the line says clearly more to the posting than each that it passes, and none of them should stay."""
    bar = _EAGER if case.eager else _FIRST
    moved = told[order[source]]
    own, section = texts[source], case.places.sections.get(moved.block_id)
    if (
        moved.plain < bar.least
        or is_study(own, section)
        or not any(_moves(ground, moved, case) for ground in moved.grounds)
    ):
        return False
    for place in range(target, source):
        other, text = told[order[place]], texts[place]
        above = kept.get(order[place], _NO_RANK) < kept.get(order[source], _NO_RANK)
        small = moved.plain >= _TWICE * _says(other, case)
        if (above and not (case.eager and small)) or (other.result and not moved.result) or _PEOPLE_LED.search(text):
            return False
        if place == 0 and is_mandate(text) and other.grounds:
            return False
        if order[place] not in case.places.positions and is_standing(text):
            return False
        if names_asked_work(text, case) and not names_asked_work(own, case):
            return False
        if case.eager and other.core and not _answers_as_much(moved):
            return False
        least = _says(other, case) if case.eager else other.points + other.doubt
        if moved.plain < bar.gain * least or _outshines(other, moved, case):
            return False
    return _adds([told[block_id] for block_id in order[target:source]], moved)


def _adds(passed: list[Told], moved: Told) -> bool:
    """Whether the line plainly answers something that none of those passed may answer, or shows a result for it."""
    answered = {ground.id for other in passed for ground in other.grounds}
    new = any(ground.plain and ground.id not in answered for ground in moved.grounds)
    return new or (moved.result and not any(other.result for other in passed))


def _answers_as_much(moved: Told) -> bool:
    """Whether the line answers a duty that weighs as much as money, dates and risks do, or a demand by its name."""
    return any(ground.plain and ground.id in _AS_CORE for ground in moved.grounds) or _is_named(moved)


_AS_CORE = (*CORE, "delivery", "requirements", "change")


def _moves(ground: Ground, moved: Told, case: Case) -> bool:
    """Whether the ground is plain, and in a job of another trade one that the posting asks by its name.

    A team of drivers is led as well, but not as the posting means it.
    """
    position = case.places.positions.get(moved.block_id)
    trade = position is None or not position.title or leads_projects(position.title) or "roject" in position.title
    far = find_distance(case) is not None
    same = (ground.id in _ANY_TRADE and not far) or _is_the_same_anywhere(ground)
    anywhere = case.eager and same
    if ground.id in BASIC or (case.eager and ground.id in _BESIDE and not ground.requirement):
        return False
    return ground.plain and (trade or anywhere or bool(ground.requirement))


_LARGE_TEAM = re.compile(
    r"\bteams? of (?:\w+ ){0,2}[1-9]\d+\b|\b[1-9]\d+\+? (?:\w+ )?(?:peoples?|persons|staff|members|employees|engineers|"
    r"workers|technicians|drivers)\b",
    re.I,
)
_OUTSIDE = re.compile(r"\b(vendor|supplier|contractor)s?\b", re.I)


def _is_the_same_anywhere(ground: Ground) -> bool:
    """Whether any trade has it: a team of ten or more that was led, or vendors that both sides call so."""
    line = ground.evidence.quote.text
    if ground.id == "team":
        return ground.evidence.led and bool(_LARGE_TEAM.search(line))
    told = {name.lower() for name in _OUTSIDE.findall(ground.evidence.mention.text)}
    return ground.id == "vendors" and bool(told & {name.lower() for name in _OUTSIDE.findall(ground.quote.text)})


def _outshines(other: Told, moved: Told, case: Case) -> bool:
    """Whether the passed line has a result, figures or an answer to a demand that the moved one does not outweigh.

    Where no other edit was found, a size or figure of which the posting asks nothing may be passed.
    """
    asked = other.project or any(ground.plain for ground in other.grounds)
    if case.eager:
        text = bare(case.block(other.block_id))
        sized = other.figure and not other.result and not (moved.result and _is_named(moved))
        figure = sized and ((asked and shows_any_figure(text)) or bool(_DONE.match(text)))
        result = other.result and (other.plain > 0 or moved.plain < max(1.0, _UNDEMANDED * _says(other, case)))
        return result or figure or (_is_demanded(other) and moved.plain < _least(moved) * _says(other, case))
    if other.result or (other.figure and not moved.result):
        return True
    if _is_demanded(other):
        return not _is_demanded(moved) or moved.plain < _REQUIRED_GAIN * other.points
    return other.figure and asked


def _is_demanded(line: Told) -> bool:
    """Whether the line plainly answers something that the posting demands."""
    return any(ground.plain and ground.required for ground in line.grounds)


def _is_named(line: Told) -> bool:
    """Whether the line has a demand of the posting by its name."""
    return any(ground.plain and ground.required and ground.requirement for ground in line.grounds)


def _least(moved: Told) -> float:
    """How many times more than an answer to a demand a line must say, where no other edit was found."""
    return _EAGER.gain if _is_demanded(moved) else _UNDEMANDED


def _suggestion(
    id_: str, name: str, run: tuple[str, ...], order: list[str], moves: list[Move], case: Case
) -> Suggestion:
    changed = [n for n in range(len(run)) if order[n] != run[n]]
    begin, end = changed[0], changed[-1] + 1
    span = run[begin:end]
    permutation = tuple(span.index(i) for i in order[begin:end])
    grounds = _grounds(moves)
    first, item = moves[0].told, grounds[0].evidence
    lines = [quoted(case.block(move.told.block_id).text, 100) for move in moves]
    asked = list(dict.fromkeys(ground.name for ground in grounds))[:4]
    apart = case.eager and bool(own_heading(run[0], case))
    above = 0 if apart else lines_above(run[0], case)
    top = "to the top of its list" if apart else "to the top"
    where = top if begin + above == 0 else f"up to the {ordinal(begin + above + 1)} place"
    several = len(moves) > 1
    return Suggestion(
        id=id_,
        kind="reorder-bullets",
        title=f"Move {'more telling lines' if several else 'a more telling line'} of {name} {where}",
        reason=(
            f"{join_and(lines)} {'say' if several else 'says'} more to this posting than what "
            f"{'they pass' if several else 'it passes'}: the posting asks for {join_and(asked)}. "
            f"{_stood([above + run.index(move.told.block_id) + 1 for move in moves])}"
        ),
        action=f"Moved {where} ({name}); the other lines keep their order.",
        posting_quotes=tuple(dict.fromkeys(ground.quote for ground in grounds))[:3],
        resume_quotes=tuple(dict.fromkeys(_plain(move)[0].evidence.quote for move in moves)),
        evidence=(item, *(ground.evidence for ground in grounds if ground.evidence is not item))[:4],
        edit=ReorderBlocks(span, permutation, tuple(case.block(i).text for i in span)),
        effect="The first lines that are read answer the posting.",
        requirement=next((ground.requirement for ground in grounds if ground.requirement), ""),
        weight=round(first.plain, 4),
    )


def _grounds(moves: list[Move]) -> list[Ground]:
    """What the moved lines plainly answer, the first things of each line first, each once."""
    firsts = [ground for move in moves for ground in _plain(move)[:2]]
    rest = [ground for move in moves for ground in _plain(move)[2:]]
    return list({ground.id: ground for ground in (*firsts, *rest)}.values())


def _plain(move: Move) -> list[Ground]:
    return [ground for ground in move.told.grounds if ground.plain]


def _stood(numbers: list[int]) -> str:
    if len(numbers) > 1:
        return f"They stood {ordinal(numbers[0])} and {ordinal(numbers[1])}."
    return f"It stood {ordinal(numbers[0])}" + (", where few readers get to." if numbers[0] > 3 else ".")


def ordinal(number: int) -> str:
    """`second`, ... `tenth`, then `11th`."""
    words = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number < len(words):
        return words[number]
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
