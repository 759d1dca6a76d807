"""The words of the report: each state, importance and kind of suggestion, explained once for a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from resume_tailor.model import HighlightClass, Importance, Match, MatchState, SuggestionKind


@dataclass(frozen=True, slots=True)
class StateWord:
    """How one state is shown and explained."""

    key: str
    """Of style classes and symbols: `said-differently`."""
    mark: str
    """One character for plain text, so that nothing hangs on colour."""
    meaning: str
    """What it says, to the job seeker."""
    action: str
    """What to do where no suggestion says more; empty where the meaning says it all."""


STATES: dict[MatchState, StateWord] = {
    "shown": StateWord("shown", "●", "Your resume says it in the posting’s own words.", ""),
    "said differently": StateWord(
        "said-differently",
        "◐",
        "You have it, under another name. A reader will see it; a word search may not.",
        "Use the posting’s word where it is true.",
    ),
    "implied": StateWord(
        "implied",
        "◔",
        "You have something that includes it, as a Scrum certificate includes Scrum. It is not said outright.",
        "Say it outright if you have done it.",
    ),
    "only listed": StateWord(
        "only-listed",
        "○",
        "Your skills list names it, but no job entry shows it at work.",
        "Show it at work in one bullet.",
    ),
    "absent": StateWord(
        "absent",
        "×",
        "Your resume has no words that we know for it. If you have it, say where you used it; else leave it out.",
        "",
    ),
    "not checkable": StateWord(
        "not-checkable",
        "?",
        "Only you can judge this one: our lists do not know it, or cannot tell. It counts neither for nor against you.",
        "",
    ),
}

_STANDING = {
    ("years", "absent"): "Short by dates: apply if it is by a little.",
    ("years", "not checkable"): "Say in the summary how many years were of this kind.",
    ("degree", "absent"): "Name a degree if you hold one.",
    ("degree", "not checkable"): "Say what stands in its place, or which field is nearest.",
    ("check", "not checkable"): "Check before applying.",
}
"""What to do about what is no skill."""


def what_to_do(match: Match) -> str:
    """The action in the table where no suggestion says more: by state and by what is asked; often none."""
    requirement = match.requirement
    if (requirement.kind, match.state) in _STANDING:
        return _STANDING[requirement.kind, match.state]
    if match.state == "not checkable" and match.evidence:
        return "If this line means it, say it in the posting’s word."
    if requirement.category == "soft" and match.state not in ("shown", "absent"):
        return "A line or a story shows it."
    if requirement.category == "certification" and match.state == "only listed":
        return ""
    return STATES[match.state].action


IMPORTANCE: dict[Importance, tuple[str, str]] = {
    "required": ("required", "The posting demands it."),
    "duty": ("duty", "It is part of the daily work."),
    "preferred": ("preferred", "It is a plus, not a must."),
    "negated": ("not asked", "The posting says that it is not needed."),
}

KINDS: dict[SuggestionKind, str] = {
    "highlight": "Put forward",
    "use-term": "The posting’s term",
    "abbreviation": "Both forms of an abbreviation",
    "surface": "Listed what you can prove",
    "reorder-bullets": "Order of bullets",
    "reorder-skills": "Order of skills",
    "headline": "Headline",
    "emphasise": "Emphasis",
    "gap": "Gap",
    "strengthen": "Strengthen",
    "frame": "Framing",
    "pathway": "The way there",
    "readability": "Readability",
    "trim": "Trim",
    "knockout": "Check first",
    "interview": "Interview",
}

CLASSES: dict[HighlightClass, str] = {
    "technical skills": "Technical skills",
    "project management experience": "Project management experience",
    "successful projects": "Projects you led or carried",
}

CATEGORIES = {
    "certification": "Certifications",
    "method": "Methods",
    "tool": "Tools",
    "technology": "Technologies",
    "practice": "Practices",
    "soft": "Soft skills",
    "domain": "Field knowledge",
    "degree": "Degrees",
    "role": "Roles",
    "years": "Years of experience",
    "check": "Conditions",
}
"""Names of the categories in the picture of coverage, and of requirements that have none."""

SCORES = {
    "match": ("Match", "How much of what this posting asks your resume proves."),
    "readability": ("Readability", "How surely software and people can read the file."),
    "writing": ("Writing", "How clearly the lines say what you did and what came of it."),
}

_FILE_ROLES = {
    "clean": "send this one",
    "review": "for you: every edit as a tracked change, with a comment that says why",
    "report": "the report, to read in a browser",
    "data": "the same report, for programs",
}
_UNEDITED_FILE_ROLES = _FILE_ROLES | {
    "review": "for you: the same, with a comment on each line to put forward, if there is one"
}


def file_roles(edited: bool) -> dict[str, str]:
    """What each of the written files is for, by its role; where no edit was made, the review file shows none."""
    return _FILE_ROLES if edited else _UNEDITED_FILE_ROLES


GUIDES = {
    "technical-project-manager": "guide “Technical Project Manager”",
    "technical-program-manager": "guide “Pathway to Becoming a Technical Program Manager”",
}
"""How the two guides that the advice follows are called, by the names that the entries cite them with."""


def name_source(source: str) -> str:
    """`technical-project-manager: 2. Gain Work Experience` with the guide's own name; other sources as they are."""
    guide, colon, section = source.partition(": ")
    return f"{GUIDES[guide]}, {section}" if colon and guide in GUIDES else source


def state_names() -> tuple[MatchState, ...]:
    """All states in the order of the legend."""
    return get_args(MatchState)
