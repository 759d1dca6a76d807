"""Listed skills: the items of the skills sections, one by one, as written, with the category before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.model import Block, ListedSkill, Section
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.headings import Heading
from resume_tailor.structure.job_lines import employer_score, title_score
from resume_tailor.structure.lines import Line, without_marker
from resume_tailor.structure.skill_items import (
    COMMA,
    EDGES,
    LIST_WORDS,
    PRODUCT,
    RATING,
    SEPARATORS,
    depth,
    is_list,
    items_of,
)
from resume_tailor.structure.skill_tables import (
    Part,
    Role,
    cells_of,
    headed_columns,
    heads_columns,
    label_tables,
    roles_of,
)

CATEGORY = re.compile(r"([^:,;|•\t]{2,45}?)\s*(?::|\t|\s[-–—]\s|[-–—]\s(?=[A-Z])|\s{4,}:?)\s*[:\-–—\t ]*(?=\S)")
CLOSING = re.compile(
    r"(?:(?:date|place)\s*[:\-–]|(?:sincere(?:ly)?|thank(?:s|ing)|yours|regards)\b|.*\bhereby (?:declare|certify)\b)",
    re.IGNORECASE,
)
"""What ends a resume; no section goes on after it."""
SIGNED = re.compile(
    r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2},? (?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:of )?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*,? (?:\d{1,2},? )?(?:19|20)\d\d"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)\.?",
    re.IGNORECASE,
)
"""`Bergen, 2 November 2024`: where and when a resume was signed."""
GRADUATED = re.compile(
    r"(?i)\b(?:university|college|school|institute|b\.?sc|m\.?sc|mba|bachelor|master)\b[^\n]{0,120}\b(?:19|20)\d\d\W*+$"
)
"""`B.Sc. Logistics, Nordvik College, 2012`: a degree with its year, under skills for want of a heading."""
COLUMN = re.compile(r"\t+|\s{3,}")
MAX_PROSE_WORDS = 14
"""A line outside of a list that is longer and has no separators is prose."""
CATEGORY_END = re.compile(r"(?i)\b(?:known|used|handled)\W*$")
"""`Programming Languages Known`: names what the next lines list."""
SEPARATED = re.compile(r"[,;|•\t]")
LONG_WORDS = 25
SENTENCES = re.compile(r"[a-z]{3}\.\s+[A-Z][a-z]+\s.*\.$")
"""Several sentences that tell, whatever stands between them."""
MIN_SENTENCES, MAX_SENTENCE_WORDS = 3, 30
"""Lines of one sentence each, at least so many and none longer, list skills as bullets do."""
TELLING_WORDS = 10
"""The median bullet of a section that tells: there each bullet is one skill, whatever commas it holds."""
DONE = re.compile(
    r"(?:\w+ly\s+)?(?!(?:need|experienc|skill|vers|motivat|dedicat|organi[sz]|commit|qualifi|certifi|detail|train|focus|"
    r"orient|determin|educat|seasoned|talent|advanc|unmatch|demonstrat|prov)e?d\b)"
    r"(?:[a-z]{3,}ed|led|ran|built|wrote|won|grew|made|took|held|set up|lead a)\b",
    re.IGNORECASE,
)
"""How a bullet begins that tells of work done, not of an ability."""
NARRATED = 0.25
MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W{1,4}(?:19|20)\d\d\b", re.IGNORECASE
)
"""A month of a year: what was attended or passed then is no skill."""


def find_skills(
    lines: Sequence[Line], sections: Sequence[Section], headings: Sequence[Heading]
) -> tuple[ListedSkill, ...]:
    """The listed skills of all skills sections, in reading order."""
    inline = {h.line.index: h.inline for h in headings}
    found: list[ListedSkill] = []
    for section in sections:
        if section.kind != "skills":
            continue
        ids = set(section.block_ids)
        held = [line for line in lines if line.block.id in ids and inline.get(line.index, 1)]
        held = held[:-1] if held and _is_signature(held[-1], lines) else held
        own = [line for line in held if _stands_under(line, section, headings)]
        parts = [Part(line, inline.get(line.index) or without_marker(line.text)[0]) for line in own]
        found.extend(_section(parts))
    return tuple(found)


def _is_signature(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the last line of the resume is the name at its top once more."""
    name = line.text.strip(EDGES).casefold()
    return line.index == len(lines) - 1 > 0 and len(name.split()) > 1 and name in lines[0].text.casefold()


def _stands_under(line: Line, section: Section, headings: Sequence[Heading]) -> bool:
    """Whether a line of a section's block is the section's own, where soft breaks part several in one block."""
    within = [h for h in headings if h.line.block.id == line.block.id]
    above = [h for h in within if h.line.index <= line.index]
    if not within:
        return True
    return above[-1].text == section.heading if above else line.block.id != section.heading_id


