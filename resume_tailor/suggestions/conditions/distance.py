"""The facts of a distance to a role, in sentences: years asked and held, titles, the field that the work was in."""

from __future__ import annotations

import re

from resume_tailor.standing_facts import say_years
from resume_tailor.suggestions.asked.either_or import lower_bar
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.years import tells_of_leading
from resume_tailor.suggestions.person.reach import Distance, foreign_field, is_own_field, own_field, posting_lines
from resume_tailor.suggestions.person.standing import pm_months, pm_title
from resume_tailor.suggestions.wording import capitalise

_BUILDING = re.compile(
    r"\b(?:professional engineers?(?:ing)? licen[sc]e|licensed professional engineer|A/E/?C?|MEP|HVAC|"
    r"building (?:systems|services|engineering)|construction (?:documents|drawings)|"
    r"(?:engineering|architectural|architecture) (?:firm|consult\w+|practice))\b",
    re.I,
)
_OF_BUILDING = 2
"""Lines of a posting from which on it is of those who plan or equip buildings."""


def is_of_building(case: Case) -> bool:
    """Whether the posting is of those who plan or equip buildings, whatever technology its lines name."""
    return sum(bool(_BUILDING.search(line)) for line in posting_lines(case)) >= _OF_BUILDING


def say_distance(distance: Distance, case: Case) -> str:
    """The facts of the distance: the years asked, the years under titles, the field of the work; no sum of all work."""
    months = pm_months(case)
    held = f"your titles give {say_years(months)}" if months else "no title of yours is of leading projects or programs"
    work = f"{_or_related(distance, case)}work{_else_more(distance, case)}"
    asked = distance.years_asked >= _SAID_YEARS and not tells_of_leading(case)
    years = f"It asks for {_say_number(distance.years_asked)} of {work}; " if asked else ""
    facts = f"{capitalise(f'{years}{held}')}."
    field = distance.field or foreign_field(case) or own_field(case)
    if field is not None and not is_own_field(case) and not is_of_building(case):
        facts += f" Most of your work so far is in {field.name}."
    return facts


_SAID_YEARS = 3
"""Years asked below which they are no distance."""


def _or_related(distance: Distance, case: Case) -> str:
    """What work the demand takes beside that of leading, where its clause says so."""
    if takes_engineering(distance, case):
        return "engineering or such "
    return "such or related " if _is_said(_RELATED, distance, case) else "such "


def _is_said(words: re.Pattern[str], distance: Distance, case: Case) -> bool:
    """Whether the clause that asks for those years has the words."""
    for asked in case.posting.years:
        text = case.posting.document.block(asked.block_id).text[asked.start :]
        if asked.min == distance.years_asked and words.search(re.split(r"[.;]\s|$", text)[0]):
            return True
    return False


_ENGINEERING = re.compile(r"\b(?:in|of) engineering,", re.I)


def takes_engineering(distance: Distance, case: Case) -> bool:
    """Whether the demand for years takes engineering as such beside leading."""
    return _is_said(_ENGINEERING, distance, case)


def _else_more(distance: Distance, case: Case) -> str:
    """What the demand is without the degree that makes it less, where it names one."""
    fuller = [y.min for y in case.posting.years if y.min and distance.years_asked == lower_bar(y, case) < y.min]
    return f" with the degree that it names, {max(fuller):g} without it" if fuller else ""


_RELATED = re.compile(r"\brelated\b|\bsimilar\b|\brelevant\b|\bengineering,", re.I)


def _say_number(years: float) -> str:
    """`1 year or more`, `5 years or more`."""
    return f"{years:g} year{'s' * (years != 1)} or more"


def say_rank(distance: Distance, case: Case) -> str:
    """The years asked and held; where few are asked, that the post leads what the person has helped to lead."""
    if distance.years_asked >= _SAID_YEARS or not pm_months(case):
        return say_distance(distance, case)
    kind = case.posting.role
    return f"The post leads {kind}s of its own; your titles give {say_years(pm_months(case))}, as {pm_title(case)}."
