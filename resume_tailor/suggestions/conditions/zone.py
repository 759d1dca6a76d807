"""A time zone, or a band of hours around one, in which one must live, compared with the place that the resume names."""

from __future__ import annotations

import re

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.wording import quoted

_BAND = re.compile(
    r"\b(?:located|based|live|living|reside|residing)\b[^.;]{0,60}?(?P<hours>\d{1,2})\s*[- ]?hours?\s+"
    r"(?:of|from|around)\s+"
    r"(?P<zone>CET|Central European|GMT|UTC|EST|ET|Eastern|CST|CT|Central|MST|MT|Mountain|PST|PT|Pacific)\b"
)
_AMERICAN = r"(?:Eastern|Central|Mountain|Pacific)"
_INSIDE = re.compile(
    rf"\b(?:located|based|live|living|reside|residing)\b[^.;]{{0,30}}?"
    rf"\b(?P<zones>{_AMERICAN}(?:,? (?:or|and) (?:the )?{_AMERICAN})*) (?:standard )?time zones?\b"
)
"""Zones of America in which one must live: `located in either the Eastern or Central time zones`."""
_AMERICA = ("United States", "Canada", "Mexico", "Latin America", "Colombia", "Costa Rica", "Ecuador")
_ZONES: dict[str, float] = {
    "CET": 1, "Central European": 1, "GMT": 0, "UTC": 0, "EST": -5, "ET": -5, "Eastern": -5, "CST": -6, "CT": -6,
    "Central": -6, "MST": -7, "MT": -7, "Mountain": -7, "PST": -8, "PT": -8, "Pacific": -8,
}  # fmt: skip
"""Hours from UTC in winter."""
_COUNTRIES: dict[str, tuple[float, float]] = {
    "United States": (-10, -5), "Canada": (-8, -3.5), "Mexico": (-8, -5), "Brazil": (-5, -2), "Argentina": (-3, -3),
    "Colombia": (-5, -5), "Chile": (-4, -3), "United Kingdom": (0, 0), "Ireland": (0, 0), "Portugal": (-1, 0),
    "Spain": (0, 1), "France": (1, 1), "Germany": (1, 1), "Italy": (1, 1), "Netherlands": (1, 1), "Belgium": (1, 1),
    "Switzerland": (1, 1), "Austria": (1, 1), "Poland": (1, 1), "Czech Republic": (1, 1), "Hungary": (1, 1),
    "Sweden": (1, 1), "Norway": (1, 1), "Denmark": (1, 1), "Finland": (2, 2), "Estonia": (2, 2), "Latvia": (2, 2),
    "Lithuania": (2, 2), "Romania": (2, 2), "Bulgaria": (2, 2), "Greece": (2, 2), "Ukraine": (2, 2), "Egypt": (2, 2),
    "South Africa": (2, 2), "Israel": (2, 2), "Turkey": (3, 3), "Kenya": (3, 3), "Nigeria": (1, 1), "Ghana": (0, 0),
    "Saudi Arabia": (3, 3), "Qatar": (3, 3), "Kuwait": (3, 3), "Bahrain": (3, 3), "United Arab Emirates": (4, 4),
    "Oman": (4, 4), "Pakistan": (5, 5), "India": (5.5, 5.5), "Sri Lanka": (5.5, 5.5), "Bangladesh": (6, 6),
    "Nepal": (5.75, 5.75), "Vietnam": (7, 7), "Malaysia": (8, 8), "Singapore": (8, 8), "China": (8, 8),
    "Philippines": (8, 8), "Japan": (9, 9), "South Korea": (9, 9), "Australia": (8, 11), "New Zealand": (12, 13),
}  # fmt: skip
"""From which hour to which a country's own zones reach."""


_EDGE = 1.0
"""Hours beyond the band that are no bar: half of them the summer time of either side takes away."""


def is_band(text: str) -> bool:
    """Whether the clause says where one must live, by hours from a zone, and not when one works."""
    return bool(_BAND.search(text))


def suggest_zone(case: Case) -> Suggestion | None:
    """None where the posting sets no such band, or the resume's country lies in it."""
    for block in case.posting.document.blocks:
        hit = _BAND.search(block.text)
        if hit:
            return _compared(quote_around(case.posting, block, *hit.span()), hit["zone"], float(hit["hours"]), case)
        inside = _INSIDE.search(block.text)
        if inside:
            return _outside(quote_around(case.posting, block, *inside.span()), inside["zones"], case)
    return None


def _outside(quote: Quote, zones: str, case: Case) -> Suggestion | None:
    """None where the resume's country has such zones, or it names no place."""
    home = home_of(case)
    if home is None or home[0].country in _AMERICA:
        return None
    return Suggestion(
        id="knockout-zone",
        kind="knockout",
        title=f"In the {zones} time zone; your resume says {' '.join(home[0].words.split())}",
        reason=f"The posting says {say(case.posting, quote)}. Your resume says {quoted(home[0].words)}.",
        action="You live outside of it: ask first whether they take somebody who keeps their hours from there.",
        posting_quotes=(quote,),
        resume_quotes=_own(case),
        effect="No application is lost to something that was plain from the start.",
        weight=4.0,
    )


def _compared(quote: Quote, zone: str, hours: float, case: Case) -> Suggestion | None:
    home = home_of(case)
    reach = _COUNTRIES.get(home[0].country) if home else None
    away = min(abs(_ZONES[zone] - hour) for hour in reach) if reach else 0.0
    if home and (reach is None or away <= hours):
        return None
    says = f"; your resume says {' '.join(home[0].words.split())}" if home else ""
    far = (
        f" {quoted(home[0].words)} is about {away:g} hours from it."
        if home
        else " No place that could be compared with it stands at the top of your resume."
    )
    edge = home is not None and away - hours <= _EDGE
    return Suggestion(
        id="knockout-zone",
        kind="knockout",
        title=f"Within {hours:g} hours of {zone}{' time' if len(zone) > 3 else ''}{says}",
        reason=f"The posting says {say(case.posting, quote)}.{far}",
        action=(
            "That is at the edge of the band, and the clocks of summer move it: say in the first lines "
            "of the letter which of their hours you would keep."
            if edge
            else "You live outside of that band: ask first whether they take somebody who keeps their hours from there."
            if home
            else "Write the town beside your name, so that they see that you live inside of it."
        ),
        posting_quotes=(quote,),
        resume_quotes=_own(case),
        effect="No application is lost to something that was plain from the start.",
        weight=4.2 if home and not edge else 3.8,
    )


def _own(case: Case) -> tuple[Quote, ...]:
    home = home_of(case)
    if home is None:
        return ()
    place, block = home
    start = block.text.index(place.words)
    return (Quote("resume", block.id, start, start + len(place.words), place.words, case.places.name(block.id)),)
