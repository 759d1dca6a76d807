"""Section headings: found by their wording and by how they look beside the headings already found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import ResumeSectionKind
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_words import CONTENT, INNER, KIND_OF, LATE, MODIFIERS, PHRASES, TITLES, WEAK
from resume_tailor.structure.job_lines import employer_score, title_score
from resume_tailor.structure.lines import Line, unspaced, without_marker
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

END = " \t\xa0:;.,-–—_=*|…/\\•§>»<«~#"
WORD = re.compile(r"[a-z][a-z.']*", re.IGNORECASE)
MAX_WORDS, MAX_CHARS = 8, 70
SURE = 2.75
"""What wording and look must come to, of at most 2 and about 5."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One section heading."""

    line: Line
    text: str
    """As written, without numbering and colon."""
    kind: ResumeSectionKind
    inline: int = 0
    """Where in the line its content begins, where it holds both; 0 where the heading is all of the line."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    text: str
    kind: ResumeSectionKind | None
    wording: float
    """2 where all of its words are heading words, 1 where its main word is, 0 where none."""
    inline: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """The candidates that are headings by wording and look, and how often each look occurs among them."""

    sure: frozenset[tuple[int, int]]
    all: Sequence[_Candidate]
    looks: Counter[Look]
    """Coarse ones."""
    first: int
    """Index of the first one's line."""


