"""Where the work is done and where the resume says its owner lives: towns with a state, and countries."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_wished, quote_around, say
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.conditions.address import find_postcode, gives_address
from resume_tailor.suggestions.conditions.home import home_of, signs_abroad
from resume_tailor.suggestions.conditions.place_names import EU, US, Place, find_places, in_states, is_inside
from resume_tailor.suggestions.wording import join_and, quoted

_DEMANDS: tuple[tuple[str, ...], ...] = (
    (
        r"\bmust (?:currently )?(?:reside|live|be (?:located|based|local|able to (?:work on|commute)))",
        r"\blocal (?:\w+ ){0,2}(?:candidates|applicants|residents|resources|talent)(?: only)?\b|\blocals only\b",
        r"\b(?:commut(?:able|ing)|ability to commute|reliably commute)\b",
        r"\bbased remotely in\b|\bremote(?:ly)? (?:in|within|from) (?:the )?(?:United States|U\.?S\b)",
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
_ON_SITE = re.compile(r"on-?\s?site|hybrid|office|commut|presence", re.I)


_REMOTE = re.compile(
    r"\b(?:fully|100%|completely) remote|\bremote (?:position|role|opportunity)|\bwork from anywhere|\bor remote\b|"
    r"\bbased remotely\b|#LI-Remote",
    re.I,
)


@once_a_case
def countries_of(case: Case) -> frozenset[str]:
    """The countries where the job may be done, as far as the posting's places say; empty where they say nothing."""
    quote = _demand(case)
    named = find_places(quote.text) if quote else ()
    named = named or tuple(place for block in _head(case) for place in find_places(block.text))
    if named:
        return frozenset(place.country for place in named)
    text = case.posting.document.text
    american = in_states(text) or US.search(text) or _PENSION.search(text) or _LAW.search(text)
    american = american or _INSTITUTION.search(text)
    return frozenset(("United States",)) if american else frozenset()


_PENSION = re.compile(r"\b401\s?\(?k\b", re.I)
"""A benefit that exists in the United States alone."""
_LAW = re.compile(
    r"\bH-?1-?B\b|\bEADs?\b|\bC2C\b|\bFMLA\b|\bE-Verify\b|\bFair Labor Standards Act\b|"
    r"\bAmericans with Disabilities Act\b"
)
"""Laws, permits and forms of pay of the United States alone."""


_INSTITUTION = re.compile(
    r"\bDepartment of (?:Energy|Defense|Homeland Security|Veterans Affairs|the (?:Navy|Army|Air Force))\b|\bNNSA\b|"
    r"\b(?:Los Alamos|Lawrence Livermore|Lawrence Berkeley|Sandia|Oak Ridge|Argonne|Brookhaven|Idaho|Pacific Northwest|"
    r"Savannah River) National Lab\w*|\b(?:Kennedy|Johnson|Goddard|Marshall) Space (?:Flight )?Center\b|"
    r"\bJet Propulsion Laboratory\b|\bE-Verify\b"
)
"""Departments, sites and programs that the United States alone have by that name."""


def _head(case: Case) -> list[Block]:
    """The short lines at the top of the posting, where place and pay stand."""
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    return [block for block in blocks[:_HEAD_LINES] if len(block.text) <= _SHORT]


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


def suggest_place(case: Case, spoken: frozenset[str]) -> Suggestion | None:
    """Where the posting binds the work to a place, what the resume says of its own; None where they agree.

    `spoken` are the conditions of citizenship, clearance and permit that are spoken of elsewhere: another country is
    not said twice then, but where only who is there is taken, or beside a clearance the town is named.
    """
    demand = _demand(case)
    quote = demand if demand is not None else _stated(case)
    if quote is None or (demand is not None and is_wished(quote.text) and not is_abroad(case)):
        return None
    asked, home = find_places(quote.text), home_of(case)
    if home and asked and any(_same(place, home[0]) for place in asked):
        return None
    if (
        home
        and not asked
        and any(_is_town(place, home[0]) for block in _head(case) for place in find_places(block.text))
    ):
        return None
    away = elsewhere(case, frozenset(place.country for place in asked) or countries_of(case))
    if away is not None:
        if _NATIONALITY.search(away[0].words):
            return None if spoken else _of_nationality(quote, away, case)
        proof = quote if _binds_or_names(quote) else _stated(case)
        there_only = _THERE_ONLY.search(quote.text)
        bound = proof is not None and (_names_town(proof) or bool(_PRESENCE.search(proof.text)))
        there = "citizenship" not in spoken or (proof is not None and _PRESENCE.search(proof.text))
        town = bound and "work-authorization" not in spoken and there
        said = spoken and not there_only and not town
        if said or proof is None:
            return None
        made = _made(proof, find_places(proof.text), away, True, case)
        return replace(made, action=made.action.replace(_ASK_FIRST, "")) if _CITIZENS & spoken else made
    if _offers_remote(case) and not _DEMAND_OF_ALL.search(quote.text):
        return None
    if not asked and (not _ON_SITE.search(quote.text) or home is None):
        return None
    return _made(quote, asked, home, False, case)


