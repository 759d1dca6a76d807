"""Objective: what the resume itself asks for, where that is not this job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resume_tailor.model import Block, Posting, Quote, Suggestion
from resume_tailor.own_work import is_objective
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import quote_title
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.coaching import Field, load_fields, load_sectors
from resume_tailor.suggestions.wording import quoted
from resume_tailor.tenure import is_pm_title

GUIDE = "technical-program-manager: Understanding the Role of a Program Manager in Tech"


def post_of(case: Case) -> str:
    """The posting's title in quotation marks, else what kind of role it is."""
    return quoted(case.posting.title) if case.posting.title else f"this {case.posting.role} role"


_APPLIED = re.compile(
    r"\b(?:post|position|job)s? (?:applied|applying) for\b\W*(?P<post>[\w ,/&.()-]{4,120})"
    r"|^\W*for the post of (?P<other>\w+(?: (?!i\b|to\b)\w+){0,3})",
    re.I,
)
_WISH = re.compile(
    r"^\W*(?:seeking|looking for|to (?:obtain|secure|work|gain|get)|aspir\w+|desire|wish)\b|"
    r"\bposition in\b|\bcareer in\b",
    re.I,
)


def suggest_objective(case: Case) -> Iterator[Suggestion]:
    """A stated wish that is not this job: another post by its name, or a sector that the posting never speaks of."""
    for block in case.places.blocks.values():
        hit = _APPLIED.search(block.text)
        post = (hit["post"] or hit["other"]) if hit else ""
        if hit and not _shared_word(post, case.posting.title):
            yield _other_wish(block, hit.span(), post, case)
            return
    listed = _wished_titles(case)
    if listed is not None:
        yield _other_wish(listed, (0, len(listed.text)), "posts of another kind", case)
        return
    wish = _objective(case)
    patterns = [s.pattern for s in load_sectors() if wish and s.name not in _COMMON and s.pattern.search(wish.text)]
    patterns += [f.pattern for f in load_fields() if wish and _names_field(wish.text, f)]
    if wish is not None and patterns:
        hits = sorted((hit for pattern in patterns for hit in pattern.finditer(wish.text)), key=lambda hit: hit.span())
        if _is_foreign_to(case.posting, patterns, {hit.group().casefold() for hit in hits}):
            yield _other_field(wish, hits[0].span(), case)


def _is_foreign_to(posting: Posting, patterns: Sequence[re.Pattern[str]], words: set[str]) -> bool:
    """Whether the posting hardly speaks of what is wished: a line or two, and none in the same words."""
    texts = [block.text for block in posting.document.blocks]
    near = sum(any(pattern.search(text) for pattern in patterns) for text in texts)
    same = any(word in text.casefold() for text in texts for word in words)
    return near <= 1 or (near <= _BY_THE_WAY and not same)


_BY_THE_WAY = 3
"""Lines of a posting that may have a word of a sector."""


def _names_field(wish: str, field: Field) -> bool:
    """Whether the wish is for work in the field by its name: `in electrical and HSE engineering`."""
    return any(_OF_FIELD.match(wish, hit.end()) for hit in field.pattern.finditer(wish))


_OF_FIELD = re.compile(
    r"(?:\w*(?:\s+(?:and|&)\s+\w+)?)\s+(?:engineering|fields?|industry|sector|department|domain)\b", re.I
)
_A_POST = re.compile(r"\b(?:managers?|head|engineers?|d?gm|director|officer|lead|executive|supervisor)\b", re.I)
_FEW_POSTS = 3


def _wished_titles(case: Case) -> Block | None:
    """The line at the top that lists the posts wished for, three or more, none of them of leading projects."""
    top = [block for block in case.resume.document.blocks if case.places.kind(block.id) in ("contact", "summary")]
    for block in top[:_TOP_LINES]:
        posts = [part for part in block.text.split("/") if _A_POST.search(part)]
        if len(posts) >= _FEW_POSTS and not any(is_pm_title(post) for post in posts):
            return block
    return None


_TOP_LINES = 8
"""Lines in which the posts wished for stand."""


_COMMON = ("marketing technology", "mobile and web products")
"""Sectors whose words stand in many an objective by the way."""


def _objective(case: Case) -> Block | None:
    """The paragraph that says what the person wants, as its heading or its first words tell."""
    headed = {i for s in case.resume.sections if is_objective(s.heading) for i in s.block_ids}
    blocks = (b for b in case.places.blocks.values() if b.id in headed or case.places.kind(b.id) == "summary")
    return next((b for b in blocks if len(b.text.split()) > 4 and (b.id in headed or _WISH.search(b.text))), None)


def _shared_word(post: str, title: str) -> bool:
    """Whether the two share a word that tells the work; true where the title is unknown."""
    words = [{w[:7] for w in re.findall(r"[a-z]{4,}", text.lower())} - _RANKS for text in (post, title)]
    return not title or bool(words[0] & words[1])


_RANKS = frozenset(
    ("senior", "manager", "lead", "junior", "manage", "head", "staff", "princip", "assista", "engineer"[:7])
)


def _other_wish(block: Block, span: tuple[int, int], named: str, case: Case) -> Suggestion:
    """The resume asks for another post, by its name."""
    quote = quote_line("resume", block, *span, case.places.name(block.id))
    return _made(
        quote,
        f"Your resume says {quoted(quote.text, 160)}: it asks for {named.strip(' .,')}, not for {post_of(case)}.",
        "Put this job in its place, or leave the line out: a reader who meets another wish at the top stops there.",
        case,
    )


def _other_field(block: Block, span: tuple[int, int], case: Case) -> Suggestion:
    """The resume asks for work in a field that the posting hardly names; the post itself may be the same."""
    end = _OF_FIELD.match(block.text, span[1]) or re.compile(r"\w*").match(block.text, span[1])
    field = block.text[span[0] : end.end() if end else span[1]]
    quote = quote_line("resume", block, *span, case.places.name(block.id))
    keep = "Keep the post that you ask for, and put" if is_pm_title(quote.text) else "Name this job, and put"
    return _made(
        quote,
        f"Your resume says {quoted(quote.text, 160)}: it names a field, {quoted(field)}, and this posting has hardly a "
        "word of it.",
        f"{keep} this employer's field in place of that one, or leave the field out: a reader who meets another wish "
        "at the top stops there.",
        case,
    )


def _made(quote: Quote, reason: str, action: str, case: Case) -> Suggestion:
    return Suggestion(
        id="frame-objective",
        kind="frame",
        title="Let the resume ask for this job",
        reason=reason,
        action=action,
        posting_quotes=quote_title(case.posting),
        resume_quotes=(quote,),
        effect="Nobody lays the resume aside as sent to the wrong place.",
        weight=3.3,
        sources=(GUIDE,),
    )
