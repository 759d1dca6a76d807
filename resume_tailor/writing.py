"""How a resume is written: weak openings, bullets without results, tense, length, clichés; each with its places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from resume_tailor.model import Finding, Position, Quote, Resume
from resume_tailor.outcomes import find_outcome
from resume_tailor.personal_labels import find_labels
from resume_tailor.places import ResumePlaces
from resume_tailor.structure.lines import without_marker
from resume_tailor.writing_words import (
    CLICHES,
    FIRST_PERSON,
    MAIN_CLAUSE_ENDS,
    PASSIVE,
    PAST_VERBS,
    PRESENT_VERBS,
    REFERENCES,
    WEAK,
)

MAX_QUOTES: Final = 5
LONG_BULLET: Final = 38
"""Words; the median bullet of real resumes has ten to twelve."""
MANY_BULLETS: Final = 12
LONG_SUMMARY: Final = 110
SENTENCE: Final = 40
NOUN_OPENS: Final = re.compile(
    r"\w+\s+(?:\w+(?:ed|ing)|given|of|for|in|on|is|was)\b"
    r"|\w+,?\s+(?:(?:and|&)\s+)?(?:\w+,?\s+){0,2}\w+(?:tion|ment|ance|sis|ing|sign|lease|pport|pair|view)s?\s+(?:of|for)\b"
    r"|(?:direct|live|open|lead|present|complete)\s+"
    r"(?:patient|customer|client|care|reports?|mail|sales|responsib\w+|supervis\w+|line|contact|support|times?)\b",
    re.IGNORECASE,
)
"""`Support given`, `Design of`, `Build and validation of`, `Direct patient care`: the first word is no verb."""
OWN: Final = "a choice of this program"
GUIDE: Final = "career guides: action verbs, results, no clichés"


@dataclass(frozen=True, slots=True)
class Bullet:
    """One list item or line of a job."""

    block_id: str
    start: int
    """Where its text begins in the block's, after the glyph."""
    text: str
    position: Position | None

    @property
    def opener(self) -> str:
        """Its first word in lower case."""
        found = re.match(r"[A-Za-z'’-]+", self.text)
        return found[0].lower() if found else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the checks look at."""

    resume: Resume
    places: ResumePlaces
    bullets: tuple[Bullet, ...]
    """Of positions, projects too."""

    def quote(self, block_id: str, start: int, text: str) -> Quote:
        """That text at that place."""
        return Quote("resume", block_id, start, start + len(text), text, self.places.name(block_id))

    def quotes(self, bullets: Sequence[Bullet]) -> list[Quote]:
        """The bullets as quotations."""
        return [self.quote(b.block_id, b.start, b.text) for b in bullets]


def check_writing(resume: Resume) -> tuple[Finding, ...]:
    """Every observation, with its places and the points it costs, in the order of the checks."""
    told = _Told(resume, ResumePlaces(resume), find_bullets(resume))
    return tuple(finding for check in CHECKS for finding in check(told))


def find_bullets(resume: Resume) -> tuple[Bullet, ...]:
    """The list items of positions and projects with their text after the glyph."""
    positions = {id_: position for position in resume.positions for id_ in position.block_ids}
    blocks = {block.id: block for block in resume.document.blocks}
    found = []
    for id_ in resume.bullet_ids:
        raw = blocks[id_].text
        lead = len(raw) - len(raw.lstrip())
        cut, text = without_marker(raw.strip())
        if len(text.split()) > 2:
            found.append(Bullet(id_, lead + cut, text, positions.get(id_)))
    return tuple(found)


def _finding(
    id_: str, title: str, advice: str, cost: float, quotes: Sequence[Quote] = (), source: str = GUIDE
) -> Finding:
    return Finding(id_, "writing", title, advice, tuple(quotes[:MAX_QUOTES]), round(cost, 1), source)


def _count(some: Sequence[Bullet], of: Sequence[Bullet], one: str = "is", more: str = "are") -> str:
    return f"{len(some)} of {len(of)} bullets {one if len(some) == 1 else more}"


def _check_weak(told: _Told) -> Iterator[Finding]:
    weak = [b for b in told.bullets if WEAK.match(b.text)]
    if weak:
        title = f"{_count(weak, told.bullets, 'opens', 'open')} weakly"
        advice = "Open with what you did: Led, Planned, Delivered, Negotiated; not with a duty."
        yield _finding("weak-openings", title, advice, _part(12, weak, told.bullets), told.quotes(weak))


def _part(points: float, some: Sequence[Bullet], of: Sequence[Bullet]) -> float:
    """Points by the share of bullets, at least one."""
    return max(1.0, points * len(some) / max(1, len(of)))


def _check_outcomes(told: _Told) -> Iterator[Finding]:
    bare = [b for b in told.bullets if not find_outcome(b.text)]
    if len(told.bullets) >= 4 and 4 * len(bare) > 3 * len(told.bullets):
        title = f"{_count(bare, told.bullets, 'shows', 'show')} no number"
        advice = "Add results you can stand by: money, per cent, time saved, size of team, number of sites or users."
        recent = sorted(bare, key=lambda b: b.position is None or not b.position.current)
        yield _finding("no-outcomes", title, advice, _part(25, bare, told.bullets), told.quotes(recent))


def _check_long(told: _Told) -> Iterator[Finding]:
    long = [b for b in told.bullets if len(b.text.split()) > LONG_BULLET]
    if long:
        title = f"{_count(long, told.bullets)} longer than {LONG_BULLET} words"
        advice = "Keep one achievement to a bullet, two lines at most."
        yield _finding("long-bullets", title, advice, _part(10, long, told.bullets), told.quotes(long))


def _check_person(told: _Told) -> Iterator[Finding]:
    found = list(_search(told, FIRST_PERSON, ("summary", "experience", "projects", "skills", "awards")))
    if len(found) > 1:
        advice = "Leave out I and my: a resume's sentences have no subject."
        yield _finding("first-person", f"First person in {len(found)} places", advice, min(6.0, 1 + len(found)), found)


def _search(told: _Told, pattern: re.Pattern[str], kinds: Sequence[str]) -> Iterator[Quote]:
    """The first hit in each block of sections of those kinds, quoted with the words around it."""
    for block in told.resume.document.blocks:
        found = pattern.search(block.text) if told.places.kind(block.id) in kinds else None
        if found:
            start = max(0, block.text.rfind(" ", 0, max(0, found.start() - SENTENCE)) + 1)
            stop = block.text.find(" ", min(len(block.text), found.end() + SENTENCE))
            text = block.text[start : stop if stop >= 0 else None].rstrip()
            yield told.quote(block.id, start, text)


def _check_tense(told: _Told) -> Iterator[Finding]:
    """Jobs that are over are told in the past tense; in the current one both can be right."""
    over = [b for b in told.bullets if b.position and b.position.end and not b.position.current]
    mixed = [b for b in over if tense(b.opener) == "present" and not NOUN_OPENS.match(b.text)]
    if len(mixed) > 1:
        title = f"{len(mixed)} bullets tell of past jobs in the present tense"
        advice = "Tell past jobs in the past tense: Led, not Lead; some programs search for the exact form."
        yield _finding("tense", title, advice, _part(6, mixed, told.bullets), told.quotes(mixed))


def tense(opener: str) -> str:
    """`past` or `present` by the form of a bullet's first word; empty where it is no known verb."""
    if opener in PRESENT_VERBS or (opener.endswith("s") and opener[:-1] in PRESENT_VERBS):
        return "present"
    if opener in PAST_VERBS or (opener.endswith("ed") and len(opener) > 4):
        return "past"
    return ""


