"""What years of experience are of: the posting's own words after the number, lists of alternatives kept whole."""

from __future__ import annotations

import re
from typing import Final

from resume_tailor.language.degrees import begins_with_degree

_LONGEST: Final = 220
"""Characters after the word `years` that are looked at."""
_MOST: Final = 150
"""Characters of the words given back; a list of alternatives may be longer than one field of work."""
_LISTED_WORDS: Final = 6
"""Words that an item of a list has at most."""
_MOST_ITEMS: Final = 8

_FILLER: Final = (
    r"(?:of|in|with|as|an?|the|on|at|within|or more|plus|minimum|work(?:ing)?(?= (?:as|in|within|on|experience)\b)"
    r"|relevant|related|direct|directly related|professional(?! services)|progressive|progressively|proven"
    r"|demonstrated|hands-on"
    r"|work(?= \w+ing\b)|industry(?= experience)|overall|total|prior|previous"
    r"|solid|practical|successful|combined|applicable|strong|recent|full-time|similar(?= experience)|post-baccalaureate"
    r"|responsible(?= experience)|(?:increasing(?:ly)?|more) responsible|specifically|focus(?:ed|ing) on|the following"
    r"|hands on|equivalent|significant|extensive|verifiable|documented|real-world|paid|on-the-job|"
    r"(?:total )?experiences?(?! *(?:and|or|and/or)\b)|exp\b\.?)"
)
_LEAD = re.compile(rf"[\s'’)\]:,+]*(?:\(\d+ months?\)\s*)?(?:{_FILLER}(?![\w-])[\s,:)]*)*", re.IGNORECASE)
_RELATED: Final = r"(?:(?:closely |other |directly )?(?:related|relevant|similar|equivalent|comparable))"
_HARD_END = re.compile(
    r"\.(?=\s|$)|[;:•\n|(\[]|\s-{1,2}\s|(?<=\w)-\s|(?<=[a-z)])\s(?=(?:Ability|Strong|Excellent|Proven|Knowledge"
    r"|Experience"
    r"|Must|Bachelor|Understanding|Proficien\w+|Demonstrated|Solid|Familiarity)\b)"
)
_SOFT_END = re.compile(
    r"\s+(?:experiences?|exp\b|required|preferred|preferably|ideally|desired|desirable|is|are|who|that|which|including"
    r"|such as|e\.g|minimum|or (?:an? )?equivalent|with (?:an?|the|at least|knowledge|focus|extensive|proven"
    r"|specific|preference|strong|experience|some"
    r"|demonstrated|increasing|relevant|emphasis|responsibilit\w+)\b|in (?:an?|both|at least)(?=\s)|and an?(?=\s)"
    r"|and must\b|at an?(?=\s)|for an?(?=\s)|or(?= \d)"
    r"|and(?= \d)|and at least|background|within the (?:last|past)|over the (?:last|past)|in the (?:last|past)|in lieu"
    r"|a plus|plus\b|OR\b|AND\b|using\b|where\b|while\b|to (?:the|an?|be)\b)(?![\w-])"
    r"|(?<!related)(?<!relevant)(?<!similar)\s+(?:roles?|positions?)\b"
)
_NO_ITEM = re.compile(
    r"\s*(?:with|preferably|including|ideally|must|plus|as well as|at least|demonstrated|proven|strong|especially"
    r"|specifically|e\.g|i\.e|preferred|desired|where|who|which|while|including|such|driving|leading|working|delivering"
    r"|ensuring|along|but|focused|\d|etc)\b|\s*(?:and|or) (?:an?|at least|must|\d)\b|\s*(?:or|and) equivalent",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:pref\w+|includ\w+|ideally|required|desired|least|fields?\b|minimum|or (?:an? )?equivalent|(?:\w+ )?degree\b"
    r"|is\b|which\b|who\b|whom\b|last\b|past\b|next\b|first\b|\d{1,2}\+? years)",
    re.IGNORECASE,
)
"""How words begin that do not say what the years are of."""
_PREPOSITION = re.compile(r"\s(?:in|within|for|with|on|at|across|of)\s")
_JOINT = re.compile(r"(?:^|\s)(?:and/or|or|and)\s", re.IGNORECASE)
_OPENS_WITH_JOINT = re.compile(r"\s*(?:experiences?\s+)?(?:and/or|or|and)\s", re.IGNORECASE)
_OTHER_DEMAND = re.compile(
    r"\d|^\W*(?:experience\s+)?"
    r"(?:(?:and|or)\s+(?:above|greater|over|longer|older)\b|and\b.*\b(?:degree|bachelor|master))",
    re.IGNORECASE,
)
"""What `and` or `or` adds to the years that is no field of work: `or MS with 6 years`, `and a degree`."""
_QUALIFIER = re.compile(
    r"(?:-(?:scale|functional|level|wide|facing|driven|based|paced|end|organi[sz]ational)|\b(?:large|complex|global"
    r"|strategic"
    r"|technical|diverse|multiple|cross|major|high|small|enterprise|virtual|dispersed))$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    rf"\b(?:or|and|and/or)\s+{_RELATED}(?:\s+\w+)?$|\b(?:or|and|and/or)\s+(?:closely |directly )?related(?:\s+\w+)?$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:[\s\-/'\",.&+]|(?<!\w)(?:and|or|and/or|of|in|with|the|an?|to|for|on|at|by|as|from|within|across"
    r"|preferably))+$",
    re.IGNORECASE,
)
_LAST_JOINT = re.compile(r"\s(?=(?:in|within|with|on|for|at|across|by|to|from|and|or)\s)")
_BEFORE = re.compile(r"(?:^|[\n•;*-])\s*(?P<of>[A-Z][^\n•;:.]{2,60}?)\s*:\s*$")
_JOB = re.compile(
    r"\b(?:manager|engineer|developer|leader|analyst|architect|consultant|director|coordinator|scrum master|specialist"
    r"|administrator|owner|PM|TPM|superintendent)s?\b",
    re.IGNORECASE,
)


def find_years_of(text: str, start: int, end: int) -> tuple[str, int]:
    """What the years are of, as the posting spells it, and where that ends; `start` is the place after `years`.

    Empty for experience in general. Alternatives stay together: `engineering, product management or related area`.
    """
    stop = min(end, start + _LONGEST)
    lead = _LEAD.match(text, start, stop)
    first = lead.end() if lead else start
    hard = _HARD_END.search(text, first, stop)
    last = hard.start() if hard else stop
    if _NOTHING.match(text, first, last) or begins_with_degree(text, first, last):
        return "", start
    if _OPENS_WITH_JOINT.match(text, first, last):  # the words before belong to it
        return _with_joint(text, start, first, last)
    last = _list_end(text, first, last)
    last = _shortened(text, first, last)
    words = _DANGLING.sub("", text[first:last])
    return (words, first + len(words)) if any(map(str.isalpha, words)) else ("", start)


def _with_joint(text: str, start: int, first: int, last: int) -> tuple[str, int]:
    """Experience in general and what may stand in its place: `related experience and/or training`."""
    begin = re.compile(r"[\s')]*(?:of\s+)?").match(text, start, first)
    begin_at = begin.end() if begin else start
    if "," in text[begin_at:first]:
        return "", start
    soft = _SOFT_END.search(text, first, last)
    comma = text.find(",", first, soft.start() if soft else last)
    words = _DANGLING.sub("", text[begin_at : comma if comma >= 0 else soft.start() if soft else last])
    if not _JOINT.search(words) or _OTHER_DEMAND.search(words):
        return "", start
    return words, begin_at + len(words)


def _list_end(text: str, first: int, last: int) -> int:
    """Where the field of work ends, or the list of them, of which each is enough."""
    pieces = _pieces(text, first, last)
    ends = [_piece_end(text, *piece) for piece in pieces]
    begin, stop = pieces[0]
    if ends[0] < stop:
        return ends[0]
    count = 1
    while count < len(pieces) and _QUALIFIER.search(text[pieces[count - 1][0] : pieces[count - 1][1]]):
        if ends[count] < pieces[count][1]:
            return ends[count]
        count += 1
    reached = count
    for index in range(count, min(len(pieces), _MOST_ITEMS)):
        begin, stop = pieces[index]
        words = text[begin : ends[index]]
        if _NO_ITEM.match(words) or len(_PREPOSITION.split(words)[0].split()) > _LISTED_WORDS + 1 or not words.strip():
            break
        if _JOINT.search(words):
            return ends[index]
        if ends[index] < stop:
            break
        reached = index + 1
    if reached == len(pieces) and len(pieces) - count > 1:
        return pieces[-1][1]  # all of the rest is a list, without a joint
    return pieces[count - 1][1]


def _pieces(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches between commas."""
    pieces, begin = [], first
    for place in range(first, last):
        if text[place] == ",":
            pieces.append((begin, place))
            begin = place + 1
    return [*pieces, (begin, last)]


def _piece_end(text: str, first: int, last: int) -> int:
    """Where a stretch ends by its words: before `experience` or `with a`, but not within `or related roles`."""
    at = first
    while soft := _SOFT_END.search(text, at, last):
        if not _OPEN_END.search(text, first, soft.start()):
            return soft.start() if text[first : soft.start()].strip() else last
        word = re.compile(r"\s+\w+").match(text, soft.start(), last)
        return word.end() if word and _OPEN_END.search(text[first : word.end()]) else soft.start()
    return last


def _shortened(text: str, first: int, last: int) -> int:
    """The end, or an earlier one between phrases where there are too many words for a line."""
    if last - first <= _MOST:
        return last
    cuts = [match.start() for match in _LAST_JOINT.finditer(text, first, first + _MOST)]
    cuts = [cut for cut in cuts if cut - first > _MOST // 4]
    return cuts[-1] if cuts else text.rfind(" ", first, first + _MOST)


def field_before(text: str, start: int, place: int) -> str:
    """What stands before a number with a colon: `Project management: 5 years (Preferred)`; empty where nothing does."""
    match = _BEFORE.search(text[start:place])
    words = match["of"] if match else ""
    return "" if re.search(r"experience|requirement|qualification|education|minimum", words, re.IGNORECASE) else words


def is_job(of: str) -> bool:
    """Whether years are of a job held rather than of a field: `Project Manager`, `IT project manager`."""
    head = re.split(r"\s(?:in|with|for|at|of|on|within)\s|,|\s/", of, maxsplit=1)[0]
    words = head.split()
    return bool(words) and len(words) <= 6 and _JOB.fullmatch(words[-1]) is not None and not words[0].endswith("ing")
