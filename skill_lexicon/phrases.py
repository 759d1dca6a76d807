"""Phrase templates: one line of TOML that stands for the forms of a verb or noun phrase.

`(~track|~monitor) (project |)milestone(|s)` stands for "track milestones", "monitoring project milestone" and so on:
`(a|b|)` is one of the parts (the last one here is nothing), `~verb` is the verb's plain, -s, -ing and -ed forms.
"""

from __future__ import annotations

import re
from itertools import product

MOST_FORMS = 400
"""How many forms one template may stand for."""

_PART = re.compile(r"\(([^()]*)\)|([^()]+)")
_VERB = re.compile(r"~([a-z]+)")
_VOWELS = "aeiou"
# Verbs whose forms the rules below do not make: -s form, -ing form, past forms.
_IRREGULAR = {
    "be": ("is", "being", "was"),
    "begin": ("begins", "beginning", "began"),
    "break": ("breaks", "breaking", "broke"),
    "bring": ("brings", "bringing", "brought"),
    "build": ("builds", "building", "built"),
    "commit": ("commits", "committing", "committed"),
    "control": ("controls", "controlling", "controlled"),
    "cut": ("cuts", "cutting", "cut"),
    "drive": ("drives", "driving", "drove"),
    "find": ("finds", "finding", "found"),
    "get": ("gets", "getting", "got"),
    "give": ("gives", "giving", "gave"),
    "grow": ("grows", "growing", "grew"),
    "hold": ("holds", "holding", "held"),
    "keep": ("keeps", "keeping", "kept"),
    "lead": ("leads", "leading", "led"),
    "make": ("makes", "making", "made"),
    "meet": ("meets", "meeting", "met"),
    "oversee": ("oversees", "overseeing", "oversaw"),
    "program": ("programs", "programming", "programmed"),
    "put": ("puts", "putting", "put"),
    "run": ("runs", "running", "ran"),
    "seek": ("seeks", "seeking", "sought"),
    "set": ("sets", "setting", "set"),
    "speak": ("speaks", "speaking", "spoke"),
    "take": ("takes", "taking", "took"),
    "understand": ("understands", "understanding", "understood"),
    "write": ("writes", "writing", "wrote"),
}


class TemplateMistake(ValueError):
    """A template that cannot be read; the message says what is wrong with it."""


def verb_forms(verb: str) -> tuple[str, ...]:
    """The plain form of a verb, then its -s, -ing and -ed forms: `manage, manages, managing, managed`."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    if verb.endswith("e") and not verb.endswith("ee"):
        return (verb, f"{verb}s", f"{verb[:-1]}ing", f"{verb}d")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (verb, f"{verb[:-1]}ies", f"{verb}ing", f"{verb[:-1]}ied")
    third = f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
    stem = verb + verb[-1] if _doubles_its_last_letter(verb) else verb
    return (verb, third, f"{stem}ing", f"{stem}ed" if not verb.endswith("ee") else f"{verb}d")


def expand(template: str) -> tuple[str, ...]:
    """All phrases that a template stands for, in order, each once; raises TemplateMistake."""
    parts = []
    position = 0
    for match in _PART.finditer(template):
        if match.start() != position:
            raise TemplateMistake(f"a parenthesis is not closed or not opened in {template!r}")
        position = match.end()
        choices = match[1].split("|") if match[1] is not None else [match[2]]
        parts.append([form for choice in choices for form in _forms(choice)])
    if position != len(template):
        raise TemplateMistake(f"a parenthesis is not closed or not opened in {template!r}")
    count = 1
    for choices in parts:
        count *= len(choices)
    if count > MOST_FORMS:
        raise TemplateMistake(f"{template!r} stands for {count} phrases, more than {MOST_FORMS}")
    return tuple(dict.fromkeys(" ".join("".join(choice).split()) for choice in product(*parts)))


def _forms(choice: str) -> list[str]:
    """One alternative with each of its verbs inflected; verbs joined in one alternative keep the same form."""
    verbs = _VERB.findall(choice)
    if not verbs:
        if "~" in choice:
            raise TemplateMistake(f"'~' stands before no lower-case verb in {choice!r}")
        return [choice]
    made = []
    for row in zip(*(verb_forms(verb) for verb in verbs), strict=True):
        forms = iter(row)
        made.append(_VERB.sub(lambda _: next(forms), choice))  # noqa: B023 - used up within this turn
    return made


def _doubles_its_last_letter(verb: str) -> bool:
    """Whether a short verb ends in consonant, single vowel, consonant: `plan`, `map`, but not `track` or `review`."""
    return (
        len(re.findall(r"[aeiou]+", verb)) == 1
        and len(verb) > 2
        and verb[-1] not in _VOWELS + "wxy"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
    )
