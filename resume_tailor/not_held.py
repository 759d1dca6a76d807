"""Whether a line says that what it names is not held: never had, still being learnt, begun and not ended, or lapsed.

Evidence, degrees and certificates all ask here, so that none of them takes `no experience with Kubernetes`,
`pursuing an MBA` or `CSM (expired 2015)` for something held.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from resume_tailor.structure.dates import find_ranges

NotHeld = Literal["", "denied", "begun", "limited"]
"""Empty where nothing speaks against it; `denied` where the line says that the person has it not; `begun` where it is
being learnt, planned or not ended, or has lapsed; `limited` where a product is known in part (`Tableau viewer`)."""

_REACH = 160
"""Characters before the words within which what speaks against them stands."""
_CLAUSE = re.compile(
    r"[.;!?|•\n]\s|[;|•\n]|\b(?:but|however|although|though|yet(?=\s+\w+ed\b)|while|whereas)\b"
    r"|,\s+(?=(?:\d|(?:strong|solid|extensive|expert|experienced|proficient|skilled|certified|led|built|ran)\b))",
    re.I,
)
"""What parts a clause from the one before, so that a `no` in that one says nothing of this one."""
_KNOWING = (
    r"(?:(?:any|an?|much|prior|previous|formal|direct|hands[- ]on|professional|commercial|production|practical|real|"
    r"actual|working|work|industry|deep|in-depth|relevant|significant)\s+)*"
    r"(?:experience|knowledge|exposure|background|expertise|familiarity|skills?|training|certifications?|qualifications?)"
)
_DENIED_BEFORE = re.compile(
    rf"\b(?:no|zero|without|little or no|limited to no|lacks?|lacking|not have|never had|(?:n['’]t|not) had)\s+"
    rf"{_KNOWING}\s+(?:with|in|of|on|to|as|using)\b"
    r"|\b(?:not|never|nor)\s+(?:(?:yet|been|personally|directly|formally|currently|really|an?|fully|very)\s+)*"
    r"(?:familiar|experienced|proficient|certified|trained|qualified|skilled|versed|worked|programmed|coded|touched)\b"
    r"|\b(?:never|(?:have|has|had|did|do|does)(?:n['’]t| not)(?: yet| ever)?|not yet)\s+"
    r"(?:used?|using|learn(?:ed|t)?|known?|studied|managed|held|hold|earned|taken)\b"
    r"|\b(?:unfamiliar|inexperienced|untrained|unskilled)\s+(?:with|in|on)\b"
    r"|\byet to (?:learn|use|work|earn|obtain|complete|pass|take|sit)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:despite|in spite of|regardless|initially|at first|starting|started|began|who|whose|they|teams?|members?|"
    r"engineers?|developers?|users?|clients?|customers?|stakeholders?|people|staff|employees|colleagues|students|"
    r"candidates|newcomers|hires|companies|vendors|managers)\b",
    re.I,
)
"""Words before a denial that make it another's, or one that was overcome: `trained staff without skills in Jira`."""
_NO_RIGHT_BEFORE = re.compile(r"\b(?:no|zero|without(?: any)?|lack(?:s|ing)?(?: of)?)\s+(?:\w+\s+)?$", re.I)
_KNOWING_AFTER = re.compile(r"[)\s]+(?:\w+\s+)?(?:experience|knowledge|background|exposure|skills?|expertise)\b", re.I)
_DENIED_AFTER = re.compile(
    r"\s*[(:–—-]+\s*(?:no (?:\w+ )?(?:experience|knowledge|exposure)\b|none\b(?!\s+of)|"
    r"not (?:used|known|yet|applicable)\b|n/a\b)",
    re.I,
)
_LEARNING_BEFORE = re.compile(
    r"(?:^\W*|\b(?:currently|now|actively|presently|still|am|self|started|begun|began|interested in|enjoy)[\s-]+)"
    r"(?:learning|studying|exploring|upskilling in|getting started with)"
    r"(?:\s+(?:about|to use|the basics of|how to use))?\s*:?\s+(?:the\s+)?$"
    r"|\b(?:currently|now|actively|presently|still)\s+(?:learning|studying)\b[^.;:]{0,80}$"
    r"|^\W*(?:currently |now |still )?(?:learning|studying)\s*:[^.;:]{0,80}$"
    r"|\b(?:eager|keen|wants?|wanting|wish(?:es)?|willing|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|looking|aspir\w+|"
    r"intend\w*|ready|trying|excited|motivated|seeking|like|love) to "
    r"(?:learn|study|explore|earn|obtain|acquire|get into)\b[^.;:]{0,80}$"
    r"|\binterested in (?:learning|studying|getting into)\b[^.;:]{0,80}$",
    re.I,
)
_LEARNING_AFTER = re.compile(
    r"\s*[(:–—-]+\s*(?:currently |still |now |actively )?(?:self[- ])?"
    r"(?:learning|studying|in[- ]progress|in training|beginner,? learning|planned|to be learn(?:ed|t))\b(?!\s+\w)",
    re.I,
)
_LIMITED_BEFORE = re.compile(
    r"(?<!visual )\b(?:(?-i:[Bb]asics?|BASIC)(?: (?:knowledge|understanding|skills?|use))?(?: (?:of|in|with))?|"
    r"beginner|elementary|rudimentary|(?-i:limited)|a little|rusty)\s$|"
    r"\b(?:basics?|beginner|novice)\s?:[^;|•\n]{0,80}$",
    re.I,
)
_LIMITED_AFTER = re.compile(
    r"\W{1,3}(?:viewer\b(?! \w)|(?:view|read)[- ]only\b|view and query\b|basics?\b(?![- ]\w)|"
    r"basic (?:level|knowledge|user)\b|beginner\b|novice\b|elementary\b|(?<=[(:–-])limited\b|badly\b|a little\b|"
    r"rusty\b)|-ish\b",
    re.I,
)
_BEGUN_BEFORE = re.compile(
    r"\b(?:pursuing|reading for|(?:working|studying|preparing|prepping|training|registered|enrolled|scheduled|sitting|"
    r"candidate|coursework|course work|classes|credits?|credit hours|units|preparation|prep|progress|progressing|"
    r"on (?:track|course|the way))\s+(?:for|towards?)|(?:enrolled|registered) (?:in|on)|working on (?:an?|my)|"
    r"plan(?:s|ning)? to (?:take|sit|complete|get|obtain|earn|do|pursue)|"
    r"(?:sitting|will (?:sit|take|earn|complete)|(?:booked|scheduled|signed up) (?:to sit|for|on))|"
    r"(?:aim|hop|look|seek|wish|want)\w*\s+to (?:get|obtain|earn|complete|pursue|become))\b[^,;|•\n]{0,60}$"
    r"|\b(?:expected|anticipated|in progress|planned|upcoming|expired|lapsed|former)\b[^,;|•\n]{0,30}$",
    re.I,
)
_BEGUN_LIST = re.compile(
    r"(?:^|[.;|•\n(])\W{0,4}(?:(?:certifi\w+|courses?|exams?|credentials?)\W{1,3})?(?:currently |now )?"
    r"(?:in[- ]progress|planned|pursuing|upcoming|expected|targeted|future|next|working (?:on|towards?)|"
    r"(?:preparing|studying) for|exams? (?:booked|scheduled|planned))\b[^:;.|\n]{0,30}:[^;|•\n]{0,120}$",
    re.I,
)
"""A label of what is not held yet, with all that its list names: `In progress: PMP, PgMP`."""
_BEGUN_HEADING = re.compile(
    r"\b(?:in[- ]progress|planned|pursuing|upcoming|expected|future|under ?way|working towards?|ongoing)\b", re.I
)
_NONE_BEFORE = re.compile(
    r"\b(?:no|not(?: yet)?(?: an?)?|non|without(?: an?)?|(?:not|n['’]t|never) (?:completed?|finish(?:ed)?|earn(?:ed)?|"
    r"obtain(?:ed)?|hold|held|passe?d?)(?: (?:an?|the|my))?)[\s-]+$",
    re.I,
)
_WHEN = (
    r"(?=[^\w\n]*(?:$|to\b|in\b|by\b|on\b|for\b|grad|complet|date|conferral|award|exam|end|early|mid|late|fall|autumn|"
    r"spring|summer|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]\b|[\d'’]))"
)
_BEGUN_AFTER = re.compile(
    rf"\b(?:(?:expected|expecting|anticipated|projected|planned|scheduled|booked|sitting|sit|exam due|registered|"
    rf"target(?:ed|ing)?(?: date)?){_WHEN}|"
    r"(?:no|without an?) (?:\w+ )?exam\b|exam (?:not|next|this|in|on|to)\b|(?:registered|signed up|applied) for\b|"
    r"eligible\b|application (?:filed|sent|submitted|pending)\b|"
    r"in[- ]progress|on-?\s?going|under ?way|candidate|candidacy|pending|yet to (?:be )?\w+|"
    r"(?:pursuing|enrolled|studying|preparing|appearing)\b(?!\s+(?!from\b|at\b|since\b|through\b|via\b)\w)|"
    r"results? awaited|awaiting results?|"
    r"to be (?:completed|awarded|taken|obtained|conferred|renewed)|"
    r"not (?:yet )?(?:complete[d]?|finished|awarded|obtained|conferred|graduated|passed|taken|sat|renewed|"
    r"current|active)|"
    r"(?:did|does|do)(?: not|n['’]t) (?:graduate|complete|finish|hold)|incomplete|unfinished|uncompleted|discontinued|"
    r"dropped out|withdrew|withdrawn|no (?:degree|diploma)|all but dissertation|ABD|"
    r"expired|lapsed|inactive|suspended|revoked)\b",
    re.I,
)
_COURSE_AFTER = re.compile(
    r"[\s®™©)(:–—-]*(?:certification |certificate |exam(?:ination)? )?"
    r"(?:prep(?:aration)?|coursework|course|boot\s?camp|class(?:es)?|study group|training)\b"
    r"(?!\s*(?:&|and|/)\s*(?:certif|exam))",
    re.I,
)
_LASTS = re.compile(
    r"\b(?:valid|expir\w+|exp\b\.?)[\s:,]*(?:(?:until|till?|thru|through|up to|to|on|date|in)\b[\s:]*)*", re.I
)
_STILL_GOOD = re.compile(
    r"\b(?:valid|exp\w*|good|active|current|renew\w*|until|till|through|thru|next|no|id|nr)\b|#", re.I
)
"""Words by which a day to come is the last one, or figures are a number and no day."""
_FORESEEN = 5
"""Years ahead that one plans for; what looks like a later year is a number."""
_COMMA = re.compile(r"[,\t]")
_EXAM = re.compile(r"(?:the )?(?:exam(?:ination)?|test)\b", re.I)
_ITEM = re.compile(r"[,;|•\n\t]|\.\s|\s&\s|\sand\s")
_BRACKETS = re.compile(r"\([^()\n]{0,200}\)|\[[^\[\]\n]{0,200}\]")


