"""Frame: a program posting and a project resume, or the reverse; with the resume's own evidence of scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.frame_field import across, to_field
from resume_tailor.suggestions.frame_led import frame_led_work
from resume_tailor.suggestions.frame_level import asks_less, to_less, to_lower
from resume_tailor.suggestions.frame_owner import frame_owner
from resume_tailor.suggestions.frame_scale import scale_lines
from resume_tailor.suggestions.person.before_first import are_jobs_unsure
from resume_tailor.suggestions.person.crossing import asking_sentences, find_crossing
from resume_tailor.suggestions.person.led_work import led_work
from resume_tailor.suggestions.person.objective import suggest_objective
from resume_tailor.suggestions.person.reach import find_distance, has_led_here
from resume_tailor.suggestions.person.standing import level_of, pm_title
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
        yield _nothing("led") if are_jobs_unsure(case) else frame_led_work(led, case)
        return
    distance = find_distance(case)
    if distance is not None and distance.kind == "field" and distance.field is not None:
        yield to_field(distance.field, case)
        return
    crossing = find_crossing(case) if pm_title(case) else None
    if distance is not None and distance.kind == "over":
        yield to_lower(case)
        if crossing is not None:
            yield replace(across(crossing, case), id="frame-sector")
        return
    if crossing is not None and distance is None:
        yield across(crossing, case)
        return
    if distance is None and asks_less(case):
        yield to_less(case)
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
        if level_of(case) == "head" or not _is_of_programs(case):
            yield _nothing("program")
            return
        lines = [line for line in scale_lines(case, "program_sign") if _is_led(line[1].text)]
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


def _is_of_programs(case: Case) -> bool:
    """Whether several sentences of the posting tell of what spans projects and teams, whatever its title says."""
    return sum(bool(_WIDE.search(text)) for text in asking_sentences(case)) >= _LEAST_WIDE


_LEAST_WIDE = 2


def _is_led(text: str) -> bool:
    """Whether a line of that scale tells of leading, or of what came of it: no list of papers."""
    return says_led(text) or bool(find_outcome(text))


_OF_PROGRAM = re.compile(r"\b(?:program(?:me)?s?|portfolios?)\b", re.I)
_WHOLE = "a project brought to its end"
"""The sign that alone shows somebody who carries a single project."""


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
