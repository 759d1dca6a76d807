"""Knockouts: what may end an application before anyone reads it; only listed, never decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from resume_tailor.model import Declined, Match, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, quote_clause, say
from resume_tailor.suggestions.asked.naming import first_concept
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.closing_date import suggest_date
from resume_tailor.suggestions.conditions.degree import suggest_degree
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.conditions.permit import ABROAD, HERE, find_no_sponsor
from resume_tailor.suggestions.conditions.place import is_abroad, suggest_place
from resume_tailor.suggestions.conditions.since import suggest_since
from resume_tailor.suggestions.conditions.years import suggest_years
from resume_tailor.suggestions.conditions.zone import is_band, suggest_zone
from resume_tailor.suggestions.lacking.held import other_credential
from resume_tailor.suggestions.lacking.ways import name_gap, required_credential, way_to
from resume_tailor.suggestions.person.coaching import Condition, load_conditions
from resume_tailor.suggestions.wording import join_and

MOST = 6
_WISHED = 3.0
"""Weight of what the posting only wishes for."""
_EQUALITY = re.compile(
    r"\b(?:race|colou?r|religion|creed|gender|national origin|marital|veteran|sexual orientation|"
    r"ancestry)\b|discriminat|"
    r"equal opportunity|accommodation|regardless",
    re.I,
)
_SETTLED = ("about", "benefits")
"""Sections that set no condition, except of citizenship, permit or clearance."""
_GRAVE = ("clearance", "citizenship", "work-authorization")


def suggest_knockout(case: Case) -> Iterator[Suggestion | Declined]:
    """Certifications, years and degree that are short, the place, and the conditions set: each by itself, once."""
    conditions = list(_conditions(case))
    settled = any(one.id.removeprefix("knockout-") in _GRAVE and one.weight > _WISHED for one in conditions)
    found = [
        *_credentials(case),
        *suggest_years(case),
        *filter(None, (suggest_date(case), suggest_degree(case), suggest_place(case, settled=settled))),
        *filter(None, (suggest_zone(case), suggest_since(case))),
        *conditions,
    ]
    if any(one.weight > _CONDITION for one in found):
        found = [one for one in found if not _is_light_travel(one)]
    found.sort(key=lambda suggestion: -suggestion.weight)
    yield from found[:MOST]


_CONDITION = 3.8
"""Weight of a condition that is neither of citizenship, permit nor clearance."""
_LITTLE = 15
"""Per cent of the time away from home below which travel is no condition beside graver ones."""
_OCCASIONAL = re.compile(r"\b(?:occasional\w*|minimal|infrequent\w*|rare(?:ly)?)\b", re.I)


def _is_light_travel(suggestion: Suggestion) -> bool:
    """Whether it is of travel that the posting calls occasional, or gives in a few per cent."""
    if suggestion.id != "knockout-travel":
        return False
    text = suggestion.posting_quotes[0].text
    shares = [int(share) for share in re.findall(r"(?<!\d)(\d{1,3})\s?%", text)]
    return max(shares) < _LITTLE if shares else bool(_OCCASIONAL.search(text))


def _credentials(case: Case) -> Iterator[Suggestion]:
    """The required certifications that the resume does not name; those of one clause together."""
    by_clause: dict[Quote, list[Match]] = {}
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
        if other_credential(match, case):
            continue
        line = f"line {case.posting.document.line(mention.block_id, mention.start)}"
        there = Quote("posting", mention.block_id, mention.start, mention.end, mention.text, line)
        by_clause.setdefault(quote_clause(case.posting, there, mention.start, mention.end), []).append(match)
    once: set[str] = set()
    for quote, matches in by_clause.items():
        names = [name for name in dict.fromkeys(name_gap(match, case) for match in matches) if name not in once]
        once |= set(names)
        if names:
            yield _credential(matches[0], quote, names, case)


def _credential(match: Match, quote: Quote, names: list[str], case: Case) -> Suggestion:
    name = join_and(names, "or" if re.search(r"\bor\b", quote.text) else "and")
    one = len(names) == 1
    wanted = bool(re.search(r"\b(?:must|only|mandatory|exclud)", quote.text, re.I))
    lead = "" if one else f"On {names[0]}: "
    first = "the posting leaves no way around it." if wanted else "ask the recruiter whether one in progress will do."
    return Suggestion(
        id=f"knockout-{match.requirement.id}",
        kind="knockout",
        title=f"Certification{'s' * (not one)} asked and not in your resume: {name}",
        reason=f"The posting says {say(case.posting, quote)}. Your resume does not name {name}.",
        action=(
            f"If you hold {'it' if one else 'one'}, add it with its year. If not, {first} {lead}{way_to(match, case)}"
        ),
        posting_quotes=(quote,),
        effect="You know before you apply whether it is asked of you at once.",
        requirement=match.requirement.id,
        weight=4.4,
    )


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
_HELD_ALREADY = re.compile(r"\b(?:active|current(?:ly)?|existing|possess\w*|hold)\b", re.I)
"""Words of a clearance that must be there already, which is the harder demand."""
_MOST_HITS = 50
"""Clauses of one block that are weighed for one condition."""


def _clause_of(condition: Condition, case: Case) -> Quote | None:
    settled = {i for s in case.posting.sections if s.kind in _SETTLED for i in s.block_ids}
    found: list[Quote] = []
    for block in case.posting.document.blocks:
        if block.id in settled and condition.id not in _GRAVE:
            continue
        for hit in islice(condition.pattern.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            text = quote.text
            if _EQUALITY.search(text) or condition.unless.search(text) or len(text.split()) < _FEWEST_WORDS:
                continue
            found.append(quote)
    plain = [quote for quote in found if not _is_wish(quote, case)]
    hard = [quote for quote in plain if _PLAIN_DEMAND.search(quote.text)]
    if condition.id == "clearance":
        hard = [quote for quote in plain if _HELD_ALREADY.search(quote.text)] or hard
    return next(iter(hard or plain or found), None)


def _is_wish(quote: Quote, case: Case) -> bool:
    return is_wished(quote.text) or is_among_wishes(quote, case.posting)


_WISHED_CLEARANCE = (
    "The posting only wishes for it, so it bars nobody: if you hold one, write its level and date under your name; "
    "if not, it is no reason to stay away."
)
_WISHED_CITIZEN = (
    "The posting prefers citizens and does not say that it takes nobody else: name under your name what gives you "
    "the right to work there, or ask first whether they would sponsor you."
)
_UNITED_STATES = re.compile(r"\bTS/SCI\b|\bSCI\b|\b[QL] clearance|\bpublic trust\b|\bD[Oo]D\b", re.I)
"""Names of a clearance that the United States alone grant."""


def _of_another_state(condition: Condition, quote: Quote, case: Case) -> bool:
    """Whether the clearance is one of the United States and the resume's address is not, whatever the place of work."""
    home = home_of(case) if condition.id == "clearance" and _UNITED_STATES.search(quote.text) else None
    return home is not None and home[0].country not in ("", "United States")


