"""What could be a section heading: whole lines, and words before or behind content on the same line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.model import ResumeSectionKind
from resume_tailor.structure.heading_words import KIND_OF, LATE, MODIFIERS, PHRASES, TITLES, WEAK, known_word
from resume_tailor.structure.lines import Line, unspaced, without_marker

CONTACT = re.compile("contact", re.IGNORECASE)
"""`Contact: 555 0100` is a field; only alone on its line does it head a section."""
END = " \t\xa0:;.,-–—_=*|…/\\•§>»<«~#"
WORD = re.compile(r"[a-z][a-z.']*", re.IGNORECASE)
LASTING = re.compile(
    r"\s*[:–—-][:–—\s-]*(?:\d[\d.+]*\s*(?:years?|yrs?|months?)\W*(?:and\s+)?)+(?:of\s+)?(?:\w+\s+)?(?:experience)?$",
    re.IGNORECASE,
)
"""`Professional Experience: 6 years 10 months`: the heading goes on behind its colon."""
INLINE = (
    re.compile(r"([^:\t]{3,50}?)\s*(?:[:\t]|\s[-–—]\s|\s{4,})\s*[-–—:\s]*(?=\S)"),
    re.compile(r"([^:\t]{3,50}?)\s*[:\t]\s*[-–—:\s]*(?=\S)"),
)
"""A heading before its content: cut at the first mark, and where that gives none at the first colon or tab."""
MAX_WORDS, MAX_CHARS = 8, 70
MAX_BILINGUAL = 4
"""Words of a heading in two languages: `Karriere / Career`."""

BELOW_TITLE = 4
"""Lines from which on `Bio-Data` is no title of the whole any more, but heads personal data."""
BIO_DATA = re.compile(r"(?:personal\s+)?bio[\s-]?data", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could be a heading."""

    line: Line
    text: str
    kind: ResumeSectionKind | None
    wording: float
    """2 where all of its words are heading words, 1 where its main word is, 0 where none."""
    inline: int = 0

    @property
    def trails(self) -> bool:
        """Whether it ends a paragraph, before the list that it heads."""
        return self.inline == len(self.line.text)


_ENGAGEMENTS = re.compile(
    r"\W*(?:(?:selected|key|recent|client|consulting|major) ){0,2}engagements(?: as [a-z ]{3,40})?\W*$"
)


_LEARNED = re.compile(
    r"\W*(?:what|things) i(?:'ve| have)? (?:learned|learnt|studied)(?: since(?: [a-z]+){0,4}| lately| recently)?\W*$"
)
"""`What I have learned since coming back`: what follows belongs to no job."""


def kind_of_wording(text: str) -> tuple[ResumeSectionKind | None, float]:
    """What section a heading text opens, and how surely: 2 if all its words say so, 1 if its main word, 0 if none."""
    plain = re.sub(r"\([^)]{0,300}\)", " ", unspaced(text)).lower().replace("&", " and ").replace("’", "'")
    words = [known_word(w.strip(".'")) for w in WORD.findall(plain.replace("'s", ""))]
    if not words or len(words) > MAX_WORDS:
        return None, 0
    phrase = PHRASES.get(" ".join(w for w in words if w not in ("my", "the", "brief")))
    sides = [PHRASES.get(side.strip()) for side in plain.split(" / ")]
    phrase = phrase or (next(filter(None, sides), None) if len(sides) == 2 and len(words) <= MAX_BILINGUAL else None)
    if phrase:
        return phrase, 2
    if _ENGAGEMENTS.match(plain):
        return "experience", 2
    if _LEARNED.match(plain):
        return "certifications", 2
    known = [w for w in words if w in KIND_OF]
    if not known:
        named = words[-1] == "knowledge" and len(words) <= 3
        return ("skills", 2 if all(w in MODIFIERS for w in words) else 1) if named else (None, 0)
    strong = [w for w in known if w not in WEAK] or known
    strong = [w for w in strong if KIND_OF[w] not in LATE] or strong
    kinds = [KIND_OF[w] for w in strong]
    kind = "experience" if "experience" in kinds and {"projects", "certifications"} & set(kinds) else kinds[0]
    if words[-1] == "experience" and kind == "skills" and "and" not in words:
        kind = "experience"  # of what stands before it: `Information Technology Experience`
    if _names_one_more(words):
        return kind, 2
    phrase_of_more = any(w in ("in", "for", "from", "with", "by", "at", "on") for w in words)
    if all(w in KIND_OF or w in MODIFIERS for w in words) and not (phrase_of_more and kind in COUNTED):
        return kind, 2
    own = words if kind in COUNTED else [w for w in words if w in KIND_OF or w not in MODIFIERS]
    main = own[-1] in KIND_OF or own[0] in KIND_OF
    return (kind, 1) if main and len(words) - len(known) <= 3 and not phrase_of_more else (None, 0)


