"""Matches of what is no skill: years from date ranges, degrees from degree lines, and checks only for the reader."""

from __future__ import annotations

import re
from datetime import date

from resume_tailor.folding import find_words, fold_words
from resume_tailor.kind_of_years import months_of_kind
from resume_tailor.language.requirements import SCHOOL_DIPLOMA
from resume_tailor.model import DegreeAsked, Evidence, Match, Requirement, Resume, SkillMention, YearsAsked
from resume_tailor.not_held import degree_not_held
from resume_tailor.places import ResumePlaces, quote_line, shorten
from resume_tailor.tenure import (
    DEGREE_RANK,
    DegreeHeld,
    find_degrees,
    find_unfinished_degrees,
    is_pm_title,
    months_held,
    names_degree,
    stands_unread,
)

_PM_YEARS = re.compile(r"\b(?:program(?:me)?s?|projects?|tpm|pmo|delivery)\b", re.I)
_ANY_YEARS = re.compile(r"\b(?:professional|relevant|work(?:ing)?|industry|overall|total|related)\b", re.I)
ROUNDING_MONTHS = 3
"""How far the sum of date ranges may fall short and still count as met: dates are whole months or years."""


def match_years(requirement: Requirement, resume: Resume, as_of: date) -> Match:
    """Whether the dated positions add up to the years asked, and which of them were counted."""
    asked = requirement.years
    total = months_held(resume.positions, as_of)
    if asked is None or asked.min is None or not total:
        why = "Your positions carry no dates that could be added up. Count for yourself."
        return Match(requirement, "not checkable", (), why)
    if stands_unread(resume, as_of):
        sums = f"The positions that could be read add up to {say_years(total)}"
        why = f"{sums}; other dates stand beside them. Count for yourself."
        return Match(requirement, "not checkable", (), why)
    titled = months_held((p for p in resume.positions if is_pm_title(p.title)), as_of)
    sums = f"Your dated positions add up to {say_years(total)}; {say_titled(titled)}."
    need = _years_enough(asked, resume) * 12 - ROUNDING_MONTHS
    if total < need:
        return Match(requirement, "absent", (), f"{sums} The posting asks for {say_asked(asked)}.")
    if not asked.of or _ANY_YEARS.fullmatch(asked.of.split(" experience")[0].strip()):
        return Match(requirement, "shown", (), sums, 1.0)
    if _PM_YEARS.search(asked.of) and months_of_kind(asked.of, resume, as_of) >= need:
        return Match(requirement, "shown", (), sums, 1.0)
    why = f"{sums} Whether {say_asked(asked)} are among them, only you can tell."
    return Match(requirement, "not checkable", (), why)


def _years_enough(asked: YearsAsked, resume: Resume) -> float:
    """The least years that are enough with the degrees of the resume; the most of all where it has none of them."""
    sides = ((asked.degree, asked.min or 0.0), *asked.or_with)
    held = max((DEGREE_RANK[degree.level] for degree in find_degrees(resume)), default=-1)
    ways = [years for level, years in sides if level is None or held >= DEGREE_RANK[level]]
    return min(ways) if ways else max(years for _, years in sides)


def say_years(months: int) -> str:
    """`about 9 years`, `about 8 months`: date ranges are no exact measure."""
    if months < 12:
        return f"about {months} month{'s' * (months != 1)}"
    years = round(months / 12)
    return f"about {years} year{'s' * (years != 1)}"


def say_titled(months: int) -> str:
    """How much of it was under a title of leading projects or programs."""
    if not months:
        return "none of them has project or program in its title"
    return f"{say_years(months).removeprefix('about ')} of them with project, program or delivery lead in the title"


def say_asked(asked: YearsAsked) -> str:
    """`8 years of program management`, as asked."""
    number = f"{asked.min:g}" if asked.min is not None else "some"
    if asked.max is not None and asked.max != asked.min:
        number += f" to {asked.max:g}"
    of = asked.of.strip(" .,;")
    of = re.sub(r"^(?:of|in|as)\s+", "", of)
    return f"{number} years" + (f" of {of}" if of else "")


