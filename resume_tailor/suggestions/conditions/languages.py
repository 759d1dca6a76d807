"""The languages that a clause asks for and the resume does not name."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.conditions.home import home_of
from resume_tailor.suggestions.wording import join_and

_TONGUES = re.compile(
    r"\b(?:Spanish|French|German|Japanese|Mandarin|Chinese|Cantonese|Korean|Portuguese|Italian|Dutch|"
    r"Arabic|Hindi|Russian|"
    r"Hebrew|Polish|Swedish)\b"
)
LEVELS = "Your resume does not name English among your languages: add one line with the level of each that you speak."
"""What to do where English itself is not named."""
_AT_HOME = frozenset(("United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand", "Singapore"))
"""Countries whose people need not say that they speak English."""
_ENGLISH = re.compile(r"\bEnglish\b")


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
