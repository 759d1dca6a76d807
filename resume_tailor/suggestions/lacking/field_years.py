"""Years asked of one thing (`5 years of earned value`, `of managing annuities`) that no line of the resume names."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention, Suggestion, YearsAsked
from resume_tailor.standing_facts import ROUNDING_MONTHS
from resume_tailor.suggestions.asked.clauses import clause_around, is_among_wishes, is_wished, quote_clause, say
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lacking.asking import known_concepts
from resume_tailor.suggestions.lacking.held import is_held, whole_text
from resume_tailor.suggestions.lacking.lacks import in_sentence
from resume_tailor.suggestions.lacking.ways import pref_name
from resume_tailor.suggestions.person.coaching import load_domains
from resume_tailor.suggestions.person.reach import PM_ASKED
from resume_tailor.suggestions.person.standing import names_leader, own_years, pm_months, pm_title
from resume_tailor.suggestions.wording import join_and, quoted
from resume_tailor.tenure import find_specialty

_LEAST = 2.0
"""Years below which a demand is no bar."""
_MOST_NAMES = 2
_CATEGORIES = ("technology", "tool", "domain", "method")
_TURN = re.compile(
    r"[.;]|\((?!\d)|\bpreferabl|\bideally|\bincluding\b|\bsuch as\b|\be\.g\.|\betc\b|"
    r"\b\d+\b|\bat least\b|\bof which\b|\b(?:and|or) (?:an? )?(?:related|similar|equivalent)|"
    r"\bin an? (?:[\w-]+ ){1,3}environment\b",
    re.I,
)
"""Where the clause turns to wishes and examples, of which no years are asked."""
_EVERYDAY = re.compile(
    r"\b(?:software|technolog\w+|technical|data|analytics|analysis|engineering|testing|automation|integrations?|"
    r"methodolog\w+|agile|scrum|waterfall|project management|program management|portfolio|delivery|office|excel|oems?|"
    r"odms?|start-?ups?|enterprise|kanban|lean|saas|professional services|manufacturers?)\b|"
    r"-(?:first|based|native)\b",
    re.I,
)
"""Names too wide, or too common in other words, to be denied to anybody."""


def things_asked(asked: YearsAsked, case: Case) -> tuple[str, ...]:
    """What the years are of, in the posting's own words, where no line of the resume has it; empty where one has any.

    Only fields, products and methods by their names. Of alternatives (`A or B`) one that is held is enough.
    """
    if asked.min is None or asked.min < _LEAST:
        return ()
    low, high = _span(asked, case)
    labelled = high <= asked.start
    named = [(m.start, m.text, match) for match in case.skills() for m in _inside(match, asked.block_id, low, high)[:1]]
    named = [
        item
        for item in named
        if (labelled or category_of(item[2], case) in _CATEGORIES) and not _is_wide(item[1], item[2], case)
    ]
    if any(match.state not in _MISSING or is_held(match, case) for _, _, match in named):
        return ()
    text = case.posting.document.block(asked.block_id).text
    if not labelled and len(named) == 1 and _OTHERS.search(text[low:high]):
        return ()  # one of several, of which others were not read as things
    words = [
        in_sentence(text, pref_name(match, case))
        for _, text, match in sorted(named, key=lambda item: item[0])
        if case.asks_surely(match)
    ]
    if not labelled and _is_open_to_others(words, asked):
        return ()
    words = words[:1] if labelled else words  # `DOE (Department of Energy): 5 years` names one thing twice
    specialty = find_specialty(asked.of)
    enough = pm_months(case) >= asked.min * 12 - ROUNDING_MONTHS
    if not words and specialty and enough and not _has(specialty, case):
        words = [specialty]
    return tuple(dict.fromkeys(words))[:_MOST_NAMES]


_HEAD = re.compile(
    r"\b(?:working|focus\w*|within|including|such as|with|for|on|across|through|using|where|that)\b|[;(.]", re.I
)
"""Where the thing ends that the years are of, and the words on how begin."""
_SIDES = re.compile(r"\s*(?:,|/|\band/or\b|\bor\b|\band\b|&)\s*", re.I)


def domains_asked(asked: YearsAsked, case: Case) -> tuple[str, ...]:
    """The fields, one for every alternative of the demand, of which the resume shows nothing; else empty.

    An alternative that names no field is open to many, and one that the resume shows is enough.
    """
    if asked.min is None or asked.min < _LEAST:
        return ()
    sides = [side for side in _SIDES.split(_HEAD.split(asked.of)[0]) if side.strip()][: _MOST_SIDES + 1]
    resume, names = whole_text(case), []
    for side in sides:
        found = next(((hit, d) for d in load_domains() if (hit := d.asked.search(side))), None)
        if found is None or found[1].near.search(resume):
            return ()
        names.append(found[0].group())
    return tuple(dict.fromkeys(names)) if len(sides) <= _MOST_SIDES else ()


_MOST_SIDES = 4
"""Alternatives of a demand beyond which it is a list, not a field."""


_CHOICES = re.compile(r"\s*(?:,|/|\band/or\b|\bor\b)\s*", re.I)
_OF_MANY = re.compile(rf"{PM_ASKED}|\bproduct (?:manag|own)|\bengineer(?:ing)?\b|\brelated\b", re.I)


def _is_open_to_others(words: list[str], asked: YearsAsked) -> bool:
    """Whether one alternative of the demand names a thing, and another the leading of projects or a related role."""
    sides = [side.lower() for side in _CHOICES.split(_HEAD.split(asked.of)[0]) if side.strip()]
    told = [any(word.lower() in side for word in words) for side in sides]
    return any(told) and any(not known and _OF_MANY.search(side) for known, side in zip(told, sides, strict=True))


_MISSING = ("absent", "not checkable")
_OTHERS = re.compile(r"\w/\w|\bor\b", re.I)
"""What joins alternatives."""


def _has(specialty: str, case: Case) -> bool:
    """Whether the resume says the field, or shows a thing that the posting names with it (PCI DSS for `security`)."""
    if re.search(rf"\b{re.escape(specialty[:8])}", whole_text(case), re.I):
        return True
    named = [m for m in case.skills() if any(specialty in mention.text.lower() for mention in m.requirement.mentions)]
    return any(match.state not in ("absent", "not checkable") for match in named)


def _span(asked: YearsAsked, case: Case) -> tuple[int, int]:
    """Where the words stand that say what the years are of: after the number, or before it with a colon."""
    block = case.posting.document.block(asked.block_id)
    left, right = clause_around(block, asked.start, asked.end)
    if asked.of and asked.of in block.text[left : asked.start]:
        return left, asked.start
    counted = re.compile(r"\by(?:ea)?rs?\b", re.I).search(block.text, asked.start, right)
    turn = _TURN.search(block.text, counted.end() if counted else asked.end, right)
    return asked.start, turn.start() if turn else right


def _inside(match: Match, block_id: str, low: int, high: int) -> list[SkillMention]:
    mentions = match.requirement.mentions[:MOST_PLACES]
    return [m for m in mentions if m.block_id == block_id and low <= m.start < high]


def _is_wide(text: str, match: Match, case: Case) -> bool:
    known = known_concepts(match, case)
    if not known:
        return match.state != "not checkable" or not _is_unsaid(text, case)
    return known[0].loose or bool(_EVERYDAY.search(text) or _EVERYDAY.search(pref_name(match, case)))


_PLAIN = frozenset(
    (
        "development", "developing", "projects", "project", "programs", "program", "teams", "team", "systems", "system",
        "management", "managing", "roles", "role", "products", "product", "services", "service", "environment",
        "operations", "business", "complex", "large", "global", "solutions", "industry", "work", "design", "processes",
    )
)  # fmt: skip
"""Words of things that no lexicon knows, which by themselves name none."""


def _is_unsaid(text: str, case: Case) -> bool:
    """Whether a thing that no lexicon knows has several words, and the resume has the stem of none but common ones."""
    words = [
        word for word in re.findall(r"[a-z]{4,}", text.lower()) if not _EVERYDAY.fullmatch(word) and word not in _PLAIN
    ]
    resume = whole_text(case).lower()
    return bool(words) and not any(re.search(rf"\b{word[:6]}", resume) for word in words)


def suggest_field_years(case: Case) -> list[tuple[frozenset[str], Suggestion]]:
    """The demands for years of things that no line names, with the names; what the posting only wishes for aside."""
    found = []
    for match in case.matches:
        asked = match.requirement.years
        if asked is None or match.requirement.importance == "preferred":
            continue
        names = things_asked(asked, case) or domains_asked(asked, case)
        quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
        if not names or is_wished(quote.text) or is_among_wishes(quote, case.posting):
            continue
        found.append((frozenset(names), _suggestion(match, asked, names, case)))
    return found


def _suggestion(match: Match, asked: YearsAsked, names: tuple[str, ...], case: Case) -> Suggestion:
    quote = quote_clause(case.posting, match.requirement.quote, asked.start, asked.end)
    told = asked.of if all(name.lower() in asked.of.lower() for name in names) else quote.text
    what = join_and(list(names), "or" if re.search(r"\bor\b(?! more\b)", told) else "and")
    of_work = bool(re.search(PM_ASKED, asked.of, re.I))
    demand = _demand(match.requirement.label, asked, names, what) if of_work else f"{asked.min:g}+ years with {what}"
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"{demand} asked; your resume does not name {what}",
        reason=f"The posting says {say(case.posting, quote)}. No line of your resume names {what}."
        + (_held(asked, case) if of_work else ""),
        action=_OF_WORK if of_work else _ALONE.format(things="this one thing" if len(names) == 1 else "these alone"),
        posting_quotes=(quote,),
        effect="You know where you stand before you spend an evening on it.",
        requirement=match.requirement.id,
        weight=4.6,
    )


_ALONE = (
    "The years are of {things}, and others do not make up for them. If part of your work had it under "
    "another name, say so in the first lines; if none had, expect this to decide before anything else."
)
_OF_WORK = (
    "Both are asked, the years and what they were with. If part of your work had it under another name, say so in the "
    "first lines; if none had, expect this to decide before anything else."
)
_LONGEST_LABEL = 70


def _demand(label: str, asked: YearsAsked, names: tuple[str, ...], what: str) -> str:
    """What is asked: by the demand's own name where that is short, with the thing where only the clause names it."""
    if not re.match(r"\d[^.;]{0,8}years? (?:of|as) ", label) or len(label) > _LONGEST_LABEL:
        return f"{asked.min:g}+ years with {what}"
    return label if any(name.lower() in label.lower() for name in names) else f"{label}, with {what},"


def _held(asked: YearsAsked, case: Case) -> str:
    """That the years themselves are not there either: by no title, or by the resume's own words on all of them."""
    own = own_years(case)
    below = own is not None and asked.min is not None and own.months < 0.75 * asked.min * 12
    said = f"your resume says {quoted(own.quote.text, 60)}" if own and below else ""
    none = "" if pm_title(case) or names_leader(case) else "no title in it is of leading projects or programs"
    facts = " and ".join(part for part in (said, none) if part)
    return f" {facts[0].upper()}{facts[1:]}." if facts else ""
