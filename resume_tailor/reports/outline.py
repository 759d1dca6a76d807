"""What stands in a report and in which order: the one arrangement that every format prints.

Pure selection and sorting of what `Analysis` and `Outcome` hold; nothing is judged anew here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from resume_tailor.model import (
    FAILED,
    Analysis,
    AppliedEdit,
    Coverage,
    Declined,
    Edit,
    Finding,
    HighlightClass,
    Importance,
    Match,
    Outcome,
    Quote,
    RefusedEdit,
    ReorderBlocks,
    ReorderItems,
    Suggestion,
    SuggestionKind,
    iter_edits,
)
from resume_tailor.reports.safe_text import one_line
from resume_tailor.reports.wording import what_to_do

ACTION_KINDS: tuple[SuggestionKind, ...] = ("frame", "strengthen", "highlight", "gap", "readability", "trim", "pathway")
"""Kinds that ask something of the person."""
WEIGHT_OF_A_POINT = 0.25
"""What a point that a finding costs weighs beside suggestions: 12 points are as much as a required thing."""
LINE_SHARE = 0.5
"""A line to put forward weighs all that it meets already; the work still to do on it is about half of that."""
GRAVE = 5.0
"""Weight from which a finding on the file comes before all else: a program may not read it at all."""
ACTIONS = 5
TURNS: tuple[SuggestionKind, ...] = ("highlight", "gap", "frame", "strengthen", "pathway")
"""Name and bring up what you have, then the gravest gap and the larger picture, before a line is polished."""
_FAR = 6.0
"""Weight of a pathway that says that the role is far: nothing else matters as much, so it comes first."""
OWN_PART: frozenset[SuggestionKind] = frozenset(
    ("knockout", "highlight", "frame", "strengthen", "gap", "pathway", "interview", "readability", "trim")
)
"""Kinds that the report has a place for; what else advises stands with the improvements."""
MOST_DECLINED = 6
ByKind = dict[SuggestionKind, tuple[Suggestion, ...]]
_ONLY_SAYS = re.compile(r"The posting says “([^“”]*)”\.\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the requirements table."""

    match: Match
    done: tuple[Suggestion, ...]
    """Edits made for it."""
    advice: tuple[Suggestion, ...]
    """What else the report says about it, in the order of the report."""

    @property
    def action(self) -> str:
        """What to do about it in a few words."""
        if self.done:
            return f"Done: {self.done[0].title}"
        if self.advice and self.advice[0].kind == "highlight":
            return "Put this line forward."
        if self.advice and self.advice[0].kind == "strengthen":
            return "Give this line its result."
        if self.advice and self.advice[0].kind == "interview":
            return "Have a story or an answer ready."
        if self.advice and self.advice[0].kind != "gap":
            return short_title(self.advice[0])
        if self.advice and self.advice[0].kind == "gap":
            return "See the gaps below."
        return what_to_do(self.match)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the document, with all suggestions that led to it."""

    applied: AppliedEdit
    suggestions: tuple[Suggestion, ...]
    """Usually one; several where edits met in one paragraph; empty where the analysis has none of that id."""

    @property
    def edit(self) -> Edit | None:
        """The first suggestion's edit."""
        return self.suggestions[0].edit if self.suggestions else None

    @property
    def is_reordering(self) -> bool:
        """Whether only the order changed."""
        return len(self.suggestions) == 1 and isinstance(self.edit, ReorderBlocks | ReorderItems)


@dataclass(frozen=True, slots=True)
class Action:
    """One of the few things that matter most for the person to do."""

    id: str
    """Of the suggestion or finding that says why."""
    kind: SuggestionKind
    title: str
    text: str
    """What to do."""
    weight: float
    quote: Quote | None
    """The line that it is about, where the title does not say so."""
    matters: frozenset[str]
    """The lines and requirements that it is about, so that no two are about the same."""


