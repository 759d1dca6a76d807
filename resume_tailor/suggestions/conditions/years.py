"""Years asked and years shown: which titles count for what the clause names, every alternative of it included."""

from __future__ import annotations

import re
from dataclasses import replace

from resume_tailor.model import Match, Quote, Suggestion, YearsAsked
from resume_tailor.standing_facts import ROUNDING_MONTHS, say_years
from resume_tailor.suggestions.asked.clauses import quote_clause, say
from resume_tailor.suggestions.asked.either_or import degree_stands_instead, lower_bar
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.conditions.open_years import SHOW_DATES, are_years_open, dates_to_show
from resume_tailor.suggestions.conditions.years_advice import is_named, is_unsure, of_field, untold_specialty, way_on
from resume_tailor.suggestions.conditions.years_count import (
    BESIDE,
    LEADING,
    PEOPLE,
    SERVICES,
    UNTITLED,
    Count,
    count_years,
    field_words,
    words_of,
)
from resume_tailor.suggestions.lacking.field_years import suggest_field_years
from resume_tailor.suggestions.lacking.held import whole_text
from resume_tailor.suggestions.person.reach import find_distance, foreign_field
from resume_tailor.suggestions.person.standing import OwnYears, names_leader, own_years, pm_title, says_other_years
from resume_tailor.suggestions.wording import join_and, quoted

MOST = 3


@once_a_case
def suggest_years(case: Case) -> list[Suggestion]:
    """At most three demands for years that the resume does not bear out; each kind of work once.

    Those of a thing that no line names go before, then those of leading projects, then the widest distance.
    """
    fields = suggest_field_years(case)
    taken = {suggestion.requirement for _, suggestion in fields}
    once: list[tuple[frozenset[str], Suggestion]] = []
    for names, suggestion in fields:
        if not any(names & other for other, _ in once):
            once.append((names, suggestion))
    for match, count in _short(case):
        kinds = frozenset(count.kinds)
        asked = match.requirement.years
        nowhere = _is_nowhere(count, case)
        if asked and asked.min and not nowhere and _claimed_short(count, asked.min * 12, case):
            kinds |= {_OWN_WORDS}
        known = next((n for n, (other, _) in enumerate(once) if kinds == other or kinds & other), None)
        if match.requirement.id in taken:
            continue
        if known is None:
            once.append((kinds, _suggestion(match, count, case)))
        else:
            once[known] = (once[known][0], _with_another(once[known][1], match, case))
    return [suggestion for _, suggestion in once][:MOST]


def _with_another(made: Suggestion, match: Match, case: Case) -> Suggestion:
    """The same, with the first other clause that asks years of that kind; it is no demand of its own."""
    asked = match.requirement.years
    if asked is None or len(made.posting_quotes) > 1:
        return made
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    own = made.posting_quotes[0]
    overlap = own.block_id == quote.block_id and own.start < quote.end and quote.start < own.end
    if overlap or quote.text == own.text:
        return made
    said = f"{made.reason} It asks {say(case.posting, quote)} as well."
    return replace(made, reason=said, posting_quotes=(*made.posting_quotes, quote))


_OWN_WORDS = "the resume's own words on its years"
"""Of which one demand, the first, is enough."""


def tells_of_leading(case: Case) -> bool:
    """Whether one of these demands is of leading projects, so that its number need not be said again."""
    shown = {suggestion.requirement for suggestion in suggest_years(case)}
    return any(match.requirement.id in shown and LEADING in count.kinds for match, count in _short(case))


