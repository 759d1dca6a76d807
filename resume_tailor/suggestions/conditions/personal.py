"""Personal details that an application does not want, said once and by the names of the things."""

from __future__ import annotations

import re

from resume_tailor.model import Quote, Suggestion
from resume_tailor.personal_labels import Group
from resume_tailor.places import BLANK, whole_words
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.job_place import countries_of
from resume_tailor.suggestions.conditions.personal_details import Detail, find_details
from resume_tailor.suggestions.wording import join_and

UNWANTED_IN = frozenset(("United States", "Canada", "United Kingdom", "Ireland", "Australia", "New Zealand"))
"""Countries whose employers must not decide by such details and are advised not to take them in."""
_WHY: tuple[tuple[Group, str], ...] = (
    ("person", "Employers {there} must not decide by such things."),
    ("place", "Where you live in detail is for the contract; the town is enough."),
    ("paper", "Papers and their numbers are for the day on which you are hired."),
    ("pay", "Pay is for the talk about an offer."),
    ("form", "A resume is neither signed nor sworn."),
    ("school", "Your degree stands above the school's marks."),
    ("others", "Referees are named on the day they are asked for."),
)
"""What speaks against each group of them."""
_ASKS_PAY = re.compile(r"\b(?:salary|compensation|pay|rate) (?:expectations?|requirements?|history)\b", re.I)
_MOST_QUOTES = 3
_LONGEST = 60
"""Characters of a quotation, which is a label or the beginning of a line."""


def suggest_personal(case: Case) -> Suggestion | None:
    """One for all of them; None where the posting is of a country that takes them, or the resume gives none."""
    countries = countries_of(case)
    where = sorted(countries & UNWANTED_IN)
    if countries and not where:
        return None
    found = [detail for detail in find_details(case) if detail.group != "pay" or not _asks_pay(case)]
    if all(detail.group == "place" for detail in found):
        return None
    there = _named(where[0]) if where else ""
    person = [detail for detail in found if detail.group in ("person", "paper")]
    what = "personal details" if person else join_and([re.sub("^a ", "the ", detail.name) for detail in found])
    quotes = tuple(_quote(detail, case) for detail in found[:_MOST_QUOTES])
    under = list(dict.fromkeys(place for detail in found if (place := case.places.name(detail.block.id))))
    return Suggestion(
        id="trim-personal",
        kind="trim",
        title=f"Leave {what} out of {f'an application in {there}' if there else 'this application'}",
        reason=f"Your resume gives {join_and([d.name for d in found])} ({join_and(under)}). {_why(found, there)}",
        action=_action(found),
        resume_quotes=quotes,
        effect="Nobody has to look away from what must not count, and the room is free for your work.",
        weight=1.6,
    )


def _why(found: list[Detail], there: str) -> str:
    groups = {detail.group for detail in found}
    where = f"in {there}" if there else "in many countries"
    return " ".join(why.format(there=where) for group, why in _WHY if group in groups)


def _action(found: list[Detail]) -> str:
    groups = {detail.group for detail in found}
    if not groups & {"person", "paper"}:
        town = "; of the address keep the town" if "place" in groups else ""
        return f"Take these lines out of the copy for this posting{town}."
    return (
        "Take these lines, and the like beside them, out of the copy for this posting: name, town, mail and phone are "
        "enough, and a line on the right to work where it helps you."
    )


def _asks_pay(case: Case) -> bool:
    return bool(_ASKS_PAY.search(case.posting.document.text))


def _named(country: str) -> str:
    return f"the {country}" if country.startswith("United") else country


def _quote(detail: Detail, case: Case) -> Quote:
    """The label, or the beginning of the line, where it stands."""
    text = detail.block.text
    start, end = detail.start, detail.end
    if end - start > _LONGEST:
        end = max(text.rfind(" ", start, start + _LONGEST), start + 1)
    start += len(text[start:end]) - len(text[start:end].lstrip(BLANK + "\n￼"))
    end -= len(text[start:end]) - len(text[start:end].rstrip(BLANK + ":=|#\n"))
    label = text[start:end].rstrip(BLANK + ":=|#\n0123456789")
    end = start + len(label) if detail.group == "person" and len(label) > 1 else end
    start, end = whole_words(text, start, end)
    return Quote("resume", detail.block.id, start, end, text[start:end], case.places.name(detail.block.id))
