"""The certifications that the posting demands and the resume does not name: all of them, or one of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Match, Quote, SkillMention, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, quote_clause, say
from resume_tailor.suggestions.asked.naming import first_concept
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.licence import IF_NOT, is_licence
from resume_tailor.suggestions.conditions.own_names import suggest_own_names
from resume_tailor.suggestions.lacking.held import other_credential
from resume_tailor.suggestions.lacking.ways import name_gap, required_credential, way_to
from resume_tailor.suggestions.wording import join_and


def suggest_certificates(case: Case) -> Iterator[Suggestion]:
    """The required certifications that the resume does not name; those of one clause together."""
    by_clause: dict[Quote, list[tuple[Match, SkillMention]]] = {}
    for match in case.skills():
        mention = required_credential(match, case)
        concept = first_concept(match, case)
        if (
            match.state != "absent"
            or mention is None
            or concept is None
            or concept.loose
            or not case.asks_surely(match)
        ):
            continue
        if other_credential(match, case) or _stands_beside_name(concept.abbreviations, case):
            continue
        line = f"line {case.posting.document.line(mention.block_id, mention.start)}"
        there = Quote("posting", mention.block_id, mention.start, mention.end, mention.text, line)
        by_clause.setdefault(quote_clause(case.posting, there, mention.start, mention.end), []).append((match, mention))
    once: set[str] = set()
    for quote, asked in by_clause.items():
        names = list(dict.fromkeys(name for one in asked for name in _named(*one, case) if name not in once))
        once |= set(names)
        if names:
            yield _credential(quote, asked, names, case)
    yield from (one for one in suggest_own_names(case) if one.posting_quotes[0] not in by_clause)


_FIRST_LINES = 3


def _stands_beside_name(abbreviations: tuple[str, ...], case: Case) -> bool:
    """Whether one of the first lines has the letters, as behind a name: `Olivia Grant, PMP`."""
    first = [block.text for block in case.resume.document.blocks if block.text.strip()][:_FIRST_LINES]
    return any(re.search(rf"[\s,(|]{re.escape(short)}(?![\w-])", text) for short in abbreviations for text in first)


_CHOICE = re.compile(r"\b[A-Z][A-Za-z]+ or $")


def _named(match: Match, mention: SkillMention, case: Case) -> list[str]:
    """The certification's name, and those that are taken in its place; `X or Y Master` in the posting's own words."""
    text = case.posting.document.block(mention.block_id).text
    choice = _CHOICE.search(text[: mention.start])
    if choice and choice.group().split()[0] in _names_asked(case):
        choice = None
    return [f"{choice.group()}{mention.text}"] if choice else name_gap(match, case).split(" or ")


def _names_asked(case: Case) -> set[str]:
    """The names of certifications that the posting asks and the lexicon knows."""
    return {m.text for m in case.posting.mentions if m.category == "certification"}


def _one_is_enough(asked: list[tuple[Match, SkillMention]], case: Case) -> bool:
    """Whether `or` joins the certifications of the clause, and not an `and` before the last of them.

    A single one of which the posting takes others in its place has those beside it.
    """
    first, last = (pick((m for _, m in asked), key=lambda m: m.start) for pick in (min, max))
    between = case.posting.document.block(first.block_id).text[first.start : last.start]
    return bool(re.search(r"\bor\b", between)) and not re.search(r",\s*and\b(?!/)|\band\W+(?:\w+ or )?$", between)


_NUMBER = (
    r"(?:\(?\d+\)?|an?|one|two|three|four|six|nine|twelve|eighteen|twenty[- ]four|thirty|sixty|ninety)(?: \(\d+\))?"
)
_LATER = re.compile(
    rf"\b(?:within|in|by|during)\s+(?:the\s+|your\s+)?(?:first\s+)?(?:{_NUMBER}|first)\s+(?:calendar\s+)?"
    r"(?:days?|weeks?|months?|years?)\b[^.;]{0,30}\b(?:hir\w+|appointment|start\w*|employment|join\w*|entry|entrance|"
    r"placement|assum\w+|service|selection|onboarding|the job|the role|position)\b|"
    r"\b(?:obtain\w*|attain\w*|achiev\w*|complet\w*|acquir\w*|earn\w*|get|receiv\w*|certified)\b[^.;]{0,60}"
    rf"\bwithin (?:the first )?{_NUMBER}\s+(?:months?|years?|days)\b",
    re.I,
)
"""Words of a certification that is to be got after the start: `must be obtained within 24 months of appointment`."""


_RECENT = re.compile(r"\b(?:ha[sv]e|has) been\b|\b(?:last|past)\b", re.I)
"""Words of a certification that must be of late."""


def _to_be_got(quote: Quote, asked: list[tuple[Match, SkillMention]], name: str, case: Case) -> Suggestion:
    """A certification that one has time for: no bar, but one plans it."""
    match = asked[0][0]
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"Certification to get after the start: {name}",
        reason=f"The posting says {say(case.posting, quote)}. Your resume does not name {name}.",
        action=(
            "It is no bar to applying: if you hold it, add it with its year; if not, plan it, and be ready to say when "
            f"you would sit for it. {way_to(match, case)}"
        ).strip(),
        posting_quotes=(quote,),
        effect="You can say at once how you would meet it in time.",
        requirement=match.requirement.id,
        weight=3.2,
    )


def _credential(quote: Quote, asked: list[tuple[Match, SkillMention]], names: list[str], case: Case) -> Suggestion:
    match, one = asked[0][0], len(names) == 1 and " or " not in names[0]
    choice = len(names) > len(asked) or _one_is_enough(asked, case) or " or " in names[0]
    name = join_and(names, "or" if choice else "and")
    said = f"{quote.text} / {_lead_in(quote, case)}"
    if _LATER.search(said) and not _RECENT.search(said):
        return _to_be_got(quote, asked, name, case)
    wanted = bool(_NO_WAY_AROUND.search(quote.text) or _NO_WAY_AROUND.search(_lead_in(quote, case)))
    ask = "ask the recruiter whether one in progress will do."
    lets_miss = _tolerance(case)
    if one or choice:
        first = lets_miss or ("the posting leaves no way around it." if wanted else ask)
        if one and is_licence(quote.text):
            return _as_suggestion(match, quote, names, name, f"If you hold it, add it with its year. {IF_NOT}", case)
        add = f"If you hold {'it' if one else 'one'}, add it with its year. If not, {first}"
    else:
        first = "The posting leaves no way around the others." if wanted else f"For the others {ask}"
        first = f"For the others, {lets_miss}" if lets_miss else first
        add = f"All of them are asked: add those that you hold, each with its year. {first}"
    several = re.split(r", | or | and ", name)
    told = way_to(match, case)
    on = asked[0][1].text if " or " in names[0] else several[0]
    way = f"{f'On {on}: ' if told and len(several) > 1 else ''}{told}"
    return _as_suggestion(match, quote, names, name, f"{add} {_quickest(several) if choice else ''}{way}".strip(), case)


_COURSES = (("CSM", "Scrum Alliance"), ("Certified SAFe Agilist", "Scaled Agile"))
"""Certifications that a course of two days and a test give, with who awards them; no experience is asked."""


def _quickest(names: list[str]) -> str:
    """Which of several that are taken is the nearest to somebody who has none; empty where none is a matter of days."""
    body = next(((name, by) for name, by in _COURSES if name in names[1:]), None)
    return f"The {body[0]} is the quickest of them: two days of a course ({body[1]}) and a test. " if body else ""


def _as_suggestion(match: Match, quote: Quote, names: list[str], name: str, action: str, case: Case) -> Suggestion:
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"Certification{'s' * (len(names) > 1)} asked and not in your resume: {name}",
        reason=f"The posting says {say(case.posting, quote)}. Your resume does not name {name}.",
        action=action,
        posting_quotes=(quote,),
        effect="You know before you apply whether it is asked of you at once.",
        requirement=match.requirement.id,
        weight=4.4,
    )


_NO_WAY_AROUND = re.compile(r"\b(?:must|only|mandatory|exclud|no exceptions?|without exception|non-?negotiable)", re.I)
_MAY_MISS = re.compile(
    r"\b(?:fail|miss|lack|not meet)\w*\b[^.;\n]{0,30}\bmore than (?:one|two|three|\d)\b|"
    r"\bat least (?:\w+ )?(?:of|out of) the (?:\w+ )?(?:must|mandatory|requirements|criteria)|"
    r"\b(?:do not|don['’]t) (?:have to|need to) (?:meet|tick|fulfil\w*) (?:all|every)\b",
    re.I,
)
"""How a posting says that not every demand has to be met."""


def _tolerance(case: Case) -> str:
    """What the posting itself says of a demand that is missed, with what to do then; empty where it says nothing."""
    for block in case.posting.document.blocks:
        if hit := _MAY_MISS.search(block.text):
            clause = say(case.posting, quote_around(case.posting, block, *hit.span()))
            return f"the posting says {clause}: count which of its demands you miss before you write."
    return ""


def _lead_in(quote: Quote, case: Case) -> str:
    """The line before, where it leads up to the quoted one: `Must hold the following certifications:`."""
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    number = next((n for n, block in enumerate(blocks) if block.id == quote.block_id), 0)
    before = blocks[number - 1].text.strip() if number else ""
    return before if before.endswith(":") else ""
