"""A posting's document becomes what it asks: sections, mentions, years, degrees, checks, requirements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    Block,
    DegreeAsked,
    Document,
    Importance,
    Posting,
    PostingSectionKind,
    Quote,
    Requirement,
    Section,
    SkillMention,
    YearsAsked,
)
from skill_lexicon.concept import Lexicon

_SILENT: Final = frozenset({"legal", "benefits", "pay"})
"""Sections that ask for nothing, whatever they say."""
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
    years, degrees = tuple(_years(text)), tuple(_degrees(text))
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
    kept: list[tuple[Span, Unit]] = []
    units, at = text.units, 0
    for span in decided_mentions(text.doc) if units else ():
        while at < len(units) and units[at].last <= span.start:
            at += 1
        unit = units[min(at, len(units) - 1)]
        if unit.first <= span.start and span.end <= unit.last and _counts(span, unit, employer):
            kept.append((span, unit))
    groups = find_alternatives(text.doc, [span for span, _ in kept])
    for index, (span, unit) in enumerate(kept):
        place = text.place(span.start_char, span.end_char)
        if place:
            importance, group = unit.importance(span.start), groups.get(index, "")
            yield as_mention(span, lexicon, *place, importance=importance, section=unit.section, alternatives=group)


def _counts(span: Span, unit: Unit, employer: str) -> bool:
    """Whether a mention stands where the posting asks, and is no name of the employer or of a section."""
    if unit.section in _SILENT or (unit.section in _HALF_SILENT and unit.importance(span.start) == "duty"):
        return False
    if unit.kind == "heading" and heading_kind(unit.text):
        return False
    return not (employer and is_own_name(span.text, employer))


def _years(text: ReadText) -> Iterator[YearsAsked]:
    for unit in text.units:
        if unit.section in _SILENT or not unit.has("years"):
            continue
        if unit.section in _HALF_SILENT and "experience" not in unit.text.lower():
            continue
        for found in find_years(text.text, unit.start, unit.end):
            place = text.place(found.start, found.end)
            if place:
                importance = unit.importance(text.token(unit, found.start))
                yield YearsAsked(found.min, found.max, found.of, importance, place[0].id, place[1], place[2])


def _degrees(text: ReadText) -> Iterator[DegreeAsked]:
    for unit in text.units:
        if unit.section in _SILENT or unit.section == "about" or not unit.has("degree"):
            continue
        for found in find_degrees(text.text, unit.start, unit.end):
            place = text.place(found.start, found.end)
            if place:
                importance = _demand(unit.importance(text.token(unit, found.start)))
                yield DegreeAsked(
                    found.level, found.fields, found.or_equivalent, importance, place[0].id, place[1], place[2]
                )


def _demand(importance: Importance) -> Importance:
    """Nobody has the duty of a degree: where it is named, it is asked."""
    return "required" if importance == "duty" else importance


def _checks(text: ReadText) -> Iterator[Requirement]:
    """A requirement for each kind of check: its strongest place."""
    strongest: dict[str, tuple[CheckFound, Unit, Importance]] = {}
    for unit in text.units:
        if unit.section in ("benefits", "pay"):
            continue
        for check in find_checks(text.text, unit):
            importance = _demand(unit.importance(text.token(unit, check.start)))
            if check.kind not in strongest or RANKS[importance] < RANKS[strongest[check.kind][2]]:
                strongest[check.kind] = check, unit, importance
    for check, unit, importance in strongest.values():
        place = text.place(unit.start, unit.end)
        if place and importance != "negated":
            yield check_requirement(check.kind, check.label, importance, text.quote(*place))


def _requirements(
    text: ReadText,
    mentions: tuple[SkillMention, ...],
    years: tuple[YearsAsked, ...],
    degrees: tuple[DegreeAsked, ...],
) -> tuple[Requirement, ...]:
    """All requirements, by importance, then in the order of the posting."""
    blocks: Mapping[str, Block] = {block.id: block for block in text.blocks}

    def quote_at(block_id: str, start: int, end: int) -> Quote:
        return text.quote(blocks[block_id], start, end)

    found = [
        *skill_requirements(mentions, quote_at),
        *years_requirements(years, quote_at),
        *degree_requirements(degrees, quote_at),
        *_checks(text),
    ]
    return tuple(
        sorted(found, key=lambda one: (RANKS[one.importance], blocks[one.quote.block_id].start + one.quote.start))
    )


def _sections(text: ReadText) -> Iterator[Section]:
    """The sections with their headings and blocks."""
    first = 0
    for index in range(1, len(text.units) + 1):
        if index == len(text.units) or not _together(text, first, index):
            yield _section(text, text.units[first:index], text.headings[first])
            first = index


def _together(text: ReadText, one: int, other: int) -> bool:
    return (text.units[one].section, text.headings[one]) == (text.units[other].section, text.headings[other])


def _section(text: ReadText, units: Sequence[Unit], heading: str) -> Section:
    ids = list(dict.fromkeys(place[0].id for unit in units if (place := text.place(unit.start, unit.end))))
    own = units[0].kind == "heading" and bool(ids)
    kind = cast(PostingSectionKind, units[0].section)
    alone = own and not any(place[0].id == ids[0] for unit in units[1:] if (place := text.place(unit.start, unit.end)))
    return Section(kind, heading if own else "", ids[0] if own else "", tuple(ids[1:] if alone else ids))
