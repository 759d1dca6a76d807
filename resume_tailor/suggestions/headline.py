"""Headline: where a position held carries the posting's title literally, the headline may say it too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Declined, Evidence, Position, ReplaceText, SkillMention, Suggestion
from resume_tailor.places import name_position, quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.gate import SENIORITY
from resume_tailor.suggestions.wording import quoted

_TITLE = re.compile(
    r"\b(?:(?:technical|it|software|digital|infrastructure|senior|sr\.?|lead|principal|staff|junior|associate)\s+)*"
    r"(?:program(?:me)?|project|product|delivery)\s+(?:manager|lead|director)\b",
    re.I,
)
_HELD = re.compile(
    r"\b(?:(?:[A-Z]\w*|it)\s+){0,4}(?:Manager|Lead|Director|Coordinator|Engineer|Consultant|Analyst|Master|Developer)\b"
)


_ROLES = frozenset(("program", "programme", "project", "manager", "lead", "it"))
"""Words of a title whose loss takes nothing away, where another such word takes their place."""


def _family(title: str) -> set[str]:
    """Whether the title is one of programs, projects or products."""
    return set(fold_words(title)) & {"program", "programme", "project", "product", "delivery"}


def suggest_headline(case: Case) -> Iterator[Suggestion | Declined]:
    """At most one: the role in the headline becomes the posting's title, if a position held has it in these words."""
    headline = case.resume.headline
    asked = _core_title(case.posting.title)
    if headline is None or not asked or find_words(headline.text, asked):
        return
    block = case.block(headline.block_id)
    named = _TITLE.search(block.text) or _HELD.search(block.text)
    if named is None or block.id in case.resume.contact_ids:
        return
    title = f"Write “{asked}” in the headline"
    held = next((p for p in case.resume.positions if find_words(p.title, asked)), None)
    reason = _why_not(named.group(), asked, held, case)
    if reason or held is None:
        yield Declined("headline", "headline", title, reason)
        return
    words = held_words(held, asked)
    yield _suggestion(title, words, held, ReplaceText(block.id, *named.span(), named.group(), words), case)


def _core_title(title: str) -> str:
    """The role within the posting's title, without seniority and what follows it; empty where there is none."""
    found = _TITLE.search(title)
    if not found:
        return ""
    words = found.group().split()
    return " ".join([*(word for word in words[:-1] if fold_words(word)[0] not in SENIORITY), words[-1]])


def held_words(position: Position, asked: str) -> str:
    """The asked title as the position spells it."""
    start, end = find_words(position.title, asked)[0]
    return position.title[start:end]


def _why_not(now: str, asked: str, held: Position | None, case: Case) -> str:
    if held is None:
        return f"None of your positions carries the title “{asked}”, so the headline must not either."
    lost = [word for word in fold_words(now) if word not in fold_words(asked) and word not in SENIORITY | _ROLES]
    if lost:
        return f"“{now}” tells more of you than “{asked}” does: “{lost[0]}” would be lost."
    if held not in case.resume.positions[: 1 if _family(now) != _family(asked) else 2]:
        return f"You held “{asked}” earlier ({name_position(held)}), but not in your latest positions."
    if set(fold_words(now)) & SENIORITY - set(fold_words(held.title)):
        return f"“{now}” says more of your rank than “{asked}” does."
    return ""


def _suggestion(title: str, words: str, held: Position, edit: ReplaceText, case: Case) -> Suggestion:
    block = next(case.block(i) for i in held.heading_ids if find_words(case.block(i).text, words))
    start, end = find_words(block.text, words)[0]
    text = block.text[start:end]
    mention = SkillMention(None, text, "role", block.id, start, end, text, source="discovered", section="experience")
    quote = quote_line("resume", block, start, end, case.places.name(block.id))
    posting_block = next((b for b in case.posting.document.blocks if case.posting.title in b.text), None)
    line = (
        quote_line("posting", posting_block, 0, len(posting_block.text), "title") if posting_block is not None else None
    )
    return Suggestion(
        id="headline",
        kind="headline",
        title=title,
        reason=(
            f"The posting is for a {quoted(case.posting.title)}; you hold or held exactly this title "
            f"({name_position(held)}), and the headline says “{edit.before}”."
        ),
        action=f"The headline now says “{words}”.",
        posting_quotes=(line,) if line else (),
        resume_quotes=(quote,),
        evidence=(Evidence(text.casefold(), mention, "same", "bullet", quote, held.id),),
        edit=edit,
        effect="The first line names the job that is offered.",
        weight=3.0,
    )
