"""Which lines are headings by their whole wording, since some that begin like one ask for a capability.

`Preferred qualifications` opens a section; `PMP preferred`, `Leadership skills` and `Schedule management` are items.
"""

from __future__ import annotations

import re
from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EDGE: Final = re.compile(r"^[\W\d_]*(?:[ivx]+\.\s)?|[\s:.\-*#_?!]+$")
_ADJECTIVE: Final = (
    r"(?:the|our|your|key|core|main|major|primary|principal|essential|basic|minimum|required|preferred|desired"
    r"|desirable|additional|other|job|role|position|general|specific|mandatory|personal)\s"
)
_THING: Final = (
    r"(?:qualifications?|requirements?|responsibilit(?:y|ies)|duties|skills?|experience|education|knowledge"
    r"|competenc(?:y|ies)|abilities|certifications|attributes|functions|tasks|accountabilities|criteria|expertise"
    r"|prerequisites)"
)
_WHOLE: Final = re.compile(
    rf"(?:{_ADJECTIVE})*{_THING}(?:(?:\s?[,/&]\s?|\s(?:and|or|and/or)\s)+(?:{_ADJECTIVE})*{_THING})*"
    r"(?:\s(?:required|preferred|desired))?"
    r"|(?:some )?(?:nice|good|great)[ -]to[ -]haves?|must[ -]haves?|bonus points|pluss?es"
    r"|preferred|required|desired|essential|desirable|person specification"
    r"|(?:job|role|position|company) (?:description|summary|overview|purpose|profile)|description|summary|overview"
    r"|(?:industry[ -])?competitive (?:compensation|salary|salaries|wages|pay|benefits)"
    r"|benefits|perks|(?:benefits (?:and|&) perks|perks (?:and|&) benefits)"
    r"|about (?:us|you|the (?:role|job|team|position))|who (?:we|you) are"
    r"|(?:what|who) you(?:'ll| will)? (?:do|bring|need|have|work with)|what (?:we(?:'re| are) looking for|we offer)"
)
"""The wordings that are headings wherever they stand, behind a bullet too."""
_OPENERS: Final = (
    *("what ", "what's", "who ", "how ", "about", "why ", "our ", "your ", "you ", "you'", "we ", "we'", "the "),
    *("in this ", "in the ", "is this ", "is it ", "it's ", "do you ", "life at ", "working at ", "meet ", "a day "),
)
"""Beginnings of what a posting says as a heading, whatever follows."""
_SURE: Final = re.compile(
    r"equal (?:employment )?opportunit|\beeo\b|affirmative action|privacy (?:notice|policy|statement)|accommodations?\b"
    r"|(?:pay|salary) transparency|data privacy|inclusive|inclusiveness|opportunity employer|export control|drug.free"
    r"|corporate security|badging|in a nutshell|you'll do|you will do|work.life balance|flexible working"
    r"|working for you|benefits (?:for|of|at)\b|job responsibilit|(?:responsibilities|qualifications)$"
)
_WORDS_OF_HEADINGS: Final = _words(
    "a abilities about after also but could fit here know match may might not strong toolbox toolkit wishlist would "
    "accessibility accommodation accommodations accountabilities accountability action activities "
    "additional advantage affirmative all an and annual anticipated applicant applicants application apply are "
    "areas as at attributes authorization background base basic be capabilities beneficial benefit benefits "
    "bonus bring brownie "
    "by candidate candidates care career certifications challenge characteristics citizenship commitment company "
    "compensation competencies conditions considered contact core corporate credentials credit criteria culture "
    "daily day department description desirable desired details disclosure diverse diversity duration duties duty "
    "education eeo elements eligibility employee employer employment environment eoe equal equity equivalent "
    "essential essentials estimated expectations expected experience experiences expertise extra flexible for free "
    "full functions general good great guidelines have haves highlights hiring hours how hybrid ideal impact "
    "important in inclusion inclusive inclusiveness inclusivity information initiatives interview interviews is it "
    "jd job key keywords knowledge language languages law legal level licenses licensure life list location main "
    "major mandatory mentorship minimum mission most must necessary need needed needs nice non-discrimination note "
    "notice objective objectives of offer on opportunity optional or other our out overview package pay per perks "
    "person personal physical place plus pluses plusses "
    "points policy position possess posting pre-employment preferred "
    "prerequisites primary principal principles privacy process professional profile purpose qualification "
    "qualifications range "
    "ranges recommended relocation remote required requirement requirements responsibilities responsibility rewards "
    "role roles salary schedule scope screening secondary skill skills soft spec specific specification sponsorship "
    "stack stand statement strengths structure submission success suggested summary supervisory tasks team tech "
    "technical tests that the this time title to total traits transparency travel type typical us values visa "
    "vision wage wages we week what who why will wish with work workplace you your"
)
"""Words of which headings are made, none of which names a capability that one could be asked for by itself."""
_SHORTENED: Final = re.compile(r"'(?:ll|re|ve|d|s)\b")
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")


def heading_core(line: str) -> str:
    """A line in lower case, without the numbers and marks around it."""
    return _EDGE.sub("", line.replace("\n", " ")).lower()


def is_whole_heading(line: str) -> bool:
    """Whether a line is nothing but a wording that postings have for a heading: `Nice to have`, `Required skills`."""
    return _WHOLE.fullmatch(heading_core(line)) is not None


def is_made_of_heading_words(line: str) -> bool:
    """Whether a line has no other words than those of headings: `Key skills & experience`."""
    return _WORDS_OF_HEADINGS.issuperset(_WORD.findall(_SHORTENED.sub("", heading_core(line))))


def is_plain_heading(line: str) -> bool:
    """Whether a line has no word, or none that tells of a capability, beside those that headings are made of.

    `Additional Preferred Qualifications` and `Why Join Acme` do; `Technical Writing Skills` may ask for writing.
    """
    core = heading_core(line)
    return (
        ":" in core
        or core.startswith(_OPENERS)
        or _SURE.search(core) is not None
        or _WORDS_OF_HEADINGS.issuperset(_WORD.findall(core))
    )
