"""From one sector of products and systems to another: what posting and resume are of, where both are sure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from resume_tailor.suggestions.asked.asked_duties import asks_nothing
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.person.coaching import Sector, load_sectors, load_software
from resume_tailor.suggestions.person.standing import by_recency


@dataclass(frozen=True, slots=True)
class Crossing:
    """A resume of one sector before a posting of another."""

    own: tuple[Sector, ...]
    """What the newest jobs are of; two where neither outweighs the other, none where no sector stands out."""
    theirs: Sector
    sentences: int
    """Sentences of the posting that speak of its sector."""
    touched: int
    """Lines of the resume's jobs that do."""


_LEAST = 4
"""Sentences of a posting that must speak of a sector before it is said to be of it; its title counts for three."""
_LEAST_OF_FEW, _FEW, _SHARE = 3, 20, 4
"""The same of a posting that has no more sentences than these, and so many for each that speaks of the sector."""
_LEAST_UNKNOWN = 6
"""The same where nobody can say what the resume is of."""
_LEAST_OF_TWO = 5
"""The same where the resume is of two sectors."""
_WHOLLY = 8
"""Sentences from which on a posting is of a sector through and through: neighbours, and resumes of no sector, count."""
_MOST_OWN = 2
"""Sectors that a resume may be of at once."""
_CLEARLY = 1.4
"""How many times more than of the next sector, for either side."""
_OWN = 3
"""Lines of a resume that must speak of any sector before anything is said of its distance."""
_STRAY = 1
"""Lines of jobs that may touch the other sector."""
_NEWEST = 2
"""Positions whose lines tell what a resume is of today."""
DEVICES = frozenset(
    (
        *("hardware products", "automotive", "aerospace and defence", "telecommunications", "energy"),
        *("medical devices and drugs", "construction", "vehicle charging"),
    )
)
"""Sectors whose projects have build stages or sites."""


_SERVERS, _PLATFORMS = "servers, networks and data centres", "software platforms and cloud services"
_DATA, _MODELS, _CHARGING = "data systems", "machine learning and AI", "vehicle charging"
_NEIGHBOURS = frozenset(
    (
        *(("telecommunications", _SERVERS), (_SERVERS, "telecommunications"), (_SERVERS, "information security")),
        *((_SERVERS, _PLATFORMS), (_PLATFORMS, _SERVERS), (_PLATFORMS, "information security")),
        *((_PLATFORMS, _DATA), (_DATA, _PLATFORMS), (_PLATFORMS, _MODELS), (_MODELS, _PLATFORMS)),
        *((_DATA, _MODELS), (_MODELS, _DATA), ("energy", _CHARGING), (_CHARGING, "energy")),
        *(("automotive", _CHARGING), (_CHARGING, "automotive"), ("construction", _CHARGING)),
        (_PLATFORMS, "mobile and web products"),
        *(("medical devices and drugs", "health care"), ("health care", "medical devices and drugs")),
        *(("health insurance", "insurance"), ("insurance", "health insurance"), ("energy", "construction")),
        *(("health insurance", "health care"), ("health care", "health insurance"), ("construction", "energy")),
    )
)
"""Sectors from one to the other of which the way is short."""


@once_a_case
def find_crossing(case: Case) -> Crossing | None:
    """The sectors that posting and resume are of, where they differ and the jobs hardly touch the other's.

    A posting may be of several (batteries of vehicles): the first is named where the jobs touch none of them.
    """
    found = _by_count(case)
    return found if found is not None and _is_grounded(found, case) else None


def telling_sentence(crossing: Crossing, case: Case) -> str:
    """The posting's sentence with the most words for its sector; empty where no whole one can be quoted."""
    demands = set(_sentences(case, ("duty", "required", "preferred"))).intersection(_spoken(case))
    told = [(len({hit.group().lower() for hit in crossing.theirs.pattern.finditer(t)}), t) for t in sorted(demands)]
    fit = [(words, text) for words, text in told if words and _is_whole(text)]
    return max(fit, key=lambda one: one[0])[1].strip(" -*•·") if fit else ""


def _is_whole(text: str) -> bool:
    """Whether a sentence can be quoted as what the posting asks: no heading, nothing of the employer, no lost blank."""
    few = len(text.split()) < _SHORTEST or len(text) > _LONGEST
    if not re.match(r"[\W_]{0,6}[A-Z\d]", text):
        return False  # the rest of a sentence
    return not (few or _VOICE.search(text) or _RUN_TOGETHER.search(text) or text.rstrip().endswith(":"))


_RUN_TOGETHER = re.compile(r"[a-z.][A-Z][a-z]+ |[a-z][A-Z]{3}")


