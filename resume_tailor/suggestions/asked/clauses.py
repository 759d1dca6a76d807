"""The clause of the posting that says something, short enough to be quoted, with its place."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_tailor.model import Block, Posting, Quote
from resume_tailor.places import BLANK, TYPED, quote_line
from resume_tailor.suggestions.wording import quoted

LONGEST = 230
"""Characters of a clause that is quoted whole."""
_BREAK = re.compile(
    r"(?<=[a-z0-9)%])[.!?](?=\s+[A-Z(•\d]|[A-Z][a-z]+[ :])|(?<=[A-Z]{2})\.(?=[A-Z][a-z])|"
    r"[;•●\n]|\s[-–*]\s(?=[A-Z\d])|(?<=[a-z)])\s{2,}(?=[A-Z])|"
    r"(?<=[a-z.)!])(?=(?:Ability|Applicants|Assist|Bachelor|Compensation|Complete|Close|Coordinate|Create|Demonstrated|Desired|"
    r"Develop|Ensure|Excellent|Experience|Facilitate|Familiar|Knowledge|Lead|Maintain|Manage|Minimum|Must|Please|"
    r"Preferred|Prior|Proven|Provide|Required?|Requires|Solid|Strong|Understanding|Work)\b)|"
    r"(?<=[\w)])(?=(?:Location|Duration|Job (?:Overview|Description|Summary)|(?:Hourly|Pay) Rate|Start Date)\s?:)|"
    r"\s(?=(?:Required|Desired|Preferred|Requirements|Qualifications|Responsibilities|Education|Skills)\s?[:*])|"
    r"\s(?=If (?:you|interested)\b)|(?<=[a-z0-9]{4}\.\))\s(?=[A-Z][a-z])|"
    r"(?<=[a-z)])\s(?=(?:Must|Experience(?:d)?|Ability|Proficien\w+|Strong|Bachelor\S*|Demonstrated|Excellent) )"
)
"""Where a clause ends: a full stop, a bullet, a wide space, or a capital that a lost line break left behind."""
_FEWEST_WORDS = 4
"""Words below which a piece of a longer text is a fragment, not a clause."""
_NO_END = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|incl|approx|est|inc|u\.s|no|sr|jr)\.?)$", re.I)
_WISHED = re.compile(
    r"\b(?:preferred|preferably|a plus|plus[.)]?$|nice[- ]to[- ]have|desir(?:ed|able)|ideal(?:ly)?|bonus|"
    r"advantage(?:ous)?|"
    r"additional benefit|helpful|welcome|an asset|not required|would be)\b",
    re.I,
)


_WINDOW = 4 * LONGEST
"""Characters on either side of the words within which a clause's ends are looked for; a posting may be one line."""


_HALF_ENTITY = re.compile(r"\s*(?:\\u0026|&)(?:amp|nbsp)?$")
"""What is left of an entity (`\\u0026amp;nbsp;`) that was cut at its semicolon."""


def clause_around(block: Block, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence or list item around `start:end`, cut at words where it is longer than `LONGEST`."""
    return _clause_around(block.text, start, end)


@lru_cache(maxsize=4096)  # every kind of suggestion asks for the same clauses
def _clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    left, right = first, last = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    for hit in _BREAK.finditer(text, first, last):
        if text[hit.start() : hit.end()] == "." and _NO_END.search(text[max(0, hit.start() - 10) : hit.start()]):
            continue
        if hit.group() not in _STOPS and _in_bracket(text, hit.start(), hit.end()):
            continue
        if hit.end() <= start:
            left = hit.end()
        elif hit.start() >= end:
            right = hit.end() if text[hit.start() : hit.end()] in (".", "!", "?") else hit.start()
            break
    few = len(text[left:right].split()) < _FEWEST_WORDS and ":" not in text[left:right]
    if few and len(text) > LONGEST // 2:
        left, right = first, last
    if right - left > LONGEST:
        left, right = _cut(text, left, right, start, end)
    while left < right and text[left] in f"{BLANK},":
        left += 1
    return left, left + len(_HALF_ENTITY.sub("", text[left:right]).rstrip())


_STOPS = (".", "!", "?", "\n")
_BRACKET = 80
"""Characters on either side within which a bracket's two halves stand."""


def _in_bracket(text: str, start: int, end: int) -> bool:
    """Whether the place lies between a bracket and its other half: `(Hybrid - 3 days onsite, local only)`."""
    before, behind = text[max(0, start - _BRACKET) : start], text[end : end + _BRACKET]
    opened = before.rfind("(") > before.rfind(")")
    closes, opens = behind.find(")"), behind.find("(")
    return opened and closes >= 0 and (opens < 0 or closes < opens) and "\n" not in before[before.rfind("(") :]


def _cut(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """The part around the words: from its own beginning where that is near, else from a word before them."""
    low = left if end - left < LONGEST * 3 // 4 else max(left, start - LONGEST // 3)
    if low > left:
        low += max(text[low:start].find(" "), 0)
    high = min(right, max(low + LONGEST, end))
    if high < right:
        high = max(text.rfind(" ", 0, high), end)
        opened = text.rfind("(", end, high)
        high = opened if opened > text.rfind(")", end, high) else high
    return low, high


def quote_clause(posting: Posting, quote: Quote, start: int, end: int) -> Quote:
    """The posting's clause around `start:end` of the quote's block, at the quote's place."""
    block = posting.document.block(quote.block_id)
    left, right = clause_around(block, start, end)
    return Quote("posting", block.id, left, right, block.text[left:right], quote.place)


def quote_title(posting: Posting) -> tuple[Quote, ...]:
    """The line that names the job; none where the posting has no title, or none that stands in one block."""
    block = next((b for b in posting.document.blocks if posting.title and posting.title in b.text), None)
    if block is None:
        return ()
    start = block.text.index(posting.title)
    return (quote_line("posting", block, start, start + len(posting.title), "title"),)


def quote_around(posting: Posting, block: Block, start: int, end: int) -> Quote:
    """The posting's clause around `start:end` of the block, at the line where it begins."""
    left, right = clause_around(block, start, end)
    return Quote(
        "posting", block.id, left, right, block.text[left:right], f"line {posting.document.line(block.id, left)}"
    )


_MARK_BEFORE = re.compile(r"^[o§](?=[A-Z][a-z])")
_MARK_BEHIND = re.compile(r"(?<=[\w)])\s[lo§]\W*$")
"""List marks that a lost symbol font left as letters, glued to a clause: `oWillingness`, `(mainly Scrum) l`."""


def say(posting: Posting, quote: Quote) -> str:
    """The clause in quotation marks, with an ellipsis where its sentence began earlier or goes on."""
    block = posting.document.block(quote.block_id)
    before = block.text[max(0, quote.start - 20) : quote.start].rstrip(TYPED)
    after = block.text[quote.end : quote.end + 20].lstrip()
    opening = "… " if before[-1:].isalnum() and block.text[quote.start : quote.start + 1].islower() else ""
    text = _MARK_BEFORE.sub("", _MARK_BEHIND.sub("", quote.text)).rstrip(" .:*")
    closing = " …" if after[:1].islower() and len(text) > LONGEST - 40 else ""
    return quoted(f"{opening}{text}{closing}", LONGEST + 20)


def is_wished(text: str) -> bool:
    """Whether the clause says that it is a wish, not a condition."""
    return bool(_WISHED.search(text))


def is_among_wishes(quote: Quote, posting: Posting) -> bool:
    """Whether the clause stands under a heading of wishes (`Nice to have`)."""
    return any(quote.block_id in section.block_ids for section in posting.sections if section.kind == "preferred")
