"""What the posting puts beside a practice it asks for, which a line must have too: "Agile delivery" is no delivery."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from resume_tailor.model import Evidence, Match
from resume_tailor.patterns import lazily
from resume_tailor.suggestions.case import MOST_PLACES, Case

_AROUND = 70
"""Characters on either side of the asked words in which their modifier or object stands."""
_OF_TEAMS_WAY = r"\b(?:agile|scrum|kanban|safe|sprints?|iterations?|increments?|user stories)\b"
_CONDITIONS = tuple(
    (lazily(concepts, re.I), lazily(asked, re.I), lazily(told, re.I))
    for concepts, asked, told in (
        (
            r"deliver|execution|planning|^(?:project|program)-management$|^(?:estimation|release-management)$",
            r"\b(?:agile|scrum|kanban)[- ](?:(?:software|project|program|product|sprint|release)[- ])?\[",
            _OF_TEAMS_WAY,
        ),
        (
            r"planning$",
            r"\[(?:sprint|cycle|iteration|increment|PI)[/ ]|"
            r"\b(?:sprint|cycle|iteration|increment|PI)s?[/ ](?:\w+[/ ])?\[",
            r"\b(?:agile|scrum|kanban|safe|sprints?|iterations?|increments?|quarter\w*|user stories)\b",
        ),
        (
            r"^prioritization$",
            r"^(?!.*\b(?:roadmap|initiatives|programs|projects|portfolio|features|investments|demands)\b).",
            r"priorit|\brank|roadmap|backlog|OKR|trade-?off|sequenc|capacity|quarterly|postpon|dropped|scope",
        ),
        (
            r"^(?:vendor|supplier)-management$",
            r"\][^.;]{0,12}\bprocurement\b|\bprocurement\b[^.;\[]{0,12}\[|\][^.;]{0,60}\b(?:RF[xPQI]s?|SOWs?)\b",
            r"\bcontracts?\b|negotiat|procure|purchas|select|statements? of work|\bSOW|\bRF[PQIx]|tender|renewal|\bSLA",
        ),
        (
            r"^(?:vendor|supplier|partner)-management$",
            r"\b(?:vendor|supplier|partner)s?\]?[- ]\[?(?:projects|implementations|deliver)",
            r"project|implement|deliver|launch|roll-?out|integrat|migrat|programs?\b|programmes?\b",
        ),
        (
            r"^(?:data-cent\w+|network\w*|it-infrastructure|facilit\w+)$",
            r"\b(?:engineering|construction|commissioning)\]|\] (?:engineering|construction|commissioning)\b",
            r"engineer|construct|commission|design|built",
        ),
        (
            r"^meeting-facilitation$",
            r"\b(?:status|progress|kick-?off|steering) \[?meeting|\[(?:status|progress|kick-?off|project) ",
            r"meeting|status|progress|steering|committee|board|stand-?ups?|scrum",
        ),
        (
            r"^(?:project-)?planning$",
            r"\b(?:migration|transition|cut-?over|relocation)[- ]\[?plan",
            r"migrat|transition|cut-?over|relocat|moved?\b|decommission",
        ),
        (
            r"^(?:project-)?planning$",
            r"\b(?:test|quality|training|marketing|sales|treatment|care|lesson|safety|emergency|disaster|recovery)"
            r"[- ]\[?plan",
            r"test|quality|train|market|sales|treatment|care\b|lesson|safety|emergency|disaster|recovery",
        ),
        (
            r"^documentation$",
            r".",
            r"document|\bplans?\b|specification|\bfiles?\b|manuals?|records?\b|minutes|charters?|traced|drawings|templates?|"
            r"procedures?|user stories|wiki|Confluence",
        ),
        (
            r"^prioritization$",
            r"\[[^\]]*\][^.;]{0,40}\b(?:roadmap|initiatives|programs|projects|portfolio|features|investments|demands)\b|"
            r"\[[^\]]*\b(?:roadmap|initiatives|programs|projects|portfolio|features|investments|demands)\]",
            r"roadmap|initiatives|portfolio|backlog|OKR|features|trade-?off|capacity|quarterly|"
            r"priorit\w+ (?:of )?(?:the )?(?:\w+ )?(?:projects|programs|work)\b",
        ),
        (
            r"^(?:project-)?coordination$",
            r"\b(?:technical|care|travel|event|trade|outage|shift|logistics?) \[",
            r"technical|care\b|travel|event|trade|outage|shift|logistic",
        ),
        (
            r"^multitasking$",
            r".",
            r"\b(?:multiple|several|parallel|simultaneous\w*|concurrent\w*|at once|\d+|two|three|four|five|six|seven|"
            r"eight|nine|ten)\b[^.;]{0,30}\b(?:projects?|program(?:me)?s?|workstreams|launches|tasks)\b",
        ),
        (
            r"^prioritization$",
            r"\[[^\]]*\](?:[,\s]+(?:and )?[\w-]+){0,4} (?:of )?(?:[\w-]+ ){0,2}"
            r"(?:requirements?|backlogs?|features?|user stories|defects?|bugs|tickets)\b|"
            r"\b(?:requirements?|backlogs?|features?) \[",
            r"\b(?:requirements?|backlogs?|features?|user stories|defects?|bugs|tickets|scope)\b",
        ),
        (
            r"^(?:sdlc|software-delivery|software-development-process|risk-\w+|compliance|testing)$",
            r"\b(?:secur|cyber|adversar)\w*[^.;\[]{0,60}\[|\[secur\w* |\] (?:and|or|&) (?:threat|vulnerabilit)",
            r"secur|cyber|threat|vulnerab|penetration|encrypt|privacy|\bPCI\b",
        ),
        (
            r"^(?:deployment-management|release-management|launch\w*|compliance)$",
            r"\] (?:of|for|to) (?:\w+ ){0,4}(?:models|AI|ML|algorithms)\b|\b(?:models?|AI|ML) \[",
            r"\bmodels?\b|\bAI\b|\bML\b|machine learning|algorithm",
        ),
        (
            r"deliver",
            r"(?:\[|\b)(?:samples?|services?|content|training|functional|goods|materials?|parts?|benefits?|value|data|care|"
            r"food|drug|newspaper|cash)\b[ -]\[?deliver(?:y|ies)\b",
            r"samples?\b|service|content|training|functional|goods|materials?|parts\b|benefits|value|data\b|care\b",
        ),
        (
            r"^(?:scheduling|cost-management|budget-management|timeline-management)$",
            r"\](?:,? (?:and )?\w+){0,2} data\b",
            r"\bdata\b|report|forecast|analy[sz]",
        ),
        (
            r"^issue-management$",
            r"\[[^\]]*\b(?:quality|safety|operational|production|field) (?:issues?|failures?|problems?)|"
            r"\b(?:quality|safety|production|field) \[",
            r"quality|safety|defects?|failures?|yield|complaint|incident|root cause|field",
        ),
        (
            r"^requirements-management$",
            r"\btechnical \[?requirements|\[[^\]]*\btechnical requirements",
            r"technical|system|software|specification|functional|interface|engineer",
        ),
        (
            r"^(?:project-)?planning$",
            r"\[[^\]]*\] to (?:address|close|fill|fix|resolve|mitigate)\b",
            r"\bgaps?\b|address|mitigat|corrective",
        ),
        (
            r"^(?:project-)?planning$",
            r"\b(?:calendar|event|travel|workforce|shift|succession)\b[^.;\[]{0,30}\[|\[time planning|\btime \[plan",
            r"calendar|event|travel|workforce|shift|succession",
        ),
        (
            r"^technical-support$",
            r"\] (?:and \w+ )?(?:for|to|of) (?:\w+ ){0,2}(?:developers|engineers|engineering|sales|teams)\b",
            r"developers|engineer|sales|teams",
        ),
    )
)
"""By concept: what stands beside the asked words (those in square brackets), and what a line must then say."""
_TOLD_WITH = tuple(
    (lazily(concepts, re.I), lazily(told, re.I), lazily(asked, re.I))
    for concepts, told, asked in (
        (
            r"^(?:project-|resource-)?planning$",
            r"\b(?:quarterly|sprint|iteration|increment|PI|daily|weekly|shift) planning\b",
            r"\b(?:agile|quarter\w*|increments?|sprints?|iterations?|scrum|SAFe|roadmaps?|cross[- ]team|OKRs?)\b",
        ),
        (
            r"deploy|release|roll-?out|launch",
            r"\b(?:laptops?|desktops?|PCs|printers?|phones?|tablets|workstations?)\b",
            r"\b(?:laptops?|desktops?|PCs|printers?|phones?|tablets|workstations?|devices?|hardware|end[- ]?users?|"
            r"endpoints?|equipment|infrastructure)\b",
        ),
    )
)
"""By concept: what makes the line's practice one of its own kind, and what the posting's line must say of that kind."""
_NO_DOING = re.compile(r"\b(?:constraints?|limitations?|obligations?|availability)$", re.I)
"""How asked words end that name no doing: `resource constraints` ask for no management of resources."""
_PRACTICE = re.compile(r"-(?:management|planning|control|allocation|negotiation)$|^(?:planning|budgeting)$")
_ASIDE = re.compile(
    r"\b(?:while|whilst) (?:also )?(?:maintaining|ensuring|upholding|keeping|meeting|adhering)\b[^.;\[]*\[|"
    r"\beach with\b[^.;\[]*\[|\baccounting for\b[^.;\[]*\[|\b(?:meet\w*|to|of) the highest\s*\[|"
    r"\w ?/ ?\[[^\]]*\] ?/ ?\w|\bimpacts? (?:on|to) (?:the )?\[|\bperhaps\b[^.;\[]*\[|"
    r"\bensur\w+ (?:the )?(?:appropriateness|adherence|accuracy|compliance)\b[^.;\[]*\[",
    re.I,
)
"""What stands before words that the posting says beside its point, or of an example."""
_LOOSE = re.compile(
    r"^(?:quality|team|resource|supplier|vendor|alignment|strategic-alignment|execution|efficiency|project-delivery|"
    r"program-delivery|implementation|planning|communication|collaboration|documentation|compliance)"
)
"""Concepts of a head that any sentence may have; dates, money and scope are asked for in asides too."""


def keeps_condition(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the line has what the posting puts beside the asked practice in the line that is quoted for it."""
    rows = [(asked, told) for concepts, asked, told in _CONDITIONS if concepts.search(item.concept)]
    if not match.requirement.mentions:
        return True
    if _is_of_its_own_kind(match, item) or not _is_asked_as_a_doing(match, item, case):
        return False
    if not rows:
        return True
    method = _METHOD.match(match.requirement.label)
    if method and not re.search(_OF_TEAMS_WAY, item.quote.text, re.I):
        named = f"{method.group()}[{match.requirement.label[method.end() :]}]"
        if any(asked.search(named) for asked, _ in rows):
            return False
    return any(
        all(told.search(item.quote.text) or not asked.search(words) for asked, told in rows)
        for words in islice(_quoted_places(match, case), MOST_PLACES)
    )


