"""The degree asked and the degree held: level first, then field; what to do where one of them falls short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import DegreeAsked, Match, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, quote_clause, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.degree_fields import is_far, is_of_life
from resume_tailor.suggestions.conditions.degree_level import (
    TECHNICAL,
    held_words,
    is_technical,
    narrowed_to,
    of_lower_level,
    unread_line,
)
from resume_tailor.suggestions.person.reach import foreign_field
from resume_tailor.suggestions.wording import join_and
from resume_tailor.tenure import (
    DEGREE_RANK,
    DegreeHeld,
    find_degrees,
    names_degree,
)

_EQUIVALENT = re.compile(
    r"\bor\b(?!\s+(?:\w+\s+){0,3}?(?:fields?|disciplines?|areas?|majors?|degrees?|programs?|products?|projects?)\b)"
    r"[^.;]{0,40}\b(?:equivalent|experience)\b|equivalent (?:work |practical |professional )?experience|in lieu|"
    r"combination of education|\bexperience \(?or\b[^.;]{0,25}\b(?:degree|bachelor)|\bor\b[^.;]{0,30}\btrack record\b",
    re.I,
)
_RELATED = re.compile(r"\b(?:related|similar|relevant|technical|STEM|other|equivalent)\b", re.I)
_RELATED_ALSO = re.compile(r"\b(?:related|similar|relevant|other|equivalent)\b", re.I)


def suggest_degree(case: Case) -> Suggestion | None:
    """One at most: the first required degree whose level or field the resume does not show."""
    open_ = [
        (match, asked)
        for match in case.matches
        if (asked := match.requirement.degree) is not None
        and match.requirement.importance == "required"
        and match.state != "shown"
    ]
    made: list[Suggestion] = []
    for match, asked in open_:
        if any(_is_floor_below(other, asked, case) for _, other in open_ if other is not asked):
            continue  # the posting takes a lower degree as well, which is named in its stead
        one = _suggestion(match, asked, case)
        if one is not None and not _is_met_elsewhere(one, asked, case):
            made.append(one)
    wider = [one for one in made if _OR_RELATED in one.title]
    return next(iter(wider if made and _OTHER_FIELD in made[0].title else []), next(iter(made), None))


def _is_met_elsewhere(made: Suggestion, asked: DegreeAsked, case: Case) -> bool:
    """Whether only the field falls short, and another required line takes a degree of the field that is held."""
    others = [
        (match, other)
        for match in case.matches
        if (other := match.requirement.degree) is not None
        and match.requirement.importance == "required"
        and other.block_id != asked.block_id
        and other.fields
    ]
    of_field = _OTHER_FIELD in made.title
    return of_field and any(m.state == "shown" or _suggestion(m, other, case) is None for m, other in others)


_OTHER_FIELD, _OR_RELATED = "yours is in another", "or a related field"
_OR = re.compile(r"\bor\b", re.I)


def _is_floor_below(other: DegreeAsked, asked: DegreeAsked, case: Case) -> bool:
    """Whether the posting takes the other, lower degree too: `PhD. Or, Bachelor's and 5 years`, or in another line."""
    if "any" in (other.level, asked.level) or DEGREE_RANK[other.level] >= DEGREE_RANK[asked.level]:
        return False
    text = case.posting.document.block(other.block_id).text
    if other.block_id != asked.block_id:
        return bool(_ANOTHER_WAY.search(text))
    low, high = sorted((other.start, asked.start))
    return bool(_OR.search(text[low:high]))


_ANOTHER_WAY = re.compile(
    r"\b(?:will|may|also) accept\b|\baccepts?\b|\balternat(?:e|ive|ively)\b|\bin (?:lieu|place|stead) of\b|\bsubstitut",
    re.I,
)
"""Words of a line that is the other way in: `Employer will accept a bachelor's degree and five years`."""


def _suggestion(match: Match, asked: DegreeAsked, case: Case) -> Suggestion | None:
    around = case.posting.document.block(asked.block_id).text[asked.start : asked.end + _PROGRAM_NEAR]
    if _PROGRAM.match(around):
        return None  # `M.S. Excel` is a program, no master of science
    held = find_degrees(case.resume)
    lowest = min(
        (d.level for d in case.posting.degrees if d.importance == "required"),
        key=lambda level: DEGREE_RANK[level],
        default=asked.level,
    )
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    if DEGREE_RANK[asked.level] <= DEGREE_RANK["bachelor"] and not _takes_experience(asked, quote):
        quote = next((q for q in _lenient_lines(case) if not is_among_wishes(q, case.posting)), quote)
    lenient = _takes_experience(asked, quote)
    enough = [d for d in held if DEGREE_RANK[d.level] >= DEGREE_RANK[asked.level]]
    if not enough and any(DEGREE_RANK[d.level] >= DEGREE_RANK[lowest] for d in held):
        return None  # the higher degree is one of two ways in
    if enough:
        return _of_another_field(match, asked, quote, enough, lenient, case)
    below = held[0] if held else None
    if below is None and names_degree(case.resume) and not unread_line(case):
        return None  # a degree's words stand somewhere, though not so that level and field could be read
    return _made(match, quote, *of_lower_level(asked, below, lenient, narrowed_to(quote.text), case), case, below)


_PROGRAM = re.compile(r"\W*M\.?\s?S\.?\W*(?:Excel|Office|Word|Project|Visio|Power\s?Point|Access|Teams|Outlook|SQL)")
_PROGRAM_NEAR = 12
"""Characters after the letters in which a program's name stands."""


def _takes_experience(asked: DegreeAsked, quote: Quote) -> bool:
    return asked.or_equivalent or bool(_EQUIVALENT.search(quote.text))


