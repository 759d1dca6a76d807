"""Use the posting's term: the resume says "K8s", the posting "Kubernetes" -> "Kubernetes (K8s)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resume_tailor.folding import fold_words
from resume_tailor.model import Declined, Evidence, Match, ReplaceText, Suggestion
from resume_tailor.suggestions.asked.literal import quote_asked
from resume_tailor.suggestions.asked.naming import posting_names
from resume_tailor.suggestions.case import TECHNICAL, Case, same_evidence
from resume_tailor.suggestions.product_spelling import meant_by, name_to_write
from resume_tailor.suggestions.wording import (
    CaseStyle,
    a_or_an_before,
    article_for,
    in_style,
    pluralise,
    quoted,
    style_at,
    style_of,
)
from skill_lexicon.concept import Concept

_MAKERS = ("MS", "Microsoft", "Google", "Amazon", "Atlassian", "Apache")
_MAKER = re.compile(rf"^(?:{'|'.join(_MAKERS)})\s+")
_HEADED = re.compile(
    r"\s+(?:management|program|programme|team|system|engineer|manager|lead|office|process|plan)\w*", re.I
)
"""What makes a longer name of the words before it: `cybersecurity management`."""
_UNCOUNTED = re.compile(r"(?:management|leadership|ing|ance|ship|ment|ology|ation)$", re.I)
"""How the names end that have no plural."""
_VERSION = re.compile(r"\s+(?:19|20)\d\d(?!\d|\s*[-–/])(?!\s*(?:to|till)\b)")
_SHORTEST = 3
"""Letters above which words that stand in the posting are no part of another word."""
KNOWN = ("IT", "AI", "UI", "UX", "QA", "HR")
"""Abbreviations that nobody spells out in a sentence."""
_WRITTEN_IN = ("experience", "projects", "skills", "summary", "other", "awards")


def suggest_use_term(case: Case) -> Iterator[Suggestion | Declined]:
    """One edit at most for each concept that the resume names and the posting names otherwise."""
    for match in case.by_weight(case.skills()):
        if match.state in ("said differently", "shown", "only listed"):
            for concept_id in match.requirement.concepts:
                yield from _for_concept(match, case.lexicon[concept_id], case)


def _for_concept(match: Match, concept: Concept, case: Case) -> Iterator[Suggestion | Declined]:
    asked = posting_names(match, concept)
    respelled = _respelled(match, concept, asked, case)
    if respelled:
        yield respelled
        return
    wanted = [name for name in asked if name not in concept.abbreviations and not _same_maker(name, case)]
    known = any(name in KNOWN and case.text.says(name) for name in concept.names)
    if not wanted or known or any(case.text.says(name) for name in asked):
        return
    id_ = f"use-term-{concept.id}"
    title = f"Write “{wanted[0]}” as the posting does"
    reasons: list[str] = []
    said = " ".join(block.text.lower() for block in case.posting.document.blocks).replace(wanted[0].lower(), "")
    places = sorted(
        same_evidence(case, concept.id), key=lambda item: case.places.kind(item.mention.block_id) != "skills"
    )
    for item in places:  # the list first: with another name there, the sentence alone would be of two minds
        if item.mention.text.lower() in said and len(item.mention.text) > _SHORTEST:
            reasons.append(f"the posting says “{item.mention.text}” as well")
            continue
        edit = rewrite(item, wanted[0], concept, case, match.requirement.importance)
        if isinstance(edit, str):
            reasons.append(edit)
            continue
        yield _suggestion(id_, match, item, wanted[0], edit, case)
        return
    if concept.category != "soft":
        reason = reasons[0] if reasons else "no line names it in words that could be exchanged"
        yield Declined(id_, "use-term", title, f"Not written: {reason}.")


def _respelled(match: Match, concept: Concept, asked: list[str], case: Case) -> Suggestion | None:
    """The product's name put right where the resume has it only misspelt; None for no such place."""
    items = same_evidence(case, concept.id) if asked else ()
    if any(item.mention.text in concept.names for item in items):
        return None
    for item in items:
        block, mention = case.block(item.mention.block_id), item.mention
        meant = meant_by(mention.text, concept)
        written = case.places.kind(block.id) in _WRITTEN_IN and block.id not in case.places.titles
        if meant and written and stands_alone(block.text, mention.start, mention.end, version=True):
            name = name_to_write(meant, asked)
            edit = ReplaceText(block.id, mention.start, mention.end, mention.text, name)
            made = _suggestion(f"use-term-{concept.id}", match, item, name, edit, case)
            return replace(
                made,
                reason=(
                    f"The posting asks for {quote_asked(case.posting.document, match.requirement)}; your resume spells "
                    f"the program “{mention.text}”, which is not its name."
                ),
                effect="A search for the program's name finds the line.",
            )
    return None


