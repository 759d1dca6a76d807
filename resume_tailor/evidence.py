"""Resume -> Evidence: every place that speaks for a concept, with how strongly it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace
from datetime import date

from resume_tailor.folding import find_words, fold_words
from resume_tailor.kind_of_years import TECHNICAL_TITLE
from resume_tailor.model import Block, Evidence, Position, Resume, SkillMention, Strength
from resume_tailor.not_held import NotHeld, credential_not_held, is_heading_of_begun, product_not_held, skill_not_held
from resume_tailor.outcomes import find_outcome, says_led
from resume_tailor.own_work import describes_another, is_heading_line, is_label, is_study, is_wish, tells_no_work
from resume_tailor.places import ResumePlaces, quote_line
from resume_tailor.practices import find_practices
from resume_tailor.senses import in_other_sense, is_foreign_trade, stands_in_sense
from resume_tailor.sureness import names_surely
from resume_tailor.tenure import is_program_title, is_project_title
from skill_lexicon.concept import Concept, Lexicon
from skill_lexicon.folding import words_of

LADDER: tuple[Strength, ...] = ("outcome", "bullet", "summary", "listed")
RELATIONS = ("same", "narrower", "implied")
MOST_PLACES = 200
"""How many places are kept for one concept, the strongest; of 49 real resumes none has more than 53."""
_PROVES_NOTHING = {"personal"}
_WORK = {"experience", "projects", "awards"}
_LISTS = {"skills", "languages", "education", "certifications", "publications"}
_CREDENTIALS = {"certification", "degree"}
_CLAIMED = ("practice", "method", "domain", "soft", "role")
"""What is only shown by doing; a tool or technology is known wherever it is named."""


def find_evidence(resume: Resume, lexicon: Lexicon, as_of: date) -> Mapping[str, tuple[Evidence, ...]]:
    """Evidence by concept id, strongest first, at most `MOST_PLACES` each; discovered mentions by their words.

    A mention speaks for its own concept, for the wider ones, and for those it implies; never for a narrower one.
    """
    places = ResumePlaces(resume)
    found: dict[str, list[Evidence]] = {}
    spelled_out = {mention.concept for mention in resume.mentions if " " in mention.text}
    for mention in resume.mentions:
        if not counts(mention, resume, places) or what_speaks_against(mention, places, as_of):
            continue
        sure = _is_sure(mention, lexicon, places, mention.concept in spelled_out)
        for concept, relation in proved_by(mention, lexicon):
            found.setdefault(concept, []).append(weigh(mention, concept, relation, places, as_of, sure))
    for concept, item in _titles_held(resume, lexicon, places, as_of):
        found.setdefault(concept, []).append(item)
    for concept, item in _spoken_for(resume, places, as_of):
        if concept in lexicon.concepts:
            found.setdefault(concept, []).append(item)
    return {concept: sort_evidence(items, places)[:MOST_PLACES] for concept, items in found.items()}


def _is_sure(mention: SkillMention, lexicon: Lexicon, places: ResumePlaces, spelled_out: bool) -> bool:
    """Whether the words name the concept, in its sense, and in a job where that word means it.

    A short form whose concept the resume has `spelled_out` elsewhere has no other sense.
    """
    own = lexicon.concepts.get(mention.concept or "")
    if own is None:
        return True
    text = places.blocks[mention.block_id].text
    if not names_surely(mention.text, own) or not stands_in_sense(mention, text):
        return False
    if not spelled_out and in_other_sense(mention.text, text, mention.start, mention.end):
        return False
    bare = mention.category == "practice" and len(mention.text.split()) == 1
    return not bare or _is_their_trade(mention.block_id, places)


def _is_their_trade(block_id: str, places: ResumePlaces) -> bool:
    """Whether one everyday word (`schedule`) there means project work: in a list, or a job of a trade that has it."""
    position = places.positions.get(block_id)
    if position is not None:
        return not is_foreign_trade(position.title)
    return places.kind(block_id) not in _WORK or not any(
        is_foreign_trade(other.title) for other in places.positions.values()
    )


_IN_A_FIRM = re.compile(
    r"(?:[ \t]++[A-Z&(][\w&.)]*+){0,3}[ \t,]++(?:Pvt|Private Limited|Ltd|Inc|LLC|L\.L\.C|GmbH|Corp|Limited|PLC|S\.A)\b"
)
"""What follows words that are part of a firm's name: `IT Solutions Pvt. Ltd`."""
_TITLE_IMPLIES: tuple[tuple[Callable[[str], bool], tuple[str, ...]], ...] = (
    (
        lambda title: is_project_title(title) or is_program_title(title),
        (
            *("project-management", "project-planning", "planning", "scheduling", "execution", "project-execution"),
            *("project-delivery", "deliverables", "progress-tracking", "project-coordination", "project-lifecycle"),
        ),
    ),
    (is_program_title, ("program-management",)),
    (
        lambda title: is_program_title(title) and bool(TECHNICAL_TITLE.search(title)),
        ("technical-program-management", "technical-project-management"),
    ),
    (
        lambda title: is_project_title(title) and bool(TECHNICAL_TITLE.search(title)),
        ("technical-project-management",),
    ),
)
"""What whoever held such a title must have done, by concept; it stands in no line, so that it only implies."""
_MANAGES = re.compile(r"\b(?:manager|manag(?:ement|ing)|lead|leader|director|head|owner|tpm|tpgm|pgm|chief|vp)\b", re.I)
_HEADS = ("manager", "management", "lead", "director", "head", "leader", "owner")


