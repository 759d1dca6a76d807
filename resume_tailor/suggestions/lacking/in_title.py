"""What the posting's own title says that the work is of, and no word of the resume does: `(Java, XML)`."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lacking.held import whole_text
from resume_tailor.suggestions.person.reach import posting_lines

_PARTS = re.compile(r"\s[-–—|:]\s?|(?<=\w)-\s|[|,;()\[\]]|/(?! ?\d)| and | & ")
_ROLE = re.compile(
    r"\b(?:senior|sr|junior|jr|staff|principal|lead|leader|chief|head|associate|assistant|director|vp|managers?|mgr|"
    r"(?:project|program(?:me)?|product|portfolio) management|coordinator|engineer|owner|projects?|programs?|"
    r"programmes?|portfolio|delivery|technical|tech|technology|operations|"
    r"tpm|tpgm|pm|pmo|it|ii|iii|iv|v|i|of|for|the|doe)\b\.?",
    re.I,
)
"""Words of a title that say rank and post, not what the work is of."""
_NO_SUBJECT = re.compile(
    r"\b(?:remote|hybrid|on-?site|contract\w*|w2|c2c|full|part|time|temporary|permanent|months?|zones?|east\w*|west\w*|"
    r"central|north\w*|south\w*|usa?|uk|emea|apac|global|hours?|shift|pmp|csm|req|id|job|open|opportunity|urgent|"
    r"enterprise|digital|strategic|professional|services?|business|software|applications?|product|products|solutions?|systems?|"
    r"clearance|cleared|infrastructure|manufacturing|government|federal|bilingual|new|team|level|transformation|client|customer|general|\d\w*)\b",
    re.I,
)
"""Words that make a part of a title no field of work, or one too wide to be lacking."""
_MOST_WORDS, _MOST_SUBJECTS = 3, 2


@once_a_case
def subjects_not_held(case: Case) -> tuple[str, ...]:
    """At most two parts of the title that name the work, which the posting asks for and the resume never has."""
    found: list[str] = []
    text = whole_text(case).lower()
    for part in _PARTS.split(case.posting.title):
        words = " ".join(_ROLE.sub(" ", part).split()).strip(" -–.&+")
        if not words or _NO_SUBJECT.search(words) or len(words.split()) > _MOST_WORDS:
            continue
        if short := _short_form_not_held(words, case):
            found.append(short)
            continue
        stems = [word.lower()[:_STEM] for word in re.findall(r"[A-Za-z][\w+#.]*", words)]
        telling = [stem for stem in stems if stem not in _COMMON]
        if not telling or any(stem in text for stem in telling) or not _is_asked(stems, case):
            continue
        if "analyt" in telling and any(_ANALYST.search(position.title) for position in case.resume.positions):
            continue  # who was an analyst by title has done the work under its other name
        if not _stands_for(words, case.posting.title):
            found.append(_as_in_the_body(words, case))
    return tuple(dict.fromkeys(found))[:_MOST_SUBJECTS]


_LEAST_LINES = 2
"""Lines beside the title that name a short form before it is what the work is of."""


def _short_form_not_held(words: str, case: Case) -> str:
    """The short form among several words of a title (`SAP` of `SAP Integration`), where the resume never has it."""
    for word in words.split() if " " in words else ():
        named = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        lines = sum(bool(named.search(block.text)) for block in case.posting.document.blocks) - 1
        if _SHORT_FORM.fullmatch(word) and lines >= _LEAST_LINES and word.lower() not in whole_text(case).lower():
            return word
    return ""


_SHORT_FORM = re.compile(r"[A-Z][A-Z0-9]{2,5}")
_ANALYST = re.compile(r"\b(?:analyst|analysis)\b", re.I)
_STEM = 6
_COMMON = frozenset(("manage", "engine", "develo", "and"))
"""Stems of a title's words that tell no field by themselves."""


def _stands_for(words: str, title: str) -> bool:
    """Whether it is the short form of the words before it: `Cargo Delivery Element (CDE)`."""
    before = title.split(words)[0].split()
    letters = "".join(word[0] for word in before if word[0].isalpha())
    return len(words) > 1 and words.isupper() and words in letters.upper()


def _as_in_the_body(words: str, case: Case) -> str:
    """The words as the posting writes them inside a sentence, without a title's capitals where it has them small."""
    if any(words.lower() in line for line in posting_lines(case)):
        return words.lower()
    inside = re.compile(rf"(?<=[a-z,] ){re.escape(words)}\b", re.I)
    hits = (inside.search(line) for line in posting_lines(case))
    return next((hit.group() for hit in hits if hit), words)


def _is_asked(stems: list[str], case: Case) -> bool:
    """Whether the posting asks for it as a skill: a town or a team that stands in the title is none."""
    asked = [mention.text.lower() for one in case.posting.requirements for mention in one.mentions]
    return any(all(stem in words for stem in stems) for words in asked)