def skill_not_held(text: str, start: int, end: int) -> NotHeld:
    """What the line says against the skill or tool named at `start:end` of it."""
    before, after = _clause_before(text, start), text[end : end + _REACH]
    if _is_denied(before, after):
        return "denied"
    return "begun" if _LEARNING_BEFORE.search(before) or _LEARNING_AFTER.match(after) else ""


def product_not_held(text: str, start: int, end: int) -> NotHeld:
    """What the line says against the tool or technology named at `start:end` of it, or against knowing it whole."""
    said = skill_not_held(text, start, end)
    limited = _LIMITED_BEFORE.search(text[max(0, start - _REACH) : start]) or _LIMITED_AFTER.match(text, end)
    return said or ("limited" if limited else "")


def credential_not_held(text: str, start: int, end: int, as_of: date | None = None) -> NotHeld:
    """What the line says against the certificate named at `start:end`; with `as_of` also that it ran out before."""
    learnt = skill_not_held(text, start, end)
    if learnt:
        return learnt
    before, item = _item_before(text, start), _item_after(text, end)
    if _NONE_BEFORE.search(before):
        return "denied"
    if _BEGUN_BEFORE.search(before) or _BEGUN_AFTER.search(item) or _COURSE_AFTER.match(text, end):
        return "begun"
    if _BEGUN_LIST.search(text[max(0, start - _REACH) : start]):
        return "begun"
    return "begun" if as_of and (_has_run_out(item, as_of) or _is_to_come(item, as_of)) else ""


