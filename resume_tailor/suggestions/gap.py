"""Gap: what the posting asks and the resume does not show, how central it is, and the way there. Never an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resume_tailor.model import Declined, Evidence, Match, Quote, SkillMention, Suggestion
from resume_tailor.suggestions.case import Case, plain_name, same_evidence
from resume_tailor.suggestions.clauses import clause_around, is_wished, say
from resume_tailor.suggestions.coaching import text_for, way_for
from resume_tailor.suggestions.credentials import way_to_credential
from resume_tailor.suggestions.naming import category_of, first_concept, is_clearance
from resume_tailor.suggestions.reach import find_distance
from resume_tailor.suggestions.standing import level_of, pm_title
from resume_tailor.suggestions.wording import capitalise, join_and, quoted
from skill_lexicon.concept import Category, Concept

MOST = {"far": 0, "level": 1, "field": 2}
"""Gaps named where the role lies far off; what is said of the distance goes before."""
MOST_GAPS = 3
_NAMED = 3
"""Alternatives named of one requirement."""
_CATEGORIES: tuple[Category, ...] = ("certification", "tool", "technology", "method", "domain", "practice")
_KIN = re.compile(r"tool|platform|provider|tracking|scheduling|orchestration")
"""Wider concepts whose members can stand in for one another: two trackers, two clouds."""
GUIDES: dict[str, tuple[str, ...]] = {
    "certification": (
        "technical-project-manager: 4. Earn Certifications",
        "technical-program-manager: Educational Background and Certifications",
    ),
    "method": ("technical-project-manager: 3. Develop Project Management Skills",),
    "tool": ("technical-project-manager: 3. Develop Project Management Skills",),
    "technology": ("technical-project-manager: 3. Develop Project Management Skills",),
    "practice": ("technical-program-manager: Gaining Relevant Experience",),
    "domain": ("technical-project-manager: 7. Continuous Learning and Improvement",),
}
"""Where the guides give the way, by category."""
_EXAMPLES = re.compile(r"\b(?:such as|like|including|includes?|e\.\s?g\.?|for example|i\.\s?e\.)|\(", re.I)
_OR_LIKE = re.compile(
    r"\bor (?:similar|equivalent|other|comparable|related|another)|\betc\b|\bor the like|/similar", re.I
)
_PARTNERS = re.compile(
    r"\b(?:work(?:s|ing)?|partner(?:s|ing)?|collaborat\w+|coordinat\w+|liais\w+|interact\w*|engag\w+|"
    r"communicat\w+|align\w*|"
    r"interfac\w+|teams?|stakeholders)\b[^.;]{0,70}\b(?:with|across|between|from|like|including|such as)\b[^.;]*$",
    re.I,
)
"""What stands before the names of those one works with."""
_SCHOOLING = re.compile(r"\b(?:degree|bachelor|master'?s|diploma|b\.?s\.?c?|m\.?s\.?c?)\b", re.I)
_OWN = re.compile(
    r"\b(?:experience|knowledge|proficien\w+|familiar\w*|expertise|background|understanding|skills?|certif\w+|hands-on|"
    r"fluen\w+|exposure|years)\b",
    re.I,
)
"""What makes the named thing one's own to know."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The absent requirements, sorted by what can be said of them; those that matter most first."""

    hard: tuple[Match, ...]
    loose: tuple[Match, ...]
    """Asked too loosely, too much in passing, or too widely to be called a gap."""
    held: tuple[Match, ...]
    """Said by a title or by other words of the resume."""
    soft: tuple[Match, ...]


def find_gaps(case: Case) -> Gaps:
    """Sort the absent skills; a gap is one concrete thing, asked of the person, and nowhere in the resume."""
    hard, loose, held, soft = [], [], [], []
    for match in sorted(case.skills(), key=lambda match: -_rank(match, case)):
        if match.state != "absent" or is_clearance(match):
            continue
        category = category_of(match, case)
        if match.requirement.category == "soft" or category == "soft":
            soft.append(match)
        elif not _is_central(match, case) or not way_to(match, case):
            loose.append(match)
        elif _is_held(match, case):
            held.append(match)
        else:
            hard.append(match)
    return Gaps(_each_way_once(hard, case), tuple(loose), tuple(held), tuple(soft))


def _each_way_once(hard: list[Match], case: Case) -> tuple[Match, ...]:
    """The gaps without those whose way was told for a graver one: Scrum and sprints are one gap."""
    by_way: dict[str, Match] = {}
    for match in hard:
        by_way.setdefault(way_to(match, case), match)
    return tuple(by_way.values())


