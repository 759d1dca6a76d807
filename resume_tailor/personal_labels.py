"""The labels under which a resume gives personal details: birth, family, papers, pay, a declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Group = Literal["person", "place", "paper", "pay", "form", "school", "others"]
"""What speaks against a detail."""


@dataclass(frozen=True, slots=True)
class Label:
    """One detail that a line names."""

    name: str
    """What it is, never what it says: `date of birth`."""
    group: Group
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
        r"\b(?:aadh?aar|SSN|social security|NRIC|CNIC|QID|emirates id|national id\w*|iqama|(?-i:PAN))\b"
        rf"\s*(?:card|no|number|#|id)?\.?{_SEP}(?=$|[^\n|]{{0,12}}\d)",
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
LONGEST, LONGEST_IN_JOB = 200, 80
"""Characters of a line that is a detail; what is longer tells of work. Under a job the label must open the line."""
_DECLARATION = 400
"""Characters of a declaration, which is a sentence or two."""


def find_labels(text: str, *, in_job: bool) -> Iterator[Label]:
    """What the words of the line name; under a job only where they open a short line, as of a list of details."""
    for pattern, name, group in _PATTERNS:
        longest = _DECLARATION if group == "form" else LONGEST_IN_JOB if in_job else LONGEST
        hit = pattern.search(_with_colon(text)) if len(text) <= longest else None
        if hit is None or (in_job and group != "form" and re.search(r"\w", text[: hit.start()])):
            continue
        yield Label(name, group, hit.start(), min(hit.end(), len(text)))


_LABEL_WORDS = 4


def _with_colon(text: str) -> str:
    """The text; where it is a few words, as a cell with nothing but a label, with the colon that is drawn there."""
    return text if len(text.split()) > _LABEL_WORDS else f"{text.rstrip()} :"