def _same_maker(name: str, case: Case) -> bool:
    """Whether the resume has the office programs with the maker's name spelled otherwise.

    That says no more to anybody.
    """
    bare = _MAKER.sub("", name)
    spelled = {f"{maker} {bare}" for maker in _MAKERS} - {name}
    return bare.startswith("Office") and any(case.text.says(other) for other in spelled)


def _suggestion(id_: str, match: Match, item: Evidence, name: str, edit: ReplaceText, case: Case) -> Suggestion:
    asked = quote_asked(case.posting.document, match.requirement)
    return Suggestion(
        id=id_,
        kind="use-term",
        title=f"Write “{edit.after}” for “{edit.before}”",
        reason=(
            f"The posting asks for {asked} and never says “{item.mention.text}”; "
            f"your resume says only “{item.mention.text}”. Both are names of the same thing."
        ),
        action=f"In {item.quote.place} the line now reads {quoted(preview(item, edit, case))}",
        posting_quotes=(match.requirement.quote,),
        resume_quotes=(item.quote,),
        evidence=(item,),
        edit=edit,
        names=(name,),
        effect="A recruiter or a search for the posting's own word finds the line.",
        requirement=match.requirement.id,
        weight=round(case.weight(match) * 0.9, 4),
    )


def preview(item: Evidence, edit: ReplaceText, case: Case, others: Iterable[ReplaceText] = ()) -> str:
    """The quoted line as it reads after the edit, and after others that change the same line."""
    text = case.block(edit.block_id).text
    begin, end = item.quote.start, max(item.quote.end, edit.end)
    inside = [one for one in others if one.block_id == edit.block_id and begin <= one.start and one.end <= end]
    line, last = "", begin
    for one in sorted({edit, *inside}, key=lambda one: one.start):
        line += text[last : one.start] + one.after
        last = one.end
    return line + text[last:end]


def as_delivered(made: Sequence[Suggestion], case: Case) -> list[Suggestion]:
    """The suggestions; where several write into one line, each shows it with what the others write."""
    edits = [one.edit for one in made if isinstance(one.edit, ReplaceText)]
    return [_shown_with(one, edits, case) for one in made]


def _shown_with(suggestion: Suggestion, edits: Sequence[ReplaceText], case: Case) -> Suggestion:
    own = suggestion.edit
    if not isinstance(own, ReplaceText) or sum(edit.block_id == own.block_id for edit in edits) < 2:
        return suggestion
    item = suggestion.evidence[0]
    alone, together = (quoted(preview(item, own, case, others)) for others in ((), edits))
    return replace(suggestion, action=suggestion.action.replace(alone, together))


def rewrite(item: Evidence, name: str, concept: Concept, case: Case, importance: str = "required") -> ReplaceText | str:
    """The edit that writes `name` where the evidence has another name of the concept; else why it is not made."""
    mention = item.mention
    block = case.block(mention.block_id)
    own = written_name(mention.text, concept)
    if own is None:
        return f"“{mention.text}” is a phrase of its own that no name can stand for"
    if case.places.kind(block.id) not in _WRITTEN_IN or block.id in case.places.titles:
        return "it stands where nothing should be rewritten"
    product = concept.category in TECHNICAL
    if not stands_alone(block.text, mention.start, mention.end, version=product):
        return f"“{mention.text}” is part of a longer word or expression there"
    if concept.category == "soft" or _is_doing(own) != _is_doing(name):
        return f"“{mention.text}” is built otherwise than “{name}”, so that the sentence would not bear it"
    if (
        _MAKER.sub("", name) == own
        or name.casefold().removesuffix("s") == own.casefold().removesuffix("s")
        or fold_words(name)[-1] == "suite"
        or (own in concept.names and "".join(fold_words(own)) == "".join(fold_words(name)) and "/" in own)
        or (own.startswith("Microsoft ") and name.startswith("MS "))
    ):
        return f"“{name}” says no more than “{own}”"
    if _HEADED.match(block.text, mention.end) and not is_short(own):
        return f"“{mention.text}” is part of a longer name there"
    if own == concept.pref_label and not (is_short(own) or is_short(name) or _MAKER.match(own) or _MAKER.match(name)):
        return f"“{mention.text}” is the usual name of it already"
    if _breaks_a_row(block.text, mention.text, name):
        return f"other names beside “{mention.text}” have their maker in the same form"
    plural = is_plural_of(mention.text, own)
    style = list_style(block.id, case) or style_at(block.text, mention.start, mention.end)
    countable = not product and not _UNCOUNTED.search(name)
    new = in_style(pluralise(name) if plural and countable and not is_plural_of(name, name) else name, style)
    short = own in concept.abbreviations or is_short(own)
    if short and _in_parentheses(block.text, mention.start):
        return f"“{mention.text}” stands within parentheses"
    if is_short(name) and not short and concept.category == "practice" and importance != "required":
        return f"the posting has “{name}” in passing"
    after = f"{new} ({mention.text})" if short else new
    if is_short(name) and not short:
        after = f"{mention.text} ({name})"
    return with_article(block.id, block.text, mention.start, mention.end, after)


