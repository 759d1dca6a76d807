"""The report for a terminal: a short summary of it; 80 columns, colour only where asked."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from resume_tailor.model import Analysis, Coverage, Outcome, Score
from resume_tailor.reports.outline import Outline, arrange
from resume_tailor.reports.printing import WIDTH, print_parts
from resume_tailor.reports.safe_text import one_line
from resume_tailor.reports.wording import SCORES, file_roles

PLURALS = {"required": "required", "duty": "duties", "preferred": "preferred"}


def render_summary(
    analysis: Analysis, outcome: Outcome, *, folder: str = "", colour: bool = False, width: int = WIDTH
) -> str:
    """What the command says at its end: counts, the five actions that matter most, the files and which one to send.

    `folder` is the output folder as the user should read it.
    """
    outline = arrange(analysis, outcome)
    return print_parts(_summary(outline, folder), width=width, colour=colour, system="standard")


def _summary(outline: Outline, folder: str) -> Iterator[RenderableType]:
    yield from _head(outline)
    yield from _checks(outline)
    yield from _actions(outline)
    yield from _files(outline, folder)
    yield from _notes(outline)


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


def _checks(outline: Outline) -> Iterator[RenderableType]:
    if not outline.checks:
        return
    yield _heading("Check before applying")
    for check in outline.checks:
        place = f" ({one_line(check.place)})" if check.place else ""
        yield _indent(f"! {one_line(check.title)}{place}")


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
