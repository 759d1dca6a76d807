"""The duties of leading projects that a posting asks for, each with the lines that ask for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from resume_tailor.model import Importance, Quote
from resume_tailor.places import name_section, quote_line
from resume_tailor.suggestions.asked.duties import DUTIES, Duty
from resume_tailor.suggestions.asked.stressed import stands_behind_a_trait, stands_in_brackets, tells_mission
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.wording import join_and

_ASKING = {"required": 1.2, "duty": 1.0, "preferred": 0.7, "title": 0.7, "other": 0.6}
"""What a duty counts by the section of the posting that speaks of it; pay, benefits and legal text ask for nothing."""
_ASKING_ELSEWHERE = {"about": 0.5}
_FEW = 5
"""Duties under which the sections were hardly recognised, so that what is said of the employer is read too."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One line of the posting that asks for a duty."""

    quote: Quote
    words: str
    """The words around the asking, by which its sense is judged."""
    weight: float
    required: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A duty that the posting asks for."""

    duty: Duty
    weight: float
    lines: tuple[Asking, ...]
    """The lines of the posting that ask for it, the one that asks most first."""

    @property
    def quote(self) -> Quote:
        """The line of the posting that asks for it most."""
        return self.lines[0].quote


@once_a_case
def asked_duties(case: Case) -> Mapping[str, Asked]:
    """The duties that the posting's sections of duties and demands ask for, each at its most important line."""
    found = _asked_in(case, _ASKING)
    return found if len(found) >= _FEW else _asked_in(case, _ASKING | _ASKING_ELSEWHERE) | found


def _asked_in(case: Case, asking_of: Mapping[str, float]) -> dict[str, Asked]:
    found: dict[str, list[Asking]] = {}
    counts: Counter[str] = Counter()
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        asking = asking_of.get(str(section.kind))
        if asking is None:
            continue
        for block_id in section.block_ids:
            block = blocks[block_id]
            for duty in DUTIES:
                hits = list(islice(_askings(duty.asked, block.text), _MOST_SENSES))
                counts[duty.id] += bool(hits)
                for hit in hits:
                    quote = quote_line("posting", block, *hit.span(), name_section(section))
                    words = block.text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND]
                    weight = duty.worth * asking
                    found.setdefault(duty.id, []).append(Asking(quote, words, weight, section.kind == "required"))
    often = {id_: 1 + 0.1 * min(count - 1, 4) for id_, count in counts.items()}
    return {duty.id: _most_asked(duty, found[duty.id], often[duty.id]) for duty in DUTIES if duty.id in found}


def _most_asked(duty: Duty, lines: list[Asking], often: float) -> Asked:
    """The duty with the lines that ask for it, weightiest first."""
    lines.sort(key=lambda line: -line.weight)
    return Asked(duty, round(lines[0].weight * often, 4), tuple(lines[:_MOST_LINES]))


_AROUND = 45
"""Characters to either side of an asking that tell its sense."""
_MOST_SENSES, _MOST_LINES = 3, 12
"""Askings of one duty that are kept of one line of the posting, and of all its lines."""


_OFFERED = re.compile(
    r"\b(?:stock (?:purchase|options?)|401\s?\(?k\)?|parental leave|sick leave|paid time off|PTO\b|life insurance|"
    r"health (?:insurance|plans?|benefits)|dental|tuition|perks|salary range|bonus(?:es)?|equal opportunity|"
    r"purchase plan|(?:product|employee) discounts?|company discounts?)",
    re.I,
)
"""Words of a sentence that tells what is offered."""


def asks_nothing(sentence: str) -> bool:
    """Whether the sentence tells what is offered, or what the employer says of itself, and nothing of the work."""
    return bool(_OFFERED.search(sentence) or _OF_THEMSELVES.match(sentence))


