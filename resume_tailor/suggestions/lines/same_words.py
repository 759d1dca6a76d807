"""Lines of jobs that are put forward because they have the posting's own rare words, whatever practice they meet.

`Managed smart meter replacement` is what a posting for advanced metering wants to read first, though no entry of the
lexicon has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resume_tailor.folding import find_words
from resume_tailor.model import Block, Evidence, Match, Quote, Requirement, SkillMention
from resume_tailor.own_work import is_study
from resume_tailor.suggestions.asked.clauses import quote_clause
from resume_tailor.suggestions.case import TECHNICAL, Case, once_a_case
from resume_tailor.suggestions.lines.choosing import Forward, can_stand
from resume_tailor.suggestions.lines.literal_lines import evidence_at
from resume_tailor.suggestions.lines.nearness import Clause, Near, clauses_asked, near_lines
from resume_tailor.suggestions.lines.rare_words import Word, is_form, is_of_a_field, weight

MOST = 2
"""Lines that are put forward for words they share with the posting."""
_NEAR, _NEAR_BY_ONE = 6.0, 7.0
"""Nearness from which a line is put forward for it, by several words and by one."""
_A_NAME = 3.2
"""Weight of a word that is as good as a name: in six texts of 167, or fewer."""
_LINE_WORDS = (6, 45)
_READ = 600
"""Characters of a line that are read."""
_LABEL = re.compile(r"^\W*(?:environment|tools?|technolog\w+|tech(?:nical)? stack|skills?|role|description)\s?:", re.I)
"""How a line begins that lists what was used, and tells of nothing done."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a job with the clause of the posting that has most of the words they share."""

    line: Forward
    quote: Quote
    shared: tuple[str, ...]
    """The words of that clause as the line has them, in its order."""
    worth: float


@once_a_case
def lines_in_its_words(case: Case) -> tuple[Said, ...]:
    """The lines nearest to the posting, the best first."""
    near = sorted((one for one in near_lines(case).values() if _is_near(one)), key=lambda one: -one.worth)
    found = (_said(one, case) for one in near[:_MOST_NEAR])
    return tuple(said for said in found if said and can_stand(said.line, case))


_MOST_NEAR = 20
"""Lines that are compared with every clause."""


def _is_near(near: Near) -> bool:
    """Whether two words are shared, one as good as a name, or one such that the posting says again and again."""
    least = _NEAR if len(near.shared) > 1 else _NEAR_BY_ONE
    return near.worth >= least and any(weight(word.stem) >= _A_NAME for word in near.shared)


def _said(near: Near, case: Case) -> Said | None:
    """The line with its clause; None where it tells of no work, or no clause has one of its names."""
    block = case.block(near.block_id)
    if not _tells_work(block, case):
        return None
    clauses = (clause for clause in clauses_asked(case) if not _is_of_the_employer(clause, case))
    found = [(clause, _shared(near, clause, block, case)) for clause in clauses]
    named = [(clause, words) for clause, words in found if _tells_together(words, block, case)]
    if not named:
        return None
    clause, words = max(named, key=lambda one: one[0].counts * sum(weight(word.stem) for word in one[1]))
    return _make(block, near, clause, words, case)


def _is_of_the_employer(clause: Clause, case: Case) -> bool:
    """Whether the clause tells of the employer: it stands in such a section, or begins with its name or with `we`."""
    name = find_words(clause.quote.text, case.posting.employer) if case.posting.employer else []
    return clause.counts <= _OF_COMPANY or bool(name) or bool(_WE.match(clause.quote.text))


_OF_COMPANY = 0.5
"""What a clause counts that stands among those on the employer."""
_WE = re.compile(r"^\W*(?:we|our|us)\b(?!['’]?(?:re| are) (?:looking|seeking|hiring))", re.I)


def _tells_together(words: list[Word], block: Block, case: Case) -> bool:
    """Whether there are two words, one as good as a name, and both telling or that one written as a name."""
    if len({word.stem for word in words}) < _AT_LEAST or not any(weight(word.stem) >= _A_NAME for word in words):
        return False
    telling = {word.stem for word in words if is_of_a_field(word) and weight(word.stem) >= _TELLING}
    return len(telling) > 1 or any(weight(w.stem) >= _A_NAME and _is_its_matter(w, block, case) for w in words)


