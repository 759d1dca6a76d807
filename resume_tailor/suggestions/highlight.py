"""Highlight: what this resume should put forward for this posting, in the guide's three classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.folding import find_words, stem
from resume_tailor.model import Declined, Evidence, HighlightClass, Match, Quote, ReorderBlocks, Suggestion
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.certificates import suggest_certificates
from resume_tailor.suggestions.choosing import Forward, Proof, choose_lines, is_success
from resume_tailor.suggestions.listed_tools import suggest_listed_tools
from resume_tailor.suggestions.literal import quote_asked, says_literally
from resume_tailor.suggestions.meant import is_hard
from resume_tailor.suggestions.naming import name_asked
from resume_tailor.suggestions.pathway import nearest_line
from resume_tailor.suggestions.reach import find_distance
from resume_tailor.suggestions.results import (
    clauses_of,
    counts_people,
    is_largest,
    is_measured,
    is_money,
    is_result,
    may_measure,
    shows_any_figure,
    size_of,
    telling_figure,
    tells_change,
    went_well,
)
from resume_tailor.suggestions.standing import pm_title
from resume_tailor.suggestions.strengthen import lines_to_strengthen
from resume_tailor.suggestions.successes import GUIDE, is_foreign
from resume_tailor.suggestions.use_term import posting_names
from resume_tailor.suggestions.wording import capitalise, join_and, quoted, quoted_at

MOST = 5
_MOST_NAMED = 3


def suggest_highlight(case: Case) -> Iterator[Suggestion | Declined]:
    """Certificates asked for, then at most five lines, each once, the best first; fewer where the resume has fewer."""
    made: list[Suggestion] = list(suggest_certificates(case))
    used = {f"id {s.requirement}" for s in made}
    made += [_suggestion(number, line, case, used) for number, line in enumerate(lines_put_forward(case))]
    if len(made) < MOST:
        made += suggest_listed_tools(case)
    yield from made


@once_a_case
def lines_put_forward(case: Case) -> tuple[Forward, ...]:
    """The lines that are shown beside the certificates, at most five of both, the best first."""
    room = MOST - len(list(suggest_certificates(case)))
    kept: list[Forward] = []
    for line in choose_lines(case):
        bare = [one for one in kept if not _is_asked(one)]
        if _is_asked(line) or (
            len(bare) < _MOST_BARE and _is_worth_a_talk(line, len(kept), bare) and _counts_here(line, case)
        ):
            kept.append(line)
    return tuple(kept[:room])


def _is_asked(line: Forward) -> bool:
    """Whether the line is shown for what the posting asks for; a success is not shown for a trait."""
    return any(is_hard(*proof) for proof in line.proofs) or (bool(line.proofs) and not is_success(line))


def _is_worth_a_talk(line: Forward, before: int, bare: Sequence[Forward]) -> bool:
    """Whether a success that meets nothing asked is shown: a result, or the size of the work in money or users."""
    if is_result(line.evidence):
        return before < MOST - 1 and tells_change(line.text) and bool(_OF_A_PROJECT.search(line.text))
    figure = telling_figure(line.text) or line.evidence.outcome
    sizes = [one for one in bare if not is_result(one.evidence)]
    large = size_of(figure) >= _REMEMBERED and not counts_people(figure)
    return large and (not sizes or went_well(line.text))


def _counts_here(line: Forward, case: Case) -> bool:
    """Whether the posting cares for the size: users of an app say nothing to one without apps, users or platforms."""
    figure = telling_figure(line.text) or line.evidence.outcome
    return not _USERS.search(figure) or any(_OF_USERS.search(b.text) for b in case.posting.document.blocks)


_USERS = re.compile(r"\b(?:users?|subscribers?|downloads?)\b", re.I)
_OF_USERS = re.compile(r"\b(?:users|subscribers|apps?|consumers|SaaS|(?:digital|web|mobile|online) \w+)\b", re.I)
_OF_A_PROJECT = re.compile(
    r"\b(?:projects?(?! plans?\b)|programs?|programmes?|launch\w*|migrat\w*|cut-?over|roll(?:ed|ing)?[- ]?outs?|"
    r"deliver(?:ed|s)?|implement\w*|replac\w+|moved|refresh|relaunch\w*|upgrad\w+)\b",
    re.I,
)
"""Words of a line that tells of a project brought through, not of an improvement in daily work."""
_MOST_BARE = 2
"""Lines shown that meet nothing the posting asks for."""
_REMEMBERED = 100_000
"""Money, users or units from which a mere size is worth a talk."""


def class_of(line: Forward) -> HighlightClass:
    """The guide's class: a delivered project with its figure, a technical skill, or experience of managing."""
    if is_success(line):
        return "successful projects"
    technical = bool(line.proofs) and line.proofs[0][0].requirement.category in TECHNICAL
    return "technical skills" if technical else "project management experience"


