"""Surface evidence: a skill that job entries prove and the posting asks for is added to the skills section."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from resume_tailor.folding import find_words, fold_words, has_stems, stem
from resume_tailor.model import (
    Declined,
    Evidence,
    InsertItem,
    ListedSkill,
    Match,
    ReplaceText,
    Suggestion,
)
from resume_tailor.suggestions.asked.naming import posting_names
from resume_tailor.suggestions.case import PROVEN, Case, same_evidence
from resume_tailor.suggestions.skill_lists.proven_practices import is_told_and_asked
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.use_term import written_name
from resume_tailor.suggestions.wording import CaseStyle, in_style, join_and, pluralise, quoted, style_of
from skill_lexicon.concept import Category, Concept

_LONGEST_ITEM = 6
"""Words of an item above which a line tells rather than lists."""
_SENTENCE = re.compile(r"\w\w\.(?:\s|[A-Z]|$)|\b(?:with|familiar|experience[d]? in|knowledge|ability|able)\b", re.I)
_WIDE = 3
"""Kinds of a technology in the lexicon above which it is a field."""
MOST_ADDED = 5
"""Skills added to one resume at most."""
_LISTABLE: tuple[Category, ...] = ("tool", "technology", "method", "practice", "domain")
_KINDS: dict[str, str] = {"technology": "tool", "domain": "practice"}
"""Categories that people list together."""
_LEAST_ALIKE = 3
"""A list takes what at least every third of its known items is."""
_TECHNICAL_HEADING = re.compile(
    r"\b(?:technical|technolog\w*|tools?|software|computer|programming|languages?|platforms?|systems?|databases?|"
    r"environments?|frameworks?|stack|cloud|operating|it skills|applications?|utilities|packages?)\b",
    re.I,
)
_MANAGEMENT_HEADING = re.compile(
    r"\b(?:management|managerial|leadership|project|program|delivery|practices?|process(?:es)?|competenc\w+|expertise|"
    r"strengths?|business|professional|core|key|functional|pmo|planning|skills? summary)\b",
    re.I,
)
_METHOD_HEADING = re.compile(r"\b(?:method\w*|framework|process(?:es)?|agile|practices?|sdlc)\b", re.I)

_ACTIVITY = re.compile(
    r"\b(?:management|planning|analysis|analytics|testing|control|assessment|governance|reporting|mapping|forecasting|"
    r"budgeting|scheduling|model(?:l?ing)|migration|integration|engineering|development|improvement|design|delivery|"
    r"procurement|negotiation|mitigation|architecture|automation|assurance|optimi[sz]ation)$"
)
"""What the name of a practice ends in that a list of skills would hold; a paper or an office is none (`PMO`, `SOW`)."""

_CRAFT = re.compile(r"\b(?:design|development|engineering|architecture|integration)$")
"""What the name of a craft ends in, whose words stand in many lines in other senses: only the very name shows it."""

_MEETING = re.compile(
    r"\b(?:stand-?ups?|retrospectives?|ceremonies|events|meetings?|demos?|(?:sprint|iteration|design|code) reviews?|"
    r"minutes|agendas?)$",
    re.I,
)
"""What the name of a meeting ends in: too small a thing for the skills of someone who leads projects."""

_SKILLS_LABEL = re.compile(
    r"\b(?:skills?|tools?|technolog\w*|competenc\w+|expertise|proficienc\w+|software|method\w*|languages?|platforms?|"
    r"strengths?|management|practices?|process(?:es)?|agile|delivery|planning|databases?|cloud|program|project|"
    r"systems?|frameworks?|capabilit\w+|knowledge|specialt\w+|summary of qualifications|leadership|pmo|data|analytics|"
    r"reporting|collaboration|infrastructure|engineering|technical|stack|core)\b",
    re.I,
)
"""What the label of a line that lists skills says; other lines of the section may hold anything."""
_LOOSE_LABEL = re.compile(
    r"(?:technical (?:skills?|proficienc\w+)|technical|tools?(?: (?:and|&) technolog\w+)?|technolog\w+|software|"
    r"others?.*|skills?|platforms? (?:and|&) tools?)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A skill to be added: its match, name, and the job lines that prove it."""

    match: Match
    concept: Concept
    name: str
    proof: tuple[Evidence, ...]