def is_heading_of_begun(heading: str) -> bool:
    """Whether what stands under it is not held yet: `Certifications in progress`."""
    return bool(_BEGUN_HEADING.search(heading))


def degree_not_held(text: str, start: int, end: int, stop: int) -> NotHeld:
    """What the line says against the degree named at `start:end`, whose school and dates reach up to `stop`."""
    before, after = _clause_before(text, start), text[end : min(stop, end + 2 * _REACH)]
    if stop < len(text):  # what stands right before the next degree speaks of that one
        after = after[: max((found.start() for found in re.finditer(r"[,;|•\n(]|\.\s", after)), default=len(after))]
    if _is_denied(before, after) or _NONE_BEFORE.search(before):
        return "denied"
    if _BEGUN_BEFORE.search(before) or _BEGUN_AFTER.search(after):
        return "begun"
    return "begun" if any(one.current for one in find_ranges(after)) else ""


def _is_denied(before: str, after: str) -> bool:
    denial = _DENIED_BEFORE.search(before)
    if denial and not _OF_OTHERS.search(before[: denial.start()]):
        return True
    bare = _NO_RIGHT_BEFORE.search(before)
    if bare and _KNOWING_AFTER.match(after) and not _OF_OTHERS.search(before[: bare.start()]):
        return True
    return bool(_DENIED_AFTER.match(after))