def _suggestion(number: int, line: Forward, case: Case, used: set[str]) -> Suggestion:
    named = _named(line.proofs, is_success(line), case)
    if not named:
        return _success(number, line, case, used)
    first = named[0][1][0]
    return Suggestion(
        id=_id(first.requirement.id, line, used),
        kind="highlight",
        title=f"{capitalise(join_and([name for name, _ in named]))}: {quoted_at(line.text, _words(named), 90)}",
        reason=f"{_asked(named, case)} {_met(line, named)}",
        action=" ".join(bring_out(number, line, named, case, used)),
        posting_quotes=tuple(dict.fromkeys(proof[0].requirement.quote for _, proof in named)),
        resume_quotes=(line.evidence.quote,),
        evidence=tuple(proof[1] for _, proof in named),
        effect="What the posting asks for is seen in the first half minute.",
        requirement=first.requirement.id,
        weight=round(min(9.5, 4 + line.worth / 3) - number * 0.01, 4),
        highlight_class=class_of(line),
        sources=(GUIDE,),
    )


def _words(named: Sequence[tuple[str, Proof]]) -> str:
    """The words of the line that the first name rests on."""
    return named[0][1][1].mention.text


def _success(number: int, line: Forward, case: Case, used: set[str]) -> Suggestion:
    """A project with its figure that meets no requirement by a word, for the role as a whole."""
    item = line.evidence
    result = is_result(item)
    figure = telling_figure(line.text) or item.outcome
    role = "programs" if case.posting.role == "program" else "projects"
    return Suggestion(
        id=f"highlight-{line.block_id.replace('/', '-')}",
        kind="highlight",
        title=f"{'A result' if result else 'The scale of your work'}, “{figure}”: {quoted(line.text, 90)}",
        reason=(
            f"The job is to lead {role}. This line ({item.quote.place}) shows "
            f"{'what came of work that you led' if result else 'the scale that you have led'} (“{figure}”)."
        ),
        action=" ".join(bring_out(number, line, (), case, used)),
        posting_quotes=_role_quote(case),
        resume_quotes=(item.quote,),
        evidence=(item,),
        effect="A success that can be checked is remembered.",
        requirement="",
        weight=round(min(9.5, 4 + line.worth / 3) - number * 0.01, 4),
        highlight_class="successful projects",
        sources=(GUIDE,),
    )


_LEADING = ("program-management", "project-management", "technical-program-management", "technical-project-management")


def _role_quote(case: Case) -> tuple[Quote, ...]:
    """The posting's line that asks for leading programs or projects, else the one that has its title."""
    for match in case.skills():
        if set(match.requirement.concepts) & set(_LEADING):
            return (match.requirement.quote,)
    document = case.posting.document
    for block in document.blocks:
        if case.posting.title and case.posting.title in block.text:
            start = block.text.index(case.posting.title)
            place = f"line {document.line(block.id, start)}, title"
            return (Quote("posting", block.id, start, start + len(case.posting.title), case.posting.title, place),)
    return ()


def _named(proofs: Sequence[Proof], success: bool, case: Case) -> list[tuple[str, Proof]]:
    """What the line is put forward for, at most three, each by another name; soft skills as a last resort."""
    hard = [proof for proof in proofs if is_hard(*proof)]
    if not hard and not success:
        hard = list(proofs)[:1]
    found: dict[str, tuple[str, Proof]] = {}
    for match, item in sorted(hard, key=lambda proof: not is_measured(proof[1])):
        name = name_asked(match, item, case)
        words = frozenset(name.lower().split())
        if not any(words & set(other.split()) - _PLAIN for other in found):
            found[name.lower()] = (name, (match, item))
    return list(found.values())[:_MOST_NAMED]


