"""Where the work is done and where the resume says its owner lives: towns with a state, and countries."""

from __future__ import annotations

import re
from dataclasses import replace

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_wished, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.abroad import elsewhere, is_abroad, names_town, stated_place
from resume_tailor.suggestions.conditions.address import find_postcode
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.conditions.job_place import (
    INSTITUTION,
    PENSION,
    REMOTE_AT_TOP,
    THERE_ONLY,
    TO_LIVE_THERE,
    countries_of,
    demand_of,
    head_of,
    offers_remote,
)
from resume_tailor.suggestions.conditions.own_papers import papers_of
from resume_tailor.suggestions.conditions.place_advice import (
    ASK_FIRST,
    advise,
    advise_from_abroad,
    with_article,
    would_move,
)
from resume_tailor.suggestions.conditions.place_names import EU, Place, find_places, is_inside
from resume_tailor.suggestions.wording import join_and, quoted

_ON_SITE = re.compile(r"on-?\s?site|hybrid|office|commut|presence", re.I)


def suggest_place(case: Case, spoken: frozenset[str]) -> Suggestion | None:
    """Where the posting binds the work to a place, what the resume says of its own; None where they agree.

    `spoken` are the conditions of citizenship, clearance and permit that are spoken of elsewhere: another country is
    not said twice then, but where only who is there is taken, or beside a clearance the town is named.
    """
    demand = demand_of(case)
    quote = demand if demand is not None else stated_place(case)
    if quote is None or (demand is not None and is_wished(quote.text) and not is_abroad(case)):
        return None
    asked, home = find_places(quote.text), home_of(case)
    if home and _agree(asked, home[0], case):
        return None
    away = elsewhere(case, frozenset(place.country for place in asked) or countries_of(case))
    movable = would_move(asked, case) and not _ONLY_THERE.search(quote.text)
    if away is not None:
        return None if movable and _in_union(asked, away[0]) else _of_another_country(quote, away, spoken, case)
    if movable:
        return None
    if offers_remote(case) and not _DEMAND_OF_ALL.search(quote.text):
        return None
    if home is None and asked and all(place.words == place.country for place in asked) and _is_native(asked, case):
        return None
    if not asked and (not _ON_SITE.search(quote.text) or home is None):
        return None
    return _made(quote, asked, home, False, case)


_ONLY_THERE = re.compile(f"{THERE_ONLY.pattern}|{TO_LIVE_THERE.pattern}", re.I)
"""Words by which a move that is planned settles nothing."""


def _is_native(asked: tuple[Place, ...], case: Case) -> bool:
    """Whether the resume states citizenship, or a residence, of the one country asked."""
    held = (paper.countries for paper in papers_of(case) if paper.kind in ("citizen", "resident"))
    return any(place.country in countries for countries in held for place in asked)


def _in_union(asked: tuple[Place, ...], own: Place) -> bool:
    """Whether all the places are of the European Union, where a citizen needs no permit."""
    return own.country in EU and bool(asked) and all(place.country in EU for place in asked)


def _agree(asked: tuple[Place, ...], home: Place, case: Case) -> bool:
    """Whether the posting's clause, or where it names no place its first lines, has the place where the owner lives."""
    if asked:
        return any(_same(place, home) for place in asked)
    return any(_is_town(place, home) for block in head_of(case) for place in find_places(block.text))


def _of_another_country(
    quote: Quote, away: tuple[Place, Block], spoken: frozenset[str], case: Case
) -> Suggestion | None:
    """None where papers that are asked say it already, or no line proves the posting's country."""
    if _NATIONALITY.search(away[0].words):
        return None if spoken else _of_nationality(quote, away, case)
    proof = quote if _binds_or_names(quote) else stated_place(case)
    if proof is None:
        return None
    present = bool(_PRESENCE.search(proof.text))
    town = (names_town(proof) or present) and "work-authorization" not in spoken
    if spoken and not THERE_ONLY.search(quote.text) and not (town and ("citizenship" not in spoken or present)):
        return None
    made = _made(proof, find_places(proof.text), away, True, case)
    return replace(made, action=made.action.replace(ASK_FIRST, "")) if _CITIZENS & spoken else made


_PRESENCE = re.compile(r"\bpresence\b|\bnot (?:a )?remote\b|\bremote work (?:is|will) not\b|\bon-?\s?site\b", re.I)
"""Words of a line that wants the person there, in the flesh."""
_NATIONALITY = re.compile(r"\b(?:nationality|citizen|national)", re.I)


_CITIZENS = frozenset(("citizenship", "clearance"))
"""Conditions of which a citizen alone has what is asked."""


def _of_nationality(quote: Quote, own: tuple[Place, Block], case: Case) -> Suggestion | None:
    """The right to work, where the resume names a nationality and no place of its owner's."""
    if not _binds_or_names(quote):
        return None
    made = _made(quote, find_places(quote.text), own, True, case)
    countries = [with_article(country) for country in sorted(countries_of(case))]
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
    signs = (PENSION, THERE_ONLY, TO_LIVE_THERE, INSTITUTION)
    return bool(find_places(quote.text) or any(sign.search(quote.text) for sign in signs))


def _made(
    quote: Quote, asked: tuple[Place, ...], own: tuple[Place, Block] | None, abroad: bool, case: Case
) -> Suggestion:
    check = next((m.requirement.id for m in case.matches if m.requirement.id.startswith("check-location")), "")
    pension = ", a benefit of the United States" if not asked and PENSION.search(quote.text) else ""
    if not asked and not pension and INSTITUTION.search(quote.text):
        pension = ", which is of the United States"
    return Suggestion(
        id=f"knockout-{check or 'place'}",
        kind="knockout",
        title=_title(asked, own, abroad and not _sets_place(quote, case), case),
        reason=f"The posting says {say(case.posting, quote)}{pension}.{_own(own, case)}",
        action=advise_from_abroad(quote, asked, own, case) if abroad and own else advise(quote, asked, own, case),
        posting_quotes=(quote,),
        resume_quotes=(quote_place(own, case),) if own else (),
        effect="The recruiter sees at once that the place is settled.",
        requirement=check,
        weight=4.2 if own and asked else 4.0,
    )


def _sets_place(quote: Quote, case: Case) -> bool:
    """Whether the line says where this work is done, and does not only name a place of the employer."""
    block = case.posting.document.block(quote.block_id)
    labelled = _LABEL.search(quote.text) and not REMOTE_AT_TOP.search(quote.text)
    if labelled or _ZIP.search(block.text) or block in head_of(case):
        return True
    return demand_of(case) is not None and not is_wished(quote.text)


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
    countries = sorted({with_article(country) for country in countries_of(case)})
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


def _same(asked: Place, home: Place) -> bool:
    if asked.state and home.state:
        return asked.state == home.state
    return is_inside(home.country, asked.country)


def _is_town(named: Place, home: Place) -> bool:
    """Whether both are the same town, by name and state or country."""
    one, other = (place.words.split(",")[0].strip().casefold() for place in (named, home))
    return one == other and (named.state, named.country) == (home.state, home.country)


_DEMAND_OF_ALL = re.compile(r"\bmust\b|\bonly\b|\brequired\b|\bno (?:remote|relocation)", re.I)
