"""Which part of a posting asks, which tells of duties, and which is of no concern: by headings, else by the words.

The component writes `doc.spans["sections"]`: runs of units of one kind (label as in `model.PostingSectionKind`), each
beginning with its heading where it has one. Needs `units` and `cues`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.degrees import begins_with_degree
from resume_tailor.language.headings import heading_kind, is_fact, is_level
from resume_tailor.language.units import Unit, units_of, write_group
from resume_tailor.language.words import VERBS

ASKING: Final = frozenset({"required", "preferred", "duty"})
"""Kinds of section whose words are about the job; mentions elsewhere count only where a clause asks."""
_STICKY: Final = frozenset({"legal", "benefits", "pay", "apply"})
_OPENING: Final = 40
"""Characters within which the verb of a duty stands."""
_FACTS_OF_PAGE: Final = 3
"""Strokes in a line from which on it is a row of a page's facts: `9-14 Yrs | Pune | Posted today | Openings: 4`."""
_LABEL_AND_VALUE: Final = 2
"""Units of a line that is a fact with its label."""
_LONG_LINE: Final = 5
"""Sentences of a line that still speak of one thing; longer ones are judged sentence by sentence."""
_REQUIREMENT_LINE: Final = re.compile(
    r"(?:(?:an? )?(?:\w+ly |very )?(?:strong|excellent|proven|solid|demonstrated|outstanding|exceptional|good|great"
    r"|advanced|extensive|deep|familiar|familiarity|experience|experienced|proficien\w+|knowledge"
    r"|knowledgeable|ability"
    r"|able to|understanding|bachelor|master'?s|degree|skilled|expertise|expert|hands-on|working knowledge|prior"
    r"|previous|minimum|at least|must(?= have| be| possess)"
    r"|track record|comfort|comfortable|fluen\w+|self-|detail-oriented|background in"
    r"|certified|certification|pmp\b|(?:\d+|two|three|five|seven|eight"
    r"|ten)(?:\s?-\s?\d+)?\+?\s(?:or more )?(?:years|yrs))(?<=[\w-])(?!\w))",
    re.IGNORECASE,
)


_OF_PLACES: Final = re.compile(
    r"(?:(?:work|job|office|primary) )?(?:locations?|travel|place of work|duty station)(?: requirements?)?\s?:\s",
    re.IGNORECASE,
)
"""How a line begins that says where one works or travels, and names places only: `Travel: 20 % to test sites`."""
_ABLE: Final = re.compile(r"able to\b", re.IGNORECASE)
"""How items among duties may begin without being anything else: `Responsibilities: Able to plan releases`."""
_OF_ITSELF: Final = re.compile(r"\b(?:is|are) (?:also )?(?:required|essential|mandatory|necessary)\W*$")
"""How a line ends that says of itself alone that it is required, and nothing of those after it."""
_JOB_DOES: Final = re.compile(
    r"(?:The|This|Our|An?) (?:[\w/&-]{1,20} ){0,5}(?:[Mm]anager|[Cc]oordinator|[Dd]irector|[Ll]ead|TPM|PM)"
    r"(?: \((?:TPM|PM)\))? (?:\w{1,20}ly )?(?!is\b|was\b|has\b|does\b)[a-z]{2,20}[a-rt-z]s\b"
    r"(?! (?:is|are|was|will|who)\b)"
)
"""A job told in the third person: `The project manager coordinates schedules`."""
_UNDER_DIRECTION: Final = re.compile(
    r"under (?:the )?(?:\w{1,20} ){0,3}(?:direction|supervision|guidance)\b", re.IGNORECASE
)
"""How class specifications begin to tell of the work."""


