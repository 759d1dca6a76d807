"""Section headings: found by their wording and by how they look beside the headings already found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from resume_tailor.model import ResumeSectionKind
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_candidates import END, Candidate, candidates_of, kind_of_wording
from resume_tailor.structure.heading_words import CONTENT, INNER
from resume_tailor.structure.job_lines import CUT, employer_score, title_score
from resume_tailor.structure.lines import NUMBER, Line
from resume_tailor.structure.looks import (
    ROW_MATES,
    Look,
    Page,
    beside,
    coarse,
    heading_score,
    look_of,
    page_of,
    row_mates,
    stands_out,
    weaker,
)

UNLIKE = re.compile(r"[,\d@/]|\b(?:in|for)\b")
"""What a heading without heading words does not hold."""
MANY = 3
"""Headings of one style that make another line of that style a heading."""
MOST_PLAIN_WORDS = 4
"""Words of a heading that nothing but its words tells from the text."""
SURE = 2.75
"""What wording and look must come to, of at most 2 and about 5."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One section heading."""

    line: Line
    text: str
    """As written, with a typed number and without glyph and colon."""
    kind: ResumeSectionKind
    inline: int = 0
    """Where in the line its content begins, where it holds both; 0 where the heading is all of the line."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The candidates that are headings by wording and look, and how often each look occurs among them."""

    sure: frozenset[tuple[int, int]]
    all: Sequence[Candidate]
    looks: Counter[Look]
    """Coarse ones."""
    first: int
    """Index of the first one's line."""


def find_headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The section headings of a resume, in reading order."""
    page = page_of(lines)
    candidates = [c for line in lines for c in candidates_of(line)]
    counts = Counter(key(c.text) for c in candidates)
    labels = _label_cells(candidates)
    bare = not any(c.wording == 2 and not c.inline and stands_out(look_of(c.line, page)) for c in candidates)
    is_sure = [c for c in candidates if _is_sure(c, page) or c.line.form.cell in labels or (bare and _opens(c))]
    sure = [c for c in is_sure if (counts[key(c.text)] < 3 or "experience" in c.text.lower())]
    shown = [c for c in sure if stands_out(look_of(c.line, page)) or _is_marked(c) or c.trails]
    sure = shown if len(shown) >= 4 and not labels and len(shown) >= 0.7 * len(sure) else sure
    looks = Counter(coarse(look_of(c.line, page)) for c in sure if c.wording == 2 and not c.inline)
    first = sure[0].line.index if sure else len(lines)
    found = _Found(frozenset((c.line.index, c.inline) for c in sure), sure, looks, first)
    kept: list[Candidate] = []
    for c in candidates:
        if (c.line.index, c.inline) in found.sure or _is_alike(c, kept, found, page):
            if not kept and c.inline and c.kind != "summary" and not c.trails and not _heads_first(c):
                continue
            if not kept or not _is_inner(c, kept[-1], sure, page):
                kept.append(c)
    return tuple(Heading(c.line, _numbered(c), _kind(c, kept, lines), c.inline) for c in kept)


def _numbered(c: Candidate) -> str:
    """The heading's text with the number typed before it."""
    number = NUMBER.match(c.line.text)
    numbered = number and not c.trails and c.line.text.startswith(c.text, number.end())
    return f"{number[0].strip()} {c.text}" if number and numbered else c.text


def _label_cells(candidates: Sequence[Candidate]) -> frozenset[str]:
    """The cells of the first column of a table that holds a whole resume: headings there, their content beside."""
    tables: dict[str, dict[str, ResumeSectionKind | None]] = {}
    for c in candidates:
        row, _, column = c.line.form.cell.rpartition("/")
        if column == "c0" and c.wording == 2 and not c.inline:
            tables.setdefault(row.rpartition("/")[0], {})[c.line.form.cell] = c.kind
    held = [cells for cells in tables.values() if len(MAIN & set(cells.values())) >= 2 and len(cells) > 2]
    return frozenset(cell for cells in held for cell in cells)


MAIN: frozenset[ResumeSectionKind | None] = frozenset(("experience", "education", "skills"))