_PRESENCE = re.compile(r"\bpresence\b|\bnot (?:a )?remote\b|\bremote work (?:is|will) not\b|\bon-?\s?site\b", re.I)
"""Words of a line that wants the person there, in the flesh."""
_NATIONALITY = re.compile(r"\b(?:nationality|citizen|national)", re.I)


_CITIZENS = frozenset(("citizenship", "clearance"))
"""Conditions of which a citizen alone has what is asked."""
_ASK_FIRST = "; if not, ask first whether they take people from abroad"
"""What is no question where only citizens are taken."""


def _of_nationality(quote: Quote, own: tuple[Place, Block], case: Case) -> Suggestion | None:
    """The right to work, where the resume names a nationality and no place of its owner's."""
    if not _binds_or_names(quote):
        return None
    made = _made(quote, find_places(quote.text), own, True, case)
    countries = [_with_article(country) for country in sorted(countries_of(case))]
    there = f"in {countries[0]}" if len(countries) == 1 else "there"
    return replace(
        made,
        title=f"Place and right to work: the job is {there}",
        action=(
            f"Write beside your name where you live now and what gives you the right to work {there}; without one, ask "
            "first whether they sponsor."
        ),
    )


def _binds_or_names(quote: Quote) -> bool:
    """Whether the line names a place, or says that only people who are there are taken: no other proves a country."""
    signs = (_PENSION, _THERE_ONLY, _INSTITUTION)
    return bool(find_places(quote.text) or any(sign.search(quote.text) for sign in signs))


def _made(
    quote: Quote, asked: tuple[Place, ...], own: tuple[Place, Block] | None, abroad: bool, case: Case
) -> Suggestion:
    check = next((m.requirement.id for m in case.matches if m.requirement.id.startswith("check-location")), "")
    pension = ", a benefit of the United States" if not asked and _PENSION.search(quote.text) else ""
    if not asked and not pension and _INSTITUTION.search(quote.text):
        pension = ", which is of the United States"
    return Suggestion(
        id=f"knockout-{check or 'place'}",
        kind="knockout",
        title=_title(asked, own, abroad and not _sets_place(quote, case), case),
        reason=f"The posting says {say(case.posting, quote)}{pension}.{_own(own, case)}",
        action=_from_abroad(quote, asked, own, case) if abroad and own else _action(quote, asked, own, case),
        posting_quotes=(quote,),
        resume_quotes=(quote_place(own, case),) if own else (),
        effect="The recruiter sees at once that the place is settled.",
        requirement=check,
        weight=4.2 if own and asked else 4.0,
    )


def _sets_place(quote: Quote, case: Case) -> bool:
    """Whether the line says where this work is done, and does not only name a place of the employer."""
    block = case.posting.document.block(quote.block_id)
    labelled = _LABEL.search(quote.text) and not _REMOTE_AT_TOP.search(quote.text)
    if labelled or _ZIP.search(block.text) or block in _head(case):
        return True
    return _demand(case) is not None and not is_wished(quote.text)


_LABEL = re.compile(r"^\W*(?:\w+ )?(?:Location|LOCATION)\b")
_ZIP = re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b")


def quote_place(own: tuple[Place, Block], case: Case) -> Quote:
    """The words of the place, where they stand in the resume."""
    place, block = own
    start = block.text.index(place.words)
    return Quote("resume", block.id, start, start + len(place.words), place.words, case.places.name(block.id))


_MOST_TOWNS = 4


def _title(asked: tuple[Place, ...], own: tuple[Place, Block] | None, by_the_way: bool, case: Case) -> str:
    towns = list(dict.fromkeys(place.words for place in asked))
    countries = sorted({_with_article(country) for country in countries_of(case)})
    if len(towns) > _MOST_TOWNS:
        towns = [*towns[: _MOST_TOWNS - 1], f"another of the {len(towns)} places named"]
    if by_the_way:
        where = f"The job is in {join_and(countries[:4], 'or')}"
    else:
        where = f"Place of work: {join_and(towns, 'or')}" if towns else "Place of work"
    return f"{where}; your resume says {' '.join(own[0].words.split())}" if own else where


