"""Build the spaCy pipeline once: layout, cues, sections, lexicon candidates, and what decides on mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

from spacy.lang.en import English
from spacy.language import Language

import resume_tailor.language.cues
import resume_tailor.language.discover
import resume_tailor.language.layout
import resume_tailor.language.qualifiers
import resume_tailor.language.sections  # noqa: F401  (these register their components)
from resume_tailor.language.candidates import LexiconMatcher, labels_within
from resume_tailor.language.folding import fold
from skill_lexicon.concept import Lexicon

LONGEST_WORD = 1000
"""Characters; longer ones are no words, and links of that length hold no skill."""
TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")


def load_nlp(lexicon: Lexicon, texts: Iterable[str] | None = None, *, discover: bool = True) -> Language:
    """The pipeline for postings. With `texts` only lexicon labels whose words occur in them are matched, which is
    quicker to load for one posting and one resume; without, all are, for any text.

    With `discover` the trained network decides which words are mentions, else the lexicon's candidates are.
    Texts must be folded before the pipeline sees them (`folding.fold`); `texts` are folded here.
    """
    nlp = English()
    kept = None if texts is None else [fold(text).text for text in texts]
    if kept is None or any(map(TOO_LONG.search, kept)):
        _spare_long_words(nlp.tokenizer)  # takes a fifth of a second, so not where no text needs it
    nlp.add_pipe("posting_layout")
    nlp.add_pipe("posting_cues")
    nlp.add_pipe("posting_sections")
    nlp.add_pipe("posting_qualifiers")
    matcher = cast(LexiconMatcher, nlp.add_pipe("lexicon_candidates"))
    matcher.use(lexicon, labels_within(lexicon, kept))
    if discover:
        nlp.add_pipe("discover", name="posting_discover")
    return nlp


def _spare_long_words(tokenizer: Any) -> None:
    """Keep words of more than LONGEST_WORD characters whole: splitting one takes time by the square of its length."""
    prefix, suffix, infix = tokenizer.prefix_search, tokenizer.suffix_search, tokenizer.infix_finditer
    tokenizer.prefix_search = lambda word: prefix(word) if len(word) <= LONGEST_WORD else None
    tokenizer.suffix_search = lambda word: suffix(word) if len(word) <= LONGEST_WORD else None
    tokenizer.infix_finditer = lambda word: infix(word) if len(word) <= LONGEST_WORD else ()
