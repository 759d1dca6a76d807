"""The frame for who comes from a project office before a post that answers for the delivery itself."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.led_work import worth_of
from resume_tailor.suggestions.person.reach import posting_lines
from resume_tailor.suggestions.person.standing import latest_position
from resume_tailor.suggestions.wording import join_and, quoted

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"
_OFFICE = re.compile(
    r"\bPMO\b|\b(?:project|programme|program) (?:management )?(?:office|support)\b|\bproject controls?\b", re.I
)
"""Titles of an office that serves those who lead."""
_OFFICE_POST = re.compile(r"\bPMO\b|\b(?:project|programme|program) (?:management )?office\b|\bgovernance\b", re.I)
_OWNS = re.compile(
    r"\b(?:accountable for|accountability for|end[- ]to[- ]end (?:delivery|ownership)|"
    r"own(?:s|ing)? the (?:delivery|program\w*|project)|full ownership|lead(?:ing)? the delivery|"
    r"responsible for the (?:successful )?delivery|deliver\w* (?:large|complex|major))\b",
    re.I,
)
"""Words of a post that answers for the delivery."""
_BROUGHT = re.compile(
    r"^\W*(?:led|managed|delivered|ran|owned|directed|moved|migrated|replaced|rolled out|launched|completed)\b"
    r"(?! (?:the |a |of )?(?:pmo|project office|team|minutes))|\bproject, [£$€]|"
    r"\b(?:project|programme)\b.{0,60}\bwent live\b",
    re.I,
)
"""How a line begins that tells of a project which was one's own."""
_OF_OFFICE = re.compile(r"\bPMO\b|\bsupport(?:ing|ed)?\b|\breports?\b|\btemplates?\b|\bdashboards?\b", re.I)
_LEAST, _MOST = 2, 3


def frame_owner(case: Case) -> Suggestion | None:
    """None unless the newest title is of a project office and the posting, of none, asks who answers for delivery."""
    newest = latest_position(case)
    if newest is None or not _OFFICE.search(newest.title) or _OFFICE_POST.search(case.posting.title):
        return None
    if not any(_OWNS.search(line) for line in posting_lines(case)):
        return None
    lines = _own_projects(case)
    if len(lines) < _LEAST:
        return None
    shown = join_and([quoted(line.text, 110) for line in lines])
    return Suggestion(
        id="frame-owner",
        kind="frame",
        title="Show what you answered for yourself: a PMO supports, this post owns",
        reason=(
            f"Your newest title is {' '.join(newest.title.split())}, which a reader takes for control and reporting; "
            "the posting asks who answers for the delivery itself."
        ),
        action=(
            f"Put the work that was yours to bring home first, in the summary and in each job: {shown}. Say of each "
            "what you decided, what it cost and when it went live; what the office did for others comes after it."
        ),
        posting_quotes=quote_title(case.posting),
        resume_quotes=tuple(lines),
        effect="The reader sees somebody who has delivered, not only reported.",
        weight=4.6,
        sources=(GUIDE,),
    )


def _own_projects(case: Case) -> list[Quote]:
    """Lines of projects that were one's own, the strongest first."""
    found = [block for block in case.places.blocks.values() if is_own_work(block, case) and _is_own(block)]
    found = sorted(found, key=lambda block: -worth_of(block.text))[:_MOST]
    return [quote_line("resume", b, 0, min(len(b.text), 60), case.places.name(b.id)) for b in found]


def _is_own(block: Block) -> bool:
    return bool(_BROUGHT.search(block.text)) and not _OF_OFFICE.search(block.text)
