"""Frame of a field: a resume of one kind of work before a posting of another, with the own lines that lead there."""

from __future__ import annotations

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.carrying_over import carry_over
from resume_tailor.suggestions.lines.leading_over import Lead, find_lead
from resume_tailor.suggestions.person.coaching import Field, load_software
from resume_tailor.suggestions.person.crossing import Crossing, find_crossing, telling_sentence
from resume_tailor.suggestions.person.first_lines import open_with
from resume_tailor.suggestions.person.standing import by_recency, pm_title
from resume_tailor.suggestions.untold import missing_beside_gaps
from resume_tailor.suggestions.wording import join_and, quoted

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"
_NEW = "What is new to you is for the letter or the interview, not for the resume."
_FIRST = "The reader sees the experience before the distance."
_PLAIN = "You know where you stand before you spend an evening on it."


def to_field(field: Field, case: Case) -> Suggestion:
    """A project manager of a field far from software: say what carries over before the reader stops at the field."""
    carried = carry_over(case)
    crossing = find_crossing(case)
    theirs = crossing.theirs.name if crossing is not None else "technology"
    say = f"{open_with(case)} what carries over: {_listed(carried)}. " if carried else ""
    return _made(
        f"Say at the top what carries over from {field.name} to {theirs}"
        if carried
        else "Said plainly: this posting is of another field than your projects",
        f"Your projects as {pm_title(case)} are in {field.name}; the posting is of {theirs}{_telling(crossing, case)}, "
        f"and its reader may stop at the field.{missing_beside_gaps(case)}",
        f"{say}{_NEW} Nearer today are {field.nearer}. {field.bridge}",
        carried,
        _FIRST if carried else _PLAIN,
        5.0,
        case,
    )


def across(crossing: Crossing, case: Case) -> Suggestion | Declined:
    """A project manager of another sector: the own lines that lead there, else said plainly, with what is nearer."""
    theirs = crossing.theirs
    if any(theirs.pattern.search(position.title) for position in by_recency(case)[:_NEWEST]):
        return Declined("frame", "frame", f"Lead to {theirs.name}", "A title of yours is of that field.")
    lead = find_lead(crossing, case)
    if lead is None:
        return _of_another_field(crossing, case)
    jobs = "; ".join(_newest_jobs(case))
    own = f"your newest titles ({jobs}) do not say so" if crossing.own and jobs else "your resume hardly speaks of that"
    what = "what carries over" if lead.anywhere else "your work nearest to it"
    if theirs == load_software():
        fields = join_and([sector.name for sector in crossing.own], "or")
        own = f"none is of {fields}, of which your newest jobs ({jobs}) speak most"
    return _made(
        f"Say at the top how your experience leads to {theirs.name}",
        f"{crossing.sentences} sentences of the posting are of {theirs.name}{_telling(crossing, case)}; {own}.",
        f"{_shared(lead)}{open_with(case)} {what}: {_listed(lead.lines)}.{_earlier(crossing, case)} "
        f"Say in the letter why you change. {_NEW}",
        lead.lines,
        "The reader need not look for the link.",
        3.4,
        case,
    )


_PLAINLY = 6
"""Sentences from which on a posting without the field in its title is said to be of another one than the resume."""
_NEWEST = 2
"""Positions by which the present work is named."""


def _of_another_field(crossing: Crossing, case: Case) -> Suggestion | Declined:
    """Where no line leads over: said plainly, with the posts that are nearer; nothing where the own field is unsure."""
    theirs, own = crossing.theirs.name, join_and([sector.name for sector in crossing.own])
    titled = bool(crossing.theirs.pattern.search(case.posting.title))
    if not crossing.own or (crossing.sentences < _PLAINLY and not titled):
        return Declined("frame", "frame", f"Lead to {theirs}", "No line of your jobs leads there.")
    return _made(
        f"Said plainly: this posting is of {theirs}, and your projects are not",
        f"{crossing.sentences} sentences of the posting are of {theirs}{_telling(crossing, case)}; no line of your "
        f"newest jobs ({'; '.join(_newest_jobs(case))}) leads there.{missing_beside_gaps(case)}",
        f"Nearer today are posts of your title in {own}, and projects of that kind for employers in {theirs}: "
        "there you learn the field while you are paid for what you know. If you apply all the same, say in the "
        "first lines of the letter why you change.",
        (),
        _PLAIN,
        4.0,
        case,
    )


def _telling(crossing: Crossing | None, case: Case) -> str:
    """The posting's own sentence for its field, in brackets; empty where none is short enough."""
    sentence = telling_sentence(crossing, case) if crossing is not None else ""
    return f" ({quoted(sentence, 160)})" if sentence else ""


def _earlier(crossing: Crossing, case: Case) -> str:
    """An earlier title that names the field."""
    earlier = [position.title for position in by_recency(case)[_NEWEST:]]
    title = next((" ".join(one.split()) for one in earlier if crossing.theirs.kin.search(one)), "")
    return f" Your earlier title {quoted(title)} is nearer to it than these: name it there too." if title else ""


def _shared(lead: Lead) -> str:
    return f"The posting itself speaks of {quoted(lead.shared)}, which is your field. " if lead.shared else ""


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
