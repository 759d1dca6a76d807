"""How surely a text is a posting for a technical program or project manager whose requirements were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from resume_tailor.model import RoleKind, SkillMention

_FEW_WORDS: Final = 60
_FEW_MENTIONS: Final = 5
_LEAST_TECHNICAL: Final = 0.012
"""Share of words of technology that a posting of the field has at least; its median is far above."""
_LONG: Final = 400
"""Words about the job from which on it means something that hardly one is of software, hardware or IT ..."""
_LEAST_DIGITAL: Final = 0.004
"""... which is less than this share of them: that of real postings of the field is 0.006 at least."""
_ELSEWHERE: Final = 4
"""Words of another field from which on it counts."""
_OTHER_FIELD: Final = "Little in the posting is technical: it may be for a project manager of another field."
_PERHAPS: Final = 0.5
"""What that leaves of the confidence: the reader is told, and is helped all the same; with any other doubt it is
too little (`pipeline.SURE_ENOUGH`). Short real postings ("SAP Project Manager" and seven duties) have few words of it.
"""
_LANGUAGES: Final = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "pl": "Polish",
}  # fmt: skip


def assess(
    *,
    language: str,
    role: RoleKind,
    title: str,
    words: int,
    mentions: Sequence[SkillMention],
    technical: int,
    software: int,
    elsewhere: int,
) -> tuple[float, tuple[str, ...]]:
    """Confidence from 0 to 1, and a warning for each doubt, the gravest first. `words` are those of the parts about
    the job, `technical`, `software` and `elsewhere` the counts of words of technology and of other fields.
    """
    named = sum(one.concept is not None and one.category in ("tool", "technology") for one in mentions)
    technical, digital = technical + named, software + named
    doubts = list(_doubts(language, role, title, words, len(mentions), technical, software, elsewhere))
    if not doubts and words >= _LONG and digital < _LEAST_DIGITAL * words:
        doubts.append((_PERHAPS, _OTHER_FIELD))
    confidence = 1.0
    for weight, _ in doubts:
        confidence *= weight
    return round(confidence, 2), tuple(warning for _, warning in sorted(doubts))


def _doubts(
    language: str,
    role: RoleKind,
    title: str,
    words: int,
    mentions: int,
    technical: int,
    software: int,
    elsewhere: int,
) -> list[tuple[float, str]]:
    """Each doubt with what it leaves of the confidence."""
    doubts: list[tuple[float, str]] = []
    if language not in ("en", "und"):
        name = _LANGUAGES.get(language, language)
        doubts.append((0.1, f"The posting seems to be in {name}; only English postings are understood."))
    if words < _FEW_WORDS:
        doubts.append(
            (0.3, f"The posting has only {words} words about the job: it looks like a stub, so little can be said.")
        )
    if mentions == 0:
        doubts.append((0.3, "No requirement was recognised in the posting."))
    elif mentions < _FEW_MENTIONS:
        doubts.append((0.6, f"Only {mentions} requirements were recognised in the posting."))
    if role in ("other", "product"):
        kind = f'"{title}"' if title else "another kind of job"
        doubts.append((0.4, f"This seems to be a posting for {kind}, not for a technical program or project manager."))
    elif elsewhere >= _ELSEWHERE and elsewhere > 2 * software:
        kind = "program" if role == "program" else "project"
        doubts.append((0.4, f"This seems to be a posting for a {kind} manager of another field than technology."))
    elif technical < _LEAST_TECHNICAL * words:
        doubts.append((_PERHAPS, _OTHER_FIELD))
    return doubts
