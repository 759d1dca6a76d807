"""Licences of a profession that the posting demands and the resume does not name: engineer, nurse, accountant, bar."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, say
from resume_tailor.suggestions.case import Case

_LICENSED = r"(?:licen[sc]\w*|registration|registered|designation|certification)"
_LICENCES: tuple[tuple[str, str, str], ...] = (
    (
        "professional engineer's licence",
        rf"\bprofessional engineer(?:s|['’]s|s['’]|ing)?\b[^;]{{0,25}}\b{_LICENSED}\b|"
        r"\b(?:licensed|registered) professional engineer\b|\bP\.?E\.? (?:licen[sc]e|registration|stamp)\b|"
        r"\bP\.Eng\b",
        r"\bP\.E\.?(?!\w)|(?-i:\bPE\b)|\bprofessional engineer|\bP\.?\s?Eng\b",
    ),
    (
        "chartered status",
        r"\bchartered (?:engineer|surveyor|status|member)\w*|(?-i:\bCEng\b|\bMRICS\b)",
        r"\bchartered\b|(?-i:\bCEng\b|\bMRICS\b|\bMICE\b|\bMIET\b|\bMIMechE\b)",
    ),
    (
        "registered nurse's licence",
        rf"\bregistered nurse\b[^.;]{{0,25}}\b(?:licen[sc]\w*|required)\b|\b(?:RN|nursing) {_LICENSED}\b|"
        r"\blicensed (?:registered |practical )?nurse\b",
        r"\bregistered nurse|(?-i:\bRN\b|\bLPN\b)|\bnursing licen",
    ),
    (
        "public accountant's licence",
        rf"(?-i:\bCPA\b) {_LICENSED}\b|\b(?:active|current|must (?:be|hold)[^.;]{{0,20}}) (?-i:CPA)\b|"
        r"\blicensed (?:certified )?public accountant\b",
        r"(?-i:\bCPA\b|\bACCA\b|\bACA\b)|\bpublic accountant|\bchartered accountant",
    ),
    (
        "admission to the bar",
        r"\blicensed (?:attorney|lawyer)\b|\badmi(?:tted|ssion) to (?:practi[sc]e law|(?:the|a) (?:\w+ )?bar)\b|"
        r"\bbar admission\b|\bmember(?:ship)? (?:of|in) the (?:\w+ )?bar\b",
        r"\battorney|\blawyer|\bbar\b|\bbarrister|\bsolicitor",
    ),
    (
        "architect's licence",
        r"\b(?:licensed|registered) architect\b|\barchitect(?:s|['’]s|ural)? licen[sc]e\b",
        r"\b(?:licensed|registered) architect|(?-i:\bRA\b|\bAIA\b)|\barchitect\w* licen",
    ),
    (
        "trade licence",
        r"\b(?:journeyman|master) (?:electrician|plumber)(?:s|['’]s)? licen[sc]e\b|\bcontractor(?:s|['’]s|s['’])? "
        r"licen[sc]e\b|\blicensed (?:electrician|plumber|general contractor)\b",
        r"\bjourneyman|\bmaster (?:electrician|plumber)|\blicen[sc]e",
    ),
)
_LISTED = tuple((name, re.compile(asked, re.I), re.compile(held, re.I)) for name, asked, held in _LICENCES)
"""What it is called, how a posting asks for it, and what shows it in a resume."""
_OF_OTHERS = re.compile(
    r"\b(?:work(?:ing|s)?|collaborat\w+|coordinat\w+|interfac\w+|liais\w+|partner\w*|communicat\w+|teams?|groups?) "
    r"(?:\w+ ){0,3}(?:with|of|by)\b|\bsupervis\w+|\boversee\w*|\breimburse\w*|\bpaid\b|\bsupport (?:for|in|toward)|"
    r"\ba plus\b|\bdesir\w+|\bprefer\w+|\bor (?:the )?ability\b|\bwithin \w+ (?:months|years)\b",
    re.I,
)
"""Words that make it another person's licence, a benefit, or no demand of today."""
_MOST_HITS = 20


def suggest_licence(case: Case, spoken: frozenset[str]) -> Suggestion | None:
    """The first licence demanded that no line of the resume names; none of a line in `spoken`, which is answered."""
    whole = case.resume.document.text
    for name, asked, held in _LISTED:
        quote = None if held.search(whole) else _clause(asked, case)
        if quote is not None and quote.block_id not in spoken:
            return _made(name, quote, case)
    return None


def _clause(asked: re.Pattern[str], case: Case) -> Quote | None:
    for block in case.posting.document.blocks:
        for hit in islice(asked.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            wished = is_wished(quote.text) or is_among_wishes(quote, case.posting) or _OF_OTHERS.search(quote.text)
            if not wished:
                return quote
    return None


def is_licence(text: str) -> bool:
    """Whether the clause asks for a licence of a profession, which no course and no promise stands in for."""
    return any(asked.search(text) for _, asked, _ in _LISTED)


IF_NOT = (
    "If not, this mostly ends an application: ask the recruiter first whether the work can be done under somebody "
    "else's."
)


def _made(name: str, quote: Quote, case: Case) -> Suggestion:
    article = "" if name.startswith(("admission", "chartered")) else "An " if name[0] in "aeiou" else "A "
    title = f"{article}{name} asked; none stands in your resume"
    return Suggestion(
        id="knockout-licence",
        kind="knockout",
        title=title[0].upper() + title[1:],
        reason=f"The posting says {say(case.posting, quote)}. No line of your resume names one.",
        action=f"If you hold it, write it under your name with its state or body and its year. {IF_NOT}",
        posting_quotes=(quote,),
        effect="You know before you apply whether it is asked of you at once.",
        weight=4.4,
    )