_PLAIN = {"management", "project", "program", "and", "of", "the", "team", "teams"}


def _asked(named: Sequence[tuple[str, Proof]], case: Case) -> str:
    """`The posting requires “budget” and lists “vendors” among the duties.`"""
    by_kind: dict[str, list[str]] = {}
    for name, (match, _) in named:
        words = by_kind.setdefault(match.requirement.importance, [])
        asked = _asked_words(match, name, case)
        words += [asked] if asked not in words else []
    said = {"required": "requires {}", "preferred": "would like {}", "duty": "lists {} among the duties"}
    return f"The posting {join_and([said[k].format(join_and(names)) for k, names in by_kind.items() if k in said])}."


def _asked_words(match: Match, name: str, case: Case) -> str:
    """The posting's own words in quotation marks where they are short, else the name."""
    label, document = match.requirement.label, case.posting.document
    if len(label.split()) <= 5 and " or " not in label and not _ODD_LABEL.search(label):
        return quote_asked(document, match.requirement, name)
    return quoted(name) if says_literally(document, name) else name


_ODD_LABEL = re.compile(r",|^(?:I{1,3}|IV|V|VI)\b|[A-Za-z]{19}|\s[-–]\s|[-–]$|(?-i:[a-z][A-Z])")
"""Words cut out of a sentence or a title, or run together: nothing to quote."""


def _met(line: Forward, named: Sequence[tuple[str, Proof]]) -> str:
    """How line and requirements belong together, no surer than the words are."""
    shown = [name for name, (_, item) in named if not item.speaks]
    spoken = [(name, item) for name, (_, item) in named if item.speaks]
    parts = []
    if shown:
        practice = all(m.requirement.category == "practice" for _, (m, item) in named if not item.speaks)
        parts.append(f"{'shows you leading' if line.evidence.led and practice else 'shows'} {join_and(shown)}")
    if spoken:
        words = spoken[0][1].mention.text
        parts.append(f"speaks for {join_and([name for name, _ in spoken])} ({quoted(words, 70)})")
    item = line.evidence
    figure = ""
    if item.outcome:
        what = "a result" if is_result(item) else "its size"
        figure = f", and it has {what} (“{telling_figure(line.text) or item.outcome}”)"
    return f"This line ({item.quote.place}) {join_and(parts)}{figure}."


def bring_out(
    number: int, line: Forward, named: Sequence[tuple[str, Proof]], case: Case, used: set[str]
) -> Iterator[str]:
    """What to do with the line: its place, the posting's word, its figure."""
    place = _where_to_put(line, bool(named), case, used)
    word = _how_to_name(named, case, used)
    yield from (step for step in (place, word) if step)
    item = line.evidence
    kept = _keep(line, used, case) if item.outcome else ""
    if kept:
        yield kept
    elif line.block_id in lines_to_strengthen(case):
        yield "What it lacks is its result: the question stands under “Give the result of” this line."
    if number == 0 and named and _belongs_above(named[0], case):
        yield f"Name {named[0][0]} in the first sentence of the summary too{_as_proof(line, named[0][1][1])}."
    elif not word and not kept and line.block_id not in lines_to_strengthen(case):
        stays = "" if place or _is_moved(line, case) or not _stands_well(line, case) else "Leave it where it stands. "
        yield f"{stays}{_next_of(_STORIES, 'story', used)}"


def _stands_well(line: Forward, case: Case) -> bool:
    """Whether a reader meets the line soon: in the first job of the resume, or as the first line of another."""
    position = case.places.positions[line.block_id]
    return position.id == case.resume.positions[0].id or position.block_ids[:1] == (line.block_id,)


_STORIES = (
    "Have its story ready: aim, obstacle, your decision, end.",
    "Be able to tell it in one minute, with your own part in it.",
)


