"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resume_tailor.model import Declined, Match, SkillMention, Suggestion
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.clauses import LONGEST, clause_around, quote_title, say
from resume_tailor.suggestions.asked.naming import category_of, is_clearance
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of, once_a_case
from resume_tailor.suggestions.lacking.central import asking_clause, is_central, rank
from resume_tailor.suggestions.lacking.gap_words import (
    ADVANCED,
    NO_WAY,
    SEVERAL,
    how_central,
    is_said_by_years,
    say_of_years,
    what_to_do,
)
from resume_tailor.suggestions.lacking.heart import is_heart
from resume_tailor.suggestions.lacking.held import is_held, nearest
from resume_tailor.suggestions.lacking.in_passing import is_in_passing
from resume_tailor.suggestions.lacking.in_title import subjects_not_held
from resume_tailor.suggestions.lacking.ways import (
    as_it_is_meant,
    asked_words,
    is_any_paper,
    is_later_choice,
    is_required_credential,
    name_gap,
    pref_name,
    short_name,
    way_to,
)
from resume_tailor.suggestions.nearest_work import say_kin
from resume_tailor.suggestions.person.coaching import text_for, way_for
from resume_tailor.suggestions.person.crossing import find_crossing
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.person.standing import level_of, pm_title
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

MOST = {"far": 2, "level": 2, "field": 2}
"""Gaps named where the role lies far off; what is said of the distance goes before."""
MOST_GAPS = 3
GUIDES: dict[str, tuple[str, ...]] = {
    "certification": (
        "technical-project-manager: 4. Earn Certifications",
        "technical-program-manager: Educational Background and Certifications",
    ),
    "method": ("technical-project-manager: 3. Develop Project Management Skills",),
    "tool": ("technical-project-manager: 3. Develop Project Management Skills",),
    "technology": ("technical-project-manager: 3. Develop Project Management Skills",),
    "practice": ("technical-program-manager: Gaining Relevant Experience",),
    "domain": ("technical-project-manager: 7. Continuous Learning and Improvement",),
}
"""Where the guides give the way, by category."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The absent requirements, sorted by what can be said of them; those that matter most first."""

    hard: tuple[Match, ...]
    loose: tuple[Match, ...]
    """Asked too loosely, too much in passing, or too widely to be called a gap."""
    held: tuple[Match, ...]
    """Said by a title or by other words of the resume."""
    soft: tuple[Match, ...]


@once_a_case
def find_gaps(case: Case) -> Gaps:
    """Sort the absent skills; a gap is one concrete thing, asked of the person, and nowhere in the resume."""
    hard, loose, held, soft = [], [], [], []
    for match in sorted(case.skills(), key=lambda match: -rank(match, case)):
        if match.state != "absent" or is_clearance(match):
            continue
        category = category_of(match, case)
        if match.requirement.category == "soft" or category == "soft":
            soft.append(match)
        elif not is_central(match, case) or is_in_passing(match, case) or not _has_advice(match, case):
            loose.append(match)
        elif is_held(match, case) or _is_met_by_another(match, case):
            held.append(match)
        else:
            hard.append(match)
    return Gaps(_each_way_once(hard, case), tuple(loose), tuple(held), tuple(soft))


def _has_advice(match: Match, case: Case) -> bool:
    """Whether a way to it is known, or the posting turns on it so that even without one it is worth a word."""
    return bool(way_to(match, case)) or (is_heart(match, case) and not _is_example(match, case))


_LISTED = re.compile(r"\b(?:includ\w+|such as|like|e\.\s?g\.?|i\.\s?e\.?|particularly)[^.;]*$|\([^)]*$", re.I)


def _is_example(match: Match, case: Case) -> bool:
    """Whether each place has it in a list of examples, by which alone the demand is not told."""
    if is_only_example(match, case):
        return True
    places = [(case.posting.document.block(m.block_id), m) for m in match.requirement.mentions[:MOST_PLACES]]
    before = [block.text[clause_around(block, m.start, m.end)[0] : m.start] for block, m in places]
    return lines_of(match) <= SEVERAL and any(_LISTED.search(text) for text in before)