def suggest_surface(case: Case) -> Iterator[Suggestion | Declined]:
    """New items for the skills section, those for one line together, most important first."""
    lines = skill_lines(case)
    if not lines:
        return
    chosen: dict[str, list[Wanted]] = {}
    room = MOST_ADDED
    for wanted in _wanted(case):
        id_, title = f"surface-{wanted.concept.id}", f"Add {wanted.name} to your skills"
        line = _best_line(wanted, lines, case)
        if line is None:
            yield Declined(id_, "surface", title, "No line of your skills section is a fitting place for it.")
        elif room == 0:
            yield Declined(id_, "surface", title, f"Not more than {MOST_ADDED} skills are added at once.")
        else:
            chosen.setdefault(line.list_id, []).append(wanted)
            room -= 1
    by_id = {line.list_id: line for line in lines}
    for list_id, group in chosen.items():
        yield from _write(group, by_id[list_id], case)


def _wanted(case: Case) -> Iterator[Wanted]:
    """The skills that job lines prove, that are asked for, and that the skills section does not hold."""
    listed = {
        e.concept for items in case.evidence.values() for e in items if e.relation == "same" and _in_list(e, case)
    }
    listed_words = {fold_words(skill.text) for skill in case.resume.skills}
    for match in case.by_weight(case.skills()):
        for concept_id in match.requirement.concepts:
            concept = case.lexicon[concept_id]
            if concept.category not in _LISTABLE or concept_id in listed or _is_too_wide(concept, case):
                continue
            if any(fold_words(name) in listed_words for name in concept.names) or _said_by_title(concept, case):
                continue
            places = case.places.positions
            proof = tuple(
                e for e in same_evidence(case, concept_id) if e.strength in PROVEN and e.mention.block_id in places
            )
            if proof and _is_sure(concept, proof) and _is_asked_by_name(match, concept):
                name = _name_to_write(match, concept, proof)
                if _is_list_item(name, concept):
                    yield Wanted(match, concept, name, proof)
                    continue
            if is_told_and_asked(match, concept, proof, case):
                yield Wanted(match, concept, concept.pref_label, proof)
        yield from _products(match, listed, case)


def _products(match: Match, listed: Container[str], case: Case) -> Iterator[Wanted]:
    """The product by which a job line proves a technology that is required, where no listed item is of that kind."""
    items = [e for e in match.evidence if e.mention.category == "tool" or e.mention.category == "technology"]
    wide = any(
        len(case.lexicon.narrower(c)) > _WIDEST for c in match.requirement.concepts if c in case.lexicon.concepts
    )
    if wide or match.requirement.importance != "required" or any(_in_list(e, case) for e in items):
        return
    for item in items:
        concept = case.lexicon.concepts.get(item.mention.concept or "")
        if concept is None or item.relation != "narrower" or item.strength not in PROVEN or concept.id in listed:
            continue
        name = next((name for name in concept.names if name == item.mention.text), "")
        own = [e for e in same_evidence(case, concept.id) if e.mention == item.mention]
        if name and own and item.mention.block_id in case.places.positions and _is_proper(name, concept, case):
            yield Wanted(match, concept, name, tuple(own))
            return


_WIDEST = 8
"""Kinds of an asked technology above which any product belongs to it: `security`, `cloud`."""


def _is_proper(name: str, concept: Concept, case: Case) -> bool:
    """Whether it is a product's own name, one that says something in a list and is no title of a job."""
    proper = name[:1].isupper() and concept.pref_label[:1].isupper()
    return proper and not _is_too_wide(concept, case) and not _said_by_title(concept, case)


def _is_too_wide(concept: Concept, case: Case) -> bool:
    """Whether it is a whole field of technology (`IT`, `cloud`), which says nothing in a list."""
    return concept.category in ("technology", "domain") and len(case.lexicon.narrower(concept.id)) > _WIDE


def _said_by_title(concept: Concept, case: Case) -> bool:
    """Whether headline or titles say it already: `program management` of a Program Manager."""
    headline = case.resume.headline.text if case.resume.headline else ""
    titles = [fold_words(title) for title in (headline, *(position.title for position in case.resume.positions))]
    bare = [
        words[:-1] if words[-1:] == ("management",) else words for name in concept.names if (words := fold_words(name))
    ]
    return any(
        title[i : i + len(words)] == words for words in bare for title in titles for i in range(len(title)) if words
    )


def _is_list_item(name: str, concept: Concept) -> bool:
    """Whether a skills list would hold the name: a practice by what one does, one bare word if proper (`Jira`)."""
    if _MEETING.search(name) or _MEETING.search(concept.pref_label):
        return False
    if concept.category in ("practice", "domain"):
        return " " in name and bool(_ACTIVITY.search(concept.pref_label))
    return " " in name or concept.category == "tool" or any(char.isupper() or char.isdigit() for char in name)


