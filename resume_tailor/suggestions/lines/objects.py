"""Of what kind a practice's object is: a data platform is implemented in another sense than a car's electronics.

A head that any trade has (implementation, planning, security) says little by itself. Where the posting names the kind
of thing that it is done with, and the line names only other kinds, the two do not mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from resume_tailor.patterns import lazily

_HEADS = re.compile(
    r"^(?:implementation|execution|project-execution|rollout|deployment-management|go-live|configuration|"
    r"(?:project-)?planning|information-security|security|access-\w+|architecture|technical-design|system-design|"
    r"governance|integration|analysis|maintenance|operations|milestone-tracking|standards|upgrades?)$"
)
"""Practices whose object is their matter; budgets, risks, reports and people are kept alike with anything."""
_KINDS = {
    kind: lazily(rf"\b(?:{words})\b", re.I)
    for kind, words in {
        "data": r"data|analytics?|reporting|reports|dashboards?|BI|warehouse|models|pipelines?|data sets?|sources?",
        "access": r"access|segregation|permissions?|entitlements?|identit(?:y|ies)|IAM|PAM|SSO|passwords?|roles|"
        r"authori[sz]ation|privacy|data flows",
        "software": r"software|applications?|apps?|in-app|SaaS|ERP|CRM|EHR|systems?|platforms?|cloud|websites?|"
        r"portals?|API|checkout|digital|IT|services|code|features|cards?",
        "hardware": r"hardware|equipment|racks?|cabl\w+|servers?|decommission\w*|network\w*|data cent(?:er|re)s?|"
        r"infrastructure|laptops?|devices?|fibre|fiber|sites?|circuits?",
        "production": r"start of production|series|NPI|tooling|builds|ramp|firmware|vehicles?|ECU|infotainment|robots?|"
        r"mechanical|electrical|manufactur\w+|UN R ?\d+|type approval",
        "building": r"construction|buildings?|civil|HVAC|MEP|towers?|villas?|structural|substations?|plants?",
        "AI": r"AI|ML|artificial intelligence|machine learning|models?",
        "security": r"security|cyber\w*|threats?|vulnerabilit\w+",
    }.items()
}
_WIDE = {
    "access": {"access"},
    "data": {"data"},
    "hardware": {"hardware", "building"},
    "production": {"production"},
    "building": {"building", "hardware"},
    "AI": {"AI", "data"},
    "security": {"security", "access"},
    "software": {"software", "data", "AI", "access", "hardware"},
}
"""By kind asked for, the kinds of a line that answer it."""


def agree_in_kind(concept: str, asked: Iterable[str], line: str) -> bool:
    """Whether some asking of the practice leaves its kind open, or asks for one that the line has; or the line none.

    `asked` are the words around the practice, one for each of its places in the posting.
    """
    if not _HEADS.match(concept):
        return True
    told = _kinds_of(line)
    wanted = [_kinds_of(words) for words in asked]
    if not told or not wanted:
        return True
    return any(not kinds or any(told & _WIDE[kind] for kind in kinds) for kinds in wanted)


def _kinds_of(words: str) -> set[str]:
    return {kind for kind, pattern in _KINDS.items() if pattern.search(words)}
