"""What a far role is made of that no gap of its own tells: a sentence for frame and pathway."""

from __future__ import annotations

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.gap import suggest_gap
from resume_tailor.suggestions.lacking.lacks import name_lacks
from resume_tailor.suggestions.wording import join_and


def missing(case: Case) -> str:
    """What the posting asks and the resume does not name, a sentence with its space before; empty for nothing."""
    return _say(name_lacks(case))


def missing_beside_gaps(case: Case) -> str:
    """The same without what is told as a gap of its own."""
    told = [one.title.casefold() for one in suggest_gap(case) if isinstance(one, Suggestion)]
    return _say([n for n in name_lacks(case) if not any(_same_name(n.casefold(), title) for title in told)])


def _say(names: list[str] | tuple[str, ...]) -> str:
    return f" Among what it asks and your resume does not name: {join_and(list(names))}." if names else ""


def _same_name(name: str, title: str) -> bool:
    """Whether a gap's title has the name, or the name the thing that the title tells."""
    thing = title.removeprefix("not in your resume: ").rsplit(" (", 1)[0].strip("“”")
    return name in title or thing in name
