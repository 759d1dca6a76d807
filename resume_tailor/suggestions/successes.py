"""Successful projects that no single requirement names: the strongest results of the jobs, for the role as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.evidence import months_since
from resume_tailor.folding import find_words
from resume_tailor.model import Block, Evidence, Position, Quote, SkillMention, Suggestion
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.places import quote_line
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.results import is_result, telling_figure
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title

GUIDE = "technical-project-manager: 6. Apply for Technical Project Manager Positions"
PROJECT = re.compile(
    r"\b(?:projects?|programs?|programmes?|launch\w*|migrat\w*|implement\w*|roll(?:ed|ing)?[- ]?out|deliver\w*|"
    r"transition|transformation|deploy\w*|upgrad\w*|integration|go[- ]live|initiative|built|releas\w*)\b",
    re.I,
)
"""Words of a line that tells of a project."""
MOST = 3
_FEWEST = 5
_ENOUGH = 7
"""Highlights after which no success is added."""
_RECENT_MONTHS = 120
_PEOPLE = re.compile(r"(?:coach|mentor|train|hir|assist|support|help|participat|taught|value of)", re.I)
EMPLOYER = re.compile(
    r"\boperates in\b|\b(?:is|are) (?:an? |the |one of )?(?:\w+ )?(?:leading|global|largest|multinational|company|"
    r"organi[sz]ation|world|fourth|premier)|\branked\b|\bheadquarter|\bcompany with\b|"
    r"^\W*(?:roles?|responsibilities) (?:&|and)\b|\bmultinational\b|"
    r"^\W*(?:projects?|clients?|company|organi[sz]ation|employer|environment|location|duration|role|team size|"
    r"responsibilit\w+|domain|industry|technology|tools?)(?: name| profile| title| description)?\s*[:–-]",
    re.I,
)
"""How a line tells of the employer or client rather than of the person."""
_STRONG = re.compile(r"[$€£%]|\b(?:million|billion|CAD|USD|EUR|percent)\b", re.I)


def suggest_successes(taken: set[str], made: int, case: Case) -> Iterator[Suggestion]:
    """One or two lines with a result, of jobs of the last ten years, that no highlight has taken yet."""
    if case.posting.role not in ("program", "project"):
        return
    found = [
        (_rank(block, position, case), block, position)
        for block in case.places.blocks.values()
        if (position := case.places.positions.get(block.id)) and block.id not in taken and _tells(block, position, case)
    ]
    found.sort(key=lambda item: (item[0], case.places.order[item[1].id]))
    for number, (_, block, position) in enumerate(found[: max(min(MOST, _ENOUGH - made), _FEWEST - made, 0)]):
        yield _suggestion(number, block, position, case)


def is_own_work(block: Block, case: Case) -> bool:
    """Whether the line tells of the person's work in a job: a bullet or led work, nothing of the employer's own."""
    position = case.places.positions.get(block.id)
    if position is None or (position.employer and find_words(block.text, position.employer)):
        return False
    return not EMPLOYER.search(block.text) and (block.id in case.resume.bullet_ids or says_led(block.text))


def _tells(block: Block, position: Position, case: Case) -> bool:
    ago = months_since(position, case.as_of)
    recent = ago is None or ago <= _RECENT_MONTHS
    words = len(block.text.split())
    if not is_own_work(block, case):
        return False
    told = find_outcome(block.text) and PROJECT.search(block.text) and not _PEOPLE.match(block.text.strip(" •·-–"))
    return recent and 6 <= words <= 60 and bool(told)


def _rank(block: Block, position: Position, case: Case) -> tuple[bool, bool, bool, int]:
    """Led work under a project or program title first, then money and per cent, then the newer."""
    return (
        not says_led(block.text),
        not is_pm_title(position.title),
        not _STRONG.search(find_outcome(block.text)),
        months_since(position, case.as_of) or 0,
    )


def _suggestion(number: int, block: Block, position: Position, case: Case) -> Suggestion:
    outcome = telling_figure(block.text)
    start = block.text.index(outcome)
    mention = SkillMention(
        None, outcome, "practice", block.id, start, start + len(outcome), outcome, None, "discovered", "experience"
    )
    quote = quote_line("resume", block, start, start + len(outcome), case.places.name(block.id))
    item = Evidence(
        outcome.casefold(), mention, "same", "outcome", quote, position.id, months_since(position, case.as_of), outcome
    )
    return Suggestion(
        id=f"highlight-{block.id.replace('/', '-')}",
        kind="highlight",
        title=f"A project with its {'result' if is_result(item) else 'size'}: {quoted(quote.text, 90)}",
        reason=(
            f"The job is to lead {'programs' if case.posting.role == 'program' else 'projects'}. This line "
            f"({quote.place}) tells of {_REASONS[number % len(_REASONS)]} (“{outcome}”)."
        ),
        action=_action(number, item, block, position),
        posting_quotes=role_quote(case),
        resume_quotes=(quote,),
        evidence=(item,),
        effect="A success that can be checked is remembered.",
        requirement=next((m.requirement.id for m in case.matches if m.requirement.kind == "years"), ""),
        weight=round(5.0 - number * 0.1, 4),
        highlight_class="successful projects",
        sources=(GUIDE,),
    )


_REASONS = (
    "work you brought through, with a figure that can be checked",
    "another piece of it, with its own figure",
    "the scale you have worked at",
    "what you took on",
    "what you delivered",
)
_ACTIONS = (
    "be ready to say what it took",
    "have the story behind it in two minutes: aim, obstacle, decision, end",
    "say who was glad of it",
    "say what you would do again",
    "know by heart how it was counted",
)


def _action(number: int, item: Evidence, block: Block, position: Position) -> str:
    place = position.block_ids.index(block.id)
    told = _ACTIONS[number % len(_ACTIONS)]
    up = "Move it up among the first three lines of that job. " if place > 3 else ""
    if is_result(item):
        return f"{up}Keep “{item.outcome}” in it, and {told}."
    return f"{up}“{item.outcome}” gives its size; add how it ended (in time, in use, saved), and {told}."


def role_quote(case: Case) -> tuple[Quote, ...]:
    """The posting's line that says the years or the title asked, whichever is there."""
    for match in case.matches:
        if match.requirement.kind == "years":
            return (match.requirement.quote,)
    return (case.matches[0].requirement.quote,) if case.matches else ()
