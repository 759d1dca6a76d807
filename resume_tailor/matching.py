"""Posting x Evidence -> Matches: what the resume holds of each requirement, and why we say so."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import date

from resume_tailor.evidence import LADDER, MOST_PLACES, sort_evidence, what_speaks_against
from resume_tailor.folding import find_words, fold_words
from resume_tailor.head_and_object import doubt_object
from resume_tailor.model import (
    Evidence,
    Match,
    MatchState,
    Posting,
    Requirement,
    Resume,
    SkillMention,
)
from resume_tailor.not_held import NotHeld, skill_not_held
from resume_tailor.outcomes import is_scale
from resume_tailor.places import ResumePlaces, quote_line, shorten
from resume_tailor.plain_lines import PlainLines
from resume_tailor.senses import has_other_sense, in_other_sense
from resume_tailor.standing_facts import match_check, match_degree, match_years
from resume_tailor.sureness import tells_by_itself
from resume_tailor.weights import load_weights
from skill_lexicon.concept import Lexicon

EvidenceByConcept = Mapping[str, tuple[Evidence, ...]]


def match_requirements(
    posting: Posting, resume: Resume, evidence: EvidenceByConcept, lexicon: Lexicon, as_of: date
) -> tuple[Match, ...]:
    """A match for every requirement of the posting, in its order; negated ones are no requirements."""
    places = ResumePlaces(resume)
    text = ResumeText(resume, places)
    unheld = _find_unheld(resume, places, as_of)
    lines = PlainLines(resume, places, lexicon, as_of)
    matches: list[Match] = []
    for requirement in (_as_meant(one, posting) for one in posting.requirements):
        if requirement.importance == "negated":
            continue
        if requirement.kind == "years":
            matches.append(match_years(requirement, resume, as_of))
        elif requirement.kind == "degree":
            matches.append(match_degree(requirement, resume, as_of))
        elif requirement.kind == "check":
            matches.append(match_check(requirement, resume))
        else:
            words = _match_words(requirement, evidence, lexicon, places, resume.contact_ids)
            found = _match_concepts(requirement, evidence, lexicon, places, text) if requirement.concepts else words
            found = _match_plain_words(found, lines, lexicon, places)
            if words.evidence and (not found.evidence or found.state == "implied"):
                found = words
            found = found if found.evidence else _as_unheld(found, unheld)
            matches.append(doubt_object(found, evidence, lexicon))
    return tuple(matches)


def _as_meant(requirement: Requirement, posting: Posting) -> Requirement:
    """The requirement as words of no entry where its short form means something of another trade: SPC beside DFMEA."""
    mentions = requirement.mentions[:MOST_PLACES]
    if not mentions or not all(has_other_sense(m.text) for m in mentions):
        return requirement
    texts = {block_id: posting.document.block(block_id).text for block_id in {m.block_id for m in mentions}}
    if not all(in_other_sense(m.text, texts[m.block_id], m.start, m.end) for m in mentions):
        return requirement
    words = tuple(replace(m, concept=None, category="practice", source="discovered") for m in requirement.mentions)
    return replace(requirement, concepts=(), category="practice", mentions=words)


_Unheld = Mapping[str, tuple[NotHeld, str]]
"""By concept id or words: what the resume's line says against its being held, and that line."""


def _find_unheld(resume: Resume, places: ResumePlaces, as_of: date) -> _Unheld:
    found: dict[str, tuple[NotHeld, str]] = {}
    for mention in resume.mentions:
        said = what_speaks_against(mention, places, as_of)
        if said:
            line = quote_line("resume", places.blocks[mention.block_id], mention.start, mention.end, "").text
            found.setdefault(mention.concept or mention.text.casefold(), (said, line))
    return found


def _as_unheld(match: Match, unheld: _Unheld) -> Match:
    """What nothing shows, with the line that names it only to say that it is not held, or not yet, or no more."""
    asked = match.requirement
    keys = asked.concepts or tuple(mention.text.casefold() for mention in asked.mentions)
    said, line = next((unheld[key] for key in keys if key in unheld), ("", ""))
    if not said:
        return match
    if said == "denied":
        return replace(match, state="absent", explanation=f"Your resume says “{shorten(line)}”: that shows none of it.")
    what = "is less than full use of it" if said == "limited" else "does not show that you have it today"
    why = f"Your resume says “{shorten(line)}”, which {what}. Judge for yourself."
    return replace(match, state="not checkable", explanation=why)


def _match_plain_words(match: Match, lines: PlainLines, lexicon: Lexicon, places: ResumePlaces) -> Match:
    """What no label of the resume shows, where its lines say it in plain words; else as it was."""
    if match.strength and match.state != "implied":
        return match
    requirement = match.requirement
    said = [item for item in lines.evidence_of(requirement) if not (match.strength and item.speaks)]
    if not said:
        return match
    found = sort_evidence([*said, *(match.evidence if match.strength else ())], places)
    state = _state(found, said=True)
    return Match(
        requirement,
        state,
        found,
        _explain(requirement, state, found, lexicon),
        strength_of(found, said=state == "shown"),
    )


