"""Demands for degrees: level, fields, and whether experience can stand in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from resume_tailor.model import DegreeLevel

RANKS: Final[tuple[DegreeLevel, ...]] = ("any", "associate", "bachelor", "master", "doctorate")
_LEVELS: Final[dict[DegreeLevel, str]] = {
    "bachelor": r"[Bb]achelor'?s?'?|BACHELOR'?S?'?|[Uu]ndergraduate(?=\s+(?:or|degree|/))"
    r"|\bB\.?A\.?/B\.?S\b\.?|\bB\.?S\.?/B\.?A\b\.?"
    r"|\bB\.?S\.?c?(?=[\s./,);]|$)\.?(?!\w)|\bB\.?A\.?(?=\s|/|,|\))(?!\w)|\bB\.?\s?Tech\b|\bBBA\b|\bBS(?:EE|ME|CS|CE"
    r"|E)\b|[Bb]accalaureate"
    r"|\b[Gg]raduation from an? (?:[Aa]ccredited )?(?:[Ff]our|4)[\s-][Yy]ears? (?:[Aa]ccredited )?"
    r"(?:[Cc]ollege|[Uu]niversity|[Ii]nstitution)(?: or (?:[Cc]ollege|[Uu]niversity|[Ii]nstitution))?"
    r"|\bB\.E\b\.?|\bBE(?=/"
    r"|\s+(?:in|degree|or))|\bB\.?Eng\b|\bB\.?Com\b|\bBCA\b",
    "master": r"(?<![Ss]crum )(?<![Ss]crum)\b[Mm]aster'?s'?(?=\s*(?:[Dd]egree|or\b|/|in\b|,|of\b"
    r"|and\b|with\b|is\b|\(|\)|;|preferred|desired|highly|strongly|a\b|level|$|\.))"
    r"|(?<![Ss]crum )\b[Mm]aster(?=\s+(?:(?:of|in)\s+[A-Z]|degree|level))|(?<=/)[Mm]aster(?=\))"
    r"|\bMS(?:EE|ME|CS|CE|E)\b|MASTER'?S"
    r"|\bM\.?B\.?A\b\.?|\bM\.S\.?(?:c\.?)?(?![\w.]|\s*(?:Excel|Project|Office|Word|Power))"
    r"|\bMS(?=\s*\+\s*\d)|\bMS(?=\s+(?:in|degree|or|preferred|desired|required|a plus|(?:with|and|plus)\s+\d)\b"
    r"|,?\s*(?:or\s+)?Ph|\s*\)"
    r"|/(?!\s*(?:Project|Office)))|\bMSc\b|\bM\.?\s?Tech\b|\bMCA\b|\bM\.?Eng\b|\bM\.?Com\b|\bM\.A\.|\bPGDM\b"
    r"|(?:[Aa]dvanced|[Pp]ost-?\s?graduate|[Gg]raduate|[Hh]igher)(?:\s+\w+)?\s+[Dd]egrees?",
    "doctorate": r"\bPh\.?\s?D\b\.?|\b[Dd]octora(?:te|l)\b",
    "associate": r"\b[Aa]ssociate'?s?'?(?=\s+[Dd]egree|\s+or\s+[Bb]achelor)|\bAA(?=/AS|\s+degree)|\bHN[CD]\b"
    r"|\b[Ff]oundation\s+[Dd]egree",
    "any": r"(?:(?:[Cc]ollege|[Uu]niversity|4[\s-]year|[Ff]our[\s-]year"
    r"|[Aa]ccredited)(?:\s+or\s+\w+)?\s+)?(?:[Dd]egrees?|DEGREE)\b"
    r"|(?:(?:[Pp]ost-?\s?)?[Gg]raduate\s|[Hh]igh[\s-][Ss]chool\s|[Cc]ollege\s|[Uu]niversity\s)?[Dd]iploma\b"
    r"|(?:[Pp]ost-?\s?[Ss]econdary|[Tt]ertiary)\s(?:[Ee]ducation|[Qq]ualifications?)|[Uu]niversity\s(?:studies|education)"
    r"|\b[Gg]raduate of (?=an?\b)|\b[Aa]ny [Gg]raduate\b(?! \w)",
}
_BEGINNINGS: Final = (
    r"(?=[BbUuMmAaPpGgHhDdCc4FfTt])(?=[Bb]ac|B[A-Z.\s]|[Uu]n|[Mm]as|M[A-Z.\s]|[Aa][dcs]|AA|[Aa]ny|[Pp]ost|P[hG]|[Gg]rad"
    r"|[Hh]igh|HN|[Dd]oc|[Dd]eg|DEG|[Dd]ip|[Cc]ol|4|[Ff]ou|[Tt]er)"
)
"""How each of them begins: a quick look, since to try all of them at each letter takes a hundred times as long."""
_LEVEL = re.compile(f"{_BEGINNINGS}(?:{'|'.join(f'(?P<{level}>{pattern})' for level, pattern in _LEVELS.items())})")
_NO_DEGREE = re.compile(
    r"(?:high|some|certain|greater|large|significant|(?<!\d:)\d|360|educational|over"
    r"|in lieu of(?: an?\b| the\b)?(?:[ -]\w+'?s?)?"
    r"|\bor\b[^.;]{0,12}years? with(?: an?)?(?: relevant)?)[\s-]+$|without an? (?:college |university )?$",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"equivalen(?:t|cy)|in lieu|substitut|or (?:relevant|comparable|commensurate|demonstrated"
    r"|\d{1,9}\+? years(?![^.;]{0,40}(?:bachelor|master|degree|ph\.?d|\b[bm]\.?[as]\b)))|as an alternative"
    r"|combination of (?:education|experience)|or (?:related |similar |work )+experience"
    r"|experience or(?!\s+(?:an?\s+)?(?:master|ph\.?\s?d|doctor|mba|m\.?[as]\b|advanced degree))",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[\s,/'.()]*+(?:degrees|degree)?+[\s,/'.(]*+(?:and/or|or|\bin\b|and)?[\s,/'.]*+(?:an?\s++"
    r"|higher\s++|relevant\s++)*+(?:degree)?\s*+$",
    re.IGNORECASE,
)
_HONOURS: Final = r"(?:\(?(?:hons?\b\.?|honou?rs\b|[12]:[12](?:\s+or\s+(?:above|higher|better))?)\)?\s*+)?"
"""What British degrees have behind them: `BSc (Hons)`, `degree (2:1 or above)`."""
_KIND: Final = r"(?:applied\s+)?(?:sciences?|arts|engineering|technology)"
"""What the name of a degree says of its kind: `Bachelor of Science in Physics`."""
_KINDS: Final = frozenset({"science", "sciences", "arts", "technology", "applied science", "applied sciences"})
"""Those that are no field of study by themselves: `Bachelor of Arts`."""
_FIELDS_LEAD = re.compile(
    rf"[\s'.,)]*+(?i:{_HONOURS})(?:\(?(?:minimum|or higher|required|preferred|or above|or better)\)?\s*+)?(?i:degrees?"
    r"|level|\s)*+[\s,]*+(?:or\s++higher\s++)?"
    rf"(?:from\s++(?:an?\s)?[\w\s]{{3,40}}?)?\s*+(?i:of\s+{_KIND}(?:\s*(?:/|,|\bor\b|\band\b)\s*{_KIND})*\s+"
    r"(?:degrees?\s+)?(?=in\b))?(?:(?:with\s++)?(?:an?\s++)?(?:majoring|major(?:\s++course\s?work)?|specializ(?:ing|ation)|concentration|course\s?work)"
    r"\s++(?=in\b))?\b(?P<joint>in|of|IN|OF)\s+(?:an?\s+|the\s+)?(?P<rest>[^;•\n]{2,260})"
)
_FIELD_AT_ONCE = re.compile(
    rf"[\s'.]*(?i:{_HONOURS})(?:[Dd]egree\s+)?"
    r"(?P<rest>(?:[A-Z][a-z]{2,14}\s)?[A-Z][a-z]+(?:ing|ics|ce|gy|ness|tion|ment|ms)\b[^;•\n]{0,260})"
)
"""A field without `in` before it: `BS Computer Science`."""
_SUBJECT: Final = (
    r"(?:science|sciences|engineering|business|administration|management|finance|economics|mathematics|math|maths|physics"
    r"|statistics|marketing|technology|systems|accounting|accountancy|law|nursing|psychology|communications|computing"
    r"|computer|design|architecture|chemistry|biology|logistics|supply chain|analytics|stem)"
)
"""The last word of a field of study."""
_FIELD_BEFORE = re.compile(
    rf"(?<![\w'-])(?P<rest>(?:[\w&]+\s+){{0,2}}{_SUBJECT}"
    rf"(?:(?:\s*[,/]\s*(?:or\s+)?|\s+or\s+)(?:[\w&]+\s+){{0,2}}{_SUBJECT})*)\s+$",
    re.IGNORECASE,
)
"""Fields of study before the word: `a computer science or engineering degree`."""
_NO_SUBJECT = re.compile(
    r"^(?:(?:an?|the|or|and|with|your|have|has|hold|holds|holding|possess|completed|earned|need|relevant|related|similar"
    r"|recognised|recognized|accredited|good|strong|minimum|required|preferred|technical)\s+)+",
    re.IGNORECASE,
)
_FIELDS_END = re.compile(
    r"\s*(?:\(?e\.g\b|[.]\s|[.]?$|;|\bwith\b|\bfrom\b|\bpreferred\b|\bdesired\b|\brequired\b|\bis\b|\bplus\b"
    r"|\bcombined\b|\bor (?:an? )?(?:\w+ )?equivalent\b"
    r"|\bor \d|\band \d|\band (?:at least|an? minimum|minimum|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\bequivalent\b|\bhighly\b|\bpreferable\b|:|\bor (?:work|relevant|other"
    r"|related|demonstrated)\b|\bwho\b|\bplease\b|\bAND\b|\bOR\b)",
)
_FIELD_PARTS = re.compile(
    r"\s*(?:,|/|\(|\)|;|\bor\b|\band/or\b|\band\b(?!\s+\w+\s+(?:engineering|science|systems)))\s*"
)
_NO_FIELD = re.compile(
    r"^(?:an?\s+)?(?:closely\s+|other\s+|similar\s+)*(?:related|relevant|similar|applicable"
    r"|equivalent|technical|another|other|higher|comparable|same|any|stem)?"
    r"(?:\s*-?\s*(?:related|technical|quantitative))?\s*(?:fields?"
    r"|disciplines?|areas?|subjects?|majors?|stud(?:y|ies)|degrees?|programs?"
    r"|experience)?(?: of study)?(?: experience)?\.?$"
)
_SHORT = re.compile(r"(?:[BM]\.?(?:A|S|E|Sc|Tech|B\.?A)|Ph\.?D|JD|AA|AS)\.?(?:/[BM]\.?(?:A|S|E)\.?)*")
"""Abbreviated degrees; only sure where a clause speaks of degrees."""
_DEGREES: Final = frozenset({"mba", "masters", "master's", "phd", "ms", "ma", "bachelors", "bachelor's"})
_FIELD_WORDS: Final = 5
_NEXT_LINES: Final = 90
_ASIDE: Final = 12
"""Characters between a degree and a bracket, if fields of study stand there."""
_WISHED = re.compile(r"[\s'.]*(?:degree\s+)?(?:is\s+)?(?:highly\s+|strongly\s+)?(?:preferred|desired|a plus|desirable)")


@dataclass(frozen=True, slots=True)
class DegreeFound:
    """A demand for a degree and where it stands in the folded text."""

    level: DegreeLevel
    fields: tuple[str, ...]
    or_equivalent: bool
    start: int
    end: int


def is_degree(words: str) -> bool:
    """Whether words are nothing but the name of a degree: `M.S.`, `MBA`, `Bachelor's`."""
    return _SHORT.fullmatch(words) is not None or _LEVEL.fullmatch(words) is not None


def begins_with_degree(text: str, start: int, end: int) -> bool:
    """Whether the name of a degree stands at a place of a text."""
    return _LEVEL.match(text, start, end) is not None


def find_level(text: str, start: int, end: int) -> DegreeLevel | None:
    """The level of the first degree that is named between two places of a text."""
    match = _LEVEL.search(text, start, end)
    return _level(match) if match else None


def find_degrees(text: str, start: int, end: int) -> Iterator[DegreeFound]:
    """Demands for degrees between two places of a folded text; of degrees that are alternatives only the lowest.

    The word `degree` without a level counts only where no level stands beside it.
    """
    group: list[re.Match[str]] = []
    level: DegreeLevel | None = None
    for match in _LEVEL.finditer(text, start, end):
        other = match.lastgroup == "any" and _is_other(text, group, match, end)
        if _is_no_degree(text, start, match) or (match.lastgroup == "any" and level not in (None, "any") and not other):
            continue
        if group and _is_aside(text, group[-1].end(), match.start()):
            continue
        if group and (other or not _is_alternative(text, group[-1], match, end)):
            yield _read(text, start, end, group, level)
            group = []
        if group and group[-1].lastgroup == "any" and text[group[-1].end() : match.start()].strip() == "(":
            group = []  # `university degree (BS or MS)`
        level = level if other else min((_level(one) for one in (*group, match)), key=RANKS.index)
        group.append(match)
    if group:
        yield _read(text, start, end, group, level)


def _is_no_degree(text: str, start: int, match: re.Match[str]) -> bool:
    if _NO_DEGREE.search(text, max(start, match.start() - 30), match.start()):
        return True
    if match.lastgroup == "any" and text.startswith(": ", match.end()) and _LEVEL.match(text, match.end() + 2):
        return True  # `Degree: Bachelor of Science`
    return match.group() in ("degree", "degrees") and text.startswith(" of ", match.end())


def _is_other(text: str, group: Sequence[re.Match[str]], match: re.Match[str], end: int) -> bool:
    """Whether `degree` after a level asks for another one: `bachelor's required; a degree in physics preferred`."""
    return bool(group) and ";" in text[group[-1].end() : match.start()] and text.startswith(" in ", match.end(), end)


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a degree only repeats the one before in brackets: `in Arts or Science (MA/MS)`."""
    between = text[start:end]
    opened = between.rfind("(")
    return opened > _ASIDE and ")" not in between[opened:]


