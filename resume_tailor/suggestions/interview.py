"""Interview: the story behind the strongest lines put forward, and for the gravest gaps the question to expect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Match, Quote, Suggestion
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import category_of, first_concept, name_asked
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.gap import find_gaps
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.gap_words import is_said_by_years
from resume_tailor.suggestions.lacking.held import nearest
from resume_tailor.suggestions.lacking.ways import asked_words, name_gap, way_to
from resume_tailor.suggestions.lines.answers import known_id
from resume_tailor.suggestions.lines.choosing import Forward
from resume_tailor.suggestions.lines.line_places import is_moved
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.proof_worth import BASIC, Proof
from resume_tailor.suggestions.lines.putting_forward import lines_put_forward
from resume_tailor.suggestions.lines.questions import result_question, story_question
from resume_tailor.suggestions.lines.results import shows_any_figure
from resume_tailor.suggestions.lines.unfinished import lines_to_strengthen
from resume_tailor.suggestions.pathway import suggest_pathway
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.reach import find_distance
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.suggestions.wording import quoted, quoted_at

MOST_PROVEN, MOST_GAPS = 2, 2


def suggest_interview(case: Case) -> Iterator[Suggestion | Declined]:
    """Two stories to prepare and two answers to have ready, no question twice."""
    yield from _stories(case)
    if not any(isinstance(one, Suggestion) for one in suggest_pathway(case)):
        yield from _answers(case)


def _stories(case: Case) -> Iterator[Suggestion]:
    """For the best lines put forward, what one asks about the practice, where the line tells of it."""
    asked: set[str] = set()
    for line in lines_put_forward(case):
        found = None if _says_enough(line, case) else _question(line, asked, case)
        if found and len(asked) < MOST_PROVEN:
            question, (match, item) = found
            asked.add(question)
            yield _story(line, name_asked(match, item, case), question, match, case)


_FOR_ANOTHER = re.compile(
    r"\b(?:for|to|under|with) (?:the|an?|my|our) (?:\w+ ){0,2}(?:project|program(?:me)?|delivery) "
    r"(?:manager|director|lead)s?\b",
    re.I,
)
"""Whose work it was: such a line has no decision of its own to tell of."""


_ROLE_TOLD = re.compile(r"^\W*(?:my (?:role|work|duties)|i was|(?:overall |solely )?responsible for)\b", re.I)
_MANY = 3
"""Commas of a line that lists what a role was about, and tells of none of it."""


def _says_enough(line: Forward, case: Case) -> bool:
    """Whether nothing more is asked of the line: it is another's work, a mere list, or has three cards."""
    if line.text.count(",") >= _MANY and _ROLE_TOLD.match(line.text) and not shows_any_figure(line.text):
        return True
    return bool(_FOR_ANOTHER.search(line.text)) or (
        line.block_id in lines_to_strengthen(case) and is_moved(line, case) and not shows_any_figure(line.text)
    )


def _question(line: Forward, used: set[str], case: Case) -> tuple[str, Proof] | None:
    """The first question that belongs to both: to what the posting asks for, and to what the line tells."""
    for match, item in line.proofs:
        if is_hard(match, item) and not is_only_example(match, case):
            asked = {item.concept, *match.requirement.concepts}
            question = story_question(asked, line.text, used | _asked_of_it(line, case))
            if question:
                return question, (match, item)
    return None


def _asked_of_it(line: Forward, case: Case) -> set[str]:
    """The question for the line's result, which an interviewer need not repeat."""
    job = "\n".join(case.block(i).text for i in case.places.positions[line.block_id].block_ids)
    return {question for question in (result_question(line.evidence.mention.text, line.text, job, ()),) if question}


