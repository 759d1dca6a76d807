"""Contact data and the headline: what stands before the first section."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from resume_tailor.model import Document, Quote, Section
from resume_tailor.structure.heading_words import TITLES
from resume_tailor.structure.job_lines import title_score
from resume_tailor.structure.lines import Line

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")  # only from a word's start: long ones take their time
PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s().\-–/]{7,}\d(?!\w)")
_YEARS = re.compile(r"\(?(?:19|20)\d\d\)?\s*[-–/]\s*\(?(?:19|20)\d\d\)?.?")
_DATED = re.compile(r"(?:19|20)\d\d\s?[-–—]")
LINK = re.compile(r"(?i)\b(?:https?://|www\.|linkedin\.com|github\.com)\S*")
LABELLED = re.compile(
    r"(?i)^\W*(?:e-?mail|mail|phone|mobile|mob|tel|cell|contact|address|skype|linkedin|residence)\b\W"
)


def has_phone(text: str) -> bool:
    """Whether a text holds a telephone number; two years are none."""
    return any(not _YEARS.fullmatch(found[0].strip()) for found in PHONE.finditer(text))


def is_contact(text: str) -> bool:
    """Whether a line holds mail, phone, a link or a label of such."""
    return bool(MAIL.search(text) or has_phone(text) or LINK.search(text) or LABELLED.match(text))


MOST_LINES = 15
"""Lines of a head beyond which a short one is none of contact data: without a heading, all may stand in the head."""


def find_contact(
    document: Document, sections: Sequence[Section], headline: Quote | None, of_jobs: Container[str] = ()
) -> tuple[str, ...]:
    """Ids of the blocks with name, address, mail, phone and links, headers and footers included; none `of_jobs`."""
    heads = [section.block_ids for n, section in enumerate(sections) if _holds_contact(section, n)]
    top = {i for ids in heads for i in ids}
    first = {i for ids in heads for i in ids[:MOST_LINES] if i not in of_jobs}
    found = []
    for block in document.blocks:
        elsewhere = block.form is not None and block.form.story in ("header", "footer")
        short = block.id in first and 0 < len(block.text.strip()) < 120 and len(block.text.split()) < 16
        if headline and block.id == headline.block_id and not is_contact(block.text):
            continue
        if short and _is_tagline(block.text):
            continue
        if short or ((elsewhere or block.id in top) and is_contact(block.text)):
            found.append(block.id)
    return tuple(found)


def _is_tagline(text: str) -> bool:
    """Whether a short line at the top lists what the person does: `Zero Trust · Vendors · Hybrid Delivery`."""
    parts = [part.strip() for part in _BETWEEN.split(text)]
    return len(parts) >= LEAST_LISTED and all(parts) and not _NO_TAGLINE.search(text) and not is_contact(text)


LEAST_LISTED = 3
_BETWEEN = re.compile(r"\s*[·•▪|¦♦●]\s*")
_NO_TAGLINE = re.compile(
    r"[\d,@]|(?i:\b(?:citizen|resident|relocat\w+|remote|visa|available|open to|driv\w+ licen[cs]e)\b)"
)
"""What lines of places, rights and contact data hold."""


def _holds_contact(section: Section, place: int) -> bool:
    """Whether it is what stands before the first heading, or headed `Contact`."""
    return (place == 0 and section.kind == "contact") or section.heading.lower().startswith("contact")


def find_headline(lines: Sequence[Line], sections: Sequence[Section]) -> Quote | None:
    """The line near the name that says what the person is."""
    if not sections or not _holds_contact(sections[0], 0):
        return None
    top = [line for line in lines if line.block.id in sections[0].block_ids][:12]
    for line in top:
        text = line.text.strip(" |–-—\t")
        if is_contact(line.text) or TITLES.fullmatch(text) or len(text.split()) > 16:
            continue
        if title_score(text) >= 2 and not text.endswith(".") and not _DATED.match(text):
            start = line.block.text.index(text, line.start)
            return Quote("resume", line.block.id, start, start + len(text), text, "Headline")
    return None