def _is_of_its_own_kind(match: Match, item: Evidence) -> bool:
    """Whether the line tells of a kind of the practice that the posting's line has no word of."""
    line, asked = item.quote.text, match.requirement.quote.text[:_MOST_READ]
    return any(
        concepts.search(item.concept) and kind.search(line) and not theirs.search(asked)
        for concepts, kind, theirs in _TOLD_WITH
    )


def _is_asked_as_a_doing(match: Match, item: Evidence, case: Case) -> bool:
    """Whether the posting asks for it somewhere as something to do, and not only in an aside of its sentence."""
    spots = [m for m in match.requirement.mentions[:MOST_PLACES] if m.concept in (None, item.concept)]
    if _PRACTICE.search(item.concept) and spots and all(_NO_DOING.search(m.text) for m in spots):
        return False
    if not _LOOSE.match(item.concept):
        return True
    return any(not _ASIDE.search(words) for words in islice(_quoted_places(match, case), MOST_PLACES))


_MOST_READ = 600
"""Characters of the posting's line that are read."""


def _quoted_places(match: Match, case: Case) -> list[str]:
    """The askings of the line that is quoted for it, which a reader sees; all of them where it is another's."""
    quoted = match.requirement.quote.block_id
    here = tuple(m for m in match.requirement.mentions[:MOST_PLACES] if m.block_id == quoted)
    if not here:
        return _places(match, case)
    return _places(replace(match, requirement=replace(match.requirement, mentions=here)), case)


