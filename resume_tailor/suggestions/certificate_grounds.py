"""Why a certificate is worth its full name: the posting asks for its like, or for what its name says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resume_tailor.folding import find_words
from resume_tailor.model import Match, Quote, SkillMention, Suggestion
from resume_tailor.places import name_section, quote_line
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import names_certificate, posting_names
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.use_term import is_short
from resume_tailor.suggestions.wording import quoted
from skill_lexicon.concept import Concept


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a certificate that the posting does not name is worth its full name there."""

    why: str
    """What the posting asks, and what the certificate's name has to do with it."""
    quotes: tuple[Quote, ...]
    match: Match | None
    """What it asks; None where the certificate's name only says what the job is."""
    of_title: bool = False
    """Whether only the posting's title speaks for it, which is no ground for a certificate of a higher post beside."""


def is_named(match: Match, concept: Concept) -> bool:
    """Whether the posting names it; of a certification by a name: a project management professional is a person."""
    return concept.category != "certification" or bool(names_of(match, concept))


def names_of(match: Match, concept: Concept) -> list[str]:
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
_HIGHER = re.compile(r"\b(?:PMP|PgMP|PRINCE ?2|PMI-ACP)\b")
"""Certificates of which one to begin with is no equivalent."""
_MOST_READ = 20_000
"""Characters of one line of the posting that are read."""


def as_its_like(concept: Concept, case: Case) -> Ground | None:
    """For a certificate of leading projects, where the posting asks for such ones without this one's name."""
    of_trade = {*concept.implies, *concept.broader} & {*_TRADE["project"], *_TRADE["program"], _ANY_CERTIFICATE}
    if not of_trade or _is_too_low(concept, case):
        return None
    short = short_forms(concept)[0]
    for section in case.posting.sections:
        for block_id in section.block_ids:
            block = next(block for block in case.posting.document.blocks if block.id == block_id)
            hit = _LIKE.search(block.text, 0, _MOST_READ)
            if hit:
                quote = quote_line("posting", block, *hit.span(), name_section(section))
                why = f"The posting asks for {quoted(hit.group().strip(), 80)}, and “{short}” is of that kind"
                return Ground(why, (quote,), _asking_at(block_id, case))
    for match in case.skills():
        if _ANY_CERTIFICATE in match.requirement.concepts and match.requirement.mentions:
            why = (
                f"The posting asks for {quoted(match.requirement.mentions[0].text, 80)}, and “{short}” is of that kind"
            )
            return Ground(why, (match.requirement.quote,), match)
    return None


_ANY_CERTIFICATE = "project-management-certification"


def _asking_at(block_id: str, case: Case) -> Match | None:
    """The requirement for a certificate that stands in that line of the posting."""
    asked = (match for match in case.skills() if match.requirement.category == "certification")
    return next((m for m in asked if any(one.block_id == block_id for one in m.requirement.mentions)), None)


def by_its_name(concept: Concept, case: Case) -> Ground | None:
    """For a certificate whose full name says what the posting asks, as its short form does not."""
    full = next((name for name in concept.names if name not in short_forms(concept)), "")
    short = short_forms(concept)[0]
    if not full or _is_too_low(concept, case):
        return None
    for match in case.by_weight(case.skills()):
        said = next((words for words in _said_by(match, case) if _has(full, words)), "")
        beside = bool(said) and _beside(concept, said, case)
        answered = beside and (case.posting.role != "project" or _is_beginners(concept))
        if said and not answered and case.asks_surely(match):
            why = f"The posting asks for {quote_asked(case.posting.document, match.requirement)}"
            says = "" if beside else f"; the full name of “{short}” says “{said}”, the short form does not"
            why += f"{'' if _speaks_of_certificates(case) else ' and names no certificate'}{says}"
            trade = set(match.requirement.concepts) & {*_TRADE["project"], *_TRADE["program"]}
            return Ground(why, (match.requirement.quote,), None if trade else match)
    return _by_the_role(full, case) or _by_agile(concept, short, case)


