"""What keeps programs from reading a resume: observations on its layout, contact data, headings, dates and length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from resume_tailor.model import Block, Finding, Quote, Resume
from resume_tailor.places import ResumePlaces
from resume_tailor.structure.contact import MAIL, has_phone
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.heading_words import words
from resume_tailor.structure.lines import unspaced

PARSING: Final = "Greenhouse, support pages on resumes that cannot be parsed"
LEVER: Final = "Lever, support pages on resume parsing"
OWN: Final = "a choice of this program"
MAX_BYTES: Final = 2_500_000
"""The limit that Greenhouse states for parsing."""
MANY_WORDS, FEW_WORDS = 1300, 150
"""About three pages; less than half a page."""
MAX_QUOTES: Final = 4
COMMON_FONTS: Final = words(
    "aptos arial avenir bahnschrift baskerville bookman calibri cambria candara carlito caladea century cochin "
    "consolas constantia corbel courier didot franklin futura garamond georgia gill goudy helvetica hoefler inter "
    "lato liberation lucida merriweather montserrat noto open optima palatino raleway roboto rockwell segoe "
    "source tahoma times trebuchet ubuntu verdana poppins nunito playfair dejavu rubik work minion myriad book "
    "univers +minor +body ibm pt"
)
PRIVATE = re.compile(r"(?<=\w)[\ue000-\uf8ff]|[\ue000-\uf8ff](?=.*[\ue000-\uf8ff])|\ufffd")


def check_readability(resume: Resume) -> tuple[Finding, ...]:
    """Every observation, with its places and the points it costs, in the order of the checks."""
    return tuple(finding for check in CHECKS for finding in check(resume))


def _finding(
    id_: str, title: str, advice: str, cost: float, quotes: Sequence[Quote] = (), source: str = OWN
) -> Finding:
    return Finding(id_, "readability", title, advice, tuple(quotes[:MAX_QUOTES]), round(cost, 1), source)


def _quotes(resume: Resume, blocks: Sequence[Block]) -> list[Quote]:
    places = ResumePlaces(resume)
    found = []
    worded = [block for block in blocks if any(char.isalnum() for char in block.text)]
    for block in worded[:MAX_QUOTES]:
        text = block.text.strip(" \t\n\xa0\ufffc")[:160]
        start = block.text.index(text)
        found.append(Quote("resume", block.id, start, start + len(text), text, places.name(block.id)))
    return found


def _story(block: Block) -> str:
    return block.form.story if block.form else "body"


def _in_plain_body(block: Block) -> bool:
    return _story(block) == "body"


def _check_contact(resume: Resume) -> Iterator[Finding]:
    """Mail and phone must stand where programs look: in the body's text."""
    for name, holds, cost in (("email address", MAIL.search, 12.0), ("phone number", has_phone, 6.0)):
        holding = [block for block in resume.document.blocks if holds(block.text)]
        id_ = "contact-" + name.split()[0]
        if not holding:
            advice = f"Write your {name} under your name."
            yield _finding(f"{id_}-missing", f"No {name} was found", advice, cost)
        elif not any(map(_in_plain_body, holding)):
            where = {"header": "the page header", "footer": "the page footer", "textbox": "a text box"}
            title = f"The {name} stands only in {where.get(_story(holding[0]), 'a note')}"
            advice = "Write it in the body as well: many programs skip headers, footers and text boxes."
            yield _finding(f"{id_}-hidden", title, advice, cost, _quotes(resume, holding), PARSING)


def _check_tables(resume: Resume) -> Iterator[Finding]:
    blocks = [block for block in resume.document.blocks if block.text.strip()]
    inside = [block for block in blocks if _in_plain_body(block) and block.form and block.form.cell]
    share = _share(inside, blocks)
    if share >= 0.5:
        yield _finding(
            "tables-layout",
            f"{share:.0%} of the text stands in tables",
            "Programs may read a table row by row and mix your columns: use plain paragraphs for your jobs.",
            10,
            _quotes(resume, inside)[:2],
            PARSING,
        )
    elif share >= 0.1:
        advice = "Check that nothing that matters, such as skills or dates, stands only in a table."
        yield _finding(
            "tables", f"{share:.0%} of the text stands in tables", advice, 4, _quotes(resume, inside)[:2], PARSING
        )


def _share(some: Sequence[Block], of: Sequence[Block]) -> float:
    whole = sum(len(block.text.strip()) for block in of)
    return sum(len(block.text.strip()) for block in some) / whole if whole else 0.0


def _check_boxes(resume: Resume) -> Iterator[Finding]:
    blocks = [block for block in resume.document.blocks if block.text.strip()]
    boxed = [block for block in blocks if _story(block) == "textbox"]
    if boxed:
        share = _share(boxed, blocks)
        title = f"{share:.0%} of the text stands in text boxes" if share >= 0.01 else "Some text stands in text boxes"
        advice = "Move it into the body: programs often skip text boxes or read them out of order."
        yield _finding("text-boxes", title, advice, min(15.0, 4 + 20 * share), _quotes(resume, boxed)[:3], PARSING)


