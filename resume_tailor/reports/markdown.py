"""The report as Markdown, for pasting elsewhere; the words of both documents are escaped, so that none is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Analysis, Outcome, Suggestion
from resume_tailor.reports.outline import Change, Outline, arrange, short_reason, short_title
from resume_tailor.reports.safe_text import one_line
from resume_tailor.reports.terminal import count_words, score_words
from resume_tailor.reports.word_changes import compare_words, moved_places
from resume_tailor.reports.wording import CLASSES, IMPORTANCE, SCORES, STATES, file_roles, state_names

# What CommonMark and its table extension read as markup anywhere in a line; `@` and `:` only as parts of links.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$@:])")
# Of these, the ones that are markup only where a line begins, and would make the source hard to read elsewhere.
_ONLY_AT_START = re.compile(r"\\([-.()!+])|(?<=[^\s\\\d])\\(:)(?!/)")
_MARKER = re.compile(r"(?:\d{1,9})?\\[-.()!+]")


def render_markdown(analysis: Analysis, outcome: Outcome) -> str:
    """The whole report in the order of the page."""
    outline = arrange(analysis, outcome)
    text = "\n".join(_lines(outline))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escape(text: str, limit: int = 0) -> str:
    """The text on one line, with nothing in it that Markdown would take for markup or HTML."""
    escaped = _MARKUP.sub(r"\\\1", one_line(text, limit))
    marker = _MARKER.match(escaped)
    start = marker.end() if marker else 0
    return escaped[:start] + _ONLY_AT_START.sub(r"\1\2", escaped[start:])


def _lines(outline: Outline) -> Iterator[str]:
    yield from _head(outline)
    yield from _checks(outline)
    yield from _actions(outline)
    yield from _highlights(outline)
    yield from _requirements(outline)
    yield from _changes(outline)
    yield from _items("Gaps, and the way there", (*outline.gaps, *outline.pathways), outline)
    yield from _items("Preparing for the interview", outline.interviews, outline)
    yield from _quality(outline)
    yield from _method(outline)


def _head(outline: Outline) -> Iterator[str]:
    yield f"# {escape(outline.title)}\n"
    yield f"Resume: {escape(outline.analysis.resume.document.name)}\n"
    if outline.outcome.failed:
        yield f"**No Word file was written.** {escape(outline.outcome.failed)}\n"
    if outline.unsure:
        yield "**This does not read like a posting that we understand well; rely on nothing below.**\n"
    if outline.counts:
        yield "**" + ", ".join(count_words(count) for count in outline.counts) + "**\n"
    for score in outline.analysis.scores:
        yield f"- {SCORES[score.name][0]}: {score_words(score)}"
    roles = file_roles(bool(outline.outcome.applied))
    for file in outline.outcome.files:
        yield f"- {escape(file.name)}: {roles[file.role]}"
    for warning in outline.warnings:
        yield f"- Note: {escape(warning)}"


def _checks(outline: Outline) -> Iterator[str]:
    if outline.checks:
        yield "\n## Check before applying\n"
    for check in outline.checks:
        place = f" ({escape(check.place)})" if check.place else ""
        yield f"- **{escape(check.title)}**{place}: {escape(check.action or check.reason)}"


def _actions(outline: Outline) -> Iterator[str]:
    if outline.actions:
        yield "\n## What matters most\n"
    for number, action in enumerate(outline.actions, start=1):
        quote = f" (“{escape(action.quote.text, 130)}”)" if action.quote else ""
        yield f"{number}. **{escape(action.title)}**{quote}: {escape(action.text)}"


def _highlights(outline: Outline) -> Iterator[str]:
    if outline.highlights:
        yield "\n## What to put forward\n"
    for name, group in outline.highlights:
        yield f"\n### {CLASSES[name]}\n"
        for suggestion in group:
            yield _item(suggestion, outline)
    yield from _items("Lines worth another ten minutes", outline.improvements, outline)


def _items(title: str, suggestions: tuple[Suggestion, ...], outline: Outline) -> Iterator[str]:
    if suggestions:
        yield f"\n## {title}\n"
    for suggestion in suggestions:
        yield _item(suggestion, outline)


def _item(suggestion: Suggestion, outline: Outline) -> str:
    parts = [f"- **{escape(short_title(suggestion))}**: {escape(short_reason(suggestion))}"]
    for quote in (suggestion.resume_quotes or suggestion.posting_quotes)[:1]:
        parts.append(f"  “{escape(quote.text, 240)}” ({escape(quote.place)})")
    if suggestion.id in outline.action_numbers:
        parts.append(f"  → action {outline.action_numbers[suggestion.id]} above")
    elif suggestion.action:
        parts.append(f"  → {escape(suggestion.action)}")
    return "\n".join(parts)


def _requirements(outline: Outline) -> Iterator[str]:
    if not outline.rows:
        return
    yield "\n## What the posting asks, and what your resume shows\n"
    yield "| The posting asks | Asked as | State | Best evidence | What to do |"
    yield "|---|---|---|---|---|"
    for row in outline.rows:
        match = row.match
        state = f"{STATES[match.state].mark} {match.state}"
        best = match.evidence[0].quote if match.evidence else None
        explained = escape(match.explanation, 140) if match.requirement.kind != "skill" else "none found"
        evidence = f"{escape(best.text, 140)} ({escape(best.place)})" if best else explained
        asked = IMPORTANCE[match.requirement.importance][0]
        yield f"| {escape(match.requirement.label, 80)} | {asked} | {state} | {evidence} | {escape(row.action)} |"
    yield ""
    for state_name in state_names():
        yield f"- {STATES[state_name].mark} {state_name}: {STATES[state_name].meaning}"


def _changes(outline: Outline) -> Iterator[str]:
    if not outline.rows:
        return
    yield "\n## What was changed in the document, and why\n"
    if not outline.changes:
        yield "Nothing."
    for number, change in enumerate(outline.changes, start=1):
        for suggestion in change.suggestions:
            yield f"{number}. **{escape(suggestion.title)}**: {escape(suggestion.reason)}"
        yield f"   {_change_words(change)}"
    for refused, planned in outline.refused:
        title = planned.title if planned else refused.suggestion_id
        yield f"- Not done: {escape(title)}: {escape(refused.reason)}"
    for suggestion in outline.planned:
        yield f"- Possible, not made: {escape(suggestion.title)}"
    for declined in outline.declined:
        yield f"- Considered, not done: {escape(declined.title)}: {escape(declined.reason)}"


def _change_words(change: Change) -> str:
    if change.is_reordering:
        return "; ".join(f"{m.now} (was {m.was}): {escape(m.text, 70)}" for m in moved_places(change.edit))
    signs = {"same": "{}", "out": "~~{}~~", "in": "**{}**"}
    parts = []
    for piece in compare_words(one_line(change.applied.before), one_line(change.applied.after)):
        words = piece.text.strip()
        # Signs must touch the words, not the blanks, or Markdown takes them literally.
        head, _, tail = piece.text.partition(words) if words else (piece.text, "", "")
        parts.append(head + (signs[piece.kind].format(escape(words)) if words else "") + tail)
    return "".join(parts)


def _quality(outline: Outline) -> Iterator[str]:
    if outline.findings or outline.upkeep:
        yield "\n## Readability and writing\n"
    for finding in outline.findings:
        yield f"- **{escape(finding.title)}** ({finding.kind}): {escape(finding.advice)}"
    for suggestion in outline.upkeep:
        yield _item(suggestion, outline)


def _method(outline: Outline) -> Iterator[str]:
    analysis = outline.analysis
    versions = ", ".join(f"{escape(name)} {escape(version)}" for name, version in analysis.versions.items())
    yield "\n## How this was made\n"
    yield f"- As of {analysis.as_of.isoformat()}; {versions}"
    for document in (analysis.posting.document, analysis.resume.document):
        yield f"- {escape(document.name)}: sha256 `{document.sha256}`"