_TONGUES = re.compile(
    r"\b(?:Spanish|French|German|Japanese|Mandarin|Chinese|Cantonese|Korean|Portuguese|Italian|Dutch|"
    r"Arabic|Hindi|Russian|"
    r"Hebrew|Polish|Swedish)\b"
)


def _condition(condition: Condition, quote: Quote, case: Case) -> Suggestion | None:
    """None where it is only a wish that a resume need not answer, or the resume names the language."""
    wished = _is_wish(quote, case) if condition.id in _GRAVE else is_wished(quote.text)
    wished = wished and not _BOUND.search(quote.text)
    if wished and condition.id not in ("clearance", "language", "citizenship"):
        return None
    if condition.id == "hours" and (_answers_on_call(quote.text, case) or is_band(quote.text)):
        return None
    named = "Citizenship" if condition.id == "citizenship" and not _RESIDENT.search(quote.text) else condition.title
    title = f"{named} (wished for, not required)" if wished else named
    if condition.id == "language":
        title = _language(quote.text, wished, case)
        if not title:
            return None
    kinds = (f"check-{condition.id}", *(["check-work-authorization"] if condition.id == "citizenship" else []))
    spoken = [m.requirement for m in case.matches if m.requirement.id in kinds]
    check = next((r.id for r in spoken if r.id == kinds[0] or r.quote.block_id == quote.block_id), "")
    plainer = find_no_sponsor(quote, case) if condition.id == "work-authorization" else None
    quotes = tuple(dict.fromkeys([quote, *([plainer] if plainer else [])]))
    here, abroad = (HERE, ABROAD) if plainer else (condition.text, condition.abroad)
    advice = abroad if is_abroad(case) or _of_another_state(condition, quote, case) else here
    if wished:
        advice = {"clearance": _WISHED_CLEARANCE, "citizenship": _WISHED_CITIZEN}.get(condition.id, advice)
    return Suggestion(
        id=f"knockout-{condition.id}",
        kind="knockout",
        title=title,
        reason=f"The posting says {join_and([say(case.posting, q) for q in quotes])}.",
        action=_LEVELS if "English" in title else f"{_other_ways(condition, quote, case)}{advice}",
        posting_quotes=quotes,
        effect="No application is lost to something that was plain from the start.",
        requirement=check,
        weight=_WISHED if wished else 4.3 if condition.id in _GRAVE else _CONDITION,
    )


