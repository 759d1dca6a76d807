"""What a far role is made of that no gap of its own tells: a sentence for frame and pathway."""

from __future__ import annotations

import re

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.case import MOST_PLACES, Case
from resume_tailor.suggestions.gap import suggest_gap
from resume_tailor.suggestions.lacking.asking import known_concepts
from resume_tailor.suggestions.lacking.lacks import name_lacks
from resume_tailor.suggestions.wording import join_and


def missing(case: Case) -> str:
    """What the posting asks and the resume does not name, a sentence with its space before; empty for nothing."""
    return _say(name_lacks(case))


def missing_beside_gaps(case: Case) -> str:
    """The same without what is told as a gap of its own."""
    told = [one for one in suggest_gap(case) if isinstance(one, Suggestion)]
    ids = {one.requirement for one in told if one.requirement}
    gaps = [match for match in case.skills() if match.requirement.id in ids]
    words = [one.title.removeprefix("Not in your resume: ").rsplit(" (", 1)[0].strip("“”") for one in told]
    words += [mention.text for match in gaps for mention in match.requirement.mentions[:MOST_PLACES]]
    words += [name for match in gaps for concept in known_concepts(match, case) for name in concept.names]
    bare = [_bare(word) for word in words]
    return _say(
        [name for name in name_lacks(case) if not any(_bare(name) in one or one in _bare(name) for one in bare)]
    )


def _bare(text: str) -> str:
    """Letters and digits alone: `PowerBI` and `Power BI` are one name."""
    return re.sub(r"[^a-z0-9+#]", "", text.casefold())


def _say(names: list[str] | tuple[str, ...]) -> str:
    return f" Among what it asks and your resume does not name: {join_and(list(names))}." if names else ""
