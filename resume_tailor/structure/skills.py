"""Listed skills: the items of the skills sections, one by one, as written, with the category before them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from resume_tailor.model import Block, ListedSkill, Section
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.headings import Heading, kind_of_wording
from resume_tailor.structure.job_lines import employer_score, title_score
from resume_tailor.structure.lines import Line, without_marker

CATEGORY = re.compile(r"([^:,;|•\t]{2,45}?)\s*(?::|\t|\s[-–—]\s|[-–—]\s(?=[A-Z])|\s{4,}:?)\s*[:\-–—\t ]*(?=\S)")
LEAD = re.compile(
    r"(?:(?:computer |technical |it )?(?:proficien(?:t|cy)|skilled|experienced?|expertise|expert|knowledgeable|"
    r"(?:good |basic |working |strong |sound |thorough |excellent |hands[- ]on )*"
    r"(?:knowledge|experience|understanding|command)|"
    r"familiar(?:ity)?|well[- ]versed|conversant|competent|hands[- ]on)\s+(?:in|with|of|on|over|using|at)\s+"
    r"(?:the )?(?:use of |using )?)",
    re.IGNORECASE,
)
TAIL = re.compile(r"[\s,]*(?:\betc\.?|\band (?:so on|more|others)|…|\.{3})[\s.]*$", re.IGNORECASE)
RATING = re.compile(
    r"(?:(?:read|write|writing|speak|understand|spoken|written|verbal)(?:[\s,/&]|and\b)*)+|"
    r"(?:expert|advanced|intermediate|beginner|basics?|proficient|fluent|native|excellent|good|average|\d{1,2}\+?\s*"
    r"(?:years?|yrs?)|\d{1,3}\s?%|\d(?:\s?/\s?|\s+of\s+)\d+)[\s.)]*",
    re.IGNORECASE,
)
COLUMN_HEAD = re.compile(
    r"(?:(?:skills?|tools?|software|technolog(?:y|ies)|category|level|proficiency|experience|rating|versions?|"
    r"last used|years?(?: of experience)?)(?:\s*/\s*|\s+)?)+",
    re.IGNORECASE,
)
"""What stands at the top of a column of a table of skills."""
CLOSING = re.compile(
    r"(?:(?:date|place)\s*[:\-–]|(?:sincere(?:ly)?|thank(?:s|ing)|yours|regards)\b|.*\bhereby (?:declare|certify)\b)",
    re.IGNORECASE,
)
"""What ends a resume; no section goes on after it."""
SEPARATORS = re.compile(r"\s*[|¦•♦●▪◆·;✓\uf0b7\uf0a7\uf0d8]\s*|\t+|\s{3,}")
COLUMN = re.compile(r"\t+|\s{3,}")
COMMA = re.compile(r"\s*,\s*+(?:and\s+|&\s+)?+(?!\d{3}\b|(?:19|20)\d\d\b)|(?<=[a-z]{3})\.\s*(?=[A-Z][A-Za-z])")
AND = re.compile(r"\s+and\s+|\s*&\s+")
PRODUCT = re.compile(
    r"\d|[a-z][A-Z]|\b(?:MS|Microsoft|Adobe|Google|IBM|SAP|Oracle|Win|Windows|Vista|XP|Mac|Linux|Unix|Word|Excel|Access|"
    r"Outlook|Visio|Java|Python|HTML|CSS|SQL|C)\b|\b[cC]\+\+|\bC#"
)
"""What tells a product's name."""
PRAISE = re.compile(
    r"(?:very )?(?:strong|good|excellent|effective|solid|outstanding|exceptional|great|superior|superb)\b[^:;]*"
    r"\b(?:skills?|abilit(?:y|ies))\W*$",
    re.IGNORECASE,
)
"""`Strong analytical, planning and management skills`: one item with several adjectives."""
ABILITY = re.compile(r"\b(?:skills?|abilit(?:y|ies))\b", re.IGNORECASE)
EDGES = " \t\xa0.,;:•|*-–—♦●▪◆✓\uf0b7\uf0a7\uf0d8"
NEW_WORDS = 4
"""Words from which what begins with a capital after a comma is an item of its own, not a name in a list."""
MAX_ITEM_WORDS = 20
"""A bullet longer than this describes, it lists nothing."""
MAX_PROSE_WORDS = 14
"""A line outside of a list that is longer and has no separators is prose."""
TELLING_WORDS = 12
"""The median bullet of a section that tells."""
LIST_WORDS = 4.0
"""Words of an item on average, above which the commas of a line part clauses rather than items."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A line of a skills section, from where its content begins."""

    line: Line
    begin: int


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
        own = [line for line in lines if line.block.id in ids and inline.get(line.index, 1)]
        parts = [_Part(line, inline.get(line.index) or without_marker(line.text)[0]) for line in own]
        found.extend(_section(parts))
    return tuple(found)


