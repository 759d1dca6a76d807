"""What leads from a resume of one field to a posting of another: the line nearest to it, else what carries over."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Quote
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.own_lines import tells_of_assisting
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.putting_forward import lines_put_forward
from resume_tailor.suggestions.lines.results import is_telling, telling_figure, went_well
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.coaching import Sector
from resume_tailor.suggestions.person.crossing import DEVICES, Crossing, sentences_of_work
from resume_tailor.suggestions.person.standing import by_recency
from resume_tailor.suggestions.wording import join_and


def carry_over(case: Case, own: tuple[Sector, ...] = ()) -> list[tuple[str, Quote]]:
    """What the posting asks and the lines put forward prove, else what carries over from any work; two lines.

    A line full of the words of the `own` sectors shows the distance, not what carries over, and is left out.
    """
    found: dict[str, tuple[str, Quote]] = {}
    for line in lines_put_forward(case):
        if _is_full_of(own, line.text):
            continue
        proofs = [one for one in line.proofs if is_hard(*one) and not set(one[0].requirement.concepts) & BASIC]
        proofs.sort(key=lambda one: one[1].concept in _WIDE)
        for match, item in proofs[:1]:
            found.setdefault(line.block_id, (name_asked(match, item, case), line.evidence.quote))
    for name, quote in _carried(case, own):
        found.setdefault(quote.block_id, (name, quote))
    by_name = dict(reversed(found.values()))
    return list(reversed(by_name.items()))[:_MOST_PROOFS]


_WIDE = ("project-management", "program-management", "execution", "project-delivery")
"""What any line of a project's leader proves: named where a line proves nothing closer."""


_CARRIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dates", re.compile(r"\b(?:schedul\w+|time ?lines?|milestones?|deadlines?|time (?:limit|frame)|on time)\b", re.I)),
    ("cost", re.compile(r"\b(?:budgets?|costs?(?! of (?:labou?r|living))|cost control|[$€£]\s?\d|estimat\w+)\b", re.I)),
    ("scope", re.compile(r"\b(?:(?<!their )scope|change orders?|variations?)\b", re.I)),
    ("contractors", re.compile(r"\b(?:sub-?\s?contractors?|consultants)\b", re.I)),
    ("risks", re.compile(r"\brisks?\b", re.I)),
    (
        "leading a team",
        re.compile(
            r"\b(?:lead(?:s|ing)?|led|supervis\w+|manag(?:e[sd]?|ing)) (?:(?!projects?|programs?)[\w-]+ ){0,4}"
            r"(?:teams?|engineers|technicians|workforce|crews?|staff)\b",
            re.I,
        ),
    ),
    ("suppliers", re.compile(r"\b(?:vendors?|suppliers?)\b", re.I)),
)
"""What carries over from any field, and the words of a line that proves it."""


_MAKING = re.compile(
    r"\b(?:suppliers?|tooling|prototyp\w*|lead times?|samples?|start of production|sites?|contractors?|permits?|"
    r"motors?)\b",
    re.I,
)
"""What counts in projects of devices and sites, and sounds of them elsewhere."""


def _is_full_of(own: tuple[Sector, ...], text: str) -> bool:
    """Whether the line has a word of what the sectors make, or of how things are made."""
    made = any(sector.name in DEVICES for sector in own) and _MAKING.search(text)
    return bool(made) or any(sector.pattern.search(text) for sector in own)


def _carried(case: Case, own: tuple[Sector, ...]) -> list[tuple[str, Quote]]:
    """What of it the posting asks and the lines of the jobs prove, one line each, the line that proves most first."""
    blocks = [b for b in _own_lines(case) if not _is_full_of(own, b.text) and not _is_keeping(b.text)]
    wanted = [re.sub(r"[$€£]\s?\d\S*", "", sentence) for sentence in sentences_of_work(case)]
    asked = [(name, sign) for name, sign in _CARRIES if any(sign.search(sentence) for sentence in wanted)]
    proved = {block.id: [name for name, sign in asked if sign.search(block.text)] for block in blocks}
    blocks = sorted((b for b in blocks if proved[b.id]), key=lambda b: -len(proved[b.id]) - _tells_end(b.text))
    found: list[tuple[str, Quote]] = []
    named: set[str] = set()
    for block in blocks:
        new = [name for name in proved[block.id] if name not in named]
        if new and len(found) < _MOST_PROOFS:
            named |= set(new)
            place = case.places.name(block.id)
            found.append((join_and(new), quote_line("resume", block, 0, min(len(block.text), 60), place)))
    return found


def _tells_end(text: str) -> int:
    """Two for a line that tells what came of the work, one for its size."""
    figure = telling_figure(text)
    return 2 if is_telling(figure, text) or went_well(text) else 1 if figure else 0


_KEEPING = re.compile(r"^\W*(?:track|maintain|keep|kept|updat|record|document|assist|support|help|log)\w*\b", re.I)
"""How a line of keeping lists begins."""


def _is_keeping(text: str) -> bool:
    """Whether the line tells of keeping lists alone, and of nothing that came of it."""
    return bool(_KEEPING.match(text)) and not _tells_end(text)


def has_result(carried: list[tuple[str, Quote]]) -> bool:
    """Whether one of the lines tells what came of the work."""
    return any(_tells_end(quote.text) for _, quote in carried)


def plain_results(case: Case, own: tuple[Sector, ...]) -> list[Quote]:
    """At most two results of the newest jobs that a reader of any field understands, in the order of the resume."""
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    blocks = [b for b in _own_lines(case) if case.places.positions[b.id].id in newest]
    plain = [b for b in blocks if _tells_end(b.text) > 1 and not _is_full_of(own, b.text)]
    return [quote_line("resume", b, 0, min(len(b.text), 60), case.places.name(b.id)) for b in plain[:_MOST_PROOFS]]


_SHORTEST, _LONGEST, _MOST_PROOFS = 5, 45, 2


def _own_lines(case: Case) -> list[Block]:
    """The lines of jobs that tell of the person's own work, neither labels nor long paragraphs."""
    blocks = [b for b in case.places.blocks.values() if b.id in case.places.positions and is_own_work(b, case)]
    return [b for b in blocks if _SHORTEST <= len(b.text.split()) <= _LONGEST]


_SURE = 2
"""Points from which on a line leads to another sector."""
_EVERYDAY = re.compile(
    r"(?:launch|customer|user|releas|requirement|train|quality|data|measur|report|site|budget|cost|risk|approv|control|"
    r"test|network|install|supplier|conversion|department)",
    re.I,
)
"""How signs begin that lines of any sector have."""


def bridging_line(crossing: Crossing, case: Case) -> Quote | None:
    """The line of own work that has the most of what counts in the other sector; of equals the one with an end."""
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    blocks = [
        block
        for block in _own_lines(case)
        if case.places.positions[block.id].id in newest and not tells_of_assisting(block.text)
    ]
    scored = [((_nearness(b.text, crossing), _tells_end(b.text), -number), b) for number, b in enumerate(blocks)]
    (points, *_), block = max(scored, key=lambda item: item[0], default=((0, 0, 0), None))
    if points < _SURE or block is None:
        return None
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))


def _nearness(text: str, crossing: Crossing) -> int:
    """Two for each sign of what counts there, one for an everyday one and for the sector's own words."""
    signs = {hit.group().strip().lower() for hit in crossing.theirs.sign.finditer(text)}
    worth = sum(1 if _EVERYDAY.match(sign) and " " not in sign else 2 for sign in signs)
    return worth + bool(crossing.theirs.pattern.search(text))


_NEWEST = 2
"""Positions whose lines may lead to another sector."""
