"""Frame: a program posting and a project resume, or the reverse; with the resume's own evidence of scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.frame_led import frame_led_work
from resume_tailor.suggestions.frame_owner import frame_owner
from resume_tailor.suggestions.frame_scale import scale_lines
from resume_tailor.suggestions.lines.carrying_over import carry_over, has_result, plain_results
from resume_tailor.suggestions.lines.leading_over import Lead, find_lead
from resume_tailor.suggestions.person.coaching import Field
from resume_tailor.suggestions.person.crossing import Crossing, asking_sentences, find_crossing
from resume_tailor.suggestions.person.first_lines import open_with
from resume_tailor.suggestions.person.led_work import led_work
from resume_tailor.suggestions.person.objective import post_of, suggest_objective
from resume_tailor.suggestions.person.reach import find_distance, has_led_here, years_of_leading
from resume_tailor.suggestions.person.standing import by_recency, pm_months, pm_title
from resume_tailor.suggestions.untold import missing_beside_gaps
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title, is_program_title, is_project_title

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"
LEAST_LINES = 2
"""Lines of the other scale that a resume must have before it is told to be read so."""


def suggest_frame(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one of the work, and one of an objective that names another field or post."""
    yield from _of_work(case)
    yield from suggest_objective(case)


def _of_work(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one: another field of work, a level too high, or the other side of project and program."""
    led = led_work(case) if not pm_title(case) and case.posting.role in ("program", "project") else None
    if led is not None and has_led_here(case):
        yield frame_led_work(led, case)
        return
    distance = find_distance(case)
    if distance is not None and distance.kind == "field" and distance.field is not None:
        yield _to_field(distance.field, case)
        return
    crossing = find_crossing(case) if pm_title(case) else None
    if distance is not None and distance.kind == "over":
        yield _to_lower(case)
        if crossing is not None:
            yield replace(_across(crossing, case), id="frame-sector")
        return
    if crossing is not None and distance is None:
        yield _across(crossing, case)
        return
    if distance is None and _asks_less(case):
        yield _to_less(case)
        return
    titles = [position.title for position in case.resume.positions]
    program = any(is_program_title(title) for title in titles)
    project = any(is_project_title(title) for title in titles)
    if not any(is_pm_title(title) for title in titles):
        return
    owner = frame_owner(case)
    if owner is not None:
        yield owner
        return
    if case.posting.role == "program" and not program:
        lines = scale_lines(case, "program_sign")
        yield _to_program(lines, case) if len(lines) >= LEAST_LINES else _nothing("program")
    elif case.posting.role == "project" and program and (not project or is_program_title(pm_title(case))):
        if not _is_of_single_projects(case):
            yield Declined("frame", "frame", "Show a single project", "The posting tells of no projects to carry.")
            return
        lines = [
            (name, quote) for name, quote in scale_lines(case, "project_sign") if not _OF_PROGRAM.search(quote.text)
        ]
        whole = any(_WHOLE in name for name, _ in lines)
        yield _to_project(lines, case) if whole or len(lines) >= LEAST_LINES else _nothing("project")


_PROJECTS = re.compile(r"\bprojects?\b(?![- ](?:manag|coordinat|lead|direct|engineer|admin)\w*)", re.I)
_WIDE = re.compile(
    r"\b(?:program(?:me)?s?|portfolios?|roadmaps?)\b(?! managers?)|"
    r"\b(?:across|all|multiple) (?:all |multiple |our |the |[\w-]+ ){0,2}"
    r"(?:teams|products|departments|organi[sz]ations?|programs)\b",
    re.I,
)
"""Words of a duty that reaches beyond any one project."""
_LEAST_SINGLE, _SHORT = 3, 8
"""Sentences that must tell of projects, and sentences of a posting below which it need only tell of nothing wider."""


def _is_of_single_projects(case: Case) -> bool:
    """Whether the posting's sentences tell of projects that somebody carries, and more than of what spans them."""
    texts = asking_sentences(case)
    single = sum(bool(_PROJECTS.search(text)) and not _WIDE.search(text) for text in texts)
    wide = sum(bool(_WIDE.search(text)) for text in texts)
    return single > wide if single >= _LEAST_SINGLE else len(texts) < _SHORT and not wide


_OF_PROGRAM = re.compile(r"\b(?:program(?:me)?s?|portfolios?)\b", re.I)
_WHOLE = "a project brought to its end"
"""The sign that alone shows somebody who carries a single project."""


_OF_ANY_WORK = ("dates", "cost", "scope", "risks", "contractors", "suppliers")


def _to_field(field: Field, case: Case) -> Suggestion:
    """A project manager of another field of work: say what carries over before the reader stops at the field."""
    carried = carry_over(case)
    if len(carried) == 1 and carried[0][0] in _OF_ANY_WORK and not has_result(carried):
        carried = []  # one word with a line of routine is no bridge
    crossing = find_crossing(case)
    theirs = crossing.theirs.name if crossing is not None else "technology"
    say = f"{open_with(case)} what carries over: {_listed(carried)}. " if carried else ""
    return Suggestion(
        id="frame",
        kind="frame",
        title=(
            f"Say at the top what carries over from {field.name} to {theirs}"
            if carried
            else "Said plainly: this posting is of another field than your projects"
        ),
        reason=(
            f"Your projects as {pm_title(case)} are in {field.name}; the posting is of {theirs}, and its reader may "
            f"stop at the field.{missing_beside_gaps(case)}"
        ),
        action=(
            f"{say}What is new to you, and how you learn it, is for the letter or the interview, not "
            f"for the resume. Nearer today are {field.nearer}. {field.bridge}"
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(quote for _, quote in carried),
        effect=(
            "The reader sees the experience before the distance."
            if carried
            else "You know where you stand before you spend an evening on it."
        ),
        weight=5.0,
        sources=(GUIDE,),
    )


def _listed(carried: list[tuple[str, Quote]]) -> str:
    return "; ".join(f"{name} ({quoted(quote.text, 110)})" for name, quote in carried)


def _across(crossing: Crossing, case: Case) -> Suggestion | Declined:
    """A project manager of another sector: the own line that leads there, else what is asked and was done elsewhere."""
    lead = find_lead(crossing, case)
    carried = [] if lead else carry_over(case, crossing.own)
    plain = plain_results(case, crossing.own)
    if not has_result(carried):
        carried = []  # a result that anybody understands says more than a duty that both fields have
    if any(crossing.theirs.pattern.search(position.title) for position in by_recency(case)[:_NEWEST]):
        return Declined("frame", "frame", f"Lead to {crossing.theirs.name}", "A title of yours is of that field.")
    if lead is None and not carried and not plain:
        return _of_another_field(crossing, case)
    jobs = "; ".join(_newest_jobs(case))
    own = f"your newest titles ({jobs}) do not say so" if crossing.own and jobs else "your resume hardly speaks of that"
    return Suggestion(
        id="frame",
        kind="frame",
        title=_towards(crossing, lead, carried),
        reason=f"{crossing.sentences} sentences of the posting are of {crossing.theirs.name}; {own}.",
        action=_leading(crossing, lead, carried, case),
        posting_quotes=quote_title(case.posting),
        resume_quotes=(lead.line,) if lead else tuple(q for _, q in carried) or tuple(plain),
        effect="The reader need not look for the link.",
        weight=3.4,
        sources=(GUIDE,),
    )


_PLAINLY = 6
"""Sentences from which on a posting without the field in its title is said to be of another one than the resume."""


def _of_another_field(crossing: Crossing, case: Case) -> Suggestion | Declined:
    """Where no line leads over: said plainly, with the posts that are nearer; nothing where the own field is unsure."""
    theirs, own = crossing.theirs.name, join_and([sector.name for sector in crossing.own])
    titled = bool(crossing.theirs.pattern.search(case.posting.title))
    if not crossing.own or (crossing.sentences < _PLAINLY and not titled):
        return Declined("frame", "frame", f"Lead to {theirs}", "No line of your jobs leads there.")
    return Suggestion(
        id="frame",
        kind="frame",
        title=f"Said plainly: this posting is of {theirs}, and your projects are not",
        reason=(
            f"{crossing.sentences} sentences of the posting are of {theirs}; no line of your newest jobs "
            f"({'; '.join(_newest_jobs(case))}) leads there.{missing_beside_gaps(case)}"
        ),
        action=(
            f"Nearer today are posts of your title in {own}, and projects of that kind for employers in {theirs}: "
            "there you learn the field while you are paid for what you know. If you apply all the same, say in the "
            "first lines of the letter why you change."
        ),
        posting_quotes=quote_title(case.posting),
        effect="You know where you stand before you spend an evening on it.",
        weight=4.0,
        sources=(GUIDE,),
    )


def _newest_jobs(case: Case) -> list[str]:
    """The newest titles as they stand; with their employers where two jobs have one title."""
    newest = [position for position in by_recency(case)[:_NEWEST] if position.title]
    if len({position.title for position in newest}) == len(newest):
        return [position.title for position in newest]
    return [f"{p.title} at {p.employer}" if p.employer else p.title for p in newest]


_NEWEST = 2
"""Positions by which the present work is named."""


def _towards(crossing: Crossing, lead: Lead | None, carried: list[tuple[str, Quote]]) -> str:
    if lead is None and not carried:
        return f"Say plainly how you come to {crossing.theirs.name}"
    if lead is None:
        return f"Say at the top what carries over to {crossing.theirs.name}"
    return f"Say at the top how your experience leads to {crossing.theirs.name}"


def _leading(crossing: Crossing, lead: Lead | None, carried: list[tuple[str, Quote]], case: Case) -> str:
    new = "What is new to you is for the letter or the interview, not for the resume."
    if lead:
        return f"{_nearest(lead)} {open_with(case)} what it had in common with this work, as far as it had. {new}"
    if not carried:
        plain = "; ".join(quoted(quote.text, 110) for quote in plain_results(case, crossing.own))
        best = f", and put first what a reader of any field understands: {plain}" if plain else ""
        return f"Say in the letter why you change{best}. {new}"
    return (
        f"Say in the letter why you change. {open_with(case)} what carries over from there: {_listed(carried)}. {new}"
    )


def _nearest(lead: Lead) -> str:
    """The line that leads over, and what it shares with the posting."""
    line = quoted(lead.line.text, 110)
    if lead.own:
        return f"The posting itself speaks of {quoted(lead.shared)}, which is your field: nearest is your line {line}."
    return f"Nearest to that is your line {line}{f', on {lead.shared}, which is asked' if lead.shared else ''}."


def _to_lower(case: Case) -> Suggestion:
    """A director before a post that leads less: say why, and show the hands-on part."""
    lines = scale_lines(case, "project_sign")
    shown = "; ".join(quoted(quote.text, 90) for _, quote in lines[:2])
    put = f" Put the lines that show you at work yourself first: {shown}." if lines else ""
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say why you want a post below your last title",
        reason=f"Your title is {pm_title(case) or _latest(case)}; {post_of(case)} is a post without that rank.",
        action=(
            f"Give the reason in the first lines of the letter (the product, the place, hands-on work again), or the "
            f"reader will supply one.{put} Leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(quote for _, quote in lines[:2]),
        effect="Nobody wonders whether you would stay.",
        weight=3.6,
        sources=(GUIDE,),
    )


_FEW, _TIMES = 2, 4
"""Years asked that are few, and how many times as many make a reader wonder."""


def _asks_less(case: Case) -> bool:
    """Whether the most that the posting asks for, in any line, is a small part of the years under such titles."""
    asked = years_of_leading(case)
    most = max((years.max or years.min or 0.0 for years in case.posting.years), default=0.0)
    ranked = _RANKED.search(case.posting.title)
    return 0 < asked <= _FEW and most <= _FEW + 1 and not ranked and pm_months(case) >= 12 * asked * _TIMES


_RANKED = re.compile(r"\b(?:senior|sr|staff|principal|lead|director|head|vp|chief)\b", re.I)


def _to_less(case: Case) -> Suggestion:
    """Many years before a post that asks for few: say why."""
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say why you want a post that asks for less than you have",
        reason=(
            f"It asks for {years_of_leading(case):g} years or more of such work; your titles give "
            f"{say_years(pm_months(case))}."
        ),
        action=(
            "Give the reason in the first lines of the letter (the product, the place, hands-on work again), or the "
            "reader will supply one: too dear, or soon gone. Put the lines that show you at work yourself first, and "
            "leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        effect="Nobody wonders whether you would stay.",
        weight=3.0,
        sources=(GUIDE,),
    )


def _latest(case: Case) -> str:
    return next((position.title for position in case.resume.positions if position.title), "")


def _nothing(side: str) -> Declined:
    return Declined("frame", "frame", f"Frame your work for a {side} role", "No line of your jobs tells of that scale.")


def _to_program(lines: list[tuple[str, Quote]], case: Case) -> Suggestion:
    shown = "; ".join(f"{name}: {quoted(quote.text, 90)}" for name, quote in lines)
    return Suggestion(
        id="frame",
        kind="frame",
        title="Tell your project work at the scale of a program, without changing a title",
        reason=(
            f"The job is a program role; your latest title of the kind is {pm_title(case)}. A program "
            "is a group of connected projects that serve "
            "one strategy, across several teams."
        ),
        action=(
            f"Your own lines of that scale are {shown}. Say at the top which projects belonged together and which goal "
            "they served, as far as it was so. Leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(quote for _, quote in lines),
        effect="The reader sees program work where the titles do not say so.",
        weight=3.2,
        sources=(GUIDE,),
    )


def _to_project(lines: list[tuple[str, Quote]], case: Case) -> Suggestion:
    shown = "; ".join(f"{name}: {quoted(quote.text, 90)}" for name, quote in lines)
    names = join_and([name for name, _ in lines])
    return Suggestion(
        id="frame",
        kind="frame",
        title="Show that you can carry a single project, hands on",
        reason=(
            f"The job is a project role; your latest title of the kind is {pm_title(case)}. The employer "
            f"wants to see {names}, not only the whole."
        ),
        action=(
            f"Your own {'lines for that are' if len(lines) > 1 else 'line for that is'} {shown}. Name at the top one "
            "project that you led yourself, with its scope, date and budget. Leave your titles as they are."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(quote for _, quote in lines),
        effect="Nobody wonders whether you would miss the larger role.",
        weight=3.2,
        sources=(GUIDE,),
    )
