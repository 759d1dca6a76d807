"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.case import Case, plain_name, same_evidence
from resume_tailor.suggestions.coaching import text_for
from resume_tailor.suggestions.naming import category_of, first_concept, has_a_name, is_clearance
from resume_tailor.suggestions.wording import capitalise, join_and, quoted
from resume_tailor.tenure import is_pm_title, is_program_title
from skill_lexicon.concept import Category

_GROUPS: tuple[tuple[str, str, tuple[Category, ...]], ...] = (
    ("certification", "Certifications", ("certification",)),
    ("method", "Methods", ("method",)),
    ("technical", "Tools and technologies", ("tool", "technology")),
    ("practice", "Management practice", ("practice", "role")),
    ("domain", "Field knowledge", ("domain",)),
)
_KIN = re.compile(r"tool|platform|provider|tracking|scheduling|orchestration")
"""Wider concepts whose members can stand in for one another: two trackers, two clouds."""
MOST_NAMED = 3
"""Gaps named in one group; the requirements table holds the rest."""
MOST_ALONE = 2
"""Tools that stand alone because the resume has a neighbour of theirs."""
_TRADE = frozenset(
    (
        "project-management",
        "program-management",
        "technical-program-management",
        "technical-project-management",
        "project-delivery",
        "program-delivery",
        "execution",
        "project-execution",
        "program-execution",
        "planning",
        "project-planning",
        "project-lifecycle",
        "program-lifecycle",
        "delivery",
        "implementation",
        "pmo",
        "project-coordination",
    )
)
"""What a project or program title says by itself; its absence in the lines is no gap."""
_NAMES_TRADE = re.compile(r"\b(?:project|program(?:me)?) (?:management|manager|execution|delivery|life ?cycle)", re.I)
_PROGRAM_TRADE = frozenset(
    (
        "program-management",
        "technical-program-management",
        "program-delivery",
        "program-execution",
    )
)
_VAGUE = frozenset(
    (
        "technical-expertise",
        "understanding-team-technologies",
        "working-with-technical-teams",
        "optimization",
        "enterprise-systems",
        "troubleshooting",
        "product-development",
        "operational-readiness",
        "standards",
        "technology",
    )
)
"""Too wide to have a way there."""
GUIDES: dict[str, tuple[str, ...]] = {
    "certification": (
        "technical-project-manager: 4. Earn Certifications",
        "technical-program-manager: Educational Background and Certifications",
    ),
    "method": ("technical-project-manager: 3. Develop Project Management Skills",),
    "technical": ("technical-project-manager: 3. Develop Project Management Skills",),
    "practice": (
        "technical-project-manager: 2. Gain Work Experience",
        "technical-program-manager: Gaining Relevant Experience",
    ),
    "domain": ("technical-project-manager: 7. Continuous Learning and Improvement",),
}
"""Where the guides give the way, by group."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The absent requirements, sorted by what can be said of them; those that matter most first."""

    hard: tuple[Match, ...]
    loose: tuple[Match, ...]
    """Asked in words too loose or too wide to be called a gap."""
    held: tuple[Match, ...]
    """Said by a title or by other lines of the resume."""
    soft: tuple[Match, ...]


def find_gaps(case: Case) -> Gaps:
    """Sort the absent skills; a gap never contradicts a title held or what the resume proves elsewhere."""
    hard, loose, held, soft = [], [], [], []
    for match in case.by_weight(case.skills()):
        if match.state != "absent" or is_clearance(match):
            continue
        if match.requirement.category == "soft" or category_of(match, case) == "soft":
            soft.append(match)
        elif not case.asks_surely(match) or set(match.requirement.concepts) & _VAGUE or not _has_a_way(match, case):
            loose.append(match)
        elif _is_held(match, case):
            held.append(match)
        else:
            hard.append(match)
    return Gaps(tuple(hard), tuple(loose), tuple(held), tuple(soft))


def _has_a_way(match: Match, case: Case) -> bool:
    """Whether it is one thing that can be learnt or done, not half a name or a whole trade."""
    return has_a_name(match, case) and not _WIDE.fullmatch(name_gap(match, case))


_WIDE = re.compile(
    r"information technology|technology|technical \w+|cloud-first|data gathering|large datasets|system administrator|"
    r"on time|unblock\w*|procedures|workflows?|pros and cons|meetings?|meeting (?:notes|agendas)|product engineering|"
    r"charging|management|supply|work",
    re.I,
)
_MONEY = re.compile(r"[$€£]\s?\d|\b(?:USD|EUR|GBP|CAD|INR)\s?\d|\d\s?(?:million|m) (?:euro|dollar|pound)", re.I)