def _check_passive(told: _Told) -> Iterator[Finding]:
    passive = [b for b in told.bullets if not tense(b.opener) and PASSIVE.search(MAIN_CLAUSE_ENDS.split(b.text)[0])]
    if len(passive) > 1:
        advice = "Say who did it: you. “Launched the portal”, not “the portal was launched”."
        title = f"{_count(passive, told.bullets)} in the passive"
        yield _finding("passive", title, advice, _part(6, passive, told.bullets), told.quotes(passive))


def _check_openers(told: _Told) -> Iterator[Finding]:
    counts = Counter(b.opener for b in told.bullets if len(b.opener) > 2)
    for word, times in counts.most_common(2):
        if times >= 4 and 5 * times >= len(told.bullets):
            own = [b for b in told.bullets if b.opener == word]
            title = f"{times} bullets open with the word {word.capitalize()}"
            advice = "Vary the verbs; each can say something else about what you did."
            yield _finding(f"repeated-{word}", title, advice, min(5.0, times / 2), told.quotes(own))


def _check_cliches(told: _Told) -> Iterator[Finding]:
    found = list(
        _search(told, CLICHES, ("contact", "summary", "experience", "skills", "personal", "other", "projects"))
    )
    if found:
        advice = "Show it by what you did instead of saying it; everyone writes these words."
        title = f"Worn phrases in {len(found)} places" if len(found) > 1 else "A worn phrase"
        yield _finding("cliches", title, advice, min(6.0, 1.5 * len(found)), found)


