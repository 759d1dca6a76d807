"""Tools that the posting asks for by name and only the skills list has: one highlight for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.folding import find_words
from resume_tailor.model import Evidence, Match, Suggestion
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.asked.in_sense import is_asked_in_sense
from resume_tailor.suggestions.asked.left_open import is_in_use
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import name_proved
from resume_tailor.suggestions.case import TECHNICAL, Case
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.successes import GUIDE
from resume_tailor.suggestions.wording import capitalise, join_and, quoted

MOST_NAMED = 3


def suggest_listed_tools(case: Case) -> Iterator[Suggestion]:
    """At most one, of up to three tools and technologies, each asked for by the very name that the list has."""
    found = [
        (match, item)
        for match in case.by_weight(case.skills())
        if match.state == "only listed" and match.requirement.category in TECHNICAL and is_asked_in_sense(match, case)
        for item in match.evidence[:1]
        if item.relation == "same"
        and item.sure
        and item.concept not in BASIC
        and _is_name(item, case)
        and not _is_qualified(item)
        and not _is_told(item, case)
    ]
    position = next((p for p in case.resume.positions if leads_projects(p.title)), None)
    found = [(match, item) for match, item in found if not is_in_use(match, case)]
    if (
        found
        and position
        and position.block_ids
        and any(match.requirement.importance != "preferred" for match, _ in found)
    ):
        yield _suggestion(found[:MOST_NAMED], case)


def _is_name(item: Evidence, case: Case) -> bool:
    """Whether it is a product's or technology's own name, by its capitals."""
    concept = case.lexicon.concepts.get(item.concept)
    return concept is not None and any(char.isupper() for char in concept.pref_label)


def _is_qualified(item: Evidence) -> bool:
    """Whether the list says how well it is known: `Tableau (viewer)`, `MS Project - basic`."""
    text = item.quote.text
    end = item.mention.end - item.quote.start
    return bool(_QUALIFIED.match(text, end))


_QUALIFIED = re.compile(
    r"\s(?:viewer|basics?|read[- ]only|beginner)\b|"
    r"\s?[(–:-]\s?[^),;|]{0,30}\b(?:view\w*|read\w*|basics?|beginner\w*|some|little|limited|light|familiar\w*|learning|"
    r"user|working knowledge|exposure|badly|rusty)\b",
    re.I,
)


def _is_told(item: Evidence, case: Case) -> bool:
    """Whether any line beside the lists names it too, whatever job that is of."""
    concept = case.lexicon.concepts.get(item.concept)
    names = {item.mention.text, *(concept.names if concept else ())}
    blocks = (b for b in case.resume.document.blocks if _tells(b.id, case))
    return any(find_words(block.text, name) for block in blocks for name in names)


def _tells(block_id: str, case: Case) -> bool:
    return block_id in case.places.positions or case.places.kind(block_id) not in _LISTING


_LISTING = ("skills", "summary", "contact", "certifications", "education")


def _suggestion(found: list[tuple[Match, Evidence]], case: Case) -> Suggestion:
    names = list(dict.fromkeys(name_proved(match, item, case) for match, item in found))
    match, item = found[0]
    them, they = ("them", "they stand") if len(names) > 1 else ("it", "it stands")
    asked = [quote_asked(case.posting.document, m.requirement, limit=40) for m, _ in found]
    return Suggestion(
        id=f"highlight-{match.requirement.id}",
        kind="highlight",
        title=f"{capitalise(join_and(names))}: {quoted(item.quote.text, 90)}",
        reason=(
            f"The posting names {join_and(asked)}; "
            f"{they} in a list of your resume, but in none of the lines that we read as those of a job."
        ),
        action=(
            f"Name {join_and(names, 'or')} in the line of the job where you worked with {them} most: "
            "what you ran in it, and for how many people."
        ),
        posting_quotes=tuple(dict.fromkeys(m.requirement.quote for m, _ in found)),
        resume_quotes=tuple(dict.fromkeys(e.quote for _, e in found)),
        evidence=tuple(e for _, e in found),
        effect="A tool is believed where it did some work.",
        requirement=match.requirement.id,
        weight=4.0,
        highlight_class="technical skills",
        sources=(GUIDE,),
    )
