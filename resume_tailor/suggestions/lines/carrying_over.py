"""What carries over from a resume of one field to a posting of another where no line leads there."""

from __future__ import annotations

import re

from resume_tailor.model import Block, Evidence, Quote
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.choosing import Forward, choose_lines
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.proof_worth import BASIC, has_word_of, stems_of
from resume_tailor.suggestions.lines.results import counts_people, is_telling, telling_figure, went_well
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.coaching import Sector
from resume_tailor.suggestions.person.crossing import DEVICES, sentences_of_work
from resume_tailor.suggestions.person.standing import by_recency
from resume_tailor.suggestions.wording import join_and


def carry_over(case: Case, own: tuple[Sector, ...] = ()) -> list[tuple[str, Quote]]:
    """What the posting asks and the chosen lines prove, else what carries over from any work; two lines at most.

    Lines with an end come before mere duties. A line full of the words of the `own` sectors shows the distance, not
    what carries over, and is left out.
    """
    chosen = [line for line in choose_lines(case) if not _is_full_of(own, line.text)]
    found: dict[str, tuple[str, Quote]] = {}
    for line in sorted(chosen, key=lambda line: not tells_end(line.text)):
        name = _proved_name(line, case) or (_end_name(line.text) if line.proofs else "")
        if name:
            found.setdefault(line.block_id, (name, line.evidence.quote))
    for name, quote in _carried(case, own):
        found.setdefault(quote.block_id, (name, quote))
    by_name = dict(reversed(found.values()))
    return _well_made(list(reversed(by_name.items())))[:_MOST_PROOFS]


def _proved_name(line: Forward, case: Case) -> str:
    """The first hard thing that the line meets by a word of its name; what any leader's line proves comes last."""
    proofs = [one for one in line.proofs if is_hard(*one) and not set(one[0].requirement.concepts) & BASIC]
    proofs = [one for one in proofs if not one[1].speaks or says_name(one[1], case)]
    proofs = [one for one in proofs if not _LOOSE.search(one[1].concept)]
    proofs.sort(key=lambda one: one[1].concept in _WIDE)
    return next((name_asked(match, item, case) for match, item in proofs), "")


def says_name(item: Evidence, case: Case) -> bool:
    """Whether the line has all telling words of one of the names: the tracking of users is none of milestones."""
    concept = case.lexicon.concepts.get(item.concept)
    names = [{one for one in stems_of(name) if len(one) >= _TELLING} for name in (concept.names if concept else ())]
    return any(words and all(has_word_of(item, {word}) for word in words) for words in names)


_LOOSE = re.compile(r"readiness|tracking$|mentor|coach|hiring")
"""Concepts whose names are said of other things too: the readiness of a law."""
_TELLING = 4
"""Letters of a stem from which on it tells something."""
_BROUGHT = "a project brought to its end"
_ENDS = (
    (
        "dates kept",
        re.compile(
            r"\b(?:weeks?|months?|days?) (?:early|ahead|before)\b|\bon time\b|\bmilestones were met\b|"
            r"\bno slip\b|\bbefore the deadline\b",
            re.I,
        ),
    ),
    (
        "money kept to",
        re.compile(
            r"\b(?:forecast accuracy|(?:under|within|on) (?:a |the )?(?:fixed )?budget|inside tolerance)\b", re.I
        ),
    ),
    ("defects brought down", re.compile(r"\b(?:defects?|crash rate|failures?)\b.*\b(?:from|by) \d", re.I)),
    (
        "time saved",
        re.compile(r"\b(?:lead )?time\b.*\bfrom \d+ to \d+|\b(?:short\w+|cut) (?:\w+ )?(?:lead )?time\b", re.I),
    ),
    (_BROUGHT, re.compile(r"\bcommissioned\b|\bhanded over\b|^\W*(?:delivered|launched|completed)\b", re.I)),
)
"""What a line tells came of the work, for a line that names nothing asked."""


def _end_name(text: str) -> str:
    """What came of the work by the line's own words; empty where it tells no end."""
    return next((name for name, sign in _ENDS if sign.search(text)), "") if tells_end(text) else ""


_LEAST_WORDS = 7