def _tells_of_money(case: Case) -> bool:
    """Whether a job line names a sum: its writer held a budget, whatever the word."""
    return any(_MONEY.search(case.block(block_id).text) for block_id in case.places.positions)


def _is_held(match: Match, case: Case) -> bool:
    """Whether a title says it, or the resume has its name or proves one of its concepts."""
    concepts = set(match.requirement.concepts)
    titles = [position.title for position in case.resume.positions]
    if concepts & _TRADE and any(is_pm_title(title) for title in titles):
        program_only = concepts <= _PROGRAM_TRADE and not any(is_program_title(title) for title in titles)
        return not program_only or case.posting.role == "program"
    if _NAMES_TRADE.search(match.requirement.label) and category_of(match, case) in ("practice", "method", "role"):
        return any(is_pm_title(title) for title in titles)
    if "budget-management" in concepts and _tells_of_money(case):
        return True
    if any(same_evidence(case, concept) for concept in concepts):
        return True
    known = [case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts]
    if any(case.text.says(name) for concept in known for name in concept.names):
        return True
    # who shows Scrum, or holds its certificate, does not lack its ceremonies; a wider field proves no tool
    parts = [concept for concept in known if concept.category in ("method", "practice")]
    return any(case.evidence.get(wider) for concept in parts for wider in concept.broader)


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """A few tools with a neighbour, then one suggestion for each group of alike ones."""
    gaps = find_gaps(case)
    by_way = {way_to(match, case): match for match in reversed(gaps.hard) if _stands_alone(match, case)}
    alone = [match for match in gaps.hard if match in by_way.values()][:MOST_ALONE]
    rest = [match for match in gaps.hard if match not in alone]
    for match in alone:
        yield _alone(match, case)
    for key, name, categories in _GROUPS:
        group = [match for match in rest if category_of(match, case) in categories]
        if group:
            yield _recall(group, case) if key == "practice" and pm_title(case) else _group(key, name, group, case)
    for match in (*gaps.loose, *gaps.held, *gaps.soft):
        yield _declined(match, gaps)


def _declined(match: Match, gaps: Gaps) -> Declined:
    why = "A soft skill is no gap to close: it shows in how your lines are told and in the interview."
    if match in gaps.loose:
        why = f"The posting says only “{match.requirement.label}”, which is too loose to call its absence a gap."
    elif match in gaps.held:
        why = "Your titles or other lines speak for it."
    return Declined(f"gap-{match.requirement.id}", "gap", f"Gap: {match.requirement.label}", why)


def pm_title(case: Case) -> str:
    """The latest project or program title held; empty without one."""
    return next((p.title for p in case.resume.positions if is_pm_title(p.title)), "")


def _stands_alone(match: Match, case: Case) -> bool:
    technical = category_of(match, case) in ("tool", "technology")
    return technical and match.requirement.importance != "preferred" and nearest(match, case) is not None


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
        return join_and(names[:MOST_NAMED], "or")
    return plain_name(case, match)


def how_central(match: Match) -> str:
    """`required, named in 3 lines`."""
    lines = len({mention.block_id for mention in match.requirement.mentions})
    often = f", named in {lines} lines" if lines > 1 else ""
    return {"required": "required", "preferred": "preferred", "duty": "part of the job"}[
        match.requirement.importance
    ] + often


def way_to(match: Match, case: Case) -> str:
    """What to do for exactly this thing, as a sentence that follows its name."""
    words = name_gap(match, case)
    if category_of(match, case) == "method" and _AGILE.search(words) and _works_agile(case):
        return (
            "its neighbours stand in your resume, so an evening's reading on how it differs is enough to talk about it."
        )
    if category_of(match, case) == "certification":
        concept = first_concept(match, case)
        return text_for("credential", f"{words} {concept.pref_label if concept else ''}")
    return text_for("way", f"{category_of(match, case) or 'practice'}: {words}")


_AGILE = re.compile(r"\b(?:agile|scrum|kanban|safe|less|sprints?|stand-?ups?|retrospectives?|ceremonies)\b", re.I)


def _works_agile(case: Case) -> bool:
    """Whether the resume proves some agile way of working."""
    return any(same_evidence(case, concept) for concept in ("agile", "scrum", "kanban", "safe", "scaled-agile"))


