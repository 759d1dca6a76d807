"""Which candidates are mentions, and mentions as our own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from resume_tailor.language.folding import fold
from resume_tailor.language.units import Spotted, spot
from resume_tailor.model import Block, Importance, SkillMention
from skill_lexicon.concept import Category, Lexicon

CANDIDATES = "candidates"
MENTIONS = "mentions"


def decided_mentions(doc: Doc) -> Sequence[Spotted]:
    """What the trained component decided; where there is none, the lexicon's candidates."""
    if MENTIONS in doc.spans:
        return [spot(doc, one.start, one.end, one.label_, one.id_) for one in doc.spans[MENTIONS]]
    return lexicon_candidates(doc)


def lexicon_candidates(doc: Doc) -> Sequence[Spotted]:
    """The lexicon's candidates, whatever was decided of them."""
    # A span group makes its spans anew whenever it is read, so the matcher leaves what it found.
    kept: Sequence[Spotted] | None = doc.user_data.get(CANDIDATES)
    if kept is None:
        kept = [spot(doc, one.start, one.end, one.label_, one.id_) for one in doc.spans[CANDIDATES]]
    return kept


def as_mention(
    span: Spotted,
    lexicon: Lexicon,
    block: Block,
    start: int,
    end: int,
    *,
    importance: Importance | None = None,
    section: str = "other",
    alternatives: str = "",
) -> SkillMention:
    """The mention of a span that stands at that place of that block."""
    concept = lexicon.concepts[span.id_] if span.id_ else None
    text = block.text[start:end]
    return SkillMention(
        concept.id if concept else None,
        concept.pref_label if concept else text,
        _category(span.label_, concept.category if concept else None),
        block.id,
        start,
        end,
        text,
        importance,
        "lexicon" if concept else "discovered",
        section,
        alternatives,
    )


def _category(decided: str, of_concept: Category | None) -> Category:
    """What was decided, but for fields of industry, which the trained component takes for technologies too often."""
    return "domain" if decided == "technology" and of_concept == "domain" else cast(Category, decided)


def _bare_doc(nlp: Language, text: str) -> Doc:
    """A doc whose components write no groups of spans, since nobody reads them."""
    doc = nlp.make_doc(text)
    doc.user_data["text"] = text
    doc.user_data["bare"] = True
    return doc


def find_mentions_in_blocks(nlp: Language, lexicon: Lexicon, blocks: Iterable[Block]) -> tuple[SkillMention, ...]:
    """The mentions in each block of a resume, in order; they have no importance, and section is `other`.

    Sections and layout of postings say nothing about resumes: only the tokenizer, the lexicon and what decides on
    mentions are run.
    """
    mentions: list[SkillMention] = []
    kept = [block for block in blocks if block.text.strip()]
    folded = [fold(block.text) for block in kept]
    with nlp.select_pipes(enable=[name for name in nlp.pipe_names if not name.startswith("posting_")]):
        docs = nlp.pipe(_bare_doc(nlp, one.text) for one in folded)
        for block, one, doc in zip(kept, folded, docs, strict=True):
            for span in decided_mentions(doc):
                start, end = one.span(span.start_char, span.end_char)
                mentions.append(as_mention(span, lexicon, block, start, end))
    return tuple(mentions)