def _well_made(found: list[tuple[str, Quote]]) -> list[tuple[str, Quote]]:
    """The lines that can open a summary: those with an end or a size, else those that are whole sentences."""
    whole = [(name, q) for name, q in found if tells_end(q.text) or is_brought_home(q.text) or _is_whole(q.text)]
    told = [(name, q) for name, q in whole if tells_end(q.text) or is_brought_home(q.text)]
    return told or whole


def _is_whole(text: str) -> bool:
    """Whether a duty begins like a sentence and says more than its own name."""
    bare = text.strip()
    return bare[:1].isupper() and len(bare.split()) >= _LEAST_WORDS and not _NOUN_FIRST.match(bare)


_NOUN_FIRST = re.compile(r"\W*(?:preparation|achievement|responsib|involve|timely|establish good|good|my role)\b", re.I)
"""How a duty begins that reads badly as the first words of a resume."""


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
    late = {position.id for position in by_recency(case)[:_LATE]}
    blocks = [b for b in own_lines(case) if case.places.positions[b.id].id in late]
    blocks = [b for b in blocks if not _is_full_of(own, b.text) and (tells_end(b.text) or is_brought_home(b.text))]
    wanted = [re.sub(r"[$€£]\s?\d\S*", "", sentence) for sentence in sentences_of_work(case)]
    asked = [(name, sign) for name, sign in _CARRIES if any(sign.search(sentence) for sentence in wanted)]
    proved = {block.id: [name for name, sign in asked if sign.search(block.text)] for block in blocks}
    for block in blocks if not own else ():
        proved[block.id] = proved[block.id] or [name for name in [_end_name(block.text)] if name == _BROUGHT]
    blocks = sorted((b for b in blocks if proved[b.id]), key=lambda b: -len(proved[b.id]) - tells_end(b.text))
    found: list[tuple[str, Quote]] = []
    named: set[str] = set()
    for block in blocks:
        new = [name for name in proved[block.id] if name not in named]
        if new and len(found) < _MOST_PROOFS:
            named |= set(new)
            place = case.places.name(block.id)
            found.append(
                (
                    _end_name(block.text) or join_and(new),
                    quote_line("resume", block, 0, min(len(block.text), 60), place),
                )
            )
    return found


def tells_end(text: str) -> int:
    """Two for a line that tells what came of the work, one for its size."""
    figure = telling_figure(text)
    sized = bool(figure) and not counts_people(figure)
    return 2 if is_telling(figure, text) or went_well(text) else 1 if sized else 0


_KEEPING = re.compile(r"^\W*(?:track|maintain|keep|kept|updat|record|document|assist|support|help|log)\w*\b", re.I)
"""How a line of keeping lists begins."""


def is_brought_home(text: str) -> bool:
    """Whether the line tells of a project brought to its end."""
    return bool(dict(_ENDS)[_BROUGHT].search(text))


def is_keeping(text: str) -> bool:
    """Whether the line tells of keeping lists alone, and of nothing that came of it."""
    return bool(_KEEPING.match(text)) and not tells_end(text)


def has_result(carried: list[tuple[str, Quote]]) -> bool:
    """Whether one of the lines tells what came of the work."""
    return any(tells_end(quote.text) for _, quote in carried)


def plain_results(case: Case, own: tuple[Sector, ...]) -> list[Quote]:
    """At most two results of the newest jobs that a reader of any field understands, in the order of the resume."""
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    blocks = [b for b in own_lines(case) if case.places.positions[b.id].id in newest]
    plain = [b for b in blocks if tells_end(b.text) > 1 and not _is_full_of(own, b.text)]
    return [quote_line("resume", b, 0, min(len(b.text), 60), case.places.name(b.id)) for b in plain[:_MOST_PROOFS]]


_SHORTEST, _LONGEST, _MOST_PROOFS = 5, 45, 2


def own_lines(case: Case) -> list[Block]:
    """The lines of jobs that tell of the person's own work, neither labels nor long paragraphs."""
    blocks = [b for b in case.places.blocks.values() if b.id in case.places.positions and is_own_work(b, case)]
    return [b for b in blocks if _SHORTEST <= len(b.text.split()) <= _LONGEST]


_NEWEST, _LATE = 2, 3
"""Positions whose results are quoted, and whose lines may carry over at all."""