@once_a_case
def _short(case: Case) -> list[tuple[Match, Count]]:
    """The demands that titles and dates do not bear out, those of leading projects first, the longest before others."""
    unread = is_unsure(case)
    distance = find_distance(case)
    told = distance is not None and distance.kind == "level" and distance.years_asked > 0
    found: list[tuple[bool, float, Match, Count]] = []
    for match in case.matches:
        asked = match.requirement.years
        if asked is None or asked.min is None or match.requirement.importance == "preferred":
            continue
        bar = lower_bar(asked, case)
        count = count_years(asked, case)
        if (bar < asked.min and not _is_of_the_same(bar, count, asked, case)) or degree_stands_instead(asked, case):
            continue  # the other side of an either-or, to which the own degree leads, is a demand of its own
        need = bar * 12 - ROUNDING_MONTHS
        if told and (set(count.kinds) & {LEADING, PEOPLE} or _is_near(asked, count, need, case)):
            continue
        if not pm_title(case) and _is_near(asked, count, need, case):
            continue
        if not count.counted and _is_told(count, case):
            continue
        nowhere = _is_nowhere(count, case)
        if not nowhere and set(count.kinds) & set(UNTITLED):
            continue
        if not nowhere and _claimed_short(count, need, case):
            found.append((LEADING not in count.kinds, -asked.min, match, count))
            continue
        if unread and not nowhere and (set(count.kinds) != {LEADING} or names_leader(case)):
            continue  # a job whose dates stand there was not read: nobody can say what the years are
        if unread or (count.total and _falls_short(count, need)):
            leading = LEADING in count.kinds
            found.append((not leading, -asked.min if leading else -(need - count.months) / need, match, count))
    found.sort(key=lambda item: item[:2])
    return [(match, count) for *_, match, count in found]


def _is_nowhere(count: Count, case: Case) -> bool:
    """Whether one kind of work is asked, and no line of the resume has a word of it or of its titles."""
    if len(count.kinds) != 1 or not (words := words_of(count.kinds[0])):
        return False
    return not re.search(words, whole_text(case), re.I)


def _is_told(count: Count, case: Case) -> bool:
    """Whether years of one field alone are asked, which lines name and no title: a project manager's in building."""
    words = field_words(count.kinds[0]) if len(count.kinds) == 1 else ""
    return bool(words) and bool(pm_title(case)) and bool(re.search(words, whole_text(case), re.I))


def _is_of_the_same(bar: float, count: Count, asked: YearsAsked, case: Case) -> bool:
    """Whether the other side of an either-or has no work of its own: `5 as a manager, or 4 with a master's`."""
    others = (o for o in case.posting.years if o.block_id == asked.block_id and o.min == bar)
    return LEADING in count.kinds and all(not other.of for other in others)


def _claimed_short(count: Count, need: float, case: Case) -> OwnYears | None:
    """The resume's own words on all its years, where its jobs could not be read and the words stay far below."""
    own = own_years(case) if is_unsure(case) or not count.total else None
    return own if own and own.months < 0.75 * need else None


def _is_near(asked: YearsAsked, count: Count, need: float, case: Case) -> bool:
    """Whether years in general fall short by so little that beside a far role it is not worth a word."""
    return not count.kinds and count.total >= 0.7 * need and is_named(asked, case)


def _falls_short(count: Count, need: float) -> bool:
    if count.total < need:
        return True
    return bool(count.kinds) and count.months < need


def _suggestion(match: Match, count: Count, case: Case) -> Suggestion:
    asked = match.requirement.years
    if asked is None or asked.min is None:
        raise ValueError("a demand for years has a number")
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    bar = lower_bar(asked, case)
    lower = f"{bar:g} with your degree; " if bar < asked.min else ""
    own = _claimed_short(count, bar * 12 - ROUNDING_MONTHS, case)
    if own is not None and not _is_nowhere(count, case):
        return _of_own_words(match, count, own, quote, case)
    if not _is_nowhere(count, case) and are_years_open(count, case):
        return dates_to_show(match, quote, _title(match.requirement.label, asked.min, count, SHOW_DATES), case)
    months = count.months if count.kinds else count.total
    unread = is_unsure(case)
    if unread:
        months = 0
    have = f"{say_years(months)} {'by your titles' if count.kinds else 'in all'}" if months else "none by your titles"
    field = foreign_field(case) if months and set(count.kinds) & {LEADING, "engineering"} else None
    have += ", in another field" if field else ""
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=_title(match.requirement.label, asked.min, count, f"{lower}{have}"),
        reason=f"The posting says {say(case.posting, quote)}. {_shown(count, unread, case)}"
        + _of_specialty(asked, count, case),
        action=of_field(field) if field else way_on(months, bar * 12, count, asked, case),
        posting_quotes=(quote,),
        resume_quotes=_title_quotes(count, case),
        effect="You know where you stand before you spend an evening on it.",
        requirement=match.requirement.id,
        weight=4.5,
    )


