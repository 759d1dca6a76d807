"""Interview: the story behind the strongest lines put forward, and for the gravest gaps the question to expect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.asked.asked_with import is_only_example
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.interview_gaps import answers_to_gaps
from resume_tailor.suggestions.lines.answers import known_id
from resume_tailor.suggestions.lines.choosing import Forward
from resume_tailor.suggestions.lines.ends import tells_an_end
from resume_tailor.suggestions.lines.line_places import is_moved
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.proof_worth import Proof
from resume_tailor.suggestions.lines.putting_forward import lines_put_forward
from resume_tailor.suggestions.lines.questions import result_question, story_question
from resume_tailor.suggestions.lines.results import counts_people, shows_any_figure, telling_figure
from resume_tailor.suggestions.lines.unfinished import lines_to_strengthen
from resume_tailor.suggestions.person.reach import find_distance, has_led_here
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.suggestions.wording import quoted

MOST_PROVEN = 2


def suggest_interview(case: Case) -> Iterator[Suggestion | Declined]:
    """Two stories to prepare and two answers to have ready, no question twice."""
    yield from _stories(case)
    if find_distance(case) is None and (pm_title(case) or has_led_here(case)):
        yield from answers_to_gaps(case)


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
    r"^\W*sponsor|\b(?:for|to|under|with) (?:the|an?|my|our) (?:\w+ ){0,2}(?:project|program(?:me)?|delivery) "
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
        wished = match.requirement.importance == "preferred"
        if is_hard(match, item) and not (wished or is_only_example(match, case) or _tells_when(match, case)):
            asked = {item.concept, *match.requirement.concepts}
            question = story_question(asked, line.text, used | _asked_of_it(line, case))
            if question and (not _WANTS_EVENT.match(question) or _tells_event(line.text)):
                return question, (match, item)
    return None


_WANTS_EVENT = re.compile(r"(?:Tell of|Which risk|What was your way back)\b")
"""How the questions begin that ask for one event."""


def _tells_event(text: str) -> bool:
    """Whether the line has an end to tell of, and not only how many people did the work."""
    return tells_an_end(text) and not counts_people(telling_figure(text))


_WHEN = re.compile(r"\b(?:after|before|post|pre|prior to|until|following|since|upon)\W{1,3}(?:the )?$", re.I)


def _tells_when(match: Match, case: Case) -> bool:
    """Whether the posting names it as a point in time alone: `success of the reports after go-live`."""
    spots = [(case.posting.document.block(m.block_id).text, m.start) for m in match.requirement.mentions[:MOST_PLACES]]
    return bool(spots) and all(_WHEN.search(text[max(0, start - 20) : start]) for text, start in spots)


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


def _said(item: Evidence) -> str:
    return f"{quoted(item.quote.text, 110)} ({item.quote.place})"
