"""The gap of what the posting's own title names and no line of the resume does."""

from __future__ import annotations

import re

from resume_tailor.model import Match, Quote, Suggestion
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import clause_around, quote_title, say
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.lacking.asking import asking_clause
from resume_tailor.suggestions.lacking.gap_words import way_unknown
from resume_tailor.suggestions.lacking.in_title import subjects_not_held
from resume_tailor.suggestions.lacking.ways import name_gap, pref_name, way_for_reader, way_to
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.person.crossing import find_crossing
from resume_tailor.suggestions.person.reach import find_distance
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
    afar = find_distance(case)
    if not names or (afar is not None and afar.kind in ("far", "field") and not any(_way_to(n, case) for n in names)):
        return None
    asked = [match for match in (_asked_as(name, case) for name in names) if match is not None]
    ways = list(dict.fromkeys(way for way in (_way_to(name, case) for name in names) if way))
    clauses = [asking_clause(match, case) for match in asked]
    quotes = [clause for clause in clauses if any(name.casefold() in clause.text.casefold() for name in names)][:1]
    quotes = quotes or [q for q in (_clause_naming(name, case) for name in names) if q][:1]
    if not quotes:
        return None  # the body asks for it nowhere in these words
    ways = ways or [way_unknown(category_of(asked[0], case) if asked else None, quotes[0].text)]
    line = f" The posting says {say(case.posting, quotes[0])}." if quotes else ""
    open_to = any(_LEARNERS.search(quote.text) for quote in quotes)
    names = [quoted(name) for name in names]
    return Suggestion(
        id="gap-title",
        kind="gap",
        title=f"Not in your resume: {join_and(names)} (named in the posting's title)",
        reason=(
            f"The title itself says {quoted(case.posting.title)}, and no line of your resume names "
            f"{join_and(names, 'or')}.{line}"
        ),
        action=(
            f"{_TO_LEARNERS if open_to else ''}{' '.join(map(capitalise, ways))} Until then leave it off the resume, "
            "like anything else you have not worked with."
        ),
        posting_quotes=(*quote_title(case.posting), *quotes),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        weight=6.0,
        sources=sources,
    )


_LEARNERS = re.compile(
    r"\b(?:willing(?:ness)? to learn|able to learn|ability to learn|eager(?:ness)? to learn|learn\w* on the job)\b",
    re.I,
)
_TO_LEARNERS = "Its line takes who is willing to learn, so begin before you apply and say how far you are. "


def _clause_naming(name: str, case: Case) -> Quote | None:
    """The first clause of what the posting requires or gives to do that names it; None without one."""
    asking = {i for s in case.posting.sections if s.kind in ("required", "duty") for i in s.block_ids}
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for block in case.posting.document.blocks:
        hit = named.search(block.text) if block.id in asking else None
        if hit:
            left, right = clause_around(block, *hit.span())
            return quote_line("posting", block, left, right, f"line {case.posting.document.line(block.id, left)}")
    return None


def _asked_as(name: str, case: Case) -> Match | None:
    """The requirement that asks for what the title names, by the same words or by its own name."""
    for match in case.skills():
        words = (pref_name(match, case), *(m.text for m in match.requirement.mentions[:MOST_PLACES]))
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", word, re.I) for word in words):
            return match
    return None


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[\w+#.]+", words.casefold())}


_STEM = 5


def _way_to(name: str, case: Case) -> str:
    """The known way to it, by its requirement or else by its name alone; empty for none."""
    match = _asked_as(name, case)
    if match is not None and match.state == "absent":
        mine, known = _stems(name), _stems(pref_name(match, case))
        return way_to(match, case) if mine <= known or known <= mine else ""  # the same thing, not its neighbour
    way = way_for(f"technology: {name}")
    return way_for_reader(way, case) if way is not None else ""
