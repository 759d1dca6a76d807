"""Functional resumes: the work is told under free headings, and the jobs are bare lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from resume_tailor.model import Position, ResumeSectionKind, Section
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.job_lines import DOING
from resume_tailor.structure.lines import Line, without_marker

FREE: Final[frozenset[ResumeSectionKind]] = frozenset(("other", "skills"))
"""What a section under a heading of one's own (`Managing suppliers`) is taken for."""
FEWEST: Final = 3
"""Items that tell of doing, in all."""
FEWEST_WORDS: Final = 5
MOSTLY: Final = 0.5
"""Part of the items that tell of doing, and of a section's lines that are items."""


def with_themes(
    sections: Sequence[Section], positions: Sequence[Position], lines: Sequence[Line]
) -> tuple[Section, ...]:
    """The sections, those that tell of work under free headings being experience where no job has lines of its own."""
    if any(position.block_ids for position in positions):
        return tuple(sections)
    by_block = {line.block.id: line for line in lines}
    lists = {n: _listed(section, by_block) for n, section in enumerate(sections)}
    told = {n: sum(map(_tells, texts)) for n, texts in lists.items()}
    if sum(told.values()) < max(FEWEST, MOSTLY * sum(map(len, lists.values()))):
        return tuple(sections)
    return tuple(
        replace(one, kind="experience") if told[n] and told[n] >= MOSTLY * len(lists[n]) else one
        for n, one in enumerate(sections)
    )


def _listed(section: Section, lines: Mapping[str, Line]) -> Sequence[str]:
    """The items of a section whose heading says nothing of its kind and that holds hardly anything else."""
    if section.kind not in FREE or not section.heading or kind_of_wording(section.heading)[1]:
        return ()
    held = [lines[block_id] for block_id in section.block_ids if block_id in lines]
    items = [without_marker(line.text)[1] for line in held if line.item]
    return items if len(items) >= MOSTLY * len(held) else ()


def _tells(text: str) -> bool:
    """Whether an item tells of doing: `Led a team of nine`, `Line managed four nurses`, `Let and managed contracts`."""
    words = text.split()
    return len(words) >= FEWEST_WORDS and any(DOING.match(" ".join(words[n:])) for n in range(3))
