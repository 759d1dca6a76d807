"""What the user asked for beside the two files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from resume_tailor.model import SuggestionKind


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asked for beside the two files."""

    as_of: date
    author: str = "resume-tailor"
    """Author of the tracked changes and comments."""
    lexicons: tuple[Path, ...] = ()
    """The user's own entries, laid over ours."""
    skip: tuple[str, ...] = ()
    """Ids of suggestions to leave out."""
    only: tuple[SuggestionKind, ...] = ()
    """Kinds of edits to make; empty for all."""
    emphasise: bool = False
    report_only: bool = False