def _spoken(case: Case) -> list[str]:
    """The sentences that ask something, of papers aside."""
    return [text for text in asking_sentences(case) if not _OF_PAPERS.search(text)]


_SHORTEST, _LONGEST = 6, 160
"""Words and characters of a sentence that is quoted."""
_GROUNDS, _WORDS = 3, 2
"""Sentences that ask something and speak of the sector, and the different words for it among them."""
_OWN_ASKED = 3
"""Sentences of a posting that speak of the resume's own sector from which on it is no other field."""
_VOICE = re.compile(r"\b(?:we|we['’](?:re|ve|ll)|our|us)\b", re.I)
_ASKS = re.compile(r"\b(?:seek|look|hir|need|search)\w*\b|\byou(?:r|['’]ll)?\b", re.I)
"""In such sentences an employer who says `we` asks for something."""


def asking_sentences(case: Case) -> tuple[str, ...]:
    """The sentences of the work in which the employer does not speak of itself."""
    return tuple(text for text in sentences_of_work(case) if not _VOICE.search(text) or _ASKS.search(text))


def _is_grounded(crossing: Crossing, case: Case) -> bool:
    """Whether the posting asks for that sector by several words, and no newest title stands near to it."""
    alike = [s for s in load_sectors() if s.name in (_SERVERS, _PLATFORMS)]
    sectors = alike if crossing.theirs in alike else [crossing.theirs]
    asking = _spoken(case)
    spoken = [text for text in asking if any(sector.pattern.search(text) for sector in sectors)]
    words = {
        hit.group().strip().lower()[:_STEM] for s in sectors for text in spoken for hit in s.pattern.finditer(text)
    }
    titled = any(sector.pattern.search(case.posting.title) for sector in sectors)
    demands = _sentences(case, ("duty", "required", "preferred"))
    if len(demands) >= _TOLD and sum(any(s.pattern.search(text) for s in sectors) for text in demands) < _IN_DEMANDS:
        return False
    if len(spoken) * _MOST_TO_ONE < len(asking) and not titled:
        return False
    if len(spoken) < min(_GROUNDS, crossing.sentences) or (len(words) < _WORDS and not titled and len(spoken) < _OFTEN):
        return False
    if any(_speaking(sector, tuple(asking)) >= _OWN_ASKED for sector in crossing.own):
        return False
    titles = [position.title for position in by_recency(case)[:_NEWEST]]
    return not any(crossing.theirs.kin.search(title) for title in titles)


_MOST_TO_ONE = 10
"""Sentences to each one that speaks of the sector, above which it is a posting of something else."""
_OF_PAPERS = re.compile(r"\b(?:degree|bachelor\w*|master['’]s|newly[- ]hired|e-?verify|eligib\w+)\b", re.I)
"""Words of sentences on degrees and papers, which name fields that the work need not have."""
_OFTEN = 6
"""Sentences from which on one word for the sector is enough."""
_TOLD, _IN_DEMANDS = 8, 2
"""Sentences of duties and requirements from which on so many of them must speak of the sector."""
_STEM = 7
"""Letters by which two hits are one word."""


def _by_count(case: Case) -> Crossing | None:
    """The crossing by the number of sentences and lines alone."""
    posting, jobs = sentences_of_work(case), _lines_of_jobs(case)
    asked = _counted(load_sectors(), posting, case.posting.title)
    own = _own_sectors(case)
    sentences, theirs = asked[0]
    if theirs.name in (_SERVERS, _PLATFORMS):
        sentences = max(sentences, _of_systems(asked, posting))
    touched = _speaking(theirs, jobs)
    rivals = [sector for count, sector in asked[1:] if count * _CLEARLY > sentences]
    brief = len(posting) <= _FEW and sentences * _SHARE >= len(posting) and not touched
    least = _LEAST_OF_FEW if brief else _LEAST
    if sentences < least or any(rival in own or _speaking(rival, jobs) > _STRAY for rival in rivals):
        return _to_software(own, posting, jobs, case)
    if theirs in own or touched > _STRAY or sentences < (least if len(own) == 1 else _least(own, touched, case)):
        return None
    if any((mine.name, theirs.name) in _NEIGHBOURS for mine in own) and (touched or sentences < _WHOLLY):
        return None
    return Crossing(own, theirs, sentences, touched)


def _of_systems(asked: list[tuple[int, Sector]], posting: tuple[str, ...]) -> int:
    """The sentences of servers or of platforms, which one posting may mix: they are one demand, told by the larger."""
    two = [sector for _, sector in asked if sector.name in (_SERVERS, _PLATFORMS)]
    return sum(any(sector.pattern.search(text) for sector in two) for text in posting)