def _rank(match: Match, case: Case) -> float:
    return case.weight(match) + (3.0 if _in_title(match, case) else 0.0)


def _in_title(match: Match, case: Case) -> bool:
    title = case.posting.title.casefold()
    return any(concept.pref_label.casefold() in title for concept in _known(match, case))


def _known(match: Match, case: Case) -> list[Concept]:
    return [case.lexicon[c] for c in match.requirement.concepts if c in case.lexicon.concepts]


def _is_central(match: Match, case: Case) -> bool:
    """Whether it is one thing of the right kind, that the posting surely wants of this person itself."""
    requirement = match.requirement
    known = _known(match, case)
    if not known or any(concept.loose for concept in known) or category_of(match, case) not in _CATEGORIES:
        return False
    if not case.asks_surely(match) or not any(_is_name(mention, case) for mention in requirement.mentions):
        return False
    certification = category_of(match, case) == "certification"
    lines = len({mention.block_id for mention in requirement.mentions})
    if requirement.importance == "preferred" and not certification:
        return False
    if requirement.importance == "duty" and lines < 2 and not _in_title(match, case):
        return False
    return certification or _in_title(match, case) or any(_is_own(match, number, case) for number in range(lines))


def _is_own(match: Match, number: int, case: Case) -> bool:
    """Whether that place wants the thing of the reader: not the name of a team one works with."""
    mentions = match.requirement.mentions
    if number >= len(mentions):
        return False
    mention = mentions[number]
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    before, clause = block.text[left : mention.start], block.text[left:right]
    if _PARTNERS.search(before) or is_wished(clause) or not _is_name(mention, case):
        return False
    if re.match(
        r"\s+(?:teams?|engineers?|departments?|architects?|managers?|organi[sz]ations?|leads?)\b",
        block.text[mention.end :],
    ):
        return False
    if _SCHOOLING.search(clause) or (_OR_LIKE.search(clause) and category_of(match, case) == "domain"):
        return False
    listed = len(clause.split()) <= 4 and mention.importance == "required"
    if mention.importance == "required" and category_of(match, case) == "tool":
        return True
    return listed or bool(_OWN.search(clause))


def _is_name(mention: SkillMention, case: Case) -> bool:
    """Whether the posting's words surely name the thing: no everyday word alone, no other meaning of its letters."""
    concept = case.lexicon.concepts.get(mention.concept or "")
    if concept is None:
        return False
    words = mention.text.split()
    way = way_for(f"{concept.category}: {concept.pref_label}")
    if way is not None and not way.meant.search(mention.text):
        return False
    if len(words) == 1 and mention.text.islower():
        return mention.text in _PLAIN_NAMES and not any(char.isupper() for char in concept.pref_label)
    if mention.text.isupper() and 1 < len(mention.text) <= 5:
        return not _stands_for_else(mention.text, concept, case)
    return True


_PLAIN_NAMES = frozenset(
    (
        "blockchain", "cryptocurrency", "healthcare", "payments", "banking", "insurance", "automotive", "aerospace",
        "telecommunications", "hardware", "firmware", "electronics", "microservices", "retail", "construction",
        "pharmaceuticals", "cybersecurity", "semiconductors", "e-commerce", "fintech", "biotechnology",
    )
)  # fmt: skip
"""Single words in small letters that name one field and nothing else."""


def _stands_for_else(letters: str, concept: Concept, case: Case) -> bool:
    """Whether the posting spells the letters out as something else: Special Access Programs (SAP)."""
    words = r"[a-z]+(?: of| and| for)?\s+".join(letters) + "[a-z]+"
    hit = re.search(rf"\b{words}", case.posting.document.text)
    return hit is not None and not any(hit.group().casefold() == name.casefold() for name in concept.names)


def _is_held(match: Match, case: Case) -> bool:
    """Whether any words of the resume speak of it: its names, its relations both ways, its stems, its neighbours."""
    text = whole_text(case)
    known = _known(match, case)
    way = way_for(_words(match, case))
    if way is not None and way.near.search(text):
        return not _is_kin_only(match, case)
    for concept in known:
        kin = {concept.id, *case.lexicon.narrower(concept.id), *concept.implies}
        kin |= set(concept.broader) if concept.category in ("method", "practice") else set()
        if any(case.evidence.get(id_) for id_ in kin):
            return True
        if any(_says(text, name) for name in (*concept.names, *concept.hidden_labels)):
            return True
    if category_of(match, case) == "certification":
        return _other_credential(match, case)
    return _says_stems(_pref(match, case), case) or _example_held(match, case) or _like_held(match, case)


