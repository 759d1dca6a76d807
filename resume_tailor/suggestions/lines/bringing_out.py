"""What to do with a line put forward: its place, the posting's word, its figure, or what it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Match
from resume_tailor.own_work import is_objective
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.asked.naming import posting_names
from resume_tailor.suggestions.case import TECHNICAL, Case
from resume_tailor.suggestions.lines.choosing import Forward
from resume_tailor.suggestions.lines.ends import tells_an_end
from resume_tailor.suggestions.lines.led import many_places
from resume_tailor.suggestions.lines.line_places import is_moved, where_to_put
from resume_tailor.suggestions.lines.proof_worth import Proof
from resume_tailor.suggestions.lines.questions import result_question, result_questions
from resume_tailor.suggestions.lines.results import (
    clauses_of,
    counts_people,
    is_largest,
    is_money,
    is_result,
    is_telling,
    may_measure,
    size_of,
    telling_figure,
    told_size,
)
from resume_tailor.suggestions.lines.unfinished import lines_to_strengthen

LEADING = ("program-management", "project-management", "technical-program-management", "technical-project-management")
"""Concepts that are the work itself: what a title says already."""


def bring_out(
    number: int, line: Forward, named: Sequence[tuple[str, Proof]], case: Case, used: set[str]
) -> Iterator[str]:
    """What to do with the line: its place, the posting's word, its figure."""
    place = where_to_put(line, bool(named), case, used)
    word = _how_to_name(named, case)
    yield from (step for step in (place, word) if step)
    item = line.evidence
    kept = _keep(line, used, case) if item.outcome else ""
    if kept:
        yield kept
    elif line.block_id in lines_to_strengthen(case):
        yield "What it lacks is its result: the question stands under “Give the result of” this line."
    if number == 0 and named and _belongs_above(named[0], case):
        yield f"Name {named[0][0]} in the first sentence of the summary too{_as_proof(line, named[0][1][1])}."
    elif not word and not kept and line.block_id not in lines_to_strengthen(case):
        instead = _question(line, case, used)
        if instead:
            yield instead
            return
        stays = "" if place or is_moved(line, case) or not _stands_well(line, case) else "Leave it where it stands. "
        yield f"{stays}{_next_of(_STORIES, 'story', used)}"


def _question(line: Forward, case: Case, used: set[str]) -> str:
    """What to ask of a line of duties that has neither figure nor good end; a story of its own it hardly has."""
    if (
        line.evidence.concept in _STANDING
        or many_places(line.text)
        or tells_an_end(line.text)
        or _BROUGHT.match(line.text)
        or not _is_small(telling_figure(line.text), line.text)
    ):
        return ""
    shown = line.evidence.mention
    if shown.category in TECHNICAL and shown.text != shown.text.lower():
        return ""  # what a product was used on is not what is asked about
    asked = {question for _, question, _ in lines_to_strengthen(case).values()} | used
    job = "\n".join(case.block(i).text for i in case.places.positions[line.block_id].block_ids)
    words = line.evidence.mention.text
    question = result_question(words, line.text, job, asked)
    of_a_way = shown.category in ("method", *TECHNICAL) or counts_people(telling_figure(line.text))
    if of_a_way and not any(question == one.text for one in result_questions(words, words, job)):
        return ""  # it asks of another thing that the line tells
    used.add(question)
    return f"It says what you did, not what came of it. {question}" if question else ""


_STANDING = frozenset(("status-reporting", "executive-communication"))
"""What is done week by week and has no end of its own to ask for."""
_BROUGHT = re.compile(r"^\W*(?:\w+ly )?(?:delivered|launched|shipped|completed|opened|rolled out)\b", re.I)
"""How a line begins that tells the end of the work."""


def _is_small(figure: str, line: str) -> bool:
    """Whether the figure is none that a reader remembers: a few people or suppliers, or no figure at all."""
    return not is_telling(figure, line) and not is_money(figure) and size_of(figure) < _FEW


_FEW = 100
"""Of anything, from which on a size speaks for itself."""


def _summaries(case: Case) -> list[str]:
    """The paragraphs of the summary; an objective is none."""
    return [
        case.block(block_id).text
        for section in case.resume.sections
        if section.kind == "summary" and not is_objective(section.heading)
        for block_id in section.block_ids
    ]


