"""What a resume tells twice: the same line word for word, and the same jobs in two lists."""

from __future__ import annotations

import re

from resume_tailor.folding import fold_words
from resume_tailor.model import Block, Suggestion
from resume_tailor.places import name_position, quote_line
from resume_tailor.structure.dates import find_ranges, without_ranges
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.wording import quoted

_FEWEST_WORDS = 8
"""Words that a line must have for its repetition to be no accident."""
_FEWEST_BESIDE = 5
"""Words from which on a line counts where a longer one is repeated as well."""
_KINDS = ("summary", "skills", "experience", "projects", "other")
"""Sections outside of jobs in which a line that stands twice tells nothing new."""
_LABELLED = re.compile(
    r"^\W*(?:client|customer|environment|technolog\w+|tools?|project|location|role|duration|platform|nature|company)\b"
    r"[^:]{0,20}:",
    re.I,
)
"""Lines that say where and with what a project was done, and rightly do so at each."""


def suggest_repeated(case: Case, going: frozenset[str] = frozenset()) -> Suggestion | None:
    """One for all lines that stand twice; None where each stands once, the blocks `going` anyhow left aside."""
    pairs = _pairs(case, going)
    if not pairs:
        return None
    first, second = pairs[0]
    more = _longer_copy(first, second, case)
    again = f", and once more in a longer line under {_name(more, case)}" if more else ""
    quotes = tuple(quote_line("resume", b, 0, 1, case.places.name(b.id)) for b in (first, second))
    return Suggestion(
        id="trim-repeated",
        kind="trim",
        title="Say each thing once" if len(pairs) == 1 else f"Say each thing once: {len(pairs)} lines stand twice",
        reason=f"{quoted(first.text, 110)} stands {_how(first, second)} {_where(first, second, case)}{again}."
        + _others(pairs[1:]),
        action=_ONE_OF_SEVERAL if more else _action(first, second, case),
        resume_quotes=quotes,
        effect="The reader sees two jobs, not one copied."
        if _is_of_two_jobs(first, second, case)
        else "The room is free for something new.",
        weight=1.5,
    )


def _longer_copy(first: Block, second: Block, case: Case) -> Block | None:
    """A third place of the same line, within a longer paragraph."""
    words = f" {' '.join(fold_words(first.text))} "
    for block in case.resume.document.blocks:
        other = block not in (first, second) and len(block.text) > len(first.text) and _counts(block, case)
        if other and words in f" {' '.join(fold_words(block.text))} ":
            return block
    return None


def _is_of_two_jobs(first: Block, second: Block, case: Case) -> bool:
    held = [case.places.positions.get(block.id) for block in (first, second)]
    return None not in held and held[0] is not held[1]


def _others(pairs: list[tuple[Block, Block]]) -> str:
    """The next of the lines that stand twice, so that nobody looks for it in vain."""
    if not pairs:
        return ""
    more = f", and {len(pairs) - 1} more" if len(pairs) > 1 else ""
    return f" Another is {quoted(pairs[0][0].text, 70)}{more}."


def _pairs(case: Case, going: frozenset[str]) -> list[tuple[Block, Block]]:
    """The pairs of lines that are the same word for word; those under jobs first, then the longest."""
    seen: dict[tuple[str, ...], Block] = {}
    pairs: list[tuple[Block, Block]] = []
    long = False
    for block in case.resume.document.blocks:
        words = tuple(fold_words(block.text))
        if len(words) < _FEWEST_BESIDE or block.id in going or not _counts(block, case):
            continue
        if len(words) < _FEWEST_WORDS and _LIST.search(block.text):
            continue
        if words in seen:
            pairs.append((seen[words], block))
            long = long or len(words) >= _FEWEST_WORDS
        seen.setdefault(words, block)
    if not long:
        return []
    return sorted(pairs, key=lambda pair: (_is_short(pair), not _is_under_jobs(pair, case)))


_LIST = re.compile(r"[\d,/&|:]")
"""Signs of a short line that lists things and rightly stands at each of several jobs."""


def _is_short(pair: tuple[Block, Block]) -> bool:
    return len(fold_words(pair[0].text)) < _FEWEST_WORDS


def _is_under_jobs(pair: tuple[Block, Block], case: Case) -> bool:
    return all(block.id in case.places.positions for block in pair)


def _counts(block: Block, case: Case) -> bool:
    if _LABELLED.match(block.text) or block.text.rstrip().endswith(":"):
        return False
    if block.id in case.places.positions:
        return True
    body = block.form is None or block.form.story == "body"
    return body and case.places.kind(block.id) in _KINDS and block.id not in case.places.titles


def _how(first: Block, second: Block) -> str:
    one, other = (re.findall(r"\w+", block.text.casefold()) for block in (first, second))
    return "word for word" if one == other else "almost word for word"


def _where(first: Block, second: Block, case: Case) -> str:
    here, there = _name(first, case), _name(second, case)
    return f"twice under {here}" if here == there else f"under {here} and {there}"


def _name(block: Block, case: Case) -> str:
    position = case.places.positions.get(block.id)
    return name_position(position) if position else quoted(case.places.name(block.id), 60)


def _action(first: Block, second: Block, case: Case) -> str:
    held = [case.places.positions.get(block.id) for block in (first, second)]
    if held[0] is held[1]:
        return "Take the second one out."
    if None in held:
        return "Keep it under the job, where it is proved, and take it out of the other place."
    return "Keep it where it was the larger work; in the other place write what was different, or take it out."


_ONE_OF_SEVERAL = "Keep it where it was the larger work; in the other places write what was different, or take it out."
_FEWEST_JOBS = 2
_LONGEST_LINE = 15
"""Words of a line that names a job and tells nothing of it."""


def suggest_one_list(case: Case) -> Suggestion | None:
    """Where the titles of half of the jobs, two at the least, stand a second time as lines of a bare list."""
    titles = {tuple(fold_words(p.title)): p for p in case.resume.positions if len(fold_words(p.title)) > 1}
    headings = {id_ for position in case.resume.positions for id_ in position.heading_ids}
    again: dict[tuple[str, ...], Block] = {}
    for block in case.resume.document.blocks:
        if block.id in headings or block.id in case.places.positions or case.places.kind(block.id) != "experience":
            continue
        words = tuple(fold_words(" ".join(without_ranges(block.text, find_ranges(block.text)))))
        tabled = block.form is not None and bool(block.form.cell)  # a table has dates and employers of its own
        if words in titles and len(words) <= _LONGEST_LINE and not tabled:
            again.setdefault(words, block)
    if len(again) < max(_FEWEST_JOBS, (len(titles) + 1) // 2):
        return None
    words, block = next(iter(again.items()))
    heading = case.places.blocks[titles[words].heading_ids[0]]
    quotes = tuple(quote_line("resume", b, 0, 1, case.places.name(b.id)) for b in (block, heading))
    return Suggestion(
        id="trim-job-list",
        kind="trim",
        title="Tell your jobs in one list",
        reason=(
            f"{len(again)} of your jobs stand twice: once as a bare list, once with their dates and duties; "
            f"{quoted(block.text, 60)} is the first of them."
        ),
        action="Take the bare list out: the one with dates and duties says all of it.",
        resume_quotes=quotes,
        effect="Nobody counts a job twice, and the work itself stands higher on the page.",
        weight=1.5,
    )
