"""Whether a line of a resume tells what the person did: no employer's description, heading, wish or student's work."""

from __future__ import annotations

import re
from functools import lru_cache

from resume_tailor.model import Section, SkillMention

_DESCRIBES = re.compile(
    r"^\W*(?:about\s+)?(?:the\s+)?(?:clients?|customers?|company|employer|organi[sz]ation|firm|business)"
    r"(?:\s+(?:profile|name|details|description))?(?:\s*:|\s+[\-–—]\s)"
    r"|^(?!\W*(?:I|My)\b)[^,;]{2,60}\b(?:is|was)\s+(?:an?\s+|one of\s+|the\s+|among\s+)*"
    r"(?:(?!\w+ed\b)[\w&/-]+,?\s+){0,4}"
    r"(?:company|group|organi[sz]ation|firm|provider|manufacturer|multinational|conglomerate|corporation|subsidiary)\b"
    r"|\boperates in\b|\bheadquarter|^\W*\(?(?:an?|the) (?:[\w&/-]+ ){0,6}(?:company|group|conglomerate) "
    r"(?:engaged|specialis|specializ|that|which)\b|"
    r"^\W*(?:sister concern|nature of (?:business|work|project))\b",
    re.I,
)
"""How a line begins that describes an employer or client: what stands there, the person did not do."""
_LABELLED = re.compile(
    r"^\W*(?:projects?(?:\s*#?\d+)?|clients?|location|duration|role|designation|post held|title|team size|domain|"
    r"industry|period|site|venue|topic|subject|value|contractor|consultant|department)"
    r"(?:\s+(?:name|title|details?|description|undertaken|value))?\s*(?::|\s[–—-]\s)",
    re.I,
)
"""How a line begins that names a project or its circumstances."""
_DATED = re.compile(
    r"\?\s*$|\(\d+ (?:months?|years?)\)|"
    r"\b(?:(?:19|20)\d\d|['’]\d\d)\s*(?:-|–|to|till|until)\s*(?:[a-z]{3,9}\.?\s*['’]?)?(?:(?:19|20)?\d\d|present|date|now)\b|"
    r"^\W*(?:[A-Z][a-z]{2,8}\s*[-–]\s*)?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d\s*:",
)
"""A question, or a line with the dates of a job or project: a heading."""
_WISH = re.compile(
    r"\b(?:seek(?:ing|s)?|in search of|looking for|aspir(?:e|es|ing)|wish(?:es)? to|hop(?:e|es|ing) to|to obtain|"
    r"to secure|to be part of|to (?:work|serve|join|grow|excel) (?:in|with|for|as|at)|"
    r"(?:an?|the|any) (?:[\w-]+ )?opportunity (?:to|in|where|with|for)|"
    r"(?:position|role|job|post) (?:in|as|where|with|that)|"
    r"challenging (?:position|role|career|job|environment|assignment)|career in|moving into|"
    r"where (?:my|I can|I could)|can be (?:put to use|used|utili[sz]ed)|organi[sz]ation(?:al)? (?:goals?|growth))\b",
    re.I,
)
"""How a sentence of a summary says what the person would like, not what they did."""
_STUDY = re.compile(
    r"\b(?:academic|student|thesis|dissertation|final[- ]year|seminar|coursework|curricul\w+|semester|internship|"
    r"trainee|courses?|trainings?|workshops? attended|b\.?\s?tech|extra[- ]?curricular)\b",
    re.I,
)
"""Words of a heading under which stands what was studied."""
_STUDIED = re.compile(
    r"\b(?:final[- ]year project|academic project|student project|thesis|dissertation|seminar (?:on|about)|"
    r"project (?:report|work) on|studied)\b",
    re.I,
)
_DID = re.compile(
    r"\w+ed\b|(?:led|ran|built|wrote|won|drove|held|kept|set|made|took|cut|grew|oversaw|brought|taught|sold|bought|met|did|"
    r"lead|manage|run|own|drive|coordinate|hold|track|write|chair|brief|present|report|plan|build|facilitate|direct|"
    r"prepare|maintain|create|moderate|negotiate)\b",
    re.I,
)
_FEW = 3
"""Words up to which a line without a verb of doing is a heading or an item of a list."""
_SENTENCE = re.compile(r"[.!?;]\s+|\n")


@lru_cache(maxsize=1024)
def describes_another(text: str) -> bool:
    """Whether the line tells of an employer, a client or a project's circumstances rather than of the person."""
    return bool(_DESCRIBES.search(text) or _LABELLED.match(text))


def is_heading_line(text: str) -> bool:
    """Whether the line is the heading of a job or project, by its dates, or a question."""
    return bool(_DATED.search(text))


def is_label(text: str) -> bool:
    """Whether the line only names things, as a heading or an item of a list does: few words, and none of doing."""
    words = re.findall(r"[^\W_][\w&/’'+.-]*", text)
    return not words or text.strip().endswith(":") or (len(words) <= _FEW and not _DID.match(words[0]))


def tells_no_work(text: str) -> bool:
    """Whether the line is a heading, a label, or about an employer, client or project rather than about work done."""
    return describes_another(text) or is_heading_line(text) or is_label(text)


def is_wish(text: str, mention: SkillMention) -> bool:
    """Whether the sentence around the mention says what the person would like to do."""
    breaks = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    left = max(place for place in breaks if place <= mention.start)
    right = min(place for place in breaks if place >= mention.end)
    return bool(_WISH.search(text[left:right]))


_OBJECTIVE = re.compile(r"\bobjectives?\b|\bcareer goal", re.I)


def is_objective(heading: str) -> bool:
    """Whether under that heading stands what the person wishes for, not what they are."""
    return bool(_OBJECTIVE.search(heading))


def is_study(text: str, section: Section | None) -> bool:
    """Whether line or heading says that it was studied, not done at work."""
    return bool(_STUDIED.search(text) or (section and _STUDY.search(section.heading)))
