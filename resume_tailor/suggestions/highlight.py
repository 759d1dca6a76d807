"""Highlight: what this resume should put forward for this posting, in the guide's three classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from resume_tailor.folding import fold_words
from resume_tailor.model import Declined, Evidence, HighlightClass, Match, Quote, Suggestion
from resume_tailor.suggestions.asked.clauses import say
from resume_tailor.suggestions.asked.left_open import left_open
from resume_tailor.suggestions.asked.literal import quote_asked, says_literally
from resume_tailor.suggestions.asked.naming import name_asked
from resume_tailor.suggestions.case import MOST_PLACES, TECHNICAL, Case
from resume_tailor.suggestions.lines.answers import known_id
from resume_tailor.suggestions.lines.bringing_out import LEADING, bring_out
from resume_tailor.suggestions.lines.certificates import suggest_certificates
from resume_tailor.suggestions.lines.choosing import Forward, is_success
from resume_tailor.suggestions.lines.led import figure_led, is_its_object, role_word
from resume_tailor.suggestions.lines.listed_tools import suggest_listed_tools
from resume_tailor.suggestions.lines.meant import is_hard, is_the_post
from resume_tailor.suggestions.lines.proof_worth import Proof, has_word_of, name_stems, only_hinted, stems_of
from resume_tailor.suggestions.lines.putting_forward import MOST, lines_put_forward, said_in_its_words
from resume_tailor.suggestions.lines.results import (
    good_end,
    is_measured,
    is_money,
    is_result,
    telling_figure,
    told_size,
)
from resume_tailor.suggestions.lines.same_words import Said
from resume_tailor.suggestions.lines.successes import GUIDE
from resume_tailor.suggestions.lines.unplaced import suggest_unplaced
from resume_tailor.suggestions.wording import capitalise, join_and, quoted, quoted_at

_MOST_NAMED = 3


def suggest_highlight(case: Case) -> Iterator[Suggestion | Declined]:
    """Certificates asked for, then at most five lines, each once, the best first; fewer where the resume has fewer."""
    made: list[Suggestion] = list(suggest_certificates(case))
    used = {f"id {s.requirement}" for s in made}
    lines, tools = lines_put_forward(case), list(suggest_listed_tools(case))
    made += [_in_its_words(number, said, case, used) for number, said in enumerate(said_in_its_words(case))]
    made += [_suggestion(number, line, case, used) for number, line in enumerate(lines)]
    if len(lines) < _FEW_LINES:
        named = {s.requirement for s in made}
        made += [one for one in suggest_unplaced(case) if one.requirement not in named]
    yield from made if len(made) >= MOST or not made else (*made, *tools)


_FEW_LINES = 2
"""Lines of jobs put forward below which those under no job are looked at."""


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
        posting_quotes=_each_once([proof[0].requirement.quote for _, proof in named]),
        resume_quotes=(line.evidence.quote,),
        evidence=tuple(proof[1] for _, proof in named),
        effect="What the posting asks for is seen in the first half minute.",
        requirement=known_id(first, case),
        weight=round(min(9.5, 4 + line.worth / 3) - number * 0.01, 4),
        highlight_class=class_of(line),
        sources=(GUIDE,),
    )


def _in_its_words(number: int, said: Said, case: Case, used: set[str]) -> Suggestion:
    """A line that has rare words of the posting, whatever the lexicon knows of them."""
    line = said.line
    words = join_and([f"“{word}”" for word in said.shared])
    figure = f", and it has a result (“{telling_figure(line.text)}”)" if is_result(line.evidence) else ""
    return Suggestion(
        id=f"highlight-{line.block_id.replace('/', '-')}",
        kind="highlight",
        title=f"In the posting's own words: {quoted_at(line.text, said.shared[0], 90)}",
        reason=(
            f"The posting says {say(case.posting, said.quote)}. This line ({line.evidence.quote.place}) has "
            f"{words} too{figure}."
        ),
        action=" ".join(bring_out(1 + number, line, (), case, used)),
        posting_quotes=(said.quote,),
        resume_quotes=(line.evidence.quote,),
        evidence=(line.evidence,),
        effect="Who reads with the posting in hand finds its words at work.",
        requirement="",
        weight=round(min(9.0, 5 + said.worth / 4) - number * 0.01, 4),
        highlight_class="project management experience",
        sources=(GUIDE,),
    )


def _each_once(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations without those of a line that is quoted already."""
    kept: dict[tuple[str, str], Quote] = {}
    for quote in quotes:
        kept.setdefault((quote.block_id, quote.text), quote)
    return tuple(kept.values())


def _words(named: Sequence[tuple[str, Proof]]) -> str:
    """The words of the line that the first name rests on."""
    return named[0][1][1].mention.text