def _places(match: Match, case: Case) -> list[str]:
    """Each asking with what stands around it, the words as the concept has them between square brackets."""
    found = []
    for mention in match.requirement.mentions[:MOST_PLACES]:
        text = case.posting.document.block(mention.block_id).text
        method = _METHOD.match(mention.text)
        start = mention.start + (method.end() if method else 0)
        before, words, after = (
            text[max(0, mention.start - _AROUND) : start],
            text[start : mention.end],
            text[mention.end : mention.end + _AROUND],
        )
        found.append(" ".join(f"{before}[{words}]{after}".split()))
    return found


_METHOD = re.compile(r"(?:agile|scrum|kanban)[\s-]+(?=\w)", re.I)
"""A modifier that the reader of the posting took into the asked words."""
_EXAMPLE = re.compile(r"\b(?:e\.\s?g\b\.?|such as|for example|for instance)[^;)]{0,90}$", re.I)


def is_only_example(match: Match, case: Case) -> bool:
    """Whether the posting names it nowhere but in a list of examples: `methodologies (e.g. Agile, Waterfall)`."""
    spots = match.requirement.mentions[:MOST_PLACES]
    texts = [(case.posting.document.block(m.block_id).text, m.start) for m in spots]
    return bool(texts) and all(_EXAMPLE.search(text[max(0, start - 110) : start]) for text, start in texts)
