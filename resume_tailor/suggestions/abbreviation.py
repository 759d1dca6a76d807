"""Both forms once: "Project Management Professional (PMP)" where the resume has one and the posting asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Declined, Evidence, Match, Quote, ReplaceText, SkillMention, Suggestion
from resume_tailor.suggestions.case import Case, same_evidence
from resume_tailor.suggestions.clauses import quote_title
from resume_tailor.suggestions.literal import quote_asked
from resume_tailor.suggestions.use_term import (
    is_plural_of,
    is_short,
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
            if _shorts(concept):
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
    trade = _trade_asked(case)
    wanted = trade is not None or bool(_quote_title(case))
    beside = {
        m.block_id for m in case.resume.mentions if (c := _credential(m, case)) and _is_of_the_trade(c) and wanted
    }
    for mention in case.resume.mentions:
        concept = _credential(mention, case)
        if concept and concept.id not in seen and mention.block_id in {*rows, *beside}:
            seen.add(concept.id)
            yield from _for_concept(rows.get(mention.block_id, trade), concept, case)


def _quote_title(case: Case) -> tuple[Quote, ...]:
    """The posting's title where it is one of leading projects or programs; empty for other posts."""
    if case.posting.role not in ("program", "project"):
        return ()
    return quote_title(case.posting)


_TRADE = ("project-management", "technical-project-management", "program-management", "technical-program-management")


def _trade_asked(case: Case) -> Match | None:
    """The requirement of leading projects or programs as such; None where the posting has none."""
    return next((match for match in case.by_weight(case.skills()) if set(match.requirement.concepts) & {*_TRADE}), None)


def _is_of_the_trade(concept: Concept) -> bool:
    """Whether the certification is one of leading projects or programs."""
    return bool({*concept.implies, *concept.broader} & {*_TRADE, "project-management-certification"})


