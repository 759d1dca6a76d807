"""Pathway: the distance to the role said plainly, and the guides' way from where one stands; only on sure ground."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.places import name_position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.distance import is_of_building, say_distance, say_rank, takes_engineering
from resume_tailor.suggestions.conditions.since import suggest_since
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.person.before_first import (
    are_jobs_unsure,
    is_seasoned,
    names_leading,
    stands_before_first,
)
from resume_tailor.suggestions.person.coaching import Field
from resume_tailor.suggestions.person.next_steps import as_it_stands, step_for
from resume_tailor.suggestions.person.rank import DIRECTOR, rung_of_post, rung_of_title
from resume_tailor.suggestions.person.reach import (
    Distance,
    find_distance,
    is_own_field,
    own_field,
    site_fields,
    takes_own_kind,
)
from resume_tailor.suggestions.person.standing import latest_position, pm_title
from resume_tailor.suggestions.untold import missing, missing_beside_gaps
from resume_tailor.suggestions.wording import quoted

SOURCES = (
    "technical-project-manager: 2. Gain Work Experience",
    "technical-program-manager: Gaining Relevant Experience",
)


def suggest_pathway(case: Case) -> Iterator[Suggestion | Declined]:
    """One at most: for who plainly stands before the first project, and for a field that is plainly another."""
    if case.posting.role not in ("program", "project"):
        return
    made = _made_of(find_distance(case), case)
    yield made or Declined("pathway", "pathway", "The way to this role", "What you have led already may answer.")


def _made_of(distance: Distance | None, case: Case) -> Suggestion | None:
    if distance is not None and distance.theirs is not None:
        return None if are_jobs_unsure(case) else _of_their_field(distance.theirs, case)
    if distance is not None and distance.kind == "level":
        return _level_up(distance, case) if _is_plain_coordinator(case) else None
    if not stands_before_first(case) or pm_title(case):
        return None
    field = (distance.field if distance else None) or own_field(case)
    if field is None:
        return _first_step(distance, case)
    if distance is None or distance.kind != "far" or takes_engineering(distance, case):
        return None
    return _far(distance, field, case)


def _is_plain_coordinator(case: Case) -> bool:
    """Whether the newest title is the coordinator's, and no line names a higher role or work that was led."""
    newest = latest_position(case)
    if newest is None or newest.title != pm_title(case):
        return False
    return not (are_jobs_unsure(case) or names_leading(case))


def _far(distance: Distance, field: Field, case: Case) -> Suggestion:
    """For who works in a field far from software: the roles near to it, and the work that leads over."""
    at_home = field in site_fields() and is_own_field(case)
    step = "" if not (at_home or is_of_building(case)) else step_for(case)
    bridge = _own_trade_asked(field, case) or step or as_it_stands(field.bridge, case)
    return _made(
        f"Said plainly: {_role(case)} is far from your resume",
        f"{say_distance(distance, case)}{missing_beside_gaps(case)}",
        f"{_back_in(case)}Nearer today are {field.nearer}. {bridge}",
        None,
        6.0,
    )


_ASKED_YEARS = re.compile(r"\bprefer|\byears?\b", re.I)
_LONGEST_ASKED = 200


def _own_trade_asked(field: Field, case: Case) -> str:
    """Which line of the posting asks for the person's own trade, the nearest bridge of all; empty where none does."""
    lines = (block.text.strip() for block in case.posting.document.blocks)
    asked = [t for t in lines if len(t) <= _LONGEST_ASKED and _ASKED_YEARS.search(t) and field.pattern.search(t)]
    return (
        f"The posting itself asks for your trade ({quoted(min(asked, key=len), 110)}): open with that work."
        if asked
        else ""
    )


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


def _first_step(distance: Distance | None, case: Case) -> Suggestion | None:
    """For the first years of a plain title; None where the years asked may be of that very work."""
    step, position = step_for(case), latest_position(case)
    if not step or position is None or is_seasoned(case) or takes_own_kind(case) or _names_held_title(case):
        return None
    line = nearest_line(case)
    start = f" Your line nearest to that is {quoted(line.text, 110)}: start from it." if line else ""
    title, facts = f"The way to {_role(case)} from {' '.join(position.title.split())}", _NO_TITLE
    if distance is not None and distance.kind == "far":
        title, facts = f"Said plainly: {_role(case)} is far from your resume", say_distance(distance, case)
    return _made(
        title,
        f"{facts} The latest is {name_position(position)}.",
        f"{_back_in(case)}{step}{start}",
        line,
        2.8 if facts == _NO_TITLE else 6.0,
    )


_NO_TITLE = "No title of yours is of leading projects or programs."


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


_LONG_TITLE = 45
_NAMES_ROLE = re.compile(r"\b(?:manager|lead|leader|director|tpm|pm|head)\b", re.I)


def _role(case: Case) -> str:
    """The post, as `this Technical Project Manager role`; not named where the posting's title was not found."""
    title = re.sub(r"^[\s*#-]+|[\s*#-]+$", "", case.posting.title)
    if len(title) > _LONG_TITLE:
        parts = [part.strip() for part in re.split(r"\s[-–|]\s|[,|-]\s", title)]
        title = next((part for part in parts if _NAMES_ROLE.search(part)), title)
    return f"this {title} role" if title else "this role"
