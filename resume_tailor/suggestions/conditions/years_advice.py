"""What to do where the years shown fall short of those asked, by how far, of what kind and of which rank."""

from __future__ import annotations

import re

from resume_tailor.model import YearsAsked
from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.years_count import PEOPLE, RANK, Count, clause_of
from resume_tailor.suggestions.lacking.held import whole_text
from resume_tailor.suggestions.person.coaching import Field
from resume_tailor.tenure import find_specialty, is_program_title, stands_unread


def is_unsure(case: Case) -> bool:
    """Whether a job's dates or the title of a dated job could not be read: then no count by titles is one."""
    untitled = any(p.start and (p.end or p.current) and not p.title for p in case.resume.positions)
    return untitled or stands_unread(case.resume, case.as_of)


_GENERAL = frozenset(
    ("experience", "professional", "relevant", "related", "working", "industry", "overall", "total", "work", "years")
)


def is_named(asked: YearsAsked, case: Case) -> bool:
    """Whether the resume has one of the words that say what the years are of; true where they say nothing special."""
    words = [word for word in re.findall(r"[A-Za-z]{3,}", asked.of) if word.lower() not in _GENERAL]
    return not words or any(re.search(rf"\b{re.escape(word[:7])}", whole_text(case), re.I) for word in words)


_OF_A_KIND = re.compile(r"\b(?:related|relevant|similar|comparable|directly)\b[^.;]{0,30}\bexperience\b", re.I)
"""Words of a demand that takes years of its own kind of work alone, without saying which."""
_LONG = 60
"""Months of dated work from which on nobody is sent to posts for beginners."""


def way_on(months: int, need: float, count: Count, asked: YearsAsked, case: Case) -> str:
    """What to do with that many months shown of that many needed; a sentence or two."""
    if not count.kinds and not is_named(asked, case):
        return "The years are of one field, and no line of yours names it: this decides before anything else."
    if count.kinds == (PEOPLE,):
        return (
            "Count the years in which people reported to you, whatever the title said, and give them with the size of "
            "the team in the summary. If nobody did, expect this to be asked first."
        )
    if months >= 0.7 * need and _OF_A_KIND.search(clause_of(asked, case)):
        return (
            "The number is near enough, but only years of this kind of work count: say in the first lines which of "
            "yours were. If few were, expect this to decide."
        )
    field = untold_specialty(asked, count, case)
    if field:
        return _of_one_field(field, case)
    if RANK.search(clause_of(asked, case)):
        return (
            "Only years of that rank count, and not every title says its rank: if more of yours were, say in the first "
            "lines for how many years and over whom. If not, expect this to decide."
        )
    if months >= 0.7 * need and _only_projects(count, clause_of(asked, case)):
        return (
            "Your titles say project where the posting says program: say in the first lines which of that work went "
            "over several projects or teams, and for how many years. The rest will hardly count."
        )
    if months >= 0.8 * need:
        return (
            "That is close enough to apply: let what came of this work stand first, and do not open with a number of "
            "years that is below theirs."
        )
    if count.kinds and not is_unsure(case) and count.total < need:
        return _out_of_reach(months, count)
    if not count.kinds:
        return (
            f"Look first for posts that ask for {max(round(months / 12), 1)} years or so; here only strong "
            "other points help."
        )
    if not months and (count.total >= need or is_unsure(case)):
        return (
            "If part of your work was of this kind under another title, say in the summary for how many years and on "
            "what. If none was, expect this to decide."
        )
    if months >= 0.7 * need:
        return (
            "It falls short by a year or two: apply if the rest fits well, let what came of this work stand first, and "
            "do not open with a number of years that is below theirs."
        )
    if months >= 0.4 * need:
        low, high = max(round(months / 12), 1), round(need / 12) - 2
        return (
            "Apply if the rest fits well, and name in the summary work of this kind that stood under other titles. "
            f"Beside it look for posts that ask for {f'{low} to {high}' if low < high else f'up to {low}'} years."
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


def _out_of_reach(months: int, count: Count) -> str:
    """What to do where all the dated work together is shorter than what is asked."""
    if months < _FIRST_YEAR:
        return (
            "All your dated work together is shorter than that, so no other title makes up for it: expect this to "
            "decide, and look first for posts that take people who are new to this kind of work."
        )
    years = round(months / 12)
    return (
        f"All your dated work together is {say_years(count.total)}, so no other title makes up for it: look first "
        f"for posts that ask for up to {years} year{'s' * (years != 1)} of it, and apply here only where the rest fits "
        "well."
    )


_FIRST_YEAR = 12
"""Months of a kind of work below which nobody is said to have years of it."""


def untold_specialty(asked: YearsAsked, count: Count, case: Case) -> str:
    """The field in which the years are asked, where no title that counts has it, its whole line read; else empty."""
    field = find_specialty(asked.of) if count.counted else ""
    lines = [case.places.blocks[i].text for p in count.counted for i in p.heading_ids if i in case.places.blocks]
    return "" if field and re.search(rf"\b{re.escape(field[:8])}", " ".join(lines), re.I) else field


def _of_one_field(field: str, case: Case) -> str:
    """Only the years in the field that the posting names count, whatever the titles were."""
    if re.search(rf"\b{re.escape(field[:8])}", whole_text(case), re.I):
        return (
            f"Only years in {field} count: say in the first lines how many of yours were, and on what. If few were, "
            "expect this to decide."
        )
    return (
        f"Only years in {field} count, and no line of yours names it: if part of your work was in it under another "
        "name, say so in the first lines. If none was, expect this to decide before anything else."
    )


def _only_projects(count: Count, clause: str) -> bool:
    """Whether programs alone are asked, and every title that was counted is one of projects."""
    programs = re.search(r"\bprogram(?:me)?s?\b|\btpm\b", clause, re.I) and not re.search(r"\bproject", clause, re.I)
    return bool(programs and count.counted) and not any(is_program_title(p.title) for p in count.counted)


def of_field(field: Field) -> str:
    """What the years under titles are worth where they were all spent in another field than the posting's."""
    return (
        f"The years of your titles were in {field.name}, and the posting's are not: whether they count, the field "
        "decides and not the number. Say in the first lines which of them had what this clause asks; if none had, "
        "expect this to end it, and look first for posts of your own field."
    )