def _credential(mention: SkillMention, case: Case) -> Concept | None:
    """The certification with an abbreviation that the words name; None for anything else."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    return concept if concept and concept.category == "certification" and _shorts(concept) else None


def _for_concept(match: Match | None, concept: Concept, case: Case) -> Iterator[Suggestion | Declined]:
    short = next((a for a in _shorts(concept) if case.text.says(a)), "")
    full = next((n for n in concept.names if n not in _shorts(concept) and case.text.says(n)), "")
    if bool(short) == bool(full):
        return
    asked = posting_names(match, concept) if match else []
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


def _shorts(concept: Concept) -> tuple[str, ...]:
    """Its abbreviations; of a certification also the names that are one by their looks (`CAPM`), if others are not."""
    if concept.abbreviations or concept.category != "certification":
        return concept.abbreviations
    short = tuple(name for name in concept.names if is_short(name))
    return short if len(short) < len(concept.names) else ()


def _missing_form(concept: Concept, asked: list[str], has_short: bool) -> str:
    """The form to add: the posting's own, and for certifications the other one always; empty for none.

    A common abbreviation (SQL, AWS) is not spelled out unless the posting does so.
    """
    credential = concept.category == "certification"
    if has_short:
        full = [name for name in asked if name not in _shorts(concept)]
        known = [name for name in concept.names if name not in _shorts(concept)]
        return full[0] if full else known[0] if credential and known else ""
    short = [name for name in asked if name in _shorts(concept)]
    return short[0] if short else _shorts(concept)[0] if credential else ""


def _places_to_write(items: tuple[Evidence, ...], case: Case) -> list[Evidence]:
    """Certifications in their own section first, the rest in a list of skills; never position lines."""
    usable = [item for item in items if item.mention.block_id not in case.places.titles]
    credential = bool(items) and items[0].mention.category == "certification"
    first = ("certifications", "education") if credential else ("skills",)
    return sorted(usable, key=lambda item: case.places.kind(item.mention.block_id) not in first)


def _both_forms(item: Evidence, missing: str, asked: list[str], concept: Concept, case: Case) -> ReplaceText | str:
    """The edit, or why it is not made."""
    text = case.block(item.mention.block_id).text
    mention = _bare_name(item.mention, concept)
    own = written_name(mention.text, concept)
    if own is None:
        return f"“{mention.text}” is no plain name of it"
    if not stands_alone(text, mention.start, mention.end):
        return f"“{mention.text}” is part of a longer word or expression there"
    if text.count("(", 0, mention.start) > text.count(")", 0, mention.start):
        return f"“{mention.text}” stands within parentheses"
    spelled_out = missing not in asked and own in _shorts(concept)
    if spelled_out and _among_short(text, mention.text, case):
        return "it stands in a row of abbreviations, and the posting does not spell it out"
    plural = is_plural_of(mention.text, own)
    form = pluralise(missing) if plural and fold_words(missing)[-1:] != fold_words(mention.text)[-1:] else missing
    if missing in _shorts(concept):
        after = f"{mention.text} ({missing}{'s' if plural else ''})"
    else:
        style = list_style(mention.block_id, case) or style_at(text, mention.start, mention.end)
        after = f"{in_style(form, style)} ({mention.text})"
    body = re.sub(r"\s*\(.*", "", concept.body) if concept.category == "certification" else ""
    return with_article(mention.block_id, text, mention.start, mention.end, after, beside=body)


def _bare_name(mention: SkillMention, concept: Concept) -> SkillMention:
    """The abbreviation within the words of a certification (`PMP` of `PMP certification`); else the words."""
    if concept.category == "certification" and written_name(mention.text, concept) is None:
        for name in _shorts(concept):
            for start, end in find_words(mention.text, name)[:1]:
                begin = mention.start + start
                return replace(mention, start=begin, end=mention.start + end, text=mention.text[start:end])
    return mention


def _among_short(text: str, own: str, case: Case) -> bool:
    """Whether other abbreviations stand in the same line without their long forms: `PgMP, PMP, CSM`.

    In the second round those of other certifications do not count, as these are spelled out with it.
    """
    items = (item.strip() for item in re.split(r"[,;|•·\n\t]| and ", text))
    short = {item for item in items if re.fullmatch(r"(?=\w*[A-Z]\w*[A-Z])\w{2,6}", item)} - {own}
    known = [m for m in case.resume.mentions if case.eager and case.block(m.block_id).text == text]
    spelled = {word for m in known if _credential(m, case) or " " in m.text for word in m.text.split()}
    return bool(short - spelled)


def _suggestion(
    id_: str, match: Match | None, item: Evidence, missing: str, edit: ReplaceText, case: Case
) -> Suggestion:
    concept = case.lexicon.concepts.get(item.concept)
    short = concept is not None and edit.before in _shorts(concept)
    written = f"the short form “{edit.before}”" if short else f"“{edit.before}”"
    return Suggestion(
        id=id_,
        kind="abbreviation",
        title=f"Write both forms: “{edit.after}”",
        reason=(
            f"{_asked(match, item, edit, case)}; your resume writes only {written}. "
            "Searches take the one form or the other, so give both once."
        ),
        action=f"In {item.quote.place} the line now reads {quoted(preview(item, edit, case))}",
        posting_quotes=(match.requirement.quote,) if match else _quote_title(case),
        resume_quotes=(item.quote,),
        evidence=(item,),
        edit=edit,
        names=(missing,),
        effect="The line is found by either form.",
        requirement=match.requirement.id if match else "",
        weight=round(case.weight(match) * 0.8, 4) if match else 1.0,
    )


def _asked(match: Match | None, item: Evidence, edit: ReplaceText, case: Case) -> str:
    """What the posting asks, and what the certification has to do with it."""
    if match is None:
        return f"The posting is for a {quoted(case.posting.title)}, and {quoted(edit.before)} speaks for such work"
    asked = quote_asked(case.posting.document, match.requirement)
    named = item.concept in match.requirement.concepts
    proved = any(item.mention == other.mention for other in match.evidence) or set(match.requirement.concepts) & {
        *_TRADE
    }
    unnamed = f"; {quoted(edit.before)} certifies such work, though it is not asked for by name"
    return f"The posting asks for {asked}" + (unnamed if proved and not named else "")
