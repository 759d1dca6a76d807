"""Which lines of a job may change places at all: runs of like bullets, and what binds a line to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Block, Form
from resume_tailor.places import BLANK, name_position
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.gate import holder_of
from resume_tailor.suggestions.lines.telling import ASSISTED
from resume_tailor.suggestions.wording import quoted

_DEPENDS = re.compile(
    r"^(?:this|these|it|they|also|then|additionally|furthermore|further|moreover|in addition|later|after that|besides|"
    r"as well as|and|both|such|thereby|which|including|subsequently|finally|other|same|similarly|likewise|"
    r"the (?:above|same|system|product|application|project|module|tool)\b|its|their)\b",
    re.I,
)
_LOWER = re.compile(r"^[a-z]")
_ENDED = re.compile(r"[.!?]\W*$")
"""How a line ends that the next one does not continue, whatever this begins with."""
_DATED = re.compile(
    r"^\W*(?:(?:19|20)\d\d\b|\d{1,2}/\d{2,4}|q[1-4]\b|phase\b|step\b|project\s*(?:#|\d|:|name)|\d+[.)])", re.I
)
_OPENER = re.compile(
    r"\b(?:overall|end[- ]to[- ]end|full responsibility|responsible for (?:all|the)|reporting to the|"
    r"team of|representing|in charge of|hired to|recruited to|promoted to|joined|served as|serve as|worked as|"
    r"working as|acting as|key (?:responsibilities|achievements)|scope|portfolio of|summary|my role|i was|deputed)\b",
    re.I,
)
_MANDATE = re.compile(
    r"\W*(?:own|lead|led|manag|run|ran|head|direct|overse|overs[ae]w|sponsor)\w*\s+(?:(?:and|&) \w+ )?"
    r"(?:the|an?|all|team|two|three|four|five|six|several|various|complete|entire|\d+|\W?[$€£])\b"
    r"|\W*\w+(?:,? (?:and|&) \w+)? (?:all|the (?:overall|entire|whole)|entire|complete)\b",
    re.I,
)
"""How a line begins that says what somebody was there for."""
_AS_A = re.compile(r"\b(?:as|as an?|the|my role) (?:\w+ ){0,3}(?:Manager|Lead|Leader|Coordinator|Director|Master)\b")
_HEADED = re.compile(r"(?=.{3,42}:\s)[A-Z][\w&/,-]*(?: [\w&/,-]+){0,3}:\s")
_WHOLE_LINE = 90
"""Characters from which a line with a label before it says the whole of it, so that none below belongs to it."""
_OF_A_YEAR = re.compile(r"\bF\.?Y\b|\b(?:19|20)\d\d\b|\b\d{4}-\d\d\b")
_LABEL = re.compile(
    r"^\W*(?:projects?|clients?|company|employer|environment|location|duration|role|team size|responsibilit\w+|domain|"
    r"industry|technolog\w+|tools?|platform|title|description|project description|designation)"
    r"(?: name| profile| title| description| used)?\s*[:–-]",
    re.I,
)
"""Lines of data about a project, which stand in an order of their own."""
_UNFINISHED = re.compile(r"(?:\b(?:and|or|of|with|to|the|for|in|by|as|a|an|from|etc)|[,:;(&/-])$", re.I)
_PAPERS = re.compile(
    r"\b(?:to|for|by) (?:the |our |my )?(?:senior )?project manager\b|"
    r"\b(?:binders?|files|folders?|minutes|attendance|travel|(?<!\d )tickets|stationery|invoices?|vouchers?)\b",
    re.I,
)
"""What routine is about, and what is done for whoever leads."""
_DOING = re.compile(
    r"^\W*(?:[A-Z]\w+ly |To |I |I was |Also |Am |Responsible|In charge|Overall|Single point)?"
    r"(?:\w+(?:ed|ing)\b|manag|lead|led\b|prepar|develop|coordinat|co-ordinat|plan|track|monitor|ensur|maintain|built|"
    r"build|wrote|write|ran\b|run\b|drove|drive|own\b|took|take|kept|keep|set\b|cut\b|hold|held|brief|chair|report|"
    r"present|negotiat|deliver|execut|conduct|facilitat|control|review|establish|provid|creat|identif|analy[sz]|"
    r"prepare|perform|implement|work|interact|liais|communicat|support|assist|responsib|handl|organi[sz]|oversee|"
    r"oversaw|direct|design|defin|estimat|brought|evaluat|collect|understand|guid|mentor|train|moderat|schedul|"
    r"resource|risk|project|budget|stakeholder|cost|vendor|preparation|execution|management|team|quality|coordination|"
    r"co-ordination|single|my|overall|end|migrat|integrat|facilitat|mitigat|govern|launch|deploy|resolv|"
    r"(?:got|put|split|won|made|met|grew|sold|taught|gave|began|dealt|rebuilt|rewrote|sent|laid|shut)\b|"
    r"\w+ (?:and |& )?(?:\w+ )?management)",
    re.I,
)
"""How a line begins that tells of work, not the name of a building or client."""
_SHORTEST, _LONGEST, _LONGEST_PLAIN = 25, 420, 260
"""Characters between which a line makes an opening."""


def bullet_runs(case: Case) -> list[tuple[str, ...]]:
    """Neighbouring bullets of the same job, list and level, two or more, in the order of the document.

    Where a job tells its work in plain paragraphs, a line each, these count as bullets.
    """
    runs: list[list[str]] = []
    ids = {*case.resume.bullet_ids, *_plain_lines(case), *_told_in_lists(case)}
    for block_id in sorted(ids, key=case.places.order.__getitem__):
        if not case.block(block_id).text.strip() or not holder_of(block_id, case):
            continue
        if runs and _neighbours(case.block(runs[-1][-1]), case.block(block_id), case):
            runs[-1].append(block_id)
        else:
            runs.append([block_id])
    return [tuple(run) for run in runs if len(run) > 1 and all(case.editable(i) for i in run)]


def _told_in_lists(case: Case) -> Iterator[str]:
    """Bullets of a summary or skills section that tell something, as in resumes by function."""
    for section in case.resume.sections:
        if section.kind in ("summary", "skills"):
            yield from (i for i in section.block_ids if case.block(i).kind == "item")
        if section.kind == "contact":
            yield from (i for i in section.block_ids if _is_line(bare(case.block(i))))


def _plain_lines(case: Case) -> Iterator[str]:
    """Paragraphs of jobs that are a line of work each, as bullets are, without a glyph."""
    for position in case.resume.positions:
        if not set(position.block_ids) & set(case.resume.bullet_ids):
            for block_id in position.block_ids:
                block = case.block(block_id)
                if block.kind == "paragraph" and len(block.text) <= _LONGEST_PLAIN and _is_line(bare(block)):
                    yield block_id


def lines_above(block_id: str, case: Case) -> int:
    """How many lines of work stand right above this one, in the list as a reader sees it.

    A list may be several runs, where the form of its lines changes on the way.
    """
    bullets, holder = set(case.resume.bullet_ids), holder_of(block_id, case)
    count = 0
    for block in reversed(case.resume.document.blocks[: case.places.order[block_id]]):
        if not block.text.strip():
            continue
        if holder_of(block.id, case) != holder or not (block.id in bullets or _is_line(bare(block))):
            break
        count += 1
    return count


def told_before(block_id: str, case: Case) -> int:
    """How many lines of work the same job or section has before this one, whatever headings stand between them."""
    holder, count = holder_of(block_id, case), 0
    for block in case.resume.document.blocks[: case.places.order[block_id]]:
        count += holder_of(block.id, case) == holder and bool(_DOING.match(bare(block))) and _is_long(bare(block))
    return count


def _is_long(text: str) -> bool:
    return len(text) >= _SHORTEST


def own_heading(block_id: str, case: Case) -> str:
    """The heading right above a list within a job, which makes it a list of its own to a reader; empty for none."""
    own = case.places.positions.get(block_id)
    for block in reversed(case.resume.document.blocks[: case.places.order[block_id]]):
        text = block.text.strip(BLANK + ":")
        if text:
            listed = block.id in case.resume.bullet_ids or block.kind in ("item", "cell")
            titled = block.id in case.places.titles or own is None or block.id not in own.block_ids
            short = len(text.split()) <= _HEADING and text[-1] not in ".,;" and not _PERIOD.search(text)
            return text if short and not listed and not titled else ""
    return ""


_HEADING = 6
"""Words of a heading within a job at most."""


def why_unsure(block_id: str, case: Case) -> str:
    """Why it is unsure that the line belongs to the job it is counted to; empty where it is not.

    A line with dates between the job's own heading and its work may be the heading of another job.
    """
    position = case.places.positions.get(block_id)
    own = position.block_ids if position else ()
    before = [case.block(i) for i in own if case.places.order[i] < case.places.order[block_id]]
    if any(block.kind != "item" and _PERIOD.search(block.text) for block in before):
        return "A line with dates stands between this job's heading and its lines, so that they may be another job's."
    return ""


_PERIOD = re.compile(
    r"\b(?:19|20)\d\d\b(?=.*\b(?:to|till|until|present|current|date|months?|years?|(?:19|20)\d\d)\b)|"
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\W{0,3}(?:\d{1,2}\w*\W+)?(?:\d{4}|\d\d)\b",
    re.I,
)
"""Dates as the heading of a job has them."""


def _is_line(text: str) -> bool:
    """Whether the paragraph tells one thing that was done: no heading, no label, no prose."""
    told = len(text) >= _SHORTEST and _DOING.match(text) and not re.search(r"[\t\n:]|[.!?]\s+[A-Z]", text)
    return bool(told) and not _LABEL.match(text) and not _DATED.match(text)


def _neighbours(one: Block, other: Block, case: Case) -> bool:
    first, last = case.places.order[one.id], case.places.order[other.id]
    between = case.resume.document.blocks[first + 1 : last]
    if any(block.text.strip() or block.kind == "cell" for block in between):
        return False
    if holder_of(one.id, case) != holder_of(other.id, case):
        return False
    a, b = one.form, other.form
    if a is None or b is None:
        return a is b and one.kind == other.kind
    return one_list(a, b)


def one_list(a: Form, b: Form) -> bool:
    """Whether two lines look like items of one list: of one level and size, at one indent, be the styles others.

    What moves from the one to the other takes the look of its new place, as the paragraphs' properties stay.
    """
    if (a.list_level, a.cell, a.story, a.glyph) != (b.list_level, b.cell, b.story, b.glyph):
        return False
    if a.list_level is None or a.style == b.style:
        return (a.list_id, a.style) == (b.list_id, b.style)
    alike = (a.size, a.bold, a.indent) == (b.size, b.bold, b.indent)
    return alike and (a.list_id == b.list_id or a.indent is not None)


def name_holder(block_id: str, case: Case) -> str:
    """The job or list that the line belongs to, for a reader."""
    position = case.places.positions.get(block_id)
    return name_position(position) if position else f"“{case.places.name(block_id)}”"


def bare(block: Block) -> str:
    """The line without its typed glyph."""
    return block.text.strip(BLANK)


_STANDING = re.compile(
    r"\byears?\W{0,2} (?:of )?(?:\w+ ){0,4}experience\b|\bexperience of (?:over |more than )?\d|\bcurrently\b|"
    r"\b(?-i:PGDM|MBA|PMP|B\. ?E|BE|B\.? ?Tech|B\.? ?Sc|M\.? ?Sc|Bachelor|Master|[Gg]raduate|[Dd]iploma)\b"
    r"(?! (?:[Pp]lan|[Ss]ched|[Pp]rog))",
    re.I,
)


def is_standing(text: str) -> bool:
    """Whether the line of a summary says who somebody is: years, degree or present post, which stay in front."""
    return bool(_STANDING.search(text))


def is_mandate(text: str) -> bool:
    """Whether the line says what the job was, so that it stays first."""
    return bool(_OPENER.search(text[:90]) or _AS_A.search(text[:120]) or _MANDATE.match(text))


def tells_of_doing(text: str) -> bool:
    """Whether the line begins with something that was done, and not with what it was about (`Two bike lights`)."""
    return bool(_DOING.match(text))


def why_bound(texts: list[str], target: int, source: int, *, eager: bool = False) -> str:
    """Why the line at `source` must not move up to `target`; empty where it may.

    Where no other edit was found (`eager`), a missing full stop does not bind it.
    """
    moved = texts[source]
    if any(_DATED.match(text) or _LABEL.match(text) for text in texts):
        return "The lines carry dates, numbers or labels of their own, so their order has a meaning."
    if sum(bool(_OF_A_YEAR.search(text)) for text in texts) > 1:
        return "Several lines tell of their own years, so their order has a meaning."
    headed = [text for text in texts[: source + 1] if _HEADED.match(text)]
    if any(len(text) < _WHOLE_LINE for text in headed) and not all(_HEADED.match(text) for text in texts):
        return "Some lines have a label before them, so that others may belong to these."
    if any(text.endswith(":") for text in texts[: source + 1]):
        return "A line ends with a colon, so what follows belongs to it."
    lower = sum(bool(_LOWER.match(text)) for text in texts)
    for place, text in enumerate(texts[target : source + 2], start=target):
        goes_on = _LOWER.match(text) and lower < len(texts) and not (place and _ENDED.search(texts[place - 1]))
        if _DEPENDS.match(text) or goes_on:
            return f"{quoted(text, 50)} reads as the continuation of the line above it."
    if ASSISTED.match(moved) or _PAPERS.search(moved):
        return "The line tells of assisting or of routine, which is no opening for a job."
    if any(_UNFINISHED.search(text) for text in (*texts[max(0, target - 1) : source + 1],)):
        return "A line ends as if it went on in the next one."
    if not _DOING.match(moved):
        return "The line does not begin with what was done."
    if moved[:1].islower() and lower < len(texts) and not target:
        return "The line is written as a fragment, the others are not."
    if not eager and _is_fragment(moved, texts):
        return "The line has no full stop and the others have one."
    if not _SHORTEST <= len(moved) <= _LONGEST:
        return "The line is too short or too long to open a job with."
    return ""


def _is_fragment(moved: str, texts: list[str]) -> bool:
    """Whether the line is one of few without the full stop that the others have."""
    ended = sum(text.rstrip()[-1:] in ".!" for text in texts)
    return moved.rstrip()[-1:] not in ".!" and ended > 0.8 * len(texts)
