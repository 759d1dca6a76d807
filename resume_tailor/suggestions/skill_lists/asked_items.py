"""What of the posting an item of a skills list names: a requirement, a duty, a tool of an asked kind, or its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import Evidence, ListedSkill, Match, Quote, SkillMention
from resume_tailor.places import name_section, quote_line
from resume_tailor.suggestions.asked.asked_duties import Asked, name_asked
from resume_tailor.suggestions.asked.duties import duties_named
from resume_tailor.suggestions.asked.in_sense import is_asked_in_sense
from resume_tailor.suggestions.asked.naming import posting_names
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case, plain_name
from resume_tailor.suggestions.lines.literal_lines import evidence_at
from resume_tailor.suggestions.lines.proof_worth import BASIC
from resume_tailor.suggestions.lines.relevance import is_strong
from resume_tailor.suggestions.lines.telling import CORE, NAMED, Ground
from resume_tailor.suggestions.skill_lists.duty_items import asking_for, may_ask_for, names_more, telling_words
from skill_lexicon.concept import Concept

_MAKERS = ("Microsoft", "MS", "Google", "Amazon", "Atlassian", "Apache", "Oracle", "SAP", "IBM", "Adobe")
_TRIVIAL = (("documentation",), ("reporting",), ("training",), ("communication",), ("email",), ("internet",))
"""Items of one word that no reader looks for."""
_LONGEST_DUTY = 5
"""Words of an item that names a duty."""


def asked_by(item: ListedSkill, duties: Mapping[str, Asked], case: Case, *, basic: bool = False) -> Ground | None:
    """The weightiest asked thing that this item names: a requirement, a duty, or a tool of an asked kind.

    Programs that nobody is hired for count with `basic` alone.
    """
    hits = [
        Ground(
            *(e.concept, _name(m, e, case), case.weight(m) / NAMED, _line_naming(e, m, case), e, m.requirement.id),
            required=m.requirement.importance == "required",
        )
        for m in case.skills()
        for e in m.evidence
        if holds(item, e.mention) and _is_clean(item, case) and _names_asked(item, m, e, case, basic)
    ]
    if len(fold_words(item.text)) <= _LONGEST_DUTY and "(" not in item.text:
        block = case.block(item.block_id)
        hits += [
            Ground(duty.id, name_asked(duty, line.words), line.weight, line.quote, evidence_at(block, *span, case), "")
            for duty, start, end in duties_named(item.text)
            for span in ((item.start + start, item.start + end),)
            if duty.id in duties and (line := asking_for(item.text, duties[duty.id])) is not None
        ]
    hits += _tool_in_so_many_words(item, case, basic) if not hits else ()
    if not hits and case.eager:
        hits += _asked_literally(item, case)
    return max(hits, key=lambda hit: (is_tool(hit), hit.weight), default=None)


def _names_asked(item: ListedSkill, match: Match, evidence: Evidence, case: Case, basic: bool) -> bool:
    """Whether the item names what the match asks, by its own name or as one of an asked kind of tools."""
    return (
        (_is_central(match, evidence, case) or _is_work_of_its_own(item, match, case))
        and is_asked_in_sense(match, case)
        and (not _is_other_product(item, evidence) or _joins_products(item, case))
        and (basic or not {evidence.mention.concept, evidence.concept} & BASIC)
        and (
            is_strong(match, evidence, case)
            or _is_its_name(item, match, evidence, case)
            or _is_of_kind(match, evidence, case)
        )
        and "(" not in case.block(item.block_id).text[item.start : evidence.mention.start]
        and (
            evidence.mention.category in TECHNICAL
            or not names_more(item.text, evidence.mention.text, match.requirement.quote.text)
        )
    )


def is_tool(hit: Ground) -> bool:
    """Whether a tool or technology is asked by its own name."""
    return hit.evidence.mention.category in TECHNICAL and hit.evidence.relation == "same"


def once_each(asked: Mapping[int, Ground]) -> dict[int, Ground]:
    """What is asked, without the parts and other names of a product that stands before them: `EC2` behind `AWS`."""
    first: dict[str | None, int] = {}
    for n, hit in asked.items():
        first.setdefault(hit.evidence.mention.concept, n)
    known = {n: hit.evidence.mention for n, hit in asked.items()}
    return {n: hit for n, hit in asked.items() if first[known[n].concept] == n or known[n].category not in TECHNICAL}


def _name(match: Match, evidence: Evidence, case: Case) -> str:
    """What is asked, for a reader: of several things joined by `or` the one that the item has."""
    concept = case.lexicon.concepts.get(evidence.concept)
    several = len(match.requirement.concepts) > 1 and concept is not None and bool(posting_names(match, concept))
    return concept.pref_label if several and concept else plain_name(case, match)


def may_be_asked(item: ListedSkill, duties: Mapping[str, Asked]) -> bool:
    """Whether the item names money, dates or risks that the posting speaks of, be it in another sense."""
    named = (duty.id for duty, _, _ in duties_named(item.text))
    return any(id_ in CORE and id_ in duties and may_ask_for(item.text, duties[id_]) for id_ in named)


def is_only_wished(hit: Ground, case: Case) -> bool:
    """Whether the posting has it among its wishes alone."""
    wishes = (section for section in case.posting.sections if section.kind == "preferred")
    return any(hit.quote.block_id in section.block_ids for section in wishes)


def is_proved_now(item: ListedSkill, case: Case) -> bool:
    """Whether a line of the newest job has what the item names."""
    concepts = {m.concept for m in case.resume.mentions if m.concept and holds(item, m)}
    newest = set(case.resume.positions[0].block_ids) if case.resume.positions else set[str]()
    return any(m.concept in concepts and m.block_id in newest for m in case.resume.mentions)


def is_a_tool(item: ListedSkill, mention: SkillMention) -> bool:
    """Whether the item names a product or technology, not a field of work in everyday words (`Verification of ...`)."""
    plain = " " in item.text.strip() and (item.text[1:] == item.text[1:].lower() or _WORK.search(item.text))
    return mention.category == "tool" or (mention.category == "technology" and not plain)


_WORK = re.compile(
    r" (?:operations?|integration|functions?|management|planning|implementation|maintenance|administration|"
    r"coordination|analysis|testing|engineering|design|development|support|skills)$",
    re.I,
)
"""How an item ends that names work to be done, not a product: `Maintenance Operations`."""


def holds(item: ListedSkill, mention: SkillMention) -> bool:
    """Whether the mention stands within the item."""
    return item.block_id == mention.block_id and item.start <= mention.start and mention.end <= item.end


def _line_naming(item: Evidence, match: Match, case: Case) -> Quote:
    """The posting's line that names it by one of its names; the requirement's own line where that one does, or none."""
    concept = case.lexicon.concepts.get(item.concept)
    named = {fold_words(name) for name in concept.names} if concept else set()
    said = [m for m in match.requirement.mentions if fold_words(m.text) in named]
    quote = match.requirement.quote
    if not said or any(find_words(quote.text, mention.text) for mention in said):
        return quote
    block = case.posting.document.block(said[0].block_id)
    section = next((one for one in case.posting.sections if block.id in one.block_ids), None)
    return quote_line("posting", block, said[0].start, said[0].end, name_section(section))


def _is_other_product(item: ListedSkill, evidence: Evidence) -> bool:
    """Whether the item goes on with another capital word: `Jira Align` is not Jira."""
    rest = item.text.replace(evidence.mention.text, " ", 1)
    own = evidence.mention.category in TECHNICAL
    return own and any(word[0].isupper() and word not in _MAKERS for word in re.findall(r"[A-Za-z]\w*", rest))


def _is_of_kind(match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether it is one of the tools that the posting asks for by their kind: Jira for project software."""
    found = case.lexicon.concepts.get(evidence.mention.concept or "")
    asked = case.lexicon.concepts.get(evidence.concept)
    return (
        found is not None
        and asked is not None
        and found.category == "tool"
        and (
            asked.category == "tool" or (asked.category == "technology" and match.requirement.importance != "preferred")
        )
        and asked.pref_label == asked.pref_label.lower()
        and evidence.relation == "narrower"
        and evidence.sure
        and case.asks_surely(match)
    )