def _section(whole: Sequence[_Part]) -> Iterator[ListedSkill]:
    parts = whole[: _end(whole)]
    if _tells(parts):
        return
    tables = _label_tables(parts)
    commas, tabs = _commas_part(parts), _tabs_label(parts)
    group = row = ""
    for place, part in enumerate(parts):
        line = part.line
        own_row, _, column = line.form.cell.rpartition("/")
        if (own_row.rpartition("/")[0] in tables and column == "c0") or _is_label(part, parts[place + 1 :]):
            group, row = line.text.strip(EDGES), own_row
            continue
        group = group if row == own_row or not row else ""
        text = line.text[part.begin :]
        tabular = "\t" in text or bool(line.form.cell)
        if find_ranges(text) or _is_prose(line, text) or (tabular and _heads_columns(text)):
            continue
        own, cut = _category(text)
        if cut and not tabs and "\t" in text[:cut] and ":" not in text[:cut]:
            own, cut = "", 0
        at = line.start + part.begin + cut
        for start, end in _items(text[cut:], commas or not line.item):
            yield _listed(line.block, at + start, at + end, own or group)


def _end(parts: Sequence[_Part]) -> int:
    """How many lines belong to the section: what follows a job's line or a closing formula is no list of skills."""
    for place, part in enumerate(parts):
        text = part.line.text
        if CLOSING.match(text):
            return place
        is_job = not part.line.item and find_ranges(text) and (title_score(text) > 1 or employer_score(text))
        if is_job:
            while place and parts[place - 1].line.bold and not parts[place - 1].line.item:
                place -= 1
            return place
    return len(parts)


def _heads_columns(text: str) -> bool:
    cells = [cell.strip(EDGES) for cell in re.split(r"\t+", text)]
    return all(COLUMN_HEAD.fullmatch(cell) for cell in cells if cell)


def _listed(block: Block, start: int, end: int, group: str) -> ListedSkill:
    before, _, line = block.text[:start].rpartition("\n")
    row = before.count("\n") + ("\n" in block.text[:start])
    list_id = f"{block.id}#{row}.{len(COLUMN.findall(line.lstrip()))}"
    return ListedSkill(block.text[start:end], block.id, start, end, group, list_id)


