"""How far a role is from a resume: out of reach, another field, a level too high, or one too low."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from resume_tailor.model import Match
from resume_tailor.suggestions.asked.either_or import degree_stands_instead, lower_bar
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.person.coaching import Field, load_fields, load_sectors
from resume_tailor.suggestions.person.led_work import is_of_forces, led_work
from resume_tailor.suggestions.person.standing import by_recency, level_of, pm_months, pm_title
from resume_tailor.tenure import stands_unread

Kind = Literal["far", "field", "level", "over"]
_SENIOR = re.compile(r"\b(?:senior|sr|staff|principal|lead|director|head|vp|chief|iii|iv)\b", re.I)
_SOFTWARE = re.compile(
    r"\bsoftware|\bdeveloper|\bprogrammer|\bjava\b|\bagile\b|\bscrum\b|\bcloud\b|\bdatabase|\bsql\b|"
    r"\bit (?:project|program|"
    r"service|manager|support)|\bsap\b|\berp\b|\bcrm\b|\bsalesforce\b|\bapplications?\b|\bfirmware|\bweb\b|\bapis?\b|\bservers?\b|\btechnolog",
    re.I,
)
PM_ASKED = (
    r"\b(?:program(?:me)?|project|delivery|portfolio|release)s?(?:/\w+)? (?:manage\w*|lead\w*|delivery|coordinat\w+)|"
    r"\b(?:manag|lead|direct|deliver|run|coordinat|oversee)\w*\b.{0,60}\b(?:program(?:me)?|project)s?\b|"
    r"\b(?:development|complex|technical|engineering|functional|organi[sz]ational|it|software) (?:programs|projects)\b|"
    r"\b(?:tpms?|pmo|pm|scrum master)\b"
)
"""Words that ask for the leading of projects or programs."""
_PM_ASKED = re.compile(PM_ASKED, re.I)
_SHOWN = ("shown", "said differently", "implied")
FAR_YEARS = 5
"""Years of leading projects asked from which a resume without such a title is far away."""
_PLAIN_YEARS = 8
"""Years asked up to which a post is none of a director's rank."""
_FIELD_LINES = 8
"""Lines that must speak of a field before a resume is said to be of it; a title counts for three."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How a role and a resume lie apart."""

    kind: Kind
    field: Field | None
    """The field of work that the resume is of, where the posting is of another one."""
    years_asked: float
    """Years of leading projects that the posting requires; 0 where it names none."""
    shown: int
    """Required skills, soft ones aside, that the resume shows."""
    asked: int
    """Required skills, soft ones aside, that a resume can show at all."""
    theirs: Field | None = None
    """The field of work, far from software, that the posting is of and the resume is not; None for any other kind."""


@once_a_case
def find_distance(case: Case) -> Distance | None:
    """How far the role is; None where nothing plain can be said."""
    if case.posting.role not in ("program", "project"):
        return None
    asked, shown, total = years_of_leading(case), *_required(case)
    near = _is_software(case) or not pm_title(case)
    field = _other_field(case) or (foreign_field(case) if near else None)
    level, title, held = level_of(case), case.posting.title, pm_months(case) / 12

    def at(kind: Kind) -> Distance:
        return Distance(kind, field, asked, shown, total)

    if not pm_title(case):
        if has_led_here(case):
            return None  # titles of equal work and their lines prove it: what is missing is the word alone
        if field is None and takes_own_kind(case):
            return None  # the years asked may be of the person's own work: what is missing is the title
        poor = total >= 5 and shown <= 0.25 * total
        if is_own_field(case) and not (poor and asked >= FAR_YEARS):
            return None  # the field is the person's own: what is missing is the title, not the way
        beyond = asked >= FAR_YEARS or bool(_SENIOR.search(title)) or field is not None
        if stands_unread(case.resume, case.as_of) and asked < FAR_YEARS and field is None and not poor:
            return None  # the rank alone, and not all jobs could be read: nothing plain can be said
        return at("far") if beyond or poor else None
    if field is not None:
        return at("field")
    theirs = _their_field(case)
    if theirs is not None:
        return Distance("field", None, asked, shown, total, theirs)
    if level == "coordinator" and (asked >= max(FAR_YEARS, 2 * held) or not _is_juniors(case)):
        return at("level")
    low = not _SENIOR.search(title) if title else 0 < asked <= FAR_YEARS or _opens_plainly(case)
    if level == "head" and low and asked <= _PLAIN_YEARS:
        return at("over")
    return None


