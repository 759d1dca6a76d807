"""Places for a reader: a quotation of one of the two documents with the words that say where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Literal

from resume_tailor.model import Block, Position, Quote, Resume, Section

LONG_LINE = 260
"""Characters above which a quotation is cut to the sentence that matters."""
LONGEST_QUOTE = 2000
"""Characters of a text without sentences that are quoted around the words."""
_SENTENCE_END = re.compile(r"[.!?;](?:\s+|$)(?=[A-Z•\-]|$)|\n")
TYPED = " \t•·▪●*-–"
"""Blanks and glyphs that are typed before a line."""
DRAWN = "".join(map(chr, range(0xF000, 0xF100)))
"""Glyphs of the fonts Symbol and Wingdings, which Word draws a bullet with."""
SHAPES = "§‣⁃→∙♦❖★☆" + "".join(map(chr, (*range(0x25A0, 0x2600), *range(0x2713, 0x2719), *range(0x27A2, 0x27BF))))
"""Squares, dots, ticks and arrows that are typed as bullets, or as a rating behind a skill."""
BLANK = f"{TYPED}{DRAWN}{SHAPES}\u00a0"
"""All that stands before a line and tells nothing."""


def shorten(line: str, limit: int = 90) -> str:
    """The line with its blanks folded; cut after a word, with an ellipsis, where it is longer than `limit`."""
    plain = " ".join(line.split())
    if len(plain) <= limit:
        return plain
    return plain[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.-–(") + " …"


def quote_line(of: Literal["posting", "resume"], block: Block, start: int, end: int, place: str) -> Quote:
    """The line around `start:end` of the block: all of it, or its sentence where the block is a long paragraph."""
    left, right = 0, len(block.text)
    if right > LONG_LINE:
        breaks = _sentence_ends(block.text)
        before, after = bisect_right(breaks, start), bisect_left(breaks, end)
        left, right = breaks[before - 1] if before else 0, breaks[after] if after < len(breaks) else right
        if start - LONGEST_QUOTE // 2 > left:
            blank = block.text.find(" ", start - LONGEST_QUOTE // 2, start)
            left = blank + 1 if blank >= 0 else start - LONGEST_QUOTE // 2
        right = min(right, end + LONGEST_QUOTE // 2)
    left += len(block.text[left:right]) - len(block.text[left:right].lstrip(BLANK))
    right -= len(block.text[left:right]) - len(block.text[left:right].rstrip(f"{SHAPES} \t\n\r\u00a0"))
    return Quote(of, block.id, left, right, block.text[left:right], place)


_WORD_BEGUN = re.compile(r"[\w$€£]*$")
_WORD_LEFT = re.compile(r"(?:(?<=\d)[.,]\d+|(?<=\w)[\w’']+)*(?:(?<=\d)\s?(?:%|per ?cent\b|points\b))?")
_LONGEST_WORD = 30
_BRACKET_LEFT = 60
"""Characters within which a bracket that a quotation opens is read to its end."""


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span made wide enough to cut no word or figure in two (`by 20` of `by 20%`), nor to leave a bracket open."""
    begun = _WORD_BEGUN.search(text[max(0, start - _LONGEST_WORD) : start])
    first = start - (len(begun.group()) if begun and text[start : start + 1].isalnum() else 0)
    left = _WORD_LEFT.match(text, end, end + _LONGEST_WORD)
    last = left.end() if left else end
    opened = text.rfind("(", first, last)
    if opened < 0 or ")" in text[opened:last]:
        return first, last
    closed = text.find(")", last, last + _BRACKET_LEFT)
    return first, closed + 1 if closed >= 0 else max(opened, first + 1)


@lru_cache(maxsize=64)
def _sentence_ends(text: str) -> tuple[int, ...]:
    """Where sentences end; many places of one long paragraph are quoted one after another."""
    return tuple(found.end() for found in _SENTENCE_END.finditer(text))


def name_position(position: Position) -> str:
    """`Program Manager at Acme`, or what is known of it."""
    title = " ".join(position.title.split()).strip(" ,-–|")
    employer = " ".join(position.employer.split()).strip(" ,-–|")
    if title and employer:
        return f"{title} at {employer}"
    return title or employer or (f"the job of {position.start}" if position.start else "an undated job")


_SPACED = re.compile(r"(?:\S ){3,}\S")
"""Letters set apart: `S k i l l s`."""


def name_section(section: Section | None) -> str:
    """The section's heading in sentence case; the kind where it has none."""
    if section is None or section.kind == "contact":
        return "Top of the resume"
    heading = " ".join(section.heading.split()).strip(" :-–_")
    if _SPACED.fullmatch(heading):
        heading = heading.replace(" ", "")
    if not heading or len(heading) > 45:
        return str(section.kind).capitalize()
    return heading.capitalize() if heading.isupper() else heading


class ResumePlaces:
    """Where each block of a resume stands, asked many times."""

    def __init__(self, resume: Resume) -> None:
        self.blocks = {block.id: block for block in resume.document.blocks}
        self.order = {block.id: number for number, block in enumerate(resume.document.blocks)}
        self.sections = {
            id_: section for section in resume.sections for id_ in (*section.block_ids, section.heading_id)
        }
        self.positions = {id_: position for position in resume.positions for id_ in position.block_ids}
        self.titles = {id_: position for position in resume.positions for id_ in position.heading_ids}

    def kind(self, block_id: str) -> str:
        """The kind of the section the block stands in; `other` outside of all."""
        section = self.sections.get(block_id)
        return str(section.kind) if section else "other"

    def name(self, block_id: str) -> str:
        """`Program Manager at Acme`; outside of positions the section's name."""
        position = self.positions.get(block_id) or self.titles.get(block_id)
        return name_position(position) if position else name_section(self.sections.get(block_id))
