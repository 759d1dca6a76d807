"""Both forms once: "Project Management Professional (PMP)" where the resume has one and the posting asks for it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Declined, Evidence, Match, Quote, ReplaceText, SkillMention, Suggestion
from resume_tailor.places import name_section, quote_line
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import names_certificate, posting_names, quote_by_name
from resume_tailor.suggestions.case import MOST_PLACES, Case, same_evidence
from resume_tailor.suggestions.use_term import (
    KNOWN,
    is_plural_of,
    is_short,
    list_style,
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
            if _shorts(concept) and _is_named(match, concept):
                yield from _for_concept(match, concept, case)
    yield from _for_credentials(case)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a certificate that the posting does not name is worth its full name there."""

    why: str
    """What the posting asks, and what the certificate's name has to do with it."""
    quotes: tuple[Quote, ...]
    match: Match | None
    """What it asks; None where the certificate's name only says what the job is."""


def _for_credentials(case: Case) -> Iterator[Suggestion | Declined]:
    """The same for certificates held that the posting does not name, where their names answer it all the same."""
    asked = ((match, concept) for match in case.skills() for concept in match.requirement.concepts)
    named = {concept for match, concept in asked if _is_named(match, case.lexicon[concept])}
    held = {one.id: one for m in case.resume.mentions if (one := _credential(m, case)) and one.id not in named}
    grounds = {
        one.id: ground
        for one in held.values()
        if (ground := _as_its_like(one, case) or (_by_its_name(one, case) if case.eager else None))
    }
    wishes = [
        wish
        for id_, ground in grounds.items()
        for wish in _for_concept(ground.match, held[id_], case, ground, frozenset(grounds))
    ]
    yield from _all_of_a_line(wishes, grounds, case)


def _all_of_a_line(
    wishes: list[Suggestion | Declined], grounds: Mapping[str, Ground], case: Case
) -> Iterator[Suggestion | Declined]:
    """The wishes without full names beside which another one, that was wanted too, would stay short."""
    made = {wish.id for wish in wishes if isinstance(wish, Suggestion)}
    for wish in wishes:
        if isinstance(wish, Suggestion) and isinstance(wish.edit, ReplaceText):
            line = {m.concept or "" for m in case.resume.mentions if m.block_id == wish.edit.block_id}
            if any(id_ in line and f"abbreviation-{id_}" not in made for id_ in grounds):
                continue
        yield wish


def _is_named(match: Match, concept: Concept) -> bool:
    """Whether the posting names it; of a certification by a name: a project management professional is a person."""
    return concept.category != "certification" or bool(_names_of(match, concept))


def _names_of(match: Match, concept: Concept) -> list[str]:
    """The words by which the posting names the certification."""
    said = [m.text for m in match.requirement.mentions if m.concept == concept.id][:MOST_PLACES]
    return [words for words in said if names_certificate(words)]


_TRADE = {
    "project": ("project-management", "technical-project-management", "it-project-management"),
    "program": ("program-management", "technical-program-management"),
}
"""What postings ask of leaders of projects and of programs, by the word that names the certificates of either."""
_LIKE = re.compile(
    r"\b(?:PMP|PgMP|PRINCE ?2|CAPM|PMI-ACP|(?:project|program(?:me)?) management (?:professional|certif\w+))\b"
    r"[^.;\n]{0,60}?\b(?:or|and|/)\s*(?:an? |other )?(?:equivalent|similar|comparable|related|like\b|alternative)"
    r"[^.;\n]{0,40}|"
    r"\bcertif\w+ in (?:project|program(?:me)?) management\b|\b(?:project|program(?:me)?) management certif\w+",
    re.I,
)
"""Where a posting names a certificate of the trade or the like of it, or any of them."""
_MOST_READ = 20_000
"""Characters of one line of the posting that are read."""


def _as_its_like(concept: Concept, case: Case) -> Ground | None:
    """For a certificate of leading projects, where the posting asks for such ones without this one's name."""
    of_trade = {*concept.implies, *concept.broader} & {*_TRADE["project"], *_TRADE["program"], _ANY_CERTIFICATE}
    if not of_trade or _is_beginners(concept):
        return None
    for section in case.posting.sections:
        for block_id in section.block_ids:
            block = next(block for block in case.posting.document.blocks if block.id == block_id)
            hit = _LIKE.search(block.text, 0, _MOST_READ)
            if hit:
                quote = quote_line("posting", block, *hit.span(), name_section(section))
                short = _shorts(concept)[0]
                why = f"The posting asks for {quoted(hit.group().strip(), 80)}, and “{short}” is of that kind"
                return Ground(why, (quote,), _asking_at(block_id, case))
    return None