_OF_THEMSELVES = re.compile(
    r"^\W*(?:welcome to\b|about (?:us|the (?:company|team)|[A-Z]\w+)\b|"
    r"(?:the|our|this|at|(?-i:[A-Z])\w+['’]s)\b[^.;:]{0,70}?"
    r"\b(?:team|company|group|organi[sz]ation|division|business|firm|platform)\s+(?:is|are|has|have|was|"
    r"operates?|builds?|develops?|provides?|offers?|makes?|serves?|sells?|empowers?|helps?)\b"
    r"(?! (?:looking|seeking|hiring|searching))|"
    r"(?-i:[A-Z])\w+['’]s (?:[\w-]+ ){0,3}(?:expansion|growth|success|scale|reach)\b|"
    r"(?:we|our (?:mission|platform|products?|customers|company|teams?))(?:['’]re|['’]ve)?\s"
    r"(?!.*\b(?:looking|seek\w*|hiring|need|want|you|your|candidate)\b))",
    re.I,
)
"""How a sentence begins that tells of the employer and asks nothing."""
_HISTORY = re.compile(
    r"\b(?:founded|opened|started|launched|established|began)\b[^.;]{0,60}\b(?:in|since) (?:19|20)\d\d\b", re.I
)
"""What a sentence says of how the employer came to be."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n")


_IMPORTANCE: Mapping[str, Importance] = {
    "required": "required",
    "duty": "duty",
    "other": "duty",
    "preferred": "preferred",
}
"""What an asking counts by its section."""


def find_words_asked(asked: re.Pattern[str], case: Case) -> Iterator[tuple[Quote, str, Importance]]:
    """The places of the posting's duties and demands that ask by those words: the line, the words, how important."""
    blocks = {block.id: block for block in case.posting.document.blocks}
    plain = not any(str(section.kind) in ("required", "duty") for section in case.posting.sections)
    for section in case.posting.sections:
        importance = _IMPORTANCE.get(str(section.kind)) if section.kind != "other" or plain else None
        for block in (blocks[block_id] for block_id in section.block_ids if importance):
            for hit in islice(_askings(asked, block.text), 1):
                theirs = _OF_THEIRS.search(block.text[max(0, hit.start() - _AROUND) : hit.start()])
                aside = stands_in_brackets(block.text, hit.start()) or stands_behind_a_trait(block, *hit.span(), case)
                if importance and not theirs and not aside:
                    yield quote_line("posting", block, *hit.span(), name_section(section)), hit.group(), importance


_OF_THEIRS = re.compile(r"\bour (?:\w+ ){0,2}$", re.I)
"""What stands before what the employer has and praises: `our service reliability is unparalleled`."""


_EXACT: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "change": ((re.compile(r"\bchange management", re.I), "change management"),),
    "stakeholders": (
        (re.compile(r"\bstakeholder", re.I), "stakeholders"),
        (re.compile(r"\bsponsor", re.I), "sponsors"),
        (re.compile(r"\bcustomer", re.I), "customers"),
        (re.compile(r"\bclient", re.I), "clients"),
    ),
}
"""By duty that joins several things, how a posting's own words are named that ask for one of them."""


def name_asked(duty: Duty, words: str) -> str:
    """The duty for a reader, by what these words of the posting ask: `change management` is no `change control`."""
    named = [name for pattern, name in _EXACT.get(duty.id, ()) if pattern.search(words)]
    if duty.id == "change" and re.search(r"\bchange (?:control|requests?)", words, re.I):
        return duty.name
    return join_and(named) if named else duty.name


def _askings(asked: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for hit in islice(asked.finditer(text, 0, _MOST_READ), _MOST_HITS):
        first, last = max(0, hit.start() - _LONGEST), hit.end() + _LONGEST
        left = max((end.end() for end in _SENTENCE_END.finditer(text, first, hit.start())), default=first)
        right = _SENTENCE_END.search(text, hit.end(), last)
        sentence = text[left : right.start() if right else last]
        own = _OF_THEMSELVES.match(sentence) or _HISTORY.search(sentence)
        if not _OFFERED.search(sentence) and not own and not tells_mission(sentence):
            yield hit


_LONGEST = 500
"""Characters that are read to either side for the ends of a sentence."""
_MOST_READ = 20_000
"""Characters of one line in which a duty is looked for; no posting has a longer line but a hostile one."""
_MOST_HITS = 20
"""Places of one line that are looked at; a hostile posting names a thing ten thousand times."""