@dataclass(frozen=True, slots=True)
class Check:
    """Something that only the person can answer, before any other work."""

    title: str
    reason: str
    action: str
    posting_line: str
    place: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The report's parts, in the order of the report."""

    analysis: Analysis
    outcome: Outcome
    counts: tuple[Coverage, ...]
    """Of the importances that the posting has, required first."""
    checks: tuple[Check, ...]
    actions: tuple[Action, ...]
    """At most five, of several kinds, none twice about the same line or requirement."""
    highlights: tuple[tuple[HighlightClass, tuple[Suggestion, ...]], ...]
    """By the classes of the guide, those that have something."""
    improvements: tuple[Suggestion, ...]
    """Framing, lines to strengthen, and advice of kinds that have no part of their own."""
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    refused: tuple[tuple[RefusedEdit, Suggestion | None], ...]
    planned: tuple[Suggestion, ...]
    """Edits that could be made and were not, since no Word file was wanted or written."""
    skipped: tuple[str, ...]
    """Ids of what the user left out; bold type, which nobody gets unasked, is not counted."""
    declined: tuple[Declined, ...]
    """Edits that one might have expected, with the reason why they were not made; at most six."""
    gaps: tuple[Suggestion, ...]
    pathways: tuple[Suggestion, ...]
    interviews: tuple[Suggestion, ...]
    findings: tuple[Finding, ...]
    upkeep: tuple[Suggestion, ...]
    """Suggestions on readability and on what to leave out."""
    warnings: tuple[str, ...]

    @property
    def title(self) -> str:
        """`Title at Employer`, or what is known of it."""
        posting = self.analysis.posting
        title = posting.title or ("A role" if posting.employer else "This posting")
        return f"{title} at {posting.employer}" if posting.employer else title

    @property
    def edits_sentence(self) -> str:
        """What happened to the document, in a sentence."""
        if not any(file.role == "clean" for file in self.outcome.files):
            return "No Word file was written."
        count, failed = len(self.changes), sum(one.reason.startswith(FAILED) for one in self.outcome.refused)
        edits = "1 small edit" if count == 1 else f"{count} small edits"
        if not count:
            left_out = self.skipped and not self.refused
            reason = "what could be edited was left out at your wish" if left_out else "no edit was needed or safe"
            reason = "the edits did not pass the verification" if failed else reason
            return f"The document is your own, unchanged: {reason}."
        left = f" {failed} more did not pass the verification and {'was' if failed == 1 else 'were'} left out."
        return f"The document holds {edits}; the review file shows each as a tracked change.{left if failed else ''}"

    @property
    def action_numbers(self) -> dict[str, int]:
        """Ids of the suggestions and findings among the actions, and their numbers from 1."""
        return {action.id: number for number, action in enumerate(self.actions, start=1)}

    @property
    def unsure(self) -> bool:
        """Whether the posting was not understood well enough to rely on the report."""
        return not self.analysis.scores


def arrange(analysis: Analysis, outcome: Outcome) -> Outline:
    """Sort everything into the parts of the report."""
    kinds = _by_kind(analysis, outcome)
    known = {suggestion.id: suggestion for suggestion in analysis.suggestions}
    return Outline(
        analysis,
        outcome,
        tuple(count for count in analysis.coverage if count.name in get_args(Importance)),
        _checks(analysis, kinds["knockout"]),
        _choose_actions(kinds, analysis.findings),
        _highlights(kinds["highlight"]),
        (*kinds["frame"], *kinds["strengthen"], *(s for k, found in kinds.items() if k not in OWN_PART for s in found)),
        _rows(analysis, outcome, kinds),
        _changes(outcome, known),
        tuple((refused, known.get(refused.suggestion_id)) for refused in outcome.refused),
        _planned(analysis, outcome),
        tuple(id for id in outcome.skipped if id not in known or known[id].kind != "emphasise"),
        _worth_saying(analysis.declined),
        kinds["gap"],
        kinds["pathway"],
        kinds["interview"],
        tuple(sorted(analysis.findings, key=lambda finding: -finding.cost)),
        (*kinds["readability"], *kinds["trim"]),
        _once((*outcome.warnings, *analysis.warnings, *_document_warnings(analysis))),
    )


def _by_kind(analysis: Analysis, outcome: Outcome) -> ByKind:
    """The advice of every kind, heaviest first, without what was skipped."""
    skipped = set(outcome.skipped)
    kinds: ByKind = {}
    for kind in get_args(SuggestionKind):
        of_kind = [s for s in analysis.suggestions if s.kind == kind and s.edit is None and s.id not in skipped]
        kinds[kind] = tuple(sorted(of_kind, key=lambda suggestion: -suggestion.weight))
    return kinds


