"""Lines of work that stand under no job, though they are what the posting asks for: to be put where they were done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Match, Suggestion
from resume_tailor.own_work import is_study
from resume_tailor.structure.contact import MOST_LINES
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.asked.stressed import is_stressed
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.fields import share_field
from resume_tailor.suggestions.lines.meant import is_meant
from resume_tailor.suggestions.lines.own_lines import tells_of_assisting
from resume_tailor.suggestions.lines.proof_worth import stems_of
from resume_tailor.suggestions.lines.questions import result_question
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.successes import GUIDE, is_foreign
from resume_tailor.suggestions.wording import capitalise, quoted_at

MOST_UNPLACED, MOST_BY_THEME = 2, 4
"""Lines that are put forward from outside the jobs; of a resume that tells all of its work by themes."""
_PUT = (
    "Put it as the first line into the job where you did it.",
    "Put this one into its job too, right behind the line above if both were done there.",
)
"""What to do with the first and the second of them: one job has one first line."""
_UNDER_ITS_JOB = "Put it under the job where you did it."
_SECTIONS = ("experience", "contact")
"""Where a resume that is ordered by themes has its work: under a heading of duties, or above all headings."""
_CARRIED_OVER = frozenset(
    (
        *("budget-management", "cost-management", "vendor-management", "supplier-management", "risk-management"),
        *("requirements-management", "stakeholder-management", "scheduling", "project-planning", "change-management"),
        *("status-reporting", "project-coordination", "contract-management", "quality-management", "governance"),
        *("root-cause-analysis", "process-improvement", "change-control", "contract-negotiation"),
    )
)
"""Practices that are alike in every trade, so that such a line answers a posting of another field too."""
_DONE = re.compile(
    r"^\W*(?:[A-Z][\w /&]{2,30}\s?:\s*)?(?:(?:[A-Z][a-z]+ly|Have|Was|Am|I)\s+)?"
    r"(?:Led|Ran|Oversaw|Drove|Built|Wrote|Kept|Responsible for|Manag\w+|Used|[A-Z][a-z]{2,}(?:ed|ing))\b"
)
"""How a line begins that tells of doing."""
_FEWEST, _MOST = 8, 45
"""Words of a line with something to tell, and of one that is no paragraph."""


def suggest_unplaced(case: Case) -> Iterator[Suggestion]:
    """The best lines under no job, each for another demand; none beside jobs that have their own lines."""
    for number, (match, item) in enumerate(_found(case)):
        yield _suggestion(number, match, item, case)


@once_a_case
def _found(case: Case) -> tuple[tuple[Match, Evidence], ...]:
    kept: list[tuple[Match, Evidence]] = []
    themes = _by_themes(case)
    for match in case.by_weight(case.skills()):
        if not case.asks_surely(match) or not (themes or _is_pressing(match, case)):
            continue
        told = [one for one in match.evidence if _can_be_told(match, one, case)]
        item = max(told, key=lambda one: _says_of_it(one, match), default=None)
        if item and all(item.mention.block_id != other.mention.block_id for _, other in kept):
            kept.append((match, item))
    return tuple(kept[: MOST_BY_THEME if themes else MOST_UNPLACED])


def _by_themes(case: Case) -> bool:
    """Whether the jobs are bare lines, so that all of the work is told under headings of its own."""
    own = sum(len(position.block_ids) for position in case.resume.positions)
    return bool(case.resume.positions) and (not own or (own <= _BARE and _told_outside(case) >= _SEVERAL))


def _told_outside(case: Case) -> int:
    """How many lines of work stand under headings of experience, but under no job."""
    ids = (block.id for block in case.resume.document.blocks if block.id not in case.places.positions)
    return sum(case.places.kind(id_) == "experience" and len(case.block(id_).text.split()) >= _FEWEST for id_ in ids)


_BARE, _SEVERAL = 2, 6
"""Lines under all jobs together at most, and how many stand elsewhere at least."""


def _is_pressing(match: Match, case: Case) -> bool:
    return match.requirement.importance != "preferred" and is_stressed(match, case)


def _can_be_told(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line names a practice that carries over, as its own matter, in a line of doing; any that is asked
    for where the work is told by themes.
    """
    if item.speaks or not item.sure or item.relation == "implied":
        return False
    if not _by_themes(case) and (item.concept not in _CARRIED_OVER or item.relation != "same"):
        return False
    block_id, text = item.mention.block_id, item.quote.text
    if block_id in case.places.positions or case.places.kind(block_id) not in _SECTIONS or _unread(block_id, case):
        return False
    if not _FEWEST <= len(text.split()) <= _MOST or not _DONE.match(text) or is_foreign(text):
        return False
    if tells_of_assisting(text) or is_study(text, case.places.sections.get(block_id)):
        return False
    employers = (position.employer for position in case.resume.positions if position.employer)
    if any(find_words(text, employer) for employer in employers):
        return False
    told = _is_its_matter(item) or (_by_themes(case) and shows_any_figure(text))
    return told and is_meant(match, item, case) and share_field(match, item, case)


def _unread(block_id: str, case: Case) -> bool:
    """Whether the line stands in a head so long that no heading of the resume was known: its job may be there too."""
    section = case.places.sections.get(block_id)
    return section is not None and section.kind == "contact" and len(section.block_ids) > MOST_LINES


def _is_its_matter(item: Evidence) -> bool:
    """Whether the practice is what the line's verb is about: among its first words, and no one that is worked with."""
    before = item.quote.text[: max(0, item.mention.start - item.quote.start)]
    return len(before.split()) <= _EARLY and not _WITH.search(before)


_EARLY = 6
"""Words before the practice at most."""
_WITH = re.compile(r"\b(?:with|for|to|from|by|as per)\b", re.I)


def _says_of_it(item: Evidence, match: Match) -> tuple[bool, bool, int]:
    """How well the line tells of it: with a figure, as no member of a list, with other words of the posting's line."""
    text, words = item.quote.text, item.mention.text
    listed = re.search(rf"\w,\s*(?:and\s+)?{re.escape(words)}|{re.escape(words)},\s*\w+(?:,|\s+and\b)", text)
    return shows_any_figure(text), listed is None, len(stems_of(text) & stems_of(match.requirement.quote.text))


def _suggestion(number: int, match: Match, item: Evidence, case: Case) -> Suggestion:
    name = name_asked(match, item, case)
    asked = quote_asked(case.posting.document, match.requirement, name)
    verb = "requires" if match.requirement.importance == "required" else "asks for"
    told = shows_any_figure(item.quote.text)
    question = "" if told else result_question(item.mention.text, item.quote.text, "", ())
    return Suggestion(
        id=f"highlight-{match.requirement.id}",
        kind="highlight",
        title=f"{capitalise(name)}: {quoted_at(item.quote.text, item.mention.text, 90)}",
        reason=(
            f"The posting {verb} {asked}. This line ({item.quote.place}) shows {name}, "
            "but it stands under no job, so that nobody sees where you did it."
        ),
        action=f"{_UNDER_ITS_JOB if _by_themes(case) else _PUT[min(number, len(_PUT) - 1)]} {question}".strip(),
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="What the posting asks for counts where it has an employer and a date.",
        requirement=match.requirement.id,
        weight=4.5,
        highlight_class="project management experience",
        sources=(GUIDE,),
    )