def _in_list(item: Evidence, case: Case) -> bool:
    return case.places.kind(item.mention.block_id) == "skills"


def _is_sure(concept: Concept, proof: Sequence[Evidence]) -> bool:
    """Whether a job line has the name itself, or for practices all of its words (`managed five vendors`)."""
    if any(_holds_name(item, concept) for item in proof):
        return True
    if concept.category != "practice":
        return False
    if _CRAFT.search(concept.pref_label):
        return False
    return any(_tells_of(item, concept) for item in proof) or _is_managed(concept, proof)


def _is_managed(concept: Concept, proof: Sequence[Evidence]) -> bool:
    """Whether job lines handle what the practice manages (`mitigated risks` and `risk register`): two lines do."""
    *what, last = fold_words(concept.pref_label)
    if last != "management" or len(what) != 1:
        return False
    managed = stem(what[0])
    lines = {
        item.mention.block_id
        for item in proof
        if any(stem(word) == managed for word in fold_words(item.mention.text)) and _HANDLES.search(item.quote.text)
    }
    return len(lines) > 1


_HANDLES = re.compile(
    r"\b(?:manag|mitigat|track|monitor|control|own|ran|run|led|lead|drove|drive|negotiat|coordinat|identif|"
    r"assess|resolv|"
    r"maintain|plan|review|escalat|reduc|align|oversaw|oversee|chair|cut)\w*",
    re.I,
)


def _is_asked_by_name(match: Match, concept: Concept) -> bool:
    """Whether the posting names it, or tells of it in all the words of its name; for a practice no single word does."""
    preferred = fold_words(concept.pref_label)
    for mention in match.requirement.mentions:
        words = fold_words(mention.text)
        if mention.concept == concept.id and (len(words) > 1 or concept.category != "practice"):
            if any(find_words(mention.text, name) for name in concept.names):
                return True
            if has_stems(words, preferred) and not _CRAFT.search(concept.pref_label):
                return True
    return False


def _holds_name(item: Evidence, concept: Concept) -> bool:
    """Whether the line has a name of it; one plain word (`launch`) is no practice's name."""
    names = [name for name in concept.names if concept.category != "practice" or " " in name]
    return any(find_words(item.mention.text, name) for name in names)


def _tells_of(item: Evidence, concept: Concept) -> bool:
    """Whether the mention shares its stems with every word of the preferred name (`managed five vendors`)."""
    around = fold_words(item.mention.text)
    name = fold_words(concept.pref_label)
    return len(name) > 1 and has_stems(around, name)


def _name_to_write(match: Match, concept: Concept, proof: Sequence[Evidence]) -> str:
    """The name that both use, in the resume's number; else the posting's, else the resume's, else the preferred one."""
    asked = posting_names(match, concept)
    own = {name: item.mention.text for item in proof if (name := written_name(item.mention.text, concept))}
    name = next((name for name in asked if name in own), next(iter([*asked, *own, concept.pref_label])))
    return pluralise(name) if own.get(name, "").casefold() == pluralise(name).casefold() else name


def _best_line(wanted: Wanted, lines: list[SkillLine], case: Case) -> SkillLine | None:
    """The line whose label and neighbours fit the skill best; None where none fits at all."""
    usable = [line for line in lines if _takes_items(line, lines, case) and _same_kind(wanted, line, lines, case)]
    scored = [(_fit(wanted.concept, line, case), number, line) for number, line in enumerate(usable)]
    fitting = [(fit, -len(line.items), -number, line) for fit, number, line in scored if fit > 0]
    if not fitting:
        return None
    best = max(fitting, key=lambda item: item[:3])[3]
    if not best.whole:
        return best
    alike = [line for line in usable if line.whole and same_list(line, best, case)]
    return _first_stretch(alike, wanted.concept)[-1]


def _first_stretch(lines: Sequence[SkillLine], concept: Concept) -> list[SkillLine]:
    """The first lines one after another that hold things of the concept's kind: tools stand with tools."""
    alike = [bool(_beside(concept) & {_KINDS.get(c, c) for c in line.categories}) for line in lines]
    if not any(alike):
        return list(lines)
    begin = alike.index(True)
    end = next((n for n in range(begin, len(lines)) if not alike[n] and lines[n].categories), len(lines))
    return list(lines[begin:end])


