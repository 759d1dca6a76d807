"""Where the resume says its owner lives: its first lines, the address among the personal details, its jobs."""

from __future__ import annotations

import re

from resume_tailor.model import Block
from resume_tailor.structure.contact import MAIL, has_phone
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.conditions.address import find_postcode
from resume_tailor.suggestions.conditions.place_names import Place, find_in_contact, find_places, is_inside, names_state
from resume_tailor.suggestions.person.standing import by_recency

_TOP_LINES = 12


_NOT_HOME = re.compile(r"universit|college|school|years|seeking|passport|birth|born|visit|issue|experience", re.I)
_ADDRESS = re.compile(
    r"\b(?:(?:permanent|present|current|home|postal|mailing|residential|communication) )?"
    r"(?:address|residence|location|contact details)\b\s*[:\-–—]",
    re.I,
)
_ADDRESS_LINES = 3
"""Lines of one address, that of the label included."""
_FEWEST_POSITIONS = 2
_US_PHONE = re.compile(r"\+1\b|\(\d{3}\) ?\d{3}-\d{4}|(?<![\d+-])(?:1-)?\d{3}-\d{3}-\d{4}\b")


@once_a_case
def home_of(case: Case) -> tuple[Place, Block] | None:
    """The place that the resume names as its owner's: outright, at its top, in the address, by its jobs.

    None where they name none or several.
    """
    by_name = _home_outright(case) or _home_at_top(case) or _home_in_details(case)
    return by_name or find_postcode(case) or _home_of_jobs(case)


_OUTRIGHT = re.compile(r"\b(?:current|present)(?:ly)? (?:location|residence|city|living in)\b\W{0,5}", re.I)
_NEAR = 60
"""Characters after such a label in which its place stands."""


def _home_outright(case: Case) -> tuple[Place, Block] | None:
    """The place behind a label that leaves no doubt, wherever it stands: `Current Location-- Lucknow`."""
    for block in case.resume.document.blocks:
        hit = _OUTRIGHT.search(block.text)
        places = find_places(block.text[hit.end() : hit.end() + _NEAR]) if hit else ()
        if len(places) == 1:
            return places[0], block
    return None


def _home_in_details(case: Case) -> tuple[Place, Block] | None:
    """The one country of the labelled address among the personal details."""
    blocks = [block for block in case.resume.document.blocks if block.text.strip()]
    for number, block in enumerate(blocks):
        if case.places.kind(block.id) not in ("personal", "contact") or not _ADDRESS.search(block.text):
            continue
        lines = [b for b in blocks[number : number + _ADDRESS_LINES] if not _NOT_HOME.search(b.text)]
        found = [(place, b) for b in lines if len(b.text) <= 200 for place in find_places(b.text)]
        if len({place.country for place, _ in found}) == 1:
            return found[-1]
    return None


def _home_of_jobs(case: Case) -> tuple[Place, Block] | None:
    """The country that the heading of the present job names, where another one names it too, and none a second country.

    A job in the United States may be led from anywhere, so that country is never taken from a heading.
    """
    top = [block.text for block in case.resume.document.blocks[:_TOP_LINES] if block.id not in case.places.titles]
    if any(names_state(text) or find_places(text) or _US_PHONE.search(text) for text in top):
        return None
    named: list[tuple[Place, Block, bool]] = []
    for position in case.resume.positions:
        for id_ in position.heading_ids:
            block = case.places.blocks.get(id_)
            found = find_places(block.text) if block else ()
            named += [(place, block, position.current) for place in found[:1] if block]
    countries = {place.country for place, _, _ in named}
    present = [(place, block) for place, block, current in named if current]
    if len(named) < _FEWEST_POSITIONS or len(countries) != 1 or not present or "United States" in countries:
        return None
    return present[0]


def _home_at_top(case: Case) -> tuple[Place, Block] | None:
    """The place that the resume's first lines name as its owner's; None where they name none or several."""
    for block in case.resume.document.blocks[:_TOP_LINES]:
        near_contact = block.id in case.resume.contact_ids or case.places.kind(block.id) in (
            "contact",
            "other",
            "personal",
        )
        if not near_contact or len(block.text) > 300 or block.id in case.places.titles or _is_pastime(block, case):
            continue
        reachable = MAIL.search(block.text) or has_phone(block.text)
        places = find_places(block.text) or (find_in_contact(block.text) if reachable else ())
        if len(places) == 1 and not _NOT_HOME.search(block.text):
            return places[0], block
    return None


