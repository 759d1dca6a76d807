"""Which lines of the resume are worth putting forward for this posting."""

from __future__ import annotations

import re
from dataclasses import replace

from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.case import PROVEN, TECHNICAL, Case
from resume_tailor.suggestions.naming import has_a_name
from resume_tailor.suggestions.relevance import Line, relevant_lines
from resume_tailor.suggestions.successes import EMPLOYER
from resume_tailor.tenure import is_pm_title

MOST, FEWEST = 9, 5
_WORTH_SAYING = 1.4
"""Gain from which a line is worth putting forward once five stand."""
_BARELY = 0.35
_MOST_UNPROVEN = 2
"""Lines of the summary or skills list put forward, and only as something to show in a job."""
_NO_WORK = re.compile(
    r"^\W*(?:what|why|how)\b|\?\s*$|\(\d+ (?:months?|years?)\)|"
    r"\b(?:19|20)\d\d\s*(?:-|–|to)\s*(?:(?:19|20)\d\d|present|date|now|till)",
    re.I,
)
"""A question, or a line with the dates of a job or project: a heading."""
_BASIC = frozenset(("microsoft-office", "excel", "microsoft-word", "powerpoint", "microsoft-outlook", "email"))
"""Tools that nobody puts forward from a list."""
_SMALL = frozenset(("of", "and", "the", "a", "an", "to", "in", "on", "for", "with", "management", "manage", "managing"))
"""Words that make no two names alike."""
_SHORTEST = 4
"""Words of a job line below which it is a heading, a chore or an employer's name."""


def choose_lines(case: Case) -> list[tuple[Line, list[tuple[Match, Evidence]]]]:
    """The lines to put forward, each with the requirements that it is the first to meet."""
    pool = list(lines_of_worth(case))
    chosen: list[tuple[Line, list[tuple[Match, Evidence]]]] = []
    covered: set[str] = set()
    texts: set[str] = set()
    while pool and len(chosen) < MOST:
        best = max(pool, key=lambda ln: (_gain(ln, covered, case), -case.places.order[ln.block_id]))
        gain = _gain(best, covered, case)
        if gain < (_WORTH_SAYING if len(chosen) >= FEWEST else _BARELY):
            break
        pool.remove(best)
        if _unproven(best) and sum(_unproven(line) for line, _ in chosen) >= _MOST_UNPROVEN:
            continue
        fresh = [proof for proof in best.proofs if proof[0].requirement.id not in covered] or list(best.proofs)
        text = " ".join(fresh[0][1].quote.text.lower().split())
        if text in texts:
            continue
        texts.add(text)
        chosen.append((best, fresh))
        covered |= {match.requirement.id for match, _ in best.proofs}
    return chosen


def lines_of_worth(case: Case) -> tuple[Line, ...]:
    """The lines that can be put forward at all, each with the proofs that a reader would grant."""
    lines = [best_said(line) for line in relevant_lines(case).values()]
    lines = [replace(line, proofs=fitting(line, case)) for line in lines]
    return tuple(line for line in lines if line.proofs and can_stand(line, case))


def best_said(line: Line) -> Line:
    """The line without the requirements that it only claims or lists while a job line or title proves them."""
    proofs = tuple(
        (match, item)
        for match, item in line.proofs
        if item.strength in PROVEN or not any(e.strength in PROVEN for e in match.evidence if e.relation != "implied")
    )
    return replace(line, proofs=proofs)


def fitting(line: Line, case: Case) -> tuple[tuple[Match, Evidence], ...]:
    """The line's proofs that a reader would grant: sure, of named things, and no practice proved by a tool alone."""
    return tuple(
        (match, item)
        for match, item in line.proofs
        if item.sure
        and match.state != "not checkable"
        and has_a_name(match, case)
        and not _is_far(match, item)
        and not _is_bare(item, case)
        and shares_words(match, item, case)
        and not (item.strength not in PROVEN and item.concept in _BASIC)
    )


def _is_bare(item: Evidence, case: Case) -> bool:
    """Whether one common word (`cost`, `schedule`) stands for a practice in a job that was no project or program role.

    There it mostly has another sense; readers judged half of such lines untrue (benchmarks/judgement.md).
    """
    if item.mention.category not in ("practice", "soft", "domain") or len(item.mention.text.split()) > 1:
        return False
    title = next((position.title for position in case.resume.positions if position.id == item.position), "")
    return not is_pm_title(title)


def shares_words(match: Match, item: Evidence, case: Case) -> bool:
    """Whether posting and line both use a word of the thing's own name; else only the lexicon says they are one."""
    asked = case.lexicon.concepts.get(item.concept)
    found = case.lexicon.concepts.get(item.mention.concept or "")
    if asked is None or found is None:
        return True
    said = [m.text for m in match.requirement.mentions if m.concept == asked.id] or [match.requirement.label]
    return bool(_stems(*asked.names) & _stems(*said)) and bool(_stems(*found.names) & _stems(item.mention.text))


def _stems(*texts: str) -> set[str]:
    """The first five letters of each word, endings aside; short words whole."""
    return {word[:5] for text in texts for word in re.findall(r"[^\W_]+", text.lower()) if word not in _SMALL}


def _is_far(match: Match, item: Evidence) -> bool:
    """Whether a narrower word of another kind stands for it: a tool for a practice, a practice for a field."""
    if item.relation != "narrower":
        return False
    asked, found = match.requirement.category, item.mention.category
    return asked != found and not (asked in TECHNICAL and found in TECHNICAL) and not (asked == "practice" == found)


def _unproven(line: Line) -> bool:
    """Whether no job line stands behind it."""
    return line.proofs[0][1].strength not in PROVEN


def can_stand(line: Line, case: Case) -> bool:
    """Whether the line can be put forward: the person's own work, no position line, of education certifications."""
    headline = case.resume.headline
    if line.block_id in case.places.titles or (headline and line.block_id == headline.block_id):
        return False
    if all(match.requirement.category == "soft" for match, _ in line.proofs):
        return False
    text = line.proofs[0][1].quote.text
    position = case.places.positions.get(line.block_id)
    if position is not None:
        foreign = (
            EMPLOYER.search(text)
            or _NO_WORK.search(text)
            or (position.employer and find_words(text, position.employer))
        )
        return not foreign and len(text.split()) >= _SHORTEST
    if case.places.kind(line.block_id) == "contact":
        return False
    studied = case.places.kind(line.block_id) == "education"
    return not studied or line.proofs[0][1].mention.category == "certification"


def _gain(line: Line, covered: set[str], case: Case) -> float:
    """What the line adds to those chosen already: a requirement met before counts a fifth."""
    total = sum(case.weight(match) for match, _ in line.proofs)
    fresh = sum(case.weight(match) for match, _ in line.proofs if match.requirement.id not in covered)
    if not any(match.requirement.category != "soft" for match, _ in line.proofs):
        fresh *= 0.5
    return line.worth * (0.2 + 0.8 * fresh / total) if total else 0.0
