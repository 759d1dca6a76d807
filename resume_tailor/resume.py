"""A document becomes a resume: sections, positions, listed skills, contact data, and the skills it mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from resume_tailor.model import Document, Position, PostingSectionKind, Resume, ResumeSectionKind, Section, SkillMention
from resume_tailor.structure.contact import find_contact, find_headline
from resume_tailor.structure.headings import Heading, find_headings
from resume_tailor.structure.lines import Line, lines_of
from resume_tailor.structure.positions import find_positions
from resume_tailor.structure.sections import read_sections
from resume_tailor.structure.skills import find_skills
from resume_tailor.structure.themes import with_themes
from skill_lexicon.concept import Lexicon

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = ("experience", "projects")
MOST_MENTIONS = 3000
"""How many mentions are kept; of 49 real resumes none has more than 456. It keeps time and memory bounded."""
TOO_MUCH = f"The resume names more than {MOST_MENTIONS} skills, tools and the like: those after that were left aside."
LANGUAGE_SAMPLE = 4000
"""Characters by which the language is told."""
ENGLISH_SHARE = 0.06
"""Share of English stop words from which a resume is taken for English; the leanest of 49 real ones
has 0.07."""


def read_resume_document(document: Document, lexicon: Lexicon, nlp: Language) -> Resume:
    """The resume with the skills it mentions, each with the kind of section it stands in."""
    # spaCy takes most of the start-up time, and reading the structure alone needs none of it.
    from resume_tailor.language.mentions import find_mentions_in_blocks
    from resume_tailor.language.tongue import find_language

    resume, headings = _read(document)
    found = find_mentions_in_blocks(nlp, lexicon, document.blocks)
    mentions = _placed(found[:MOST_MENTIONS], document, resume.sections, headings)
    doc = nlp.make_doc(document.text[:LANGUAGE_SAMPLE])
    # Resumes are short of stop words; the other languages, which take long to load, are asked only in real doubt.
    stop_words = sum(token.is_stop for token in doc)
    language = "en" if stop_words >= ENGLISH_SHARE * len(doc) else find_language(doc)
    warnings = (*resume.warnings, *((TOO_MUCH,) if len(found) > MOST_MENTIONS else ()))
    return replace(resume, mentions=mentions, warnings=warnings, language="en" if language == "und" else language)


def read_structure(document: Document) -> Resume:
    """The resume without mentions: what needs no language processing."""
    return _read(document)[0]


def _read(document: Document) -> tuple[Resume, Sequence[Heading]]:
    lines = lines_of(document)
    headings = find_headings(lines)
    sections = read_sections(lines, headings)
    positions = find_positions(lines, sections)
    sections = with_themes(sections, positions, lines)
    headline = find_headline(lines, sections)
    of_jobs = {block_id for position in positions for block_id in (*position.block_ids, *position.heading_ids)}
    resume = Resume(
        document=document,
        sections=sections,
        positions=positions,
        skills=find_skills(lines, sections, headings),
        mentions=(),
        headline=headline,
        contact_ids=find_contact(document, sections, headline, of_jobs),
        bullet_ids=_bullets(lines, sections, positions),
    )
    return resume, headings


def _placed(
    mentions: Sequence[SkillMention], document: Document, sections: Sequence[Section], headings: Sequence[Heading]
) -> tuple[SkillMention, ...]:
    """The mentions with their sections; those within a section's heading say nothing and are left out."""
    order = {block.id: number for number, block in enumerate(document.blocks)}
    starts = [(order[h.line.block.id], h.line.start) for h in headings]
    kinds: defaultdict[str, set[PostingSectionKind | ResumeSectionKind]] = defaultdict(set)
    for section in sections:
        for block_id in section.block_ids:
            kinds[block_id].add(section.kind)
    stories = {block.id: block.form.story if block.form else "body" for block in document.blocks}
    placed = []
    for mention in mentions:
        at = bisect_right(starts, (order[mention.block_id], mention.start)) - 1
        heading = headings[at] if at >= 0 else None
        if heading and heading.line.block.id == mention.block_id and mention.start < _heading_end(heading):
            continue
        outside = stories[mention.block_id] not in ("body", "textbox")
        kind: PostingSectionKind | ResumeSectionKind = "contact" if heading is None or outside else heading.kind
        if len(kinds[mention.block_id]) == 1 and not outside:
            (kind,) = kinds[mention.block_id]
        placed.append(replace(mention, section=kind))
    return tuple(placed)


def _heading_end(heading: Heading) -> int:
    return heading.line.start + heading.inline if heading.inline else heading.line.end


def _bullets(lines: Sequence[Line], sections: Sequence[Section], positions: Sequence[Position]) -> tuple[str, ...]:
    """Blocks that are list items of positions or projects."""
    told = {i for s in sections if s.kind in TOLD for i in s.block_ids} | {i for p in positions for i in p.block_ids}
    heads = {i for p in positions for i in p.heading_ids} | {s.heading_id for s in sections}
    ids = (line.block.id for line in lines if line.item and line.block.id in told and line.block.id not in heads)
    return tuple(dict.fromkeys(ids))
