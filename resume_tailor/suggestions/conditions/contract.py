"""Forms of contract: how long it runs, what may follow, and how it is paid, as far as the posting says so."""

from __future__ import annotations

import re

from resume_tailor.model import Quote
from resume_tailor.suggestions.asked.clauses import quote_around
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import join_and

_OWN_ACCOUNT = re.compile(
    r"\b(?:independent|self-employed) contractors?\b|\b1099\b|\bfreelanc\w+|\bself-employ\w+|\bB2B contract", re.I
)
_ENDS = re.compile(
    r"\b\d+\+?[- ]?(?:to[- ]\d+[- ])?(?:weeks?|months?|years?)\b|\bfixed[- ]term\b|\btemporary\b|\bduration\b|"
    r"\b(?:contract|temp)[- ]to[- ](?:hire|perm\w*)\b|\bcover\b|\bproject[- ]based\b|\bW-?2\b|\bshort[- ]term\b",
    re.I,
)
"""Words that limit it in time, or offer employment beside it."""
_SELF_EMPLOYED = (
    "You would work on your own account: tax, insurance, holidays and sick days are yours to pay, so reckon the rate "
    "that covers them, and ask how much notice either side gives, before the first call."
)
_NUMBER = (
    r"(?P<number>\d{1,2}\+?(?: ?(?:-|–|to) ?\d{1,2}\+?)?)[- ]{0,2}(?:months?|mos?)\b"
    r"(?P<more>\+?(?: ?(?:to|-|–) ?(?:1|one|2|two) years?\b)?)"
)
_TERMS = (
    re.compile(rf"(?:duration|length|term|contract|period)\b\W{{0,4}}(?:of |is |for )?{_NUMBER}", re.I),
    re.compile(
        rf"\b{_NUMBER}[- ]?(?:[\w-]+ ){{0,2}}(?:contract|assignment|engagement|FTC|fixed[- ]term|cover)\b",
        re.I,
    ),
    re.compile(rf"^\W*{_NUMBER}\W*$", re.I),
)
"""Words of how long the work is wanted; a label may be glued to what stands before it."""
_FOLLOWS = re.compile(
    r"\bconvert(?:s|ed|ible)?\b|\b(?:possible|potential|likely|for|of|with) conversion\b|"
    r"\bconversion (?:to|possible)\b|"
    r"\bexten(?:d(?:ed)?\b(?! (?:team|hours|family))|sion\b|dable\b)|\bto[- ](?:hire|perm\w*)\b|\bfull[- ]time hire\b",
    re.I,
)
_FORM = re.compile(r"(?<!no )\bW-?2\b|\bC2C\b|\bcorp[- ]to[- ]corp\b|\b1099\b", re.I)
_ONE_FORM = re.compile(r"\bonly\b|\b(?:no|not|without|except)\b", re.I)
_RATE = re.compile(
    r"[$£€] ?\d[\d.,]{0,9}(?: ?/ ?hr)?(?: ?(?:-|–|to) ?[$£€]? ?\d[\d.,]{0,9})? ?(?:/|per |an? )(?:hr|hour|day)\b", re.I
)

_YEARS = re.compile(r"\b\d\+? ?(?:(?:-|–|to) ?\d\+? ?)?years?\b", re.I)
"""How long it runs, where it is told in years."""


def say_contract(quote: Quote, case: Case) -> tuple[str, tuple[Quote, ...]]:
    """What the form of contract means, by what the posting tells, and the clause of its term where that is another."""
    if _OWN_ACCOUNT.search(quote.text) and not _ENDS.search(quote.text):
        return _SELF_EMPLOYED, ()
    length, clause = _term(quote, case)
    said = f"{quote.text} {clause.text}"
    if _FOLLOWS.search(said):
        ends = f"{length}, with more held out: ask what that hangs on, and weigh it against a post without an end."
    elif clause is quote and "months" not in length and not _YEARS.search(quote.text):
        ends = f"{length}: ask how long it runs and whether it is extended."
    else:
        ends = f"{length}: weigh that against a post without an end, and ask whether it is extended."
    return f"{ends} {_pay(quote, case)}", (clause,) if clause is not quote else ()


def _term(quote: Quote, case: Case) -> tuple[str, Quote]:
    """How long it is for, and the clause that says so: the quoted one before others; itself where none says it."""
    for pattern in _TERMS:
        if hit := pattern.search(quote.text):
            return _months(hit), quote
    for block in case.posting.document.blocks:
        for pattern in _TERMS:
            if hit := pattern.search(block.text):
                return _months(hit), quote_around(case.posting, block, *hit.span())
    return "It is no permanent post", quote


def _months(hit: re.Match[str]) -> str:
    number, more = hit["number"], hit["more"]
    return f"It is for {number}{more} months" if len(more) < 2 else f"It is for {number} months{more}"


def _pay(quote: Quote, case: Case) -> str:
    """The form and the rate of pay where the posting sets them, else that one is to be ready to name one's own."""
    forms = list(dict.fromkeys(_FORM.findall(quote.text)))
    hit = _RATE.search(quote.text) or _RATE.search(case.posting.document.block(quote.block_id).text)
    if len(forms) > 1 and not _ONE_FORM.search(quote.text):
        return f"Be clear before the first call which form of pay you wish ({join_and(forms, 'or')}), and at what rate."
    on = f" on {forms[0]}" if forms and forms[0].upper().startswith("W") else ""
    if hit:
        return f"The pay is named ({hit.group()}{on}): see that it is enough for you before the first call."
    return f"Be clear before the first call about the pay that you need{on}."