_ANY_CERTIFICATE = "project-management-certification"


def _asking_at(block_id: str, case: Case) -> Match | None:
    """The requirement for a certificate that stands in that line of the posting."""
    asked = (match for match in case.skills() if match.requirement.category == "certification")
    return next((m for m in asked if any(one.block_id == block_id for one in m.requirement.mentions)), None)


def _by_its_name(concept: Concept, case: Case) -> Ground | None:
    """For a certificate whose full name says what the posting asks, as its short form does not."""
    full = next((name for name in concept.names if name not in _shorts(concept)), "")
    short = _shorts(concept)[0]
    if not full or _is_beginners(concept):
        return None
    for match in case.by_weight(case.skills()):
        said = next((words for words in _said_by(match, case) if _has(full, words)), "")
        beside = bool(said) and _beside(concept, said, case)
        if said and not (beside and case.posting.role != "project") and case.asks_surely(match):
            why = f"The posting asks for {quote_asked(case.posting.document, match.requirement)}"
            says = "" if beside else f"; the full name of “{short}” says “{said}”, the short form does not"
            why += f"{'' if _speaks_of_certificates(case) else ' and names no certificate'}{says}"
            trade = set(match.requirement.concepts) & {*_TRADE["project"], *_TRADE["program"]}
            return Ground(why, (match.requirement.quote,), None if trade else match)
    words = f"{case.posting.role} management"
    if case.posting.role in _TRADE and find_words(full, words) and quote_title(case.posting):
        without = "" if _speaks_of_certificates(case) else " and names no certificate"
        why = f"The posting is for a {quoted(case.posting.title)}{without}"
        return Ground(why, quote_title(case.posting), None)
    return None


def _speaks_of_certificates(case: Case) -> bool:
    """Whether the posting has any certificate at all, so that it cannot be said to name none."""
    named = any(match.requirement.category == "certification" for match in case.skills())
    return named or any("certif" in block.text[:_MOST_READ].lower() for block in case.posting.document.blocks)


def _is_beginners(concept: Concept) -> bool:
    """Whether it is a certificate to begin with, which lowers who has led projects."""
    return any(re.search(r"\b(?:associate|foundation|fundamentals?)\b", name, re.I) for name in concept.names)


def _beside(concept: Concept, words: str, case: Case) -> bool:
    """Whether the line of the certificate says the words already, as the name of the body that grants it may."""
    lines = {mention.block_id for mention in case.resume.mentions if mention.concept == concept.id}
    return any(find_words(case.block(block_id).text, words) for block_id in lines)


def _has(full: str, words: str) -> bool:
    """Whether the full name holds the words, be it within one of its own (`ScrumMaster`)."""
    return words.casefold() in full.casefold()


def _said_by(match: Match, case: Case) -> Iterator[str]:
    """The names of a method or of the trade itself by which the posting asks for it."""
    for concept_id in match.requirement.concepts:
        concept = case.lexicon.concepts.get(concept_id)
        trade = next((word for word, ids in _TRADE.items() if concept_id in ids), "")
        if trade:
            yield f"{trade} management"
        elif concept and concept.category == "method":
            yield from posting_names(match, concept)


