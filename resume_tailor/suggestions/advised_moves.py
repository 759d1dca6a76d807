"""Why the document leaves a line in its place that the advice tells to move up: the user does it, and learns why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from resume_tailor.model import Declined, Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.bullet_runs import bare, bullet_runs, name_holder, why_bound, why_unsure
from resume_tailor.suggestions.reorder_bullets import is_read
from resume_tailor.suggestions.wording import quoted

_ADVISED = re.compile(r"\bMove it (?:to the top|up)\b")
_NO_LIST = "The lines of this job are no list of like bullets in the file, so that only you can move them."
_OLDER = "It stands in an older job: edits change the order of the newest jobs alone, where readers look first."
_FOR_YOU = (
    "By its words it does not answer clearly more of this posting than each line that it would pass; "
    "whether what it shows outweighs them is for you to judge."
)


def explain_left(advice: Iterable[Suggestion | Declined], case: Case) -> Iterator[Declined]:
    """For each line that a highlight tells to move up: that no edit did so, and why."""
    for one in advice:
        if isinstance(one, Suggestion) and one.kind == "highlight" and _ADVISED.search(one.action):
            block_id = one.resume_quotes[0].block_id
            line = quoted(bare(case.block(block_id)), 60)
            title = f"Move {line} up ({name_holder(block_id, case)}), as {one.id} advises"
            yield Declined(f"reorder-bullets-for-{one.id}", "reorder-bullets", title, _why_left(block_id, case))


def _why_left(block_id: str, case: Case) -> str:
    run = next((run for run in bullet_runs(case) if block_id in run), None)
    if run is None:
        return _NO_LIST
    if not is_read(run[0], case.next_round(eager=True)):
        return _OLDER
    texts, source = [bare(case.block(other)) for other in run], run.index(block_id)
    return why_unsure(run[0], case) or why_bound(texts, 0, source, eager=True) or _FOR_YOU