def _as_proof(line: Forward, item: Evidence) -> str:
    """The line's result, where it stands in the same clause as the words that name the skill."""
    figure = telling_figure(line.text) or line.evidence.outcome
    same = any(figure in clause and item.mention.text in clause for clause in clauses_of(line.text))
    proves = figure and same and is_result(line.evidence) and may_measure(figure, item.concept)
    return f", with “{figure}” as its proof" if proves else ""


def _is_moved(line: Forward, case: Case) -> bool:
    """Whether an edit puts the line into another place, so that nothing may be said of the place it has."""
    return any(line.block_id in s.edit.block_ids for s in case.planned if isinstance(s.edit, ReorderBlocks))


_FOR_THE_SUMMARY = frozenset(
    (
        *("budget-management", "vendor-management", "supplier-management", "risk-management", "stakeholder-management"),
        *("product-development", "release-management", "change-management", "portfolio-management", "on-time-delivery"),
    )
)
"""What a summary may open with; smaller practices (escalations, meetings) are shown by their lines."""


def _belongs_above(first: tuple[str, Proof], case: Case) -> bool:
    """Whether the summary should say it too: required, shown by name, and not said there yet nor by a title."""
    name, (match, item) = first
    if item.speaks or match.requirement.importance != "required" or item.concept in _LEADING:
        return False
    position = case.places.positions.get(item.mention.block_id)
    if item.concept not in _FOR_THE_SUMMARY or len(name.split()) < 2:
        return False
    if position is None or not leads_projects(position.title):
        return False
    above = [
        case.block(s).text for section in case.resume.sections if section.kind == "summary" for s in section.block_ids
    ]
    return bool(above) and not any(find_words(text, word) for text in above for word in (name, item.mention.text))


def _id(requirement: str, line: Forward, used: set[str]) -> str:
    """The requirement's id, or the line's where another highlight has that already."""
    key = f"id {requirement}"
    name = line.block_id.replace("/", "-") if key in used else requirement
    used.add(key)
    return f"highlight-{name}"


def _keep(line: Forward, used: set[str], case: Case) -> str:
    """What to have ready on the figure; said in other words each time, of a size only what can be asked of it."""
    item = line.evidence
    figure = telling_figure(line.text) or item.outcome
    if is_result(item):
        return _next_of(_ON_RESULTS, "result", used).format(figure)
    if is_money(figure) and is_largest(figure, case):
        return _next_of(_ON_MONEY, "money", used).format(figure)
    if "scale" not in used and not is_money(figure) and is_largest(figure, case):
        used.add("scale")
        return f"If asked about scale, begin with this line: “{figure}”, and what you answered for in it."
    return ""


_ON_RESULTS = (
    "Be ready to say how “{}” was counted, and what you did for it.",
    "In the interview tell how “{}” came about: what stood before, your part, who confirms it.",
    "Have the story of “{}” in three sentences: what was wrong, what you decided, what came of it.",
)
_ON_MONEY = (
    "Be ready to say what of “{}” was yours to decide.",
    "Have ready how you kept a grip on “{}”: the plan, the people, the report.",
)


def _next_of(ways: Sequence[str], what: str, used: set[str]) -> str:
    """The first way of saying `what` that was not used yet; once all were, the last."""
    number = sum(f"{what} {n}" in used for n in range(len(ways)))
    used.add(f"{what} {number}")
    return ways[min(number, len(ways) - 1)]


def _how_it_moved(line: Forward, case: Case) -> str:
    moved = [s.edit for s in case.planned if isinstance(s.edit, ReorderBlocks)]
    first = any(edit.block_ids[edit.order[0]] == line.block_id for edit in moved)
    return "It was moved up in its job." if first else ""


