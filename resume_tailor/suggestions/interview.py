"""Interview: for each top highlight the line to defend it with, for the gravest gaps the question to expect."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, Suggestion
from resume_tailor.suggestions.case import PROVEN, Case, plain_name
from resume_tailor.suggestions.coaching import story_question
from resume_tailor.suggestions.gap import name_gap, nearest
from resume_tailor.suggestions.highlight import choose_lines
from resume_tailor.suggestions.wording import join_and, quoted

MOST_PROVEN, MOST_GAPS = 4, 3


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
            name = plain_name(case, match) if len(match.requirement.concepts) < 2 else item.mention.text
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
    """One for the gravest gaps together: the question is the same."""
    absent = [
        match
        for match in case.by_weight(case.skills())
        if match.state == "absent"
        and match.requirement.importance != "preferred"
        and match.requirement.category not in ("soft", "certification")
        and case.asks_surely(match)
    ][:MOST_GAPS]
    if not absent:
        return
    names = list(dict.fromkeys(name_gap(match, case) for match in absent))
    near = next((item for match in absent if (item := nearest(match, case))), None)
    yield Suggestion(
        id="interview-gaps",
        kind="interview",
        title=f"Have an answer ready on {join_and(names)}",
        reason="The posting asks for this, and your resume does not show it.",
        action=f"Expect: “What is your experience with {join_and(names, 'or')}?” {_bridge(near)}",
        posting_quotes=tuple(dict.fromkeys(match.requirement.quote for match in absent)),
        resume_quotes=(near.quote,) if near else (),
        evidence=(near,) if near else (),
        effect="The question does not find you unprepared.",
        requirement=absent[0].requirement.id,
        weight=round(case.weight(absent[0]) * 0.55, 4),
    )


def _said(item: Evidence) -> str:
    return f"{quoted(item.quote.text, 110)} ({item.quote.place})"


def _bridge(near: Evidence | None) -> str:
    if near:
        return f"Say plainly that you have not, then how far {quoted(near.mention.text)} ({near.quote.place}) carries."
    return "Say plainly what you have done that comes nearest, and how you would learn the rest in the first month."