def _opens(c: Candidate) -> bool:
    """Whether it opens a section in a document whose headings look like its text: `Skills: Jira`, `Work History`."""
    if c.inline:
        return c.line.gap and not c.line.item
    plain = not c.line.item and not c.line.form.cell and c.line.whole and c.text[0].isupper() and "(" not in c.text
    if c.kind != "summary" and INNER.fullmatch(c.text):
        return False
    return plain and c.wording == 2 and len(c.text.split()) <= MOST_PLAIN_WORDS


def _is_sure(c: Candidate, page: Page) -> bool:
    if c.trails:
        following = page.after(c.line)
        return following is not None and following.item
    if c.inline:
        return (_is_marked(c) or c.kind in ("summary", "personal")) and not c.line.item
    if c.wording < 2 and (title_score(c.text) >= 2 or row_mates(c.line, page)):
        return False
    if c.wording < 2 and employer_score(c.text) and _is_dated_below(c, page):
        return False  # `Kestrel Software`, over the place and dates of a job there
    return c.wording > 0 and c.wording + heading_score(c.line, page) + _is_twin(c, page) * ROW_MATES >= SURE


def _is_dated_below(c: Candidate, page: Page) -> bool:
    """Whether one of the next two lines has the dates of a job."""
    under = page.lines[c.line.index + 1 : c.line.index + 3]
    return any(one.is_range for line in under if not line.item for one in find_ranges(line.text))


def _is_twin(c: Candidate, page: Page) -> bool:
    """Whether two headings stand side by side in a table: both in heading words, both bigger than the text."""
    other = beside(c.line, page)
    if other is None or c.wording < 2 or kind_of_wording(other.text.strip(END))[1] < 2:
        return False
    return look_of(c.line, page).bigger and look_of(other, page).bigger


def _heads_first(c: Candidate) -> bool:
    """Whether the first heading shares its line with content: only a bold one before words enough."""
    rest = c.line.text[c.inline :]
    return _is_marked(c) and c.kind in MAIN and ("," in rest or len(rest.split()) > 6)


def _is_marked(c: Candidate) -> bool:
    """Whether a heading that shares its line with content is bold, and the content is not."""
    return bool(c.inline) and c.line.form.bold_lead >= len(c.text) and not c.line.bold


def _is_alike(c: Candidate, kept: Sequence[Candidate], found: _Found, page: Page) -> bool:
    """Whether a line without heading words opens a section by its look alone, being that of two known headings."""
    look = look_of(c.line, page)
    if c.inline or c.line.index < found.first or not stands_out(look):
        return False
    if found.looks[coarse(look)] < 2 and not _declares(c, page):
        return False
    styled = look.outline > 1 and sum(look_of(one.line, page) == look for one in found.all) >= MANY
    wordy = len(c.text.split()) > 5 or bool(UNLIKE.search(re.sub(r"\([^)]{0,300}\)", "", c.text)))
    if find_ranges(c.line.text, single=True) or (wordy and not styled):
        return False
    if INNER.fullmatch(c.text) or not c.line.whole or row_mates(c.line, page) or not page.after(c.line):
        return False
    if title_score(c.text) >= 2 or (employer_score(c.text) and not _is_theme(c, kept, page)):
        return False
    if CLOSING.match(c.text):
        return False
    told = _content(c, page.lines)
    last = kept[-1].kind if kept else None
    if told in ("personal", "languages") or (told == "experience" and last in ("skills", "summary", "other")):
        return True
    if kept and kept[-1].kind in ("experience", "projects", "skills"):
        loud = look.caps or look.outline or (look.bigger and look.bold)
        below = weaker(look, look_of(kept[-1].line, page)) and not styled
        if not loud or below or _goes_on(c, found.all, page):
            return False
    parted = c.line.gap or c.line.text.rstrip().endswith((":", ":-")) or bool(look.outline)
    return parted or bool(kept and kept[-1].kind in CLOSED and coarse(look_of(kept[-1].line, page)) == coarse(look))


