"""The coach's tables of coaching.toml: questions and steps by the words of a line or title."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from resume_tailor.patterns import lazily

Table = tuple[tuple[re.Pattern[str], str], ...]


@cache
def load_table(name: str) -> Table:
    """The rows of one table, each a pattern with its text, in the order of the file."""
    return tuple((lazily(row["pattern"], re.I), row["text"]) for row in _tables()[name])


@cache
def _tables() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((files("resume_tailor.suggestions.person") / "coaching.toml").read_text(encoding="utf-8"))


def text_for(name: str, words: str) -> str:
    """The text of the first row whose pattern stands in the words; the last row of a table fits always."""
    return next((text for pattern, text in load_table(name) if pattern.search(words)), "")


@dataclass(frozen=True, slots=True)
class Way:
    """How one comes to a missing thing, by who is to go the way; empty where it is nothing to tell that person."""

    asked: re.Pattern[str]
    meant: re.Pattern[str]
    """Words that the posting itself must use, where the name alone may mean another thing."""
    near: re.Pattern[str]
    """Words in a resume's text that show that the thing is not missing."""
    text: str
    """For who has no project title yet."""
    lead: str
    """For project and program managers."""
    head: str
    """For directors and the like."""
    kin: re.Pattern[str] | None = None
    """Words of a line of work that is near to the thing and is not it; None where nothing is."""
    small: bool = False
    """Whether it is a trifle that many use and do not name: no neighbour of it is worth a word."""


@cache
def load_ways() -> tuple[Way, ...]:
    """The ways, in the order of the file; `-` there means that nobody of that standing is told."""
    return tuple(_way(row) for row in _tables()["way"])


def _way(row: dict[str, str]) -> Way:
    texts = (row["text"], row["lead"], row.get("head", row["lead"]))
    text, lead, head = ("" if words == "-" else words for words in texts)
    asked, meant, near = (lazily(row.get(key, ""), re.I) for key in ("pattern", "meant", "near"))
    kin = lazily(row["kin"], re.I) if "kin" in row else None
    return Way(asked, meant, near, text, lead, head, kin, bool(row.get("small")))


@lru_cache(maxsize=1024)
def way_for(words: str) -> Way | None:
    """The first way whose pattern stands in `category: name`; None where a coach has nothing sure to say.

    Several stages ask for the same things of a posting, and each answer tries all patterns.
    """
    return next((way for way in load_ways() if way.asked.search(words)), None)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work far from software."""

    name: str
    pattern: re.Pattern[str]
    """Words that show it in a line or title."""
    nearer: str
    """The roles that such a resume is nearer to."""
    bridge: str
    """Which work leads from there towards technology, a sentence."""
    lead: str
    """The same for who leads people there: no step below what they did."""


@cache
def load_fields() -> tuple[Field, ...]:
    """The fields, in the order of the file."""
    rows = _tables()["field"]
    return tuple(
        Field(r["name"], lazily(r["pattern"], re.I), r["nearer"], r["bridge"], r.get("lead", r["bridge"])) for r in rows
    )


@dataclass(frozen=True, slots=True)
class Condition:
    """What a posting may demand that no line of work settles."""

    id: str
    title: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    """Words that make it something else."""
    text: str
    """What to do."""
    abroad: str
    """What to do where the resume names another country than the posting."""


@cache
def load_conditions() -> tuple[Condition, ...]:
    """The conditions, in the order of the file, the gravest first."""
    return tuple(_condition(row) for row in _tables()["condition"])


def _condition(row: dict[str, str]) -> Condition:
    pattern, unless = lazily(row["pattern"], re.I), lazily(row["unless"], re.I)
    return Condition(row["id"], row["title"], pattern, unless, row["text"], row.get("abroad", row["text"]))


@dataclass(frozen=True, slots=True)
class Domain:
    """A field in which years are asked by its name."""

    asked: re.Pattern[str]
    """Its names in a demand."""
    near: re.Pattern[str]
    """Words of a resume that shows it, or something near it."""


@cache
def load_domains() -> tuple[Domain, ...]:
    """The fields in which years are asked, in the order of the file."""
    rows = _tables()["domain"]
    return tuple(Domain(lazily(rf"\b(?:{r['asked']})", re.I), lazily(rf"\b(?:{r['near']})", re.I)) for r in rows)


@dataclass(frozen=True, slots=True)
class Sector:
    """A kind of products or systems."""

    name: str
    pattern: re.Pattern[str]
    """Words that show it in a line."""
    sign: re.Pattern[str]
    """Words of a line from another sector that shows something of it."""
    kin: re.Pattern[str]
    """Words of a title of which nobody says that it is of another field."""


@cache
def load_sectors() -> tuple[Sector, ...]:
    """The sectors, in the order of the file."""
    return tuple(_sector(row) for row in _tables()["sector"])


def _sector(row: dict[str, str]) -> Sector:
    return Sector(row["name"], *(lazily(row[key], re.I) for key in ("pattern", "sign", "kin")))


@cache
def load_software() -> Sector:
    """Software as such, for postings that name no sector."""
    (row,) = _tables()["software"]
    return _sector(row)
