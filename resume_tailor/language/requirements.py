"""From places to requirements: one item for each thing asked, however often the posting says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from resume_tailor.language.years_of import is_job
from resume_tailor.model import DegreeAsked, Importance, Quote, Requirement, SkillMention, YearsAsked

RANKS: Final[dict[Importance, int]] = {"required": 0, "preferred": 1, "duty": 2, "negated": 3}
QuoteAt = Callable[[str, int], Quote]
"""Quotes the line around a place: block id and start."""
Labels = Mapping[tuple[str, int], str]
"""What to call the mention at a place (block id and start) in a table; empty where it names nothing by itself."""

_LEVELS: Final = {
    "bachelor": "bachelor's degree",
    "master": "master's degree",
    "doctorate": "doctorate",
    "associate": "associate's degree",
    "any": "degree",
}


_WIDE_DEGREE: Final = re.compile(r"(advanced|graduate|post-?graduate|higher)(?:\s+\w+)?\s+degree", re.IGNORECASE)
"""Names of degrees that are not bound to one level."""
_BRITISH: Final = re.compile(r"HN[CD]\b|foundation degree", re.IGNORECASE)
"""Degrees of the level of an associate's that are called otherwise."""
SCHOOL_DIPLOMA: Final = "high school diploma"
"""What the lowest demand is called, which any degree meets as well."""
_SCHOOL: Final = re.compile(r"high[\s-]school diploma", re.IGNORECASE)


_ONE_ROW: Final = {
    "execution": "project-execution program-execution",
    "communication": "verbal-and-written-communication",
    "planning": "project-planning program-planning",
    "collaboration": "partnering",
    "scheduling": "timeline-management",
    "on-time-delivery": "on-time-and-on-budget",
    "metrics": "kpis",
    "cross-functional-teams": "cross-functional-work cross-functional-leadership",
    "initiative": "proactivity",
    "risk-management": "risk-and-issue-management risk-assessment",
    "adaptability": "comfort-with-change",
    "requirements-management": "requirements-gathering",
    "leadership": "team-leadership",
    "project-management": "managing-multiple-projects large-scale-projects",
}
"""Concepts that a posting names side by side for one thing asked, under the id of their row."""
_ROW_OF: Final = {one: row for row, others in _ONE_ROW.items() for one in others.split()}


def key_of(mention: SkillMention) -> str:
    """What makes two mentions one requirement: the concept, or the very words where no entry has them."""
    if mention.concept:
        return _ROW_OF.get(mention.concept, mention.concept)
    return "-".join(mention.text.lower().split())


def skill_requirements(mentions: Sequence[SkillMention], quote_at: QuoteAt, labels: Labels) -> Iterator[Requirement]:
    """A requirement for each concept that stands alone somewhere, and for each list of which one is enough.

    A list is no requirement of its own where one of its members is asked alone as strongly; members of a list are none
    unless they stand alone elsewhere. Negated mentions ask for nothing, nor do those without a label.
    """
    alone: dict[str, list[SkillMention]] = defaultdict(list)
    lists: dict[str, list[SkillMention]] = defaultdict(list)
    for mention in mentions:
        if mention.importance != "negated" and labels[mention.block_id, mention.start]:
            (lists[mention.alternatives] if mention.alternatives else alone[key_of(mention)]).append(mention)
    groups: dict[str, list[SkillMention]] = defaultdict(list)
    for members in lists.values():
        keys = tuple(dict.fromkeys(key_of(mention) for mention in members))
        best = _rank(members)
        covered = [key for key in keys if key in alone and _rank(alone[key]) <= best]
        for mention in members:
            if len(keys) == 1 or key_of(mention) in covered:
                alone[key_of(mention)].append(mention)
        if len(keys) > 1 and not covered:
            groups["|".join(keys)].extend(members)
    for key, found in (*alone.items(), *groups.items()):
        yield _skill(key, found, quote_at, labels)


def _mention_rank(mention: SkillMention) -> int:
    return RANKS[mention.importance or "duty"]


def _rank(mentions: Iterable[SkillMention]) -> int:
    return min(map(_mention_rank, mentions))