def _own(own: tuple[Place, Block] | None, case: Case) -> str:
    if own is None:
        return ""
    home, countries = home_of(case), countries_of(case)
    if countries == {"United States"} and find_postcode(case) == own:
        return f" The address in your resume has {quoted(own[0].words)}, which is no postcode of the United States."
    there = any(place.country in countries for b in case.resume.document.blocks for place in find_places(b.text))
    if there or (home is not None and home[1] is own[1]):
        return f" Your resume says {quoted(own[0].words)}."
    return (
        f" Your resume names {quoted(own[0].words)} ({case.places.name(own[1].id)}), and nothing in the job's country."
    )


_THERE_ONLY = re.compile(
    r"\b(?:applicants|candidates|residents|resources) only\b|\bonly (?:\w+ ){0,4}(?:residents|applicants|candidates)\b|"
    r"\bmust (?:currently |already )?(?:reside|live|be (?:a )?residents?)\b|\bopen only to\b",
    re.I,
)
_NO_RELOCATION = re.compile(
    r"\b(?:no|not (?:\w+ )?(?:offer|provid\w+|eligible for)|without|unable to offer) (?:\w+ ){0,2}relocation\b", re.I
)


def _from_abroad(quote: Quote, asked: tuple[Place, ...], own: tuple[Place, Block], case: Case) -> str:
    """What to do from another country; a planned move settles nothing where only people who are there may apply."""
    unpaid = f"{_of_the_move(case)}{_of_a_visitor(case)}"
    countries = frozenset(place.country for place in asked) or countries_of(case)
    there = f"in {_with_article(next(iter(countries)))}" if len(countries) == 1 else "there"
    if _THERE_ONLY.search(quote.text):
        return (
            "That is another country, and only people who are there already may apply: a move that you plan does not "
            f"settle it.{unpaid} If you live there by now and hold the right to work, say both beside your name; if "
            "not, ask before you write anything."
        )
    if own[0].country in EU and countries <= EU:
        return (
            "That is another country of the European Union: if you are a citizen of the Union, you need no permit; say "
            f"beside your name that you would move, and by when.{unpaid}"
        )
    if _offers_remote(case):
        return (
            "That is another country, and remote work mostly has to be done from inside the employer's: if you hold "
            f"the right to work {there}, say so beside your name; if not, ask before you apply whether they employ "
            f"people where you live.{unpaid}"
        )
    return (
        f"That is another country: if you hold the right to work {there}, say so beside your name, with the month in "
        f"which you would move{_ASK_FIRST}.{unpaid}"
    )


_VISITOR = re.compile(r"\bB-?1\s?/\s?B-?2\b|(?-i:\bB-?[12]\b) (?:visa|stamp)|\b(?:visitor|tourist)['’]?s? visa\b", re.I)


def _of_a_visitor(case: Case) -> str:
    """That a visitor's visa, where the resume names one, gives no right to work; else empty."""
    for block in case.resume.document.blocks:
        hit = _VISITOR.search(block.text) if block.id not in case.places.positions else None
        if hit:
            return f" The visitor's visa that your resume names ({quoted(hit.group())}) is no right to work."
    return ""


_HELPS_TO_MOVE = re.compile(
    r"\brelocation (?:support|assistance|packages?|help|benefits?|bonus)\b|\bassist\w* with (?:\w+ )?relocation\b", re.I
)


def _of_the_move(case: Case) -> str:
    """What the posting says of paying a move; empty where it says nothing."""
    text = case.posting.document.text
    if _NO_RELOCATION.search(text):
        return " Relocation is not paid."
    return " They offer help with the move." if _HELPS_TO_MOVE.search(text) else ""


def _with_article(country: str) -> str:
    plural = country.startswith("United") or country in ("Netherlands", "Philippines", "Czech Republic")
    return f"the {country}" if plural else country