def find_sections(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Gives every unit its section; then first token, end and kind of each run of units of one kind."""
    for unit, kind in zip(units, _kinds(units), strict=True):
        unit.section = "other" if kind == "apply" else kind
    first = 0
    for index in range(1, len(units) + 1):
        ends = index == len(units)
        if ends or units[index].section != units[first].section or _opens(units[index]):
            yield units[first].first, units[index - 1].last, units[first].section
            first = index


def _opens(unit: Unit) -> bool:
    return unit.kind == "heading" and bool(heading_kind(unit.text))


def _kinds(units: Sequence[Unit]) -> Iterator[str]:
    """A kind for every unit: of its heading, unless its own line's words say otherwise."""
    lines = _line_cues(units)
    heading = ""  # kind of the heading above; empty where there is none
    above = ""  # kind of the last heading that stood on a line of its own, not before its text
    drift = ""  # kind that a line of legal, benefits or the like gave to what follows it
    listed = ""  # kind of the last item that told its own, in a list without a heading
    fact = -1  # line of a fact at the head of the page: `Reports to: Director of Delivery`
    for unit in units:
        if unit.kind != "item":
            listed = ""
        if unit.kind == "heading":
            kind = heading_kind(unit.text)
            if is_fact(unit.text, kind):
                yield drift or kind
                continue
            alone = lines[unit.line][0] == 1
            if kind == "other" and heading in ("", "about") and lines[unit.line][0] == _LABEL_AND_VALUE:
                fact = unit.line
            if unit.line == fact:
                yield drift or kind
                continue
            if kind or (drift or heading) not in ASKING | _STICKY:
                heading, drift = kind, ""
                above = kind if alone else above
            elif alone and not drift:
                heading = above or "duty"
            yield drift or heading or "about"
            continue
        if unit.line == fact:
            yield drift or "other"
            continue
        size, cues = lines[unit.line]
        own = _content_kind(unit, cues if size <= _LONG_LINE else [cue[0] for cue in unit.cues], heading)
        if own in _STICKY or own == "about":
            drift = own if own != "about" or not heading else drift
            yield own
            continue
        if own in ASKING and (unit.kind == "text" or drift == "about"):
            drift = ""
        if own in ASKING and unit.kind == "item" and not _OF_ITSELF.search(unit.text):
            listed = own
        yield drift or own or (listed if heading in ("", "about") else "") or heading or "about"


def _line_cues(units: Sequence[Unit]) -> dict[int, tuple[int, list[str]]]:
    """The number of units of each line, and the kinds of all their cues."""
    lines: dict[int, tuple[int, list[str]]] = {}
    for unit in units:
        size, cues = lines.get(unit.line, (0, []))
        lines[unit.line] = size + 1, cues + [cue[0] for cue in unit.cues]
    return lines


def _content_kind(unit: Unit, cues: list[str], heading: str) -> str:
    """What the words of a line make of it; empty where they say nothing against its heading."""
    if cues:
        enough = 1 if heading not in ASKING else 2
        for kind in ("legal", "benefits", "pay"):
            if cues.count(kind + "!") >= enough:
                return kind
    if _OF_PLACES.match(unit.text):
        return "other"
    if heading == "duty" and _REQUIREMENT_LINE.match(unit.text) and not _ABLE.match(unit.text):
        return "required"
    if heading in ASKING:
        return ""
    if "apply!" in cues:
        return "apply"
    if heading in ("legal", "benefits", "pay", "other"):
        return ""
    if heading == "" and _names_degree(unit):
        return "required"
    if is_level(unit.text) or (heading == "" and unit.text.count(" | ") >= _FACTS_OF_PAGE):
        return ""
    if "task" in cues or "seeking" in cues or _JOB_DOES.match(unit.text) or _UNDER_DIRECTION.match(unit.text):
        return "duty"
    if unit.kind == "item" or heading == "":
        if _REQUIREMENT_LINE.match(unit.text):
            return "required"
        if _opens_with_verb(unit.text):
            return "duty"
    return "about" if "about!" in cues else ""


def _names_degree(unit: Unit) -> bool:
    """Whether a line begins with a degree: `B.Tech / MCA`."""
    return unit.has("degree") and begins_with_degree(unit.text, 0, len(unit.text))


def _opens_with_verb(line: str) -> bool:
    """Whether a line begins as duties do: `Lead`, `Leads`, `Proactively lead`, `Delivery: Lead`."""
    words = line[: line.find(" ", _OPENING) if len(line) > _OPENING else None].lower().split()
    if ":" in line[:_OPENING]:
        label = next((index for index, word in enumerate(words) if word.endswith(":")), -1)
        words = words[label + 1 :]
    if words and words[0].endswith("ly"):
        words = words[1:]
    first = words[0].strip(",;:") if words else ""
    return first in VERBS or first.removesuffix("s") in VERBS or first.removesuffix("es") in VERBS


@Language.component("posting_sections", requires=["doc.spans"], assigns=["doc.spans"])
def write_sections(doc: Doc) -> Doc:
    """The component: sections into `doc.spans["sections"]` and into the units."""
    write_group(doc, "sections", list(find_sections(units_of(doc))))
    return doc