def _planned(analysis: Analysis, outcome: Outcome) -> tuple[Suggestion, ...]:
    settled = {
        *outcome.skipped,
        *(a.suggestion_id for a in outcome.applied),
        *(r.suggestion_id for r in outcome.refused),
    }
    edits = (suggestion for suggestion, _ in iter_edits(analysis.suggestions))
    return tuple(s for s in edits if s.id not in settled and s.kind != "emphasise")


def _document_warnings(analysis: Analysis) -> tuple[str, ...]:
    posting, resume = analysis.posting, analysis.resume
    return (*posting.warnings, *posting.document.warnings, *resume.warnings, *resume.document.warnings)


def _once(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _checks(analysis: Analysis, knockouts: tuple[Suggestion, ...]) -> tuple[Check, ...]:
    """The knockouts, then the checks that none of them speaks of."""
    checks = []
    labels = {match.requirement.id: match.requirement.label for match in analysis.matches}
    for suggestion in knockouts:
        line = suggestion.posting_quotes[0] if suggestion.posting_quotes else None
        text, place = (line.text, line.place) if line else ("", "")
        title = suggestion.title.removeprefix("Check before applying: ") or labels.get(suggestion.requirement, "")
        checks.append(Check(_capital(title), beside_line(suggestion, text), suggestion.action, text, place))
    spoken = {suggestion.requirement for suggestion in knockouts}
    for match in analysis.matches:
        requirement = match.requirement
        if requirement.kind == "check" and requirement.id not in spoken:
            quote = requirement.quote
            checks.append(Check(_capital(requirement.label), match.explanation, "", quote.text, quote.place))
    return tuple(checks)


def beside_line(suggestion: Suggestion, line: str) -> str:
    """The reason without its first sentence where that only says what the line, shown beside it, says."""
    said = _ONLY_SAYS.match(suggestion.reason)
    repeated = said is not None and one_line(said.group(1)).strip("…. ") in one_line(line)
    return suggestion.reason[said.end() :] if said and repeated and suggestion.action else suggestion.reason


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choose_actions(kinds: ByKind, findings: tuple[Finding, ...]) -> tuple[Action, ...]:
    """What an expert would say first: a turn for each sort of advice in the order of `TURNS`, then another round.

    None is about a line or requirement of another; findings on the file come in only where they cost much or
    nothing else is left.
    """
    queues = {kind: [_as_action(s) for s in kinds[kind] if _asks(s)] for kind in ACTION_KINDS}
    asked = {quote.block_id for s in kinds["strengthen"] for quote in s.resume_quotes}
    queues["highlight"] = [action for action in queues["highlight"] if not asked & action.matters]
    queues["gap"].sort(key=lambda action: -action.weight)
    queues["readability"] += [_finding_action(finding) for finding in findings]
    queues["readability"].sort(key=lambda action: -action.weight)
    file_findings = {finding.id for finding in findings if finding.kind == "readability"}
    grave = [a for a in queues["readability"] if a.weight >= GRAVE and a.id in file_findings]
    chosen = grave[:1]
    far: tuple[SuggestionKind, ...] = ("pathway",) if any(a.weight >= _FAR for a in queues["pathway"]) else ()
    for kind in (*far, *TURNS, *TURNS, "readability", "trim", *ACTION_KINDS * ACTIONS):
        fitting = (a for a in queues[kind] if not any(_about_the_same(a, other) for other in chosen))
        action = next(fitting, None)
        if action and len(chosen) < ACTIONS:
            chosen.append(action)
    return _apart(grave[:1], [action for action in chosen if action not in grave[:1]])


def _apart(first: list[Action], chosen: list[Action]) -> tuple[Action, ...]:
    """`first`, then the rest: the file's form last, no two of a kind in a row as far as others can stand between."""
    left = list(chosen)
    ordered = list(first)
    while left:
        last = ordered[-1].kind if ordered else ""
        content = [action for action in left if action.kind != "readability"] or left
        ordered.append(next((action for action in content if action.kind != last), content[0]))
        left.remove(ordered[-1])
    return tuple(ordered)


def _about_the_same(action: Action, other: Action) -> bool:
    return action.id == other.id or bool(action.matters & other.matters)


def _asks(suggestion: Suggestion) -> bool:
    """Whether it asks for work: a line to put forward that only has to stay as it is asks for none."""
    return suggestion.kind != "highlight" or not suggestion.action.startswith(("Keep ", "Leave ", "“"))


def _as_action(suggestion: Suggestion) -> Action:
    matters = frozenset(quote.block_id for quote in suggestion.resume_quotes) | {
        f"requirement {suggestion.requirement}"
    }
    matters -= {"requirement "}
    title = short_title(suggestion)
    quote = (
        suggestion.resume_quotes[0] if suggestion.kind in ("highlight", "trim") and suggestion.resume_quotes else None
    )
    weight = suggestion.weight * (LINE_SHARE if suggestion.kind == "highlight" else 1)
    return Action(suggestion.id, suggestion.kind, title, suggestion.action, weight, quote, matters)


def _finding_action(finding: Finding) -> Action:
    weight = finding.cost * WEIGHT_OF_A_POINT
    return Action(finding.id, "readability", finding.title, finding.advice, weight, None, frozenset())


def short_title(suggestion: Suggestion) -> str:
    """The title without the line that it quotes at its end, where the report shows that line beside it."""
    head, colon, quoted = suggestion.title.partition(": “")
    words = quoted.split(" … ", 1)[0].rstrip("…” .")
    repeated = any(words and one_line(quote.text).startswith(words) for quote in suggestion.resume_quotes)
    return head if colon and repeated else suggestion.title


def short_reason(suggestion: Suggestion) -> str:
    """The reason without the places of the lines that the report quotes beside it."""
    reason = suggestion.reason
    for quote in (*suggestion.resume_quotes, *suggestion.posting_quotes):
        reason = reason.replace(f" ({quote.place})", "") if quote.place else reason
    return reason


def _highlights(highlights: tuple[Suggestion, ...]) -> tuple[tuple[HighlightClass, tuple[Suggestion, ...]], ...]:
    classes: tuple[HighlightClass, ...] = get_args(HighlightClass)
    grouped = [(name, tuple(s for s in highlights if s.highlight_class == name)) for name in classes]
    return tuple((name, found) for name, found in grouped if found)


def _rows(analysis: Analysis, outcome: Outcome, kinds: ByKind) -> tuple[Row, ...]:
    made = {applied.suggestion_id for applied in outcome.applied}
    done: dict[str, list[Suggestion]] = {}
    advice: dict[str, list[Suggestion]] = {}
    for suggestion in analysis.suggestions:
        if suggestion.id in made:
            done.setdefault(suggestion.requirement, []).append(suggestion)
    for kind in ("gap", "strengthen", "highlight", "frame", "interview"):
        for suggestion in kinds[kind]:
            advice.setdefault(suggestion.requirement, []).append(suggestion)
    ids = (match.requirement.id for match in analysis.matches)
    parts = ((tuple(done.get(id, ())), tuple(advice.get(id, ()))) for id in ids)
    return tuple(Row(match, *part) for match, part in zip(analysis.matches, parts, strict=True))


def _worth_saying(declined: tuple[Declined, ...]) -> tuple[Declined, ...]:
    """The edits that a reader might miss: no gaps, no terms for which there was no line, none twice."""
    kept: dict[str, Declined] = {}
    for one in declined:
        if one.kind != "gap" and "no line names it" not in one.reason:
            kept.setdefault(one.title, one)
    return tuple(kept.values())[:MOST_DECLINED]


def _changes(outcome: Outcome, known: dict[str, Suggestion]) -> tuple[Change, ...]:
    """The applied edits in their order; those that report the same paragraph's same change become one."""
    groups: dict[tuple[str, str, str], list[AppliedEdit]] = {}
    for applied in outcome.applied:
        groups.setdefault((applied.block_id, applied.before, applied.after), []).append(applied)
    return tuple(
        Change(group[0], tuple(known[a.suggestion_id] for a in group if a.suggestion_id in known))
        for group in groups.values()
    )
