"""Where the work is done and where the resume says its owner lives: towns with a state, and countries."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.clauses import LONGEST, is_wished, quote_around, say
from resume_tailor.suggestions.coaching import load_conditions
from resume_tailor.suggestions.home import home_of
from resume_tailor.suggestions.place_names import IN_STATE, US, Place, find_places
from resume_tailor.suggestions.wording import join_and, quoted

_DEMANDS: tuple[tuple[str, ...], ...] = (
    (
        r"\bmust (?:currently )?(?:reside|live|be (?:located|based|local|able to (?:work on|commute)))",
        r"\b(?:commut(?:able|ing)|ability to commute|reliably commute)\b",
        r"\b(?:U\.?S\.?|United States)(?:-| )?based (?:applicants|candidates) only|"
        r"\bopen (?:only )?to (?:\w+ ){0,3}residents",
        r"\b(?:no|not (?:offer|provid\w+|eligible for)|without|unable to offer) (?:\w+ ){0,2}relocation",
        r"\b(?:full-time presence|100% on-?\s?site|fully on-?\s?site|on-?\s?site (?:role|position|only|presence)|"
        r"(?:required|expected) (?:to (?:be|work) )?(?:on-?\s?site|in (?:the|our) office))",
    ),
    (
        r"\b(?:position|role|job|candidate|you|employee)s?\b.{0,60}\b(?:based|located|on-?\s?site|hybrid(?! of\b))\b",
        r"\b(?:days?|times) (?:a|per|each) week\b.{0,30}\b(?:office|on-?\s?site)|\b(?:office|"
        r"on-?\s?site)\b.{0,30}\bdays? (?:a|per) week",
        r"\bhybrid (?:role|position|schedule|work (?:model|schedule))|\bhybrid\b.{0,40}\bdays\b",
    ),
    (
        r"\b(?:based (?:out of|in|at)|office in|located in|hiring location|work location)\b",
        r"^(?:job |work |primary )?location\s*[:\-–]\s*\S",
    ),
)
"""Words that set the place, the plainest first."""
_ELSE = re.compile(
    r"\$\s?\d|compensation|salary|pay range|headquarter|offices? (?:in|around)|regardless of|race\b|religion|years of|"
    r"customers located|founded|firm in|company in|serv(?:es|ing|icing)|growing|"
    r"team (?:is )?based|clients?\b.*\bon-?site|benefits|remote[- ]first|remotely anywhere|"
    r"(?:can|may) (?:\w+ ){0,2}(?:work|be (?:done|performed|located|situated)) (?:\w+ )?(?:remotely|"
    r"anywhere|from anywhere)",
    re.I,
)
_ON_SITE = re.compile(r"on-?\s?site|hybrid|office|commut|presence", re.I)


_REMOTE = re.compile(
    r"\b(?:fully|100%|completely) remote|\bremote (?:position|role|opportunity)|\bwork from anywhere", re.I
)


@once_a_case
def country_of(case: Case) -> str:
    """The country where the job is, as far as the posting's places say."""
    quote = _demand(case)
    places = find_places(quote.text) if quote else ()
    if places:
        return places[0].country
    text = case.posting.document.text
    if IN_STATE.search(text) or US.search(text):
        return "United States"
    return ""


def is_abroad(case: Case) -> bool:
    """Whether the resume's place is surely in another country than the job."""
    home, country = home_of(case), country_of(case)
    return bool(home and country and home[0].country != country)


def suggest_place(case: Case) -> Suggestion | None:
    """Where the posting binds the work to a place, what the resume says of its own; None where they agree."""
    quote = _demand(case)
    quote = quote if quote is not None else _stated(case)
    if quote is None or is_wished(quote.text):
        return None
    asked, home = find_places(quote.text), home_of(case)
    if home and asked and any(_same(place, home[0]) for place in asked):
        return None
    if not asked and (not _ON_SITE.search(quote.text) or home is None):
        return None
    own: tuple[Quote, ...] = ()
    if home:
        start = home[1].text.index(home[0].words)
        own = (
            Quote("resume", home[1].id, start, start + len(home[0].words), home[0].words, case.places.name(home[1].id)),
        )
    check = next((m.requirement.id for m in case.matches if m.requirement.id.startswith("check-location")), "")
    return Suggestion(
        id=f"knockout-{check or 'place'}",
        kind="knockout",
        title=_title(asked, home),
        reason=f"The posting says {say(case.posting, quote)}.{_own(home)}",
        action=_action(asked, home, quote, case),
        posting_quotes=(quote,),
        resume_quotes=own,
        effect="The recruiter sees at once that the place is settled.",
        requirement=check,
        weight=4.2 if home and asked else 4.0,
    )


def _title(asked: tuple[Place, ...], home: tuple[Place, Block] | None) -> str:
    named = join_and(list(dict.fromkeys(place.words for place in asked))[:3], "or")
    where = f"Place of work: {named}" if asked else "Place of work"
    return f"{where}; your resume says {home[0].words}" if home else where


