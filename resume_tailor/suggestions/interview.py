"""Interview: for each top highlight the line to defend it with, for the gravest gaps the question to expect."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Match, Suggestion
from resume_tailor.suggestions.case import PROVEN, Case
from resume_tailor.suggestions.choosing import choose_lines
from resume_tailor.suggestions.coaching import story_question
from resume_tailor.suggestions.gap import find_gaps, name_gap, nearest
from resume_tailor.suggestions.naming import category_of, name_proved
from resume_tailor.suggestions.standing import pm_title
from resume_tailor.suggestions.wording import quoted

MOST_PROVEN, MOST_GAPS = 4, 2


def suggest_interview(case: Case) -> Iterator[Suggestion | Declined]:
    """Four stories to prepare and two answers to have ready, no question twice."""
    asked: set[str] = set()
    yield from _stories(case, asked)
    yield from _answers(case)


def _stories(case: Case, asked: set[str]) -> Iterator[Suggestion]:
    for _, proofs in choose_lines(case):
        hard = [p for p in proofs if p[0].requirement.category != "soft" and p[1].strength in PROVEN]
        for match, item in hard:
            if item.mention.category in ("certification", "role"):
                continue
            name = name_proved(match, item, case)
            question = story_question(name, match.requirement.category)
            if question in asked or len(asked) >= MOST_PROVEN:
                continue
            asked.add(question)
            yield Suggestion(
                id=f"interview-{match.requirement.id}",
                kind="interview",
                title=f"Be ready to tell of {name}",
                reason=f"You put it forward, and the posting asks for {quoted(match.requirement.label, 60)}.",
                action=f"Expect: {quoted(question, 200)} Defend it with {_said(item)}.",
                posting_quotes=(match.requirement.quote,),
                resume_quotes=(item.quote,),
                evidence=(item,),
                effect="What stands on paper holds in the room.",
                requirement=match.requirement.id,
                weight=round(case.weight(match) * 0.6, 4),
            )
            break


def _answers(case: Case) -> Iterator[Suggestion]:
    """One for each of the gravest gaps that an interviewer would test, each with a question of its own kind."""
    kinds: set[str] = set()
    for match in find_gaps(case).hard:
        kind = _kind(match, case)
        if match.requirement.importance == "preferred" or not kind or kind in kinds or len(kinds) == MOST_GAPS:
            continue
        kinds.add(kind)
        yield _answer(match, kind, case)


def _kind(match: Match, case: Case) -> str:
    category = category_of(match, case) or ""
    return {"technology": "technical", "tool": "tool"}.get(category, category if category in _QUESTIONS else "")


_QUESTIONS = {
    "tool": (
        "We work in {name}. What have you used for the same?",
        "Name the tool you know best and one thing in it that you would set up here on the first day.",
    ),
    "technical": (
        "How far do you follow the engineers when the talk is of {name}?",
        "Say plainly how far you go; then tell of a technology that was new to you once, whom you "
        "asked, and what you could decide afterwards.",
    ),
    "method": (
        "How would you run a team by {name}?",
        "Say which way of working you know, what is alike in it and what would be new, and whom you would learn from.",
    ),
    "practice": (
        "How have you handled {name} so far?",
        "Tell the nearest thing that you did, say what was missing in it, and what you would do on your own now.",
    ),
    "domain": (
        "What do you know of {name}?",
        "Say that you are new to it, name two things that you have read about it, and a field you grew into.",
    ),
}
"""What an interviewer asks about a gap of that category, and how to answer it honestly."""


def _answer(match: Match, kind: str, case: Case) -> Suggestion:
    name = name_gap(match, case)
    question, answer = _QUESTIONS[kind]
    titled = kind == "practice" and bool(pm_title(case))
    if titled:
        answer = "Choose one project in which you did it, say what you decided and what you would do better now."
    near = None if kind == "practice" else nearest(match, case)
    silent = "no line of your resume tells of it" if titled else f"your resume does not name {name}"
    return Suggestion(
        id=f"interview-gap-{match.requirement.id}",
        kind="interview",
        title=f"Have {'a story' if titled else 'an answer'} ready on {name}",
        reason=f"The posting says {quoted(match.requirement.quote.text, 110)}, and {silent}.",
        action=f"Expect: “{question.format(name=name)}” {_bridge(near) or answer}",
        posting_quotes=(match.requirement.quote,),
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
    return f"Say plainly that you have not, then how far {quoted(near.mention.text)} ({near.quote.place}) carries."