def _is_alternative(text: str, one: re.Match[str], other: re.Match[str], end: int) -> bool:
    """Whether two degrees stand side by side, either of them enough."""
    if _JOINED.fullmatch(text, one.end(), other.start()) is None:
        return False
    return "(" not in text[one.end() : other.start()] or not _WISHED.match(text, other.end(), end)


def _read(text: str, start: int, end: int, group: list[re.Match[str]], level: DegreeLevel | None) -> DegreeFound:
    begin, last = group[0].start(), group[-1]
    fields, stop = _fields(text, last.end(), end)
    around = text[begin : min(end, last.end() + _NEXT_LINES * 3)]
    if not fields and level == "any":
        fields, begin = _fields_before(text, start, begin)
    return DegreeFound(level or "any", fields, bool(_EQUIVALENT.search(around)), begin, stop)


def _level(match: re.Match[str]) -> DegreeLevel:
    return next(level for level in RANKS if match.lastgroup == level)


def _fields(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """The fields of study after the degree, lower-case, and where the demand ends."""
    lead = _FIELDS_LEAD.match(text, start, end) or _FIELD_AT_ONCE.match(text, start, end)
    if lead is None:
        return (), start
    rest = lead["rest"]
    stop = _FIELDS_END.search(rest)
    rest = rest[: stop.start()] if stop else rest
    fields = _parted(rest)
    if _KINDS.issuperset(fields) and lead.groupdict().get("joint", "in").lower() == "of":
        fields = ()
    return fields, lead.start("rest") + len(rest.rstrip())


def _fields_before(text: str, start: int, begin: int) -> tuple[tuple[str, ...], int]:
    """The fields of study that stand before the word `degree`, and where the demand begins then."""
    lead = _FIELD_BEFORE.search(text, max(start, begin - _NEXT_LINES), begin)
    if lead is None:
        return (), begin
    article = _NO_SUBJECT.match(lead["rest"])
    place = article.end() if article else 0
    return _parted(lead["rest"][place:]), lead.start("rest") + place


def _parted(words: str) -> tuple[str, ...]:
    """The fields of a list of them, each once, lower-case."""
    parts = (part.strip(" .'\"-").lower().removesuffix(" degree") for part in _FIELD_PARTS.split(words))
    return tuple(dict.fromkeys(part for part in parts if _is_field(part)))


def _is_field(words: str) -> bool:
    if not words or len(words.split()) > _FIELD_WORDS or words[0].isdigit():
        return False
    return not _NO_FIELD.match(words) and words not in _DEGREES and not _SHORT.fullmatch(words.upper())
