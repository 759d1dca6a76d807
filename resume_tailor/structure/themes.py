"""Functional resumes: the work is told under free headings, and the jobs are bare lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from resume_tailor.model import Position, ResumeSectionKind, Section
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.job_lines import DOING
from resume_tailor.structure.lines import Line, without_marker

FREE: Final[frozenset[ResumeSectionKind]] = frozenset(("other", "skills"))
"""What a section under a heading of one's own (`Managing suppliers`) is taken for."""
NAMED: Final[frozenset[ResumeSectionKind]] = frozenset(("skills", "awards"))
"""What headings such as `Relevant Skills and Accomplishments` and `Selected Accomplishments` name."""
FEWEST: Final = 3
"""Items that tell of doing, in all."""
FEWEST_WORDS: Final = 5
MOSTLY: Final = 0.5
"""Part of the items that tell of doing, and of a section's lines that are items."""
BARE: Final = 0.25
"""Items under the jobs for each item that tells of doing elsewhere, up to which the jobs are bare lines."""


def with_themes(
    sections: Sequence[Section], positions: Sequence[Position], lines: Sequence[Line]
) -> tuple[Section, ...]:
    """The sections, those that tell of work in the place of the jobs being experience: under free headings, or under
    headings of skills and accomplishments that hold such lists.
    """
    by_block = {line.block.id: line for line in lines}
    lists = {n: _listed(section, by_block) for n, section in enumerate(sections)}
    told = {n: sum(map(_tells, texts)) for n, texts in lists.items()}
    held = {block_id for position in positions for block_id in position.block_ids if block_id in by_block}
    if sum(by_block[block_id].item for block_id in held) > BARE * sum(told.values()):
        return tuple(sections)
    if sum(told.values()) < max(FEWEST, MOSTLY * sum(map(len, lists.values()))):
        return tuple(sections)
    return tuple(
        replace(one, kind="experience") if told[n] and told[n] >= MOSTLY * len(lists[n]) else one
        for n, one in enumerate(sections)
    )


def _listed(section: Section, lines: Mapping[str, Line]) -> Sequence[str]:
    """The items of a section that may tell of work in the place of jobs and that holds hardly anything else.

    Under a heading that names a kind most of them tell of doing.
    """
    named = bool(section.heading) and bool(kind_of_wording(section.heading)[1])
    if not section.heading or section.kind not in (NAMED if named else FREE):
        return ()
    held = [lines[block_id] for block_id in section.block_ids if block_id in lines]
    items = [without_marker(line.text)[1] for line in held if line.item]
    if named and sum(map(_tells_surely, items)) < max(FEWEST, MOSTLY * len(items)):
        return ()
    return items if len(items) >= MOSTLY * len(held) else ()


def _tells(text: str) -> bool:
    """Whether an item tells of doing: `Led a team of nine`, `Line managed four nurses`, `Let and managed contracts`."""
    words = text.split()
    return len(words) >= FEWEST_WORDS and any(DOING.match(" ".join(words[n:])) for n in range(3))


def _tells_surely(text: str) -> bool:
    """Whether an item tells of doing where others list what somebody can, or was given."""
    return bool(DOING.match(text)) and _tells(text) and not _NO_WORK.search(text)


_NO_WORK: Final = re.compile(
    r"(?i)^(?:skilled|experienced|versed|trained|certified|qualified|organi[sz]ed|motivated|dedicated|detail\w*|talented|"
    r"seasoned|accomplished|received|awarded|won|recogni[sz]ed|selected|nominated|honou?red|scored|secured|participated|"
    r"attended|completed|passed|ranked|elected|appreciated|represented)\b|\bknowledge\b|\baward\b"
)
