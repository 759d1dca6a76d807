"""Build the spaCy pipeline once: layout, cues, sections, lexicon candidates, and what decides on mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from spacy.lang.en import English
from spacy.language import Language

import resume_tailor.language.cues
import resume_tailor.language.discover
import resume_tailor.language.layout
import resume_tailor.language.qualifiers
import resume_tailor.language.sections  # noqa: F401  (these register their components)
from resume_tailor.language.candidates import LexiconMatcher, hyphened_words, labels_within
from resume_tailor.language.folding import fold
from resume_tailor.language.tokenizing import tokenizer_for
from skill_lexicon.concept import Label, Lexicon

COMPONENTS = ("posting_layout", "posting_cues", "posting_sections", "posting_qualifiers")
"""What reads a posting before the lexicon is asked, in its order."""


def load_nlp(lexicon: Lexicon, texts: Iterable[str] | None = None, *, discover: bool = True) -> Language:
    """The pipeline for postings. With `texts` only lexicon labels whose words occur in them are matched, which is
    quicker to load for one posting and one resume; without, all are, for any text.

    With `discover` the trained network decides which words are mentions, else the lexicon's candidates are.
    Texts must be folded before the pipeline sees them (`folding.fold`); `texts` are folded here.
    """
    given = None if texts is None else tuple(texts)
    kept = None if given is None else [fold(text).text for text in given]
    labels = list(labels_within(lexicon, kept))
    seen = None if given is None or kept is None else {*given, *kept, "\n".join(_forms(labels))}
    nlp = English(create_tokenizer=tokenizer_for(seen))
    for name in COMPONENTS:
        nlp.add_pipe(name, validate=False)  # they have no settings, and to see that takes as long as all the rest
    matcher = cast(LexiconMatcher, nlp.add_pipe("lexicon_candidates", validate=False))
    matcher.use(lexicon, labels, None if kept is None else hyphened_words(kept))
    if discover:
        nlp.add_pipe("discover", name="posting_discover", validate=False)
    return nlp


def _forms(labels: Iterable[Label]) -> Iterator[str]:
    """All spellings in which labels may be sought."""
    for label in labels:
        yield from (label.text, label.text.lower(), label.text.upper(), label.text + "s")