def _titles_held(resume: Resume, lexicon: Lexicon, places: ResumePlaces, as_of: date) -> Iterator[tuple[str, Evidence]]:
    """A title held proves its practice: a `Technical Program Manager` did technical program management.

    Whoever managed programs or projects also planned and scheduled them, which the title implies.
    """
    named = [(c.id, n) for c in lexicon.concepts.values() if c.category == "practice" for n in _managed(c)]
    for position in resume.positions:
        title = fold_words(position.title)
        proved = dict.fromkeys(concept for concept, words in named if _is_title_of(words, title))
        proved.update(dict.fromkeys(_proved_by_role(position.title, lexicon)))
        implied = dict.fromkeys(_implied_by(position.title, lexicon, proved))
        for block_id in position.heading_ids[: len(position.heading_ids) if proved or implied else 0]:
            spans = find_words(places.blocks[block_id].text, position.title)
            if spans:
                mention = _role_mention(places.blocks[block_id], *spans[0])
                for concept in proved:
                    yield concept, weigh(mention, concept, "narrower", places, as_of, sure=True)
                for concept in implied:
                    yield concept, weigh(mention, concept, "implied", places, as_of, sure=True)
                break


def _implied_by(title: str, lexicon: Lexicon, proved: Container[str]) -> Iterator[str]:
    """Concepts that the title implies beyond those it proves; a title without managing implies none."""
    if not _MANAGES.search(title):
        return
    for holds, concepts in _TITLE_IMPLIES:
        if holds(title):
            yield from (concept for concept in concepts if concept in lexicon.concepts and concept not in proved)


def _proved_by_role(title: str, lexicon: Lexicon) -> Iterator[str]:
    """What the roles that a title names imply: `Sr. TPM` technical program management; the longest names count."""
    spans: list[tuple[int, int, str]] = []
    for label in lexicon.labels_within(words_of(title)):
        if lexicon[label.concept_id].category == "role" and (not label.exact_case or label.text in title):
            spans += [(*span, label.concept_id) for span in find_words(title, label.text)]
    for start, end, role in spans:
        if not any(first <= start and end <= last and (first, last) != (start, end) for first, last, _ in spans):
            for holder in (role, *lexicon.ancestors(role)):
                for implied in lexicon.implied(holder):
                    yield from (implied, *lexicon.ancestors(implied))


def _managed(concept: Concept) -> Iterator[tuple[str, ...]]:
    """What stands before `management` in the concept's names: `technical program`."""
    for name in concept.names:
        *what, last = fold_words(name)
        if last == "management" and what:
            yield tuple(what)