def _is_clean(item: ListedSkill, case: Case) -> bool:
    """Whether the item is one thing, without `and` or bracket, or products joined: `Jira and Trello`."""
    return not re.search(r"\b(?:and|or)\b|[&/()]", item.text) or _joins_products(item, case)


def _joins_products(item: ListedSkill, case: Case) -> bool:
    """Whether the item is nothing but names of products, joined."""
    names = {m.text for m in case.resume.mentions if holds(item, m) and m.category == "tool"}
    return len(names) > 1 and names == set(_AND.split(item.text.strip(" .;")))


_AND = re.compile(r" (?:and|&) | ?/ ?")


def _is_central(match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether the posting says it by one of its names, not only by words that find it (`troubleshoot issues`)."""
    concept = case.lexicon.concepts.get(evidence.concept)
    return concept is not None and (bool(posting_names(match, concept)) or _is_spelled(match, concept))


def _is_spelled(match: Match, concept: Concept) -> bool:
    """Whether the posting has the product's name with blanks or strokes of its own: `Service Now`."""
    names = {_run_together(name) for name in concept.names}
    return concept.category == "tool" and any(_run_together(m.text) in names for m in match.requirement.mentions)


def _run_together(name: str) -> str:
    return "".join(fold_words(name))


def _tool_in_so_many_words(item: ListedSkill, case: Case, basic: bool) -> Iterator[Ground]:
    """The product that is all of the item, where the posting's title, duties or demands have its very name.

    `SAP` is asked by a post for a SAP project manager, though no demand of it is the bare name.
    """
    own = (m for m in case.resume.mentions if holds(item, m) and m.category in TECHNICAL and m.concept)
    mention = next((m for m in own if m.text == item.text.strip()), None)
    concept = case.lexicon.concepts.get(mention.concept or "") if mention else None
    if mention is None or concept is None or (not basic and concept.id in BASIC):
        return
    names = [name for name in concept.names if any(char.isupper() for char in name) and len(name) > _SHORTEST]
    pattern = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in names) or "(?!)")
    in_title = bool(pattern.search(case.posting.title))
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        for block_id in section.block_ids if section.kind in _DEMANDS else ():
            found = pattern.search(blocks[block_id].text, 0, _MOST_READ)
            goes_on = found and _GOES_ON.match(blocks[block_id].text, found.end())
            if found and found.group() not in case.posting.employer and (in_title or not goes_on):
                quote = quote_line("posting", blocks[block_id], *found.span(), name_section(section))
                proof = replace(evidence_at(case.block(item.block_id), item.start, item.end, case), mention=mention)
                yield Ground(concept.id, concept.pref_label, _LITERAL, quote, proof, "")
                return