def _is_theme(c: Candidate, kept: Sequence[Candidate], page: Page) -> bool:
    """Whether a line before the jobs heads a list and is written as no name is: `Delivering digital services`."""
    following = page.after(c.line)
    small = sum(word[0].islower() for word in c.text.split()[1:])
    before = not any(one.kind in ("experience", "projects") for one in kept)
    return small > 1 and before and following is not None and following.item


def _declares(c: Candidate, page: Page) -> bool:
    """Whether a closing declaration follows, which opens with a heading of whatever look."""
    following = page.after(c.line)
    return following is not None and bool(DECLARING.search(following.text))


FIELD = re.compile(r"(?i)(?:company|employer|designation)\b")
CERTIFYING = re.compile(r"(?i)(?:i|we|this is to),?\s+(?:[\w ,]{0,40}\b)?certify\b")
CERTIFICATES = re.compile(r"(?i)\bcertificat")
STUDIED = re.compile(r"(?i)\b(?:bachelor|master|b\.?\s?(?:tech|sc|com|e|a)|university|college|diploma|school|degree)\b")
DECLARING = re.compile(r"(?i)\bhereby (?:declare|certify|solemnly)|\bundersigned,? (?:hereby )?(?:certify|declare)")
SKILLED = re.compile(r"(?i)(?:core|key|technical|computer|it|i\.t\.?|software|functional)\b")
"""Words before those that name skills."""
CLOSING = re.compile(r"(?i)(?:date|place|signature|yours?|thank\w*|sincerely|regards)\b")
CLOSED = ("summary", "personal", "languages", "awards", "other", None)
"""Sections in which no line but the next heading looks like their own."""


def _is_inner(c: Candidate, last: Candidate, sure: Sequence[Candidate], page: Page) -> bool:
    """Whether a candidate is a part of a job, a category of skills or a field of personal data."""
    if c.inline and last.kind in ("personal", "experience", "projects") and not c.trails:
        if c.line.gap and c in sure and not _is_marked(c) and c.kind in MAIN:
            return False
        if _is_marked(c) and (DECLARING.search(c.line.text) or (_is_marked(last) and c.kind in MAIN)):
            return False  # all headings of this resume may share their lines with content
        return not (last.inline and c.kind == "personal" and c.line.index - last.line.index < 4)
    if last.kind == "skills" and c.kind == "other" and c.line.index == last.line.index + 1 and not last.inline:
        return True  # `Leadership`, right under `Skills`, names some of them
    if last.kind in THEMED and _is_next_theme(c, last, sure, page):
        return True
    look, other = look_of(c.line, page), look_of(last.line, page)
    unexplained = re.sub(r"\s*\([^()]{0,300}\)", "", c.text)
    if last.kind in ("experience", "projects") and INNER.fullmatch(unexplained):
        if coarse(look) == coarse(other) and c.kind == "projects" and not _jobs_go_on(c, sure, page):
            return False
        return coarse(look) != coarse(other) or (_told_of(last, c, page) and _goes_on(c, sure, page))
    if last.kind == "experience" and c.kind == "projects" and coarse(look) != coarse(other):
        return _goes_on(c, sure, page) or (weaker(look, other) and _told_of(last, c, page))
    if c.kind == last.kind and c.line.item and not last.line.item:
        return True
    if c.kind == last.kind == "skills" and not stands_out(look) and not c.line.gap:
        return True
    if c.kind == last.kind or (last.kind == "skills" and c.kind == "languages"):
        return weaker(look, other) and not _declares(c, page)
    return c.kind is None and look.outline < other.outline and not _declares(c, page)


THEMED = ("skills", "awards", "other")
"""Sections in which functional resumes tell their work under headings of their own."""


def _is_next_theme(c: Candidate, last: Candidate, sure: Sequence[Candidate], page: Page) -> bool:
    """Whether a candidate is one of several headings within a section, each over its list: in the weaker look of one
    before it, which no heading of jobs, skills or studies has.
    """
    look, following = look_of(c.line, page), page.after(c.line)
    if c.inline or following is None or not following.item or not weaker(look, look_of(last.line, page)):
        return False
    if any(one.kind in MAIN and not one.inline and look_of(one.line, page) == look for one in sure if one is not c):
        return False
    between = page.lines[last.line.index + 1 : c.line.index]
    return any(
        not one.item and other.item and look_of(one, page) == look and not find_ranges(one.text)
        for one, other in pairwise(between)
    )


