"""Years and degrees that a resume states: positions' date ranges added up, degree lines read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from resume_tailor.language.degrees import RANKS
from resume_tailor.model import Block, DegreeLevel, Position, Resume
from resume_tailor.not_held import NotHeld, degree_not_held
from resume_tailor.places import ResumePlaces
from resume_tailor.structure.dates import DateRange, find_ranges, without_ranges
from resume_tailor.structure.job_words import BREAK

_PM_TITLE = re.compile(
    r"\b(?:program(?:me)?s?|projects?|tpm|tpgm|pmo|epm|pgm)\b(?!\s+(?:analyst|engineer|developer|trainee|intern|assistant|support)\b)"
    r"|\b(?:scrum master|(?<!service )delivery (?:manager|lead|head|director)|release train engineer)\b",
    re.I,
)
_PROGRAM_TITLE = re.compile(r"\b(?:program(?:me)?s?|tpm|tpgm|pgm)\b(?!\s+analyst)", re.I)
_PROJECT_TITLE = re.compile(r"\b(?:projects?|pmo|epm)\b", re.I)


def is_pm_title(title: str) -> bool:
    """Whether the title is one of leading programs or projects (delivery managers and scrum masters among them)."""
    return bool(_PM_TITLE.search(title))


_SPECIALTY = re.compile(
    r"\b(?P<field>(?:cyber|information )?security|construction|clinical|health ?care|medical|pharmaceutical|hardware|"
    r"firmware|semiconductor|infrastructure|network|telecom(?:munications)?|automotive|aerospace|defen[cs]e|banking|"
    r"financial services|manufacturing|civil|electrical|mechanical|supply chain|energy|data cent(?:er|re)|"
    r"machine learning|marketing|analytics|e-?commerce|renewable energy|insurance)"
    r"(?:[- ](?:focused|related|specific|oriented))?[ /]+(?:technical |it |software )*"
    r"(?:program(?:me)?s?|projects?)\b",
    re.I,
)


def find_specialty(asked: str) -> str:
    """The field in which years of leading programs or projects are asked; empty where they are of any field."""
    found = _SPECIALTY.search(asked)
    return found["field"].lower() if found else ""


def is_program_title(title: str) -> bool:
    """Whether the title names a program; a program or programmer analyst's does not."""
    return bool(_PROGRAM_TITLE.search(title)) and is_pm_title(title)


def is_project_title(title: str) -> bool:
    """Whether the title names a project."""
    return bool(_PROJECT_TITLE.search(title))


def months_held(positions: Iterable[Position], as_of: date) -> int:
    """Months that the positions' date ranges cover, overlaps counted once; undated ones count nothing.

    Both end months count; a start that is only a year counts from July, an end from June, so that the error is even.
    """
    ranges = sorted(r for r in (_range(position, as_of) for position in positions) if r)
    total, reached = 0, 0
    for first, last in ranges:
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


_NO_WORK = frozenset(
    ("education", "certifications", "courses", "personal", "contact", "awards", "publications", "references", "skills")
)
_STUDIES = re.compile(
    r"\b(?:university|college|school|institute|degree|bachelor|b\.?\s?tech|b\.?e\b|diploma|course|training|certif\w*|"
    r"valid|passport|visa|member\w*|intern\w*)\b",
    re.I,
)
_YEAR = re.compile(r"\d\d")
_UNREAD_MONTHS = 6
"""Months beside those of the positions from which a date range tells of another job."""


def stands_unread(resume: Resume, as_of: date) -> bool:
    """Whether date ranges of half a year and more stand in the resume that no position has, as of a job not read."""
    places = ResumePlaces(resume)
    held = {month for p in resume.positions if (r := _range(p, as_of)) for month in range(r[0], r[1] + 1)}
    for block in resume.document.blocks:
        kind = places.kind(block.id)
        if (kind in _NO_WORK and block.id not in places.titles) or len(block.text) > _HEADING_CHARACTERS:
            continue
        if not _YEAR.search(block.text) or _STUDIES.search(block.text) or _tells_of_break(block.text):
            continue
        for one in find_ranges(block.text):
            months = _range(one, as_of)
            if months and len([m for m in range(months[0], months[1] + 1) if m not in held]) >= _UNREAD_MONTHS:
                return True
    return False


_HEADING_CHARACTERS = 140
"""Characters up to which a line with dates may be the heading of a job."""


def _tells_of_break(text: str) -> bool:
    """Whether the line, its dates aside, tells of a break between jobs."""
    return bool(BREAK.match(" ".join(without_ranges(text, find_ranges(text)))))