def has_led_here(case: Case) -> bool:
    """Whether projects were led for years under other titles, and in no field that is far from the posting's."""
    return led_work(case) is not None and (is_of_forces(case) or foreign_field(case) is None)


_OWN_KINDS: tuple[tuple[str, str], ...] = (
    (r"\b(?:software |systems? )?engineering\b", r"engineer|developer|architect|programmer"),
    (r"\bproduct (?:management|ownership)", r"\bproduct (?:manager|owner|lead)"),
    (r"\banaly(?:tics|sis)\b", r"analyst|analytics|data scien"),
    (r"\boperations\b", r"operations"),
    (r"\bconsulting\b", r"consultant"),
    (r"\b(?:quality assurance|testing|qa)\b", r"\bqa\b|test|quality"),
    (r"\brelease management\b", r"release"),
)
"""Kinds of work that a demand for years takes beside that of leading, and the titles that are of them."""


@once_a_case
def takes_own_kind(case: Case) -> bool:
    """Whether the largest demand for years takes, beside leading projects, work that the newest titles are of."""
    asked = years_of_leading(case)
    of_that = [m.requirement.years for m in case.matches if m.requirement.years and m.requirement.years.min == asked]
    titles = [position.title for position in by_recency(case)[:2]]
    return any(
        _PM_ASKED.search(years.of)
        and _EITHER.search(years.of)
        and re.search(work, years.of, re.I)
        and any(re.search(title, held, re.I) for held in titles)
        for years in of_that
        for work, title in _OWN_KINDS
    )


_EITHER = re.compile(r",|/|\bor\b", re.I)


_JUNIOR = re.compile(
    r"\b(?:coordinat\w+|co-ordinat\w+|junior|jr|assistant|associate|entry[- ]level|trainee|intern)\b", re.I
)
_FIRST_LINES = 3


def _is_juniors(case: Case) -> bool:
    """Whether the posting is, by its title, or by its first lines where no title was found, for a coordinator."""
    title = case.posting.title
    return any(_JUNIOR.search(text) for text in ([title] if title else posting_lines(case)[:_FIRST_LINES]))


_PLAIN_POST = re.compile(r"\b(?:project|program(?:me)?) managers?\b|\bPM\b")


def _opens_plainly(case: Case) -> bool:
    """Whether the first lines of a posting without a title name the post of a project manager, and no rank."""
    first = " ".join(posting_lines(case)[:_FIRST_LINES])
    return bool(_PLAIN_POST.search(first)) and not _SENIOR.search(first)


_SOFTWARE_LINES = 6
"""Lines of a posting from which on it is of software through and through."""


def _is_software(case: Case) -> bool:
    if re.search(r"\bsoftware\b", case.posting.title, re.I):
        return True
    return sum(bool(_SOFTWARE.search(line)) for line in posting_lines(case)) >= _SOFTWARE_LINES


_WORK = r"(?:software|applications?|apps?|websites?|web|mobile|portals?|online|platforms?|e-?commerce|cloud|saas)"
_DONE_TO_IT = (
    r"(?:projects?|programs?|programmes?|roll-?outs?|relaunch\w*|launch\w*|releases?|implementations?|"
    r"developments?|migrations?|deployments?|upgrades?|replacements?)"
)
_SOFTWARE_WORK = re.compile(
    rf"\b{_WORK}(?:[ -]\w+)? {_DONE_TO_IT}\b|\b{_DONE_TO_IT} of (?:[\w-]+ ){{0,3}}{_WORK}\b", re.I
)
"""A project of software: `permit-portal rollout`, `launch of a mobile app`."""


def names_asked_work(line: str, case: Case) -> bool:
    """Whether the line names a project of software, and the posting asks for such projects: none may pass above it."""
    return bool(_SOFTWARE_WORK.search(line)) and (_is_software(case) or _asks_for_software(case))


