"""Highlight: what this resume should put forward for this posting, in the guide's three classes."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Evidence, HighlightClass, Match, ReorderBlocks, Suggestion
from resume_tailor.suggestions.case import PROVEN, TECHNICAL, Case
from resume_tailor.suggestions.choosing import choose_lines
from resume_tailor.suggestions.coaching import number_question
from resume_tailor.suggestions.naming import name_proved
from resume_tailor.suggestions.relevance import Line
from resume_tailor.suggestions.results import is_result, shows_any_figure
from resume_tailor.suggestions.strengthen import lines_to_strengthen
from resume_tailor.suggestions.successes import GUIDE, PROJECT, suggest_successes
from resume_tailor.suggestions.use_term import posting_names
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

_MOVE_UP = ("Move it up among the first three lines of that job.", "Move it up as well, close behind.")
_MOST_MOVED_UP = len(_MOVE_UP)


def suggest_highlight(case: Case) -> Iterator[Suggestion | Declined]:
    """Five to nine lines, each once, the best first; fewer where the resume has fewer."""
    used = {question for _, _, question in lines_to_strengthen(case).values()}
    chosen = choose_lines(case)
    for number, (line, fresh) in enumerate(chosen):
        yield _suggestion(number, line, fresh, case, used)
    yield from suggest_successes({line.block_id for line, _ in chosen}, len(chosen), case)


def class_of(line: Line) -> HighlightClass:
    """The guide's class: a delivered project with its result, a technical skill, or experience of managing."""
    item = line.proofs[0][1]
    outcome = any(evidence.outcome for _, evidence in line.proofs)
    if item.strength in PROVEN and outcome and PROJECT.search(item.quote.text):
        return "successful projects"
    categories = [match.requirement.category for match, _ in line.proofs[:2]]
    return "technical skills" if categories[0] in TECHNICAL else "project management experience"


def _suggestion(number: int, line: Line, fresh: list[tuple[Match, Evidence]], case: Case, used: set[str]) -> Suggestion:
    hard = [proof for proof in fresh if proof[0].requirement.category != "soft"] or fresh
    labels = list(dict.fromkeys(name_proved(match, item, case) for match, item in hard))[:3]
    match, item = hard[0]
    return Suggestion(
        id=_id(match, line, used),
        kind="highlight",
        title=f"{capitalise(join_and(labels))}: {quoted(item.quote.text, 90)}",
        reason=(
            f"The posting {_asks(match)} {quoted(_asked_words(match, labels[0]), 60)}; "
            f"this line ({item.quote.place}) {_fits(match, item)}{_with_figure(item)}."
        ),
        action=bring_out(labels[0], match, item, case, used),
        posting_quotes=tuple(dict.fromkeys(m.requirement.quote for m, _ in hard[:3])),
        resume_quotes=(item.quote,),
        evidence=tuple(evidence for _, evidence in hard[:4]),
        effect="What the posting asks for is seen in the first half minute.",
        requirement=match.requirement.id,
        weight=round(min(9.9, 4 + line.worth) - number * 0.01, 4),
        highlight_class=class_of(line),
        sources=(GUIDE,),
    )


def _asked_words(match: Match, name: str) -> str:
    """The posting's own words where they are short, else the name."""
    label = match.requirement.label
    return label if len(label.split()) <= 5 and " or " not in label else name


def _asks(match: Match) -> str:
    return {"required": "requires", "preferred": "would like", "duty": "gives you the task"}.get(
        match.requirement.importance, "asks for"
    )


def _fits(match: Match, item: Evidence) -> str:
    """How line and requirement belong together, no surer than the words are."""
    if item.mention.category == "certification":
        return "says that you hold it"
    if item.strength == "listed":
        return "lists it, and no job line shows it yet"
    if item.strength == "summary":
        return "claims it, and no job line shows it yet"
    if item.relation == "narrower":
        return f"shows it by “{item.mention.text}”"
    said = item.mention.text.lower() in match.requirement.quote.text.lower()
    who = "shows you leading it" if item.led else "shows it at work"
    return f"{who}{'' if said else f' in other words (“{item.mention.text}”)'}"


def _with_figure(item: Evidence) -> str:
    if not item.outcome:
        return ""
    return f", with a result (“{item.outcome}”)" if is_result(item) else f", with its scale (“{item.outcome}”)"


def bring_out(name: str, match: Match, item: Evidence, case: Case, used: set[str]) -> str:
    """What to do with the line: place, the posting's word, and what it lacks; never the same question twice."""
    if item.mention.category == "certification":
        return f"Name {name} once near the top as well, in the summary or behind your name."
    if item.strength not in PROVEN and match.requirement.category == "domain":
        return f"Say in one job line which of your work was in {name}: its customers, its rules or its systems."
    if item.strength not in PROVEN:
        return _show_at_work(name, item, used)
    steps = [*_where_to_put(item, case, used), *_how_to_name(match, item, case)]
    if item.outcome and is_result(item):
        return " ".join(steps) or _keep(item.outcome, used)
    return " ".join([*steps, _what_it_lacks(name, item, case, used)])


def _what_it_lacks(name: str, item: Evidence, case: Case, used: set[str]) -> str:
    if item.outcome:
        return f"“{item.outcome}” gives its size; add what came of it, if you can stand by it."
    if shows_any_figure(item.quote.text):
        return "Say in a few words what its figure meant for the customer or the company."
    if item.mention.block_id in lines_to_strengthen(case):
        return (
            f"For {name} it lacks only its result: the question to answer stands under “Give the result of” this line."
        )
    question = number_question(item.quote.text, item.mention.text, used)
    if not question:
        return f"Say what came of {name}, with a figure that you can stand by."
    used.add(question)
    return f"Add its result: {question[:1].lower()}{question[1:]}"


def _show_at_work(name: str, item: Evidence, used: set[str]) -> str:
    """For what is only listed or claimed: which line could carry it."""
    where = "list" if item.strength == "listed" else "summary"
    ways = (
        f"Write {name} into the line of the job where you did it, with what came of it; the {where} alone is not read "
        "as proof.",
        f"Choose one job line in which {name} mattered, and name it there.",
        f"Give {name} a job line of its own, if you have done it.",
    )
    number = sum(f"show {n}" in used for n in range(len(ways)))
    used.add(f"show {number}")
    return ways[min(number, len(ways) - 1)]


def _id(match: Match, line: Line, used: set[str]) -> str:
    """The requirement's id, or the line's where another highlight has that already."""
    key = f"id {match.requirement.id}"
    name = line.block_id.replace("/", "-") if key in used else match.requirement.id
    used.add(key)
    return f"highlight-{name}"


def _keep(outcome: str, used: set[str]) -> str:
    """That the line is good as it stands; said in other words each time."""
    ways = (
        f"Keep it as it is, “{outcome}” included, and be ready to say how it was measured.",
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
    concept = case.lexicon.concepts.get(item.concept) if case.names_itself(item) else None
    names = posting_names(match, concept) if concept else []
    return [f"Name it in the posting's word, “{names[0]}”."] if names else []
