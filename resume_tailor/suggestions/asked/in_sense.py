"""Whether the posting asks for a thing in the sense that resumes speak of: no study, no team's name, no topic."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Match, SkillMention
from resume_tailor.senses import asked_in_sense
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case

_AROUND = 120
"""Characters on either side of the asked word that tell its sense."""


def is_asked_in_sense(match: Match, case: Case) -> bool:
    """Whether the line of the posting that is quoted for it asks for it in the sense that resumes speak of."""
    requirement = match.requirement
    near = [m for m in islice(requirement.mentions, MOST_PLACES) if m.block_id == requirement.quote.block_id]
    return not near or any(_is_meant_there(mention, case) for mention in near)


def is_asked_somewhere(match: Match, case: Case) -> bool:
    """Whether any line of the posting names it in the sense that resumes speak of."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    return not mentions or any(_is_meant_there(mention, case) for mention in mentions)


def _is_meant_there(mention: SkillMention, case: Case) -> bool:
    text = case.posting.document.block(mention.block_id).text
    before = text[max(0, mention.start - _AROUND) : mention.start]
    return (
        asked_in_sense(mention, text[max(0, mention.start - _AROUND) : mention.end + _AROUND])
        and not _STUDIED.search(text[max(0, mention.start - _LONG_LIST) : mention.start])
        and not _is_in_a_teams_name(mention, text)
        and not _tells_which_vendors(mention, text)
        and not _DISCUSSED.search(before)
        and not (mention.concept in _OF_PLANS and _CONVEYED.search(before))
        and not (mention.concept in _OF_AN_END and _AS_A_TIME.search(before))
    )


_OF_AN_END = frozenset(("go-live", "launch-management", "cutover", "deployment", "implementation"))
_AS_A_TIME = re.compile(
    r"\b(?:after|before|post|pre|prior to|since|until|following|upon|by)[\s-](?:the |each |every )?$", re.I
)
"""What stands before an end that only tells when: `after go-live`."""


_STUDIED = re.compile(
    r"\b(?:degree|diploma|bachelor\S*|master['’]?s)\b"
    r"(?:(?!\b(?:experience|years|or equivalent|and (?:an?|the)\b))[^.;]){0,30}"
    r"\bin\b(?:(?!\b(?:experience|years)\b)[^.;]){0,260}$",
    re.I,
)
"""What stands before a word that names what was studied: `Bachelor's degree in business, project management, …`."""
_DISCUSSED = re.compile(
    r"\b(?:meetings?|communications?|calls|sessions|conversations|discussions|talks|topics)\b[^.;:]{0,50}"
    r"\b(?:to discuss|discussing|about|on topics|such as)\b[^.;:]{0,110},(?: and)? $",
    re.I,
)
"""What stands before one of the topics of a talk: `weekly communications to discuss status, concerns, budget`."""
_OF_PLANS = frozenset(("planning", "milestone-tracking", "timeline-management", "project-planning", "scheduling"))
_CONVEYED = re.compile(
    r"(?<!and )\b(?:communicat(?:e|ing)|talking through|convey\w*|articulat\w*|explain\w*)\s(?:"
    r"(?!to\b|with\b|through\b|by\b|and (?:to )?"
    r"(?:manag|track|develop|creat|maintain|own|build|monitor|deliver|driv|execut)\w*)[\w-]+,?\s){0,9}$",
    re.I,
)
"""What stands before plans that one must be able to speak of: `skills to convey multi-faceted plans`."""
_LONG_LIST = 300
"""Characters of a list of studies that are read."""
_OF_VENDORS = re.compile(
    r"(?:\s+(?!with\b|for\b|and\b|or\b|by\b|to\b|of\b|from\b|in\b)[\w-]+){0,2}\s+"
    r"(?:vendors?|suppliers?|providers?|resellers?|contractors?)\b",
    re.I,
)


def _tells_which_vendors(mention: SkillMention, text: str) -> bool:
    """Whether a technology only tells which vendors are meant: `hosted ERP SaaS vendors`, `vendors like Slack`."""
    before = text[max(0, mention.start - _AROUND) : mention.start]
    told = _OF_VENDORS.match(text, mention.end) or _VENDORS_LIKE.search(before)
    return mention.category in (*TECHNICAL, "domain") and bool(told)


_VENDORS_LIKE = re.compile(
    r"\b(?:vendors|suppliers|partners|customers|clients|companies|competitors) (?:like|such as|including)\b[^.;:]*$",
    re.I,
)


_TEAMS_NAME_BEFORE = re.compile(r"\b(?:the|our)\s+(?:[A-Z][\w&-]*,?\s+(?:and\s+|&\s+)?){0,4}$")
_TEAMS_NAME_AFTER = re.compile(
    r"(?:,?\s+(?:and\s+|&\s+)?[A-Z][\w&-]*){0,4}\s+(?:[Tt]eam|[Dd]epartment|[Gg]roup|[Oo]ffice|[Dd]ivision)\b"
)


def _is_in_a_teams_name(mention: SkillMention, text: str) -> bool:
    """Whether one word is part of a team's name: `a member of the Transformation, Quality, and Learning team`."""
    if len(mention.text.split()) > 1 or not mention.text[:1].isupper():
        return False
    before = text[max(0, mention.start - _AROUND) : mention.start]
    return bool(_TEAMS_NAME_BEFORE.search(before) and _TEAMS_NAME_AFTER.match(text, mention.end))
