"""Lines put forward that say what was done and not what came of it, each with the question for its result."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from resume_tailor.model import Position
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case, once_a_case
from resume_tailor.suggestions.lines.choosing import Forward, choose_lines
from resume_tailor.suggestions.lines.ends import tells_an_end
from resume_tailor.suggestions.lines.meant import is_hard
from resume_tailor.suggestions.lines.proof_worth import Proof
from resume_tailor.suggestions.lines.questions import result_questions, words_to_ask_of
from resume_tailor.suggestions.lines.results import shows_any_figure

MOST = 2
"""Lines that are asked for their result."""
_RECENT_MONTHS = 60
_SHORTEST = 30
"""Characters of a line below which there is too little to ask about."""
_SAYS_RESULT = re.compile(
    r"\b(?:result(?:ed|ing|s)?|so that|which (?:led|cut|saved|released|made|let)|leading to|thereby|without|no longer|"
    r"on time|ahead of|under budget|kept|avoid\w*|approv\w+|certif\w+|won|awarded|reached|achiev\w+)\b",
    re.I,
)
_TELLING = re.compile(r"[A-Za-z]{6,}")


@once_a_case
def lines_to_strengthen(case: Case) -> Mapping[str, tuple[Forward, str, Proof]]:
    """The lines that lack their result, by block, with the question to ask and what its answer would prove."""
    found: dict[str, tuple[Forward, str, Proof]] = {}
    for line in choose_lines(case):
        position = case.places.positions[line.block_id]
        asked = _question(line, _job_text(position, case), {question for _, question, _ in found.values()})
        if asked and _lacks_result(line, position, case):
            found[line.block_id] = (line, *asked)
        if len(found) == MOST:
            break
    return found


def _question(line: Forward, job: str, used: Container[str]) -> tuple[str, Proof] | None:
    """The first question whose answer is a result of something hard that the line is put forward for."""
    near = words_to_ask_of(line.evidence.concept, line.evidence.mention.text, line.text)
    hard = [proof for proof in line.proofs if is_hard(*proof)]
    for question in result_questions(near, line.text, job):
        proved = next((proof for proof in hard if question.is_of(proof[1].concept)), None)
        if proved and question.text not in used:
            return question.text, proved
    return None


def _job_text(position: Position, case: Case) -> str:
    return "\n".join(case.block(block_id).text for block_id in position.block_ids)


def _lacks_result(line: Forward, position: Position, case: Case) -> bool:
    """Whether it is a recent line of leading with no result, in itself or in a neighbour that tells of the same."""
    item = line.evidence
    if not leads_projects(position.title) or (item.months_ago or 0) > _RECENT_MONTHS or len(line.text) < _SHORTEST:
        return False
    if item.outcome or shows_any_figure(line.text) or _SAYS_RESULT.search(line.text) or tells_an_end(line.text):
        return False
    if not any(m.requirement.category != "soft" and m.requirement.importance != "preferred" for m, _ in line.proofs):
        return False
    words = _stems(line.text)
    others = (case.block(block_id).text for block_id in position.block_ids if block_id != line.block_id)
    return not any(shows_any_figure(text) and len(words & _stems(text)) > 1 for text in others)


def _stems(text: str) -> set[str]:
    return {word[:6].lower() for word in _TELLING.findall(text)}
