"""The personal details that a resume gives, by the names of the things: birth, family, papers, pay, a declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from resume_tailor.model import Block
from resume_tailor.standing_facts import SCHOOL
from resume_tailor.structure.contact import MAIL, has_phone
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import nationality_of
from resume_tailor.suggestions.conditions.place_names import find_places
from resume_tailor.tenure import find_degrees, months_held

Group = Literal["person", "paper", "pay", "form", "school", "others"]


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


_SEP = r"\s*(?:[:=|\t#]|[-–—](?!(?-i:[a-z]))|\s{2,})"
"""What stands between a label and its value."""
_OF = r"\W{0,2}s?\W{0,3}"
_LABELLED: tuple[tuple[str, str, Group], ...] = (
    (
        r"\b(?:date|year)(?: (?:&|and) (?:place|time))? of birth\b|"
        rf"\bd\s?[./]?\s?o\s?[./]?\s?b\b\.?(?:{_SEP}|(?=\W{{0,3}}\d))|"
        rf"\bbirth\s?da(?:te|y)\b{_SEP}|\bborn(?:{_SEP}|(?= (?:on\b|in \d|\d)))|\bgeburt\w*{_SEP}",
        "date of birth",
        "person",
    ),
    (rf"\b(?:place of birth|birth ?place)\b{_SEP}", "place of birth", "person"),
    (r"\bage\b(?:\s*[:\-–\t]+|\s)\s*\d{2}\b(?!\s?\+)", "age", "person"),
    (rf"\b(?:gender|sex)\b{_SEP}", "gender", "person"),
    (
        rf"\b(?:marital|civil) status\b{_SEP}|(?<!single )\b(?:un)?married\b(?! (?:the|an?|two|our|its|up)\b)",
        "marital status",
        "person",
    ),
    (
        rf"\b(?:father|mother|husband|wife|spouse){_OF}(?:full )?(?:name|occupation|profession)\b|"
        rf"^\W*(?:father|mother|husband|wife|spouse){_SEP}|\b[SDW]/[Oo]\b",
        "family names",
        "person",
    ),
    (
        r"\b(?:no\.?|number) of (?:children|kids|dependents|dependants)\b|"
        r"^\W*(?:children|kids|dependents|dependants)\s*[:\-–\t]",
        "children",
        "person",
    ),
    (rf"\b(?:religion|caste)\b{_SEP}", "religion", "person"),
    (r"\b(?:height|weight)\b\s*(?:\([^)]{1,9}\)\s*)?[:\-–=\t]+\s*\d", "height or weight", "person"),
    (rf"\bblood (?:group|type)\b{_SEP}", "blood group", "person"),
    (
        rf"\bpassport (?:no|nr|number|details|particulars|issue|expir|valid|status|place|date)\w*|\bpassport{_SEP}|"
        r"\bvalid (?:\w+ )?passport\b",
        "passport data",
        "paper",
    ),
    (
        r"\b(?:aadh?aar|SSN|social security|NRIC|CNIC|QID|emirates id|national id\w*|iqama)\b"
        r"\s*(?:card|no|number|#|id)?\.?\s*[:\-–\t#]|\bPAN\b\s*(?:card|no|number)?\.?\s*[:\-–\t#]",
        "identity numbers",
        "paper",
    ),
    (
        r"\b(?:current|present|last|expected|desired)\b\W{0,3}(?:\w+\W{1,3}){0,2}(?:salary|ctc|remuneration|emoluments|"
        r"pay package)\b|\b(?:salary|ctc)\b\s*(?:drawn|expected|expectations?)?\s*[:\-–\t]",
        "salary",
        "pay",
    ),
    (
        r"\bhereby (?:\w+ )?(?:declare|certify|affirm|confirm|state|assure)\b|"
        r"\b(?:information|particulars|details|statements?|facts)\b[^.;]{0,80}\b(?:true|correct)\b[^.;]{0,60}"
        r"\b(?:knowledge|belief|concern)",
        "a signed declaration",
        "form",
    ),
)
_PATTERNS = tuple((re.compile(pattern, re.I), name, group) for pattern, name, group in _LABELLED)
_ABROAD = re.compile(r"^\W*(?:visa|residen\w+|work permit)\b[^:]{0,20}[:\-–\t]", re.I)
_OF_A_JOB = re.compile(r"\btransferable\b|\bfree zone\b|\biqama\b|\b(?:husband|spouse|visit|resident)\w* visa\b", re.I)
_PASSPORT = re.compile(r"(?<![\w-])[A-Z]\s?\d{7}(?!\d)")
"""A passport's number of many countries, told by its shape alone in a section of personal details."""
_YEAR = re.compile(r"(?<![\d-])(?:19[4-9]\d|20[01]\d)(?![\d-])")
_OTHER_DATE = re.compile(
    r"valid|issue|expir|visa|since|from|pass(?:ed|port)|complet|member|experience|present|date\b", re.I
)
_YOUNGEST, _SURE, _OLDEST = 18, 28, 75
_LONGEST, _LONGEST_IN_JOB = 200, 80
"""Characters of a line that is a detail; what is longer tells of work. Under a job the label must open the line."""
_DECLARATION = 400
"""Characters of a declaration, which is a sentence or two."""


def find_details(case: Case) -> list[Detail]:
    """Each kind of detail once, where it is given first, in the order of the resume; what others said of them last."""
    found: dict[str, Detail] = {}
    for block in case.resume.document.blocks:
        for detail in (*_labelled(block, case), *_by_shape(block, case)):
            found.setdefault(detail.name, detail)
    own = _nationality(case)
    if own is not None:
        found.setdefault(own.name, own)
    return [*found.values(), *_school(case), *_referees(case)]


def _labelled(block: Block, case: Case) -> Iterator[Detail]:
    """What the words of the line name; under a job only where they open a short line, as of a list of details."""
    inside = block.id in case.places.positions
    for pattern, name, group in _PATTERNS:
        longest = _DECLARATION if group == "form" else _LONGEST_IN_JOB if inside else _LONGEST
        hit = pattern.search(_with_colon(block.text)) if len(block.text) <= longest else None
        if hit is None or (inside and group != "form" and re.search(r"\w", block.text[: hit.start()])):
            continue
        yield Detail(name, group, block, hit.start(), min(hit.end(), len(block.text)))


_LABEL_WORDS = 4


def _with_colon(text: str) -> str:
    """The text; where it is a few words, as a cell with nothing but a label, with the colon that is drawn there."""
    return text if len(text.split()) > _LABEL_WORDS else f"{text.rstrip()} :"


def _by_shape(block: Block, case: Case) -> Iterator[Detail]:
    """What only the section and the shape of the line tell: a year of birth, a passport's number, a visa elsewhere."""
    if case.places.kind(block.id) != "personal" or len(block.text) > _LONGEST:
        return
    if _is_birth(block, case):
        yield Detail("date of birth", "person", block, *_label(block.text))
    if hit := _PASSPORT.search(block.text):
        yield Detail("passport data", "paper", block, *_label(block.text))
    if (hit := _ABROAD.search(block.text)) and (_OF_A_JOB.search(block.text) or _names_abroad(block.text)):
        yield Detail("visa of another country", "paper", block, *hit.span())


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
    labelled = bool(re.search(r"[:\-–\t]", block.text))
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
        if (
            _NATIONALITY_CELL.match(block.text)
            and block.form
            and block.form.cell
            and len(value.text) <= _LONGEST_IN_JOB
        ):
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
    blocks = [block for block in lines if len(block.text) <= _LONGEST]
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