class ResumeText:
    """The resume's words, folded once, to be asked whether some words stand in it."""

    def __init__(self, resume: Resume, places: ResumePlaces) -> None:
        kept = (b for b in resume.document.blocks if b.id not in resume.contact_ids and places.kind(b.id) != "personal")
        self._words = " \n ".join(" ".join(fold_words(block.text)) for block in kept)
        self._words = f" {self._words} "

    def says(self, words: str) -> bool:
        """Whether these words stand somewhere one after another, as whole words, plural and case aside."""
        folded = " ".join(fold_words(words))
        return bool(folded) and f" {folded} " in self._words


def _match_concepts(
    requirement: Requirement, evidence: EvidenceByConcept, lexicon: Lexicon, places: ResumePlaces, text: ResumeText
) -> Match:
    gathered = [item for concept in requirement.concepts for item in evidence.get(concept, ())]
    found = sort_evidence(_once_a_place(gathered), places)
    if not found:
        return Match(requirement, "absent", (), _explain_absent(requirement, lexicon))
    sure = tuple(item for item in found if item.sure or _is_asked_short_form(item, requirement, places))
    if not sure:
        return Match(requirement, "not checkable", found, _explain_unsure(requirement, found[0]))
    found = sure
    said = said_as_asked(requirement, found, text)
    state = _state(found, said)
    used = [item for item in found if _is_used(item)] if state == "only listed" else []
    if used:
        state, found = "said differently", (*used, *(item for item in found if item not in used))
    return Match(requirement, state, found, _explain(requirement, state, found, lexicon), strength_of(found, said))


def _is_used(item: Evidence) -> bool:
    """Whether a line of a job says what one cannot do without it: `Scrum Master` there, for a Scrum that is listed."""
    return item.relation == "implied" and bool(item.position) and not item.speaks and item.mention.category != "role"


_SHORT_FORM = re.compile(r"[A-Z0-9&/-]*[A-Z][A-Z0-9&/-]*[A-Z]s?")


def _is_asked_short_form(item: Evidence, requirement: Requirement, places: ResumePlaces) -> bool:
    """Whether the resume has the very short form that the posting has (`ODM` for `ODMs`): letters mean the same there
    and here, where an everyday word may not, unless the resume has them beside words of another trade.
    """
    own = item.mention
    if not _SHORT_FORM.fullmatch(own.text):
        return False
    if _letters(own.text) not in {_letters(mention.text) for mention in requirement.mentions}:
        return False
    return not in_other_sense(own.text, places.blocks[own.block_id].text, own.start, own.end)


def _letters(short: str) -> str:
    """A short form without its plural and what parts its letters; capitals stay: `COST` is none of `cost`."""
    return re.sub(r"[^A-Za-z0-9]+", " ", short).rstrip("s")


def said_as_asked(requirement: Requirement, found: Iterable[Evidence], text: ResumeText) -> bool:
    """Whether one of the posting's own wordings stands in the resume."""
    wordings = {mention.text for mention in requirement.mentions} or {requirement.label}
    asked = {fold_words(words) for words in wordings}
    return any(fold_words(item.mention.text) in asked for item in found) or any(text.says(words) for words in wordings)


def _once_a_place(items: list[Evidence]) -> list[Evidence]:
    """One piece of evidence a mention, where several of the alternatives' concepts share it: the closest relation."""
    best: dict[tuple[str, int], Evidence] = {}
    rank = {"same": 0, "narrower": 1, "implied": 2}
    for item in items:
        key = (item.mention.block_id, item.mention.start)
        if key not in best or rank[item.relation] < rank[best[key].relation]:
            best[key] = item
    return list(best.values())


def _state(found: tuple[Evidence, ...], said: bool) -> MatchState:
    direct = [item for item in found if item.relation != "implied"]
    if not direct:
        return "implied"
    if all(item.strength == "listed" for item in direct):
        return "only listed"
    return "shown" if said else "said differently"


def strength_of(found: tuple[Evidence, ...], said: bool) -> float:
    """0 to 1: the best that one place gives, by ladder, relation, age and wording (weights.toml)."""
    weights = load_weights()

    def worth(item: Evidence) -> float:
        aged = item.months_ago is not None and item.months_ago > weights.recency["full_months"]
        fresh = weights.recency["old_factor"] if aged else 1.0
        return weights.ladder[item.strength] * weights.relation[item.relation] * fresh

    best = max((worth(item) for item in found), default=0.0)
    return round(best if said else best * weights.wording["said_differently"], 4)


def _match_words(
    requirement: Requirement,
    evidence: EvidenceByConcept,
    lexicon: Lexicon,
    places: ResumePlaces,
    contact: Container[str],
) -> Match:
    """A requirement that no entry knows: matched where the resume says the same words, else not checkable."""
    wordings = [words for words in _unknown_words(requirement, lexicon) if tells_by_itself(words)]
    found = sort_evidence(list(_same_words(wordings, requirement, evidence, places, contact)), places)
    if not found:
        why = (
            f"The posting asks for “{requirement.label}”, which the skill list does not know and your resume does not "
            "say in these words. Judge for yourself."
        )
        return Match(requirement, "not checkable", (), why)
    listed = all(item.strength == "listed" for item in found)
    why = f"Your resume uses the same words: {_where(found[0])}."
    return Match(requirement, "only listed" if listed else "shown", found, why, strength_of(found, said=True))


