"""Both forms once: "Project Management Professional (PMP)" where the resume has one and the posting asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.folding import fold_words
from resume_tailor.model import Declined, Evidence, Match, ReplaceText, SkillMention, Suggestion
from resume_tailor.suggestions.case import Case, same_evidence
from resume_tailor.suggestions.literal import quote_asked
from resume_tailor.suggestions.use_term import (
    is_plural_of,
    list_style,
    posting_names,
    preview,
    stands_alone,
    with_article,
    written_name,
)
from resume_tailor.suggestions.wording import in_style, pluralise, quoted, style_at
from skill_lexicon.concept import Concept


def suggest_abbreviation(case: Case) -> Iterator[Suggestion | Declined]:
    """For each asked concept with an abbreviation: add the missing form at the best place, once."""
    for match in case.by_weight(case.skills()):
        if match.state in ("absent", "implied", "not checkable"):
            continue
        for concept_id in match.requirement.concepts:
            concept = case.lexicon[concept_id]
            if concept.abbreviations:
                yield from _for_concept(match, concept, case)
    if case.eager:
        yield from _for_credentials(case)


def _for_credentials(case: Case) -> Iterator[Suggestion | Declined]:
    """The same for certifications held that the posting does not name, where one stands for something that it asks."""
    seen: set[str] = set()
    rows: dict[str, Match] = {}
    for match in case.by_weight(case.skills()):
        for item in match.evidence if case.asks_surely(match) else ():
            concept = _credential(item.mention, case)
            if concept and concept.id not in seen:
                seen.add(concept.id)
                rows.setdefault(item.mention.block_id, match)
                yield from _for_concept(match, concept, case)
    for mention in case.resume.mentions:
        concept = _credential(mention, case)
        if concept and concept.id not in seen and mention.block_id in rows:
            seen.add(concept.id)
            yield from _for_concept(rows[mention.block_id], concept, case)


def _credential(mention: SkillMention, case: Case) -> Concept | None:
    """The certification with an abbreviation that the words name; None for anything else."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    return concept if concept and concept.category == "certification" and concept.abbreviations else None


def _for_concept(match: Match, concept: Concept, case: Case) -> Iterator[Suggestion | Declined]:
    short = next((a for a in concept.abbreviations if case.text.says(a)), "")
    full = next((n for n in concept.names if n not in concept.abbreviations and case.text.says(n)), "")
    if bool(short) == bool(full):
        return
    asked = posting_names(match, concept)
    missing = _missing_form(concept, asked, bool(short))
    if not missing:
        return
    id_ = f"abbreviation-{concept.id}"
    reasons: list[str] = []
    for item in _places_to_write(same_evidence(case, concept.id), case):
        edit = _both_forms(item, missing, asked, concept, case)
        if isinstance(edit, ReplaceText):
            yield _suggestion(id_, match, item, missing, edit, case)
            return
        reasons.append(edit)
    if reasons:
        yield Declined(id_, "abbreviation", f"Write “{missing}” as well", f"Not written: {reasons[0]}.")


def _missing_form(concept: Concept, asked: list[str], has_short: bool) -> str:
    """The form to add: the posting's own, and for certifications the other one always; empty for none.

    A common abbreviation (SQL, AWS) is not spelled out unless the posting does so.
    """
    credential = concept.category == "certification"
    if has_short:
        full = [name for name in asked if name not in concept.abbreviations]
        spelled = full[0] if full else concept.pref_label if credential else ""
        return "" if spelled in concept.abbreviations else spelled
    short = [name for name in asked if name in concept.abbreviations]
    return short[0] if short else concept.abbreviations[0] if credential else ""


def _places_to_write(items: tuple[Evidence, ...], case: Case) -> list[Evidence]:
    """Certifications in their own section first, the rest in a list of skills; never position lines."""
    usable = [item for item in items if item.mention.block_id not in case.places.titles]
    credential = bool(items) and items[0].mention.category == "certification"
    first = ("certifications", "education") if credential else ("skills",)
    return sorted(usable, key=lambda item: case.places.kind(item.mention.block_id) not in first)


def _both_forms(item: Evidence, missing: str, asked: list[str], concept: Concept, case: Case) -> ReplaceText | str:
    """The edit, or why it is not made."""
    mention = item.mention
    text = case.block(mention.block_id).text
    own = written_name(mention.text, concept)
    if own is None:
        return f"“{mention.text}” is no plain name of it"
    if not stands_alone(text, mention.start, mention.end):
        return f"“{mention.text}” is part of a longer word or expression there"
    if text.count("(", 0, mention.start) > text.count(")", 0, mention.start):
        return f"“{mention.text}” stands within parentheses"
    spelled_out = missing not in asked and own in concept.abbreviations
    if spelled_out and _among_short(text, mention.text, case):
        return "it stands in a row of abbreviations, and the posting does not spell it out"
    plural = is_plural_of(mention.text, own)
    form = pluralise(missing) if plural and fold_words(missing)[-1:] != fold_words(mention.text)[-1:] else missing
    if missing in concept.abbreviations:
        after = f"{mention.text} ({missing}{'s' if plural else ''})"
    else:
        style = list_style(mention.block_id, case) or style_at(text, mention.start, mention.end)
        after = f"{in_style(form, style)} ({mention.text})"
    return with_article(mention.block_id, text, mention.start, mention.end, after)


def _among_short(text: str, own: str, case: Case) -> bool:
    """Whether other abbreviations stand in the same line without their long forms: `PgMP, PMP, CSM`.

    In the second round those of other certifications do not count, as these are spelled out with it.
    """
    short = set(re.findall(r"\b(?=\w*[A-Z]\w*[A-Z])\w{2,6}\b", text)) - {own}
    known = [m for m in case.resume.mentions if case.eager and case.block(m.block_id).text == text]
    spelled = {word for m in known if _credential(m, case) or " " in m.text for word in m.text.split()}
    return bool(short - spelled)


def _suggestion(id_: str, match: Match, item: Evidence, missing: str, edit: ReplaceText, case: Case) -> Suggestion:
    proved = any(item.mention == other.mention for other in match.evidence)
    stands = f", which {quoted(item.mention.text)} speaks for" if proved else ""
    stands = "" if item.concept in match.requirement.concepts else stands
    asked = quote_asked(case.posting.document, match.requirement)
    return Suggestion(
        id=id_,
        kind="abbreviation",
        title=f"Write both forms: “{edit.after}”",
        reason=(
            f"The posting asks for {asked}{stands}; your resume has only "
            f"“{item.mention.text}”. "
            "Searches take the one form or the other, so give both once."
        ),
        action=f"In {item.quote.place} the line now reads {quoted(preview(item, edit, case))}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        edit=edit,
        names=(missing,),
        effect="The line is found by either form.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.8, 4),
    )
