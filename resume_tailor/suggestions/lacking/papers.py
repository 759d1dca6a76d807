"""Certificates that a posting only wishes for: which of them is worth a word, and where."""

from __future__ import annotations

import re

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.clauses import is_wished
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.ways import is_any_paper, short_name
from resume_tailor.suggestions.person.credentials import has_training_hours
from resume_tailor.suggestions.person.standing import level_of


def one_wished_paper_last(chosen: list[Match], case: Case) -> list[Match]:
    """The gaps with one wished certificate at most, behind the demands; none before who holds a paper of the kind."""
    demands = [match for match in chosen if not is_wished_certificate(match, case)]
    wishes = [match for match in chosen if match not in demands and not is_any_paper(match, case)]
    known = case.lexicon.concepts
    papers = [known[one].pref_label for one in case.evidence if one in known and known[one].category == "certification"]
    free = not any(_OF_LEADING.search(name) for name in papers) and level_of(case) != "head"
    return demands + [one for one in wishes if free and not _NEEDLESS.search(asking_clause(one, case).text)][:1]


_OF_LEADING = re.compile(r"\b(?:project|program\w*|prince2?|scrum|agile|ipma|safe)\b", re.I)
_NEEDLESS = re.compile(r"\bnot (?:required|necessary|mandatory|a must)\b", re.I)


def is_wished_certificate(match: Match, case: Case) -> bool:
    """Whether it is a certificate that the posting only wishes for: no gap to begin with."""
    if category_of(match, case) != "certification":
        return False
    return match.requirement.importance == "preferred" or is_wished(asking_clause(match, case).text)


def is_nearest_win(match: Match, case: Case) -> bool:
    """Whether it is the PMP, for which the resume names the training already: a date is what is left to book."""
    return short_name(match, case) == "PMP" and has_training_hours(case)