def _is_doing(words: str) -> bool:
    """Whether it is a doing with its object: `leading teams`."""
    first, *rest = words.split()
    return bool(rest) and first.lower().endswith("ing")


def _breaks_a_row(text: str, own: str, name: str) -> bool:
    """Whether the new name spells its maker otherwise than its neighbours do: `MS Excel, Microsoft Project`."""
    maker = _MAKER.match(own)
    return (
        bool(maker and _MAKER.match(name)) and len(re.findall(rf"\b{re.escape(maker.group())}", text)) > 1
        if maker
        else False
    )


def written_name(words: str, concept: Concept) -> str | None:
    """The concept's name that these words are, plural and case aside; None for forms that only find it."""
    return next((name for name in concept.names if fold_words(name) == fold_words(words)), None)


def with_article(block_id: str, text: str, start: int, end: int, after: str, *, beside: str = "") -> ReplaceText | str:
    """The replacement, with `a` or `an` before it put right, or why it would read badly.

    The words of `beside`, the body that grants a certification, may stand beside its name though they share some.
    """
    begin, article = a_or_an_before(text, start)
    if article and article.lower() != article_for(after):
        fixed = article_for(after)
        after = f"{fixed.capitalize() if article[0].isupper() else fixed} {after}"
        start = begin
    doubled = _doubled(text, start, end, after, beside)
    if doubled:
        return f"“{doubled}” would stand there twice"
    return ReplaceText(block_id, start, end, text[start:end], after)


def is_short(name: str) -> bool:
    """Whether the name is an abbreviation by its looks: `K8s`, `GCP`."""
    return len(name) <= 6 and " " not in name and bool(re.search(r"\d|[A-Z].*[A-Z]", name))


def stands_alone(text: str, start: int, end: int, *, version: bool = False) -> bool:
    """Whether the words are no part of a compound, path or slash pair, and no level follows (`Scrum Master II`); a
    program's name may have its year behind it.
    """
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if re.match(r"[\w\-–/&@#.+]", before) or re.match(r"[\w\-–/&@#+]", after):
        return False
    following = re.match(r"\s+(?:\(|&|\d|(?:I{1,3}|IV)\b)", text[end:])
    return following is None or (version and bool(_VERSION.match(text, end)))


def is_plural_of(words: str, name: str) -> bool:
    """Whether the words end in a plural s that the name has not, or are the name in its own plural."""
    last, last_of_name = words.split()[-1], name.split()[-1]
    if words.casefold() == name.casefold():
        return last.lower().endswith("s") and not last.lower().endswith(("ss", "us", "is")) and last.islower()
    return last.lower().endswith("s") and not last_of_name.lower().endswith("s")


def _in_parentheses(text: str, start: int) -> bool:
    return text.count("(", 0, start) > text.count(")", 0, start)


def _doubled(text: str, start: int, end: int, after: str, beside: str) -> str:
    """A telling word of `after` that stands near the place already; empty where none does."""
    behind = text[end : end + 60].replace(beside, " ") if beside else text[end : end + 60]
    around = set(fold_words(text[max(0, start - 60) : start])) | set(fold_words(behind))
    fresh = [word for word in fold_words(after) if word not in fold_words(text[start:end])]
    return next((word for word in fresh if len(word) > 3 and word in around), "")


def list_style(block_id: str, case: Case) -> CaseStyle | None:
    """The case in which a skills line writes its items; None outside of skills sections."""
    items = [skill.text for skill in case.resume.skills if skill.block_id == block_id]
    if not items:
        return None
    if len(items) == 1:
        items = [skill.text for skill in case.resume.skills]
    return style_of(items)
