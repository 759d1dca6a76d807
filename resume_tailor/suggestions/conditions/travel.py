"""Travel that is asked: whether it is little enough to be no condition, and whether the resume tells of such."""

from __future__ import annotations

import re

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.case import Case

_LITTLE = 15
"""Per cent of the time away from home below which travel is no condition."""
_OCCASIONAL = re.compile(r"\b(?:occasional\w*|minimal|infrequent\w*|rare(?:ly)?)\b", re.I)


def is_light_travel(suggestion: Suggestion) -> bool:
    """Whether it is of travel that the posting calls occasional, or gives in a few per cent."""
    if suggestion.id != "knockout-travel":
        return False
    text = suggestion.posting_quotes[0].text
    shares = [int(share) for share in re.findall(r"(?<!\d)(\d{1,3})\s?%", text)]
    return max(shares) < _LITTLE if shares else bool(_OCCASIONAL.search(text))


_TRAVELS = re.compile(
    r"\b(?:travel\w*|on[- ]?site)\b[^.;|]{0,40}?"
    r"\b\d+(?:\s?[-–]\s?\d+)?\s?(?:weeks?|days|%|per ?cent|times|trips|months)|"
    r"\b\d+\s?%\W{0,3}(?:of )?(?:the time )?(?:on )?(?:business |international |domestic )?(?:travel|the road)|"
    r"\b(?:willing|open|ready|able|available|happy) to travel\b|\btravel(?:l?ed|s|l?ing)? (?:regularly|weekly|monthly|"
    r"extensively|frequently|to (?:\w+ ){0,3}(?:sites?|factor\w+|suppliers?|customers?|clients?|plants?))",
    re.I,
)
"""Words of a line that tells how much its owner travels, or that they would."""


def tells_of_travel(case: Case) -> bool:
    """Whether a line of the resume says that its owner travels: then nobody asks for such a line."""
    return any(_TRAVELS.search(block.text) for block in case.resume.document.blocks)
