"""A posting's document becomes what it asks: sections, mentions, years, degrees, checks, requirements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
from resume_tailor.language.years import find_years
from resume_tailor.model import (
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


@dataclass(slots=True)
class _Unit:
    """A heading, item or sentence with all that was found out about it."""

    span: Span
    section: str
    heading: str
    clauses: list[Span] = field(default_factory=list)
    cues: set[str] = field(default_factory=set)

    def importance(self, token: int) -> Importance:
        """What the clause of a token makes of what it names; the special clauses come last and win."""
        for clause in reversed(self.clauses):
            if clause.start <= token < clause.end:
                return cast(Importance, clause.label_)
        return "duty"

    def asks(self, token: int) -> bool:
        """Whether a mention at a token counts at all."""
        if self.section in _SILENT:
            return False
        return self.section not in _HALF_SILENT or (len(self.clauses) > 1 and self.importance(token) != "duty")


def read_posting_document(document: Document, lexicon: Lexicon, nlp: Language) -> Posting:
    """The posting that a document holds. Never fails: what could not be understood is said in `warnings`, and a text
    that is no posting, or none in English, gets a low `confidence`.
    """
    text = read_text(document, nlp)
    units = list(_units(text))
    lines = tuple(unit.span.text for unit in units[:3])
    title = find_title(text.folded.text, lines, document.title)
    employer = find_employer(text.folded.text, document.employer)
    quotes = _Quotes(document, text, units)
    mentions = _mentions(text, units, lexicon, title, employer)
    years = tuple(_years(text, units))
    degrees = tuple(_degrees(text, units))
    requirements = _requirements(mentions, years, degrees, _checks(text, units, quotes), quotes)
    role = find_role(text.folded.text, title)
    language = find_language(text.doc)
    confidence, warnings = assess(
        language=language,
        role=role,
        title=title,
        words=sum(len(unit.span) for unit in units if unit.section not in _SILENT),
        mentions=mentions,
        asked=len(years) + len(degrees),
        text=text.folded.text,
    )
    return Posting(
        document=document,
        title=title,
        employer=employer,
        role=role,
        language=language,
        confidence=confidence,
        sections=tuple(_sections(text, units)),
        mentions=mentions,
        years=years,
        degrees=degrees,
        requirements=requirements,
        warnings=document.warnings + warnings,
    )


def _units(text: ReadText) -> Iterator[_Unit]:
    """The units with their sections, clauses and kinds of cue, in reading order."""
    doc = text.doc
    sections, clauses, cues = list(doc.spans["sections"]), list(doc.spans["clauses"]), list(doc.spans["cues"])
    at_section = at_clause = at_cue = 0
    heading = ""
    for span in doc.spans["units"]:
        while sections[at_section].end <= span.start:
            at_section += 1
        if span.label_ == "heading":
            heading = span.text
        unit = _Unit(span, sections[at_section].label_, heading)
        while at_clause < len(clauses) and clauses[at_clause].start < span.end:
            unit.clauses.append(clauses[at_clause])
            at_clause += 1
        while at_cue < len(cues) and cues[at_cue].start < span.end:
            unit.cues.add(cues[at_cue].label_)
            at_cue += 1
        yield unit


def _mentions(
    text: ReadText, units: Sequence[_Unit], lexicon: Lexicon, title: str, employer: str
) -> tuple[SkillMention, ...]:
    """The mentions that count, in reading order, with importance, section and alternatives."""
    kept: list[tuple[Span, _Unit]] = []
    at = 0
    for span in decided_mentions(text.doc):
        while at < len(units) - 1 and units[at].span.end <= span.start:
            at += 1
        unit = units[at] if units else None
        if (
            unit
            and unit.span.start <= span.start
            and span.end <= unit.span.end
            and _counts(span, unit, title, employer)
        ):
            kept.append((span, unit))
    groups = find_alternatives(text.doc, [span for span, _ in kept])
    found: list[SkillMention] = []
    for index, (span, unit) in enumerate(kept):
        place = text.place(span.start_char, span.end_char)
        if place:
            plain = as_mention(span, lexicon, *place)
            found.append(
                SkillMention(
                    plain.concept,
                    plain.label,
                    plain.category,
                    plain.block_id,
                    plain.start,
                    plain.end,
                    plain.text,
                    unit.importance(span.start),
                    plain.source,
                    unit.section,
                    groups.get(index, ""),
                )
            )
    return tuple(found)


def _counts(span: Span, unit: _Unit, title: str, employer: str) -> bool:
    """Whether a mention stands where the posting asks, and is no name of the employer or part of the job's title."""
    if not unit.asks(span.start) or (
        unit.span.label_ == "heading" and unit.span.text.strip(" :") in (title, unit.heading)
    ):
        return unit.asks(span.start) and unit.span.label_ == "heading" and _is_topic(unit)
    return not (employer and is_own_name(span.text, employer))


def _is_topic(unit: _Unit) -> bool:
    """Whether a heading names a capability (`Risk management:`) rather than a section."""
    return not heading_kind(unit.span.text)


