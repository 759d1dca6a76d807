"""A posting's document becomes what it asks: sections, mentions, years, degrees, checks, requirements."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, zip_longest
from typing import Final, NamedTuple, cast

from spacy.language import Language

from resume_tailor.language.alternatives import Place, find_alternatives
from resume_tailor.language.asked_sense import asks_for_it
from resume_tailor.language.assessment import assess
from resume_tailor.language.checks import CheckFound, find_checks
from resume_tailor.language.degrees import find_degrees, is_degree
from resume_tailor.language.employer import find_employer, is_own_name
from resume_tailor.language.headings import heading_kind
from resume_tailor.language.mentions import as_mention, decided_mentions, lexicon_candidates
from resume_tailor.language.phrases import Phrase, find_phrase
from resume_tailor.language.reading import ReadText, read_text, read_texts, uncollected
from resume_tailor.language.requirements import (
    RANKS,
    check_requirement,
    degree_requirements,
    skill_requirements,
    years_requirements,
)
from resume_tailor.language.role import find_role, find_title
from resume_tailor.language.rows import stands_as_row
from resume_tailor.language.tongue import find_language
from resume_tailor.language.units import Spotted, Unit, ends_of, starts_of
from resume_tailor.language.years import find_years
from resume_tailor.language.years_by_degree import Side, find_sides
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
_CLEARANCE: Final = "check-clearance"
_HALF_SILENT: Final = frozenset({"about", "other", "title"})
"""Sections that ask only where a clause of theirs says so."""

FIRST: Final = 8
"""Lines among which the title is looked for, once those of the page around a copied posting are left out."""
MOST_MENTIONS: Final = 3000
MOST_OTHERS: Final = 200
"""How many mentions, and how many demands for years and for degrees, are read: of 167 real postings none has more than
197, 6 and 4. It keeps time and memory bounded for a text of a megabyte."""
TOO_MUCH: Final = "The posting asks for far more than postings do: only its beginning was read for requirements."


def read_posting_document(document: Document, lexicon: Lexicon, nlp: Language) -> Posting:
    """The posting that a document holds. Never fails: what could not be understood is said in `warnings`, and a text
    that is no posting, or none in English, gets a low `confidence`.
    """
    return _understand(read_text(document, nlp), document, lexicon)


def read_posting_documents(documents: Sequence[Document], lexicon: Lexicon, nlp: Language) -> Iterator[Posting]:
    """The same of many documents, in their order."""
    for document, text in zip(documents, read_texts(documents, nlp), strict=True):
        with uncollected():
            posting = _understand(text, document, lexicon)
        yield posting


def _understand(text: ReadText, document: Document, lexicon: Lexicon) -> Posting:
    title = find_title(text.text, tuple(unit.text for unit in text.units[:FIRST]), document.title)
    employer = find_employer(text.text, text.units, starts_of(text.doc), document.employer)
    role, language = find_role(text.text, title), find_language(text.doc)
    all_years = tuple(islice(_years(text), MOST_OTHERS))
    all_degrees = tuple(islice(_degrees(text), MOST_OTHERS))
    years = _without_repeats(all_years)
    degrees = _without_repeated_degrees(all_degrees)
    named = tuple(islice(_mentions(text, lexicon, employer, title, all_degrees), MOST_MENTIONS))
    too_much = len(named) == MOST_MENTIONS or MOST_OTHERS in (len(all_years), len(all_degrees))
    mentions = tuple(one.mention for one in named)
    about_job = [unit for unit in text.units if unit.section not in _SILENT]
    cues = Counter([cue[0] for unit in about_job for cue in unit.cues])
    confidence, warnings = assess(
        language=language,
        role=role,
        title=title,
        words=sum(unit.last - unit.first for unit in about_job),
        mentions=mentions,
        technical=cues["technical"],
        software=cues["software"],
        elsewhere=cues["other field"],
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
        requirements=_requirements(text, named, years, degrees),
        warnings=(*document.warnings, *warnings, *((TOO_MUCH,) if too_much else ())),
    )


class _Named(NamedTuple):
    """A mention, and what to call it in a table."""

    mention: SkillMention
    label: str
    """Empty where it names nothing that could be asked by itself."""


def _mentions(
    text: ReadText, lexicon: Lexicon, employer: str, title: str, degrees: Sequence[DegreeAsked]
) -> Iterator[_Named]:
    """The mentions that count, in reading order, with importance, section and alternatives."""
    doc, units = text.doc, text.units
    found: list[tuple[Spotted, int, Phrase]] = []
    places: list[Place] = []
    for span, home, near in _placed(text, degrees):
        phrase = find_phrase(doc, units[home], span, near, is_name=_is_name(span, lexicon))
        found.append((span, home, phrase))
        places.append(Place(phrase.first, phrase.last, span.id_ or span.text.lower(), span.label_))
    groups = find_alternatives(doc, places)
    for index, (span, home, phrase) in enumerate(found):
        place = text.within(home, span.start_char, span.end_char)
        if place and not (employer and is_own_name(place[0].text[place[1] : place[2]], employer)):
            unit = units[home]
            importance, group = unit.importance(span.start), groups.get(index, "")
            mention = as_mention(span, lexicon, *place, importance=importance, section=unit.section, alternatives=group)
            same = phrase.first == span.start and phrase.last == span.end
            words = mention.text if same else _words_of(text, home, phrase) or mention.text
            asked = asks_for_it(span.id_, place[0].text, place[1], place[2])
            yield _Named(mention, _label(words, phrase, mention, lexicon, title) if asked else "")


def _is_name(span: Spotted, lexicon: Lexicon) -> bool:
    """Whether words are one of their concept's names as it is written."""
    if not span.id_:
        return False
    concept = lexicon.concepts[span.id_]
    return span.text == concept.pref_label or span.text in concept.alt_labels