def _section(whole: Sequence[Part]) -> Iterator[ListedSkill]:
    parts = whole[: _end(whole)]
    if _narrates(parts):
        return
    tables, columns, tells = label_tables(parts), headed_columns(parts), _tells(parts)
    commas, tabs = not tells and _commas_part(parts), _tabs_label(parts)
    explained = _explained(parts)
    group = row = ""
    roles: Sequence[Role] = ()
    for place, part in enumerate(parts):
        line, text = part.line, part.line.text[part.begin :]
        own_row, _, column = line.form.cell.rpartition("/")
        table = own_row.rpartition("/")[0]
        role = columns.get((table, column)) or ("label" if table in tables and column == "c0" else "items")
        if role == "label" or _is_label(part, parts[place + 1 :]):
            group, row = line.text.strip(EDGES), own_row
            continue
        group = group if row == own_row or not row else ""
        if ("\t" in text or line.form.cell) and heads_columns(text):
            roles = roles_of(text) if "\t" in text else ()
        elif role == "items" and not _is_no_list(part, parts):
            spans = _by_tabs(text, roles) if roles and "\t" in text else _by_marks(part, commas, tabs, tells)
            tool = _tool(text) if explained else None
            spans = iter([(*tool, "")]) if tool else spans
            start = line.start + part.begin
            yield from (_listed(line.block, start + a, start + b, own or group) for a, b, own in spans)


EXPLAINED = re.compile(r"([A-Z][^:;,•|\t]{1,40}?)\s*:[\s:\-–]*(?=[A-Z](?:[\w.'’&+/()-]+\s+){2,}[^,;|]+$)")
"""`Primavera: Trained in using it for planning`: a tool, and in words enough what one does with it."""
MAX_EXPLAINED = 240
"""Characters of a line that explains a tool."""


def _explained(parts: Sequence[Part]) -> bool:
    """Whether a section names tools, each with what one does with it: three of them or more, half of them products."""
    texts = [p.line.text[p.begin :] for p in parts]
    names = [text[slice(*tool)] for text in texts if (tool := _tool(text))]
    return len(names) >= 3 and 2 * sum(bool(PRODUCT.search(name)) for name in names) >= len(names)


def _tool(text: str) -> tuple[int, int] | None:
    """Where a line names the tool that it explains; None where it does not."""
    found = EXPLAINED.match(text) if len(text) <= MAX_EXPLAINED else None
    return found.span(1) if found else None


def _by_tabs(text: str, roles: Sequence[Role]) -> Iterator[tuple[int, int, str]]:
    """The items of a row of a table by tabs, each with the row's label."""
    cells = cells_of(text, roles)
    label = next((text[start:end].strip(EDGES) for start, end, role in cells if role == "label"), "")
    for start, end, role in cells:
        if role == "items":
            yield from ((start + a, start + b, label) for a, b in items_of(text[start:end], True))


def _by_marks(part: Part, commas: bool, tabs: bool, tells: bool) -> Iterator[tuple[int, int, str]]:
    """The items of a line as its marks part them, each with the label that the line begins with."""
    whole = part.line.text[part.begin :]
    for begin, text in _labelled_stretches(whole):
        for start, end, own in _by_label(part, text, commas, tabs, tells):
            yield begin + start, begin + end, own


