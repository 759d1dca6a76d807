"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.case import Case, plain_name, same_evidence
from resume_tailor.suggestions.wording import capitalise, join_and, quoted
from skill_lexicon.concept import Advice, Category

_GROUPS: tuple[tuple[str, str, tuple[Category, ...]], ...] = (
    ("certification", "Certifications", ("certification",)),
    ("method", "Methods", ("method",)),
    ("technical", "Tools and technologies", ("tool", "technology")),
    ("practice", "Management practice", ("practice", "role")),
    ("domain", "Knowledge of the field", ("domain",)),
)
_KIN = re.compile(r"tool|platform|provider|tracking|scheduling|orchestration")
"""Wider concepts whose members can stand in for one another: two trackers, two clouds."""
MOST_NAMED = 6
"""Gaps named in one group; the requirements table holds the rest."""
MOST_ALONE = 3
"""Gaps that stand alone because there is something of their own to say."""


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """A few gaps with advice of their own, then one suggestion for each group of alike ones."""
    absent = [match for match in case.by_weight(case.skills()) if match.state == "absent"]
    soft = [match for match in absent if match.requirement.category == "soft"]
    loose = [match for match in absent if match not in soft and not case.asks_surely(match)]
    hard = [match for match in absent if match not in soft and match not in loose]
    used: set[str] = set()
    alone = [match for match in hard if match.requirement.importance != "preferred" and nearest(match, case)]
    for match in alone[:MOST_ALONE]:
        yield _alone(match, case, used)
    rest = [match for match in hard if match not in alone[:MOST_ALONE]]
    for key, name, categories in _GROUPS:
        group = [match for match in rest if match.requirement.category in categories]
        if group:
            yield _group(key, name, group, case, used)
    for match in loose:
        yield Declined(
            f"gap-{match.requirement.id}",
            "gap",
            f"Gap: {match.requirement.label}",
            f"The posting says only “{match.requirement.label}”, which is too loose to call its absence a gap.",
        )
    for match in soft:
        yield Declined(
            f"gap-{match.requirement.id}",
            "gap",
            f"Gap: {match.requirement.label}",
            "A soft skill is no gap to close: it shows in how your lines are told and in the interview.",
        )


def nearest(match: Match, case: Case) -> Evidence | None:
    """The resume's best evidence of a neighbour: related in the lexicon, or a sibling tool of the same kind."""
    for concept_id in match.requirement.concepts:
        concept = case.lexicon.concepts.get(concept_id)
        if concept is None:
            continue
        near = list(concept.related)
        if concept.category in ("tool", "technology"):
            near += [s for wider in concept.broader if _KIN.search(wider) for s in case.lexicon.narrower(wider)]
        near += list(case.lexicon.narrower(concept_id))
        found = [e for n in near if n != concept_id for e in same_evidence(case, n)[:1]]
        proven = [item for item in found if item.strength != "listed"] or found
        if proven:
            return proven[0]
    return None


def name_gap(match: Match, case: Case) -> str:
    """The asked thing by its name, certifications by their abbreviation; one-of groups name all."""
    known = [case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts]
    if len(known) > 1 or any(concept.category == "certification" for concept in known):
        names = [
            c.abbreviations[0] if c.abbreviations and c.category == "certification" else c.pref_label for c in known
        ]
        return join_and(names, "or")
    return plain_name(case, match)


def how_central(match: Match) -> str:
    """`required, named in 3 lines`."""
    lines = len({mention.block_id for mention in match.requirement.mentions})
    often = f", named in {lines} lines" if lines > 1 else ""
    return {"required": "required", "preferred": "preferred", "duty": "part of the job"}[
        match.requirement.importance
    ] + often


def _alone(match: Match, case: Case, used: set[str]) -> Suggestion:
    near = nearest(match, case)
    name = name_gap(match, case)
    advice = _way_there([match], case, used)
    nearest_text = (
        f" Nearest to it is “{near.mention.text}” ({near.quote.place}): name that, and say how much carries over."
        if near
        else ""
    )
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not in your resume: {name} ({how_central(match)})",
        reason=f"The posting says {quoted(match.requirement.quote.text, 140)}; your resume shows nothing of {name}.",
        action=f"Do not claim it.{nearest_text}{_say(advice)}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(near.quote,) if near else (),
        evidence=(),
        effect="You answer the question before it is asked.",
        requirement=match.requirement.id,
        weight=round(case.weight(match), 4),
        sources=tuple(f"{s.name}: {s.section}" if s.section else s.name for a in advice for s in a.sources),
    )


def _group(key: str, name: str, group: Sequence[Match], case: Case, used: set[str]) -> Suggestion:
    named = list(group)[:MOST_NAMED]
    items = [f"{name_gap(match, case)} ({how_central(match)})" for match in named]
    more = len(group) - len(named)
    rest = f", and {more} more in the table" if more else ""
    advice = _way_there(named, case, used)
    plural = len(group) > 1
    them = "them" if plural else "it"
    bodies = _bodies(named, case) if key == "certification" else ""
    return Suggestion(
        id=f"gap-{key}",
        kind="gap",
        title=f"{name} not in your resume: {join_and([name_gap(match, case) for match in named])}",
        reason=f"The posting asks for {join_and(items)}{rest}; nothing in your resume speaks for {them}.",
        action=f"{_first_step(key, plural)}{bodies}{_say(advice)}",
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match in named))[:3],
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=named[0].requirement.id,
        weight=round(case.weight(named[0]), 4),
        sources=tuple(dict.fromkeys(f"{s.name}: {s.section}" for a in advice for s in a.sources)),
    )


def _first_step(key: str, plural: bool) -> str:
    them, those = ("them", "one of those") if plural else ("it", "it")
    one = "one of them" if plural else "it"
    if key == "certification":
        return f"Do not claim {them}; name {one} only once earned, or with the date of a booked exam."
    if key == "practice":
        return (
            f"Do not claim {them}. If you did {one} under another name, say so in the line of that job; "
            "if not, have an honest answer ready."
        )
    return f"Do not claim {them}. If you did work with {those}, name it in the line of the job where you did."


def _bodies(named: Sequence[Match], case: Case) -> str:
    """Who awards the certifications, said once."""
    said = []
    for match in named:
        for concept_id in match.requirement.concepts:
            concept = case.lexicon.concepts.get(concept_id)
            if concept and concept.body:
                said.append(
                    f"{concept.abbreviations[0] if concept.abbreviations else concept.pref_label}: {concept.body}"
                )
    return f" Awarded by: {'; '.join(dict.fromkeys(said)).rstrip('.')}." if said else ""


def _way_there(matches: Sequence[Match], case: Case, used: set[str]) -> list[Advice]:
    """One or two pieces of the guides' advice that no other gap has used yet."""
    found: list[Advice] = []
    for match in matches:
        for concept_id in match.requirement.concepts:
            if concept_id not in case.lexicon.concepts:
                continue
            for advice in case.lexicon.advice_for(concept_id):
                special = bool(advice.concepts or advice.categories)
                if special and advice.id not in used and len(found) < 1:
                    used.add(advice.id)
                    found.append(advice)
    return found


def _say(advice: Sequence[Advice]) -> str:
    return "".join(f" {capitalise(item.text)}" for item in advice)