def _words_of(text: ReadText, home: int, phrase: Phrase) -> str:
    """The words of a phrase as the posting spells them."""
    doc = text.doc
    place = text.within(home, starts_of(doc)[phrase.first], ends_of(doc)[phrase.last - 1])
    return place[0].text[place[1] : place[2]] if place else ""


def _placed(text: ReadText, degrees: Sequence[DegreeAsked]) -> Iterator[tuple[Spotted, int, Sequence[Spotted]]]:
    """What was decided to be a mention and counts, the number of its unit, and the lexicon's other candidates around
    it: none where they themselves are the mentions.
    """
    units, at, seen = text.units, 0, -1
    candidates, decided = lexicon_candidates(text.doc), decided_mentions(text.doc)
    starts = [] if decided is candidates else [one.start for one in candidates]
    for span in decided if units else ():
        start, end = span.start, span.end
        while at < len(units) - 1 and units[at].last <= start:
            at += 1
        if at != seen:
            unit = units[at]
            seen, idle, silent = at, _idle_places(unit), _is_silent(unit)
            only_asking, has_degree = unit.section in _HALF_SILENT, bool(degrees) and unit.has("degree")
        if silent or start < unit.first or end > unit.last or (only_asking and not _asks(unit, start)):
            continue
        if idle and any(first <= start and end <= last for first, last in idle):
            continue
        if not (has_degree and _in_degree(text, span, at, degrees)):
            yield (
                span,
                at,
                candidates[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)] if starts else (),
            )


def _is_silent(unit: Unit) -> bool:
    """Whether a unit asks for nothing: what is offered and what the law says, and headings of sections."""
    return unit.section in _SILENT or (unit.kind == "heading" and bool(heading_kind(unit.text)))


def _asks(unit: Unit, token: int) -> bool:
    """Whether a clause of a unit outside of the sections on the job asks for what a token of it names."""
    return unit.importance(token) != "duty"


def _idle_places(unit: Unit) -> list[tuple[int, int]]:
    """Turns of speech of a unit that ask for nothing: `reporting to our director`."""
    return [(first, last) for kind, first, last in unit.cues if kind == "idle"]


def _in_degree(text: ReadText, span: Spotted, home: int, degrees: Sequence[DegreeAsked]) -> bool:
    """Whether a mention of a unit with a degree is that or its field of study, which are asked for as such."""
    if not span.id_ and is_degree(span.text):
        return True
    place = text.within(home, span.start_char, span.end_char)
    return place is not None and any(
        one.block_id == place[0].id and one.start <= place[1] and place[2] <= one.end for one in degrees
    )


def _label(words: str, phrase: Phrase, mention: SkillMention, lexicon: Lexicon, title: str) -> str:
    """What to call a mention: its phrase as the posting spells it, else its concept's name, else nothing."""
    words = " ".join(words.split()).strip("/-,;:&( ")
    concept = lexicon.concepts[mention.concept] if mention.concept else None
    if concept is None:
        named = phrase.stands_alone and words.lower() not in title.lower()
        return words if named and stands_as_row(words, mention.category, None) else ""
    if not phrase.stands_alone and words.lower() not in map(str.lower, concept.names):
        words = concept.pref_label
    return words if stands_as_row(words, mention.category, concept) else ""


def _years(text: ReadText) -> Iterator[YearsAsked]:
    for index, unit in enumerate(text.units):
        if not unit.cues or unit.section in _SILENT or not unit.has("years"):
            continue
        if unit.section in _HALF_SILENT and "experience" not in unit.text.lower():
            continue
        years = tuple(islice(find_years(text.text, unit.start, unit.end), MOST_OTHERS))
        sides = find_sides(text.text, unit.start, unit.end, years)
        for number, found in enumerate(years):
            place = text.within(index, found.start, found.end)
            if place:
                own, *others = sides.get(number, (Side(None, 0.0),))
                importance = unit.importance(text.token(unit, found.start))
                block, start, end = place[0].id, place[1], place[2]
                yield YearsAsked(
                    found.min,
                    found.max,
                    found.of,
                    importance,
                    block,
                    start,
                    end,
                    own.degree,
                    tuple((one.degree, one.years) for one in others),
                )