def _years(text: ReadText, units: Sequence[_Unit]) -> Iterator[YearsAsked]:
    for unit in units:
        if "years" not in unit.cues or unit.section in _SILENT:
            continue
        for found in find_years(text.folded.text, unit.span.start_char, unit.span.end_char):
            place = text.place(found.start, found.end)
            if place and (unit.section not in _HALF_SILENT or "experience" in unit.span.text.lower()):
                block, start, end = place
                importance = unit.importance(_token(unit, found.start))
                yield YearsAsked(found.min, found.max, found.of, importance, block.id, start, end)


def _degrees(text: ReadText, units: Sequence[_Unit]) -> Iterator[DegreeAsked]:
    for unit in units:
        if "degree" not in unit.cues or unit.section in _SILENT or unit.section == "about":
            continue
        for found in find_degrees(text.folded.text, unit.span.start_char, unit.span.end_char):
            place = text.place(found.start, found.end)
            if place:
                block, start, end = place
                importance = unit.importance(_token(unit, found.start))
                if importance == "duty":
                    importance = "required"
                yield DegreeAsked(found.level, found.fields, found.or_equivalent, importance, block.id, start, end)


def _token(unit: _Unit, place: int) -> int:
    """Index of the token that holds a character of the unit."""
    starts = [token.idx for token in unit.span]
    index = bisect_left(starts, place)
    return unit.span.start + (index if index < len(starts) and starts[index] == place else index - 1)


def _checks(text: ReadText, units: Sequence[_Unit], quotes: _Quotes) -> Iterator[Requirement]:
    """A requirement for each kind of check: its strongest place."""
    found: dict[str, tuple[CheckFound, _Unit, Importance]] = {}
    for unit in units:
        if "check" not in unit.cues or unit.section in _SILENT - {"legal"}:
            continue
        for check in find_checks(text.folded.text, unit.span.start_char, unit.span.end_char):
            importance = unit.importance(_token(unit, check.start))
            importance = "required" if importance == "duty" else importance
            if importance != "negated" and (check.kind not in found or RANKS[importance] < RANKS[found[check.kind][2]]):
                found[check.kind] = check, unit, importance
    for check, unit, importance in found.values():
        yield check_requirement(check.kind, check.label, importance, quotes.of_unit(unit))


def _requirements(
    mentions: tuple[SkillMention, ...],
    years: tuple[YearsAsked, ...],
    degrees: tuple[DegreeAsked, ...],
    checks: Iterator[Requirement],
    quotes: _Quotes,
) -> tuple[Requirement, ...]:
    """All requirements, by importance, then in the order of the posting."""
    found = [
        *skill_requirements(mentions, quotes.at),
        *years_requirements(years, quotes.at),
        *degree_requirements(degrees, quotes.at),
        *checks,
    ]
    return tuple(sorted(found, key=lambda one: (RANKS[one.importance], quotes.order(one.quote))))


def _sections(text: ReadText, units: Sequence[_Unit]) -> Iterator[Section]:
    """The sections with their headings and blocks."""
    group: list[_Unit] = []
    for unit in (*units, None):
        if group and (unit is None or unit.section != group[0].section or unit.heading != group[0].heading):
            yield _section(text, group)
            group = []
        if unit is not None:
            group.append(unit)


def _section(text: ReadText, group: Sequence[_Unit]) -> Section:
    places = [place for unit in group if (place := text.place(unit.span.start_char, unit.span.end_char))]
    first = group[0]
    with_heading = first.span.label_ == "heading" and bool(places)
    ids = dict.fromkeys(place[0].id for place in (places[1:] if with_heading else places))
    return Section(
        kind=cast(PostingSectionKind, first.section),
        heading=first.heading.strip(" :*#-") if with_heading else "",
        heading_id=places[0][0].id if with_heading else "",
        block_ids=tuple(ids),
    )


class _Quotes:
    """Quotes lines of the posting with their places."""

    def __init__(self, document: Document, text: ReadText, units: Sequence[_Unit]) -> None:
        self._document = document
        self._text = text
        self._line_ends = [match.start() for match in re.finditer("\n", document.text)]
        self._places = [
            (place, unit) for unit in units if (place := text.place(unit.span.start_char, unit.span.end_char))
        ]
        self._starts = [place[0].start + place[1] for place, _ in self._places]
        self._blocks = {block.id: block for block in document.blocks}

    def order(self, quote: Quote) -> int:
        """Where a quote begins in the document's text."""
        return self._blocks[quote.block_id].start + quote.start

    def of_unit(self, unit: _Unit) -> Quote:
        """The whole unit, quoted."""
        place = self._text.place(unit.span.start_char, unit.span.end_char)
        if place is None:
            raise ValueError("a unit stands in no block")
        return self.at(place[0].id, place[1], place[2])

    def at(self, block_id: str, start: int, end: int) -> Quote:
        """The unit that holds a place of a block, quoted; the place alone where it reaches beyond one."""
        block = self._blocks[block_id]
        index = bisect_left(self._starts, block.start + start + 1) - 1
        heading = ""
        if index >= 0:
            (unit_block, first, last), unit = self._places[index]
            heading = unit.heading.strip(" :*#-")
            if unit_block.id == block_id and first <= start and end <= last:
                start, end = first, last
        line = bisect_left(self._line_ends, block.start + start) + 1
        where = f"line {line}, {heading}" if heading and len(heading) <= 60 else f"line {line}"
        return Quote("posting", block_id, start, end, block.text[start:end], where)