_EITHER = re.compile(r"[.;:]")
_PROVED = ("shown", "said differently", "implied")


def _is_met_by_another(match: Match, case: Case) -> bool:
    """Whether each line that names it takes something else in its place (`A, B or C`) which the resume shows."""
    others = [
        mention
        for other in case.skills()
        if other is not match and other.state in _PROVED
        for mention in other.requirement.mentions[:MOST_PLACES]
    ]
    mentions = match.requirement.mentions[:MOST_PLACES]
    return bool(mentions) and all(_stands_in_choice(mention, others, case) for mention in mentions)


def _stands_in_choice(mention: SkillMention, others: list[SkillMention], case: Case) -> bool:
    """Whether the list around the mention joins its items by `or` alone, and holds one of the others."""
    text = case.posting.document.block(mention.block_id).text
    left = max((hit.end() for hit in _EITHER.finditer(text, max(0, mention.start - LONGEST), mention.start)), default=0)
    ends = (hit.start() for hit in _EITHER.finditer(text, mention.end, mention.end + LONGEST))
    part = (max(left, mention.start - LONGEST), next(ends, min(len(text), mention.end + LONGEST)))
    words = text[slice(*part)]
    if not re.search(r"\bor\b", words) or re.search(r"\band\b(?!/or)", words):
        return False
    return any(m.block_id == mention.block_id and part[0] <= m.start < part[1] for m in others)


def _each_way_once(hard: list[Match], case: Case) -> tuple[Match, ...]:
    """The gaps without those whose way was told for a graver one: Scrum and sprints are one gap."""
    by_way: dict[str, Match] = {}
    for match in hard:
        if is_later_choice(match, case):
            continue
        first = by_way.setdefault(way_to(match, case), match)  # of those without a way one is enough, the heaviest
        if pref_name(match, case) in ("Agile", "Scrum") and lines_of(match) >= _HEART > lines_of(first):
            by_way[way_to(match, case)] = match  # Agile in four lines before the stand-ups in one
        elif pref_name(match, case) == "data migration":
            by_way[way_to(match, case)] = match  # what is to be done, before the legacy system it is done to
    return tuple(by_way.values())


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """At most three, the most central first; fewer where the whole role lies far off."""
    gaps = find_gaps(case)
    distance = find_distance(case)
    most = MOST.get(distance.kind, MOST_GAPS) if distance else MOST_GAPS
    told = [name_gap(m, case) for m in gaps.hard if is_required_credential(m, case)]
    chosen: list[Match] = []
    gaps = replace(gaps, hard=tuple(match for match in gaps.hard if not _is_trifle(match, case)))
    hard = gaps.hard if distance is None or distance.kind != "field" else tuple(_much_asked(gaps.hard))
    far = distance is not None or level_of(case) == "head"
    hard = tuple(
        m for m in hard if not _ANY_PROJECT.fullmatch(pref_name(m, case)) or not (far or lines_of(m) < SEVERAL)
    )
    if distance is not None and distance.kind == "far":
        hard = tuple(match for match in hard if category_of(match, case) != "technology" or lines_of(match) > 1)
    if distance is not None and distance.kind == "far" and distance.field is not None:
        hard = _one_technology(hard, case)
    if any(lines_of(match) > _HEART for match in hard):
        hard = tuple(match for match in hard if lines_of(match) > 1)  # beside the heart nothing said once

    def later(match: Match) -> tuple[bool, ...]:
        second = _is_pages(match, case) or _is_field_of_named(match, hard, case)
        return (_is_small(match, case), is_any_paper(match, case), second)

    for match in sorted(hard, key=later):
        said = any(pref_name(match, case) in name or name_gap(match, case) in name for name in told)
        said = said or (is_said_by_years(match, case) and lines_of(match) < _HEART)
        if not said and len(chosen) < most and not any(_is_same_thing(match, other, case) for other in chosen):
            chosen.append(match)
    if chosen and _is_wished_certificate(chosen[0], case):
        chosen = [match for match in chosen if not _is_wished_certificate(match, case)]
    if all(_is_small(match, case) or _is_wished_certificate(match, case) for match in chosen):
        chosen = [match for match in chosen if not _is_small(match, case)]
    of_title = _of_title(chosen, case) if distance is None or distance.kind in ("over", "level") else None
    if of_title is not None:
        yield of_title
        chosen = [match for match in chosen if way_to(match, case)][: MOST_GAPS - 1]
    for number, match in enumerate(chosen):
        yield _suggestion(match, case, first=number == 0 and of_title is None)
    for match in (*gaps.loose, *gaps.held, *gaps.soft):
        yield _declined(match, gaps)