_SHORTEST = 2
"""Letters of a product's name that are an everyday word or mark in many postings."""
_GOES_ON = re.compile(r" [A-Z]\w")
"""What follows the name where it is the first word of another one: `Oracle Utilities`."""
_DEMANDS = ("title", "required", "duty", "preferred")


def _is_its_name(item: ListedSkill, match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether the whole item is a name of what the posting surely asks for, be it one everyday word (`Planning`)."""
    concept = case.lexicon.concepts.get(evidence.concept)
    if fold_words(item.text) in _TRIVIAL:
        return _is_work_of_its_own(item, match, case) and match.requirement.importance in ("required", "duty")
    nothing = ("soft", "role", "degree", *(("domain",) if " " not in item.text.strip() else ()))
    plain = concept is not None and concept.category not in nothing and not concept.loose
    named = concept is not None and any(fold_words(item.text) == fold_words(name) for name in concept.names)
    asked = concept is not None and bool(posting_names(match, concept))
    return plain and named and asked and evidence.relation == "same" and case.asks_surely(match)


def _is_work_of_its_own(item: ListedSkill, match: Match, case: Case) -> bool:
    """Whether the posting asks for documentation as a work of its own: `project documentation`, `ensure proper ...`."""
    own = fold_words(item.text)
    if own != ("documentation",):
        return False
    for mention in match.requirement.mentions[:MOST_PLACES]:
        words = fold_words(mention.text)
        before = case.posting.document.block(mention.block_id).text[: mention.start][-_NEAR:]
        if words[-1:] == own and (len(words) > 1 or _KEEPS.search(before)):
            return True
    return False


_KEEPS = re.compile(
    r"\b(?:ensur|creat|maintain|prepar|produc|develop|writ|manag|compil)(?:e|es|ing) (?:[\w-]{1,20},? ){0,4}$", re.I
)
_NEAR = 70
"""Characters before the word that tell what is done with it."""


def _asked_literally(item: ListedSkill, case: Case) -> list[Ground]:
    """The demand or duty of the posting that has the item's own telling words; none for words that say little."""
    words = telling_words(item.text)
    if not words or "(" in item.text or any(len(w) < _TELLING or is_everyday(w) for w in words):
        return []
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        for block_id in section.block_ids if section.kind in ("required", "duty") else ():
            for found in _phrases(blocks[block_id].text, words):
                if _OF_HIRING.search(blocks[block_id].text, found.start(), found.end() + _NEXT):
                    continue
                quote = quote_line("posting", blocks[block_id], *found.span(), name_section(section))
                proof = evidence_at(case.block(item.block_id), item.start, item.end, case)
                return [Ground(fold_words(item.text)[0], f"“{found.group()}”", _LITERAL, quote, proof, "")]
    return []


def is_everyday(word: str) -> bool:
    """Whether the word stands in any posting, so that it tells nothing by itself."""
    return word[:_TELLING] in _EVERYDAY


def _phrases(text: str, words: list[str]) -> Iterator[re.Match[str]]:
    """Words of the text, each with the one behind it, that begin as all of these words do."""
    for found in _PAIR.finditer(text, 0, _MOST_READ):
        said = {word[:_TELLING] for word in fold_words(found.group())}
        if {word[:_TELLING] for word in words} <= said:
            yield found


_PAIR = re.compile(
    r"(?<!\w)(?!and\b|the\b|for\b|with\b)[^\W\d_]{3,30}(?: (?!and\b|or\b|of\b|in\b|for\b|with\b|to\b)[^\W\d_]{3,30})?+"
)
_OF_HIRING = re.compile(r"\b(?:interviews?|applications?|candidates?)\b", re.I)
_TELLING, _LITERAL, _MOST_READ, _NEXT = 7, 0.6, 20_000, 15
"""Letters that telling words share; what a demand in the same words weighs; characters of a line that are read, and
of what follows a find.
"""
_EVERYDAY = frozenset(
    word[:_TELLING]
    for word in (
        *("product", "business", "customer", "service", "process", "quality", "development", "technical", "network"),
        *("software", "training", "support", "operations", "strategic", "organisational", "organizational", "systems"),
        *("functional", "release", "digital", "application", "computer", "information", "documentation", "engineering"),
        *("excellent", "interpersonal", "analytical", "performance", "solution", "professional", "presentation"),
        *("general", "administration", "operational", "corporate", "international", "technology", "integration"),
        *("portfolio", "workshop"),
    )
)
"""Words that stand in any posting."""