def _success(number: int, line: Forward, case: Case, used: set[str]) -> Suggestion:
    """A project with its figure that meets no requirement by a word, for the role as a whole."""
    item = line.evidence
    figure = figure_led(line.text) or item.outcome
    result = is_result(item) or figure == good_end(line.text)
    return Suggestion(
        id=f"highlight-{line.block_id.replace('/', '-')}",
        kind="highlight",
        title=f"{'A result' if result else 'The scale of your work'}, “{figure}”: {quoted(line.text, 90)}",
        reason=(
            f"The job is to lead {role_word(case)}. This line ({item.quote.place}) shows "
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


def _role_quote(case: Case) -> tuple[Quote, ...]:
    """The posting's line that asks for leading programs or projects, else the one that has its title."""
    for match in case.skills():
        if set(match.requirement.concepts) & set(LEADING):
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
        name = _name(match, item, case)
        words = frozenset(name.lower().split())
        others = [proof for _, proof in found.values()]
        if (
            not any(words & set(other.split()) - _PLAIN for other in found)
            and not any(_is_one_asking(match, other) for other, _ in others)
            and (not any(_rest_on_one(item, other) for _, other in others) or _says_word_of(item, found, case))
        ):
            found[name.lower()] = (name, (match, item))
    return [one for one in found.values() if not only_hinted(one, found.values())][:_MOST_NAMED]


def _name(match: Match, item: Evidence, case: Case) -> str:
    """What the line is put forward for; the field that the posting's title names by the field's own name."""
    concept = case.lexicon.concepts.get(item.concept)
    if concept and match.requirement.category in TECHNICAL and is_the_post(item, case):
        return concept.pref_label
    return name_asked(match, item, case)


def _says_word_of(item: Evidence, others: Iterable[str], case: Case) -> bool:
    """Whether the line has a word of the thing's own names that none of the other names has, or the sum of a budget."""
    if item.concept == "budget-management" and is_money(telling_figure(item.quote.text) or item.outcome):
        return True
    return has_word_of(item, name_stems(item, case) - stems_of(*others, *_PLAIN))


def _rest_on_one(one: Evidence, other: Evidence) -> bool:
    """Whether both stand on the same words of the line, which show one thing and only hint at a second."""
    if not one.speaks and not other.speaks:
        return False
    return one.mention.start < other.mention.end and other.mention.start < one.mention.end


def _is_one_asking(one: Match, other: Match) -> bool:
    """Whether both rest on one word of the posting, or on forms of it: `KPI` and `KPIs`."""
    first, second = one.requirement, other.requirement
    if _singular(first.label) == _singular(second.label):
        return True
    spots = [(m.block_id, m.start, m.end) for m in second.mentions[:MOST_PLACES]]
    return bool(spots) and any(
        m.block_id == block and m.start < end and start < m.end
        for m in first.mentions[:MOST_PLACES]
        for block, start, end in spots
    )


def _singular(label: str) -> tuple[str, ...]:
    return tuple(word.rstrip("s") for word in fold_words(label))


_PLAIN = {"management", "project", "program", "and", "of", "the", "team", "teams"}


def _asked(named: Sequence[tuple[str, Proof]], case: Case) -> str:
    """`The posting requires “budget”, lists “vendors” among the duties and says “Jira, Asana or similar”.`"""
    by_kind: dict[str, list[str]] = {}
    for name, (match, _) in named:
        clause = left_open(match, case)
        words = by_kind.setdefault(_CLAUSE if clause else match.requirement.importance, [])
        asked = clause or _asked_words(match, name, case)
        words += [asked] if asked not in words else []
    said = [form.format(join_and(by_kind[kind])) for kind, form in _SAID.items() if kind in by_kind]
    return f"The posting {join_and(said)}."


_CLAUSE = "clause"
_SAID = {
    "required": "requires {}",
    "duty": "lists {} among the duties",
    "preferred": "would like {}",
    _CLAUSE: "says {}",
}
"""What the posting does with what it asks, and with a clause that leaves it open."""


def _asked_words(match: Match, name: str, case: Case) -> str:
    """The posting's own words in quotation marks where they are short, else the name."""
    label, document = match.requirement.label, case.posting.document
    if len(label.split()) <= 5 and " or " not in label and not _ODD_LABEL.search(label):
        return quote_asked(document, match.requirement, name)
    return quoted(name) if says_literally(document, name) else name


_ODD_LABEL = re.compile(
    r",|^(?:time|data|issues?|people)$|^(?:I{1,3}|IV|V|VI)\b|[A-Za-z]{19}|\s[-–]\s|[-–]$|(?-i:[a-z][A-Z])"
)
"""Words cut out of a sentence or a title, or run together: nothing to quote."""


def _met(line: Forward, named: Sequence[tuple[str, Proof]]) -> str:
    """How line and requirements belong together, no surer than the words are."""
    shown = [name for name, (_, item) in named if not item.speaks]
    spoken = [(name, item) for name, (_, item) in named if item.speaks]
    parts = []
    if shown:
        practice = all(m.requirement.category == "practice" for _, (m, item) in named if not item.speaks)
        led = line.evidence.led and practice and all(is_its_object(item) for _, (_, item) in named if not item.speaks)
        parts.append(f"{'shows you leading' if led else 'shows'} {join_and(shown)}")
    if spoken:
        parts.append(f"speaks for {_each_with_words(spoken)}")
    item = line.evidence
    told = telling_figure(line.text) if is_result(item) else told_size(line.text, named[0][1][1].concept)
    figure = f", and it has {'a result' if is_result(item) else 'its size'} (“{told}”)" if told else ""
    return f"This line ({item.quote.place}) {join_and(parts)}{figure}."


def _each_with_words(spoken: Sequence[tuple[str, Evidence]]) -> str:
    """The names, each with the words that speak for it; these once, behind all, where they are the same."""
    first = spoken[0][1]
    if all(_rest_on_one(first, item) for _, item in spoken):
        return f"{join_and([name for name, _ in spoken])} ({quoted(first.mention.text, 70)})"
    return join_and([f"{name} ({quoted(item.mention.text, 70)})" for name, item in spoken])


def _id(requirement: str, line: Forward, used: set[str]) -> str:
    """The requirement's id, or the line's where another highlight has that already."""
    key = f"id {requirement}"
    name = line.block_id.replace("/", "-") if key in used else requirement
    used.add(key)
    return f"highlight-{name}"
