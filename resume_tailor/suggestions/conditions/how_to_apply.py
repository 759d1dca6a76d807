"""How the posting wants to be answered: a word to mention, a form, a letter or none; quoted, never interpreted."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import join_and

_GIVE = r"\b(?:send|e-?mail|submit|include|attach|share|provide|enclose|upload|add)\b"
_DOCUMENTS = r"\b(?:resumes?|cvs?|cover letters?|statement|pitch|application|response|claims)\b"
_AT_MOST = r"\b(?:max(?:imum)?\.?|no (?:more|longer) than|not exceed(?:ing)?|up to|at most|limit of|within)(?: of)?"
_NUMBER = r"(?:an?|one|two|three|four|five|six|\d[\d,]{0,5})"
_INSTRUCTION = re.compile(
    r"\bin the (?:e-?mail )?subject(?: line)?\b|\bsubject line\b|"
    r"\b(?:copy|paste)\b[^.;]{0,40}\b(?:resume|cv)\b[^.;]{0,40}\b(?:body|e-?mail)\b|\bdo not send attachments\b|"
    r"\b(?:resume|cv) (?:in|as)(?: an?)? (?:ms |microsoft )?(?:word|pdf)\b|"
    r"\b(?:mention|include|use|put|write|quote|quoting|state|stating|cite)\b[^.;]{0,25}\b"
    r"(?:the (?:code|secret )?(?:word|phrase|keyword)|code ?word|(?:job|vacancy|posting|requisition|reference) "
    r"(?:code|id|number|no)|reference #)(?!\w)|"
    rf"{_GIVE}[^.;]{{0,50}}\bcover letters?\b|\bcover letters? (?:is |are )?(?:required|mandatory|must)\b|"
    r"\bno cover letters?\b|"
    r"\b(?:cover letter|resume|cv)s? (?:is|are|will) not (?:be )?(?:accepted|read|required|needed)\b|"
    r"\bapplications? (?:must|may only|can only|should) be (?:submitted|made|sent|completed|received)\b|"
    r"\b(?:incomplete|e-?mailed|paper) applications? (?:will|are|cannot|can)\b|"
    rf"{_GIVE}[^.;]{{0,60}}\b(?:two|three|four|five|a few|\d) (?:lines|sentences|paragraphs|bullets|examples)\b|"
    rf"{_GIVE}[^.;]{{0,40}}\b(?:short|brief|\d-minute|one-minute|loom) (?:video|note|statement|paragraph|intro\w*)\b|"
    rf"(?:{_GIVE}|\bapply with\b)[^.;]{{0,90}}\b(?:salary (?:expectations?|requirements?|history)|"
    r"expected (?:salary|rate|ctc)|(?:earliest|possible) start(?:ing)? date|notice period|visa status|"
    r"work authori[sz]ation status|linkedin(?! page)|"
    r"names? of (?:two|three|\d) refere\w+|(?:two|three|\d) refere(?:es|nces))\b|"
    rf"{_DOCUMENTS}[^.;]{{0,40}}{_AT_MOST} {_NUMBER} (?:A4 )?(?:pages?|words)\b|"
    rf"{_AT_MOST} {_NUMBER}[- ](?:A4 )?(?:pages?|words?)\b[^.;]{{0,40}}{_DOCUMENTS}|"
    r"\b(?:share|send|provide|revert|fill|mention)\b[^.;]{0,30}\b(?:below|following|these) (?:\w+ )?details\b"
    r"(?! (?:to|with) (?:customers|clients|stakeholders))|"
    r"\bnames? (?:and \w+ \w+ )?of (?:two|three|\d) refere\w+|"
    r"\b(?:please|kindly) (?:mention|quote|state) (?:the )?ref(?:erence)?\b|"
    r"\banswer(?:s|ing)?\b[^.;]{0,30}\b(?:following|screening|application|supplemental|these) (?:\w+ )?questions\b",
    re.I,
)
"""Words of a line that says in which form it wants to be answered."""
_ELSE = re.compile(
    r"accommodation|phishing|fraud|unsubscribe|\boptional\b|\bif (?:you )?(?:wish|like|desired)\b|\bcustomers?\b|"
    r"\bwelcome to\b|\bnot required\b|\bunsolicited\b|\bthird[- ]part|\b(?:from|by) (?:\w+ ){0,2}(?:agenc|recruiters)",
    re.I,
)
_FORM_ALONE = re.compile(r"\b(?:resume|cv)s? (?:is|are|will) not (?:be )?accepted\b", re.I)
_MOST, _MOST_HITS, _FEWEST_WORDS = 3, 5, 3


def suggest_how_to_apply(case: Case) -> Suggestion | None:
    """One for up to three clauses that say so; None where the posting leaves the form open."""
    quotes = _instructions(case)
    if not quotes:
        return None
    action = "Do it to the letter: an application that comes in another form may not be read."
    if (way := _preferred_way(case)) is not None and way not in quotes:
        quotes = (way, *quotes)
        action = "Take the way that they call the best; if you take another, do it to the letter."
    if any(_FORM_ALONE.search(quote.text) for quote in quotes):
        action += " What stands in the resume has to be typed into their form: have it beside you, line by line."
    return Suggestion(
        id="knockout-how-to-apply",
        kind="knockout",
        title="How to apply",
        reason=f"The posting says {join_and([say(case.posting, quote) for quote in quotes])}.",
        action=action,
        posting_quotes=quotes,
        effect="No application is lost to its form.",
        weight=3.8,
    )


_PREFERRED = re.compile(
    r"\b(?:best|preferred|easiest|fastest|quickest) (?:way|method|means) (?:to apply|of (?:applying|application))\b",
    re.I,
)


def _preferred_way(case: Case) -> Quote | None:
    """The clause that names one way of applying as the best of several."""
    for block in case.posting.document.blocks:
        if hit := _PREFERRED.search(block.text):
            return quote_around(case.posting, block, *hit.span())
    return None


def _instructions(case: Case) -> tuple[Quote, ...]:
    found: dict[tuple[str, int], Quote] = {}
    for block in case.posting.document.blocks:
        for hit in islice(_INSTRUCTION.finditer(block.text), _MOST_HITS):
            quote = quote_around(case.posting, block, *hit.span())
            if len(quote.text.split()) >= _FEWEST_WORDS and not _ELSE.search(quote.text):
                found.setdefault((quote.block_id, quote.start), quote)
    return tuple(islice(found.values(), _MOST))
