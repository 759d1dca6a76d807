"""Where the posting says that the work is done: the clause that binds it to a place, and the countries it may be in."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.asked.clauses import quote_around
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.conditions.place_names import US, find_places, in_states

_DEMANDS: tuple[tuple[str, ...], ...] = (
    (
        r"\bmust (?:currently )?(?:reside|live|be (?:located|based|local|able to (?:work on|commute)))",
        r"\blocal (?:\w+ ){0,2}(?:candidates|applicants|residents|resources|talent)(?: only)?\b|\blocals only\b",
        r"\b(?:commut(?:able|ing)|ability to commute|reliably commute)\b",
        r"\bbased remotely in\b|"
        r"\bremote(?:ly)? (?:(?:position|role|job|work) )?(?:anywhere )?(?:in|within|from|across) "
        r"(?:the )?(?:United States|U\.?S\b|USA\b|Canada|United Kingdom|UK\b|European Union|EU\b|India\b|Australia)",
        r"\b(?:registered|resid\w+|located|living|based) in(?:\s*:| (?:one of|any of|either|the following)\b)",
        r"\b(?:U\.?S\.?|United States)(?:-| )?based (?:applicants|candidates) only|"
        r"\bopen (?:only )?to (?:\w+ ){0,3}residents",
        r"\b(?:regular|daily|physical|in-person|on-?\s?site|weekly) (?:on-?\s?site )?presence\b|"
        r"\b(?:not|cannot be) (?:a )?remote(?: (?:position|role|job))?\b(?!-)|"
        r"\bremote work (?:is|will) not\b|\bin[- ]person (?:role|position|job|attendance)\b",
        r"\b(?:no|not (?:offer|provid\w+|eligible for)|without|unable to offer) (?:\w+ ){0,2}relocation",
        r"\b(?:full-time presence|100% on-?\s?site|fully on-?\s?site|on-?\s?site (?:role|position|only|presence)|"
        r"(?:required|expected) (?:to (?:be|work) )?(?:on-?\s?site|in (?:the|our) office))",
    ),
    (
        r"\b(?:position|role|job|candidate|you|employee)s?\b.{0,60}\b(?:based (?:in|at|on-?\s?site|out of|near|within|"
        r"remotely)|located|on-?\s?site|hybrid(?! (?:of|cloud|project|agile|and multi)\b))\b",
        r"\b(?:days?|times) (?:a|per|each) week\b.{0,30}\b(?:office|on-?\s?site)|\b(?:office|"
        r"on-?\s?site)\b.{0,30}\bdays? (?:a|per) week",
        r"\bhybrid (?:role|position|schedule|work (?:model|schedule))|\bhybrid\b.{0,40}\bdays\b",
    ),
    (
        r"\b(?:based (?:out of|in|at)|office in|located in|hiring location|work location)\b",
        r"\b(?:openings?|vacanc(?:y|ies)) in (?:the )?(?-i:[A-Z])",
        r"\b(?:primary|job|work) location\W{1,5}[^.;]{3,60}\b(?-i:[A-Z]{2}) \d{5}\b"
        r"(?:, United States(?: of America)?)?",
        r"(?:^(?:job |work |primary )?location|(?<=[a-z.)])(?-i:Location))\s*[:\-–]\s*\S",
    ),
)
"""Words that set the place, the plainest first."""
_ELSE = re.compile(
    r"\$\s?\d|compensation|salary|pay range|"
    r"based (?:up)?on\b|headquarter|offices? (?:in|around)|regardless of|race\b|religion|years of|"
    r"customers located|founded|firm in|company in|serv(?:es|ing|icing)|growing|"
    r"team (?:is )?based|clients?\b.*\bon-?site|benefits|remote[- ]first|remotely anywhere|"
    r"(?:can|may) (?:\w+ ){0,2}(?:work|be (?:done|performed|located|situated)) (?:\w+ )?(?:remotely|"
    r"anywhere|from anywhere)",
    re.I,
)


_REMOTE = re.compile(
    r"\b(?:fully|100%|completely) remote|\bremote (?:position|role|opportunity)|\bwork from anywhere|\bor remote\b|"
    r"\bbased remotely\b|#LI-Remote",
    re.I,
)


@once_a_case
def countries_of(case: Case) -> frozenset[str]:
    """The countries where the job may be done, as far as the posting's places say; empty where they say nothing."""
    quote = demand_of(case)
    named = find_places(quote.text) if quote else ()
    named = named or tuple(place for block in head_of(case) for place in find_places(block.text))
    if named:
        return frozenset(place.country for place in named)
    text = case.posting.document.text
    american = in_states(text) or US.search(text) or PENSION.search(text) or _LAW.search(text)
    if american or INSTITUTION.search(text):
        return frozenset(("United States",))
    signed = [country for country, sign in _SIGNS if sign.search(text)]
    return frozenset(signed) if len(signed) == 1 else frozenset()