def _of_own_words(match: Match, count: Count, own: OwnYears, posting: Quote, case: Case) -> Suggestion:
    """What the resume says of all its years stays below: its own words, since its dates could not be added up."""
    asked, said, most = match.requirement.years, quoted(own.quote.text, 60), max(own.months // 12, 1)
    untitled = LEADING in count.kinds and not names_leader(case)
    have = "none by your titles" if untitled else f"your resume says {said}"
    none = "No title in your resume is of leading projects or programs, and it" if untitled else "Your resume"
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=_title(match.requirement.label, asked.min or 0 if asked else 0, count, have),
        reason=f"The posting says {say(case.posting, posting)}. {none} says {said}.",
        action=(
            "If that is all your work, no other title makes up for it: look first for posts that ask for up to "
            f"{most} year{'s' * (most != 1)}, and apply here only where the rest fits well. If there is more, mend "
            "the figure."
        ),
        posting_quotes=(posting,),
        resume_quotes=(own.quote,),
        effect="You know where you stand before you spend an evening on it.",
        requirement=match.requirement.id,
        weight=4.5,
    )


_LONGEST_LABEL = 80


def _title(label: str, years: float, count: Count, have: str) -> str:
    """With what the years are of: by the demand's own name, or where that is long by the kinds of work it names."""
    label = _AS_A.sub("years as a ", _MARK.sub("", label))
    if not (label[:1].isdigit() and len(label) <= _LONGEST_LABEL and re.search(r"years? (?:of|as) (?!\d)", label)):
        label = f"{years:g}+ years of {join_and(list(count.kinds), 'or') or 'experience'}"
    return f"{label} asked; {have}"


_AS_A = re.compile(
    r"\byears of (?=(?:[\w-]+ ){0,2}(?:technician|developer|analyst|manager|director|coordinator)$)", re.I
)
"""`5+ years of technician`"""
_MARK = re.compile(r"(?<=\w)\s[lo§]$")


_NOTHING_OF = {
    BESIDE: "engineers, developers or software",
    SERVICES: "professional services, consulting or clients",
}


def _shown(count: Count, unread: bool, case: Case) -> str:
    total = say_years(count.total)
    if _is_nowhere(count, case):
        return f"No line of your resume names {_NOTHING_OF.get(count.kinds[0], count.kinds[0])}."
    if unread:
        return "No title in your resume is of leading projects or programs."
    if not count.counted and count.kinds and says_other_years(count.total, case):
        return "None of the titles of your dated positions says so."
    if not count.kinds:
        return f"Your dated positions add up to {total}."
    if not count.counted:
        return f"Your dated positions add up to {total}, none of them with a title that says so."
    titles = join_and(list(dict.fromkeys(quoted(p.title, 50) for p in count.counted))[:3])
    return f"Of your {total.removeprefix('about ')} of dated work, {say_years(count.months)} count by title: {titles}."


def _of_specialty(asked: YearsAsked, count: Count, case: Case) -> str:
    field = untold_specialty(asked, count, case)
    return f" Whether that work was in {field}, no title says." if field else ""


def _title_quotes(count: Count, case: Case) -> tuple[Quote, ...]:
    for position in count.counted:
        for id_ in position.heading_ids:
            block = case.places.blocks.get(id_)
            start = block.text.find(position.title) if block else -1
            if block and position.title and start >= 0:
                end = start + len(position.title)
                return (Quote("resume", id_, start, end, position.title, case.places.name(id_)),)
    return ()