_BOUND = re.compile(r"\bas long as\b|\bonly if\b|\bprovided (?:that )?(?:you|they)\b", re.I)
"""What binds a welcome: `all are welcome to apply as long as they are located within four hours of CET`."""
_LEVELS = "Your resume does not name English among your languages: add one line with the level of each that you speak."
_RESIDENT = re.compile(r"\bresiden|\bgreen card|\bU\.?S\.? persons?\b|\basyl|\brefugee|\bor\b", re.I)
"""Words of a line that takes others than citizens."""
_ON_CALL = re.compile(r"\bon[- ]call\b", re.I)


def _answers_on_call(clause: str, case: Case) -> bool:
    """Whether on-call work is asked that a line of the resume tells of."""
    texts = (block.text for block in case.resume.document.blocks)
    return bool(_ON_CALL.search(clause)) and any(_ON_CALL.search(text) for text in texts)


_AT_HOME = frozenset(("United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand", "Singapore"))
"""Countries whose people need not say that they speak English."""
_ENGLISH = re.compile(r"\bEnglish\b")


def _language(clause: str, wished: bool, case: Case) -> str:
    """The title that names each language that the clause asks, required and wished; empty where the resume has it.

    English is named only to who lives where it is no language of the country, and does not name it.
    """
    tongues = list(dict.fromkeys(_TONGUES.findall(clause)))
    texts = [block.text for block in case.resume.document.blocks]
    known = {tongue for text in texts for tongue in _TONGUES.findall(text)}
    home = home_of(case)
    away = home is not None and home[0].country not in _AT_HOME
    english = bool(_ENGLISH.search(clause)) and away and not any(_ENGLISH.search(text) for text in texts)
    if known & set(tongues) or (known and not tongues) or ("European language" not in clause and not tongues):
        return "Language: English" if english else ""
    other = join_and(tongues, "or") if tongues else "a second one"
    if english:
        return f"Languages: English{f', and {other} as a wish' if wished else f' and {other}'}"
    return f"Language: {other}{' (wished for, not required)' if wished else ''}"


_OTHER_WAYS = (
    (re.compile(r"\b(?:refugee|asylee|asylum)", re.I), "refugees and asylees"),
    (
        re.compile(r"\b(?:able|eligible|ability|eligibility) to (?:obtain|receive)\b[^.;]{0,60}\bauthori[sz]", re.I),
        "people who can obtain the authorisation",
    ),
)
_SAME_LINE = 600
"""Characters after the quoted words within which the same line may name further ways in."""


def _other_ways(condition: Condition, quote: Quote, case: Case) -> str:
    """Who else the line takes beside citizens and residents, where its quotation had to be cut; else empty."""
    if condition.id != "citizenship":
        return ""
    text = case.posting.document.block(quote.block_id).text[quote.start : quote.end + _SAME_LINE]
    named = [words for sign, words in _OTHER_WAYS if sign.search(text)]
    return f"Read the line to its end: it takes {join_and(named)} as well. " if named else ""
