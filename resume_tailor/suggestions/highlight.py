"""Highlight: what this resume should put forward for this posting, in the guide's three classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resume_tailor.model import Declined, Evidence, HighlightClass, Match, ReorderBlocks, Suggestion
from resume_tailor.suggestions.case import PROVEN, TECHNICAL, Case, plain_name
from resume_tailor.suggestions.coaching import number_question
from resume_tailor.suggestions.relevance import Line, relevant_lines
from resume_tailor.suggestions.successes import GUIDE, PROJECT, suggest_successes
from resume_tailor.suggestions.use_term import posting_names
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

MOST, FEWEST = 9, 5
_WORTH_SAYING = 1.4
"""Gain from which a line is worth putting forward once five stand."""
_BARELY = 0.35
_MOVE_UP = ("Move it up among the first three lines of that job.", "Move it up as well, close behind.")
_MOST_MOVED_UP = len(_MOVE_UP)


def suggest_highlight(case: Case) -> Iterator[Suggestion | Declined]:
    """Five to nine lines, each once, the best first; fewer where the resume has fewer."""
    used: set[str] = set()
    chosen = choose_lines(case)
    for number, (line, fresh) in enumerate(chosen):
        yield _suggestion(number, line, fresh, case, used)
    yield from suggest_successes({line.block_id for line, _ in chosen}, len(chosen), case)


def choose_lines(case: Case) -> list[tuple[Line, list[tuple[Match, Evidence]]]]:
    """The lines to put forward, each with the requirements that it is the first to meet."""
    lines = [best_said(line) for line in relevant_lines(case).values()]
    pool = [line for line in lines if line.proofs and _can_stand(line, case)]
    chosen: list[tuple[Line, list[tuple[Match, Evidence]]]] = []
    covered: set[str] = set()
    texts: set[str] = set()
    while pool and len(chosen) < MOST:
        best = max(pool, key=lambda ln: (_gain(ln, covered, case), -case.places.order[ln.block_id]))
        gain = _gain(best, covered, case)
        if gain < (_WORTH_SAYING if len(chosen) >= FEWEST else _BARELY):
            break
        pool.remove(best)
        fresh = [proof for proof in best.proofs if proof[0].requirement.id not in covered] or list(best.proofs)
        text = " ".join(fresh[0][1].quote.text.lower().split())
        if text in texts:
            continue
        texts.add(text)
        chosen.append((best, fresh))
        covered |= {match.requirement.id for match, _ in best.proofs}
    return chosen


def best_said(line: Line) -> Line:
    """The line without the requirements that it only claims or lists while a job line or title proves them."""
    proofs = tuple(
        (match, item)
        for match, item in line.proofs
        if item.strength in PROVEN or not any(e.strength in PROVEN for e in match.evidence if e.relation != "implied")
    )
    return replace(line, proofs=proofs)


def _can_stand(line: Line, case: Case) -> bool:
    """Whether the line can be put forward: no position line, and of the education only certifications."""
    headline = case.resume.headline
    if line.block_id in case.places.titles or (headline and line.block_id == headline.block_id):
        return False
    if case.places.kind(line.block_id) == "contact" and line.block_id not in case.places.positions:
        return False
    studied = case.places.kind(line.block_id) == "education"
    return not studied or line.proofs[0][1].mention.category == "certification"


def _gain(line: Line, covered: set[str], case: Case) -> float:
    """What the line adds to those chosen already: a requirement met before counts a fifth."""
    total = sum(case.weight(match) for match, _ in line.proofs)
    fresh = sum(case.weight(match) for match, _ in line.proofs if match.requirement.id not in covered)
    if not any(match.requirement.category != "soft" for match, _ in line.proofs):
        fresh *= 0.5
    return line.worth * (0.2 + 0.8 * fresh / total) if total else 0.0


def class_of(line: Line) -> HighlightClass:
    """The guide's class: a delivered project with its result, a technical skill, or experience of managing."""
    item = line.proofs[0][1]
    outcome = any(evidence.outcome for _, evidence in line.proofs)
    if item.strength in PROVEN and outcome and PROJECT.search(item.quote.text):
        return "successful projects"
    categories = [match.requirement.category for match, _ in line.proofs[:2]]
    return "technical skills" if categories[0] in TECHNICAL else "project management experience"