def _by_the_role(full: str, case: Case) -> Ground | None:
    """For a certificate of leading projects, where the posting is for a leader of projects.

    A leader of programs is hired for what the programs are about: the certificate answers nothing there.
    """
    plain = case.posting.role == "project" and find_words(full, "project management")
    if not plain or not quote_title(case.posting):
        return None
    without = "" if _speaks_of_certificates(case) else " and names no certificate"
    why = f"The posting is for a {quoted(case.posting.title)}{without}"
    return Ground(why, quote_title(case.posting), None, of_title=True)


def _by_agile(concept: Concept, short: str, case: Case) -> Ground | None:
    """For a certificate of Scrum, where the posting surely asks for agile work without the name of Scrum."""
    if "scrum" not in concept.implies:
        return None
    for match in case.by_weight(case.skills()):
        if "agile" in match.requirement.concepts and case.asks_surely(match):
            asked = quote_asked(case.posting.document, match.requirement)
            why = f"The posting asks for {asked}, and “{short}” certifies a way of it"
            return Ground(why, (match.requirement.quote,), match)
    return None


def beside_others(
    held: Mapping[str, Concept], grounds: Mapping[str, Ground], written: Mapping[str, Suggestion], case: Case
) -> dict[str, Ground]:
    """For certificates of leading projects or programs in one line with one that is worth its full name: as even it is.

    `held` are the certificates of the resume by id, `grounds` why some of them are written in full, and `written`
    the edits that do so for those that the posting names.
    """
    found: dict[str, Ground] = {}
    for id_, concept in held.items():
        lines = {m.block_id for m in case.resume.mentions if m.concept == id_}
        beside = [m.concept or "" for m in case.resume.mentions if m.block_id in lines]
        other = next((m for m in beside if m in written or (m in grounds and not grounds[m].of_title)), None)
        if other and id_ not in grounds and is_of_trade(concept):
            short, shorter = short_forms(concept)[0], short_forms(case.lexicon[other])[0]
            why = f"“{short}” stands in one line with “{shorter}”, which is written in full for this posting"
            same = grounds.get(other) or _as_written(written[other], case)
            found[id_] = replace(same, why=why)
    return found


def is_of_trade(concept: Concept) -> bool:
    """Whether it is a certificate of those who lead projects or programs, none to begin with."""
    return bool({*_TRADE["project"], *_TRADE["program"]} & {*concept.implies}) and not _is_beginners(concept)


def _as_written(other: Suggestion, case: Case) -> Ground:
    """The ground of a certificate that the posting names."""
    match = next((match for match in case.skills() if match.requirement.id == other.requirement), None)
    return Ground(other.reason, other.posting_quotes, match)


def _speaks_of_certificates(case: Case) -> bool:
    """Whether the posting has any certificate at all, so that it cannot be said to name none."""
    named = any(match.requirement.category == "certification" for match in case.skills())
    return named or any("certif" in block.text[:_MOST_READ].lower() for block in case.posting.document.blocks)


def _is_beginners(concept: Concept) -> bool:
    """Whether it is a certificate to begin with, which lowers who has led projects."""
    return any(re.search(r"\b(?:associate|foundation|fundamentals?)\b", name, re.I) for name in concept.names)


def _is_too_low(concept: Concept, case: Case) -> bool:
    """Whether it is a certificate to begin with, and the posting asks for programs or for a higher certificate."""
    blocks = case.posting.document.blocks
    higher = case.posting.role != "project" or any(_HIGHER.search(block.text, 0, _MOST_READ) for block in blocks)
    return _is_beginners(concept) and higher


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


def as_credential(mention: SkillMention, case: Case) -> Concept | None:
    """The certification with an abbreviation that the words name; None for anything else."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    return concept if concept and concept.category == "certification" and short_forms(concept) else None


def short_forms(concept: Concept) -> tuple[str, ...]:
    """Its abbreviations; of a certification also the names that are one by their looks (`CAPM`), if others are not."""
    if concept.abbreviations or concept.category != "certification":
        return concept.abbreviations
    short = tuple(name for name in concept.names if is_short(name))
    return short if len(short) < len(concept.names) else ()