def _clause_before(text: str, start: int) -> str:
    return _behind_last(_CLAUSE, text[max(0, start - _REACH) : start])


def _item_before(text: str, start: int) -> str:
    """What stands before in the same item of a list, or in the words that lead up to it."""
    return _behind_last(_COMMA, _clause_before(text, start))


def _behind_last(sign: re.Pattern[str], text: str) -> str:
    """What stands behind the last such sign; all where there is none."""
    return text[max((found.end() for found in sign.finditer(text)), default=0) :]


def _item_after(text: str, end: int) -> str:
    """What follows in the same item of a list; its next part too where that begins with what speaks against it."""
    near = text[end : end + _REACH]
    hidden = _BRACKETS.sub(lambda found: "_" * len(found.group()), near)
    cut = _ITEM.search(hidden)
    if cut is None:
        return near
    rest = near[cut.end() :].lstrip()
    goes_on = cut.group() in (",", "\t", "|") and (_BEGUN_AFTER.match(rest) or _LASTS.match(rest) or _EXAM.match(rest))
    return near[: cut.start()] + (", " + _item_after(rest, 0) if goes_on else "")


def _is_to_come(item: str, as_of: date) -> bool:
    """`PMP, January 2027`: its only day is one after that of reading."""
    ranges = () if _STILL_GOOD.search(item) else find_ranges(item, single=True)
    first = ranges[0].start or ranges[0].end if ranges else None
    if first is None or first.year > as_of.year + _FORESEEN:
        return False
    return (first.year, first.month or 1) > (as_of.year, as_of.month)


def _has_run_out(item: str, as_of: date) -> bool:
    """`valid until 2019`, `2013 – 2015 (expires 06/2015)`: a last day before that of reading."""
    found = _LASTS.search(item)
    if found is None:
        return False
    ranges = find_ranges(item[found.end() :], single=True)
    last = (ranges[0].end or ranges[0].start) if ranges else None
    return last is not None and (last.year, last.month or 12) < (as_of.year, as_of.month)
