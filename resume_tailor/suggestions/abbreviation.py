"""Both forms once: "Project Management Professional (PMP)" where the resume has one and the posting asks for it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Declined, Evidence, Match, Quote, ReplaceText, SkillMention, Suggestion
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import posting_names, quote_by_name
from resume_tailor.suggestions.case import Case, same_evidence
from resume_tailor.suggestions.certificate_grounds import (
    Ground,
    as_credential,
    as_its_like,
    beside_others,
    by_its_name,
    is_named,
    is_of_trade,
    names_of,
    short_forms,
)
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
    named = list(_for_named(case))
    yield from named
    made = {wish.evidence[0].concept: wish for wish in named if isinstance(wish, Suggestion)}
    written = {id_: wish for id_, wish in made.items() if case.lexicon[id_].category == "certification"}
    yield from _for_credentials(written, case)


def _for_named(case: Case) -> Iterator[Suggestion | Declined]:
    """The missing forms of what the posting names."""
    for match in case.by_weight(case.skills()):
        if match.state in ("absent", "implied", "not checkable"):
            continue
        for concept_id in match.requirement.concepts:
            concept = case.lexicon[concept_id]
            if short_forms(concept) and is_named(match, concept):
                yield from _for_concept(match, concept, case)


def _for_credentials(written: Mapping[str, Suggestion], case: Case) -> Iterator[Suggestion | Declined]:
    """The same for certificates held that the posting does not name, where their names answer it all the same.

    `written` are the edits of those that it names, beside which no other of the trade stays short.
    """
    asked = ((match, concept) for match in case.skills() for concept in match.requirement.concepts)
    named = {concept for match, concept in asked if is_named(match, case.lexicon[concept])}
    held = {one.id: one for m in case.resume.mentions if (one := as_credential(m, case)) and one.id not in named}
    grounds = {
        one.id: ground
        for one in held.values()
        if (ground := as_its_like(one, case) or (by_its_name(one, case) if case.eager else None))
    }
    grounds |= beside_others(held, grounds, written, case)
    wishes = [
        wish
        for id_, ground in grounds.items()
        for wish in _for_concept(ground.match, held[id_], case, ground, frozenset((*grounds, *written)))
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


def _for_concept(
    match: Match | None,
    concept: Concept,
    case: Case,
    ground: Ground | None = None,
    together: frozenset[str] = frozenset(),
) -> Iterator[Suggestion | Declined]:
    short = next((a for a in short_forms(concept) if case.text.says(a)), "")
    full = next((n for n in concept.names if n not in short_forms(concept) and case.text.says(n)), "")
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
        edit = _both_forms(item, missing, asked, concept, case, together=ground is not None or _evenly(item, case))
        if isinstance(edit, ReplaceText):
            yield _suggestion(id_, match, item, missing, edit, case, ground)
            return
        reasons.append(edit)
    if reasons:
        yield Declined(id_, "abbreviation", f"Write “{missing}” as well", f"Not written: {reasons[0]}.")


def _evenly(item: Evidence, case: Case) -> bool:
    """Whether the other certificates of the line would be written in full too; in the second round one may differ."""
    line = (m for m in case.resume.mentions if m.block_id == item.mention.block_id and is_short(m.text))
    return case.eager or all(is_of_trade(one) for m in line if (one := as_credential(m, case)))


def _short_beside(item: Evidence, written: Container[str], case: Case) -> str:
    """A certificate that is not written in full and that the line has by its short form; empty where there is none.

    What the posting does not ask for by its name is written in full only where it stands by itself.
    """
    line = (m for m in case.resume.mentions if m.block_id == item.mention.block_id and m.concept not in written)
    return next((m.text for m in line if is_short(m.text) and as_credential(m, case)), "")


def _missing_form(concept: Concept, asked: list[str], has_short: bool) -> str:
    """The form to add: the posting's own, and for certifications the other one always; empty for none.

    A common abbreviation (SQL, AWS) is not spelled out unless the posting does so.
    """
    credential = concept.category == "certification"
    if has_short:
        full = [name for name in asked if name not in short_forms(concept)]
        known = [name for name in concept.names if name not in short_forms(concept)]
        return full[0] if full else known[0] if credential and known else ""
    short = [name for name in asked if name in short_forms(concept)]
    return short[0] if short else short_forms(concept)[0] if credential else ""


def _places_to_write(items: tuple[Evidence, ...], case: Case) -> list[Evidence]:
    """Certifications in their own section first, the rest in a list of skills; never position lines.

    Outside of these only the first place, where a reader meets it: nobody spells out what stood there short before.
    """
    usable = [item for item in items if item.mention.block_id not in case.places.titles]
    credential = bool(items) and items[0].mention.category == "certification"
    first = ("certifications", "education") if credential else ("skills",)
    if credential:
        return sorted(usable, key=lambda item: case.places.kind(item.mention.block_id) not in first)
    read = sorted(usable, key=lambda item: (case.places.order[item.mention.block_id], item.mention.start))
    return [*(item for item in read if case.places.kind(item.mention.block_id) in first), *read[:1]]


def _both_forms(
    item: Evidence, missing: str, asked: list[str], concept: Concept, case: Case, *, together: bool
) -> ReplaceText | str:
    """The edit, or why it is not made; `together` where the line's other certificates are written in full with it."""
    text = case.block(item.mention.block_id).text
    mention = _bare_name(item.mention, concept)
    own = written_name(mention.text, concept)
    if own is None:
        return f"“{mention.text}” is no plain name of it"
    if concept.category == "certification" and _UNDER_WAY.search(_item_around(text, mention.start, mention.end)):
        return "the line says that it is not held yet"
    dated = concept.category == "certification" and _OF_YEAR.match(text, mention.end)
    if not stands_alone(text[: mention.end] if dated else text, mention.start, mention.end):
        return f"“{mention.text}” is part of a longer word or expression there"
    if text.count("(", 0, mention.start) > text.count(")", 0, mention.start):
        return f"“{mention.text}” stands within parentheses"
    spelled_out = missing not in asked and own in short_forms(concept)
    if spelled_out and _among_short(text, mention.text, case, together=together):
        return "it stands in a row of abbreviations, and the posting does not spell it out"
    plural = is_plural_of(mention.text, own)
    form = pluralise(missing) if plural and fold_words(missing)[-1:] != fold_words(mention.text)[-1:] else missing
    if missing in short_forms(concept) and not _abbreviates(missing, mention.text):
        return f"“{missing}” is not short for “{mention.text}”"
    if missing in short_forms(concept):
        after = f"{mention.text} ({missing}{'s' if plural else ''})"
    else:
        style = list_style(mention.block_id, case) or style_at(text, mention.start, mention.end)
        after = f"{in_style(form, style)} ({mention.text})"
    body = re.sub(r"\s*\(.*", "", concept.body) if concept.category == "certification" else ""
    start = _begun(text, mention.start, missing) if missing not in short_forms(concept) else mention.start
    led = None if missing in short_forms(concept) else _LEADS_IN.search(text[:start])
    if led and concept.category == "certification":
        start, after = led.start(), f"{led.group(1)}: {after}"
    return with_article(mention.block_id, text, start, mention.end, after, beside=body)