def _one_technology(hard: tuple[Match, ...], case: Case) -> tuple[Match, ...]:
    """The gaps with the first of the technologies alone: to who is of another trade each is as far as the other."""
    first = next((match for match in hard if category_of(match, case) == "technology"), None)
    return tuple(m for m in hard if m is first or category_of(m, case) != "technology" or lines_of(m) >= _HEART)


_ANY_PROJECT = re.compile(
    r"roadmaps|(?:risk|requirements|release|vendor|contract|supplier) management|release planning|procurement|"
    r"statement of work|working with offshore teams",
    re.I,
)
"""What any project has a part of: a gap of somebody near to the role, a trifle where the role itself is far."""


def _of_title(chosen: list[Match], case: Case) -> Suggestion | None:
    """What the posting's own title says the work is of, where no word of the resume and no gap or frame names it."""
    crossing = find_crossing(case) if pm_title(case) else None
    mentions = (mention.text for match in chosen for mention in match.requirement.mentions[:MOST_PLACES])
    told = " ".join([*(name_gap(match, case) for match in chosen), *mentions]).casefold()
    names = [
        name
        for name in subjects_not_held(case)
        if name.casefold() not in told and not (crossing and (name.islower() or crossing.theirs.pattern.search(name)))
    ]
    bare, names = list(names), [quoted(name) for name in names]
    if not names:
        return None
    return Suggestion(
        id="gap-title",
        kind="gap",
        title=f"Not in your resume: {join_and(names)} (named in the posting's title)",
        reason=(
            f"The title itself says {quoted(case.posting.title)}, and no line of your resume names "
            f"{join_and(names, 'or')}."
        ),
        action=(
            f"{capitalise(_way_of_words(bare, case) or NO_WAY)} Until then leave it off the resume, like anything else "
            "you have not worked with."
        ),
        posting_quotes=quote_title(case.posting),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        weight=6.0,
        sources=GUIDES["practice"],
    )


def _way_of_words(names: list[str], case: Case) -> str:
    """The known way to the one thing that the title names, by the requirement of the same words; empty for none."""
    if len(names) != 1:
        return ""
    asked = (match for match in case.skills() if pref_name(match, case).casefold() == names[0].casefold())
    match = next(asked, None)
    return way_to(match, case) if match is not None and match.state == "absent" else ""


def _beside(match: Match, case: Case) -> list[str]:
    """The other missing things without a way that stand in the very lines of this one (`Next.js and NestJS`)."""
    if category_of(match, case) == "tool" and way_to(match, case):
        return _same_tools(match, case)
    if pref_name(match, case) == _LIFE_CYCLE:
        return _ways_of_working_beside(match, case)
    if way_to(match, case) or category_of(match, case) == "certification":
        return []
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


def _same_tools(match: Match, case: Case) -> list[str]:
    """The other missing tools of the same sort in its clause, to which the same way leads (`Tableau and Power BI`)."""
    clause, way = asking_clause(match, case), way_to(match, case)
    others = [m for m in case.skills() if m is not match and m.state == "absent" and category_of(m, case) == "tool"]
    return [
        short_name(other, case)
        for other in others
        if asking_clause(other, case) == clause
        and not is_held(other, case)
        and (way_to(other, case) == way or {pref_name(match, case), pref_name(other, case)} == _TOGETHER)
    ][:_MOST_BESIDE]


def _is_field_of_named(match: Match, hard: tuple[Match, ...], case: Case) -> bool:
    """Whether it is the field of a product that the same clause demands by name (`healthcare IT, with Cerner`)."""
    clause = asking_clause(match, case)
    return category_of(match, case) == "domain" and any(
        category_of(other, case) == "tool" and way_to(other, case) and asking_clause(other, case) == clause
        for other in hard
        if other is not match
    )


