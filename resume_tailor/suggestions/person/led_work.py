"""Leading projects under other titles: the titles of equal work, the lines and the certificates that prove it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from resume_tailor.model import Block, Position, Quote
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.tenure import is_pm_title, months_held

_LEADER = r"(?:manager|lead|leader|director|head)"
_PROJECTS_BY_NAME = re.compile(
    rf"\b(?:release|npi|new product introduction|new product|launch|deployment|implementations?|transition|migration|"
    rf"roll-?out|cut-?over|construction|commissioning|site build|engagement|workstream|turnaround|shutdown|"
    rf"technical delivery|service delivery|event) {_LEADER}\b",
    re.I,
)
"""Titles of leading projects by another name, whatever the trade."""
_PRODUCER = re.compile(r"\b(?<!associate )(?<!assistant )producer\b", re.I)
_OF_GAMES = re.compile(
    r"\bgames?\b|\bsoftware\b|\blive[- ]?ops\b|\bconsoles?\b|\binteractive\b|\bdigital product", re.I
)
_LEADS = re.compile(
    rf"\b(?:qa|quality assurance|quality|test|testing|validation|verification|engineering|software|development|r&d|"
    rf"product|product development|integration|change|it|ict|infrastructure|operations|platform|data|security|team|"
    rf"tech|technical|group|design|laborator\w+|lab) {_LEADER}\b|\bproduct owner\b|"
    rf"\b(?:head|director|manager|lead),? (?:of )?(?:the )?(?:qa|quality|test\w*|engineering|software|it|product|r&d|"
    rf"implementation\w*|delivery)\b|"
    rf"\b(?:implementation|solutions?|erp|sap|oracle|functional) (?:consultant|architect)\b|"
    rf"\bsuperintendent\b|\bchief engineer\b",
    re.I,
)
"""Titles of those who lead work or people, whose lines must prove that it was projects."""
_OFFICER = re.compile(
    r"\b(?:officer|commander|platoon leader|chief of staff|sergeant|product manager|operations chief|S-?[1-6])\b", re.I
)
_MILITARY = re.compile(
    r"\b(?:army|navy|naval|air force|marines?|marine corps|coast guard|brigades?|battalions?|squadrons?|regiments?|"
    r"soldiers|royal (?:engineers|signals|navy|air force|logistic corps)|"
    r"bundeswehr|USAF|USMC|(?-i:PEO)|\(Ret\.?\))(?!\w)",
    re.I,
)
_OF_FORCES = 2
"""Lines that name an armed force before its ranks are read as such."""
_CERTIFICATE = re.compile(
    r"(?-i:\bPMP\b|\bPgMP\b|\bPMI-PMP\b)|\bproject management professional\b|"
    r"\bIPMA (?:level )?(?:(?-i:[ABC])\b|certified (?:senior )?project)|\bDAWIA\b[^.;]{0,60}\bprogram management\b|"
    r"\bprogram management professional\b",
    re.I,
)
"""Certificates that nobody gets without years of leading projects."""
_NOT_YET = re.compile(
    r"\b(?:in progress|pursuing|preparing|planned|studying|expected|scheduled|candidate|training|course|exam|expired|"
    r"applying|working towards?|hours|boot ?camp|based on|according|principles)\b",
    re.I,
)
_VERB = (
    r"(?:led|lead(?:ing)?|manag(?:e|ed|ing)|own(?:ed|ing)?|ran|run(?:ning)?|direct(?:ed|ing)|head(?:ed|ing)|"
    r"overs(?:aw|ee\w*)|chair(?:ed|ing)?|responsible for|in charge of|accountable for|deliver(?:ed|ing)|"
    r"coordinat(?:e|ed|ing|ion of)|planned|shipped|produced|launched|rolled out|brought|took|executed|drove|driving|"
    r"introduc(?:ed|tion of)|orchestrated|organi[sz]ed|built up|set up|started|mobili[sz](?:ed|ation of)|fielded|"
    r"commissioned|migrated|moved|opened|transitioned|(?:release|project|product) (?:manager|lead) (?:for|of)|"
    r"scrum master for|onboard(?:ed|ing)|acted as (?:the )?(?:[\w-]+ )?(?:project|program(?:me)?) (?:lead|manager))"
)
_WHAT = (
    r"(?:projects?|programs?|programmes?|releases|release (?:train|dates?|plan\w*|calendar|meetings?|go/no-go|process)|"
    r"launch(?:es)?|roll-?outs?|migrations?|implementations?|go-?lives?|deployments?|fielding|introduction|cut-?overs?|"
    r"transitions?|relocations?|upgrades?|replacements?|prototype|soft launch|mass production|start of production|"
    r"ramp(?:-up)?|build-?outs?|turnarounds?|initiatives?|workstreams?|integrations?|modernis?z?ation|conversion|onboardings?|"
    r"expansion|opening|transfers?|installations?|overhauls?|refits?|rebuild|redesign|relaunch|trials|stud(?:y|ies)|"
    r"conferences|exhibitions|fairs|exercises?|availabilities|feature set|live service|squads?|release trains?|"
    r"(?:new|first|second|next) (?:[\w-]+ ){0,3}(?:platform|system|product|app|application|plant|line|stores?|site|"
    r"facility|tool|network))"
)
_LED_LINE = re.compile(
    rf"\b{_VERB}\b(?:(?!\b(?:assist|support|help)\w*\b)[^.;]){{0,90}}?\b{_WHAT}\b|"
    rf"^\W*+(?:[\w-]+ ){{0,4}}{_WHAT}\b[^.;]{{0,60}}\b(?:owner|lead|led by me|own(?:ed)? end to end)\b",
    re.I,
)
"""A leading verb and what is led: a project, a release, a launch, a migration."""
_ASIDE = re.compile(
    r"^\W*(?:assist(?:ed|ing|s)?|support\w*|help\w*|participat\w*|took part|involved|attend\w*|part of|"
    r"member of|contribut\w*|trained|learn\w*|prepar\w+ (?:reports?|minutes)|minutes|timesheets?|objective|"
    r"seeking|looking|want)\b|"
    r"\b(?:under the (?:guidance|supervision)|for the (?:senior |lead )?(?:project|program) manager|i want|"
    r"timesheets?|meeting notes|note[- ]taking|seeking|looking for)\b",
    re.I,
)
_SHORTEST, _LONGEST = 4, 45
"""Words of a line that can be quoted."""
_LEAST_LINES, _LINES_OF_RANK = 2, 3
"""Lines that must tell of it under a title by name or with a certificate; under a title of leading work or people.

