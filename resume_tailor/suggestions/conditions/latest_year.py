"""The latest year that a resume names at all, where its jobs could not be read: what no reading changes."""

from __future__ import annotations

import re

from resume_tailor.model import Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case

_YEAR = re.compile(r"(?<![\w.,])(?:19[89]\d|20\d\d)(?![\w,])")
_SHORT_YEAR = re.compile(r"[’'‘`-](?P<year>[0-3]\d)\b|\b[A-Z][a-z]{2,8}[ .-](?P<other>[0-3]\d)\b|/(?P<last>[0-3]\d)\b")
"""What may be a year in two digits: `Mar'24`, `Aug-23`, `05/22`."""
_RUNS_ON = re.compile(
    r"\b(?:present(?:ly)?|current(?:ly)?|till|until|now|to[- ]?date|up ?to|ongoing|on-going|today|since|continu\w+)\b",
    re.I,
)
"""Words of work that has not ended, or may not have."""
_SURELY_RUNS_ON = re.compile(
    r"\b(?:presently|current(?:ly)?|(?:till|to|until|up ?to) ?-?(?:date|now|today)|ongoing)\b", re.I
)
_DUTY = 15
"""Words of a line from which on it tells of work and no dates: `from authorization till settlement`."""
_SURELY = 4
"""Years without any date in them from which on they are asked about, however the jobs were read."""
_FEWEST = 2


def suggest_latest_year(case: Case) -> Suggestion | None:
    """None where a year of late, or a word of work that runs on, stands anywhere."""
    found: list[tuple[int, Quote]] = []
    for block in case.resume.document.blocks:
        if _runs_on(block.text) or _is_of_late(block.text, case.as_of.year):
            return None
        for hit in _YEAR.finditer(block.text):
            found.append((int(hit.group()), quote_line("resume", block, *hit.span(), case.places.name(block.id))))
    if len({year for year, _ in found}) < _FEWEST:
        return None
    last, quote = max(found, key=lambda item: item[0])
    if last > case.as_of.year - _SURELY:
        return None
    return Suggestion(
        id="knockout-since",
        kind="knockout",
        title=f"No year after {last} stands in your resume",
        reason=f"{last} is the latest year that it names, {case.as_of.year - last} years ago.",
        action=(
            "What came after is the first question. If you have worked since, or still do, add that job with its "
            "months; if not, one line with its dates on what you did answers it."
        ),
        resume_quotes=(quote,),
        effect="Nobody has to guess at the years between.",
        weight=3.6,
    )


def _runs_on(text: str) -> bool:
    """Whether the line may tell of work that has not ended; a long one without a year does so by plain words alone."""
    dated = _YEAR.search(text) or _SHORT_YEAR.search(text)
    words = _SURELY_RUNS_ON if len(text.split()) >= _DUTY and not dated else _RUNS_ON
    return bool(words.search(text))


def _is_of_late(text: str, today: int) -> bool:
    """Whether two digits of the text may be one of the last years."""
    hits = (2000 + int(hit["year"] or hit["other"] or hit["last"]) for hit in _SHORT_YEAR.finditer(text))
    return any(today - _SURELY < year <= today for year in hits)
