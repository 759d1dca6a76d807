"""Practices that a line proves by telling of them, though neither side has them by their name.

"Track cost, schedule and risks" is risk management to any reader, and so is "identify and mitigate risks" in a posting;
one loose word on either side ("risks", "budget") is not. Each practice has one pattern for either side.
"""

from __future__ import annotations

import re

from resume_tailor.patterns import lazily

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


def is_told(concept: str, line: str) -> bool:
    """Whether the job line plainly tells of the practice, though perhaps not by its name."""
    return concept in _PATTERNS and bool(_PATTERNS[concept][1].search(line)) and not _SAFETY.search(line)


def is_plainly_asked(concept: str, words: str) -> bool:
    """Whether these words of a posting plainly ask for the practice."""
    return concept in _PATTERNS and bool(_PATTERNS[concept][0].search(words))