def _ways(named: Sequence[Match], case: Case) -> str:
    """Each thing with its way; those with the same way together."""
    return _by_text(named, lambda match: way_to(match, case), case)


def _by_text(named: Sequence[Match], say: Callable[[Match], str], case: Case) -> str:
    texts: dict[str, list[str]] = {}
    for match in named:
        texts.setdefault(say(match), []).append(name_gap(match, case))
    return "".join(f" {capitalise(join_and(list(dict.fromkeys(names))))}: {text}" for text, names in texts.items())


def _explained(match: Match, case: Case) -> str:
    what = text_for("what", name_gap(match, case))
    return f"{name_gap(match, case)} ({what + '; ' if what else ''}{how_central(match)})"


def _alone(match: Match, case: Case) -> Suggestion:
    near = nearest(match, case)
    name = name_gap(match, case)
    beside = (
        f" Put forward “{near.mention.text}” ({near.quote.place}), which is nearest to it, and say in the letter how "
        "much carries over."
        if near
        else ""
    )
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not named in your resume: {name} ({how_central(match)})",
        reason=f"The posting says {quoted(match.requirement.quote.text, 140)}; your resume does not name {name}.",
        action=f"Do not claim it.{beside} In the meantime {way_to(match, case)}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(near.quote,) if near else (),
        evidence=(),
        effect="You answer the question before it is asked.",
        requirement=match.requirement.id,
        weight=round(case.weight(match), 4),
        sources=GUIDES["technical"],
    )


def _group(key: str, name: str, group: Sequence[Match], case: Case) -> Suggestion:
    named = _distinct(group, case)
    return Suggestion(
        id=f"gap-{key}",
        kind="gap",
        title=f"{name} not named in your resume: {join_and([name_gap(match, case) for match in named])}",
        reason=(
            f"The posting asks for {join_and([_explained(match, case) for match in named])}{_more(group, named)}; "
            "your resume does not name " + ("them." if len(named) > 1 else "it.")
        ),
        action=_first_step(key, len(named) > 1, bool(pm_title(case))) + _ways(named, case),
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match in named))[:3],
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=named[0].requirement.id,
        weight=round(case.weight(named[0]), 4),
        sources=GUIDES[key],
    )


def _recall(group: Sequence[Match], case: Case) -> Suggestion:
    """Practices that the titles make likely and no line names: to be remembered before they are called missing."""
    named = _distinct(group, case)
    asked = _by_text(named, lambda match: text_for("recall", name_gap(match, case)), case)
    return Suggestion(
        id="gap-practice",
        kind="gap",
        title=f"Not named in any line: {join_and([name_gap(match, case) for match in named])}",
        reason=(
            f"The posting asks for {join_and([_explained(match, case) for match in named])}{_more(group, named)}. "
            f"It may well belong to your work as {pm_title(case)}, but no line says so."
        ),
        action=(
            f"If you did it, write it in the posting's words into the line of that job:{asked} What you did not do, "
            "leave out, and have an honest answer ready."
        ),
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match in named))[:3],
        effect="What you have done is found by the word that the employer uses.",
        requirement=named[0].requirement.id,
        weight=round(case.weight(named[0]), 4),
        sources=GUIDES["practice"],
    )


def _distinct(group: Sequence[Match], case: Case) -> list[Match]:
    """The first three with names of their own."""
    by_name: dict[str, Match] = {}
    for match in group:
        words = set(name_gap(match, case).lower().split())
        if not any(words <= set(name.split()) or words >= set(name.split()) for name in by_name):
            by_name[name_gap(match, case).lower()] = match
    return list(by_name.values())[:MOST_NAMED]


def _more(group: Sequence[Match], named: Sequence[Match]) -> str:
    more = len(group) - len(named)
    return f", and {more} more in the table" if more else ""


def _first_step(key: str, plural: bool, titled: bool) -> str:
    them = "them" if plural else "it"
    if key == "method" and titled:
        return f"If you have worked by {'one of them' if plural else 'it'}, say so in that job's line. If not:"
    if key == "certification":
        return f"Do not claim {them}; write {'one' if plural else 'it'} down once it is yours."
    if key == "practice":
        return f"If you did {'one of them' if plural else 'it'} under another name, say so in that job's line. If not:"
    return f"Do not claim {them} without work behind {them}."