def _is_pages(match: Match, case: Case) -> bool:
    """Whether it is the pages beside the board (Confluence): the board is what is asked first."""
    return pref_name(match, case) == "Confluence"


_TOGETHER = {"Jira", "Confluence"}
"""Two tools of one maker that are learnt together."""
_MOST_BESIDE = 2
_HEART = 3
"""Lines from which on a thing is what the posting is about, so that the way to it is worth a word beside its years."""


def _much_asked(hard: tuple[Match, ...]) -> list[Match]:
    """Before another field only what several lines ask: a single tool of it closes no distance."""
    return [match for match in hard if lines_of(match) > (2 if match.requirement.category == "technology" else 1)]


def _is_small(match: Match, case: Case) -> bool:
    """Whether it is an office program, which is no gap where nothing bigger is named."""
    way = way_for(asked_words(match, case))
    return way is not None and way.small and lines_of(match) <= SEVERAL


def _is_trifle(match: Match, case: Case) -> bool:
    """Whether it is an office program of which no mastery is asked: everybody who applies will have it."""
    return _is_small(match, case) and not ADVANCED.search(asking_clause(match, case).text)


def _is_wished_certificate(match: Match, case: Case) -> bool:
    """Whether it is a certificate that the posting only wishes for: no gap to begin with."""
    return category_of(match, case) == "certification" and match.requirement.importance == "preferred"


def _is_same_thing(match: Match, other: Match, case: Case) -> bool:
    """Whether one clause joins both names (`Workday SaaS ERP`), a field and its tool, or one course closes both."""
    ways = (way_to(match, case), way_to(other, case))
    if all("Scrum Alliance" in way for way in ways):
        return True
    if {pref_name(match, case), pref_name(other, case)} == _TOGETHER:
        return True
    clause = asking_clause(match, case)
    kinds = (category_of(match, case), category_of(other, case))
    if clause == asking_clause(other, case) and (kinds[0] in _NO_NAMES or kinds == ("method", "method")):
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


_NO_NAMES = ("technology", "practice", "domain")
"""Sorts of which one card is enough for a clause; tools and papers are asked each by its name."""


_BETWEEN = 2
"""Words that may stand between two names of one thing."""


def _declined(match: Match, gaps: Gaps) -> Declined:
    why = "A soft skill is no gap to close: it shows in how your lines are told and in the interview."
    if match in gaps.loose:
        why = "The posting names it too loosely or too much in passing to call its absence a gap."
    elif match in gaps.held:
        why = "Words near to it stand in your resume, so it is not called a gap."
    return Declined(f"gap-{match.requirement.id}", "gap", f"Gap: {match.requirement.label}", why)


def _suggestion(match: Match, case: Case, *, first: bool) -> Suggestion:
    way = way_for(asked_words(match, case))
    near = None if way is not None and way.small else nearest(match, case)
    name = name_gap(match, case)
    names = [name, *(other for other in _beside(match, case) if other not in name)]
    name = join_and(names)
    what = text_for("what", name)
    quote = asking_clause(as_it_is_meant(match, case), case)
    beside = (
        f" Nearest to it is {quoted(near.mention.text)} ({near.quote.place}): say how much of that carries over."
        if near
        else say_kin(match, case)
    )
    years = say_of_years(match, quote, case)
    rest = "" if category_of(match, case) == "certification" else ", like anything else you have not worked with"
    practised = category_of(match, case) == "practice"  # it may stand in the work under another name
    claim = f" Until then leave it off the resume{rest}." if first and not practised else ""
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not in your resume: {name} ({how_central(match, quote, case)})",
        reason=(
            f"The posting says {say(case.posting, quote)}. Your resume does not name "
            f"{join_and(names, 'or')}{f' ({what})' if what else ''}."
        ),
        action=f"{years}{capitalise(what_to_do(match, quote, case))}{beside}{claim}",
        posting_quotes=(quote,),
        resume_quotes=(near.quote,) if near else (),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=match.requirement.id,
        weight=round(rank(match, case), 4),
        sources=GUIDES[category_of(match, case) or "practice"],
    )