def _skill(key: str, mentions: Sequence[SkillMention], quote_at: QuoteAt, labels: Labels) -> Requirement:
    ordered = sorted(mentions, key=_mention_rank) if len(mentions) > 1 else mentions
    best = _spokesman(ordered, labels)
    return Requirement(
        key,
        "skill",
        _group_label(ordered, best, labels) if "|" in key else labels[best.block_id, best.start],
        best.importance or "duty",
        best.category,
        tuple(dict.fromkeys([mention.concept for mention in mentions if mention.concept])),
        tuple(ordered),
        quote_at(best.block_id, best.start),
    )


def _spokesman(ordered: Sequence[SkillMention], labels: Labels) -> SkillMention:
    """Of the strongest mentions the first whose label is its own words, in preference to one named by its concept."""
    best = ordered[0]
    if len(ordered) == 1:
        return best
    equals = (one for one in ordered if one.importance == best.importance)
    return next((one for one in equals if one.text in labels[one.block_id, one.start]), best)


def _group_label(ordered: Sequence[SkillMention], best: SkillMention, labels: Labels) -> str:
    """The members of a list, each once by its shortest name: `PMP or CSM`."""
    names: dict[str, str] = {}
    for one in ordered:
        if one.alternatives == best.alternatives:
            label = labels[one.block_id, one.start]
            names[key_of(one)] = min(names.get(key_of(one), label), label, key=len)
    *others, last = names.values()
    return f"{', '.join(others)} or {last}" if others else last


def years_requirements(years: Sequence[YearsAsked], quote_at: QuoteAt) -> Iterator[Requirement]:
    """A requirement for each demand for years."""
    asked = [one for one in years if one.importance != "negated"]
    for number, one in enumerate(asked, start=1):
        yield _other(f"years-{number}", "years", _years_label(one), one, quote_at)


def degree_requirements(degrees: Sequence[DegreeAsked], quote_at: QuoteAt) -> Iterator[Requirement]:
    """A requirement for each demand for a degree."""
    asked = [one for one in degrees if one.importance != "negated"]
    for number, one in enumerate(asked, start=1):
        yield _other(f"degree-{number}", "degree", _degree_label(one, quote_at), one, quote_at)


def _degree_label(degree: DegreeAsked, quote_at: QuoteAt) -> str:
    """`bachelor's degree in physics or mathematics, or equivalent`; `advanced degree` where the posting says so."""
    quote = quote_at(degree.block_id, degree.start)
    wide = _WIDE_DEGREE.match(quote.text, max(0, degree.start - quote.start))
    level = f"{wide[1].lower()} degree" if wide else _LEVELS[degree.level]
    british = _BRITISH.match(quote.text, max(0, degree.start - quote.start))
    level = british.group() if british else level
    if _SCHOOL.match(quote.text, max(0, degree.start - quote.start)):
        level = SCHOOL_DIPLOMA
    *others, last = degree.fields or ("",)
    fields = f" in {', '.join(others)}{' or ' if others else ''}{last}" if last else ""
    equivalent = (", or equivalent" if others else " or equivalent") if degree.or_equivalent else ""
    return f"{level}{fields}{equivalent}"


def _years_label(years: YearsAsked) -> str:
    low, high = (f"{one:g}" if one is not None else "" for one in (years.min, years.max))
    amount = f"{low}-{high} years" if high else f"{low}+ years"
    beside = _LEVELS[years.degree] if years.degree else ""
    article = "an" if beside[:1] == "a" else "a"
    return f"{amount} {'as' if is_job(years.of) else 'of'} {years.of or 'experience'}" + (
        f" with {article} {beside}" if beside else ""
    )


def _other(key: str, kind: str, label: str, asked: YearsAsked | DegreeAsked, quote_at: QuoteAt) -> Requirement:
    years, degree = (asked, None) if isinstance(asked, YearsAsked) else (None, asked)
    return Requirement(
        id=key,
        kind="years" if kind == "years" else "degree",
        label=label,
        importance=asked.importance,
        category="degree" if degree else None,
        concepts=(),
        mentions=(),
        quote=quote_at(asked.block_id, asked.start),
        years=years,
        degree=degree,
    )


def check_requirement(kind: str, label: str, importance: Importance, quote: Quote) -> Requirement:
    """A requirement that only the person can answer."""
    return Requirement(f"check-{kind}", "check", label, importance, None, (), (), quote)
