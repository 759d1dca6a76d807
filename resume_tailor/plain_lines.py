"""The lines of a resume that may say in plain words what is asked, and what they then prove."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from resume_tailor.evidence import counts, weigh, what_speaks_against
from resume_tailor.model import Block, Evidence, Requirement, Resume, SkillMention
from resume_tailor.own_work import describes_another, is_heading_line
from resume_tailor.places import ResumePlaces
from resume_tailor.plain_words import asked_words, find_said
from skill_lexicon.concept import Lexicon

_TOLD = {"experience", "projects", "awards", "summary", "skills"}
"""Kinds of sections whose lines tell of work."""


class PlainLines:
    """The lines of jobs, projects, summary and skills, with what the lexicon found in each."""

    def __init__(self, resume: Resume, places: ResumePlaces, lexicon: Lexicon, as_of: date) -> None:
        self._resume, self._places, self._lexicon, self._as_of = resume, places, lexicon, as_of
        self._found: dict[str, list[SkillMention]] = {}
        for mention in resume.mentions:
            self._found.setdefault(mention.block_id, []).append(mention)
        self._lines = [block for block in resume.document.blocks if self._tells(block)]

    def _tells(self, block: Block) -> bool:
        if block.id in self._places.titles or not block.text.strip():
            return False
        if block.id not in self._places.positions and self._places.kind(block.id) not in _TOLD:
            return False
        return not describes_another(block.text) and not is_heading_line(block.text)

    def evidence_of(self, requirement: Requirement) -> Iterator[Evidence]:
        """A piece of evidence for each line that says what is asked, in the order of the resume.

        The asked words themselves prove it; another form of them only speaks for it, and grounds no edit.
        """
        asked = asked_words(requirement, self._lexicon)
        for block in self._lines:
            section = self._places.kind(block.id)
            said = find_said(asked, block, self._found.get(block.id, ()), section, self._lexicon)
            if said is None or not counts(said.mention, self._resume, self._places):
                continue
            if what_speaks_against(said.mention, self._places, self._as_of):
                continue
            concept = said.mention.concept or requirement.label.casefold()
            relation = "same" if said.plainly else "implied"
            item = weigh(said.mention, concept, relation, self._places, self._as_of, sure=True)
            yield replace(item, speaks=not said.plainly)
