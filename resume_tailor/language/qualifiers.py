"""What a clause makes of the capabilities it names: required, preferred, a duty, or expressly not needed.

The section decides; the clause's own wording decides against it. The component gives every unit its clauses, and
writes `doc.spans["clauses"]`: each unit, then its clauses, label the importance. Needs layout, cues and sections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.units import Clause, Cue, Unit, units_of, words_of, write_group
from resume_tailor.model import Importance

_SPEAKING_IN_ITEMS: Final = frozenset({"required", "preferred", "unneeded", "denied"})
_SPEAKING: Final = _SPEAKING_IN_ITEMS | {"seeking", "skilled"}
_AGAINST: Final = frozenset({"preferred", "unneeded", "denied"})
"""Kinds that speak against a section of requirements."""
_BREAKS: Final = frozenset({";", "but", "however", "though", "although", "while", "whereas", "•", "|"})
_CONCEDING: Final = frozenset({"but", "however", "though", "although"})
_AS_NEEDED: Final = frozenset({"as", "when", "where", "if", "whenever", "wherever", "resources", "any", "and"})
_NOT: Final = frozenset({"not", "n't", "no", "nor", "without", "never", "neither"})
_DENIALS: Final = _NOT - {"without"} | {"nothing", "cannot", "nobody", "none"}
_NOT_ONLY: Final = frozenset({"only", "limited", "just", "merely", "simply", "afraid", "hesitate", "match", "matching"})
_SOFTENING: Final = frozenset(
    {"highly", "strongly", "is", "are", "would", "be", "a", "very", "also", "but", "although", ",", "-", "/"}
)
_JOINING: Final = _SOFTENING | _BREAKS | {"(", "and", "it", "not", "absolutely", "strictly"}
"""Words between two wordings that speak of one thing: `preferred, but not required`, unlike `preferred, Jira not`."""
_AFTER_NOUN: Final = frozenset(
    {".", ",", ";", ")", ":", "for", "in", "to", "by", "-", "and", "or", "/", "]", "*", "but", "with", "on", "!", ""}
)
_JOB: Final = frozenset(
    {"manager", "managers", "lead", "leader", "director", "tpm", "tpms", "to", "coordinator", "who"}
)
_LEADING: Final = frozenset(
    {"preferably", "ideally", "desirably", "nice", "bonus", "love", "great", "preference", "preferences"}
)
_OPENING_NEED: Final = frozenset({"requires", "require", "requiring", "demands"})
_DOING_WITHOUT: Final = frozenset({"need", "require", "requiring", "expect", "care", "ask", "asking"})
"""Last words of wordings that say of what comes after them that it is not needed: `you do not need a PMP`."""
_PERMITS: Final = frozenset({"sponsorship", "sponsor", "sponsored", "visa", "visas"})
"""What the person must do without, rather than the job: `candidates who do not need sponsorship`."""
_HELD: Final = frozenset({"experience", "years", "yrs", "background", "worked", "previously"})
"""Words before `as a` that speak of earlier work."""
_OBJECT: Final = 6
"""Words after a wording within which stands what it speaks of."""
_ROLES: Final = frozenset({"role", "position", "job", "opportunity"})
_NO_DENIAL: Final = frozenset(
    {"required", "needed", "mandatory", "necessary", "essential", "expected", "a", "an", "the", "to", "less", "fewer"}
    | {"more", "exceeding", "later", "least", "necessarily", "all", "every", "yet", "being"}
)
"""Words after `, not` that speak of something else than of what follows them: `Jira, not required`."""
_WEAK: Final = frozenset({"should", "who", "you", "someone", "thrive", "expected", "are"})
"""First words of wordings that speak of a person in prose, and of nothing much in a list of duties."""
_SOUGHT_PEOPLE: Final = frozenset({"candidates", "people", "those", "applicants", "individuals", "someone", "managers"})
"""Who `who have` may speak of, if it asks for something: `work with teams who have moved` does not."""
_NO_SKILL: Final = frozenset({"responsible", "passionate", "looking", "interested", "the", "ready", "excited"})
_HAVING: Final = frozenset({"have", "possess", "bring", "know", "demonstrate", "need", "also", "understand", "come"})
_FOLLOWED: Final = frozenset({":", "in", "with", "for", "experience", "to"})


class Words:
    """The words of a unit in lower case, by their places in the doc; empty strings outside of it."""

    __slots__ = ("first", "last", "words")

    def __init__(self, doc: Doc, unit: Unit) -> None:
        self.first = unit.first
        self.last = unit.last
        self.words = words_of(doc)[unit.first : unit.last]

    def __getitem__(self, place: int) -> str:
        return self.words[place - self.first] if self.first <= place < self.last else ""

    def between(self, start: int, end: int) -> list[str]:
        """The words from one place to before another."""
        return self.words[start - self.first : end - self.first]

    def left_edge(self, place: int) -> int:
        """The start of the clause, or of the parenthesis, in which a token stands."""
        depth = 0
        for index in range(place - 1, self.first - 1, -1):
            word = self[index]
            if word in (")", "]"):
                depth += 1
            elif word in ("(", "["):
                if depth == 0:
                    return index + 1
                depth -= 1
            elif depth == 0 and word in _BREAKS:
                return index + 1
        return self.first

    def right_edge(self, place: int) -> int:
        """The end of the clause, or of the parenthesis, in which a token stands."""
        depth = 0
        for index in range(place, self.last):
            word = self[index]
            if word in ("(", "["):
                depth += 1
            elif word in (")", "]"):
                if depth == 0:
                    return index
                depth -= 1
            elif depth == 0 and word in _BREAKS:
                return index
        return self.last


def find_clauses(words: Words, unit: Unit) -> Iterator[Clause]:
    """What the wordings of one unit say against its section, weakest first (a later one wins)."""
    preferred = [cue for cue in unit.cues if cue[0] == "preferred" and not _is_adjective(words, cue)]
    unneeded = [cue for cue in unit.cues if cue[0] == "unneeded" and _is_negation(words, cue)]
    required = [
        cue
        for cue in unit.cues
        if cue[0] == "required" and not any(_touch(cue, one) for one in unneeded) and not _is_idle(words, unit, cue)
    ]
    if unit.section == "required":
        if _tells_of_work(words, unit):
            yield unit.first, unit.last, "duty"
    else:
        for cue in required:
            yield _required_clause(words, unit, cue, preferred)
        if unit.section != "preferred" and unit.kind == "text":
            yield from _sought(words, unit)
    before = [cue[2] for cue in required]
    for cue in preferred:
        clause = _clause(words, cue, "preferred", before)
        yield _degree_start(words, unit, clause[0]), *clause[1:]
    for cue in unneeded:
        if all(_broken(words, other, cue) for other in preferred):
            yield _clause(words, cue, "negated", before + [one[2] for one in preferred])
    for cue in unit.cues:
        if cue[0] == "denied":
            end = _denied_end(words, unit, cue)
            if end > cue[2] and not any(kind.startswith("check") and cue[1] <= at < end for kind, at, _ in unit.cues):
                yield cue[1], end, "negated"


def _denied_end(words: Words, unit: Unit, cue: Cue) -> int:
    """Where that ends which a wording says to be no part of the job; the wording's own start where it says no such
    thing. `We will not sponsor a visa` denies something too, but asks thereby: see the checks.
    """
    _, first, last = cue
    if words[last - 1] == "no":
        return unit.last if first == unit.first and _has_none(words, unit) else first
    if words[first] == "without" and _DENIALS.intersection(words.between(words.left_edge(first), first)):
        return first  # `nothing ships without a test plan` asks for the plan
    if words[first] == "not" and words[last - 1] in ("a", "an"):
        jobs = (place for place in range(last, last + _OBJECT) if words[place] in _ROLES)
        return next(jobs, first) if words[first - 1] != "or" else first
    if words[last] in _NOT_ONLY or (words[first] in (",", "(") and words[last] in _NO_DENIAL):
        return first
    right = words.right_edge(last)
    return next((place for place in range(last, right) if words[place] in (",", ":")), right)


def _has_none(words: Words, unit: Unit) -> bool:
    """Whether a unit that begins with `no` takes whoever has none: `No PMP? No problem`, `No coding in Python`."""
    named = words.words
    short = unit.kind == "item" and len(named) <= _OBJECT and named[1:2] not in (["more"], ["less"], ["fewer"])
    return short or named[-1] == "?" or ("problem" in named and named[named.index("problem") - 1] == "no")


def _speaks(unit: Unit) -> bool:
    """Whether any wording of a unit could say something against its section; a quick look before the closer one."""
    kinds = {cue[0] for cue in unit.cues}
    if unit.section == "required":
        return not kinds.isdisjoint(_AGAINST) or ("task" in kinds and unit.kind == "text")
    return not kinds.isdisjoint(_SPEAKING) and (unit.kind == "text" or not kinds.isdisjoint(_SPEAKING_IN_ITEMS))


def _tells_of_work(words: Words, unit: Unit) -> bool:
    """Whether a sentence among the requirements tells what the person will do; `three years as a planner` does not."""
    if unit.kind != "text" or unit.has("required") or unit.has("skilled"):
        return False
    return any(cue[0] == "task" and not _was_one(words, cue) for cue in unit.cues)


def _was_one(words: Words, cue: Cue) -> bool:
    """Whether `as a` speaks of what the person was before: `experience as a planner`."""
    first = cue[1]
    return words[first] == "as" and not _HELD.isdisjoint(words.between(words.first, first))


def _sought(words: Words, unit: Unit) -> Iterator[Clause]:
    """What stands between `we are looking for a` and the job; and skills named as skills in running text."""
    for kind, first, last in unit.cues:
        if kind == "seeking":
            job = next((i for i in range(last, unit.last) if words[i] in _JOB), unit.last)
            yield first, job, "required"
            if words[job + 1] in ("with", "who"):
                stop = (i for i in range(job + 2, unit.last) if words[i] in ("to", "who", "that", "will"))
                yield job + 1, next(stop, unit.last), "required"
        elif kind == "skilled":
            yield first, next((i for i in range(last + 1, unit.last) if words[i] == "to"), unit.last), "required"


def _is_adjective(words: Words, cue: Cue) -> bool:
    """Whether `desired` or `preferred` only belongs to the noun after it: `the desired results`."""
    _, first, last = cue
    if words[first] not in ("desired", "preferred", "helpful", "beneficial", "optional") or words[last] in _AFTER_NOUN:
        return False
    return words[first - 1] in ("the", "their", "our", "your", "its", "all", "any")


def _required_clause(words: Words, unit: Unit, cue: Cue, preferred: Sequence[Cue]) -> Clause:
    """The sentence up to what the person will do; only what stands before a wording that closes a clause, or after one
    that opens it; in a preferred list only the clause.
    """
    _, first, last = cue
    if unit.section == "preferred":
        return _clause(words, cue, "required", [other[2] for other in preferred])
    if words[first] in ("is", "are", "essential") and words[last] in ("in", "for"):
        return unit.first, last, "required"
    start = first if words[first] in _OPENING_NEED else unit.first
    end = next((i for i in range(last, unit.last) if words[i] == "will" and not _has(words, i + 1)), unit.last)
    return start, end, "required"


def _has(words: Words, place: int) -> bool:
    """Whether `will` tells what the person has or is, not what they will do: `will have`, `will be a leader`."""
    after = words[place + 1]
    return words[place] in _HAVING or (words[place] == "be" and after not in _NO_SKILL and not after.endswith("ing"))


def _is_idle(words: Words, unit: Unit, cue: Cue) -> bool:
    """Whether a wording of need is only a turn of speech: `as required`, `all required standards`."""
    _, first, last = cue
    before, after = words[first - 1], words[last]
    if before in _NOT:
        return True
    if last - first == 1 and words[first] in ("required", "mandatory", "essential"):
        return before in _AS_NEEDED or (first > unit.first and after not in _AFTER_NOUN) or before in ("be", "all")
    if words[first] in _OPENING_NEED:
        return (unit.kind == "item" and words[first] != "requires") or after.endswith("ing")
    if words[last - 1] == "to" and words[first] == "are" and before not in ("you", "who", "candidates", ""):
        return True  # `so that engineers are able to`
    if words[first] == "who" and words[first + 1] == "have" and before not in _SOUGHT_PEOPLE:
        return unit.section == "duty" and not unit.has("seeking")
    if words[first] in _WEAK and first > unit.first:
        return unit.kind == "item" or after in _NO_SKILL
    return False


def _is_negation(words: Words, cue: Cue) -> bool:
    """Whether a wording says that something is not needed; `no matching required` of a pension plan does not."""
    _, first, last = cue
    if words[last - 1] in _DOING_WITHOUT:
        return _PERMITS.isdisjoint(words[place] for place in range(last, last + _OBJECT))
    if last - first > 1 or words[first] not in ("required", "needed"):
        return True
    before = words.between(words.left_edge(first), first)
    nots = [index for index, word in enumerate(before) if word in ("no", "not", "n't")]
    if not nots or len(before) - nots[-1] > 6:
        return False
    return not any(word in _NOT_ONLY for word in before[nots[-1] + 1 : nots[-1] + 2])


def _touch(one: Cue, other: Cue) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _broken(words: Words, one: Cue, other: Cue) -> bool:
    """Whether a clause ends between two wordings; `preferred but not required` is one."""
    first, second = sorted((one, other), key=lambda cue: cue[1])
    between = words.between(first[2], second[1])
    ends = [place for place, word in enumerate(between) if word in _BREAKS or word == ","]
    return bool(ends) and (len(between) > 3 or not _JOINING.issuperset(between[ends[0] :]))


def _clause(words: Words, cue: Cue, importance: Importance, others: Sequence[int]) -> Clause:
    """The tokens of which a wording speaks: those after a leading one, else the clause that it closes."""
    _, first, last = cue
    left, right = words.left_edge(first), words.right_edge(last)
    if first == left and right - last <= 1 and words[left - 1] in _CONCEDING:  # `is welcome but optional`
        left = words.left_edge(left - 1)
    if first == left and words[last] in (")", "]") and words[left - 1] in ("(", "[") and left - 1 == words.first:
        return first, words.right_edge(last + 1), importance  # `[Preferred] Jira`
    if _fills_parenthesis(words, left, first) and right - last <= 1:
        return _item_start(words, words.left_edge(left - 1), left - 1), last, importance
    trails = right - last <= 1 and words[first - 1] == "," and not words[last][:1].isdigit()
    without = importance == "negated" and words[last - 1] in _DOING_WITHOUT and words[last][:1].isalnum()
    if (words[first] in _LEADING and not trails) or (first == left and right - last > 1) or without:
        return first, right, importance
    left = next((at for at in range(first - 1, left, -1) if _adds_one(words, at)), left)
    bounds = [end for end in others if left < end <= first]
    if bounds:
        left = _last_joint(words, max(bounds), first)
    elif words[left] in ("fluent", "fluency"):
        left = _last_joint(words, left, first)
    return left, right if words[last] in _FOLLOWED else last, importance


def _degree_start(words: Words, unit: Unit, place: int) -> int:
    """Where a clause starts that begins with the last of a degree's fields: `degree in maths, law, or art (preferred)`
    speaks of the degree, unlike `a degree in maths, PMP (preferred)`.
    """
    if words[place] != "or":
        return place
    edge = words.left_edge(place)
    start = place
    for kind, first, last in reversed(unit.cues):
        if kind == "degree" and edge <= first and last <= place:
            if start == place and words[last] not in ("in", "of"):
                continue
            if start not in (place, last):
                break
            start = first
    return start


def _adds_one(words: Words, place: int) -> bool:
    """Whether a clause begins again there with one thing of its own: `five years of delivery, and a degree`."""
    return words[place] == "and" and words[place - 1] == "," and words[place + 1] in ("a", "an")


def _fills_parenthesis(words: Words, left: int, first: int) -> bool:
    """Whether a parenthesis holds nothing before the wording: `(preferred)`, `(highly desired)`."""
    return words[left - 1] in ("(", "[") and all(word in _SOFTENING for word in words.between(left, first))


def _item_start(words: Words, left: int, end: int) -> int:
    """The start of the list item before a place."""
    for index in range(end - 1, left, -1):
        if words[index] in (",", ")"):
            return index + 1
    return left


def _last_joint(words: Words, start: int, end: int) -> int:
    """Where the last part of a clause begins that has another wording before it."""
    for index in range(end - 1, start - 1, -1):
        if words[index] in (",", "with", "and", "(", ";", "/"):
            return index
    return start


@Language.component("posting_qualifiers", requires=["doc.spans"], assigns=["doc.spans"])
def write_clauses(doc: Doc) -> Doc:
    """The component: clauses into the units and into `doc.spans["clauses"]`."""
    units = units_of(doc)
    for unit in units:
        if unit.cues and unit.kind != "heading" and not unit.verdict and _speaks(unit):
            unit.clauses = [clause for clause in find_clauses(Words(doc, unit), unit) if clause[0] < clause[1]]
    write_group(
        doc, "clauses", (row for unit in units for row in ((unit.first, unit.last, unit.default), *unit.clauses))
    )
    return doc
