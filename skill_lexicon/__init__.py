"""The vocabulary of technical program and project management; knows nothing of resumes or Word files."""

from __future__ import annotations

from skill_lexicon.concept import Advice, Category, Concept, Label, Lexicon, Source

__all__ = ["Advice", "Category", "Concept", "Label", "Lexicon", "Source"]
