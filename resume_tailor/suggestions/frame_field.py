"""Frame of a field: a resume of one kind of work before a posting of another, with the own lines that lead there."""

from __future__ import annotations

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.carrying_over import carry_over, tells_end
from resume_tailor.suggestions.lines.leading_over import find_lead
from resume_tailor.suggestions.person.before_first import are_jobs_unsure
from resume_tailor.suggestions.person.coaching import Field, load_software
from resume_tailor.suggestions.person.crossing import Crossing, find_crossing, telling_sentence
from resume_tailor.suggestions.person.first_lines import open_with
from resume_tailor.suggestions.person.standing import by_recency, pm_title
from resume_tailor.suggestions.untold import missing_beside_gaps
from resume_tailor.suggestions.wording import join_and, quoted

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"
_NEW = "What is new to you is for the letter or the interview, not for the resume."
_FIRST = "The reader sees the experience before the distance."


def to_field(field: Field, case: Case) -> Suggestion | Declined:
    """A project manager of a field far from software: say what carries over before the reader stops at the field."""
    crossing = find_crossing(case)
    carried = tuple(quote for quote in carry_over(case) if crossing is not None or tells_end(quote.text))
    if not carried or are_jobs_unsure(case):
        return Declined("frame", "frame", f"Lead from {field.name}", "No line surely carries over.")
    theirs = crossing.theirs.name if crossing is not None else "technology"
    return _made(
        f"Say at the top what carries over from {field.name} to {theirs}",
        f"Your projects as {pm_title(case)} are in {field.name}; the posting is of {theirs}{_telling(crossing, case)}, "
        f"and its reader may stop at the field.{missing_beside_gaps(case)}",
        f"{open_with(case)} what carries over: {_listed(carried)}. {_NEW} Nearer today are {field.nearer}. "
        f"{field.bridge}",
        carried,
        _FIRST,
        5.0,
        case,
    )


def across(crossing: Crossing, case: Case) -> Suggestion | Declined:
    """A project manager of another sector: the own lines that lead there, else said plainly, with what is nearer."""
    theirs = crossing.theirs
    if any(theirs.pattern.search(position.title) for position in by_recency(case)[:_NEWEST]):
        return Declined("frame", "frame", f"Lead to {theirs.name}", "A title of yours is of that field.")
    lead = find_lead(crossing, case)
    if not lead or are_jobs_unsure(case):
        return Declined("frame", "frame", f"Lead to {theirs.name}", "No line of your jobs leads there.")
    jobs = "; ".join(_newest_jobs(case))
    own = f"your newest titles ({jobs}) do not say so" if crossing.own and jobs else "your resume hardly speaks of that"
    if theirs == load_software():
        fields = join_and([sector.name for sector in crossing.own], "or")
        own = f"none is of {fields}, of which your newest jobs ({jobs}) speak most"
    return _made(
        f"Say at the top how your experience leads to {theirs.name}",
        f"{crossing.sentences} sentences of the posting are of {theirs.name}{_telling(crossing, case)}; {own}.",
        f"{open_with(case)} what carries over: {_listed(lead)}. Say in the letter why you change. {_NEW}",
        lead,
        "The reader need not look for the link.",
        3.4,
        case,
    )


_NEWEST = 2
"""Positions by which the present work is named."""


def _telling(crossing: Crossing | None, case: Case) -> str:
    """The posting's own sentence for its field, in brackets; empty where none is short enough."""
    sentence = telling_sentence(crossing, case) if crossing is not None else ""
    return f" ({quoted(sentence, 160)})" if sentence else ""


def _listed(lines: tuple[Quote, ...]) -> str:
    return "; ".join(quoted(quote.text, 150) for quote in lines)


def _newest_jobs(case: Case) -> list[str]:
    """The newest titles as they stand; with their employers where two jobs have one title."""
    newest = [position for position in by_recency(case)[:_NEWEST] if position.title]
    if len({position.title for position in newest}) == len(newest):
        return [position.title for position in newest]
    return [f"{p.title} at {p.employer}" if p.employer else p.title for p in newest]


def _made(
    title: str, reason: str, action: str, lines: tuple[Quote, ...], effect: str, weight: float, case: Case
) -> Suggestion:
    return Suggestion(
        id="frame",
        kind="frame",
        title=title,
        reason=reason,
        action=action,
        posting_quotes=quote_title(case.posting),
        resume_quotes=lines,
        effect=effect,
        weight=weight,
        sources=(GUIDE,),
    )