def _story(line: Forward, name: str, question: str, match: Match, case: Case) -> Suggestion:
    item = line.evidence
    asked = quote_asked(case.posting.document, match.requirement, name)
    return Suggestion(
        id=f"interview-{match.requirement.id}",
        kind="interview",
        title=f"Be ready to tell of {name}",
        reason=f"You put this line forward, and the posting asks for {asked}.",
        action=f"Expect: {quoted(question, 200)} Answer with {_said(item)}.",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="What stands on paper holds in the room.",
        requirement=known_id(match, case),
        weight=round(case.weight(match) * 0.6, 4),
    )


def _answers(case: Case) -> Iterator[Suggestion]:
    """One for each of the gravest gaps that an interviewer would test; none where the whole role lies far off."""
    kinds: set[str] = set()
    blocks: set[str] = set()
    distance = find_distance(case)
    if distance is not None and distance.kind in ("far", "field"):
        return
    for match in find_gaps(case).hard:
        kind = _kind(match, case)
        if lines_of(match) < _LINES_OF_NO_WAY and not way_to(match, case):
            continue  # one line alone, of which nobody knows what it takes: its words may mean less
        if not kind or kind in kinds or len(kinds) == MOST_GAPS or not _is_asked(match, kind, case):
            continue
        quote = asking_clause(match, case)
        words = _words_in(quote, match)
        if quote.block_id in blocks or not words:
            continue
        kinds.add(kind)
        blocks.add(quote.block_id)
        yield _answer(match, kind, quote, words, case)


_LINES_OF_NO_WAY = 2


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


_OF_A_METHOD = re.compile(r"\b(?:metrics|ceremonies|charts?|boards?|artifacts|artefacts|coach\w*|teams?)$", re.I)
"""How names end of what belongs to a method: one does not work by it."""


_YEARS_OF_IT = re.compile(r"\b[1-9]\d\+? ?(?:or more )?years\b", re.I)
"""How a posting asks for so much of a field that nothing read about it helps."""


def _is_asked(match: Match, kind: str, case: Case) -> bool:
    """Whether an interviewer would ask: a named thing of weight, no practice that project titles make likely."""
    if match.requirement.importance == "preferred" or not case.asks_surely(match):
        return False
    if len(match.requirement.concepts) > 1 or set(match.requirement.concepts) & BASIC:
        return False
    way = way_for(asked_words(match, case))
    if is_said_by_years(match, case) or (way is not None and way.small):
        return False
    if kind == "domain" and any(_YEARS_OF_IT.search(text) for text in _lines_naming(match, case)):
        return False
    often = lines_of(match) > 1
    if kind in ("tool", "technical") and not often and nearest(match, case) is None:
        return False
    if kind == "method":
        name = name_gap(match, case)
        return bool(_TEAM_METHOD.search(name)) and not _OF_A_METHOD.search(name)
    if kind == "practice":
        plain = len(match.requirement.label.split()) < 2
        return not plain and not pm_title(case) and match.requirement.importance == "required"
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
    r"visuali[sz]ation|modell?ing|troubleshooting|security|"
    r"integration|safety|engineering|architecture)$",
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
        "Tell the nearest thing that you did, say what was missing in it, and what you would do on your own now.",
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
    near = None if kind == "practice" else nearest(match, case)
    return Suggestion(
        id=f"interview-gap-{match.requirement.id}",
        kind="interview",
        title=f"Have an answer ready on {name}",
        reason=f"The posting says {quoted_at(quote.text, words, 140)}, and your resume does not name {name}.",
        action=f"Expect: “{question.format(name=name)}” {_bridge(near) or answer}",
        posting_quotes=(quote,),
        resume_quotes=(near.quote,) if near else (),
        evidence=(near,) if near else (),
        effect="The question does not find you unprepared.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.55, 4),
    )


def _said(item: Evidence) -> str:
    return f"{quoted(item.quote.text, 110)} ({item.quote.place})"


def _bridge(near: Evidence | None) -> str:
    if near is None:
        return ""
    return f"Say plainly that it is new to you, then how far {quoted(near.mention.text)} ({near.quote.place}) carries."