@once_a_case
def _asks_for_software(case: Case) -> bool:
    """Whether a line of the posting names projects or development of software as the work."""
    return any(_SOFTWARE_PROJECTS.search(line) for line in posting_lines(case))


_SOFTWARE_PROJECTS = re.compile(
    r"\bprojects? related to (?:software|mobile|web)|"
    r"\b(?:software|mobile(?: application)?|web(?: application)?|application|sdlc)(?: development)? projects?\b|"
    r"\b(?:sdlc|software) (?:\w+ )?(?:experience|development)",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-Z])|\s[•●]\s?|\n|(?<=[a-z.)])(?=[A-Z][a-z]+ [a-z])")
_PARAGRAPH = 400
"""Characters from which on a block is no line but several sentences, or a whole posting without its line breaks."""


@once_a_case
def posting_lines(case: Case) -> tuple[str, ...]:
    """The posting's lines, long paragraphs by their sentences: what is counted to tell what a posting is of."""
    texts = (block.text for block in case.posting.document.blocks)
    return tuple(line for text in texts for line in (_SENTENCE.split(text) if len(text) > _PARAGRAPH else [text]))


def years_of_leading(case: Case) -> float:
    """The most years of project or program work that the posting requires; experience in general counts as such.

    Of an either-or by degree, the years on the side of the resume's own degree; none where the degree stands for them.
    """
    found = [m.requirement.years for m in case.matches if m.requirement.importance in ("required", "duty")]
    of_leading = [y for y in found if y and y.min and (not y.of or _PM_ASKED.search(y.of))]
    return max((lower_bar(y, case) for y in of_leading if not degree_stands_instead(y, case)), default=0.0)


def _required(case: Case) -> tuple[int, int]:
    """How many of the required hard skills are shown, and how many could be."""
    hard = [m for m in case.skills() if _counts(m, case)]
    return sum(m.state in _SHOWN for m in hard), len(hard)


def _counts(match: Match, case: Case) -> bool:
    requirement = match.requirement
    if requirement.importance != "required" or requirement.category == "soft":
        return False
    return match.state != "not checkable" and bool(requirement.concepts) and case.asks_surely(match)


def _other_field(case: Case) -> Field | None:
    """The field that most of the resume speaks of, where it hardly speaks of software and the posting of the field."""
    lines = tuple(block.text for block in case.resume.document.blocks)
    titles = tuple(position.title for position in case.resume.positions)
    counted = [(_lines_of(field.pattern, lines, titles), field) for field in load_fields()]
    best, field = max(counted, key=lambda item: item[0])
    software = _lines_of(_SOFTWARE, lines, titles)
    posting = posting_lines(case)
    there = sum(bool(field.pattern.search(text)) for text in posting)
    technical = sum(bool(_SOFTWARE.search(text)) for text in posting)
    if best < _FIELD_LINES or software * 3 > best or there > technical or there > 3 or shares_sector(case):
        return None
    return field if technical >= _TECHNICAL_LINES else None


def is_own_field(case: Case) -> bool:
    """Whether the posting is of the very field, far from software, that the resume is of."""
    field = own_field(case)
    if field is None or not posting_is_of(field, case):
        return False
    plain = sum(bool(_ONLY_THERE.search(line)) for line in posting_lines(case))
    return field not in site_fields() or plain >= _THEIR_LINES


def site_fields() -> tuple[Field, ...]:
    """The fields of sites and plants, whose everyday words (`sites`, `contractors`) other fields use too."""
    return load_fields()[:3]


_PLAINLY_SOFTWARE = re.compile(
    r"\bsoftware (?:dev|eng|prod|rel|proj|del)|\bdeveloper|\bprogrammer|\bjava\b|\bagile\b|\bscrum\b|\bcloud\b|\bsql\b|"
    r"\bapis?\b|"
    r"\bdevops\b|\bfirmware\b|\bit (?:project|program|service|infra)",
    re.I,
)
"""Words that no posting of another field has by the way."""
_FIELD_OF_POSTING = 3
"""Lines of a posting that must speak of a field before it is of it."""


