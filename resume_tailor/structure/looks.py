"""How lines look beside each other: what makes one look like a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from resume_tailor.structure.lines import Line, unspaced, without_marker

HEADING_STYLE = re.compile(r"(?i)(?:head(?:ing)?|section|rubric|title)\b(?!.*(?:job|date|company|sub))")
BIGGER = 0.4
"""Points above the body's size that the eye takes for bigger."""

ROW_MATES = 2.0
"""What a line loses that names a field in a table's row."""


class Look(NamedTuple):
    """What the eye compares."""

    outline: int
    """10 less the level of a heading style; 0 where there is none."""
    bigger: bool
    caps: bool
    bold: bool
    underlined: bool
    ruled: bool
    item: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of a document and the size of most of its text."""

    lines: Sequence[Line]
    body: float

    def after(self, line: Line) -> Line | None:
        """The next line."""
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def before(self, line: Line) -> Line | None:
        """The line before."""
        return self.lines[line.index - 1] if line.index else None


def page_of(lines: Sequence[Line]) -> Page:
    """The lines with the size of most of their text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.form.size:
            sizes[line.form.size] += len(line.text)
    return Page(lines, sizes.most_common(1)[0][0] if sizes else 11.0)


def look_of(line: Line, page: Page) -> Look:
    """The look of a line."""
    form = line.form
    outline = 10 - form.outline_level if form.outline_level is not None else 0
    if not outline and HEADING_STYLE.match(form.style):
        outline = 1
    return Look(outline, _is_bigger(line, page), line.caps, line.bold, form.underlined, form.ruled, line.item)


def coarse(look: Look) -> Look:
    """A look without what differs by chance between headings of one rank: level, size, underlining."""
    return look._replace(outline=min(look.outline, 1), bigger=False, underlined=False)


def stands_out(look: Look) -> bool:
    """Whether a look differs from plain text."""
    return bool(look.outline or look.bigger or look.caps or look.bold or look.underlined or look.ruled)


def weaker(look: Look, other: Look) -> bool:
    """Whether a look is that of a heading below the other's."""
    if look.outline != other.outline and min(look.outline, other.outline) > 1:
        return look.outline < other.outline
    if look.bigger != other.bigger:
        return not look.bigger
    if look.caps + look.bold != other.caps + other.bold:
        return look.caps + look.bold < other.caps + other.bold
    return look.outline < other.outline and not (look.ruled and other.ruled)


def heading_score(line: Line, page: Page) -> float:
    """How much a line looks like a heading; from about -4 to 5."""
    look, text, score = look_of(line, page), line.text.rstrip(), 0.0
    score += 1.0 * look.bold + 1.0 * look.caps + 0.5 * look.underlined + 1.0 * look.bigger + 1.0 * look.ruled
    score += 1.5 if look.outline else 0.0
    score += 0.5 if text.endswith((":", ":-", ": -")) else 0.0
    score += 0.5 if line.gap or _ends_list(line, page) or (look.bigger and _begins_cell(line, page)) else 0.0
    score += 1.0 if unspaced(line.text) != line.text else 0.0
    score -= 1.0 if line.item and not line.bold else 0.0
    score -= 1.5 if text.endswith(",") or re.search(r"\w\.\s+\w", without_marker(text)[1]) else 0.0
    score -= ROW_MATES if row_mates(line, page) and not look.outline else 0.0
    score -= 4.0 if heads_column(line, page) else 0.0
    score += 0.25 if line.whole else -0.5
    return score if page.after(line) else score - 2


def _ends_list(line: Line, page: Page) -> bool:
    before = page.before(line)
    return before is not None and before.item and not line.item


def _begins_cell(line: Line, page: Page) -> bool:
    before = page.before(line)
    return before is not None and before.form.cell != line.form.cell


def beside(line: Line, page: Page) -> Line | None:
    """The first line of the only other cell of a table's row."""
    row = line.form.cell.rpartition("/")[0]
    mates = [one for one in _near(line, page) if row and one.form.cell.rpartition("/")[0] == row]
    others = [one for one in mates if one.form.cell != line.form.cell]
    return others[0] if others and len({one.form.cell for one in others}) == 1 else None


def heads_column(line: Line, page: Page) -> bool:
    """Whether it stands in a row of three short cells or more: it heads a column."""
    row = line.form.cell.rpartition("/")[0]
    near = page.lines[max(0, line.index - 8) : line.index + 8] if row else ()
    cells = [other for other in near if other.form.cell.rpartition("/")[0] == row]
    return len({c.form.cell for c in cells}) >= 3 and all(len(c.text) < 40 for c in cells)


def _near(line: Line, page: Page) -> Sequence[Line]:
    return page.lines[max(0, line.index - 15) : line.index + 15]


def _is_bigger(line: Line, page: Page) -> bool:
    return (line.form.size or page.body) > page.body + BIGGER


def row_mates(line: Line, page: Page) -> bool:
    """Whether other short cells stand in its table row: such a line heads a column or names a field."""
    row, _, column = line.form.cell.rpartition("/")
    if not row:
        return False
    cells: dict[str, list[Line]] = {}
    for other in _near(line, page):
        if other.form.cell.rpartition("/")[0] == row:
            cells.setdefault(other.form.cell, []).append(other)
    nested = sum(other.form.cell.startswith(line.form.cell + "/") for other in _near(line, page))
    if len(cells[line.form.cell]) + nested > 2:
        return False
    if len(cells) > 1 and not (line.caps or line.form.ruled or _is_bigger(line, page)):
        return True
    others = [held for cell, held in cells.items() if cell != line.form.cell]
    short = any(len(held) == 1 and len(held[0].text) < 60 for held in others)
    return short or (bool(others) and not column.endswith("c0"))
