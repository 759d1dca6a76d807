"""Section headings: found by their wording and by how they look beside the headings already found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import ResumeSectionKind, Section
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_words import CONTENT, INNER, KIND_OF, LATE, MODIFIERS, PHRASES, TITLES, WEAK
from resume_tailor.structure.lines import Line, unspaced, without_marker

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


Look = tuple[bool, bool, float, str, int | None, bool, bool]


def find_headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The section headings of a resume, in reading order."""
    candidates = [c for line in lines for c in _candidates(line, lines)]
    body = _body_size(lines)
    sure = [c for c in candidates if _is_sure(c, body, lines)]
    looks = Counter(_look(c.line, body) for c in sure if c.wording == 2 and not c.inline)
    first = sure[0].line.index if sure else len(lines)
    chosen = [c for c in candidates if c in sure or _is_alike(c, first, looks, body, lines)]
    chosen = _without_inner(chosen, looks, body, lines)
    return tuple(Heading(c.line, c.text, _kind(c, chosen, lines), c.inline) for c in chosen)


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
    kind = KIND_OF[strong[0]]
    if all(w in KIND_OF or w in MODIFIERS for w in words):
        return kind, 2
    main = words[-1] in KIND_OF or words[0] in KIND_OF
    phrase_of_more = any(w in ("in", "of", "for", "from", "with", "by", "at", "on") for w in words)
    return (kind, 1) if main and len(words) - len(known) <= 3 and not phrase_of_more else (None, 0)


def _candidates(line: Line, lines: Sequence[Line]) -> Iterator[_Candidate]:
    cut, text = without_marker(line.text)
    whole = text.strip(END)
    if not whole or TITLES.fullmatch(whole) or not any(c.isalpha() for c in whole):
        return
    if len(whole) <= MAX_CHARS and not re.search(r"\t|\d{3}|@|\s{6,}\S", whole):
        kind, wording = kind_of_wording(whole)
        if re.search(r"\d$", whole) and kind == "projects":
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
    if wording == 2:
        yield _Candidate(line, found[1].strip(END), kind, wording, cut + found.end())


def _is_sure(c: _Candidate, body: float, lines: Sequence[Line]) -> bool:
    if c.inline:
        return c.line.form.bold_lead >= len(c.text) and not c.line.bold and not c.line.item
    return c.wording > 0 and c.wording + _look_score(c.line, body, lines) >= SURE


def _is_alike(c: _Candidate, first: int, looks: Counter[Look], body: float, lines: Sequence[Line]) -> bool:
    """Whether a line without heading words opens a section by its look alone, being that of two known headings."""
    if c.inline or c.line.index < first or looks[_look(c.line, body)] < 2 or not _stands_out(c.line, body):
        return False
    if len(c.text.split()) > 5 or find_ranges(c.line.text, single=True) or re.search(r"[,\d@/]", c.text):
        return False
    if INNER.fullmatch(c.text) or not c.line.whole or _row_mates(c.line, lines):
        return False
    return (c.line.gap or c.line.text.rstrip().endswith(":")) and _next(c.line, lines) is not None


def _without_inner(
    chosen: Sequence[_Candidate], looks: Counter[Look], body: float, lines: Sequence[Line]
) -> list[_Candidate]:
    """The candidates without parts of a job, categories of skills and fields of personal data."""
    kept: list[_Candidate] = []
    for c in chosen:
        if not kept:
            kept += [] if c.inline else [c]
        elif not _is_inner(c, kept[-1], chosen, looks, body, lines):
            kept.append(c)
    return kept


def _is_inner(
    c: _Candidate,
    last: _Candidate,
    chosen: Sequence[_Candidate],
    looks: Counter[Look],
    body: float,
    lines: Sequence[Line],
) -> bool:
    if c.inline and last.kind == "personal":
        return True
    same_look = _look(c.line, body) == _look(last.line, body)
    if last.kind == "experience" and INNER.fullmatch(c.text):
        return not same_look or _goes_on(c, chosen, lines)
    fewer = looks[_look(c.line, body)] < looks[_look(last.line, body)]
    return c.kind == last.kind == "skills" and not same_look and fewer


def _goes_on(c: _Candidate, chosen: Sequence[_Candidate], lines: Sequence[Line]) -> bool:
    """Whether the jobs go on after a heading within them, or it is there for each of them."""
    after = [h for h in chosen if h.line.index > c.line.index]
    stop = after[0].line.index if after else len(lines)
    if any(find_ranges(line.text) for line in lines[c.line.index + 1 : stop] if not line.item):
        return True
    repeated = sum(key(h.text) == key(c.text) for h in chosen) > 1
    return repeated or bool(after and after[0].kind == "experience")


