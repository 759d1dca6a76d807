"""What to do about a place of work: from another country, from another town, or where no town can be compared."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.address import gives_address
from resume_tailor.suggestions.conditions.job_place import THERE_ONLY, TO_LIVE_THERE, countries_of, offers_remote
from resume_tailor.suggestions.conditions.place_names import EU, Place, find_places
from resume_tailor.suggestions.wording import quoted

ASK_FIRST = "; if not, ask first whether they take people from abroad"
"""What is no question where only citizens are taken."""
_NO_RELOCATION = re.compile(
    r"\b(?:no|not (?:\w+ )?(?:offer|provid\w+|eligible for)|without|unable to offer) (?:\w+ ){0,2}relocation\b", re.I
)


def advise_from_abroad(quote: Quote, asked: tuple[Place, ...], own: tuple[Place, Block], case: Case) -> str:
    """What to do from another country; a planned move settles nothing where only people who are there may apply."""
    unpaid = f"{_of_the_move(case)}{_of_a_visitor(case)}"
    countries = frozenset(place.country for place in asked) or countries_of(case)
    there = f"in {with_article(next(iter(countries)))}" if len(countries) == 1 else "there"
    if THERE_ONLY.search(quote.text):
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
    if offers_remote(case):
        return (
            "That is another country, and remote work mostly has to be done from inside the employer's: if you hold "
            f"the right to work {there}, say so beside your name; if not, ask before you apply whether they employ "
            f"people where you live.{unpaid}"
        )
    return (
        f"That is another country: if you hold the right to work {there}, say so beside your name, with the month in "
        f"which you would move{ASK_FIRST}.{unpaid}"
    )


_FROM_ELSEWHERE = "If not, ask first whether they take people from elsewhere."
_WITHOUT_EXCEPTION = re.compile(r"\bno exceptions?\b|\bwithout exceptions?\b|\bnon-?negotiable\b", re.I)
_MOVES = re.compile(
    r"\b(?:open|willing|ready|able|prepared|happy|available) (?:\w+ )?(?:to|for) (?:\w+ ){0,2}"
    r"(?:relocat\w+|move\b(?! \w+ (?:the|from))|moving\b)|\brelocating to\b|"
    r"\b(?:plan\w*|intend\w*) to (?:relocate|move)\b|\brelocation\s?[:\-–]\s?(?:yes|open|ok|possible|any)",
    re.I,
)
_OPEN_TO = re.compile(r"\b(?:open to|willing to work in|preferred locations?|would move to)\b[^.;)|]{0,60}", re.I)


def would_move(asked: tuple[Place, ...], case: Case) -> bool:
    """Whether the resume says, outside of its jobs, that its owner would move, or is open to one of the places."""
    for block in case.resume.document.blocks:
        if block.id in case.places.positions or _STAYS.search(block.text):
            continue
        open_to = " ".join(_OPEN_TO.findall(block.text)[:_MOST_OPEN])
        if _MOVES.search(block.text) or any(place.words.split(",")[0] in open_to for place in asked):
            return True
    return False


_STAYS = re.compile(r"\b(?:not|no|un(?:able|willing)) (?:\w+ ){0,3}(?:relocat\w+|mov(?:e|ing)\b)", re.I)
_MOST_OPEN = 3


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


def with_article(country: str) -> str:
    """`the United States`, `India`."""
    plural = country.startswith("United") or country in ("Netherlands", "Philippines", "Czech Republic")
    return f"the {country}" if plural else country


def advise(quote: Quote, asked: tuple[Place, ...], home: tuple[Place, Block] | None, case: Case) -> str:
    """What to do from another town, or where nobody can say which."""
    if THERE_ONLY.search(quote.text):
        return _there_only(case)
    if TO_LIVE_THERE.search(quote.text):
        return (
            "Where you live decides here: if you live there, or would by the first day, say so beside your name; if "
            f"not, ask first whether they make exceptions.{_of_the_move(case)}"
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
        return f"If you would move, write that beside your name, with the month.{_of_the_move(case)} " + (
            "If not, this decides." if _WITHOUT_EXCEPTION.search(quote.text) else _FROM_ELSEWHERE
        )
    return (
        "Check that their office is within reach; if you would have to move, say beside your name that you "
        "would, and by when."
    )


def _there_only(case: Case) -> str:
    """What to do where only who is near already is taken; the place is to be asked for where the posting has none."""
    if not find_places(case.posting.document.text):
        return (
            "Only local people are considered, and the posting names no place that could be read: ask first where the "
            "work is done."
        )
    return (
        "Only people who live there already are considered: if you do, write the town beside your name; if not, "
        f"ask before you write anything.{_of_the_move(case)}"
    )


def _no_town(case: Case) -> str:
    if gives_address(case):
        return "Your address names no town that could be compared with it."
    return "No place that could be compared with it stands at the top of your resume."