def _own(home: tuple[Place, Block] | None) -> str:
    return f" Your resume says {quoted(home[0].words)}." if home else ""


_THERE_ONLY = re.compile(
    r"\b(?:applicants|candidates|residents) only\b|\bonly (?:\w+ ){0,4}(?:residents|applicants|candidates)\b|"
    r"\bmust (?:currently |already )?(?:reside|live|be (?:a )?residents?)\b|\bopen only to\b",
    re.I,
)
_NO_RELOCATION = re.compile(
    r"\b(?:no|not (?:\w+ )?(?:offer|provid\w+|eligible for)|without|unable to offer) (?:\w+ ){0,2}relocation\b", re.I
)


def _from_abroad(quote: Quote, case: Case) -> str:
    """What to do from another country; a planned move settles nothing where only people who are there may apply."""
    unpaid = " Relocation is not paid." if _NO_RELOCATION.search(case.posting.document.text) else ""
    if _THERE_ONLY.search(quote.text):
        return (
            "That is another country, and only people who are there already may apply: a move that you plan does not "
            f"settle it.{unpaid} If you live there by now and hold the right to work, say both beside your name; if "
            "not, ask before you write anything."
        )
    return (
        "That is another country: if you hold the right to work there, say so beside your name, with the month in "
        f"which you would move; if not, ask first whether they take people from abroad.{unpaid}"
    )


def _action(asked: tuple[Place, ...], home: tuple[Place, Block] | None, quote: Quote, case: Case) -> str:
    if home is None:
        return "If you live within reach, see that the town stands beside your name; if you would move, say by when."
    if (asked[0].country if asked else country_of(case)) not in ("", home[0].country):
        return _from_abroad(quote, case)
    if asked:
        return (
            "If you would move, write that beside your name, with the month. If not, ask first whether they take "
            "people from elsewhere."
        )
    return (
        "Check that their office is within reach; if you would have to move, say beside your name that you "
        "would, and by when."
    )


def _same(asked: Place, home: Place) -> bool:
    if asked.state and home.state:
        return asked.state == home.state
    return asked.country == home.country


_ADDRESSED = re.compile(
    r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|"
    r"\b(?:salary|pay|rate|compensation)\b.{0,60}\bfor\b.{0,60}\b(?:applicants|candidates)\b|"
    r"\b[Bb]ased (?:[Aa]pplicants|[Cc]andidates|[Ee]mployees)\b"
)
_HEAD_LINES = 6
_SHORT = 60
"""Characters of a line at the top that is little more than the place."""
_ANYWHERE = re.compile(r"\b(?:worldwide|globally remote|anywhere in the world|work from anywhere|any location)\b", re.I)


def _stated(case: Case) -> Quote | None:
    """The line that only names the place of the job, where no clause sets it or speaks of the right to work.

    Only where the resume is surely of another country.
    """
    home, whole = home_of(case), case.posting.document.text
    permit = next(condition for condition in load_conditions() if condition.id == "work-authorization")
    if home is None or _ANYWHERE.search(whole) or permit.pattern.search(whole):
        return None
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    top = {block.id for block in blocks[:_HEAD_LINES] if len(block.text) <= _SHORT}
    lines = [block for block in blocks if block.id in top or _ADDRESSED.search(block.text)]
    found = [(b, places) for b in lines if len(b.text) <= LONGEST and (places := find_places(b.text))]
    countries = {place.country for _, places in found for place in places}
    if len(countries) != 1 or home[0].country in countries:
        return None
    block = found[0][0]
    start = len(block.text) - len(block.text.lstrip())
    text = block.text.strip()
    return Quote("posting", block.id, start, start + len(text), text, f"line {case.posting.document.line(block.id, 0)}")


@once_a_case
def _demand(case: Case) -> Quote | None:
    """The clause of the posting that binds the work to a place, the plainest one."""
    blocks = case.posting.document.blocks
    remote = _REMOTE.search(case.posting.document.text) is not None
    for patterns in _DEMANDS[:1] if remote else _DEMANDS:
        found = [clause for block in blocks for p in patterns for clause in _clauses(case, block, p)]
        named = [quote for quote in found if find_places(quote.text)]
        if named or (found and patterns is not _DEMANDS[-1]):
            return (named or found)[0]
    return None


_MOST_HITS = 50
"""Clauses of one block that are weighed for one pattern."""


def _clauses(case: Case, block: Block, pattern: str) -> list[Quote]:
    found = []
    for hit in islice(re.finditer(pattern, block.text, re.I), _MOST_HITS):
        quote = quote_around(case.posting, block, *hit.span())
        if not _ELSE.search(quote.text) and (len(quote.text.split()) > 4 or find_places(quote.text)):
            found.append(quote)
    return found
