"""Surface evidence: a skill that job entries prove and the posting asks for is added to the skills section."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from resume_tailor.model import Declined, InsertItem, ListedSkill, ReplaceText, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.fitting_lines import KINDS, best_line, first_stretch, kind_of
from resume_tailor.suggestions.skill_lists.skill_lines import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.wanted_skills import Wanted, wanted_skills
from resume_tailor.suggestions.wording import CaseStyle, in_style, join_and, quoted, style_of
from skill_lexicon.concept import Concept

MOST_ADDED = 5
"""Skills added to one resume at most."""


def suggest_surface(case: Case) -> Iterator[Suggestion | Declined]:
    """New items for the skills section, those for one line together, most important first."""
    lines = skill_lines(case)
    if not lines:
        return
    chosen: dict[str, list[Wanted]] = {}
    room = MOST_ADDED
    for wanted in wanted_skills(case):
        id_, title = f"surface-{wanted.concept.id}", f"Add {wanted.name} to your skills"
        line = best_line(wanted, lines, case)
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
    return [other.block_id for other in reversed(first_stretch(alike, concept))]


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
    own = kind_of(wanted.concept)
    kinds = {KINDS.get(m.category, m.category) for m in line.mentions if item.start <= m.start and m.end <= item.end}
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
