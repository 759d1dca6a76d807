"""The one line of the resume that is nearest to leading a project."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case, once_a_case

_SIGNS: tuple[tuple[str, int], ...] = (
    (r"\bprojects?\b", 3),
    (
        r"\b(?:on time|in time|within (?:the )?(?:budget|time|schedule)|under budget|deadlines?|milestones?|"
        r"time ?tables?)\b",
        2,
    ),
    (
        r"\b(?:led|lead|leading|manag\w+|head\w*|coordinat\w+|co-ordinat\w+|set ?up|setting up|"
        r"establish\w+|launch\w+)\b",
        1,
    ),
    (r"\b(?:roll-?out|implement\w+|migrat\w+|commission\w+|expansion|introduc\w+)\b", 1),
    (r"\b(?:clients?|customers?|contractors?|consultants|vendors?|suppliers?|departments?|teams?)\b", 1),
    (r"\b(?:budgets?|cost|schedul\w+|plan\w*|risks?)\b", 1),
)
"""What makes a line near to leading a project, and how much."""
_DONE = re.compile(f"{_SIGNS[2][0]}|{_SIGNS[3][0]}|^responsible for|^(?:own|handl|execut|deliver|overs|organi)", re.I)
"""Words of somebody's own work, without which a line is a label."""
_ENOUGH = 5
_SHORTEST, _LONGEST = 5, 45
"""Words of a line that can be quoted as a story."""
_NOT_OWN = re.compile(
    r"^(?:client|project|employer|company|reporting|report|about|location|duration|role|position|attend\w*|assist\w*|"
    r"communicat\w+|support\w*|help\w*|participat\w+|completed project on)\b",
    re.I,
)
_OTHERS = re.compile(r"\bproject (?:manager|engineer|director|head|lead)s?\b", re.I)
"""People of a project, whom a line may name without being of leading one."""
_CLERICAL = re.compile(
    r"\b(?:meeting notes|minutes|note[- ]taking|calendars?|for the (?:senior |lead )?(?:project|program) manager)\b",
    re.I,
)
"""What is done for somebody who leads, and proves no leading."""


@once_a_case
def nearest_line(case: Case) -> Quote | None:
    """The line that tells most of leading a project, a job's before the summary's; None where none tells enough."""
    jobs = [block for block in case.places.blocks.values() if block.id in case.places.positions]
    summary = [block for block in case.places.blocks.values() if case.places.kind(block.id) in ("summary", "projects")]
    scored = [(_score(block) + (number < len(jobs)), -number, block) for number, block in enumerate([*jobs, *summary])]
    near = [one for one in scored if one[0] > _ENOUGH]
    if not near:
        return None
    block = max(near, key=lambda one: one[:2])[2]
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))


def _score(block: Block) -> int:
    """How near the line is to leading a project; 0 for labels, fragments and long paragraphs."""
    text = block.text.strip()
    if not _SHORTEST <= len(text.split()) <= _LONGEST or _NOT_OWN.match(text) or text.endswith(":"):
        return 0
    told = _OTHERS.sub(" ", text)
    if not _DONE.search(told) or _CLERICAL.search(text):
        return 0
    score = sum(worth for sign, worth in _SIGNS if re.search(sign, told, re.I))
    if _RESPONSIBLE.match(text) and not find_outcome(text):
        score -= 2
    return score + (2 if find_outcome(text) else 0)


_RESPONSIBLE = re.compile(r"\W*(?:responsib\w+|involved|my role)\b", re.I)
"""How a line begins that says what was asked of somebody, not what they did."""
