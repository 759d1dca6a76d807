"""Whether a line may tell what came of it, by any word: before anybody says that it tells nothing."""

from __future__ import annotations

import re

from resume_tailor.outcomes import TO_REACH
from resume_tailor.suggestions.lines.results import clauses_of, shows_any_figure, went_well

_READ = 1_500
"""Characters of a line that are read."""


def tells_an_end(line: str) -> bool:
    """Whether any word of the line may tell what came of it, so that nobody can say that it tells none.

    Wider than `went_well`, which praises: a line is asked for its end only where nothing in it could be one.
    """
    told = TO_REACH.sub(" ", line[:_READ])
    return went_well(line) or any(sign.search(told) for sign in _SIGNS) or _has_figure_behind(told)


def _has_figure_behind(line: str) -> bool:
    """Whether a later sentence or clause of the line has a figure of its own."""
    return any(shows_any_figure(part) for part in clauses_of(line)[1:])


_SIGNS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        # a date, a sum or an aim that was kept
        r"(?:on|to|by|before|for) (?:the|its|their|an?) (?:(?:planned|original|agreed|first|target|promised|committed|"
        r"announced|scheduled|contract\w*) ){1,2}(?:\w+ )?(?:date|day|weekend|week|month|schedule|plan|budget|"
        r"deadline)s?",
        r"(?:target|goal|plan|budget|limit) (?:was|of)|(?:against|vs\.?|versus|instead of) "
        r"(?:an? )?(?:\w+ )?(?:of )?\d+",
        r"early|ahead|on schedule|on budget|under budget|in time|kept|held (?:to|the date)|"
        r"(?:was|were) met|met (?:the|all|every|its|our)|\d+ (?:\w+ )?of \d+|of (?:the )?\d+",
        # what it or somebody is now
        r"went (?:live|up|down|from)|(?:is|are|now|all|sites?) (?:live|in use|in production)|in use|"
        r"used (?:by|now|in|across|as)|now (?:an?|the|used|runs?|leads?|serves?|standard|\w+ed)",
        r"(?:one|two|three|four|five|six|\d+|both|all|some|most|who|which) (?:of (?:them|whom|which) )?"
        r"(?:is|are|was|were) (?:now|later|since|today|promoted|closed|met|kept|reached|solved|resolved|adopted)",
        # what was reached
        r"pass(?:ed|ing) (?:\w+ )?(?:with|on|the|all|without|first|at)|reached|achieved|accepted|adopted|approved|"
        r"awarded|renewed|certified|signed off|promoted|won|fired|stopped|closed (?:with)?in|all closed|brought into|"
        r"sav(?:ed|ing)|avoided|prevented|recovered|freed|eliminated|replaced|released",
        # what became more or less
        r"halved|doubled|tripled|reduc(?:ed|ing)|cut|cutting|fell|falling|drop(?:ped|ping)|decreas(?:ed|ing)|"
        r"down (?:by|from|to|\w+ \d+)|up (?:by|from|to)|rose|rising|grew|growing|grown|increas(?:ed|ing)|improved|"
        r"shorten(?:ed|ing)|no longer",
        # what did not happen, and what followed
        r"no (?:\w+ ){0,2}(?:defects?|claims?|delays|losses|rework|overruns?)|never|without|with no|so that|thereby|"
        r"as a result|result(?:ed|ing) in|which \w+ed",
    )
)
"""Words that may tell an end."""
