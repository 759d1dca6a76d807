"""The languages that a clause asks for and the resume does not name."""

from __future__ import annotations

import re

from resume_tailor.model import Quote
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.wording import join_and

_TONGUES = re.compile(
    r"\b(?:Spanish|French|German|Japanese|Mandarin|Chinese|Cantonese|Korean|Portuguese|Italian|Dutch|"
    r"Arabic|Hindi|Russian|"
    r"Hebrew|Polish|Swedish|Lithuanian|Latvian|Estonian|Finnish|Danish|Norwegian|Czech|Slovak|Slovenian|Croatian|"
    r"Hungarian|Romanian|Bulgarian|Greek|Turkish|Ukrainian|Vietnamese|Thai)\b"
)
_TONGUE = re.compile(rf"{_TONGUES.pattern}|\bEnglish\b")
_LEVEL = re.compile(r"(?-i:\b[ABC][12]\b)")
_NEAR = 18
"""Characters behind a language within which its level stands."""
BELOW = (
    "The level asked is above the one that you name: if yours has risen since, write the new one; if not, ask before "
    "you write anything whether yours will do."
)
LEVELS = "Your resume does not name English among your languages: add one line with the level of each that you speak."
"""What to do where English itself is not named."""
_AT_HOME = frozenset(("United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand", "Singapore"))
"""Countries whose people need not say that they speak English."""
_ENGLISH = re.compile(r"\bEnglish\b")


def below_level(clause: str, case: Case) -> tuple[str, Quote] | None:
    """The title, and the resume's words of the language nearest to it, where every one that would do is held too low.

    Only levels of the Common European Framework (A1 to C2) on both sides are compared. None where a language has none.
    """
    for tongues, asked in _demands(clause):
        held = [own for tongue in tongues for own in _levels_of(tongue, case)]
        if held and all(level is not None and level < asked for level, _ in held):
            own = max(held, key=lambda one: one[0] or "")[1]
            says = " ".join(own.text.split())
            return f"Language: {join_and(tongues, 'or')} at {asked} asked; your resume says {says}", own
    return None


def _demands(clause: str) -> list[tuple[list[str], str]]:
    """The languages of which one is asked, with the level behind them; none where a level stands before any."""
    found: list[tuple[list[str], str]] = []
    parts = _LEVEL.split(clause)
    if not _TONGUE.search(parts[0]):
        return []
    for part, level in zip(parts, _LEVEL.findall(clause), strict=False):
        tongues = list(dict.fromkeys(_TONGUE.findall(part)))
        either = len(tongues) == 1 or re.search(r"\bor\b|/", part)
        found += [(tongues, level)] if either and tongues else [([tongue], level) for tongue in tongues]
    return found


def _levels_of(tongue: str, case: Case) -> list[tuple[str | None, Quote]]:
    """Each place outside of jobs that names the language, with its level or None."""
    found: list[tuple[str | None, Quote]] = []
    for block in case.resume.document.blocks:
        for hit in re.finditer(rf"\b{tongue}\b", block.text):
            rest = _TONGUE.split(block.text[hit.end() : hit.end() + _NEAR])[0]
            level = _LEVEL.search(rest)
            end = hit.end() + (level.end() if level else 0)
            words = block.text[hit.start() : end]
            if block.id not in case.places.positions:
                place = case.places.name(block.id)
                found.append(
                    (level.group() if level else None, Quote("resume", block.id, hit.start(), end, words, place))
                )
    return found


def name_languages(clause: str, wished: bool, case: Case) -> str:
    """The title that names each language that the clause asks, required and wished; empty where the resume has it.

    English is named only to who lives where it is no language of the country, and does not name it.
    """
    tongues = list(dict.fromkeys(_TONGUES.findall(clause)))
    texts = [block.text for block in case.resume.document.blocks]
    known = {tongue for text in texts for tongue in _TONGUES.findall(text)}
    home = home_of(case)
    away = home is not None and home[0].country not in _AT_HOME
    english = bool(_ENGLISH.search(clause)) and away and not any(_ENGLISH.search(text) for text in texts)
    if wished and not english and (known or any(_ENGLISH.search(text) for text in texts)):
        return ""  # a wish is no condition, and the resume has its own line of languages
    if known & set(tongues) or (known and not tongues) or ("European language" not in clause and not tongues):
        return "Language: English" if english else ""
    other = join_and(tongues, "or") if tongues else "a second one"
    if english:
        return f"Languages: English{f', and {other} as a wish' if wished else f' and {other}'}"
    return f"Language: {other}{' (wished for, not required)' if wished else ''}"
