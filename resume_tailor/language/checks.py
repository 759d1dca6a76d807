"""What a posting demands that no resume proves: clearance, right to work, place, travel, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from resume_tailor.language.units import Unit

CUE: Final = "check "
"""How the kinds of the cues for checks begin."""
TONGUES: Final = (
    "English|Spanish|French|German|Japanese|Mandarin|Chinese|Cantonese|Korean|Portuguese|Italian|Dutch|Arabic|Hindi|Russian"
    "|Hebrew|Polish|Swedish"
)
_NO_PLACE: Final = (
    r"(?![- ](?:and multi[- ]?)?(?:cloud|agile|delivery|waterfall|project|programme?s?\b|methodolog|method|"
    r"approach(?:es)? to|infrastructure|framework|architecture|integration|scrum|vehicle|engine\b|electric|mobile app|"
    r"it\b|data|network))"
    r"(?!\s?[,/&(]\s?(?:or |and )?(?:scrum|agile|waterfall|kanban|v-?model|classic|predictive|traditional)\b)"
)
"""What follows `hybrid` where it is a way to deliver or a kind of system."""
CHECKS: Final[tuple[tuple[str, str, str], ...]] = (
    # kind, label for the reader, words that ask for it (in any case); the first group of words must stand in one unit
    (
        "clearance",
        "security clearance",
        r"security clearance|\bTS/SCI\b|top secret|secret clearance|\bpublic trust\b|(?:active"
        r"|current|obtain|hold|maintain)"
        r"[^.;]{0,40}\bclearance|\bclearance\b[^.;]{0,30}(?:required|preferred|eligib|must)"
        r"|\bpolygraph\b|\bQ clearance"
        r"|\b(?:SC|DV|BPSS|NV[12]|security)[- ]clear(?:ed|ance)\b|security vetting|\bBPSS\b",
    ),
    (
        "work-authorization",
        "right to work",
        r"(?:authori[sz]ed|authori[sz]ation|eligible|eligibility|permit) to work"
        r"|\bright to work\b(?! (?:free|without|in an? (?:safe|environment)))"
        r"|(?:hold|have|valid|need|require[sd]?|possess|current)\W+(?:\w+\W+){0,3}work (?:permit|visa)s?\b"
        r"|work permit (?:is |are )?(?:required|needed)|leave to remain|settled status|\bcorp[- ]to[- ]corp\b"
        r"|work authori[sz]ation|(?:visa|immigration|employment|work|permit)\W+(?:\w+\W+)?sponsorship"
        r"|(?:no|not|without|offer|provide|require[sd]?|need|future)\W+(?:\w+\W+){0,2}sponsorship"
        r"|sponsorship (?:is |will |be |can)*(?:not |un)?(?:available|provided|offered)"
        r"|(?:not|cannot|can't|unable to|will|does|do)\W+(?:be able to )?sponsor\b"
        r"|\bvisas?\b|\bH-?1-?B\b|U\.?S\.? citizen|citizenship (?:is )?required"
        r"|must be (?:a )?(?:U\.?S\.?|US) (?:citizen|person)"
        r"|green card|\bC2C\b|\bU\.S\. person\b"
        r"|\b(?:on|only|our|as) (?:an? )?W-?2\b|\bW-?2 (?:only|basis|contract|employ\w+|positions?|roles?|hourly)\b",
    ),
    (
        "location",
        "place of work",
        rf"\bon-?\s?site\b|(?<!agile, )(?<!agile/)(?<!agile or )(?<!agile and )(?<!waterfall, )(?<!waterfall/)"
        rf"(?<!waterfall or )(?<!waterfall and )(?<!scrum, )"
        rf"\bhybrid\b{_NO_PLACE}|\bin[- ](?:the )?office\b|days (?:a|per) week in|must (?:reside"
        r"|live|be (?:located|based|local))"
        r"|(?:based|located) in\b|\brelocat(?:e|ion)\b|commut(?:e|ing) distance|ability to commute"
        r"|fully remote|100% remote"
        r"|(?<!flexible/)(?<!flexible and )(?<!flexible or )"
        r"remote (?:role|position|opportunity|within|in the"
        r"|work(?! (?:approach|culture|polic\w+|environment|stipend|allowance|set-?up|arrangements|tools)\b))"
        r"|^location\s*[:-]|work location",
    ),
    (
        "travel",
        "travel",
        r"(?:(?<!\d)\d+\s?%|up to|some|occasional(?:ly)?|willing(?:ness)?|able|ability|required|must|minimal"
        r"|extensive|domestic|international)"
        r"[^.;\n]{0,40}\btravel(?:l?ing)?\b|\btravel(?:l?ing)?\b[^.;\n]{0,40}(?:\d+\s?%|required|may be|as needed"
        r"|is expected|up to)|^travel\s*[:-]",
    ),
    (
        "language",
        "language",
        rf"(?:fluen\w+|proficien\w+|bilingual|native|written and spoken|speak\w*|command of|level of"
        rf"|knowledge of)[^.;\n]{{0,40}}\b(?:{TONGUES})\b"
        rf"|\b(?:{TONGUES})\b[^.;\n]{{0,25}}(?:fluen|proficien|language|speaker|speaking|\([ABC][12]\))",
    ),
    ("driving", "driving licence", r"\b(?:driver'?s?|drivers'|driving) licen[cs]e"),
)
"""The kinds of check: id, label, and the words that ask for it; each wording needs a cue of `cues.CUES`."""
_EQUALITY = re.compile(
    r"\b(?:race|colou?r|religion|creed|gender|national origin|marital|veteran|sexual orientation|ancestry)\b"
    r"|discriminat|equal opportunity",
    re.IGNORECASE,
)
"""Words of sentences on equal treatment, which name citizenship or language among what does not matter."""
_DEMAND = re.compile(
    r"(?=[mrcuna\d])(?:"  # the letter first, since that is the quickest look
    r"\bmust\b|\brequire[sd]?\b|\bcannot\b|\bcan ?not\b|\bcan't\b|\bunable\b|\bnot (?:be able|able|available|offer"
    r"|provide|sponsor)|\bno (?:visa|sponsorship)|authori[sz]ed to work|up to \d|\d ?%)",
    re.IGNORECASE,
)
"""Words by which a demand is plain."""
_OFFERS: Final = frozenset({"benefits", "pay"})
"""Sections in which only a plain demand is one: travel or remote work may be a benefit there."""
_PATTERNS = {kind: (label, re.compile(words, re.IGNORECASE)) for kind, label, words in CHECKS}


@dataclass(frozen=True, slots=True)
class CheckFound:
    """A demand outside of what a resume proves."""

    kind: str
    """`clearance`, `work-authorization`, `location`, `travel`, `language`, `driving`."""
    label: str
    start: int
    end: int
    demanded: bool = False
    """Whether the unit says outright that it is asked, or cannot be had."""


def _is_bare(heading: str) -> bool:
    """Whether a heading only announces what follows (`Hybrid Workplace Guidelines`) rather than says it."""
    return heading.endswith(":") or not (":" in heading or _DEMAND.search(heading))


def find_checks(text: str, unit: Unit) -> Iterator[CheckFound]:
    """The checks that one unit of a folded text asks for, each kind once; only kinds of which a cue stands there."""
    kinds = [cue[0] for cue in unit.cues if cue[0].startswith(CUE)]
    if not kinds or (unit.kind == "heading" and _is_bare(unit.text)) or _EQUALITY.search(text, unit.start, unit.end):
        return
    demanded = _DEMAND.search(text, unit.start, unit.end) is not None
    if not demanded and (unit.section in _OFFERS or unit.has("benefits!")):
        return
    for cue in dict.fromkeys(kinds):
        kind = cue.removeprefix(CUE)
        label, pattern = _PATTERNS[kind]
        match = pattern.search(text, unit.start, unit.end)
        if match:
            yield CheckFound(kind, label, match.start(), match.end(), demanded)
