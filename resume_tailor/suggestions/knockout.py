"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from resume_tailor.model import Declined, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.abroad import is_abroad, is_by_nationality
from resume_tailor.suggestions.conditions.citizens import (
    CLOSED,
    RESIDENT,
    foreign_citizen,
    of_another_state,
    other_ways,
)
from resume_tailor.suggestions.conditions.clearance import say_clearance
from resume_tailor.suggestions.conditions.closing_date import suggest_date
from resume_tailor.suggestions.conditions.contract import say_contract
from resume_tailor.suggestions.conditions.dates import suggest_dates
from resume_tailor.suggestions.conditions.degree import suggest_degree
from resume_tailor.suggestions.conditions.how_to_apply import suggest_how_to_apply
from resume_tailor.suggestions.conditions.languages import BELOW, LEVELS, below_level, name_languages
from resume_tailor.suggestions.conditions.licence import suggest_licence
from resume_tailor.suggestions.conditions.own_figure import suggest_own_figure
from resume_tailor.suggestions.conditions.own_papers import find_answer, say_answer, with_own_right
from resume_tailor.suggestions.conditions.permit import find_no_sponsor, say_no_sponsor, say_permits
from resume_tailor.suggestions.conditions.place import quote_place, suggest_place
from resume_tailor.suggestions.conditions.practised_role import suggest_role
from resume_tailor.suggestions.conditions.required_certificates import suggest_certificates
from resume_tailor.suggestions.conditions.since import suggest_since
from resume_tailor.suggestions.conditions.spoken import OF_FAITH, is_settled, tells_of_faith
from resume_tailor.suggestions.conditions.travel import is_light_travel, tells_of_travel
from resume_tailor.suggestions.conditions.unnamed_place import suggest_unnamed
from resume_tailor.suggestions.conditions.years import suggest_years
from resume_tailor.suggestions.conditions.zone import is_band, suggest_zone
from resume_tailor.suggestions.person.coaching import Condition, load_conditions
from resume_tailor.suggestions.wording import join_and, quoted

MOST = 6
_WISHED = 3.0
"""Weight of what the posting only wishes for."""
_ONLY_WISHED = "(wished for, not required)"
_EQUALITY = re.compile(
    r"\b(?:race|colou?r|religion|creed|gender|national origin|marital|veteran|sexual orientation|"
    r"ancestry)\b|discriminat|"
    r"equal opportunity|accommodation|regardless",
    re.I,
)
_SETTLED = ("about", "benefits")
"""Sections that set no condition but of papers and contract, or in so many words."""
_GRAVE = ("clearance", "citizenship", "work-authorization")
_OF_THE_OFFER = (*_GRAVE, "contract")
"""Conditions that stand among what is offered as well as among what is asked."""
_HARD = re.compile(r"\bmust\b|\brequired\b", re.I)
"""Words that set a condition wherever they stand."""


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Certifications, years and degree that are short, the place, and the conditions set: each by itself, once."""
    conditions = list(_conditions(case))
    firm = [one for one in conditions if one.weight > _WISHED and _ONLY_WISHED not in one.title]
    spoken = frozenset(one.id.removeprefix("knockout-") for one in firm)
    certificates = list(suggest_certificates(case))
    answered = frozenset(quote.block_id for one in certificates for quote in one.posting_quotes)
    years = suggest_years(case)
    counted = frozenset(quote.block_id for one in years for quote in one.posting_quotes)
    found = [
        *certificates,
        *filter(None, (suggest_licence(case, answered),)),
        *years,
        *filter(None, (suggest_role(case, counted), suggest_dates(case))),
        *filter(None, (suggest_date(case), suggest_degree(case))),
        *filter(None, (_place(spoken.intersection(_GRAVE), case),)),
        *filter(None, (suggest_zone(case), suggest_since(case), suggest_own_figure(case))),
        *filter(None, (suggest_how_to_apply(case),)),
        *conditions,
    ]
    found = [with_own_right(one, case) for one in found if not is_light_travel(one)]
    dated = {q for one in found if one.id == "knockout-closing-date" for q in one.posting_quotes}
    found = [one for one in found if one.id != "knockout-contract" or not dated.intersection(one.posting_quotes)]
    if is_abroad(case) and {"work-authorization", "citizenship"} & spoken:
        found = [one for one in found if one.id not in _AFTER_THE_PERMIT]
    found.sort(key=lambda suggestion: -suggestion.weight)
    yield from found[:MOST]


def _place(spoken: frozenset[str], case: Case) -> Suggestion | None:
    """Where the work is done, or that the posting leaves it open; where papers are asked, these say it."""
    return suggest_place(case, spoken) or (None if spoken else suggest_unnamed(case))


_WISHES_ASIDE = ("accreditation",)
"""Conditions whose own pattern leaves wishes aside: the rest of their clause is often one."""
_OF_PAPERS = 4.3
"""Weight of a condition of citizenship, permit or clearance."""
_CONDITION = 3.8
"""Weight of a condition that is neither of citizenship, permit nor clearance."""
_AFTER_THE_PERMIT = ("knockout-zone", "knockout-hours")
"""What is asked only of who may work there at all."""


def _conditions(case: Case) -> Iterator[Suggestion]:
    """Each condition once, by the posting's plainest clause; no clause serves two of them."""
    used: set[tuple[str, int]] = set()
    for condition in load_conditions():
        quote = _clause_of(condition, case)
        if quote is None or (quote.block_id, quote.start) in used:
            continue
        used.add((quote.block_id, quote.start))
        made = _condition(condition, quote, case)
        if made is not None:
            yield made