def _where_to_put(line: Forward, asked: bool, case: Case, used: set[str]) -> str:
    """To the top of its job where it meets what is asked and does not stand there; one other line up behind it."""
    position = case.places.positions[line.block_id]
    free = f"top {position.id}" not in used
    if _is_moved(line, case):
        used.update((f"top {position.id}", f"up {position.id}"))
        return _how_it_moved(line, case)
    if not asked:
        return ""
    used.add(f"top {position.id}")
    duties = [b for b in position.block_ids if b == line.block_id or _tells(case.block(b).text)]
    place = duties.index(line.block_id)
    if place == 0 or (not line.evidence.outcome and any(shows_any_figure(case.block(b).text) for b in duties[:place])):
        return ""  # a line without a result goes before none that has one, or a size
    if _has_headings(duties[: place + 1], position.block_ids, case):
        return ""
    shown = {one.block_id for one in lines_put_forward(case)}
    if free and place > 1 and duties[0] not in shown and _may_open(line, case):
        return "Move it to the top of that job."
    if place < 3 or not line.evidence.outcome or f"up {position.id}" in used:
        return ""
    used.add(f"up {position.id}")
    return "Move it up among the first three lines of that job."


def _has_headings(duties: Sequence[str], blocks: Sequence[str], case: Case) -> bool:
    """Whether the lines up to that one stand under headings of their own, which a moved line would leave."""
    between = blocks[blocks.index(duties[0]) : blocks.index(duties[-1])]
    return any(not _tells(case.block(block_id).text) for block_id in between)


def _tells(text: str) -> bool:
    """Whether the line is one that a reader sees as work done, not a heading, a label or what the employer is."""
    return not is_foreign(text) and len(text.split()) > 3


def _may_open(line: Forward, case: Case) -> bool:
    """Whether no other advice names another line to open with."""
    if pm_title(case) and find_distance(case) is None:
        return True
    nearest = nearest_line(case)
    return nearest is None or nearest.block_id == line.block_id


def _if_it_was(name: str, used: set[str]) -> str:
    """That the asked word may be written where it is true; said in other words each time."""
    ways = (
        f"The line does not say {name}: put the word in, if that is what it was.",
        f"If you would call it {name}, call it so in the line.",
        f"Let the line say {name} where that is true.",
    )
    return _next_of(ways, "word", used)


_SAYS_LITTLE = {"management", "managing", "execution", "delivery", "multiple", "several", "large", "scale", "and", "of"}


def _says_already(line: str, name: str) -> bool:
    """Whether the line has the name's telling words: `manage projects` for `managing multiple projects`."""
    telling = [word for word in re.findall(r"[a-z]+", name.lower()) if word not in _SAYS_LITTLE]
    words = re.findall(r"[a-z]+", line.lower())
    return bool(telling) and all(any(word.startswith(stem(one)) for word in words) for one in telling)


def _how_to_name(named: Sequence[tuple[str, Proof]], case: Case, used: set[str]) -> str:
    """The posting's word, where the line has it in other words or only speaks for it."""
    for name, (match, item) in named:
        if item.speaks:
            text = case.block(item.mention.block_id).text
            said = _says_already(text, name) or _opens_with_form(text, name)
            plain = said or case.text.says(name) or len(name.split()) < 2 or item.concept in _LEADING
            return _if_it_was(name, used) if not plain and len(named) == 1 and _opens_with(item) else ""
        if match.state == "said differently" and item.relation == "same" and not _is_edited(match, case):
            concept = case.lexicon.concepts.get(item.concept) if case.names_itself(item) else None
            names = posting_names(match, concept) if concept else []
            if names and len(names[0].split()) > 1:
                return f"Name it in the posting's word, “{names[0]}”."
    return ""


def _opens_with_form(line: str, name: str) -> bool:
    """Whether the line's first word is a form of a word of the name: `Delivered …` for `project delivery`."""
    first = re.search(r"[a-z]{5,}", line.lower())
    return first is not None and stem(first.group()) in {stem(word) for word in re.findall(r"[a-z]{5,}", name.lower())}


_NO_STEMS = {"manag", "proje", "progr"}
"""Stems of a practice's name that any line holds."""


def _opens_with(item: Evidence) -> bool:
    """Whether the words that speak open the line, within its main clause, and hold a word of the practice's name."""
    line, words = item.quote.text.lower(), item.mention.text.lower()
    stems = {stem(word) for word in re.findall(r"[a-z]{5,}", item.concept)} - _NO_STEMS
    return re.split(r"[,;:–]", line)[0].startswith(words) and any(one in words for one in stems)


def _is_edited(match: Match, case: Case) -> bool:
    return any(s.kind in ("use-term", "surface") and s.requirement == match.requirement.id for s in case.planned)
