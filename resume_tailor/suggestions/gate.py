"""The one gate that every edit passes: no word without ground, nothing protected touched, nothing lost or hidden.

It judges the finished edit against both documents and the lexicon and trusts no suggester. `why_refused` gives the
reason or nothing.
"""

from __future__ import annotations

import re
import unicodedata

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Block, Emphasise, InsertItem, ReorderBlocks, ReorderItems, ReplaceText, Suggestion
from resume_tailor.suggestions.case import Case

_GLUE = {"and", "a", "an"}
_LEADING_IN = {"in", "of"}
"""What may give way to a colon before a name: `Certification in Project Management PMP`."""
SENIORITY = frozenset(
    (
        *("senior", "sr", "junior", "jr", "lead", "led", "leading", "leader", "principal", "staff", "chief", "head"),
        *("headed", "director", "directed", "vp", "president", "executive", "owner", "owned", "managed", "drove"),
        *("spearheaded", "oversaw", "founded", "expert", "advanced", "certified"),
    )
)
"""Words that raise somebody; none may come in, except inside a certification's own name."""
_LINKS = re.compile(r"(?<!\S)\S[^\s@]*+@\S+|https?://\S+|www\.\S+|\b[\w-]{1,63}\.(?:com|org|net|io|edu)\b\S*", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(
    r"^\W*(?:\w+ )?(?:19|20)\d\d\b|\b(?:19|20)\d\d\W{1,3}(?:to\b|till\b|present|(?:19|20)?\d\d\b)", re.I
)
"""Dates that give a line of a summary its place in time; a year it mentions does not."""
_STUDIES = re.compile(r"\b(?:academic|college|school|seminar|stud(?:y|ies)|course|thesis)", re.I)
_NAME = 5
"""Words of a list's line above which it tells something."""
_TELLING_KINDS = ("summary", "skills", "contact")
"""Sections that tell of work in lines of their own; a resume without headings is all `contact`."""
_UNHEADED = 25
"""Paragraphs from which on a section at the top is the resume itself."""
_SKILL_KINDS = {"contact", "summary", "experience", "projects", "skills", "other", "awards"}


def why_refused(suggestion: Suggestion, case: Case) -> str:
    """Why the suggestion's edit must not be made; empty where it may be."""
    edit = suggestion.edit
    if edit is None:
        return ""
    ungrounded = _why_evidence_fails(suggestion, case)
    if ungrounded:
        return ungrounded
    if isinstance(edit, ReplaceText):
        return _why_not_replace(suggestion, edit, case)
    if isinstance(edit, InsertItem):
        return _why_not_insert(suggestion, edit, case)
    if isinstance(edit, ReorderItems):
        return _why_not_reorder_items(edit, case)
    if isinstance(edit, ReorderBlocks):
        return _why_not_reorder_blocks(edit, case)
    return _why_not_emphasise(edit, case)


def _why_evidence_fails(suggestion: Suggestion, case: Case) -> str:
    for item in suggestion.evidence:
        block = case.places.blocks.get(item.mention.block_id)
        if block is None or block.text[item.mention.start : item.mention.end] != item.mention.text:
            return "its evidence does not stand in the resume"
    return ""


def evidenced_names(suggestion: Suggestion, case: Case) -> set[str]:
    """Every name that the suggestion may write: those of the concepts that its evidence names itself."""
    concepts = {item.mention.concept for item in suggestion.evidence if item.relation == "same"}
    return {name for c in concepts if c and c in case.lexicon.concepts for name in case.lexicon[c].names}


def _why_ungrounded(suggestion: Suggestion, added: str, kept: str, case: Case) -> str:
    """Why the words of `added` that `kept` has not are without ground; empty where all have one."""
    if any(unicodedata.category(char).startswith("C") or char == "\ufffc" for char in added):
        return "it would write a character that nobody sees"
    names = evidenced_names(suggestion, case)
    if not set(suggestion.names) <= names:
        return "it would write a name of something that the resume does not evidence"
    known = {word for name in suggestion.names for word in fold_words(name)} | _GLUE
    fresh = set(fold_words(added)) - set(fold_words(kept))
    stray = sorted(fresh - known)
    if stray:
        return f"the resume holds no ground for “{stray[0]}”"
    raised = fresh & SENIORITY
    credentials = {case.lexicon[i.concept].category for i in suggestion.evidence if i.concept in case.lexicon.concepts}
    if raised and "certification" not in credentials:
        return f"it would raise the person with “{sorted(raised)[0]}”"
    return ""


def _why_not_replace(suggestion: Suggestion, edit: ReplaceText, case: Case) -> str:
    block = case.places.blocks.get(edit.block_id)
    if block is None or block.text[edit.start : edit.end] != edit.before:
        return "the words to replace do not stand there"
    protected = _why_protected(edit.block_id, edit.start, edit.end, case)
    if protected:
        return protected
    if suggestion.kind == "headline":
        return _why_not_headline(edit, case)
    kind = case.places.kind(edit.block_id)
    if kind not in _SKILL_KINDS and not _words_kept(edit) <= set(fold_words(edit.after)):
        return "in this section nothing may be replaced"
    lost = _why_lost(suggestion, edit, case)
    return lost or _why_ungrounded(suggestion, edit.after, edit.before, case)


def _words_kept(edit: ReplaceText) -> set[str]:
    """The words that may not go: all but an `in` that gives way to a colon."""
    return set(fold_words(edit.before)) - (_LEADING_IN if ":" in edit.after else set())


def _why_protected(block_id: str, start: int, end: int, case: Case) -> str:
    """Position lines, contact data, headings, employers' names and links are never edited."""
    resume = case.resume
    if not case.editable(block_id):
        return "Word would not let this paragraph be changed safely"
    if block_id in case.places.titles:
        return "a position's own line is never edited"
    told = (
        block_id in resume.bullet_ids and block_id in case.places.positions
    )  # a resume without headings is all contact
    if (block_id in resume.contact_ids and not told) or case.places.kind(block_id) == "personal":
        return "contact and personal data are never edited"
    if any(block_id == s.heading_id and block_id not in s.block_ids for s in resume.sections):
        return "a section's heading is never edited"
    text = case.block(block_id).text
    spans = [found.span() for found in _LINKS.finditer(text)]
    for position in resume.positions:
        if len(position.employer) > 2:
            spans += find_words(text, position.employer)
    if any(start < right and left < end for left, right in spans):
        return "an employer's name or a link is never edited"
    return ""


def _why_lost(suggestion: Suggestion, edit: ReplaceText, case: Case) -> str:
    """Words may only go where they are a name of the very concept that takes their place."""
    gone = _words_kept(edit) - set(fold_words(edit.after)) - _GLUE
    if not gone:
        return ""
    names = {fold_words(name) for name in evidenced_names(suggestion, case)}
    bare = re.sub(r"^an?\s", "", edit.before, flags=re.I)
    if fold_words(bare) not in names:
        return f"“{sorted(gone)[0]}” would be lost"
    if any(word.isdigit() for word in gone):
        return "a number would be lost"
    return ""


def _why_not_headline(edit: ReplaceText, case: Case) -> str:
    held = [p.title for p in case.resume.positions if find_words(p.title, edit.after)]
    if not held:
        return "no position held carries this title"
    if len(fold_words(edit.after)) < 2:
        return "a title of one word says too little"
    return ""


def _why_not_insert(suggestion: Suggestion, edit: InsertItem, case: Case) -> str:
    block = case.places.blocks.get(edit.sibling_id)
    if block is None or block.text != edit.before:
        return "the neighbour to copy does not stand there"
    if case.places.kind(edit.sibling_id) != "skills":
        return "new items are only added to a skills section"
    protected = _why_protected(edit.sibling_id, 0, 0, case)
    return protected or _why_ungrounded(suggestion, edit.after, "", case)


def _why_not_reorder_items(edit: ReorderItems, case: Case) -> str:
    block = case.places.blocks.get(edit.block_id)
    if block is None or tuple(block.text[a:b] for a, b in edit.items) != edit.before:
        return "the items do not stand there"
    if sorted(edit.order) != list(range(len(edit.items))):
        return "an item would be lost or doubled"
    if edit.texts and [one.casefold() for one in edit.texts] != [one.casefold() for one in edit.before]:
        return "an item would be written in other words"
    if case.places.kind(edit.block_id) != "skills":
        return "only skills lines are reordered"
    return _why_protected(edit.block_id, 0, 0, case)


def _why_not_reorder_blocks(edit: ReorderBlocks, case: Case) -> str:
    if tuple(case.block(i).text for i in edit.block_ids if i in case.places.blocks) != edit.before:
        return "the bullets do not stand there"
    if sorted(edit.order) != list(range(len(edit.block_ids))):
        return "a bullet would be lost or doubled"
    if all(case.places.kind(i) == "skills" for i in edit.block_ids):
        return next((why for i in edit.block_ids if (why := _why_protected(i, 0, 0, case))), "")
    holders = {holder_of(i, case) for i in edit.block_ids}
    if len(holders) != 1 or "" in holders:
        return "bullets are only reordered within one position or project list"
    return next((why for i in edit.block_ids if (why := _why_protected(i, 0, 0, case))), "")


def holder_of(block_id: str, case: Case) -> str:
    """What a bullet belongs to: its position, else its section; empty for what must stay.

    A section's own bullets are those of projects and undated work, and the telling ones of a summary or skills list.
    """
    position = case.places.positions.get(block_id)
    if position:
        return position.id
    section = case.places.sections.get(block_id)
    if section is not None and _STUDIES.search(section.heading):
        return ""
    block = case.block(block_id)
    kinds = ("experience", "projects", *(_TELLING_KINDS if _is_sentence(block) else ()))
    told = section is not None and section.kind in kinds and block_id in section.block_ids
    if section is not None and section.kind == "contact":
        told = told and len(section.block_ids) > _UNHEADED and block_id not in case.resume.contact_ids
    dated = (_DATED if section and section.kind in _TELLING_KINDS else _YEAR).search(block.text)
    return f"section {section.heading_id}" if section and told and not dated else ""


def _is_sentence(block: Block) -> bool:
    """Whether a list's line tells something, rather than naming a skill."""
    return len(block.text.split()) > _NAME


def _why_not_emphasise(edit: Emphasise, case: Case) -> str:
    block = case.places.blocks.get(edit.block_id)
    if block is None or block.text[edit.start : edit.end] != edit.before:
        return "the words to set bold do not stand there"
    return _why_protected(edit.block_id, edit.start, edit.end, case)