def _action(quote: Quote, asked: tuple[Place, ...], home: tuple[Place, Block] | None, case: Case) -> str:
    if _THERE_ONLY.search(quote.text):
        return (
            "Only people who live there already are considered: if you do, write the town beside your name; if not, "
            f"ask before you write anything.{_of_the_move(case)}"
        )
    if home is None and asked and all(place.words in (place.country, "US", "U.S", "U.S.", "USA") for place in asked):
        return (
            "If you live there and may work there, say so beside your name; if not, settle first whether they take "
            "people from elsewhere."
        )
    if home is None:
        return (
            f"{_no_town(case)} If you live within reach, say so in one line under your name, with the town. If you "
            "would have to move, add by when; from another country, say first that you may work there."
        )
    if asked:
        return (
            f"If you would move, write that beside your name, with the month.{_of_the_move(case)} If not, ask first "
            "whether they take people from elsewhere."
        )
    return (
        "Check that their office is within reach; if you would have to move, say beside your name that you "
        "would, and by when."
    )


def _no_town(case: Case) -> str:
    if gives_address(case):
        return "Your address names no town that could be compared with it."
    return "No place that could be compared with it stands at the top of your resume."


def _same(asked: Place, home: Place) -> bool:
    if asked.state and home.state:
        return asked.state == home.state
    return is_inside(home.country, asked.country)


def _is_town(named: Place, home: Place) -> bool:
    """Whether both are the same town, by name and state or country."""
    one, other = (place.words.split(",")[0].strip().casefold() for place in (named, home))
    return one == other and (named.state, named.country) == (home.state, home.country)


_ADDRESSED = re.compile(
    r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b|"
    r"\b(?:salary|pay|rate|compensation)\b.{0,60}\bfor\b.{0,60}\b(?:applicants|candidates)\b|"
    r"\b[Bb]ased (?:[Aa]pplicants|[Cc]andidates|[Ee]mployees)\b|"
    r"\bU\.?S\.? (?:\w+ )?(?:salary|pay)\b|\b[Cc]andidates?\b.{0,30}\bbased in\b"
)
_HEAD_LINES = 6
_SHORT = 120
"""Characters of a line at the top that is little more than the place."""
ANYWHERE = re.compile(
    r"\b(?:(?:remote|hir\w+|work\w*|located|based)\b[^.;]{0,30}\bworldwide|globally remote|"
    r"anywhere in the world|work from anywhere|any location)\b",
    re.I,
)


def _stated(case: Case) -> Quote | None:
    """The line that names the place of the job, where no clause sets it: only for who is surely of another country."""
    whole, countries = case.posting.document.text, countries_of(case)
    away = elsewhere(case, countries)
    if away is None or ANYWHERE.search(whole) or away[0].country in {place.country for place in find_places(whole)}:
        return None
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    addressed = [(b, hit.span()) for b in blocks if (hit := _ADDRESSED.search(b.text))]
    at_top = [(b, span) for b in _head(case) if (span := _first_place(b.text))]
    others = [(b, span) for b in blocks if (span := _first_place(b.text))]
    others.sort(key=lambda item: (not find_places(item[0].text), not _PENSION.search(item[0].text)))
    for block, span in (*at_top, *addressed, *others):
        quote = quote_around(case.posting, block, *span)
        if _first_place(quote.text) is None:
            continue
        named = {place.country for place in find_places(quote.text)}
        if named <= countries and not _OFFICES.search(quote.text) and _tells_place(quote):
            return quote if named else _item_of(quote, block, *span)
    return None


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
    sure = _OF_THE_JOB.search(quote.text) or _INSTITUTION.search(quote.text)
    return _names_town(quote) or len(words) <= _FEW or bool(sure)


def _names_town(quote: Quote) -> bool:
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


def _first_place(text: str) -> tuple[int, int] | None:
    """Where the text names a place, or a benefit of one country alone; None where it names none."""
    places = find_places(text)
    start = text.find(places[0].words) if places else -1
    if start >= 0:
        return start, start + len(places[0].words)
    sign = _PENSION.search(text) or _INSTITUTION.search(text)
    return sign.span() if sign else None


_REMOTE_AT_TOP = re.compile(r"\bremote(?:ly)?\b|\bwork from home\b", re.I)
_DEMAND_OF_ALL = re.compile(r"\bmust\b|\bonly\b|\brequired\b|\bno (?:remote|relocation)", re.I)


def _offers_remote(case: Case) -> bool:
    """Whether the posting says in its first lines, its title or in so many words that the work may be done remotely."""
    return any(_REMOTE_AT_TOP.search(block.text) for block in _head(case)) or bool(
        _REMOTE.search(case.posting.document.text)
    )


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
        if not _ELSE.search(quote.text) and (
            len(quote.text.split()) > 4 or find_places(quote.text) or _THERE_ONLY.search(quote.text)
        ):
            found.append(quote)
    return found
