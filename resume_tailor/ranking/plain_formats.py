"""The ranking as text for a terminal, as CSV for a spreadsheet, and as JSON lines for programs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any, Final

from rich import box
from rich.table import Table
from rich.text import Text

from resume_tailor.ranking.ranking import Help, Placed, Ranking
from resume_tailor.ranking.row import Row, Tally
from resume_tailor.reports.printing import print_parts
from resume_tailor.reports.safe_text import one_line
from resume_tailor.views.tables import render_table, render_values

TEXT_ROWS: Final = 30
"""Postings that a terminal is shown where the user does not say how many."""
TEXT_HELPS: Final = 8
_FIRST: Final = 3
_BEGINS_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), in full width too."""


def as_text(ranking: Ranking, top: int | None) -> Iterator[str]:
    """A table of the best, and what would help most; at most 80 columns wide."""
    shown = min(TEXT_ROWS if top is None else top, ranking.groups)
    yield summary_line(ranking) + "\n"
    if not ranking.groups:
        return
    yield "\n" + _table(ranking.rows(shown))
    yield "\nRequired: shown of asked; ≈ shown in other words; × absent.\n"
    if shown < ranking.groups:
        yield f"and {ranking.groups - shown:,} more: --top says how many to show, --format csv shows all\n"
    helps = ranking.helps()
    if helps.missing:
        yield f"\nWhat would help most, over {the_best(helps.fitting)}:\n"
        rows = [(one.name + listed(one), *_help_counts(one)) for one in helps.missing[:TEXT_HELPS]]
        yield "\n" + render_table(("Not shown in your jobs", "asked by", "required by", "match"), rows)
    if helps.unsaid:
        columns = ("Shown, in other words", "say", "asked by", "required by", "match")
        yield "\n" + render_table(
            columns, ((one.name, wording(one), *_help_counts(one)) for one in helps.unsaid[:TEXT_HELPS])
        )


