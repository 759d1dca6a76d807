"""The lexicon with the user's own entries over it; its mistakes become this program's errors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from resume_tailor.errors import LexiconError
from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon
from skill_lexicon.mistakes import LexiconMistake


def open_lexicon(overlays: Sequence[Path] = ()) -> Lexicon:
    """Our entries and those of the files; raises LexiconError, which names file, line and remedy."""
    try:
        return load_lexicon(overlays)
    except LexiconMistake as mistake:
        raise LexiconError(str(mistake)) from mistake
