"""The items of one line of a skills section: where its separators, commas and `and`s part them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_BLANKS = r"(?:(?<!\s)\s++)?"
"""The blanks before a mark, from the first: looked for from each of them, an endless streak would take its square."""
LEAD = re.compile(
    r"(?:(?:computer |technical |it )?(?:proficien(?:t|cy)|skilled|experienced?|expertise|expert|knowledgeable|"
    r"(?:good |basic |working |strong |sound |thorough |excellent |hands[- ]on )*"
    r"(?:knowledge|experience|understanding|command)|"
    r"familiar(?:ity)?|well[- ]versed|conversant|competent|hands[- ]on)\s+(?:in|with|of|on|over|using|at)\s+"
    r"(?:the )?(?:use of |using )?)",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:(?<![\s,])[\s,]++)?(?:\betc\.?|\band (?:so on|more|others)|…|(?<!\.)\.{3})[\s.]*+$", re.IGNORECASE
)
RATING = re.compile(
    r"(?:(?:read|write|writing|speak|understand|spoken|written|verbal)(?:[\s,/&]|and\b)*)+|"
    r"(?:expert|advanced|intermediate|beginner|basics?|proficient|fluent|native|excellent|good|average|[abc][12]|\d{1,2}\+?\s*"
    r"(?:years?|yrs?)|\d{1,3}\s?%|\d(?:\s?/\s?|\s+of\s+)\d+)[\s.)]*",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"\s*[|¦•♦●▪◆·;✓\uf0b7\uf0a7\uf0d8]\s*+(?:and\s+|&\s+)?+|\t+|\s{3,}")
COMMA = re.compile(
    _BLANKS + r",\s*+(?:and\s+|&\s+)?+(?!\d{3}\b|(?:19|20)\d\d\b|(?i:(?:health|safety),?\s+(?:&|and)\s))"
    r"|(?<=[a-z]{3})\.\s*(?=[A-Z][A-Za-z])"
)
"""Where commas and full stops may part items: not in `7,500`, `Office 2010, 2013`, `Health, Safety & Environment`."""
SENTENCE = re.compile(
    r"(?:(?:the|an?|very|strong|good|excellent|general|basic|sound|thorough|in-?depth|solid|exceptional|extensive|"
    r"well|working|proven|broad|adequate|fair|immense|outstanding|having|hands[- ]on|practical|deep)\s+)*"
    r"(?:ability|able|capable|capability|capacity|knowledge|knowledgeable|experienced?|understanding|willing\w*|zeal|"
    r"expertise|command|exposure|versed|conversant|familiar\w*|proficien\w+|skilled|competent|completed|worked|"
    r"good at|good in)\b",
    re.IGNORECASE,
)
"""How an item begins that says what one can do in a sentence; its commas part no items, unless names follow."""
NEW_PRAISE = re.compile(
    _BLANKS
    + r",\s*+(?=(?:Ability|Able|Strong|Excellent|Good|Very [Gg]ood|Capable|Proficient|Knowledge|Well[- ]versed)\b)"
)
"""Where a second such item begins."""
SLASH = re.compile(rf"{_BLANKS}/\s*+")
SPACED_SLASH = re.compile(r"\s/\s")
SLASH_LIST = re.compile(r"[^\s,/][^,/]{1,30}(?:\s/\s[^\s,/][^,/]{1,30}){2,}")
NAME = re.compile(
    r"(?:C|C\+\+|C#|Java\d?|J2EE|JSP|JavaScript|TypeScript|Python|Perl|Ruby|PHP|HTML\s?5?|X?HTML|CSS\s?3?|XML|JSON|"
    r"(?:My|T-|PL/|MS )?SQL(?: Server)?|Oracle|(?:MS[- ]|Microsoft )?(?:Windows|Word|Excel|Access|Outlook|"
    r"Power\s?Point|Visio|Project|Office|Teams)|Linux|Unix|Mac(?: ?OS(?: ?X)?)?|Android|iOS|"
    r"Jira|Confluence|Trello|Asana|Slack|Git|GitHub|GitLab|SVN|AWS|Azure|GCP|Angular|React|Vue|Scrum|Kanban|SAFe|"
    r"AutoCAD|Revit|MATLAB|Photoshop|Illustrator|SAP|Tally|[A-Z][a-z]+[A-Z]\w+)",
)
"""Names of products and languages that stand for themselves, so that a slash between two of them parts items."""
RATED = re.compile(rf"{_BLANKS}[-–—:]\s*+(?=\S)")
AND = re.compile(rf"(?<!\s)\s++and\s+|{_BLANKS}&\s+")
SHARED = re.compile(r"(?<!\S)\S+\s\S+\s(?:software|tools?|systems?|packages?|platforms?|skills?)$", re.IGNORECASE)
"""`QuickBooks and Tally Accounting Software`: a noun at the end that both share."""
PRODUCT = re.compile(
    r"\d|[a-z][A-Z]|\b(?:MS|Microsoft|Adobe|Google|IBM|SAP|Oracle|Win|Windows|Vista|XP|Mac|Linux|Unix|Word|Excel|Access|"
    r"Outlook|Visio|Java|Python|HTML|CSS|SQL|C)\b|\b[cC]\+\+|\bC#"
)
"""What tells a product's name."""
PRAISE = re.compile(
    r"(?:very )?(?:strong|good|excellent|effective|solid|outstanding|exceptional|great|superior|superb)\b[^:;]*"
    r"\b(?:skills?|abilit(?:y|ies))\W*$",
    re.IGNORECASE,
)
"""`Strong analytical, planning and management skills`: one item with several adjectives."""
ABILITY = re.compile(r"\b(?:skills?|abilit(?:y|ies))\b", re.IGNORECASE)
EDGES = " \t\xa0.,;:•|*-–—♦●▪◆✓★☆○◯■□\uf0b7\uf0a7\uf0d8"
WORDY = re.compile(r"[^\W\d_]|^\d{1,2}$")
"""What an item holds: a letter, or the number of one more version."""
MANY = 6
"""Short items from which they are a list whatever stands before them."""
NEW_WORDS = 4
"""Words from which what begins with a capital after a comma is an item of its own, not a name in a list."""
LIST_WORDS = 4.0
"""Words of an item on average, above which the commas of a line part clauses rather than items."""


