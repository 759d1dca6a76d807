"""What a far role is made of and the resume does not name, in the posting's own words, the most decisive first."""

from __future__ import annotations

import re
from collections import Counter

from resume_tailor.model import Match, SkillMention
from resume_tailor.suggestions.asked.in_sense import is_asked_somewhere
from resume_tailor.suggestions.asked.naming import category_of
from resume_tailor.suggestions.case import MOST_PLACES, Case, lines_of
from resume_tailor.suggestions.lacking.asking import known_concepts
from resume_tailor.suggestions.lacking.core import SIDE_TOOL, VAGUE
from resume_tailor.suggestions.lacking.held import is_held, whole_text
from resume_tailor.suggestions.lacking.in_title import subjects_not_held
from resume_tailor.suggestions.lacking.named import is_own
from resume_tailor.suggestions.lacking.ways import name_gap, pref_name, way_to
from resume_tailor.suggestions.person.standing import pm_title
from skill_lexicon.concept import Category

MOST = 3
_CORE: tuple[Category, ...] = ("technology", "domain", "method", "tool")
_CORE_PRACTICE = re.compile(
    r"\b(?:consulting|earned value|evms?|people management|product (?:development|ownership|management|owner)|"
    r"roadmaps?|requirements gathering|gathering requirements|user acceptance|construction management|acquisition)\b",
    re.I,
)
"""Practices that are a line of work of their own; others are parts of any project."""
_OFTEN = 3
"""Lines from which on a thing that is only wished for belongs to what the posting is about."""


def name_lacks(case: Case) -> tuple[str, ...]:
    """At most three: the making of software where the posting is of it, what its title names, what it requires."""
    software = _software(case)
    names, ways, methods = [*([software] if software else []), *subjects_not_held(case)], set[str](), 0
    core = [match for match in case.skills() if _is_core(match, case) and not _is_side(match, case)]
    if not core and not names:
        core = [m for m in case.skills() if _is_part(m, case) and not _is_side(m, case) and _is_stressed(m, case)]
    for match in sorted(core, key=lambda m: _rank(m, case)):
        name, way = _words(match, case), way_to(match, case)
        if " " not in name and not _own_mentions(match, case):
            name = pref_name(match, case)  # one word of the posting may be half a name: `electronic`
        method = category_of(match, case) == "method"
        again = bool(software) and "software" in name.lower()
        if again or way in ways or (method and methods) or any(_overlap(name, other) for other in names):
            continue
        names.append(name)
        ways |= {way} - {""}
        methods += method
    if len(names) < _SAID_TWICE and not pm_title(case):
        # one thing alone is not what a post is made of
        names += [duty for duty in _duties_not_named(case) if not any(_overlap(duty, name) for name in names)]
    return tuple(names[:MOST])


_ONE_OF_SEVERAL = re.compile(r"\b(?:waterfall|kanban)\b", re.I)
_SAID_TWICE = 2
"""Lines from which on a thing that no line requires of the person is more than one word by the way."""


def _is_side(match: Match, case: Case) -> bool:
    """Whether it is a wish, one method of several, or a product's own word for something (`Radar`, not radar)."""
    if match.requirement.importance == "preferred" and lines_of(match) < _OFTEN:
        return True
    if _ONE_OF_SEVERAL.fullmatch(pref_name(match, case)) and not _ONE_OF_SEVERAL.search(case.posting.title):
        return True
    name, mentions = pref_name(match, case), match.requirement.mentions[:MOST_PLACES]
    if mentions and all(_is_one_of_a_list(m, case) for m in mentions):
        return True
    return name.islower() and " " not in name and bool(mentions) and all(_is_proper(m, case) for m in mentions)


_LISTED = re.compile(r"\([^()]{0,240}$")
_LEAST_COMMAS = 2


def _is_one_of_a_list(mention: SkillMention, case: Case) -> bool:
    """Whether it stands in brackets among several: `hardware (firewalls, VPN appliances, switches)`."""
    text = case.posting.document.block(mention.block_id).text
    before = _LISTED.search(text[max(0, mention.start - 250) : mention.start])
    behind = re.split(r"[()]", text[mention.end : mention.end + 250])[0]
    return bool(before) and f"{before.group() if before else ''}{behind}".count(",") >= _LEAST_COMMAS


def _is_proper(mention: SkillMention, case: Case) -> bool:
    """Whether the word has a capital that no beginning of a line or sentence gives it."""
    before = case.posting.document.block(mention.block_id).text[: mention.start].rstrip(" *•·-–")
    return mention.text[:1].isupper() and bool(before) and before[-1] not in ".:;!?\n"


def _is_stressed(match: Match, case: Case) -> bool:
    """Whether the duties name it more than once, or by a product's name."""
    product = category_of(match, case) in ("tool", "technology") and not pref_name(match, case).islower()
    return match.requirement.importance in ("required", "duty") and (lines_of(match) >= _SAID_TWICE or product)


_OF_LEADING = re.compile(
    r"^(?:scope-management|scheduling|project-scheduling|budget-management|cost-management|earned-value-management|"
    r"risk-management|risk-and-issue-management|roadmap\w*|roadmapping|requirements-management|requirements-gathering|"
    r"stakeholder-management|dependency-management|resource-management|resource-planning|vendor-management|"
    r"change-management|release-management|project-planning|program-management)$"
)
"""Practices of leading projects, by concept: told where nothing of the trade itself is missing."""