def _check_prose(told: _Told) -> Iterator[Finding]:
    if told.resume.positions and len(told.bullets) < 2:
        advice = "Tell your work in bullets of one or two lines, each with what you did and what came of it."
        yield _finding("no-bullets", "The jobs are told without bullets", advice, 8, (), OWN)


APART: Final = 12
"""Duties of one list that are more than an overview."""
TELLING: Final = 6
"""Words of a line that tells of work."""


DUTIES: Final = re.compile(r"\bresponsibilit|\bduties\b|\bnature of (?:job|work)|\bkey result areas\b", re.IGNORECASE)


def _check_apart(told: _Told) -> Iterator[Finding]:
    """One list of duties beside several jobs, so that nobody sees what was done where."""
    jobs = [p for p in told.resume.positions if p.start and p.employer]
    held = {i for p in told.resume.positions for i in (*p.heading_ids, *p.block_ids)}
    lists = [s for s in told.resume.sections if DUTIES.search(s.heading)]
    if len(jobs) < 2 or len(lists) != 1 or not held.isdisjoint(lists[0].block_ids):
        return  # a list for each job, or with the jobs in it
    number = told.resume.sections.index(lists[0])
    before = {i for section in told.resume.sections[max(0, number - 1) : number] for i in section.block_ids}
    telling = [i for i in lists[0].block_ids if len(told.places.blocks[i].text.split()) >= TELLING]
    if len(telling) >= APART and sum(not before.isdisjoint(p.heading_ids) for p in jobs) != 1:
        yield _finding(
            "duties-apart",
            f"{len(telling)} duties stand in one list, apart from your {len(jobs)} jobs",
            "Put each of them under the job in which it was yours, the newest job first: as it stands, nobody sees "
            "what was done where and when.",
            8,
            [told.quote(i, 0, told.places.blocks[i].text.rstrip()[:160]) for i in telling[:1]],
            OWN,
        )


def _personal(told: _Told) -> list[Quote]:
    """Each kind of personal detail once, where a line first names it, and the line that offers references."""
    found: dict[str, Quote] = {}
    for block in told.resume.document.blocks:
        for label in find_labels(block.text, in_job=block.id in told.places.positions):
            found.setdefault(label.name, told.quote(block.id, label.start, block.text[label.start : label.end]))
    return [*found.values(), *_search(told, REFERENCES, ("contact", "personal", "other", "summary", "education"))]


def _check_trim(told: _Told) -> Iterator[Finding]:
    """What could go."""
    personal = _personal(told)
    if personal:
        advice = (
            "In North America and Britain leave out birth, family, religion, papers, declarations and the line on "
            "references."
        )
        yield _finding(
            "trim-personal", "Personal data that employers must not ask for", advice, min(5, len(personal)), personal
        )
    for position in told.resume.positions:
        own = [b for b in told.bullets if b.position is position]
        if len(own) > MANY_BULLETS:
            title = f"{len(own)} bullets for one job: {position.title or position.employer or 'untitled'}"
            advice = "Keep the five to seven that say most for the posting."
            yield _finding(f"trim-{position.id}", title, advice, 2, told.quotes(own[:1]), OWN)
    for section in told.resume.sections:
        texts = [told.places.blocks[id_].text for id_ in section.block_ids]
        words = sum(len(text.split()) for text in texts)
        if section.kind == "summary" and words > LONG_SUMMARY and told.resume.positions:
            first = told.places.blocks[section.block_ids[0]]
            quote = told.quote(first.id, 0, first.text[:160].rstrip())
            advice = "Three to five lines are enough: who you are, your strongest proof, what you look for."
            yield _finding(f"trim-summary-{first.id}", f"A summary of {words} words", advice, 2, [quote], OWN)


CHECKS: Final[tuple[Callable[[_Told], Iterator[Finding]], ...]] = (
    _check_weak,
    _check_outcomes,
    _check_long,
    _check_person,
    _check_tense,
    _check_passive,
    _check_openers,
    _check_cliches,
    _check_prose,
    _check_apart,
    _check_trim,
)