def _told_of(last: Candidate, c: Candidate, page: Page) -> bool:
    """Whether a job was told of between two headings: a part of a job may follow only then."""
    held = page.lines[last.line.index : c.line.index]
    return any(find_ranges(line.text) or FIELD.match(line.text) for line in held)


def _goes_on(c: Candidate, sure: Sequence[Candidate], page: Page) -> bool:
    """Whether the jobs go on after a heading within them, or it is there for each of them."""
    after = [h for h in sure if h.line.index > c.line.index]
    stop = after[0].line.index if after else len(page.lines)
    if any(find_ranges(line.text) for line in page.lines[c.line.index + 1 : stop] if not line.item or line.bold):
        return True
    repeated = sum(key(h.text) == key(c.text) for h in sure) > 1
    return repeated or bool(after and after[0].kind == "experience")


def _jobs_go_on(c: Candidate, sure: Sequence[Candidate], page: Page) -> bool:
    """Whether lines with dates under a heading of projects name titles, so that the jobs go on there, or each job has
    such a heading.
    """
    following = next((h for h in sure if h.line.index > c.line.index), None)
    if sum(key(h.text) == key(c.text) for h in sure) > 1 or (following and following.kind == "experience"):
        return True
    stop = following.line.index if following else len(page.lines)
    dated = [n for n in range(c.line.index + 1, stop) if find_ranges(page.lines[n].text)]
    near = (page.lines[m] for n in dated for m in range(max(c.line.index + 1, n - 1), min(stop, n + 2)))
    return any(title_score(piece) >= 2 for line in near if line.bold or not line.item for piece in CUT.split(line.text))


def _kind(c: Candidate, kept: Sequence[Candidate], lines: Sequence[Line]) -> ResumeSectionKind:
    """What a heading opens: by its words, where they leave it open by the lines under it."""
    after = [h.line.index for h in kept if h.line.index > c.line.index]
    under = lines[c.line.index + 1 : after[0] if after else len(lines)]
    if c.kind == "experience" and re.search(r"(?i)\b(?:summary|overview|highlights)\b", c.text):
        told_of = any(find_ranges(line.text) or FIELD.match(line.text) for line in under)
        return "experience" if told_of else "summary"
    if c.kind == "certifications" and under and CERTIFYING.match(under[0].text):
        return "personal"
    if c.kind == "education" and CERTIFICATES.search(c.text) and not any(STUDIED.search(line.text) for line in under):
        return "certifications"
    unsaid = c.wording < 2 or "profile" in c.text.lower()
    if c.kind == "personal" and unsaid and under and len(under[0].text) > 100:
        return "summary"
    if c.kind == "summary" and re.search(r"(?i)\b(?:career|professional|employment)\b", c.text):
        dated = sum(bool(find_ranges(line.text)) and len(line.text) < 120 for line in under)
        return "experience" if dated >= 2 else "summary"
    if c.kind:
        return c.kind
    told = _content(c, lines, after[0] if after else None)
    if told:
        return told
    if SKILLED.match(c.text) and sum(line.item or len(line.text.split()) < 5 for line in under) > 2 * len(under) / 3:
        return "skills"
    before = [h for h in kept if h.line.index < c.line.index]
    return "personal" if before and before[-1].kind == "personal" else "other"


def _content(c: Candidate, lines: Sequence[Line], stop: int | None = None) -> ResumeSectionKind | None:
    """What the lines under a heading tell of its kind."""
    text = " ".join(line.text for line in lines[c.line.index + 1 : stop][: 12 if stop else 3])
    return next((kind for pattern, kind in CONTENT if re.search(pattern, text, re.IGNORECASE)), None)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """A text's letters and digits in lower case, for comparing."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