def match_degree(requirement: Requirement, resume: Resume, as_of: date) -> Match:
    """Whether a degree line of the resume reaches the level, and whether it names one of the fields."""
    asked = requirement.degree
    if asked is None:
        return Match(requirement, "not checkable", (), "What degree is asked could not be read.")
    enough = [held for held in find_degrees(resume) if DEGREE_RANK[held.level] >= DEGREE_RANK[asked.level]]
    if not enough:
        if requirement.label.startswith(SCHOOL_DIPLOMA):
            return _school_diploma(requirement, resume)
        begun = _begun_degree(asked, resume)
        if begun:
            name = f"Your resume has “{shorten(begun)}”, which is not yet a degree held."
            why = f"{name} Whether it counts is for the employer to say."
            return Match(requirement, "not checkable", (), why)
        return _no_degree(requirement, asked, resume, as_of)
    places = ResumePlaces(resume)
    fitting = [held for held in enough if _names_field(held, asked, places, lines=1)]
    fitting = fitting or [held for held in enough if _names_field(held, asked, places, lines=2)]
    best = (fitting or enough)[0]
    found = (_degree_evidence(best, places),)
    name = f"Your resume has “{shorten(best.line)}”."
    if fitting or not asked.fields:
        return Match(requirement, "shown", found, name, 1.0)
    fields = " or ".join(asked.fields[:3])
    why = f"{name} The level is met; whether the field counts as {fields} is for the employer to say."
    return Match(requirement, "not checkable", found, why)


def _school_diploma(requirement: Requirement, resume: Resume) -> Match:
    """A school's certificate that the education section names; resumes seldom do, and nobody lacks it for that."""
    places = ResumePlaces(resume)
    for block in resume.document.blocks:
        found = SCHOOL.search(block.text) if places.kind(block.id) == "education" else None
        if found and not degree_not_held(block.text, *found.span(), len(block.text)):
            held = DegreeHeld("any", block.id, *found.span(), block.text)
            name = f"Your resume has “{shorten(block.text)}”."
            return Match(requirement, "shown", (_degree_evidence(held, places),), name, 1.0)
    return Match(
        requirement, "not checkable", (), "Your resume names no school; whether you have one is for you to say."
    )


def _begun_degree(asked: DegreeAsked, resume: Resume) -> str:
    """The line of a degree high enough that is not held yet; empty where none is begun."""
    begun = (held for held in find_unfinished_degrees(resume) if held.not_held == "begun")
    return next((held.line for held in begun if DEGREE_RANK[held.level] >= DEGREE_RANK[asked.level]), "")


def _no_degree(requirement: Requirement, asked: DegreeAsked, resume: Resume, as_of: date) -> Match:
    if asked.or_equivalent:
        total = 0 if stands_unread(resume, as_of) else months_held(resume.positions, as_of)
        years = f" Your dated positions add up to {say_years(total)}." if total else ""
        why = f"No degree of that level stands in your resume; the posting takes equivalent experience too.{years}"
        return Match(requirement, "not checkable", (), why)
    unread = _unread_education(resume)
    if unread:
        why = f"Your education section says “{unread}”. Whether that is the degree asked for is for you to say."
        return Match(requirement, "not checkable", (), why)
    named = "" if find_degrees(resume) else names_degree(resume)
    if named:
        why = f"Your resume says “{shorten(named)}”. Whether that is the degree asked for is for you to say."
        return Match(requirement, "not checkable", (), why)
    return Match(requirement, "absent", (), "No degree of that level stands in your resume.")


SCHOOL = re.compile(
    r"\b(?:matric|10\s?\+\s?2|hsc\b|sslc|s\.s\.l\.c|secondary|intermediate|high school|10th|12th|"
    r"g\.?e\.?d\b|gcse|[ao][- ]levels?\b|abitur|leaving certificate|(?:grade|class|std\.?) (?:1[02]|xi?i?)\b)",
    re.I,
)
"""Words of a certificate below any degree."""
HIGHER = re.compile(r"\bgraduat(?:e|ion|ed)\b|\buniversit|\bdegree\b|\bcollege\b", re.I)
"""Words of studies, whatever the degree is called."""


def _unread_education(resume: Resume) -> str:
    """The line of the education section that tells of most, where none names a degree that we know; else empty.

    A school's certificate is taken for none where another line stands beside it.
    """
    if find_degrees(resume):
        return ""
    places = ResumePlaces(resume)
    inside = [
        b for b in resume.document.blocks if any(b.id in s.block_ids for s in resume.sections if s.kind == "education")
    ]
    named = [" ".join(b.text.split()) for b in inside if len(fold_words(b.text)) > 1 and b.id not in places.titles]
    higher = [line for line in named if not SCHOOL.search(line)]
    studied = [line for line in higher if HIGHER.search(line)]
    return shorten((studied or higher or [""])[0])


