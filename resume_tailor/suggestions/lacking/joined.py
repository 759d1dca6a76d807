"""Which missing things are one gap: told beside each other, by one course, or one for the other."""

from __future__ import annotations

import re

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.heart import is_heart
from resume_tailor.suggestions.lacking.held import is_held, whole_text
from resume_tailor.suggestions.lacking.ways import is_any_paper, is_later_choice, pref_name, short_name, way_to


def each_way_once(hard: list[Match], case: Case) -> tuple[Match, ...]:
    """The gaps without those whose way was told for a graver one: Scrum and sprints are one gap."""
    by_way: dict[str, Match] = {}
    for match in hard:
        if is_later_choice(match, case):
            continue
        first = by_way.setdefault(way_to(match, case), match)  # of those without a way one is enough, the heaviest
        if pref_name(match, case) in ("Agile", "Scrum") and lines_of(match) >= HEART > lines_of(first):
            by_way[way_to(match, case)] = match  # Agile in four lines before the stand-ups in one
        elif pref_name(match, case) == "data migration":
            by_way[way_to(match, case)] = match  # what is to be done, before the legacy system it is done to
        elif first.requirement.importance == match.requirement.importance and lines_of(first) < lines_of(match):
            by_way[way_to(match, case)] = match
    return tuple(by_way.values())


def names_beside(match: Match, case: Case) -> list[str]:
    """The other missing things without a way that stand in the very lines of this one (`Next.js and NestJS`)."""
    if _is_product(match, case) and way_to(match, case):
        return _same_products(match, case)
    if pref_name(match, case) == _LIFE_CYCLE:
        return _ways_of_working_beside(match, case)
    if category_of(match, case) == "certification":
        return []
    if way_to(match, case):
        return _of_same_way(match, case)
    lines = {mention.block_id for mention in match.requirement.mentions}
    return [
        short_name(other, case)
        for other in case.skills()
        if other is not match
        and other.state == "absent"
        and {mention.block_id for mention in other.requirement.mentions} == lines
        and is_heart(other, case)
        and not is_held(other, case)
    ][:_MOST_BESIDE]


_LIFE_CYCLE = "software development life cycle"


def _ways_of_working_beside(match: Match, case: Case) -> list[str]:
    """Agile or Scrum where the clause that asks for the life cycle asks for it as well: one course tells of both."""
    clause = asking_clause(match, case)
    others = (m for m in case.skills() if m.state == "absent" and pref_name(m, case) in ("Agile", "Scrum"))
    return [short_name(m, case) for m in others if asking_clause(m, case) == clause and not is_held(m, case)][:1]


def _is_product(match: Match, case: Case) -> bool:
    """Whether it is a tool, or a technology by a name of its own (`Next.js`)."""
    name = pref_name(match, case)
    return category_of(match, case) == "tool" or (category_of(match, case) == "technology" and name != name.lower())


def _of_same_way(match: Match, case: Case) -> list[str]:
    """The other missing things that its clause requires and the same way closes (`resilience and supplier risk`)."""
    clause, way, kind = asking_clause(match, case), way_to(match, case), category_of(match, case)
    others = (m for m in case.skills() if m is not match and m.state == "absent" and category_of(m, case) == kind)
    alike = (m for m in others if m.requirement.importance == match.requirement.importance == "required")
    return [
        short_name(other, case)
        for other in alike
        if way_to(other, case) == way and asking_clause(other, case) == clause and not is_held(other, case)
    ][:1]


def _same_products(match: Match, case: Case) -> list[str]:
    """The other missing products in its clause, to which the same way leads (`Tableau and Power BI`)."""
    clause, way = asking_clause(match, case), way_to(match, case)
    others = [m for m in case.skills() if m is not match and m.state == "absent" and _is_product(m, case)]
    return [
        short_name(other, case)
        for other in others
        if asking_clause(other, case) == clause
        and not is_held(other, case)
        and (way_to(other, case) == way or {pref_name(match, case), pref_name(other, case)} in _TOGETHER)
    ][:_MOST_BESIDE]


def is_field_of_named(match: Match, hard: tuple[Match, ...], case: Case) -> bool:
    """Whether it is the field of a product that the same clause demands by name (`healthcare IT, with Cerner`)."""
    clause = asking_clause(match, case)
    return category_of(match, case) == "domain" and any(
        category_of(other, case) == "tool" and way_to(other, case) and asking_clause(other, case) == clause
        for other in hard
        if other is not match
    )


_TOGETHER = ({"Jira", "Confluence"}, {"Jira", "Microsoft Project"})
"""Two tools that are learnt together, by one piece of work planned anew."""


def is_board_of_missing_pages(match: Match, case: Case) -> bool:
    """Whether it is the board (Jira), named by no word of the resume, beside whose pages (Confluence) are missing too.

    Who knows another board lacks both by name; to tell the pages alone would tell the lesser.
    """
    if pref_name(match, case) != "Jira" or "jira" in whole_text(case).lower():
        return False
    pages = (m for m in case.skills() if m.state == "absent" and pref_name(m, case) == "Confluence")
    return any(asking_clause(m, case) == asking_clause(match, case) and not is_held(m, case) for m in pages)


_MOST_BESIDE = 2
HEART = 3
"""Lines from which on a thing is what the posting is about, so that the way to it is worth a word beside its years."""


def is_same_thing(match: Match, other: Match, case: Case) -> bool:
    """Whether one clause joins both names (`Workday SaaS ERP`), a field and its tool, or one course closes both."""
    ways = (way_to(match, case), way_to(other, case))
    if all("Scrum Alliance" in way for way in ways):
        return True
    if {pref_name(match, case), pref_name(other, case)} in _TOGETHER:
        return True
    clause = asking_clause(match, case)
    kinds = (category_of(match, case), category_of(other, case))
    alike = kinds[0] == kinds[1] or "method" not in kinds
    if clause == asking_clause(other, case) and alike and all(kind in _NO_NAMES for kind in kinds):
        return True
    papers = [m for m in (match, other) if category_of(m, case) == "certification"]
    if len(papers) > 1 and clause == asking_clause(other, case) and any(is_any_paper(m, case) for m in papers):
        return True
    fields = [m for m in (match, other) if category_of(m, case) == "domain"]
    if fields and clause == asking_clause(other, case):
        return True
    mine_all, theirs_all = (m.requirement.mentions[:MOST_PLACES] for m in (match, other))
    pairs = ((m, o) for m in mine_all for o in theirs_all)
    for mine, theirs in pairs:
        if mine.block_id == theirs.block_id == clause.block_id:
            first, second = sorted((mine, theirs), key=lambda mention: mention.start)
            between = case.posting.document.block(clause.block_id).text[first.end : second.start]
            if len(between.split()) <= _BETWEEN and not re.search(r"[,;/(]|\b(?:and|or)\b", between):
                return True
    return False


_NO_NAMES = ("technology", "practice", "domain", "method")
"""Sorts of which one card is enough for a clause; tools and papers are asked each by its name."""
_BETWEEN = 2
"""Words that may stand between two names of one thing."""