def _unknown_words(requirement: Requirement, lexicon: Lexicon) -> Iterable[str]:
    """The posting's own words for it that no entry has as they stand; an entry may have a part of them (`SAP
    consultant`).
    """
    concepts = [lexicon.concepts[key] for key in requirement.concepts if key in lexicon.concepts]
    known = {fold_words(label) for concept in concepts for label in (*concept.names, *concept.hidden_labels)}
    said = [mention.text for mention in requirement.mentions]
    whole = [requirement.label] if not said or "|" not in requirement.id else []
    yield from (words for words in dict.fromkeys((*said, *whole)) if fold_words(words) not in known)


def _same_words(
    wordings: list[str],
    requirement: Requirement,
    evidence: EvidenceByConcept,
    places: ResumePlaces,
    contact: Container[str],
) -> Iterable[Evidence]:
    seen: set[str] = set()
    for words in wordings:
        for item in evidence.get(words.casefold(), ()):
            if item.mention.concept is not None or item.relation != "same":
                continue  # an entry's id may be the same words
            seen.add(item.mention.block_id)
            yield item
    for block_id, block in places.blocks.items():
        kind = places.kind(block_id)
        section = places.sections.get(block_id)
        heading = section is not None and block_id not in section.block_ids
        if block_id in seen or block_id in contact or kind == "personal" or block_id in places.titles or heading:
            continue
        for words in wordings:
            spans = [span for span in find_words(block.text, words) if not skill_not_held(block.text, *span)]
            if spans:
                yield _plain_evidence(words, requirement, places, block_id, *spans[0])
                break


def _plain_evidence(
    words: str, requirement: Requirement, places: ResumePlaces, block_id: str, start: int, end: int
) -> Evidence:
    """Evidence by the words alone, at the modest strength of its place."""
    block = places.blocks[block_id]
    kind = places.kind(block_id)
    mention = SkillMention(
        None,
        block.text[start:end],
        requirement.category or "practice",
        block_id,
        start,
        end,
        block.text[start:end],
        source="discovered",
        section=kind,
    )
    position = places.positions.get(block_id)
    quote = quote_line("resume", block, start, end, places.name(block_id))
    work = position is not None or kind in ("experience", "projects")
    strength = LADDER[1] if work else LADDER[3] if kind in ("skills", "education", "certifications") else LADDER[2]
    return Evidence(words.casefold(), mention, "same", strength, quote, position.id if position else "")


def _explain(requirement: Requirement, state: MatchState, found: tuple[Evidence, ...], lexicon: Lexicon) -> str:
    best = found[0]
    words = best.mention.text
    if state == "implied" and best.speaks:
        return (
            f"No line names {requirement.label}, but “{words}” ({best.quote.place}) speaks for it. "
            "Whether it was that, only you can say."
        )
    if state == "implied":
        why = f"“{words}” ({best.quote.place}) implies that you know it"
        return f"Your resume does not name {requirement.label}, but {why}."
    kind_of = _kind_of(best, lexicon)
    if state == "only listed":
        return f"Only listed: “{words}” ({best.quote.place}){kind_of}. No line of your jobs shows where you used it."
    count = len({item.mention.block_id for item in found if item.strength in ("outcome", "bullet")})
    proof = f"Best place: {_where(best)}"
    what = "its scale" if is_scale(best.quote.text, best.outcome) else "a result"
    proof += f", with {what} (“{best.outcome}”)." if best.outcome else "."
    if state == "said differently":
        return f"You say “{words}”{kind_of}, the posting says “{requirement.label}”. {proof}"
    lines = f" {count} lines of your work speak for it." if count > 1 else ""
    return f"Your resume says “{words}”{kind_of}.{lines} {proof}"


def _explain_unsure(requirement: Requirement, item: Evidence) -> str:
    return (
        f"Your resume says “{item.mention.text}” ({item.quote.place}), which may or may not be what the posting means "
        f"by “{requirement.label}”. If it is, say so in plain words."
    )


def _kind_of(item: Evidence, lexicon: Lexicon) -> str:
    if item.mention.category == "role" and item.relation == "narrower":
        return ", a title you held"
    if item.relation != "narrower" or item.concept not in lexicon.concepts:
        return ""
    return f", which is a kind of {lexicon[item.concept].pref_label}"


def _where(item: Evidence) -> str:
    return item.quote.place


def _explain_absent(requirement: Requirement, lexicon: Lexicon) -> str:
    labels = [lexicon[c].pref_label for c in requirement.concepts if c in lexicon.concepts]
    if len(labels) > 1:
        return f"None of {', '.join(labels)} stands in your resume, in these or other words we know."
    return f"Neither “{requirement.label}” nor another name for it stands in your resume."
