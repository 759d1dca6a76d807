"""Where the work is done and where the resume says its owner lives: towns with a state, and countries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.clauses import clause_around, is_wished, say
from resume_tailor.suggestions.wording import join_and, quoted

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_COUNTRIES = (
    "India|Canada|Germany|Portugal|Poland|Italy|Spain|France|Ireland|United "
    "Kingdom|England|Scotland|Netherlands|Mexico|"
    "Brazil|Australia|Singapore|Japan|China|Israel|Sweden|Norway|Denmark|Finland|Switzerland|Austria|Belgium|Romania|"
    "Ukraine|Turkey|Pakistan|Saudi Arabia|United Arab Emirates|U\\.?A\\.?E\\.?|Dubai|Qatar|Kuwait|Oman|Nigeria|Kenya|"
    "South Africa|Argentina|Colombia|Chile|Philippines|Malaysia|Vietnam|Czech Republic|Hungary|Greece|New Zealand|"
    "South Korea|UK|U\\.K\\.|Bangladesh|Sri Lanka|Egypt"
)
_PROVINCES = r"AB|BC|MB|NB|NS|ON|QC|SK|Alberta|British Columbia|Manitoba|Nova Scotia|Ontario|Qu[eé]bec|Saskatchewan"
_TOWN = r"(?P<town>[A-ZÀ-Ý][\w.'’-]+(?:[ -][A-ZÀ-Ý][\w.'’-]+){0,2})"
_IN_CANADA = re.compile(rf"{_TOWN},\s*(?:{_PROVINCES})\b")
_IN_STATE = re.compile(rf"{_TOWN},\s*(?P<state>{'|'.join(_STATES)}|{'|'.join(_STATES.values())})\b(?!\.\w)")
_STATE = re.compile(rf"\b(?P<state>{'|'.join(_STATES.values())})\b")
_IN_COUNTRY = re.compile(rf"(?:{_TOWN},\s*)?\b(?P<country>{_COUNTRIES})\b")
_US = re.compile(r"\b(?:United States|U\.?S\.?A?\.?)(?!\w)")
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


@dataclass(frozen=True, slots=True)
class Place:
    """A town, state or country, as far as it is named."""

    words: str
    """As written: `Austin, TX`."""
    state: str
    """Of the United States, in full; empty elsewhere."""
    country: str


_REMOTE = re.compile(
    r"\b(?:fully|100%|completely) remote|\bremote (?:position|role|opportunity)|\bwork from anywhere", re.I
)


def find_places(text: str) -> tuple[Place, ...]:
    """The places that a text names: towns with a state, states, countries."""
    found = [_us_place(hit.group(), hit["state"]) for hit in _IN_STATE.finditer(text)]
    found = found or [_us_place(hit.group(), hit["state"]) for hit in _STATE.finditer(text)]
    found += [Place(hit.group(), "", "Canada") for hit in _IN_CANADA.finditer(text)]
    found += [Place(hit.group(), "", hit["country"]) for hit in _IN_COUNTRY.finditer(text)]
    if not found and (hit := _US.search(text)):
        found = [Place(hit.group(), "", "United States")]
    return tuple(found)


def _us_place(words: str, state: str) -> Place:
    return Place(words, _STATES.get(state, state), "United States")


_TOP_LINES = 12


def home_of(case: Case) -> tuple[Place, Block] | None:
    """The place that the resume's first lines name as its owner's; None where they name none or several."""
    for block in case.resume.document.blocks[:_TOP_LINES]:
        near_contact = block.id in case.resume.contact_ids or case.places.kind(block.id) in (
            "contact",
            "other",
            "personal",
        )
        if not near_contact or len(block.text) > 300 or block.id in case.places.titles:
            continue
        places = find_places(block.text)
        if len(places) == 1 and not re.search(r"universit|college|school|years|seeking", block.text, re.I):
            return places[0], block
    return None


def country_of(case: Case) -> str:
    """The country where the job is, as far as the posting's places say."""
    quote = _demand(case)
    places = find_places(quote.text) if quote else ()
    if places:
        return places[0].country
    text = case.posting.document.text
    if _IN_STATE.search(text) or _US.search(text):
        return "United States"
    return ""


def is_abroad(case: Case) -> bool:
    """Whether the resume's place is surely in another country than the job."""
    home, country = home_of(case), country_of(case)
    return bool(home and country and home[0].country != country)


def suggest_place(case: Case) -> Suggestion | None:
    """Where the posting binds the work to a place, what the resume says of its own; None where they agree."""
    quote = _demand(case)
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
        action=_action(asked, home, case),
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


def _action(asked: tuple[Place, ...], home: tuple[Place, Block] | None, case: Case) -> str:
    if home is None:
        return "If you live within reach, see that the town stands beside your name; if you would move, say by when."
    if (asked[0].country if asked else country_of(case)) not in ("", home[0].country):
        return "That is another country: if you would move, say so beside your name, with the month."
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
        left, right = clause_around(block, *hit.span())
        text = block.text[left:right]
        if not _ELSE.search(text) and (len(text.split()) > 4 or find_places(text)):
            line = case.posting.document.line(block.id, left)
            found.append(Quote("posting", block.id, left, right, text, f"line {line}"))
    return found
