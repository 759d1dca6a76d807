"""What a practice is done with: planning of a program is no planning of training, design of a plant none of software.

Where posting or line names an object that belongs to a field of its own, the other side must speak of that field too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from resume_tailor.model import Evidence, Match
from resume_tailor.patterns import lazily
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lines.objects import agree_in_kind


@dataclass(frozen=True, slots=True)
class Field:
    """A field in which the everyday words of project work have objects of their own."""

    concepts: re.Pattern[str]
    """The practices that it concerns."""
    object: re.Pattern[str]
    """Words of the object, as line or posting has them beside the practice."""
    theirs: re.Pattern[str]
    """What the other side must say of that field."""
    anywhere: bool = False
    """Whether a posting may say it anywhere, because the field is its trade."""
    whole: bool = False
    """Whether the object may stand anywhere in the resume's line: it names what the money or the firms are for."""


def _field(concepts: str, words: str, theirs: str = "", *, anywhere: bool = False, whole: bool = False) -> Field:
    own = rf"\b(?:{words})\b"
    return Field(
        lazily(concepts, re.I),
        lazily(own, re.I),
        lazily(rf"\b(?:{theirs})\b" if theirs else own, re.I),
        anywhere,
        whole,
    )


_DRAWN_UP = r"design|requirement|specification|standard|document|review|architect"
"""Practices whose object is their matter; dates, money and risks are kept alike in any field."""
FIELDS = (
    _field(
        r"^(?:project-|resource-)?planning$|schedul|^development|resource",
        r"trainings?|promotions?|careers?|succession|recruit\w*|appraisals?|personal development|development plans?|"
        r"leaves?|rosters?|shifts?|manpower mobili[sz]ation",
        r"train\w*|promotions?|career\w*|succession|recruit\w*|hir(?:e|ing)|apprais\w*|staff\w*|workforce|people|shifts?|"
        r"rosters?|talent|mentor\w*|coach\w*|manpower|development of (?:\w+ )?(?:team|staff|people)",
    ),
    _field(
        _DRAWN_UP,
        r"instrument(?:s|ation)?|plants?|pip(?:es?|ing)|HVAC|MEP|civil|structural|steel|concrete|switchgears?|"
        r"substations?|panels?|cables?|wiring|duct\w*|drainage|foundations?|shop drawings?|architectural|buildings?|"
        r"villas?|pumps?|valves?|boilers?|conveyors?",
        r"instrument(?:s|ation)?|plants?|pip(?:es?|ing)|HVAC|MEP|civil|structural|construction|electrical|buildings|"
        r"substations?|industrial|manufactur\w*|facilit(?:y|ies)|mechanical|utilit(?:y|ies)|power|"
        r"infrastructure projects?|subcontractors?|data cent(?:er|re)s?|oil|gas",
        anywhere=True,
    ),
    _field(
        r"requirement|planning|deliver|scope|negotiation|document",
        r"proposals?|pricing|quotations?|tenders?|bids?|RFPs?|RFQs?|grants?",
        r"proposals?|pric\w+|quot\w+|tender\w*|bids?|bidding|RFPs?|RFQs?|grants?|contracts?|statements? of work|SOWs?|"
        r"estimat\w+",
    ),
    _field(
        r"plan|schedul|deliver|document|requirement|control|inventory",
        r"shipments?|shipping|consignments?|dispatch\w*|stocks?|inventor(?:y|ies)|(?<!data )warehous\w+|spares?|"
        r"raw materials?|goods|freight|purchase orders?|crops?|menus?|meals?",
        r"shipments?|shipping|logistic\w*|dispatch\w*|stocks?|inventor(?:y|ies)|(?<!data )warehous\w+|spares?|"
        r"materials?|goods|freight|supply|procure\w*|purchas\w*|manufactur\w*|fulfil\w*|retail|parts",
        anywhere=True,
    ),
    _field(
        r"plan|schedul|deliver|document|requirement|coordinat",
        r"(?:social|sports?|cultural|annual) (?:events?|functions?|day)|weddings?|conferences?|exhibitions?|travel|"
        r"trips?|hotels?|flights?|visas?",
        r"events?|conferences?|exhibitions?|travel|trips?|hotels?|hospitality|tourism|flights?|airlines?|visas?|aviation",
        anywhere=True,
    ),
    _field(
        r"audit|compliance|standard|risk|review|quality|document",
        r"accounts? (?:payable|receivable)|ledgers?|tax(?:es|ation)?|bank reconciliation|payroll|petty cash|loans?|"
        r"insurance claims?|VAT|TDS",
        r"account\w*|ledgers?|tax\w*|payroll|loans?|lending|bank\w*|financ\w+|insur\w+",
        anywhere=True,
    ),
    _field(
        r"vendor|supplier|contract|procure|negotiat|budget|cost|service",
        r"canteens?|cafeterias?|catering|pantry|house ?keeping|janitorial|gardening|landscaping|pest control|laundry|"
        r"stationery|guest ?houses?|security guards?|(?:employee|staff) (?:events?|transport\w*)",
        r"canteens?|cafeterias?|catering|hospitality|house ?keeping|janitorial|facilit(?:y|ies) management|"
        r"facilities|office (?:services|management)|workplace|landscaping|administrative services",
        whole=True,
    ),
    _field(
        r"progress|monitor|supervis|inspect|coordinat",
        r"(?:job|construction|work|building) ?sites?|field crews?",
        r"sites?|construction|fields?|crews?|contractors?|install\w*|branches|locations",
    ),
    _field(
        r"milestone|timeline|deliver|deadline|on-time",
        r"contract(?:ual)? milestones?|(?:payment|billing|invoic\w+|revenue) milestones?|"
        r"milestones? (?:for|of) (?:the )?(?:purposes? of )?(?:billing|invoicing|payments?)",
        r"contract\w*|bill(?:ing|ed|s)?|invoic\w+|payments?|revenue|statements? of work|SOWs?",
    ),
    _field(
        r"^influence|negotiat|stakeholder|partner|relationship",
        r"favou?rable (?:agreements?|terms)",
        r"suppliers?|vendors?|contract\w*|agree\w+|negotiat\w+|terms|renewals?",
    ),
)
_BEFORE, _BEHIND = 32, 64
"""Characters to either side of the practice's words in which its object stands."""
_ENDS = re.compile(r"[.;:!?]\s|[.;:!?]$|\s[–—-]\s|,\s(?:which|where|while|and (?:led|managed|ran))\b")
_LINKS = frozenset(("of", "for", "on", "in", "at", "with", "by", "to", "and", "&", "or"))
"""What joins the practice to an object behind it, after up to three words of its own."""


