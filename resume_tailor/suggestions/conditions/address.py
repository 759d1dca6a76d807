"""Postal addresses by their shape: what a road and a postcode tell where no list knows the town."""

from __future__ import annotations

import re

from resume_tailor.model import Block
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.place_names import Place

_WAYS = re.compile(
    r"\b(?:road|rd|street|st|strasse|straße|avenue|ave|lane|boulevard|blvd|drive|court|square|nagar|colony|layout|"
    r"apartments?|apt|flat|plot|sector|block|floor|village|vill|mandal|taluk|tehsil|dist|district|post|"
    r"p\.?\s?o\.? box|house|h\.?\s?no|d\.?\s?no|near|opp|behind|cross|phase|address|residence)\b",
    re.I,
)
"""Words of an address; in a line of contact data beside a number they leave no doubt."""
_PHONE = re.compile(r"\b(?:mob\w*|ph|phone|tel\w*|fax|cell)\b", re.I)
_BEFORE_PHONE = re.compile(r"(?:mob\w*|ph\w*|tel\w*|fax|cell|contact|no)\W{0,4}$", re.I)
_CODES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("United Kingdom", re.compile(r"(?<!\w)(?P<code>[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b")),
    ("Canada", re.compile(r"(?<!\w)(?P<code>[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d)\b")),
    (
        "India",
        re.compile(
            r"(?:(?<=[A-Za-z).,])\s*[-–—]+\s*|\bpin\W{0,3}(?:code)?\W{0,4})(?P<code>[1-8]\d{2} ?\d{3})(?![\d-])", re.I
        ),
    ),
)
"""Postcodes whose shape tells the country: six digits behind a dash, or in full after `PIN`, are India's."""
_TOP_LINES = 12
_LONGEST = 300
_FEWEST_COMMAS = 2


def _lines(case: Case) -> list[Block]:
    """The lines in which one's own address may stand: the first ones, the contact data, the personal details."""
    blocks = [block for block in case.resume.document.blocks if block.text.strip()]
    kinds = ("contact", "personal")
    near = {b.id for b in blocks[:_TOP_LINES]} | {b.id for b in blocks if case.places.kind(b.id) in kinds}
    told = {*case.places.positions, *case.places.titles}
    return [b for b in blocks if b.id in near and b.id not in told and len(b.text) <= _LONGEST]


def find_postcode(case: Case) -> tuple[Place, Block] | None:
    """The postcode of the address, where its shape tells the country; None where no line has one."""
    for block in _lines(case):
        listed = block.text.count(",") >= _FEWEST_COMMAS and not _PHONE.search(block.text)
        if not listed and not _WAYS.search(block.text):
            continue
        for country, pattern in _CODES:
            hit = pattern.search(block.text)
            if hit and not _BEFORE_PHONE.search(block.text[: hit.start("code")].rstrip(" -–—")):
                return Place(_with_town(block.text, *hit.span("code")), "", country), block
    return None


_LONGEST_TOWN = 40


def _with_town(text: str, start: int, end: int) -> str:
    """The code with what stands before it up to the last comma: `Gewol - 305001`."""
    piece = text[text.rfind(",", 0, start) + 1 : end].strip()
    return piece if len(piece) <= _LONGEST_TOWN and "\n" not in piece and "\t" not in piece else text[start:end]


def gives_address(case: Case) -> bool:
    """Whether some line has the shape of an address, wherever it is."""
    return any(_WAYS.search(block.text) and re.search(r"\d", block.text) for block in _lines(case))
