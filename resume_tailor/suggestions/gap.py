"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resume_tailor.model import Declined, Match, Suggestion
from resume_tailor.suggestions.asked.clauses import say
from resume_tailor.suggestions.asked.naming import category_of, is_clearance
from resume_tailor.suggestions.case import Case, lines_of, once_a_case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.central import is_central, rank
from resume_tailor.suggestions.lacking.choices import is_example, is_met_by_another
from resume_tailor.suggestions.lacking.gap_words import (
    ADVANCED,
    SEVERAL,
    how_central,
    is_said_by_years,
    say_of_years,
    what_to_do,
)
from resume_tailor.suggestions.lacking.heart import is_heart
from resume_tailor.suggestions.lacking.held import is_held, nearest
from resume_tailor.suggestions.lacking.in_passing import is_in_passing
from resume_tailor.suggestions.lacking.joined import (
    HEART,
    each_way_once,
    is_board_of_missing_pages,
    is_field_of_named,
    is_same_thing,
    names_beside,
)
from resume_tailor.suggestions.lacking.papers import is_nearest_win, is_wished_certificate, one_wished_paper_last
from resume_tailor.suggestions.lacking.reasons import why_not_told
from resume_tailor.suggestions.lacking.title_gap import gap_of_title
from resume_tailor.suggestions.lacking.ways import (
    as_it_is_meant,
    asked_words,
    is_any_paper,
    is_required_credential,
    name_gap,
    pref_name,
    way_to,
)
from resume_tailor.suggestions.lacking.wishes import is_wished_for_much
from resume_tailor.suggestions.nearest_work import say_kin
from resume_tailor.suggestions.person.coaching import text_for, way_for
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.person.standing import level_of
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

MOST = {"far": 2, "level": 3, "field": 2}
"""Gaps named where the role lies far off; what is said of the distance goes before."""
MOST_GAPS = 4
GUIDES: dict[str, tuple[str, ...]] = {
    "certification": (
        "technical-project-manager: 4. Earn Certifications",
        "technical-program-manager: Educational Background and Certifications",
    ),
    "method": ("technical-project-manager: 3. Develop Project Management Skills",),
    "tool": ("technical-project-manager: 3. Develop Project Management Skills",),
    "technology": ("technical-project-manager: 3. Develop Project Management Skills",),
    "practice": ("technical-program-manager: Gaining Relevant Experience",),
    "domain": ("technical-project-manager: 7. Continuous Learning and Improvement",),
}
"""Where the guides give the way, by category."""


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
    return bool(way_to(match, case)) or (is_heart(match, case) and not is_example(match, case))


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """At most four, the most central first; fewer where the whole role lies far off."""
    gaps, distance = find_gaps(case), find_distance(case)
    found = (*gaps.hard, *gaps.beside)
    most = MOST.get(distance.kind, MOST_GAPS) if distance else MOST_GAPS
    told = [name_gap(m, case) for m in gaps.hard if is_required_credential(m, case)]
    chosen: list[Match] = []
    gaps = replace(gaps, hard=tuple(match for match in gaps.hard if not _is_trifle(match, case)))
    hard = gaps.hard if distance is None or distance.kind != "field" else tuple(_much_asked(gaps.hard, case))
    far = distance is not None or level_of(case) == "head"
    hard = tuple(
        m for m in hard if not _ANY_PROJECT.fullmatch(pref_name(m, case)) or not (far or lines_of(m) < SEVERAL)
    )
    if distance is not None and distance.kind == "far":
        hard = tuple(match for match in hard if not _is_passing_word(match, case))
    if distance is not None and distance.kind == "far" and distance.field is not None:
        hard = _one_technology(hard, case)
    if any(lines_of(match) > HEART for match in hard):
        hard = tuple(m for m in hard if lines_of(m) > 1 or (distance is None and _is_asked_by_name(m, case)))

    afar = distance is not None and distance.kind in ("far", "field")

    def later(match: Match) -> tuple[bool, ...]:
        second = _is_pages(match, case) or is_field_of_named(match, hard, case)
        return (_is_small(match, case), is_any_paper(match, case), second)

    for match in sorted(hard, key=later):
        said = any(pref_name(match, case) in name or name_gap(match, case) in name for name in told)
        said = said and (lines_of(match) < HEART or category_of(match, case) != "tool")
        said = said or (is_said_by_years(match, case) and (afar or lines_of(match) < HEART))
        if not said and len(chosen) < most and not any(is_same_thing(match, other, case) for other in chosen):
            chosen.append(match)
    if distance is None:
        chosen = one_wished_paper_last(chosen, case)
    elif chosen and is_wished_certificate(chosen[0], case):
        chosen = [m for m in chosen if not is_wished_certificate(m, case) or is_nearest_win(m, case)]
    if distance is None or distance.kind == "over":
        chosen += _wishes_beside(chosen, gaps, case)
    if all(_is_small(match, case) or is_wished_certificate(match, case) for match in chosen):
        chosen = [match for match in chosen if not _is_small(match, case)]
    of_title = (
        gap_of_title(chosen, case, GUIDES["practice"])
        if distance is None or distance.kind in ("over", "level")
        else None
    )
    if of_title is not None:
        yield of_title
        chosen = [match for match in chosen if way_to(match, case)][: MOST_GAPS - 1]
    for number, match in enumerate(chosen):
        yield _suggestion(match, case, first=number == 0 and of_title is None)
    ids = {match.requirement.id for match in chosen}
    for match in (*found, *gaps.loose, *gaps.held, *gaps.soft):
        if match.requirement.id not in ids:
            yield _declined(match, case, is_gap=match in found)


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
    if category_of(match, case) == "certification":
        return False
    if match.requirement.importance == "duty":
        return lines_of(match) < HEART
    return lines_of(match) == 1 and category_of(match, case) in ("technology", "practice")


