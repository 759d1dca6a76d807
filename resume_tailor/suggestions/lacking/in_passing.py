"""What a posting names only in passing, under a condition, as one example, or in another sense than the way we know."""

from __future__ import annotations

import re

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.clauses import clause_around
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import asking_clause, known_concepts
from resume_tailor.suggestions.lacking.ways import is_narrower, is_of_ai_security, pref_name
from resume_tailor.suggestions.person.reach import posting_lines

_FAMILIAR = re.compile(r"\b(?:familiar\w*|exposure|awareness|acquainted)\b", re.I)
_EXAMPLE = re.compile(r"(?:\be\.\s?g\b|\bfor (?:example|instance)\b)[^;]*$", re.I)
"""What stands before an item of a list of examples."""
_CONDITION = re.compile(
    r"\((?:only )?(?:for|if|where|when|depending)\b[^)]*\)|\bdepending on (?:the )?(?:role|team|project|level)\b|"
    r"\b(?:if|where|as) (?:applicable|relevant|appropriate)\b|\bfor [^.;,()]{1,30} (?:teams|roles|positions) only\b",
    re.I,
)
"""How a demand is made of some applicants alone: `ITIL (for infrastructure teams)`."""
_ELSE: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"^networking$", re.I),
        re.compile(r"\b(?:cellular|carriers?|backhaul|5G|LTE|[Tt]elecom\w*|RAN|macro sites?|small cells?)\b"),
    ),
    (
        re.compile(r"^(?:data cent\w+|servers?|(?:it )?infrastructure)$", re.I),
        re.compile(r"\b(?:silicon|server (?:design|hardware)|accelerators?|firmware|chips?|ODMs?|OEMs?)\b", re.I),
    ),
)
"""Names of which we know the way of an office's IT, and the words of a posting that means a carrier's or a maker's."""
_ELSE_THERE: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"^(?:system |systems )?integrations?$", re.I),
        re.compile(
            r"\b(?:hardware|vehicles?|field|on[- ]site|sites?|equipment|mechanical|electrical|devices?)\b", re.I
        ),
    ),
    (
        re.compile(r"^(?:ai|ai/ml|artificial intelligence|machine learning|llms?|large language models?)\b", re.I),
        re.compile(
            r"\b(?:secur\w+|threats?|attacks?|adversarial|complian\w+|regulat\w+|governance|privacy|ethic\w*|"
            r"responsible ai|risks?)\b",
            re.I,
        ),
    ),
)
"""Names of which we know the way of who builds them, and the words of a clause that means another work with them."""


def is_in_passing(match: Match, case: Case) -> bool:
    """Whether it is no demand of its own on this reader, or the way that we know leads to another thing."""
    name, lines = pref_name(match, case), posting_lines(case)
    if any(own.search(name) and sum(bool(sign.search(li)) for li in lines) > 1 for own, sign in _ELSE):
        return True
    places = [_clause(mention, case) for mention in match.requirement.mentions[:MOST_PLACES]]
    clauses = {f"{before}{after}" for before, after in places}
    for own, sign in () if is_of_ai_security(match, case) else _ELSE_THERE:
        if own.search(name) and 2 * sum(bool(sign.search(clause)) for clause in clauses) >= len(clauses):
            return True
    if places and all(_EXAMPLE.search(before) or _CONDITION.search(after) for before, after in places):
        return True
    once = lines_of(match) == 1
    return once and bool(_FAMILIAR.search(asking_clause(match, case).text))


def _clause(mention: SkillMention, case: Case) -> tuple[str, str]:
    """What stands in the clause before the mention, and what from it on."""
    block = case.posting.document.block(mention.block_id)
    left, right = clause_around(block, mention.start, mention.end)
    return block.text[left : mention.start], block.text[mention.start : right]


_STEM = 5


def count_lines_naming(match: Match, case: Case) -> int:
    """The lines of the posting that name that very thing; kin under other words (`bring-up`) is not counted."""
    names = [name for concept in known_concepts(match, case) for name in (*concept.names, *concept.abbreviations)]
    if is_narrower(match, case):
        return max(len(_lines_with([match.requirement.label], case)), 1)
    own = {stem for name in names for stem in _stems(name)}
    paper = any(concept.category == "certification" for concept in known_concepts(match, case))
    mentions = (m for m in match.requirement.mentions if not (paper and m.text.islower()))
    meant = {m.block_id for m in mentions if not names or own & _stems(m.text)}
    return len(meant) if paper or is_of_ai_security(match, case) else len(meant | _lines_with(names, case))


def _lines_with(names: list[str], case: Case) -> set[str]:
    """The lines that have one of the names as words of their own, also where they were read as part of another."""
    tests = [re.compile(rf"(?<![\w-]){re.escape(name)}(?:s|es)?(?![\w-])", _case_of(name)) for name in names]
    return {block.id for block in case.posting.document.blocks if any(test.search(block.text) for test in tests)}


def _case_of(name: str) -> re.RegexFlag:
    """Short forms count as they are written (`SAFe`), words and longer names in any case."""
    return re.NOFLAG if len(name) <= _STEM and not (name.islower() or name.istitle()) else re.I


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[a-z0-9+#.]+", text.casefold())} - {"and", "of", "the", "for"}
