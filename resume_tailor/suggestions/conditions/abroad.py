"""Whether the resume is of another country than the job, and the posting's line that names the place of the job."""

from __future__ import annotations

import re
from dataclasses import replace

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.asked.clauses import quote_around
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import home_of, signs_abroad
from resume_tailor.suggestions.conditions.job_place import (
    ANYWHERE,
    INSTITUTION,
    PENSION,
    countries_of,
    first_place,
    head_of,
)
from resume_tailor.suggestions.conditions.place_names import Place, find_places, is_inside


def is_abroad(case: Case) -> bool:
    """Whether the resume is surely of another country than the job: by its address, or by jobs, schools and papers."""
    return elsewhere(case, countries_of(case)) is not None


def is_by_nationality(case: Case) -> bool:
    """Whether what tells of another country is the owner's nationality, and no place."""
    own = elsewhere(case, countries_of(case))
    return own is not None and bool(_NATIONALITY.search(own[0].words))


def elsewhere(case: Case, countries: frozenset[str]) -> tuple[Place, Block] | None:
    """What the resume names outside of those countries; None where it lives there, or nobody can say."""
    home = home_of(case)
    if not countries:
        return None
    if home is not None:
        return None if any(is_inside(home[0].country, country) for country in countries) else home
    return signs_abroad(case, countries)


_NATIONALITY = re.compile(r"\b(?:nationality|citizen|national)", re.I)


_ADDRESSED = re.compile(
    r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|"
    r"\b(?:salary|pay|rate|compensation)\b.{0,60}\bfor\b.{0,60}\b(?:applicants|candidates)\b|"
    r"\b[Bb]ased (?:[Aa]pplicants|[Cc]andidates|[Ee]mployees)\b|"
    r"\bU\.?S\.? (?:\w+ )?(?:salary|pay)\b|\b[Cc]andidates?\b.{0,30}\bbased in\b"
)


def stated_place(case: Case) -> Quote | None:
    """The line that names the place of the job, where no clause sets it: only for who is surely of another country."""
    whole, countries = case.posting.document.text, countries_of(case)
    away = elsewhere(case, countries)
    if away is None or ANYWHERE.search(whole) or away[0].country in {place.country for place in find_places(whole)}:
        return None
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    addressed = [(b, hit.span()) for b in blocks if (hit := _ADDRESSED.search(b.text))]
    at_top = [(b, span) for b in head_of(case) if (span := first_place(b.text))]
    others = [(b, span) for b in blocks if (span := first_place(b.text))]
    others.sort(key=lambda item: (not find_places(item[0].text), not PENSION.search(item[0].text)))
    for block, span in (*at_top, *addressed, *others):
        quote = quote_around(case.posting, block, *span)
        if first_place(quote.text) is None:
            continue
        named = {place.country for place in find_places(quote.text)}
        if named <= countries and not _is_elsewhere(quote.text) and _tells_place(quote):
            return quote if named else _item_of(quote, block, *span)
    return None


def _is_elsewhere(text: str) -> bool:
    """Whether the line is of the employer or its other people, and of neither pay nor papers of this job."""
    return bool(_OFFICES.search(text)) and not _OF_PAY_OR_PAPERS.search(text)


_OF_PAY_OR_PAPERS = re.compile(r"\b(?:pay|salary|compensation)\b[^.;]{0,60}\bacross the U\.?S\b|\bE-Verify\b", re.I)
_LISTED = re.compile(r"[,;:•]\s|\s(?:including|includes?)\s")
"""What parts one benefit from the next."""


def _item_of(quote: Quote, block: Block, start: int, end: int) -> Quote:
    """The one item of a list of benefits that tells of the country, without the others."""
    left = max(
        (quote.start + hit.end() for hit in _LISTED.finditer(block.text[quote.start : start])), default=quote.start
    )
    behind = _LISTED.search(f"{block.text[end : quote.end]}, ")
    right = min(end + behind.start(), quote.end) if behind else quote.end
    right = start + len(block.text[start:right].rstrip(" ,;:"))
    return replace(quote, start=left, end=right, text=block.text[left:right])


_OF_THE_JOB = re.compile(
    r"\b(?:401\s?\(?k|based|located|locations?|relocat\w+|on-?\s?site|hybrid|remote\w*|offices?|commut\w+)\b|"
    r"\b(?:positions?|roles?|hir(?:e|es|ing)|work(?:ing)? from|employee|candidates?|applicants?|opening|travel\w*)\b|"
    r"\b(?:pay|paid|salary|compensation|wages?|rate|holidays?|benefits?|insurance)\b|"
    r"\b(?:citizens?\w*|authori[sz]\w+|visas?|eligib\w+)\b|\$\s?\d|\bUSD\b|\bE-Verify\b",
    re.I,
)
"""Words of which a line has one that tells where the work is done, and is no boast of what was done there."""


def _tells_place(quote: Quote) -> bool:
    """Whether the line names a town, speaks of the job or its people, or is little more than the place itself."""
    words = re.findall(r"\w+", quote.text)
    sure = _OF_THE_JOB.search(quote.text) or INSTITUTION.search(quote.text)
    return names_town(quote) or len(words) <= _FEW or bool(sure)


def names_town(quote: Quote) -> bool:
    """Whether the clause names a town with its state."""
    return any(place.state and "," in place.words for place in find_places(quote.text))


_FEW = 8
"""Words of a line that holds hardly more than a place."""


_OFFICES = re.compile(
    r"\bhours\b|\bdriving licen|\btime ?zones?\b|"
    r"\boffices\b|\bheadquarter|\bfounded\b|\branked\b|\baward-winning|\bvoted\b|\bnotice\b|personal information|"
    r"\bcustomers\b|\bserv(?:es|ing)\b|\bhomes and\b|\bnationwide\b|\bacross the\b|"
    r"\bequal|\bdiscriminat|\blaws?\b|\bunlawful|"
    r"\bpolygraph|\blie detector|"
    r"\bprivacy\b|(?<![Ss]tock )\bpurchas|\bcompany in\b|\bleaps?\b|\bexcluding\b",
    re.I,
)
"""What makes a place another matter than where the work is done."""
