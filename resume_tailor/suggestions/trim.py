"""Trim: what surely gives room back: personal details, what is told twice, old work of another kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.evidence import months_since
from resume_tailor.model import Block, Declined, Position, Section, Suggestion
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import name_position, quote_line, shorten
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.personal import suggest_personal
from resume_tailor.suggestions.conditions.twice import suggest_one_list, suggest_repeated
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.lines.relevance import block_worth
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title, months_held

_OLD_MONTHS = 156
_LONG_LINES = 5
_LONG_RESUME = 900
"""Words below which a resume has room: about two pages."""
_NEWER = 2
"""Positions that must be newer than the one shortened."""
_TELLS = re.compile(r"\bprojects?\b|\bprogram(?:me)?s?\b|\bled\b|\bteam\b|\bbudget", re.I)


def suggest_trim(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one of each: personal details, jobs and lines told twice, studies, one old position beside the point."""
    studies = _studies_section(case)
    going = frozenset(studies.block_ids) if studies else frozenset[str]()
    repeated = suggest_repeated(case, going)
    yield from filter(None, (suggest_personal(case), suggest_one_list(case), repeated, _studies(studies, case)))
    if sum(len(block.text.split()) for block in case.resume.document.blocks) < _LONG_RESUME:
        return
    found = [item for position in case.resume.positions if (item := _idle(position, case))]
    if found:
        lines, position, ago = max(found, key=lambda item: (item[0], item[1].id))
        yield _shorten(position, lines, ago, case)


_STUDIES = re.compile(
    r"\b(?:academic|final[- ]year|mini|student|b\.?\s?tech|m\.?\s?tech|b\.?e|mca|bca)\.?\W+(?:\w+\W+)?projects?\b|"
    r"\bprojects?\b.{0,20}\b(?:during|in) (?:my |the )?(?:stud(?:y|ies)|college|graduation|academics?)\b",
    re.I,
)
_SETTLED_MONTHS = 60
"""Months of work after which nobody asks for the projects of one's studies."""


def _studies_section(case: Case) -> Section | None:
    """The section with the projects of one's studies, where years of work came after it."""
    if months_held(case.resume.positions, case.as_of) < _SETTLED_MONTHS:
        return None
    return next((s for s in case.resume.sections if _STUDIES.search(s.heading) and s.block_ids), None)


def _studies(section: Section | None, case: Case) -> Suggestion | None:
    if section is None:
        return None
    months = months_held(case.resume.positions, case.as_of)
    first = case.block(section.heading_id or section.block_ids[0])
    return Suggestion(
        id="trim-studies",
        kind="trim",
        title="Leave the projects of your studies out",
        reason=f"{quoted(shorten(section.heading), 60)} stands there, with {say_years(months)} of work beside it.",
        action="Take the section out, unless one of its projects is what this posting asks for: your work tells more.",
        resume_quotes=(quote_line("resume", first, 0, 1, case.places.name(first.id)),),
        effect="The reader meets the professional, not the student.",
        weight=1.3,
    )


def _idle(position: Position, case: Case) -> tuple[int, Position, int] | None:
    """How many lines the position takes, where it is old, of another kind, and newer work stands before it."""
    ago = months_since(position, case.as_of)
    if ago is None or ago < _OLD_MONTHS or is_pm_title(position.title) or not position.employer:
        return None
    ages = [months_since(other, case.as_of) for other in case.resume.positions if other is not position]
    if sum(age is not None and age < min(ago, _OLD_MONTHS) for age in ages) < _NEWER:
        return None
    worth, near = block_worth(case), nearest_line(case)
    lines = [i for i in position.block_ids if len(case.block(i).text.split()) > 3]
    telling = [i for i in lines if _tells(case.block(i), worth.get(i, 0.0)) or (near and near.block_id == i)]
    if len(lines) < _LONG_LINES or telling:
        return None
    return (len(lines), position, ago)


def _tells(block: Block, worth: float) -> bool:
    return worth >= 0.5 or bool(find_outcome(block.text)) or bool(_TELLS.search(block.text))


def _shorten(position: Position, lines: int, ago: int, case: Case) -> Suggestion:
    first = case.block(next(i for i in position.block_ids if len(case.block(i).text.split()) > 3))
    words = sum(len(block.text.split()) for block in case.resume.document.blocks)
    return Suggestion(
        id=f"trim-{position.id}",
        kind="trim",
        title=f"Shorten {name_position(position)}",
        reason=(
            f"Your resume has about {round(words, -2)} words. This job ended about {round(ago / 12)} years "
            "ago, and none of its "
            f"{lines} lines has a figure or anything that this posting asks for."
        ),
        action="Keep employer, title and dates and at most one line, and give the room to your newer work.",
        resume_quotes=(quote_line("resume", first, 0, 1, case.places.name(first.id)),),
        effect="The reader gets to what matters sooner.",
        weight=1.2,
    )
