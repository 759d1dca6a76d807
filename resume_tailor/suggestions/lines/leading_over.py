"""The lines that lead from a resume of one sector to a posting of another, by what both texts share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.folding import stem
from resume_tailor.model import Block, Quote
from resume_tailor.suggestions.case import TECHNICAL, Case
from resume_tailor.suggestions.lines.carrying_over import (
    carry_over,
    is_brought_home,
    leading_lines,
    quote_whole,
    tells_end,
)
from resume_tailor.suggestions.lines.choosing import choose_lines
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.person.coaching import load_software
from resume_tailor.suggestions.person.crossing import DEVICES, Crossing, asking_sentences
from resume_tailor.suggestions.person.standing import by_recency


@dataclass(frozen=True, slots=True)
class Lead:
    """Lines that lead over, and what they share with the posting."""

    lines: tuple[Quote, ...]
    shared: str = ""
    """The posting's own words for the resume's field; empty where signs or systems say it."""
    anywhere: bool = False
    """Whether they only tell of what any leader does, because none is nearer."""


_NEWEST = 2
"""Positions whose lines may lead to another sector."""
_SURE, _PLAIN = 2, 3
"""Points from which on a line leads over: with a sign that the posting names too, and by itself."""
_MOST = 2


def find_lead(crossing: Crossing, case: Case) -> Lead | None:
    """The lines that are nearest to the posting; None where none is plainly near.

    First what is of the other sector by several signs or names what the posting asks; then what is of the resume's own
    field where the posting speaks of that too; then, for a sector of software, what was done with systems; else what
    the posting asks of anybody who leads, where it has a result.
    """
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    every = [b for b in leading_lines(case) if case.places.positions[b.id].id in newest]
    found = [*_by_signs(crossing, every, case), *_by_name(every, case)]
    own = _of_own_field(crossing, [block for block in every if _is_strong(block)], case) if not found else None
    if own is not None:
        return own
    if crossing.theirs.name not in DEVICES:
        found += _of_systems(crossing, case)
    lines = tuple(quote_whole(block, case) for block in list(dict.fromkeys(found))[:_MOST])
    carried = tuple(quote for quote in carry_over(case, crossing.own) if tells_end(quote.text)) if not lines else ()
    return Lead(lines or carried, anywhere=not lines) if lines or carried else None


def _by_signs(crossing: Crossing, every: list[Block], case: Case) -> list[Block]:
    """The one line that is of the other sector by the most signs, if any is plainly so."""
    scored = [((_nearness(b.text, crossing, case), tells_end(b.text), -n), b) for n, b in enumerate(every)]
    near = [(key, b) for key, b in scored if key[0] >= (_SURE if _is_strong(b) else _PLAIN)]
    return [max(near, key=lambda one: one[0])[1]] if near else []


_WORDS = (
    r"software|systems?(?! integrator)|platforms?|data (?:set|ware|flow|quality|platform)\w*|users|apps?|applications?|"
    r"portal|migrat\w+|ticket\w*|sql|apis?|identity|servers?|services to|devops|web ?sites?|database\w*|defects?|"
    r"pipelines?|reports? in|dashboards?"
)
_SYSTEMS = re.compile(rf"\b(?:{_WORDS})\b", re.I)
"""Words of a line of work on systems and with those who use them."""
_MADE = re.compile(rf"\b(?:{_WORDS}|firmware|machine learning|automated|over-the-air|ota)\b", re.I)
"""The same with what is programmed for devices."""
_OF_MAKING = frozenset(
    (
        *("software", "software platforms and cloud services", "mobile and web products", "machine learning and AI"),
        "data systems",
    )
)
"""Sectors that make software, where who made it for devices is no stranger."""


def _of_systems(crossing: Crossing, case: Case) -> list[Block]:
    """The lines with an end or a size that tell of work on systems, those with most words of it first."""
    signs_of = _MADE if crossing.theirs.name in _OF_MAKING else _SYSTEMS
    jobs = [position.id for position in by_recency(case)]

    def words_of(block: Block) -> int:
        return len({hit.group().lower() for hit in signs_of.finditer(block.text)})

    def points(block: Block) -> float:
        signs = len({hit.group().lower() for hit in crossing.theirs.sign.finditer(block.text)})
        job = case.places.positions[block.id].id
        return (
            min(words_of(block) + signs, _PLAIN)
            + tells_end(block.text) / 2
            - (jobs.index(job) if job in jobs else 3) / 2
        )

    blocks = sorted((b for b in leading_lines(case) if tells_end(b.text) and words_of(b)), key=lambda b: -points(b))
    return [block for n, block in enumerate(blocks) if n == 0 or words_of(block) > 1]


def _is_strong(block: Block) -> bool:
    """Whether somebody else would quote the line: it has an end or a size."""
    return bool(tells_end(block.text)) or is_brought_home(block.text)


_EVERYDAY = re.compile(
    r"(?:launch|customer|user|releas|requirement|train|quality|data|measur|report|site|budget|cost|risk|approv|control|"
    r"test|network|install|supplier|conversion|department)",
    re.I,
)
"""How signs begin that lines of any sector have."""


def _nearness(text: str, crossing: Crossing, case: Case) -> int:
    """Two for each special sign of what counts there, one for an everyday one, the sector's own words, a shared sign.

    None for one or two signs of which neither the sector's own words nor the posting has any.
    """
    signs = {hit.group().strip().lower() for hit in crossing.theirs.sign.finditer(text)}
    special = [sign for sign in signs if " " in sign or not _EVERYDAY.match(sign)]
    points = len(signs) + len(special)
    own = bool(crossing.theirs.pattern.search(text))
    asked = " ".join(asking_sentences(case)).lower()
    software = crossing.theirs == load_software()
    shared = any(sign[:_STEM] in asked for sign in special)
    return points + own + shared if own or shared or software or points >= _PLAIN else 0


_STEM = 6
"""Letters by which a sign of the line is looked for in the posting."""
_NAMED = (*TECHNICAL, "domain", "method")


def _by_name(every: list[Block], case: Case) -> list[Block]:
    """The chosen line that names a tool, a domain or a method which the posting asks for."""
    blocks = {block.id: block for block in every if _is_strong(block)}
    for line in choose_lines(case):
        named = [m for m, e in line.proofs if m.requirement.category in _NAMED and not e.speaks]
        if line.block_id in blocks and any(not set(match.requirement.concepts) & BASIC for match in named):
            return [blocks[line.block_id]]
    return []


def _of_own_field(crossing: Crossing, blocks: list[Block], case: Case) -> Lead | None:
    """The strongest line of the resume's own field, where the posting names that field too: cards and payment devices.

    The posting's very word must stand in one of those lines or in the title of their job.
    """
    for sector in crossing.own:
        found = [
            (hit.group().strip(), hit, text) for text in asking_sentences(case) for hit in sector.pattern.finditer(text)
        ]
        for word in dict.fromkeys(word.lower() for word, _, _ in found):
            own = [b for b in blocks if stem(word) in _stems(f"{b.text} {case.places.positions[b.id].title}")]
            own = [b for b in own if sector.pattern.search(b.text) or sector.pattern.search(_title(b, case))]
            if own and len(word) >= _STEM and word != "tooling":
                best = max(
                    own,
                    key=lambda b: (
                        _is_special(b, crossing),
                        sector.pattern.search(b.text) is not None,
                        tells_end(b.text),
                    ),
                )
                shared = next(_in_full(hit, text) for one, hit, text in found if one.lower() == word)
                return Lead((quote_whole(best, case),), shared)
    return None


def _is_special(block: Block, crossing: Crossing) -> bool:
    """Whether the line has a sign of the other sector that lines of any sector do not have."""
    return any(not _EVERYDAY.match(hit.group().strip()) for hit in crossing.theirs.sign.finditer(block.text))


_ITS_THING = re.compile(r" (?!and\b|with\b|from\b|that\b)[a-z]{4,15}\b")


def _in_full(hit: re.Match[str], text: str) -> str:
    """The word with the thing behind it: `payment devices`."""
    behind = _ITS_THING.match(text, hit.end())
    return text[hit.start() : behind.end() if behind else hit.end()].strip()


def _title(block: Block, case: Case) -> str:
    return case.places.positions[block.id].title


def _stems(text: str) -> set[str]:
    return {stem(word) for word in re.findall(r"[^\W_]+", text.lower()[:_READ])}


_READ = 1000
"""Characters of a line and its title that are compared."""
