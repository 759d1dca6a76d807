"""Which of the chosen lines are shown: those for what the posting asks, and a few successes beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_tailor.outcomes import find_outcome
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.certificates import suggest_certificates
from resume_tailor.suggestions.lines.choosing import Forward, choose_lines, find_ended, is_success
from resume_tailor.suggestions.lines.led import many_places
from resume_tailor.suggestions.lines.listed_tools import suggest_listed_tools
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.nearness import near_lines
from resume_tailor.suggestions.lines.results import (
    counts_people,
    good_end,
    is_money,
    is_result,
    recovered,
    says_change,
    size_of,
    telling_figure,
    tells_change,
    went_well,
)
from resume_tailor.suggestions.lines.same_words import MOST as MOST_SAID
from resume_tailor.suggestions.lines.same_words import Said, is_weak, lines_in_its_words

MOST = 5


@once_a_case
def lines_put_forward(case: Case) -> tuple[Forward, ...]:
    """The lines that are shown beside certificates and tools, at most five of the first two, the best first."""
    certificates, lines = len(list(suggest_certificates(case))), _best_lines(case)
    said = said_in_its_words(case)
    again = {one.line.block_id for one in said}
    lines = tuple(line for line in lines if line.block_id not in again)[: max(MOST - certificates - len(said), 0)]
    tools = len(list(suggest_listed_tools(case)))
    many = certificates + len(lines) + len(said) + tools > MOST
    return _with_an_end(lines[:-1] if lines and many and _is_plain(lines[-1]) else lines, said, case)


@once_a_case
def said_in_its_words(case: Case) -> tuple[Said, ...]:
    """The lines nearest to the posting by its own rare words, but those that are shown for more than one practice."""
    room = MOST - len(list(suggest_certificates(case)))
    shown = {line.block_id: line for line in _best_lines(case)[:room] if not is_weak(line)}
    found: list[Said] = []
    told = {word.text for id_ in shown for word in near_lines(case)[id_].shared}
    for one in lines_in_its_words(case):
        line, words = shown.get(one.line.block_id), {word.lower() for word in one.shared}
        again = words <= {word.lower() for other in found for word in other.shared}
        fresh = line is not None or one.worth >= _VERY_NEAR or not words <= told
        if fresh and not again and (line is None or _says_more(one, line)):
            found.append(one)
    return tuple(found[:MOST_SAID])


def _says_more(said: Said, line: Forward) -> bool:
    """Whether the shared words tell a reader more than what the line is shown for: one practice, or a hinted one."""
    several = len(said.shared) > 1 or line.proofs[0][0].requirement.category == "practice"
    return several and sum(not item.speaks for _, item in line.proofs) <= 1


_VERY_NEAR = 8.0
"""Nearness from which a line is shown though another one has the same words: it is what the posting is about."""


def _is_plain(line: Forward) -> bool:
    """Whether a fifth line, with no good end, stands back behind the tools that the posting asks for by name."""
    good = is_result(line.evidence) or (bool(line.proofs) and went_well(line.text))
    return line.worth < _BEFORE_TOOLS and not good


_BEFORE_TOOLS = 3.0
"""Worth of a line from which on it comes before tools."""


def _best_lines(case: Case) -> tuple[Forward, ...]:
    """The lines that could be shown beside the certificates."""
    room = MOST - len(list(suggest_certificates(case)))
    kept: list[Forward] = []
    for line in choose_lines(case):
        bare = [one for one in kept if not _is_asked(one)]
        if _is_asked(line) or (len(bare) < _MOST_BARE and _stands_bare(line, len(kept), bare, case)):
            kept.append(line)
    return tuple(kept[:room])


def _stands_bare(line: Forward, before: int, bare: Sequence[Forward], case: Case) -> bool:
    """Whether a line that meets nothing asked is shown behind `before` others, `bare` ones among them."""
    if _SPONSORED.match(line.text) or not (_is_worth_a_talk(line, before, bare) and _counts_here(line, case)):
        return False
    return is_result(line.evidence) or not _is_of_helping(case)


def _with_an_end(lines: tuple[Forward, ...], said: Sequence[Said], case: Case) -> tuple[Forward, ...]:
    """The lines with how led projects ended, where few are shown or none tells that: the job is to lead them."""
    shown = [*lines, *(one.line for one in said)]
    told = any(is_result(line.evidence) or _tells_end(line.text) for line in shown)
    room = max(_FEW_SHOWN - len(shown), 0 if told else 1)
    bare = [line for line in lines if not _is_asked(line)]
    fresh = [line for line in find_ended(case) if line.text not in {one.text for one in shown}]
    ends = [line for line in fresh if room and _is_of_one(line) and _stands_bare(line, 0, bare, case)]
    return (*lines[: MOST - len(said) - len(ends[:room])], *ends[:room])


def _is_of_one(line: Forward) -> bool:
    """Whether a line without an end names a project: standing work of any size is none that was led to one."""
    end = is_result(line.evidence) or _tells_end(line.text)
    return end or many_places(line.text) != "" or bool(_OF_A_PROJECT.search(line.text))


def _tells_end(text: str) -> bool:
    return bool(good_end(text)) or went_well(text)


_SPONSORED = re.compile(r"^\W*sponsor", re.I)
"""How a line begins of work that others led."""
_HELPS = re.compile(
    r"\b(?:support|assist|help)(?:ing|s)?\b (?:the |our |a |an |other )?(?:\w+ ){0,2}(?:project|program(?:me)?) "
    r"(?:managers?|leads?|directors?)\b",
    re.I,
)


def _is_of_helping(case: Case) -> bool:
    """Whether the posting says that its role supports the one who leads: the size of what was led says little there."""
    sections = (s for s in case.posting.sections if s.kind in ("duty", "required", "other"))
    ids = {block_id for section in sections for block_id in section.block_ids}
    return any(_HELPS.search(b.text, 0, _MOST_READ) for b in case.posting.document.blocks if b.id in ids)


_MOST_READ = 20_000
"""Characters of one line of the posting that are read."""


def _is_asked(line: Forward) -> bool:
    """Whether the line is shown for what the posting asks for; a success is not shown for a trait."""
    return any(is_hard(*proof) for proof in line.proofs) or (bool(line.proofs) and not is_success(line))


def _is_worth_a_talk(line: Forward, before: int, bare: Sequence[Forward]) -> bool:
    """Whether a success that meets nothing asked is shown: a result, or the size of the work in money or users."""
    if is_result(line.evidence):
        figure = telling_figure(line.text)
        process = is_money(figure) or (says_change(line.text) and _OF_A_PROCESS.search(line.text))
        project = _OF_A_PROJECT.search(line.text) or (before < _FEW_SHOWN and process)
        return before < MOST - 1 and tells_change(line.text) and bool(project)
    if good_end(line.text) and not find_outcome(line.text):
        return before < MOST - 1 and bool(_OF_A_PROJECT.search(line.text))
    figure = telling_figure(line.text) or line.evidence.outcome
    sizes = [one for one in bare if not is_result(one.evidence) and not good_end(one.text)]
    if recovered(line.text):
        return True
    if many_places(line.text) and not is_money(figure):
        return not sizes
    large = size_of(figure) >= _REMEMBERED and not counts_people(figure) and not _NO_SIZE.search(figure)
    return large and (not sizes or went_well(line.text))


def _counts_here(line: Forward, case: Case) -> bool:
    """Whether the posting cares for the size: users of an app say nothing to one without apps, users or platforms."""
    figure = telling_figure(line.text) or line.evidence.outcome
    asked = _OF_BUYERS if _OF_SHOPS.search(line.text) else _OF_USERS if _USERS.search(figure) else None
    if asked is None and is_money(figure) and not _OF_A_PROJECT.search(line.text):
        asked = _OF_MONEY
    return asked is None or any(asked.search(b.text, 0, _MOST_READ) for b in case.posting.document.blocks)


_NO_SIZE = re.compile(
    r"\d\S{0,9} to \S{0,3}\d|"
    r"\b(?:riders?|passengers?|travell?ers?|patients?|visitors?|guests?|shoppers?|students?|pupils|inhabitants|residents|"
    r"citizens|households|employees)\b",
    re.I,
)
"""A range of prices, or whom a figure counts that says how large the client is, not the work."""
_OF_SHOPS = re.compile(r"\b(?:conversion|checkout|sign-ups|click-through)\b", re.I)
_OF_BUYERS = re.compile(
    r"\b(?:e-?commerce|retail\w*|shops?|shoppers?|consumers?|buyers|merchants?|checkout|conversion|sign-ups|"
    r"online (?:sales|store\w*)|marketplace|growth|(?:web|mobile) (?:apps?|products?)|customer experience)\b",
    re.I,
)
"""Words of a posting that cares how many buy."""
_USERS = re.compile(r"\b(?:users?|subscribers?|downloads?)\b", re.I)
_OF_USERS = re.compile(r"\b(?:users|subscribers|apps?|consumers|SaaS|(?:digital|web|mobile|online) \w+)\b", re.I)
_OF_MONEY = re.compile(r"\b(?:budget\w*|costs?|spend\w*|financ\w+|funds|funding|P&L)\b", re.I)
"""Words of a posting that cares who keeps the money of standing work."""
_OF_A_PROJECT = re.compile(
    r"\b(?:projects?(?! plans?\b)|programs?|programmes?|launch\w*|migrat\w*|cut-?over|roll(?:ed|ing)?[- ]?outs?|"
    r"deliver(?:ed|s)?|implement\w*|replac\w+|moved|refresh|relaunch\w*|upgrad\w+|peak[- ]season)\b",
    re.I,
)
"""Words of a line that tells of a project brought through, not of an improvement in daily work."""
_OF_A_PROCESS = re.compile(
    r"\b(?:time from|lead time|(?:month|year)-end|process|handover|wait|cycle|failures?|crash rate|escalations?|"
    r"throughput|defects)\b",
    re.I,
)
_FEW_SHOWN = 3
"""Lines beside which a process changed from one figure to another is shown, though it was made in daily work."""
_MOST_BARE = 2
"""Lines shown that meet nothing the posting asks for."""
_REMEMBERED = 100_000
"""Money, users or units from which a mere size is worth a talk."""
