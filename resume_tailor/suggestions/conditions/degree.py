"""The degree asked and the degree held: level first, then field; what to do where one of them falls short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import DegreeAsked, Match, Quote, Suggestion
from resume_tailor.standing_facts import HIGHER, SCHOOL, say_years
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, quote_clause, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.degree_fields import is_far, is_of_life
from resume_tailor.suggestions.person.reach import foreign_field
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import (
    DEGREE_RANK,
    DegreeHeld,
    find_degrees,
    is_pm_title,
    months_held,
    names_degree,
    stands_unread,
)

_EQUIVALENT = re.compile(
    r"\bor\b(?!\s+(?:\w+\s+){0,3}?(?:fields?|disciplines?|areas?|majors?|degrees?|programs?|products?|projects?)\b)"
    r"[^.;]{0,40}\b(?:equivalent|experience)\b|equivalent (?:work |practical |professional )?experience|in lieu|"
    r"combination of education|\bexperience \(?or\b[^.;]{0,25}\b(?:degree|bachelor)|\bor\b[^.;]{0,30}\btrack record\b",
    re.I,
)
_RELATED = re.compile(r"\b(?:related|similar|relevant|technical|STEM|other|equivalent)\b", re.I)
_RELATED_ALSO = re.compile(r"\b(?:related|similar|relevant|other|equivalent)\b", re.I)
_TECHNICAL = re.compile(
    r"engineer|ing[eé]n|ingegn|engenh|diplom-?\s?inf|maschinenbau|elektro|informat|inform[aá]|comput|"
    r"technolog|informati|(?<!political )(?<!social )(?<!home )(?<!library )scien|math|physic|electr|"
    r"mechan|software|b\.?\s?tech|m\.?\s?tech|"
    r"\bmca\b|\bbca\b|"
    r"\bb\.?e\b|\bIT\b|system",
    re.I,
)


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
    if below is None and names_degree(case.resume) and not _unread_line(case):
        return None  # a degree's words stand somewhere, though not so that level and field could be read
    return _made(match, quote, *_of_lower_level(asked, below, lenient, _narrowed(quote.text), case), case, below)


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


def _of_another_field(
    match: Match, asked: DegreeAsked, quote: Quote, held: list[DegreeHeld], lenient: bool, case: Case
) -> Suggestion | None:
    """None where the field is near enough: a technical degree for a technical or related one."""
    lines = " ".join(degree.line for degree in held)
    technical = any(_TECHNICAL.search(field) for field in asked.fields)
    near = _TECHNICAL.search(lines) and (technical or _RELATED.search(quote.text))
    far = not lenient and is_far(f"{quote.text} {' '.join(asked.fields)}", lines)
    if is_of_life(" ".join(asked.fields)) and is_of_life(lines):
        return None
    if not asked.fields or (near and not far and not _is_of_things(asked, lines, quote)):
        return None
    if not technical and not far and _RELATED_ALSO.search(quote.text):
        return None
    if far and _RELATED_ALSO.search(quote.text):
        return _of_far_field(match, asked, quote, min(held, key=lambda degree: len(degree.line)), case)
    fields = join_and([_field_name(field) for field in asked.fields[:3]], "or")
    own = held[0]
    title = f"Degree in {fields} asked; {_OTHER_FIELD} field"
    level = "" if asked.level == "any" else "the level is met, "
    facts = f"You hold {_held_words(own)}: {level}the field is another."
    foreign = foreign_field(case) if _is_technical(asked) else None
    action = (
        f"The posting takes experience in its place, of its own kind: years in {foreign.name} will hardly count, so "
        "say which part of your work was technical."
        if lenient and foreign
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
        f"You hold {_held_words(own)}.",
        "Whether it passes for related is for them to say. Name beside it the courses, or the training since, that "
        f"were in {fields}; if there were none, let the letter name the work that stands in their place.",
        case,
        own,
    )


def _is_technical(asked: DegreeAsked) -> bool:
    """Whether the fields asked are technical ones alone, so that years of another kind hardly stand in their place."""
    return bool(asked.fields) and all(_TECHNICAL.search(field) for field in asked.fields)


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
    only = all(_OF_THINGS.search(field) for field in asked.fields) and not _RELATED.search(quote.text)
    return only and bool(_OF_DATA.search(held)) and not _ENGINEER.search(held)


def _held_words(held: DegreeHeld) -> str:
    """The degree as the resume writes it, from its own name on."""
    return quoted(held.line if len(held.line) <= 90 else held.line[held.start :], 90)


def _field_name(field: str) -> str:
    return "IT" if field == "it" else field


_IN_A_FIELD = re.compile(
    r"\bexperience\s+(in\s+(?:an?\s+|the\s+|this\s+|that\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:disciplines?|fields?|areas?|domains?|industry))\b",
    re.I,
)


_RECORD = re.compile(r"\bor\b[^.;]{0,30}\btrack record\s+((?:of|in)\s+[^.;,]{3,60})", re.I)


def _narrowed(clause: str) -> str:
    """What is taken for a degree, where not any work is: `experience in a related discipline`; else empty."""
    if field := _IN_A_FIELD.search(clause):
        return f"experience {' '.join(field.group(1).split())}"
    record = _RECORD.search(clause)
    return f"a track record {' '.join(record.group(1).split())}" if record else ""


_LEVELS = {"any": "degree", "associate": "associate degree", "doctorate": "doctorate"}


def _of_lower_level(
    asked: DegreeAsked, below: DegreeHeld | None, lenient: bool, narrowed: str, case: Case
) -> tuple[str, str, str]:
    level = _LEVELS.get(asked.level, f"{asked.level}'s degree")
    article = "An" if level.startswith("associate") else "A"
    field = foreign_field(case) if _is_technical(asked) else None
    instead = (
        f"The posting takes equivalent experience as well and means work of its own kind: years in {field.name} will "
        "hardly count, so say which part of your work was technical."
        if lenient and not narrowed and field
        else "The posting takes equivalent experience as well: put your "
        f"{_years_in_its_place(case)} in its place, in the first lines of the letter."
        if lenient and not narrowed
        else f"The posting takes {narrowed} in its place: say which part of your work was that; "
        "other years do not count."
        if narrowed
        else "Ask the recruiter whether experience counts in its place before you write the application."
    )
    if below is not None:
        return (
            f"{article} {level} asked; your resume shows a level below",
            f"Your highest is {_held_words(below)}.",
            instead,
        )
    line = _unread_line(case)
    if line:
        return (
            f"{article} {level} asked; your resume does not name one plainly",
            f"Your education section says {quoted(line, 90)}, without level or field.",
            "If that is a degree, write level and field beside it (“Bachelor of …”). "
            f"If not: {instead[0].lower()}{instead[1:]}",
        )
    diploma = _diploma_line(case)
    nearest = f" Nearest to it is {quoted(diploma, 90)}." if diploma else ""
    return (
        f"{article} {level} asked; none stands in your resume",
        f"No line of your resume names a degree.{nearest}",
        f"If you hold one, write it in with its field. If not: {instead[0].lower()}{instead[1:]}",
    )


_NEAREST = "work nearest to this post, with its years,"
_SKILLED = re.compile(
    r"engineer|developer|programmer|architect|analyst|administrator|technolog|technical|technician|software|systems?\b|"
    r"consultant|scientist|designer|\bqa\b|\bit\b|network|data|support|product|operations|manager|director|head|lead",
    re.I,
)
_NO_SKILL = re.compile(
    r"restaurant|\bbar\b|store|shop|retail|cashier|kitchen|shift|barista|waiter|server\b|driver", re.I
)


def _years_in_its_place(case: Case) -> str:
    """How much work may stand for a degree; no figure where a job is of no profession, or was not read."""
    if stands_unread(case.resume, case.as_of):
        return _NEAREST
    held = [p for p in case.resume.positions if _SKILLED.search(p.title) or is_pm_title(p.title)]
    held = [p for p in held if not _NO_SKILL.search(f"{p.title} {p.employer}")]
    if len(held) == len(case.resume.positions):
        return f"{say_years(months_held(held, case.as_of)).removeprefix('about ')} of work"
    return _NEAREST


def _unread_line(case: Case) -> str:
    """The line of the education section that tells of a university without level, school certificates aside."""
    ids = {i for s in case.resume.sections if s.kind == "education" for i in s.block_ids}
    lines = [block.text for block in case.resume.document.blocks if block.id in ids]
    return next((t for t in lines if HIGHER.search(t) and not SCHOOL.search(t) and len(t.split()) > 2), "")


_DIPLOMA = re.compile(r"\bdiploma\b", re.I)


def _diploma_line(case: Case) -> str:
    """The line that names a diploma; empty where none does."""
    lines = (" ".join(block.text.split()) for block in case.resume.document.blocks)
    return next((t for t in lines if _DIPLOMA.search(t) and not SCHOOL.search(t) and 2 < len(t.split()) <= 25), "")


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
