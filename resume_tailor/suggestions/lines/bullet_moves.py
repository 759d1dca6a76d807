"""Which line of a job's list moves up, and where to: one that says clearly more to the posting than all it passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.outcomes import says_led
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.bullet_bars import PEOPLE_LED, READ, SEEN, SEEN_EAGER, is_better, overrules, says
from resume_tailor.suggestions.lines.bullet_runs import (
    bare,
    is_mandate,
    lines_above,
    own_heading,
    tells_of_doing,
    told_before,
    why_bound,
    why_unsure,
)
from resume_tailor.suggestions.lines.move_grounds import adds
from resume_tailor.suggestions.lines.own_field import goes_before
from resume_tailor.suggestions.lines.telling import Told
from resume_tailor.tenure import is_pm_title

_FARTHEST, _FARTHEST_EAGER = 5, 15
"""Lines that a bullet is moved past at most, and where no other edit was found."""
_WORDY = 0.02
"""What each word takes from a line's gain, so that of two that say the same the plainer one moves."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line to be moved up within its run."""

    source: int
    target: int
    told: Told


def find_move(
    order: list[str], told: Mapping[str, Told], kept: Mapping[str, int], case: Case, refused: list[str]
) -> Move | None:
    """The move that gains most; None where none does. Further ones in one job are not worth the change."""
    texts = [bare(case.block(i)) for i in order]
    top = min(order, key=case.places.order.__getitem__)
    above, unsure = _above(top, case), why_unsure(top, case)
    opens = above == 0 and _stays_first(texts[0], told[order[0]], case)
    best: tuple[float, Move] | None = None
    for source in range(1, len(order)):
        moving = told[order[source]]
        stays = opens and not overrules(moving, told[order[0]], texts[0], case)
        for target in range(stays, stays + (3 if case.eager else 2)):
            if target >= source or not (
                _is_noticed(moving, above + target, source - target, case)
                or (above + target < SEEN and _goes_before_all(order, texts, target, source, told, case))
            ):
                continue
            if not is_better(order, texts, target, source, told, kept, case):
                continue
            passed = slice(0 if above + target >= SEEN else target, min(source, len(READ)))
            if not adds([told[block_id] for block_id in order[passed]], texts[passed], moving):
                continue
            reason = unsure or why_bound(texts, target, source, eager=case.eager)
            if reason:
                refused.append(reason)
                continue
            gain = _gain([told[i] for i in order], target, source, case) - 0.2 * target
            gain -= 0.01 * source + _WORDY * _words_between(moving)
            if best is None or gain > best[0]:
                best = gain, Move(source, target, told[order[source]])
    return best[1] if best else None


def _goes_before_all(
    order: list[str], texts: list[str], target: int, source: int, told: Mapping[str, Told], case: Case
) -> bool:
    """Whether the line is one on reporting to leaders that goes before each of those that it passes."""
    moved = told[order[source]]
    passed = range(target, source)
    return target > 0 and all(goes_before(moved, told[order[n]], (texts[source], texts[n]), case) for n in passed)


def _words_between(moved: Told) -> int:
    """How many words the line needs to say what moves it: `managing budgets` says it in two."""
    return next((len(ground.evidence.mention.text.split()) for ground in moved.grounds if ground.plain), 0)


def _is_noticed(moved: Told, place: int, distance: int, case: Case) -> bool:
    """Whether a reader sees that a line moved so far up to that place of the job's list, counted from 0."""
    if not case.eager:
        return place < SEEN and distance <= _FARTHEST
    far = distance > 1 or place < (SEEN if moved.result else SEEN - 1)
    return place < SEEN_EAGER and far and distance <= _FARTHEST_EAGER


def _gain(lines: list[Told], target: int, source: int, case: Case) -> float:
    """How much more the posting is answered where readers look, after the line at `source` moved up to `target`."""
    if not case.eager:
        return lines[source].plain - max(line.points for line in lines[target:source])
    before = [says(line, case) for line in lines[target : source + 1]]
    after = [lines[source].plain, *before[:-1]]
    return sum(_read(target + n) * (new - old) for n, (new, old) in enumerate(zip(after, before, strict=True)))


def _read(place: int) -> float:
    return READ[min(place, len(READ) - 1)]


def _above(block_id: str, case: Case) -> int:
    """How many lines a reader has read of the job before this one; none where the list has a heading of its own.

    The latter counts only where no other edit was found.
    """
    if case.eager and own_heading(block_id, case):
        return 0
    return max(told_before(block_id, case), lines_above(block_id, case))


def _stays_first(text: str, told: Told, case: Case) -> bool:
    """Whether the first line should stay first: it shows an asked result, or says what the job was.

    In the second round one of another trade, of which the posting asks nothing, may give way.
    """
    position = case.places.positions.get(told.block_id)
    says_what = told.project or bool(PEOPLE_LED.search(text)) or not tells_of_doing(text)
    scope = is_mandate(text) or (position is not None and says_what)
    if scope or (case.eager and not told.grounds and position and not is_pm_title(position.title)):
        return scope
    return (told.result and bool(told.grounds)) or (told.figure and says_led(text))
