"""Which part of a posting asks, which tells of duties, and which is of no concern: by headings, else by the words.

The component writes `doc.spans["sections"]`: runs of units of one kind (label as in `model.PostingSectionKind`), each
beginning with its heading where it has one. Needs `units` and `cues`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from resume_tailor.language.headings import heading_kind

ASKING: Final = frozenset({"required", "preferred", "duty"})
"""Kinds of section whose words are about the job; mentions elsewhere count only where a clause asks."""
_STICKY: Final = frozenset({"legal", "benefits", "pay", "apply"})
_LONG_LINE: Final = 5
"""Sentences of a line that still speak of one thing; longer ones are judged sentence by sentence."""
_REQUIREMENT_LINE: Final = re.compile(
    r"(?:(?:an? )?(?:\w+ly |very )?(?:strong|excellent|proven|solid|demonstrated|outstanding|exceptional|good|great"
    r"|advanced|extensive|deep|familiar|familiarity|experience|experienced|proficien\w+|knowledge"
    r"|knowledgeable|ability"
    r"|able to|understanding|bachelor|master'?s|degree|skilled|expertise|expert|hands-on|working knowledge|prior"
    r"|previous|minimum|at least|must|track record|comfort|comfortable|fluen\w+|self-|detail-oriented|background in"
    r"|certified|certification|pmp\b|(?:\d+|two|three|five|seven|eight"
    r"|ten)(?:\s?-\s?\d+)?\+?\s(?:or more )?(?:years|yrs)))",
    re.IGNORECASE,
)
_VERBS: Final = frozenset(
    [
        "act",
        "adhere",
        "align",
        "analyze",
        "anticipate",
        "apply",
        "architect",
        "assess",
        "assist",
        "attend",
        "be",
        "build",
        "champion",
        "clarify",
        "coach",
        "collaborate",
        "communicate",
        "conduct",
        "contribute",
        "coordinate",
        "create",
        "cultivate",
        "define",
        "deliver",
        "design",
        "determine",
        "develop",
        "direct",
        "document",
        "drive",
        "employ",
        "enable",
        "engage",
        "ensure",
        "escalate",
        "establish",
        "evaluate",
        "execute",
        "facilitate",
        "focus",
        "foster",
        "gather",
        "guide",
        "help",
        "identify",
        "implement",
        "improve",
        "influence",
        "initiate",
        "integrate",
        "interface",
        "lead",
        "leverage",
        "liaise",
        "maintain",
        "manage",
        "mentor",
        "mitigate",
        "monitor",
        "motivate",
        "negotiate",
        "optimize",
        "orchestrate",
        "organize",
        "oversee",
        "own",
        "participate",
        "partner",
        "perform",
        "plan",
        "prepare",
        "present",
        "prioritize",
        "produce",
        "promote",
        "provide",
        "recommend",
        "report",
        "represent",
        "resolve",
        "review",
        "run",
        "schedule",
        "scope",
        "serve",
        "set",
        "shape",
        "spearhead",
        "stay",
        "steer",
        "streamline",
        "support",
        "take",
        "track",
        "train",
        "translate",
        "understand",
        "update",
        "use",
        "utilize",
        "work",
    ]
)


def find_sections(doc: Doc) -> list[Span]:
    """Runs of units of one kind, in reading order."""
    units: Sequence[Span] = list(doc.spans["units"])
    if not units:
        return []
    kinds = list(_unit_kinds(units, _cues_by_unit(doc, units)))
    sections: list[Span] = []
    first = 0
    for index in range(1, len(units) + 1):
        ends = index == len(units)
        if ends or kinds[index] != kinds[first] or (units[index].label_ == "heading" and _opens(units[index])):
            start, end = units[first].start, units[index - 1].end
            sections.append(Span(doc, start, end, label="other" if kinds[first] == "apply" else kinds[first]))
            first = index
    return sections


def _opens(unit: Span) -> bool:
    return bool(heading_kind(unit.text))


def _cues_by_unit(doc: Doc, units: Sequence[Span]) -> list[Counter[str]]:
    """How many cues of each kind stand in each unit."""
    counts: list[Counter[str]] = [Counter() for _ in units]
    at = 0
    for cue in doc.spans["cues"]:
        while at < len(units) - 1 and units[at].end <= cue.start:
            at += 1
        counts[at][cue.label_] += 1
    return counts


def _unit_kinds(units: Sequence[Span], cues: Sequence[Counter[str]]) -> Iterator[str]:
    """A kind for every unit: of its heading, unless its own line's words say otherwise."""
    lines = _line_cues(units, cues)
    heading = ""  # kind of the heading above; empty where there is none
    drift = ""  # kind that a line of legal, benefits or the like gave to what follows it
    for unit, own_cues in zip(units, cues, strict=True):
        if unit.label_ == "heading":
            kind = heading_kind(unit.text)
            if kind or (drift or heading) not in ASKING | _STICKY:
                heading, drift = kind, ""
            yield drift or heading or "about"
            continue
        size, line_cues = lines[unit.id]
        own = _content_kind(unit, line_cues if size <= _LONG_LINE else own_cues, heading)
        if own in _STICKY or own == "about":
            drift = own if own != "about" or not heading else drift
            yield own
            continue
        if own in ASKING and (unit.label_ == "text" or drift == "about"):
            drift = ""
        yield drift or own or heading or "about"


def _line_cues(units: Sequence[Span], cues: Sequence[Counter[str]]) -> dict[int, tuple[int, Counter[str]]]:
    """The number of units of each line, and the cues of them together."""
    lines: dict[int, tuple[int, Counter[str]]] = {}
    for unit, counts in zip(units, cues, strict=True):
        size, total = lines.setdefault(unit.id, (0, Counter()))
        total.update(counts)
        lines[unit.id] = size + 1, total
    return lines


def _content_kind(unit: Span, cues: Counter[str], heading: str) -> str:
    """What the words of a line make of it; empty where they say nothing against its heading."""
    for kind in ("legal", "benefits", "pay"):
        if cues[kind + "!"] >= (1 if heading not in ASKING else 2):
            return kind
    if heading == "duty" and _REQUIREMENT_LINE.match(unit.text):
        return "required"
    if heading in ASKING:
        return ""
    if cues["apply!"]:
        return "apply"
    if heading in ("legal", "benefits", "pay", "other"):
        return ""
    if cues["task"] or cues["seeking"]:
        return "duty"
    if unit.label_ == "item" or heading == "":
        if _REQUIREMENT_LINE.match(unit.text):
            return "required"
        if unit[0].lower_ in _VERBS:
            return "duty"
    return "about" if cues["about!"] else ""


@Language.component("posting_sections", assigns=["doc.spans"])
def write_sections(doc: Doc) -> Doc:
    """The component: sections into `doc.spans["sections"]`."""
    doc.spans["sections"] = find_sections(doc)
    return doc