_SIGNS = (
    ("United Kingdom", re.compile(r"£ ?\d|\bIR35\b|\bDBS check|\bBPSS\b")),
    ("Canada", re.compile(r"\bRRSP\b|\bC(?:AD ?\$|A\$) ?\d")),
    ("Australia", re.compile(r"\b[Ss]uperannuation\b|\bAU?D? ?\$ ?\d{2,3},\d{3}")),
    ("India", re.compile(r"₹ ?\d|\bLPA\b|\b[Ll]akhs?\b")),
)
"""Money, laws and checks that one country alone has, for postings that name no place."""


PENSION = re.compile(r"\b401\s?\(?k\b", re.I)
"""A benefit that exists in the United States alone."""
_LAW = re.compile(
    r"\bH-?1-?B\b|\bEADs?\b|\bC2C\b|\bFMLA\b|\bE-Verify\b|\bFair Labor Standards Act\b|"
    r"\bAmericans with Disabilities Act\b"
)
"""Laws, permits and forms of pay of the United States alone."""


INSTITUTION = re.compile(
    r"\bDepartment of (?:Energy|Defense|Homeland Security|Veterans Affairs|the (?:Navy|Army|Air Force))\b|\bNNSA\b|"
    r"\b(?:Los Alamos|Lawrence Livermore|Lawrence Berkeley|Sandia|Oak Ridge|Argonne|Brookhaven|Idaho|Pacific Northwest|"
    r"Savannah River) National Lab\w*|\b(?:Kennedy|Johnson|Goddard|Marshall) Space (?:Flight )?Center\b|"
    r"\bJet Propulsion Laboratory\b|\bE-Verify\b"
)
"""Departments, sites and programs that the United States alone have by that name."""


def head_of(case: Case) -> list[Block]:
    """The short lines at the top of the posting, where place and pay stand."""
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    return [block for block in blocks[:_HEAD_LINES] if len(block.text) <= _SHORT]


_HEAD_LINES = 6
_SHORT = 120
"""Characters of a line at the top that is little more than the place."""
ANYWHERE = re.compile(
    r"\b(?:(?:remote|hir\w+|work\w*|located|based)\b[^.;]{0,30}\bworldwide|globally remote|"
    r"anywhere in the world|work from anywhere|any location)\b",
    re.I,
)


def first_place(text: str) -> tuple[int, int] | None:
    """Where the text names a place, or a benefit of one country alone; None where it names none."""
    places = find_places(text)
    start = text.find(places[0].words) if places else -1
    if start >= 0:
        return start, start + len(places[0].words)
    sign = PENSION.search(text) or INSTITUTION.search(text)
    return sign.span() if sign else None


REMOTE_AT_TOP = re.compile(r"\bremote(?:ly)?\b|\bwork from home\b", re.I)


def offers_remote(case: Case) -> bool:
    """Whether the posting says in its first lines, its title or in so many words that the work may be done remotely."""
    return any(REMOTE_AT_TOP.search(block.text) for block in head_of(case)) or bool(
        _REMOTE.search(case.posting.document.text)
    )


THERE_ONLY = re.compile(
    r"\b(?:applicants|candidates|residents|resources) only\b|\bonly (?:\w+ ){0,4}(?:residents|applicants|candidates)\b|"
    r"\bmust (?:currently|already) (?:reside|live|be (?:a )?resident)|\bmust be (?:a )?(?:current )?residents?\b|"
    r"\bopen only to\b",
    re.I,
)
"""Words that take only who is there already; where one must live during the job is another matter."""
TO_LIVE_THERE = re.compile(r"\bmust (?:reside|live)\b", re.I)


_ZIP = re.compile(r"\d{5}\b")
"""The end of an address, behind which a posting in one line goes on with something else."""


@once_a_case
def demand_of(case: Case) -> Quote | None:
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
        if _ZIP.search(hit.group()):
            quote = replace(quote, start=hit.start(), end=hit.end(), text=hit.group())
        if not _ELSE.search(quote.text) and (
            len(quote.text.split()) > 4 or find_places(quote.text) or THERE_ONLY.search(quote.text)
        ):
            found.append(quote)
    return found
