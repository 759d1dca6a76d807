"""How much of what the posting asks the resume holds, by category, as bars that a page can draw."""

from __future__ import annotations

from dataclasses import dataclass

from resume_tailor.model import Match, MatchState
from resume_tailor.reports.wording import CATEGORIES, state_names


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar."""

    state: MatchState
    count: int
    x: float
    """Per cent of the picture's width at which it begins."""
    width: float
    """Per cent of the picture's width."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One category."""

    name: str
    asked: int
    parts: tuple[Part, ...]


def coverage_bars(matches: tuple[Match, ...]) -> tuple[Bar, ...]:
    """The categories by what they ask, most first; their length is to scale. Conditions (`check`) are left out."""
    groups: dict[str, list[MatchState]] = {}
    for match in matches:
        requirement = match.requirement
        if requirement.kind != "check":
            groups.setdefault(requirement.category or requirement.kind, []).append(match.state)
    widest = max((len(states) for states in groups.values()), default=1)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(Bar(CATEGORIES.get(name, name), len(states), _parts(states, widest)) for name, states in ordered)


def _parts(states: list[MatchState], widest: int) -> tuple[Part, ...]:
    parts, before = [], 0
    for state in state_names():
        count = states.count(state)
        if count:
            parts.append(Part(state, count, round(100 * before / widest, 3), round(100 * count / widest, 3)))
        before += count
    return tuple(parts)