def share_field(match: Match, item: Evidence, case: Case) -> bool:
    """Whether what the line does it with, and what the posting asks it for, may be one thing."""
    if item.mention.category not in ("practice", "soft", "domain", "technology", None):
        return True
    asked = _asked_objects(match, case)
    if not agree_in_kind(item.concept, asked, item.quote.text):
        return False
    start = item.mention.start - item.quote.start
    end = start + len(item.mention.text)
    told = object_around(item.quote.text, start, end)
    rows = [row for row in FIELDS if row.concepts.search(item.concept)]
    return all(_agrees(row, told, item.quote.text, asked, match, case) for row in rows)


def _agrees(row: Field, told: str, line: str, asked: list[str], match: Match, case: Case) -> bool:
    if row.object.search(line if row.whole else told):
        theirs = case.posting.document.text if row.anywhere else match.requirement.quote.text[:_MOST_READ]
        if not row.theirs.search(theirs[:_MOST_TEXT]):
            return False
    if asked and all(row.object.search(one) for one in asked):
        return bool(row.theirs.search(line))
    return True


_MOST_READ, _MOST_TEXT = 600, 100_000
"""Characters of the posting's line, and of all of it, that are read."""


def _asked_objects(match: Match, case: Case) -> list[str]:
    """The objects beside the posting's words, one for each of its askings."""
    found = []
    for mention in islice(match.requirement.mentions, MOST_PLACES):
        text = case.posting.document.block(mention.block_id).text
        found.append(object_around(text, mention.start, mention.end))
    return found


def object_around(text: str, start: int, end: int) -> str:
    """The words that tell what the practice is done with: within it, right before it, and behind what joins them."""
    start, end = max(0, start), max(0, end)
    before = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1].split()[-_WORDS:]
    behind = _ENDS.split(text[end : end + _BEHIND])[0]
    first = behind.split()[: _WORDS + 2]
    joined = behind if behind.startswith(",") or _LINKS & set(first) else " ".join(first[:1])
    return " ".join((*before, text[start:end], joined))


_WORDS = 2
"""Words before a practice that may tell its kind: `plant design`, `staff planning`."""
