"""Emphasise: the few strongest phrases, to be set bold where the user asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from resume_tailor.model import Declined, Emphasise, Suggestion
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.case import PROVEN, Case

MOST_PHRASES = 6


def suggest_emphasise(case: Case) -> Iterator[Suggestion | Declined]:
    """At most six phrases of job lines, one a line, for the requirements that matter most; no soft skills."""
    used: set[str] = set()
    for match in case.by_weight(case.skills()):
        if match.requirement.category == "soft" or len(used) >= MOST_PHRASES:
            continue
        for item in match.evidence:
            mention = item.mention
            bold = case.block(mention.block_id).form
            if item.relation == "implied" or item.strength not in PROVEN or mention.block_id in used:
                continue
            if mention.block_id in case.places.titles or mention.block_id not in case.places.positions:
                continue
            if bold and (bold.bold or mention.start < bold.bold_lead):
                continue
            used.add(mention.block_id)
            asked = quote_asked(case.posting.document, match.requirement)
            yield Suggestion(
                id=f"emphasise-{match.requirement.id}",
                kind="emphasise",
                title=f"Set “{mention.text}” bold",
                reason=f"It is your best line for {asked}, which the posting asks for.",
                action="Set bold, since you asked for emphasis.",
                posting_quotes=(match.requirement.quote,),
                resume_quotes=(item.quote,),
                evidence=(item,),
                edit=Emphasise(mention.block_id, mention.start, mention.end, mention.text),
                effect="The eye finds the phrase.",
                requirement=match.requirement.id,
                weight=round(case.weight(match) * 0.3, 4),
            )
            break