def _labelled_stretches(text: str) -> list[tuple[int, str]]:
    """`Languages: Go, C; Databases: Redis` in two, each with its place; any other text as it is."""
    edges = [0, *(edge for m in re.finditer(r"\s*;\s*", text) for edge in m.span()), len(text)]
    parts = [(a, text[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    labelled = len(parts) > 1 and all(re.match(r"[A-Z][^:,]{2,30}:\s", part) for _, part in parts)
    return parts if labelled else [(0, text)]


def _by_label(part: Part, text: str, commas: bool, tabs: bool, tells: bool) -> Iterator[tuple[int, int, str]]:
    own, cut = _category(text)
    if cut and not tabs and "\t" in text[:cut] and ":" not in text[:cut]:
        own, cut = "", 0
    lists = commas or bool(own) or not part.line.item
    for start, end in items_of(text[cut:], lists, whole=tells and part.line.item and not own):
        yield cut + start, cut + end, own


def _end(parts: Sequence[Part]) -> int:
    """How many lines belong to the section: what follows a job's line or a closing formula is no list of skills."""
    for place, part in enumerate(parts):
        text = part.line.text[part.begin :]
        if CLOSING.match(text) or SIGNED.fullmatch(text):
            return place
        is_job = not part.line.item and find_ranges(text) and (title_score(text) > 1 or employer_score(text))
        if is_job:
            while place and parts[place - 1].line.bold and not parts[place - 1].line.item:
                place -= 1
            return place
    return len(parts)


def _listed(block: Block, start: int, end: int, group: str) -> ListedSkill:
    before, _, line = block.text[:start].rpartition("\n")
    row = before.count("\n") + ("\n" in block.text[:start])
    list_id = f"{block.id}#{row}.{len(COLUMN.findall(line.lstrip()))}"
    return ListedSkill(block.text[start:end], block.id, start, end, group, list_id)


def _narrates(parts: Sequence[Part]) -> bool:
    """Whether a section of long bullets tells what was done: it is a summary under the name of skills."""
    if not _tells(parts):
        return False
    bullets = [p.line.text[p.begin :] for p in parts if p.line.item]
    return sum(bool(DONE.match(text)) for text in bullets) > NARRATED * len(bullets)


def _tells(parts: Sequence[Part]) -> bool:
    """Whether a section tells of what was done rather than lists: most of its bullets are sentences."""
    words = sorted(len(p.line.text.split()) for p in parts if p.line.item)
    return len(words) > 3 and words[len(words) // 2] >= TELLING_WORDS


def _commas_part(parts: Sequence[Part]) -> bool:
    """Whether commas part items in the bullets of a section: not where most bullets hold none, or are long."""
    bullets = [p.line.text[p.begin :] for p in parts if p.line.item]
    lists = sum(any(not depth(b, m.start()) for m in COMMA.finditer(b.strip(EDGES))) for b in bullets)
    return 2 * lists > len(bullets)


def _tabs_label(parts: Sequence[Part]) -> bool:
    """Whether what stands before a tab names what stands after it: not in a grid of single items."""
    rests = [p.line.text.partition("\t")[2] for p in parts if "\t" in p.line.text]
    return 2 * sum("," in rest for rest in rests) > len(rests)


def _is_label(part: Part, following: Sequence[Part]) -> bool:
    """Whether a line names the skills in the lines after it."""
    line, text = part.line, part.line.text.rstrip()
    if not following or len(text) > 50 or re.search(r"[,;|\t]", text):
        return False
    after = following[0].line
    if text.endswith((":", ":-")) or CATEGORY_END.search(text):
        return True
    if line.form.cell != after.form.cell:
        return False
    if kind_of_wording(text.strip(EDGES)) == ("skills", 2):
        return (line.bold and not after.bold) or (after.item and not line.item) or bool(SEPARATED.search(after.text))
    if line.item:
        return line.bold and after.item and not after.bold and len(following) > 1 and following[1].line.item
    short = len(text.split()) <= 3 and not PRODUCT.search(text)
    if short and after.item and len(following) > 1 and following[1].line.item:
        return True
    if line.form.outline_level is not None and after.form.outline_level is None:
        return True
    return line.bold and (after.item or not after.bold) and not (after.item and len(following) == 1)


def _is_no_list(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a line has the dates of something done or passed, or tells in prose."""
    text = part.line.text[part.begin :]
    dated = bool(find_ranges(text) or MONTH.search(text) or GRADUATED.search(text))
    return dated or _is_prose(part, parts)


def _is_prose(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a line tells rather than lists: a long one that no mark parts, unless others like it stand beside it."""
    line, text = part.line, part.line.text[part.begin :]
    words = len(text.split())
    if line.item or words <= MAX_PROSE_WORDS:
        return False
    if words > LONG_WORDS and SENTENCES.search(text) and words > LIST_WORDS * len(re.split(r"[.,;]\s", text)):
        return True
    if is_list(text) or SEPARATORS.search(text.strip(EDGES)):
        return False
    beside = sum(not other.line.item and other.line.form.cell == line.form.cell for other in parts)
    return beside < MIN_SENTENCES or words > MAX_SENTENCE_WORDS or bool(re.search(r"[a-z]\.\s+[A-Z]", text))


def _category(text: str) -> tuple[str, int]:
    """The category label at the start of a line, and how many characters it takes with its colon."""
    found = CATEGORY.match(text)
    if not found or len(found[1].split()) > 6 or ("(" in found[1] and ")" not in found[1]):
        return "", 0
    separator, rest = text[found.end(1) : found.end()], text[found.end() :]
    if "," not in rest and ":" not in separator and _goes_on_naming(found[1], rest):
        return "", 0
    if RATING.fullmatch(rest) or (SEPARATORS.search(rest.strip(EDGES)) and "\t" in separator):
        return "", 0
    short = "\t" not in separator and len(found[1].split()) <= 2 and len(rest.split()) <= 8
    if ":" in separator or re.search(r"[,;|/&]", rest) or short:
        return found[1].strip(EDGES), found.end()
    return "", 0


def _goes_on_naming(label: str, rest: str) -> bool:
    """`SAP- HRM`, `Xilinx – Xilinx ISE`: a product and its part, no category and what it holds."""
    return bool(PRODUCT.fullmatch(label)) or rest.split()[:1] == label.split()[:1]
