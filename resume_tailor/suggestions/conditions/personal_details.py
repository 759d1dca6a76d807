"""The personal details that a resume gives, by the names of the things: birth, family, papers, pay, a declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from resume_tailor.model import Block
from resume_tailor.personal_labels import LONGEST, LONGEST_IN_JOB, Group, find_labels
from resume_tailor.standing_facts import SCHOOL
from resume_tailor.structure.contact import MAIL, has_phone
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import nationality_of
from resume_tailor.suggestions.conditions.place_names import find_places
from resume_tailor.tenure import find_degrees, months_held


@dataclass(frozen=True, slots=True)
class Detail:
    """One kind of detail, where the resume gives it first."""

    name: str
    """What it is, never what it says: `date of birth`."""
    group: Group
    """What speaks against it."""
    block: Block
    start: int
    end: int
    """The span of the words that show it, the label where there is one."""


_ABROAD = re.compile(r"^\W*(?:visa|residen\w+|work permit)\b[^:]{0,20}[:\-–\t]", re.I)
_OF_A_JOB = re.compile(r"\btransferable\b|\bfree zone\b|\biqama\b|\b(?:husband|spouse|visit|resident)\w* visa\b", re.I)
_PASSPORT = re.compile(r"(?<![\w-])[A-Z]\s?\d{7}(?!\d)")
"""A passport's number of many countries, told by its shape alone in a section of personal details."""
_YEAR = re.compile(r"(?<![\d-])(?:19[4-9]\d|20[01]\d)(?![\d-])")
_OTHER_DATE = re.compile(
    r"valid|issue|expir|visa|since|from|pass(?:ed|port)|complet|member|experience|present|date\b", re.I
)
_YOUNGEST, _SURE, _OLDEST = 18, 28, 75
_LABEL_WORDS = 6
"""Words that stand before a year of birth at most: its label, a day and a month."""


def find_details(case: Case) -> list[Detail]:
    """Each kind of detail once, where it is given first, in the order of the resume; what others said of them last."""
    found: dict[str, Detail] = {}
    for block in case.resume.document.blocks:
        for detail in (*_labelled(block, case), *_by_shape(block, case), *_at_top(block, case)):
            found.setdefault(detail.name, detail)
    own = _nationality(case)
    if own is not None:
        found.setdefault(own.name, own)
    return [*found.values(), *_school(case), *_referees(case)]


def _labelled(block: Block, case: Case) -> Iterator[Detail]:
    """What the words of the line name; a job's heading names none."""
    if block.id in case.places.titles:
        return
    inside = block.id in case.places.positions
    for label in find_labels(block.text, in_job=inside):
        yield Detail(label.name, label.group, block, label.start, label.end)


def _by_shape(block: Block, case: Case) -> Iterator[Detail]:
    """What only the section and the shape of the line tell: a year of birth, a passport's number, a visa elsewhere."""
    if case.places.kind(block.id) != "personal" or len(block.text) > LONGEST:
        return
    if _is_birth(block, case):
        yield Detail("date of birth", "person", block, *_label(block.text))
    if hit := _PASSPORT.search(block.text):
        yield Detail("passport data", "paper", block, *_label(block.text))
    if (hit := _ABROAD.search(block.text)) and (_OF_A_JOB.search(block.text) or _names_abroad(block.text)):
        yield Detail("visa of another country", "paper", block, *hit.span())


_FULL_DATE = re.compile(
    r"[:\-–]\s?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-]{1,2}(?:[A-Za-z]{3,10}|\d{1,2})|[A-Z][a-z]{2,9} \d{1,2}(?:st|nd|rd|th)?)"
    r"[ .,/-]{1,2}(?P<year>19[4-9]\d|200\d)(?!\d)"
)
"""A day, month and year behind a colon or dash."""
_BEFORE = 30
"""Characters before a date in which another label than that of a birth would stand."""
_ITS_LABEL = re.compile(r"(?<![\w.@-])(?:[A-Za-z]{1,12} ){0,3}[A-Za-z]{2,12} ?$")
_WAYS = r"Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Court|Crescent|Terrace|Nagar|Colony|Marg"
_STREET = re.compile(
    r"\b(?:h\.?\s?no|house no|flat|plot no|door no|d\.\s?no|apt|apartment)\b\.?\s?[#:-]?\s?\w{0,3}\d|"
    rf"(?<![\w/])\d{{1,5}}[A-Za-z]?,? (?:[A-Z][\w.'’-]{{1,20}} ){{1,3}}(?:{_WAYS})\b|"
    r"(?-i:\b[A-ZÄÖÜ][a-zäöüß]{2,20}(?:straße|strasse|weg|gasse|allee) \d{1,3})",
    re.I,
)
"""House and street, by the words or the shape of the line."""
_ROAD = re.compile(rf"(?<![\w+])\d{{1,4}}[\w/-]{{0,6}},[^|•\n]{{0,80}}\b(?:{_WAYS})\b")
_PARTS = 2
"""Commas of a line that is an address."""


def _at_top(block: Block, case: Case) -> Iterator[Detail]:
    """What stands among the contact data: a birthday under whatever label, house and street."""
    near = block.id in case.resume.contact_ids or case.places.kind(block.id) in ("contact", "personal")
    if not near or block.id in case.places.positions or block.id in case.places.titles or len(block.text) > _WIDEST:
        return
    hit = _FULL_DATE.search(block.text)
    label = _ITS_LABEL.search(block.text[max(0, hit.start() - _BEFORE) : hit.start()]) if hit else None
    age = case.as_of.year - int(hit["year"]) if hit else 0
    if hit and label and _SURE <= age <= _OLDEST and not _OTHER_DATE.search(label.group()):
        yield Detail("date of birth", "person", block, hit.start() - len(label.group()), hit.start())
    if street := _STREET.search(block.text) or _in_list(block.text):
        yield Detail("house and street", "place", block, *street.span())


