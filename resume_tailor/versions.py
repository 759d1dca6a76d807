"""What decides on a result beside its inputs, with versions."""

from __future__ import annotations

import platform
from collections.abc import Mapping

import spacy.about
from lxml import etree
from spacy.language import Language

from resume_tailor import __version__
from resume_tailor.weights import load_weights
from skill_lexicon.concept import Lexicon


def versions_of(lexicon: Lexicon, nlp: Language) -> Mapping[str, str]:
    """Versions of this program, its data and the libraries that decide on what is found and written."""
    return {
        "resume-tailor": __version__,
        "lexicon": lexicon.version,
        "model": str(nlp.meta.get("version", "")),
        "weights": load_weights().version,
        "spaCy": spacy.about.__version__,
        "lxml": etree.__version__,
        "Python": platform.python_version(),
    }
