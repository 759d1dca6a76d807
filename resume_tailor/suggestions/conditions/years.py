"""Years asked and years shown: which titles count for what the clause names, every alternative of it included."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.model import Match, Position, Quote, Suggestion, YearsAsked
from resume_tailor.standing_facts import ROUNDING_MONTHS, say_years
from resume_tailor.suggestions.asked.clauses import clause_around, quote_clause, say
from resume_tailor.suggestions.asked.either_or import degree_stands_instead, lower_bar
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lacking.field_years import suggest_field_years
from resume_tailor.suggestions.person.coaching import Field
from resume_tailor.suggestions.person.reach import PM_ASKED, find_distance, foreign_field
from resume_tailor.suggestions.person.standing import names_leader, pm_title, says_other_years
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import find_specialty, is_pm_title, months_held, stands_unread

LEADING = "leading projects or programs"
_PEOPLE = "leading people"
_KINDS: tuple[tuple[str, str, str], ...] = (
    # what the clause asks, what a title then says, what the work is called
    (
        PM_ASKED,
        "",
        LEADING,
    ),
    (r"\bproduct (?:manag\w+|own\w+)", r"\bproduct (?:manager|owner|lead|director)", "product management"),
    (
        r"\bsoftware (?:engineer\w*|develop\w*)|\b(?:web|application|backend|full[- ]stack) develop\w*|\bprogramming\b",
        r"software|developer|programmer|full[- ]?stack|back[- ]?end|systems? (?:analyst|engineer)",
        "software development",
    ),
    (r"\bsite reliability\b|\bsre\b", r"reliability|\bsre\b|devops", "site reliability"),
    (r"\bsystems? engineer\w*", r"systems? engineer|systems? architect", "systems engineering"),
    (
        r"(?<!software )(?<!systems )(?<!system )(?<!reliability )(?<!data )\bengineering(?! (?:level|teams?|or tpm))\b"
        r"|\btechnical roles?\b|\btechnical team",
        r"engineer|developer|programmer|architect|technical lead",
        "engineering",
    ),
    (
        r"\bpeople manage\w*|\bsupervis\w+|\b(?:managing|leading|directing) (?:(?!projects?|programs?)[\w/-]+ ){0,4}"
        r"(?:teams?|people|engineers|professionals|staff)\b",
        r"director|head|\blead|supervisor|vp|vice president|chief|general manager|"
        r"(?:engineering|development|team|it|operations|department|branch|plant|production) manager",
        _PEOPLE,
    ),
    (r"\btechnician", r"technician|fitter|mechanic\b|service engineer", "technician's work"),
    (r"\bquality assurance|\bqa\b|\btesting\b", r"\bqa\b|test|quality", "testing"),
    (r"\bbusiness analy\w+|\bdata analy\w+|\banalytics\b", r"analyst|analytics", "analysis"),
    (
        r"\bsupply chain|\blogistics|\bprocurement|\bsourcing",
        r"supply|logistic|procure|purchas|buyer|store|wareh",
        "supply chain",
    ),
    (r"\bconsult\w+", r"consult", "consulting"),
    (r"\bconstruction\b", r"construct|civil|\bsite\b|building", "construction"),
    (r"\boperations (?:manage\w+|role|experience)", r"operations", "operations"),
)
_RELATED = re.compile(r"\b(?:or|and/or) (?:\w+ )?(?:related|relevant|similar|equivalent|other)\b|\bor the like\b", re.I)


_KNOWN = re.compile(
    r"\b(?:principles|methodolog\w+|tools?|concepts|frameworks?)\b|\bworking (?:\w+ )?(?:with|alongside)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Count:
    """What the dated positions give for one demand."""

    kinds: tuple[str, ...]
    """What the clause names, in plain words; empty where it names no kind of work that a title tells."""
    months: int
    total: int
    counted: tuple[Position, ...]


MOST = 2


@once_a_case
def suggest_years(case: Case) -> list[Suggestion]:
    """At most two demands for years that the resume does not bear out; each kind of work once.

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
        known = any(kinds == other or kinds & other for other, _ in once)
        if not known and match.requirement.id not in taken:
            once.append((kinds, _suggestion(match, count, case)))
    return [suggestion for _, suggestion in once][:MOST]


def tells_of_leading(case: Case) -> bool:
    """Whether one of these demands is of leading projects, so that its number need not be said again."""
    shown = {suggestion.requirement for suggestion in suggest_years(case)}
    return any(match.requirement.id in shown and LEADING in count.kinds for match, count in _short(case))


