"""Lines of a job that speak for a practice without naming it, by the table of practices.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from resume_tailor.folding import fold_word
from resume_tailor.model import Block, SkillMention
from resume_tailor.places import whole_words
from resume_tailor.tenure import is_pm_title

_WITHIN = 7
_LEADS = re.compile(
    r"\b(?:engineering|technical|technology|software|it|r&d|product|release|delivery|development|platform|implementation|"
    r"infrastructure|systems?|agile|scrum|qa|quality|test(?:ing)?|validation|data|analytics|cloud|security|network|digital|web|"
    r"mobile|firmware|hardware|manufacturing|npi|construction|site|deployment|migration|transformation|change|portfolio|"
    r"functional|integration|solutions?|architecture)\b.{0,30}\b(?:manager|lead(?:er)?|director|head|owner|master|coach)\b|"
    r"\bpmo\b|\bsuperintendent\b|\b(?:senior|executive|lead|game|live)\b.{0,12}\bproducer\b|^producer\b|"
    r"\b(?:cto|cio|chief technology|product owner|product manager|scrum master|business analyst)\b",
    re.I,
)
_NOT_LEADING = re.compile(r"\b(?:security|site) (?:guard|officer)|\b(?:web|site|school) ?master\b", re.I)
"""Titles with the words of leaders that lead no projects."""
_MOST = 4000
"""Characters of a line that are looked at."""


_WORD = re.compile(r"[^\W_]+(?:[-/’'][^\W_]+)*")
_BREAK = re.compile(r"[.;:!?](?:\s|$)|\n")
_PAST = frozenset(
    (
        *(
            "led",
            "ran",
            "wrote",
            "built",
            "held",
            "kept",
            "drove",
            "took",
            "made",
            "sent",
            "set",
            "cut",
            "fell",
            "oversaw",
        ),
        *("brought", "met", "chose", "grew", "won"),
    )
)
"""Past forms of irregular verbs that the table has."""
_PASSIVE = frozenset(
    (
        *("fell", "cut", "met", "kept", "held", "won", "closed", "resolved", "reduced", "cleared", "dropped", "fixed"),
        *("removed", "solved", "shortened", "improved", "avoided", "mitigated", "qualified", "saved", "lowered"),
    )
)
"""What is said of a thing that was dealt with, behind it."""

Phrase = tuple[str, ...]
Word = tuple[int, int, str]
"""Start, end, and the word in lower case."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One row of the table."""

    shows: tuple[str, ...]
    """Concept ids that such a line speaks for."""
    did: frozenset[Phrase]
    """Verbs in all their forms but the bare one."""
    base: frozenset[Phrase]
    """Their bare and third-person forms, which may be nouns (`launch`, `reports`): verbs only where a clause begins."""
    what: frozenset[Phrase]
    """What is done with, in the singular."""
    exact: frozenset[Phrase]
    """What is done with, as it must be written (`teams`: one is not enough)."""
    within: int
    """Words that may stand between the two."""
    pattern: re.Pattern[str] | None
    """What is looked for instead, where the row has it."""
    who: Literal["leaders", "all"]
    """In whose jobs it counts."""
    active: bool
    """Whether the verb must stand before the thing."""
    verbs: frozenset[str]
    """First words of all verbs: a line without one is passed over at once."""


@cache
def load_practices() -> tuple[Practice, ...]:
    """The rows in the order of the file."""
    data = tomllib.loads((files("resume_tailor") / "practices.toml").read_text(encoding="utf-8"))
    return tuple(map(_practice, data["practice"]))


def _practice(row: Mapping[str, Any]) -> Practice:
    did = frozenset(form for verb in row.get("did", ()) for form in _forms(verb))
    base = frozenset(form for verb in row.get("did", ()) for form in _bare_forms(verb))
    what = frozenset(_singular(words) for words in row.get("what", ()) if not words.endswith("!"))
    exact = frozenset(tuple(words[:-1].split()) for words in row.get("what", ()) if words.endswith("!"))
    return Practice(
        shows=tuple(row["shows"]),
        did=did,
        base=base,
        what=what,
        exact=exact,
        within=row.get("within", _WITHIN),
        pattern=re.compile(row["pattern"].replace("\n", ""), re.I) if "pattern" in row else None,
        who=row.get("who", "leaders"),
        active=row.get("active", False),
        verbs=frozenset(phrase[0] for phrase in did | base),
    )