def posting_is_of(field: Field, case: Case) -> bool:
    """Whether the posting speaks of that field: in its title or in several lines, and more than of software."""
    texts = posting_lines(case)
    there = sum(bool(field.pattern.search(text)) for text in texts)
    technical = sum(bool(_PLAINLY_SOFTWARE.search(text)) for text in texts)
    named = bool(field.pattern.search(case.posting.title))
    return there >= _FIELD_OF_POSTING and (there > technical or named)


def foreign_field(case: Case) -> Field | None:
    """The field that the resume is of, where the posting is of software or the like; None where they are near."""
    field = own_field(case)
    if field is None or posting_is_of(field, case) or shares_sector(case):
        return None
    technical = sum(bool(_SOFTWARE.search(line)) for line in posting_lines(case))
    return field if technical >= _TECHNICAL_LINES else None


_TECHNICAL_LINES = 2
"""Lines of a posting from which on it is of technology."""


_ONLY_THERE = re.compile(
    r"\bconstruction\b|\bcivil (?:engineer|work|construct)|\bsuperintendent|\bgeneral contractor|\bsubmittals?\b|"
    r"\btake-?offs?\b|\bjob ?sites?\b|\bswitchgear|\bhigh[- ]voltage|\bhvac\b|\bturbines?\b|\brotating equipment|"
    r"\bmachine shop|\bfabricat",
    re.I,
)
"""Words of sites and plants that no posting of technology has several lines of."""
_THEIR_LINES, _TOUCHED = 3, 1


def _their_field(case: Case) -> Field | None:
    """The field of sites and plants that the posting is plainly of, where the resume has hardly a line of it."""
    lines, resume = posting_lines(case), [block.text for block in case.resume.document.blocks]
    plain = sum(bool(_ONLY_THERE.search(line)) for line in lines)
    technical = sum(bool(_PLAINLY_SOFTWARE.search(line)) for line in lines)
    if plain < _THEIR_LINES or plain <= technical or sum(bool(_ONLY_THERE.search(line)) for line in resume) > _TOUCHED:
        return None
    counted = [(sum(bool(field.pattern.search(line)) for line in lines), field) for field in site_fields()]
    best, field = max(counted, key=lambda item: item[0])
    touched = sum(bool(field.pattern.search(line)) for line in resume)
    return field if best >= _THEIR_LINES and touched <= _TOUCHED + 1 else None


_OWN_FIELD_LINES, _TITLE_LINES = 6, 4
"""Lines that must speak of a field before advice is given from it; what a latest title counts for."""


def own_field(case: Case) -> Field | None:
    """The field that the latest titles and most lines are of, wherever the posting is; None where software is near."""
    lines = tuple(block.text for block in case.resume.document.blocks)
    titles = tuple(position.title for position in by_recency(case)[:2])

    def points(pattern: re.Pattern[str]) -> int:
        return _lines_of(pattern, lines, ()) + _TITLE_LINES * sum(bool(pattern.search(title)) for title in titles)

    best, field = max(((points(field.pattern), field) for field in load_fields()), key=lambda item: item[0])
    near = points(_SOFTWARE) * 2 > best
    return None if near or best < _OWN_FIELD_LINES else field


_SHARED = ("medical devices and drugs", "health care", "aerospace and defence", "automotive", "telecommunications")
"""Sectors whose own words make posting and resume one trade, whatever kind of engineering the resume is of."""
_SHARED_LINES = 3


@once_a_case
def shares_sector(case: Case) -> bool:
    """Whether several lines of posting and resume are of one such sector: then neither is foreign to the other."""
    resume = [block.text for block in case.resume.document.blocks]
    return any(
        sum(bool(sector.pattern.search(line)) for line in lines) >= _SHARED_LINES
        for sector in load_sectors()
        if sector.name in _SHARED and sum(bool(sector.pattern.search(line)) for line in resume) >= _SHARED_LINES
        for lines in [posting_lines(case)]
    )


@lru_cache(maxsize=64)
def _lines_of(pattern: re.Pattern[str], lines: tuple[str, ...], titles: tuple[str, ...]) -> int:
    return sum(bool(pattern.search(line)) for line in lines) + 3 * sum(bool(pattern.search(t)) for t in titles)
