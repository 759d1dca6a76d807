"""The question to expect about a gap that the posting turns on, where the gap itself has not told the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Match, Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.asked.naming import category_of, first_concept
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.core import SIDE_TOOL
from resume_tailor.suggestions.lacking.gap_words import is_said_by_years
from resume_tailor.suggestions.lacking.held import nearest
from resume_tailor.suggestions.lacking.in_passing import count_lines_naming
from resume_tailor.suggestions.lacking.told import find_gaps
from resume_tailor.suggestions.lacking.ways import asked_words, name_gap
from resume_tailor.suggestions.lines.carrying_over import own_lines, tells_end
from resume_tailor.suggestions.lines.own_lines import tells_of_assisting
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.questions import main_clause
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.wording import quoted, quoted_at

MOST_GAPS = 2
_SEVERAL = 2
"""Lines of the posting from which on an interviewer asks about what they name."""


def answers_to_gaps(case: Case) -> Iterator[Suggestion]:
    """One for each of the gravest gaps that an interviewer would test; none where the whole role lies far off."""
    kinds: set[str] = set()
    blocks: set[str] = set()
    distance = find_distance(case)
    if distance is not None and distance.kind == "far":
        return
    for match in find_gaps(case).hard:
        kind = _kind(match, case)
        if not kind or kind in kinds or len(kinds) == MOST_GAPS or not _is_asked(match, kind, case):
            continue
        quote = asking_clause(match, case)
        words = _words_in(quote, match)
        if quote.block_id in blocks or not words:
            continue
        kinds.add(kind)
        blocks.add(quote.block_id)
        yield _answer(match, kind, quote, words, case)


def _words_in(quote: Quote, match: Match) -> str:
    """The words of the quotation that ask for it; empty where it was cut before them."""
    places = (m for m in match.requirement.mentions if m.block_id == quote.block_id and m.start >= quote.start)
    return next((m.text for m in places if m.end <= quote.end), "")


_GENERIC = re.compile(
    r"\b(?:tools?|software|systems?|platforms?|technolog\w+|development|methodolog\w+|solutions?)$|"
    r"\w\W{0,5}-(?:native|based|driven|first)$",
    re.I,
)
"""How names end that are a whole class of things: nobody asks about the class."""


_TEAM_METHOD = re.compile(r"\b(?:agile|scrum|kanban|safe|less|waterfall|lean|prince2|hybrid|xp)\b", re.I)
"""Methods that a team is run by."""


_OF_A_METHOD = re.compile(r"\b(?:metrics|ceremonies|charts?|boards?|art[ei]facts|coach\w*|teams?|trains?)$", re.I)
"""How names end of what belongs to a method: one does not work by it."""


_YEARS_OF_IT = re.compile(r"\b[1-9]\d\+? ?(?:or more )?years\b", re.I)
"""How a posting asks for so much of a field that nothing read about it helps."""


def _is_asked(match: Match, kind: str, case: Case) -> bool:
    """Whether an interviewer would ask, and there is more to answer than the gap says: a named thing of weight."""
    if match.requirement.importance == "preferred" or not case.asks_surely(match):
        return False
    if len(match.requirement.concepts) > 1 or set(match.requirement.concepts) & BASIC:
        return False
    way = way_for(asked_words(match, case))
    if is_said_by_years(match, case) or (way is not None and way.small):
        return False
    if kind == "domain" and any(_YEARS_OF_IT.search(text) for text in _lines_naming(match, case)):
        return False
    if kind == "tool" and SIDE_TOOL.search(name_gap(match, case)):
        return False
    if kind in ("tool", "technical") and nearest(match, case) is not None:
        return False  # the gap says already how far the neighbour carries
    if kind == "method":
        name = name_gap(match, case)
        return bool(_TEAM_METHOD.search(name)) and not _OF_A_METHOD.search(name)
    if kind == "practice":
        return bool(_OF_A_CHANGE.search(name_gap(match, case))) and _own_rollout(case) is not None
    if count_lines_naming(match, case) < _SEVERAL:
        return False
    return not _GENERIC.search(name_gap(match, case)) and not _tells_which(match, case)


_A_THING = re.compile(r"[ ](?:[A-Z]{2,}|[A-Z][a-z]+[A-Z]\w*)\b")


def _tells_which(match: Match, case: Case) -> bool:
    """Whether the word only tells which product is asked for: `5 years of Workday SaaS ERP experience`."""
    document, spots = case.posting.document, match.requirement.mentions[:MOST_PLACES]
    return all(_A_THING.match(document.block(m.block_id).text, m.end) for m in spots)


def _lines_naming(match: Match, case: Case) -> list[str]:
    """The posting's clauses that name it."""
    places = ((case.posting.document.block(m.block_id), m) for m in match.requirement.mentions[:MOST_PLACES])
    return [block.text[slice(*clause_around(block, m.start, m.end))] for block, m in places]