def _is_kin_only(match: Match, case: Case) -> bool:
    """Whether it is a proper name (a provider, a product) that is missing although its kind is there."""
    return _is_proper(match, case) and nearest(match, case) is not None and not _like_held(match, case)


def _is_proper(match: Match, case: Case) -> bool:
    return category_of(match, case) in ("tool", "technology") and all(
        any(char.isupper() for char in concept.pref_label) for concept in _known(match, case)
    )


def whole_text(case: Case) -> str:
    """All words of the resume, contact lines and all, on one line."""
    return " ".join(" ".join(block.text.split()) for block in case.resume.document.blocks)


def _says(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?:s|es)?(?!\w)", text, re.I))


_STEM = 6
_EMPTY = frozenset(("experience", "management", "systems", "system", "technical", "tools", "knowledge", "software"))


def _says_stems(name: str, case: Case) -> bool:
    """Whether one line has the stems of all telling words of the name: `automated` for automation."""
    stems = [word[:_STEM] for word in re.findall(r"[a-z]{4,}", name.lower()) if word not in _EMPTY]
    lines = (block.text.lower() for block in case.resume.document.blocks)
    return bool(stems) and any(all(stem in line for stem in stems) for line in lines)


def _other_credential(match: Match, case: Case) -> bool:
    """Whether the posting's clause takes another certification in its place, which the resume has."""
    clause = _clause(match, case)
    others = (m for m in case.skills() if m is not match and category_of(m, case) == "certification" and m.evidence)
    spots = (mention for other in others for mention in other.requirement.mentions)
    return " or " in clause.text and any(
        mention.block_id == clause.block_id and clause.start <= mention.start < clause.end for mention in spots
    )


def _like_held(match: Match, case: Case) -> bool:
    """Whether the posting takes something like it, and the resume has a neighbour."""
    quote = match.requirement.quote
    return bool(_OR_LIKE.search(quote.text)) and nearest(match, case) is not None


def _example_held(match: Match, case: Case) -> bool:
    """Whether it is one of several examples in the posting's line, and the resume has another of them."""
    siblings = _siblings(match, case)
    return any(other.state in ("shown", "said differently", "implied", "only listed") for other in siblings)


def _siblings(match: Match, case: Case) -> list[Match]:
    """The other requirements of the same list of examples (`such as A, B and C`), in its order."""
    if not match.requirement.mentions:
        return []
    mention = match.requirement.mentions[0]
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    cues = list(_EXAMPLES.finditer(block.text, left, mention.start))
    if not cues:
        return []
    first = cues[0].end()
    closing = block.text.find(")", mention.end, right) if cues[0].group() == "(" else -1
    last = closing if closing > 0 else right
    found = {
        m.start: other
        for other in case.skills()
        if other is not match
        for m in other.requirement.mentions
        if m.block_id == block.id and first <= m.start < last
    }
    return [found[start] for start in sorted(found)]


def suggest_gap(case: Case) -> Iterator[Suggestion | Declined]:
    """At most three, the most central first; fewer where the whole role lies far off."""
    gaps = find_gaps(case)
    distance = find_distance(case)
    most = MOST.get(distance.kind, MOST_GAPS) if distance else MOST_GAPS
    told = [name_gap(m, case) for m in gaps.hard if is_required_credential(m, case)]
    chosen = [m for m in gaps.hard if not any(_pref(m, case) in name or name_gap(m, case) in name for name in told)][
        :most
    ]
    for number, match in enumerate(chosen):
        yield _suggestion(match, case, first=number == 0)
    for match in (*gaps.loose, *gaps.held, *gaps.soft):
        yield _declined(match, gaps)


def is_required_credential(match: Match, case: Case) -> bool:
    """Whether it stands among the checks before applying, so that it is not said twice."""
    return required_credential(match, case) is not None


def required_credential(match: Match, case: Case) -> SkillMention | None:
    """The place where the posting demands that certification by name; None where it only wishes for it."""
    if category_of(match, case) != "certification" or match.requirement.importance != "required":
        return None
    for mention in match.requirement.mentions:
        block = case.posting.document.block(mention.block_id)
        left, right = clause_around(block, mention.start, mention.end)
        named = re.search(r"[A-Z]{2,}|[A-Z]\w+ [A-Z]|certif|licen[cs]", mention.text)
        if named and mention.importance == "required" and not is_wished(block.text[left:right]):
            return mention
    return None


def _declined(match: Match, gaps: Gaps) -> Declined:
    why = "A soft skill is no gap to close: it shows in how your lines are told and in the interview."
    if match in gaps.loose:
        why = "The posting names it too loosely or too much in passing to call its absence a gap."
    elif match in gaps.held:
        why = "Your titles or other lines speak for it."
    return Declined(f"gap-{match.requirement.id}", "gap", f"Gap: {match.requirement.label}", why)