def _credential(mention: SkillMention, case: Case) -> Concept | None:
    """The certification with an abbreviation that the words name; None for anything else."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    return concept if concept and concept.category == "certification" and _shorts(concept) else None


def _for_concept(
    match: Match | None,
    concept: Concept,
    case: Case,
    ground: Ground | None = None,
    together: frozenset[str] = frozenset(),
) -> Iterator[Suggestion | Declined]:
    short = next((a for a in _shorts(concept) if case.text.says(a)), "")
    full = next((n for n in concept.names if n not in _shorts(concept) and case.text.says(n)), "")
    if bool(short) == bool(full) or short in KNOWN:
        return
    asked = posting_names(match, concept) if match else []
    missing = _missing_form(concept, asked, bool(short))
    if not missing:
        return
    id_ = f"abbreviation-{concept.id}"
    reasons: list[str] = []
    for item in _places_to_write(same_evidence(case, concept.id), case):
        other = _short_beside(item, {concept.id, *together}, case) if ground is not None else ""
        if other:
            reasons.append(f"“{other}” in the same line would stay short, and look the lesser for it")
            continue
        edit = _both_forms(item, missing, asked, concept, case)
        if isinstance(edit, ReplaceText):
            yield _suggestion(id_, match, item, missing, edit, case, ground)
            return
        reasons.append(edit)
    if reasons:
        yield Declined(id_, "abbreviation", f"Write “{missing}” as well", f"Not written: {reasons[0]}.")


def _short_beside(item: Evidence, written: Container[str], case: Case) -> str:
    """A certificate that is not written in full and that the line has by its short form; empty where there is none.

    What the posting does not ask for by its name is written in full only where it stands by itself.
    """
    line = (m for m in case.resume.mentions if m.block_id == item.mention.block_id and m.concept not in written)
    return next((m.text for m in line if is_short(m.text) and _credential(m, case)), "")


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
    if missing in _shorts(concept) and not _abbreviates(missing, mention.text):
        return f"“{missing}” is not short for “{mention.text}”"
    if missing in _shorts(concept):
        after = f"{mention.text} ({missing}{'s' if plural else ''})"
    else:
        style = list_style(mention.block_id, case) or style_at(text, mention.start, mention.end)
        after = f"{in_style(form, style)} ({mention.text})"
    body = re.sub(r"\s*\(.*", "", concept.body) if concept.category == "certification" else ""
    start = _begun(text, mention.start, missing) if missing not in _shorts(concept) else mention.start
    led = None if missing in _shorts(concept) else _LEADS_IN.search(text[:start])
    if led and concept.category == "certification":
        start, after = led.start(), f"{led.group(1)}: {after}"
    return with_article(mention.block_id, text, start, mention.end, after, beside=body)


def _abbreviates(short: str, words: str) -> bool:
    """Whether the letters of the short form follow one another in the words."""
    letters = iter(words.lower())
    return all(letter in letters for letter in re.sub(r"[^a-z]", "", short.lower()))


def _begun(text: str, start: int, full: str) -> int:
    """Where the full name begins of which words stand before the short form already (`Project management PMP`)."""
    words = full.split()
    for count in range(len(words) - 1, 1, -1):
        before = re.search(rf"\b{re.escape(' '.join(words[:count]))}[ ,:–-]{{1,3}}$", text[:start], re.I)
        if before:
            return before.start()
    return start


_LEADS_IN = re.compile(r"\b(certifications?|certificates?) (?:in|of) (?:the )?$", re.I)
"""How a line leads in to a field, which the full name of a certificate is not: a colon goes before that."""


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


def _quote_of(match: Match, concept: Concept | None, case: Case) -> Quote:
    credential = concept is not None and concept.category == "certification"
    return quote_by_name(match, case) if credential else match.requirement.quote


def _suggestion(
    id_: str,
    match: Match | None,
    item: Evidence,
    missing: str,
    edit: ReplaceText,
    case: Case,
    ground: Ground | None,
) -> Suggestion:
    concept = case.lexicon.concepts.get(item.concept)
    short = next((one for one in _shorts(concept) if edit.before.endswith(one)), "") if concept else ""
    written = f"the short form “{short}”" if short else f"“{edit.before}”"
    asked = f"The posting asks for {quote_asked(case.posting.document, match.requirement)}" if match else ""
    if match and concept and concept.category == "certification":
        asked = "".join(f"The posting names {quoted(words)}" for words in _names_of(match, concept)[:1]) or asked
    return Suggestion(
        id=id_,
        kind="abbreviation",
        title=f"Write both forms: “{edit.after}”",
        reason=(
            f"{ground.why if ground else asked}; your resume writes only {written}. "
            "Searches take the one form or the other, so give both once."
        ),
        action=f"In {item.quote.place} the line now reads {quoted(preview(item, edit, case))}",
        posting_quotes=ground.quotes if ground else (_quote_of(match, concept, case),) if match else (),
        resume_quotes=(item.quote,),
        evidence=(item,),
        edit=edit,
        names=(missing,),
        effect="The line is found by either form.",
        requirement=match.requirement.id if match else "",
        weight=round(case.weight(match) * 0.8, 4) if match else 1.0,
    )