def _one_technology(hard: tuple[Match, ...], case: Case) -> tuple[Match, ...]:
    """The gaps with the first of the technologies alone: to who is of another trade each is as far as the other."""
    first = next((match for match in hard if category_of(match, case) == "technology"), None)
    return tuple(m for m in hard if m is first or category_of(m, case) != "technology" or lines_of(m) >= HEART)


_ANY_PROJECT = re.compile(
    r"roadmaps|(?:risk|requirements|release|vendor|contract|supplier) management|release planning|procurement|"
    r"statement of work|working with offshore teams|metrics|key performance indicators|standard operating procedures",
    re.I,
)
"""What any project has a part of: a gap of somebody near to the role, a trifle where the role itself is far."""


def _is_pages(match: Match, case: Case) -> bool:
    """Whether it is the pages beside the board (Confluence): the board is what is asked first."""
    return pref_name(match, case) == "Confluence"


def _much_asked(hard: tuple[Match, ...], case: Case) -> list[Match]:
    """Before another field only what several lines ask, or a paper near at hand: a single tool closes no distance."""
    return [
        match
        for match in hard
        if lines_of(match) > (2 if match.requirement.category == "technology" else 1) or is_nearest_win(match, case)
    ]


def _is_small(match: Match, case: Case) -> bool:
    """Whether it is an office program, which is no gap where nothing bigger is named."""
    way = way_for(asked_words(match, case))
    return way is not None and way.small and lines_of(match) <= SEVERAL


def _is_trifle(match: Match, case: Case) -> bool:
    """Whether it is an office program of which no mastery is asked: everybody who applies will have it."""
    return _is_small(match, case) and not ADVANCED.search(asking_clause(match, case).text)


def _declined(match: Match, case: Case, *, is_gap: bool) -> Declined:
    why = why_not_told(match, case, is_gap=is_gap)
    return Declined(f"gap-{match.requirement.id}", "gap", f"Gap: {match.requirement.label}", why)


def _suggestion(match: Match, case: Case, *, first: bool) -> Suggestion:
    way = way_for(asked_words(match, case))
    near = None if way is not None and way.small else nearest(match, case)
    name = name_gap(match, case)
    names = [name, *(other for other in names_beside(match, case) if other not in name)]
    name = join_and(names)
    what = text_for("what", name)
    quote = asking_clause(as_it_is_meant(match, case), case)
    beside = (
        f" Nearest to it is {quoted(near.mention.text)} ({near.quote.place}): say how much of that carries over."
        if near
        else say_kin(match, case)
    )
    years = say_of_years(match, quote, case)
    rest = "" if category_of(match, case) == "certification" else ", like anything else you have not worked with"
    practised = category_of(match, case) == "practice"  # it may stand in the work under another name
    claim = f" Until then leave it off the resume{rest}." if first and not practised else ""
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not in your resume: {name} ({how_central(match, quote, case)})",
        reason=(
            f"The posting says {say(case.posting, quote)}. Your resume does not name "
            f"{join_and(names, 'or')}{f' ({what})' if what else ''}."
        ),
        action=f"{years}{capitalise(what_to_do(match, quote, case))}{beside}{claim}",
        posting_quotes=(quote,),
        resume_quotes=(near.quote,) if near else (),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=match.requirement.id,
        weight=round(rank(match, case), 4),
        sources=GUIDES[category_of(match, case) or "practice"],
    )
