"""Which missing things are told as gaps: sorted by what can be said of them, and chosen by how far the role lies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.naming import category_of, is_clearance
from resume_tailor.suggestions.case import Case, lines_of, once_a_case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.central import is_central, rank
from resume_tailor.suggestions.lacking.choices import is_example, is_met_by_another
from resume_tailor.suggestions.lacking.core import is_core, is_in_title, leaves_core_untold
from resume_tailor.suggestions.lacking.gap_words import ADVANCED, SEVERAL, is_said_by_years
from resume_tailor.suggestions.lacking.heart import is_heart
from resume_tailor.suggestions.lacking.held import is_held
from resume_tailor.suggestions.lacking.in_passing import is_in_passing
from resume_tailor.suggestions.lacking.joined import (
    HEART,
    each_way_once,
    is_board_of_missing_pages,
    is_field_of_named,
    is_same_thing,
)
from resume_tailor.suggestions.lacking.papers import is_nearest_win, is_wished_certificate, one_wished_paper_last
from resume_tailor.suggestions.lacking.ways import (
    asked_words,
    is_any_paper,
    is_required_credential,
    name_gap,
    pref_name,
    way_to,
)
from resume_tailor.suggestions.lacking.wishes import is_wished_for_much
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.person.standing import level_of

MOST_GAPS = 3


@dataclass(frozen=True, slots=True)
class Gaps:
    """The absent requirements, sorted by what can be said of them; those that matter most first."""

    hard: tuple[Match, ...]
    loose: tuple[Match, ...]
    """Asked too loosely, too much in passing, or too widely to be called a gap."""
    held: tuple[Match, ...]
    """Said by a title or by other words of the resume."""
    soft: tuple[Match, ...]
    wished: tuple[Match, ...] = ()
    """Only wished for, and in words that give it weight; told where little else is."""
    beside: tuple[Match, ...] = ()
    """Gaps whose way is told for a graver one."""


@once_a_case
def find_gaps(case: Case) -> Gaps:
    """Sort the absent skills; a gap is one concrete thing, asked of the person, and nowhere in the resume."""
    hard, loose, held, soft, wished = [], [], [], [], []
    for match in sorted(case.skills(), key=lambda match: -rank(match, case)):
        if match.state != "absent" or is_clearance(match):
            continue
        category = category_of(match, case)
        if match.requirement.category == "soft" or category == "soft":
            soft.append(match)
        elif not is_central(match, case) or is_in_passing(match, case) or not _has_advice(match, case):
            loose.append(match)
            if is_wished_for_much(match, case):
                wished.append(match)
        elif (is_held(match, case) and not is_board_of_missing_pages(match, case)) or is_met_by_another(match, case):
            held.append(match)
        else:
            hard.append(match)
    once = each_way_once(hard, case)
    beside = tuple(match for match in hard if match not in once)
    return Gaps(once, tuple(loose), tuple(held), tuple(soft), tuple(wished), beside)


def _has_advice(match: Match, case: Case) -> bool:
    """Whether a way to it is known, or the posting turns on it so that even without one it is worth a word."""
    if _OF_SEVERAL_TRADES.search(name_gap(match, case)) and not is_in_title(match, case):
        return False
    product = any(char.isupper() for char in pref_name(match, case))
    turns_on_it = (is_core(match, case) and product) or is_heart(match, case)
    return bool(way_to(match, case)) or (turns_on_it and not is_example(match, case))


_OF_SEVERAL_TRADES = re.compile(
    r"^(?:(?:it )?infrastructure|servers?|storage|data cent(?:er|re)s?|system integration|verification and validation|"
    r"hardware/software integration|ip addressing|json|microservices|solution architecture|threat modell?ing|"
    r"translation|localization|information security|cybersecurity)$",
    re.I,
)
"""Names under which each trade means another work: one way cannot be told to all of them."""


def choose_gaps(case: Case) -> list[Match]:
    """At most three, what the posting turns on first; no trifle and no wish beside such a thing that stays untold."""
    gaps, distance = find_gaps(case), find_distance(case)
    hard = tuple(_worth_telling([match for match in gaps.hard if not _is_trifle(match, case)], case))
    chosen: list[Match] = []
    for match in sorted(hard, key=lambda match: _order(match, hard, case)):
        again = _is_checked(match, gaps, case) or any(is_same_thing(match, other, case) for other in chosen)
        if len(chosen) < MOST_GAPS and not again:
            chosen.append(match)
    if distance is None:
        chosen = one_wished_paper_last(chosen, case)
    elif chosen and is_wished_certificate(chosen[0], case):
        chosen = [m for m in chosen if not is_wished_certificate(m, case) or is_nearest_win(m, case)]
    if distance is None or distance.kind == "over":
        chosen += _wishes_beside(chosen, gaps, case)
    if leaves_core_untold(chosen, (*gaps.hard, *gaps.loose), case):
        return [m for m in chosen if is_core(m, case) or not (_is_small(m, case) or _is_wish(m, case))]
    if all(_is_small(match, case) or is_wished_certificate(match, case) for match in chosen):
        chosen = [match for match in chosen if not _is_small(match, case)]
    return chosen


def _worth_telling(hard: Iterable[Match], case: Case) -> Iterable[Match]:
    """The gaps without those that are too slight before the distance of the whole role, or beside its heart."""
    distance = find_distance(case)
    kind = distance.kind if distance else None
    if kind == "field":
        hard = _much_asked(hard, case)
    if distance is not None or level_of(case) == "head":
        hard = [match for match in hard if not _ANY_PROJECT.fullmatch(pref_name(match, case))]
    else:
        hard = [m for m in hard if not _ANY_PROJECT.fullmatch(pref_name(m, case)) or lines_of(m) >= SEVERAL]
    if kind == "far":
        hard = [match for match in hard if not _is_passing_word(match, case)]
    if kind == "far" and distance is not None and distance.field is not None:
        hard = _one_technology(hard, case)
    if any(lines_of(match) > HEART for match in hard):
        hard = [
            m for m in hard if lines_of(m) > 1 or is_core(m, case) or (distance is None and _is_asked_by_name(m, case))
        ]
    return hard


def _order(match: Match, hard: tuple[Match, ...], case: Case) -> tuple[bool, ...]:
    """What comes later: the pages beside a board and a product's field, a program of the desk, a paper of any kind."""
    second = _is_pages(match, case) or is_field_of_named(match, hard, case)
    titled = is_core(match, case) and is_in_title(match, case)
    return (second, not titled, not is_core(match, case), _is_small(match, case), is_any_paper(match, case))


