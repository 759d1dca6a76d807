"""What every suggester is given: one posting and one resume, understood and matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import TypeVar, cast

from resume_tailor.folding import find_words
from resume_tailor.matching import ResumeText
from resume_tailor.model import Block, Declined, Evidence, Match, Posting, Resume, Suggestion
from resume_tailor.places import ResumePlaces
from resume_tailor.sureness import names_surely
from resume_tailor.weights import load_weights
from skill_lexicon.concept import Lexicon

_LOOSELY_ASKED = 0.4
"""What remains of a requirement's weight when the posting asks for it by a loose word alone."""
TECHNICAL = ("tool", "technology")
PROVEN = ("outcome", "bullet")


MOST_PLACES = 20
"""Places of one requirement that are looked at; a hostile posting names a thing ten thousand times."""


@dataclass(frozen=True, slots=True)
class Case:
    """Both documents with all that was found; suggesters only read it."""

    posting: Posting
    resume: Resume
    evidence: Mapping[str, tuple[Evidence, ...]]
    matches: tuple[Match, ...]
    lexicon: Lexicon
    as_of: date
    places: ResumePlaces
    text: ResumeText
    eager: bool = False
    """Whether smaller gains are worth an edit too, because the first round found none."""
    planned: tuple[Suggestion, ...] = field(default=())
    """The edits that stand already, for advice that should know of them."""
    kept: dict[Callable[[Case], object], object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `once_a_case` has found; it goes with the case."""

    def next_round(self, *, eager: bool = False, planned: tuple[Suggestion, ...] = ()) -> Case:
        """The same documents for another round; what was found of them need not be looked for again."""
        case = replace(self, eager=eager, planned=planned)
        case.kept.update(self.kept)
        return case

    def block(self, block_id: str) -> Block:
        """The resume's block of that id."""
        return self.places.blocks[block_id]

    def weight(self, match: Match) -> float:
        """How much a requirement matters when choosing: importance, category, and how often the posting says it."""
        weights = load_weights()
        requirement = match.requirement
        category = weights.category[requirement.category] if requirement.category else 1.0
        often = 1 + 0.1 * min(max(lines_of(match) - 1, 0), 4)
        plain = 1.0 if self.asks_surely(match) else _LOOSELY_ASKED
        return round(weights.importance[requirement.importance] * category * often * plain, 4)

    def names_itself(self, item: Evidence) -> bool:
        """Whether the evidence has one of its own concept's names, not only words that tell of it."""
        concept = self.lexicon.concepts.get(item.mention.concept or "")
        return concept is None or any(find_words(item.mention.text, name) for name in concept.names)

    def asks_surely(self, match: Match) -> bool:
        """Whether the posting asks for it in words that surely mean it, not by one loose word alone."""
        known = [(m, self.lexicon.concepts.get(m.concept or "")) for m in match.requirement.mentions]
        return not known or any(concept is None or names_surely(m.text, concept) for m, concept in known)

    def by_weight(self, matches: Iterable[Match]) -> list[Match]:
        """The matches, those that matter most first; the posting's order decides between equals."""
        return sorted(matches, key=lambda match: -self.weight(match))

    def skills(self) -> list[Match]:
        """The matches of skills, methods, practices and credentials: no years, degrees or checks."""
        return [match for match in self.matches if match.requirement.kind == "skill"]

    def editable(self, block_id: str) -> bool:
        """Whether an edit may touch that paragraph at all."""
        if self.resume.document.not_editable:
            return False
        form = self.block(block_id).form
        return not (form and form.frozen)


def lines_of(match: Match) -> int:
    """How many lines of the posting name what is asked."""
    return len({mention.block_id for mention in match.requirement.mentions})


Found = TypeVar("Found")


def once_a_case(find: Callable[[Case], Found]) -> Callable[[Case], Found]:
    """The same function, which looks once and then gives what it found; for what no round (eager, planned) changes."""

    @wraps(find)
    def look(case: Case) -> Found:
        if find not in case.kept:
            case.kept[find] = find(case)
        return cast(Found, case.kept[find])

    return look


def once_a_match(find: Callable[[Match, Case], Found]) -> Callable[[Match, Case], Found]:
    """The same for what is found of one match: each is looked at once a case."""

    @once_a_case
    def found(_: Case) -> dict[str, Found]:
        return {}

    @wraps(find)
    def look(match: Match, case: Case) -> Found:
        known = found(case)
        if match.requirement.id not in known:
            known[match.requirement.id] = find(match, case)
        return known[match.requirement.id]

    return look


Suggester = Callable[[Case], Iterable[Suggestion | Declined]]


def plain_name(case: Case, match: Match) -> str:
    """What is asked, by its concept's name where the posting uses it, else in the posting's own words."""
    proved = {item.concept for item in match.evidence}
    known = [case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts]
    known = [concept for concept in known if concept.id in proved] or known
    for concept in known:
        texts = [m.text for m in match.requirement.mentions if m.concept == concept.id]
        if any(find_words(text, name) for text in texts for name in concept.names):
            return concept.pref_label
    label = " ".join(match.requirement.label.split())
    for concept in known:
        if any(name.lower().endswith(f"/{label.lower()}") for name in concept.names):
            return concept.pref_label  # the half behind the slash is no name
    if known and (len(label.split()) > 3 or "," in label or _VERB.match(label)):
        return known[0].pref_label
    return label if label[1:].lower() != label[1:] or not known else label[:1].lower() + label[1:]


_VERB = re.compile(
    r"(?:\w+(?:ize|ise|ate|ify)\b|(?:manag|build|driv|lead|creat|develop|defin|measur|evaluat|remov|track|ensur|align|"
    r"communicat|coordinat|collaborat|interpret|assess|plan|run|set|own|deliver|onboard|block|writ|report|support|"
    r"maintain|implement|work|partner|influenc|resolv|escalat|mitigat|execut)(?:e|s|es|ing|"
    r"ed)?\b(?!\s+(?:management|plan|"
    r"planning|teams?|tools?|lead(?:er|ership)|packages?)))",
    re.I,
)
"""How a posting's words begin that are no name but a task."""


def same_evidence(case: Case, concept: str) -> tuple[Evidence, ...]:
    """The places that name exactly this concept, strongest first; only these ground an edit."""
    return tuple(item for item in case.evidence.get(concept, ()) if item.relation == "same" and item.sure)
