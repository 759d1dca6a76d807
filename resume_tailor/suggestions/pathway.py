"""Pathway: the distance to the role said plainly, the roles nearer to it, and the guides' way from where one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.places import name_position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.distance import is_of_building, say_distance, say_number, say_rank
from resume_tailor.suggestions.conditions.since import suggest_since
from resume_tailor.suggestions.conditions.years import tells_of_leading
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.person.coaching import Field
from resume_tailor.suggestions.person.crossing import say_sector
from resume_tailor.suggestions.person.led_work import best_led_line
from resume_tailor.suggestions.person.next_steps import as_it_stands, nearer_posts, step_from_here
from resume_tailor.suggestions.person.rank import DIRECTOR, rung_of_post, rung_of_title
from resume_tailor.suggestions.person.reach import (
    FAR_YEARS,
    Distance,
    find_distance,
    foreign_field,
    has_led_here,
    is_own_field,
    own_field,
    site_fields,
    takes_own_kind,
    years_of_leading,
)
from resume_tailor.suggestions.person.standing import latest_position, leads_people, pm_title
from resume_tailor.suggestions.untold import missing, missing_beside_gaps
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import stands_unread

SOURCES = (
    "technical-project-manager: 2. Gain Work Experience",
    "technical-program-manager: Gaining Relevant Experience",
)


def suggest_pathway(case: Case) -> Iterator[Suggestion | Declined]:
    """One at most: for whom no project or program title is held yet, or the role lies far off."""
    if case.posting.role not in ("program", "project"):
        return
    if not pm_title(case) and has_led_here(case):
        yield Declined("pathway", "pathway", "The way to this role", "Your lines tell of years of leading such work.")
        return
    distance = find_distance(case)
    if not case.resume.positions and (distance is None or not _shows_little(distance)):
        return
    if distance is not None and distance.kind == "far":
        yield _far(distance, case)
    elif distance is not None and distance.kind == "level":
        yield _level_up(distance, case)
    elif distance is not None and distance.theirs is not None:
        yield _of_their_field(distance.theirs, case)
    elif not pm_title(case):
        made = _on_the_way(case)
        yield made or Declined("pathway", "pathway", "The way to this role", "A title that you hold may answer.")


def _far(distance: Distance, case: Case) -> Suggestion:
    line = nearest_line(case)
    field = distance.field or foreign_field(case)
    if field is not None and is_of_building(case):
        field = None  # the bridge leads to companies of technology, and this one is none
    bridge = _bridge(field, case)
    still = (
        f" If you apply all the same, open with {quoted(line.text, 110)}: it is your nearest to this work."
        if line and not _is_quoted_in(bridge, line)
        else ""
    )
    return _made(
        f"Said plainly: {_role(case)} is far from your resume",
        f"{say_distance(distance, case)}{say_sector(case)}{missing_beside_gaps(case)}",
        f"{_back_in(case)}Nearer today are {_nearer(field, case)}. {bridge}{still}",
        line,
        6.0,
    )


def _is_quoted_in(words: str, line: Quote) -> bool:
    """Whether the advice quotes the line already."""
    return line.text.strip()[:_BEGINNING] in words


_BEGINNING = 40


def _nearer(field: Field | None, case: Case) -> str:
    """The roles near to the field that the resume is of, whatever the posting is of; else by the title."""
    own = field or own_field(case)
    return own.nearer if own is not None else nearer_posts(case)


def _bridge(field: Field | None, case: Case) -> str:
    """The work that leads from the field to technology, none below what was done; else the step by the title."""
    if field is None and not best_led_line(case) and is_own_field(case):
        field = own_field(case)  # a storekeeper before a posting of stores: the next system there is the way
    if field is None or (field in site_fields() and is_own_field(case)):
        return step_from_here(case)
    return as_it_stands(field.lead if leads_people(case) else field.bridge, case)


def _back_in(case: Case) -> str:
    """For whom no job runs any more: the first step is to be at work again."""
    ended = suggest_since(case)
    return f"{ended.title}: the first step is back into work that you know. " if ended else ""


def _level_up(distance: Distance, case: Case) -> Suggestion:
    line = nearest_line(case)
    proof = f" Your best proof for it is {quoted(line.text, 110)}." if line else ""
    facts = f"{say_rank(distance, case)}{missing_beside_gaps(case)}"
    if _is_next_step(distance, case):
        return _made(
            f"Said plainly: this role is the step above {pm_title(case)}",
            f"{facts} That step is made by a project that was yours, not by a course.",
            f"{as_it_stands('Ask for one project where you are that is yours', case)}, whole: scope, date, budget and "
            f"risks.{proof} Beside it apply for posts as junior or associate project manager, which ask for less.",
            line,
            5.5,
        )
    rungs = rung_of_post(case, distance.years_asked) - rung_of_title(pm_title(case))
    there = "Ask for such a project where you are, and come back to this level with two of them done."
    far = rungs >= _FAR_RUNGS
    if far:
        there = f"Ask for such a project where you are. Between it and this post lie {_between(case)}."
    return _made(
        f"Said plainly: this role is {'several levels' if far else 'a level or two'} above {pm_title(case)}",
        f"{facts} Nobody is hired across {'so many' if far else 'two'} levels on a resume alone.",
        "Nearer today are posts as project manager or junior program manager, where you run one project whole: scope, "
        f"date, budget and risks.{proof} {as_it_stands(there, case)}",
        line,
        5.5,
    )


_FAR_RUNGS = 3


def _between(case: Case) -> str:
    """The posts between a first project of one's own and the posting's."""
    if rung_of_post(case) >= DIRECTOR:
        return "the senior post, the lead of a whole program and that of other managers, each for some years"
    return "the senior post and programs of several teams, each for some years"


_RANKED = re.compile(r"\b(?:senior|sr|staff|principal|lead|director|head|vp|chief)\b", re.I)
_FEW_YEARS = 3


def _is_next_step(distance: Distance, case: Case) -> bool:
    """Whether the post is that of a project manager without a rank, and asks for few years."""
    ranked = _RANKED.search(case.posting.title)
    return case.posting.role == "project" and not ranked and distance.years_asked <= _FEW_YEARS


def _of_their_field(field: Field, case: Case) -> Suggestion:
    """For who leads projects, before a posting of sites or plants that the resume has nothing of."""
    return _made(
        f"Said plainly: this posting is of {field.name}, and your resume is not",
        f"The title fits, the field does not: your lines are of other work.{missing(case)}",
        "Employers there ask for people who come from the field, whatever the title says. Apply if part of your work "
        "was of it, and open with that part; if none was, look first for posts of your title in the field of your "
        "last jobs.",
        None,
        5.8,
    )


def _on_the_way(case: Case) -> Suggestion | None:
    """None where the years asked may be under a title that is held: nothing is missing then that a title tells."""
    line = nearest_line(case)
    own = own_field(case)
    known = own is not None and own not in site_fields() and not best_led_line(case)
    step = f"Nearer today are {_nearer(own, case)}. {_bridge(own, case)}" if known else step_from_here(case)
    start = ""
    if line and not _is_quoted_in(step, line):
        start = f" In the application start from {quoted(line.text, 110)}: it is your nearest to this work."
    if _names_held_title(case) or stands_unread(case.resume, case.as_of):
        return None
    asked = 0 if tells_of_leading(case) or takes_own_kind(case) else years_of_leading(case)
    years = f"It asks for {say_number(asked)} of leading projects or programs. " if asked else ""
    field = " The field is your own; the rank is what is new." if is_own_field(case) else _other_work(case)
    return _made(
        f"The way to {_role(case)} from {_latest_title(case) or 'where you stand'}",
        f"{years}None of your titles is one of leading {'them' if asked else 'projects or programs'}."
        f"{_latest(case)}{field}{say_sector(case)}{missing_beside_gaps(case)}",
        f"{_back_in(case)}{step}{start}",
        line,
        2.8,
    )


def _other_work(case: Case) -> str:
    """The field that the work was in, where it stands out and the posting is not of it."""
    field = own_field(case)
    return f" Most of your work so far is in {field.name}, and the posting is not." if field else ""


def _names_held_title(case: Case) -> bool:
    """Whether a demand for years names a title that the resume holds, a rung of it aside: `senior project engineer`."""
    asked = [m.requirement.quote.text.casefold() for m in case.matches if m.requirement.years is not None]
    titles = [" ".join(re.sub(_RUNG, " ", p.title.casefold()).split()) for p in case.resume.positions if p.title]
    return any(len(title.split()) > 1 and title in clause for title in titles for clause in asked)


_RUNG = re.compile(r"\b(?:senior|sr|junior|jr|lead|chief|assistant|deputy|associate)\b\.?")


def _made(title: str, reason: str, action: str, line: Quote | None, weight: float) -> Suggestion:
    return Suggestion(
        id="pathway",
        kind="pathway",
        title=title,
        reason=reason,
        action=action,
        resume_quotes=(line,) if line else (),
        effect="You know what stands between you and the role, and what the next step is.",
        weight=weight,
        sources=SOURCES,
    )


def _shows_little(distance: Distance) -> bool:
    """Whether so little of what is required is shown that the number says it; nothing of it, where years are asked."""
    nothing = distance.years_asked >= FAR_YEARS and distance.asked >= _LEAST_ASKED and not distance.shown
    return nothing or (distance.asked > _LEAST_ASKED and distance.shown <= 0.4 * distance.asked)


_LEAST_ASKED = 3
"""Things required by name of which nobody shows none by chance."""


_LONG_TITLE = 45
_NAMES_ROLE = re.compile(r"\b(?:manager|lead|leader|director|tpm|pm|head)\b", re.I)


def _role(case: Case) -> str:
    """The post, as `this Technical Project Manager role`; not named where the posting's title was not found."""
    title = re.sub(r"^[\s*#-]+|[\s*#-]+$", "", case.posting.title)
    if len(title) > _LONG_TITLE:
        parts = [part.strip() for part in re.split(r"\s[-–|]\s|[,|-]\s", title)]
        title = next((part for part in parts if _NAMES_ROLE.search(part)), title)
    return f"this {title} role" if title else "this role"


def _latest_title(case: Case) -> str:
    position = latest_position(case)
    return " ".join(position.title.split()) if position else ""


def _latest(case: Case) -> str:
    position = latest_position(case)
    return f" The latest is {name_position(position)}." if position else ""