def _same_kind(wanted: Wanted, line: SkillLine, lines: list[SkillLine], case: Case) -> bool:
    """Whether the list holds things of the same kind already, so that the new item does not mix it."""
    alike = [other for other in lines if other.whole and same_list(other, line, case)] if line.whole else [line]
    kinds = [_KINDS.get(category, category) for other in alike for category in other.categories]
    own = sum(kind in _beside(wanted.concept) for kind in kinds)
    if line.whole:
        return own > 0 and 2 * own >= max(len(kinds), len(alike))
    return own > 0 and _LEAST_ALIKE * own >= len(kinds)


def _beside(concept: Concept) -> set[str]:
    """The kinds of items that it stands with: methods also beside practices."""
    own = _KINDS.get(concept.category, concept.category)
    return {"method", "practice"} if own == "method" else {own}


def _takes_items(line: SkillLine, lines: list[SkillLine], case: Case) -> bool:
    """Whether an item can be added: a list of two or more, or a run of lines of one item each."""
    if not line.categories and not line.whole:
        return False
    text = case.block(line.block_id).text
    if line.in_columns or any(set("\t\n") & set(text[a.end : b.start]) for a, b in itertools.pairwise(line.items)):
        return False
    if re.search(r"(?:19|20)\d\d", line.group) or len(fold_words(line.group)) > 5:
        return False
    if any(len(fold_words(item.text)) > _LONGEST_ITEM or _SENTENCE.search(item.text) for item in line.items):
        return False
    if len(line.items) > 1:
        return True
    form = case.block(line.block_id).form
    alike = [other for other in lines if other.whole and same_list(other, line, case)]
    known = sum(bool(other.categories) for other in alike)
    return line.whole and len(alike) > 2 and 3 * known >= len(alike) and (form is None or not form.frozen)


def _fit(concept: Concept, line: SkillLine, case: Case) -> int:
    """0 for no place for it, else the more the better: the label's word first, then the neighbours' kinds."""
    label = line.group or line.heading
    technical, management = bool(_TECHNICAL_HEADING.search(label)), bool(_MANAGEMENT_HEADING.search(label))
    alike = sum(category == concept.category for category in line.categories)
    kin = _kin_of(concept, line, case)
    if not _SKILLS_LABEL.search(label):
        return 0
    if concept.category in ("tool", "technology"):
        if line.group and not technical and not alike:
            return 0
        if line.group and technical and not kin and not (alike and _loose_label(line.group)):
            return 0
        if not kin and alike < 2:
            return 0
        return 1 + 3 * kin + min(alike, 3) + 2 * technical
    beside = sum(category in _beside(concept) for category in line.categories)
    if technical and not management and (concept.category != "method" or line.whole or 2 * beside < len(line.items)):
        return 0
    alike = max(alike, beside) if concept.category == "method" else alike
    several = sum(other.heading == line.heading for other in skill_lines(case)) > 1
    if not alike and not line.whole and (several or (line.group and not management)):
        return 0
    if concept.category == "method" and _METHOD_HEADING.search(label):
        return 8 + alike
    return 1 + 2 * kin + min(alike, 3) + 2 * management if (alike or kin or management or not line.group) else 0


def _loose_label(label: str) -> bool:
    """Whether the label is wide enough for any tool or technology."""
    return bool(_LOOSE_LABEL.fullmatch(label.strip()))


def _kin_of(concept: Concept, line: SkillLine, case: Case) -> int:
    """How many items of the line are neighbours of the concept in the lexicon: same wider concept, or related."""
    wider = set(concept.broader)
    kin = 0
    for mention in line.mentions:
        if mention.concept in case.lexicon.concepts:
            other = case.lexicon[mention.concept or ""]
            near = wider & {*other.broader, other.id} or concept.id in (*other.broader, *other.related)
            kin += bool(near or other.id in concept.related)
    return min(kin, 3)


def _write(group: list[Wanted], line: SkillLine, case: Case) -> Iterator[Suggestion | Declined]:
    if line.whole:
        siblings = _siblings(line, group[0].concept, case)
        for wanted, sibling in zip(group, siblings, strict=False):
            text = case.block(sibling).text
            end = text.rstrip()[-1] if text.rstrip()[-1] in ".;" else ""
            style = style_of(skill.text for skill in case.resume.skills)
            edit = InsertItem(sibling, text, _in_case(wanted, style) + end)
            yield _suggestion([wanted], line, edit, case)
        for wanted in group[len(siblings) :]:
            yield Declined(
                f"surface-{wanted.concept.id}", "surface", f"Add {wanted.name}", "The list has no more room."
            )
        return
    yield _suggestion(group, line, _append(group, line, case), case)