def _own_sectors(case: Case) -> tuple[Sector, ...]:
    """What the newest jobs are of: one sector, or two that stand out together; none where nothing does."""
    held = _counted(load_sectors(), _newest_lines(case), "")
    first = [sector for count, sector in held if count >= _OWN and count * _CLEARLY > held[0][0]]
    beside = [sector for count, sector in held if count * _CLEARLY > held[0][0]]
    return tuple(first) if len(first) == len(beside) <= _MOST_OWN else ()


def _least(own: tuple[Sector, ...], touched: int, case: Case) -> int:
    """The sentences that the posting must have of its sector; more where less is known of the resume."""
    if own:
        return _LEAST if len(own) == 1 else _LEAST_OF_TWO
    held = _counted(load_sectors(), _newest_lines(case), "")
    if held[0][0] >= _OWN or (not touched and held[0][0] >= _OWN - 1):
        return _LEAST_UNKNOWN
    return _MOST_SENTENCES if touched else _WHOLLY


def _to_software(
    own: tuple[Sector, ...], posting: tuple[str, ...], jobs: tuple[str, ...], case: Case
) -> Crossing | None:
    """From devices or sites to a posting of software that has no sentence of them."""
    if not own or any(sector.name not in DEVICES for sector in own):
        return None
    software = load_software()
    ((asked, _),) = _counted((software,), posting, case.posting.title)
    near, held = max(_speaking(sector, posting) for sector in own), _speaking(software, jobs)
    if asked < _LEAST_SOFTWARE or near or held > _MOST_HELD or _is_of_devices(posting):
        return None
    return Crossing(own, software, asked, held)


_LEAST_SOFTWARE, _MOST_HELD = 3, 2
"""Sentences of software where none is of the own sector, and lines of software that the jobs may have."""
_TO_ONE_THING = 10
"""Sentences to each one of installed things above which these are by the way."""
_THINGS = re.compile(
    r"\b(?:field|on-?board|embedded|mobile|payment) (?:devices?|equipment|units?)\b|\belectronics?\b|\bhardware\b|"
    r"\bequipment\b|\b(?:on[- ]site|site|field) (?:install\w*|test\w*|maintenance|acceptance)|\binstallations?\b|"
    r"\bvehicles?\b|\btransit\b|\bmachines?\b|\bvalidators?\b",
    re.I,
)
"""Words of a posting whose software runs in things that somebody installs and maintains."""


def _is_of_devices(posting: tuple[str, ...]) -> bool:
    """Whether the posting is of systems with devices: who comes from devices is no stranger there."""
    things = sum(bool(_THINGS.search(text)) for text in posting)
    return things > _STRAY and things * _TO_ONE_THING > len(posting)


def _counted(sectors: Iterable[Sector], texts: tuple[str, ...], title: str) -> list[tuple[int, Sector]]:
    """The sectors with the texts that speak of them, the title for three, most first."""
    found = [(_speaking(s, texts) + 3 * bool(title and s.pattern.search(title)), s) for s in sectors]
    return sorted(found, key=lambda one: (-one[0], one[1].name))


@lru_cache(maxsize=128)
def _speaking(sector: Sector, texts: tuple[str, ...]) -> int:
    return sum(bool(sector.pattern.search(text)) for text in texts)


_PARTS = re.compile(r"(?<=[.;!?:])\s+|[•·\n]|\s[-–]\s|(?<=[a-z)])\.(?=[A-Z])")
_MOST_SENTENCES = 400


def sentences_of_work(case: Case) -> tuple[str, ...]:
    """The posting's sentences of the work, not of the employer; a posting may be one long paragraph."""
    return _sentences(case, ())


def _sentences(case: Case, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of the work in the sections of these kinds, of all sections without any."""
    wanted = {block_id for s in case.posting.sections if s.kind in kinds for block_id in s.block_ids}
    blocks = [block for block in case.posting.document.blocks if not kinds or block.id in wanted]
    parts = (part for block in blocks for part in _PARTS.split(block.text))
    return tuple(p for p in parts if len(p.split()) > 2 and not asks_nothing(p))[:_MOST_SENTENCES]


def _lines_of_jobs(case: Case) -> tuple[str, ...]:
    return tuple(case.block(i).text for position in case.resume.positions for i in position.block_ids)


def _newest_lines(case: Case) -> tuple[str, ...]:
    """Headline, summary and the newest jobs with their titles and employers: what the resume is of today."""
    newest = by_recency(case)[:_NEWEST]
    lines = [case.block(i).text for position in newest for i in position.block_ids]
    above = [case.block(i).text for s in case.resume.sections if s.kind == "summary" for i in s.block_ids]
    return (*(f"{position.title}, {position.employer}" for position in newest), *above, *lines)
