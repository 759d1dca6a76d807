"""Certifications that a posting demands by a name that no lexicon has: `must hold the Acme Builder certification`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import is_among_wishes, is_wished, quote_around, say
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.held import whole_text
from resume_tailor.suggestions.wording import quoted

_WORD = r"(?:[A-Z][\w+/&-]*)"
_NAMES = re.compile(
    rf"\b(?P<before>{_WORD}(?: {_WORD}){{0,4}}) (?:[Cc]ertifi(?:cation|cate)|CERTIFI(?:CATION|CATE)|[Ll]icen[cs]e)s?\b|"
    rf"\b[Cc]ertifi(?:cation|cate)s? (?:as an? |in |for )(?P<behind>{_WORD}(?: {_WORD}){{0,4}})"
)
"""A certificate by its name: capitals before the word, or behind it."""
_BARRED = re.compile(
    r"\b(?:must (?:have|hold|be|possess)|(?:is|are) (?:required|mandatory|a must)|(?<!not )required\b|mandatory|"
    r"only candidates|will not be considered|candidates with\b.*\bwill be considered)",
    re.I,
)
"""How a posting says that nobody comes in without it."""
_LEADING = re.compile(
    r"^(?:(?:ONLY|CANDIDATES|WITH|HAVE|HOLD|MUST|THE|A|AN|AND|OR|BE|REQUIRED|ACTIVE|VALID|CURRENT|Must|Have|Hold|The|An?|"
    r"Active|Valid|Current|Required|Requires?|Candidates?|Applicants?|Only|With|And|Possess|Obtain)\b ?)+"
)
_NO_NAME = re.compile(
    r"^(?:relevant|management|professional|industry|technical|required|preferred|additional|other|any|birth|type|one|two|some|"
    r"certification|project management|program management|agile|it|security|technology|education|training|degree|"
    r"skills|licenses?|state|business|driver.*|operating|software)$|"
    r"\b(?:ISO|SOC|CMMI|AS\d+|IATF|B Corp|Great|Women|Minority|Veteran|FedRAMP|FCC|UL|CE|Bachelor\S*|Master\S*|"
    r"Degree|Driver\S*|Driving|Product|Type|Airworthiness|Vaccin\w+|Required|Preferred)\b",
    re.I,
)
"""Words that name no certificate of a person."""
_MOST = 2


def suggest_own_names(case: Case) -> Iterator[Suggestion]:
    """The demanded certifications, at most two, whose name stands in no line of the resume."""
    told: list[str] = []
    for block in case.posting.document.blocks:
        for name, quote in _demands(block, case):
            if len(told) < _MOST and name.casefold() not in (one.casefold() for one in told):
                told.append(name)
                yield from filter(None, (_made(name, quote, case),))


def _demands(block: Block, case: Case) -> Iterator[tuple[str, Quote]]:
    for hit in _NAMES.finditer(block.text):
        words = hit["before"] or hit["behind"]
        start = hit.start("before") if hit["before"] else hit.start("behind")
        name = _LEADING.sub("", words)
        quote = quote_around(case.posting, block, hit.start(), hit.end())
        if not name or _NO_NAME.search(name) or _is_known((block.id, start, start + len(words)), case):
            continue
        if not _BARRED.search(quote.text) or is_wished(quote.text) or is_among_wishes(quote, case.posting):
            continue
        if not _is_named(name, case) or _ONLY.search(quote.text):
            yield _as_elsewhere(name, case), quote


def _is_known(span: tuple[str, int, int], case: Case) -> bool:
    """Whether the lexicon reads a certificate there, which is told of by its own name."""
    block_id, start, end = span
    spots = (m for m in case.posting.mentions if m.block_id == block_id and m.start < end + 20 and m.end > start)
    return any(spot.category == "certification" for spot in spots)


def _is_named(name: str, case: Case) -> bool:
    """Whether the resume has the name, or the one word of it that tells."""
    text = whole_text(case).casefold()
    telling = [word for word in re.findall(r"\w+", name.casefold()) if len(word) > 3]
    return name.casefold() in text or (bool(telling) and all(word in text for word in telling))


def _as_elsewhere(name: str, case: Case) -> str:
    """A name typed in capitals as another line of the posting spells it."""
    hit = re.search(rf"\b{re.escape(name.capitalize())}\b", case.posting.document.text) if name.isupper() else None
    return hit.group() if hit else name


_ONLY = re.compile(r"\bonly\b[^.;]{0,20}\b(?:candidates|applicants|those|people)\b", re.I)
"""How a posting says that all others are sorted out unread."""


def _named_in(name: str, case: Case) -> Quote | None:
    """The line that has the name's telling words; None where none has them all."""
    telling = [word for word in re.findall(r"\w+", name.casefold()) if len(word) > _SHORT]
    for block in case.resume.document.blocks:
        if telling and all(word in block.text.casefold() for word in telling) and _CERTIFIED.search(block.text):
            start = block.text.casefold().index(telling[0])
            return quote_line("resume", block, start, start + len(telling[0]), case.places.name(block.id))
    return None


_SHORT = 3
_CERTIFIED = re.compile(r"\bcertif|\bcredential|\blicen[cs]e|\baccredit", re.I)


_IF_IT_IS = (
    "If that is the very certification, write it under your name as its issuer writes it, with its year. If it "
    "is a part of it or a level below, ask before you write anything whether it counts."
)
_NOT_THERE = (
    "By your own line it is not there yet: ask before you write anything whether they take somebody who sits for it by "
    "a day that you can name; if not, this decides."
)
_IS_NOT_THERE = re.compile(
    r"\b(?:no|not|without|pending|planned|in (?:progress|preparation)|preparing|pursuing|studying|scheduled|expired|"
    r"lapsed|course taken|so far)\b",
    re.I,
)
"""Words of a line that says itself that the certification is not held."""


def _to_be_seen(name: str, quote: Quote, own: Quote) -> Suggestion:
    """A certification without which nobody is read, of which the resume names something."""
    return Suggestion(
        id=f"knockout-certificate-{re.sub(r'[^a-z0-9]+', '-', name.casefold()).strip('-')}",
        kind="knockout",
        title=f"Only who is certified is considered: {name}",
        reason=f"The posting says {quoted(quote.text.rstrip(' .'))}. Your resume says {quoted(own.text, 110)}.",
        action=_NOT_THERE if _IS_NOT_THERE.search(own.text) else _IF_IT_IS,
        posting_quotes=(quote,),
        resume_quotes=(own,),
        effect="Nobody who sorts by that line overlooks it.",
        weight=4.4,
    )


def _made(name: str, quote: Quote, case: Case) -> Suggestion | None:
    if _is_named(name, case):
        own = _named_in(name, case)
        return _to_be_seen(name, quote, own) if own else None
    return Suggestion(
        id=f"knockout-certificate-{re.sub(r'[^a-z0-9]+', '-', name.casefold()).strip('-')}",
        kind="knockout",
        title=f"Certification asked and not in your resume: {name}",
        reason=f"The posting says {say(case.posting, quote)}. Your resume does not name {name}.",
        action=(
            "If you hold it, add it with its year. If not, the posting leaves no way around it: look up who awards it "
            "and whom they admit before you spend an evening on the application."
        ),
        posting_quotes=(quote,),
        effect="You know before you apply whether it is asked of you at once.",
        weight=4.4,
    )