_UNDER_WAY = re.compile(
    r"\b(?:planned|booked|scheduled|expected|in progress|ongoing|under ?way|pursuing|preparing|preparation|studying|"
    r"candidate|target\w*|eligible|appl(?:ied|ying)|training|trained|course\w*|bootcamp|exam(?:ination)?s?|pending|"
    r"lapsed|expired)\b",
    re.I,
)
"""What is said of a certificate that is not held yet, or no more: its full name would only make more of it."""


def _item_around(text: str, start: int, end: int) -> str:
    """The words of the line's item in which the span stands, brackets with it."""
    return re.split(r"[,;|•\n\t]", text[:start])[-1] + re.split(r"[;|•\n\t]", text[end:], maxsplit=1)[0]


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


_OF_YEAR = re.compile(r" \((?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\)")
"""The year of a certificate, which stands behind its name in either form."""
_LEADS_IN = re.compile(r"\b(certifications?|certificates?) (?:in|of) (?:the )?$", re.I)
"""How a line leads in to a field, which the full name of a certificate is not: a colon goes before that."""


def _bare_name(mention: SkillMention, concept: Concept) -> SkillMention:
    """The abbreviation within the words of a certification (`PMP` of `PMP certification`); else the words."""
    if concept.category == "certification" and written_name(mention.text, concept) is None:
        for name in short_forms(concept):
            for start, end in find_words(mention.text, name)[:1]:
                begin = mention.start + start
                return replace(mention, start=begin, end=mention.start + end, text=mention.text[start:end])
    return mention


def _among_short(text: str, own: str, case: Case, *, together: bool) -> bool:
    """Whether other abbreviations stand in the same line without their long forms: `PgMP, PMP, CSM`.

    Those of other certifications do not count where these are spelled out with it.
    """
    items = (item.strip() for item in re.split(r"[,;|•·\n\t]| and ", text))
    short = {item for item in items if re.fullmatch(r"(?=\w*[A-Z]\w*[A-Z])\w{2,6}", item)} - {own}
    known = [m for m in case.resume.mentions if together and case.block(m.block_id).text == text]
    spelled = {word for m in known if as_credential(m, case) or " " in m.text for word in m.text.split()}
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
    short = next((one for one in short_forms(concept) if edit.before.endswith(one)), "") if concept else ""
    written = f"the short form “{short}”" if short else f"“{edit.before}”"
    asked = f"The posting asks for {quote_asked(case.posting.document, match.requirement)}" if match else ""
    if match and concept and concept.category == "certification":
        asked = "".join(f"The posting names {quoted(words)}" for words in names_of(match, concept)[:1]) or asked
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