def _in_list(text: str) -> re.Match[str] | None:
    """House and road in a line of several parts: `12/3, Lake View, Station Road, Pune`."""
    return _ROAD.search(text) if text.count(",") >= _PARTS else None


_WIDEST = 300
"""Characters of a line of contact data."""


def _label(text: str) -> tuple[int, int]:
    """The span of what stands before the separator; of the whole text where there is none."""
    hit = re.search(r"[:\-–\t]", text)
    stop = hit.start() if hit and text[: hit.start()].strip() else len(text)
    return 0, stop


def _names_abroad(text: str) -> bool:
    return any(place.country not in ("United States", "Canada", "United Kingdom") for place in find_places(text))


def _is_birth(block: Block, case: Case) -> bool:
    """Whether a line of the personal details has the year of a grown person's birth and no other date."""
    years = [int(year) for year in _YEAR.findall(block.text)]
    if len(years) != 1 or _OTHER_DATE.search(block.text):
        return False
    cell = block.form is not None and bool(block.form.cell) and len(block.text.split()) <= 4
    before = block.text[: next(_YEAR.finditer(block.text)).start()]
    labelled = bool(re.search(r"[:\-–\t]", before)) and len(before.split()) <= _LABEL_WORDS
    return (_YOUNGEST if labelled else _SURE) <= case.as_of.year - years[0] <= _OLDEST and (labelled or cell)


_TAKEN = frozenset(("United States", "Canada", "United Kingdom", "Ireland", "Australia", "New Zealand"))
"""Countries whose citizenship may help an application that is bound to one of them."""


def _nationality(case: Case) -> Detail | None:
    """The nationality, where it is of a country that opens no door here."""
    own = nationality_of(case)
    if own is None:
        return _nationality_cell(case)
    if own[0].country in _TAKEN:
        return None
    start = own[1].text.index(own[0].words)
    return Detail("nationality", "person", own[1], start, start + len(own[0].words))


_NATIONALITY_CELL = re.compile(r"^\W*(?:nationality|citizenship)\W*$", re.I)
_OF_TAKEN = re.compile(r"\b(?:U\.?S|American|Canad|Brit|Irish|Austral|New Zealand|dual)", re.I)


def _nationality_cell(case: Case) -> Detail | None:
    """The label of a nationality in a cell of its own, where the cell after it names one that opens no door here."""
    blocks = [block for block in case.resume.document.blocks if block.text.strip()]
    for block, value in pairwise(blocks):
        if _NATIONALITY_CELL.match(block.text) and block.form and block.form.cell and len(value.text) <= LONGEST_IN_JOB:
            return None if _OF_TAKEN.search(value.text) else Detail("nationality", "person", block, 0, len(block.text))
    return None


_MARKS = re.compile(
    r"\d{2}(?:\.\d+)?\s?%|\bmarks\b|\bpercentage\b|\bc\.?g\.?p\.?a\b|\b(?:first|second|1st|2nd) (?:class|division)",
    re.I,
)
_LONG_AGO = 36
"""Months of work after which nobody asks for a school's marks."""


def _school(case: Case) -> list[Detail]:
    """The first line with a school's certificate and its marks, where a degree and years of work stand above it."""
    if not find_degrees(case.resume) or months_held(case.resume.positions, case.as_of) < _LONG_AGO:
        return []
    lines = (b for b in case.resume.document.blocks if case.places.kind(b.id) == "education")
    blocks = [block for block in lines if len(block.text) <= LONGEST]
    marked = {_row(b) for b in blocks if _MARKS.search(b.text)}
    for block in blocks:
        hit = SCHOOL.search(block.text) or (_CLASS.match(block.text) if _row(block) else None)
        if hit and (_MARKS.search(block.text) or (_row(block) and _row(block) in marked)):
            return [Detail("school marks", "school", block, 0, len(block.text))]
    return []


_CLASS = re.compile(r"^\W*+(?:X|XII|10(?:th)?|12(?:th)?)(?:\s?\([^)]{1,20}\))?\W*$")
"""A class of a school, in a cell of its own."""


def _row(block: Block) -> str:
    """The row of the table in which the paragraph stands; empty outside of tables."""
    cell = block.form.cell if block.form else ""
    return cell.rpartition("/")[0]


_TOP = 15
"""Lines in which the person's own mail addresses stand."""
_REFEREES = 2
"""Mail addresses of other people from which on they are referees."""
_REFERENCES = re.compile(r"\b(?:referees?|references?)\b", re.I)


def _referees(case: Case) -> list[Detail]:
    """The first line with a referee's mail or telephone number; none where the resume names no referees."""
    blocks = [block for block in case.resume.document.blocks if block.text.strip()]
    headed = {i for s in case.resume.sections if _REFERENCES.search(s.heading) for i in s.block_ids}
    told = [b for b in blocks if b.form is None or b.form.story in ("body", "textbox")]
    top = {block.id for block in blocks[:_TOP]}
    body = [block for block in told if block.id not in top]
    own = {hit.group().casefold() for block in blocks[:_TOP] for hit in MAIL.finditer(block.text)}
    held = [(b, hit.group().casefold()) for b in body for hit in MAIL.finditer(b.text)]
    others = [(block, mail) for block, mail in held if mail not in own and block.id not in case.resume.contact_ids]
    several = len({mail for _, mail in others}) >= _REFEREES and own
    lines = [b for b in told if b.id in headed and (MAIL.search(b.text) or has_phone(b.text))]
    lines = lines or ([block for block, _ in others] if several else [])
    return [Detail("contact data of referees", "others", line, 0, len(line.text)) for line in lines[:1]]
