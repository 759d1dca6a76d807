"""The line of the jobs that comes nearest to a missing thing without being it, by the way's own signs."""

from __future__ import annotations

from resume_tailor.model import Match, Quote
from resume_tailor.outcomes import find_outcome
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.ways import asked_words
from resume_tailor.suggestions.lines.successes import is_own_work
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.wording import quoted

_SHORTEST, _LONGEST = 4, 45
"""Words of a line that can be quoted."""


def find_kin(match: Match, case: Case) -> Quote | None:
    """The line of own work with most of the way's signs, of equals the one with an outcome; None without any."""
    way = way_for(asked_words(match, case))
    if way is None or way.kin is None:
        return None
    lines = [b for b in case.places.blocks.values() if b.id in case.places.positions and is_own_work(b, case)]
    scored = [
        ((len({hit.group().lower() for hit in way.kin.finditer(b.text)}), bool(find_outcome(b.text)), -number), b)
        for number, b in enumerate(lines)
        if _SHORTEST <= len(b.text.split()) <= _LONGEST
    ]
    (signs, *_), block = max(scored, key=lambda item: item[0], default=((0, False, 0), None))
    if not signs or block is None:
        return None
    return quote_line("resume", block, 0, min(len(block.text), 60), case.places.name(block.id))


def say_kin(match: Match, case: Case) -> str:
    """`Nearest to it is your line ...`, with its space before; empty where no line is near."""
    line = find_kin(match, case)
    return f" Nearest to it is your line {quoted(line.text, 110)}: say how much of that carries over." if line else ""