_DEGREE_OR_YEARS = re.compile(r"\b(?:bachelor|associate|degree)\S*[^.;]{0,80}?\bor\b[^.;]{0,40}\bexperience\b", re.I)
"""A line that takes experience in place of a degree: `Bachelor's degree, or four years of related experience`."""


def _lenient_lines(case: Case) -> Iterator[Quote]:
    """The posting's lines, wishes aside, that take experience in the place of a degree."""
    for block in case.posting.document.blocks:
        hit = _DEGREE_OR_YEARS.search(block.text)
        if hit:
            quote = quote_around(case.posting, block, *hit.span())
            if _EQUIVALENT.search(quote.text) and not is_wished(quote.text):
                yield quote


_FACULTY = re.compile(r"(?:liberal |the )?(?:arts?|sciences?|humanities)", re.I)
"""A whole faculty among the fields asked, which is no field of study."""


def _of_another_field(
    match: Match, asked: DegreeAsked, quote: Quote, held: list[DegreeHeld], lenient: bool, case: Case
) -> Suggestion | None:
    """None where the field is near enough: a technical degree for a technical or related one."""
    if any(_FACULTY.fullmatch(field) for field in asked.fields):
        return None  # `a degree in arts, science or engineering` is any of a university's
    lines = " ".join(degree.line for degree in held)
    technical = any(TECHNICAL.search(field) for field in asked.fields)
    near = TECHNICAL.search(lines) and (technical or _RELATED.search(quote.text))
    far = is_far(f"{quote.text} {' '.join(asked.fields)}", lines)
    if is_of_life(" ".join(asked.fields)) and is_of_life(lines):
        return None
    if not asked.fields or (near and not far and not _is_of_things(asked, lines, quote)):
        return None
    if not technical and not far and _RELATED_ALSO.search(quote.text):
        return None
    if far and lenient and _RELATED_ALSO.search(_EQUIVALENT.sub("", quote.text)):
        return None  # two ways in beside the fields named
    if far and not lenient and _RELATED_ALSO.search(quote.text):
        return _of_far_field(match, asked, quote, min(held, key=lambda degree: len(degree.line)), case)
    fields = join_and([_field_name(field) for field in asked.fields[:3]], "or")
    own = held[0]
    title = f"Degree in {fields} asked; {_OTHER_FIELD} field"
    level = "" if asked.level == "any" else "the level is met, "
    facts = f"You hold {held_words(own)}: {level}the field is another."
    foreign, narrowed = foreign_field(case) if is_technical(asked) else None, narrowed_to(quote.text)
    action = (
        f"The posting takes experience in its place, of its own kind: years in {foreign.name} will hardly count, so "
        "say which part of your work was technical."
        if lenient and foreign
        else f"The posting takes {narrowed} in its place: say which part of your work was that; other years do not "
        "count."
        if lenient and narrowed
        else f"The posting takes experience in its place: say in the letter which of your work stands for {fields}."
        if lenient
        else f"If part of your studies or a later course was in {fields}, name it beside the degree; if not, let the "
        "letter name the work that stands in its place."
    )
    return _made(match, quote, title, facts, action, case, own)


def _of_far_field(match: Match, asked: DegreeAsked, quote: Quote, own: DegreeHeld, case: Case) -> Suggestion:
    """The field is another, and whether it passes for a related one is the employer's to say."""
    fields = join_and([_field_name(field) for field in asked.fields[:3]], "or")
    return _made(
        match,
        quote,
        f"Degree in {fields} {_OR_RELATED} asked; {_OTHER_FIELD}",
        f"You hold {held_words(own)}.",
        "Whether it passes for related is for them to say. Name beside it the courses, or the training since, that "
        f"were in {fields}; if there were none, let the letter name the work that stands in their place.",
        case,
        own,
    )


_OF_THINGS = re.compile(
    r"mechanical|electrical|electronic|civil|structural|material|robotic|mechatronic|industrial|chemical|aerospace",
    re.I,
)
_OF_DATA = re.compile(r"\bcomput|\binformat|\bsoftware|\bIT\b|\bbusiness|\bcommerce|\bmanagement|\baccount", re.I)
_ENGINEER = re.compile(
    r"engineer|ing[eé]n|ingegn|engenh|diplom-?\s?ing|dipl\.|maschinenbau|elektro|mechan|electr|robot|physic|"
    r"\b[bm]\.?\s?tech|\b[bm]\.?\s?e\b",
    re.I,
)


def _is_of_things(asked: DegreeAsked, held: str, quote: Quote) -> bool:
    """Whether only engineering of machines is asked, nothing related, and what is held is of data or trade."""
    only = all(_OF_THINGS.search(field) for field in asked.fields) and not _RELATED.search(
        _EQUIVALENT.sub("", quote.text)
    )
    return only and bool(_OF_DATA.search(held)) and not _ENGINEER.search(held)


def _field_name(field: str) -> str:
    return "IT" if field == "it" else field


def _made(
    match: Match, quote: Quote, title: str, facts: str, action: str, case: Case, held: DegreeHeld | None
) -> Suggestion:
    own: tuple[Quote, ...] = ()
    if held is not None:
        words = held.line[held.start : held.end]
        own = (Quote("resume", held.block_id, held.start, held.end, words, case.places.name(held.block_id)),)
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=title,
        reason=f"The posting says {say(case.posting, quote)}. {facts}",
        action=action,
        posting_quotes=(quote,),
        resume_quotes=own,
        effect="The question of the degree is answered before it is asked.",
        requirement=match.requirement.id,
        weight=4.1,
    )
