"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Match, Suggestion
from resume_tailor.standing_facts import say_asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.coaching import text_for
from resume_tailor.suggestions.gap import way_to
from resume_tailor.suggestions.naming import category_of, is_clearance
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

_DEGREE = (
    "If you hold one, write it into your education section. If the posting takes equivalent experience, say in your "
    "cover letter what stands in its place."
)
_FIELD = "Name the part of your studies that is nearest to the field asked, if it is true."
MOST = 6
_TITLES = (
    (r"right to work|work authori|authoriz|eligible to work|sponsor|visa", "Work authorisation"),
    (r"clearance", "Security clearance"),
    (r"citizen|us person", "Citizenship"),
    (r"place of work|location|on-?site|hybrid|office", "Place of work"),
    (r"travel", "Travel"),
    (r"relocat", "Relocation"),
    (r"language", "Language"),
    (r"background", "Background check"),
    (r"driver|driving licen", "Driving licence"),
)
"""What the posting's condition is called at the head of its check."""
_UNITED_STATES = re.compile(r"\b(?:U\.?S\.?A?\b|United States)")


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Years and degrees not clearly met, required certifications that are absent, and checks: each by itself."""
    titles: set[str] = set()
    for match in case.matches:
        title = _title(match)
        if len(titles) < MOST and title not in titles and _may_end_it(match, case):
            titles.add(title)
            yield _suggestion(match, title, case, first_years=not any(" year" in other for other in titles - {title}))


def _may_end_it(match: Match, case: Case) -> bool:
    requirement = match.requirement
    if requirement.kind == "check":
        return True
    if requirement.importance == "preferred" or match.state == "shown":
        return False
    if requirement.kind == "skill":
        asked = category_of(match, case) == "certification" or is_clearance(match)
        return asked and match.state == "absent" and requirement.importance == "required"
    return True


def _title(match: Match) -> str:
    requirement = match.requirement
    if requirement.years is not None:
        return _tidy(say_asked(requirement.years))
    if requirement.kind == "check" or is_clearance(match):
        words = f"{requirement.id} {requirement.label}"
        named = next((title for stem, title in _TITLES if re.search(stem, words, re.I)), capitalise(requirement.label))
        there = named == "Work authorisation" and _UNITED_STATES.search(requirement.quote.text)
        return f"{named} in the United States" if there else named
    return capitalise(requirement.label)


def _tidy(asked: str) -> str:
    """The years without half a sentence: `8 years of managing engineering level projects`."""
    asked = re.sub(r"\bof (?:and|specifically|directly|focused on|specifically focused on)\b", "of", asked)
    asked = re.sub(r"(?:\s(?:and|or|in|with|of|the|on|for|to))+$", "", asked)
    asked = re.sub(r"\bof (?=(?:[A-Z]\w+ )*(?:Manager|Engineer|Developer|Analyst)\b)", "as ", asked)
    return re.sub(r"\bof (?=(?:with|within|in|as)\b)", "", asked).strip()


def _suggestion(match: Match, title: str, case: Case, *, first_years: bool) -> Suggestion:
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=title,
        reason=f"The posting says {quoted(match.requirement.quote.text, 150)}. {match.explanation}".strip(),
        action=_action(match, case, first_years),
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(match.evidence[0].quote,) if match.evidence else (),
        evidence=match.evidence[:1],
        effect="No application is lost to something that was plain from the start.",
        requirement=match.requirement.id,
        weight=4.5 if match.state == "absent" else 4.0 if match.requirement.kind == "check" else 3.5,
    )


def _action(match: Match, case: Case, first_years: bool) -> str:
    kind = match.requirement.kind
    if kind == "years":
        return _on_years(match, case, first_years)
    if kind == "degree":
        return _FIELD if match.evidence else _on_degree(case)
    if kind == "check" or is_clearance(match):
        said = f"The posting says {quoted(match.requirement.quote.text, 110)}. "
        return said + text_for("check", f"{match.requirement.id} {match.requirement.label}")
    return f"Ask whether it is needed on the first day. {capitalise(way_to(match, case))}"


def _on_degree(case: Case) -> str:
    """What the education section names, which may be of that level by another name; else what to do without."""
    studied = next((s for s in case.resume.sections if s.kind == "education"), None)
    lines = [case.block(i).text for i in studied.block_ids if len(case.block(i).text.split()) > 1] if studied else []
    if not lines:
        return _DEGREE
    return (
        f"Your education section names {quoted(lines[0], 90)}: if that is the level asked, write its English name "
        "beside it. If the posting takes equivalent experience, say in your letter what stands in its place."
    )


def _on_years(match: Match, case: Case, first: bool) -> str:
    """The sum of the dated positions, said once, the titles that answer to it, and what to make of it."""
    sums = match.explanation.split(" Whether ")[0].split(" The posting asks ")[0]
    sums = sums.replace(_UNTITLED, "none of them under a title of leading projects or programs")
    if "no dates" in sums:
        return "Your positions carry no dates that could be added up: add month and year to each, and count."
    held = _titles_of(match, case)
    answer = f" {join_and(held)} {'answer' if len(held) > 1 else 'answers'} to it by title." if held else ""
    said = f"{sums}{answer} "
    if not first:
        said = f"Of the same years:{answer} " if answer else "No title of yours says it by name. "
    if match.state == "absent":
        return f"{said}If you fall a little short, apply all the same; if by half, look for the level below."
    if "none of them under" in sums and re.search(r"project|program", _title(match), re.I):
        return f"{said}Say in the summary which of that work was leading projects; if little was, look one level below."
    return f"{said}Name in the summary the years that were of this kind, if there were enough."


_UNTITLED = "none of them has project or program in its title"


def _titles_of(match: Match, case: Case) -> list[str]:
    """The first two titles held that share a telling word with the years asked."""
    words = {w[:6] for w in re.findall(r"[a-z]{5,}", _title(match).lower()) if w not in _COMMON}
    held = dict.fromkeys(p.title for p in case.resume.positions if p.title)
    return [quoted(t, 60) for t in held if words & {w[:6] for w in re.findall(r"[a-z]{5,}", t.lower())}][:2]


_COMMON = frozenset(
    ("years", "experience", "management", "manager", "technical", "related", "working", "senior", "other")
)
"""Words that stand in every title."""
