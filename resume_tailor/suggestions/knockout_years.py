"""Years asked and years shown: which titles count for what the clause names, every alternative of it included."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.model import Match, Position, Quote, Suggestion, YearsAsked
from resume_tailor.standing_facts import ROUNDING_MONTHS, say_years
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.clauses import clause_around, quote_clause
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import is_pm_title, months_held

_KINDS: tuple[tuple[str, str, str], ...] = (
    # what the clause asks, what a title then says, what the work is called
    (
        r"\b(?:program(?:me)?s?|projects?|tpms?|pmo|delivery manage\w*|scrum master|release manage\w*|portfolios?)\b",
        "",
        "leading projects or programs",
    ),
    (r"\bproduct (?:manag\w+|own\w+)", r"\bproduct (?:manager|owner|lead|director)", "product management"),
    (
        r"\bsoftware (?:engineer\w*|develop\w*)|\b(?:web|application|backend|full[- ]stack) develop\w*|\bprogramming\b",
        r"software|developer|programmer|full[- ]?stack|back[- ]?end",
        "software development",
    ),
    (r"\bsite reliability\b|\bsre\b", r"reliability|\bsre\b|devops", "site reliability"),
    (r"\bsystems? engineer\w*", r"systems? engineer|systems? architect", "systems engineering"),
    (
        r"(?<!software )(?<!systems )(?<!system )(?<!reliability )(?<!data )\bengineering(?! (?:level|teams?|or tpm))\b"
        r"|\btechnical roles?\b|\btechnical team",
        r"engineer|developer|programmer|architect|technical lead",
        "engineering",
    ),
    (
        r"\bpeople manage\w*|\bleadership\b|\bsupervis\w+|\b(?:managing|leading|directing) (?:[\w/-]+ ){0,4}"
        r"(?:teams?|people|engineers|professionals|staff)\b",
        r"manager|director|head|\blead|supervisor|vp|vice president|chief",
        "leading people",
    ),
    (r"\bquality assurance|\bqa\b|\btesting\b", r"\bqa\b|test|quality", "testing"),
    (r"\bbusiness analy\w+|\bdata analy\w+|\banalytics\b", r"analyst|analytics", "analysis"),
    (
        r"\bsupply chain|\blogistics|\bprocurement|\bsourcing",
        r"supply|logistic|procure|purchas|buyer|store|wareh",
        "supply chain",
    ),
    (r"\bconsult\w+", r"consult", "consulting"),
    (r"\bconstruction\b", r"construct|civil|\bsite\b|building", "construction"),
    (r"\boperations (?:manage\w+|role|experience)", r"operations", "operations"),
)
_RELATED = re.compile(r"\bor (?:\w+ )?(?:related|relevant|similar|equivalent)\b|\bor the like\b", re.I)


@dataclass(frozen=True, slots=True)
class _Count:
    """What the dated positions give for one demand."""

    kinds: tuple[str, ...]
    """What the clause names, in plain words; empty where it names no kind of work that a title tells."""
    months: int
    total: int
    counted: tuple[Position, ...]


def suggest_years(case: Case, most: int) -> list[Suggestion]:
    """The demands for years that the dates do not bear out, the widest distance first; each kind of work once."""
    found: list[tuple[float, _Count, Match]] = []
    for match in case.matches:
        asked = match.requirement.years
        if asked is None or asked.min is None or match.requirement.importance == "preferred":
            continue
        count = _count(asked, case)
        need = asked.min * 12 - ROUNDING_MONTHS
        if count.total and _falls_short(count, need):
            found.append(((need - count.months) / need, count, match))
    found.sort(key=lambda item: -item[0])
    once: dict[tuple[str, ...], Suggestion] = {}
    for _, count, match in found:
        once.setdefault(count.kinds, _suggestion(match, count, case))
    return list(once.values())[:most]


def _falls_short(count: _Count, need: float) -> bool:
    if count.total < need:
        return True
    return bool(count.kinds) and count.months < need


def _count(asked: YearsAsked, case: Case) -> _Count:
    words = _clause(asked, case)
    named = [(title, name) for ask, title, name in _KINDS if re.search(ask, words, re.I)]
    dated = [p for p in case.resume.positions if p.start and (p.end or p.current)]
    total = months_held(dated, case.as_of)
    if _RELATED.search(words) and any(_answers(p.title, title) for p in dated for title, _ in named):
        named = []  # nobody can say which other titles are related
    counted = tuple(p for p in dated if any(_answers(p.title, title) for title, _ in named))
    return _Count(tuple(name for _, name in named), months_held(counted, case.as_of), total, counted)


def _answers(title: str, pattern: str) -> bool:
    return bool(re.search(pattern, title, re.I)) if pattern else is_pm_title(title)


def _clause(asked: YearsAsked, case: Case) -> str:
    """What follows the number in the posting's clause, up to where it turns to something else."""
    block = case.posting.document.block(asked.block_id)
    _, right = clause_around(block, asked.start, asked.end)
    text = block.text[asked.start : right]
    return re.split(r"[.;(]|,? (?:preferabl|ideal|with (?:a )?(?:focus|proven|strong)|includ)", text)[0]


def _suggestion(match: Match, count: _Count, case: Case) -> Suggestion:
    asked = match.requirement.years
    if asked is None or asked.min is None:
        raise ValueError("a demand for years has a number")
    quote = quote_clause(case, match.requirement.quote, asked.start, asked.end)
    number = f"{asked.min:g}"
    work = f" of {join_and(count.kinds, 'or')}" if count.kinds else ""
    months = count.months if count.kinds else count.total
    have = say_years(months) if months else "none by title"
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"{number}+ years{work} asked; your resume shows {have}",
        reason=f"The posting says {quoted(quote.text.rstrip(' .'), 190)}. {_shown(count)}",
        action=_action(months, asked.min * 12, count),
        posting_quotes=(quote,),
        resume_quotes=_title_quotes(count, case),
        effect="You know where you stand before you spend an evening on it.",
        requirement=match.requirement.id,
        weight=4.5,
    )


def _shown(count: _Count) -> str:
    total = say_years(count.total)
    if not count.kinds:
        return f"Your dated positions add up to {total}."
    if not count.counted:
        return f"Your dated positions add up to {total}, none of them with such a title."
    titles = join_and(list(dict.fromkeys(quoted(p.title, 50) for p in count.counted))[:3])
    return f"Of your {total} of dated work, {say_years(count.months)} are under such a title ({titles})."


def _action(months: int, need: float, count: _Count) -> str:
    if months >= 0.75 * need:
        return "That is close: apply, and let the summary open with the years and what came of them."
    if months and months >= 0.4 * need:
        return (
            "Apply if the rest fits well; in the summary name the work of this kind that stood under other "
            "titles. Beside it look for roles that ask about half of these years."
        )
    if count.kinds and count.total >= need:
        return (
            "If some of your work was of this kind under another title, say in the summary how many years and of what. "
            "If not, look for roles that ask for fewer."
        )
    return (
        "That is a level above where you stand now: look for roles that ask for half of it or less, and come "
        "back to this one later."
    )


def _title_quotes(count: _Count, case: Case) -> tuple[Quote, ...]:
    for position in count.counted:
        for id_ in position.heading_ids:
            block = case.places.blocks.get(id_)
            start = block.text.find(position.title) if block else -1
            if block and position.title and start >= 0:
                end = start + len(position.title)
                return (Quote("resume", id_, start, end, position.title, case.places.name(id_)),)
    return ()