def _degrees(text: ReadText) -> Iterator[DegreeAsked]:
    for index, unit in enumerate(text.units):
        if not unit.cues or unit.section in _NO_DEGREES or not unit.has("degree"):
            continue
        degrees = tuple(find_degrees(text.text, unit.start, unit.end))
        for found, following in zip_longest(degrees, degrees[1:]):
            place = text.within(index, found.start, found.end)
            if place:
                importance = _demand(unit.importance(text.token(unit, found.start)))
                if following and importance == "preferred" and unit.default == "required":
                    importance = _before_another(text, unit, found.start, following.start)
                yield DegreeAsked(
                    found.level, found.fields, found.or_equivalent, importance, place[0].id, place[1], place[2]
                )


def _before_another(text: ReadText, unit: Unit, start: int, following: int) -> Importance:
    """What a clause makes of a degree before another: `preferred` after the second speaks of that one alone."""
    first, last = text.token(unit, start), text.token(unit, following)
    spoken_of = any(cue[0] == "preferred" and cue[1] < last for cue in unit.cues) or last <= first
    return "preferred" if spoken_of else "required"


def _without_repeats(years: Iterable[YearsAsked]) -> tuple[YearsAsked, ...]:
    """The demands for years, each once, where it is strongest: a posting may say its first line again at its end."""
    kept: dict[tuple[float | None, float | None, str | int], YearsAsked] = {}
    for one in years:
        other = kept.setdefault((one.min, one.max, one.of or one.start), one)
        if RANKS[one.importance] < RANKS[other.importance]:
            kept[one.min, one.max, one.of or one.start] = one
    return tuple(kept.values())


def _without_repeated_degrees(degrees: Iterable[DegreeAsked]) -> tuple[DegreeAsked, ...]:
    """The demands for degrees without those that repeat a level and add no field to it."""
    kept: list[DegreeAsked] = []
    for one in degrees:
        if not any(
            one.level == other.level and one.fields in ((), other.fields) and one.importance == other.importance
            for other in kept
        ):
            kept.append(one)
    return tuple(kept)


def _least_degrees(degrees: Sequence[DegreeAsked], years: Sequence[YearsAsked]) -> tuple[DegreeAsked, ...]:
    """The demands for degrees without those that only lower the years asked; experience may stand in the place of the
    lowest where years without a degree are enough.
    """
    kept = []
    for degree in degrees:
        sides = [one for one in years if one.or_with and one.block_id == degree.block_id and one.degree == degree.level]
        below = {level for one in sides for level, more in one.or_with if more > (one.min or 0.0)}
        if not below - {None}:
            kept.append(replace(degree, or_equivalent=True) if below else degree)
    return tuple(kept)


def _demand(importance: Importance) -> Importance:
    """Nobody has the duty of a degree: where it is named, it is asked."""
    return "required" if importance == "duty" else importance


def _checks(text: ReadText) -> Iterator[Requirement]:
    """A requirement for each kind of check, at its strongest place, in whatever section it stands."""
    best: dict[str, tuple[tuple[int, int], CheckFound, int, Importance]] = {}
    for index, unit in enumerate(text.units):
        for check in find_checks(text.text, unit) if unit.cues else ():
            importance = _demand(unit.importance(text.token(unit, check.start)))
            rank = RANKS[importance], not check.demanded
            if check.kind not in best or rank < best[check.kind][0]:
                best[check.kind] = rank, check, index, importance
    for _, check, index, importance in best.values():
        block, start, _ = text.places[index]
        if importance != "negated":
            yield check_requirement(check.kind, check.label, importance, text.quote(block.id, start))


def _requirements(
    text: ReadText,
    named: tuple[_Named, ...],
    years: tuple[YearsAsked, ...],
    degrees: tuple[DegreeAsked, ...],
) -> tuple[Requirement, ...]:
    """All requirements, by importance, then in the order of the posting."""
    labels = {(one.mention.block_id, one.mention.start): one.label for one in named}
    checks = tuple(_checks(text))
    cleared = any(one.id == _CLEARANCE for one in checks)
    skills = skill_requirements([one.mention for one in named], text.quote, labels)
    found = [
        *(one for one in skills if not (cleared and one.id.endswith("-clearance"))),
        *years_requirements(years, text.quote),
        *degree_requirements(_least_degrees(degrees, years), text.quote),
        *checks,
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
