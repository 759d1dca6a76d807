"""Whether posting and line mean the same by a word, and whether the line makes its point of it: no role, no aside."""

from __future__ import annotations

import re
from itertools import islice

from resume_tailor.model import Evidence, Match
from resume_tailor.suggestions.asked.asked_with import keeps_condition
from resume_tailor.suggestions.asked.in_sense import is_asked_in_sense
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case
from resume_tailor.suggestions.lines.questions import aside_starts

_CLAIMS = ("practice", "method", "domain", "soft")
_AROUND = 120
"""Characters on either side of the asked word that tell its sense."""


def is_meant(match: Match, item: Evidence, case: Case) -> bool:
    """Whether a line may be put forward for what is asked: a skill, in the posting's sense, the line's own point."""
    titled = not item.speaks and (_TITLE.search(item.mention.text) or _is_of_people(item, case))
    if titled or "role" in (match.requirement.category, item.mention.category):
        return False
    return (
        is_asked_in_sense(match, case)
        and keeps_condition(match, item, case)
        and not is_aside(item)
        and not _is_audited(item)
        and not _is_a_function(item)
        and not _is_other_example(match, item)
        and not _is_of_another_trade(item, case)
    )


_OF_QUALITY = re.compile(r"quality|metric|kpi|risk|test|standard|audit|compliance|reliab")
_OF_DATES = re.compile(r"deliver|on-time|stakeholder|schedul")
_TRADES = (
    (
        _OF_QUALITY,
        re.compile(r"\b(?:suppliers?|vendors?|materials?|purchas\w+|procure\w+)\b", re.I),
        re.compile(
            r"\b(?:suppliers?|vendors?|materials?|purchas\w+|procure\w+|manufactur\w+|supply chain|construction)\b",
            re.I,
        ),
    ),
    (
        re.compile(r"^billing$"),
        re.compile(r"\binvoic\w+|\bbilling (?:them|the client|clients|customers)\b", re.I),
        re.compile(r"\binvoic\w+|\baccounts receivable\b|\bbill(?:ing)? (?:the )?(?:clients?|customers?)\b", re.I),
    ),
    (
        _OF_QUALITY,
        re.compile(r"\bFMEA\b|\bISO 14971|\bIEC 6\d{4}|\bhazard|\bdesign control", re.I),
        re.compile(r"\bFMEA\b|14971|\bhazard|\bsafety\b|\bmedical (?:device|product)|\bdesign control|26262", re.I),
    ),
    (
        _OF_QUALITY,
        re.compile(
            r"\byield\b|\bNPI\b|\bbuild readiness|\bproduction line|\bon the line\b|\bcontract manufactur", re.I
        ),
        re.compile(
            r"\bmanufactur|\bhardware\b|\bfactor(?:y|ies)\b|\byield\b|\bNPI\b|\belectronics?\b|\bmechanical", re.I
        ),
    ),
    (
        _OF_QUALITY,
        re.compile(r"\bcrash rate|\bapps?\b|\bfirmware|\bdefects found after release", re.I),
        re.compile(r"\bsoftware\b|\bapps?\b|\bapplications?\b|\bdigital\b|\bplatform|\bsaas\b|\bfirmware", re.I),
    ),
    (
        re.compile(r"safety", re.I),
        re.compile(r"\bsites?\b|\bHSE\b|\bEHS\b|\bworkers?\b|\blabou?r|\bconstruction|\bhazard|\baccidents?\b", re.I),
        re.compile(
            r"\bHSE\b|\bEHS\b|\bOSHA\b|construction|occupational|\bworkers?\b|job ?sites?|\bsite safety|\bplants?\b|"
            r"manufactur|industrial|\bhazard",
            re.I,
        ),
    ),
    (
        re.compile(r"standard|compliance|procedure", re.I),
        re.compile(r"\bprivacy\b|\bGDPR\b|\btracking rules\b|\bcyber|\bUN R\d|\bPCI\b", re.I),
        re.compile(r"privacy|data protection|\bGDPR\b|cyber|information security|\bPCI\b|regulat|compliance", re.I),
    ),
    (
        re.compile(r"secur|cyber|compliance|standard|regulat"),
        re.compile(r"\bUN R ?\d|\btype approval|\bvehicles?\b|\bECUs?\b|\bautomotive\b", re.I),
        re.compile(
            r"\bvehic|\bautomotive|\bUN R ?\d|\bembedded|\bproduct security|\bdevice security|\bIoT\b|"
            r"\bregulatory\b|\bhomolog|26262",
            re.I,
        ),
    ),
    (
        re.compile(r"^quality"),
        re.compile(r"\baudits?\b|\bnotified body\b|\bFDA\b", re.I),
        re.compile(r"\baudit|\bregulat|\bcomplian|\bFDA\b|\bISO\b|\bquality (?:system|management)", re.I),
    ),
    (
        _OF_DATES,
        re.compile(
            r"\b(?:shipments?|shipping|consignments?|dispatch\w*|(?<!data )warehous\w+|trucks?|lorr(?:y|ies)|goods|"
            r"cargo|freight)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:shipments?|shipping|logistic\w*|dispatch\w*|(?<!data )warehous\w+|trucks?|goods|cargo|freight|"
            r"transport\w*|fleets?|supply chain|fulfil\w+)\b",
            re.I,
        ),
    ),
)
"""Concepts that mean another thing in a trade, the words of a line of that trade, and of a posting that has it."""


def _is_of_another_trade(item: Evidence, case: Case) -> bool:
    """Whether the line speaks of quality or dates in a trade that the posting does not name: a factory's yield."""
    rows = [(line, theirs) for concepts, line, theirs in _TRADES if concepts.search(item.concept)]
    if not rows or is_the_post(item, case):
        return False
    posting = case.posting.document.text
    return any(line.search(item.quote.text) and not theirs.search(posting) for line, theirs in rows)


