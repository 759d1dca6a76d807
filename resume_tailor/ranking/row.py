"""What is kept of one ranked posting: a small value that knows no document, and the way to JSON and back."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from typing import Any, Literal

from resume_tailor.model import Importance, RoleKind
from skill_lexicon.concept import Category


@dataclass(frozen=True, slots=True)
class Tally:
    """Requirements of one importance, counted by what the resume holds of them; the parts add up to `asked`."""

    asked: int = 0
    shown: int = 0
    """In the posting's own words."""
    differently: int = 0
    """Shown under another name, or implied by something else that is shown."""
    listed: int = 0
    absent: int = 0
    unchecked: int = 0

    @property
    def proved(self) -> int:
        """Those with evidence beyond a list, whatever they are called: the report's `shown of asked`."""
        return self.shown + self.differently


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill that the posting asks and no line of a job shows; soft skills, which resumes tell of, aside."""

    key: str
    """The same for the same skill in all postings: its concepts' ids."""
    name: str
    """The lexicon's name, or names where one of several is enough."""
    importance: Importance
    category: Category
    listed: bool
    """Whether the skills list has it."""
    points: float
    """How many points of 100 the match would gain if a line of a job showed it in the posting's words."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A skill that the resume shows, but does not say in the posting's words."""

    key: str
    name: str
    importance: Importance
    asked: str
    """The posting's words."""
    said: str
    """The resume's words."""
    points: float
    """How many points of 100 the match would gain by the posting's words."""


@dataclass(frozen=True, slots=True)
class Knockout:
    """What may end an application before anyone reads it."""

    title: str
    state: Literal["absent", "to check"]
    """`absent`: the resume does not show it; `to check`: only the person can say."""


@dataclass(frozen=True, slots=True)
class Row:
    """One posting with what the resume holds of it."""

    title: str
    employer: str
    role: RoleKind
    score: float | None
    """The match score, 0 to 100; None where the posting could not be relied on."""
    note: str
    """Why there is no score; empty where there is one."""
    required: Tally
    duty: Tally
    preferred: Tally
    gaps: tuple[Gap, ...]
    """Those worth most first."""
    unsaid: tuple[Unsaid, ...]
    knockouts: tuple[Knockout, ...]
    sketch: bytes
    """What the text is like (`likeness.sketch_of`)."""


def row_values(row: Row) -> dict[str, Any]:
    """The row as JSON takes it; what it is made of as lists, in the order of their fields, since there are many."""
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    parts = {name: astuple(values[name]) for name in ("required", "duty", "preferred")}
    lists = {name: [astuple(one) for one in values[name]] for name in ("gaps", "unsaid", "knockouts")}
    return values | parts | lists | {"sketch": b64encode(row.sketch).decode()}


def row_of(values: Mapping[str, Any]) -> Row:
    """The row of the values that `row_values` gave; that they are these the journal sees to."""
    return Row(
        title=values["title"],
        employer=values["employer"],
        role=values["role"],
        score=values["score"],
        note=values["note"],
        required=Tally(*values["required"]),
        duty=Tally(*values["duty"]),
        preferred=Tally(*values["preferred"]),
        gaps=tuple(Gap(*one) for one in values["gaps"]),
        unsaid=tuple(Unsaid(*one) for one in values["unsaid"]),
        knockouts=tuple(Knockout(*one) for one in values["knockouts"]),
        sketch=b64decode(values["sketch"]),
    )
