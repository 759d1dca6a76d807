"""Fields of study by family, and whether a degree is so far from those asked that nobody calls it related unasked."""

from __future__ import annotations

import re

_FAMILIES: tuple[tuple[str, str], ...] = (
    ("computing", r"\bcomput|\bsoftware|\binformati|\bIT\b|\bMIS\b|\bcyber|\bdata\b|\bmca\b|\bbca\b|\bwirtschaftsinf"),
    ("electrical", r"\belectr|\btelecom|\bcommunications? eng|\bECE\b|\bEEE\b|\bmechatron|\brobot|\bautomation"),
    (
        "things",
        r"\bmechan|\bcivil\b|\bstructur|\bindustrial|\bproduction|\bchemical|\baerospace|\baeronaut|\bautomo|\bmetall|"
        r"\bmaterials?\b|\bbiomed|\bmarine|\bpetrol|\bmining|\bconstruction|\barchitect",
    ),
    (
        "business",
        r"\bbusiness|\bcommerce|\bmanagement|\badministrat|\baccount|\bfinanc|\bmba\b|\bbba\b|\bpgdm\b|\bb\.?\s?com\b|"
        r"\beconom|\bmarketing|\bhuman resourc|\boperations",
    ),
    (
        "arts",
        r"\bpolitic|\bhistory|\bliterature|\bphilosoph|\bsociolog|\blaw\b|\bjournalis|\benglish|\blanguages?\b|"
        r"\bfine arts|\bpsycholog",
    ),
    ("any", r"\bscien(?!ce in\b)|\bmath|\bphysic|\bstatist|\bSTEM\b"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.I)) for name, pattern in _FAMILIES)
_COMPUTER_SCIENCE = re.compile(r"\b(?:comput\w*|informati\w+|data)(?: systems?)? (?:scien\w+|technolog\w+)", re.I)
"""Computer science and information technology, of which neither word is of another family."""
_ANY_WILL_DO = re.compile(r"\btechnical\b|\btechnology\b|\bany\b|\brelevant\b", re.I)
"""Words of a demand that takes more fields than it names."""
_SCHOOL = re.compile(r"\b(?:universit\w+|institut\w*|college|school|academy|faculty) of (?:\w+ ?){1,3}", re.I)
"""A school's name, which tells no field of study."""
_ENGINEERING = re.compile(r"\bengineering\b|\bengineer\b", re.I)
_ANY_ENGINEERING = re.compile(r"(?:^|[,;/(:]|\b(?:in|or|and|of|an?|any)\b)\s*(?:any )?engineering\b", re.I)
"""Engineering without a branch among the fields asked: any branch is one."""
_OF_ENGINEERING = frozenset(("computing", "electrical", "things"))
_NEAR = frozenset((frozenset(("computing", "electrical")), frozenset(("electrical", "things"))))
"""Families of which one mostly passes for related to the other."""


_OF_LIFE = re.compile(
    r"\b(?:biolog|microbio|biochem|biotech|biomed|life[- ]scien|pharma|medicin|nursing|genetic|neurosci|physiolog|"
    r"immunolog|health scien|public health|toxicolog)",
    re.I,
)
"""Fields of the life sciences, of which one passes for another."""


def is_of_life(text: str) -> bool:
    """Whether the text names a field of the life sciences."""
    return bool(_OF_LIFE.search(text))


def families(text: str) -> frozenset[str]:
    """The families that the text names; all of engineering where it names that and no branch of it."""
    plain, computing = _COMPUTER_SCIENCE.subn("computing", text)
    found = {name for name, pattern in _PATTERNS if pattern.search(plain)}
    found |= {"computing"} if computing else set()
    if _ENGINEERING.search(plain) and not found & _OF_ENGINEERING:
        found |= _OF_ENGINEERING
    return frozenset(found)


def is_far(asked: str, held: str) -> bool:
    """Whether both name families, and none of the one is the same as or near to one of the other."""
    wanted, own = families(asked), families(_SCHOOL.sub("", held))
    wanted |= _OF_ENGINEERING if _ANY_ENGINEERING.search(asked) else frozenset()
    if (
        _ANY_WILL_DO.search(_COMPUTER_SCIENCE.sub("", asked))
        or not wanted
        or not own
        or "any" in wanted | own
        or wanted & own
    ):
        return False
    return not any(frozenset((one, other)) in _NEAR for one in wanted for other in own)
