"""Words of a posting that ask for a practice or method only in one of their senses.

"Flexible, agile and fast learner" asks for no method, "who meets the minimum requirements" for no requirements
management. A word in its other sense stays a mention, but nothing is asked by it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resume_tailor.patterns import lazily

_AROUND = 80
"""Characters on either side that decide the sense."""


@dataclass(frozen=True, slots=True)
class _Other:
    """A word in another sense than its concept's."""

    words: re.Pattern[str]
    """The mention, whole."""
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    """Words around it that settle that it is the concept after all."""


def _p(text: str, flags: re.RegexFlag = re.I) -> re.Pattern[str]:
    return lazily(text, flags)


_TRAITS = (
    "(?:flexible|adaptable|curious|nimble|dynamic|proactive|creative|innovative|resilient|responsive|resourceful|"
    "self-motivated|entrepreneurial|energetic|lean and mean|fast[- ]paced|fast[- ]moving|quick|fast|smart|humble)"
)
_METHODS = _p(r"\b(?:scrum|kanban|sprints?|waterfall|safe|jira|method\w*)\b")
_OTHERS: dict[str, tuple[_Other, ...]] = {
    "agile": (
        _Other(
            _p("agile(?: environment| team)?", re.NOFLAG),
            before=_p(rf"\b{_TRAITS}(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|but|yet)\s+)$|\b(?:be|stay|remain|highly)\s+$"),
            unless=_METHODS,
        ),
        _Other(
            _p("agile", re.NOFLAG),
            after=_p(rf"^\s*(?:,\s*(?:and\s+)?|and\s+|&\s+){_TRAITS}\b|^\s+(?:learner|thinker|and able)\b"),
            unless=_METHODS,
        ),
    ),
    "requirements-management": (
        _Other(
            _p("requirements?"),
            before=_p(
                r"\b(?:minimum|basic|job|role|position|entry|eligibility|legal|local|application|hiring|physical|"
                r"education(?:al)?|citizenship|clearance|travel|export|visa|salary|additional|"
                r"(?:meets?|meeting|satisfy|satisfies|fulfill?s?)\s+(?:all\s+)?(?:of\s+)?(?:the|these|those|our))\s+$"
            ),
        ),
        _Other(
            _p("requirements?"),
            after=_p(r"^\s+(?:listed|(?:stated|noted) (?:above|below)|to be considered|of this (?:role|job))\b"),
        ),
    ),
    "implementation": (
        _Other(
            _p("implementation"),
            after=_p(
                r"^(?:\s*+,?\s*+(?:and|or|&)?\s*+[\w-]++){0,3}?\s+of\s+(?:[\w-]+\s+){0,2}"
                r"(?:best practices|policy|policies|procedures|guidelines|regulations|laws)\b"
            ),
        ),
    ),
    "product-launch": (
        _Other(
            _p("launch|launches|launched|launching"),
            near=_p(
                r"\b(?:rockets?|satellites?|orbit\w*|spacecraft|space systems|constellations?|payloads?|missiles?|"
                r"your (?:career|future))\b"
            ),
        ),
        _Other(_p("launch|launched"), before=_p(r"\bwe(?:['’]ve| have)?(?:\s+(?:recently|just|also))?\s+$")),
    ),
    "project-delivery": (
        _Other(
            _p("delivery"),
            before=_p(r"\bphases?\b.{0,4}\bfrom\s+\w+\s+to\s+$|\b(?:better|good|great|excellent)\s+at\s+$"),
        ),
    ),
    "operational-excellence": (_Other(_p(r"(?:\w+ )?excellence"), after=_p(r"^\s+(?:in|through|across)\b")),),
}


def asks_for_it(concept: str, text: str, start: int, end: int) -> bool:
    """Whether the words `text[start:end]` of a posting's line ask for the concept that they were read as."""
    others = _OTHERS.get(concept)
    if others is None:
        return True
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return not any(_is_other(one, text[start:end], before, after) for one in others)


def _is_other(one: _Other, words: str, before: str, after: str) -> bool:
    if not one.words.fullmatch(words) or (one.unless and one.unless.search(f"{before} {after}")):
        return False
    return bool(
        (one.before and one.before.search(before))
        or (one.after and one.after.search(after))
        or (one.near and one.near.search(f"{before} {after}"))
    )
