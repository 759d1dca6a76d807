"""Two resumes compared: what the second says without ground in the first, what it lost, what looks otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resume_tailor.alignment import Difference, Side, align, difference, inserted_words, kind_of, side_of
from resume_tailor.folding import fold_words
from resume_tailor.grounding import Word, chunks, content, find_ground
from resume_tailor.invention import find_invented
from resume_tailor.model import Block, Document, Form
from resume_tailor.resume import read_resume_document
from skill_lexicon.concept import Lexicon

if TYPE_CHECKING:
    from spacy.language import Language

STUFFED = 2
"""How many times more a term may stand in the second than in the first."""
WORD_SIZE = 10.0
"""Points that text has of which nothing in the file states a size (ECMA-376, 17.3.2.38)."""
COMPARED: Mapping[str, str] = {
    "bold": "bold",
    "caps": "capitals",
    "underlined": "underlining",
    "size": "size",
    "style": "style",
    "list_level": "list level",
    "glyph": "bullet",
    "story": "place on the page",
    "ruled": "border or shading",
}
"""Parts of a paragraph's form, with their names for a reader."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of a resume."""

    original: str
    """Name of the first file."""
    tailored: str
    invented: tuple[Difference, ...]
    """What has no ground in the original, in the order of the tailored one."""
    lost: tuple[Difference, ...]
    """What the tailored one no longer says, in the order of the original."""
    changed: tuple[Difference, ...]
    """What looks otherwise or is repeated."""

    @property
    def faithful(self) -> bool:
        """Whether nothing was invented and nothing lost."""
        return not self.invented and not self.lost


def compare_documents(original: Document, tailored: Document, lexicon: Lexicon, nlp: Language) -> Comparison:
    """What the tailored document invents, loses and changes against the original."""
    old, new = (side_of(read_resume_document(document, lexicon, nlp)) for document in (original, tailored))
    pairs = align(original.blocks, tailored.blocks)
    ground = find_ground(original.blocks, old.resume.mentions, lexicon)
    return Comparison(
        original.name,
        tailored.name,
        find_invented(old, new, pairs, ground),
        (*_lost(old, new, pairs), *_lost_pictures(original, tailored)),
        (*_changed_forms(old, new, pairs), *_stuffed(old, new, lexicon)),
    )


# --- what was lost ---------------------------------------------------------------------------------------------


def _lost(old: Side, new: Side, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Words of the original that the tailored one holds less often, unless another name stands in their place."""
    spare = Counter(word for block in new.blocks.values() for word in fold_words(block.text))
    spare.subtract(Counter(word for block in old.blocks.values() for word in fold_words(block.text)))
    became = {before: after for after, before in pairs.items()}
    for block in old.blocks.values():
        after = new.blocks[became[block.id]] if block.id in became else None
        if after is None and _is_gone(block, spare):
            spare.update(fold_words(block.text))
            text = " ".join(block.text.split())
            yield difference("words", text, old, block.id, "The whole paragraph is gone.", new=False)
            continue
        for removed in inserted_words(after.text if after else "", block.text):
            missing = [word for word in removed if spare[word.folded] < 0]
            for chunk in chunks(block.text, missing):
                if not _said_otherwise(chunk, block, after, old, new):
                    spare.update(word.folded for word in chunk)
                    text = block.text[chunk[0].start : chunk[-1].end]
                    why = "The tailored one does not say it any more."
                    yield difference(kind_of(chunk, block, old), text, old, block.id, why, new=False)


def _is_gone(block: Block, spare: Counter[str]) -> bool:
    """Whether most of a paragraph's words are missing."""
    words = content(fold_words(block.text))
    return len(words) > 2 and 2 * sum(spare[word] < 0 for word in words) > len(words)


def _said_otherwise(chunk: Sequence[Word], block: Block, after: Block | None, old: Side, new: Side) -> bool:
    """Whether the words named a concept that the edited paragraph still names."""
    if after is None:
        return False
    named = {m.concept for m in new.mentions.get(after.id, ()) if m.concept}
    return all(
        any(m.concept in named and m.start <= word.start and word.end <= m.end for m in old.mentions.get(block.id, ()))
        for word in chunk
    )


def _lost_pictures(original: Document, tailored: Document) -> Iterator[Difference]:
    before = original.layout.images if original.layout else 0
    after = tailored.layout.images if tailored.layout else 0
    if after < before:
        why = f"The original holds {before}, the tailored one {after}."
        what = "a picture or drawing" if before - after == 1 else f"{before - after} pictures or drawings"
        yield Difference("picture", what, "original", "", "", why)


# --- what looks otherwise --------------------------------------------------------------------------------------


def _changed_forms(old: Side, new: Side, pairs: Mapping[str, str]) -> Iterator[Difference]:
    for block in new.blocks.values():
        before = old.blocks[pairs[block.id]] if block.id in pairs else None
        if before is None or not any(c.isalnum() for c in block.text):
            continue
        compared = {field: name for field, name in COMPARED.items() if field != "caps" or block.text == before.text}
        told = [_told(name, before.form, block.form, field) for field, name in compared.items()]
        text = " ".join(block.text.split())[:80]
        if any(told):
            why = "; ".join(part for part in told if part) + "."
            yield difference("form", text, new, block.id, why, new=True)


def _told(name: str, before: Form | None, after: Form | None, field: str) -> str:
    was, is_ = (_meant(field, getattr(form, field, None)) for form in (before, after))
    same = was.lower() == is_.lower() if isinstance(was, str) and isinstance(is_, str) else was == is_
    return "" if same else f"{name}: {_shown(was)} became {_shown(is_)}"


def _meant(field: str, value: object) -> object:
    return WORD_SIZE if field == "size" and value is None else value


def _shown(value: object) -> str:
    return {True: "yes", False: "no", None: "none", "": "none"}.get(value, str(value))  # type: ignore[call-overload,no-any-return]


def _stuffed(old: Side, new: Side, lexicon: Lexicon) -> Iterator[Difference]:
    """Concepts that the tailored one names much more often."""
    before = Counter(mention.concept for mention in old.resume.mentions if mention.concept)
    after = Counter(mention.concept for mention in new.resume.mentions if mention.concept)
    for concept, times in after.items():
        if times > before[concept] + STUFFED:
            first = next(m for m in new.resume.mentions if m.concept == concept)
            label = lexicon[concept].pref_label
            why = f"It stands there {times} times, {before[concept]} times in the original."
            yield difference("repeated", label, new, first.block_id, why, new=True)
