"""The one line that leads from a resume of one sector to a posting of another, by what both texts share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.folding import stem
from resume_tailor.model import Block, Quote
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.carrying_over import is_brought_home, is_keeping, own_lines, says_name, tells_end
from resume_tailor.suggestions.lines.choosing import Forward, choose_lines
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.own_lines import tells_of_assisting
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.person.coaching import load_software
from resume_tailor.suggestions.person.crossing import Crossing, asking_sentences
from resume_tailor.suggestions.person.standing import by_recency


@dataclass(frozen=True, slots=True)
class Lead:
    """A line that leads over, and what it shares with the posting."""

    line: Quote
    shared: str
    """The thing that both name, or the posting's own words for the resume's field; empty where signs alone say it."""
    own: bool = False
    """Whether it leads over because the posting speaks of the resume's own field too."""


_NEWEST = 2
"""Positions whose lines may lead to another sector."""
_SURE, _PLAIN = 2, 3
"""Points from which on a line leads over: with a sign that the posting names too, and by itself."""


def find_lead(crossing: Crossing, case: Case) -> Lead | None:
    """The line of the newest jobs that is nearest to the posting; None where none is plainly near.

    First what is of the other sector by several signs, then what the posting asks by name beyond the everyday work of
    projects, then what is of the resume's own field where the posting speaks of that too.
    """
    every = _lines_of_newest(case)
    blocks = [block for block in every if _is_strong(block)]
    scored = [((_nearness(b.text, crossing, case), tells_end(b.text), -n), b) for n, b in enumerate(every)]
    near = [(key, b) for key, b in scored if key[0] >= (_SURE if _is_strong(b) else _PLAIN)]
    if near:
        return Lead(_quote(max(near, key=lambda one: one[0])[1], case), "")
    return _by_name(blocks, case) or _of_own_field(crossing, blocks, case)


def _lines_of_newest(case: Case) -> list[Block]:
    """Lines of own work in the newest jobs, no assisting and no keeping of lists."""
    newest = [position.id for position in by_recency(case)[:_NEWEST]]
    lines = [b for b in own_lines(case) if case.places.positions[b.id].id in newest]
    return [b for b in lines if not tells_of_assisting(b.text) and not is_keeping(b.text)]


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
_ANY_WORK = re.compile(
    r"project|program|budget|cost|schedul|timeline|milestone|deadline|on-time|risk|issue|stakeholder|plan|scope|status|"
    r"report|communicat|present|collaborat|cross-functional|team|leader|vendor|supplier|resource|deliver|execut|problem|"
    r"decision|coordinat|align|roadblock|progress|partner|quality-standard|metric|improve|agile|excel|meeting|"
    r"negotiat|document|escalat|dependenc|mentor|coach|hiring|people|priorit|ownership|readiness|follow|uptime"
)
"""Concepts that the lines of any leader of projects prove."""


def _by_name(blocks: list[Block], case: Case) -> Lead | None:
    """The chosen line that names a thing which the posting asks for and not every project has."""
    ids = {block.id for block in blocks}
    for line in choose_lines(case):
        name = _special(line, case)
        if line.block_id in ids and name:
            return Lead(line.evidence.quote, name)
    return None


def _special(line: Forward, case: Case) -> str:
    """The first hard thing that the line meets by a word of its name, everyday work aside; else empty."""
    for match, item in line.proofs:
        if not is_hard(match, item) or set(match.requirement.concepts) & BASIC or _ANY_WORK.search(item.concept):
            continue
        if not item.speaks or says_name(item, case):
            return name_asked(match, item, case)
    return ""


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
            if own and len(word) >= _STEM:
                best = max(
                    own,
                    key=lambda b: (
                        _is_special(b, crossing),
                        sector.pattern.search(b.text) is not None,
                        tells_end(b.text),
                    ),
                )
                return Lead(
                    _quote(best, case),
                    next(_in_full(hit, text) for one, hit, text in found if one.lower() == word),
                    own=True,
                )
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


def _quote(block: Block, case: Case) -> Quote:
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))