def _check_layout(resume: Resume) -> Iterator[Finding]:
    layout = resume.document.layout
    if layout is None:
        return
    if layout.columns > 1:
        advice = "Set the page in one column: programs may read straight across."
        yield _finding("columns", f"The page has {layout.columns} columns", advice, 6, (), PARSING)
    if layout.images:
        what = "a picture" if layout.images == 1 else f"{layout.images} pictures or drawings"
        advice = "Make sure that no words stand in pictures; programs cannot read them."
        yield _finding("images", f"The file holds {what}", advice, min(4.0, 1.5 + layout.images / 2), (), LEVER)
    first = re.split(r"[\s-]", layout.font.lower())[0]
    if layout.font and first not in COMMON_FONTS:
        advice = "Other computers may not have it and will show another: use a common font."
        yield _finding("font", f"Most of the text is set in {layout.font}", advice, 1)


def _check_size(resume: Resume) -> Iterator[Finding]:
    if resume.document.size > MAX_BYTES:
        megabytes = resume.document.size / 1_000_000
        advice = "Compress or remove pictures until it is under 2.5 MB, above which some programs do not read it."
        yield _finding("file-size", f"The file has {megabytes:.1f} MB", advice, 10, (), PARSING)


def _check_headings(resume: Resume) -> Iterator[Finding]:
    headed = [section for section in resume.sections if section.heading]
    kinds = {kind for section in headed for kind in (section.kind, kind_of_wording(section.heading)[0])}
    for kind, cost in (("experience", 8.0), ("skills", 5.0), ("education", 3.0)):
        held = kind in kinds or (kind == "experience" and not resume.positions and not resume.bullet_ids and not headed)
        if not held:
            title = f"No section headed as {kind} was found"
            usual = f"a usual heading, such as {USUAL[kind]}"
            advice = f"If the resume has one, give it {usual}; if not, add one: programs look for it."
            yield _finding(f"heading-{kind}", title, advice, cost)
    blocks = {block.id: block for block in resume.document.blocks}
    odd = [s for s in headed if kind_of_wording(s.heading)[1] == 0 or unspaced(s.heading) != s.heading]
    if odd:
        quotes = _quotes(resume, [blocks[s.heading_id] for s in odd])
        advice = "Use the plain words that programs look for, without spaces between letters."
        yield _finding(
            "headings-unusual", "Section headings in unusual words or spelling", advice, min(6, 2 * len(odd)), quotes
        )


USUAL: Final = {"experience": "Work Experience", "skills": "Skills", "education": "Education"}


def _check_dates(resume: Resume) -> Iterator[Finding]:
    blocks = {block.id: block for block in resume.document.blocks}
    undated = [p for p in resume.positions if p.start is None]
    if undated:
        quotes = _quotes(resume, [blocks[p.heading_ids[0]] for p in undated if p.heading_ids])
        advice = "Give each job a start and an end, month and year: programs add up your years from them."
        yield _finding(
            "dates-missing", f"{_jobs(len(undated))} without dates", advice, min(9, 3 * len(undated)), quotes
        )
    forms: Counter[str] = Counter()
    examples: dict[str, Block] = {}
    for position in resume.positions:
        for found, block in ((r, blocks[i]) for i in position.heading_ids for r in find_ranges(blocks[i].text)):
            if found.readable:
                forms[found.form] += 1
                examples.setdefault(found.form, block)
    if len(forms) > 1:
        advice = "Write all dates alike, best as “Jan 2019 – Mar 2022”."
        yield _finding(
            "dates-mixed", "Dates are written in several ways", advice, 3, _quotes(resume, list(examples.values()))
        )
    if set(forms) == {"year"}:
        advice = "Add the months: a year alone may be counted as no time at all."
        yield _finding(
            "dates-years-only",
            "The dates name years without months",
            advice,
            3,
            _quotes(resume, list(examples.values())),
        )


def _jobs(number: int) -> str:
    return "One job" if number == 1 else f"{number} jobs"


def _check_length(resume: Resume) -> Iterator[Finding]:
    length = len(resume.document.text.split())
    pages = resume.document.layout.pages if resume.document.layout else 0
    if length > MANY_WORDS:
        told = f", {pages} pages" if pages > 1 else ""
        advice = "Two pages are usual: shorten what is old or does not serve the posting."
        yield _finding(
            "length-long",
            f"The resume is long: {length:,} words{told}",
            advice,
            min(8.0, 2 + (length - MANY_WORDS) / 250),
        )
    elif length < FEW_WORDS:
        advice = "There may be more to tell, or it stands in pictures, which programs cannot read."
        yield _finding("length-short", f"The resume is short: {length} words", advice, 8)


def _check_signs(resume: Resume) -> Iterator[Finding]:
    odd = [block for block in resume.document.blocks if PRIVATE.search(block.text)]
    if odd:
        advice = "They come from symbol fonts and turn into boxes elsewhere: use Word's own list bullets."
        yield _finding("odd-signs", "Signs that only a symbol font shows", advice, 2, _quotes(resume, odd))


CHECKS: Final[tuple[Callable[[Resume], Iterator[Finding]], ...]] = (
    _check_contact,
    _check_tables,
    _check_boxes,
    _check_layout,
    _check_size,
    _check_headings,
    _check_dates,
    _check_length,
    _check_signs,
)
