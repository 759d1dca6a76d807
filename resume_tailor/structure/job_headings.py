"""Title and employer of a job: from the line of its dates, its labels, and the lines around."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.job_lines import (
    NOTE,
    PLACE,
    UNIT,
    JobLine,
    assign,
    employer_score,
    fine,
    tidy,
    title_score,
)
from resume_tailor.structure.job_record import HEAD_LENGTH, SENTENCE, Record, headerish, is_within
from resume_tailor.structure.job_units import fill_from_unit
from resume_tailor.structure.lines import without_marker

PROJECT = re.compile(r"(?i)\bprojects?\b|\bclients?\b|\breport(?:s|ing|ed)? to\b")
REACH = 3
"""How many lines above or below its dates a job's heading may reach."""
LONG_TITLE = 60
"""Characters from which a title told in a sentence is cut where the sentence goes on in small letters."""
LONGEST_TOWN = 2
"""Words of a town, of nearly all."""
LABEL_REACH = 10
"""How many lines below its dates a labelled title may stand."""


def fill(record: Record, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]) -> None:
    """Title and employer: of the dates' own line, of labels, then of the neighbours in the preferred direction."""
    anchor = jobs[record.anchor]
    title, employer, _ = assign(anchor.pieces)
    if not (title and employer_score(employer)):  # what labels further down name is then of a client's project
        _from_labels(record, jobs, start, stop, taken)
    if not record.title and not record.employer:
        fill_from_unit(record, jobs, start, stop, taken)
    if anchor.pieces and not record.whole:
        title, employer, record.unsure = assign(anchor.pieces)
        title = (
            re.split(r"[,;]\s(?=[a-z]|\d(?!\d*(?:st|nd|rd|th)\b))|\.\s", title)[0] if len(title) > LONG_TITLE else title
        )
        record.title, record.employer = record.title or title, record.employer or employer
    unsaid = len(anchor.pieces) == 1 and not record.employer and title_score(anchor.pieces[0]) < 3
    if unsaid and _described(record, jobs, stop):
        record.employer = record.unsure or ("" if record.title != anchor.pieces[0] else record.title)
        record.title = "" if record.title == record.employer else record.title
    if not record.whole:
        _from_pieces(record, jobs, _row(jobs, record.anchor))
    for direction in (above, not above):
        if not record.whole:
            reach = stop if direction or not above else _before_next(record, jobs, stop)
            _from_pieces(record, jobs, _neighbours(record, jobs, start, reach, direction, taken))
    if not record.title:
        _from_items(record, jobs, stop)
    if not record.title and record.employer:
        _from_show(record, jobs, start, above, taken)
    if record.title and not record.employer and not record.unsure:
        record.title, record.employer = _halves(record.title)
    if record.unsure and not record.whole:
        if record.employer:
            record.title = "" if _is_town(record, anchor) else record.unsure
        else:
            record.employer = record.unsure
    record.employer = _LEGAL_FORM.sub("", record.employer) if not title_score(record.employer) else record.employer


_LEGAL_FORM = re.compile(
    r"(?i:(?<=\bltd)|(?<=\blimited)|(?<=\binc)|(?<=\bllc)|(?<=\bllp)|(?<=\bgmbh)|(?<=\bplc)|(?<=\bpvt)|(?<=\bcorp))"
    r"\.?, ?[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{1,30})?$"
)
"""`Acme Ltd, Oslo`: what follows a company's legal form is its place."""


def _before_next(record: Record, jobs: Sequence[JobLine], stop: int) -> int:
    """Where the lines below a job end whose employer is known: before the title over the next bare dates, where these
    lie within its own, so that it is the employer's line over several titles.
    """
    if not record.employer or stop >= len(jobs) or stop - record.anchor < 2 or jobs[stop].pieces or jobs[stop].labels:
        return stop
    own, following = record.dates, jobs[stop].dates
    return stop - 1 if own and following and is_within(following, own) else stop


def _described(record: Record, jobs: Sequence[JobLine], stop: int) -> bool:
    """Whether labelled fields of the job follow its dates, so that what stands beside these is its employer."""
    under = jobs[record.anchor + 1 : min(stop, record.anchor + 3)]
    named = bool(record.title) and any(job.names("title") for job in jobs[record.anchor : stop][:LABEL_REACH])
    return named or any(job.value("other") for job in under[:1])


_BRACKETS = re.compile(r"\s*\([^()]{0,80}\)(?=\s*[,–—-])")
"""`Program Manager (Contractor), Acme`: an aside between title and employer."""


_LATER = re.compile(r"(?i)(?:later|then|earlier|previously|before that|subsequently|from \d{4})\b")
"""`Accountant, later Analyst, Acme`: how a second title at one employer begins."""


