"""What the posting puts beside a practice it asks for, which a line must have too: "Agile delivery" is no delivery."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Evidence, Match
from resume_tailor.patterns import lazily
from resume_tailor.suggestions.case import MOST_PLACES, Case

_AROUND = 70
"""Characters on either side of the asked words in which their modifier or object stands."""
_OF_TEAMS_WAY = r"\b(?:agile|scrum|kanban|safe|sprints?|iterations?|increments?|user stories)\b"
_CONDITIONS = tuple(
    (lazily(concepts, re.I), lazily(asked, re.I), lazily(told, re.I))
    for concepts, asked, told in (
        (
            r"deliver|execution|planning|^(?:project|program)-management$|^(?:estimation|release-management)$",
            r"\b(?:agile|scrum|kanban)[- ](?:(?:software|project|program|product|sprint|release)[- ])?\[",
            _OF_TEAMS_WAY,
        ),
        (
            r"^prioritization$",
            r"\[[^\]]*\](?:[,\s]+(?:and )?[\w-]+){0,4} (?:of )?(?:[\w-]+ ){0,2}"
            r"(?:requirements?|backlogs?|features?|user stories|defects?|bugs|tickets)\b|"
            r"\b(?:requirements?|backlogs?|features?) \[",
            r"\b(?:requirements?|backlogs?|features?|user stories|defects?|bugs|tickets|scope)\b",
        ),
        (
            r"^(?:sdlc|software-delivery|software-development-process)$",
            r"\bsecur\w+[^.;\[]{0,60}\[|\][^.;]{0,20}\b(?:threat|vulnerabilit)",
            r"secur|threat|vulnerab|penetration|encrypt",
        ),
    )
)
"""By concept: what stands beside the asked words (those in square brackets), and what a line must then say."""


def keeps_condition(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line has what the posting puts beside the asked practice, wherever it names it with that."""
    rows = [(asked, told) for concepts, asked, told in _CONDITIONS if concepts.search(item.concept)]
    if not rows or not match.requirement.mentions:
        return True
    method = _METHOD.match(match.requirement.label)
    if method and not re.search(_OF_TEAMS_WAY, item.quote.text, re.I):
        named = f"{method.group()}[{match.requirement.label[method.end() :]}]"
        if any(asked.search(named) for asked, _ in rows):
            return False
    return any(
        all(told.search(item.quote.text) or not asked.search(words) for asked, told in rows)
        for words in islice(_places(match, case), MOST_PLACES)
    )


def _places(match: Match, case: Case) -> list[str]:
    """Each asking with what stands around it, the words as the concept has them between square brackets."""
    found = []
    for mention in match.requirement.mentions[:MOST_PLACES]:
        text = case.posting.document.block(mention.block_id).text
        method = _METHOD.match(mention.text)
        start = mention.start + (method.end() if method else 0)
        before, words, after = (
            text[max(0, mention.start - _AROUND) : start],
            text[start : mention.end],
            text[mention.end : mention.end + _AROUND],
        )
        found.append(" ".join(f"{before}[{words}]{after}".split()))
    return found


_METHOD = re.compile(r"(?:agile|scrum|kanban)[\s-]+(?=\w)", re.I)
"""A modifier that the reader of the posting took into the asked words."""
_EXAMPLE = re.compile(r"\b(?:e\.\s?g\b\.?|such as|for example|for instance)[^;)]{0,90}$", re.I)


def is_only_example(match: Match, case: Case) -> bool:
    """Whether the posting names it nowhere but in a list of examples: `methodologies (e.g. Agile, Waterfall)`."""
    spots = match.requirement.mentions[:MOST_PLACES]
    texts = [(case.posting.document.block(m.block_id).text, m.start) for m in spots]
    return bool(texts) and all(_EXAMPLE.search(text[max(0, start - 110) : start]) for text, start in texts)
