"""The report as one page of HTML that loads nothing: template, style and script stand in it, allowed by their hash."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import Any, get_args

from resume_tailor.model import (
    Analysis,
    Coverage,
    Evidence,
    Importance,
    Outcome,
    Quote,
    Suggestion,
)
from resume_tailor.reports.coverage_picture import coverage_bars
from resume_tailor.reports.outline import Change, Outline, Row, arrange, beside_line, short_reason, short_title
from resume_tailor.reports.page_assets import asset, policy_for
from resume_tailor.reports.page_template import load_template
from resume_tailor.reports.panes import Line, line_numbers, posting_lines, resume_lines
from resume_tailor.reports.safe_text import one_line, visible
from resume_tailor.reports.word_changes import Piece, compare_words, moved_places
from resume_tailor.reports.wording import (
    CLASSES,
    IMPORTANCE,
    KINDS,
    SCORES,
    STATES,
    file_roles,
    state_names,
)

PRINTED_LINES = 45
"""Lines of the table that one printed page holds, Letter or A4."""
PRINTED_LABEL = 32
"""Characters of a label that fit on one of them; a longer one takes two."""

PARTS = (
    ("checks", "Check first"),
    ("actions", "What matters most"),
    ("highlights", "Put forward"),
    ("requirements", "Requirements"),
    ("documents", "Side by side"),
    ("changes", "Changes made"),
    ("gaps", "Gaps"),
    ("interview", "Interview"),
    ("quality", "Readability, writing"),
    ("method", "How this was made"),
)
NUMBER_WORDS = ("No actions", "The one action", "Two actions", "Three actions", "Four actions", "Five actions")
TILE_NAMES = {
    "required": "required points",
    "duty": "daily duties",
    "preferred": "nice-to-haves",
    "negated": "not asked",
}


def render_html(analysis: Analysis, outcome: Outcome) -> str:
    """The whole page; the same inputs give the same text."""
    outline = arrange(analysis, outcome)
    return load_template().render(_values(outline) | _shown(outline))


def _values(outline: Outline) -> dict[str, Any]:
    from markupsafe import Markup

    css, js = asset("report.css"), asset("theme.js") + asset("report.js")
    return {
        # Our own files, no input: the one place where text goes in unescaped.
        "css": Markup(css),
        "js": Markup(js),
        "policy": Markup(policy_for(css, js)),
        "a": outline.analysis,
        "outcome": outline.outcome,
        "parts": [part for part in PARTS if part[0] not in _missing(outline)],
        **_words(outline),
        "bars": coverage_bars(outline.analysis.matches),
        "left_out": left_out_of_print(outline.rows),
        "excerpt": excerpt,
        "compare": _compare,
        "moves": moved_places,
        "bullet": _bullet_test(outline),
        "rest": _rest,
        "short_title": short_title,
        "short_reason": short_reason,
        "beside_line": beside_line,
    }


def _shown(outline: Outline) -> dict[str, Any]:
    """What points to the parts of the page: of a text in which nothing was recognised, to none that is left out."""
    if not outline.rows:
        outline = replace(outline, actions=(), highlights=(), changes=())
    return {
        "o": outline,
        **_pointers(outline),
        "posting_lines": posting_lines(outline),
        "resume_lines": resume_lines(outline),
    }


def _missing(outline: Outline) -> set[str]:
    """Parts that the page leaves out: the interview without advice, all advice where nothing was recognised."""
    advice = {"checks", "actions", "highlights", "requirements", "changes", "gaps"}
    return ({"interview"} if not outline.interviews else set()) | (advice if not outline.rows else set())


def _words(outline: Outline) -> dict[str, Any]:
    states = [match.state for match in outline.analysis.matches]
    asked = [match.requirement.importance for match in outline.analysis.matches]
    return {
        "words": STATES,
        "states": state_names(),
        "importance": IMPORTANCE,
        "kinds": KINDS,
        "classes": CLASSES,
        "score_words": SCORES,
        "file_words": file_roles(bool(outline.outcome.applied)),
        "tile_names": TILE_NAMES,
        "state_counts": [(state, states.count(state)) for state in state_names() if state in states],
        "absent": states.count("absent"),
        "importance_counts": [(name, asked.count(name)) for name in get_args(Importance) if name in asked],
        "actions_title": _actions_title(len(outline.actions)),
        "edits_sentence": outline.edits_sentence,
        "has_review": any(file.role == "review" for file in outline.outcome.files),
    }


def _actions_title(count: int) -> str:
    return f"{NUMBER_WORDS[count]} that matter{'s' if count == 1 else ''} most" if count else "What matters most"


def _pointers(outline: Outline) -> dict[str, Any]:
    """How the parts of the page point to each other."""
    analysis = outline.analysis
    lines = {
        "posting": ("p", line_numbers(analysis.posting.document)),
        "resume": ("r", line_numbers(analysis.resume.document)),
    }
    ids = (*(s.id for s in analysis.suggestions), *(finding.id for finding in analysis.findings))
    numbers = {s.id: n for n, change in enumerate(outline.changes, start=1) for s in change.suggestions}

    def anchor(quote: Quote) -> str:
        prefix, places = lines[quote.of]
        return f"{prefix}-{places[quote.block_id]}" if quote.block_id in places else "documents"

    def change_anchor(suggestion: Suggestion) -> str:
        return f"change-{numbers[suggestion.id]}" if suggestion.id in numbers else "changes"

    return {
        "anchor": anchor,
        "change_anchor": change_anchor,
        "anchors": {id: number for number, id in enumerate(dict.fromkeys(ids))},
        "action_numbers": outline.action_numbers,
        "row_numbers": {row.match.requirement.id: number for number, row in enumerate(outline.rows)},
    }


def left_out_of_print(rows: tuple[Row, ...]) -> frozenset[int]:
    """Indices of the rows that the printed page has no room for: the last ones, which matter least."""
    lines = accumulate(2 if len(row.match.requirement.label) > PRINTED_LABEL else 1 for row in rows)
    return frozenset(index for index, line in enumerate(lines) if line > PRINTED_LINES)


def excerpt(evidence: Evidence, limit: int = 150) -> tuple[str, str, str]:
    """The quoted line as what stands before, the words that prove, and what stands after, cut around them."""
    quote, mention = evidence.quote, evidence.mention
    start, end = mention.start - quote.start, mention.end - quote.start
    if quote.block_id != mention.block_id or start < 0 or end > len(quote.text):
        return one_line(quote.text, limit), "", ""
    head, tail = quote.text[:start].lstrip(), quote.text[end:].rstrip()
    room = max(20, limit - (end - start))
    keep = min(len(head), max(room // 2, room - len(tail)))
    if len(head) > keep:
        head = "…" + head[-keep:].partition(" ")[2]
    if len(tail) > room - keep:
        tail = tail[: max(0, room - keep)].rpartition(" ")[0] + "…"
    return head, quote.text[start:end], tail


def _compare(change: Change) -> tuple[Piece, ...]:
    return compare_words(change.applied.before, change.applied.after)


def _bullet_test(outline: Outline) -> Any:
    bullets = set(outline.analysis.resume.bullet_ids)

    def is_bullet(line: Line) -> bool:
        """Whether to draw a bullet: list items whose text does not bring its own."""
        block = line.block
        listed = block.id in bullets or block.kind == "item"
        return listed and not (block.form and block.form.glyph) and visible(block.text.lstrip()[:1]).isalnum()

    return is_bullet


def _rest(count: Coverage) -> str:
    """What the shown ones leave, in words: `2 only listed, 3 missing`."""
    parts = ((count.listed, "only listed"), (count.missing, "missing"), (count.unchecked, "for you to judge"))
    return ", ".join(f"{number} {name}" for number, name in parts if number)