def _is_title_of(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether the words stand in the title right before manager, lead and the like."""
    size = len(words)
    return any(title[i : i + size] == words and title[i + size] in _HEADS for i in range(len(title) - size))


def _spoken_for(resume: Resume, places: ResumePlaces, as_of: date) -> Iterator[tuple[str, Evidence]]:
    """What the lines of jobs show without naming it."""
    for position in resume.positions:
        for block_id in position.block_ids:
            block = places.blocks[block_id]
            if tells_no_work(block.text):
                continue
            for concept, mention in find_practices(block, position.title):
                yield concept, replace(weigh(mention, concept, "implied", places, as_of, sure=True), speaks=True)


def _role_mention(block: Block, start: int, end: int) -> SkillMention:
    words = block.text[start:end]
    return SkillMention(None, words, "role", block.id, start, end, words, source="discovered", section="experience")


def proved_by(mention: SkillMention, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The concepts that the mention speaks for, each once, with the relation; its own first."""
    if mention.concept is None or mention.concept not in lexicon.concepts:
        yield mention.text.casefold(), "same"
        return
    own = mention.concept
    wider = lexicon.ancestors(own)
    yield own, "same"
    yield from ((concept, "narrower") for concept in wider)
    seen = {own, *wider}
    for holder in (own, *wider):
        for implied in lexicon.implied(holder):
            for concept in (implied, *lexicon.ancestors(implied)):
                if concept not in seen:
                    seen.add(concept)
                    yield concept, "implied"


def sort_evidence(items: list[Evidence], places: ResumePlaces) -> tuple[Evidence, ...]:
    """Strongest first: relation and ladder, then the newer, then what was led, then the order of the document."""
    return tuple(
        sorted(
            items,
            key=lambda item: (
                not item.sure,
                LADDER.index(item.strength) + 2 * (item.relation == "implied"),
                RELATIONS.index(item.relation),
                item.speaks,
                9999 if item.months_ago is None else item.months_ago,
                not item.led,
                places.order[item.mention.block_id],
                item.mention.start,
            ),
        )
    )


def months_since(position: Position | None, as_of: date) -> int | None:
    """Months from the position's end to that day: 0 for the current one, None where it has no end.

    An end that is only a year counts as its December.
    """
    if position is None:
        return None
    if position.current:
        return 0
    if position.end is None:
        return None
    return max(0, (as_of.year - position.end.year) * 12 + as_of.month - (position.end.month or 12))


def counts(mention: SkillMention, resume: Resume, places: ResumePlaces) -> bool:
    """Whether the place can prove anything: no contact data, no employer's name or description, no section heading."""
    if mention.block_id in resume.contact_ids or places.kind(mention.block_id) in _PROVES_NOTHING:
        return False
    section = places.sections.get(mention.block_id)
    if section and mention.block_id == section.heading_id and mention.block_id not in section.block_ids:
        return False
    text = places.blocks[mention.block_id].text
    told = mention.block_id not in places.titles and mention.category not in _CREDENTIALS
    if told and (describes_another(text) or (mention.category in _CLAIMED and _is_no_doing(mention, text, places))):
        return False
    if _IN_A_FIRM.match(text, mention.end) or any(
        left <= mention.start and mention.end <= right
        for employer in {p.employer for p in resume.positions if len(fold_words(p.employer)) > 1}
        for left, right in find_words(text, employer)
    ):
        return False
    position = places.titles.get(mention.block_id)
    if position is None:
        return True
    if mention.category not in ("role", "practice", "method"):
        return False
    return bool(find_words(position.title, mention.text)) and not find_words(position.employer, mention.text)


def what_speaks_against(mention: SkillMention, places: ResumePlaces, as_of: date) -> NotHeld:
    """What the mention's own line says against its being held; empty where nothing does."""
    text = places.blocks[mention.block_id].text
    if mention.category in _CREDENTIALS:
        section = places.sections.get(mention.block_id)
        if section and is_heading_of_begun(section.heading):
            return "begun"
        return credential_not_held(text, mention.start, mention.end, as_of)
    known = product_not_held if mention.category in ("tool", "technology") else skill_not_held
    return known(text, mention.start, mention.end)


def _is_no_doing(mention: SkillMention, text: str, places: ResumePlaces) -> bool:
    """Whether the place is a heading with dates, or a sentence that says what the person would like to do."""
    if mention.block_id in places.positions or places.kind(mention.block_id) in _WORK:
        return is_heading_line(text)
    return is_wish(text, mention)


def weigh(
    mention: SkillMention, concept: str, relation: str, places: ResumePlaces, as_of: date, sure: bool
) -> Evidence:
    """The mention as evidence of a concept, with all that its line and place say of its strength."""
    block = places.blocks[mention.block_id]
    position = places.positions.get(block.id) or places.titles.get(block.id)
    quote = quote_line("resume", block, mention.start, mention.end, places.name(block.id))
    strength = _strength(mention, places)
    outcome = find_outcome(quote.text) if strength == "bullet" and block.id not in places.titles else ""
    if mention.category in _CREDENTIALS:
        outcome = ""
    return Evidence(
        concept=concept,
        mention=mention,
        relation="same" if relation == "same" else "narrower" if relation == "narrower" else "implied",
        strength="outcome" if outcome else strength,
        quote=quote,
        position=position.id if position else "",
        months_ago=months_since(position, as_of),
        outcome=outcome,
        led=strength == "bullet" and says_led(quote.text),
        sure=mention.concept is None or sure,
    )


def _strength(mention: SkillMention, places: ResumePlaces) -> Strength:
    kind = places.kind(mention.block_id)
    text = places.blocks[mention.block_id].text
    told = mention.block_id not in places.titles and mention.category in _CLAIMED and kind in _WORK
    if told and (is_label(text) or is_study(text, places.sections.get(mention.block_id))):
        return "listed"
    if mention.block_id in places.positions or mention.block_id in places.titles or kind in _WORK:
        return "bullet"
    if mention.category in _CREDENTIALS:
        return "bullet"
    return "listed" if kind in _LISTS else "summary"