def _kind(c: _Candidate, chosen: Sequence[_Candidate], lines: Sequence[Line]) -> ResumeSectionKind:
    """What a heading opens: by its words, where they leave it open by the lines under it."""
    after = [h.line.index for h in chosen if h.line.index > c.line.index]
    under = lines[c.line.index + 1 : after[0] if after else len(lines)]
    if c.kind == "experience" and re.search(r"(?i)\b(?:summary|overview|highlights)\b", c.text):
        dated = any(
            find_ranges(line.text) or re.match(r"(?i)(?:company|employer|designation)\b", line.text) for line in under
        )
        return "experience" if dated else "summary"
    if c.kind:
        return c.kind
    text = " ".join(line.text for line in under[:12])
    for pattern, kind in CONTENT:
        if re.search(pattern, text, re.IGNORECASE):
            return kind
    return "other"


def key(text: str) -> str:
    """A text's letters and digits in lower case, for comparing."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _body_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.form.size:
            sizes[line.form.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _look(line: Line, body: float) -> Look:
    form = line.form
    bigger = round((form.size or body) - body, 1)
    return (line.bold, line.caps, bigger, form.style, form.outline_level, form.underlined, line.item)


def _stands_out(line: Line, body: float) -> bool:
    form = line.form
    return line.bold or line.caps or form.outline_level is not None or form.underlined or (form.size or body) > body


def _look_score(line: Line, body: float, lines: Sequence[Line]) -> float:
    """How much a line looks like a heading; from about -2 to 5."""
    form, score = line.form, 0.0
    score += 1.0 * line.bold + 1.0 * line.caps + 0.5 * form.underlined
    score += 1.5 if form.outline_level is not None or re.match(r"(?i)head|section|title\d|rubri", form.style) else 0.0
    score += 1.0 if (form.size or body) > body + 0.4 else 0.0
    score += 0.5 if line.text.rstrip().endswith((":", ":-", ": -")) else 0.0
    score += 0.5 if line.gap else 0.0
    score += 1.0 if unspaced(line.text) != line.text else 0.0
    score -= 1.0 if line.item and not line.bold else 0.0
    score -= 1.5 if line.text.rstrip().endswith(",") or re.search(r"\w\.\s+\w", line.text) else 0.0
    score -= 2.0 if _row_mates(line, lines) else 0.0
    score += 0.25 if line.whole else -0.5
    return score if _next(line, lines) else score - 2


def _row_mates(line: Line, lines: Sequence[Line]) -> int:
    """How many other short cells stand in its table row: such a line heads a column or names a field."""
    row = line.form.cell.rpartition("/")[0]
    if not row:
        return 0
    near = lines[max(0, line.index - 12) : line.index + 12]
    cells: dict[str, list[Line]] = {}
    for other in near:
        if other.form.cell.rpartition("/")[0] == row:
            cells.setdefault(other.form.cell, []).append(other)
    if len(cells.get(line.form.cell, ())) > 1:
        return 0
    short = [c for c, held in cells.items() if c != line.form.cell and len(held) == 1 and len(held[0].text) < 40]
    last = line.form.cell.rpartition("/")[2]
    heads_row = last == "c0" and len(cells) == 2 and not short
    return 0 if heads_row else len(short)


def _next(line: Line, lines: Sequence[Line]) -> Line | None:
    return lines[line.index + 1] if line.index + 1 < len(lines) else None


def read_sections(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[Section, ...]:
    """The document's lines cut at its headings; what stands before the first is the `contact` section."""
    starts = [h.line.index for h in headings]
    sections: list[Section] = []
    first = starts[0] if starts else len(lines)
    if first:
        sections.append(Section("contact", "", "", _ids(lines[:first], "")))
    for place, heading in enumerate(headings):
        stop = starts[place + 1] if place + 1 < len(starts) else len(lines)
        own = heading.line.block.id
        body = lines[heading.line.index + 1 : stop]
        ids = _ids(body, own if not heading.inline else "")
        if heading.inline or any(line.block.id == own for line in body):
            ids = (own, *(i for i in ids if i != own))
        sections.append(Section(heading.kind, heading.text, own, ids))
    return tuple(sections)


def _ids(lines: Sequence[Line], without: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.block.id for line in lines if line.block.id != without))