@once_a_case
def _short(case: Case) -> list[tuple[Match, _Count]]:
    """The demands that titles and dates do not bear out, those of leading projects first, the longest before others."""
    unread = _is_unsure(case)
    distance = find_distance(case)
    told = distance is not None and distance.kind == "level" and distance.years_asked > 0
    found: list[tuple[bool, float, Match, _Count]] = []
    for match in case.matches:
        asked = match.requirement.years
        if asked is None or asked.min is None or match.requirement.importance == "preferred":
            continue
        if lower_bar(asked, case) < asked.min or degree_stands_instead(asked, case):
            continue  # the other side of an either-or, to which the own degree leads, is a demand of its own
        count = _count(asked, case)
        need = asked.min * 12 - ROUNDING_MONTHS
        if told and (set(count.kinds) & {LEADING, _PEOPLE} or _is_near(asked, count, need, case)):
            continue
        if not pm_title(case) and _is_near(asked, count, need, case):
            continue
        if unread and (set(count.kinds) != {LEADING} or names_leader(case)):
            continue  # a job whose dates stand there was not read: nobody can say what the years are
        if unread or (count.total and _falls_short(count, need)):
            leading = LEADING in count.kinds
            found.append((not leading, -asked.min if leading else -(need - count.months) / need, match, count))
    found.sort(key=lambda item: item[:2])
    return [(match, count) for *_, match, count in found]


def _is_unsure(case: Case) -> bool:
    """Whether a job's dates or the title of a dated job could not be read: then no count by titles is one."""
    untitled = any(p.start and (p.end or p.current) and not p.title for p in case.resume.positions)
    return untitled or stands_unread(case.resume, case.as_of)


def _is_near(asked: YearsAsked, count: _Count, need: float, case: Case) -> bool:
    """Whether years in general fall short by so little that beside a far role it is not worth a word."""
    return not count.kinds and count.total >= 0.7 * need and _is_named(asked, case)


def _falls_short(count: _Count, need: float) -> bool:
    if count.total < need:
        return True
    return bool(count.kinds) and count.months < need


def _count(asked: YearsAsked, case: Case) -> _Count:
    words = _clause(asked, case)
    named = [(title, name) for ask, title, name in _KINDS if re.search(ask, words, re.I)]
    named = [row for row in named if row[1] == _PEOPLE] or named
    dated = [p for p in case.resume.positions if p.start and (p.end or p.current)]
    total = months_held(dated, case.as_of)
    if _KNOWN.search(words):
        named = []  # years of knowing something, or of working beside people, that no title tells
    if _RELATED.search(words):
        named = []  # nobody can say which other titles are related
    counted = tuple(p for p in dated if any(_answers(p.title, title) for title, _ in named))
    return _Count(tuple(name for _, name in named), months_held(counted, case.as_of), total, counted)


def _answers(title: str, pattern: str) -> bool:
    return bool(re.search(pattern, title, re.I)) if pattern else is_pm_title(title)


def _clause(asked: YearsAsked, case: Case) -> str:
    """What follows the number in the posting's clause, up to where it turns to something else."""
    block = case.posting.document.block(asked.block_id)
    _, right = clause_around(block, asked.start, asked.end)
    text = block.text[asked.start : right]
    return re.split(
        r"[.;]|\((?!\d)| and must\b|, at least \d|,? (?:preferabl|ideal|with (?:a )?(?:focus|proven|strong)|includ)",
        text,
    )[0]


def _suggestion(match: Match, count: _Count, case: Case) -> Suggestion:
    asked = match.requirement.years
    if asked is None or asked.min is None:
        raise ValueError("a demand for years has a number")
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    months = count.months if count.kinds else count.total
    unread = _is_unsure(case)
    if unread:
        months = 0
    have = f"{say_years(months)} {'by your titles' if count.kinds else 'in all'}" if months else "none by your titles"
    field = foreign_field(case) if months and set(count.kinds) & {LEADING, "engineering"} else None
    have += ", in another field" if field else ""
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=_title(match.requirement.label, asked.min, have),
        reason=f"The posting says {say(case.posting, quote)}. {_shown(count, unread, case)}{_of_specialty(asked)}",
        action=_of_field(field) if field else _action(months, asked.min * 12, count, asked, case),
        posting_quotes=(quote,),
        resume_quotes=_title_quotes(count, case),
        effect="You know where you stand before you spend an evening on it.",
        requirement=match.requirement.id,
        weight=4.5,
    )


