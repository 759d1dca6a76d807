"""A posting's document becomes what it asks: sections, mentions, years, degrees, checks, requirements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

from spacy.language import Language
from spacy.tokens import Span

from resume_tailor.language.alternatives import find_alternatives
from resume_tailor.language.assessment import assess
from resume_tailor.language.checks import CheckFound, find_checks
from resume_tailor.language.degrees import find_degrees
from resume_tailor.language.employer import find_employer, is_own_name
from resume_tailor.language.headings import heading_kind
from resume_tailor.language.mentions import as_mention, decided_mentions
from resume_tailor.language.reading import ReadText, read_text
from resume_tailor.language.requirements import (
    RANKS,
    check_requirement,
    degree_requirements,
    skill_requirements,
    years_requirements,
)
from resume_tailor.language.role import find_role, find_title
from resume_tailor.language.tongue import find_language
from resume_tailor.language.units import Unit, starts_of
from resume_tailor.language.years import find_years
from resume_tailor.model import (
    DegreeAsked,
    Document,
    Importance,
    Posting,
    PostingSectionKind,
    Requirement,
    Section,
    SkillMention,
    YearsAsked,
)
from skill_lexicon.concept import Lexicon

_SILENT: Final = frozenset({"legal", "benefits", "pay"})
"""Sections that ask for nothing, whatever they say."""
_NO_DEGREES: Final = _SILENT | {"about"}
_HALF_SILENT: Final = frozenset({"about", "other", "title"})
"""Sections that ask only where a clause of theirs says so."""


def read_posting_document(document: Document, lexicon: Lexicon, nlp: Language) -> Posting:
    """The posting that a document holds. Never fails: what could not be understood is said in `warnings`, and a text
    that is no posting, or none in English, gets a low `confidence`.
    """
    text = read_text(document, nlp)
    title = find_title(text.text, tuple(unit.text for unit in text.units[:3]), document.title)
    employer = find_employer(text.text, text.units, starts_of(text.doc), document.employer)
    role, language = find_role(text.text, title), find_language(text.doc)
    mentions = tuple(_mentions(text, lexicon, employer))
    years, degrees = _without_repeats(_years(text)), _without_repeated_degrees(_degrees(text))
    about_job = [unit for unit in text.units if unit.section not in _SILENT]
    confidence, warnings = assess(
        language=language,
        role=role,
        title=title,
        words=sum(unit.last - unit.first for unit in about_job),
        mentions=mentions,
        technical=sum(cue[0] == "technical" for unit in about_job for cue in unit.cues),
    )
    return Posting(
        document=document,
        title=title,
        employer=employer,
        role=role,
        language=language,
        confidence=confidence,
        sections=tuple(_sections(text)),
        mentions=mentions,
        years=years,
        degrees=degrees,
        requirements=_requirements(text, mentions, years, degrees),
        warnings=document.warnings + warnings,
    )


def _mentions(text: ReadText, lexicon: Lexicon, employer: str) -> Iterator[SkillMention]:
    """The mentions that count, in reading order, with importance, section and alternatives."""
    kept: list[Span] = []
    homes: list[int] = []
    units, at = text.units, 0
    for span in decided_mentions(text.doc) if units else ():
        start, end = span.start, span.end
        while at < len(units) - 1 and units[at].last <= start:
            at += 1
        unit = units[at]
        if unit.first <= start and end <= unit.last and _counts(unit, start):
            kept.append(span)
            homes.append(at)
    groups = find_alternatives(text.doc, kept)
    for index, (span, home) in enumerate(zip(kept, homes, strict=True)):
        place = text.within(home, span.start_char, span.end_char)
        if place and not (employer and is_own_name(place[0].text[place[1] : place[2]], employer)):
            unit = units[home]
            importance, group = unit.importance(span.start), groups.get(index, "")
            yield as_mention(span, lexicon, *place, importance=importance, section=unit.section, alternatives=group)


def _counts(unit: Unit, token: int) -> bool:
    """Whether a mention at a token stands where the posting asks, and not in the heading of a section."""
    if unit.section in _SILENT or (unit.section in _HALF_SILENT and unit.importance(token) == "duty"):
        return False
    return unit.kind != "heading" or not heading_kind(unit.text)


def _years(text: ReadText) -> Iterator[YearsAsked]:
    for index, unit in enumerate(text.units):
        if not unit.cues or unit.section in _SILENT or not unit.has("years"):
            continue
        if unit.section in _HALF_SILENT and "experience" not in unit.text.lower():
            continue
        for found in find_years(text.text, unit.start, unit.end):
            place = text.within(index, found.start, found.end)
            if place:
                importance = unit.importance(text.token(unit, found.start))
                yield YearsAsked(found.min, found.max, found.of, importance, place[0].id, place[1], place[2])


def _degrees(text: ReadText) -> Iterator[DegreeAsked]:
    for index, unit in enumerate(text.units):
        if not unit.cues or unit.section in _NO_DEGREES or not unit.has("degree"):
            continue
        for found in find_degrees(text.text, unit.start, unit.end):
            place = text.within(index, found.start, found.end)
            if place:
                importance = _demand(unit.importance(text.token(unit, found.start)))
                yield DegreeAsked(
                    found.level, found.fields, found.or_equivalent, importance, place[0].id, place[1], place[2]
                )


def _without_repeats(years: Iterable[YearsAsked]) -> tuple[YearsAsked, ...]:
    """The demands for years, each once: a posting may say its first line again at its end."""
    return tuple({(one.min, one.max, one.of or one.start): one for one in reversed(tuple(years))}.values())[::-1]


def _without_repeated_degrees(degrees: Iterable[DegreeAsked]) -> tuple[DegreeAsked, ...]:
    """The demands for degrees without those that repeat a level and add no field to it."""
    kept: list[DegreeAsked] = []
    for one in degrees:
        if not any(one.level == other.level and one.fields in ((), other.fields) for other in kept):
            kept.append(one)
    return tuple(kept)


def _demand(importance: Importance) -> Importance:
    """Nobody has the duty of a degree: where it is named, it is asked."""
    return "required" if importance == "duty" else importance


def _checks(text: ReadText) -> Iterator[Requirement]:
    """A requirement for each kind of check: its strongest place."""
    strongest: dict[str, tuple[CheckFound, int, Importance]] = {}
    for index, unit in enumerate(text.units):
        if not unit.cues or unit.section in ("benefits", "pay"):
            continue
        for check in find_checks(text.text, unit):
            importance = _demand(unit.importance(text.token(unit, check.start)))
            if check.kind not in strongest or RANKS[importance] < RANKS[strongest[check.kind][2]]:
                strongest[check.kind] = check, index, importance
    for check, index, importance in strongest.values():
        block, start, _ = text.places[index]
        if importance != "negated":
            yield check_requirement(check.kind, check.label, importance, text.quote(block.id, start))


def _requirements(
    text: ReadText,
    mentions: tuple[SkillMention, ...],
    years: tuple[YearsAsked, ...],
    degrees: tuple[DegreeAsked, ...],
) -> tuple[Requirement, ...]:
    """All requirements, by importance, then in the order of the posting."""
    found = [
        *skill_requirements(mentions, text.quote),
        *years_requirements(years, text.quote),
        *degree_requirements(degrees, text.quote),
        *_checks(text),
    ]

    def order(one: Requirement) -> tuple[int, int]:
        return RANKS[one.importance], text.blocks[one.quote.block_id].start + one.quote.start

    return tuple(sorted(found, key=order))


def _sections(text: ReadText) -> Iterator[Section]:
    """The sections with their headings and blocks."""
    first = 0
    units, headings = text.units, text.headings
    for index in range(1, len(units) + 1):
        if (
            index == len(units)
            or units[index].section != units[first].section
            or headings[index] is not headings[first]
        ):
            yield _section(units[first], headings[first], [place[0].id for place in text.places[first:index]])
            first = index


def _section(unit: Unit, heading: str, ids: Sequence[str]) -> Section:
    """The section that a unit begins, of the blocks of these units."""
    kind = cast(PostingSectionKind, unit.section)
    if unit.kind != "heading":
        return Section(kind, "", "", tuple(dict.fromkeys(ids)))
    alone = ids[0] not in ids[1:]
    return Section(kind, heading, ids[0], tuple(dict.fromkeys(ids[1:] if alone else ids)))