def is_the_post(item: Evidence, case: Case) -> bool:
    """Whether the posting is about it by its title: the approval of a car's security answers a job in security."""
    word = re.search(r"[a-z]{7,}", item.concept.rpartition("-")[2])
    return word is not None and word.group() in case.posting.title.lower()


_PEOPLE = re.compile(r"\s+(?:\w+ )?(?:teams?|departments?|staff|groups?|engineers|specialists)\b", re.I)


def _is_of_people(item: Evidence, case: Case) -> bool:
    """Whether the thing only tells which people it was: `coordinate the network engineering team`."""
    if item.mention.category not in (*TECHNICAL, "practice"):
        return False
    text, mention = case.block(item.mention.block_id).text, item.mention
    before = text[max(0, mention.start - _AROUND) : mention.start]
    return bool(_WITH.search(before)) and bool(_PEOPLE.match(text, mention.end))


_AUDITED = re.compile(
    r"\baudit\w*\b[^.;]{0,40}$|\b(?:for|of|across) (?:all|every|each|various) (?:\w+ ){0,2}$",
    re.I,
)
"""What stands before a tool that was the object of an audit, or that tells which projects were meant."""


def _is_audited(item: Evidence) -> bool:
    """Whether a tool only tells what was audited, or which projects: `audit readiness for all SAP projects`."""
    before = item.quote.text[: max(0, item.mention.start - item.quote.start)]
    return item.mention.category in TECHNICAL and not item.speaks and bool(_AUDITED.search(before))


def _is_a_function(item: Evidence) -> bool:
    """Whether a practice only names a department, or a phase: `the core team: quality, procurement`, `by Internal
    Audit`, `from feasibility to launch`.
    """
    if item.mention.category != "practice" or item.speaks:
        return False
    first = max(0, item.mention.start - item.quote.start)
    before, after = item.quote.text[:first], item.quote.text[first + len(item.mention.text) :]
    if item.concept.endswith("-studies") and before.lower().endswith("from ") and _UNTIL.match(after):
        return True
    return bool(_OF_A_TEAM.search(before) or (_BY.search(before) and item.mention.text.istitle()))


_OF_A_TEAM = re.compile(
    r"\b(?:team|program|programme|committee|council|group|functions|departments|partners|stakeholders)\b"
    r"[^.;:()]{0,90}(?::|\()\s[^.;:]{0,120},\s[^.;:]{0,60}$|"
    r"\b(?:teams? of|representatives of|people from) (?:[\w&/-]+,? ){1,8}$",
    re.I,
)
"""What stands before a member of a list of functions."""
_BY = re.compile(r"\b(?:by|from) (?:the )?$")
_UNTIL = re.compile(r"\s(?:to|through|until)\b")


_WITH = re.compile(
    r"\b(?:coordinat|co-ordinat|liais|collaborat|work|meet|align|communicat|represent|with|between)\w*\b[^.;]*$", re.I
)

_EXAMPLES = re.compile(r"\b(?:such as|like|e\.?g\.?|including)\b|\(", re.I)


def _is_other_example(match: Match, item: Evidence) -> bool:
    """Whether the posting gives examples of the tools it means, and the line has another one."""
    if item.relation != "narrower" or item.mention.category not in ("tool", "technology"):
        return False
    line = match.requirement.quote.text
    return bool(_EXAMPLES.search(line)) and item.mention.text.lower() not in line.lower()


_TITLE = re.compile(r"\b(?:managers?|leads?|leaders?|directors?|officers?|coordinators?|engineers?|analysts?)$", re.I)
"""How words end that name somebody, not something done."""


_CLAUSE_ENDS = re.compile(r"[.;](?=\s)|\s[–—-]\s|:\s")


def is_aside(item: Evidence) -> bool:
    """Whether the words stand where the line tells of something beside its point: `ensuring quality`."""
    before = item.quote.text[: max(0, item.mention.start - item.quote.start)]
    if item.speaks or (item.mention.category not in _CLAIMS and item.relation == "same"):
        begins = _BESIDE.search(f"{before}{item.mention.text}", max(0, len(before) - _LONGEST_LINK))
        return item.speaks and bool(begins)
    clause = _CLAUSE_ENDS.split(before)[-1]
    passing = len(re.split(r"[.;]\s", before)[-1]) > _PASSING and len(item.mention.text.split()) == 1
    return passing or aside_starts(clause)


_BESIDE = re.compile(r"\band (?:included|including|includes|helped|helping|supported|supporting)\b", re.I)
"""How begins what a line adds to its point, though it speaks for something."""
_LONGEST_LINK = 15
"""Characters before the words in which such a beginning stands."""
_PASSING = 150
"""Characters of a sentence behind which one word is a word in passing."""


_OF_TEAMS = frozenset(("leadership", "team-leadership", "team-management", "building-teams", "people-management"))
_TEAM = re.compile(r"\b(?:teams?|people|others|supervis\w*|direct reports|technicians|engineers|staff)\b", re.I)


def is_hard(match: Match, item: Evidence) -> bool:
    """Whether it is more than a trait: no soft skill, but for leading a team that the line tells of."""
    if match.requirement.category != "soft":
        return True
    asked = any(_TEAM.search(mention.text) for mention in islice(match.requirement.mentions, MOST_PLACES))
    return item.concept in _OF_TEAMS and asked and bool(_TEAM_LED.search(item.mention.text))


_TEAM_LED = re.compile(r"\b(?:led|lead|manage[sd]?|supervise[sd]?|head(?:s|ed)?|direct(?:s|ed)?|hired)\b.*", re.I)
"""How words begin that tell of leading a team."""
