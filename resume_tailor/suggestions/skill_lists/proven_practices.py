"""Practices that a job line proves by telling of them, though neither side has them by their name.

"Track cost, schedule and risks" is risk management to any reader, and so is "identify and mitigate risks" in a posting;
one loose word on either side ("risks", "budget") is not. Each practice has one pattern for either side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_tailor.model import Evidence, Match
from resume_tailor.patterns import lazily
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.skill_lists.duty_items import speaks_of_same
from skill_lexicon.concept import Concept

_NEAR = r"\b[^.;]{0,45}?\b"
_PLAIN: dict[str, tuple[str, str]] = {
    "risk-management": (
        r"risk (?:management|mitigation|register|assessment)|"
        rf"(?:manag|mitigat|identif|assess|track|monitor)\w*{_NEAR}risks",
        rf"risk (?:register|log)\b|(?:manag|mitigat|track|assess|moderat|review|monitor|identif)\w*{_NEAR}"
        r"(?:risks|risk reviews)\b",
    ),
    "status-reporting": (
        r"status (?:report|update)s?|progress reports?|"
        rf"(?:report|communicat|provid|present)\w*{_NEAR}(?:status|progress)\b",
        r"(?:status|progress) reports?\b|report(?:ed|ing)? (?:\w+ ){0,3}(?:status|progress|health)\b",
    ),
    "budget-management": (
        rf"budget (?:management|tracking|control)|(?:manag|own|track|control|monitor|overs)\w*{_NEAR}budgets?\b",
        rf"(?:manag|own|control|track|plan)\w*{_NEAR}budgets?\b",
    ),
    "vendor-management": (
        rf"vendor management|(?:manag|coordinat|overs)\w*{_NEAR}vendors?\b",
        rf"(?:manag|negotiat|select|coordinat|overs)\w*{_NEAR}vendors\b",
    ),
    "supplier-management": (
        rf"supplier management|(?:manag|coordinat|overs)\w*{_NEAR}suppliers?\b",
        rf"(?:manag|negotiat|select|coordinat|overs)\w*{_NEAR}suppliers\b",
    ),
    "dependency-management": (
        r"dependenc(?:y|ies)",
        rf"(?:manag|track|run|ran|map|resolv)\w*{_NEAR}dependenc(?:y|ies)",
    ),
    "change-control": (r"change (?:control|requests?)", r"change (?:control|requests?|board)"),
    "milestone-tracking": (
        rf"(?:track|monitor|manag(?!ement))\w*{_NEAR}milestones?",
        rf"(?:track|monitor|manag|control)\w*{_NEAR}milestones",
    ),
    "release-management": (
        r"release management|(?:manag|plan|coordinat)\w* (?:\w+ ){0,3}releases",
        r"release train|(?:manag|plan|coordinat|own)\w* (?:\w+ ){0,4}releases\b",
    ),
    "training": (
        r"(?:provid|deliver|conduct|lead|develop|prepar|support|coordinat|creat)\w*\b[^.;]{0,25}?\btraining\b|"
        r"(?:user|client|customer|staff|team) training|training (?:sessions|materials|programs?|of)\b|"
        r"train (?:\w+ ){0,3}(?:users|staff|clients?|customers?|teams?)",
        r"training sessions|trained\b",
    ),
}
"""By concept, how a posting asks for the practice and how a job line tells of it."""
_PATTERNS = {id_: tuple(lazily(rf"\b(?:{words})", re.I) for words in pair) for id_, pair in _PLAIN.items()}
_SAFETY = re.compile(r"\b(?:safety|hazards?|HSE|EHS|accidents?)\b", re.I)
_AROUND = 70


def is_told_and_asked(match: Match, concept: Concept, proof: Sequence[Evidence], case: Case) -> bool:
    """Whether a job line plainly tells of the practice, the posting plainly asks for it, and no listed item has it."""
    if concept.id not in _PATTERNS or any(
        speaks_of_same(skill.text, concept.pref_label) for skill in case.resume.skills
    ):
        return False
    asked, told = _PATTERNS[concept.id]
    places = [(case.posting.document.block(m.block_id).text, m) for m in match.requirement.mentions]
    wanted = any(asked.search(text[max(0, m.start - _AROUND) : m.end + _AROUND]) for text, m in places)
    return wanted and any(told.search(e.quote.text) and not _SAFETY.search(e.quote.text) for e in proof)