def _tells(parts: Sequence[_Part]) -> bool:
    """Whether a section tells of what was done rather than lists: most of its bullets are sentences."""
    words = sorted(len(p.line.text.split()) for p in parts if p.line.item)
    return len(words) > 3 and words[len(words) // 2] >= TELLING_WORDS


def _label_tables(parts: Sequence[_Part]) -> set[str]:
    """The tables whose first column names what the others list, rather than listing too."""
    rows: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for part in parts:
        row, _, column = part.line.form.cell.rpartition("/")
        if row:
            rows[row.rpartition("/")[0]][row][column].append(part.line.text)
    found = set()
    for table, held in rows.items():
        wide = [[" ".join(texts) for texts in cells.values()] for cells in held.values() if len(cells) > 1]
        labelled = [t for t in wide if t[0].rstrip().endswith(":") or re.search(r"[,;/]|^\W*$", " ".join(t[1:]))]
        if wide and 2 * len(labelled) >= len(wide) and not any("," in t[0] for t in wide):
            found.add(table)
    return found


def _commas_part(parts: Sequence[_Part]) -> bool:
    """Whether commas part items in the bullets of a section: not where most bullets hold none, or are long."""
    bullets = [p.line.text[p.begin :] for p in parts if p.line.item]
    lists = sum(any(not _depth(b, m.start()) for m in COMMA.finditer(b.strip(EDGES))) for b in bullets)
    return 2 * lists > len(bullets)


def _tabs_label(parts: Sequence[_Part]) -> bool:
    """Whether what stands before a tab names what stands after it: not in a grid of single items."""
    rests = [p.line.text.partition("\t")[2] for p in parts if "\t" in p.line.text]
    return 2 * sum("," in rest for rest in rests) > len(rests)


def _is_label(part: _Part, following: Sequence[_Part]) -> bool:
    """Whether a line names the skills in the lines after it."""
    line, text = part.line, part.line.text.rstrip()
    if not following or len(text) > 50 or re.search(r"[,;|\t]", text):
        return False
    after = following[0].line
    if text.endswith((":", ":-")) or kind_of_wording(text.strip(EDGES)) == ("skills", 2):
        return True
    if line.form.cell != after.form.cell or line.item:
        return False
    if line.form.outline_level is not None and after.form.outline_level is None:
        return True
    return line.bold and (after.item or not after.bold) and not (after.item and len(following) == 1)


def _is_prose(line: Line, text: str) -> bool:
    words = len(text.split())
    if ";" in text.strip(EDGES):
        return False
    if line.item:
        return words > MAX_ITEM_WORDS and not _is_list(text)
    return words > MAX_PROSE_WORDS and not _is_list(text) and not SEPARATORS.search(text.strip(EDGES))


def _category(text: str) -> tuple[str, int]:
    """The category label at the start of a line, and how many characters it takes with its colon."""
    found = CATEGORY.match(text)
    if not found or len(found[1].split()) > 6 or ("(" in found[1] and ")" not in found[1]):
        return "", 0
    separator, rest = text[found.end(1) : found.end()], text[found.end() :]
    if RATING.fullmatch(rest) or (SEPARATORS.search(rest.strip(EDGES)) and "\t" in separator):
        return "", 0
    short = "\t" not in separator and len(found[1].split()) <= 2 and len(rest.split()) <= 8
    if ":" in separator or re.search(r"[,;|/&]", rest) or short:
        return found[1].strip(EDGES), found.end()
    return "", 0


def _items(text: str, commas: bool) -> Iterator[tuple[int, int]]:
    """Spans of the items of a text."""
    lead = LEAD.match(text)
    begin = lead.end() if lead and len(COMMA.findall(text[lead.end() :])) > 1 and _is_list(text[lead.end() :]) else 0
    tail = TAIL.search(text)
    end = tail.start() if tail else len(text)
    rated = re.search(r"\s*[-–—:(]\s*(?=\S)", text[begin:end])
    if rated and RATING.fullmatch(text[begin:end], rated.end()):
        end = begin + rated.start()
    for start, stop in _split(text[begin:end], commas):
        piece = text[begin + start : begin + stop]
        left = len(piece) - len(re.sub(rf"^(?:[{re.escape(EDGES.replace('.', ''))}]|\.(?!\w))+", "", piece))
        right = len(piece.rstrip(EDGES))
        if right > left and any(c.isalnum() for c in piece[left:right]) and not RATING.fullmatch(piece[left:right]):
            yield begin + start + left, begin + start + right


def _split(text: str, commas: bool) -> Iterator[tuple[int, int]]:
    place = 0
    for start, stop in _cuts(text, commas):
        yield place, start
        place = stop
    yield place, len(text)


def _cuts(text: str, commas: bool) -> list[tuple[int, int]]:
    """Where a text is parted: at bars, glyphs and wide gaps always, at commas and the last `and` in lists."""
    cuts = [m.span() for m in SEPARATORS.finditer(text) if not _depth(text, m.start())]
    marks = [m.span() for m in COMMA.finditer(text) if not _depth(text, m.start())]
    if marks and ((_is_list(text) and (commas or _is_terse(text))) or _all_begin_anew(text)):
        cuts += marks
        for (_, begin), (end, _) in pairwise([(0, 0), *marks, (len(text), 0)]):
            both = [m for m in AND.finditer(text, begin, end) if not _depth(text, m.start())]
            if len(both) == 1 and _is_pair(text[begin:end]):
                cuts.append(both[0].span())
    elif not marks and not cuts and _is_pair(text):
        cuts += [m.span() for m in AND.finditer(text)]
    return sorted(cuts)


def _is_terse(text: str) -> bool:
    parts = [p for p in COMMA.split(text.strip(EDGES)) if p.strip()]
    parts = [*parts[:-1], *AND.split(parts[-1])] if parts and _is_pair(parts[-1]) else parts
    if len(parts) == 2 and all(len(p.split()) == 1 for p in parts):
        return any(PRODUCT.search(p) for p in parts)
    return len(parts) >= 3 and sum(len(p.split()) for p in parts) <= 2.5 * len(parts)


def _all_begin_anew(text: str) -> bool:
    """`Excellent writing skills, Ability to plan`: a capital after each comma, with more than a name behind it."""
    parts = [p for p in COMMA.split(text.strip(EDGES)) if p.strip()]
    return len(parts) > 1 and all(p[0].isupper() and len(p.split()) >= NEW_WORDS for p in parts)


def _is_pair(text: str) -> bool:
    """`Tally ERP9 & Peachtree`: names of two products, not one skill of two words ("Planning & Control")."""
    parts = AND.split(text.strip(EDGES))
    names = all(re.fullmatch(r"\d+|[A-Z][\w+#./]*(?:[\s-][A-Z0-9][\w+#./]*){0,2}", p) for p in parts)
    return len(parts) == 2 and names and any(PRODUCT.search(p) for p in parts)


def _is_list(text: str) -> bool:
    """Whether the commas of a text part items rather than clauses."""
    parts = [p for p in COMMA.split(text.strip(EDGES)) if p.strip()]
    if len(parts) < 2:
        return False
    limit = LIST_WORDS if len(parts) < 5 else 9
    praise = PRAISE.match(text) and sum(bool(ABILITY.search(p)) for p in parts) == 1
    return not praise and sum(len(p.split()) for p in parts) <= limit * len(parts)


def _depth(text: str, place: int) -> int:
    return max(0, text.count("(", 0, place) - text.count(")", 0, place))
