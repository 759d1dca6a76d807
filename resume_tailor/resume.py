"""A document becomes a resume: sections, positions, listed skills, contact data, and the skills it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resume_tailor.model import Document, Position, Resume, Section
from resume_tailor.structure.contact import find_contact, find_headline
from resume_tailor.structure.headings import find_headings, read_sections
from resume_tailor.structure.lines import Line, lines_of
from resume_tailor.structure.positions import find_positions
from resume_tailor.structure.skills import find_skills
from skill_lexicon.concept import Lexicon

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = ("experience", "projects")


def read_resume_document(document: Document, lexicon: Lexicon, nlp: Language) -> Resume:
    """The resume with the skills it mentions."""
    return read_structure(document)


def read_structure(document: Document) -> Resume:
    """The resume without mentions: what needs no language processing."""
    lines = lines_of(document)
    headings = find_headings(lines)
    sections = read_sections(lines, headings)
    positions = find_positions(lines, sections)
    headline = find_headline(lines, sections)
    return Resume(
        document=document,
        sections=sections,
        positions=positions,
        skills=find_skills(lines, sections, headings),
        mentions=(),
        headline=headline,
        contact_ids=find_contact(document, sections, headline),
        bullet_ids=_bullets(lines, sections, positions),
    )


def _bullets(lines: Sequence[Line], sections: Sequence[Section], positions: Sequence[Position]) -> tuple[str, ...]:
    """Blocks that are list items of positions or projects."""
    told = {i for s in sections if s.kind in TOLD for i in s.block_ids} | {i for p in positions for i in p.block_ids}
    heads = {i for p in positions for i in p.heading_ids} | {s.heading_id for s in sections}
    ids = (line.block.id for line in lines if line.item and line.block.id in told and line.block.id not in heads)
    return tuple(dict.fromkeys(ids))
