"""Section headings: found by their wording and by how they look beside the headings already found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import ResumeSectionKind, Section
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.lines import Line, unspaced, without_marker

# Words that decide what a section is. A heading's words must come from here or from MODIFIERS (README of wordings:
# the 297 resumes of the measured ground and the usual English résumé templates).
KEYWORDS: dict[ResumeSectionKind, str] = {
    "experience": "experience experiences employment employer employers occupation occupational internship internships "
    "appointments apprenticeship",
    "education": "education educational academic academics academia scholastic scholastics schooling degrees qualification "
    "qualifications studies coursework",
    "skills": "skill skills skillset competency competencies competence competences expertise expertize proficiency "
    "proficiencies strength strengths tools technologies software specialties specialities specializations "
    "specialisations capabilities abilities technology toolbox exposure purview stack aptitudes assets platforms "
    "packages",
    "certifications": "certification certifications certificate certificates certified licenses licences licensure license "
    "licence credentials accreditations training trainings courses course workshops",
    "projects": "project projects thesis dissertation research portfolio",
    "awards": "achievement achievements accomplishment accomplishments awards award honors honours honor recognition "
    "recognitions scholarships distinctions contributions",
    "languages": "language languages linguistic",
    "personal": "personal hobbies hobby interests interest declaration references reference referees biodata biographical "
    "particulars passport dossier vitals visa",
    "publications": "publication publications papers patents patent presentations",
    "summary": "summary objective objectives profile synopsis overview aspiration aspirations snapshot abstract bio "
    "introduction goals goal about highlights statement glance vision",
    "other": "affiliations affiliation memberships membership volunteer volunteering voluntary community activities "
    "extracurricular curricular seminars conferences involvement military service associations miscellaneous "
    "leadership engagement outreach",
}
MODIFIERS = frozenset(
    "professional work working career key core technical executive other additional relevant selected main major of and "
    "the my in a an for with to at information details detail background record history list area areas set brief current "
    "previous past present prior recent notable special functional general managerial management business soft hard it i.t "
    "computer digital industry industrial organizational organisational corporate related applied undertaken handled "
    "done known attended undergone acquired gained held include includes including attributes activity credentials "
    "development summary profile synopsis overview highlights statement continuing continuous ongoing further higher "
    "significant top primary secondary basic specific overall total full extra co early life earlier most latest "
    "progression path chronology timeline scan graph job jobs role roles positions position status field domain "
    "knowledge methods methodologies frameworks languages programming systems environments databases applications "
    "operating concepts data interpersonal leadership communication communications analytical "
    "international teaching university college school post under graduate graduation internal external member held "
    "me us statement scope volunteer community published international select sample company companies "
    "strategic transferable engineering product program project".split()
)
# Whole wordings that their words would not give, or would give wrongly.
PHRASES: dict[str, ResumeSectionKind] = {
    "about me": "summary",
    "who i am": "summary",
    "career overview": "experience",
    "career history": "experience",
    "career progression": "experience",
    "career path": "experience",
    "career chronology": "experience",
    "career scan": "experience",
    "career graph": "experience",
    "career details": "experience",
    "work history": "experience",
    "working history": "experience",
    "job history": "experience",
    "employment record": "experience",
    "professional background": "experience",
    "professional history": "experience",
    "work background": "experience",
    "work details": "experience",
    "professional work details": "experience",
    "work profile": "experience",
    "positions held": "experience",
    "professional chronology": "experience",
    "career timeline": "experience",
    "career summary": "summary",
    "career highlights": "summary",
    "career profile": "summary",
    "professional highlights": "summary",
    "key highlights": "summary",
    "summary of qualifications": "summary",
    "qualifications summary": "summary",
    "qualification summary": "summary",
    "summary of skills": "skills",
    "skills summary": "skills",
    "professional qualification": "education",
    "professional qualifications": "education",
    "knowledge": "skills",
    "knowledge areas": "skills",
    "areas of knowledge": "skills",
    "core knowledge": "skills",
    "technical knowledge": "skills",
    "computer knowledge": "skills",
    "knowledge purview": "skills",
    "technical summary": "skills",
    "technical profile": "skills",
    "professional development": "certifications",
    "continuing education": "certifications",
    "professional training": "certifications",
    "professional affiliations": "other",
    "interpersonal attributes": "skills",
    "personal skills": "skills",
    "personal strengths": "skills",
    "personal attributes": "skills",
    "personal traits": "skills",
    "personal profile": "personal",
    "personal statement": "summary",
    "personal summary": "summary",
    "personal objective": "summary",
    "academic projects": "projects",
    "academic project": "projects",
    "educational projects": "projects",
    "academic achievements": "awards",
    "research experience": "projects",
    "project experience": "experience",
    "volunteer experience": "other",
    "leadership experience": "experience",
    "volunteer work": "other",
    "programming languages": "skills",
    "extra curricular activities": "other",
    "computer languages": "skills",
    "language proficiency": "languages",
    "language skills": "languages",
    "languages skills": "languages",
    "linguistic proficiency": "languages",
    "linguistic skills": "languages",
    "additional information": "other",
    "other information": "other",
    "references available upon request": "personal",
    "references available on request": "personal",
    "selected publications": "publications",
    "conference papers": "publications",
    "areas of interest": "personal",
    "area of interest": "personal",
    "technical interests": "skills",
    "software projects": "projects",
    "military service": "other",
    "tools and technologies": "skills",
    "key result areas": "experience",
    "what i do": "skills",
    "additional": "other",
    "activities": "other",
    "miscellaneous": "other",
    "certifications and training": "certifications",
    "passport details": "personal",
    "visa status": "personal",
}
# Beside another keyword these say nothing: "Profile Summary", "Experience Summary", "Summary of Skills".
WEAK = frozenset(KEYWORDS["summary"].split())
# Where a heading names two things the first counts, but these never win over another.
LATE: tuple[ResumeSectionKind, ...] = ("summary", "other", "personal")
KIND_OF = {word: kind for kind, words in KEYWORDS.items() for word in words.split()}
# What opens a part of one job, never a section of the resume.
INNER = re.compile(
    r"(?:(?:key|main|core|major|my|job|work|primary|other|some|brief|nature|of|the|as|a|an)\s+)*"
    r"(?:roles?|responsibilit\w+|dut(?:y|ies)|deliverables?|accountabilit\w+|job (?:profile|description|responsibilit\w+)|"
    r"result areas|environment|tasks?|highlights?|achievements?|accomplishments?|contributions?|projects?|"
    r"clients?|description|tools used|technologies used|activities|assignments?|summary|skills? used|designation|"
    r"company profile|organi[sz]ation profile|team size|position held|project (?:details?|description|title|profile))"
    r"(?:\s*(?:and|&|/|,)\s*(?:roles?|responsibilit\w+|dut(?:y|ies)|achievements?|accomplishments?|activities|"
    r"deliverables?|accountabilit\w+|contributions?))*\W*",
    re.IGNORECASE,
)
TITLES = re.compile(r"(?:curriculum[\s-]*vita[e]?|resum[eé]|résumé|bio[\s-]?data|cv|c\.v\.)\W*(?:of\b.*)?", re.IGNORECASE)
END = " \t\xa0:;.,-–—_=*|…/\\•§>»<«~#"
WORD = re.compile(r"[a-z][a-z.']*", re.IGNORECASE)
MAX_WORDS, MAX_CHARS = 8, 70


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
    sure = [c for c in candidates if c.wording + _look_score(c.line, body, lines) >= 3.0 and c.kind]
    looks = Counter(_look(c.line, body) for c in sure if c.wording == 2 and not c.inline)
    chosen = [c for c in candidates if _is_heading(c, sure, looks, body, lines)]
    chosen = [c for c in chosen if not _is_inner(c, chosen, looks, body, lines)]
    return tuple(Heading(c.line, c.text, c.kind or _kind_by_content(c, chosen, lines), c.inline) for c in chosen)


def kind_of_wording(text: str) -> tuple[ResumeSectionKind | None, float]:
    """What section a heading text opens, and how surely its words say so: 2 wholly, 1 by its main word, 0 not at all."""
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
    return (kind, 1) if main and len(words) - len(known) <= 3 else (None, 0)


def _candidates(line: Line, lines: Sequence[Line]) -> Iterator[_Candidate]:
    cut, text = without_marker(line.text)
    whole = text.strip(END)
    if not whole or TITLES.fullmatch(whole) or not any(c.isalpha() for c in whole):
        return
    if len(whole) <= MAX_CHARS and not re.search(r"\t|\d{3}|@|\s{6,}\S", whole):
        kind, wording = kind_of_wording(whole)
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


def _is_heading(
    c: _Candidate, sure: Sequence[_Candidate], looks: Counter[Look], body: float, lines: Sequence[Line]
) -> bool:
    if c.inline:
        return c.line.form.bold_lead >= len(c.text) and not c.line.bold and c in sure
    if c in sure:
        return True
    alike = looks[_look(c.line, body)]
    return alike >= 2 and _stands_out(c.line, body) and _may_be_heading(c, lines)


def _may_be_heading(c: _Candidate, lines: Sequence[Line]) -> bool:
    """Whether a line without heading words could still open a section by its look alone."""
    words = c.text.split()
    if len(words) > 5 or find_ranges(c.line.text, single=True) or re.search(r"[,\d@/]", c.text):
        return False
    if INNER.fullmatch(c.text) or not c.line.whole or _row_mates(c.line, lines):
        return False
    follower = _next(c.line, lines)
    return bool(c.line.gap or c.line.text.rstrip().endswith(":")) and follower is not None


def _is_inner(
    c: _Candidate, chosen: Sequence[_Candidate], looks: Counter[Look], body: float, lines: Sequence[Line]
) -> bool:
    """Whether a candidate is a part of a job or a category of skills rather than a section."""
    before = [h for h in chosen if h.line.index < c.line.index]
    after = [h for h in chosen if h.line.index > c.line.index]
    if not before:
        return False
    last = before[-1]
    same_look = _look(c.line, body) == _look(last.line, body)
    if last.kind == "experience" and INNER.fullmatch(c.text):
        stop = after[0].line.index if after else len(lines)
        dated = any(find_ranges(line.text) for line in lines[c.line.index + 1 : stop] if not line.item)
        repeated = sum(key(h.text) == key(c.text) for h in chosen) > 1
        return dated or repeated or not same_look
    if last.kind == c.kind and not same_look and looks[_look(c.line, body)] < looks[_look(last.line, body)]:
        return True
    return False


def _kind_by_content(c: _Candidate, chosen: Sequence[_Candidate], lines: Sequence[Line]) -> ResumeSectionKind:
    """What an unknown heading opens, by the lines under it."""
    after = [h.line.index for h in chosen if h.line.index > c.line.index]
    under = lines[c.line.index + 1 : after[0] if after else len(lines)]
    text = " ".join(line.text for line in under[:12])
    for pattern, kind in CONTENT:
        if re.search(pattern, text, re.IGNORECASE):
            return kind
    return "other"


CONTENT: tuple[tuple[str, ResumeSectionKind], ...] = (
    (r"hereby (?:declare|certify)|best of my knowledge|date of birth|marital|nationality|passport|\bsex\b\s*:", "personal"),
    (r"\b(?:19|20)\d\d\s*[-–—]|\b(?:19|20)\d\d\s+to\b.*\b(?:manager|engineer|officer|executive|analyst)\b", "experience"),
    (r"\b(?:bachelor|master|b\.?\s?tech|university|college|diploma|school)\b", "education"),
    (r"\b(?:certified|certificate|certification)\b", "certifications"),
)


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