def _table(rows: Iterator[Placed]) -> str:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0), expand=True)
    for name in ("", "Match", "Required", "≈", "×"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Posting", ratio=4, overflow="fold")
    table.add_column("Check first", ratio=3, overflow="fold")
    for placed in rows:
        table.add_row(*(Text(one_line(cell)) for cell in _text_row(placed)))
    return print_parts([table])


def counted(postings: int) -> str:
    """`1 posting`, `1,234 postings`."""
    return f"{postings:,} posting{'' if postings == 1 else 's'}"


def the_best(fitting: int) -> str:
    """What it is counted over that would help most: `the 1,234 postings that fit best`."""
    return "the posting that fits best" if fitting == 1 else f"the {fitting:,} postings that fit best"


def summary_line(ranking: Ranking) -> str:
    """How much was ranked, and how."""
    copies = ranking.postings - ranking.groups
    about = ranking.about
    parts = [counted(ranking.postings)]
    parts += [f"{copies:,} of them copies of others"] if copies else []
    unscored = ranking.groups - ranking.scored
    parts += [f"{unscored:,} not understood"] if unscored else []
    parts += [f"{about.broken:,} could not be read"] if about.broken else []
    end = " STOPPED before its end: the same command goes on." if about.stopped else ""
    return f"{one_line(about.resume)} and {', '.join(parts)}, as of {about.as_of}.{end}"


def _text_row(placed: Placed) -> tuple[str, ...]:
    row = placed.row
    required = f"{row.required.proved} of {row.required.asked}" if row.required.asked else ""
    copies = f" (+{len(placed.also)} {'copy' if len(placed.also) == 1 else 'copies'})" if placed.also else ""
    score = "" if row.score is None else f"{row.score:.0f}"
    counts = (required, str(row.required.differently or ""), str(row.required.absent or ""))
    name = one_line(row.title or placed.place, 60) + (f", {one_line(row.employer, 30)}" if row.employer else "")
    where = f" [{placed.place}]" if row.title else ""
    return (str(placed.rank), score, *counts, name + where + copies, row.note or _first(row))


def _first(row: Row) -> str:
    titles = [title(one.title, one.state == "absent") for one in row.knockouts]
    more = f" and {len(titles) - _FIRST} more" if len(titles) > _FIRST else ""
    return "; ".join(titles[:_FIRST]) + more


def title(words: str, absent: bool) -> str:
    """A knockout's words, with a mark where the resume does not show it."""
    return f"× {words}" if absent else words


def listed(one: Help) -> str:
    """What to add to a skill's name where only the skills list has it."""
    return " (only listed)" if one.listed else ""


def wording(one: Help) -> str:
    """`“risk management” for your “risks”`."""
    return f"“{one_line(one.words[0][0], 40)}” for your “{one_line(one.words[0][1], 40)}”" if one.words else ""


def _help_counts(one: Help) -> tuple[str, str, str]:
    return f"{one.postings:,}", f"{one.required:,}" if one.required else "", f"+{one.points:.1f}"


# --- CSV -------------------------------------------------------------------------------------------------------

COLUMNS: Final = (
    "rank", "match", "title", "company", "role",
    "required_asked", "required_shown", "required_said_differently", "required_only_listed", "required_absent",
    "required_for_you_to_judge", "duties_asked", "duties_shown", "preferred_asked", "preferred_shown",
    "not_shown", "to_check", "missing", "say_differently", "url", "place", "copies", "note",
)  # fmt: skip


def as_csv(ranking: Ranking, top: int | None) -> Iterator[str]:
    """One line a posting, without its copies; cells that a spreadsheet would take for a formula begin with `'`."""
    yield _csv_line(COLUMNS)
    for placed in ranking.rows(top):
        yield _csv_line(tuple(map(guarded, _cells(placed))))


def _cells(placed: Placed) -> tuple[str, ...]:
    row = placed.row
    required = row.required
    return (
        str(placed.rank),
        "" if row.score is None else f"{row.score:.1f}",
        row.title,
        row.employer,
        row.role,
        *map(str, (required.asked, required.proved, required.differently, required.listed, required.absent)),
        *map(str, (required.unchecked, row.duty.asked, row.duty.proved, row.preferred.asked, row.preferred.proved)),
        "; ".join(one.title for one in row.knockouts if one.state == "absent"),
        "; ".join(one.title for one in row.knockouts if one.state != "absent"),
        "; ".join(gap.name for gap in row.gaps if gap.importance == "required"),
        "; ".join(f"{one.asked} (you say {one.said})" for one in row.unsaid),
        placed.url,
        placed.place,
        "; ".join(placed.also),
        row.note,
    )


def guarded(cell: str) -> str:
    """The cell on one line, its unseen characters named, and as text where it would be a formula."""
    text = one_line(cell)
    return f"'{text}" if text.startswith(_BEGINS_FORMULA) else text


def _csv_line(cells: Sequence[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


# --- JSON lines ------------------------------------------------------------------------------------------------


def as_json_lines(ranking: Ranking, top: int | None) -> Iterator[str]:
    """One object a posting (`kind` is `posting`), then one for each skill that would help (`missing`, `unsaid`)."""
    for placed in ranking.rows(top):
        yield _line(_posting_values(placed))
    helps = ranking.helps()
    for kind, skills in (("missing", helps.missing), ("unsaid", helps.unsaid)):
        for one in skills:
            words = [{"asked": asked, "said": said, "postings": count} for asked, said, count in one.words]
            yield _line({"kind": kind, "over": helps.fitting} | asdict(one) | {"words": words})


def _posting_values(placed: Placed) -> dict[str, Any]:
    row = placed.row
    return {
        "kind": "posting",
        "rank": placed.rank,
        "match": row.score,
        "title": row.title,
        "company": row.employer,
        "role": row.role,
        "required": _counts(row.required),
        "duties": _counts(row.duty),
        "preferred": _counts(row.preferred),
        "knockouts": [{"title": one.title, "state": one.state} for one in row.knockouts],
        "missing": [asdict(gap) for gap in row.gaps],
        "unsaid": [asdict(one) for one in row.unsaid],
        "url": placed.url,
        "place": placed.place,
        "copies": list(placed.also),
        "note": row.note,
    }


def _counts(tally: Tally) -> dict[str, int]:
    return {
        "asked": tally.asked,
        "shown": tally.proved,
        "said_differently": tally.differently,
        "only_listed": tally.listed,
        "absent": tally.absent,
        "for_you_to_judge": tally.unchecked,
    }


def _line(values: dict[str, Any]) -> str:
    return render_values(values, lines=True) + "\n"
