"""Clearances: one that must be active already, one that is obtained later, one that is only wished for."""

from __future__ import annotations

import re

from resume_tailor.model import Quote

_TO_OBTAIN = re.compile(
    r"\b(?:ability|able|eligib\w+|willing\w*|capable|capacity)\b[^.;]{0,40}\b(?:to |of )?(?:obtain|get|gain|acquire|"
    r"secure|receiv|be granted|pass)|\beligib\w+ (?:for|to hold)\b|\bundergo\b|\bor (?:the )?(?:ability|eligib)",
    re.I,
)
_OBTAINED = (
    "It need not be there when you apply: the employer puts you in for it. It mostly takes citizenship, or years of "
    "residence: if you have them, say so under your name, and write a clearance that you hold with its level and date. "
    "If not, ask first."
)
_WISHED = (
    "The posting only wishes for it, so it bars nobody: if you hold one, write its level and date under your name; "
    "if not, it is no reason to stay away."
)
_WISHED_ABROAD = (
    "The posting only wishes that you have it already, but work that has to do with it mostly takes people who can get "
    "one, and that are citizens of the country that grants it: if you are one, say so under your name; if not, ask "
    "before anything else whether the post is open to you."
)
_ACTIVE = re.compile(r"\b(?:active|current(?! need)|existing|in-scope|adjudicated)\b|\bcleared\b", re.I)
_NOT_YET = re.compile(r"\b(?:able|ability|eligib\w+ (?:for|to)|obtain\w*|get|maintain\w*|or)\b", re.I)
_IS_THERE = (
    "It is to be there when you apply, and getting one takes months: if you hold it, write its level and date under "
    "your name; if not, ask first whether they wait for one, and look for posts that put their people in for it."
)
_IS_THERE_ABROAD = (
    "It is to be there when you apply, and only citizens of the country that grants it are given one: without it the "
    "application has no chance, so settle this first."
)


def say_clearance(quote: Quote, *, wished: bool, away: bool) -> str:
    """What to do about the clearance that the clause names; empty where nothing but the usual is to be said.

    `away` says that the resume is of another country than the one that grants it.
    """
    if wished:
        return _WISHED_ABROAD if away else _WISHED
    if _TO_OBTAIN.search(quote.text):
        return "" if away else _OBTAINED
    if _ACTIVE.search(quote.text) and not _NOT_YET.search(quote.text):
        return _IS_THERE_ABROAD if away else _IS_THERE
    return ""
