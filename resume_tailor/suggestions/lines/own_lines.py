"""Whether a line tells of recent work of the person's own that one could tell more of."""

from __future__ import annotations

import re

from resume_tailor.evidence import months_since
from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.results import (
    is_telling,
    telling_figure,
)
from resume_tailor.suggestions.lines.successes import is_foreign

RECENT_MONTHS = 120
"""Months before the newest job beyond which a line is too old to be put forward."""
FIRST_JOBS_MONTHS = 180
"""The same for the first two jobs of the resume."""
_SHORTEST = 5
"""Words of a job line below which it is a heading, a chore or an employer's name."""
_ASSISTED = re.compile(
    r"^\W*(?:also |i |was |actively |closely |successfully )*(?:assist|contribut(?:e|es|ed|ing) to\b|"
    r"tak(?:e|es|ing) care of\b|help|"
    r"support(?:ed|ing|s)\b|"
    r"work(?:ed|ing|s)? (?:with|under|closely|alongside)\b|participat|involve|"
    r"member|part of|took part|learn|attend|shadow|observ|familiar|exposure|knowledge|roles? (?:&|and)|"
    r"responsibilit(?:y|ies)\b|perform(?:ed|ing|s)? (?:many|some|various|all|the following|other)|duties)",
    re.I,
)
"""How the lines begin that tell of assisting: no line to put forward."""
_CLERICAL = re.compile(
    r"^\W*(?:also |i |was |am )*(?:responsible for |in charge of |taking care of )?(?:the )?"
    r"(?:circulat|distribut(?:e|ed|ing) (?:the )?(?:\w+ ){0,4}(?:reports?|minutes|documents?)|forward|"
    r"fil(?:e|ed|ing)\b|typ(?:e|ed|ing)\b|upload|scann|photocop|collat|"
    r"send(?:s|ing)?\b|sent\b|mail(?:ed|ing)\b|dispatch(?:ed|ing)? (?:of )?(?:reports?|documents?|mails?))",
    re.I,
)
"""How the lines begin that tell of passing papers on: no line to put forward, whatever the papers are about."""
_SAYS_NOTHING = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:knowledge|understanding|familiarity) (?:of|in|with)\b|"
    r"\b(?:take|takes|taking|took) (?:the |all )?(?:appropriate|necessary|required|suitable|needed) "
    r"(?:steps?|actions?|measures?)\b|"
    r"\b(?:was|were) (?:done|led|built|designed|made|run|managed) by (?:the|an?|our|another|other)\b",
    re.I,
)
"""Words of a line that tells of knowing, of doing whatever was needed, or of what others did: no story behind it."""


def is_stock(block_id: str, text: str, case: Case) -> bool:
    """Whether other jobs say the line in the same words, so that it tells of none of them."""
    begin = _beginning(text)
    own = case.places.positions[block_id].id
    return len(begin) == _STOCK and any(
        _beginning(block.text) == begin
        for block in case.places.blocks.values()
        if block.id in case.places.positions and case.places.positions[block.id].id != own
    )


def _beginning(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", text[:_READ].lower()))[:_STOCK]


_READ = 600
"""Characters of a line that are compared; a hostile one has a million."""
_STOCK = 7
"""Words of the beginning by which two lines are known for one."""


def age_of(item: Evidence, case: Case) -> int:
    """Months from the end of the line's job to that of the newest one; 0 where either is not dated."""
    ends = [months_since(position, case.as_of) for position in case.resume.positions]
    newest = min((end for end in ends if end is not None), default=0)
    return (item.months_ago or newest) - newest


def is_duty(text: str, position: Position, case: Case) -> bool:
    """Whether it is a line of doing, not a heading, a label, an employer's description or a line of assisting."""
    if is_foreign(text) or _BLURB.match(text) or (position.employer and find_words(text, position.employer)):
        return False
    return len(text.split()) >= _SHORTEST and not _is_no_story(text)


_BLURB = re.compile(
    r"^\W*(?:an? |the )?(?:(?!\w+(?:ed|ing)\b|(?:led|manage|lead|own|ran|built)\b)[\w&-]+ ){0,4}"
    r"(?:chain|company|manufacturer|provider|bank|retailer|insurer|firm|agency|operator|maker|utility|hospital|start-?up|"
    r"carrier|distributor|wholesaler)[,.]? (?:with|of|in|for|that|which|serving|based|offering|making|running)\b",
    re.I,
)
"""How a line begins that describes the employer or the client, and tells of nothing done."""


def tells_of_assisting(text: str) -> bool:
    """Whether the line begins as one of assisting or taking part."""
    return bool(_ASSISTED.match(text))


def _is_no_story(text: str) -> bool:
    """Whether the line tells of assisting, of passing papers on, or of nothing that one could tell more of."""
    empty = _SAYS_NOTHING.search(text) and not is_telling(telling_figure(text), text)
    return bool(empty or tells_of_assisting(text) or _CLERICAL.match(text))


_CARRIED = re.compile(
    r"^\W*(?:[\w/&' -]{2,30}:\s*)?(?:successfully |single-handedly )?"
    r"(?:led|lead|leads|leading|manag(?:e|es|ed|ing)|own(?:s|ed)?|"
    r"deliver(?:s|ed|ing)?|launch(?:ed|es)?|dr(?:ove|ive|ives)|ran|run|runs|built|build|sponsored|took|directed|oversaw|"
    r"responsible for|brought|cut|reduced|shortened|moved|migrated|implemented|executed|completed|established|set up|"
    r"introduced|resolved|re-?planned|spearheaded|orchestrated|replaced|planned|headed|shipped|rolled out|"
    r"negotiated|recovered|rescued|restored|relocated|consolidated|commissioned|upgraded|transitioned|deployed|opened|"
    r"closed|finished|passed|won|retired|decommissioned|converted|installed|handed over|turned around|saved|"
    r"took over|(?:project|program(?:me)?|delivery|technical) (?:manager|lead|leader) (?:for|of)|"
    r"end[- ]to[- ]end (?:ownership|delivery|management|responsibility) (?:of|for)|"
    r"(?:(?!\w{2,20}ed\b)[\w-]+ ){0,2}(?:roll-?outs?|migration|relocation|launch|cut-?over|replacement) "
    r"(?:of|to|from|in|for|across))\b",
    re.I,
)
"""How a line begins that tells of work carried, not of assisting or keeping."""
_PEOPLE = re.compile(
    r"\b(?:mentor\w*|coach\w*|career|hir(?:ed|ing)|train(?:ed|ing)|recruit\w*|practice group|interns?)\b", re.I
)
"""Words of a line about people, which is no project."""


def is_carried(text: str) -> bool:
    """Whether the line begins as one of leading and carrying work through, and is not about people."""
    return bool(_CARRIED.match(text)) and not is_about_people(text)


def is_about_people(text: str) -> bool:
    """Whether the line tells of hiring, teaching and keeping people."""
    return bool(_PEOPLE.search(text))
