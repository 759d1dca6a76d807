"""Which line of a skills section takes a new skill: by its label, and by what stands in it already."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from resume_tailor.folding import fold_words
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.wanted_skills import Wanted
from skill_lexicon.concept import Concept

_LONGEST_ITEM = 6
"""Words of an item above which a line tells rather than lists."""
_SENTENCE = re.compile(r"\w\w\.(?:\s|[A-Z]|$)|\b(?:with|familiar|experience[d]? in|knowledge|ability|able)\b", re.I)
KINDS: dict[str, str] = {"technology": "tool", "domain": "practice"}
"""Categories that people list together."""
_SEVERAL = 3
"""Lines with a label each, above which each of them has a kind of its own."""
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


def best_line(wanted: Wanted, lines: list[SkillLine], case: Case) -> SkillLine | None:
    """The line whose label and neighbours fit the skill best; None where none fits at all."""
    open_lines = [line for line in lines if not _is_rated(line, case) and _takes_items(line, lines, case)]
    usable = [line for line in open_lines if _same_kind(wanted, line, lines, case)]
    scored = [(_fit(wanted.concept, line, case), number, line) for number, line in enumerate(usable)]
    fitting = [(fit, -len(line.items), -number, line) for fit, number, line in scored if fit > 0]
    if not fitting:
        return None
    best = max(fitting, key=lambda item: item[:3])[3]
    if not best.whole:
        return best
    alike = [line for line in usable if line.whole and same_list(line, best, case)]
    return first_stretch(alike, wanted.concept)[-1]


def first_stretch(lines: Sequence[SkillLine], concept: Concept) -> list[SkillLine]:
    """The first lines one after another that hold things of the concept's kind: tools stand with tools."""
    alike = [bool(_beside(concept) & {KINDS.get(c, c) for c in line.categories}) for line in lines]
    if not any(alike):
        return list(lines)
    begin = alike.index(True)
    end = next((n for n in range(begin, len(lines)) if not alike[n] and lines[n].categories), len(lines))
    return list(lines[begin:end])


def _same_kind(wanted: Wanted, line: SkillLine, lines: list[SkillLine], case: Case) -> bool:
    """Whether the list holds things of the same kind already, so that the new item does not mix it."""
    alike = [other for other in lines if other.whole and same_list(other, line, case)] if line.whole else [line]
    kinds = [KINDS.get(category, category) for other in alike for category in other.categories]
    own = sum(kind in _beside(wanted.concept) for kind in kinds)
    if kind_of(wanted.concept) == "tool" and not _is_neighbour(wanted.concept, alike, own, case):
        return False
    if line.whole:
        return own > 0 and 2 * own >= max(len(kinds), len(alike))
    return own > 0 and _LEAST_ALIKE * own >= len(kinds)


def _is_neighbour(concept: Concept, lines: Sequence[SkillLine], own: int, case: Case) -> bool:
    """Whether half of the `own` tools of the lines are its kin, or none is another's, under a label for any of them.

    A platform of events is no neighbour of the tools that track work.
    """
    kin = sum(_kin_of(concept, line, case) for line in lines)
    known = (m.concept for line in lines for m in line.mentions if m.concept in case.lexicon.concepts)
    mixed = not any(_kin_of(case.lexicon[other], line, case) > 1 for other in known if other for line in lines)
    return 2 * kin >= own or (mixed and any(_loose_label(line.group or line.heading) for line in lines))


def kind_of(concept: Concept) -> str:
    """The kind of items it is listed with: the governance of data is a practice, though of a technology."""
    if concept.category == "technology" and _PRACTISED.search(concept.pref_label):
        return "practice"
    return KINDS.get(concept.category, concept.category)


_PRACTISED = re.compile(r" (?:governance|management|compliance|stewardship|planning)$")


def _beside(concept: Concept) -> set[str]:
    """The kinds of items that it stands with: methods also beside practices."""
    own = kind_of(concept)
    return {"method", "practice"} if own == "method" else {own}


_LEVEL = r"(?:expert|advanced|intermediate|beginner|basics?|proficient|working knowledge|familiar|fluent)"
_RATED = re.compile(
    rf"[★☆✦✩⭐●○◐◯⬤■□▪▫▮▯]{{2,}}|\d ?%|\b\d{{1,2}} ?/ ?(?:5|10)\b|\b\d{{1,2}}\+? ?(?:years?|yrs?)\b|"
    rf"[(:–—-] ?{_LEVEL}\b|^\W{{0,9}}{_LEVEL}\W{{0,9}}$",
    re.I,
)
"""How people rate what they list; a new item among such would be given a mark that nobody has set."""
_MARK = 30
"""Characters of a cell at most that holds the mark of the one beside it."""


def _is_rated(line: SkillLine, case: Case) -> bool:
    """Whether the line, or a small cell of its row, rates the items by stars, years or levels."""
    own = case.block(line.block_id)
    row = own.form.cell.rpartition("/")[0] if own.form else ""
    cells = ((b.text, b.form.cell) for b in case.resume.document.blocks if row and b.form and len(b.text) <= _MARK)
    return any(_RATED.search(text) for text in (own.text, *(t for t, cell in cells if cell.startswith(f"{row}/"))))


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
    kin = min(_kin_of(concept, line, case), 3)
    product = concept.category in ("tool", "technology")
    if not _SKILLS_LABEL.search(label) and not (product and kin and line.group):
        return 0  # a label of its own kind (`Security: Splunk, Nessus`) is known by what stands behind it
    if concept.category == "technology" and kind_of(concept) == "practice":
        practices = sum(category in _beside(concept) for category in line.categories)
        return 1 + min(practices, 3) if 2 * practices >= len(line.items) else 0
    if product:
        if line.group and not technical and not alike and not kin:
            return 0
        only = sum(bool(other.group) for other in skill_lines(case)) < _SEVERAL
        if line.group and technical and not kin and not (alike and only and _loose_label(line.group)):
            return 0  # beside lines for data or methods, `Tools` holds what one works with every day
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
    return kin