def items_of(text: str, commas: bool, whole: bool = False) -> Iterator[tuple[int, int]]:
    """Spans of the items of a text. `commas`: whether they part what may be a list; `whole`: whether they never do."""
    lead = LEAD.match(text)
    if SENTENCE.match(text) and not (lead and _lists_names(text[lead.end() :])):
        lead, whole = None, True
    begin = lead.end() if lead and len(COMMA.findall(text[lead.end() :])) > 1 and is_list(text[lead.end() :]) else 0
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    rated = RATED.search(text[begin:end])
    if rated and RATING.fullmatch(text[begin:end], rated.end()):
        end = begin + rated.start()
    yield from _trimmed(text, begin, _split(text[begin:end], commas, whole))


def _trimmed(text: str, begin: int, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, which count from `begin`, without what edges them; those that hold no word left out."""
    for start, stop in spans:
        piece = text[begin + start : begin + stop]
        left = len(piece) - len(re.sub(rf"^(?:[{re.escape(EDGES.replace('.', ''))}]|\.(?!\w))+", "", piece))
        right = len(piece.rstrip(EDGES))
        if right > left and WORDY.search(piece[left:right]) and not RATING.fullmatch(piece[left:right]):
            yield begin + start + left, begin + start + right


def _split(text: str, commas: bool, whole: bool) -> Iterator[tuple[int, int]]:
    place = 0
    for start, stop in _cuts(text, commas, whole):
        yield place, start
        place = stop
    yield place, len(text)


def _cuts(text: str, commas: bool, whole: bool) -> list[tuple[int, int]]:
    """Where a text is parted: at bars, glyphs and wide gaps always, at commas and the last `and` in lists."""
    cuts = [m.span() for m in SEPARATORS.finditer(text) if not depth(text, m.start())]
    if cuts and not whole:
        edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
        pieces = zip(edges[::2], edges[1::2], strict=True)
        return sorted([*cuts, *((a + x, a + y) for a, b in pieces for x, y in _cuts(text[a:b], commas, False))])
    if whole and not _are_words(text):
        return sorted([*cuts, *(m.span() for m in NEW_PRAISE.finditer(text))])
    marks = [m.span() for m in COMMA.finditer(text) if not depth(text, m.start())]
    cuts += [m.span() for m in SLASH.finditer(text) if _parts_names(text, m) and not depth(text, m.start())]
    if marks and ((is_list(text) and (commas or _is_terse(text))) or _all_begin_anew(text)):
        cuts += marks
        for (_, begin), (end, _) in pairwise([(0, 0), *marks, (len(text), 0)]):
            both = [m for m in AND.finditer(text, begin, end) if not depth(text, m.start())]
            if len(both) == 1 and _is_pair(text[begin:end]):
                cuts.append(both[0].span())
    elif not marks and not cuts and _is_pair(text):
        cuts += [m.span() for m in AND.finditer(text)]
    return sorted(cuts)


def _parts_names(text: str, slash: re.Match[str]) -> bool:
    """`C/C++`, `Jira / Confluence`: a name that stands for itself on both sides; or a list with slashes for commas."""
    if len(SPACED_SLASH.findall(text)) > 1 and SLASH_LIST.fullmatch(text.strip(EDGES)):
        return True
    left = re.split(r"[,;|/:•]\s*|\band\s+|&\s+", text[: slash.start()])[-1]
    right = re.split(rf"{_BLANKS}[,;|/:•(]|(?<!\s)\s++(?:and\b|&)", text[slash.end() :])[0]
    return bool(NAME.fullmatch(left.strip()) and NAME.fullmatch(right.strip(" .")))


def _are_words(text: str) -> bool:
    """`Hardworking, patient, and punctual`: at least three of at most two words each."""
    parts = [p for p in COMMA.split(text.strip(EDGES)) if p.strip()]
    return len(parts) > 2 and all(len(p.split()) < 3 for p in parts)


def _lists_names(text: str) -> bool:
    """`Python, SQL, Tableau, etc.`: names of few words, or a great many, after those that praise one's command."""
    tail = TAIL.search(text)
    parts = [p for p in COMMA.split(text[: tail.start() if tail else None].strip(EDGES)) if p.strip()]
    parts = [*parts[:-1], *AND.split(parts[-1])] if parts else []
    named = sum(p.strip()[:1].isupper() or bool(PRODUCT.search(p)) for p in parts)
    if len(parts) >= MANY and sum(len(p.split()) for p in parts) <= 2 * len(parts):
        return True
    return len(parts) > 1 and all(len(p.split()) <= 3 for p in parts) and named == len(parts)


def _is_terse(text: str) -> bool:
    parts = _parts(text)
    parts = [*parts[:-1], *AND.split(parts[-1])] if parts and _is_pair(parts[-1]) else parts
    if len(parts) >= 3 and all(p[0].isupper() and len(p.split()) <= 2 for p in parts[1:]):
        return True
    if len(parts) == 2 and all(len(p.split()) <= 2 for p in parts):
        return any(PRODUCT.search(p) for p in parts)
    return len(parts) >= 3 and sum(len(p.split()) for p in parts) <= 2.5 * len(parts)


def _all_begin_anew(text: str) -> bool:
    """`Excellent writing skills, Ability to plan`: a capital after each comma, with more than a name behind it."""
    parts = [p for p in COMMA.split(text.strip(EDGES)) if p.strip()]
    return len(parts) > 1 and all(p[0].isupper() and len(p.split()) >= NEW_WORDS for p in parts)


def _is_pair(text: str) -> bool:
    """`Tally ERP9 & Peachtree`: names of two products, not one skill of two words ("Planning & Control")."""
    parts = AND.split(re.sub(r"\s*\([^()]*\)", "", text).strip(EDGES))
    if SHARED.search(parts[-1]):
        return False
    names = all(re.fullmatch(r"\d+|[A-Z][\w+#./]*(?:[\s-][A-Z0-9][\w+#./]*){0,2}", p) for p in parts)
    explained = all("(" in p for p in AND.split(text))
    return len(parts) == 2 and names and (explained or any(PRODUCT.search(p) for p in parts))


def is_list(text: str) -> bool:
    """Whether the commas of a text part items rather than clauses."""
    parts = _parts(text)
    if len(parts) < 2:
        return False
    limit = LIST_WORDS if len(parts) < 5 else 9
    praise = PRAISE.match(text) and sum(bool(ABILITY.search(p)) for p in parts) == 1
    return not praise and sum(len(p.split()) for p in parts) <= limit * len(parts)


def _parts(text: str) -> list[str]:
    """What stands between the commas of a text, without what is said of it in brackets."""
    return [p for p in COMMA.split(re.sub(r"\([^()]*\)", "", text).strip(EDGES)) if p.strip()]


def depth(text: str, place: int) -> int:
    """How many brackets are open there."""
    return max(0, text.count("(", 0, place) - text.count(")", 0, place))
