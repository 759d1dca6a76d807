"""Reorder the items of one skills line: what the posting asks for comes first."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from itertools import groupby, pairwise, takewhile

from resume_tailor.folding import find_words, fold_words
from resume_tailor.model import (
    Block,
    Declined,
    Evidence,
    ListedSkill,
    Match,
    Quote,
    ReorderBlocks,
    ReorderItems,
    SkillMention,
    Suggestion,
)
from resume_tailor.places import name_section, quote_line
from resume_tailor.suggestions.asked_duties import Asked, asked_duties
from resume_tailor.suggestions.case import TECHNICAL, Case, plain_name
from resume_tailor.suggestions.choosing import BASIC
from resume_tailor.suggestions.duties import duties_named
from resume_tailor.suggestions.duty_items import asking_for, names_more, telling_words
from resume_tailor.suggestions.relevance import is_strong
from resume_tailor.suggestions.surface import SkillLine, same_list, skill_lines
from resume_tailor.suggestions.telling import NAMED, Ground, evidence_at
from resume_tailor.suggestions.use_term import posting_names
from resume_tailor.suggestions.wording import join_and

MOST_LINES = 3
_LEAST = 0.5
"""Weight of what is moved, below which the line is left alone."""
_MOST_MOVED = 3
"""Items of a line that are put to the front."""
_MOST_SHIFTED = 8
"""Lines of a list that may change places with the moved one: each shows as changed in the review file."""
_MAKERS = ("Microsoft", "MS", "Google", "Amazon", "Atlassian", "Apache", "Oracle", "SAP", "IBM", "Adobe")
_TRIVIAL = (("documentation",), ("reporting",), ("training",), ("communication",), ("email",), ("internet",))
"""Items of one word that no reader looks for."""
_LONGEST_DUTY = 5
"""Words of an item that names a duty."""
_SEEN = 3
"""Places of a line or list that are read first; nobody notices a move further back."""
_FURTHER = "further to the front"
_TRADE = re.compile(
    r"\b(?:project|program(?:me)?|portfolio)s? (?:management|planning|scheduling|delivery|coordination)\b", re.I
)
"""The trade itself, which stays where it stands."""
_FAR = 2
"""How many items not asked for must stand before an asked one, so that moving it is worth while."""


_JOINED = re.compile(
    r"\d\s+(?:and|or|&)\s|[A-Z]\w{0,60}\s+(?:and|or|&)\s+(?:[A-Z]{2,}|MS|Microsoft)\b|[A-Z]\w{0,60}\s+&\s+[A-Z]\w+\s+\d"
)
"""Two programs in one item: `MS Office 2013 and MS Excel`."""


def suggest_reorder_skills(case: Case) -> Iterator[Suggestion | Declined]:
    """One reordering at most for each line of the skills section, for the three lines where it gains most."""
    duties = asked_duties(case)
    found: list[tuple[float, Suggestion | Declined]] = []
    for _, same in groupby(case.resume.skills, key=lambda skill: (skill.block_id, skill.list_id, skill.group)):
        items = list(same)
        found += _for_line(items[0].block_id, items[0].group, items, duties, case)
    found += _for_list(duties, case)
    if case.eager:
        found += _for_groups(duties, case)
    made = sorted((f for f in found if isinstance(f[1], Suggestion)), key=lambda f: -f[0])
    yield from (suggestion for _, suggestion in made[: 1 if case.eager else MOST_LINES])
    yield from (declined for _, declined in found if isinstance(declined, Declined))


def _for_line(
    block_id: str, group: str, items: list[ListedSkill], duties: Mapping[str, Asked], case: Case
) -> Iterator[tuple[float, Suggestion | Declined]]:
    if len(items) < 3 or not case.editable(block_id):
        return
    asked = {number: hit for number, item in enumerate(items) if (hit := _asked(item, duties, case))}
    if not asked or len(asked) == len(items):
        return
    kinds = _kinds(items, case)
    asked = _worth_moving(asked, kinds)
    front = {*asked, *_trade_in_front([item.text for item in items], asked)}
    order = _asked_first(kinds, front)
    fixed = order[0] != 0 and _reads_on(items, case, order[0])
    if fixed:
        order = _asked_first([-1, *kinds[1:]], front)
    gain = sum(
        hit.weight
        for number, hit in asked.items()
        if sum(other not in asked and kinds[other] == kinds[number] for other in range(fixed, number))
        >= (1 if case.eager or _is_tool(hit) else _FAR)
    )
    if gain < (_LEAST if not case.eager else 0.01) or order == list(range(len(items))) or not _is_seen(order, asked):
        return
    if _demotes_the_trade([item.text for item in items], order):
        return
    moved = [items[n].text for place, n in enumerate(order) if n in asked and place < n]
    own = "".join(f"-{number}" for number in _part(items[0].list_id))
    id_ = f"reorder-skills-{block_id.replace('/', '-')}{own}" + (f"-{'-'.join(fold_words(group))}" if group else "")
    up = {n for place, n in enumerate(order) if n in asked and place < n}
    first = "first" if set(order[: len(up)]) == up else _FURTHER
    title = f"Put {join_and(moved[:4])} {first}" + (f" in “{group}”" if group else " in the skills line")
    reason = _why_not(case.block(block_id).text, items)
    if reason:
        yield 0.0, Declined(id_, "reorder-skills", title, reason)
        return
    edit = ReorderItems(block_id, tuple((i.start, i.end) for i in items), tuple(order), tuple(i.text for i in items))
    yield (
        gain,
        _suggestion(
            id_, title, edit, moved, [asked[n] for place, n in enumerate(order) if n in asked and place < n], case
        ),
    )


def _is_tool(hit: Ground) -> bool:
    """Whether a tool or technology is asked by its own name."""
    return bool(hit.requirement) and hit.evidence.mention.category in TECHNICAL and hit.evidence.relation == "same"


def _is_seen(order: list[int], asked: Container[int]) -> bool:
    """Whether every item that moves up comes to the places that are read first, and by more than a place or to these.

    From the fifth place to the fourth is a change that nobody sees.
    """
    up = [(new, old) for new, old in enumerate(order) if old in asked and new < old]
    return bool(up) and up[0][0] < _SEEN and (up[0][0] < _SEEN - 1 or up[0][1] - up[0][0] > 1)


def _kinds(items: list[ListedSkill], case: Case) -> list[int]:
    """The number of the stretch each item belongs to: tools stand together, and so does all else."""
    numbers: list[int] = []
    last = ""
    for item in items:
        inside = [m for m in case.resume.mentions if _holds(item, m)]
        kind = ("tool" if any(_is_a_tool(item, m) for m in inside) else "practice") if inside else last
        numbers.append(numbers[-1] + (kind != last and last != "") if numbers else 0)
        last = kind or last
    return numbers


def _is_a_tool(item: ListedSkill, mention: SkillMention) -> bool:
    """Whether the item names a product or technology, not a field of work in everyday words (`Verification of ...`)."""
    plain = " " in item.text.strip() and item.text[1:] == item.text[1:].lower()
    return mention.category == "tool" or (mention.category == "technology" and not plain)


def _holds(item: ListedSkill, mention: SkillMention) -> bool:
    return item.block_id == mention.block_id and item.start <= mention.start and mention.end <= item.end


def _asked_first(kinds: list[int], asked: Container[int]) -> list[int]:
    """The items' new order: what is asked first, within each stretch of one kind."""
    return sorted(range(len(kinds)), key=lambda n: (kinds[n], n not in asked))