One of them, or two, must name a project; the others may name the money or the suppliers that were led.
"""
_LEAST_MONTHS = 36
"""Months under such titles from which on somebody has led for years."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class LedWork:
    """What proves years of leading projects where no title says project or program."""

    title: str
    """The newest title of equal work; empty where the certificate alone says it."""
    months: int
    """Months under such titles."""
    lines: tuple[Quote, ...]
    """The best lines, at most three."""
    certificate: str
    """The certificate held; empty without one."""


def counts_as_leading(position: Position, case: Case) -> bool:
    """Whether the title is of leading projects: by its words, by another name, or by what the lines prove of it."""
    if is_pm_title(position.title) or is_equal_title(position, case):
        return True
    return led_work(case) is not None and _leads(position, case)


@once_a_case
def led_work(case: Case) -> LedWork | None:
    """The proofs, where titles or a certificate and several plain lines agree; else None."""
    if any(is_pm_title(position.title) for position in case.resume.positions):
        return None
    certificate = _certificate(case)
    by_name = [position for position in case.resume.positions if is_equal_title(position, case)]
    leading = [position for position in case.resume.positions if position in by_name or _leads(position, case)]
    months = months_held(leading, case.as_of)
    projects = _led_lines(case)
    blocks = [*projects, *(block for block in _owned_lines(case) if block not in projects)]
    named = months_held(by_name, case.as_of) >= _LEAST_MONTHS or (certificate and months >= _LEAST_MONTHS)
    of_rank = months >= _LEAST_MONTHS and len(projects) >= _LEAST_LINES and len(blocks) >= _LINES_OF_RANK
    if not (named and projects and len(blocks) >= _LEAST_LINES) and not of_rank:
        return None
    lines = tuple(quote_line("resume", b, 0, min(len(b.text), 60), case.places.name(b.id)) for b in blocks[:_MOST])
    title = next((position.title for position in leading), "")
    return LedWork(" ".join(title.split()), months, lines, certificate)


def is_equal_title(position: Position, case: Case) -> bool:
    """Whether the title is of leading projects by another name: a release manager's, a producer's of games."""
    if _PROJECTS_BY_NAME.search(position.title):
        return True
    if _PRODUCER.search(position.title):
        return any(_OF_GAMES.search(block.text) for block in case.resume.document.blocks)
    return False


def _leads(position: Position, case: Case) -> bool:
    if _LEADS.search(position.title):
        return True
    return bool(_OFFICER.search(position.title)) and is_of_forces(case)