DEMONYMS = {
    "Indian": "India", "Pakistani": "Pakistan", "Bangladeshi": "Bangladesh", "Egyptian": "Egypt", "Nepali": "Nepal",
    "Filipino": "Philippines", "Nigerian": "Nigeria", "Kenyan": "Kenya", "Jordanian": "Jordan", "Lebanese": "Lebanon",
    "German": "Germany", "French": "France", "Italian": "Italy", "Spanish": "Spain", "Polish": "Poland",
    "Portuguese": "Portugal", "British": "United Kingdom", "Canadian": "Canada", "Brazilian": "Brazil",
    "Mexican": "Mexico",
}  # fmt: skip
_NATIONALITY = re.compile(
    rf"\b(?:nationality|citizen(?:ship)?)\b\W{{0,9}}(?P<one>{'|'.join(DEMONYMS)})\b|"
    rf"\b(?P<two>{'|'.join(DEMONYMS)}) (?:national\b|citizen)",
    re.I,
)
_SIGN_CHARACTERS = 160
"""Characters of a heading, a school's line or a personal detail; what is longer tells of work."""
_FEWEST_SIGNS = 2
_SIGN_KINDS = ("personal", "contact", "education", "experience", "certifications", "projects", "other")
_PASTIME = re.compile(
    r"\b(?:extra-?\s?curricular|co-?curricular|hobbies|interests|achievements?|awards?|activities|publications|referees?|references?)\b",
    re.I,
)
"""Headings under which a country's name is part of a motto, a prize or a journey, or where somebody else lives."""
_NEWEST = 3
"""Jobs whose place tells where somebody lives; an older one may have been a stay abroad."""


def signs_abroad(case: Case, countries: frozenset[str]) -> tuple[Place, Block] | None:
    """A place elsewhere, where employers, schools, visa and nationality name none inside these countries.

    The nationality first, then the personal details, then the jobs, the newest first; no school's town. None where
    anything names one of the countries, or one line alone names another that is neither the latest job's nor of a
    nationality.
    """
    top = case.resume.document.blocks[:_TOP_LINES]
    contact = [b.text for b in top if b.id in case.resume.contact_ids or case.places.kind(b.id) == "contact"]
    if "United States" in countries and any(_US_PHONE.search(text) or names_state(text) for text in contact):
        return None
    lines = _telling_lines(case)
    named = [(place, block) for block in lines for place in find_places(block.text)]
    if any(is_inside(place.country, country) for place, _ in named for country in countries):
        return None
    national = [(_national(hit), b) for b in lines if (hit := _NATIONALITY.search(b.text))]
    national = [(place, block) for place, block in national if place.country not in countries]
    latest = {id_ for position in by_recency(case)[:1] for id_ in position.heading_ids}
    few = len({block.id for _, block in named}) < _FEWEST_SIGNS and not any(b.id in latest for _, b in named)
    if few and not national:
        return None
    private = [item for item in named if case.places.kind(item[1].id) == "personal"]
    plain = [item for item in named if not _is_of_a_company(*item)]
    recent = [item for item in plain if item[1].id in latest]
    others = [item for kept in (plain, named) for item in kept if case.places.kind(item[1].id) != "education"]
    return next(iter([*national, *private, *recent, *others]), None)


@once_a_case
def nationality_of(case: Case) -> tuple[Place, Block] | None:
    """What the resume says outright of its owner's citizenship, where it is one that we know; else None."""
    for block in case.resume.document.blocks:
        hit = _NATIONALITY.search(block.text) if len(block.text) <= _SIGN_CHARACTERS else None
        if hit and block.id not in case.places.positions:
            return _national(hit), block
    return None


_COMPANY = re.compile(r"\W{0,3}(?:P(?:vt|te)|Private|Ltd|Limited|LLC|LLP|Inc|Corp|GmbH)\b", re.I)


def _is_of_a_company(place: Place, block: Block) -> bool:
    """Whether the place is a part of a company's name (`Acme India Pvt. Ltd`), which proves less than an address."""
    return bool(_COMPANY.match(block.text, block.text.find(place.words) + len(place.words)))


def _telling_lines(case: Case) -> list[Block]:
    """The headings of the newest jobs, and the short lines outside of jobs."""
    headings = {id_ for position in by_recency(case)[:_NEWEST] for id_ in position.heading_ids}
    told = {*case.places.positions, *case.places.titles}
    return [
        block
        for block in case.resume.document.blocks
        if block.id in headings
        or (block.id not in told and case.places.kind(block.id) in _SIGN_KINDS and len(block.text) <= _SIGN_CHARACTERS)
        if not _is_pastime(block, case)
    ]


def _is_pastime(block: Block, case: Case) -> bool:
    section = case.places.sections.get(block.id)
    return section is not None and bool(_PASTIME.search(section.heading))


def _national(hit: re.Match[str]) -> Place:
    word = (hit["one"] or hit["two"]).title()
    return Place(hit.group(), "", DEMONYMS[word])