def _range(held: Position | DateRange, as_of: date) -> tuple[int, int] | None:
    """First and last month of what has dates, counted from the year 0; None where one end is not known."""
    if held.start is None or (held.end is None and not held.current):
        return None
    first = held.start.year * 12 + (held.start.month or 7)
    today = as_of.year * 12 + as_of.month
    last = today if held.current or held.end is None else held.end.year * 12 + (held.end.month or 6)
    if last < first and held.end is not None and held.end.year == held.start.year:
        last = first
    last = min(last, today)
    return (first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class DegreeHeld:
    """A degree that a line of the resume names."""

    level: DegreeLevel
    block_id: str
    start: int
    end: int
    """The span of the degree's name in the block."""
    line: str
    not_held: NotHeld = ""
    """What the line says against its being held."""


DEGREE_RANK: dict[str, int] = {level: rank for rank, level in enumerate(RANKS)}
_DEGREES: tuple[tuple[DegreeLevel, str], ...] = (
    (
        "doctorate",
        r"\b(?:ph\.?\s?d\b\.?|doctorate|doctor of|d\.?phil\b|dr\.?\s?-\s?ing\b|dr\.\s?(?:rer|phil|techn|oec|sc)\b)",
    ),
    (
        "master",
        r"\b(?:(?<!scrum )(?<!scrum-)master(?:['’]?s)?(?: degree)?(?: of| in|\b)"
        r"(?! (?:list|data|plan|schedule|black|scheduling))|mba\b|m\.b\.a|pgdm\b|"
        r"diplom-?\s?(?:ing|inf|kauf|wirt|math|phys)\w*|dipl\.?\s?-?\s?ing\w*|laurea magistrale|"
        r"dipl[oô]me d['’]ing\w+|mag[ií]ster\b|magist[eè]re\b|m\.?\s?tech\b|"
        r"mca\b|m\.c\.a|m\.?\s?sc\b|m\.s\.|ms in\b|ms,|m\.?eng\b|m\.?\s?comm?\b|m\.?phil\b|m\.a\.|ma in\b|m\.e\.|"
        r"(?-i:(?<!, )M[AS](?=\s\(?(?!Office|Project|Excel|Word|Power|Access|Visio|Outlook|SQL|Teams|Windows)[A-Z])))",
    ),
    (
        "bachelor",
        r"\b(?:bachelor(?:['’]?s)?(?: degree)?(?: of| in|\b)|b\.?\s?tech\b|b\.?\s?sc\b|b\.s\.|bs in\b|bs,|b\.?eng\b|"
        r"b\.e\b\.?|be in\b|be (?=from\b)|(?-i:^\W*BE\b)|"
        r"(?-i:B[AS](?=\s\(?[A-Z]))|"
        r"b\.?\s?comm?\b|b\.?a\.?sc\b|honou?rs degree|"
        r"bca\b|b\.c\.a|bba\b|b\.b\.a|b\.a\.|ba in\b|ba,|undergraduate degree|licence\b|"
        r"licenciatura|licenciad[oa]\b|"
        r"laurea\b(?! magistrale)|bakala\w+|bachelier|grado en\b|graduação)",
    ),
    (
        "associate",
        r"\b(?:associate(?:['’]?s)? (?:degree|of|in)|(?-i:A\.A\.S\b|A\.A\.(?!\w)|A\.S\.(?!\w)|AAS\b(?!-)))|"
        r"(?-i:^\W*A[AS](?=,| in\b| [Dd]egree| [A-Z](?!evels?\b)\w+ ))",
    ),
)
_DEGREE_PATTERNS = tuple((level, re.compile(pattern, re.I)) for level, pattern in _DEGREES)


_SPELLED_OUT = re.compile(
    r".*degree|bachelor|master|[bm]\.?\s?tech\b|pgdm\b|diplom-|dipl\.|licenciatura|laurea|magister", re.I | re.S
)
"""Degrees whose name leaves no doubt outside of the education section either."""


_ALONE = re.compile(
    r"^\W*(?:graduat\w+\W+|completed\W+|(?:19|20)\d\d\W+)?"
    r"(?:B\.?\s?E\b\.?|B\.?\s?Sc\b|M\.?\s?Sc\b|BCA\b|MCA\b|MBA\b|BBA\b|B\.?\s?Comm?\b|M\.?\s?Comm?\b|M\.E\b\.?|"
    r"B\.S\b\.?|M\.S\b\.?|B\.?\s?Eng\b|M\.?\s?Eng\b|Ph\.?D\b)"
    r"(?=\.?\s*(?:$|[,:(–-]|in\b|from\b|of\b|with\b))"
)
"""How a line begins that names a degree wherever it stands: `BE in Computer Science from ...`."""
_IN_PASSING = re.compile(
    r"\bB\.\s?E\b|\bBE\b(?=[ ,(]+(?:in|from|Computer|Mechanical|Electrical|Civil|Electronics|\())|\bB\.?\s?Tech\b|"
    r"\bB\.?\s?Sc\b|\bM\.?\s?Tech\b|\bM\.?\s?Sc\b|\bMCA\b|\bBCA\b|\bMBA\b|\bBBA\b|\bB\.?\s?Comm?\b|\bPh\.?D\b|"
    r"\b[Bb]achelor(?:['’]?s)?\b|\bBACHELOR|\b[Mm]aster(?:['’]s| of)\b|\bMASTER(?:S| OF)\b|\bDiplom-|\bDipl\.|"
    r"\b[Ll]icenciatura\b|\b[Ll]aurea\b|\b(?:[Pp]ost[- ]?)?[Gg]raduat(?:ed|ion|e) (?:in|from|of|with)\b|"
    r"\b(?:computer|engineering|management|science|commerce|business) graduate\b"
)
"""Words of a degree in whatever line."""


def names_degree(resume: Resume) -> str:
    """The line, wherever it stands, that has the words of a degree; empty where none has."""
    return next((" ".join(b.text.split()) for b in resume.document.blocks if _IN_PASSING.search(b.text)), "")


def find_degrees(resume: Resume) -> tuple[DegreeHeld, ...]:
    """The degrees held: those of the education section, and spelled-out ones elsewhere; highest first."""
    return tuple(degree for degree in _named_degrees(resume) if not degree.not_held)


def find_unfinished_degrees(resume: Resume) -> tuple[DegreeHeld, ...]:
    """The degrees that a line names only to say that they are not held, or not yet; highest first."""
    return tuple(degree for degree in _named_degrees(resume) if degree.not_held)


def _named_degrees(resume: Resume) -> tuple[DegreeHeld, ...]:
    places = ResumePlaces(resume)
    found: list[DegreeHeld] = []
    following = (*(block.text for block in resume.document.blocks), "")[1:]
    for block, under in zip(resume.document.blocks, following, strict=True):
        inside = places.kind(block.id) == "education"
        alone = not inside and bool(_ALONE.match(block.text))
        if not (inside or alone) and (block.id in places.positions or places.kind(block.id) in ("contact", "skills")):
            continue
        hits = [(level, hit) for level, pattern in _DEGREE_PATTERNS for hit in pattern.finditer(block.text)]
        hits = sorted(hits[:_MOST_DEGREES], key=lambda one: one[1].start())
        own: dict[DegreeLevel, DegreeHeld] = {}
        for level, hit in hits:
            if inside or alone or _SPELLED_OUT.match(hit.group()):
                if not inside and re.match(r"master", hit.group(), re.I) and re.search("scrum", block.text, re.I):
                    continue
                one = _read_degree(level, hit, block, hits, under if inside else "")
                if level not in own or (own[level].not_held and not one.not_held):
                    own[level] = one
        found += own.values()
    return tuple(sorted(found, key=lambda degree: (-DEGREE_RANK[degree.level], places.order[degree.block_id])))


_MOST_DEGREES = 60
"""Degrees' names of one block that are read; it keeps time bounded."""
_Hits = Sequence[tuple[DegreeLevel, re.Match[str]]]
_APART = re.compile(r"[,;|•\n\t]|\d|\band\b")
"""What parts two degrees; the letters in brackets behind a degree's name are the same one."""


def _read_degree(level: DegreeLevel, hit: re.Match[str], block: Block, hits: _Hits, under: str) -> DegreeHeld:
    """The degree with what its line says against it; where that has no date, what the line `under` it says."""
    text, (start, end) = block.text, hit.span()
    others = (other.start() for _, other in hits if other.start() >= end)
    stop = next((other for other in others if _APART.search(text, end, other)), len(text))
    said = degree_not_held(text, start, end, stop)
    dated = stop < len(text) or _YEAR.search(text)
    if not said and under and not dated and not any(pattern.search(under) for _, pattern in _DEGREE_PATTERNS):
        said = degree_not_held(under, 0, 0, len(under))
    return DegreeHeld(level, block.id, start, end, text, said)