@once_a_case
def is_of_forces(case: Case) -> bool:
    """Whether several lines of the resume name an armed force or its formations."""
    return sum(bool(_MILITARY.search(block.text)) for block in case.resume.document.blocks) >= _OF_FORCES


def _certificate(case: Case) -> str:
    """The certificate held, by its name; the PMP before others."""
    found = [
        hit.group()
        for block in case.resume.document.blocks
        for hit in islice(_CERTIFICATE.finditer(block.text), _MOST_HITS)
        if not _NOT_YET.search(block.text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND])
    ]
    name = next((one for one in found if "PMP" in one), next(iter(found), ""))
    return "DAWIA" if name.upper().startswith("DAWIA") else name


_AROUND, _MOST_HITS = 30, 5
"""Characters around a certificate's name within which something may be said against it, and names of one line."""


_OPENS_OWNING = re.compile(
    r"\W*(?:led|lead|managed?|managing|own(?:ed)?|ran|directed?|headed|head|overs(?:aw|ee)|planned(?: and \w+)?|"
    r"coordinated?|responsible for|delivered)\b",
    re.I,
)
_LARGE = re.compile(
    r"[$€£¥]\s?\d|\b(?:CAD|USD|EUR|GBP|CHF|SEK|NOK|AUD) ?\d|(?<![\d,.])\d[\d,.]{0,20} ?(?:million|m|mn|bn|billion|k)\b|"
    r"\b(?:[2-9]|\d{2,}|two|three|four|five|six|several) (?:[\w-]+ ){0,2}(?:contractors|suppliers|vendors|teams|sites|"
    r"CROs|plants|units|studios|agencies|countries)\b",
    re.I,
)
"""What somebody answers for: money, or several teams, suppliers and places."""


def _owned_lines(case: Case) -> list[Block]:
    """Lines of work that open with leading and name money, suppliers or teams, whatever the project is called."""
    return [
        block
        for block in case.places.blocks.values()
        if _is_line_of_work(block, case) and _OPENS_OWNING.match(block.text) and _LARGE.search(block.text)
    ]


def _led_lines(case: Case) -> list[Block]:
    """Lines of work that tell of leading, those with an outcome and a plain project first."""
    found = [block for block in case.places.blocks.values() if _tells_of_leading(block, case)]
    order = {block.id: n for n, block in enumerate(found)}
    return sorted(found, key=lambda block: (-worth_of(block.text), order[block.id]))


_OPENS_LEADING = re.compile(
    r"\W*(?:led|leading|managed|managing|ran|running|directed|headed|heading|owned|delivered|onboarded|spearheaded|"
    r"drove|steered|overs(?:aw|ee\w*)|"
    r"act(?:ed|ing) (?:as (?:the )?)?(?:[\w-]+ )?(?:project|program(?:me)?) (?:lead|manager))\b",
    re.I,
)


def tells_of_leading_work(case: Case) -> bool:
    """Whether a line opens with leading a project, a rollout, a migration or the like, wherever it stands."""
    return any(_OPENS_LEADING.match(b.text) and _LED_LINE.search(b.text) for b in case.resume.document.blocks)


_NO_WORK = frozenset(("education", "certifications", "contact", "summary", "courses", "references", "personal"))
_OPENS = re.compile(rf"\W*(?:assistant )?{_VERB}\b", re.I)


def _is_line_of_work(block: Block, case: Case) -> bool:
    """Whether the line can be quoted as work: in a job, or an accomplishment that stands among the skills."""
    kind, text = case.places.kind(block.id), block.text.strip()
    if kind in _NO_WORK or block.id in case.places.titles or _ASIDE.search(text):
        return False
    if kind == "skills" and not _OPENS.match(text):
        return False  # a list of skills; what opens with a verb is an accomplishment that stands among them
    return _SHORTEST <= len(text.split()) <= _LONGEST and not text.endswith(":")


def _tells_of_leading(block: Block, case: Case) -> bool:
    return _is_line_of_work(block, case) and bool(_LED_LINE.search(block.text))


_WHOLE = re.compile(
    r"\bprojects?\b|\bprogram(?:me)?s?\b|\breleases\b|\bmillion|[$€£]\s?\d|\b(?:CAD|USD|EUR|GBP) ?\d|"
    r"\bend[- ]to[- ]end\b|\bfrom \w+ to \b|\bcross[- ]functional|\bvendors?\b|\bsuppliers?\b",
    re.I,
)


def worth_of(text: str) -> int:
    """How much a line tells of leading: its result, its size, and the words of whole projects."""
    return 2 * bool(find_outcome(text)) + len({hit.group().lower() for hit in _WHOLE.finditer(text)})