def _halves(title: str) -> tuple[str, str]:
    """A title with its employer where nothing else names one: `Baker – Golden Crust`."""
    parts = [part for part in fine(_BRACKETS.sub("", title)) if part]
    titles = [part for part in parts if title_score(part) >= 2]
    rest = [part for part in parts if part not in titles]
    if len(titles) > 1 and rest and parts[-len(rest) :] == rest and _LATER.match(titles[-1]):
        return title[: title.rfind(rest[0])].strip(" ,-–—("), rest[0]
    if len(titles) != 1 or not rest:
        return title, ""
    aside = _BRACKETS.match(title, title.find(titles[0]) + len(titles[0]))
    kept = aside[0] if aside and not NOTE.fullmatch(tidy(aside[0])) else ""
    return titles[0] + kept, next((part for part in rest if not UNIT.search(part)), rest[0])


def _from_labels(record: Record, jobs: Sequence[JobLine], start: int, stop: int, taken: set[int]) -> None:
    """Labelled values: of the block of labels around the dates, else of labels further down."""
    n = record.anchor
    upper = next((m for m in range(n - 1, start - 1, -1) if not jobs[m].labels or m in taken), start - 1)
    lower = range(n + 1, min(_own_end(jobs, n, stop), n + LABEL_REACH))
    for m in [n, *range(n - 1, upper, -1), *lower]:
        title, employer = jobs[m].value("title"), jobs[m].value("employer")
        if title and not record.title:
            record.title, other = _parted(title)
            record.employer = record.employer or (employer or other)
            record.lines.append(m)
        if not record.employer and jobs[m].names("employer"):
            record.employer = _employer(employer) or _next_line(jobs, m)
            record.lines.append(m)
    if not record.title and jobs[n].labels:
        above = range(n - 1, max(start, n - LABEL_REACH) - 1, -1)
        m = next((m for m in above if m not in taken and jobs[m].value("title")), None)
        if m is not None:
            record.title = jobs[m].value("title")
            record.lines.append(m)
            _from_over(record, jobs, m, start)
    if record.title and not record.employer and record.dates is None:
        _from_over(record, jobs, n, start)
    if record.title and not record.employer and jobs[n].labels:
        near = [m for m in [*range(upper + 1, n), *lower] if jobs[m].value("unknown")]
        near = [m for m in near if not NOTE.fullmatch(jobs[m].value("unknown"))]
        if near:
            record.employer = _employer(jobs[near[0]].value("unknown"))
            record.lines.append(near[0])


def _from_over(record: Record, jobs: Sequence[JobLine], n: int, start: int) -> None:
    """The employer, where nothing else names it: the bold line over the block of labels that line `n` belongs to."""
    while n > start and jobs[n].labels:
        n -= 1
    line = jobs[n].line
    if not record.employer and line.bold and not jobs[n].labels and len(line.text) < HEAD_LENGTH:
        record.employer = tidy(re.sub(r"^\d{1,2}\s+(?=[A-Z])", "", without_marker(line.text)[1]))
        record.lines.append(n)


def _own_end(jobs: Sequence[JobLine], n: int, stop: int) -> int:
    """Where the lines of an unlabelled job end: before the block of labels that the next job's dates stand in."""
    if jobs[n].labels or stop >= len(jobs) or not jobs[stop].names("dates"):
        return stop
    while stop - 1 > n and jobs[stop - 1].labels:
        stop -= 1
    return stop


def _parted(value: str) -> tuple[str, str]:
    """A labelled title without the employer that may follow it."""
    parts = fine(value)
    place = next((n for n, part in enumerate(parts) if n and employer_score(part) >= 2), 0)
    if not place or not title_score(parts[0]):
        return value, ""
    return value[: value.find(parts[place])].strip(" ,-–—("), parts[place]


def _employer(value: str) -> str:
    return tidy(re.split(r"\s{3,}|\t|\ban ISO\b|\bwhich\b|\bis an?\b", value)[0]) or value


def _next_line(jobs: Sequence[JobLine], n: int) -> str:
    following = jobs[n + 1].line.text if n + 1 < len(jobs) else ""
    found = _employer(following)
    return found if employer_score(found) >= 2 and len(found) < 80 else ""


def _row(jobs: Sequence[JobLine], n: int) -> list[int]:
    """Short lines in other cells of the same table row, where the dates have a cell of their own."""
    row, _, _ = jobs[n].line.form.cell.rpartition("/")
    if not row:
        return []
    near = [m for m in range(max(0, n - 8), min(len(jobs), n + 9)) if m != n]
    same = [m for m in near if jobs[m].line.form.cell == jobs[n].line.form.cell]
    if len(same) > 3:
        return []
    cells = [m for m in near if jobs[m].line.form.cell.rpartition("/")[0] == row]
    return [m for m in cells if not jobs[m].line.item]