_GENERIC_FIELD = re.compile(
    r"\b(?:related|similar|relevant|technical|equivalent|any)\b|\bfields?\b|\bdisciplines?\b", re.I
)
_SHORT_FIELDS = {
    "computer science": (
        "computer science",
        "cs",
        "cse",
        "computer applications",
        "computer engineering",
        "computing",
        "informatics",
        "informatik",
        "inform",
        "informatique",
        "informatica",
    ),
    "ee": ("electrical engineering", "electrical", "electronics", "electronic"),
    "ce": ("computer engineering", "civil engineering"),
    "cs": ("computer science", "computer engineering", "computing", "informatics", "software engineering"),
    "me": ("mechanical engineering", "mechanical"),
    "ece": ("electronics", "electrical", "computer engineering"),
    "mis": ("information systems", "mis"),
    "information technology": ("information technology", "it", "information systems"),
    "engineering": ("engineering", "b tech", "btech", "m tech", "mtech", "b eng", "engineer"),
    "electrical engineering": ("electrical", "electronics", "elektrotechnik", "ece", "eee"),
    "mechanical engineering": ("mechanical", "maschinenbau"),
    "business": (
        "betriebswirtschaft",
        "bwl",
        "kauffrau",
        "kaufmann",
        "business",
        "mba",
        "bba",
        "commerce",
        "management",
    ),
    "business administration": ("business administration", "mba", "bba"),
}


def _names_field(held: DegreeHeld, asked: DegreeAsked, places: ResumePlaces, lines: int) -> bool:
    """Whether the degree's line and those after it, `lines` in all, name one of the fields; `related` names none."""
    blocks = list(places.blocks.values())
    number = places.order[held.block_id]
    text = " / ".join(block.text for block in blocks[number : number + lines])
    for field in asked.fields:
        if _GENERIC_FIELD.search(field) and len(fold_words(field)) <= 3 and "engineering" not in field:
            continue
        names = _SHORT_FIELDS.get(field, (field,))
        if any(find_words(text if len(name) > 4 else held.line, name) for name in names):
            return True
    return False


def _degree_evidence(held: DegreeHeld, places: ResumePlaces) -> Evidence:
    block = places.blocks[held.block_id]
    words = block.text[held.start : held.end]
    mention = SkillMention(
        None, words, "degree", block.id, held.start, held.end, words, source="discovered", section=places.kind(block.id)
    )
    quote = quote_line("resume", block, held.start, held.end, places.name(block.id))
    return Evidence(words.casefold(), mention, "same", "bullet", quote)


_CHECK_WORDS: dict[str, tuple[str, ...]] = {
    "clearance": ("clearance", "TS/SCI", "top secret", "public trust"),
    "citizen": ("citizen", "citizenship", "US person", "green card"),
    "sponsor": ("visa", "work permit", "green card", "citizen", "H1B"),
    "visa": ("visa", "work permit", "green card", "citizen", "H1B"),
    "authori": ("work permit", "green card", "citizen", "authorized to work"),
    "travel": ("travel",),
    "relocat": ("relocate", "relocation"),
}


_PARTS = re.compile(r"[.;|•·](?=\s|$)|\s[-–—]\s|\t|\n")
_CLAUSE = 90
"""Characters of a clause that are quoted."""


def _clause_of(text: str, start: int, end: int) -> str:
    """The clause of the line around `start:end`, cut before these words rather than behind them where it is long."""
    left = max((hit.end() for hit in _PARTS.finditer(text, 0, start)), default=0)
    right = next((hit.start() for hit in _PARTS.finditer(text, end)), len(text))
    if end - left > _CLAUSE:
        left = text.find(" ", end - _CLAUSE, start) + 1 or start
        return "… " + shorten(text[left:right], _CLAUSE)
    return shorten(text[left:right].strip(), _CLAUSE)


_TRAVELLED = re.compile(r"^\W{0,9}travel(?:s|l?ing|l?ed)? (?:to|for|about)\b|\btravel(?:s|l?ed) to\b", re.I)
"""A line of a job that tells of its owner's travelling, and not of the trade."""


def match_check(requirement: Requirement, resume: Resume) -> Match:
    """Never decided, only listed; where the resume speaks of its owner on it, the explanation quotes that."""
    places = ResumePlaces(resume)
    own = [b for b in resume.document.blocks if b.id not in places.positions or _TRAVELLED.search(b.text)]
    asked = f"{requirement.id} {requirement.label} {requirement.quote.text}".casefold()
    for stem, words in _CHECK_WORDS.items():
        if stem not in asked:
            continue
        for block in own:
            hits = [span for word in words for span in find_words(block.text, word)]
            if hits:
                why = f"Check it yourself. Your resume says “{_clause_of(block.text, *min(hits))}”."
                return Match(requirement, "not checkable", (), why)
    return Match(requirement, "not checkable", (), "A resume seldom settles this. Check it yourself before you apply.")
