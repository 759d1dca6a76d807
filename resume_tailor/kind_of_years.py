"""The months of leading projects that a resume shows of the kind of work that is asked: years of localization projects
count over the jobs that speak of localization, not over every job with a project in its title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from resume_tailor.folding import fold_word
from resume_tailor.model import Position, Resume
from resume_tailor.places import ResumePlaces
from resume_tailor.plain_words import root
from resume_tailor.tenure import is_pm_title, months_held


def _words(words: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words.split())


_NO_KIND = _words(
    "project program programme portfolio management manager managing manage managed delivery deliver delivering "
    "delivered tpm tpgm epm pmo pm leading lead leader leadership director coordination coordinator owner ownership "
    "planning execution executing running run driving drive overseeing experience role position work working "
    "environment industry field area space related similar relevant equivalent comparable professional practical "
    "direct directly hands-on large larger small mid medium size sized scale large-scale complex complexity multiple "
    "concurrent several global international cross-functional cross-team functional cross end-to-end end full "
    "lifecycle life cycle senior increasingly increasing progressive progressively responsible responsibility "
    "successful successfully proven track record time on-time budget initiative team staff organization company "
    "enterprise corporate level high highly demonstrated strong solid overall total combined and or of in as with for "
    "to the a an at on within from including focused focus specific skill methodology business customer client "
    "solution product various key strategic matrix matrixed development implementation transformation their our you "
    "your that who which using both either any more than least year month"
)
"""Words of what is asked that name no kind of work beside leading projects."""
_TECHNICAL = _words("technical technically tech technology technological it ict software digital engineering systems")
"""Words for which any technical job will do."""
_ALTERNATIVES = re.compile(r"\bor\b|[,/]", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")
_ATTACHED = re.compile(r"-(?:wide|focused|related|based|driven|facing|specific|oriented|heavy|enabled)$")
TECHNICAL_TITLE = re.compile(
    r"\b(?:technical|technology|software|hardware|firmware|it|i\.t\.|platform|infrastructure|cloud|data|engineering|systems?|"
    r"network|security|cyber\w*|ai|ml|digital|applications?|erp|devops|npi|product development|integration|telecom)\b",
    re.I,
)
"""What makes a program or project a technical one."""
_FEW_SIGNS = 2
"""Technologies and such words in the lines of a job from which it is a technical one."""


def months_of_kind(asked: str, resume: Resume, as_of: date) -> int:
    """Months of leading projects in jobs that name the kind of work asked; of any job where the words name none."""
    said = (_ATTACHED.sub("", found.group().lower()) for found in _WORD.finditer(asked))
    words = [word for word in said if not _is_no_kind(word)]
    led = [position for position in resume.positions if is_pm_title(position.title)]
    if not words:
        return months_held(led, as_of)
    enough = any if _ALTERNATIVES.search(asked) else all
    reader = _Jobs(resume)
    return months_held((one for one in led if enough(reader.shows(word, one) for word in words)), as_of)


def _is_no_kind(word: str) -> bool:
    return fold_word(word) in _NO_KIND or not word[0].isalpha() or len(word) == 1


class _Jobs:
    """What each job's title, employer and lines name."""

    def __init__(self, resume: Resume) -> None:
        self._blocks = ResumePlaces(resume).blocks
        self._technologies: dict[str, set[str]] = {}
        for mention in resume.mentions:
            if mention.category in ("technology", "tool") and mention.concept:
                self._technologies.setdefault(mention.block_id, set()).add(mention.concept)

    def shows(self, word: str, position: Position) -> bool:
        """Whether the job is of the kind that the word names."""
        if fold_word(word) in _TECHNICAL and self._is_technical(position):
            return True
        wanted = root(word)
        return wanted in self._roots((position.title, position.employer, *self._lines(position)))

    def _is_technical(self, position: Position) -> bool:
        if TECHNICAL_TITLE.search(position.title):
            return True
        named = {one for block in position.block_ids for one in self._technologies.get(block, ())}
        said = {hit.lower() for line in self._lines(position) for hit in TECHNICAL_TITLE.findall(line)}
        return len(named) + len(said) >= _FEW_SIGNS

    def _lines(self, position: Position) -> Sequence[str]:
        return [self._blocks[block].text for block in (*position.heading_ids, *position.block_ids)]

    @staticmethod
    def _roots(texts: Sequence[str]) -> set[str]:
        words = [found.group().lower() for text in texts for found in _WORD.finditer(text)]
        return {root(part) for word in words for part in (word, *word.split("-"))}
