"""The right to work: whether the posting itself says that it sponsors nobody, and what that means for this reader."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.asked.clauses import quote_around
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import join_and

_NEVER = r"(?:not|never|cannot|can['’]t|won['’]t|doesn['’]t|don['’]t|isn['’]t|aren['’]t|unable to|not able to)"
_NO_SPONSOR = re.compile(
    rf"\b{_NEVER}\s+(?:\w+\s+){{0,4}}(?:sponsor\b|(?:visa |immigration |employment )*sponsorship\b)"
    r"|\bno (?:\w+ ){0,2}sponsorship\b"
    rf"|\bsponsorship\b[^.;!?]{{0,40}}\b(?:{_NEVER}|unavailable|no longer)\b"
    r"|\b(?:without|no need (?:for|of)|not (?:\w+ ){0,6}(?:require|need)) (?:\w+ ){0,5}sponsorship\b"
    r"|\bnot (?:\w+ ){0,4}applicants? who (?:\S+ ){0,5}sponsorship\b"
    r"|\bauthori[sz]ed to work\b[^.;]{0,60}\bfor any (?:U\.?S\.? )?employer\b"
    r"|\bnot now or in the future require (?:\w+ ){0,2}sponsorship\b",
    re.I,
)
"""That nobody is sponsored, or that only who needs no sponsor is taken."""
_OPEN = re.compile(
    r"\bnot (?:a problem|an issue)|\bmay (?:be able to )?sponsor|\bcase[- ]by[- ]case|not only|"
    r"\bcan(?:not)? guarantee|\bexecutive|\bevents?\b|\bwhether or not",
    re.I,
)
"""Words beside it that leave the matter open, or make it another one."""
_HERE = (
    "{says}: if you hold the right to work there without a sponsor, say so in one line under your name. If you need "
    "one, now or later, this decides."
)
_ABROAD = (
    "{says}, and your resume names a place in another country: only a right to work there that you hold already "
    "carries the application; name it under your name. Without one, look for employers who sponsor."
)
_ANY_EMPLOYER = re.compile(r"\bfor any (?:U\.?S\.? )?employer\b", re.I)


def say_no_sponsor(quote: Quote, *, abroad: bool) -> str:
    """What it means that nobody is sponsored, or that only who may work for whomever is taken."""
    open_to = "They take only people who may work for any employer, which leaves no room for a sponsor"
    says = open_to if _ANY_EMPLOYER.search(quote.text) else "They say that they sponsor nobody"
    return (_ABROAD if abroad else _HERE).format(says=says)


_PERMITS = re.compile(r"\b(?:USC|GC|H-?1-?B|H-?4|L-?2|EADs?|OPT|CPT|TN|green cards?)\b(?! sponsor)")
_FEWEST_PERMITS = 2
_EXCEPT = re.compile(r"\b(?:except|excluding|but no)\b", re.I)
_REFUSED = re.compile(rf"\bno\b(?! C2C)|\b{_NEVER}\b|\bwelcome\b|\btransfer", re.I)


def say_permits(quote: Quote, *, abroad: bool) -> str:
    """What it means that a line lists the permits that are taken: `USC, GC, H4 EAD only`; empty where it lists none."""
    taken = _EXCEPT.split(quote.text)[0]
    names = list(dict.fromkeys(_PERMITS.findall(taken)))
    if len(names) < _FEWEST_PERMITS or _NO_SPONSOR.search(taken) or _REFUSED.search(taken):
        return ""
    own = ", and your resume names a place in another country" if abroad else ""
    return (
        f"The line names the papers that they take ({join_and(names, 'or')}){own}: if you hold one of them, write it "
        "under your name; without one, this decides."
    )


def find_no_sponsor(quote: Quote, case: Case) -> Quote | None:
    """The clause that says that nobody is sponsored: the quoted one, or one of its block or of the blocks beside it."""
    blocks = [block for block in case.posting.document.blocks if block.text.strip()]
    here = next((number for number, block in enumerate(blocks) if block.id == quote.block_id), None)
    if here is None:
        return None
    if _NO_SPONSOR.search(quote.text) and not _OPEN.search(quote.text):
        return quote
    around = [blocks[here], *blocks[max(0, here - 1) : here], *blocks[here + 1 : here + 2]]
    return next((found for block in around if (found := _in_block(block, quote, case)) is not None), None)


_NEAR = 600
"""Characters on either side of the quoted clause within which its own block is read."""


def _in_block(block: Block, quote: Quote, case: Case) -> Quote | None:
    low, high = 0, min(len(block.text), 2 * _NEAR)
    if block.id == quote.block_id:
        low, high = max(0, quote.start - _NEAR), min(len(block.text), quote.end + _NEAR)
    hit = _NO_SPONSOR.search(block.text, low, high)
    if hit is None:
        return None
    clause = quote_around(case.posting, block, *hit.span())
    return None if _OPEN.search(clause.text) else clause