def _duties_not_named(case: Case) -> list[str]:
    """The practices of leading that the posting demands and the resume has no word of, the most demanded first."""
    asked = [m for m in case.skills() if m.state == "absent" and m.requirement.importance in ("required", "duty")]
    known = [(m, c) for m in asked for c in known_concepts(m, case)[:1] if _OF_LEADING.search(c.id)]
    known = [(m, c) for m, c in known if case.asks_surely(m) and is_asked_somewhere(m, case) and not is_held(m, case)]
    known.sort(key=lambda one: (one[0].requirement.importance != "required", -lines_of(one[0])))
    names = list(dict.fromkeys(concept.pref_label for _, concept in known))
    return names if len(names) >= _SAID_TWICE else []


_MADE = re.compile(
    r"\bsoftware (?:development|delivery|engineering|releases?|products?|programs?|projects?|systems?)"
    r"(?: (?:projects?|programs?|life ?cycles?|products?))?\b",
    re.I,
)
_MAKES = re.compile(
    r"\bsoftware (?:dev|eng|deliv|release|product|project|program|test|implement)|"
    r"\bdeveloper|\bprogrammer|\bapplications? dev",
    re.I,
)
_LEAST = 2
"""Lines that must speak of the making of software before its lack is named."""


def _software(case: Case) -> str:
    """The posting's most frequent words for the making of software, where the resume has none; else empty."""
    if _MAKES.search(whole_text(case)):
        return ""
    asking = {i for s in case.posting.sections if s.kind in ("required", "duty", "title", "other") for i in s.block_ids}
    blocks = [block for block in case.posting.document.blocks if block.id in asking]
    found = Counter(hit.group().lower() for block in blocks for hit in _MADE.finditer(block.text))
    lines = sum(bool(_MADE.search(block.text)) for block in blocks)
    return _WHOLE.sub("development", found.most_common(1)[0][0]) if lines >= _LEAST else ""


_WHOLE = re.compile(r"(?<=^software )(?:programs?|projects?|systems?|products?)$")
"""Half of a phrase (`software program management`), told as the work itself."""


def _own_mentions(match: Match, case: Case) -> list[SkillMention]:
    """The places that require it of the person by name."""
    mentions = match.requirement.mentions[:MOST_PLACES]
    return [m for n, m in enumerate(mentions) if m.importance == "required" and is_own(match, n, case)]


def _is_core(match: Match, case: Case) -> bool:
    """Whether the posting makes a point of it: surely named, absent, required of the person, or what it is about."""
    known = known_concepts(match, case)
    if match.state != "absent" or not known or any(concept.loose for concept in known):
        return False
    if not case.asks_surely(match) or not is_asked_somewhere(match, case) or is_held(match, case):
        return False
    category, name = category_of(match, case), _words(match, case)
    if category == "tool" and SIDE_TOOL.search(name_gap(match, case)):
        return False
    if category not in _CORE and not (category == "practice" and _CORE_PRACTICE.search(name)):
        return False
    if any(VAGUE.search(words) for words in (match.requirement.label, pref_name(match, case), name)):
        return False
    about = category in ("domain", "technology") and lines_of(match) >= _OFTEN
    return about or bool(_own_mentions(match, case))


def _is_part(match: Match, case: Case) -> bool:
    """Whether it is a thing of its own, with a known way or wanted of the person; told where none is required."""
    known = known_concepts(match, case)
    if match.state != "absent" or not known or any(concept.loose for concept in known):
        return False
    names = (match.requirement.label, pref_name(match, case), name_gap(match, case))
    if category_of(match, case) not in _CORE or any(VAGUE.search(name) or SIDE_TOOL.search(name) for name in names):
        return False
    own = any(is_own(match, number, case) for number in range(min(lines_of(match), MOST_PLACES)))
    return (own or bool(way_to(match, case))) and case.asks_surely(match) and not is_held(match, case)


def _rank(match: Match, case: Case) -> tuple[bool, bool, int, int]:
    """What the title names first, then what is required, in more lines before in fewer, things before methods."""
    title = any(m.text.casefold() in case.posting.title.casefold() for m in match.requirement.mentions[:MOST_PLACES])
    order: tuple[str | None, ...] = ("domain", "technology", "tool", "practice", "method")
    category = category_of(match, case)
    place = order.index(category) if category in order else len(order)
    return (not title, match.requirement.importance == "preferred", -lines_of(match), place)


def _words(match: Match, case: Case) -> str:
    """The posting's own words for it, at the place that requires it."""
    own = _own_mentions(match, case) or list(match.requirement.mentions[:1])
    return in_sentence(own[0].text, pref_name(match, case)) if own else match.requirement.label


def in_sentence(words: str, name: str) -> str:
    """The words without the capital of a line's beginning, where the thing's own name (`name`) has none."""
    words = " ".join(words.split())
    typed = words[:1].isupper() and words[1:].islower() and name[1:].islower()
    return words[:1].lower() + words[1:] if typed and not name[:1].isupper() else words


def _overlap(name: str, other: str) -> bool:
    """Whether two names share a word that tells: `software development`, `software development lifecycles`."""
    mine, theirs = ({w[:6] for w in re.findall(r"[a-z]{4,}", one.lower())} - _COMMON for one in (name, other))
    return bool(mine & theirs) or name.casefold() == other.casefold()


_COMMON = frozenset(("manage", "develo", "system", "projec", "progra", "produc", "techno", "softwa"))
