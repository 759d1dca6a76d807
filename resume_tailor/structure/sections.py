"""The lines of a document cut at its headings, column by column where headings stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from resume_tailor.model import Section
from resume_tailor.structure.contact import is_contact
from resume_tailor.structure.headings import Heading
from resume_tailor.structure.lines import Line


def read_sections(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[Section, ...]:
    """The document's lines cut at its headings; what stands before the first is the `contact` section."""
    starts = [h.line.index for h in headings]
    sections: list[Section] = []
    first = starts[0] if starts else len(lines)
    if first:
        sections.extend(_before_headings(lines[:first], headings))
    bodies = _bodies(lines, headings)
    for place, heading in enumerate(headings):
        own, body = heading.line.block.id, bodies[place]
        ids = _ids(body, own if not heading.inline else "")
        if heading.inline or any(line.block.id == own for line in body):
            ids = (own, *(i for i in ids if i != own))
        sections.append(Section(heading.kind, heading.text, own, ids))
    return tuple(sections)


LEAST_PROSE = 12
"""Words of a paragraph at the top that says who somebody is."""
MOST_ABOVE = 14
"""Lines above the first heading, of a resume whose jobs are not told there."""


def _before_headings(lines: Sequence[Line], headings: Sequence[Heading]) -> list[Section]:
    """What stands before the first heading: name and contact data, and the summary that has no heading of its own."""
    prose = [line for line in lines if _is_prose(line)]
    headed = any(heading.kind == "summary" for heading in headings)
    if headed or not headings or not prose or len(lines) > MOST_ABOVE:
        return [Section("contact", "", "", _ids(lines, ""))]
    blocks = {line.block.id for line in prose}
    rest = [line for line in lines if line.block.id not in blocks]
    return [Section("contact", "", "", _ids(rest, "")), Section("summary", "", "", _ids(prose, ""))]


def _is_prose(line: Line) -> bool:
    """Whether a paragraph at the top says who somebody is: sentences, and no contact data."""
    words = line.text.split()
    return line.whole and len(words) >= LEAST_PROSE and bool(_SENTENCE.search(line.text)) and not is_contact(line.text)


_SENTENCE = re.compile(r"[a-z)\d]{2}\.(?:\s|$)")


def _bodies(lines: Sequence[Line], headings: Sequence[Heading]) -> list[list[Line]]:
    """The lines under each heading: those that follow it, or its column's where two headings stand side by side."""
    bodies: list[list[Line]] = [[] for _ in headings]
    starts = {h.line.index: place for place, h in enumerate(headings)}
    twins = {_column(a.line)[0] for a, b in pairwise(headings) if _is_beside(a.line, b.line)}
    current, of_column = -1, dict[tuple[str, str], int]()
    for line in lines:
        table, column = _column(line)
        if line.index in starts:
            current = starts[line.index]
            of_column[table, column] = current
        elif current >= 0:
            place = of_column.get((table, column), current) if table in twins else current
            bodies[place].append(line)
    return bodies


def _column(line: Line) -> tuple[str, str]:
    """The outermost table that a line stands in, and its column there."""
    parts = line.form.cell.split("/")
    return (parts[0], parts[2]) if len(parts) > 2 else ("", "")


def _is_beside(one: Line, other: Line) -> bool:
    """Whether one line follows the other in the next cell of its row."""
    a, b = one.form.cell, other.form.cell
    return bool(a) and other.index == one.index + 1 and a != b and a.rpartition("/")[0] == b.rpartition("/")[0]


def _ids(lines: Sequence[Line], without: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.block.id for line in lines if line.block.id != without))