def _stands_well(line: Forward, case: Case) -> bool:
    """Whether a reader meets the line soon: in the first job of the resume, or as the first line of another."""
    position = case.places.positions[line.block_id]
    return position.id == case.resume.positions[0].id or position.block_ids[:1] == (line.block_id,)


_STORIES = (
    "Have its story ready: aim, obstacle, your decision, end.",
    "Be able to tell it in one minute, with your own part in it.",
)


def _as_proof(line: Forward, item: Evidence) -> str:
    """The line's result, where it stands in the same clause as the words that name the skill."""
    figure = telling_figure(line.text) or line.evidence.outcome
    same = any(figure in clause and item.mention.text in clause for clause in clauses_of(line.text))
    proves = figure and same and is_result(line.evidence) and may_measure(figure, item.concept)
    return f", with “{figure}” as its proof" if proves else ""


_FOR_THE_SUMMARY = frozenset(
    (
        *("budget-management", "vendor-management", "supplier-management", "risk-management", "stakeholder-management"),
        *("product-development", "release-management", "change-management", "portfolio-management", "on-time-delivery"),
    )
)
"""What a summary may open with; smaller practices (escalations, meetings) are shown by their lines."""


def _belongs_above(first: tuple[str, Proof], case: Case) -> bool:
    """Whether the summary should say it too: required, shown by name, and not said there yet nor by a title."""
    name, (match, item) = first
    if item.speaks or match.requirement.importance != "required" or item.concept in LEADING:
        return False
    position = case.places.positions.get(item.mention.block_id)
    if item.concept not in _FOR_THE_SUMMARY or len(name.split()) < 2:
        return False
    if position is None or not leads_projects(position.title):
        return False
    above = _summaries(case)
    return bool(above) and not any(find_words(text, word) for text in above for word in (name, item.mention.text))


def _keep(line: Forward, used: set[str], case: Case) -> str:
    """What to have ready on the figure; said in other words each time, of a size only what can be asked of it."""
    item = line.evidence
    figure = telling_figure(line.text) if is_result(item) else told_size(line.text)
    if not figure:
        return ""
    if is_result(item):
        return _next_of(_ON_RESULTS, "result", used).format(figure)
    if is_money(figure) and is_largest(figure, case):
        return _next_of(_ON_MONEY, "money", used).format(figure)
    if "scale" not in used and not is_money(figure) and is_largest(figure, case):
        used.add("scale")
        return f"If asked about scale, begin with this line: “{figure}”, and what you answered for in it."
    return ""


_ON_RESULTS = (
    "Be ready to say how “{}” was counted, and what you did for it.",
    "In the interview tell how “{}” came about: what stood before, your part, who confirms it.",
    "Have the story of “{}” in three sentences: what was wrong, what you decided, what came of it.",
)
_ON_MONEY = (
    "Be ready to say what of “{}” was yours to decide.",
    "Have ready how you kept a grip on “{}”: the plan, the people, the report.",
)


def _next_of(ways: Sequence[str], what: str, used: set[str]) -> str:
    """The first way of saying `what` that was not used yet; once all were, the last."""
    number = sum(f"{what} {n}" in used for n in range(len(ways)))
    used.add(f"{what} {number}")
    return ways[min(number, len(ways) - 1)]


def _how_to_name(named: Sequence[tuple[str, Proof]], case: Case) -> str:
    """The posting's word, where the line has it in other words."""
    for _, (match, item) in named:
        if item.speaks:
            return ""
        if match.state == "said differently" and item.relation == "same" and not _is_edited(match, case):
            concept = case.lexicon.concepts.get(item.concept) if case.names_itself(item) else None
            names = posting_names(match, concept) if concept else []
            if names and len(names[0].split()) > 1 and _bare(names[0]) not in _bare(item.quote.text):
                return f"Name it in the posting's word, “{names[0]}”."
    return ""


def _bare(text: str) -> str:
    """The letters alone, so that hyphens, blanks and capitals make no other word."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _is_edited(match: Match, case: Case) -> bool:
    return any(s.kind in ("use-term", "surface") and s.requirement == match.requirement.id for s in case.planned)
