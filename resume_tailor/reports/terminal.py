"""The report for a terminal: a short summary, and the whole in the same order; 80 columns, colour only where asked."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from resume_tailor.model import Analysis, Coverage, MatchState, Outcome, Score, Suggestion
from resume_tailor.reports.outline import Change, Outline, Row, arrange, short_reason, short_title
from resume_tailor.reports.printing import WIDTH, print_parts
from resume_tailor.reports.safe_text import one_line
from resume_tailor.reports.word_changes import compare_words, moved_places
from resume_tailor.reports.wording import CLASSES, IMPORTANCE, SCORES, STATES, file_roles, state_names

STATE_STYLES: dict[MatchState, str] = {
    "shown": "green",
    "said differently": "blue",
    "implied": "magenta",
    "only listed": "yellow",
    "absent": "red",
    "not checkable": "dim",
}
PLURALS = {"required": "required", "duty": "duties", "preferred": "preferred"}


def render_summary(
    analysis: Analysis, outcome: Outcome, *, folder: str = "", colour: bool = False, width: int = WIDTH
) -> str:
    """What the command says at its end: counts, the five actions that matter most, the files and which one to send.

    `folder` is the output folder as the user should read it.
    """
    outline = arrange(analysis, outcome)
    return print_parts(_summary(outline, folder), width=width, colour=colour, system="standard")


def render_text(analysis: Analysis, outcome: Outcome, *, colour: bool = False, width: int = WIDTH) -> str:
    """The whole report, short, in the order of the page."""
    outline = arrange(analysis, outcome)
    return print_parts(_whole(outline), width=width, colour=colour, system="standard")


def _summary(outline: Outline, folder: str) -> Iterator[RenderableType]:
    yield from _head(outline)
    yield from _checks(outline, brief=True)
    yield from _actions(outline)
    yield from _files(outline, folder)
    yield from _notes(outline)


def _whole(outline: Outline) -> Iterator[RenderableType]:
    yield from _head(outline)
    yield from _notes(outline)
    yield from _checks(outline, brief=False)
    yield from _actions(outline)
    yield from _highlights(outline)
    yield from _requirements(outline)
    yield from _changes(outline)
    yield from _advice("Gaps, and the way there", (*outline.gaps, *outline.pathways), outline)
    yield from _advice("Preparing for the interview", outline.interviews, outline)
    yield from _quality(outline)
    yield from _files(outline, "")
    yield from _method(outline)


def _head(outline: Outline) -> Iterator[RenderableType]:
    yield Text(one_line(outline.title), style="bold")
    yield Text(f"for {one_line(outline.analysis.resume.document.name)}", style="dim")
    if outline.outcome.failed:
        yield Text(f"\nNo Word file was written. {one_line(outline.outcome.failed)}", style="bold red")
    if outline.unsure:
        yield Text(
            "\nThis does not read like a posting that we understand well; rely on nothing below.", style="yellow"
        )
    if outline.counts:
        yield Text("\n" + "   ".join(count_words(count) for count in outline.counts), style="bold")
    for score in outline.analysis.scores:
        yield Text(f"{SCORES[score.name][0]:<12}{score_words(score)}")


def count_words(count: Coverage) -> str:
    """`14 of 19 required`."""
    return f"{count.shown} of {count.asked} {PLURALS.get(count.name, count.name)}"


def score_words(score: Score) -> str:
    """`61 now, 65 after the edits, 74 within reach`, without what does not differ."""
    steps = [(score.now, "now"), (score.after, "after the edits"), (score.reachable, "within reach")]
    words, last = [], -1
    for value, name in steps:
        if round(value) != last:
            words.append(f"{round(value)} {name}")
        last = round(value)
    return ", ".join(words)


def _heading(text: str) -> Text:
    return Text(f"\n{text}", style="bold underline")


def _indent(text: str, by: int = 2, style: str = "") -> RenderableType:
    return Padding(Text(one_line(text), style=style), (0, 0, 0, by))


def _notes(outline: Outline) -> Iterator[RenderableType]:
    if outline.warnings:
        yield Text("")
    for warning in outline.warnings:
        yield Text(f"Note: {one_line(warning)}", style="yellow")


def _checks(outline: Outline, *, brief: bool) -> Iterator[RenderableType]:
    if not outline.checks:
        return
    yield _heading("Check before applying")
    for check in outline.checks:
        place = f" ({one_line(check.place)})" if check.place else ""
        yield _indent(f"! {one_line(check.title)}{place}")
        if not brief:
            yield _indent(check.action or check.reason, 4)


def _actions(outline: Outline) -> Iterator[RenderableType]:
    if not outline.actions:
        return
    count = len(outline.actions)
    yield _heading("What matters most" if count < 5 else "Five actions that matter most")
    for number, action in enumerate(outline.actions, start=1):
        yield _indent(f"{number}. {one_line(action.title)}", style="bold")
        if action.quote:
            yield _indent(f"“{one_line(action.quote.text, 130)}”", 5, "dim")
        yield _indent(action.text, 5)


def _highlights(outline: Outline) -> Iterator[RenderableType]:
    if outline.highlights:
        yield _heading("What to put forward")
    for name, group in outline.highlights:
        yield Text(CLASSES[name], style="italic")
        for suggestion in group:
            yield from _item(suggestion, outline)
    if outline.improvements:
        yield _heading("Lines worth another ten minutes")
    for suggestion in outline.improvements:
        yield from _item(suggestion, outline)


def _item(suggestion: Suggestion, outline: Outline) -> Iterator[RenderableType]:
    yield _indent(f"- {one_line(short_title(suggestion))}", style="bold")
    for quote in (suggestion.resume_quotes or suggestion.posting_quotes)[:1]:
        yield _indent(f"“{one_line(quote.text, 200)}” ({one_line(quote.place)})", 4, "dim")
    yield _indent(short_reason(suggestion), 4)
    if suggestion.id in outline.action_numbers:
        yield _indent(f"-> action {outline.action_numbers[suggestion.id]} above", 4)
    elif suggestion.action:
        yield _indent(f"-> {one_line(suggestion.action)}", 4)


def _requirements(outline: Outline) -> Iterator[RenderableType]:
    if not outline.rows:
        return
    yield _heading("What the posting asks, and what your resume shows")
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), width=WIDTH, show_edge=False)
    for name, size in (("Asked", 18), ("As", 9), ("State", 16), ("Best evidence", 0)):
        table.add_column(name, width=size or None, ratio=None if size else 1, overflow="fold")
    for row in outline.rows:
        table.add_row(*_cells(row))
    yield table
    for state in state_names():
        if any(row.match.state == state for row in outline.rows):
            yield _indent(f"{STATES[state].mark} {state}: {STATES[state].meaning}", style="dim")


def _cells(row: Row) -> tuple[Text, Text, Text, Text]:
    match = row.match
    requirement = match.requirement
    evidence = match.evidence[0].quote.text if match.evidence else ""
    unfound = "none found" if requirement.kind == "skill" else one_line(match.explanation, 110)
    shown = one_line(evidence, 110) or unfound
    state = Text(f"{STATES[match.state].mark} {match.state}", style=STATE_STYLES[match.state])
    words = (Text(one_line(requirement.label, 60)), Text(IMPORTANCE[requirement.importance][0]))
    return (*words, state, Text(shown, style="" if evidence else "dim"))


def _changes(outline: Outline) -> Iterator[RenderableType]:
    if not outline.rows:
        return
    yield _heading("What was changed in the document, and why")
    if not outline.changes:
        yield _indent("Nothing.")
    for number, change in enumerate(outline.changes, start=1):
        for suggestion in change.suggestions:
            yield _indent(f"{number}. {one_line(suggestion.title)} [{one_line(suggestion.id)}]", style="bold")
            yield _indent(suggestion.reason, 5)
        yield Padding(Text(change_words(change)), (0, 0, 0, 5))
    for refused, wanted in outline.refused:
        title = wanted.title if wanted else refused.suggestion_id
        yield _indent(f"Not done: {one_line(title)}: {one_line(refused.reason)}")
    for planned in outline.planned:
        yield _indent(f"Possible, not made: {one_line(planned.title)} [{one_line(planned.id)}]")
    if outline.skipped:
        yield _indent(f"Left out at your wish: {one_line(', '.join(outline.skipped))}")
    for declined in outline.declined:
        yield _indent(f"Considered, not done: {one_line(declined.title)}: {one_line(declined.reason)}", style="dim")


def change_words(change: Change) -> str:
    """The change in plain text: `[-K8s-]{+Kubernetes (K8s)+}`, or the new order of a list with the old places."""
    if change.is_reordering:
        return "\n".join(f"{m.now}. (was {m.was}) {one_line(m.text, 60)}" for m in moved_places(change.edit))
    signs = {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}
    pieces = compare_words(one_line(change.applied.before), one_line(change.applied.after))
    return "".join(signs[piece.kind].format(piece.text) for piece in pieces)


def _advice(title: str, suggestions: tuple[Suggestion, ...], outline: Outline) -> Iterator[RenderableType]:
    if suggestions:
        yield _heading(title)
    for suggestion in suggestions:
        yield from _item(suggestion, outline)


def _quality(outline: Outline) -> Iterator[RenderableType]:
    if outline.findings or outline.upkeep:
        yield _heading("Readability and writing")
    for finding in outline.findings:
        yield _indent(f"- {one_line(finding.title)} ({finding.kind})", style="bold")
        number = outline.action_numbers.get(finding.id)
        yield _indent(f"-> action {number} above" if number else f"-> {one_line(finding.advice)}", 4)
    for suggestion in outline.upkeep:
        yield from _item(suggestion, outline)


def _files(outline: Outline, folder: str) -> Iterator[RenderableType]:
    files = outline.outcome.files
    if not files:
        return
    yield _heading(f"Files in {one_line(folder)}" if folder else "Files")
    yield _indent(outline.edits_sentence)
    widest, roles = max(len(one_line(file.name)) for file in files), file_roles(bool(outline.outcome.applied))
    for file in files:
        style = "bold green" if file.role == "clean" else ""
        name = one_line(file.name)
        if widest > 40:
            yield _indent(f"{name}", style=style)
            yield _indent(roles[file.role], 6)
        else:
            yield Padding(Text(f"{name:<{widest}}  {roles[file.role]}", style=style), (0, 0, 0, 2))
    yield _indent("Report and review file contain your resume: keep them to yourself.", style="dim")


def _method(outline: Outline) -> Iterator[RenderableType]:
    analysis = outline.analysis
    yield _heading("How this was made")
    versions = ", ".join(f"{name} {version}" for name, version in analysis.versions.items())
    yield _indent(f"As of {analysis.as_of.isoformat()}. {versions}.")
    for document in (analysis.posting.document, analysis.resume.document):
        yield _indent(f"{one_line(document.name)}: sha256 {document.sha256}")