def _part(list_id: str) -> list[str]:
    """Line and column of a list within its paragraph; empty for the first line's first column."""
    part = list_id.rpartition("#")[2].split(".") if "#" in list_id else []
    return part if any(number != "0" for number in part) else []


def _for_list(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
    """The same for lists that have one skill a line: the lines change places."""
    found: list[tuple[float, Suggestion | Declined]] = []
    whole = [line for line in skill_lines(case) if line.whole and _short(line)]
    for run in _runs(whole, case):
        asked = {number: hit for number, line in enumerate(run) if (hit := _asked(line.items[0], duties, case))}
        kinds = _kinds([line.items[0] for line in run], case)
        asked = _worth_moving(asked, kinds)
        order = _asked_first(kinds, {*asked, *_trade_in_front([line.items[0].text for line in run], asked)})
        far = [
            n
            for n in asked
            if sum(m not in asked and kinds[m] == kinds[n] for m in range(n)) >= (1 if case.eager else _FAR)
        ]
        changed = [n for n in range(len(run)) if order[n] != n]
        if (
            not far
            or not changed
            or changed[-1] - changed[0] > _MOST_SHIFTED
            or changed[0] + _items_above(run[0], case) >= _SEEN
        ):
            continue
        if _demotes_the_trade([line.items[0].text for line in run], order):
            continue
        begin, end = changed[0], changed[-1] + 1
        ids = tuple(line.block_id for line in run[begin:end])
        edit = ReorderBlocks(ids, tuple(n - begin for n in order[begin:end]), tuple(case.block(i).text for i in ids))
        moved = [run[n].items[0].text for place, n in enumerate(order) if n in asked and place < n]
        title = f"Put {join_and(moved[:4])} {_FURTHER} of the skills list"
        hits = [asked[n] for place, n in enumerate(order) if n in asked and place < n]
        gain = sum(hit.weight for hit in hits)
        found.append((gain, _suggestion(f"reorder-skills-{ids[0].replace('/', '-')}", title, edit, moved, hits, case)))
    return found


def _for_groups(duties: Mapping[str, Asked], case: Case) -> list[tuple[float, Suggestion | Declined]]:
    """The same for paragraphs that have a label each (`Tools: ...`): the one that answers the posting goes up by one.

    It takes the place of a paragraph of which the posting asks nothing.
    """
    found: list[tuple[float, Suggestion | Declined]] = []
    lines = [line for line in skill_lines(case) if line.group and _is_paragraph(line, case)]
    for upper, lower in pairwise(lines):
        beside = case.places.order[lower.block_id] == case.places.order[upper.block_id] + 1
        if not beside or not same_list(upper, lower, case) or upper.heading != lower.heading:
            continue
        asked = {item: hit for item in lower.items if (hit := _asked(item, duties, case))}
        if not asked or any(_asked(item, duties, case) for item in upper.items):
            continue
        ids = (upper.block_id, lower.block_id)
        edit = ReorderBlocks(ids, (1, 0), tuple(case.block(i).text for i in ids))
        title = f"Put “{lower.group}” before “{upper.group}” in the skills section"
        hits = list(asked.values())
        gain = sum(hit.weight for hit in hits)
        id_ = f"reorder-skills-{lower.block_id.replace('/', '-')}-up"
        found.append((gain, _suggestion(id_, title, edit, [item.text for item in asked], hits, case)))
    return found


def _is_paragraph(line: SkillLine, case: Case) -> bool:
    """Whether the paragraph is this one line, label and all, outside of tables."""
    block = case.block(line.block_id)
    return not {"\n", "\t"} & set(block.text.strip()) and (block.form is None or not block.form.cell)


def _short(line: SkillLine) -> bool:
    """Whether the line is a name, not a sentence."""
    return len(fold_words(line.items[0].text)) <= 6 and not line.items[0].text.endswith(".")


def _runs(lines: list[SkillLine], case: Case) -> list[list[SkillLine]]:
    """Neighbouring lines of one list, or cells of one table, four or more."""
    runs: list[list[SkillLine]] = []
    for line in lines:
        if case.block(line.block_id).form is None:
            continue
        last = runs[-1][-1] if runs else None
        beside = last and case.places.order[line.block_id] == case.places.order[last.block_id] + 1
        alike = last and (same_list(last, line, case) or _in_one_grid(last, line, case))
        if last and beside and alike and last.heading == line.heading:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [run for run in runs if len(run) > 3]


def _in_one_grid(one: SkillLine, other: SkillLine, case: Case) -> bool:
    """Whether both are cells of one table that hold a plain name each, read row by row."""
    a, b = case.block(one.block_id).form, case.block(other.block_id).form
    if a is None or b is None or not a.cell or not b.cell or a.cell == b.cell:
        return False
    table = a.cell.rpartition("/r")[0]
    looks = [(form.style, form.size, form.bold, form.list_level, form.glyph) for form in (a, b)]
    return table == b.cell.rpartition("/r")[0] and looks[0] == looks[1] and not a.bold and not one.group


def _asked(item: ListedSkill, duties: Mapping[str, Asked], case: Case) -> Ground | None:
    """The weightiest asked thing that this item names: a requirement, a duty, or a tool of an asked kind."""
    hits = [
        Ground(
            *(e.concept, plain_name(case, m), case.weight(m) / NAMED, _line_naming(e, m, case), e, m.requirement.id),
            required=m.requirement.importance == "required",
        )
        for m in case.skills()
        for e in m.evidence
        if _holds(item, e.mention) and _is_clean(item.text) and _names_asked(item, m, e, case)
    ]
    if len(fold_words(item.text)) <= _LONGEST_DUTY and "(" not in item.text:
        block = case.block(item.block_id)
        hits += [
            Ground(duty.id, duty.name, line.weight, line.quote, evidence_at(block, *span, case), "")
            for duty, start, end in duties_named(item.text)
            for span in ((item.start + start, item.start + end),)
            if duty.id in duties and (line := asking_for(item.text, duties[duty.id])) is not None
        ]
    if not hits and case.eager:
        hits += _asked_literally(item, case)
    return max(hits, key=lambda hit: (_is_tool(hit), hit.weight), default=None)


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


def _asked_literally(item: ListedSkill, case: Case) -> list[Ground]:
    """The demand or duty of the posting that has the item's own telling words; none for words that say little."""
    words = telling_words(item.text)
    if not words or "(" in item.text or any(len(w) < _TELLING or w[:_TELLING] in _EVERYDAY for w in words):
        return []
    blocks = {block.id: block for block in case.posting.document.blocks}
    for section in case.posting.sections:
        for block_id in section.block_ids if section.kind in ("required", "duty") else ():
            for found in _phrases(blocks[block_id].text, words):
                quote = quote_line("posting", blocks[block_id], *found.span(), name_section(section))
                proof = evidence_at(case.block(item.block_id), item.start, item.end, case)
                return [Ground(fold_words(item.text)[0], f"“{found.group()}”", _LITERAL, quote, proof, "")]
    return []


def _phrases(text: str, words: list[str]) -> Iterator[re.Match[str]]:
    """Words of the text, each with the one behind it, that begin as all of these words do."""
    for found in _PAIR.finditer(text, 0, _MOST_READ):
        said = {word[:_TELLING] for word in fold_words(found.group())}
        if {word[:_TELLING] for word in words} <= said:
            yield found


_PAIR = re.compile(r"(?<!\w)[^\W\d_]{3,30}(?: (?!and\b|or\b|of\b|in\b|for\b|with\b|to\b)[^\W\d_]{3,30})?+")
_TELLING, _LITERAL, _MOST_READ = 7, 0.6, 20_000
"""Letters that telling words share; what a demand in the same words weighs; characters of a line that are read."""
_EVERYDAY = frozenset(
    word[:_TELLING]
    for word in (
        *("product", "business", "customer", "service", "process", "quality", "development", "technical", "network"),
        *("software", "training", "support", "operations", "strategic", "organisational", "organizational", "systems"),
        *("functional", "release", "digital", "application", "computer", "information", "documentation", "engineering"),
        *("excellent", "interpersonal", "analytical", "performance", "solution", "professional", "presentation"),
    )
)
"""Words that stand in any posting."""


def _names_asked(item: ListedSkill, match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether the item names what the match asks, by its own name or as one of an asked kind of tools."""
    return (
        _is_central(match, evidence, case)
        and not _is_other_product(item, evidence)
        and not {evidence.mention.concept, evidence.concept} & BASIC
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
        and found.category == "tool" == asked.category
        and asked.pref_label == asked.pref_label.lower()
        and evidence.relation == "narrower"
        and evidence.sure
        and case.asks_surely(match)
    )


def _worth_moving(asked: dict[int, Ground], kinds: list[int]) -> dict[int, Ground]:
    """Those that stand in front of their stretch already, and the weightiest of the others."""
    front = {n for n in asked if all(m in asked for m in range(n) if kinds[m] == kinds[n])}
    seen = [n for n in asked if n not in front and kinds.index(kinds[n]) < _SEEN]
    rest = sorted(seen, key=lambda n: (-asked[n].weight, n))[:_MOST_MOVED]
    return {n: asked[n] for n in sorted((*front, *rest))}


def _trade_in_front(items: list[str], asked: Container[int]) -> list[int]:
    """The items in front that name the trade itself (`Project planning`): nothing asked moves before them."""
    return list(takewhile(lambda n: n in asked or _TRADE.search(items[n]), range(len(items))))


def _demotes_the_trade(items: list[str], order: list[int]) -> bool:
    """Whether project or program management itself would stand further back than before."""
    return any(_TRADE.search(items[old]) and new > old for new, old in enumerate(order))


def _items_above(line: SkillLine, case: Case) -> int:
    """How many lines of the same look stand right above this one: the list as a reader sees it."""
    look = _look(case.block(line.block_id))
    above = reversed(case.resume.document.blocks[: case.places.order[line.block_id]])
    return sum(1 for _ in takewhile(lambda block: bool(block.text.strip()) and _look(block) == look, above))


def _look(block: Block) -> tuple[str, str, str]:
    """What makes paragraphs one list to the eye."""
    return (block.kind, block.form.style, block.form.list_id) if block.form else (block.kind, "", "")


def _is_clean(text: str) -> bool:
    """Whether the item is one thing: no `and`, no stroke, no bracket."""
    return not re.search(r"\b(?:and|or)\b|[&/()]", text)


def _is_central(match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether the posting says it by one of its names, not only by words that find it (`troubleshoot issues`)."""
    concept = case.lexicon.concepts.get(evidence.concept)
    return concept is not None and bool(posting_names(match, concept))


def _is_its_name(item: ListedSkill, match: Match, evidence: Evidence, case: Case) -> bool:
    """Whether the whole item is a name of what the posting surely asks for, be it one everyday word (`Planning`)."""
    concept = case.lexicon.concepts.get(evidence.concept)
    if fold_words(item.text) in _TRIVIAL:
        return False
    plain = concept is not None and concept.category not in ("soft", "domain", "role", "degree") and not concept.loose
    named = concept is not None and any(fold_words(item.text) == fold_words(name) for name in concept.names)
    asked = concept is not None and bool(posting_names(match, concept))
    return plain and named and asked and evidence.relation == "same" and case.asks_surely(match)


def _reads_on(items: list[ListedSkill], case: Case, new_first: int) -> bool:
    """Whether the first item's capital is that of the line's beginning, so that it stays where it is.

    So it is where others begin small, or the new first one would, unless it is a name that has its capital anywhere.
    """
    first = items[0]
    inside = [m for m in case.resume.mentions if _holds(first, m)]
    named = first.text[1:] != first.text[1:].lower() or any(_is_a_tool(first, m) for m in inside)
    small = [item.text[0].islower() for item in items[1:]]
    return first.text[0].isupper() and (items[new_first].text[0].islower() or (any(small) and not named))


def _why_not(text: str, items: list[ListedSkill]) -> str:
    """Why the line must stay as it is; empty where its items can change places."""
    if any(item.text.count("(") != item.text.count(")") for item in items):
        return "An item's parentheses reach over into the next one."
    if any(_JOINED.search(item.text) for item in items):
        return "An item holds two things at once."
    if any(not item.text[0].isalpha() for item in items):
        return "An item begins with a number or sign, so that it belongs to the one before it."
    if any(len(fold_words(item.text)) > 6 or len(item.text) > 60 or re.search(r"[.!?]\s", item.text) for item in items):
        return "The line holds sentences, no list of items."
    between = [text[a.end : b.start] for a, b in pairwise(items)]
    if len(set(between)) > 1:
        return "The items are not parted in the same way throughout."
    if any(len(re.findall(r"\w+", part)) > 1 or ":" in part for part in between):
        return "Words stand between the items that belong to some of them."
    if re.search(r"\b(?:and|&|or)\s+\S", " ".join(item.text for item in items[-1:])[:5]):
        return "The last item begins with “and”."
    tail = re.split(r"[\t\n]", text[items[-1].end :])[0].strip(" .;,")
    return "Words after the last item belong to the line's order." if tail and len(tail) > 2 and ":" not in tail else ""


def _suggestion(
    id_: str,
    title: str,
    edit: ReorderItems | ReorderBlocks,
    moved: list[str],
    hits: list[Ground],
    case: Case,
) -> Suggestion:
    names = join_and(moved[:5])
    stand = "stands" if len(moved) == 1 else "stand"
    what = "line" if isinstance(edit, ReorderItems) else "list"
    where = _FURTHER if _FURTHER in title else "to the front"
    asked = list(dict.fromkeys(hit.name for hit in hits))
    return Suggestion(
        id=id_,
        kind="reorder-skills",
        title=title,
        reason=(
            f"The posting asks for {join_and(asked[:4])}; {names} {stand} in your {what} behind others that it does "
            "not ask for."
        ),
        action=f"{names[:1].upper()}{names[1:]} moved {where}; nothing was added or taken away.",
        posting_quotes=tuple(dict.fromkeys(hit.quote for hit in hits))[:3],
        resume_quotes=(hits[0].evidence.quote,),
        evidence=tuple(hit.evidence for hit in hits),
        edit=edit,
        effect="The eye meets the asked skills first.",
        requirement=next((hit.requirement for hit in hits if hit.requirement), ""),
        weight=round(hits[0].weight * 1.2, 4),
    )
