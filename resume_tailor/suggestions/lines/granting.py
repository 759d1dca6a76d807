"""Whether a strict reader grants that a line of a job meets what is asked."""

from __future__ import annotations

import re

from resume_tailor.model import Evidence, Match
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.asked.naming import has_a_name
from resume_tailor.suggestions.asked.stressed import is_stressed
from resume_tailor.suggestions.case import PROVEN, TECHNICAL, Case
from resume_tailor.suggestions.lines.fields import share_field
from resume_tailor.suggestions.lines.meant import is_meant
from resume_tailor.suggestions.lines.proof_worth import stems_of
from resume_tailor.suggestions.lines.results import (
    shows_any_figure,
)


def is_granted(match: Match, item: Evidence, case: Case) -> bool:
    """Whether a strict reader would grant that the line meets the requirement."""
    if not item.sure or match.state == "not checkable" or not has_a_name(match, case):
        return False
    if not is_meant(match, item, case) or _has_better_sum(match, item) or not is_stressed(match, case):
        return False
    if item.concept in _SAY_NOTHING or not share_field(match, item, case):
        return False
    if item.speaks:
        return match.requirement.category in ("practice", "method", "soft") or not match.requirement.category
    if item.relation == "implied" or item.strength not in PROVEN:
        return False
    return not _is_far(match, item) and not _is_bare(item, case) and _shares_words(match, item, case)


_SAY_NOTHING = frozenset(("deliverables", "ownership", "tracking"))
"""Concepts of words that any posting and any line has, and that nobody is hired for."""
_OF_MONEY = frozenset(("budget-management", "cost-management", "financial-management"))
_MONEY_KEPT = re.compile(r"\b(?:budget\w*|costs?|spend\w*|overspend|capex|opex|sav(?:ed|ing|ings)|forecast\w*)\b", re.I)
"""Words of a line that tells of keeping money, not only how much there was."""


def _has_better_sum(match: Match, item: Evidence) -> bool:
    """Whether the line is a poor proof of a budget: no sum, or a bare one, where another line tells of both.

    A bare sum (`led a program of EUR 3M`) is none at all for what the posting would merely like.
    """
    if item.concept not in _OF_MONEY:
        return False
    bare = not _MONEY_KEPT.search(item.quote.text)
    if not bare and shows_any_figure(item.quote.text):
        return False
    others = (one.quote.text for one in match.evidence if one.strength in PROVEN)
    better = any(_MONEY_KEPT.search(text) and shows_any_figure(text) for text in others)
    return better or (bare and match.requirement.importance == "preferred")


def _is_bare(item: Evidence, case: Case) -> bool:
    """Whether it hardly stands for a practice in a job that was not of leading projects.

    So does one common word there (`cost`, `schedule`), and what is delivered on time where no project is named.
    """
    position = case.places.positions.get(item.mention.block_id)
    if position is not None and leads_projects(position.title):
        return False
    if _OF_DELIVERY.search(item.concept) and not _A_PROJECT.search(item.quote.text):
        return True
    return item.mention.category in ("practice", "soft", "domain") and len(item.mention.text.split()) == 1


_OF_DELIVERY = re.compile(r"deliver|on-time")
_A_PROJECT = re.compile(
    r"\b(?:projects?|program(?:me)?s?|launch\w*|milestones?|migrat\w+|implement\w+|roll-?outs?|releases?)\b", re.I
)


def _is_far(match: Match, item: Evidence) -> bool:
    """Whether a narrower word stands for a field, or one of another kind: a tool for a practice."""
    if item.relation != "narrower":
        return False
    asked, found = match.requirement.category, item.mention.category
    return asked == "domain" or (asked != found and not (asked in TECHNICAL and found in TECHNICAL))


def _shares_words(match: Match, item: Evidence, case: Case) -> bool:
    """Whether posting and line both use a word of the thing's own name; else only the lexicon says they are one."""
    asked = case.lexicon.concepts.get(item.concept)
    found = case.lexicon.concepts.get(item.mention.concept or "")
    if asked is None or found is None:
        return True
    said = [m.text for m in match.requirement.mentions if m.concept == asked.id] or [match.requirement.label]
    return bool(stems_of(*asked.names) & stems_of(*said)) and bool(stems_of(*found.names) & stems_of(item.mention.text))
