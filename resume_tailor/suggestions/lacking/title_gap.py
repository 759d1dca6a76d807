"""The gap of what the posting's own title names and no line of the resume does."""

from __future__ import annotations

from resume_tailor.model import Match, Suggestion
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lacking.gap_words import NO_WAY
from resume_tailor.suggestions.lacking.in_title import subjects_not_held
from resume_tailor.suggestions.lacking.ways import name_gap, pref_name, way_to
from resume_tailor.suggestions.person.crossing import find_crossing
from resume_tailor.suggestions.person.standing import pm_title
from resume_tailor.suggestions.wording import capitalise, join_and, quoted


def gap_of_title(chosen: list[Match], case: Case, sources: tuple[str, ...]) -> Suggestion | None:
    """What the posting's own title says the work is of, where no word of the resume and no gap or frame names it."""
    crossing = find_crossing(case) if pm_title(case) else None
    mentions = (mention.text for match in chosen for mention in match.requirement.mentions[:MOST_PLACES])
    told = " ".join([*(name_gap(match, case) for match in chosen), *mentions]).casefold()
    names = [
        name
        for name in subjects_not_held(case)
        if name.casefold() not in told and not (crossing and (name.islower() or crossing.theirs.pattern.search(name)))
    ]
    bare, names = list(names), [quoted(name) for name in names]
    if not names:
        return None
    return Suggestion(
        id="gap-title",
        kind="gap",
        title=f"Not in your resume: {join_and(names)} (named in the posting's title)",
        reason=(
            f"The title itself says {quoted(case.posting.title)}, and no line of your resume names "
            f"{join_and(names, 'or')}."
        ),
        action=(
            f"{capitalise(_way_of_words(bare, case) or NO_WAY)} Until then leave it off the resume, like anything else "
            "you have not worked with."
        ),
        posting_quotes=quote_title(case.posting),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        weight=6.0,
        sources=sources,
    )


def _way_of_words(names: list[str], case: Case) -> str:
    """The known way to the one thing that the title names, by the requirement of the same words; empty for none."""
    if len(names) != 1:
        return ""
    asked = (match for match in case.skills() if pref_name(match, case).casefold() == names[0].casefold())
    match = next(asked, None)
    return way_to(match, case) if match is not None and match.state == "absent" else ""