def _names_one_more(words: Sequence[str]) -> bool:
    """`Key Skills and Feats`: heading words, and one other word beside them."""
    if len(words) < 3 or words[-2] != "and" or words[-1] in KIND_OF:
        return False
    return all(w in KIND_OF or w in MODIFIERS for w in words[:-2]) and words[-3] in (
        "skills",
        "competencies",
        "strengths",
    )


COUNTED = ("certifications", "education", "projects")
"""`Certificate in Project Management` is one of them, no heading."""


def candidates_of(line: Line) -> Iterator[Candidate]:
    """What of a line could be a heading."""
    cut, text = without_marker(line.text)
    whole = text.strip(END)
    if line.index >= BELOW_TITLE and BIO_DATA.fullmatch(whole):
        yield Candidate(line, whole, "personal", 2)
        return
    if not whole or TITLES.fullmatch(whole) or not any(c.isalpha() for c in whole):
        return
    spread = re.sub(r"\s{6,}", " ", whole)
    if kind_of_wording(spread)[1] == 2 and "\t" not in whole:
        whole = spread  # words pushed apart for show
    lasting = LASTING.search(whole) if len(whole) <= MAX_CHARS else None
    if lasting and kind_of_wording(whole[: lasting.start()])[0] == "experience":
        yield Candidate(line, whole, *kind_of_wording(whole[: lasting.start()]))
        return
    inline = list(_inline(line, cut, text)) if ":" in whole else []
    if inline:
        yield from inline
    elif len(whole) <= MAX_CHARS and not re.search(r"\t|\d{3}|@|\s{6,}\S", whole):
        kind, wording = kind_of_wording(whole)
        if _counts_one(whole, kind):
            kind, wording = None, 0
        yield Candidate(line, whole, kind, wording)
    else:
        yield from _inline(line, cut, text)
        yield from _trailing(line)


def _trailing(line: Line) -> Iterator[Candidate]:
    """`... for banks. Core competencies include:`: a heading at the end of a paragraph, before its list."""
    found = re.search(rf"(?:^|[.;]\s+)([A-Z][^.;:]{{3,{MAX_CHARS}}}?\binclud(?:es?|ing))[\s:….]*$", line.text)
    kind, wording = kind_of_wording(found[1]) if found and found.start() else (None, 0)
    if found and kind == "skills" and wording == 2:
        yield Candidate(line, found[1], kind, wording, len(line.text))


def _inline(line: Line, cut: int, text: str) -> Iterator[Candidate]:
    """`Interests<TAB>Cricket`, `Objective: To work ...`: a heading with its content behind it."""
    for pattern in INLINE:
        found = pattern.match(text)
        kind, wording = kind_of_wording(found[1].strip(END)) if found else (None, 0)
        if found and wording == 2 and not _counts_one(found[1], kind) and not CONTACT.match(found[1]):
            yield Candidate(line, found[1].strip(END), kind, wording, cut + found.end())
            return


def _counts_one(text: str, kind: ResumeSectionKind | None) -> bool:
    """Whether it names one of several: `Project 2`, `Project#1: Billing`."""
    return kind == "projects" and bool(re.search(r"\d\W*$|^projects?\W{0,3}\d", text, re.IGNORECASE))