_LONGEST_LABEL = 80


def _title(label: str, years: float, have: str) -> str:
    """With what the years are of, where the demand's own name says it: `5+ years of program management asked; ...`."""
    named = label[:1].isdigit() and len(label) <= _LONGEST_LABEL and "year" in label
    return f"{label} asked; {have}" if named else f"Years of experience: {years:g}+ asked, {have}"


def _shown(count: _Count, unread: bool, case: Case) -> str:
    total = say_years(count.total)
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


def _of_specialty(asked: YearsAsked) -> str:
    field = find_specialty(asked.of)
    return f" Whether that work was in {field}, no title says." if field else ""


_GENERAL = frozenset(
    ("experience", "professional", "relevant", "related", "working", "industry", "overall", "total", "work", "years")
)


def _is_named(asked: YearsAsked, case: Case) -> bool:
    """Whether the resume has one of the words that say what the years are of; true where they say nothing special."""
    words = [word for word in re.findall(r"[A-Za-z]{3,}", asked.of) if word.lower() not in _GENERAL]
    text = " ".join(block.text for block in case.resume.document.blocks)
    return not words or any(re.search(rf"\b{re.escape(word[:7])}", text, re.I) for word in words)


_OF_A_KIND = re.compile(r"\b(?:related|relevant|similar|comparable|directly)\b[^.;]{0,30}\bexperience\b", re.I)
"""Words of a demand that takes years of its own kind of work alone, without saying which."""
_LONG = 60
"""Months of dated work from which on nobody is sent to posts for beginners."""


def _action(months: int, need: float, count: _Count, asked: YearsAsked, case: Case) -> str:
    if not count.kinds and not _is_named(asked, case):
        return "The years are of one field, and no line of yours names it: this decides before anything else."
    if count.kinds == (_PEOPLE,):
        return (
            "Count the years in which people reported to you, whatever the title said, and give them with the size of "
            "the team in the summary. If nobody did, expect this to be asked first."
        )
    if months >= 0.7 * need and _OF_A_KIND.search(_clause(asked, case)):
        return (
            "The number is near enough, but only years of this kind of work count: say in the first lines which of "
            "yours were. If few were, expect this to decide."
        )
    if months >= 0.7 * need:
        return (
            "That is close enough to apply: let what came of this work stand first, and do not open with a number of "
            "years that is below theirs."
        )
    if count.kinds and not _is_unsure(case) and count.total < need:
        return (
            f"All your dated work together is {say_years(count.total)}, so no other title makes up for it: look first "
            f"for posts that ask for up to {max(round(count.total / 12), 1)} years, and apply here only where the rest "
            "fits well."
        )
    if not count.kinds:
        return (
            f"Look first for posts that ask for {max(round(months / 12), 1)} years or so; here only strong "
            "other points help."
        )
    if not months and (count.total >= need or _is_unsure(case)):
        return (
            "If part of your work was of this kind under another title, say in the summary for how many years and on "
            "what. If none was, expect this to decide."
        )
    if months >= 0.4 * need:
        return (
            "Apply if the rest fits well, and name in the summary work of this kind that stood under "
            "other titles. Beside "
            f"it look for posts that ask for {max(round(months / 12), 1)} to {round(need / 12) - 2} years."
        )
    if count.total >= _LONG:
        return (
            "Titles alone tell little of it: if more of your work was of this kind, say in the summary for how many "
            "years and on what. If not, expect this to decide, and look first for posts nearer to what your titles say."
        )
    return (
        "This is a level above where your titles stand: look first for posts that ask for up to "
        f"{max(round(months / 12) + 1, 2)} years."
    )


def _of_field(field: Field) -> str:
    """What the years under titles are worth where they were all spent in another field than the posting's."""
    return (
        f"The years of your titles were in {field.name}, and the posting's are not: whether they count, the field "
        "decides and not the number. Say in the first lines which of them had what this clause asks; if none had, "
        "expect this to end it, and look first for posts of your own field."
    )


def _title_quotes(count: _Count, case: Case) -> tuple[Quote, ...]:
    for position in count.counted:
        for id_ in position.heading_ids:
            block = case.places.blocks.get(id_)
            start = block.text.find(position.title) if block else -1
            if block and position.title and start >= 0:
                end = start + len(position.title)
                return (Quote("resume", id_, start, end, position.title, case.places.name(id_)),)
    return ()
