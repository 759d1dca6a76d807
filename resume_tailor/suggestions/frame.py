"""Frame: a program posting and a project resume, or the reverse; with the resume's own evidence of scale."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Declined, Quote, Suggestion
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.coaching import Field, load_table
from resume_tailor.suggestions.reach import Crossing, find_crossing, find_distance
from resume_tailor.suggestions.standing import pm_title
from resume_tailor.suggestions.successes import is_own_work
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title, is_program_title, is_project_title

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"
MOST_LINES = 4


LEAST_LINES = 2
"""Lines of the other scale that a resume must have before it is told to be read so."""


def suggest_frame(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one: another field of work, a level too high, or the other side of project and program."""
    distance = find_distance(case)
    if distance is not None and distance.kind == "field" and distance.field is not None:
        yield _to_field(distance.field, case)
        return
    if distance is not None and distance.kind == "over":
        yield _to_lower(case)
        return
    crossing = find_crossing(case) if pm_title(case) else None
    if crossing is not None and distance is None:
        yield _across(crossing, case)
        return
    titles = [position.title for position in case.resume.positions]
    program = any(is_program_title(title) for title in titles)
    project = any(is_project_title(title) for title in titles)
    if not any(is_pm_title(title) for title in titles):
        return
    if case.posting.role == "program" and not program:
        lines = _scale_lines(case, "program_sign")
        yield _to_program(lines, case) if len(lines) >= LEAST_LINES else _nothing("program")
    elif case.posting.role == "project" and program and (not project or is_program_title(pm_title(case))):
        lines = _scale_lines(case, "project_sign")
        yield _to_project(lines, case) if len(lines) >= LEAST_LINES else _nothing("project")


_CARRIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dates", re.compile(r"\b(?:schedul\w+|time ?lines?|milestones?|deadlines?|time (?:limit|frame)|on time)\b", re.I)),
    ("cost", re.compile(r"\b(?:budgets?|costs?|cost control|[$€£]\s?\d|estimat\w+)\b", re.I)),
    ("scope", re.compile(r"\b(?:scope|change orders?|variations?)\b", re.I)),
    ("contractors", re.compile(r"\b(?:sub-?\s?contractors?|vendors?|suppliers?|consultants)\b", re.I)),
)
"""What carries over from any field, and the words of a line that proves it."""


def _carried(case: Case) -> list[tuple[str, Quote]]:
    """What of it the lines of the jobs prove, one line each, the line that proves most of it first."""
    blocks = [b for b in case.places.blocks.values() if b.id in case.places.positions and is_own_work(b, case)]
    blocks = [b for b in blocks if _SHORTEST <= len(b.text.split()) <= _LONGEST]
    proved = {block.id: [name for name, sign in _CARRIES if sign.search(block.text)] for block in blocks}
    blocks = sorted((b for b in blocks if proved[b.id]), key=lambda block: -len(proved[block.id]))
    found: list[tuple[str, Quote]] = []
    named: set[str] = set()
    for block in blocks:
        new = [name for name in proved[block.id] if name not in named]
        if new and len(found) < _MOST_PROOFS:
            named |= set(new)
            place = case.places.name(block.id)
            found.append((join_and(new), quote_line("resume", block, 0, min(len(block.text), 60), place)))
    return found


_SHORTEST, _LONGEST, _MOST_PROOFS = 5, 45, 2


def _lead(case: Case) -> str:
    """Where the first words go: `Lead the summary with`, or beneath the name where the resume has no summary."""
    if any(section.kind == "summary" and section.block_ids for section in case.resume.sections):
        return "Lead the summary with"
    return "Your resume has no summary: open it with two lines under your name, on"


def _to_field(field: Field, case: Case) -> Suggestion:
    """A project manager of another field of work: say what carries over before the reader stops at the field."""
    carried = _carried(case)
    proofs = "; ".join(f"{name} ({quoted(quote.text, 110)})" for name, quote in carried)
    what = f"what carries over: {proofs}" if carried else "what carries over to this one"
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say at the top what carries over from your field to this one",
        reason=(
            f"Your projects as {pm_title(case)} are in {field.name}; the posting is of technology, and its reader may "
            "stop at the field."
        ),
        action=(
            f"{_lead(case)} {what}. What is new to you, and how you learn it, is for the letter or the interview, not "
            f"for the resume. Nearer today are {field.nearer}. {field.bridge}"
        ),
        posting_quotes=_title_quote(case),
        resume_quotes=tuple(quote for _, quote in carried),
        effect="The reader sees the experience before the distance.",
        weight=5.0,
        sources=(GUIDE,),
    )


