"""Listed skills: the items of the skills sections, one by one, as written, with the category before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.model import ListedSkill, Section
from resume_tailor.structure.headings import Heading
from resume_tailor.structure.lines import Line, without_marker

CATEGORY = re.compile(r"([^:,;|•\t]{2,45}?)\s*(?::|\t|\s[-–—]\s|[-–—]\s(?=[A-Z])|\s{4,}:?)\s*[:\-–—\t ]*(?=\S)")
LEAD = re.compile(
    r"(?:(?:computer |technical |it )?(?:proficien(?:t|cy)|skilled|experienced?|expertise|expert|knowledgeable|"
    r"(?:good |basic |working |strong |sound |thorough |excellent |hands[- ]on )*"
    r"(?:knowledge|experience|understanding|command)|"
    r"familiar(?:ity)?|well[- ]versed|conversant|competent|hands[- ]on)\s+(?:in|with|of|on|over|using|at)\s+"
    r"(?:the )?(?:use of |using )?)",
    re.IGNORECASE,
)
TAIL = re.compile(r"[\s,]*(?:\betc\.?|\band (?:so on|more|others)|…|\.{3})[\s.]*$", re.IGNORECASE)
EDGES = " \t\xa0.,;:•|*-–—"
MAX_LIST_WORDS = 6
"""Items of a comma list longer than this on average make it a sentence, not a list."""


def find_skills(
    lines: Sequence[Line], sections: Sequence[Section], headings: Sequence[Heading]
) -> tuple[ListedSkill, ...]:
    """The listed skills of all skills sections, in reading order."""
    inline = {h.line.index: h.inline for h in headings if h.inline}
    heads = {h.line.index for h in headings}
    found: list[ListedSkill] = []
    for section in sections:
        if section.kind != "skills":
            continue
        ids = set(section.block_ids)
        own = [line for line in lines if line.block.id in ids and (line.index not in heads or line.index in inline)]
        found.extend(_section(own, inline))
    return tuple(found)


def _section(lines: Sequence[Line], inline: dict[int, int]) -> Iterator[ListedSkill]:
    group = ""
    for place, line in enumerate(lines):
        begin = inline.get(line.index, 0) or without_marker(line.text)[0]
        if place + 1 < len(lines) and line.index not in inline and _is_label(line, lines[place + 1]):
            group = line.text.strip(EDGES)
            continue
        own, cut = _category(line.text[begin:])
        spans = list(_items(line.text[begin + cut :]))
        for start, end in spans:
            at = line.start + begin + cut
            yield ListedSkill(line.block.text[at + start : at + end], line.block.id, at + start, at + end, own or group)


def _is_label(line: Line, following: Line) -> bool:
    """Whether a line names the skills in the lines or cells after it."""
    text = line.text.rstrip()
    if len(text) > 50 or re.search(r"[,;|]", text):
        return False
    if text.endswith((":", ":-")):
        return True
    row, other = line.form.cell.rpartition("/"), following.form.cell.rpartition("/")
    if row[0] and row[0] == other[0] and row[2].endswith("c0") and not line.item:
        return (
            bool(re.search(r"[,;/]", following.text))
            or following.text.strip() == ":"
            or (line.bold and not following.bold)
        )
    if line.form.cell != following.form.cell:
        return False
    return (
        not line.item and (line.bold or line.form.outline_level is not None) and (following.item or not following.bold)
    )


def _category(text: str) -> tuple[str, int]:
    """The category label at the start of a line, and how many characters it takes with its colon."""
    found = CATEGORY.match(text)
    if not found or len(found[1].split()) > 6 or ("(" in found[1] and ")" not in found[1]):
        return "", 0
    separator = text[found.end(1) : found.end()]
    rest = text[found.end() :]
    if ":" in separator or re.search(r"[,;|/&]", rest) or ("\t" in separator and len(rest.split()) < 6):
        return found[1].strip(EDGES), found.end()
    return "", 0


def _items(text: str) -> Iterator[tuple[int, int]]:
    lead = LEAD.match(text)
    begin = lead.end() if lead and _is_list(text[lead.end() :]) else 0
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    for start, stop in _split(text[begin:end]):
        piece = text[begin + start : begin + stop]
        left = len(piece) - len(piece.lstrip(EDGES + "♦●▪◆✓\uf0b7\uf0a7\uf0d8"))
        right = len(piece.rstrip(EDGES.replace(".", "") if piece.count(".") > 1 and len(piece) < 12 else EDGES))
        if right > left and any(c.isalnum() for c in piece[left:right]):
            yield begin + start + left, begin + start + right


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Spans between the strongest separator that the text holds; commas only where what they part is short."""
    place = 0
    for cut in _cuts(text):
        yield place, cut[0]
        place = cut[1]
    yield place, len(text)


def _cuts(text: str) -> list[tuple[int, int]]:
    hard = [
        m.span()
        for m in re.finditer(r"\s*[|¦•♦●▪◆·;✓\uf0b7\uf0a7\uf0d8]\s*|\t+|\s{3,}", text)
        if _depth(text, m.start()) == 0
    ]
    commas = [m.span() for m in re.finditer(r"\s*,\s*(?:and\s+)?", text) if _depth(text, m.start()) == 0]
    commas = [c for c in commas if not re.match(r"\d{3}\b", text[c[1] :]) or not text[: c[0]][-1:].isdigit()]
    cuts = hard + (commas if commas and _is_list(text) else [])
    if (commas and _is_list(text)) or _is_pair(text):
        last = text[commas[-1][1] :] if commas else text
        offset = len(text) - len(last)
        both = re.search(r"\s+(?:and|&)\s+", last)
        if both and len(last.split()) <= 5 and (_is_pair(last) or not commas):
            cuts.append((offset + both.start(), offset + both.end()))
    return sorted(cuts)


def _is_pair(text: str) -> bool:
    """`MS Office and Internet`: two names of products, not one skill of two words ("planning and control")."""
    parts = re.split(r"\s+(?:and|&)\s+", text.strip(" ."))
    return len(parts) == 2 and all(
        re.match(r"[A-Z][\w+#.-]*(?:[\s-][A-Z0-9][\w+#.-]*)*$", p) and re.search(r"[A-Z]{2}|\d|[a-z][A-Z]", p)
        for p in parts
    )


def _is_list(text: str) -> bool:
    """Whether the commas of a text part items rather than clauses."""
    parts = [p for p in re.split(r"\s*,\s*", text) if p.strip()]
    if len(parts) < 2:
        return bool(parts) and len(parts[0].split()) <= 4
    words = sum(len(p.split()) for p in parts)
    return words / len(parts) <= MAX_LIST_WORDS and len(parts[0].split()) <= 9


def _depth(text: str, place: int) -> int:
    return max(0, text.count("(", 0, place) - text.count(")", 0, place))
