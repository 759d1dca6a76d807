"""The job's title and its kind: program, project, product or other manager, by title, self-description and duties."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, cast

from resume_tailor.model import RoleKind

_JOB: Final = (
    r"(?:manag(?:er|ement|ing)|manger|mgr|leader|lead|director|coordinator|officer|engineer|developer"
    r"|designer|scientist"
    r"|analyst|writer|master|specialist|architect|consultant|administrator|technician|assistant|nurse|executive|owner"
    r"|head|supervisor|representative|associate|tech|recruiter|accountant|strategist|editor|planner"
    r"|advisor|pm|tpm|pgm|leiter|chef)"
)
_TITLE_LINE = re.compile(rf"\b{_JOB}s?\b", re.IGNORECASE)
_TITLE_LABEL = re.compile(
    r"\b(?i:job title|position title|posting title|position|title|role)\s*(?:-|:)\s*\**\s*"
    r"(?P<title>[A-Z][^\n|:]{4,80}?)"
    r"(?=\s{2,}|\s*\n|\s*$|\s+[A-Z][a-z]+:|Location|\s*\()"
)
_LABEL: Final = re.compile(
    r"^(?:(?:(?:(?:your|job|position|posting)\s+)?(?:title|role|position)"
    r"|(?:(?:now|we are|we['’]re)\s+)?hiring)\s*[:-]\s*|(?:now|we are|we['’]re) hiring\b[^\w\n]{1,8})",
    re.IGNORECASE,
)
_PRAISE: Final = re.compile(r"^(?:[a-z][\w'-]*,?\s+)+(?=[A-Z])")
_SOUGHT = re.compile(
    r"(?:(?:[Ss]eeking|[Ll]ooking)(?: to (?:hire|fill|recruit|add))?(?: for)?|seeks?|[Hh]iring|in search of"
    r"|searching for|(?:need|search) for|[Ww]e need|role of)\s+"
    r"(?:(?:an?|our|the|its|your)\s+|(?=(?:highly |very )?[a-z]{4,14} [A-Z]))"
    r"(?:next\s+|new\s+|(?:very\s+)?first\s+)?(?P<title>(?:[\w/&.,+-]+ ){0,7}?"
    r"(?:[Mm]anager|MANAGER|[Ll]ead|[Ll]eader|[Dd]irector|[Cc]oordinator|[Ee]ngineer|[Dd]esigner|[Ss]cientist|[Ww]riter"
    r"|[Aa]nalyst|[Dd]eveloper|[Mm]aster|PM|TPM|[Oo]fficer|[Tt]echnician|[Mm]anger|[Ee]ditor|[Mm]arketer)\b)"
)
_SELF = re.compile(
    r"(?=[AaTHhFf])\b(?<!ence )(?<!ork )(?<!king )"  # the letter first, since that is the quickest look
    r"(?:[Aa]s (?:an?|our|the|your)|The|This|[Hh]iring:?|[Ff]or (?:an?|our))\s+"
    r"(?P<title>(?:[A-Z(][\w/&.+)-]*,? (?:(?:of|and|for|&|-) )?){1,7}?(?:Manager|MANAGER|Lead|Leader|Director|PM|TPM))"
    r"(?=\s*(?:,|\.|\(|-|(?:at|on|in|for|you|will|is|role|position|with|to|within|who|plays|serves|leads|works|drives"
    r"|manages|reports|oversees|coordinates|supports|directs|ensures|plans|we)\b))"
)
"""How a posting speaks of the job: `As a Senior Technical Program Manager, you will`, `The Project Manager is`."""
_FURNITURE: Final = re.compile(
    r"\W*(?:skip to (?:main |primary )?content|linkedin|indeed|glassdoor|home|jobs?|careers?|sign in|log ?in|join now"
    r"|menu|back to (?:all )?(?:jobs|search results|results|search)|search(?: jobs)?|apply(?: now)?|save(?: job)?|share"
    r"|print|easy apply|view all jobs|job (?:posting|description|details)|current openings)?\W*",
    re.IGNORECASE,
)
"""Words of a page around a copied posting."""
_OWN_WORDS: Final = frozenset({"our", "your", "what", "why", "how", "who", "contributes", "about"})
"""Words of headings and sentences that no title holds."""
_AFTER_TITLE: Final = re.compile(r"\s+(?:[Rr]ole|[Pp]osition|[Oo]pening|[Jj]ob)\b.*$|\s*[-:|]\s*$|^(?:The|JD-?|An?)\s+")
_NUMBER: Final = re.compile(
    r"\s{0,3}[-|,]?\s{0,3}(?:\((?:job|req(?:uisition)?|ref(?:erence)?|posting)?\s?(?:id|no\.?|number)?\s?[:#]?\s?[A-Z]{0,4}-?\d{4,12}\)"
    r"|(?:job|req(?:uisition)?|ref)\s?(?:id|no\.?|number)?\s?[:#]\s?[A-Z]{0,4}-?\d{3,12}|#\s?\d{3,12})\s{0,3}$",
    re.IGNORECASE,
)
"""The number of a vacancy behind its title: `Program Manager (#886506)`."""
_RECRUITING: Final = re.compile(
    r"^(?:The )?(?:City|County|State|Town|Village|Province|University|Department|Port)"
    r" of [A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,3}?"
    r" (?:is )?(?:Recruiting|Hiring|Seeking)(?: an?| for)? (?=[A-Z])"
)
"""Who recruits, before the title: `City of Elmford Recruiting Project Manager`."""
_AT_EMPLOYER: Final = re.compile(r"\s+(?:at|with|@)\s+[A-Z].*$")
_LIST: Final = r"(?:[\s,/&-]+(?:program|project|product|portfolio|and|or|delivery|technical))*[\s,-]+"
_KINDS: Final = re.compile(
    rf"pro(?:(?P<program>gram)(?:me)?s?{_LIST}(?:manag|lead|director|officer|coordinat|delivery)"
    rf"|(?P<project>ject)s?{_LIST}(?:manag|mangage|lead|director|officer|coordinat|executive|delivery)"
    r"|(?P<product>duct)[\s,-]+(?:manage|owner|lead|director)|(?P<leiter>jekt)-?(?:manag|leit))"
)
"""Jobs and practices of the three kinds, in lower-case text."""
_BOTH: Final = re.compile(r"(?:program|project)(?:me)?s?\s*(?:/|and|&|or)\s*(?:program|project)\b")
_SHORT: Final[tuple[tuple[RoleKind, str], ...]] = (
    ("program", "TPM"),
    ("program", "TPgM"),
    ("program", "PgM"),
    ("program", "EPM"),
    ("project", "elivery Man"),
    ("project", "elivery man"),
    ("project", "elivery Lead"),
    ("project", "hef de projet"),
    ("project", " PM "),
    ("project", " PM-"),
)
"""Other names of them, as they are spelled."""
_LED_PROJECTS: Final = re.compile(
    r"\b(?:lead|manag|deliver|overse|direct|run)(?:s|e|es|ing|ed|ning|eing)?\b(?:[ ,/-]{1,3}[\w'-]{1,20}){0,7}?"
    r"[ ,/-]{1,3}projects\b",
    re.IGNORECASE,
)
"""Leading of projects in a posting that names no job of it: `leading complex technology projects`."""
_OFTEN_LED: Final = 3
_GROUPS: Final[dict[str, RoleKind]] = {
    "program": "program",
    "project": "project",
    "product": "product",
    "leiter": "project",
}
_OTHER_JOB = re.compile(
    r"\b(?:engineer|developer|designer|scientist|analyst|writer|scrum master|specialist|architect"
    r"|technician|assistant|tech"
    r"|nurse|recruiter|accountant|editor|marketing manager|account manager|sales manager|consultant)\b",
    re.IGNORECASE,
)
_SCRUM: Final = re.compile(r"\bscrum (?:master|execution|ceremon)|\bsprints?\b")
"""Of what a scrum master's posting speaks, whether it names the job or not."""
_NEAR: Final = re.compile(
    r"(?:seeking|looking for|hiring|as an?|as the|role|position|title|the|this|our|an?|senior|sr\.?"
    r"|staff|lead|technical|it)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_ORDER: Final[tuple[RoleKind, ...]] = ("program", "project", "product")
_PRODUCT: Final = 2
_HEAD: Final = 400
_IN_BRACKETS: Final = 60


def find_title(text: str, first_lines: tuple[str, ...], given: str = "") -> str:
    """The job's title: as the file gives it, else a labelled or title-like first line, else what is sought."""
    if given:
        return given.strip()
    labels = (label["title"] for label in _TITLE_LABEL.finditer(text[:1500]))
    label = next((title for title in labels if _TITLE_LINE.search(title)), "")
    if label:
        return _without_praise(label) + _trade_in_brackets(label, text)
    for line in [line for line in first_lines if not _FURNITURE.fullmatch(line)][:2]:
        core = line.strip(" *#_")
        if (
            len(core) <= 100
            and _TITLE_LINE.search(core)
            and not core.endswith((".", "!", "?", ":"))
            and _is_capital(core)
            and _OWN_WORDS.isdisjoint(_LABEL.sub("", core).lower().split())
        ):
            return _without_praise(core)
    for way in (_SOUGHT, _SELF):
        found = way.search(text)
        if (
            found
            and _is_capital(found["title"])
            and " " in found["title"]
            and (way is _SOUGHT or _scores(found["title"]))
        ):
            return _without_praise(found["title"])
    return ""


def _trade_in_brackets(label: str, text: str) -> str:
    """What a grade's title has in brackets behind it: `Assistant Director (Technical Project Manager)`."""
    behind = text[text.index(label) + len(label) :][:_IN_BRACKETS]
    found = re.match(r"\s?\([^()\n]{4,50}\)", behind)
    return f" {found.group().strip()}" if found and not _scores(label) and _scores(found.group()) else ""


def _without_praise(title: str) -> str:
    """The title without a label before it, `role at ...` after it, and the praise that only a sentence has."""
    named = _NUMBER.sub("", _RECRUITING.sub("", _LABEL.sub("", title.strip(" *-"))))
    core = _AT_EMPLOYER.sub("", _AFTER_TITLE.sub("", named))
    return _PRAISE.sub("", core).strip(" *-,")


def _is_capital(line: str) -> bool:
    """Whether most words begin with a capital letter."""
    words = [word for word in re.findall(r"[A-Za-z]+", line) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) * 2 >= len(words)


def find_role(text: str, title: str) -> RoleKind:
    """The kind of job by its title; where that is mute, by how often and where the text names each kind."""
    in_title = _scores(title)
    if len(in_title) == 1:
        return next(iter(in_title))
    if not in_title and _OTHER_JOB.search(title):
        return "other"
    scores = _scores(text)
    if not scores and len(_LED_PROJECTS.findall(text)) >= _OFTEN_LED:
        return "project"
    if not scores:
        return "other"
    if in_title:
        scores = Counter({kind: scores[kind] + 1 for kind in in_title})
    lower = text.lower()
    for kind, word in (("program", "programs"), ("project", "projects")):
        scores[cast(RoleKind, kind)] += lower.count(word) // 3
    if scores["product"] <= _PRODUCT * (scores["program"] + scores["project"]):
        scores["product"] = 0  # program managers work with product managers, and say so
    best = max(_ORDER, key=lambda kind: scores[kind])
    if best == "product" and not in_title and lower.count("product manag") < 1 and _SCRUM.search(lower):
        return "other"  # scrum masters work with a product owner
    return best


def _scores(text: str) -> Counter[RoleKind]:
    """How strongly the text speaks of each kind of job: the job named as such counts three times the practice."""
    scores: Counter[RoleKind] = Counter()
    for match in _KINDS.finditer(text.lower()):
        both = _BOTH.match(match.group())
        if both:
            scores["program"] += 1
            scores["project"] += 1
            continue
        practice = text[match.end() : match.end() + 5].lower().startswith(("ement", "ing"))
        weight = 1 if practice else 3
        if not practice and (match.start() < _HEAD or _NEAR.search(text, max(0, match.start() - 40), match.start())):
            weight = 4
        scores[_GROUPS[match.lastgroup or ""]] += weight
    for kind, name in _SHORT:
        if name in text:
            scores[kind] += text.count(name)
    return scores
