"""Train the shipped network on all annotated postings: `python -m training.train [OUTPUT_FOLDER [FOLDER_OF_STAGES]]`.

Reads ../shared (or what SHARED names); the seeds are fixed, one thread is used: 40 minutes of a quiet core, in four
stages (encoder, teacher, opinions, network). With a folder of stages each is kept there once it is done, and a run that
was broken off goes on after the last one. Needs the libraries of the extra `train`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from spacy.language import Language

from resume_tailor.language.discover import WEIGHTS
from resume_tailor.language.discover_features import CATEGORIES, Features, FloatArray, WordPieces, read_features
from resume_tailor.language.discover_network import TAGS
from resume_tailor.language.folding import fold
from resume_tailor.language.pipeline import load_nlp
from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon
from training.examples import Example, Parsed, TermStatistics, make_examples, parse
from training.gold import read_gold
from training.more import read_more
from training.pieces import choose_pieces, first_vectors
from training.public import public_words
from training.student import EMBEDDING, Item, Student, item_of, save_student, split_item, train_student
from training.teacher import State, Teacher, opinions, pretrain_encoder, read_stretches, train_teacher
from training.unlabelled import public_texts, term_pool, varied_postings

SEED = 0
TEACHER_EPOCHS = 4
OPINION_EPOCHS = 4
OWN_EPOCHS = 4
VARIED_ROUNDS = 2
OWN_SHARE = 0.5
"""How much the annotations count beside the teacher's opinion of the same words."""


Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Corpus:
    """What there is to learn from."""

    nlp: Language
    lexicon: Lexicon
    gold: tuple[Parsed, ...]
    more: tuple[Parsed, ...]
    """Further annotated texts, on which nothing is measured."""
    statistics: TermStatistics

    def without(self, companies: Collection[str]) -> list[Parsed]:
        """All annotated texts but those of some companies."""
        return [one for one in (*self.gold, *self.more) if one.posting.company not in companies]

    def varied(self, held_out: Collection[str], seed: int) -> list[Parsed]:
        """The same with other terms in place of half of theirs."""
        postings = [one.posting for one in self.without(held_out)]
        pool = term_pool(postings, self.lexicon, self.statistics.keep(held_out))
        return [parse(self.nlp, one) for one in varied_postings(postings, pool, VARIED_ROUNDS, seed)]


def main(folder: Path, stages: Path | None) -> None:
    """Write `discover.npz` and `terms.tsv` into a folder."""
    torch.set_num_threads(1)
    corpus = read_corpus()
    encoder = kept(stages, "encoder", lambda: pretrain_encoder(SEED))
    train(corpus, encoder, folder / "discover.npz", stages=stages)
    write_terms(corpus.statistics, folder / "terms.tsv")


def kept(stages: Path | None, name: str, make: Callable[[], Made]) -> Made:
    """What a stage makes; where there is a folder for it, what an earlier run has left there."""
    if stages is None:
        return make()
    path = stages / f"{name}.pt"
    if not path.exists():
        made = make()
        torch.save(made, path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)
    found: Made = torch.load(path, weights_only=False)  # our own file: arrays of numpy, which it would not read else
    return found


def read_corpus() -> Corpus:
    """All annotated texts, parsed."""
    lexicon = load_lexicon()
    nlp = load_nlp(lexicon, discover=False)
    gold = tuple(parse(nlp, posting) for posting in read_gold())
    more = tuple(parse(nlp, posting) for posting in read_more())
    return Corpus(nlp, lexicon, gold, more, TermStatistics([*gold, *more]))


def train(
    corpus: Corpus,
    encoder: State,
    path: Path,
    *,
    held_out: Collection[str] = (),
    seed: int = SEED,
    stages: Path | None = None,
) -> None:
    """Train and write the weights; what only held-out companies' annotations tell is not used."""
    own = make_examples(corpus.without(held_out), corpus.statistics, held_out)
    varied = make_examples(corpus.varied(held_out, seed), corpus.statistics, held_out)
    public = read_public_texts(corpus, held_out)

    def taught() -> State:
        stretches = [one for example in own for one in read_stretches(example.features, example.tags)]
        state: State = train_teacher(encoder, stretches, epochs=TEACHER_EPOCHS, seed=seed).state_dict()
        return state

    teacher = Teacher()
    teacher.load_state_dict(kept(stages, "teacher", taught))
    teacher.eval()
    texts = [*public, *(one.features for one in (*own, *varied))]
    likely = kept(stages, "opinions", lambda: opinions([teacher], texts))

    pieces = vocabulary(corpus)
    parts = WordPieces(pieces)
    targets = [_targets(*pair) for pair in zip((*own, *varied), likely[len(public) :], strict=True)]
    far = _items(public, likely[: len(public)], parts)
    near = _items([one.features for one in own], targets[: len(own)], parts)
    like = _items([one.features for one in varied], targets[len(own) :], parts)
    torch.manual_seed(seed)
    student = Student(torch.from_numpy(first_vectors(pieces, EMBEDDING)))
    train_student(student, far + like + 2 * near, epochs=OPINION_EPOCHS, seed=seed, batch_size=8)
    train_student(student, near, epochs=OWN_EPOCHS, seed=seed + 1, rate=1e-3)
    save_student(student, pieces, path)


def vocabulary(corpus: Corpus) -> list[str]:
    """The word pieces of the annotated texts, the public ones and the lexicon's labels."""
    labels = {word for label in corpus.lexicon.labels() for word in label.text.split()}
    return choose_pieces(words_of((*corpus.gold, *corpus.more)) | public_words() | labels)


def read_public_texts(corpus: Corpus, held_out: Collection[str]) -> list[Features]:
    """The public corpora as the network reads them; what only held-out companies' annotations tell is not known."""
    keep, lookup = corpus.statistics.keep(held_out), corpus.statistics.lookup(held_out)
    found = (read_features(corpus.nlp(fold(text).text), lookup, keep) for text in public_texts())
    return [features for features in found if features.tokens]


def _targets(example: Example, likely: FloatArray) -> FloatArray:
    """The annotations and the teacher's opinion of the same words together."""
    return OWN_SHARE * np.eye(len(TAGS), dtype=np.float32)[example.tags] + (1 - OWN_SHARE) * likely


def _items(texts: Sequence[Features], targets: Sequence[FloatArray], parts: WordPieces) -> list[Item]:
    return [
        item for text, likely in zip(texts, targets, strict=True) for item in split_item(item_of(text, parts, likely))
    ]


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
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else WEIGHTS, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