def nearest(match: Match, case: Case) -> Evidence | None:
    """The resume's best evidence of a neighbour: related in the lexicon, or a sibling tool of the same kind."""
    for concept in _known(match, case):
        near = list(concept.related)
        if concept.category in ("tool", "technology"):
            near += [s for wider in concept.broader if _KIN.search(wider) for s in case.lexicon.narrower(wider)]
        near += list(case.lexicon.narrower(concept.id))
        found = [e for n in near if n != concept.id for e in same_evidence(case, n)[:1]]
        proven = [item for item in found if item.strength != "listed"] or found
        if proven:
            return proven[0]
    return None


def name_gap(match: Match, case: Case) -> str:
    """The asked thing by its name, certifications by their abbreviation; one-of groups and examples name all."""
    known = _known(match, case)
    if not known:
        return plain_name(case, match)
    alike = [
        concept for other in _siblings(match, case) if _alike(other, match, case) for concept in _known(other, case)
    ]
    names = [
        c.abbreviations[0] if c.abbreviations and c.category == "certification" else c.pref_label
        for c in (*known, *alike)
    ]
    return join_and(list(dict.fromkeys(names))[:_NAMED], "or")


def _alike(other: Match, match: Match, case: Case) -> bool:
    """Whether another missing example of the same list is of the same sort and closed in the same way."""
    same = category_of(other, case) == category_of(match, case) and other.state == "absent"
    return same and way_to(other, case) == way_to(match, case)


def _pref(match: Match, case: Case) -> str:
    concept = first_concept(match, case)
    return concept.pref_label if concept else match.requirement.label


def _words(match: Match, case: Case) -> str:
    concept = first_concept(match, case)
    return f"{category_of(match, case) or 'practice'}: {concept.pref_label if concept else name_gap(match, case)}"


def way_to(match: Match, case: Case) -> str:
    """What to do for exactly this thing, by who is to do it; empty where a coach has nothing sure to say."""
    if category_of(match, case) == "certification":
        return way_to_credential(first_concept(match, case), case)
    way = way_for(_words(match, case))
    if way is None:
        return ""
    level = level_of(case)
    if level == "head" and pm_title(case):
        return way.head
    return way.lead if pm_title(case) or level == "head" else way.text


def how_central(match: Match) -> str:
    """`required, named in 3 lines`."""
    lines = len({mention.block_id for mention in match.requirement.mentions})
    often = f", named in {lines} lines" if lines > 1 else ""
    return {"required": "required", "preferred": "preferred", "duty": "part of the job"}[
        match.requirement.importance
    ] + often


def _suggestion(match: Match, case: Case, *, first: bool) -> Suggestion:
    near = nearest(match, case)
    name = name_gap(match, case)
    what = text_for("what", name)
    quote = _clause(match, case)
    beside = (
        f" Nearest to it is {quoted(near.mention.text)} ({near.quote.place}): say how much of that carries over."
        if near
        else ""
    )
    claim = " Until then leave it off the resume, like anything else you have not worked with." if first else ""
    return Suggestion(
        id=f"gap-{match.requirement.id}",
        kind="gap",
        title=f"Not in your resume: {name} ({how_central(match)})",
        reason=(
            f"The posting says {say(case.posting, quote)}. Your resume does not name "
            f"{name}{f' ({what})' if what else ''}."
        ),
        action=f"{capitalise(way_to(match, case))}{beside}{claim}",
        posting_quotes=(quote,),
        resume_quotes=(near.quote,) if near else (),
        effect="You know what you will be asked, and nothing untrue stands on paper.",
        requirement=match.requirement.id,
        weight=round(_rank(match, case), 4),
        sources=GUIDES[category_of(match, case) or "practice"],
    )


def _clause(match: Match, case: Case) -> Quote:
    """The posting's clause that asks for it: the first place that wants it of the reader."""
    mentions = match.requirement.mentions
    own = next(
        (m for number, m in enumerate(mentions) if _is_own(match, number, case)), mentions[0] if mentions else None
    )
    if own is None:
        return match.requirement.quote
    block = case.posting.document.block(own.block_id)
    left, right = clause_around(block, own.start, own.end)
    section = next((s.heading for s in case.posting.sections if block.id in s.block_ids and s.heading), "")
    place = f"line {case.posting.document.line(block.id, left)}" + (f", {section}" if section else "")
    return Quote("posting", block.id, left, right, block.text[left:right], place)