def _kind(match: Match, case: Case) -> str:
    category = category_of(match, case) or ""
    if category == "technology" and _DONE_NOT_BOUGHT.search(name_gap(match, case)):
        category = "practice"
    return {"technology": "technical", "tool": "tool"}.get(category, category if category in _QUESTIONS else "")


_DONE_NOT_BOUGHT = re.compile(
    r"\b(?:analysis|analytics|management|planning|reporting|documentation|design|testing|assessment|optimi[sz]ation|"
    r"visuali[sz]ation|modell?ing|troubleshooting|security|recovery|continuity|migrations?|"
    r"integration|safety|engineering|architecture|(?:de)?commissioning|installation|administration|monitoring|"
    r"provisioning|deployment)$",
    re.I,
)
"""How names end of what one does, though the lexicon files it with technologies."""
_QUESTIONS = {
    "tool": (
        "How well do you know {name}?",
        "Say plainly that you have not worked in it; then tell of a system that was new to you once, and how you came "
        "to use it well.",
    ),
    "technical": (
        "What is your experience with {name}?",
        "Say plainly how far it goes; then tell of a technology that was new to you once, whom you "
        "asked, and what you could decide afterwards.",
    ),
    "method": (
        "How would you work by {name}?",
        "Say which way of working you know, what is alike in it and what would be new, and whom you would learn from.",
    ),
    "practice": (
        "How have you handled {name} so far?",
        "",  # asked only where a line of the resume answers it
    ),
    "domain": (
        "What do you know about {name}?",
        "Say that you are new to it, name two things that you have read about it, and a field you grew into.",
    ),
}
"""What an interviewer asks about a gap of that category, and how to answer it honestly."""


def _answer(match: Match, kind: str, quote: Quote, words: str, case: Case) -> Suggestion:
    concept = first_concept(match, case)
    name = concept.pref_label if concept and kind == "practice" else name_gap(match, case)
    question, answer = _QUESTIONS[kind]
    brought_in = kind == "practice" or (kind in ("tool", "technical") and _is_brought_in(match, case))
    line = _own_rollout(case) if brought_in else None
    return Suggestion(
        id=f"interview-gap-{match.requirement.id}",
        kind="interview",
        title=f"Have an answer ready on {name}",
        reason=f"The posting says {quoted_at(quote.text, words, 140)}, and your resume does not name {name}.",
        action=f"Expect: “{question.format(name=name)}” {_tell_of(line) if line else answer}",
        posting_quotes=(quote,),
        resume_quotes=(line,) if line else (),
        effect="The question does not find you unprepared.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.55, 4),
    )


_OF_A_CHANGE = re.compile(r"\b(?:disaster recovery|continuity|migrations?|cut-?overs?|go-?lives?|roll-?outs?)\b", re.I)
"""Practices of which the line that tells of a system brought in is the nearest thing done."""
_BRINGING_IN = re.compile(r"\b(?:implement|migrat|cut-?over|go-?live|roll-?out|upgrad|deploy)\w*", re.I)
_SYSTEM_MOVED = re.compile(
    r"(?=.*\b(?:systems?|platforms?|software|servers?|services|applications?|apps?|users?|mail\W?box\w*|cards|accounts?|"
    r"portals?|laptops?|data cent(?:er|re)s?|ERP|SAP|CRM|cloud)\b)"
    r".*\b(?:cut-?over|migrat\w+|go-?live|roll(?:ed|ing)?[- ]?outs?|moved|replac\w+|upgrad\w+)\b",
    re.I,
)
"""How a line tells that a system was brought in or replaced."""
_CHANGED_OVER = re.compile(r"\b(?:cut-?over|migrat\w+|go-?live|moved|down-?time)\b", re.I)
"""Words of a change-over, whose way back had to be planned."""


def _is_brought_in(match: Match, case: Case) -> bool:
    """Whether the posting speaks of bringing the system in, not of using it."""
    return any(_BRINGING_IN.search(text) for text in _lines_naming(match, case))


def _own_rollout(case: Case) -> Quote | None:
    """The line of leading projects that tells of another system brought in, one with its end first; None without."""
    lines = [b for b in own_lines(case) if leads_projects(case.places.positions[b.id].title)]
    moved = [b for b in lines if _SYSTEM_MOVED.match(main_clause(b.text)) and not tells_of_assisting(b.text)]
    best = max(moved, key=lambda b: (bool(_CHANGED_OVER.search(b.text)), bool(tells_end(b.text))), default=None)
    return quote_line("resume", best, 0, min(len(best.text), 60), case.places.name(best.id)) if best else None


def _tell_of(line: Quote) -> str:
    return (
        f"Say plainly how far it goes; then tell {quoted(line.text, 110)} ({line.place}): what of its plan, its trial "
        "runs and its way back would be the same here, and whom you would ask about the rest."
    )