def _is_wish(match: Match, case: Case) -> bool:
    return match.requirement.importance == "preferred" or is_wished_certificate(match, case)


def _is_checked(match: Match, gaps: Gaps, case: Case) -> bool:
    """Whether a check before applying says it already: a required certificate, or the years of it."""
    told = [name_gap(m, case) for m in gaps.hard if is_required_credential(m, case)]
    often = lines_of(match) >= HEART
    if any(pref_name(match, case) in name or name_gap(match, case) in name for name in told):
        return not often or category_of(match, case) != "tool"
    distance = find_distance(case)
    afar = distance is not None and distance.kind in ("far", "field")
    return is_said_by_years(match, case) and (afar or not often)


def _wishes_beside(chosen: list[Match], gaps: Gaps, case: Case) -> list[Match]:
    """What is wished for with weight, where fewer than so many demands are told and none says the same."""
    firm = [match for match in chosen if not is_wished_certificate(match, case)]
    found: list[Match] = []
    for match in gaps.wished:
        others = (*chosen, *found)
        again = any(is_same_thing(match, one, case) or way_to(match, case) == way_to(one, case) for one in others)
        if len(firm) + len(found) < _FEW and not again:
            found.append(match)
    return found


_FEW = 2
"""Gaps below which a weighty wish is told as well."""


def _is_asked_by_name(match: Match, case: Case) -> bool:
    """Whether it is a product or paper that is required by name: beside the heart nothing else that is said once."""
    return match.requirement.importance == "required" and category_of(match, case) in ("tool", "certification")


def _is_passing_word(match: Match, case: Case) -> bool:
    """Whether one line alone gives it to somebody far off, as a part of the work or as a thing of another trade."""
    if category_of(match, case) == "certification" or is_core(match, case):
        return False
    if match.requirement.importance == "duty":
        return lines_of(match) < HEART
    return lines_of(match) == 1 and category_of(match, case) in ("technology", "practice")


def _one_technology(hard: Iterable[Match], case: Case) -> list[Match]:
    """The gaps with the first of the technologies alone: to who is of another trade each is as far as the other."""
    first = next((match for match in hard if category_of(match, case) == "technology"), None)
    return [
        m
        for m in hard
        if m is first or is_core(m, case) or category_of(m, case) != "technology" or lines_of(m) >= HEART
    ]


_ANY_PROJECT = re.compile(
    r"roadmaps|(?:risk|requirements|release|vendor|contract|supplier) management|release planning|procurement|"
    r"statement of work|working with offshore teams|metrics|key performance indicators|standard operating procedures",
    re.I,
)
"""What any project has a part of: a gap of somebody near to the role, a trifle where the role itself is far."""


def _is_pages(match: Match, case: Case) -> bool:
    """Whether it is the pages beside the board (Confluence): the board is what is asked first."""
    return pref_name(match, case) == "Confluence"


def _much_asked(hard: Iterable[Match], case: Case) -> list[Match]:
    """Before another field only what several lines ask, or a paper near at hand: a single tool closes no distance."""
    return [
        match
        for match in hard
        if is_core(match, case)
        or lines_of(match) > (2 if match.requirement.category == "technology" else 1)
        or is_nearest_win(match, case)
    ]


def _is_small(match: Match, case: Case) -> bool:
    """Whether it is an office program, which is no gap where nothing bigger is named."""
    way = way_for(asked_words(match, case))
    return way is not None and way.small and lines_of(match) <= SEVERAL


def _is_trifle(match: Match, case: Case) -> bool:
    """Whether it is an office program of which no mastery is asked: everybody who applies will have it."""
    return _is_small(match, case) and not ADVANCED.search(asking_clause(match, case).text)