def _is_its_matter(word: Word, block: Block, case: Case) -> bool:
    """Whether the word is written as a name, or is a noun among the line's first that the posting says again."""
    if _CAPITALS.match(block.text, word.start):
        return True
    early = len(block.text[: word.start].split()) <= _EARLY and not word.text.endswith(("ed", "ing"))
    return early and sum(any(w.stem == word.stem for w in clause.words) for clause in clauses_asked(case)) > 1


_AT_LEAST = 2
"""Words that line and clause share: a single one hardly makes them alike."""
_TELLING = 1.6
"""Weight of a word that tells something beside a name: in every fifth text, or fewer."""
_EARLY = 5
"""Words before that of which the line tells."""
_CAPITALS = re.compile(r"[A-Za-z0-9+#&]*[A-Z][A-Za-z0-9+#&]*[A-Z]")
"""Two capitals in one word: a name, wherever it stands."""


def _shared(near: Near, clause: Clause, block: Block, case: Case) -> list[Word]:
    """The words of the line that the clause has, in the line's order; no part of a longer product's name."""
    asked = {word.stem: word for word in clause.words}
    both = (word for word in near.shared if word.stem in asked and is_form(word.text, asked[word.stem].text))
    shared = (word for word in both if not _is_part_of_a_product(asked[word.stem], clause, block, case))
    return sorted(shared, key=lambda word: word.start)


def _is_part_of_a_product(word: Word, clause: Clause, block: Block, case: Case) -> bool:
    """Whether the clause has the word in a product's name that the line has not: `SQL` of `SQL Server`."""
    at = clause.quote.start + word.start
    products = _products(case).get(clause.quote.block_id, ())
    return any(m.start <= at < m.end and not find_words(block.text, m.text) for m in products)


@once_a_case
def _products(case: Case) -> Mapping[str, list[SkillMention]]:
    """The products that the posting names by several words, by block."""
    found: dict[str, list[SkillMention]] = {}
    for mention in case.posting.mentions:
        if mention.category in TECHNICAL and " " in mention.text:
            found.setdefault(mention.block_id, []).append(mention)
    return found


def _tells_work(block: Block, case: Case) -> bool:
    few, many = _LINE_WORDS
    if not few <= len(block.text[: 2 * _READ].split()) <= many or _LABEL.match(block.text):
        return False
    credential = any(
        m.category == "certification" and m.block_id == block.id and m.start < _BEGINNING for m in case.resume.mentions
    )
    return not credential and not is_study(block.text, case.places.sections.get(block.id))


_BEGINNING = 10
"""Characters of a line's beginning in which a credential stands that the line lists."""


def _make(block: Block, near: Near, clause: Clause, shared: list[Word], case: Case) -> Said:
    item = evidence_at(block, shared[0].start, shared[-1].end, case)
    stems = {word.stem for word in shared}
    asked = next(word for word in clause.words if word.stem in stems)
    quote = quote_clause(case.posting, clause.quote, clause.quote.start + asked.start, clause.quote.start + asked.end)
    line = Forward(block.id, item.quote.text, item, ((Match(_requirement(clause), "shown", (item,), ""), item),), 0.0)
    texts = [block.text[word.start : word.end] for word in shared]
    return Said(line, quote, tuple(dict.fromkeys(texts)), near.worth)


def _requirement(clause: Clause) -> Requirement:
    return Requirement(
        id=f"said-{clause.quote.block_id}-{clause.quote.start}",
        kind="skill",
        label=clause.quote.text[:60],
        importance="duty",
        category="domain",
        concepts=(),
        mentions=(),
        quote=clause.quote,
    )


def is_weak(line: Forward) -> bool:
    """Whether a line is shown for no more than a word that most jobs have."""
    return bool(line.proofs) and all(_says_little(item) for _, item in line.proofs)


def _says_little(item: Evidence) -> bool:
    return item.speaks or item.concept in _IN_MOST_JOBS


_IN_MOST_JOBS = frozenset(
    (
        *("coordination", "project-coordination", "planning", "execution", "documentation", "stakeholder-management"),
        *("project-management", "program-management", "collaboration", "communication"),
    )
)
