"""What a clause makes of the capabilities it names: required, preferred, a duty, or expressly not needed.

The component writes `doc.spans["clauses"]`: stretches of every unit that is about the job, label the importance. The
section decides; the clause's own wording decides against it. Needs `units`, `cues` and `sections`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from resume_tailor.model import Importance

_SPEAKING: Final = frozenset({"required", "preferred", "unneeded", "seeking", "skilled", "task"})
_BREAKS: Final = frozenset({";", "but", "however", "though", "although", "while", "whereas", "•", "|"})
_AS_NEEDED: Final = frozenset({"as", "when", "where", "if", "whenever", "wherever", "resources", "any", "and"})
_NOT: Final = frozenset({"not", "n't", "no", "nor", "without", "never", "neither"})
_NOT_ONLY: Final = frozenset({"only", "limited", "just", "merely", "simply", "afraid", "hesitate"})
_SOFTENING: Final = frozenset(
    {"highly", "strongly", "is", "are", "would", "be", "a", "very", "also", "but", "although"}
)
_AFTER_NOUN: Final = frozenset(
    {".", ",", ";", ")", ":", "for", "in", "to", "by", "-", "and", "or", "/", "]", "*", "but", "with", "on", "!"}
)
_JOB: Final = frozenset(
    {"manager", "managers", "lead", "leader", "director", "tpm", "tpms", "to", "coordinator", "who"}
)
_LEADING: Final = frozenset({"preferably", "ideally", "desirably", "nice", "bonus", "preference", "preferences"})


@dataclass(frozen=True, slots=True)
class Scope:
    """Tokens that a wording speaks of, and what it makes of them."""

    start: int
    end: int
    importance: Importance


def find_scopes(unit: Span, cues: Sequence[Span], section: str) -> tuple[Scope, ...]:
    """What the wordings of one unit say against its section, weakest first (a later one wins)."""
    preferred = [cue for cue in cues if cue.label_ == "preferred" and not _is_adjective(unit, cue)]
    unneeded = [cue for cue in cues if cue.label_ == "unneeded" and _is_negation(unit, cue)]
    required = [
        cue
        for cue in cues
        if cue.label_ == "required" and not _is_idle(unit, cue) and not any(_touch(cue, other) for other in unneeded)
    ]
    scopes: list[Scope] = []
    if section == "required":
        scopes += [Scope(unit.start, unit.end, "duty")] * _tells_of_work(unit, cues)
    else:
        scopes += [_required_scope(unit, cue, section, preferred) for cue in required]
        scopes += _sought(unit, cues) if section != "preferred" else []
    before = [cue.end for cue in required]
    scopes += [_cue_scope(unit, cue, "preferred", before) for cue in preferred]
    for cue in unneeded:
        near = [other for other in preferred if not _broken(unit, other, cue)]
        if not near:
            scopes.append(_cue_scope(unit, cue, "negated", before))
    return tuple(scope for scope in scopes if scope.end > scope.start)


def _tells_of_work(unit: Span, cues: Sequence[Span]) -> bool:
    """Whether a sentence among the requirements tells what the person will do."""
    return (
        unit.label_ == "text"
        and any(cue.label_ == "task" for cue in cues)
        and all(cue.label_ not in ("required", "skilled") for cue in cues)
    )


def _sought(unit: Span, cues: Sequence[Span]) -> Iterator[Scope]:
    """What stands between `we are looking for a` and the job; and skills named as skills in running text."""
    if unit.label_ != "text":
        return
    for cue in cues:
        if cue.label_ == "seeking":
            end = next((t.i for t in unit.doc[cue.end : unit.end] if t.lower_ in _JOB), unit.end)
            yield Scope(cue.start, end, "required")
        elif cue.label_ == "skilled":
            end = next((t.i for t in unit.doc[cue.end + 1 : unit.end] if t.lower_ == "to"), unit.end)
            yield Scope(cue.start, end, "required")


def _is_adjective(unit: Span, cue: Span) -> bool:
    """Whether `desired` or `preferred` only belongs to the noun after it: `the desired results`."""
    if cue[0].lower_ not in ("desired", "preferred", "helpful", "beneficial", "optional") or cue.end >= unit.end:
        return False
    before = unit.doc[cue.start - 1].lower_ if cue.start > unit.start else ""
    return (
        before in ("the", "their", "our", "your", "its", "all", "any") and unit.doc[cue.end].lower_ not in _AFTER_NOUN
    )


def _required_scope(unit: Span, cue: Span, section: str, preferred: Sequence[Span]) -> Scope:
    """The sentence; only what stands before where the wording closes a clause; in a preferred list only the clause."""
    if section == "preferred":
        return _cue_scope(unit, cue, "required", [other.end for other in preferred])
    if cue[0].lower_ in ("is", "are", "essential") and cue.end < unit.end and unit.doc[cue.end].lower_ == "in":
        return Scope(unit.start, cue.end, "required")
    return Scope(unit.start, unit.end, "required")


def _is_idle(unit: Span, cue: Span) -> bool:
    """Whether a wording of need is only a turn of speech: `as required`, `all required standards`."""
    before = unit.doc[cue.start - 1].lower_ if cue.start > unit.start else ""
    after = unit.doc[cue.end].lower_ if cue.end < unit.end else "."
    if before in _NOT:
        return True
    if cue.text.lower() in ("required", "mandatory", "essential"):
        return before in _AS_NEEDED or (cue.start > unit.start and after not in _AFTER_NOUN) or before in ("be", "all")
    if cue[0].lower_ in ("requires", "require", "requiring", "demands"):
        return (unit.label_ == "item" and cue[0].lower_ != "requires") or after.endswith("ing")
    return False


def _is_negation(unit: Span, cue: Span) -> bool:
    """Whether a wording says that something is not needed; `no matching required` of a pension plan does not."""
    words = [token.lower_ for token in cue]
    if len(words) > 1 or words[0] not in ("required", "needed"):
        return True
    left = _left_edge(unit, cue.start)
    before = [token.lower_ for token in unit.doc[left : cue.start]]
    nots = [index for index, word in enumerate(before) if word in ("no", "not")]
    if not nots or "match" in before or "matching" in before:
        return False
    return cue.start - left - nots[-1] <= 6 and before[min(nots[-1] + 1, len(before) - 1)] not in _NOT_ONLY


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _broken(unit: Span, one: Span, other: Span) -> bool:
    """Whether a clause ends between two wordings; `preferred but not required` is one."""
    first, second = sorted((one, other), key=lambda span: span.start)
    between = unit.doc[first.end : second.start]
    return len(between) > 3 and any(token.lower_ in _BREAKS or token.lower_ == "," for token in between)


def _cue_scope(unit: Span, cue: Span, importance: Importance, others: Sequence[int]) -> Scope:
    """The tokens of which a wording speaks: those after a leading one, else the clause that it closes."""
    doc = unit.doc
    left, right = _left_edge(unit, cue.start), _right_edge(unit, cue.end)
    if _opens_parenthesis(unit, cue, left) and right - cue.end <= 1:
        left = _left_edge(unit, left - 1)
        return Scope(_after_comma(doc, left, cue.start, importance), cue.end, importance)
    trails = right - cue.end <= 1 and doc[cue.start - 1].text == ","
    if (cue[0].lower_ in _LEADING and not trails) or (cue.start == left and right - cue.end > 1):
        return Scope(cue.start, right, importance)
    bounds = [end for end in others if left < end <= cue.start]
    if bounds:
        left = _last_joint(doc, max(bounds), cue.start)
    elif doc[left].lower_ in ("fluent", "fluency"):
        left = _last_joint(doc, left, cue.start)
    follows = doc[cue.end].lower_ if cue.end < unit.end else ""
    return Scope(left, right if follows in (":", "in", "with", "for", "experience", "to") else cue.end, importance)


def _opens_parenthesis(unit: Span, cue: Span, left: int) -> bool:
    """Whether a parenthesis holds nothing but the wording: `(preferred)`, `(highly desired)`."""
    inside = unit.doc[left : cue.start]
    return (
        left > unit.start
        and unit.doc[left - 1].text in ("(", "[")
        and all(token.lower_ in _SOFTENING or token.is_punct for token in inside)
    )


def _after_comma(doc: Doc, left: int, end: int, importance: Importance) -> int:
    """The start of the list item before a parenthesis."""
    for index in range(end - 2, left, -1):
        if doc[index].text in (",", ")"):
            return index + 1
    return left


def _last_joint(doc: Doc, start: int, end: int) -> int:
    """Where the last part of a clause begins that has another wording before it."""
    for index in range(end - 1, start - 1, -1):
        if doc[index].lower_ in (",", "with", "and", "(", ";", "/"):
            return index
    return start


def _left_edge(unit: Span, place: int) -> int:
    """The start of the clause in which a token stands."""
    depth = 0
    for index in range(place - 1, unit.start - 1, -1):
        token: Token = unit.doc[index]
        if token.text in (")", "]"):
            depth += 1
        elif token.text in ("(", "["):
            if depth == 0:
                return index + 1
            depth -= 1
        elif depth == 0 and (
            token.lower_ in _BREAKS or (token.text == "-" and token.whitespace_ and index > unit.start)
        ):
            return index + 1
    return unit.start


def _right_edge(unit: Span, place: int) -> int:
    """The end of the clause in which a token stands."""
    depth = 0
    for index in range(place, unit.end):
        token = unit.doc[index]
        if token.text in ("(", "["):
            depth += 1
        elif token.text in (")", "]"):
            if depth == 0:
                return index
            depth -= 1
        elif depth == 0 and token.lower_ in _BREAKS:
            return index
    return unit.end


def find_clauses(doc: Doc) -> Iterator[Span]:
    """Every unit that is about the job with its importance, then what its own wordings make of its parts."""
    cues: Sequence[Span] = [cue for cue in doc.spans["cues"] if cue.label_ in ("required", "preferred", "unneeded")]
    sections: Sequence[Span] = list(doc.spans["sections"])
    at_cue = at_section = 0
    for unit in doc.spans["units"]:
        while sections[at_section].end <= unit.start:
            at_section += 1
        section = sections[at_section].label_
        own: list[Span] = []
        while at_cue < len(cues) and cues[at_cue].start < unit.end:
            own.append(cues[at_cue])
            at_cue += 1
        default = section if section in ("required", "preferred") else "duty"
        yield Span(doc, unit.start, unit.end, label=default)
        for scope in find_scopes(unit, own, section) if own and unit.label_ != "heading" else ():
            yield Span(doc, scope.start, scope.end, label=scope.importance)


@Language.component("posting_qualifiers", assigns=["doc.spans"])
def write_clauses(doc: Doc) -> Doc:
    """The component: clauses into `doc.spans["clauses"]`, unit by unit, the more special ones after."""
    doc.spans["clauses"] = list(find_clauses(doc))
    return doc