def _neighbours(
    record: Record, jobs: Sequence[JobLine], start: int, stop: int, above: bool, taken: set[int]
) -> list[int]:
    """The lines next to the dates, nearest first, as far as they look like a job's heading."""
    found: list[int] = []
    step = -1 if above else 1
    m, gaps = record.anchor + step, 0
    while start <= m < stop and len(found) < REACH and m not in taken:
        job = jobs[m]
        if not headerish(job, jobs[record.anchor]) or any(name not in ("other", "unknown") for name, _ in job.labels):
            break
        if above and _ends_list(jobs, m, record.anchor):
            break
        gaps += jobs[m + 1].line.gap if above else job.line.gap
        named = employer_score(job.line.text) >= 1 or title_score(job.line.text) >= 2 or job.line.bold
        if gaps > 1 or (gaps and (not named or job.line.item)):
            break
        found.append(m)
        m += step
    return found


def _ends_list(jobs: Sequence[JobLine], m: int, anchor: int) -> bool:
    """Whether a line above dates that are no bullet is the last bullet of the job before: it heads none."""
    line, over = jobs[m].line, jobs[m - 1].line if m else None
    if over is None or not (line.item and over.item) or jobs[anchor].line.item or line.bold != over.bold:
        return False
    if employer_score(line.text) >= 2:
        return False
    one, other = line.form, over.form
    return (one.list_id, one.list_level, one.glyph) == (other.list_id, other.list_level, other.glyph)


def _from_pieces(record: Record, jobs: Sequence[JobLine], near: Sequence[int]) -> None:
    pieces = [(m, re.split(r"\s*:[-–]?\s", p)[0]) for m in near for p in jobs[m].pieces]
    pieces = [(m, part) for m, p in pieces for part in _short(p)]
    pieces = [(m, p) for m, p in pieces if not (PROJECT.search(p) and title_score(p) < 2)]
    if not pieces:
        return
    title, employer, unsure = assign(p for _, p in pieces)
    whole = next((p for _, p in pieces if title and p == f"{title}, {employer}"), "")
    if whole and record.unsure and not record.whole and employer_score(employer) < 2 and not record.title:
        title, employer = whole, record.unsure  # the unit behind the title, the name beside the dates
    if not record.title and title:
        record.title = title
        record.lines.extend(m for m, p in pieces if title in p)
    if not record.employer:
        if not employer and record.title and not record.unsure and unsure:
            employer = unsure
        if employer:
            record.employer = employer
            record.lines.extend(m for m, p in pieces if employer in p)


LONG_PIECE, LONGEST_PIECE = 90, 150
"""Characters from which on a piece is cut, and up to which it may be a heading at all."""


def _short(piece: str) -> list[str]:
    """The piece; what commas and brackets part in a long one: `Planner, Harbour Works, Hav Port (2 quays), Oslo`."""
    parts = fine(piece)
    if len(piece) < LONG_PIECE and not (PROJECT.search(piece) and title_score(piece) < 2 <= title_score(parts[0])):
        return [piece]
    named = all(
        word[0].isupper() for word in re.split(r"[,(]", piece)[0].split() if word[0].isalpha() and len(word) > 3
    )
    return parts if named and len(piece) < LONGEST_PIECE and not SENTENCE.search(piece) else []


def _from_show(record: Record, jobs: Sequence[JobLine], start: int, above: bool, taken: set[int]) -> None:
    """The line right over the dates as the title, whatever its words, where it is made to stand out and the resume
    writes its jobs so: `Growth Hacker` in bold over `Fjordline Ltd, Oslo | 2014 – 2019`.
    """
    m = record.anchor - 1
    if not above or m < start or m in taken or m in record.lines:
        return
    line, own = jobs[m].line, jobs[record.anchor].line
    loud = (line.bold and not own.bold) or (line.form.outline_level is not None and own.form.outline_level is None)
    text = tidy(line.text)
    if not loud or line.item or line.form.cell != own.form.cell or own.gap or len(text) > LONG_TITLE:
        return
    named = len(jobs[m].pieces) == 1 and text[:1].isupper() and not line.text.rstrip().endswith((":", "."))
    if named and headerish(jobs[m], jobs[record.anchor]) and not kind_of_wording(text)[1] and not PROJECT.search(text):
        record.title = text
        record.lines.append(m)


def _is_town(record: Record, anchor: JobLine) -> bool:
    """Whether what is left of `Fjordline Ltd, Oslo` behind the employer is its place, being no title by its words."""
    behind = re.search(
        rf"{re.escape(record.employer)}\W{{0,3}},\s?{re.escape(record.unsure)}(?=\W|$)", anchor.line.text
    )
    words = record.unsure.split()
    if PLACE.match(anchor.line.text, anchor.line.text.find(record.unsure)):
        return True
    return bool(behind) and len(words) <= LONGEST_TOWN and all(word[:1].isupper() for word in words)


def _from_items(record: Record, jobs: Sequence[JobLine], stop: int) -> None:
    """A short line that is nothing but a title, soon under the dates."""
    for m in range(record.anchor + 1, min(stop, record.anchor + 4)):
        text = tidy(jobs[m].line.text)
        if len(text) < 60 and title_score(text) >= 3 and not jobs[m].labels and len(text.split()) <= 6:
            record.title = text
            record.lines.append(m)
            return