def _siblings(line: SkillLine, concept: Concept, case: Case) -> list[str]:
    """Ids of the list's lines of the concept's kind, the last first: each may get one new neighbour."""
    alike = [other for other in skill_lines(case) if other.whole and same_list(other, line, case)]
    return [other.block_id for other in reversed(_first_stretch(alike, concept))]


def _append(group: list[Wanted], line: SkillLine, case: Case) -> ReplaceText:
    """The new items after the last one, or before its `and`, with the line's own separator."""
    text = case.block(line.block_id).text
    before_last, last = line.items[-2], line.items[-1]
    between = text[before_last.end : last.start]
    worded = re.search(r"\b(?:and|&)\s*$", between)
    fitting = [item for item in line.items if not _is_other_kind(item, group[0], line)]
    at = fitting[-1].end if fitting else last.end
    at = before_last.end if worded and at == last.end else at
    separator = _separator(text, line.items)
    style = _line_style(line, case)
    new = "".join(separator + _in_case(wanted, style) for wanted in group)
    return ReplaceText(line.block_id, at, at, "", new)


def _is_other_kind(item: ListedSkill, wanted: Wanted, line: SkillLine) -> bool:
    """Whether the item is surely of another kind than what is added: tools stand with tools."""
    own = _KINDS.get(wanted.concept.category, wanted.concept.category)
    kinds = {_KINDS.get(m.category, m.category) for m in line.mentions if item.start <= m.start and m.end <= item.end}
    return bool(kinds) and own not in kinds


def _in_case(wanted: Wanted, style: CaseStyle) -> str:
    """The name in the list's case; a product that its makers write small (`dbt`) stays small."""
    label = wanted.concept.pref_label
    small = wanted.concept.category == "tool" and label[:1].islower() and wanted.name == label
    return wanted.name if small else in_style(wanted.name, style)


def _separator(text: str, items: Sequence[ListedSkill]) -> str:
    """What stands between the items most often, without a closing `and`; tabs and breaks become a comma."""
    between = [text[a.end : b.start] for a, b in itertools.pairwise(items)]
    plain = [part for part in between if part.strip() and not re.search(r"\w|[\t\n]", part) and len(part) < 6]
    if not plain:
        return ", "
    return max(sorted(set(plain)), key=plain.count)


def _line_style(line: SkillLine, case: Case) -> CaseStyle:
    inner = [item.text for item in line.items[1:]]  # the first one may have its capital from the line's beginning
    return style_of(inner if len(inner) > 1 else [item.text for item in line.items])


def _asked(group: list[Wanted]) -> str:
    """`it`, `them`, or what the product is asked for as: `virtualization, as which it counts`."""
    wider = [one.match.requirement.label for one in group if one.concept.id not in one.match.requirement.concepts]
    if wider:
        return f"{join_and(wider)}, of which {'they are' if len(group) > 1 else f'{group[0].name} is one'}"
    return "them" if len(group) > 1 else "it"


def _suggestion(group: list[Wanted], line: SkillLine, edit: ReplaceText | InsertItem, case: Case) -> Suggestion:
    first = group[0]
    names = [wanted.name for wanted in group]
    proofs = [f"{wanted.name} by {quoted(wanted.proof[0].quote.text, 90)}" for wanted in group]
    where = (
        f"the line “{line.group}”" if line.group else f"“{line.heading.strip(' :')}”" if line.heading else "your list"
    )
    plural = len(names) > 1
    return Suggestion(
        id=f"surface-{first.concept.id}",
        kind="surface",
        title=f"Add {join_and(names)} to your skills",
        reason=(
            f"The posting asks for {_asked(group)}, your jobs prove {'them' if plural else 'it'} "
            f"({'; '.join(proofs)}), but your skills section does not list {'them' if plural else 'it'}."
        ),
        action=f"Added to {where}: {join_and(names)}.",
        posting_quotes=tuple(dict.fromkeys(wanted.match.requirement.quote for wanted in group)),
        resume_quotes=tuple(dict.fromkeys(wanted.proof[0].quote for wanted in group)),
        evidence=tuple(wanted.proof[0] for wanted in group),
        edit=edit,
        names=tuple(names),
        effect="Whoever only skims the skills section sees what your jobs already show.",
        requirement=first.match.requirement.id,
        weight=round(case.weight(first.match) * 0.85, 4),
    )
