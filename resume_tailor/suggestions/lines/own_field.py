"""Lines told in terms of the person's own field that the posting does not have, and lines on reporting to leaders.

Whoever leads reads first how status, risks and decisions reached the board, where the posting asks for that; a standard
or a platform that it never names tells its reader nothing.
"""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.telling import Told

_TO_LEADERS = re.compile(
    r"\W*(?:\w+ly )?(?:brief|report|present|communicat|writ|wrote|prepar|chair|advis)\w*\b[^.;]{0,80}?"
    r"\b(?:board|executives?|executive (?:\w+ )?(?:team|staff|committee|meeting)|steering committee|C-level|C-suite|"
    r"CTO|CIO|CEO|CFO|COO|VPs?|vice presidents?|directors?|senior (?:management|leaders\w*)|top management|"
    r"leadership team)\b",
    re.I,
)
"""How a line begins that tells of reporting to those who decide."""
_OF_LEADERS = ("executives", "reports")
_TERM = re.compile(
    r"\b(?:(?:ISO|IEC|EN|DIN|UN|SAE|IEEE|FDA|GAMP|AS|MIL-STD)[ -]?[A-Z]?\d[\w-]*|PCI DSS|[A-Z][a-z]?\d+[a-z]+|FMEA|"
    r"Snowflake|Kubernetes|Kafka|Terraform|AUTOSAR|ASPICE)\b"
)
"""Standards and platforms that only their own field knows."""
_WORKSHOP = re.compile(
    r"\b(?:pipelines?|clusters?|latency|crash(?:es)?|nightly|firmware|batch(?:es)?|queries|servers?|bugs?)\b", re.I
)
"""What engineers speak of among themselves."""
_MUCH = 0.85
"""How much of what the passed line plainly answers the line on reporting must answer."""


def reports_to_leaders(line: Told, text: str) -> bool:
    """Whether the line tells of reporting to leaders, which the posting asks for too."""
    return bool(_TO_LEADERS.match(text)) and any(ground.plain and ground.id in _OF_LEADERS for ground in line.grounds)


def is_of_own_field(line: Told, text: str, case: Case) -> bool:
    """Whether the line turns on a term that the posting does not have, and answers none of its demands by name."""
    if any(ground.requirement for ground in line.grounds):
        return False
    terms = {term.group().casefold() for pattern in (_TERM, _WORKSHOP) for term in pattern.finditer(text)}
    return bool(terms) and not any(term in _posting_text(case) for term in terms)


@once_a_case
def _posting_text(case: Case) -> str:
    return "\n".join(block.text for block in case.posting.document.blocks).casefold()


def goes_before(moved: Told, other: Told, texts: tuple[str, str], case: Case) -> bool:
    """Whether the line on reporting to leaders goes before the other one; `texts` are theirs."""
    if not case.eager or not reports_to_leaders(moved, texts[0]):
        return False
    if is_of_own_field(other, texts[1], case):
        return moved.plain >= _MUCH * other.plain
    return not other.grounds and not other.result