def _suggestion(number: int, line: Line, fresh: list[tuple[Match, Evidence]], case: Case, used: set[str]) -> Suggestion:
    labels = list(dict.fromkeys(plain_name(case, match) for match, _ in fresh))[:3]
    match, item = fresh[0]
    quotes = tuple(dict.fromkeys(m.requirement.quote for m, _ in fresh[:3]))
    result = f" and shows a result (“{item.outcome}”)" if item.outcome else ""
    return Suggestion(
        id=_id(match, line, used),
        kind="highlight",
        title=f"{capitalise(join_and(labels))}: {quoted(item.quote.text, 90)}",
        reason=(
            f"The posting {_asks(match)} {quoted(match.requirement.label, 60)}; "
            f"this line ({item.quote.place}) {_proves(item)}{result}."
        ),
        action=bring_out(labels[0], match, item, case, used),
        posting_quotes=quotes,
        resume_quotes=(item.quote,),
        evidence=tuple(evidence for _, evidence in fresh[:4]),
        effect="What the posting asks for is seen in the first half minute.",
        requirement=match.requirement.id,
        weight=round(min(9.9, 4 + line.worth) - number * 0.01, 4),
        highlight_class=class_of(line),
        sources=(GUIDE,),
    )


def _asks(match: Match) -> str:
    return {"required": "requires", "preferred": "would like", "duty": "gives you the task"}.get(
        match.requirement.importance, "asks for"
    )


def _proves(item: Evidence) -> str:
    if item.relation == "narrower":
        return f"proves it by “{item.mention.text}”"
    if item.strength in PROVEN:
        return "proves it"
    return "only claims it" if item.strength == "summary" else "only lists it"


def bring_out(name: str, match: Match, item: Evidence, case: Case, used: set[str]) -> str:
    """What to do so that the line is seen: where it should stand, which words to use, what is missing.

    `used` holds the questions asked so far and takes the new one.
    """
    steps = [*_where_to_put(item, case, used), *_how_to_name(match, item, case)]
    if item.mention.category == "certification":
        return " ".join(steps) or f"Name {name} once near the top as well, in the summary or behind your name."
    if item.strength == "bullet":
        question = number_question(item.quote.text, item.mention.text, used)
        used.add(question)
        steps.append(f"It shows no result yet. {question}" if question else f"Say what came of {name}, with a figure.")
    elif item.strength == "outcome" and not steps:
        steps.append(_keep(item.outcome, used))
    elif item.strength == "summary":
        steps.append(f"Show {name} in a line of the job where you did it; a summary alone proves nothing.")
    elif item.strength == "listed":
        steps.append(f"Name {name} in a line of the job where you used it; a list alone proves nothing.")
    return " ".join(steps)


def _id(match: Match, line: Line, used: set[str]) -> str:
    """The requirement's id, or the line's where another highlight has that already."""
    key = f"id {match.requirement.id}"
    name = line.block_id.replace("/", "-") if key in used else match.requirement.id
    used.add(key)
    return f"highlight-{name}"


def _keep(outcome: str, used: set[str]) -> str:
    """That the line is good as it stands; said in other words each time."""
    ways = (
        f"Keep it as it is: “{outcome}” is what makes it strong.",
        f"Leave “{outcome}” in the line, so that it can be checked.",
        f"Nothing to change; have the story behind “{outcome}” ready.",
        f"Let it stand, “{outcome}” included.",
    )
    number = sum(f"keep {n}" in used for n in range(len(ways)))
    used.add(f"keep {number}")
    return ways[min(number, len(ways) - 1)]


def _where_to_put(item: Evidence, case: Case, used: set[str]) -> list[str]:
    position = case.places.positions.get(item.mention.block_id)
    if position is None:
        return []
    moved = [s.edit for s in case.planned if isinstance(s.edit, ReorderBlocks)]
    if any(edit.block_ids[edit.order[0]] == item.mention.block_id for edit in moved):
        return ["It was moved up in its job."]
    place = position.block_ids.index(item.mention.block_id)
    said = [f"up {position.id} {number}" for number in range(_MOST_MOVED_UP)]
    free = [key for key in said if key not in used]
    if place > 3 and len(position.block_ids) > 4 and free:
        used.add(free[0])
        return [_MOVE_UP[said.index(free[0])]]
    return []


def _how_to_name(match: Match, item: Evidence, case: Case) -> list[str]:
    if match.state != "said differently" or item.relation != "same":
        return []
    if any(s.kind in ("use-term", "surface") and s.requirement == match.requirement.id for s in case.planned):
        return []
    concept = case.lexicon.concepts.get(item.concept)
    names = posting_names(match, concept) if concept else []
    return [f"Name it in the posting's word, “{names[0]}”."] if names else []
