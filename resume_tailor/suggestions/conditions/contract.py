"""Forms of contract: work on one's own account is another matter than a post that ends."""

from __future__ import annotations

import re

from resume_tailor.model import Quote

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


def say_contract(quote: Quote) -> str:
    """What work on one's own account means; empty where the clause speaks of a time or of employment."""
    return _SELF_EMPLOYED if _OWN_ACCOUNT.search(quote.text) and not _ENDS.search(quote.text) else ""