def find_headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The section headings of a resume, in reading order."""
    page = page_of(lines)
    candidates = [c for line in lines for c in _candidates(line)]
    counts = Counter(key(c.text) for c in candidates)
    sure = [c for c in candidates if _is_sure(c, page) and (counts[key(c.text)] < 3 or "experience" in c.text.lower())]
    shown = [c for c in sure if stands_out(look_of(c.line, page)) or _is_marked(c)]
    sure = shown if len(shown) >= 4 and len(shown) >= 0.7 * len(sure) else sure
    looks = Counter(coarse(look_of(c.line, page)) for c in sure if c.wording == 2 and not c.inline)
    first = sure[0].line.index if sure else len(lines)
    found = _Found(frozenset((c.line.index, c.inline) for c in sure), sure, looks, first)
    kept: list[_Candidate] = []
    for c in candidates:
        if (c.line.index, c.inline) in found.sure or _is_alike(c, kept, found, page):
            if not kept and c.inline and c.kind != "summary":
                continue
            if not kept or not _is_inner(c, kept[-1], sure, page):
                kept.append(c)
    return tuple(Heading(c.line, c.text, _kind(c, kept, lines), c.inline) for c in kept)


def kind_of_wording(text: str) -> tuple[ResumeSectionKind | None, float]:
    """What section a heading text opens, and how surely: 2 if all its words say so, 1 if its main word, 0 if none."""
    plain = re.sub(r"\([^)]*\)", " ", unspaced(text)).lower().replace("&", " and ").replace("’", "'")
    words = [w.strip(".'") for w in WORD.findall(plain.replace("'s", ""))]
    if not words or len(words) > MAX_WORDS:
        return None, 0
    phrase = PHRASES.get(" ".join(w for w in words if w not in ("my", "the", "brief")))
    if phrase:
        return phrase, 2
    known = [w for w in words if w in KIND_OF]
    if not known:
        return None, 0
    strong = [w for w in known if w not in WEAK] or known
    strong = [w for w in strong if KIND_OF[w] not in LATE] or strong
    kinds = [KIND_OF[w] for w in strong]
    kind = "experience" if "experience" in kinds and "projects" in kinds else kinds[0]
    phrase_of_more = any(w in ("in", "for", "from", "with", "by", "at", "on") for w in words)
    if all(w in KIND_OF or w in MODIFIERS for w in words) and not (phrase_of_more and kind in COUNTED):
        return kind, 2
    own = words if kind in COUNTED else [w for w in words if w in KIND_OF or w not in MODIFIERS]
    main = own[-1] in KIND_OF or own[0] in KIND_OF
    return (kind, 1) if main and len(words) - len(known) <= 3 and not phrase_of_more else (None, 0)


COUNTED = ("certifications", "education", "projects")
"""`Certificate in Project Management` is one of them, no heading."""


def _candidates(line: Line) -> Iterator[_Candidate]:
    cut, text = without_marker(line.text)
    whole = text.strip(END)
    if not whole or TITLES.fullmatch(whole) or not any(c.isalpha() for c in whole):
        return
    spread = re.sub(r"\s{6,}", " ", whole)
    if kind_of_wording(spread)[1] == 2 and "\t" not in whole:
        whole = spread  # words pushed apart for show
    if len(whole) <= MAX_CHARS and not re.search(r"\t|\d{3}|@|\s{6,}\S", whole):
        kind, wording = kind_of_wording(whole)
        if _counts_one(whole, kind):
            kind, wording = None, 0
        yield _Candidate(line, whole, kind, wording)
    else:
        yield from _inline(line, cut, text)


def _inline(line: Line, cut: int, text: str) -> Iterator[_Candidate]:
    """`Interests<TAB>Cricket`, `Objective: To work ...`: a heading with its content behind it."""
    found = re.match(r"([^:\t]{3,50}?)\s*(?:[:\t]|\s[-–—]\s|\s{4,})\s*[-–—:\s]*(?=\S)", text)
    if not found:
        return
    kind, wording = kind_of_wording(found[1].strip(END))
    if wording == 2 and not _counts_one(found[1], kind):
        yield _Candidate(line, found[1].strip(END), kind, wording, cut + found.end())


def _counts_one(text: str, kind: ResumeSectionKind | None) -> bool:
    """Whether it names one of several: `Project 2`."""
    return kind == "projects" and bool(re.search(r"\d\W*$", text))


def _is_sure(c: _Candidate, page: Page) -> bool:
    if c.inline:
        return (_is_marked(c) or c.kind in ("summary", "personal")) and not c.line.item
    if c.wording < 2 and (title_score(c.text) >= 2 or row_mates(c.line, page)):
        return False
    return c.wording > 0 and c.wording + heading_score(c.line, page) + _is_twin(c, page) * ROW_MATES >= SURE


def _is_twin(c: _Candidate, page: Page) -> bool:
    """Whether two headings stand side by side in a table: both in heading words, both bigger than the text."""
    other = beside(c.line, page)
    if other is None or c.wording < 2 or kind_of_wording(other.text.strip(END))[1] < 2:
        return False
    return look_of(c.line, page).bigger and look_of(other, page).bigger


def _is_marked(c: _Candidate) -> bool:
    """Whether a heading that shares its line with content is bold, and the content is not."""
    return bool(c.inline) and c.line.form.bold_lead >= len(c.text) and not c.line.bold


def _is_alike(c: _Candidate, kept: Sequence[_Candidate], found: _Found, page: Page) -> bool:
    """Whether a line without heading words opens a section by its look alone, being that of two known headings."""
    look = look_of(c.line, page)
    if c.inline or c.line.index < found.first or found.looks[coarse(look)] < 2 or not stands_out(look):
        return False
    if (
        len(c.text.split()) > 5
        or find_ranges(c.line.text, single=True)
        or re.search(r"[,\d@/]|\b(?:in|for)\b", re.sub(r"\([^)]*\)", "", c.text))
    ):
        return False
    if INNER.fullmatch(c.text) or not c.line.whole or row_mates(c.line, page) or not page.after(c.line):
        return False
    if title_score(c.text) >= 2 or employer_score(c.text):
        return False
    if CLOSING.match(c.text):
        return False
    told = _content(c, page.lines)
    if told == "personal" or (told == "experience" and kept and kept[-1].kind in ("skills", "summary", "other")):
        return True
    if kept and kept[-1].kind in ("experience", "projects", "skills"):
        loud = look.caps or look.outline or (look.bigger and look.bold)
        if not loud or weaker(look, look_of(kept[-1].line, page)) or _goes_on(c, found.all, page):
            return False
    parted = c.line.gap or c.line.text.rstrip().endswith((":", ":-")) or bool(look.outline)
    return parted or bool(kept and kept[-1].kind in CLOSED and coarse(look_of(kept[-1].line, page)) == coarse(look))


CLOSING = re.compile(r"(?i)(?:date|place|signature|yours?|thank\w*|sincerely|regards)\b")
CLOSED = ("summary", "personal", "languages", "awards", "other", None)
"""Sections in which no line but the next heading looks like their own."""


def _is_inner(c: _Candidate, last: _Candidate, sure: Sequence[_Candidate], page: Page) -> bool:
    """Whether a candidate is a part of a job, a category of skills or a field of personal data."""
    if c.inline and last.kind in ("personal", "experience", "projects"):
        return True
    look, other = look_of(c.line, page), look_of(last.line, page)
    if last.kind in ("experience", "projects") and INNER.fullmatch(c.text):
        return coarse(look) != coarse(other) or _goes_on(c, sure, page)
    if c.kind == last.kind and c.line.item and not last.line.item:
        return True
    if c.kind == last.kind or (last.kind == "skills" and c.kind == "languages"):
        return weaker(look, other)
    return c.kind is None and look.outline < other.outline


def _goes_on(c: _Candidate, sure: Sequence[_Candidate], page: Page) -> bool:
    """Whether the jobs go on after a heading within them, or it is there for each of them."""
    after = [h for h in sure if h.line.index > c.line.index]
    stop = after[0].line.index if after else len(page.lines)
    if any(find_ranges(line.text) for line in page.lines[c.line.index + 1 : stop] if not line.item):
        return True
    repeated = sum(key(h.text) == key(c.text) for h in sure) > 1
    return repeated or bool(after and after[0].kind == "experience")


def _kind(c: _Candidate, kept: Sequence[_Candidate], lines: Sequence[Line]) -> ResumeSectionKind:
    """What a heading opens: by its words, where they leave it open by the lines under it."""
    after = [h.line.index for h in kept if h.line.index > c.line.index]
    under = lines[c.line.index + 1 : after[0] if after else len(lines)]
    if c.kind == "experience" and re.search(r"(?i)\b(?:summary|overview|highlights)\b", c.text):
        told_of = any(
            find_ranges(line.text) or re.match(r"(?i)(?:company|employer|designation)\b", line.text) for line in under
        )
        return "experience" if told_of else "summary"
    if c.kind == "personal" and "profile" in c.text.lower() and under and len(under[0].text) > 100:
        return "summary"
    if c.kind == "summary" and re.search(r"(?i)\b(?:career|professional|employment)\b", c.text):
        dated = sum(bool(find_ranges(line.text)) and len(line.text) < 120 for line in under)
        return "experience" if dated >= 2 else "summary"
    if c.kind:
        return c.kind
    told = _content(c, lines, after[0] if after else None)
    if told:
        return told
    before = [h for h in kept if h.line.index < c.line.index]
    return "personal" if before and before[-1].kind == "personal" else "other"


def _content(c: _Candidate, lines: Sequence[Line], stop: int | None = None) -> ResumeSectionKind | None:
    """What the lines under a heading tell of its kind."""
    text = " ".join(line.text for line in lines[c.line.index + 1 : stop][: 12 if stop else 3])
    return next((kind for pattern, kind in CONTENT if re.search(pattern, text, re.IGNORECASE)), None)


def key(text: str) -> str:
    """A text's letters and digits in lower case, for comparing."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