def _across(crossing: Crossing, case: Case) -> Suggestion:
    """A project manager of another sector: say the link before the reader misses it."""
    own = (
        f"; your resume is of {crossing.own.name}"
        if crossing.own is not None
        else "; your resume hardly speaks of them"
    )
    return Suggestion(
        id="frame",
        kind="frame",
        title=f"Say at the top how your experience leads to {crossing.theirs.name}",
        reason=f"{crossing.lines} lines of the posting are of {crossing.theirs.name}{own}.",
        action=(
            f"What counts there is {crossing.theirs.wants}. {_lead(case)} where your projects "
            "asked the same of you. Keep what is new to you for the letter or the interview; it does not belong in "
            "the resume."
        ),
        posting_quotes=_title_quote(case),
        effect="The reader need not look for the link.",
        weight=3.4,
        sources=(GUIDE,),
    )


def _to_lower(case: Case) -> Suggestion:
    """A director before a post that leads less: say why, and show the hands-on part."""
    lines = _scale_lines(case, "project_sign")
    shown = "; ".join(quoted(quote.text, 90) for _, quote in lines[:2])
    put = f" Put the lines that show you at work yourself first: {shown}." if lines else ""
    return Suggestion(
        id="frame",
        kind="frame",
        title="Say why you want a post below your last title",
        reason=f"Your title is {pm_title(case) or _latest(case)}; {_post(case)} is a post without that rank.",
        action=(
            f"Give the reason in the first lines of the letter (the product, the place, hands-on work again), or the "
            f"reader will supply one.{put} Leave your titles as they are."
        ),
        posting_quotes=_title_quote(case),
        resume_quotes=tuple(quote for _, quote in lines[:2]),
        effect="Nobody wonders whether you would stay.",
        weight=3.6,
        sources=(GUIDE,),
    )


def _post(case: Case) -> str:
    return quoted(case.posting.title) if case.posting.title else f"this {case.posting.role} role"


def _latest(case: Case) -> str:
    return next((position.title for position in case.resume.positions if position.title), "")


def _nothing(side: str) -> Declined:
    return Declined("frame", "frame", f"Frame your work for a {side} role", "No line of your jobs tells of that scale.")


def _scale_lines(case: Case, table: str) -> list[tuple[str, Quote]]:
    """One line of a job for each sign of scale, those with numbers first; no line twice."""
    found: list[tuple[str, Quote]] = []
    used: set[str] = set()
    for sign, name in load_table(table):
        hits = [
            (block, hit)
            for block in case.places.blocks.values()
            if block.id not in used and is_own_work(block, case) and (hit := sign.search(block.text))
        ]
        hits.sort(key=lambda item: (not find_outcome(item[0].text), len(item[0].text) > 260))
        if hits:
            block, hit = hits[0]
            used.add(block.id)
            found.append((name, _quote(block, hit, case)))
    return found[:MOST_LINES]


def _quote(block: Block, hit: re.Match[str], case: Case) -> Quote:
    return quote_line("resume", block, *hit.span(), case.places.name(block.id))


def _title_quote(case: Case) -> tuple[Quote, ...]:
    for block in case.posting.document.blocks:
        if case.posting.title and case.posting.title in block.text:
            start = block.text.index(case.posting.title)
            return (quote_line("posting", block, start, start + len(case.posting.title), "title"),)
    return ()


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
        posting_quotes=_title_quote(case),
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
            f"Your own lines for that are {shown}. Name at the top one project that you led yourself, with its scope, "
            "date and budget. Leave your titles as they are."
        ),
        posting_quotes=_title_quote(case),
        resume_quotes=tuple(quote for _, quote in lines),
        effect="Nobody wonders whether you would miss the larger role.",
        weight=3.2,
        sources=(GUIDE,),
    )