_PLAIN_DEMAND = re.compile(r"\b(?:must|not|no|unable|cannot|can't|without|required?|only)\b", re.I)
_FEWEST_WORDS = 3
_HELD_ALREADY = re.compile(r"\b(?:active|current(?! need)|existing|possess\w*|hold)\b", re.I)
"""Words of a clearance that must be there already, which is the harder demand."""
_MOST_HITS = 50
"""Clauses of one block that are weighed for one condition."""


def _clause_of(condition: Condition, case: Case) -> Quote | None:
    settled = {i for s in case.posting.sections if s.kind in _SETTLED for i in s.block_ids}
    found: list[Quote] = []
    aside: list[Quote] = []
    for block in case.posting.document.blocks:
        lightly = block.id in settled and condition.id not in _OF_THE_OFFER
        for hit in islice(condition.pattern.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            text = quote.text
            few = len(re.findall(r"\w+", text)) < _FEWEST_WORDS and condition.id != "contract"
            if few or _EQUALITY.search(text) or condition.unless.search(text) or _is_denied(condition, text):
                continue
            if not lightly:
                found.append(quote)
            elif _HARD.search(text):
                aside.append(quote)
    found = found or aside
    plain = [quote for quote in found if not _is_wish(quote, case)]
    hard = [quote for quote in plain if _PLAIN_DEMAND.search(quote.text)]
    if condition.id == "clearance":
        hard = [quote for quote in plain if _HELD_ALREADY.search(quote.text)] or hard
    if condition.id == "language":
        hard = [quote for quote in plain if below_level(quote.text, case)] or hard
    return next(iter(hard or plain or found), None)


_NOT_ASKED = re.compile(
    r"[:?–-]\s*(?:no|none|n/?a|nil|not (?:required|applicable|needed))\b(?! \w)|"
    r"\bno (?:\w+ ){0,2}(?:clearance|travel|citizenship|vaccinat\w+|on-call)\b|"
    r"\b(?:clearance|travel(?:ling)?|citizenship|vaccinat\w+|licen[sc]e|on-call|relocation) (?:\w+ )?(?:is |are )?"
    r"(?:not|never) (?:required|needed|necessary|expected|mandatory)\b",
    re.I,
)
"""That the thing is not asked: `Security clearance: none`, `No travel required`."""
_SPONSORED = re.compile(
    r"\bsponsorship (?:is |will be |can be )?(?:available|offered|provided|possible)\b|"
    r"\bwe (?:do |can |will |also |gladly )?(?:sponsor|(?:offer|provide) (?:\w+ )?sponsorship)\b|\bhappy to sponsor\b",
    re.I,
)
_NEGATED = re.compile(r"\b(?:no|not|cannot|unable|only|must|never|without)\b|n['’]t\b", re.I)


def _is_denied(condition: Condition, text: str) -> bool:
    """Whether the clause says that nothing of the kind is asked, or that they sponsor who needs it."""
    if condition.id == "work-authorization":
        return bool(_SPONSORED.search(text)) and not _NEGATED.search(text)
    return condition.id != "contract" and bool(_NOT_ASKED.search(text))


def _is_wish(quote: Quote, case: Case) -> bool:
    return is_wished(quote.text) or is_among_wishes(quote, case.posting)


_WISHED_CITIZEN = (
    "The posting prefers citizens and does not say that it takes nobody else: name under your name what gives you "
    "the right to work there, or ask first whether they would sponsor you."
)
_WISHES = {
    "citizenship": _WISHED_CITIZEN,
    "language": "It is a wish and bars nobody: if you have it, add a line with its level; if not, leave it at that.",
}


_OF_MONEY = re.compile(r"\bcredit\b|\bfinancial|\bbankrupt", re.I)
_OF_RECORDS = (
    "If a conviction could stand in its way, ask before the last interview what they look at and how far back."
)
_NATIONALS = re.compile(r"\bnationals\b", re.I)
_OF_NATIONALS = (
    "Read to its end whom they take: people with a right to stay may be among them. If you are of one of these groups, "
    "say so in one line under your name; if not, ask first."
)
_PLACE_ABROAD = re.compile(r"names a place (?:in another country|abroad)")


def _condition(condition: Condition, quote: Quote, case: Case) -> Suggestion | None:
    """None where it is only a wish that a resume need not answer, or the resume names the language."""
    wished = _is_wish(quote, case) if condition.id in (*_GRAVE, "on-call") else is_wished(quote.text)
    wished = wished and not _BOUND.search(quote.text) and condition.id not in _WISHES_ASIDE
    if wished and condition.id not in ("clearance", "language", "citizenship"):
        return None
    if is_settled(condition.id, quote.text, case) or (condition.id in ("on-call", "hours") and is_band(quote.text)):
        return None
    if condition.id == "travel" and tells_of_travel(case):
        return None
    named = "Citizenship" if condition.id == "citizenship" and not RESIDENT.search(quote.text) else condition.title
    title = ""
    below = below_level(quote.text, case) if condition.id == "language" and not wished else None
    if condition.id == "language":
        title = below[0] if below else name_languages(quote.text, wished, case)
        if not title:
            return None
    kinds = (f"check-{condition.id}", *(["check-work-authorization"] if condition.id == "citizenship" else []))
    spoken = [m.requirement for m in case.matches if m.requirement.id in kinds]
    check = next((r.id for r in spoken if r.id == kinds[0] or r.quote.block_id == quote.block_id), "")
    plainer = find_no_sponsor(quote, case) if condition.id == "work-authorization" else None
    quotes = tuple(dict.fromkeys([quote, *([plainer] if plainer else [])]))
    away = is_abroad(case) or of_another_state(condition, quote, case)
    advice = condition.abroad if away else condition.text
    if plainer is not None:
        advice = say_no_sponsor(plainer, abroad=away)
    elif condition.id == "work-authorization":
        advice = say_permits(quote, abroad=away) or advice
    elif condition.id == "clearance":
        advice = say_clearance(quote, wished=wished, away=away) or advice
    elif condition.id == "screening" and not _OF_MONEY.search(quote.text):
        named, advice = "Record check", _OF_RECORDS
    elif condition.id == "contract":
        advice, further = say_contract(quote, case)
        quotes = (quote, *further)
    if away and is_by_nationality(case):
        advice = _PLACE_ABROAD.sub("names another nationality", advice)
    if condition.id == "citizenship" and _NATIONALS.search(quote.text):
        named, advice = "Nationality", _OF_NATIONALS
    national = foreign_citizen(condition, quote, case)
    answer = find_answer(condition, quote, case)
    if answer is not None and answer.enough and answer.seen:
        return None
    if answer is not None:
        advice = say_answer(answer)
    elif wished:
        advice = _WISHES.get(condition.id, advice)
    elif national and not RESIDENT.search(quote.text):
        advice = CLOSED
    church = tells_of_faith(condition.id, case)
    advice = OF_FAITH if church else BELOW if below else advice
    told = below[1] if below else church
    own = answer.quote if answer else quote_place(national, case) if national else told
    says = f" Your resume says {quoted(own.text)}." if own else ""
    return Suggestion(
        id=f"knockout-{condition.id}",
        kind="knockout",
        title=title or (f"{named} {_ONLY_WISHED}" if wished else named),
        reason=f"The posting says {join_and([say(case.posting, q) for q in quotes])}.{says}",
        action=LEVELS if "English" in title and not below else f"{other_ways(condition, quote, case)}{advice}",
        posting_quotes=quotes,
        resume_quotes=(own,) if own else (),
        effect="No application is lost to something that was plain from the start.",
        requirement=check,
        weight=_weigh(condition, wished, away),
    )


def _weigh(condition: Condition, wished: bool, away: bool) -> float:
    """A wished clearance weighs as a demand for who lives where nobody is given one."""
    if wished and not (away and condition.id == "clearance"):
        return _WISHED
    return _OF_PAPERS if condition.id in _GRAVE else _CONDITION


_BOUND = re.compile(r"\bas long as\b|\bonly if\b|\bprovided (?:that )?(?:you|they)\b", re.I)
"""What binds a welcome: `all are welcome to apply as long as they are located within four hours of CET`."""
