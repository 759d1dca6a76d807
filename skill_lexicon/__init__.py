"""The vocabulary of technical program and project management; knows nothing of resumes or Word files."""

from __future__ import annotations

from skill_lexicon.concept import Advice, Category, Concept, Label, Lexicon, Source
from skill_lexicon.loading import load_lexicon
from skill_lexicon.mistakes import LexiconMistake

__all__ = ["Advice", "Category", "Concept", "Label", "Lexicon", "LexiconMistake", "Source", "load_lexicon"]