def _forms(verb: str) -> Iterator[Phrase]:
    """A verb's forms that tell of doing: `briefed`, `briefing`; those of an irregular one as the table has them."""
    head, *rest = verb.split()
    if head in _PAST:
        yield (head, *rest)
    if head.endswith("e"):
        stems: tuple[str, ...] = (f"{head[:-1]}ed", f"{head[:-1]}ing")
    elif re.search(r"[^aeiou]y$", head):
        stems = (f"{head[:-1]}ied", f"{head}ing")
    else:
        twice = head + head[-1]
        stems = (f"{head}ed", f"{head}ing", f"{twice}ed", f"{twice}ing")
    for stem in stems:
        yield (stem, *rest)


def _bare_forms(verb: str) -> Iterator[Phrase]:
    head, *rest = verb.split()
    third = f"{head[:-1]}ies" if re.search(r"[^aeiou]y$", head) else f"{head}es" if head.endswith("ch") else f"{head}s"
    yield from ((head, *rest), (third, *rest))


def _singular(words: str) -> Phrase:
    return tuple(word if word.endswith("*") else fold_word(word) for word in words.lower().split())


def leads_projects(title: str) -> bool:
    """Whether a title is of leading projects, programs, products or teams of engineers."""
    return is_pm_title(title) or (bool(_LEADS.search(title)) and not _NOT_LEADING.search(title))


def find_practices(block: Block, title: str) -> Iterator[tuple[str, SkillMention]]:
    """What the line of a job of that title speaks for: concept ids, each once, with the words that do."""
    seen: set[str] = set()
    leads = leads_projects(title)
    text = block.text[:_MOST]
    words = [(found.start(), found.end(), found.group().lower()) for found in _WORD.finditer(text)]
    singular = [(start, end, fold_word(word)) for start, end, word in words]
    for practice in load_practices():
        if practice.who == "leaders" and not leads:
            continue
        span = _find(practice, text, words, singular)
        for concept in practice.shows if span else ():
            if span and concept not in seen:
                seen.add(concept)
                yield concept, _mention(block, *span)


def _find(practice: Practice, text: str, words: Sequence[Word], singular: Sequence[Word]) -> tuple[int, int] | None:
    """Where the row's pattern, or the nearest pair of verb and thing, stands in the line."""
    if practice.pattern is not None:
        found = practice.pattern.search(text)
        return whole_words(text, *found.span()) if found else None
    if practice.verbs.isdisjoint(word for _, _, word in words):
        return None
    things = _places(practice.what, singular) + _places(practice.exact, words)
    if not things:
        return None
    begun = [span for span in _places(practice.base, words) if _begins_clause(text, words[span[0]][0])]
    verbs = begun + _places(practice.did, words)
    pairs = [(verb, thing) for verb in verbs for thing in things if 0 <= thing[0] - verb[1] <= practice.within]
    # the other way round only what was done to a thing: `30 open escalations were reduced`
    passive = [span for span in verbs if words[span[0]][2] in _PASSIVE]
    passive = [] if practice.active else passive
    pairs += [(thing, verb) for verb in passive for thing in things if 0 <= verb[0] - thing[1] <= practice.within]
    for first, last in sorted(pairs, key=lambda pair: (pair[1][0] - pair[0][1], -pair[1][1], pair)):
        start, end = words[first[0]][0], words[last[1] - 1][1]
        if not _BREAK.search(text, start, end):
            return start, end
    return None


def _begins_clause(text: str, start: int) -> bool:
    """Whether a line, a clause or a second verb begins there."""
    return bool(re.search(r"(?:^|[.;:,•·–-]|\band|\bI|\bto|\bwho|&)[\s*]*$", text[max(0, start - 8) : start]))


def _places(phrases: frozenset[Phrase], words: Sequence[Word]) -> list[tuple[int, int]]:
    """Where one of the phrases stands, as half-open numbers of words."""
    sizes = sorted({len(phrase) for phrase in phrases})
    plain = [word for _, _, word in words]
    stems = tuple(phrase[0][:-1] for phrase in phrases if phrase[0].endswith("*"))
    found = [
        (i, i + size) for size in sizes for i in range(len(plain) - size + 1) if tuple(plain[i : i + size]) in phrases
    ]
    return found + [(i, i + 1) for i, word in enumerate(plain) if stems and word.startswith(stems)]


def _mention(block: Block, start: int, end: int) -> SkillMention:
    words = block.text[start:end].strip(" \t•·-–*")
    start = block.text.index(words, start)
    return SkillMention(
        None, words, "practice", block.id, start, start + len(words), words, source="discovered", section="experience"
    )
